/* andlinkd as a program: what it prints, answers and leaves behind. */
#include "config.h"

#include <arpa/inet.h>
#include <jansson.h>
#include <signal.h>
#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/un.h>
#include <sys/wait.h>
#include <unistd.h>

#include <check.h>

#define ARGS_MAX 16

static char dir[] = "/tmp/bc28-andlinkd-XXXXXX";
static char control[sizeof(dir) + 16];

/* A running program and its output. */
struct program {
	pid_t pid;
	FILE *out;
};

/* Starts it with these arguments (NULL at the end); its standard error goes where its output goes when both is set. */
static struct program child_start(const char *const *args, bool both)
{
	const char *build = getenv("BC28_BUILDDIR");
	char *argv[ARGS_MAX + 2];
	char path[512];
	int fd[2], n = 1;

	snprintf(path, sizeof(path), "%s/andlinkd", build != NULL ? build : ".");
	argv[0] = path;
	while (*args != NULL && n < ARGS_MAX)
		argv[n++] = strdup(*args++);
	argv[n] = NULL;
	ck_assert_int_eq(pipe(fd), 0);
	struct program c = {.pid = fork()};
	ck_assert_int_ge(c.pid, 0);
	if (c.pid == 0) {
		dup2(fd[1], STDOUT_FILENO);
		if (both)
			dup2(fd[1], STDERR_FILENO);
		close(fd[0]);
		close(fd[1]);
		/* A background shell has it ignored, and all that it starts inherits that. */
		signal(SIGINT, SIG_DFL);
		execv(path, argv);
		_exit(127);
	}
	while (--n > 0)
		free(argv[n]);
	close(fd[1]);
	c.out = fdopen(fd[0], "r");
	return c;
}

static int child_wait(struct program *c)
{
	int status;

	fclose(c->out);
	ck_assert_int_eq(waitpid(c->pid, &status, 0), c->pid);
	ck_assert(WIFEXITED(status));
	return WEXITSTATUS(status);
}

static void setup(void)
{
	ck_assert_ptr_nonnull(mkdtemp(dir));
	snprintf(control, sizeof(control), "%s/control", dir);
}

static void teardown(void)
{
	unlink(control);
	rmdir(dir);
}

/* A running platform: its two ports from the line that it prints. */
static struct program platform_child(unsigned *plain, unsigned *dtls)
{
	const char *const args[] = {"--control", control, "--seed", "1", "--set", "platform.lifetime=300", NULL};
	struct program c = child_start(args, false);
	char line[256], expected[128];

	ck_assert_ptr_nonnull(fgets(line, sizeof(line), c.out));
	ck_assert_int_eq(sscanf(line, "platform: coap://127.0.0.1:%u coaps://127.0.0.1:%u\n", plain, dtls), 2);
	ck_assert_ptr_nonnull(fgets(line, sizeof(line), c.out));
	snprintf(expected, sizeof(expected), "control: %s\n", control);
	ck_assert_str_eq(line, expected);
	return c;
}

static FILE *control_open(void)
{
	struct sockaddr_un to = {.sun_family = AF_UNIX};
	int fd = socket(AF_UNIX, SOCK_STREAM, 0);

	snprintf(to.sun_path, sizeof(to.sun_path), "%s", control);
	ck_assert_int_eq(connect(fd, (const struct sockaddr *)&to, sizeof(to)), 0);
	return fdopen(fd, "r+");
}

static json_t *control_line(FILE *f)
{
	char line[8192];
	json_t *o;

	ck_assert_ptr_nonnull(fgets(line, sizeof(line), f));
	o = json_loads(line, 0, NULL);
	ck_assert_ptr_nonnull(o);
	return o;
}

/* Sends a datagram to a port of loopback and takes what comes back from there. */
static size_t exchange(int fd, unsigned port, const char *data, size_t len, uint8_t *answer, size_t size)
{
	struct sockaddr_in to = {.sin_family = AF_INET, .sin_port = htons((uint16_t)port)};
	ssize_t n;

	to.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
	if (len > 0)
		ck_assert_int_eq(sendto(fd, data, len, 0, (const struct sockaddr *)&to, sizeof(to)), (ssize_t)len);
	n = recv(fd, answer, size, 0);
	ck_assert_int_gt(n, 0);
	return (size_t)n;
}

