/*
 * An AT command is one row of a const table: parser, range check, '=?' answer, help and manual are made from it.
 *
 * To add a command: HACKING.md, "To add an AT command".
 */
#ifndef BC28_CMD_H
#define BC28_CMD_H

#include "bc28/at.h"
#include "bc28/settings.h"

struct module;

/* Conditions that are checked before the set and exec forms run, each with its error code; and marks. */
enum cmd_needs {
	NEEDS_RADIO = 1 << 0, /* CFUN=1, otherwise 524 */
	NEEDS_SIM = 1 << 1, /* a USIM that is ready, otherwise 310, 311, 314, 316, 532 (guide 5) */
	NEEDS_CARD = 1 << 2, /* a USIM with supply, locked or not: 524, 310, 314 */
	NOT_DURING_FOTA = 1 << 3, /* while an update is under way: 529 (guide chapter 2, note) */
	CMD_SECRET = 1 << 4, /* arguments never reach a log */
	CMD_TEST_OK = 1 << 5, /* '=?' answers a bare OK */
	CMD_TEST_RANGE = 1 << 6, /* '=?' answers the ranges of the grammar */
	CMD_BLANK = 1 << 7, /* a blank behind the colon of those ranges, and of the settings that '?' shows */
	CMD_HIDDEN = 1 << 8, /* not in AT+CLAC (aliases) */
	CMD_NOT_BUILT_IN = 1 << 9, /* set and exec are in the manual and not in this module: error 4 */
	MAX_TO_PROMPT = 1 << 10, /* max_ms is the time to the prompt; the final result follows the network's answer */
	MAX_BUT_WAIT = 1 << 11, /* max_ms doesn't hold with quirk.connect=wait: the peer decides */
	TABLE_BLANK_READ = 1 << 12, /* as CMD_BLANK, of the settings, with quirk.spacing=tables alone */
	TABLE_BLANK_TEST = 1 << 13, /* the same of the ranges */
};

/* Settings that a command has at most. */
#define CMD_SETTINGS 3

/*
 * A command. What only shows and stores settings has them in its row and no handlers: then '?' shows them as last set,
 * separated by commas, and the set form stores each number that is given. In any row a parameter of type v ("n:v") has
 * the values of a setting: the first such parameter those of the first setting, and so on.
 */
struct cmd {
	const char *name; /* "+QLASERVERIP", "E", "I" */
	const char *args; /* argument grammar of the set form (bc28/at.h, and type v); NULL: no arguments */
	enum setting_id settings[CMD_SETTINGS]; /* the rest is SET_NONE */
	unsigned flags; /* enum cmd_needs */
	unsigned max_ms; /* documented maximum response time; 0: none given */
	unsigned work_ms; /* what set and exec take in profile hardware, within max_ms; 0: no more than any line */
	int quirk; /* 1 + the enum quirk_id without which this command doesn't exist; 0: none */
	const char *secret; /* with CMD_SECRET: only arguments that have this word are; NULL: all */
	const char *source; /* "guide 3.1" */
	const char *text; /* one line for the manual */
	/*
	 * They return enum at_result, the protocol's own code. NULL: the form is answered by the row's settings or
	 * flags, otherwise it doesn't exist, and is answered with ERROR.
	 */
	int (*set)(struct module *m, const struct at_args *a);
	int (*read)(struct module *m);
	int (*exec)(struct module *m);
	int (*test)(struct module *m);
};

/* The command of that name ("+CMEE"), of tables that end with NULL; NULL: there is none. */
const struct cmd *cmd_find(const struct cmd *const *commands, const char *name);
bool cmd_has(const struct cmd *c, enum at_form form);
/*
 * The grammar with the settings' values in place of type v: the row's own text, or one that store keeps, empty before.
 */
const char *cmd_grammar(const struct cmd *c, struct buf *store);

#endif
