/* The store: durable, exclusive, and never silently back at the defaults. */
#include "config.h"

#include <check.h>
#include <fcntl.h>
#include <ftw.h>
#include <signal.h>
#include <sqlite3.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

#include "bc28/buf.h"
#include "bc28/module.h"
#include "bc28/store.h"

static char dir[32], path[64];
static struct store *store;
static struct buf loaded;

static void setup(void)
{
	strcpy(dir, "store.XXXXXX");
	ck_assert_ptr_nonnull(mkdtemp(dir));
	snprintf(path, sizeof(path), "%s/settings.db", dir);
	buf_init(&loaded);
	store = NULL;
}

static int remove_entry(const char *name, const struct stat *st, int type, struct FTW *ftw)
{
	(void)st;
	(void)type;
	(void)ftw;
	return remove(name);
}

static void teardown(void)
{
	store_close(store);
	buf_release(&loaded);
	nftw(dir, remove_entry, 8, FTW_DEPTH | FTW_PHYS);
}

/* Opens; the text of the notice ("" for none) in `notice`. */
static void reopen(char notice[256])
{
	char *text, *cause = NULL;

	store_close(store);
	store = store_open(path, &text, &cause);
	ck_assert_msg(store != NULL, "%s", cause);
	snprintf(notice, 256, "%s", text != NULL ? text : "");
	free(text);
}

static void open_quietly(void)
{
	char notice[256];

	reopen(notice);
	ck_assert_str_eq(notice, "");
}

static void put(const char *key, const char *value)
{
	struct nv_item item = {.key = key, .value = value};
	char *cause = NULL;

	ck_assert_msg(store_write(store, &item, 1, &cause) == 0, "%s", cause);
}

static void on_setting(void *arg, const char *key, const char *value)
{
	(void)arg;
	buf_addf(&loaded, "%s=%s;", key, value);
}

static const char *all(void)
{
	char *cause = NULL;

	buf_clear(&loaded);
	ck_assert_msg(store_load(store, on_setting, NULL, &cause) == 0, "%s", cause);
	return loaded.len > 0 ? buf_str(&loaded) : "";
}

static bool exists(const char *suffix)
{
	char name[96];

	snprintf(name, sizeof(name), "%s%s", path, suffix);
	return access(name, F_OK) == 0;
}

/* Opens a file that is no good: it is set aside, said so, and the store is empty and works. */
static void check_set_aside(const char *as)
{
	char notice[256];

	reopen(notice);
	ck_assert_msg(strstr(notice, ".corrupt-") != NULL, "notice: %s", notice);
	ck_assert(exists(as));
	ck_assert_str_eq(all(), "");
	put("lifetime", "300");
	open_quietly();
	ck_assert_str_eq(all(), "lifetime=300;");
}

START_TEST(test_new_file)
{
	struct stat st;

	open_quietly();
	ck_assert_str_eq(all(), "");
	ck_assert_int_eq(stat(path, &st), 0);
	ck_assert_uint_eq(st.st_mode & 0777, 0600);
}
END_TEST

START_TEST(test_values_stay)
{
	open_quietly();
	put("a", "1");
	put("b", "");
	put("c", "x;\xc3\xa4\"");
	put("a", "2");
	put("b", NULL);
	put("never", NULL);
	open_quietly();
	ck_assert_str_eq(all(), "a=2;c=x;\xc3\xa4\";");
}
END_TEST

START_TEST(test_items_go_together)
{
	const struct nv_item items[] = {{"ip", "192.0.2.1"}, {"port", "5683"}, {"old", NULL}};
	char *cause = NULL;

	open_quietly();
	put("old", "1");
	ck_assert_int_eq(store_write(store, items, 3, &cause), 0);
	open_quietly();
	ck_assert_str_eq(all(), "ip=192.0.2.1;port=5683;");
}
END_TEST

