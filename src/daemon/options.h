/* The options of bc28d. Families of keys beside the rows: quirk.*, timer.*, text.*, nv.*, radio.*, platform.*. */
#ifndef BC28_OPTIONS_H
#define BC28_OPTIONS_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>

#include "bc28/option.h"
#include "bc28/params.h"
#include "bc28/timeline.h"
#include "bc28/values.h"

/* --ready */
enum ready_level { READY_OFF, READY_BOOTED, READY_ATTACHED, READY_REGISTERED };
extern const struct value_name ready_names[];

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
	char *model; /* name or path; NULL: what the program is by itself */
	char *profile;
	char *baud; /* NULL: the profile's */
	char *imei, *imsi, *iccid, *msisdn, *sim_file, *radio_cells, *sn, *endpoint; /* endpoint: NULL: the IMEI */
	struct option_seed seed;
	/* platform */
	struct platform_ports {
		bool plain, dtls;
	} ports; /* which it has; neither: no platform */
	uint16_t plain_port, dtls_port;
	/* time */
	struct clock_spec clock;
	int64_t start_time; /* seconds since 1970 at the start; -1: the host's */
	/* output and process */
	int log_level;
	char *log, *transcript, *pidfile;
	uint64_t log_max, transcript_max; /* bytes; 0: no bound */
	bool daemon, debug;
	int ready; /* enum ready_level */
	bool hold_until_open;
	int lifeline; /* descriptor; -1: none */
	struct option_parent parent;
	struct options_given given; /* file first, then command line */
	struct options_given preset; /* what the model says */
	/* made of profile, model, quirk.*, timer.* and text.* */
	struct params params;
};

/* A kind of keys that struct params is made of. */
struct param_kind {
	const char *prefix;
	int (*apply)(void *params, const char *name, const char *value, char **cause);
};
/* All of them, and all that a model may have; ends with prefix NULL. */
extern const struct param_kind param_kinds[];

/* What the program is by itself, without a file. */
#define MODEL_DEFAULT "bc28"

/* The table; ends with name NULL. */
extern const struct option_row option_rows[];

/*
 * Command line and configuration files into *o. -1 and *cause, which names option or file and line. Release in both
 * cases.
 */
int options_read(struct options *o, int argc, char **argv, char **cause);
void options_release(struct options *o);

/* --- config.c */
/*
 * Reads keys from a file, which is closed, into *given; the path is for messages. kinds: those of the keys that it may
 * have; NULL: any key. -1 and *cause, which names the line.
 */
int config_read(
	struct options_given *given, FILE *file, const char *path, const struct param_kind *kinds, char **cause);

/* --- model.c: reads the file of o->model into o->preset. -1 and *cause. */
int model_read(struct options *o, char **cause);

/* --- manual.c */
void manual_help(void);
void manual_quirks(const struct params *params);
/* --man WHAT: a fragment of a manual page in scdoc, or the example configuration. -1: there is no such thing. */
int manual_print(const char *what);

#endif
