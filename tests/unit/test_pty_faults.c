/* The port on a pty when the world isn't as it should be: no inotify, hang-ups, echoes, links of others. */
#include "config.h"

#include <check.h>
#include <errno.h>
#include <event2/event.h>
#include <fcntl.h>
#include <limits.h>
#include <stdarg.h>
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

/* Rules 3 and 6 without inotify: clients are noticed by what they write, by output for them, and in time anyway. */
START_TEST(test_without_inotify)
{
	struct termios t;
	char back[8];
	bool limited = setup_without_inotify();
	int fd;

	if (!limited) {
		teardown();
		return;
	}
	ck_assert_uint_eq(warnings, 1); /* what is lost */
	echo = true;
	fd = client_open(O_NONBLOCK);
	run_until(opened == 1);
	ck_assert_uint_eq(stats().clients, 1);
	client_write(fd, "AT\r");
	settle();
	run_until(unread(fd) == 3);
	ck_assert_int_eq(read(fd, back, sizeof(back)), 3);
	echo = false;
	ck_assert_int_eq(tcgetattr(fd, &t), 0);
	t.c_lflag |= ECHO | ICANON;
	ck_assert_int_eq(tcsetattr(fd, TCSANOW, &t), 0);
	ck_assert_int_eq(ioctl(fd, TIOCEXCL), 0);
	port_write(port, "unread\r", 7);
	run_for(250); /* a lock that is in force stays */
	int exclusive = 0;
	ck_assert_int_eq(ioctl(fd, TIOCGEXCL, &exclusive), 0);
	ck_assert_int_ne(exclusive, 0);
	close(fd);
	run_until(closed == 1);
	ck_assert_uint_eq(stats().clients, 0);
	port_write(port, "stale", 5);
	ck_assert_uint_eq(stats().dropped, 5);
	fd = client_open(O_NONBLOCK);
	check_raw(fd);
	ck_assert_int_eq(unread(fd), 0);
	/* Its first line is answered, whenever it comes. */
	echo = true;
	client_write(fd, "AT\r");
	settle();
	run_until(unread(fd) == 3);
	ck_assert_int_eq(read(fd, back, sizeof(back)), 3);
	close(fd);
	run_until(closed == 2);
	teardown();
}
END_TEST

/* A lock that was set and left between two looks keeps nobody out. */
START_TEST(test_without_inotify_unseen_client)
{
	bool limited = setup_without_inotify();
	int fd, exclusive = 1;

	if (limited) {
		run_for(150);
		fd = client_open(0);
		ck_assert_int_eq(ioctl(fd, TIOCEXCL), 0);
		close(fd);
		run_for(250);
		fd = client_open(0);
		ck_assert_int_eq(ioctl(fd, TIOCGEXCL, &exclusive), 0);
		ck_assert_int_eq(exclusive, 0);
		close(fd);
	}
	teardown();
}
END_TEST

/* A second port has a watch of the same instance: its opens are not taken for the first one's. */
START_TEST(test_two_ports)
{
	struct port_config config = {.base = base, .bus = bus, .watch = watch, .name = "m2", .rx = on_rx};
	char path[80];
	char *cause = NULL;
	struct port *other;
	struct port_stats s;
	int fd;

	snprintf(path, sizeof(path), "%s/other", dir);
	config.link = path;
	other = port_new_pty(&config, &cause);
	ck_assert_msg(other != NULL && port_publish(other, &cause) == 0, "%s", cause);
	fd = open(path, O_RDWR | O_NOCTTY | O_CLOEXEC);
	settle();
	port_get_stats(other, &s);
	ck_assert_uint_eq(s.clients, 1);
	ck_assert_uint_eq(stats().clients, 0);
	close(fd);
	run_until(closed == 1);
	settle();
	port_get_stats(other, &s);
	ck_assert_uint_eq(s.clients, 0);
	port_free(other);
}
END_TEST

