/* The command line of andlinkd. */
#ifndef BC28_PLATFORM_OPTIONS_H
#define BC28_PLATFORM_OPTIONS_H

#include <stdbool.h>
#include <stdint.h>
#include <stdio.h>

#define OPTIONS_SET_MAX 64

/* Texts are those of argv, where nothing else is said. */
struct andlinkd_options {
	const char *address; /* NULL: the default */
	uint16_t plain_port, dtls_port;
	bool plain, dtls;
	char *set[OPTIONS_SET_MAX]; /* KEY=VALUE, copies: keys don't stay on the command line */
	unsigned set_count;
	const char *control; /* NULL: by the instance's name */
	const char *log; /* NULL: standard error */
	int log_level;
	uint64_t log_max; /* 0: no bound */
	const char *instance;
	uint64_t seed;
	int lifeline; /* descriptor; -1: none */
	bool exit_with_parent;
	long parent; /* its process id; 0: whoever started us */
	bool seeded, debug, help, version;
	bool has_keys; /* one was given */
	char *notice; /* a warning about what was given; NULL: none */
};

/* Release in both cases. */
int options_parse(struct andlinkd_options *o, int argc, char **argv, char **cause);
void options_release(struct andlinkd_options *o);
void options_help(FILE *out);

#endif
