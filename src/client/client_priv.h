/*
 * The parts of bc28ctl: main.c (command line), connection.c (the control channel), generic.c and watch.c (commands),
 * show.c (output).
 */
#ifndef BC28_CLIENT_PRIV_H
#define BC28_CLIENT_PRIV_H

#include <jansson.h>
#include <stdbool.h>
#include <stdint.h>

#include "bc28/buf.h"

/* What the program exits with. */
enum status {
	STATUS_OK = 0,
	STATUS_FAILED = 1, /* the command failed, or what was waited for didn't come in time */
	STATUS_USAGE = 2, /* wrong use, or no connection */
};

/* The global options. */
struct client_options {
	char *control; /* path of the socket */
	bool json; /* print JSON as it comes */
	double timeout; /* seconds, negative: for ever */
};

/* A connection to the control channel. */
struct connection {
	int fd;
	struct buf in;
};

/* -1 and *cause. The greeting is read and checked. */
int connection_open(struct connection *c, const char *path, double timeout, char **cause);
void connection_close(struct connection *c);
/* A deadline for connection_read(): `seconds` from now; negative: never. */
int64_t deadline_in(double seconds);
/* The next line; a new reference. NULL: *cause, or NULL in it when the deadline has passed. */
json_t *connection_read(struct connection *c, int64_t deadline, char **cause);
/*
 * Executes a command and waits for its answer; consumes args. The value returned, a new reference, or NULL and *cause;
 * *status then says which kind of failure.
 */
json_t *connection_execute(
	struct connection *c, const char *command, json_t *args, double timeout, enum status *status, char **cause);

/* A subcommand of our own; all others are commands of the control channel. */
struct subcommand {
	const char *name;
	const char *args; /* for the usage */
	const char *help;
	enum status (*run)(struct connection *c, const struct client_options *o, int argc, char **argv);
};
extern const struct subcommand subcommands[];

enum status run_generic(struct connection *c, const struct client_options *o, const char *name, int argc, char **argv);
enum status run_help(struct connection *c, const struct client_options *o, int argc, char **argv);
enum status run_wait(struct connection *c, const struct client_options *o, int argc, char **argv);
enum status run_events(struct connection *c, const struct client_options *o, int argc, char **argv);
enum status run_seq(struct connection *c, const struct client_options *o, int argc, char **argv);

/* Prints an answer for people. */
void show_value(const json_t *value);
/* Prints an event on one line. */
void show_event(const json_t *event);
void show_json(const json_t *value);
/* "bc28ctl: …" on stderr; returns the status given. */
enum status complain(enum status status, const char *fmt, ...) __attribute__((format(printf, 2, 3)));
/* A number of seconds, or -1. */
int parse_seconds(const char *text, double *out);

#endif