/* Opens, closes and our own looks, all at once: in the end the count is right, and every client was answered. */
START_TEST(test_stress)
{
	int status;
	pid_t pid[3];

	echo = true;
	for (int i = 0; i < 3; i++) {
		pid[i] = fork();
		if (pid[i] != 0)
			continue;
		for (int n = 0; n < 2000; n++) {
			int fd = open(link_path, (n % 3 == 0 ? O_RDONLY : O_RDWR) | O_NOCTTY);

			if (fd < 0)
				_exit(1);
			close(fd);
		}
		_exit(0);
	}
	for (int left = 3; left > 0; run_for(1))
		for (int i = 0; i < 3; i++)
			if (pid[i] > 0 && waitpid(pid[i], &status, WNOHANG) == pid[i]) {
				ck_assert_int_eq(status, 0);
				pid[i] = 0;
				left--;
			}
	run_until(stats().clients == 0);
	ck_assert_uint_eq(stats().clients, 0);
	ck_assert_uint_eq(opened, closed);
}
END_TEST

static int racer = -1; /* -2: to be opened beside the port's next look, and heard */

int __real_open(const char *path, int flags, ...);
int __wrap_open(const char *path, int flags, ...);
/* What the C library's headers make of an open without a mode (FORTIFY with clang). */
int __wrap___open_2(const char *path, int flags);

static void race(const char *path, int flags)
{
	if (racer == -2 && strcmp(path, port_device(port)) == 0 && (flags & O_ACCMODE) == O_RDONLY) {
		racer = __real_open(path, O_RDWR | O_NOCTTY | O_CLOEXEC | O_NONBLOCK);
		client_write(racer, "AT\r");
	}
}

int __wrap_open(const char *path, int flags, ...)
{
	va_list ap;
	mode_t mode;

	va_start(ap, flags);
	mode = (flags & O_CREAT) != 0 ? (mode_t)va_arg(ap, int) : 0;
	va_end(ap);
	race(path, flags);
	return __real_open(path, flags, mode);
}

int __wrap___open_2(const char *path, int flags)
{
	race(path, flags);
	return __real_open(path, flags);
}

/*
 * A client opens just when the port, which looks whether anybody is there, has let go of its own end: inotify makes one
 * of both opens. Who is heard is there, and gets its answer.
 */
START_TEST(test_open_beside_a_look)
{
	char back[8];
	int fd = client_open(O_NONBLOCK);

	echo = true;
	settle();
	racer = -2;
	close(fd);
	run_until(racer >= 0);
	ck_assert_int_ge(racer, 0);
	settle();
	run_until(unread(racer) == 3);
	ck_assert_uint_eq(stats().clients, 1);
	ck_assert_int_eq(read(racer, back, sizeof(back)), 3);
	close(racer);
	racer = -1;
	run_until(stats().clients == 0);
	settle();
	ck_assert_uint_eq(stats().clients, 0);
}
END_TEST

/*
 * TIOCVHANGUP, as a getty does it, leaves the kernel's own settings, echo among them, and nobody's descriptor works any
 * more.
 */
START_TEST(test_hangup)
{
	char back[8];
	int fd = client_open(O_NONBLOCK), next;

	echo = true;
	settle();
	if (ioctl(fd, TIOCVHANGUP) != 0) {
		ck_assert_int_eq(errno, EPERM); /* root's alone */
		close(fd);
		return;
	}
	run_until(warnings > 0);
	settle();
	ck_assert_uint_ge(warnings, 1);
	next = client_open(O_NONBLOCK);
	check_raw(next);
	close(fd);
	run_until(stats().clients == 1);
	settle();
	ck_assert_uint_eq(stats().clients, 1);
	fd = next;
	check_raw(fd);
	client_write(fd, "AT\r");
	settle();
	run_until(unread(fd) == 3);
	ck_assert_uint_eq(stats().clients, 1);
	ck_assert_int_eq(read(fd, back, sizeof(back)), 3);
	/* And it doesn't spin. */
	rx_calls = 0;
	run_for(50);
	ck_assert_uint_eq(rx_calls, 0);
	close(fd);
	run_until(stats().clients == 0);
	settle();
	ck_assert_uint_eq(stats().clients, 0);
}
END_TEST

/* Somebody takes all rights from the terminal that the port has now. */
static void forbid_device(char *device, size_t size)
{
	snprintf(device, size, "%s", port_device(port));
	ck_assert_int_eq(chmod(device, 0), 0);
}

