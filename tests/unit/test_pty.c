/* The port on a pty: the rules of a good one, each with a test. */
#include "config.h"

#include <check.h>
#include <errno.h>
#include <event2/event.h>
#include <fcntl.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/ioctl.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <termios.h>
#include <time.h>
#include <unistd.h>

#include "pty_world.h"

/* Rules 1 and 15. */
START_TEST(test_raw_from_the_start)
{
	struct stat st;
	int fd = client_open(0);

	check_raw(fd);
	ck_assert_int_eq(stat(port_device(port), &st), 0);
	ck_assert_uint_eq(st.st_mode & 0777, 0600);
	ck_assert_int_eq(fcntl(fd, F_GETFD) & FD_CLOEXEC, FD_CLOEXEC);
	close(fd);
}
END_TEST

/* Rule 8: bytes pass unchanged both ways, whatever they are. */
START_TEST(test_bytes_pass_unchanged)
{
	int fd = client_open(0);
	char all[256], back[256];

	echo = true;
	for (int i = 0; i < 256; i++)
		all[i] = (char)i;
	ck_assert_int_eq(write(fd, all, sizeof(all)), sizeof(all));
	settle();
	run_until(unread(fd) == (int)sizeof(back));
	ck_assert_uint_eq(received.len, sizeof(all));
	ck_assert_mem_eq(received.data, all, sizeof(all));
	ck_assert_int_eq(read(fd, back, sizeof(back)), sizeof(back));
	ck_assert_mem_eq(back, all, sizeof(all));
	ck_assert_uint_eq(stats().rx_bytes, 256);
	ck_assert_uint_eq(stats().tx_bytes, 256);
	close(fd);
}
END_TEST

/* Rule 2: no hang-up and no spin after a client has gone; idle, the loop doesn't wake up. */
START_TEST(test_idle_sleeps)
{
	struct rusage before, after;
	struct timeval some = {.tv_usec = 100000};
	int fd = client_open(0);

	client_write(fd, "AT\r");
	close(fd);
	run_until(closed == 1);
	settle();
	ck_assert_str_eq(buf_str(&received), "AT\r");
	rx_calls = 0;
	getrusage(RUSAGE_SELF, &before);
	event_base_loopexit(base, &some);
	event_base_dispatch(base);
	getrusage(RUSAGE_SELF, &after);
	ck_assert_uint_eq(rx_calls, 0);
	ck_assert_int_le(after.ru_nvcsw - before.ru_nvcsw, 3);
}
END_TEST

/* Rule 3. */
START_TEST(test_opens_and_closes_are_counted)
{
	int a = client_open(0), b;

	settle();
	b = client_open(0);
	run_until(stats().clients == 2);
	settle();
	ck_assert_uint_eq(stats().clients, 2);
	ck_assert_uint_eq(warnings, 1); /* rule 18: a second one is allowed, warned about once */
	close(a);
	run_until(stats().clients == 1);
	settle();
	ck_assert_uint_eq(stats().clients, 1);
	a = client_open(O_NONBLOCK);
	settle();
	ck_assert_uint_eq(warnings, 1);
	close(a);
	close(b);
	run_until(stats().clients == 0);
	settle();
	ck_assert_uint_eq(stats().clients, 0);
	ck_assert_uint_eq(opened, 3);
	ck_assert_uint_eq(closed, 3);
}
END_TEST

/* Rule 3: opens and closes that come at once (the kernel tells of them once) leave the count right. */
START_TEST(test_changes_at_once)
{
	int fd[5];

	for (int i = 0; i < 5; i++)
		fd[i] = client_open(0);
	settle();
	ck_assert_uint_ge(stats().clients, 1);
	close(fd[0]);
	run_until(stats().clients == 4);
	settle();
	ck_assert_uint_eq(stats().clients, 4);
	for (int i = 1; i < 4; i++)
		close(fd[i]);
	run_until(stats().clients == 1);
	settle();
	ck_assert_uint_eq(stats().clients, 1);
	close(fd[4]);
	run_until(stats().clients == 0);
	settle();
	ck_assert_uint_eq(stats().clients, 0);
	ck_assert_uint_eq(opened, closed);
}
END_TEST

