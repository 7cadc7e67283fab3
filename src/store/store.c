/*
 * Settings in an SQLite file: write-ahead log with synchronous=FULL (one fsync per write, old or new after a power cut), held
 * exclusively. Each row carries a checksum, because SQLite checks the structure of a file and not what is in it.
 */
#include "config.h"

#include "bc28/store.h"

#include <errno.h>
#include <fcntl.h>
#include <sqlite3.h>
#include <stdbool.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "bc28/digest.h"
#include "bc28/module.h"
#include "bc28/xmalloc.h"

#define APPLICATION_ID 0x42433238 /* "BC28" */
#define SCHEMA_VERSION 2
/* A file of settings is some ten kilobytes; one beyond this is none. */
#define FILE_MAX INT64_C(67108864)

/* The package of a firmware update is in pieces, in the order of their offsets and without gaps. */
#define SETTING_TABLE                                                                                                  \
	"CREATE TABLE setting(key TEXT PRIMARY KEY NOT NULL, value TEXT NOT NULL, sum INTEGER NOT NULL) WITHOUT ROWID"
#define PACKAGE_TABLE "CREATE TABLE package(offset INTEGER PRIMARY KEY NOT NULL, data BLOB NOT NULL)"

/* The files that belong to a database, besides itself. */
static const char *const companions[] = {"-wal", "-journal", "-shm"};
#define COMPANIONS (sizeof(companions) / sizeof(companions[0]))

enum statement { BEGIN, COMMIT, ROLLBACK, PUT, DELETE, LIST, TRIM, CUT, APPEND, PIECES, STATEMENTS };

static const char *const statement_texts[STATEMENTS] = {
	[BEGIN] = "BEGIN IMMEDIATE",
	[COMMIT] = "COMMIT",
	[ROLLBACK] = "ROLLBACK",
	[PUT] = "INSERT OR REPLACE INTO setting(key, value, sum) VALUES(?1, ?2, ?3)",
	[DELETE] = "DELETE FROM setting WHERE key = ?1",
	[LIST] = "SELECT key, value, sum FROM setting ORDER BY key",
	[TRIM] = ("UPDATE package SET data = substr(data, 1, ?1 - offset) "
		  "WHERE offset < ?1 AND offset + length(data) > ?1"),
	[CUT] = "DELETE FROM package WHERE offset >= ?1",
	[APPEND] = "INSERT INTO package(offset, data) VALUES(?1, ?2)",
	[PIECES] = "SELECT data FROM package ORDER BY offset",
};

struct store {
	sqlite3 *db;
	char *path;
	sqlite3_stmt *statement[STATEMENTS];
};

/* What opening a file came to. */
enum verdict { FILE_OK, FILE_DAMAGED, FILE_REFUSED };

/* Over key, NUL and value. */
static uint32_t checksum(const char *key, const char *value)
{
	return crc32_add(crc32_add(0, key, strlen(key) + 1), value, strlen(value));
}

/* --- SQLite ---- */

/* Whether the error means that the file is no good, as opposed to the disk, the rights or another process. */
static bool is_damage(int rc)
{
	int primary = rc & 0xff;

	return primary == SQLITE_CORRUPT || primary == SQLITE_NOTADB || primary == SQLITE_ERROR ||
	       primary == SQLITE_FORMAT || primary == SQLITE_TOOBIG || primary == SQLITE_MISMATCH ||
	       rc == SQLITE_IOERR_SHORT_READ;
}

/* Runs one statement that answers with at most one integer. */
static int query_int(sqlite3 *db, const char *sql, int64_t *out)
{
	sqlite3_stmt *stmt;
	int rc = sqlite3_prepare_v2(db, sql, -1, &stmt, NULL);

	if (rc != SQLITE_OK)
		return rc;
	rc = sqlite3_step(stmt);
	if (rc == SQLITE_ROW && out != NULL)
		*out = sqlite3_column_int64(stmt, 0);
	sqlite3_finalize(stmt);
	return rc == SQLITE_ROW || rc == SQLITE_DONE ? SQLITE_OK : rc;
}

