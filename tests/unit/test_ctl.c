/* The control channel: any input is answered or refused, nothing grows, calls outlive connections. */
#include "config.h"

#include <check.h>
#include <errno.h>
#include <event2/event.h>
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/un.h>
#include <unistd.h>

#include "bc28/buf.h"
#include "bc28/clock.h"
#include "bc28/ctl.h"
#include "bc28/event.h"
#include "bc28/unixsock.h"

static struct event_base *base;
static struct clock *dev_clock;
static struct bus *bus;
static struct ctl *ctl;
static struct ctl_call *pending;
static char dir[32], path[64];
static int runs;

/* --- commands under test ---- */

static void run_echo(struct ctl_call *call, const json_t *args, void *arg)
{
	ck_assert_ptr_eq(arg, &runs);
	runs++;
	ctl_return(call, json_deep_copy(args));
}

static void run_later(struct ctl_call *call, const json_t *args, void *arg)
{
	(void)args;
	(void)arg;
	pending = call;
}

static void run_fails(struct ctl_call *call, const json_t *args, void *arg)
{
	(void)args;
	(void)arg;
	ctl_fail(call, CTL_WRONG_STATE, "not %s", "now");
}

static const struct ctl_arg echo_args[] = {
	{"text", CTL_STRING, true, "any text"},
	{"count", CTL_INT, false, "a number"},
	{"ratio", CTL_NUMBER, false, "a number"},
	{"flag", CTL_BOOL, false, "yes or no"},
	{.name = NULL},
};

static const struct ctl_field echo_fields[] = {
	{"text", CTL_STRING, "as given", CTL_ALWAYS, NULL},
	{"count", CTL_INT, "as given", CTL_MAYBE, NULL},
	{"ratio", CTL_NUMBER, "as given", CTL_MAYBE, NULL},
	{"flag", CTL_BOOL, "as given", CTL_MAYBE, NULL},
	{.name = NULL},
};

static const struct ctl_command commands[] = {
	{.name = "echo", .args = echo_args, .fields = echo_fields, .help = "answers its arguments", .run = run_echo},
	{.name = "later", .help = "answers when told", .run = run_later},
	{.name = "fails", .help = "fails", .run = run_fails},
	{.name = NULL},
};

static void setup(void)
{
	char *cause = NULL;

	strcpy(dir, "ctl.XXXXXX");
	ck_assert_ptr_nonnull(mkdtemp(dir));
	snprintf(path, sizeof(path), "%s/control", dir);
	base = event_base_new();
	dev_clock = clock_new();
	bus = bus_new(dev_clock);
	ctl = ctl_new(base, bus, path, "test", &cause);
	ck_assert_msg(ctl != NULL, "%s", cause);
	ctl_add_commands(ctl, commands, &runs);
	runs = 0;
	pending = NULL;
}

static void teardown(void)
{
	ctl_free(ctl);
	bus_free(bus);
	clock_free(dev_clock);
	event_base_free(base);
	ck_assert_int_eq(rmdir(dir), 0);
}

/* --- a client ---- */

static int client_raw(void)
{
	struct sockaddr_un sa = {.sun_family = AF_UNIX};
	int fd = socket(AF_UNIX, SOCK_STREAM | SOCK_NONBLOCK, 0);

	strncpy(sa.sun_path, path, sizeof(sa.sun_path) - 1);
	ck_assert_int_eq(connect(fd, (struct sockaddr *)&sa, sizeof(sa)), 0);
	return fd;
}

static void turn(void)
{
	for (int i = 0; i < 10; i++)
		event_base_loop(base, EVLOOP_NONBLOCK);
}

/* The next line from the server as JSON; NULL: there is none, or the connection is closed. */
static json_t *client_read(int fd)
{
	static char line[5 * 1024 * 1024];
	size_t len = 0;

	turn();
	while (len < sizeof(line)) {
		ssize_t n = recv(fd, line + len, 1, 0);

		if (n < 0 && errno == EAGAIN && len > 0) {
			turn();
			continue;
		}
		if (n <= 0)
			return NULL;
		if (line[len++] == '\n')
			return json_loadb(line, len, 0, NULL);
	}
	return NULL;
}