/* The port has another terminal, that the link leads to and that answers. */
static void check_another(const char *before)
{
	char back[8];
	int fd;

	run_until(strcmp(port_device(port), before) != 0);
	ck_assert_str_ne(port_device(port), before);
	echo = true;
	fd = client_open(O_NONBLOCK);
	check_raw(fd);
	client_write(fd, "AT\r");
	run_until(unread(fd) == 3);
	ck_assert_int_eq(read(fd, back, sizeof(back)), 3);
	ck_assert_uint_eq(stats().clients, 1);
	close(fd);
	run_until(stats().clients == 0);
	ck_assert_uint_eq(opened, closed);
}

/* A terminal that we may not open any more is replaced once nobody has it open, and costs no time until then. */
START_TEST(test_forbidden_and_closed)
{
	char device[64], back[8];
	int first = client_open(O_NONBLOCK), second = client_open(O_NONBLOCK);
	clock_t before;

	if (geteuid() != 0) {
		settle();
		forbid_device(device, sizeof(device));
		close(first);
		before = clock();
		run_for(300);
		ck_assert_int_lt(clock() - before, CLOCKS_PER_SEC / 10);
		/* Who has it open still loses nothing. */
		ck_assert_str_eq(port_device(port), device);
		echo = true;
		client_write(second, "AT\r");
		run_until(unread(second) == 3);
		ck_assert_int_eq(read(second, back, sizeof(back)), 3);
		close(second);
		check_another(device);
	}
}
END_TEST

/* The same when it was hung up. */
START_TEST(test_forbidden_and_hung_up)
{
	char device[64];
	int fd = client_open(O_NONBLOCK);

	if (getuid() == 0) {
		settle();
		forbid_device(device, sizeof(device));
		ck_assert_int_eq(seteuid(0), 0);
		ck_assert_int_eq(ioctl(fd, TIOCVHANGUP), 0);
		ck_assert_int_eq(seteuid(65534), 0);
		close(fd);
		check_another(device);
	}
}
END_TEST

/*
 * There may be no descriptors left for another pair: the name stays ours, nothing else happens, and it is tried again.
 */
START_TEST(test_no_other_terminal)
{
	char device[64];
	struct rlimit limit, one;
	int fd = client_open(O_NONBLOCK);

	if (geteuid() != 0) {
		settle();
		forbid_device(device, sizeof(device));
		/*
		 * One descriptor is left, number 0: enough to be told that our end is forbidden, and for half a pair.
		 */
		ck_assert_int_eq(getrlimit(RLIMIT_NOFILE, &limit), 0);
		close(STDIN_FILENO);
		one = limit;
		one.rlim_cur = 1;
		ck_assert_int_eq(setrlimit(RLIMIT_NOFILE, &one), 0);
		close(fd);
		run_for(350);
		port_write(port, "lost", 4);
		ck_assert_uint_eq(stats().clients, 0);
		ck_assert_uint_eq(stats().dropped, 4);
		ck_assert_str_eq(port_device(port), device);
		ck_assert_int_eq(fcntl(STDIN_FILENO, F_GETFD), -1); /* half a pair is closed */
		ck_assert_int_eq(setrlimit(RLIMIT_NOFILE, &limit), 0);
		ck_assert_int_eq(open("/dev/null", O_RDONLY), STDIN_FILENO);
		check_another(device);
	}
}
END_TEST

/* Rule 12. */
START_TEST(test_line_that_echoes)
{
	struct termios t;
	char back[64];
	int fd = client_open(O_NONBLOCK);

	answers = true;
	settle();
	ck_assert_int_eq(tcgetattr(fd, &t), 0);
	t.c_iflag |= ICRNL;
	t.c_lflag |= ECHO | ICANON;
	t.c_oflag |= OPOST | ONLCR;
	ck_assert_int_eq(tcsetattr(fd, TCSANOW, &t), 0);
	client_write(fd, "AT\r");
	run_for(200);
	ck_assert_uint_eq(stats().loops, 1);
	ck_assert_uint_eq(warnings, 1);
	ck_assert_uint_le(rx_calls, 8);
	check_raw(fd);
	/* Nothing is heard for a second; then it goes on. */
	rx_calls = 0;
	client_write(fd, "AT\r");
	run_for(100);
	ck_assert_uint_eq(rx_calls, 0);
	run_for(1000);
	while (read(fd, back, sizeof(back)) > 0)
		;
	client_write(fd, "AT\r");
	settle();
	run_until(unread(fd) == 9);
	ck_assert_int_eq(read(fd, back, sizeof(back)), 9);
	close(fd);
}
END_TEST

