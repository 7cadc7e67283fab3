/*
 * DTLS-PSK against servers that are not ours: libcoap's example servers on OpenSSL and GnuTLS (Debian package
 * libcoap3-bin).
 */
#include "config.h"

#include <arpa/inet.h>
#include <fcntl.h>
#include <netinet/in.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/prctl.h>
#include <sys/socket.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

#include <event2/event.h>

#include "net_world.h"

#include <check.h>

#define PATIENCE (20 * CLOCK_S)
#define TICK_MS  5

static const char *const programs[] = {"coap-server-openssl", "coap-server-gnutls"};
static const bool offers_resumption[] = {true, false};

static struct net_world w;
static struct event *tick;
static pid_t server;
static uint16_t port; /* plain; DTLS is on the next one */

static uint64_t real_time(void *arg)
{
	struct timespec ts;

	(void)arg;
	clock_gettime(CLOCK_MONOTONIC, &ts);
	return (uint64_t)ts.tv_sec * CLOCK_S + (uint64_t)ts.tv_nsec / 1000;
}

static void on_tick(evutil_socket_t fd, short what, void *arg)
{
	(void)fd;
	(void)what;
	(void)arg;
	clock_advance(w.clock, clock_now(w.clock));
}

static bool was_told(const char *text)
{
	return strstr(buf_str(&w.module_log), text) != NULL;
}

/* Runs in real time until the module was told this. */
static bool wait_for(const char *text)
{
	uint64_t end = clock_now(w.clock) + PATIENCE;

	while (!was_told(text) && clock_now(w.clock) <= end)
		event_base_loop(w.base, EVLOOP_ONCE);
	return was_told(text);
}

/*
 * Sends, and waits for the response. GnuTLS's server ends a handshake that takes more than 5 s, which a machine under
 * load may not keep: then it is sent once more, as a host would.
 */
static bool fetch(const struct coap_msg *m)
{
	uint64_t end = clock_now(w.clock) + PATIENCE;

	buf_clear(&w.events);
	world_send(&w, m);
	while (!was_told("response 2.05") && clock_now(w.clock) <= end) {
		event_base_loop(w.base, EVLOOP_ONCE);
		if (was_told("outcome failed") &&
			strstr(buf_str(&w.events), "failed: closed by the other side") != NULL) {
			buf_clear(&w.module_log);
			buf_clear(&w.events);
			world_send(&w, m);
		}
	}
	return was_told("response 2.05");
}

static bool is_installed(const char *program)
{
	const char *path = getenv("PATH");
	char *copy = strdup(path != NULL ? path : "/usr/bin"), *save = NULL, file[512];
	bool found = false;

	for (char *dir = strtok_r(copy, ":", &save); dir != NULL && !found; dir = strtok_r(NULL, ":", &save)) {
		snprintf(file, sizeof(file), "%s/%s", dir, program);
		found = access(file, X_OK) == 0;
	}
	free(copy);
	return found;
}

static int bind_udp(uint16_t number, uint16_t *bound)
{
	struct sockaddr_in addr = {.sin_family = AF_INET, .sin_addr.s_addr = htonl(INADDR_LOOPBACK)};
	socklen_t len = sizeof(addr);
	int fd = socket(AF_INET, SOCK_DGRAM | SOCK_CLOEXEC, 0);

	addr.sin_port = htons(number);
	ck_assert_int_ge(fd, 0);
	if (bind(fd, (struct sockaddr *)&addr, len) < 0) {
		close(fd);
		return -1;
	}
	getsockname(fd, (struct sockaddr *)&addr, &len);
	*bound = ntohs(addr.sin_port);
	return fd;
}

/* A port whose successor is free, too. */
static uint16_t free_port_pair(void)
{
	for (int i = 0; i < 100; i++) {
		uint16_t first = 0, second;
		int a = bind_udp(0, &first), b;

		ck_assert_int_ge(a, 0);
		b = first < UINT16_MAX ? bind_udp((uint16_t)(first + 1), &second) : -1;
		close(a);
		if (b < 0)
			continue;
		close(b);
		return first;
	}
	ck_abort_msg("no two free ports in a row");
	return 0;
}

static void setup(void)
{
	struct timeval interval = {0, TICK_MS * 1000};

	world_open(&w);
	clock_set_source(w.clock, real_time, NULL);
	clock_advance(w.clock, clock_now(w.clock));
	tick = event_new(w.base, -1, EV_PERSIST, on_tick, NULL);
	event_add(tick, &interval);
	port = free_port_pair();
}

static void teardown(void)
{
	if (server > 0) {
		kill(server, SIGKILL);
		waitpid(server, NULL, 0);
		server = 0;
	}
	event_free(tick);
	world_close(&w);
}