static int client_connect(void)
{
	int fd = client_raw();
	json_t *greeting = client_read(fd);
	const char *program, *version;

	ck_assert_int_eq(json_unpack(greeting, "{s:{s:s,s:s}}", "bc28", "program", &program, "version", &version), 0);
	ck_assert_str_eq(program, "test");
	ck_assert_str_eq(version, PROGRAM_VERSION);
	json_decref(greeting);
	return fd;
}

static void client_write(int fd, const char *text, size_t len)
{
	while (len > 0) {
		ssize_t n = send(fd, text, len, MSG_NOSIGNAL);

		if (n < 0) {
			ck_assert_int_eq(errno, EAGAIN);
			turn();
			continue;
		}
		text += n;
		len -= (size_t)n;
	}
}

/* Sends a line and compares the answer. */
static void check_answer(int fd, const char *request, const char *answer)
{
	json_t *got, *expected = json_loads(answer, 0, NULL);
	char *text;

	ck_assert_ptr_nonnull(expected);
	client_write(fd, request, strlen(request));
	client_write(fd, "\n", 1);
	got = client_read(fd);
	text = json_dumps(got, 0);
	ck_assert_msg(json_equal(got, expected), "%s", text);
	free(text);
	json_decref(got);
	json_decref(expected);
}

/* Sends a line and compares the class of the error. */
static void check_error(int fd, const char *request, const char *expected)
{
	const char *class = "none", *desc;
	json_t *got;

	client_write(fd, request, strlen(request));
	client_write(fd, "\n", 1);
	got = client_read(fd);
	json_unpack(got, "{s:{s:s,s:s}}", "error", "class", &class, "desc", &desc);
	ck_assert_msg(strcmp(class, expected) == 0, "%s: %s", request, class);
	json_decref(got);
}

/* --- requests ---- */

START_TEST(test_request_and_answer)
{
	int fd = client_connect();
	struct stat st;

	check_answer(fd, "{\"execute\":\"echo\",\"arguments\":{\"text\":\"x\",\"count\":3},\"id\":7}",
		"{\"return\":{\"text\":\"x\",\"count\":3},\"id\":7}");
	check_answer(fd, "{\"execute\":\"echo\",\"arguments\":{\"text\":\"\\u00e4\",\"ratio\":3,\"flag\":true}}\r",
		"{\"return\":{\"text\":\"\\u00e4\",\"ratio\":3,\"flag\":true}}");
	check_answer(fd, "{\"execute\":\"fails\",\"id\":{\"a\":[1]}}",
		"{\"error\":{\"class\":\"WrongState\",\"desc\":\"not now\"},\"id\":{\"a\":[1]}}");
	ck_assert_int_eq(stat(path, &st), 0);
	ck_assert_uint_eq(st.st_mode & 0777, 0600);
	close(fd);
}
END_TEST

#define EURO3  "\xe2\x82\xac\xe2\x82\xac\xe2\x82\xac"
#define EUROS9 EURO3 EURO3 EURO3
#define EUROS  EUROS9 EUROS9 EUROS9 EUROS9

static const struct {
	const char *request, *class;
} bad[] = {
	{"x", "BadJson"},
	{"[]", "BadJson"},
	{"\"execute\"", "BadJson"},
	{"{}", "BadJson"},
	{"{\"execute\":1}", "BadJson"},
	{"{\"execute\":\"echo\",\"execute\":\"later\"}", "BadJson"},
	{"{\"execute\":\"echo\",\"arguments\":[]}", "BadJson"},
	{"{\"execute\":\"echo\",\"more\":1}", "BadJson"},
	{"{\"execute\":\"echo\"", "BadJson"},
	{"{\"execute\":\"nothing\"}", "CommandNotFound"},
	/* An answer's text is cut off in the middle of a character. */
	{"{\"execute\":\"" EUROS "\"}", "CommandNotFound"},
	{"{\"execute\":\"echo\"}", "BadArgument"},
	{"{\"execute\":\"echo\",\"arguments\":{\"text\":1}}", "BadArgument"},
	{"{\"execute\":\"echo\",\"arguments\":{\"text\":\"x\",\"count\":1.5}}", "BadArgument"},
	{"{\"execute\":\"echo\",\"arguments\":{\"text\":\"x\",\"flag\":1}}", "BadArgument"},
	{"{\"execute\":\"echo\",\"arguments\":{\"text\":\"x\",\"other\":1}}", "BadArgument"},
	{"{\"execute\":\"fails\",\"arguments\":{\"text\":\"x\"}}", "BadArgument"},
	{"{\"execute\":\"subscribe\",\"arguments\":{\"names\":[1]}}", "BadArgument"},
};

