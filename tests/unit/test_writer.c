/* Lines to readers who read late, slowly, or never. */
#include "config.h"

#include <check.h>
#include <errno.h>
#include <event2/event.h>
#include <fcntl.h>
#include <inttypes.h>
#include <poll.h>
#include <signal.h>
#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/resource.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <termios.h>
#include <unistd.h>

#include "bc28/buf.h"
#include "bc28/writer.h"

#define NOBODY 65534 /* a user without rights */
#define QUEUE  8192

static struct event_base *base;
static char dir[32], path[64];
static unsigned troubles;
static int trouble;

static void on_lost(void *arg, struct buf *line, uint64_t count)
{
	(void)arg;
	buf_addf(line, "lost %" PRIu64 "\n", count);
}

static void on_trouble(void *arg, const char *where, int error)
{
	(void)arg;
	(void)where;
	troubles++;
	trouble = error;
}

static struct writer_config config(void)
{
	return (struct writer_config){.base = base, .queue_max = QUEUE, .lost = on_lost, .trouble = on_trouble};
}

static void setup(void)
{
	signal(SIGPIPE, SIG_IGN);
	base = event_base_new();
	snprintf(dir, sizeof(dir), "/tmp/writer.XXXXXX");
	ck_assert_ptr_nonnull(mkdtemp(dir));
	snprintf(path, sizeof(path), "%s/out", dir);
	troubles = 0;
	trouble = 0;
}

static void teardown(void)
{
	char old[80];

	event_base_free(base);
	snprintf(old, sizeof(old), "%s.1", path);
	unlink(path);
	unlink(old);
	rmdir(old);
	ck_assert_int_eq(rmdir(dir), 0);
}

/* Lines "0\n", "1\n" … */
static void write_lines(struct writer *w, unsigned from, unsigned count)
{
	char line[16];

	for (unsigned i = from; i < from + count; i++)
		writer_line(w, line, (size_t)snprintf(line, sizeof(line), "%u\n", i));
}

/* Reads what is there, up to len bytes. */
static void read_some(int fd, struct buf *out, size_t len)
{
	char piece[4096];
	ssize_t n;

	while (len > 0 && poll(&(struct pollfd){.fd = fd, .events = POLLIN}, 1, 0) > 0 &&
		(n = read(fd, piece, len < sizeof(piece) ? len : sizeof(piece))) > 0) {
		buf_add(out, piece, (size_t)n);
		len -= (size_t)n;
	}
}

/* Reads until the writer has nothing left to say: its turn comes whenever there is room. */
static void read_all(int fd, struct buf *out)
{
	size_t before;

	do {
		before = out->len;
		read_some(fd, out, SIZE_MAX);
		event_base_loop(base, EVLOOP_NONBLOCK);
	} while (out->len != before || poll(&(struct pollfd){.fd = fd, .events = POLLIN}, 1, 0) > 0);
}

/* Every line is there, in order, or counted where it is missing. Returns how many are missing. */
static uint64_t check_lines(struct buf *text, unsigned count)
{
	uint64_t next = 0, missing = 0, number;
	char *save = NULL;

	buf_addc(text, '\0');
	for (char *line = strtok_r((char *)text->data, "\n", &save); line != NULL; line = strtok_r(NULL, "\n", &save)) {
		if (sscanf(line, "lost %" SCNu64, &number) == 1) {
			next += number;
			missing += number;
			continue;
		}
		ck_assert_int_eq(sscanf(line, "%" SCNu64, &number), 1);
		ck_assert_uint_eq(number, next);
		next++;
	}
	ck_assert_uint_eq(next, count);
	return missing;
}

/* The kinds of descriptors that a program is started with. */
struct writer_ends {
	int ours, theirs;
};

static struct writer_ends make_pipe(void)
{
	int fd[2];

	ck_assert_int_eq(pipe2(fd, O_CLOEXEC), 0);
	return (struct writer_ends){fd[1], fd[0]};
}

static struct writer_ends make_socket(void)
{
	int fd[2];

