/*
 * The AT command line: bytes to lines, lines to commands, commands to parsed arguments. No knowledge of any command.
 * Sources: guide 2.2 and 2.3, V.250.
 */
#ifndef BC28_AT_H
#define BC28_AT_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "bc28/buf.h"
#include "bc28/values.h"

/* The longest command line kept; a longer one is swallowed up to its CR and answered with error 536. */
#define AT_LINE_MAX 4096
/* A command's arguments, those of a group that comes again counted each time; more are refused. */
#define AT_ARGS_MAX 34

/*
 * What a handler returns: the protocol's own code. Positive values are +CME ERROR numbers (guide 5).
 */
enum at_result {
	AT_OK = 0,
	AT_ERROR = -1, /* plain ERROR, whatever CMEE says */
	AT_PENDING = -2, /* the response stays open until module_final() */
	AT_SILENT = -3, /* no final result at all (AT+NRB) */
	CME_NOT_ALLOWED = 3,
	CME_NOT_SUPPORTED = 4,
	CME_MEMORY = 23,
	CME_NO_NETWORK = 30,
	CME_PARAMETER = 50,
	CME_DISABLED = 51,
	CME_ABORTED = 52,
	CME_UPLINK_BUSY = 159,
	CME_QCI = 181,
	CME_SMS_NOT_SUPPORTED = 303,
	CME_SMS_PDU = 304,
	CME_SIM_MISSING = 310,
	CME_SIM_PIN = 311,
	CME_SIM_FAILURE = 313,
	CME_SIM_BUSY = 314,
	CME_SIM_PUK = 316,
	CME_SMS_NO_CENTRE = 330,
	CME_SMS_NO_NETWORK = 331,
	CME_SMS_UNEXPECTED_ACK = 340,
	CME_NOT_CONFIGURED = 512,
	CME_NOT_REGISTERED = 513,
	CME_INTERNAL = 514,
	CME_CID_ACTIVE = 515,
	CME_WRONG_STATE = 516,
	CME_CID_INVALID = 517,
	CME_CID_NOT_ACTIVE = 518,
	CME_LAST_CID = 520,
	CME_CID_NOT_DEFINED = 521,
	CME_CFUN0 = 524,
	CME_IN_PROCESSING = 525,
	CME_ABORTED_ERROR = 526,
	CME_FOTA = 529,
	CME_NOT_AT_SOCKET = 530,
	CME_PIN_BLOCKED = 531,
	CME_PUK_BLOCKED = 532,
	CME_NO_FILE = 534,
	CME_UART_BUFFER = 536,
	CME_BACK_OFF = 537,
};

/* The table of all error codes of guide chapter 5 (number, text). */
extern const struct value_name cme_names[];
/* Whether the table has the code. */
bool cme_known(int code);
/* In which situation the module itself answers with the code; NULL: in none, it comes from an ordered fault alone. */
const char *cme_situation(int code);

/* --- the line discipline: bytes in, lines or data out ------------------------------------------------------------ */

/*
 * How the host ends its lines. The LF of the CR LF behind a command that asks for data is not payload (drivers
 * end their lines so), unless the host was seen to end its lines with a CR alone.
 */
enum at_eol { AT_EOL_UNKNOWN, AT_EOL_CR, AT_EOL_CRLF };

struct at_line {
	struct buf line;
	bool overflow; /* the line is longer than AT_LINE_MAX and is being swallowed */
	size_t data_wanted; /* > 0: data mode; so many bytes are still missing */
	size_t text_max; /* > 0: text mode, until Ctrl-Z or ESC; what is longer is passed over */
	bool after_cr; /* the last byte was a CR */
	bool lone_lf; /* told */
	enum at_eol eol; /* what this host ends its lines with, as far as known */
	struct buf data;
};

struct at_line_handler {
	/* A complete line without its CR. */
	void (*line)(void *arg, const char *text, size_t len);
	/* A line that was too long. */
	void (*overflow)(void *arg);
	/* Data mode has its bytes, or text mode its Ctrl-Z. */
	void (*data)(void *arg, const uint8_t *data, size_t len);
	/* ESC in text mode. */
	void (*escape)(void *arg);
	/* Each byte as it is taken, for the echo. */
	void (*echo)(void *arg, const uint8_t *data, size_t len);
	/* False: stop, the rest stays with the caller (a response is open). */
	bool (*ready)(void *arg);
	/* The host, of which nothing else is known, ends a line with LF alone, which ends none. Once. */
	void (*lone_lf)(void *arg);
};