/* Runs a statement and compares the text that it answers with; SQLITE_CORRUPT when it is another. */
static int query_expect(sqlite3 *db, const char *sql, const char *expected)
{
	sqlite3_stmt *stmt;
	int rc = sqlite3_prepare_v2(db, sql, -1, &stmt, NULL);
	const char *text;

	if (rc != SQLITE_OK)
		return rc;
	rc = sqlite3_step(stmt);
	if (rc == SQLITE_ROW) {
		text = (const char *)sqlite3_column_text(stmt, 0);
		rc = text != NULL && strcmp(text, expected) == 0 ? SQLITE_OK : SQLITE_CORRUPT;
	} else if (rc == SQLITE_DONE) {
		rc = SQLITE_CORRUPT;
	}
	sqlite3_finalize(stmt);
	return rc;
}

static int run(sqlite3 *db, const char *sql)
{
	return sqlite3_exec(db, sql, NULL, NULL, NULL);
}

/*
 * The process that has a lock on the file, or 0. SQLite's locks are POSIX locks on bytes from the first gigabyte on
 * (sqlite.org/fileformat.html section 1.7, "lock-byte page").
 */
static pid_t lock_holder(const char *path)
{
	struct flock lock = {.l_type = F_WRLCK, .l_whence = SEEK_SET, .l_start = 0x40000000, .l_len = 512};
	int fd = open(path, O_RDWR | O_CLOEXEC);

	if (fd < 0)
		return 0;
	if (fcntl(fd, F_GETLK, &lock) != 0 || lock.l_type == F_UNLCK)
		lock.l_pid = 0;
	close(fd);
	return lock.l_pid;
}

static enum verdict refuse(struct store *s, int rc, char **cause)
{
	pid_t pid;

	if ((rc & 0xff) != SQLITE_BUSY) {
		fail(cause, "%s: %s", s->path, sqlite3_errstr(rc));
		return FILE_REFUSED;
	}
	pid = lock_holder(s->path);
	if (pid > 0)
		fail(cause, "%s is in use by process %ld", s->path, (long)pid);
	else
		fail(cause, "%s is in use", s->path);
	return FILE_REFUSED;
}

static void finish(struct store *s)
{
	for (int i = 0; i < STATEMENTS; i++) {
		sqlite3_finalize(s->statement[i]);
		s->statement[i] = NULL;
	}
	sqlite3_close(s->db);
	s->db = NULL;
}

/* --- opening ---- */

/* Goes through all rows; a checksum that is wrong is damage. */
static int check_rows(struct store *s)
{
	sqlite3_stmt *list = s->statement[LIST];
	int rc;

	while ((rc = sqlite3_step(list)) == SQLITE_ROW) {
		const char *key = (const char *)sqlite3_column_text(list, 0);
		const char *value = (const char *)sqlite3_column_text(list, 1);

		if (key == NULL || value == NULL || sqlite3_column_int64(list, 2) != checksum(key, value)) {
			rc = SQLITE_CORRUPT;
			break;
		}
	}
	sqlite3_reset(list);
	return rc == SQLITE_DONE ? SQLITE_OK : rc;
}

/* Opens the file as it is and sets the connection up; nothing is written. */
static int connect_db(struct store *s)
{
	int rc = sqlite3_open_v2(s->path, &s->db, SQLITE_OPEN_READWRITE | SQLITE_OPEN_NOMUTEX, NULL);

	if (rc != SQLITE_OK)
		return rc;
	sqlite3_extended_result_codes(s->db, 1);
	sqlite3_limit(s->db, SQLITE_LIMIT_LENGTH, 1024 * 1024);
	sqlite3_db_config(s->db, SQLITE_DBCONFIG_DEFENSIVE, 1, NULL);
	sqlite3_db_config(s->db, SQLITE_DBCONFIG_TRUSTED_SCHEMA, 0, NULL);
	return run(s->db, "PRAGMA locking_mode=EXCLUSIVE; PRAGMA cell_size_check=ON; PRAGMA synchronous=FULL");
}

static int prepare(struct store *s)
{
	int rc = SQLITE_OK;

	for (int i = 0; i < STATEMENTS && rc == SQLITE_OK; i++)
		rc = sqlite3_prepare_v3(
			s->db, statement_texts[i], -1, SQLITE_PREPARE_PERSISTENT, &s->statement[i], NULL);
	return rc;
}