/* A request that is no good has no effect, and the next one is answered. */
START_TEST(test_bad_requests)
{
	int fd = client_connect();

	for (size_t i = 0; i < sizeof(bad) / sizeof(bad[0]); i++)
		check_error(fd, bad[i].request, bad[i].class);
	ck_assert_int_eq(runs, 0);
	check_answer(fd, "{\"execute\":\"echo\",\"arguments\":{\"text\":\"\"}}", "{\"return\":{\"text\":\"\"}}");
	close(fd);
}
END_TEST

START_TEST(test_garbage_and_long_lines)
{
	static char junk[3 * 1024 * 1024];
	int fd = client_connect();
	json_t *got;

	for (size_t i = 0; i < 65536; i++)
		junk[i] = (char)(i * 31 >> 2);
	junk[0] = 'x';
	for (size_t i = 0; i < 65536; i++)
		if (junk[i] == '\n')
			junk[i] = ' ';
	junk[65536] = '\0';
	client_write(fd, junk, 65536);
	check_error(fd, "", "BadJson");
	memset(junk, '[', sizeof(junk));
	client_write(fd, junk, sizeof(junk));
	check_error(fd, "", "BadJson");
	check_answer(fd, "{\"execute\":\"echo\",\"arguments\":{\"text\":\"\"}}", "{\"return\":{\"text\":\"\"}}");
	client_write(fd, "\n \r\n\n", 5);
	got = client_read(fd);
	ck_assert_ptr_null(got);
	check_answer(fd, "{\"execute\":\"echo\",\"arguments\":{\"text\":\"\"}}", "{\"return\":{\"text\":\"\"}}");
	close(fd);
}
END_TEST

START_TEST(test_bytes_in_any_chunks)
{
	static const char request[] = "{\"execute\":\"echo\",\"arguments\":{\"text\":\"x\"}}\n";
	int fd = client_connect();
	json_t *got;

	for (size_t i = 0; i + 1 < sizeof(request); i++) {
		client_write(fd, request + i, 1);
		turn();
	}
	for (int i = 0; i < 3; i++)
		client_write(fd, request, sizeof(request) - 1);
	for (int i = 0; i < 4; i++) {
		got = client_read(fd);
		ck_assert_ptr_nonnull(json_object_get(got, "return"));
		json_decref(got);
	}
	ck_assert_int_eq(runs, 4);
	close(fd);
}
END_TEST

START_TEST(test_query_commands)
{
	static const char request[] = "{\"execute\":\"query-commands\"}\n";
	int fd = client_connect(), seen = 0;
	json_t *got, *command, *args, *fields;
	const char *name;
	size_t i;

	client_write(fd, request, sizeof(request) - 1);
	got = client_read(fd);
	json_array_foreach (json_object_get(got, "return"), i, command) {
		ck_assert_int_eq(
			json_unpack(command, "{s:s,s:o,s:o}", "name", &name, "arguments", &args, "fields", &fields), 0);
		if (strcmp(name, "echo") == 0)
			ck_assert_uint_eq(json_array_size(args) + json_array_size(fields), 4 + 4);
		seen += strcmp(name, "echo") == 0 || strcmp(name, "subscribe") == 0;
	}
	ck_assert_int_eq(seen, 2);
	json_decref(got);
	close(fd);
}
END_TEST

/* --- calls that take time ---- */

START_TEST(test_answer_comes_later)
{
	static const char request[] = "{\"execute\":\"later\",\"id\":1}\n";
	int fd = client_connect();
	json_t *got;

	client_write(fd, request, sizeof(request) - 1);
	turn();
	ck_assert_ptr_nonnull(pending);
	check_answer(fd, "{\"execute\":\"echo\",\"arguments\":{\"text\":\"x\"},\"id\":2}",
		"{\"return\":{\"text\":\"x\"},\"id\":2}");
	ctl_return(pending, NULL);
	got = client_read(fd);
	ck_assert_int_eq(json_integer_value(json_object_get(got, "id")), 1);
	json_decref(got);
	close(fd);
}
END_TEST

