/*
 * The file as a database: what makes one of ours, and whether the one that is there is whole. Write-ahead log with
 * synchronous=FULL (one fsync per write, old or new after a power cut), held exclusively. Each row carries a checksum,
 * because SQLite checks the structure of a file and not what is in it.
 */
#include "config.h"

#include "store_priv.h"

#include <fcntl.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "bc28/digest.h"
#include "bc28/xmalloc.h"

#define APPLICATION_ID 0x42433238 /* "BC28" */
#define SCHEMA_VERSION 2

/* The package of a firmware update is in pieces, in the order of their offsets and without gaps. */
#define SETTING_TABLE                                                                                                  \
	"CREATE TABLE setting(key TEXT PRIMARY KEY NOT NULL, value TEXT NOT NULL, sum INTEGER NOT NULL) WITHOUT ROWID"
#define PACKAGE_TABLE "CREATE TABLE package(offset INTEGER PRIMARY KEY NOT NULL, data BLOB NOT NULL)"

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

/* Of key, NUL and value. */
uint32_t setting_sum(const char *key, const char *value)
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

/* Statements that answer with nothing that matters. */
static int run(sqlite3 *db, const char *sql)
{
	return sqlite3_exec(db, sql, NULL, NULL, NULL);
}

/* --- what is wrong with a file ---- */

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
	if (fcntl(fd, F_GETLK, &lock) < 0 || lock.l_type == F_UNLCK)
		lock.l_pid = 0;
	close(fd);
	return lock.l_pid;
}

/* The file can't be used, and by whom it is, if that is why. */
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
 * A file that can't be read for now isn't damaged, and keeps its settings. (integrity_check says of a failing disk,
 * too, that the file is not ok.)
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

/* --- opening ---- */

/* Goes through all rows; a checksum that is wrong is damage. */
static int check_rows(struct store *s)
{
	sqlite3_stmt *list = s->statement[LIST];
	int rc;

	while ((rc = sqlite3_step(list)) == SQLITE_ROW) {
		const char *key = (const char *)sqlite3_column_text(list, 0);
		const char *value = (const char *)sqlite3_column_text(list, 1);

		if (key == NULL || value == NULL || sqlite3_column_int64(list, 2) != setting_sum(key, value)) {
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

/* The statements that a file of ours is used by. */
static int prepare(struct store *s)
{
	int rc = SQLITE_OK;

	for (int i = 0; i < STATEMENTS && rc == SQLITE_OK; i++)
		rc = sqlite3_prepare_v3(
			s->db, statement_texts[i], -1, SQLITE_PREPARE_PERSISTENT, &s->statement[i], NULL);
	return rc;
}

enum verdict database_open(struct store *s, char **cause)
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

void database_close(struct store *s)
{
	for (int i = 0; i < STATEMENTS; i++) {
		sqlite3_finalize(s->statement[i]);
		s->statement[i] = NULL;
	}
	sqlite3_close(s->db);
	s->db = NULL;
}

int database_fill(const char *path, char **cause)
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

int database_step(struct store *s, enum statement which)
{
	sqlite3_stmt *stmt = s->statement[which];
	int rc = sqlite3_step(stmt);

	sqlite3_reset(stmt);
	sqlite3_clear_bindings(stmt);
	return rc == SQLITE_DONE ? SQLITE_OK : rc;
}
