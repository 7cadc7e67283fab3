/*
 * The event stream: everything worth knowing that happens in a module, its network side or the platform is one event,
 * and transcript, control subscribers, log and tests are all listeners of the same stream.
 */
#ifndef BC28_EVENT_H
#define BC28_EVENT_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#ifdef __cplusplus
extern "C" {
#endif

struct clock;

/* Their names, and what each says, are in the table below. */
enum event_type {
	EVENT_LOG,
	EVENT_POWER,
	EVENT_BOOT,
	EVENT_UART_RX,
	EVENT_UART_TX,
	EVENT_URC,
	EVENT_STATE,
	EVENT_SETTING,
	EVENT_COAP,
	EVENT_DTLS,
	EVENT_LWM2M,
	EVENT_PLATFORM,
	EVENT_SOCKET,
	EVENT_RAW_DATA,
	EVENT_SMS,
	EVENT_CLIENT,
	EVENT_TYPES
};

enum field_type { FIELD_END, FIELD_INT, FIELD_STR, FIELD_BYTES };

struct event_field {
	const char *key;
	enum field_type type;
	int64_t num; /* FIELD_INT */
	const char *str; /* FIELD_STR; NULL: the field is left out */
	const void *bytes; /* FIELD_BYTES */
	size_t len;
};

static inline struct event_field event_int(const char *key, int64_t num)
{
	struct event_field f = {key, FIELD_INT, num, NULL, NULL, 0};

	return f;
}

static inline struct event_field event_text(const char *key, const char *str)
{
	struct event_field f = {key, FIELD_STR, 0, str, NULL, 0};

	return f;
}

static inline struct event_field event_data(const char *key, const void *bytes, size_t len)
{
	struct event_field f = {key, FIELD_BYTES, 0, NULL, bytes, len};

	return f;
}

#define F_INT(k, v)      event_int((k), (v))
#define F_STR(k, v)      event_text((k), (v))
#define F_BYTES(k, p, n) event_data((k), (p), (n))

struct bus_event {
	enum event_type type;
	const char *name; /* "uart-rx" … */
	const char *source; /* instance, or "platform" */
	uint64_t time; /* device clock, microseconds */
	const struct event_field *fields; /* ends with FIELD_END */
};

/* The value of a string field of an event, or NULL. */
const char *event_str(const struct bus_event *e, const char *key);

/* --- what events say: the table that documents are printed from, and that what is emitted is compared with -------- */

/* One key. */
struct event_key {
	const char *name; /* NULL: behind the last one */
	enum field_type type;
	bool optional; /* may be missing */
	const char *values; /* of FIELD_STR: all that it may be, "on|off"; NULL: any text */
	const char *text;
};

/* Events of a type that have the same keys. */
struct event_kind {
	const char *name; /* the value of the row's key `kind`; a last character '*' stands for any end */
	const char *text;
	const struct event_key *keys; /* beside `kind`; NULL: behind the last kind */
};

/* A type of event. */
struct event_row {
	const char *name, *text;
	bool device; /* emitted in the device alone: each value is in some transcript */
	const char *kind; /* the key that tells the kinds apart; NULL: there is one */
	const struct event_kind *kinds;
};

extern const struct event_row event_rows[EVENT_TYPES];

/* Whether an event is as its row says. -1: *cause says what isn't. */
int event_check(const struct bus_event *e, char **cause);

typedef void event_cb(void *arg, const struct bus_event *e);

/*
 * Embedded in the listener; bus_listen() once, bus_unlisten() before its memory goes (also from within the callback).
 */
struct listener {
	event_cb *cb;
	void *arg;
	struct listener *next;
};

struct bus;

/* clock: where the time of events comes from; may be NULL (time 0). */
struct bus *bus_new(const struct clock *clock);
void bus_free(struct bus *bus);
void bus_listen(struct bus *bus, struct listener *l, event_cb *cb, void *arg);
void bus_unlisten(struct bus *bus, struct listener *l);
const char *event_type_name(enum event_type type);
void bus_emit_fields(struct bus *bus, const char *source, enum event_type type, const struct event_field *fields);
#ifndef __cplusplus /* which has no compound literals */
#define bus_emit(bus, source, kind, ...)                                                                               \
	bus_emit_fields((bus), (source), (kind), (struct event_field[]){__VA_ARGS__, {.type = FIELD_END}})
#endif

/*
 * Log lines are events too. They never carry a secret. Some of them strangers can cause, so that all are bounded: 60 of
 * a kind (a format and a source) come as they are, then one a minute of the bus's clock, which says how many were left
 * out before it. The first of a kind is never one of those.
 */
enum log_level { LOG_LEVEL_ERROR, LOG_LEVEL_WARNING, LOG_LEVEL_INFO, LOG_LEVEL_DEBUG };
const char *log_level_name(enum log_level level);
void bus_log(struct bus *bus, const char *source, enum log_level level, const char *fmt, ...)
	__attribute__((format(printf, 4, 5)));
/* At the end: the last one of each kind that was left out, with the number of the others. */
void bus_log_flush(struct bus *bus);

#ifdef __cplusplus
}
#endif

#endif
