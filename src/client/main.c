/* bc28ctl: drives a running bc28d or andlinkd through its control channel. */
#include "config.h"

#include <getopt.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "bc28/paths.h"
#include "bc28/xmalloc.h"
#include "client_priv.h"

#define ANSWER_TIMEOUT 60.0

const struct subcommand subcommands[] = {
	{"help", "[COMMAND]", "the commands of the running program and their arguments", run_help},
	{"wait", "EVENT [KEY=VALUE | KEY~TEXT]… [--timeout S] [--since SEQ] [--source NAME]",
		"waits for an event and shows it", run_wait},
	{"events", "[EVENT]… [--since SEQ] [--count N] [--timeout S] [--source NAME]", "shows events as they happen",
		run_events},
	{"seq", "", "the number that the next event will have, for --since", run_seq},
	{NULL, NULL, NULL, NULL},
};

enum { OPT_CONTROL = 1, OPT_INSTANCE, OPT_JSON, OPT_TIMEOUT, OPT_VERSION, OPT_HELP };

static const struct option long_options[] = {
	{"control", required_argument, NULL, OPT_CONTROL},
	{"instance", required_argument, NULL, OPT_INSTANCE},
	{"json", no_argument, NULL, OPT_JSON},
	{"timeout", required_argument, NULL, OPT_TIMEOUT},
	{"version", no_argument, NULL, OPT_VERSION},
	{"help", no_argument, NULL, OPT_HELP},
	{NULL, 0, NULL, 0},
};

static const char usage_text[] =
	"Usage: bc28ctl [OPTION]… COMMAND [ARGUMENT]…\n"
	"Drives a running bc28d or andlinkd.\n"
	"\n"
	"  --control PATH   its control socket (default: $BC28_CONTROL, or that of the instance)\n"
	"  --instance NAME  its instance (default: bc28)\n"
	"  --json           print answers and events as JSON, one on a line\n"
	"  --timeout S      longest wait for an answer, in seconds (default: 60)\n"
	"  --version        print the version\n"
	"  --help           print this\n"
	"\n"
	"Commands:\n";

static void show_usage(void)
{
	fputs(usage_text, stdout);
	for (const struct subcommand *s = subcommands; s->name != NULL; s++)
		printf("  %s%s%s\n      %s\n", s->name, *s->args != '\0' ? " " : "", s->args, s->help);
	puts("  any other: a command of the running program (bc28ctl help lists them), arguments as --name VALUE or in "
	     "order;\n"
	     "      \"query-\" may be left out: bc28ctl status\n"
	     "\n"
	     "Exit status: 0 done, 1 refused or not in time, 2 wrong use or no connection.");
}

/* --json among the arguments of a command is ours as well, unless they end with "--" before it. */
static int take_json(int argc, char **argv, bool *json)
{
	int kept = 0;

	for (int i = 0; i < argc; i++) {
		if (strcmp(argv[i], "--") == 0) {
			while (i < argc)
				argv[kept++] = argv[i++];
			break;
		}
		if (strcmp(argv[i], "--json") == 0)
			*json = true;
		else
			argv[kept++] = argv[i];
	}
	argv[kept] = NULL;
	return kept;
}

static enum status run(const struct client_options *o, int argc, char **argv)
{
	const struct subcommand *s = subcommands;
	struct connection c;
	enum status status;
	char *cause = NULL;

	if (connection_open(&c, o->control, o->timeout, &cause) < 0) {
		status = complain(STATUS_USAGE, "%s", cause);
		free(cause);
	} else {
		while (s->name != NULL && strcmp(s->name, argv[0]) != 0)
			s++;
		if (s->name == NULL && argc > 1 && strcmp(argv[1], "--help") == 0)
			status = run_help(&c, o, 1, argv);
		else if (s->name == NULL)
			status = run_generic(&c, o, argv[0], argc - 1, argv + 1);
		else if (s->run == run_help)
			status = s->run(&c, o, argc - 1, argv + 1);
		else
			status = s->run(&c, o, argc, argv);
	}
	connection_close(&c);
	return status;
}

/* What the line says before the command. */
struct line {
	struct client_options options;
	const char *control, *instance;
	bool done; /* nothing is left to do */
};

/* The options before the command. */
static enum status take_options(struct line *l, int argc, char **argv)
{
	int option;

	while ((option = getopt_long(argc, argv, "+", long_options, NULL)) != -1) {
		if (option == OPT_CONTROL) {
			l->control = optarg;
		} else if (option == OPT_INSTANCE) {
			l->instance = optarg;
			l->control = NULL;
		} else if (option == OPT_JSON) {
			l->options.json = true;
		} else if (option == OPT_TIMEOUT) {
			if (parse_seconds(optarg, &l->options.timeout) < 0)
				return complain(STATUS_USAGE, "--timeout: \"%s\" is no number of seconds", optarg);
		} else if (option == OPT_VERSION || option == OPT_HELP) {
			l->done = true;
			if (option == OPT_HELP)
				show_usage();
			else
				puts("bc28ctl " PROGRAM_VERSION);
			return STATUS_OK;
		} else {
			return STATUS_USAGE;
		}
	}
	return optind < argc ? STATUS_OK : complain(STATUS_USAGE, "which command? (bc28ctl --help)");
}

/* The path of the socket, from what was given. */
static enum status find_control(struct line *l)
{
	char *cause = NULL, *dir;

	if (l->instance != NULL && instance_check(l->instance, &cause) < 0) {
		complain(STATUS_USAGE, "--instance: %s", cause);
		free(cause);
		return STATUS_USAGE;
	}
	if (l->control != NULL) {
		l->options.control = xstrdup(l->control);
	} else {
		dir = path_runtime_dir(l->instance != NULL ? l->instance : "bc28");
		l->options.control = path_join(dir, "control");
		free(dir);
	}
	return STATUS_OK;
}

int main(int argc, char **argv)
{
	struct line l = {.options.timeout = ANSWER_TIMEOUT, .control = getenv("BC28_CONTROL")};
	enum status status = take_options(&l, argc, argv);

	if (status == STATUS_OK && !l.done)
		status = find_control(&l);
	if (status != STATUS_OK || l.done)
		return (int)status;
	argc = take_json(argc - optind, argv + optind, &l.options.json);
	status = argc > 0 ? run(&l.options, argc, argv + optind) : complain(STATUS_USAGE, "which command?");
	free(l.options.control);
	return (int)status;
}