void at_line_init(struct at_line *l);
void at_line_release(struct at_line *l);
/* Forgets a half line and leaves data mode. */
void at_line_reset(struct at_line *l);
/* From now on exactly `wanted` bytes of any value are data; 0 is not allowed. */
void at_line_want_data(struct at_line *l, size_t wanted);
/* From now on all bytes up to Ctrl-Z (or ESC, which cancels) are text; max is above 0. */
void at_line_want_text(struct at_line *l, size_t max);
/* In data or text mode. */
bool at_line_in_data(const struct at_line *l);
/* Returns how many of the bytes were taken; less than len when the handler was not ready. */
size_t at_line_feed(struct at_line *l, const uint8_t *data, size_t len, const struct at_line_handler *h, void *arg);

/* --- one command of a line ---------------------------------------------------------------------------------------- */

enum at_form { AT_EXEC, AT_SET, AT_READ, AT_TEST };

struct at_request {
	char name[40]; /* upper case, with its '+': "+CMEE"; "E", "I" for the basic commands; "" for a bare AT */
	enum at_form form;
	const char *args; /* what follows '=', not NUL-terminated here */
	size_t args_len;
};

/* Whether a line has nothing but spaces and bytes outside 0x20-0x7E: noise, as of a host that powers up. */
bool at_is_blank(const char *line, size_t len);
/*
 * Finds the "AT" that a line begins with; returns the offset behind it or -1 when the line is no command. Noise is
 * passed over.
 */
int at_prefix(const char *line, size_t len);
/*
 * Cuts the next command off *rest (which it advances behind the ';'). 1: one cut, 0: nothing left, -1: not a command.
 */
int at_next(const char **rest, size_t *rest_len, struct at_request *req);

/* --- arguments by a grammar --------------------------------------------------------------------------------------- */

/*
 * The grammar of a command's arguments: parameters separated by commas, the optional tail in brackets; where "..." is
 * behind the last bracket, what is in it may come any number of times, each time whole. A parameter is
 * "name:type(limits)":
 *   i(0-65535)      integer, decimal or 0x…, limits a list of ranges: (0,1), (0-10,20)
 *   c(0-10)         number of a PDP context: as i, but one beyond the limits is error 517
 *   x(0,1,16,256)   integer written in hexadecimal or decimal; the same limits
 *   s(0-256)        string, quoted or bare, limits its length
 *   h(0-1024)       hexadecimal digits, limits the number of bytes
 *   k(LWM2M,BS,DEL) keyword in any case; num is its index
 *   d(0-1024)       the rest of the line as it is (raw data, may hold commas); last parameter only
 * Examples: "type:k(LWM2M,BS,DEL),ip:s(1-256)[,port:i(0-65535)]", "topic:s(1-255),qos:i(0-2)[,topic:s(1-255),
 * qos:i(0-2)]...".
 */
struct at_arg {
	bool given; /* false: omitted or empty */
	bool quoted;
	int64_t num; /* i, c, x; k: index of the keyword */
	const char *str; /* all types: the text without its quotes, NUL-terminated */
	size_t len;
	const uint8_t *bytes; /* h: decoded, len/2 bytes */
};

struct at_args {
	int count; /* parameters in the grammar, and those that came again */
	struct at_arg arg[AT_ARGS_MAX];
	struct buf store; /* owns texts and bytes */
};

/* 0, or the CME number (50, 517) when the text doesn't follow the grammar. Release in both cases. */
int at_args_parse(struct at_args *a, const char *grammar, const char *text, size_t len);
void at_args_release(struct at_args *a);
/*
 * Whether a list of numbers and ranges such as "0-10,20", len characters, has the number. An empty one has every
 * number.
 */
bool at_limits_have(const char *limits, size_t len, int64_t number);
/*
 * The word with that index in a list of keywords ("OFF,ON"), of list_len characters, and its length; NULL: there is
 * none.
 */
const char *at_keyword(const char *keywords, size_t list_len, int64_t index, size_t *len);
/* The index of a word in such a list, in any case; -1: it isn't there. */
int at_keyword_index(const char *keywords, size_t list_len, const char *word, size_t len);
/* Appends the answer to '=?' after the colon: "(0,1),(0-65535)". */
void at_grammar_test(struct buf *out, const char *grammar);
/* Appends the syntax for people: "<type>,<ip>[,<port>]", "<topic>[,<topic>]...". */
void at_grammar_syntax(struct buf *out, const char *grammar);

#endif
