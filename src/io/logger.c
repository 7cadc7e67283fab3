#include "config.h"

#include "bc28/logger.h"

#include <ctype.h>
#include <inttypes.h>
#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "bc28/buf.h"
#include "bc28/number.h"
#include "bc28/writer.h"
#include "bc28/xmalloc.h"

/* As much as a pipe keeps. */
#define LOG_QUEUE_MAX 65536

struct logger {
	struct bus *bus;
	struct listener listener;
	enum log_level level;
	struct writer *writer; /* NULL: standard error was left */
	bool has_file;
	uint64_t time; /* of the last message */
};

int log_level_parse(const char *text, int *level, char **cause)
{
	for (int i = LOG_LEVEL_ERROR; i <= LOG_LEVEL_DEBUG; i++) {
		if (strcmp(log_level_name((enum log_level)i), text) == 0) {
			*level = i;
			return 0;
		}
	}
	return fail(cause, "\"%s\" is none of: error, warning, info, debug", text);
}

int size_parse(const char *text, uint64_t *size, char **cause)
{
	static const char units[] = "KMG";
	int64_t number;
	size_t digits = number_scan(text, SIZE_MAX, 10, 0, 999999999, &number);
	const char *unit = text[digits] != '\0' ? strchr(units, text[digits]) : NULL;

	if (digits == 0 || (text[digits] != '\0' && (unit == NULL || text[digits + 1] != '\0')))
		return fail(cause, "\"%s\" is no size like 65536, 64K, 10M or 1G", text);
	*size = (uint64_t)number << (unit != NULL ? 10 * (unit - units + 1) : 0);
	return 0;
}

static bool is_wanted(const struct logger *l, const char *level)
{
	for (int i = LOG_LEVEL_ERROR; i <= (int)l->level; i++)
		if (strcmp(log_level_name((enum log_level)i), level) == 0)
			return true;
	return false;
}

/* A message may hold what a peer sent: it stays one line, and doesn't speak to the terminal. */
static void add_text(struct buf *line, const char *text)
{
	for (; *text != '\0'; text++) {
		if (iscntrl((unsigned char)*text))
			buf_addf(line, "\\x%02X", (unsigned char)*text);
		else
			buf_addc(line, *text);
	}
}

static void add_line(struct buf *line, uint64_t time, const char *source, const char *level, const char *text)
{
	buf_addf(line, "%.6f %s: %s: ", (double)time / 1e6, source, level);
	add_text(line, text);
	buf_addc(line, '\n');
}

static void on_log(void *arg, const struct bus_event *e)
{
	struct logger *l = arg;
	const char *level, *text;
	struct buf line;

	if (e->type != EVENT_LOG || l->writer == NULL)
		return;
	level = event_str(e, "level");
	text = event_str(e, "text");
	if (level == NULL || text == NULL || !is_wanted(l, level))
		return;
	l->time = e->time;
	buf_init(&line);
	add_line(&line, e->time, e->source, level, text);
	writer_line(l->writer, line.data, line.len);
	buf_release(&line);
}

static void on_lost(void *arg, struct buf *line, uint64_t count)
{
	struct logger *l = arg;
	char text[64];

	snprintf(text, sizeof(text), "%" PRIu64 " message%s lost", count, count == 1 ? "" : "s");
	add_line(line, l->time, "log", log_level_name(LOG_LEVEL_WARNING), text);
}

struct logger *logger_new(const struct logger_config *config, char **cause)
{
	struct logger *l = xcalloc(1, sizeof(*l));
	const struct writer_config writer = {
		.base = config->base,
		.queue_max = LOG_QUEUE_MAX,
		.patience_ms = config->patience_ms,
		.size_max = config->size_max,
		.lost = on_lost,
		.arg = l,
	};

	l->has_file = config->path != NULL;
	l->writer = l->has_file ? writer_new(&writer, config->path, false, cause)
				: writer_new_shared(&writer, STDERR_FILENO);
	if (l->writer == NULL) {
		free(l);
		return NULL;
	}
	l->bus = config->bus;
	l->level = config->level;
	bus_listen(l->bus, &l->listener, on_log, l);
	return l;
}

void logger_free(struct logger *l)
{
	if (l == NULL)
		return;
	bus_unlisten(l->bus, &l->listener);
	writer_free(l->writer);
	free(l);
}

int logger_reopen(struct logger *l, char **cause)
{
	return l->has_file ? writer_reopen(l->writer, cause) : 0;
}

void logger_leave_stderr(struct logger *l)
{
	if (l->has_file)
		return;
	writer_free(l->writer);
	l->writer = NULL;
}

uint64_t logger_lost(const struct logger *l)
{
	return l->writer != NULL ? writer_lost(l->writer) : 0;
}
