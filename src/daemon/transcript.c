#include "config.h"

#include "transcript.h"

#include "bc28/buf.h"
#include "bc28/ctl.h"

/* Some thousand events. */
#define TRANSCRIPT_QUEUE_MAX (UINT64_C(1) << 20)

static int add_piece(const char *text, size_t len, void *line)
{
	buf_add(line, text, len);
	return 0;
}

static void add_line(void *arg, struct buf *line, const struct bus_event *e)
{
	json_t *json = ctl_event_json(e);

	(void)arg;
	json_dump_callback(json, add_piece, line, JSON_COMPACT | JSON_REAL_PRECISION(15));
	buf_addc(line, '\n');
	json_decref(json);
}

struct recorder *transcript_new(const struct transcript_config *config, char **cause)
{
	const struct recorder_config recorder = {
		.base = config->base,
		.bus = config->bus,
		.name = "transcript",
		.unit = "event",
		.path = config->path,
		.empty = true,
		.tells = true,
		.queue_max = TRANSCRIPT_QUEUE_MAX,
		.patience_ms = config->patience_ms,
		.size_max = config->size_max,
		.line = add_line,
	};

	return recorder_new(&recorder, cause);
}
