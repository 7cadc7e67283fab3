/*
 * The options of the daemon: one table of rows is command line, configuration file, --set, --help, the manual pages and the
 * example configuration. Beside the rows there are families of keys whose rows are tables of others: quirk.*, timer.*, nv.*,
 * platform.*.
 */
#ifndef BC28_OPTIONS_H
#define BC28_OPTIONS_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "bc28/params.h"
#include "bc28/values.h"

enum clock_mode { CLOCK_REAL, CLOCK_STEP, CLOCK_AUTO };

/* --ready */
enum ready_level { READY_OFF, READY_BOOTED, READY_ATTACHED, READY_REGISTERED };
extern const struct value_name ready_names[];

/* --clock */
struct clock_spec {
	enum clock_mode mode;
	double scale; /* of CLOCK_REAL */
	unsigned quiet_ms; /* of CLOCK_AUTO: host time without traffic before time jumps */
};

/* One key as it was given, in the order of being given. */
struct given {
	char *key, *value;
	char *origin; /* "--imei", "FILE:12" */
	unsigned place; /* IN_FILE or ON_LINE */
};

struct options {
	/* what to do instead of running */
	bool help, version, list_quirks;
	char *man; /* which fragment of the manual to print */
	/* instance */
	char *instance, *state;
	bool fresh;
	char *link, *control;
	uint64_t tty_mode;
	/* module */
	char *profile;
	char *baud; /* NULL: the profile's */
	char *imei, *imsi, *iccid, *msisdn, *sim_file, *radio_cells, *sn, *endpoint; /* endpoint: NULL: the IMEI */
	uint64_t seed;
	bool seeded; /* given, not drawn */
	/* platform */
	bool plain, dtls; /* which of its ports; neither: no platform */
	uint64_t plain_port, dtls_port;
	/* time */
	struct clock_spec clock;
	int64_t start_time; /* seconds since 1970 at the start; -1: the host's */
	/* output and process */
	int log_level;
	char *log, *transcript, *pidfile;
	uint64_t log_max, transcript_max; /* bytes; 0: no bound */
	bool daemon, debug;
	bool has_keys; /* one was given */
	char *notices; /* warnings about what was given, lines; NULL: none */
	int ready; /* enum ready_level */
	bool hold_until_open;
	int lifeline; /* descriptor; -1: none */
	bool exit_with_parent;
	long parent; /* its process id; 0: whoever started us */
	/* every key that was given: file first, then command line */
	struct given *given;
	size_t given_count;
	/* made of profile, quirk.* and timer.* */
	struct params params;
};

struct option_row {
	const char *name; /* key, and long option without its dashes */
	const char *arg; /* its argument for people; NULL: a flag; in brackets: may be left out */
	const char *initial; /* default for people; NULL: none */
	unsigned flags;
	/* Checks and stores; -1 and *cause ("… is not …"). value NULL: a flag, or an argument left out. */
	int (*set)(struct options *o, const struct option_row *row, const char *value, char **cause);
	size_t offset; /* of the field */
	const char *section; /* NULL: same as the row before */
	const char *help;
};

enum {
	IN_FILE = 1 << 0, /* a key of configuration file and --set */
	ON_LINE = 1 << 1, /* an option of the command line */
	HIDDEN = 1 << 2, /* not in the manual */
	DERIVED = 1 << 3, /* the default is described, not a value */
};

/* The table; ends with name NULL. */
extern const struct option_row option_rows[];

/* Command line and configuration files into *o. -1 and *cause, which names option or file and line. Release in both cases. */
int options_read(struct options *o, int argc, char **argv, char **cause);
void options_release(struct options *o);
/* Sets one key. */
int options_set(struct options *o, const char *key, const char *value, const char *origin, char **cause);
/* Puts where the key was given, if it was, in front of *cause. */
void options_blame(const struct options *o, const char *key, char **cause);
/*
 * Calls fn for each key that begins with prefix and was given in the places of the mask (IN_FILE, ON_LINE), with what
 * follows the prefix. Stops at the first -1; *cause then names origin and key.
 */
int options_each(const struct options *o, const char *prefix, unsigned places,
	int (*fn)(void *arg, const char *name, const char *value, char **cause), void *arg, char **cause);

/* --- config.c: reads a file into *o. */
int config_read(struct options *o, const char *path, char **cause);

/* --- manual.c */
void manual_help(void);
void manual_quirks(const struct params *params);
/* --man WHAT: a fragment of a manual page in scdoc, or the example configuration. -1: there is no such thing. */
int manual_print(const char *what);

#endif