/* A host that says the same again and again, with the module's echo on, is no loop. */
START_TEST(test_echo_of_the_module_is_no_loop)
{
	int fd = client_open(O_NONBLOCK);

	echo = true;
	settle();
	for (size_t i = 1; i <= 20; i++) {
		client_write(fd, "AT+CSQ\r");
		run_until(received.len == i * 7);
	}
	ck_assert_uint_eq(stats().loops, 0);
	close(fd);
}
END_TEST

/* Neither is a host that says what the module said: its data, or a line three times. */
START_TEST(test_words_of_the_module_are_no_loop)
{
	static const char payload[] = "OK\r\nOK\r\nOK\r\nOK\r\nOK\r\nOK\r\n";
	int fd = client_open(O_NONBLOCK);

	settle();
	for (size_t i = 1; i <= 3; i++) {
		port_write(port, "\r\nOK\r\n", 6);
		client_write(fd, "OK\r\n");
		run_until(received.len == i * 4);
	}
	client_write(fd, payload);
	run_until(received.len == 12 + strlen(payload));
	ck_assert_uint_eq(received.len, 12 + strlen(payload));
	ck_assert_mem_eq(received.data + 12, payload, strlen(payload));
	ck_assert_uint_eq(stats().loops, 0);
	close(fd);
}
END_TEST

/* Rule 16: the link is replaced when it is a link, kept when it is a file. */
START_TEST(test_link_over_a_stale_link)
{
	char target[PATH_MAX];
	char *cause = NULL;
	ssize_t n;

	port_free(port);
	ck_assert_int_eq(symlink("/dev/pts/none", link_path), 0);
	port = port_open(&cause);
	ck_assert_ptr_nonnull(port);
	n = readlink(link_path, target, sizeof(target) - 1);
	ck_assert_int_gt(n, 0);
	target[n] = '\0';
	ck_assert_str_eq(target, port_device(port));
}
END_TEST

/* One that leads to a terminal that exists is ours only when our lock is beside it still. */
START_TEST(test_link_to_a_terminal)
{
	char lock[80], target[64];
	char *cause = NULL;
	int fd;

	strcpy(target, port_device(port));
	port_free(port);
	fd = posix_openpt(O_RDWR | O_NOCTTY);
	ck_assert_int_ge(fd, 0);
	ck_assert_int_eq(ptsname_r(fd, target, sizeof(target)), 0);
	ck_assert_int_eq(symlink(target, link_path), 0);
	port = port_open(&cause);
	ck_assert_ptr_null(port);
	ck_assert_msg(strstr(cause, "somebody else's") != NULL && strstr(cause, target) != NULL, "%s", cause);
	free(cause);
	snprintf(lock, sizeof(lock), "%s.lock", link_path);
	ck_assert_int_ne(access(lock, F_OK), 0);
	int stale = open(lock, O_CREAT | O_WRONLY, 0600);
	ck_assert_int_eq(write(stale, "999999999\n", 10), 10);
	close(stale);
	port = port_open(&cause);
	ck_assert_ptr_nonnull(port);
	close(fd);
}
END_TEST

/* Somebody else's link stays, wherever it leads. */
START_TEST(test_link_spares_a_link)
{
	static const char *const targets[] = {"/dev/ttyUSB0", "elsewhere", "/dev/pts/../null", "/dev/null", "/dev/pts"};
	char *cause = NULL;
	char target[64] = "";

	port_free(port);
	for (size_t i = 0; i < sizeof(targets) / sizeof(targets[0]); i++) {
		ck_assert_int_eq(symlink(targets[i], link_path), 0);
		port = port_open(&cause);
		ck_assert_ptr_null(port);
		ck_assert_msg(strstr(cause, targets[i]) != NULL, "%s", cause);
		free(cause);
		cause = NULL;
		memset(target, 0, sizeof(target));
		ck_assert_int_gt(readlink(link_path, target, sizeof(target) - 1), 0);
		ck_assert_str_eq(target, targets[i]);
		ck_assert_int_eq(unlink(link_path), 0);
	}
}
END_TEST