/* What the system said of the last access to the file, or to its log; 0: nothing was wrong with that. */
static int last_errno(sqlite3 *db)
{
	sqlite3_file *log = NULL;
	int error = 0;

	sqlite3_file_control(db, "main", SQLITE_FCNTL_LAST_ERRNO, &error);
	if (error == 0 && sqlite3_file_control(db, "main", SQLITE_FCNTL_JOURNAL_POINTER, &log) == SQLITE_OK &&
		log != NULL && log->pMethods != NULL)
		log->pMethods->xFileControl(log, SQLITE_FCNTL_LAST_ERRNO, &error);
	return error;
}

/*
 * A file that can't be read for now isn't damaged, and keeps its settings. (integrity_check says of a failing disk, too, that
 * the file is not ok.)
 */
static enum verdict judge(struct store *s, int rc, char **cause)
{
	int error = is_damage(rc) && s->db != NULL ? last_errno(s->db) : 0;

	if (error != 0) {
		fail(cause, "%s: %s", s->path, strerror(error));
		return FILE_REFUSED;
	}
	return is_damage(rc) ? FILE_DAMAGED : refuse(s, rc, cause);
}

/* Opens and checks a file that is there. */
static enum verdict open_file(struct store *s, char **cause)
{
	int64_t application = 0, version = 0;
	int rc = connect_db(s);

	if (rc == SQLITE_OK)
		rc = query_int(s->db, "PRAGMA application_id", &application);
	if (rc == SQLITE_OK)
		rc = query_int(s->db, "PRAGMA user_version", &version);
	if (rc == SQLITE_OK && application != APPLICATION_ID)
		return FILE_DAMAGED;
	if (rc == SQLITE_OK && version > SCHEMA_VERSION) {
		fail(cause, "%s was made by a newer version of this program (schema %lld, known: %d)", s->path,
			(long long)version, SCHEMA_VERSION);
		return FILE_REFUSED;
	}
	/* The first version of this file had no packages. */
	if (rc == SQLITE_OK && version == 1) {
		rc = run(s->db, "BEGIN IMMEDIATE; " PACKAGE_TABLE "; PRAGMA user_version=2; COMMIT");
		version = SCHEMA_VERSION;
	}
	if (rc == SQLITE_OK && version != SCHEMA_VERSION)
		return FILE_DAMAGED;
	if (rc == SQLITE_OK)
		rc = query_expect(s->db, "PRAGMA integrity_check(1)", "ok");
	if (rc == SQLITE_OK)
		rc = query_expect(
			s->db, "SELECT group_concat(sql) FROM sqlite_schema", SETTING_TABLE "," PACKAGE_TABLE);
	if (rc == SQLITE_OK)
		rc = query_expect(s->db, "PRAGMA journal_mode=WAL", "wal");
	if (rc == SQLITE_OK)
		rc = prepare(s);
	if (rc == SQLITE_OK)
		rc = check_rows(s);
	if (rc == SQLITE_OK)
		return FILE_OK;
	return judge(s, rc, cause);
}

/* Makes an entry of the file's directory durable. */
static int sync_dir(const char *path)
{
	char *dir = xstrdup(path), *slash = strrchr(dir, '/');
	int fd, result = -1;

	if (slash == dir)
		slash++;
	if (slash != NULL)
		*slash = '\0';
	fd = open(slash != NULL ? dir : ".", O_RDONLY | O_DIRECTORY | O_CLOEXEC);
	if (fd >= 0) {
		result = fsync(fd);
		close(fd);
	}
	free(dir);
	return result;
}

static int fill_new(const char *path, char **cause)
{
	sqlite3 *db = NULL;
	char *sql = xasprintf(
		"PRAGMA page_size=1024; PRAGMA journal_mode=MEMORY; PRAGMA synchronous=FULL; BEGIN; " SETTING_TABLE
		"; " PACKAGE_TABLE
		"; PRAGMA application_id=%d; PRAGMA user_version=%d; COMMIT; PRAGMA journal_mode=WAL",
		APPLICATION_ID, SCHEMA_VERSION);
	int rc = sqlite3_open_v2(path, &db, SQLITE_OPEN_READWRITE | SQLITE_OPEN_NOMUTEX, NULL);

	if (rc == SQLITE_OK)
		rc = run(db, "PRAGMA locking_mode=EXCLUSIVE");
	if (rc == SQLITE_OK)
		rc = run(db, sql);
	free(sql);
	sqlite3_close(db);
	return rc == SQLITE_OK ? 0 : fail(cause, "%s: %s", path, sqlite3_errstr(rc));
}

