#include "config.h"

#include "bc28/logger.h"

#include <ctype.h>
#include <stdbool.h>
#include <stdlib.h>
#include <string.h>

#include "bc28/buf.h"
#include "bc28/number.h"
#include "bc28/recorder.h"
#include "bc28/xmalloc.h"

/* As much as a pipe keeps. */
#define LOG_QUEUE_MAX 65536

struct logger {
	enum log_level level;
	struct recorder *recorder; /* NULL: standard error was left */
	bool has_file;
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

static bool is_wanted(void *arg, const struct bus_event *e)
{
	const struct logger *l = arg;
	const char *level = e->type == EVENT_LOG ? event_str(e, "level") : NULL;

	for (int i = LOG_LEVEL_ERROR; level != NULL && i <= (int)l->level; i++)
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

static void add_line(void *arg, struct buf *line, const struct bus_event *e)
{
	(void)arg;
	buf_addf(line, "%.6f %s: %s: ", (double)e->time / 1e6, e->source, event_str(e, "level"));
	add_text(line, event_str(e, "text"));
	buf_addc(line, '\n');
}

struct logger *logger_new(const struct logger_config *config, char **cause)
{
	struct logger *l = xcalloc(1, sizeof(*l));
	const struct recorder_config recorder = {
		.base = config->base,
		.bus = config->bus,
		.name = "log",
		.unit = "message",
		.path = config->path,
		.queue_max = LOG_QUEUE_MAX,
		.patience_ms = config->patience_ms,
		.size_max = config->size_max,
		.wants = is_wanted,
		.line = add_line,
		.arg = l,
	};

	l->level = config->level;
	l->has_file = config->path != NULL;
	l->recorder = recorder_new(&recorder, cause);
	if (l->recorder == NULL) {
		free(l);
		return NULL;
	}
	return l;
}

void logger_free(struct logger *l)
{
	if (l == NULL)
		return;
	recorder_free(l->recorder);
	free(l);
}

int logger_reopen(struct logger *l, char **cause)
{
	return l->has_file ? recorder_reopen(l->recorder, cause) : 0;
}

void logger_leave_stderr(struct logger *l)
{
	if (l->has_file)
		return;
	recorder_free(l->recorder);
	l->recorder = NULL;
}

uint64_t logger_lost(const struct logger *l)
{
	return recorder_lost(l->recorder);
}