	ck_assert_int_eq(socketpair(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0, fd), 0);
	return (struct writer_ends){fd[1], fd[0]};
}

static struct writer_ends make_tty(void)
{
	int master = posix_openpt(O_RDWR | O_NOCTTY | O_CLOEXEC), slave;
	struct termios t;

	ck_assert_int_ge(master, 0);
	ck_assert_int_eq(grantpt(master), 0);
	ck_assert_int_eq(unlockpt(master), 0);
	slave = open(ptsname(master), O_RDWR | O_NOCTTY | O_CLOEXEC);
	ck_assert_int_ge(slave, 0);
	ck_assert_int_eq(tcgetattr(slave, &t), 0);
	cfmakeraw(&t);
	ck_assert_int_eq(tcsetattr(slave, TCSANOW, &t), 0);
	return (struct writer_ends){slave, master};
}

static struct writer_ends (*const makers[])(void) = {make_pipe, make_socket, make_tty};
#define MAKERS ((int)(sizeof(makers) / sizeof(makers[0])))

/*
 * A reader who doesn't read holds up nobody; when he reads, he learns how much he has missed, and the descriptor is as
 * it was.
 */
START_TEST(unread_descriptor)
{
	struct writer_ends e = makers[_i]();
	struct writer_config c = config();
	struct writer *w = writer_new_shared(&c, e.ours);
	struct buf text;
	int flags = fcntl(e.ours, F_GETFL);
	uint64_t missing;

	buf_init(&text);
	write_lines(w, 0, 200000);
	ck_assert_uint_gt(writer_lost(w), 0);
	read_all(e.theirs, &text);
	write_lines(w, 200000, 10);
	read_all(e.theirs, &text);
	ck_assert_int_eq(fcntl(e.ours, F_GETFL), flags);
	missing = check_lines(&text, 200010);
	ck_assert_uint_gt(missing, 0);
	ck_assert_uint_eq(missing, writer_lost(w));
	writer_free(w);
	ck_assert_int_eq(fcntl(e.ours, F_GETFD), FD_CLOEXEC);
	close(e.ours);
	close(e.theirs);
	buf_release(&text);
}
END_TEST

/* Somebody who reads a little now and then: each gap has its count. */
START_TEST(slow_reader)
{
	struct writer_ends e = makers[_i]();
	struct writer_config c = config();
	struct writer *w = writer_new_shared(&c, e.ours);
	struct buf text;
	unsigned at = 0;

	buf_init(&text);
	for (unsigned round = 0; round < 200; round++, at += 5000) {
		write_lines(w, at, 5000);
		read_some(e.theirs, &text, 7000 + 13 * round);
		event_base_loop(base, EVLOOP_NONBLOCK);
	}
	read_all(e.theirs, &text);
	ck_assert_uint_eq(check_lines(&text, at), writer_lost(w));
	writer_free(w);
	close(e.ours);
	close(e.theirs);
	buf_release(&text);
}
END_TEST

/* A terminal that was stopped (^S) takes nothing, and goes on where it was. */
START_TEST(stopped_terminal)
{
	struct writer_ends e = make_tty();
	struct writer_config c = config();
	struct writer *w = writer_new_shared(&c, e.ours);
	struct buf text;

	buf_init(&text);
	ck_assert_int_eq(tcflow(e.ours, TCOOFF), 0);
	write_lines(w, 0, 100);
	read_all(e.theirs, &text);
	ck_assert_uint_eq(text.len, 0);
	ck_assert_int_eq(tcflow(e.ours, TCOON), 0);
	read_all(e.theirs, &text);
	ck_assert_uint_eq(check_lines(&text, 100), 0);
	writer_free(w);
	close(e.ours);
	close(e.theirs);
	buf_release(&text);
}
END_TEST

