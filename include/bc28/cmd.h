/*
 * An AT command is one row of a const table: parser, range check, '=?' answer, help and manual are made from it.
 *
 * To add a command: write the row (and its handlers) in the file of its family in src/cmd, add a transcript in
 * tests/transcripts that shows every form, and a row to docs/dialect.md where the documents leave a choice. Done.
 */
#ifndef BC28_CMD_H
#define BC28_CMD_H

#include "bc28/at.h"

struct module;

/* Conditions that are checked before a handler runs, each with its error code. */
enum cmd_needs {
	NEEDS_RADIO = 1 << 0, /* CFUN=1, otherwise 524 */
	NEEDS_SIM = 1 << 1, /* a readable USIM, otherwise 310 */
	CMD_SECRET = 1 << 2, /* arguments never reach a log */
	CMD_TEST_OK = 1 << 3, /* '=?' answers a bare OK */
	CMD_TEST_RANGE = 1 << 4, /* '=?' answers the ranges of the grammar */
	CMD_HIDDEN = 1 << 5, /* not in AT+CLAC (aliases) */
};

struct cmd {
	const char *name; /* "+QLASERVERIP", "E", "I" */
	const char *args; /* argument grammar of the set form (bc28/at.h); NULL: no arguments */
	unsigned flags; /* enum cmd_needs */
	unsigned max_ms; /* documented maximum response time; 0: none given */
	const char *source; /* "guide 3.1" */
	const char *text; /* one line for the manual */
	/* NULL: the form doesn't exist and is answered with ERROR. */
	enum at_result (*set)(struct module *m, const struct at_args *a);
	enum at_result (*read)(struct module *m);
	enum at_result (*exec)(struct module *m);
	enum at_result (*test)(struct module *m);
};

#endif