/* Rule 3: a client that is killed has closed. */
START_TEST(test_killed_client_is_gone)
{
	int ready[2], status;
	pid_t pid;
	char c;

	ck_assert_int_eq(pipe(ready), 0);
	pid = fork();
	if (pid == 0) {
		int fd = open(link_path, O_RDWR | O_NOCTTY);

		if (fd < 0 || write(ready[1], "x", 1) != 1)
			_exit(1);
		for (;;)
			pause();
	}
	ck_assert_int_eq(read(ready[0], &c, 1), 1);
	run_until(stats().clients == 1);
	settle();
	ck_assert_uint_eq(stats().clients, 1);
	kill(pid, SIGKILL);
	waitpid(pid, &status, 0);
	run_until(stats().clients == 0);
	settle();
	ck_assert_uint_eq(stats().clients, 0);
	close(ready[0]);
	close(ready[1]);
}
END_TEST

static long inotify_queue(void)
{
	FILE *f = fopen("/proc/sys/fs/inotify/max_queued_events", "r");
	long n = 0;

	if (f != NULL) {
		if (fscanf(f, "%ld", &n) != 1)
			n = 0;
		fclose(f);
	}
	return n > 0 ? n : 16384;
}

/* Rule 3: after more events than the kernel keeps, the count is found anew and stays right. */
START_TEST(test_lost_events_resync)
{
	long cycles = inotify_queue() / 2 + 100;
	int kept;

	for (long i = 0; i < cycles; i++)
		close(client_open(0));
	kept = client_open(0);
	run_until(stats().clients == 1);
	settle();
	ck_assert_uint_eq(stats().clients, 1);
	close(kept);
	run_until(stats().clients == 0);
	settle();
	ck_assert_uint_eq(stats().clients, 0);
	kept = client_open(0);
	run_until(stats().clients == 1);
	settle();
	ck_assert_uint_eq(stats().clients, 1);
	close(kept);
	run_until(stats().clients == 0);
	settle();
	ck_assert_uint_eq(stats().clients, 0);
}
END_TEST

/* Rule 4. */
START_TEST(test_output_without_client_is_gone)
{
	int fd;

	port_write(port, "stale", 5);
	ck_assert_uint_eq(stats().dropped, 5);
	fd = client_open(O_NONBLOCK);
	settle();
	ck_assert_int_eq(unread(fd), 0);
	port_write(port, "fresh", 5);
	ck_assert_int_eq(unread(fd), 5);
	close(fd);
}
END_TEST

/* Rule 5. */
START_TEST(test_client_that_never_reads)
{
	char block[1000];
	int fd = client_open(O_NONBLOCK);
	uint64_t written = 0, got = 0;
	ssize_t n;

	memset(block, 'x', sizeof(block));
	settle();
	for (int i = 0; i < 1000; i++, written += sizeof(block))
		port_write(port, block, sizeof(block));
	ck_assert_uint_gt(stats().dropped, 0);
	ck_assert_uint_eq(warnings, 1);
	/* What was kept comes out, in order and bounded, once the client reads. */
	for (int idle = 0; idle < 5;) {
		n = read(fd, block, sizeof(block));
		if (n > 0) {
			got += (uint64_t)n;
			idle = 0;
		} else {
			settle();
			idle++;
		}
	}
	ck_assert_uint_eq(got, stats().tx_bytes);
	ck_assert_uint_eq(got + stats().dropped, written);
	ck_assert_uint_lt(got, 262144);
	port_write(port, "again", 5);
	ck_assert_int_eq(read(fd, block, sizeof(block)), 5);
	close(fd);
}
END_TEST