/* Another user's pipe can't be opened anew: a thread writes to it. */
START_TEST(pipe_of_another_user)
{
	struct writer_ends e = make_pipe();
	struct writer_config c = config();
	struct buf text;
	int status;
	pid_t child;

	if (geteuid() != 0) {
		close(e.ours);
		close(e.theirs);
		return;
	}
	child = fork();
	if (child == 0) {
		struct writer *w;

		if (setgid(NOBODY) != 0 || setuid(NOBODY) != 0)
			_exit(77);
		event_base_free(base);
		base = event_base_new();
		c.base = base;
		close(e.theirs);
		w = writer_new_shared(&c, e.ours);
		write_lines(w, 0, 500000);
		_exit(writer_lost(w) > 0 && (fcntl(e.ours, F_GETFL) & O_NONBLOCK) == 0 ? 0 : 1);
	}
	close(e.ours);
	ck_assert_int_eq(waitpid(child, &status, 0), child);
	buf_init(&text);
	read_some(e.theirs, &text, SIZE_MAX);
	ck_assert_uint_gt(text.len, 1000);
	ck_assert_mem_eq(text.data, "0\n1\n2\n", 6);
	close(e.theirs);
	buf_release(&text);
	ck_assert_int_eq(status, 0);
}
END_TEST

/* What a thread has to write is written before the end, if anybody reads it. */
START_TEST(thread_finishes)
{
	struct writer_ends e = make_pipe();
	struct writer_config c = config();
	struct buf text;
	int status;
	pid_t child = fork();

	if (child == 0) {
		struct writer *w;

		if (geteuid() == 0 && (setgid(NOBODY) != 0 || setuid(NOBODY) != 0))
			_exit(77);
		event_base_free(base);
		base = event_base_new();
		c.base = base;
		close(e.theirs);
		w = writer_new_shared(&c, e.ours);
		write_lines(w, 0, 1000);
		writer_free(w);
		_exit(0);
	}
	close(e.ours);
	ck_assert_int_eq(waitpid(child, &status, 0), child);
	buf_init(&text);
	read_some(e.theirs, &text, SIZE_MAX);
	ck_assert_uint_eq(check_lines(&text, 1000), 0);
	close(e.theirs);
	buf_release(&text);
}
END_TEST

/* The reader has gone: nothing happens to us, and nothing wakes us up. */
START_TEST(gone_reader)
{
	struct writer_ends e = makers[_i]();
	struct writer_config c = config();
	struct writer *w = writer_new_shared(&c, e.ours);

	close(e.theirs);
	write_lines(w, 0, 10000);
	ck_assert_uint_eq(writer_lost(w), 10000);
	ck_assert_int_eq(event_base_get_num_events(base, EVENT_BASE_COUNT_ADDED), 0);
	writer_free(w);
	close(e.ours);
}
END_TEST

/* A FIFO is opened without a reader; who comes later gets everything that the pipe and the queue keep. */
START_TEST(fifo_without_reader)
{
	struct writer_config c = config();
	struct writer *w;
	struct buf text;
	char *cause = NULL;
	int fd;

	ck_assert_int_eq(mkfifo(path, 0600), 0);
	w = writer_new(&c, path, true, &cause);
	ck_assert_msg(w != NULL, "%s", cause);
	write_lines(w, 0, 1000);
	fd = open(path, O_RDONLY | O_CLOEXEC);
	buf_init(&text);
	read_all(fd, &text);
	/* He goes, and another one comes. */
	close(fd);
	write_lines(w, 1000, 50000);
	fd = open(path, O_RDONLY | O_CLOEXEC);
	read_all(fd, &text);
	ck_assert_uint_eq(check_lines(&text, 51000), writer_lost(w));
	ck_assert_uint_gt(writer_lost(w), 0);
	writer_free(w);
	close(fd);
	buf_release(&text);
}
END_TEST

/* A full disk: the beginning of the queue is kept, and told once. */
START_TEST(full_device)
{
	struct writer_config c = config();
	char *cause = NULL;
	struct writer *w = writer_new(&c, "/dev/full", false, &cause);

	ck_assert_msg(w != NULL, "%s", cause);
	write_lines(w, 0, 100000);
	ck_assert_uint_eq(troubles, 1);
	ck_assert_int_eq(trouble, ENOSPC);
	ck_assert_uint_gt(writer_lost(w), 0);
	ck_assert_uint_eq(writer_finish(w), 100000);
	writer_free(w);
}
END_TEST

