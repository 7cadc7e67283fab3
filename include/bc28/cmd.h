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

/* Conditions that are checked before the set and exec forms run, each with its error code; and marks. */
enum cmd_needs {
	NEEDS_RADIO = 1 << 0, /* CFUN=1, otherwise 524 */
	CMD_SECRET = 1 << 1, /* arguments never reach a log */
	CMD_TEST_OK = 1 << 2, /* '=?' answers a bare OK */
	CMD_TEST_RANGE = 1 << 3, /* '=?' answers the ranges of the grammar */
	NOT_DURING_FOTA = 1 << 5, /* while an update is under way: 529 (guide chapter 2, note) */
	CMD_HIDDEN = 1 << 4, /* not in AT+CLAC (aliases) */
	MAX_TO_PROMPT = 1 << 10, /* max_ms is the time to the prompt; the final result follows the network's answer */
	MAX_AT_ONCE = 1 << 11, /* max_ms holds with quirk.connect=at-once; otherwise the peer decides */
	CMD_NOT_BUILT_IN = 1 << 12, /* set and exec are in the manual and not in this module: error 4 (at-more 7) */
	NEEDS_SIM = 1 << 6, /* a USIM that is ready, otherwise 310, 311, 314, 316, 532 (guide 5) */
	NEEDS_CARD = 1 << 7, /* a USIM with supply, locked or not: 524, 310, 314 */
};

struct cmd {
	const char *name; /* "+QLASERVERIP", "E", "I" */
	const char *args; /* argument grammar of the set form (bc28/at.h); NULL: no arguments */
	unsigned flags; /* enum cmd_needs */
	unsigned max_ms; /* documented maximum response time; 0: none given */
	unsigned work_ms; /* what set and exec take in profile hardware, within max_ms; 0: no more than any line */
	int quirk; /* 1 + the enum quirk_id without which this command doesn't exist; 0: none */
	const char *source; /* "guide 3.1" */
	const char *text; /* one line for the manual */
	/* They return enum at_result, the protocol's own code. NULL: the form doesn't exist and is answered with ERROR. */
	int (*set)(struct module *m, const struct at_args *a);
	int (*read)(struct module *m);
	int (*exec)(struct module *m);
	int (*test)(struct module *m);
};

#endif