/* With OpenSSL's settings of openssl.cnf, so that it takes the module's suite. */
static void start_server(const char *program, const char *key)
{
	const char *top = getenv("BC28_SRCDIR");
	char number[8], config[512];

	snprintf(number, sizeof(number), "%u", port);
	snprintf(config, sizeof(config), "%s/tests/unit/openssl.cnf", top != NULL ? top : ".");
	server = fork();
	ck_assert_int_ge(server, 0);
	if (server == 0) {
		int null = open("/dev/null", O_RDWR);

		prctl(PR_SET_PDEATHSIG, SIGKILL); /* a failed test leaves no server behind */
		dup2(null, 0);
		dup2(null, 1);
		dup2(null, 2);
		setenv("OPENSSL_CONF", config, 1);
		execlp(program, program, "-A", "127.0.0.1", "-p", number, "-k", key, "-h", "", (char *)NULL);
		_exit(127);
	}
	/* it answers in plain before anything else is tried */
	world_connect(&w, (struct link_target){.port = port});
	while (clock_now(w.clock) > 0) {
		struct coap_msg m = world_msg(COAP_GET, "time");
		uint64_t end = clock_now(w.clock) + 100 * CLOCK_MS;

		m.type = COAP_NON;
		world_send(&w, &m);
		while (clock_now(w.clock) < end && strstr(buf_str(&w.module_log), "response") == NULL)
			event_base_loop(w.base, EVLOOP_ONCE);
		if (strstr(buf_str(&w.module_log), "response") != NULL)
			break;
		ck_assert_msg(waitpid(server, NULL, WNOHANG) == 0, "%s doesn't start", program);
	}
	w.links.ops->close(w.link);
	buf_clear(&w.module_log);
}

START_TEST(exchange)
{
	struct coap_msg m = world_msg(COAP_GET, "time");

	start_server(programs[_i], "0123456789abcdef");
	world_connect(&w, (struct link_target){.port = (uint16_t)(port + 1),
				  .psk_id = "867724030000225",
				  .psk = (const uint8_t *)"0123456789abcdef",
				  .psk_len = 16});
	ck_assert_msg(fetch(&m), "%s: %s%s", programs[_i], buf_str(&w.module_log), buf_str(&w.events));
	ck_assert(was_told("dtls running\ndtls done\noutcome acked\nresponse 2.05"));
	/* renegotiation from a new port, as after AT+QLARESETDTLS */
	w.links.ops->dtls_reset(w.link);
	buf_clear(&w.module_log);
	ck_assert_msg(fetch(&m), "%s: %s%s", programs[_i], buf_str(&w.module_log), buf_str(&w.events));
	ck_assert(was_told("dtls running\ndtls done\n"));
}
END_TEST

/* Each uplink negotiates anew, and resumes the session where the server gave a ticket. */
/* shows: 3.16/resumption 3.16/renegotiation */
START_TEST(resumption)
{
	struct coap_msg m = world_msg(COAP_GET, "time");
	struct net_counters n;

	start_server(programs[_i], "0123456789abcdef");
	world_connect(&w, (struct link_target){.port = (uint16_t)(port + 1),
				  .psk_id = "867724030000225",
				  .psk = (const uint8_t *)"0123456789abcdef",
				  .psk_len = 16,
				  .nat = true,
				  .nat_timeout = 1});
	for (int i = 0; i < 3; i++) {
		buf_clear(&w.module_log);
		ck_assert_msg(fetch(&m), "%s: %s%s", programs[_i], buf_str(&w.module_log), buf_str(&w.events));
	}
	net_module_counters(w.module, &n);
	if (n.handshakes.failed > 0)
		return; /* see fetch() */
	ck_assert_uint_eq(n.handshakes.full, offers_resumption[_i] ? 1 : 3);
	ck_assert_uint_eq(n.handshakes.resumed, offers_resumption[_i] ? 2 : 0);
}
END_TEST

START_TEST(wrong_key)
{
	start_server(programs[_i], "0123456789abcdef");
	world_connect(&w, (struct link_target){.port = (uint16_t)(port + 1),
				  .psk_id = "867724030000225",
				  .psk = (const uint8_t *)"another key",
				  .psk_len = 11,
				  .handshake_guard = 2 * CLOCK_S});
	ck_assert_msg(wait_for("dtls failed"), "%s", buf_str(&w.module_log));
}
END_TEST

int main(void)
{
	Suite *s = suite_create("dtls-interop");
	TCase *t = tcase_create("dtls-interop");
	SRunner *r = srunner_create(s);
	int failed, missing = 0;

	suite_add_tcase(s, t);
	tcase_set_timeout(t, 120);
	tcase_add_checked_fixture(t, setup, teardown);
	for (int i = 0; i < 2; i++) {
		if (!is_installed(programs[i])) {
			printf("SKIP: %s is not installed (Debian package libcoap3-bin)\n", programs[i]);
			missing++;
			continue;
		}
		tcase_add_loop_test(t, exchange, i, i + 1);
		tcase_add_loop_test(t, resumption, i, i + 1);
		tcase_add_loop_test(t, wrong_key, i, i + 1);
	}
	srunner_run_all(r, CK_NORMAL);
	failed = srunner_ntests_failed(r);
	srunner_free(r);
	if (failed > 0)
		return 1;
	return missing > 0 ? 77 : 0;
}
