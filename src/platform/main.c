/* andlinkd: the Andlink platform stand-in as a program of its own, on the real clock. */
#include "config.h"

#include <inttypes.h>
#include <stdbool.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "bc28/buf.h"
#include "bc28/ctl.h"
#include "bc28/event.h"
#include "bc28/lifeline.h"
#include "bc28/logger.h"
#include "bc28/loop.h"
#include "bc28/net.h"
#include "bc28/notify.h"
#include "bc28/paths.h"
#include "bc28/platform.h"
#include "bc28/process.h"
#include "bc28/secret.h"
#include "bc28/writer.h"
#include "bc28/xmalloc.h"
#include "options.h"

/* Everything that runs, in the order in which it was made. */
struct andlinkd {
	struct lifeline *lifeline; /* NULL: it depends on nobody */
	struct loop loop;
	struct logger *logger;
	struct writer *out; /* standard output */
	struct net *net;
	struct platform *platform;
	struct rundir *rundir; /* of the control channel, unless it is elsewhere */
	char *control;
	struct ctl *ctl;
};

/* SIGHUP without a terminal: somebody has renamed the log. */
static void reopen_log(void *arg)
{
	struct andlinkd *d = arg;
	char *cause = NULL;

	if (logger_reopen(d->logger, &cause) < 0)
		bus_log(d->loop.bus, "log", LOG_LEVEL_ERROR, "%s; the old file is gone on with", cause);
	free(cause);
}

static int start_loop(struct andlinkd *d, const struct andlinkd_options *o, char **cause)
{
	const struct loop_config config = {
		.clock = {.mode = CLOCK_REAL, .scale = 1},
		.lifeline = d->lifeline,
		.seal = !o->debug,
		.reopen = reopen_log,
		.arg = d,
	};
	struct logger_config log = {.path = o->log, .level = (enum log_level)o->log_level, .size_max = o->log_max};

	if (loop_init(&d->loop, &config, cause) < 0)
		return -1;
	if (!o->debug && o->given.has_secrets)
		secret_seal();
	log.base = d->loop.base;
	log.bus = d->loop.bus;
	d->logger = logger_new(&log, cause);
	if (d->logger == NULL)
		return -1;
	given_tell(&o->given, d->loop.bus, "platform");
	return 0;
}

static int on_key(void *arg, const char *name, const char *value, char **cause)
{
	return platform_set(arg, name, value, cause);
}

static int start_platform(struct andlinkd *d, const struct andlinkd_options *o, char **cause)
{
	struct net_config net = {.base = d->loop.base, .clock = d->loop.clock, .bus = d->loop.bus};
	struct platform_config config = {.clock = d->loop.clock,
		.bus = d->loop.bus,
		.plain = !o->no_plain,
		.dtls = !o->no_dtls,
		.address = o->address,
		.plain_port = o->plain_port,
		.dtls_port = o->dtls_port};

	config.seed = o->seed.value;
	if (!o->seed.given) {
		if (process_draw(&config.seed, cause) < 0)
			return -1;
		bus_log(d->loop.bus, "platform", LOG_LEVEL_INFO, "seed %" PRIu64, config.seed);
	}
	net.seed = config.seed;
	d->net = net_new(&net, cause);
	if (d->net == NULL)
		return -1;
	config.net = d->net;
	d->platform = platform_new(&config);
	if (given_each(&o->given, "platform.", ON_LINE, on_key, d->platform, cause) < 0)
		return -1;
	return platform_start(d->platform, cause);
}

static int start_control(struct andlinkd *d, const struct andlinkd_options *o, char **cause)
{
	char *dir;

	if (o->control != NULL) {
		d->control = xstrdup(o->control);
	} else {
		dir = path_runtime_dir(o->instance);
		d->rundir = rundir_enter(dir, cause);
		d->control = path_join(dir, "control");
		free(dir);
		if (d->rundir == NULL)
			return -1;
	}
	d->ctl = ctl_new(d->loop.base, d->loop.bus, d->control, "andlinkd", cause);
	if (d->ctl == NULL)
		return -1;
	ctl_add_commands(d->ctl, platform_commands, d->platform);
	return 0;
}

/* Ready: the ports listen, the control channel answers. */
static void announce(struct andlinkd *d)
{
	const struct writer_config config = {.base = d->loop.base, .queue_max = SIZE_MAX};
	struct buf text;

	buf_init(&text);
	buf_addstr(&text, "platform:");
	for (int dtls = 0; dtls < 2; dtls++) {
		char *uri = platform_listens(d->platform, dtls == 1);

		if (uri != NULL)
			buf_addf(&text, " %s", uri);
		free(uri);
	}
	buf_addf(&text, "\ncontrol: %s\n", d->control);
	d->out = writer_new_shared(&config, STDOUT_FILENO);
	writer_line(d->out, text.data, text.len);
	buf_release(&text);
}

/* In the reverse order; whatever isn't there yet is NULL. */
static void stop(struct andlinkd *d)
{
	platform_free(d->platform); /* ends its open calls while their channel is there */
	if (d->ctl != NULL)
		ctl_free(d->ctl);
	rundir_leave(d->rundir);
	free(d->control);
	if (d->net != NULL)
		net_free(d->net);
	writer_free(d->out);
	if (d->loop.bus != NULL)
		bus_log_flush(d->loop.bus);
	logger_free(d->logger);
	loop_release(&d->loop);
	lifeline_free(d->lifeline);
}

/* --help and the like; -1: none of them. */
static int print_instead(const struct andlinkd_options *o)
{
	if (o->help) {
		options_help();
	} else if (o->version) {
		puts("andlinkd " PROGRAM_VERSION);
	} else if (o->man != NULL) {
		if (strcmp(o->man, "options") != 0)
			return EXIT_FAILURE;
		option_man(andlinkd_rows);
	} else {
		return -1;
	}
	return EXIT_SUCCESS;
}

/* Until it is told to end. -1 and *cause: it couldn't start. */
static int run(struct andlinkd *d, const struct andlinkd_options *o, char **cause)
{
	char *why = NULL;

	if (start_loop(d, o, cause) < 0 || start_platform(d, o, cause) < 0 || start_control(d, o, cause) < 0)
		return -1;
	announce(d);
	if (notify_ready(&why) < 0)
		bus_log(d->loop.bus, "andlinkd", LOG_LEVEL_WARNING, "%s", why);
	free(why);
	loop_run(&d->loop);
	notify_stopping(NULL);
	return 0;
}

int main(int argc, char **argv)
{
	struct andlinkd d = {.lifeline = NULL};
	struct andlinkd_options o;
	char *cause = NULL;
	int status;

	process_begin();
	status = options_parse(&o, argc, argv, &cause) < 0 ? 2 : print_instead(&o);
	/* before anything is opened whose number might be meant */
	if (status < 0 && lifeline_from_options(&d.lifeline, o.lifeline, &o.parent, &cause) < 0)
		status = 2;
	if (status < 0)
		status = run(&d, &o, &cause) < 0 ? EXIT_FAILURE : EXIT_SUCCESS;
	if (cause != NULL)
		process_complain("andlinkd", cause);
	free(cause);
	stop(&d);
	options_release(&o);
	return status;
}
