/*
 * Options of a program. One table of rows is its command line, its configuration file, --set, --help and the list in
 * its manual page; beside the rows there may be families of keys ("platform.") whose rows are tables of others. What
 * was given is kept, so that an error that shows later still names option or file and line.
 */
#ifndef BC28_OPTION_H
#define BC28_OPTION_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

struct bus;

enum {
	IN_FILE = 1 << 0, /* a key of configuration file and --set */
	ON_LINE = 1 << 1, /* an option of the command line */
	HIDDEN = 1 << 2, /* not in help and manual */
	DERIVED = 1 << 3, /* the default is described, not a value */
};

/* An option or key; a table ends with name NULL. */
struct option_row {
	const char *name; /* key, and long option without its dashes */
	const char *arg; /* its argument for people; NULL: a flag; in brackets: may be left out */
	const char *initial; /* default for people; NULL: none */
	unsigned flags;
	/*
	 * Checks the value and stores it in the field. -1 and *cause ("… is not …"). value NULL: a flag, or an argument
	 * left out. NULL: whoever reads the line acts on it.
	 */
	int (*set)(void *field, const char *value, char **cause);
	size_t offset; /* of the field in the program's struct */
	const char *section; /* SAME_SECTION: that of the row before */
	const char *help;
};

#define SAME_SECTION NULL

/* Keys with a prefix; a table ends with prefix NULL. */
struct option_family {
	const char *prefix;
	/* Whether there is such a key, and, if anybody can tell by now, the value is good. -1 and *cause. */
	int (*check)(const char *name, const char *value, char **cause);
	bool (*is_secret)(const char *name); /* NULL: none is */
};

/* One key as it was given. */
struct given {
	char *key, *value;
	char *origin; /* "--imei", "FILE:12" */
	unsigned place; /* IN_FILE or ON_LINE */
};

/* All that was given, in its order. Filled in with rows, families (NULL: none) and fields. */
struct options_given {
	const struct option_row *rows;
	const struct option_family *families;
	void *fields; /* the struct that the rows' offsets are in */
	struct given *list;
	size_t count;
	bool has_secrets; /* one was given */
	char *notices; /* warnings about what was given, lines; NULL: none */
};

/* --- option_keys.c: keys that are given ---- */

/* Sets one key. -1 and *cause, which names origin and key. */
int given_set(struct options_given *g, const char *key, const char *value, const char *origin, char **cause);
/* The same for KEY=VALUE of an option such as --set; the prefix is put in front of the key. A secret is overwritten. */
int given_set_pair(struct options_given *g, const char *option, const char *prefix, char *pair, char **cause);
/* Puts where the key was given, if it was, in front of *cause. -1. */
int given_blame(const struct options_given *g, const char *key, char **cause);
/*
 * Calls fn for each key that begins with prefix and was given in the places of the mask (IN_FILE, ON_LINE), with what
 * follows the prefix. Stops at the first -1; *cause then names origin and key.
 */
int given_each(const struct options_given *g, const char *prefix, unsigned places,
	int (*fn)(void *arg, const char *name, const char *value, char **cause), void *arg, char **cause);
/* Logs the warnings, as messages of this source. */
void given_tell(const struct options_given *g, struct bus *bus, const char *source);
void given_release(struct options_given *g);

/* --- option_line.c: the command line, and what people read about it ---- */

/*
 * Calls take for each option of the command line, in its order. -1 and *cause: take has failed, or the line is wrong.
 */
int option_line(const struct option_row *rows, int argc, char **argv,
	int (*take)(void *arg, const struct option_row *row, char *value, char **cause), void *arg, char **cause);
/* What take does with an option that is nothing special: sets the key, or the row's field. */
int option_take(struct options_given *g, const struct option_row *row, const char *value, char **cause);
/* --help: the options by sections. */
void option_help(const struct option_row *rows);
/* Prints words in lines that begin with prefix. */
void option_wrap(const char *prefix, const char *text);
/* The options as a list of a manual page, in scdoc. */
void option_man(const struct option_row *rows);
/* Text for a manual page, with what scdoc takes for mark-up escaped. */
void scdoc_text(const char *text);
/* The indented text that ends an entry of such a list, with its default; initial may be NULL. */
void scdoc_entry(const char *text, const char *initial);

/* --- option_values.c: what rows do with a value ---- */

/* --seed */
struct option_seed {
	uint64_t value;
	bool given; /* otherwise it is to be drawn */
};

/* --exit-with-parent */
struct option_parent {
	bool given;
	long pid; /* 0: whoever started us */
};

/* A text that isn't empty: char *, allocated. */
int option_text(void *field, const char *value, char **cause);
/* A path, made absolute: char *. */
int option_path(void *field, const char *value, char **cause);
/* A name of an instance: char *. */
int option_instance(void *field, const char *value, char **cause);
/* yes or no, by itself yes: bool. */
int option_flag(void *field, const char *value, char **cause);
/* uint16_t */
int option_port(void *field, const char *value, char **cause);
/* Bytes, also as 64K, 10M, 1G: uint64_t. */
int option_size(void *field, const char *value, char **cause);
/* A level of the log: int. */
int option_level(void *field, const char *value, char **cause);
/* struct option_seed */
int option_seed(void *field, const char *value, char **cause);
/* An open descriptor: int. Looked at before anything of ours can have got that number. */
int option_lifeline(void *field, const char *value, char **cause);
/* struct option_parent */
int option_parent(void *field, const char *value, char **cause);

#endif
