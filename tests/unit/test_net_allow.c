/*
 * net.allow, in a network namespace of the test's own: its loopback device has an address beyond 127.0.0.0/8, so that
 * what is sent there leaves through the same door as to the Internet, and nobody else gets it.
 */
#include "config.h"

#include <arpa/inet.h>
#include <net/if.h>
#include <sched.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/ioctl.h>
#include <sys/socket.h>
#include <sys/wait.h>
#include <unistd.h>

#include "bc28/clock.h"
#include "net_world.h"

#include <check.h> /* last: it has a macro called fail */

#define SKIPPED   77
#define ELSEWHERE "192.0.2.7"

static bool set_flags(int fd, short flags)
{
	struct ifreq request = {.ifr_name = "lo", .ifr_flags = flags};

	return ioctl(fd, SIOCSIFFLAGS, &request) == 0;
}

static bool add_address(int fd, const char *address)
{
	struct ifreq request = {.ifr_name = "lo:1"};
	struct sockaddr_in at = {.sin_family = AF_INET};

	inet_pton(AF_INET, address, &at.sin_addr);
	memcpy(&request.ifr_addr, &at, sizeof(at));
	return ioctl(fd, SIOCSIFADDR, &request) == 0;
}

/* Into a namespace without any network but a loopback device with that address. False: the system doesn't allow it. */
static bool isolate(void)
{
	int fd;
	bool done;

	if (unshare(CLONE_NEWNET) == -1 && unshare(CLONE_NEWUSER | CLONE_NEWNET) == -1)
		return false;
	fd = socket(AF_INET, SOCK_DGRAM | SOCK_CLOEXEC, 0);
	done = fd >= 0 && set_flags(fd, IFF_UP) && add_address(fd, ELSEWHERE);
	if (fd >= 0)
		close(fd);
	return done;
}

static int listen_at(const char *address, uint16_t *port)
{
	struct sockaddr_in at = {.sin_family = AF_INET};
	socklen_t len = sizeof(at);
	int fd = socket(AF_INET, SOCK_DGRAM | SOCK_NONBLOCK | SOCK_CLOEXEC, 0);

	inet_pton(AF_INET, address, &at.sin_addr);
	ck_assert_int_eq(bind(fd, (struct sockaddr *)&at, len), 0);
	ck_assert_int_eq(getsockname(fd, (struct sockaddr *)&at, &len), 0);
	*port = ntohs(at.sin_port);
	return fd;
}

/* Whether a message of the module arrives there. */
static bool reaches(struct net_world *w, int fd, uint16_t port)
{
	struct coap_msg msg = world_msg(COAP_POST, "dp");
	char scrap[64];
	bool arrived;

	world_connect(w, (struct link_target){.host = ELSEWHERE, .port = port});
	world_send(w, &msg);
	world_run(w, 0);
	arrived = recv(fd, scrap, sizeof(scrap), 0) > 0;
	w->links.ops->close(w->link);
	w->link = NULL;
	world_run(w, 0);
	return arrived;
}

/* What the rules open: two of the three leave the address closed. */
static bool reaches_with(const char *rule)
{
	struct net_world w;
	uint16_t port;
	char *cause = NULL;
	int fd = listen_at(ELSEWHERE, &port);
	bool arrived;

	world_open(&w);
	if (rule != NULL)
		ck_assert_int_eq(net_allow_add(w.net, rule, &cause), 0);
	arrived = reaches(&w, fd, port);
	world_close(&w);
	close(fd);
	return arrived;
}

START_TEST(test_only_what_is_allowed_leaves)
{
	ck_assert(isolate());
	ck_assert(!reaches_with(NULL));
	ck_assert(!reaches_with("192.0.2.8/29"));
	ck_assert(!reaches_with("2001:db8::/32"));
	ck_assert(reaches_with("192.0.2.0/24"));
	ck_assert(reaches_with(ELSEWHERE));
	ck_assert(reaches_with("any"));
}
END_TEST

START_TEST(test_what_is_no_prefix_is_refused)
{
	static const char *const wrong[] = {
		"", "x", "192.0.2.0/33", "192.0.2", "2001:db8::/129", "192.0.2.0/", "192.0.2.0/x"};
	struct net_world w;

	world_open(&w);
	for (size_t i = 0; i < sizeof(wrong) / sizeof(wrong[0]); i++) {
		char *cause = NULL;

		ck_assert_msg(net_allow_add(w.net, wrong[i], &cause) == -1, "%s is taken", wrong[i]);
		ck_assert_ptr_nonnull(strstr(cause, "net.allow"));
		ck_assert_ptr_nonnull(strstr(cause, wrong[i]));
		free(cause);
	}
	world_close(&w);
}
END_TEST

/* In a process of its own: the runner stays where it is. */
static bool can_isolate(void)
{
	pid_t pid = fork();
	int status;

	if (pid == 0)
		_exit(isolate() ? EXIT_SUCCESS : EXIT_FAILURE);
	return pid > 0 && waitpid(pid, &status, 0) == pid && WIFEXITED(status) && WEXITSTATUS(status) == EXIT_SUCCESS;
}

int main(void)
{
	Suite *suite = suite_create("net.allow");
	TCase *t = tcase_create("allow");
	bool can = can_isolate();
	SRunner *runner;
	int failed;

	if (can)
		tcase_add_test(t, test_only_what_is_allowed_leaves);
	else
		puts("no network namespace can be made here: what leaves is not tested");
	tcase_add_test(t, test_what_is_no_prefix_is_refused);
	suite_add_tcase(suite, t);
	runner = srunner_create(suite);
	srunner_run_all(runner, CK_NORMAL);
	failed = srunner_ntests_failed(runner);
	srunner_free(runner);
	return failed > 0 ? EXIT_FAILURE : can ? EXIT_SUCCESS : SKIPPED;
}
