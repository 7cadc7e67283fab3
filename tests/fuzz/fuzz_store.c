/*
 * settings.db, and its WAL: two bytes say how many of the last ones are the WAL's. Whatever they hold, the store opens,
 * or says why not; one that was set aside is followed by one that stores.
 */
#include "config.h"

#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "fuzz_world.h"
#include "bc28/module.h"
#include "bc28/store.h"
#include "bc28/xmalloc.h"

static void on_item(void *arg, const char *key, const char *value)
{
	size_t *sum = arg;

	*sum += strlen(key) + strlen(value);
}

static void on_piece(void *arg, const void *data, size_t len)
{
	size_t *sum = arg;

	for (size_t i = 0; i < len; i++)
		*sum += ((const uint8_t *)data)[i];
}

static void put(const char *dir, const char *name, const uint8_t *data, size_t len)
{
	char *path = xasprintf("%s/%s", dir, name);
	int fd = open(path, O_CREAT | O_WRONLY | O_TRUNC | O_CLOEXEC, 0600);

	if (fd == -1 || write(fd, data, len) != (ssize_t)len)
		abort();
	close(fd);
	free(path);
}

/* What failed has a cause. */
static int check(int rc, char **cause)
{
	if ((rc != 0) != (*cause != NULL))
		abort();
	free(*cause);
	*cause = NULL;
	return rc;
}

static void use(struct store *s, bool fresh)
{
	static const struct nv_item items[] = {{"a.b", "1"}, {"cfun", NULL}};
	const struct nv_data data = {.offset = 5, .data = (const uint8_t *)"xyz", .len = 3};
	size_t sum = 0;
	char *cause = NULL;
	int rc;

	check(store_load(s, on_item, &sum, &cause), &cause);
	check(store_load_data(s, on_piece, &sum, &cause), &cause);
	rc = check(store_write(s, items, 2, &cause), &cause);
	rc |= check(store_write_data(s, items, 2, &data, &cause), &cause);
	sum = 0;
	rc |= check(store_load(s, on_item, &sum, &cause), &cause);
	if (fresh && (rc != 0 || sum != 4))
		abort(); /* the new one doesn't hold what it was given */
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	struct input in = {data, data + size};
	size_t wal = (size_t)input_byte(&in) << 8, len;
	char *where = fuzz_folder(), *path, *notice = NULL, *cause = NULL;
	struct store *s;

	wal |= input_byte(&in);
	len = (size_t)(in.end - in.at);
	if (wal > len)
		wal = 0;
	put(where, "settings.db", in.at, len - wal);
	if (wal > 0)
		put(where, "settings.db-wal", in.end - wal, wal);
	path = xasprintf("%s/settings.db", where);
	s = store_open(path, &notice, &cause);
	check(s != NULL ? 0 : -1, &cause);
	if (s != NULL)
		use(s, notice != NULL);
	store_close(s);
	free(notice);
	free(path);
	if (fuzz_folder_remove(where) == -1)
		abort();
	return 0;
}