static void read_file(const char *name, struct buf *out)
{
	int fd = open(name, O_RDONLY | O_CLOEXEC);

	ck_assert_int_ge(fd, 0);
	read_some(fd, out, SIZE_MAX);
	close(fd);
}

/* A file that may not grow, as on a full disk, in the midst of a line; then it may, and nothing is torn. */
START_TEST(full_disk)
{
	struct writer_config c = config();
	struct writer *w = writer_new(&c, path, true, NULL);
	struct rlimit before, limit;
	struct buf text;

	signal(SIGXFSZ, SIG_IGN);
	getrlimit(RLIMIT_FSIZE, &before);
	limit = before;
	limit.rlim_cur = 1001;
	setrlimit(RLIMIT_FSIZE, &limit);
	write_lines(w, 0, 10000);
	ck_assert_uint_eq(troubles, 1);
	ck_assert_int_eq(trouble, EFBIG);
	setrlimit(RLIMIT_FSIZE, &before);
	event_base_loop(base, EVLOOP_ONCE); /* tries again by itself */
	write_lines(w, 10000, 10);
	buf_init(&text);
	read_file(path, &text);
	ck_assert_uint_eq(check_lines(&text, 10010), writer_lost(w));
	ck_assert_uint_gt(writer_lost(w), 0);
	writer_free(w);
	buf_release(&text);
}
END_TEST

/* In stepped time a reader who reads loses nothing, however small the queue. */
START_TEST(patience)
{
	struct writer_ends e = make_pipe();
	struct writer_config c = config();
	struct writer *w;
	struct buf text;
	int status;
	pid_t child = fork();

	if (child == 0) {
		close(e.ours);
		buf_init(&text);
		while (poll(&(struct pollfd){.fd = e.theirs, .events = POLLIN}, 1, -1) > 0) {
			char piece[4096];
			ssize_t n = read(e.theirs, piece, sizeof(piece));

			if (n <= 0)
				break;
			buf_add(&text, piece, (size_t)n);
		}
		_exit(check_lines(&text, 300000) == 0 ? 0 : 1);
	}
	close(e.theirs);
	c.patience_ms = 20000; /* reached when that process doesn't read */
	w = writer_new_shared(&c, e.ours);
	write_lines(w, 0, 300000);
	ck_assert_uint_eq(writer_finish(w), 0);
	ck_assert_uint_eq(writer_lost(w), 0);
	writer_free(w);
	close(e.ours);
	ck_assert_int_eq(waitpid(child, &status, 0), child);
	ck_assert_int_eq(status, 0);
}
END_TEST

/* Patience is for one time: who doesn't read is waited for once. */
START_TEST(impatience)
{
	struct writer_ends e = make_pipe();
	struct writer_config c = config();
	struct writer *w;
	struct timespec from, to;

	c.patience_ms = 50;
	w = writer_new_shared(&c, e.ours);
	clock_gettime(CLOCK_MONOTONIC, &from);
	write_lines(w, 0, 300000); /* 200,000 of them don't fit: hours, if each waited */
	clock_gettime(CLOCK_MONOTONIC, &to);
	ck_assert_int_lt(to.tv_sec - from.tv_sec, 60);
	writer_free(w);
	close(e.ours);
	close(e.theirs);
}
END_TEST

