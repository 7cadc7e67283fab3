#include "config.h"

#include "bc28/recorder.h"

#include <inttypes.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "bc28/buf.h"
#include "bc28/writer.h"
#include "bc28/xmalloc.h"

struct recorder {
	struct recorder_config config;
	struct listener listener;
	struct writer *writer;
	uint64_t time; /* of the last event */
};

static void on_event(void *arg, const struct bus_event *e)
{
	struct recorder *r = arg;
	struct buf line;

	if (r->config.wants != NULL && !r->config.wants(r->config.arg, e))
		return;
	r->time = e->time;
	buf_init(&line);
	r->config.line(r->config.arg, &line, e);
	writer_line(r->writer, line.data, line.len);
	buf_release(&line);
}

/* The event in place of those that are missing. */
static void on_lost(void *arg, struct buf *line, uint64_t count)
{
	struct recorder *r = arg;
	char text[64];
	const struct event_field fields[] = {
		F_STR("level", log_level_name(LOG_LEVEL_WARNING)), F_STR("text", text), {.type = FIELD_END}};

	snprintf(text, sizeof(text), "%" PRIu64 " %s%s lost", count, r->config.unit, count == 1 ? "" : "s");
	r->config.line(r->config.arg, line,
		&(struct bus_event){.type = EVENT_LOG,
			.name = event_type_name(EVENT_LOG),
			.source = r->config.name,
			.time = r->time,
			.fields = fields});
}

static void on_trouble(void *arg, const char *path, int error)
{
	struct recorder *r = arg;

	bus_log(r->config.bus, r->config.name, LOG_LEVEL_ERROR, "%s: %s", path, strerror(error));
}

struct recorder *recorder_new(const struct recorder_config *config, char **cause)
{
	struct recorder *r = xcalloc(1, sizeof(*r));
	const struct writer_config writer = {
		.base = config->base,
		.queue_max = config->queue_max,
		.patience_ms = config->patience_ms,
		.size_max = config->size_max,
		.lost = on_lost,
		.trouble = config->tells ? on_trouble : NULL,
		.arg = r,
	};

	r->config = *config;
	r->writer = config->path != NULL ? writer_new(&writer, config->path, config->empty, cause)
					 : writer_new_shared(&writer, STDERR_FILENO);
	if (r->writer == NULL) {
		free(r);
		return NULL;
	}
	r->config.path = NULL; /* it was the caller's */
	bus_listen(config->bus, &r->listener, on_event, r);
	return r;
}

void recorder_free(struct recorder *r)
{
	uint64_t left;

	if (r == NULL)
		return;
	bus_unlisten(r->config.bus, &r->listener);
	left = writer_finish(r->writer);
	if (left > 0 && r->config.tells)
		bus_log(r->config.bus, r->config.name, LOG_LEVEL_WARNING, "%" PRIu64 " %s%s at the end lost", left,
			r->config.unit, left == 1 ? "" : "s");
	writer_free(r->writer);
	free(r);
}

int recorder_reopen(struct recorder *r, char **cause)
{
	return writer_reopen(r->writer, cause);
}

uint64_t recorder_lost(const struct recorder *r)
{
	return r != NULL ? writer_lost(r->writer) : 0;
}
