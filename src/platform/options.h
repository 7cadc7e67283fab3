/* The options of andlinkd. Keys of --set: platform.*, whose prefix may be left out. */
#ifndef BC28_PLATFORM_OPTIONS_H
#define BC28_PLATFORM_OPTIONS_H

#include <stdbool.h>
#include <stdint.h>

#include "bc28/option.h"

struct andlinkd_options {
	/* what to do instead of running */
	bool help, version;
	char *man; /* which fragment of the manual to print */
	/* the platform */
	char *address; /* NULL: the default */
	uint16_t plain_port, dtls_port;
	bool no_plain, no_dtls;
	struct option_seed seed;
	/* the process */
	char *instance;
	char *control; /* NULL: by the instance's name */
	char *log; /* NULL: standard error */
	int log_level;
	uint64_t log_max; /* 0: no bound */
	int lifeline; /* descriptor; -1: none */
	struct option_parent parent;
	bool debug;
	struct options_given given;
};

extern const struct option_row andlinkd_rows[];

/* Release in both cases. */
int options_parse(struct andlinkd_options *o, int argc, char **argv, char **cause);
void options_release(struct andlinkd_options *o);
/* --help */
void options_help(void);

#endif