/* A process that is killed right after store_write() has lost nothing. */
START_TEST(test_kill_loses_nothing)
{
	char last[16] = "0";
	char expected[32];

	for (int round = 0; round < 10; round++) {
		int from[2], status;
		pid_t pid;

		ck_assert_int_eq(pipe(from), 0);
		pid = fork();
		if (pid == 0) {
			char value[16];

			open_quietly();
			for (int i = 0; i < 100000; i++) {
				int n = snprintf(value, sizeof(value), "%d", round * 1000 + i);

				put("n", value);
				if (write(from[1], value, (size_t)n + 1) != n + 1)
					_exit(1);
			}
			_exit(0);
		}
		close(from[1]);
		for (int i = 0; i < 5; i++) {
			size_t n = 0;

			do
				ck_assert_int_eq(read(from[0], &last[n], 1), 1);
			while (last[n++] != '\0');
		}
		kill(pid, SIGKILL);
		waitpid(pid, &status, 0);
		/* What it reported between the last number that we took and its end. */
		for (size_t n = 0; read(from[0], &last[n], 1) == 1;)
			n = last[n] == '\0' ? 0 : n + 1;
		close(from[0]);
		open_quietly();
		snprintf(expected, sizeof(expected), "n=%s;", last);
		if (strcmp(all(), expected) != 0) /* durable already, not yet reported */
			ck_assert_int_eq(atoi(buf_str(&loaded) + 2), atoi(last) + 1);
		store_close(store);
		store = NULL;
	}
}
END_TEST

START_TEST(test_second_process_is_refused)
{
	int status;
	pid_t pid;

	open_quietly();
	pid = fork();
	if (pid == 0) {
		char *notice, *cause = NULL;
		char name[32];

		snprintf(name, sizeof(name), "process %ld", (long)getppid());
		if (store_open(path, &notice, &cause) != NULL || strstr(cause, name) == NULL)
			_exit(1);
		_exit(0);
	}
	waitpid(pid, &status, 0);
	ck_assert_int_eq(WEXITSTATUS(status), 0);
	put("still", "ours");
	ck_assert_str_eq(all(), "still=ours;");
	ck_assert(!exists(".corrupt-1"));
}
END_TEST

START_TEST(test_unusable_paths)
{
	char *notice, *cause = NULL;

	ck_assert_ptr_null(store_open("nowhere/settings.db", &notice, &cause));
	ck_assert_ptr_nonnull(strstr(cause, "nowhere/settings.db"));
	free(cause);
	cause = NULL;
	ck_assert_ptr_null(store_open(dir, &notice, &cause));
	ck_assert_ptr_nonnull(strstr(cause, "no regular file"));
	free(cause);
}
END_TEST

/* --- damage ---- */

static void write_file(const char *name, const void *data, size_t len)
{
	int fd = open(name, O_WRONLY | O_CREAT | O_TRUNC, 0600);

	ck_assert_int_ge(fd, 0);
	ck_assert_int_eq(write(fd, data, len), (ssize_t)len);
	close(fd);
}

START_TEST(test_empty_file)
{
	write_file(path, "", 0);
	check_set_aside(".corrupt-1");
}
END_TEST

START_TEST(test_garbage)
{
	char garbage[5000];

	for (size_t i = 0; i < sizeof(garbage); i++)
		garbage[i] = (char)(i * 7919 >> 3);
	write_file(path, garbage, sizeof(garbage));
	check_set_aside(".corrupt-1");
	store_close(store);
	store = NULL;
	write_file(path, "x", 1);
	check_set_aside(".corrupt-2");
}
END_TEST

/* A store with some pages of settings in it, closed. Returns the size of the file. */
static size_t filled(void)
{
	struct stat st;
	char key[32], value[300];

	memset(value, 'v', sizeof(value));
	value[sizeof(value) - 1] = '\0';
	open_quietly();
	for (int i = 0; i < 20; i++) {
		snprintf(key, sizeof(key), "key-%d", i);
		put(key, value);
	}
	store_close(store);
	store = NULL;
	ck_assert_int_eq(stat(path, &st), 0);
	ck_assert(!exists("-wal"));
	return (size_t)st.st_size;
}

static const size_t cuts[] = {1, 50, 100, 101, 512, 1024, 1500, 2048, 3072, 4096, 5120, 6144, 7168};

START_TEST(test_truncated)
{
	size_t size = filled();

	ck_assert_uint_gt(size, cuts[_i]);
	ck_assert_int_eq(truncate(path, (off_t)cuts[_i]), 0);
	check_set_aside(".corrupt-1");
}
END_TEST

/*
 * Wherever a block of the file is overwritten, its settings come back right or the file is set aside; never something
 * else.
 */