/* Rule 5: nothing spins while the client doesn't read. */
START_TEST(test_full_queue_sleeps)
{
	static char block[100000];
	struct rusage before, after;
	struct timeval some = {.tv_usec = 100000};
	int fd = client_open(0);

	settle();
	port_write(port, block, sizeof(block));
	settle();
	getrusage(RUSAGE_SELF, &before);
	event_base_loopexit(base, &some);
	event_base_dispatch(base);
	getrusage(RUSAGE_SELF, &after);
	ck_assert_int_le(after.ru_nvcsw - before.ru_nvcsw, 5);
	ck_assert_int_le(
		(after.ru_utime.tv_usec + after.ru_stime.tv_usec) - (before.ru_utime.tv_usec + before.ru_stime.tv_usec),
		50000);
	close(fd);
}
END_TEST

/* Rule 6: lock, unread bytes and line settings of the last client go with it. */
START_TEST(test_last_close_cleans_up)
{
	struct termios t;
	int fd = client_open(O_NONBLOCK);

	settle();
	ck_assert_int_eq(tcgetattr(fd, &t), 0);
	t.c_lflag |= ECHO | ICANON;
	t.c_oflag |= OPOST | ONLCR;
	cfsetspeed(&t, B115200);
	ck_assert_int_eq(tcsetattr(fd, TCSANOW, &t), 0);
	ck_assert_int_eq(ioctl(fd, TIOCEXCL), 0);
	port_write(port, "unread", 6);
	close(fd);
	run_until(closed == 1);
	settle();
	fd = client_open(O_NONBLOCK);
	check_raw(fd);
	ck_assert_int_eq(unread(fd), 0);
	int exclusive = -1;
	ck_assert_int_eq(ioctl(fd, TIOCGEXCL, &exclusive), 0);
	ck_assert_int_eq(exclusive, 0);
	close(fd);
}
END_TEST

/* Rule 6: one closes, the next opens and asks, all before we look: the answer is not thrown away as stale. */
START_TEST(test_answer_survives_a_quick_change)
{
	char back[8];
	int a = client_open(0), b;

	echo = true;
	settle();
	close(a);
	b = client_open(O_NONBLOCK);
	client_write(b, "AT\r");
	settle();
	run_until(unread(b) == 3);
	ck_assert_int_eq(read(b, back, sizeof(back)), 3);
	close(b);
}
END_TEST

/* Rule 6: the settings that the next client has made meanwhile stay, unless they would echo. */
START_TEST(test_quick_change_keeps_settings)
{
	struct termios t;
	int a = client_open(0), b;

	settle();
	close(a);
	b = client_open(O_NONBLOCK);
	ck_assert_int_eq(tcgetattr(b, &t), 0);
	t.c_cc[VMIN] = 0;
	t.c_cc[VTIME] = 5;
	ck_assert_int_eq(tcsetattr(b, TCSANOW, &t), 0);
	settle();
	ck_assert_int_eq(tcgetattr(b, &t), 0);
	ck_assert_uint_eq(t.c_cc[VTIME], 5);
	close(b);
	a = client_open(0);
	t.c_lflag |= ECHO;
	ck_assert_int_eq(tcsetattr(a, TCSANOW, &t), 0);
	settle();
	check_raw(a);
	close(a);
}
END_TEST

/* Rule 7. */
START_TEST(test_nothing_is_sent_on_open)
{
	int fd = client_open(O_NONBLOCK);
	char c;

	settle();
	ck_assert_int_eq(read(fd, &c, 1), -1);
	ck_assert_int_eq(errno, EAGAIN);
	close(fd);
}
END_TEST

static unsigned ticks;

static void on_tick(evutil_socket_t fd, short what, void *arg)
{
	char c;

	(void)what;
	(void)arg;
	ck_assert_int_eq(read(fd, &c, 1), 1);
	ticks++;
	if (ticks == 20)
		event_base_loopbreak(base);
}

/* Rule 9: other descriptors get their turn during a flood. */
START_TEST(test_flood_does_not_starve)
{
	int other[2], status;
	struct event *tick;
	pid_t pid;

	ticks = 0;
	ck_assert_int_eq(pipe(other), 0);
	ck_assert_int_eq(write(other[1], "12345678901234567890", 20), 20);
	tick = event_new(base, other[0], EV_READ | EV_PERSIST, on_tick, NULL);
	event_add(tick, NULL);
	pid = fork();
	if (pid == 0) {
		static char block[4096];
		int fd = open(link_path, O_RDWR | O_NOCTTY);

		while (write(fd, block, sizeof(block)) > 0)
			;
		_exit(0);
	}
	event_base_dispatch(base);
	ck_assert_uint_eq(ticks, 20);
	ck_assert_uint_le(largest_rx, 4096);
	ck_assert_uint_lt(received.len, 102400);
	kill(pid, SIGKILL);
	waitpid(pid, &status, 0);
	event_free(tick);
	close(other[0]);
	close(other[1]);
	settle();
}
END_TEST