/* A file that would grow beyond its size becomes FILE.1. */
START_TEST(rotation)
{
	struct writer_config c = config();
	struct writer *w;
	struct buf text;
	struct stat now, old;
	char name[80];

	c.size_max = 100;
	w = writer_new(&c, path, true, NULL);
	snprintf(name, sizeof(name), "%s.1", path);
	write_lines(w, 10, 33); /* of three bytes each */
	ck_assert_int_ne(stat(name, &old), 0);
	write_lines(w, 43, 1);
	ck_assert_int_eq(stat(name, &old), 0);
	ck_assert_int_eq(old.st_size, 99);
	write_lines(w, 44, 40);
	ck_assert_int_eq(stat(name, &old), 0);
	ck_assert_int_eq(stat(path, &now), 0);
	ck_assert_int_eq(old.st_size, 99);
	ck_assert_int_eq(now.st_size, 24);
	ck_assert_int_eq(now.st_mode & 07777, 0600);
	buf_init(&text);
	read_file(name, &text);
	ck_assert_mem_eq(text.data, "43\n", 3);
	/* What is appended to counts. */
	writer_free(w);
	w = writer_new(&c, path, false, NULL);
	write_lines(w, 10, 26);
	ck_assert_int_eq(stat(path, &now), 0);
	ck_assert_int_eq(now.st_size, 3);
	ck_assert_uint_eq(troubles, 0);
	writer_free(w);
	buf_release(&text);
}
END_TEST

/* Of a link the file rotates that it leads to, in its own folder; the link stays. */
START_TEST(rotation_of_a_linked_file)
{
	struct writer_config c = config();
	struct writer *w;
	struct stat st;
	char folder[48], target[64], old[80];

	snprintf(folder, sizeof(folder), "%s/real", dir);
	snprintf(target, sizeof(target), "%s/log", folder);
	snprintf(old, sizeof(old), "%s.1", target);
	ck_assert_int_eq(mkdir(folder, 0700), 0);
	ck_assert_int_eq(symlink("real/log", path), 0);
	c.size_max = 100;
	w = writer_new(&c, path, true, NULL);
	write_lines(w, 10, 66); /* of three bytes each */
	ck_assert_int_eq(writer_reopen(w, NULL), 0);
	write_lines(w, 10, 10);
	ck_assert_int_eq(lstat(path, &st), 0);
	ck_assert(S_ISLNK(st.st_mode));
	ck_assert_int_eq(stat(old, &st), 0);
	ck_assert_int_eq(st.st_size, 99);
	ck_assert_int_eq(stat(target, &st), 0);
	ck_assert_int_eq(st.st_size, 30);
	ck_assert_uint_eq(troubles, 0);
	writer_free(w);
	unlink(old);
	unlink(target);
	rmdir(folder);
}
END_TEST

/* What can't be renamed goes on, and says so, not for each line. */
START_TEST(no_rotation)
{
	struct writer_config c = config();
	struct writer *w;
	struct stat now;
	char name[80];

	c.size_max = 100;
	snprintf(name, sizeof(name), "%s.1", path);
	ck_assert_int_eq(mkdir(name, 0700), 0);
	w = writer_new(&c, path, true, NULL);
	write_lines(w, 10, 90);
	ck_assert_int_eq(stat(path, &now), 0);
	ck_assert_int_eq(now.st_size, 270);
	ck_assert_uint_eq(troubles, 2);
	ck_assert_int_eq(trouble, EISDIR);
	writer_free(w);
}
END_TEST

/* As logrotate does it. */
START_TEST(reopened)
{
	struct writer_config c = config();
	struct writer *w = writer_new(&c, path, true, NULL);
	struct buf text;
	char name[80], *cause = NULL;

	snprintf(name, sizeof(name), "%s.1", path);
	write_lines(w, 0, 1);
	ck_assert_int_eq(rename(path, name), 0);
	write_lines(w, 1, 1);
	ck_assert_int_eq(writer_reopen(w, NULL), 0);
	write_lines(w, 2, 1);
	/* Without a rename nothing is lost. */
	ck_assert_int_eq(writer_reopen(w, NULL), 0);
	write_lines(w, 3, 1);
	buf_init(&text);
	read_file(name, &text);
	ck_assert_uint_eq(text.len, 4);
	read_file(path, &text);
	ck_assert_uint_eq(check_lines(&text, 4), 0);
	/* What can't be opened again is left as it is. */
	unlink(path);
	ck_assert_int_eq(mkdir(path, 0700), 0);
	ck_assert_int_eq(writer_reopen(w, &cause), -1);
	ck_assert_ptr_nonnull(strstr(cause, path));
	write_lines(w, 4, 1);
	ck_assert_uint_eq(writer_finish(w), 0);
	writer_free(w);
	rmdir(path);
	free(cause);
	buf_release(&text);
}
END_TEST

