#include "config.h"

#include "transcript.h"

#include <inttypes.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "bc28/buf.h"
#include "bc28/ctl.h"
#include "bc28/event.h"
#include "bc28/writer.h"
#include "bc28/xmalloc.h"

/* Some thousand events. */
#define TRANSCRIPT_QUEUE_MAX (UINT64_C(1) << 20)

struct transcript {
	struct bus *bus;
	struct listener listener;
	struct writer *writer;
	uint64_t time; /* of the last event */
};

static int add_piece(const char *text, size_t len, void *line)
{
	buf_add(line, text, len);
	return 0;
}

static void add_line(struct buf *line, const struct bus_event *e)
{
	json_t *json = ctl_event_json(e);

	json_dump_callback(json, add_piece, line, JSON_COMPACT | JSON_REAL_PRECISION(15));
	buf_addc(line, '\n');
	json_decref(json);
}

static void on_event(void *arg, const struct bus_event *e)
{
	struct transcript *t = arg;
	struct buf line;

	t->time = e->time;
	buf_init(&line);
	add_line(&line, e);
	writer_line(t->writer, line.data, line.len);
	buf_release(&line);
}

/* The event in place of those that are missing. */
static void on_lost(void *arg, struct buf *line, uint64_t count)
{
	struct transcript *t = arg;
	char text[64];
	const struct event_field fields[] = {
		F_STR("level", log_level_name(LOG_LEVEL_WARNING)), F_STR("text", text), {.type = FIELD_END}};

	snprintf(text, sizeof(text), "%" PRIu64 " event%s lost", count, count == 1 ? "" : "s");
	add_line(line, &(struct bus_event){.type = EVENT_LOG,
			       .name = event_type_name(EVENT_LOG),
			       .source = "transcript",
			       .time = t->time,
			       .fields = fields});
}

static void on_trouble(void *arg, const char *path, int error)
{
	struct transcript *t = arg;

	bus_log(t->bus, "transcript", LOG_LEVEL_ERROR, "%s: %s", path, strerror(error));
}

struct transcript *transcript_new(const struct transcript_config *config, char **cause)
{
	struct transcript *t = xcalloc(1, sizeof(*t));
	const struct writer_config writer = {
		.base = config->base,
		.queue_max = TRANSCRIPT_QUEUE_MAX,
		.patience_ms = config->patience_ms,
		.size_max = config->size_max,
		.lost = on_lost,
		.trouble = on_trouble,
		.arg = t,
	};

	t->bus = config->bus;
	t->writer = writer_new(&writer, config->path, true, cause);
	if (t->writer == NULL) {
		free(t);
		return NULL;
	}
	bus_listen(t->bus, &t->listener, on_event, t);
	return t;
}

void transcript_free(struct transcript *t)
{
	uint64_t left;

	if (t == NULL)
		return;
	bus_unlisten(t->bus, &t->listener);
	left = writer_finish(t->writer);
	if (left > 0)
		bus_log(t->bus, "transcript", LOG_LEVEL_WARNING, "%" PRIu64 " events at the end lost", left);
	writer_free(t->writer);
	free(t);
}

int transcript_reopen(struct transcript *t, char **cause)
{
	return writer_reopen(t->writer, cause);
}

uint64_t transcript_lost(const struct transcript *t)
{
	return writer_lost(t->writer);
}
