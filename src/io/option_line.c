/* The command line by the table of its options, and what people read about it: --help, the list in the manual. */
#include "config.h"

#include <getopt.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "bc28/buf.h"
#include "bc28/option.h"
#include "bc28/xmalloc.h"
#include "io_priv.h"

#define HELP_COLUMNS 110
/* So many hexadecimal digits in a row may be a key. */
#define HEX_RUN 16

/* --- the line ---- */

char *option_shown(const char *word)
{
	struct buf text;
	char *copy;

	buf_init(&text);
	while (*word != '\0') {
		size_t digits = strspn(word, "0123456789ABCDEFabcdef");

		if (digits >= HEX_RUN)
			buf_addf(&text, "***");
		else
			buf_add(&text, word, digits);
		word += digits;
		if (*word != '\0')
			buf_addc(&text, *word++);
	}
	copy = xstrdup(buf_str(&text));
	buf_release(&text);
	return copy;
}

/* The long options of the table for getopt_long(3); the value is the row's number + 1. */
static struct option *long_options(const struct option_row *rows)
{
	size_t count = 0, n = 0;
	struct option *list;

	while (rows[count].name != NULL)
		count++;
	list = xcalloc(count + 1, sizeof(*list));
	for (size_t i = 0; i < count; i++) {
		const char *arg = rows[i].arg;

		if ((rows[i].flags & ON_LINE) != 0)
			list[n++] = (struct option){.name = rows[i].name,
				.has_arg = arg == NULL     ? no_argument
					   : arg[0] == '[' ? optional_argument
							   : required_argument,
				.val = (int)i + 1};
	}
	return list;
}

int option_line(const struct option_row *rows, int argc, char **argv,
	int (*take)(void *arg, const struct option_row *row, char *value, char **cause), void *arg, char **cause)
{
	struct option *options = long_options(rows);
	int option, result = 0;
	char *shown = NULL;

	optind = 0;
	opterr = 0;
	while (result == 0 && (option = getopt_long(argc, argv, ":", options, NULL)) != -1) {
		if (option == ':')
			result = fail(cause, "%s needs a value", argv[optind - 1]);
		else if (option == '?')
			result = fail(cause, "%s: there is no such option (--help lists them)",
				shown = option_shown(argv[optind - 1]));
		else
			result = take(arg, &rows[option - 1], optarg, cause);
	}
	if (result == 0 && optind < argc)
		result = fail(cause, "\"%s\": nothing is expected beside options", shown = option_shown(argv[optind]));
	free(shown);
	free(options);
	return result;
}

int option_take(struct options_given *g, const struct option_row *row, const char *value, char **cause)
{
	char *origin = xasprintf("--%s", row->name), *why = NULL;
	int result = 0;

	if ((row->flags & IN_FILE) != 0) {
		result = given_set(g, row->name, value, origin, cause);
	} else if (row->set((char *)g->fields + row->offset, value, &why) < 0) {
		result = fail(cause, "%s: %s", origin, why);
		free(why);
	}
	free(origin);
	return result;
}

/* --- help ---- */

void option_wrap(const char *prefix, const char *text)
{
	struct buf b;

	buf_init(&b);
	buf_addwrapped(&b, prefix, text, HELP_COLUMNS);
	fputs(buf_str(&b), stdout);
	buf_release(&b);
}

static bool is_shown(const struct option_row *row)
{
	return (row->flags & ON_LINE) != 0 && (row->flags & HIDDEN) == 0;
}

/* "--platform[=plain|dtls|both|off]", "--link PATH" */
static void print_usage(const struct option_row *row)
{
	if (row->arg == NULL)
		printf("  --%s", row->name);
	else if (row->arg[0] == '[')
		printf("  --%s[=%s", row->name, row->arg + 1);
	else
		printf("  --%s %s", row->name, row->arg);
}

void option_help(const struct option_row *rows)
{
	const char *section = NULL; /* not printed yet: only those that have an option are */

	for (const struct option_row *row = rows; row->name != NULL; row++) {
		if (row->section != NULL)
			section = row->section;
		if (!is_shown(row))
			continue;
		if (section != NULL)
			printf("\n%s:\n", section);
		section = NULL;
		print_usage(row);
		if (row->initial != NULL)
			printf("  (default: %s)", row->initial);
		putchar('\n');
		option_wrap("        ", row->help);
	}
}

/* --- the manual ---- */

void scdoc_text(const char *text)
{
	for (; *text != '\0'; text++) {
		if (strchr("*_\\[]#<>~`|+", *text) != NULL)
			putchar('\\');
		putchar(*text);
	}
}

void scdoc_entry(const char *text, const char *initial)
{
	fputs("\n\t", stdout);
	scdoc_text(text);
	if (initial != NULL && initial[0] != '\0') {
		fputs(" Default: ", stdout);
		scdoc_text(initial);
		putchar('.');
	}
	puts("\n");
}

void option_man(const struct option_row *rows)
{
	for (const struct option_row *row = rows; row->name != NULL; row++) {
		if (row->section != NULL)
			printf("## %s\n\n", row->section);
		if (!is_shown(row))
			continue;
		printf("*--%s*", row->name);
		if (row->arg != NULL) {
			fputs(row->arg[0] == '[' ? "\\[=" : " ", stdout);
			scdoc_text(row->arg + (row->arg[0] == '['));
		}
		scdoc_entry(row->help, row->initial);
	}
}
