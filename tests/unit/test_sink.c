/* What can't be opened anew, here the master of a pseudo terminal: written to by a thread, and never waited for. */
#include "config.h"

#include <errno.h>
#include <fcntl.h>
#include <poll.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <termios.h>
#include <unistd.h>

#include "bc28/xmalloc.h"
#include "sink.h"

#include <check.h> /* last: it has a macro called fail */

#define DEADLINE 20000 /* ms that only a failure waits for */
#define PIECE    1000

/* A pseudo terminal that passes bytes as they are. */
static void open_pty(int *master, int *slave)
{
	struct termios t;

	*master = posix_openpt(O_RDWR | O_NOCTTY | O_CLOEXEC);
	ck_assert_int_ge(*master, 0);
	ck_assert_int_eq(grantpt(*master), 0);
	ck_assert_int_eq(unlockpt(*master), 0);
	*slave = open(ptsname(*master), O_RDWR | O_NOCTTY | O_NONBLOCK | O_CLOEXEC);
	ck_assert_int_ge(*slave, 0);
	ck_assert_int_eq(tcgetattr(*slave, &t), 0);
	cfmakeraw(&t);
	ck_assert_int_eq(tcsetattr(*slave, TCSANOW, &t), 0);
}

static void adopt(struct sink *s, int fd)
{
	char *cause = NULL;

	ck_assert_msg(sink_adopt(s, fd, &cause) == 0, "%s", cause);
}

/* The next bytes, waited for; they are letters in turn from *at on. */
static void expect_letters(int fd, size_t *at, size_t len)
{
	while (len > 0) {
		struct pollfd p = {.fd = fd, .events = POLLIN};
		char data[4096];
		ssize_t n;

		ck_assert_int_eq(poll(&p, 1, DEADLINE), 1);
		n = read(fd, data, len < sizeof(data) ? len : sizeof(data));
		ck_assert_int_gt(n, 0);
		for (ssize_t i = 0; i < n; i++)
			ck_assert_int_eq(data[i], (int)('a' + (*at)++ % 26));
		len -= (size_t)n;
	}
}

/* As many letters as fit; how many. */
static size_t fill(const struct sink *s)
{
	char data[PIECE];
	size_t at = 0;
	ssize_t n;

	do {
		for (size_t i = 0; i < PIECE; i++)
			data[i] = (char)('a' + (at + i) % 26);
		n = sink_write(s, data, PIECE);
		at += n > 0 ? (size_t)n : 0;
		ck_assert_uint_lt(at, 1u << 24); /* somebody would have to have read it */
	} while (n > 0);
	ck_assert_int_eq(errno, EAGAIN);
	return at;
}

START_TEST(test_a_thread_copies)
{
	int master, slave;
	struct sink s;
	size_t at = 0;

	open_pty(&master, &slave);
	adopt(&s, master);
	ck_assert(s.pumped && s.own && s.fd != master);
	/* The open file of whoever started us is as it was. */
	ck_assert_int_eq(fcntl(master, F_GETFL) & O_NONBLOCK, 0);
	ck_assert_int_eq(sink_write(&s, "abc", 3), 3);
	expect_letters(slave, &at, 3);
	ck_assert(sink_wait(&s, DEADLINE));
	sink_close(&s, DEADLINE);
	ck_assert_int_eq(s.fd, -1);
	close(master);
	close(slave);
}
END_TEST

START_TEST(test_nobody_reads_and_nothing_waits)
{
	int master, slave;
	struct sink s;
	size_t len, at = 0;

	open_pty(&master, &slave);
	adopt(&s, master);
	len = fill(&s);
	ck_assert_uint_gt(len, PIECE);
	ck_assert(!sink_wait(&s, 0));
	/* Somebody does: all of it comes, in order, and there is room again. */
	expect_letters(slave, &at, len);
	ck_assert(sink_wait(&s, DEADLINE));
	/* The end doesn't wait for one who has left, either: not at all, when told so. */
	fill(&s);
	sink_close(&s, 0);
	close(slave);
	close(master);
}
END_TEST

START_TEST(test_what_is_no_descriptor_is_refused)
{
	struct sink s;
	char *cause = NULL;
	int fd = open("/dev/null", O_WRONLY | O_CLOEXEC);

	close(fd);
	ck_assert_int_eq(sink_adopt(&s, fd, &cause), -1);
	ck_assert_str_eq(cause, strerror(EBADF));
	free(cause);
}
END_TEST

/* A path that can't be: each with what the cause has to say of it. */
START_TEST(test_paths_that_cannot_be)
{
	char dir[] = "/tmp/bc28-sink.XXXXXX", *link, *folder, *missing;
	struct sink s;
	char *cause = NULL;

	ck_assert_ptr_nonnull(mkdtemp(dir));
	link = xasprintf("%s/link", dir);
	folder = xasprintf("%s/folder", dir);
	missing = xasprintf("%s/none/log", dir);
	ck_assert_int_eq(symlink("/dev/null", link), 0);
	ck_assert_int_eq(mkdir(folder, 0700), 0);
	ck_assert_int_eq(sink_open(&s, missing, false, &cause), -1);
	ck_assert_ptr_nonnull(strstr(cause, strerror(ENOENT)));
	free(cause);
	ck_assert_int_eq(sink_open(&s, folder, false, &cause), -1);
	ck_assert_ptr_nonnull(strstr(cause, strerror(EISDIR)));
	free(cause);
	/* One's own folder: a link is followed. Others may write to it: not any more. */
	ck_assert_int_eq(sink_open(&s, link, false, &cause), 0);
	sink_close(&s, 0);
	ck_assert_int_eq(chmod(dir, 0777), 0);
	ck_assert_int_eq(sink_open(&s, link, false, &cause), -1);
	ck_assert_ptr_nonnull(strstr(cause, "symbolic link"));
	free(cause);
	unlink(link);
	rmdir(folder);
	rmdir(dir);
	free(link);
	free(folder);
	free(missing);
}
END_TEST

int main(void)
{
	Suite *suite = suite_create("sink");
	TCase *t = tcase_create("sink");
	SRunner *runner;
	int failed;

	tcase_add_test(t, test_a_thread_copies);
	tcase_add_test(t, test_nobody_reads_and_nothing_waits);
	tcase_add_test(t, test_what_is_no_descriptor_is_refused);
	tcase_add_test(t, test_paths_that_cannot_be);
	suite_add_tcase(suite, t);
	runner = srunner_create(suite);
	srunner_run_all(runner, CK_NORMAL);
	failed = srunner_ntests_failed(runner);
	srunner_free(runner);
	return failed > 0 ? EXIT_FAILURE : EXIT_SUCCESS;
}
