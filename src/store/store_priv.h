/*
 * Inside the store. store.c is what the daemon calls: open, load and write; database.c opens the file with SQLite and
 * tells whether it is whole and one of ours; file.c makes it, and sets a damaged one aside, by the calls of the file
 * system.
 */
#ifndef BC28_STORE_PRIV_H
#define BC28_STORE_PRIV_H

#include <sqlite3.h>
#include <stdbool.h>
#include <stdint.h>

#include "bc28/store.h"

/* A prepared statement of each kind. */
enum statement { BEGIN, COMMIT, ROLLBACK, PUT, DELETE, LIST, TRIM, CUT, APPEND, PIECES, STATEMENTS };

struct store {
	sqlite3 *db;
	char *path;
	sqlite3_stmt *statement[STATEMENTS];
};

/*
 * What a look at the file came to: it is good, or there is none; it is damaged or none of ours; it can't be used now.
 */
enum verdict { FILE_OK, FILE_DAMAGED, FILE_REFUSED };

/* --- database.c */

/* Opens and checks the file that is there. FILE_REFUSED: with *cause. */
enum verdict database_open(struct store *s, char **cause);
void database_close(struct store *s);
/* Makes an empty file a database of ours; -1 and *cause. */
int database_fill(const char *path, char **cause);
/* Runs a statement that gives no rows; its parameters are free again. SQLITE_OK or the error. */
int database_step(struct store *s, enum statement which);
/* The sum of a setting's row. */
uint32_t setting_sum(const char *key, const char *value);

/* --- file.c */

/* Looks at what is at the path, without SQLite. *there: a file is. */
enum verdict file_look(const char *path, bool *there, char **cause);
/*
 * A new file is made under another name and gets its own when it is complete and on the disk, so that an empty or half
 * made one at its place is always damage. -1 and *cause.
 */
int file_make(const char *path, char **cause);
/* Renames the file to the first free PATH.corrupt-N, its companions along with it. A new string, or NULL and *cause. */
char *file_set_aside(const char *path, char **cause);

#endif
