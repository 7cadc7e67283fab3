/*
 * Models: what a revision of the module does otherwise, as a file of keys (docs/models.md). What its host can set, or
 * whoever starts the program chooses, is none of that.
 */
#include "config.h"

#include <dirent.h>
#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "bc28/buf.h"
#include "bc28/paths.h"
#include "bc28/xmalloc.h"
#include "options.h"

#define SUFFIX ".conf"

/* The length of a model's name, from that of its file; 0: the file is none. */
static size_t name_length(const char *file)
{
	size_t len = strlen(file), end = strlen(SUFFIX);

	return file[0] != '.' && len > end && strcmp(file + len - end, SUFFIX) == 0 ? len - end : 0;
}

static int is_model(const struct dirent *entry)
{
	return name_length(entry->d_name) > 0;
}

/* There is no model of that name in the folder: says which there are. */
static void deny(const char *name, const char *folder, char **cause)
{
	struct dirent **list = NULL;
	int count = scandir(folder, &list, is_model, alphasort);
	struct buf names;

	buf_init(&names);
	for (int i = 0; i < count; i++) {
		buf_addf(&names, "%s%.*s", i > 0 ? ", " : "", (int)name_length(list[i]->d_name), list[i]->d_name);
		free(list[i]);
	}
	free(list);
	if (names.len > 0)
		fail(cause, "\"%s\" is none of: %s", name, buf_str(&names));
	else
		fail(cause, "\"%s\": there are no models in %s", name, folder);
	buf_release(&names);
}

/* A name is one of the program's models, what has a slash in it a file. *path is the caller's in any case. */
static FILE *open_model(const char *name, char **path, char **cause)
{
	char *folder = path_data_dir("models");
	bool named = strchr(name, '/') == NULL;
	FILE *file;

	*path = named ? xasprintf("%s/%s" SUFFIX, folder, name) : xstrdup(name);
	file = fopen(*path, "re");
	if (file == NULL && named && errno == ENOENT)
		deny(name, folder, cause);
	else if (file == NULL)
		fail(cause, "%s: %s", *path, strerror(errno));
	free(folder);
	return file;
}

int model_read(struct options *o, char **cause)
{
	FILE *file;
	char *path;
	int rc;

	if (o->model == NULL)
		return 0;
	file = open_model(o->model, &path, cause);
	rc = file != NULL ? config_read(&o->preset, file, path, param_kinds, cause)
			  : given_blame(&o->given, "model", cause);
	free(path);
	return rc;
}
