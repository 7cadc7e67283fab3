/*
 * The control channel: JSON lines on a unix socket, after QEMU's QMP. The greeting comes first; a request is
 * {"execute": NAME, "arguments": {…}, "id": ANY}; the answer {"return": …, "id"} or {"error": {"class", "desc"}, "id"};
 * events are {"event": NAME, "seq": N, "time": SECONDS, "source": …, "data": {…}} for those who
 * subscribed. Commands are const tables.
 */
#ifndef BC28_CTL_H
#define BC28_CTL_H

#include <jansson.h>
#include <stdbool.h>
#include <stddef.h>

struct bus;
struct ctl;
struct ctl_call;
struct bus_event;
struct event_base;

/* CTL_SECRET: a string that is to be seen by nobody else. CTL_ANY: of answers, any JSON. */
enum ctl_type { CTL_STRING, CTL_SECRET, CTL_INT, CTL_NUMBER, CTL_BOOL, CTL_ARRAY, CTL_OBJECT, CTL_ANY };

/* One argument; the list ends with name NULL. */
struct ctl_arg {
	const char *name;
	enum ctl_type type;
	bool required;
	const char *help;
};

/* What else a field of an answer may be. */
enum ctl_presence { CTL_ALWAYS, CTL_MAYBE /* or missing */, CTL_OR_NULL };

/* One field of an answer; the list ends with name NULL. */
struct ctl_field {
	const char *name;
	enum ctl_type type;
	const char *text;
	enum ctl_presence presence;
	/*
	 * Of an object, or of each object in an array. NULL: an object's members are told apart by other tables, an
	 * array has texts.
	 */
	const struct ctl_field *fields;
};

/* One command; a table ends with name NULL. Unknown, missing and wrongly typed arguments are refused before run(). */
struct ctl_command {
	const char *name;
	const struct ctl_arg *args; /* NULL: none */
	const struct ctl_field *fields; /* of the answer; NULL: it has none */
	bool list; /* the answer is an array of objects with these fields */
	const char *help;
	/* Ends with exactly one of ctl_return() and ctl_fail(), now or later. `args` lives as long as the call. */
	void (*run)(struct ctl_call *call, const json_t *args, void *arg);
};

/* What every program understands: ctl_new() adds them. */
extern const struct ctl_command ctl_event_commands[];

/* Error classes. */
#define CTL_GENERIC           "GenericError"
#define CTL_BAD_JSON          "BadJson"
#define CTL_COMMAND_NOT_FOUND "CommandNotFound"
#define CTL_BAD_ARGUMENT      "BadArgument"
#define CTL_NOT_FOUND         "NotFound"
#define CTL_WRONG_STATE       "WrongState"
#define CTL_TIMEOUT           "Timeout"

/*
 * Listens on a unix socket at path (0600; a stale socket is replaced, a live one refused). program: for the greeting.
 */
struct ctl *ctl_new(struct event_base *base, struct bus *bus, const char *path, const char *program, char **cause);
/* Nobody can connect any more, the socket and its lock are removed; who is connected stays so. NULL is allowed. */
void ctl_withdraw(struct ctl *ctl);
/* Withdraws if that wasn't done; open calls are dropped. NULL is allowed. */
void ctl_free(struct ctl *ctl);
void ctl_add_commands(struct ctl *ctl, const struct ctl_command *table, void *arg);
/* Consumes result (NULL: {}). */
void ctl_return(struct ctl_call *call, json_t *result);
void ctl_fail(struct ctl_call *call, const char *class, const char *fmt, ...) __attribute__((format(printf, 3, 4)));

/*
 * Calls fn for each field of an answer and, below those, for fields of fields: "tty.link", "clients[].endpoint". name
 * lives as long as the call.
 */
void ctl_each_field(const struct ctl_command *command,
	void (*fn)(void *arg, const char *name, const struct ctl_field *field), void *arg);
const char *ctl_type_name(enum ctl_type type);
/* Whether an answer is as its row says. -1: *cause says what isn't. */
int ctl_check_answer(const struct ctl_command *command, const json_t *answer, char **cause);

/*
 * A text as JSON, a new reference. What comes from outside, or is cut off at a length, need not be UTF-8: then it is
 * taken as Latin-1, so that each byte can still be told.
 */
json_t *ctl_text_json(const char *text);
/* The same of bytes: upper-case hexadecimal digits. */
json_t *ctl_bytes_json(const void *bytes, size_t len);
/* An event as JSON: {"event", "time", "source", "data"}; bytes become upper-case hexadecimal. A new reference. */
json_t *ctl_event_json(const struct bus_event *e);

#endif