/* Rule 19: the last bytes reach a client that reads. */
START_TEST(test_shutdown_drains)
{
	int from[2], status;
	char text[8] = "";
	pid_t pid;

	ck_assert_int_eq(pipe(from), 0);
	pid = fork();
	if (pid == 0) {
		int fd = open(link_path, O_RDWR | O_NOCTTY);
		ssize_t n;

		if (write(from[1], "o", 1) != 1)
			_exit(1);
		n = read(fd, text, sizeof(text));
		if (n > 0 && write(from[1], text, (size_t)n) != n)
			_exit(1);
		_exit(0);
	}
	ck_assert_int_eq(read(from[0], text, 1), 1);
	settle();
	port_write(port, "goodby", 6);
	port_free(port);
	port = NULL;
	ck_assert_int_eq(read(from[0], text, sizeof(text)), 6);
	ck_assert_mem_eq(text, "goodby", 6);
	waitpid(pid, &status, 0);
	ck_assert_int_eq(WEXITSTATUS(status), 0);
	close(from[0]);
	close(from[1]);
}
END_TEST

/* Rule 19: but one that doesn't read holds us up no longer than 200 ms or so. */
START_TEST(test_shutdown_is_short)
{
	struct timespec a, b;
	int fd = client_open(0);

	settle();
	port_write(port, "unread", 6);
	clock_gettime(CLOCK_MONOTONIC, &a);
	port_free(port);
	clock_gettime(CLOCK_MONOTONIC, &b);
	port = NULL;
	ck_assert_int_lt((b.tv_sec - a.tv_sec) * 1000 + (b.tv_nsec - a.tv_nsec) / 1000000, 1000);
	close(fd);
}
END_TEST

int main(void)
{
	Suite *s = suite_create("pty");
	TCase *t = tcase_create("rules"), *nobody = tcase_create("not as root");
	SRunner *r;
	int failed;

	tcase_add_checked_fixture(nobody, setup_as_nobody, teardown_as_nobody);
	tcase_add_test(nobody, test_opens_and_closes_are_counted);
	tcase_add_test(nobody, test_changes_at_once);
	tcase_add_test(nobody, test_killed_client_is_gone);
	suite_add_tcase(s, nobody);
	tcase_add_checked_fixture(t, setup, teardown);
	tcase_add_test(t, test_raw_from_the_start);
	tcase_add_test(t, test_bytes_pass_unchanged);
	tcase_add_test(t, test_idle_sleeps);
	tcase_add_test(t, test_opens_and_closes_are_counted);
	tcase_add_test(t, test_changes_at_once);
	tcase_add_test(t, test_killed_client_is_gone);
	tcase_add_test(t, test_lost_events_resync);
	tcase_add_test(t, test_output_without_client_is_gone);
	tcase_add_test(t, test_client_that_never_reads);
	tcase_add_test(t, test_full_queue_sleeps);
	tcase_add_test(t, test_last_close_cleans_up);
	tcase_add_test(t, test_answer_survives_a_quick_change);
	tcase_add_test(t, test_quick_change_keeps_settings);
	tcase_add_test(t, test_nothing_is_sent_on_open);
	tcase_add_test(t, test_flood_does_not_starve);
	tcase_add_test(t, test_shutdown_drains);
	tcase_add_test(t, test_shutdown_is_short);
	suite_add_tcase(s, t);
	r = srunner_create(s);
	srunner_run_all(r, CK_NORMAL);
	failed = srunner_ntests_failed(r);
	srunner_free(r);
	return failed == 0 ? EXIT_SUCCESS : EXIT_FAILURE;
}