START_TEST(test_call_outlives_connection)
{
	static const char request[] = "{\"execute\":\"later\"}\n";

	for (int i = 0; i < 2; i++) {
		int fd = client_connect();

		client_write(fd, request, sizeof(request) - 1);
		turn();
		close(fd);
		turn();
		if (i == 0)
			ctl_return(pending, json_object());
		else
			ctl_fail(pending, CTL_TIMEOUT, "too late");
	}
	/* And one that is still open when the channel goes. */
	int fd = client_connect();
	client_write(fd, request, sizeof(request) - 1);
	turn();
	close(fd);
}
END_TEST

START_TEST(test_open_calls_are_bounded)
{
	static const char request[] = "{\"execute\":\"later\"}\n";
	int fd = client_connect();

	for (int i = 0; i < 256; i++)
		client_write(fd, request, sizeof(request) - 1);
	turn();
	check_error(fd, "{\"execute\":\"later\"}", "GenericError");
	close(fd);
}
END_TEST

/* --- events ---- */

static void check_event(int fd, const char *name, const char *line, int seq)
{
	const char *got_name = "", *got_line = "", *source = "";
	int got_seq = 0;
	json_t *got = client_read(fd);

	ck_assert_ptr_nonnull(got);
	json_unpack(got, "{s:s,s:i,s:s,s:{s:s}}", "event", &got_name, "seq", &got_seq, "source", &source, "data",
		"line", &got_line);
	ck_assert_str_eq(got_name, name);
	ck_assert_str_eq(got_line, line);
	ck_assert_str_eq(source, "m1");
	ck_assert_int_eq(got_seq, seq);
	json_decref(got);
}

START_TEST(test_subscribe)
{
	int fd = client_connect();

	bus_emit(bus, "m1", EVENT_URC, F_STR("line", "before"));
	check_answer(fd, "{\"execute\":\"subscribe\",\"arguments\":{\"names\":[\"urc\"],\"sources\":[\"m1\"]}}",
		"{\"return\":{\"seq\":2,\"lost\":0}}");
	bus_emit(bus, "m1", EVENT_URC, F_STR("line", "one"));
	bus_emit(bus, "m1", EVENT_UART_RX, F_STR("line", "AT"));
	bus_emit(bus, "m2", EVENT_URC, F_STR("line", "other"));
	bus_emit(bus, "m1", EVENT_URC, F_STR("line", "two\xff"));
	check_event(fd, "urc", "one", 2);
	check_event(fd, "urc", "two\xc3\xbf", 5);
	check_answer(fd, "{\"execute\":\"unsubscribe\"}", "{\"return\":{}}");
	bus_emit(bus, "m1", EVENT_URC, F_STR("line", "three"));
	ck_assert_ptr_null(client_read(fd));
	close(fd);
}
END_TEST

START_TEST(test_subscribe_since)
{
	int fd = client_connect();

	for (int i = 0; i < 3; i++)
		bus_emit(bus, "m1", EVENT_URC, F_STR("line", i == 0 ? "a" : i == 1 ? "b" : "c"));
	check_answer(
		fd, "{\"execute\":\"subscribe\",\"arguments\":{\"since\":2}}", "{\"return\":{\"seq\":2,\"lost\":0}}");
	check_event(fd, "urc", "b", 2);
	check_event(fd, "urc", "c", 3);
	bus_emit(bus, "m1", EVENT_URC, F_STR("line", "d"));
	check_event(fd, "urc", "d", 4);
	close(fd);
}
END_TEST

