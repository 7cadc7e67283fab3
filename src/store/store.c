/*
 * Settings in an SQLite file: each write is one transaction, on the disk before its call returns. What happens to a
 * file that is damaged, or none of ours, is decided here; database.c and file.c find it out.
 */
#include "config.h"

#include "bc28/store.h"

#include <stdlib.h>

#include "store_priv.h"
#include "bc28/module.h"
#include "bc28/xmalloc.h"

struct store *store_open(const char *path, char **notice, char **cause)
{
	struct store *s = xcalloc(1, sizeof(*s));
	enum verdict verdict;
	bool there;
	char *aside;

	*notice = NULL;
	s->path = xstrdup(path);
	verdict = file_look(path, &there, cause);
	if (verdict == FILE_OK && there)
		verdict = database_open(s, cause);
	if (verdict == FILE_DAMAGED) {
		database_close(s);
		aside = file_set_aside(path, cause);
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
		verdict = file_make(path, cause) == 0 ? database_open(s, cause) : FILE_REFUSED;
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
	database_close(s);
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

/* A value, or with NULL its end. */
static int write_item(struct store *s, const struct nv_item *item)
{
	enum statement which = item->value != NULL ? PUT : DELETE;
	sqlite3_stmt *stmt = s->statement[which];

	sqlite3_bind_text(stmt, 1, item->key, -1, SQLITE_STATIC);
	if (item->value != NULL) {
		sqlite3_bind_text(stmt, 2, item->value, -1, SQLITE_STATIC);
		sqlite3_bind_int64(stmt, 3, setting_sum(item->key, item->value));
	}
	return database_step(s, which);
}

/* The package up to the offset stays; what is given follows it, and nothing behind that. */
static int write_data(struct store *s, const struct nv_data *data)
{
	int rc;

	sqlite3_bind_int64(s->statement[TRIM], 1, (sqlite3_int64)data->offset);
	rc = database_step(s, TRIM);
	if (rc == SQLITE_OK) {
		sqlite3_bind_int64(s->statement[CUT], 1, (sqlite3_int64)data->offset);
		rc = database_step(s, CUT);
	}
	if (rc == SQLITE_OK && data->len > 0) {
		sqlite3_bind_int64(s->statement[APPEND], 1, (sqlite3_int64)data->offset);
		sqlite3_bind_blob64(s->statement[APPEND], 2, data->data, data->len, SQLITE_STATIC);
		rc = database_step(s, APPEND);
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
	int rc = database_step(s, BEGIN);

	if (rc == SQLITE_OK) {
		for (size_t i = 0; i < count && rc == SQLITE_OK; i++)
			rc = write_item(s, &items[i]);
		if (rc == SQLITE_OK && data != NULL)
			rc = write_data(s, data);
		if (rc == SQLITE_OK)
			rc = database_step(s, COMMIT);
		if (rc != SQLITE_OK && !sqlite3_get_autocommit(s->db))
			database_step(s, ROLLBACK);
	}
	return rc == SQLITE_OK ? 0 : fail(cause, "%s: %s", s->path, sqlite3_errstr(rc));
}