START_TEST(test_overwritten)
{
	size_t size = filled();
	char before[16384], notice[256];
	char zeros[64] = {0};

	open_quietly();
	snprintf(before, sizeof(before), "%s", all());
	store_close(store);
	store = NULL;
	for (size_t at = 0; at < size; at += 512) {
		char copy[160], name[96];
		int fd;

		snprintf(copy, sizeof(copy), "cp %s %s.copy", path, path);
		ck_assert_int_eq(system(copy), 0);
		fd = open(path, O_WRONLY);
		ck_assert_int_eq(pwrite(fd, zeros, sizeof(zeros), (off_t)at), sizeof(zeros));
		close(fd);
		reopen(notice);
		ck_assert(strcmp(all(), before) == 0 || strstr(notice, ".corrupt-") != NULL);
		store_close(store);
		store = NULL;
		snprintf(name, sizeof(name), "%s.copy", path);
		ck_assert_int_eq(rename(name, path), 0);
	}
}
END_TEST

/* Runs SQL of somebody else on the closed file. */
static void tamper(const char *sql)
{
	sqlite3 *db;

	ck_assert_int_eq(sqlite3_open(path, &db), SQLITE_OK);
	ck_assert_int_eq(sqlite3_exec(db, sql, NULL, NULL, NULL), SQLITE_OK);
	sqlite3_close(db);
}

static const char *const tampering[] = {
	"PRAGMA application_id=1",
	"PRAGMA user_version=0",
	"CREATE TABLE more(x)",
	"CREATE TRIGGER t AFTER INSERT ON setting BEGIN DELETE FROM setting; END",
	"DROP TABLE setting; CREATE TABLE setting(key TEXT PRIMARY KEY, value TEXT)",
	"DROP TABLE setting",
	"UPDATE setting SET value = 'other' WHERE key = 'key-3'",
	"UPDATE setting SET key = 'other' WHERE key = 'key-3'",
	"UPDATE setting SET value = x'00ff' WHERE key = 'key-3'",
};

START_TEST(test_tampered)
{
	filled();
	tamper(tampering[_i]);
	check_set_aside(".corrupt-1");
}
END_TEST

START_TEST(test_other_database)
{
	tamper("CREATE TABLE accounts(id, name)");
	check_set_aside(".corrupt-1");
}
END_TEST

/* A file of a newer version isn't damaged: it stays, and we don't start. */
START_TEST(test_newer_version)
{
	char *notice, *cause = NULL;

	filled();
	tamper("PRAGMA user_version=3");
	ck_assert_ptr_null(store_open(path, &notice, &cause));
	ck_assert_ptr_nonnull(strstr(cause, "newer version"));
	ck_assert(!exists(".corrupt-1"));
	free(cause);
}
END_TEST

/* The file is gone, its log is not: that is said. */
START_TEST(test_orphaned_log)
{
	char name[96];

	snprintf(name, sizeof(name), "%s-wal", path);
	write_file(name, "left over", 9);
	check_set_aside(".corrupt-1-wal");
	store_close(store);
	store = NULL;
	ck_assert_int_eq(unlink(path), 0);
	write_file(name, "again", 5);
	check_set_aside(".corrupt-2-wal");
	ck_assert(exists(".corrupt-1-wal"));
}
END_TEST

int main(void)
{
	Suite *s = suite_create("store");
	TCase *t = tcase_create("use"), *d = tcase_create("damage");
	SRunner *r;
	int failed;

	tcase_set_timeout(t, 60);
	tcase_set_timeout(d, 60);
	tcase_add_checked_fixture(t, setup, teardown);
	tcase_add_test(t, test_new_file);
	tcase_add_test(t, test_values_stay);
	tcase_add_test(t, test_items_go_together);
	tcase_add_test(t, test_kill_loses_nothing);
	tcase_add_test(t, test_second_process_is_refused);
	tcase_add_test(t, test_unusable_paths);
	tcase_add_checked_fixture(d, setup, teardown);
	tcase_add_test(d, test_empty_file);
	tcase_add_test(d, test_garbage);
	tcase_add_loop_test(d, test_truncated, 0, (int)(sizeof(cuts) / sizeof(cuts[0])));
	tcase_add_test(d, test_overwritten);
	tcase_add_loop_test(d, test_tampered, 0, (int)(sizeof(tampering) / sizeof(tampering[0])));
	tcase_add_test(d, test_other_database);
	tcase_add_test(d, test_newer_version);
	tcase_add_test(d, test_orphaned_log);
	suite_add_tcase(s, t);
	suite_add_tcase(s, d);
	r = srunner_create(s);
	srunner_run_all(r, CK_NORMAL);
	failed = srunner_ntests_failed(r);
	srunner_free(r);
	return failed == 0 ? EXIT_SUCCESS : EXIT_FAILURE;
}
