#include "config.h"

#include "output.h"

#include <errno.h>
#include <fcntl.h>
#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "bc28/ctl.h"
#include "bc28/xmalloc.h"

/* Opens a file for lines, readable by nobody else. */
static FILE *open_lines(const char *path, int flags, char **cause)
{
	int fd = open(path, O_WRONLY | O_CREAT | O_CLOEXEC | O_NOCTTY | flags, 0600);
	FILE *file = fd >= 0 ? fdopen(fd, "w") : NULL;

	if (file == NULL) {
		fail(cause, "%s: %s", path, strerror(errno));
		if (fd >= 0)
			close(fd);
		return NULL;
	}
	setvbuf(file, NULL, _IOLBF, 0);
	return file;
}

/* --- log ---- */

struct logger {
	struct bus *bus;
	struct listener listener;
	enum log_level level;
	FILE *file; /* stderr or ours */
};

static bool is_wanted(const struct logger *l, const char *level)
{
	for (int i = LOG_LEVEL_ERROR; i <= (int)l->level; i++)
		if (strcmp(log_level_name((enum log_level)i), level) == 0)
			return true;
	return false;
}

static void on_log(void *arg, const struct event *e)
{
	struct logger *l = arg;
	const char *level, *text;

	if (e->type != EVENT_LOG)
		return;
	level = event_str(e, "level");
	text = event_str(e, "text");
	if (level != NULL && text != NULL && is_wanted(l, level))
		fprintf(l->file, "%.6f %s: %s: %s\n", (double)e->time / 1e6, e->source, level, text);
}

struct logger *logger_new(struct bus *bus, const char *path, enum log_level level, char **cause)
{
	FILE *file = path != NULL ? open_lines(path, O_APPEND, cause) : stderr;
	struct logger *l;

	if (file == NULL)
		return NULL;
	l = xcalloc(1, sizeof(*l));
	l->bus = bus;
	l->level = level;
	l->file = file;
	bus_listen(bus, &l->listener, on_log, l);
	return l;
}

void logger_free(struct logger *l)
{
	if (l == NULL)
		return;
	bus_unlisten(l->bus, &l->listener);
	if (l->file != stderr)
		fclose(l->file);
	free(l);
}

/* --- transcript ---- */

struct transcript {
	struct bus *bus;
	struct listener listener;
	FILE *file;
	char *path;
	bool failed;
};

static void on_event(void *arg, const struct event *e)
{
	struct transcript *t = arg;
	json_t *json;

	if (t->failed)
		return;
	json = ctl_event_json(e);
	if (json_dumpf(json, t->file, JSON_COMPACT | JSON_REAL_PRECISION(15)) != 0 || putc('\n', t->file) == EOF) {
		t->failed = true;
		bus_log(t->bus, "transcript", LOG_LEVEL_ERROR, "%s: %s; no more is written", t->path, strerror(errno));
	}
	json_decref(json);
}

struct transcript *transcript_new(struct bus *bus, const char *path, char **cause)
{
	FILE *file = open_lines(path, O_TRUNC, cause);
	struct transcript *t;

	if (file == NULL)
		return NULL;
	t = xcalloc(1, sizeof(*t));
	t->bus = bus;
	t->file = file;
	t->path = xstrdup(path);
	bus_listen(bus, &t->listener, on_event, t);
	return t;
}

void transcript_free(struct transcript *t)
{
	if (t == NULL)
		return;
	bus_unlisten(t->bus, &t->listener);
	fclose(t->file);
	free(t->path);
	free(t);
}
