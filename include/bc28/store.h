/*
 * Durable settings of one module in an SQLite file. A write is on the disk, whole, before store_write() returns.
 */
#ifndef BC28_STORE_H
#define BC28_STORE_H

#include <stddef.h>

struct nv_data;
struct nv_item;
struct store;

/*
 * Opens or makes the file. A file that is damaged or none of ours is set aside (renamed, never deleted); *notice then
 * says so, where to, and that the settings are back at their defaults. A second process is refused. NULL and *cause on
 * failure.
 */
struct store *store_open(const char *path, char **notice, char **cause);
void store_close(struct store *s);
/* Calls fn for each stored setting. -1 and *cause on a read error. */
int store_load(struct store *s, void (*fn)(void *arg, const char *key, const char *value), void *arg, char **cause);
/* module_ops.store: all items in one transaction; arg is the struct store. */
int store_write(void *arg, const struct nv_item *items, size_t count, char **cause);
/* module_ops.store_data: the same, and a part of the package. */
int store_write_data(void *arg, const struct nv_item *items, size_t count, const struct nv_data *data, char **cause);
/* Calls fn for each piece of the package, in order. -1 and *cause on a read error. */
int store_load_data(struct store *s, void (*fn)(void *arg, const void *data, size_t len), void *arg, char **cause);

#endif
