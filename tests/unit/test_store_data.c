/*
 * The package in the store: any sequence of pieces, together with settings or not at all; and files of the first
 * version.
 */
#include "config.h"

#include <check.h>
#include <ftw.h>
#include <sqlite3.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "bc28/buf.h"
#include "bc28/module.h"
#include "bc28/rng.h"
#include "bc28/store.h"

static char dir[32], path[64];
static struct store *store;
static struct buf package, settings;

static int remove_entry(const char *name, const struct stat *st, int type, struct FTW *ftw)
{
	(void)st;
	(void)type;
	(void)ftw;
	return remove(name);
}

static void setup(void)
{
	snprintf(dir, sizeof(dir), "data.XXXXXX");
	ck_assert_ptr_nonnull(mkdtemp(dir));
	snprintf(path, sizeof(path), "%s/settings.db", dir);
	buf_init(&package);
	buf_init(&settings);
	store = NULL;
}

static void teardown(void)
{
	store_close(store);
	buf_release(&package);
	buf_release(&settings);
	nftw(dir, remove_entry, 8, FTW_DEPTH | FTW_PHYS);
}

static void on_setting(void *arg, const char *key, const char *value)
{
	(void)arg;
	buf_addf(&settings, "%s=%s;", key, value);
}

static void on_piece(void *arg, const void *data, size_t len)
{
	(void)arg;
	buf_add(&package, data, len);
}

/* Opens it anew, without a notice, and loads what is there. */
static void reopen(void)
{
	char *notice, *cause = NULL;

	store_close(store);
	store = store_open(path, &notice, &cause);
	ck_assert_msg(store != NULL, "%s", cause);
	ck_assert_msg(notice == NULL, "%s", notice);
	buf_clear(&package);
	buf_clear(&settings);
	ck_assert_int_eq(store_load(store, on_setting, NULL, &cause), 0);
	ck_assert_int_eq(store_load_data(store, on_piece, NULL, &cause), 0);
}

static int write_data(const char *key, const char *value, size_t offset, const void *data, size_t len)
{
	const struct nv_item item = {.key = key, .value = value};
	const struct nv_data piece = {.offset = offset, .data = data, .len = len};
	char *cause = NULL;
	int rc = store_write_data(store, &item, 1, &piece, &cause);

	ck_assert((rc == 0) == (cause == NULL));
	free(cause);
	return rc;
}

static void expect(const char *text, const char *all)
{
	reopen();
	ck_assert_str_eq(package.len > 0 ? buf_str(&package) : "", text);
	ck_assert_str_eq(settings.len > 0 ? buf_str(&settings) : "", all);
}

START_TEST(pieces)
{
	reopen();
	ck_assert_int_eq(write_data("job", "1", 0, "abcdef", 6), 0);
	ck_assert_int_eq(write_data("job", "2", 6, "ghi", 3), 0);
	expect("abcdefghi", "job=2;");
	/* nothing new */
	ck_assert_int_eq(write_data("job", "3", 9, NULL, 0), 0);
	expect("abcdefghi", "job=3;");
	/* within the second piece, at its beginning, and within the first */
	ck_assert_int_eq(write_data("job", "4", 8, "XY", 2), 0);
	expect("abcdefghXY", "job=4;");
	ck_assert_int_eq(write_data("job", "5", 6, "z", 1), 0);
	expect("abcdefz", "job=5;");
	ck_assert_int_eq(write_data("job", "6", 2, NULL, 0), 0);
	expect("ab", "job=6;");
	ck_assert_int_eq(write_data("job", NULL, 0, NULL, 0), 0);
	expect("", "");
}
END_TEST

START_TEST(settings_alone)
{
	const struct nv_item item = {.key = "ip", .value = "192.0.2.1"};
	char *cause = NULL;

	reopen();
	ck_assert_int_eq(write_data("job", "1", 0, "abc", 3), 0);
	ck_assert_int_eq(store_write(store, &item, 1, &cause), 0);
	expect("abc", "ip=192.0.2.1;job=1;");
}
END_TEST

/* A piece that SQLite doesn't take takes the settings back with it, and what it would have replaced stays. */
START_TEST(all_or_nothing)
{
	size_t size = 2 * 1024 * 1024;
	uint8_t *large = calloc(1, size);

	reopen();
	ck_assert_int_eq(write_data("job", "1", 0, "abcdef", 6), 0);
	ck_assert_int_eq(write_data("job", "2", 3, large, size), -1);
	expect("abcdef", "job=1;");
	ck_assert_int_eq(write_data("job", "3", 3, "x", 1), 0);
	expect("abcx", "job=3;");
	free(large);
}
END_TEST