START_TEST(test_link_spares_a_file)
{
	char *cause = NULL;
	struct stat st;

	port_free(port);
	close(open(link_path, O_CREAT | O_WRONLY, 0600));
	port = port_open(&cause);
	ck_assert_ptr_null(port);
	ck_assert_ptr_nonnull(strstr(cause, "no symbolic link"));
	ck_assert_int_eq(lstat(link_path, &st), 0);
	ck_assert(S_ISREG(st.st_mode));
	free(cause);
	ck_assert_int_eq(unlink(link_path), 0);
}
END_TEST

START_TEST(test_link_removed_only_if_ours)
{
	struct stat st;

	ck_assert_int_eq(unlink(link_path), 0);
	ck_assert_int_eq(symlink("/dev/null", link_path), 0);
	port_free(port);
	port = NULL;
	ck_assert_int_eq(lstat(link_path, &st), 0);
	ck_assert_int_eq(unlink(link_path), 0);
}
END_TEST

/* Rule 16: a second one is refused and told by whom. */
START_TEST(test_second_instance_is_refused)
{
	char pid[32];
	char *cause = NULL;

	ck_assert_ptr_null(port_open(&cause));
	snprintf(pid, sizeof(pid), "process %ld", (long)getpid());
	ck_assert_msg(strstr(cause, pid) != NULL && strstr(cause, "in use") != NULL, "%s", cause);
	free(cause);
}
END_TEST

START_TEST(test_link_into_nowhere)
{
	char *cause = NULL;
	struct port_config config = {.base = base, .bus = bus, .watch = watch, .name = "m2", .link = "none/tty"};

	ck_assert_ptr_null(port_new_pty(&config, &cause));
	ck_assert_ptr_nonnull(strstr(cause, "none/tty"));
	free(cause);
}
END_TEST

int main(void)
{
	Suite *s = suite_create("pty in a bad world");
	TCase *t = tcase_create("faults"), *limits = tcase_create("without inotify"),
	      *nobody = tcase_create("not as root");
	SRunner *r;
	int failed;

	tcase_add_checked_fixture(t, setup, teardown);
	tcase_add_test(t, test_two_ports);
	tcase_add_test(t, test_stress);
	tcase_add_test(t, test_open_beside_a_look);
	tcase_add_test(t, test_hangup);
	tcase_add_test(t, test_line_that_echoes);
	tcase_add_test(t, test_echo_of_the_module_is_no_loop);
	tcase_add_test(t, test_words_of_the_module_are_no_loop);
	tcase_add_test(t, test_link_to_a_terminal);
	tcase_add_test(t, test_link_spares_a_link);
	tcase_add_test(t, test_link_over_a_stale_link);
	tcase_add_test(t, test_link_spares_a_file);
	tcase_add_test(t, test_link_removed_only_if_ours);
	tcase_add_test(t, test_second_instance_is_refused);
	tcase_add_test(t, test_link_into_nowhere);
	tcase_set_timeout(t, 30);
	suite_add_tcase(s, t);
	tcase_add_test(limits, test_without_inotify);
	tcase_add_test(limits, test_without_inotify_unseen_client);
	tcase_set_timeout(limits, 30);
	suite_add_tcase(s, limits);
	tcase_add_checked_fixture(nobody, setup_as_nobody, teardown_as_nobody);
	tcase_add_test(nobody, test_stress);
	tcase_add_test(nobody, test_forbidden_and_closed);
	tcase_add_test(nobody, test_forbidden_and_hung_up);
	tcase_add_test(nobody, test_no_other_terminal);
	tcase_set_timeout(nobody, 30);
	suite_add_tcase(s, nobody);
	r = srunner_create(s);
	srunner_run_all(r, CK_NORMAL);
	failed = srunner_ntests_failed(r);
	srunner_free(r);
	return failed == 0 ? EXIT_SUCCESS : EXIT_FAILURE;
}