START_TEST(from_start_to_end)
{
	/* CON POST bs?ep=x, message id 0x1234, token 0xaa */
	static const char post[] = "\x41\x02\x12\x34\xaa\xb2"
				   "bs"
				   "\x44"
				   "ep=x";
	unsigned plain, dtls;
	struct program c = platform_child(&plain, &dtls);
	int fd = socket(AF_INET, SOCK_DGRAM, 0);
	FILE *f = control_open();
	json_t *greeting = control_line(f), *answer;
	uint8_t got[512];
	char uri[64];
	struct stat st;
	size_t n;

	ck_assert_str_eq(json_string_value(json_object_get(json_object_get(greeting, "bc28"), "program")), "andlinkd");
	fputs("{\"execute\":\"query-platform\"}\n", f);
	fflush(f);
	fseek(f, 0, SEEK_CUR);
	answer = control_line(f);
	snprintf(uri, sizeof(uri), "coaps://127.0.0.1:%u", dtls);
	ck_assert_str_eq(json_string_value(json_object_get(json_object_get(answer, "return"), "dtls")), uri);
	/* POST /bs is answered with 2.04 on the ACK; then DELETE /0 comes. */
	n = exchange(fd, plain, post, sizeof(post) - 1, got, sizeof(got));
	ck_assert_uint_ge(n, 5);
	ck_assert_mem_eq(got, "\x61\x44\x12\x34\xaa", 5);
	n = exchange(fd, plain, NULL, 0, got, sizeof(got));
	ck_assert_uint_ge(n, 4);
	ck_assert_uint_eq(got[0] & 0xf0, 0x40);
	ck_assert_uint_eq(got[1], 4);
	ck_assert_int_eq(kill(c.pid, SIGTERM), 0);
	ck_assert_int_eq(child_wait(&c), 0);
	ck_assert_int_ne(stat(control, &st), 0);
	json_decref(greeting);
	json_decref(answer);
	fclose(f);
	close(fd);
}
END_TEST

START_TEST(second_instance_refused)
{
	const char *const args[] = {"--control", control, NULL};
	unsigned plain, dtls;
	struct program first = platform_child(&plain, &dtls), second = child_start(args, true);

	ck_assert_int_eq(child_wait(&second), 1);
	ck_assert_int_eq(kill(first.pid, SIGINT), 0);
	ck_assert_int_eq(child_wait(&first), 0);
}
END_TEST

static const struct {
	const char *const args[5];
	int status;
	const char *said;
} runs[] = {
	{{"--help", NULL}, 0, "Usage: andlinkd"},
	{{"--version", NULL}, 0, "andlinkd " PROGRAM_VERSION},
	{{"--nonsense", NULL}, 2, "--nonsense: there is no such option"},
	{{"word", NULL}, 2, "\"word\": nothing is expected"},
	{{"--port", NULL}, 2, "--port needs a value"},
	{{"--port", "65536", NULL}, 2, "--port: '65536' is no number from 0 to 65535"},
	{{"--seed", "x", NULL}, 2, "--seed: 'x' is no number"},
	{{"--instance", "a/b", NULL}, 2, "--instance:"},
	{{"--set", "x", NULL}, 2, "--set: \"x\" is not KEY=VALUE"},
	{{"--no-plain", "--no-dtls", NULL}, 2, "there is nothing to do"},
	{{"--set", "x=1", NULL}, 2, "--set x: the platform has no key \"x\""},
	{{"--set", "lifetime=0", NULL}, 1, "--set lifetime: '0' is no number from"},
	{{"--set", "platform.psk=a:3", NULL}, 1, "--set psk: the key of a PSK is not"},
	{{"--address", "nonsense", NULL}, 1, "nonsense"},
	{{"--control", "/nonexistent/control", NULL}, 1, "/nonexistent/control"},
};

START_TEST(what_it_says)
{
	struct program c = child_start(runs[_i].args, true);
	char text[8192];
	size_t n = fread(text, 1, sizeof(text) - 1, c.out);

	text[n] = '\0';
	ck_assert_msg(strstr(text, runs[_i].said) != NULL, "%s", text);
	ck_assert_int_eq(child_wait(&c), runs[_i].status);
}
END_TEST

int main(void)
{
	Suite *suite = suite_create("andlinkd");
	TCase *t = tcase_create("program");
	SRunner *runner;
	int failed;

	tcase_set_timeout(t, 20);
	tcase_add_checked_fixture(t, setup, teardown);
	tcase_add_test(t, from_start_to_end);
	tcase_add_test(t, second_instance_refused);
	tcase_add_loop_test(t, what_it_says, 0, sizeof(runs) / sizeof(*runs));
	suite_add_tcase(suite, t);
	runner = srunner_create(suite);
	srunner_run_all(runner, CK_NORMAL);
	failed = srunner_ntests_failed(runner);
	srunner_free(runner);
	return failed == 0 ? 0 : 1;
}