START_TEST(test_history_is_bounded)
{
	int fd = client_connect();
	static char big[100000];

	for (int i = 0; i < 5000; i++)
		bus_emit(bus, "m1", EVENT_URC, F_STR("line", "x"));
	check_answer(fd, "{\"execute\":\"subscribe\",\"arguments\":{\"since\":0,\"names\":[]}}",
		"{\"return\":{\"seq\":905,\"lost\":904}}");
	memset(big, 'y', sizeof(big) - 1);
	for (int i = 0; i < 20; i++)
		bus_emit(bus, "m1", EVENT_COAP, F_STR("dir", "in"), F_STR("peer", "a:1"), F_STR("type", "NON"),
			F_STR("code", "2.05"), F_INT("mid", i), F_STR("path", big), F_BYTES("payload", big, 10));
	check_answer(fd, "{\"execute\":\"subscribe\",\"arguments\":{\"since\":5011,\"names\":[]}}",
		"{\"return\":{\"seq\":5011,\"lost\":0}}");
	check_answer(fd, "{\"execute\":\"subscribe\",\"arguments\":{\"since\":5010,\"names\":[]}}",
		"{\"return\":{\"seq\":5011,\"lost\":1}}");
	close(fd);
}
END_TEST

START_TEST(test_event_json)
{
	const struct event_field fields[] = {F_INT("n", -5), F_STR("left-out", NULL), F_BYTES("raw", "\x00\xab", 2),
		F_BYTES("none", NULL, 0), {.type = FIELD_END}};
	const struct bus_event e = {.name = "urc", .source = "m1", .time = 1234567, .fields = fields};
	json_t *json = ctl_event_json(&e);
	char *text = json_dumps(json, JSON_SORT_KEYS | JSON_COMPACT | JSON_REAL_PRECISION(15));

	ck_assert_str_eq(text, "{\"data\":{\"n\":-5,\"none\":\"\",\"raw\":\"00AB\"},\"event\":\"urc\",\"source\":"
			       "\"m1\",\"time\":1.234567}");
	free(text);
	json_decref(json);
}
END_TEST

/* A subscriber that doesn't read is closed; the others go on. */
START_TEST(test_slow_reader_is_dropped)
{
	int slow = client_connect(), quick = client_connect();
	static char big[50000];
	json_t *got;
	int lines = 0;

	memset(big, 'z', sizeof(big) - 1);
	check_answer(slow, "{\"execute\":\"subscribe\"}", "{\"return\":{\"seq\":1,\"lost\":0}}");
	for (int i = 0; i < 200; i++)
		bus_emit(bus, "m1", EVENT_URC, F_STR("line", big));
	check_answer(quick, "{\"execute\":\"echo\",\"arguments\":{\"text\":\"x\"}}", "{\"return\":{\"text\":\"x\"}}");
	while ((got = client_read(slow)) != NULL) {
		json_decref(got);
		lines++;
	}
	ck_assert_int_lt(lines, 100);
	ck_assert_int_eq(recv(slow, big, 1, 0), 0);
	close(slow);
	close(quick);
}
END_TEST

/* --- the socket ---- */

START_TEST(test_second_server_is_refused)
{
	char *cause = NULL;
	char pid[32];

	ck_assert_ptr_null(ctl_new(base, bus, path, "second", &cause));
	snprintf(pid, sizeof(pid), "process %ld", (long)getpid());
	ck_assert_msg(strstr(cause, pid) != NULL, "%s", cause);
	free(cause);
}
END_TEST

START_TEST(test_stale_socket_is_replaced)
{
	char name[64], *cause = NULL;
	struct sockaddr_un sa = {.sun_family = AF_UNIX};
	int fd = socket(AF_UNIX, SOCK_STREAM, 0);
	struct ctl *other;

	snprintf(name, sizeof(name), "%s/stale", dir);
	memcpy(sa.sun_path, name, strlen(name) + 1);
	ck_assert_int_eq(bind(fd, (struct sockaddr *)&sa, sizeof(sa)), 0);
	close(fd);
	other = ctl_new(base, bus, name, "other", &cause);
	ck_assert_msg(other != NULL, "%s", cause);
	ctl_free(other);
	ck_assert_int_eq(access(name, F_OK), -1);
	close(open(name, O_CREAT | O_WRONLY, 0600));
	ck_assert_ptr_null(ctl_new(base, bus, name, "other", &cause));
	ck_assert_ptr_nonnull(strstr(cause, "no socket"));
	free(cause);
	unlink(name);
}
END_TEST