/*
 * A new file is made under another name and gets its own when it is complete and on the disk, so that an empty or half
 * made one at its place is always damage.
 */
static int make_file(const char *path, char **cause)
{
	char *temp = xasprintf("%s.new", path);
	int fd, result = 0;

	unlink(temp);
	fd = open(temp, O_RDWR | O_CREAT | O_EXCL | O_CLOEXEC | O_NOFOLLOW, 0600);
	if (fd < 0) {
		result = fail(cause, "%s: %s", temp, strerror(errno));
	} else {
		result = fill_new(temp, cause);
		if (result == 0 &&
			(fsync(fd) != 0 || renameat2(AT_FDCWD, temp, AT_FDCWD, path, RENAME_NOREPLACE) != 0 ||
				sync_dir(path) != 0))
			result = fail(cause, "%s: %s", path, strerror(errno));
		close(fd);
		if (result != 0)
			unlink(temp);
	}
	free(temp);
	return result;
}

/* Whether there is a file of this name, or one of its companions with something in it. */
static bool is_taken(const char *path, bool itself)
{
	struct stat st;
	bool found = itself && lstat(path, &st) == 0;

	for (size_t i = 0; i < COMPANIONS && !found; i++) {
		char *name = xasprintf("%s%s", path, companions[i]);

		found = lstat(name, &st) == 0 && st.st_size > 0;
		free(name);
	}
	return found;
}

/* Renames the file to the first free PATH.corrupt-N, its companions along with it. A new string, or NULL and *cause. */
static char *set_aside(const char *path, char **cause)
{
	char *name = NULL;

	for (int n = 1; name == NULL || is_taken(name, true); n++) {
		free(name);
		name = xasprintf("%s.corrupt-%d", path, n);
	}
	if (renameat2(AT_FDCWD, path, AT_FDCWD, name, RENAME_NOREPLACE) != 0 && errno != ENOENT) {
		fail(cause, "%s is damaged and can't be renamed: %s", path, strerror(errno));
		free(name);
		return NULL;
	}
	for (size_t i = 0; i < COMPANIONS; i++) {
		char *from = xasprintf("%s%s", path, companions[i]), *to = xasprintf("%s%s", name, companions[i]);

		if (rename(from, to) != 0 && errno != ENOENT)
			unlink(from);
		free(from);
		free(to);
	}
	sync_dir(path);
	return name;
}

/* Looks at what is at the path, without SQLite. *there: a file is. */
static enum verdict look_at(const char *path, bool *there, char **cause)
{
	struct stat st;

	*there = stat(path, &st) == 0;
	if (!*there && errno != ENOENT) {
		fail(cause, "%s: %s", path, strerror(errno));
		return FILE_REFUSED;
	}
	/* A log without its file: its changes must not get into a new one, nor be lost unsaid. */
	if (!*there)
		return is_taken(path, false) ? FILE_DAMAGED : FILE_OK;
	if (!S_ISREG(st.st_mode)) {
		fail(cause, "%s is no regular file", path);
		return FILE_REFUSED;
	}
	if (access(path, R_OK | W_OK) != 0) {
		fail(cause, "%s: %s", path, strerror(errno));
		return FILE_REFUSED;
	}
	return st.st_size == 0 || st.st_size > FILE_MAX ? FILE_DAMAGED : FILE_OK;
}

struct store *store_open(const char *path, char **notice, char **cause)
{
	struct store *s = xcalloc(1, sizeof(*s));
	enum verdict verdict;
	bool there;
	char *aside;

	*notice = NULL;
	s->path = xstrdup(path);
	verdict = look_at(path, &there, cause);
	if (verdict == FILE_OK && there)
		verdict = open_file(s, cause);
	if (verdict == FILE_DAMAGED) {
		finish(s);
		aside = set_aside(path, cause);
		if (aside == NULL)
			verdict = FILE_REFUSED;
		else
			*notice = xasprintf("%s was damaged or none of ours and is now %s; all saved settings are back "
					    "at their defaults",
				path, aside);
		free(aside);
		there = false;
	}
	if (verdict != FILE_REFUSED && !there)
		verdict = make_file(path, cause) == 0 ? open_file(s, cause) : FILE_REFUSED;
	if (verdict == FILE_OK)
		return s;
	if (verdict == FILE_DAMAGED)
		fail(cause, "%s: just made, and damaged already", path);
	free(*notice);
	*notice = NULL;
	store_close(s);
	return NULL;
}