static void refuse(const char *word)
{
	struct writer_config c = config();
	char *cause = NULL;

	ck_assert_ptr_null(writer_new(&c, path, true, &cause));
	ck_assert_msg(strstr(cause, path) != NULL && strstr(cause, word) != NULL, "%s", cause);
	free(cause);
}

/* Links are followed, but not in a folder where others may have put them. */
START_TEST(links)
{
	struct writer_config c = config();
	struct writer *w;
	struct stat st;
	char target[80];

	snprintf(target, sizeof(target), "%s/target", dir);
	ck_assert_int_eq(symlink(target, path), 0);
	w = writer_new(&c, path, true, NULL);
	ck_assert_ptr_nonnull(w);
	writer_free(w);
	ck_assert_int_eq(chmod(dir, 01777), 0);
	refuse("symbolic link");
	/* One to nowhere, too: it would be made there. */
	unlink(target);
	refuse("symbolic link");
	ck_assert_int_ne(stat(target, &st), 0);
	/* A second name of a file of ours. */
	close(open(target, O_WRONLY | O_CREAT | O_CLOEXEC, 0600));
	unlink(path);
	ck_assert_int_eq(link(target, path), 0);
	refuse("somebody else's");
	unlink(target);
	w = writer_new(&c, path, true, NULL);
	ck_assert_ptr_nonnull(w);
	writer_free(w);
}
END_TEST

/* A file or FIFO that somebody has put in the way in such a folder. */
START_TEST(files_of_others)
{
	if (geteuid() != 0)
		return;
	ck_assert_int_eq(chmod(dir, 01777), 0);
	close(open(path, O_WRONLY | O_CREAT | O_CLOEXEC, 0666));
	ck_assert_int_eq(chown(path, NOBODY, NOBODY), 0);
	refuse("somebody else's");
	unlink(path);
	ck_assert_int_eq(mkfifo(path, 0666), 0);
	ck_assert_int_eq(chown(path, NOBODY, NOBODY), 0);
	refuse("somebody else's");
	/* The folder of another user is his. */
	unlink(path);
	ck_assert_int_eq(chmod(dir, 0700), 0);
	ck_assert_int_eq(chown(dir, NOBODY, NOBODY), 0);
	ck_assert_int_eq(symlink("/dev/null", path), 0);
	refuse("symbolic link");
}
END_TEST

int main(void)
{
	Suite *s = suite_create("writer");
	TCase *t = tcase_create("all");
	SRunner *r;
	int failed;

	tcase_set_timeout(t, 60);
	tcase_add_checked_fixture(t, setup, teardown);
	tcase_add_loop_test(t, unread_descriptor, 0, MAKERS);
	tcase_add_loop_test(t, slow_reader, 0, MAKERS);
	tcase_add_test(t, stopped_terminal);
	tcase_add_test(t, pipe_of_another_user);
	tcase_add_test(t, thread_finishes);
	tcase_add_loop_test(t, gone_reader, 0, MAKERS);
	tcase_add_test(t, fifo_without_reader);
	tcase_add_test(t, full_device);
	tcase_add_test(t, full_disk);
	tcase_add_test(t, patience);
	tcase_add_test(t, impatience);
	tcase_add_test(t, rotation);
	tcase_add_test(t, rotation_of_a_linked_file);
	tcase_add_test(t, no_rotation);
	tcase_add_test(t, reopened);
	tcase_add_test(t, links);
	tcase_add_test(t, files_of_others);
	suite_add_tcase(s, t);
	r = srunner_create(s);
	srunner_run_all(r, CK_NORMAL);
	failed = srunner_ntests_failed(r);
	srunner_free(r);
	return failed == 0 ? EXIT_SUCCESS : EXIT_FAILURE;
}