/* What somebody else has put in our place stays there. */
START_TEST(test_what_is_not_ours_stays)
{
	char name[64], lock[72], *cause = NULL;
	struct ctl *first, *second;

	snprintf(name, sizeof(name), "%s/place", dir);
	snprintf(lock, sizeof(lock), "%s.lock", name);
	first = ctl_new(base, bus, name, "first", &cause);
	ck_assert_msg(first != NULL, "%s", cause);
	ck_assert_int_eq(unlink(name), 0);
	ck_assert_int_eq(unlink(lock), 0);
	second = ctl_new(base, bus, name, "second", &cause);
	ck_assert_msg(second != NULL, "%s", cause);
	ctl_free(first);
	ck_assert_int_eq(access(name, F_OK), 0);
	ck_assert_int_eq(unlink(name), 0);
	close(open(name, O_CREAT | O_WRONLY, 0600));
	ctl_free(second);
	ck_assert_int_eq(access(name, F_OK), 0);
	unlink(name);
}
END_TEST

/* An address has 107 bytes for a path; the file system has more. */
START_TEST(test_long_path)
{
	char name[300], text[64] = "", *cause = NULL;
	struct stat st;
	struct ctl *other;
	int fd;

	snprintf(name, sizeof(name), "%s/", dir);
	memset(name + strlen(name), 'x', 240);
	ck_assert_ptr_null(memchr(name, '\0', 240));
	name[240] = '\0';
	other = ctl_new(base, bus, name, "other", &cause);
	ck_assert_msg(other != NULL, "%s", cause);
	ck_assert_int_eq(lstat(name, &st), 0);
	ck_assert(S_ISSOCK(st.st_mode));
	ck_assert_uint_eq(st.st_mode & 0777, 0600);
	fd = unix_connect(name, 0);
	ck_assert_int_ge(fd, 0);
	event_base_loop(base, EVLOOP_ONCE);
	ck_assert_int_gt(recv(fd, text, sizeof(text) - 1, 0), 0);
	ck_assert_ptr_nonnull(strstr(text, "bc28"));
	close(fd);
	ctl_free(other);
	ck_assert_int_eq(access(name, F_OK), -1);
}
END_TEST

/* A name has 255 bytes. */
START_TEST(test_path_too_long)
{
	char name[400], *cause = NULL;

	memset(name, 'x', sizeof(name));
	name[sizeof(name) - 1] = '\0';
	ck_assert_ptr_null(ctl_new(base, bus, name, "other", &cause));
	ck_assert_ptr_nonnull(strstr(cause, "too long"));
	free(cause);
}
END_TEST

START_TEST(test_clients_are_bounded)
{
	int fd[70], greeted = 0;

	for (int i = 0; i < 70; i++) {
		json_t *json;

		fd[i] = client_raw();
		json = client_read(fd[i]);
		greeted += json != NULL;
		json_decref(json);
	}
	ck_assert_int_eq(greeted, 64);
	for (int i = 0; i < 70; i++)
		close(fd[i]);
	turn();
	close(client_connect());
}
END_TEST

int main(void)
{
	Suite *s = suite_create("ctl");
	TCase *t = tcase_create("channel");
	SRunner *r;
	int failed;

	tcase_add_checked_fixture(t, setup, teardown);
	tcase_add_test(t, test_request_and_answer);
	tcase_add_test(t, test_bad_requests);
	tcase_add_test(t, test_garbage_and_long_lines);
	tcase_add_test(t, test_bytes_in_any_chunks);
	tcase_add_test(t, test_query_commands);
	tcase_add_test(t, test_answer_comes_later);
	tcase_add_test(t, test_call_outlives_connection);
	tcase_add_test(t, test_open_calls_are_bounded);
	tcase_add_test(t, test_subscribe);
	tcase_add_test(t, test_subscribe_since);
	tcase_add_test(t, test_history_is_bounded);
	tcase_add_test(t, test_event_json);
	tcase_add_test(t, test_slow_reader_is_dropped);
	tcase_add_test(t, test_second_server_is_refused);
	tcase_add_test(t, test_stale_socket_is_replaced);
	tcase_add_test(t, test_what_is_not_ours_stays);
	tcase_add_test(t, test_long_path);
	tcase_add_test(t, test_path_too_long);
	tcase_add_test(t, test_clients_are_bounded);
	suite_add_tcase(s, t);
	r = srunner_create(s);
	srunner_run_all(r, CK_NORMAL);
	failed = srunner_ntests_failed(r);
	srunner_free(r);
	return failed == 0 ? EXIT_SUCCESS : EXIT_FAILURE;
}