void store_close(struct store *s)
{
	if (s == NULL)
		return;
	finish(s);
	free(s->path);
	free(s);
}

/* --- use ---- */

int store_load(struct store *s, void (*fn)(void *arg, const char *key, const char *value), void *arg, char **cause)
{
	sqlite3_stmt *list = s->statement[LIST];
	int rc;

	while ((rc = sqlite3_step(list)) == SQLITE_ROW)
		fn(arg, (const char *)sqlite3_column_text(list, 0), (const char *)sqlite3_column_text(list, 1));
	sqlite3_reset(list);
	return rc == SQLITE_DONE ? 0 : fail(cause, "%s: %s", s->path, sqlite3_errstr(rc));
}

static int step(struct store *s, enum statement which)
{
	sqlite3_stmt *stmt = s->statement[which];
	int rc = sqlite3_step(stmt);

	sqlite3_reset(stmt);
	sqlite3_clear_bindings(stmt);
	return rc == SQLITE_DONE ? SQLITE_OK : rc;
}

static int write_item(struct store *s, const struct nv_item *item)
{
	enum statement which = item->value != NULL ? PUT : DELETE;
	sqlite3_stmt *stmt = s->statement[which];

	sqlite3_bind_text(stmt, 1, item->key, -1, SQLITE_STATIC);
	if (item->value != NULL) {
		sqlite3_bind_text(stmt, 2, item->value, -1, SQLITE_STATIC);
		sqlite3_bind_int64(stmt, 3, checksum(item->key, item->value));
	}
	return step(s, which);
}

static int write_data(struct store *s, const struct nv_data *data)
{
	int rc;

	sqlite3_bind_int64(s->statement[TRIM], 1, (sqlite3_int64)data->offset);
	rc = step(s, TRIM);
	if (rc == SQLITE_OK) {
		sqlite3_bind_int64(s->statement[CUT], 1, (sqlite3_int64)data->offset);
		rc = step(s, CUT);
	}
	if (rc == SQLITE_OK && data->len > 0) {
		sqlite3_bind_int64(s->statement[APPEND], 1, (sqlite3_int64)data->offset);
		sqlite3_bind_blob64(s->statement[APPEND], 2, data->data, data->len, SQLITE_STATIC);
		rc = step(s, APPEND);
	}
	return rc;
}

int store_write(void *arg, const struct nv_item *items, size_t count, char **cause)
{
	return store_write_data(arg, items, count, NULL, cause);
}

int store_load_data(struct store *s, void (*fn)(void *arg, const void *data, size_t len), void *arg, char **cause)
{
	sqlite3_stmt *pieces = s->statement[PIECES];
	int rc;

	while ((rc = sqlite3_step(pieces)) == SQLITE_ROW)
		fn(arg, sqlite3_column_blob(pieces, 0), (size_t)sqlite3_column_bytes(pieces, 0));
	sqlite3_reset(pieces);
	return rc == SQLITE_DONE ? 0 : fail(cause, "%s: %s", s->path, sqlite3_errstr(rc));
}

int store_write_data(void *arg, const struct nv_item *items, size_t count, const struct nv_data *data, char **cause)
{
	struct store *s = arg;
	int rc = step(s, BEGIN);

	if (rc == SQLITE_OK) {
		for (size_t i = 0; i < count && rc == SQLITE_OK; i++)
			rc = write_item(s, &items[i]);
		if (rc == SQLITE_OK && data != NULL)
			rc = write_data(s, data);
		if (rc == SQLITE_OK)
			rc = step(s, COMMIT);
		if (rc != SQLITE_OK && !sqlite3_get_autocommit(s->db))
			step(s, ROLLBACK);
	}
	return rc == SQLITE_OK ? 0 : fail(cause, "%s: %s", s->path, sqlite3_errstr(rc));
}