/* What a file in memory would hold. */
START_TEST(model)
{
	struct buf want;
	struct rng rng;

	rng_init(&rng, 7);
	buf_init(&want);
	reopen();
	for (int i = 0; i < 300; i++) {
		uint8_t piece[700];
		size_t offset = rng_below(&rng, (uint32_t)want.len + 1), len = rng_below(&rng, sizeof(piece) + 1);
		char value[16];

		if (rng_below(&rng, 3) > 0)
			offset = want.len;
		rng_bytes(&rng, piece, len);
		snprintf(value, sizeof(value), "%d", i);
		ck_assert_int_eq(write_data("job", value, offset, piece, len), 0);
		want.len = offset;
		buf_add(&want, piece, len);
		if (i % 10 == 9) {
			reopen();
			ck_assert_uint_eq(package.len, want.len);
			ck_assert_mem_eq(package.data, want.data, want.len);
		}
	}
	buf_release(&want);
}
END_TEST

/* --- files of other versions -------------------------------------------------------------------------------------- */

static void sql(const char *text)
{
	sqlite3 *db;
	char *error = NULL;

	ck_assert_int_eq(sqlite3_open(path, &db), SQLITE_OK);
	ck_assert_msg(sqlite3_exec(db, text, NULL, NULL, &error) == SQLITE_OK, "%s", error);
	ck_assert_int_eq(sqlite3_close(db), SQLITE_OK);
}

static int64_t ask_int(const char *text)
{
	sqlite3_stmt *stmt;
	sqlite3 *db;
	int64_t value;

	ck_assert_int_eq(sqlite3_open(path, &db), SQLITE_OK);
	ck_assert_int_eq(sqlite3_prepare_v2(db, text, -1, &stmt, NULL), SQLITE_OK);
	ck_assert_int_eq(sqlite3_step(stmt), SQLITE_ROW);
	value = sqlite3_column_int64(stmt, 0);
	sqlite3_finalize(stmt);
	sqlite3_close(db);
	return value;
}

/* A file as the first version made it: no packages. The sum is that of "lifetime", NUL, "300". */
static void make_first_version(void)
{
	sql("PRAGMA page_size=1024; PRAGMA journal_mode=WAL; "
	    "CREATE TABLE setting(key TEXT PRIMARY KEY NOT NULL, value TEXT NOT NULL, sum INTEGER NOT NULL) WITHOUT "
	    "ROWID; "
	    "INSERT INTO setting VALUES('lifetime', '300', 3139948788); "
	    "PRAGMA application_id=1111700024; PRAGMA user_version=1");
}

START_TEST(first_version)
{
	make_first_version();
	expect("", "lifetime=300;");
	ck_assert_int_eq(write_data("job", "1", 0, "abc", 3), 0);
	expect("abc", "job=1;lifetime=300;");
	store_close(store);
	store = NULL;
	ck_assert_int_eq(ask_int("PRAGMA user_version"), 2);
	ck_assert_int_eq(ask_int("SELECT count(*) FROM sqlite_schema WHERE name = 'package'"), 1);
}
END_TEST

/* A first version that already has such a table is none. */
START_TEST(first_version_damaged)
{
	char *notice, *cause = NULL;

	make_first_version();
	sql("CREATE TABLE package(x)");
	store = store_open(path, &notice, &cause);
	ck_assert_ptr_nonnull(store);
	ck_assert_ptr_nonnull(notice);
	ck_assert_ptr_nonnull(strstr(notice, ".corrupt-1"));
	free(notice);
	expect("", "");
}
END_TEST

/* One that is newer stays as it is, and we don't start. */
START_TEST(newer_version)
{
	char *notice, *cause = NULL;

	reopen();
	ck_assert_int_eq(write_data("job", "1", 0, "abc", 3), 0);
	store_close(store);
	store = NULL;
	sql("PRAGMA user_version=3");
	ck_assert_ptr_null(store_open(path, &notice, &cause));
	ck_assert_ptr_nonnull(strstr(cause, "newer version"));
	free(cause);
	ck_assert_int_eq(ask_int("PRAGMA user_version"), 3);
	ck_assert_int_eq(ask_int("SELECT count(*) FROM package"), 1);
}
END_TEST

int main(void)
{
	Suite *s = suite_create("store data");
	TCase *tc = tcase_create("data");
	SRunner *sr = srunner_create(s);
	int failed;

	tcase_set_timeout(tc, 60);
	tcase_add_checked_fixture(tc, setup, teardown);
	tcase_add_test(tc, pieces);
	tcase_add_test(tc, settings_alone);
	tcase_add_test(tc, all_or_nothing);
	tcase_add_test(tc, model);
	tcase_add_test(tc, first_version);
	tcase_add_test(tc, first_version_damaged);
	tcase_add_test(tc, newer_version);
	suite_add_tcase(s, tc);
	srunner_run_all(sr, CK_NORMAL);
	failed = srunner_ntests_failed(sr);
	srunner_free(sr);
	return failed ? EXIT_FAILURE : EXIT_SUCCESS;
}
