/* The parts of bc28d: made in their order, and undone in the opposite one. */
#include "config.h"

#include "daemon.h"

#include <event2/event.h>
#include <inttypes.h>
#include <stdlib.h>
#include <string.h>

#include "bc28/clock.h"
#include "bc28/event.h"
#include "bc28/lifeline.h"
#include "bc28/lockfile.h"
#include "bc28/logger.h"
#include "bc28/paths.h"
#include "bc28/platform.h"
#include "bc28/process.h"
#include "bc28/secret.h"
#include "bc28/writer.h"
#include "bc28/xmalloc.h"
#include "transcript.h"

/*
 * In stepped time, which is quicker than any reader, a full queue of log or transcript is waited for: so long, and only
 * once.
 */
#define STEPPED_PATIENCE_MS 1000

int daemon_blame(const struct daemon *d, const char *key, char **cause)
{
	return given_blame(&d->options.given, key, cause);
}

/* The path given, or the file of that name in the default directory, which is made. NULL and *cause. */
static char *default_path(struct daemon *d, const char *given, const char *name, char **cause)
{
	char *dir, *path = NULL;

	if (given != NULL)
		return xstrdup(given);
	dir = path_runtime_dir(d->options.instance);
	if (d->rundir != NULL || (d->rundir = rundir_enter(dir, cause)) != NULL)
		path = path_join(dir, name);
	free(dir);
	return path;
}

static int start_paths(struct daemon *d, char **cause)
{
	const struct options *o = &d->options;

	if ((d->link = default_path(d, o->link, "tty", cause)) == NULL ||
		(d->control = default_path(d, o->control, "control", cause)) == NULL)
		return -1;
	if (o->pidfile == NULL)
		return 0;
	d->pidfile = lockfile_take(o->pidfile, o->pidfile, cause);
	return d->pidfile != NULL ? 0 : daemon_blame(d, "pidfile", cause);
}

/* SIGHUP of who has renamed the files. */
static void reopen_output(void *arg)
{
	struct daemon *d = arg;
	char *cause = NULL;

	if (logger_reopen(d->logger, &cause) < 0)
		bus_log(d->loop.bus, "log", LOG_LEVEL_ERROR, "%s; the old file is gone on with", cause);
	free(cause);
	cause = NULL;
	if (d->transcript != NULL && recorder_reopen(d->transcript, &cause) < 0)
		bus_log(d->loop.bus, "transcript", LOG_LEVEL_ERROR, "%s; the old file is gone on with", cause);
	free(cause);
}

static int start_loop(struct daemon *d, char **cause)
{
	const struct loop_config config = {
		.clock = d->options.clock,
		.lifeline = d->lifeline,
		.seal = !d->options.debug,
		.reopen = reopen_output,
		.arg = d,
	};

	return loop_init(&d->loop, &config, cause);
}

/* A key was saved by an earlier run. */
static void on_saved_secret(void *arg, const struct setting_info *setting, const char *value)
{
	(void)arg;
	if (strcmp(value, "***") == 0 && !setting->card)
		secret_seal();
}

static int start_output(struct daemon *d, char **cause)
{
	const struct options *o = &d->options;
	int patience_ms = timeline_is_stepped(d->loop.timeline) ? STEPPED_PATIENCE_MS : 0;
	const struct logger_config log = {
		.base = d->loop.base,
		.bus = d->loop.bus,
		.path = o->log,
		.level = (enum log_level)o->log_level,
		.size_max = o->log_max,
		.patience_ms = patience_ms,
	};
	const struct transcript_config transcript = {
		.base = d->loop.base,
		.bus = d->loop.bus,
		.path = o->transcript,
		.size_max = o->transcript_max,
		.patience_ms = patience_ms,
	};

	if (!o->debug && o->given.has_secrets)
		secret_seal();
	d->logger = logger_new(&log, cause);
	if (d->logger == NULL)
		return daemon_blame(d, "log", cause);
	if (o->transcript != NULL && (d->transcript = transcript_new(&transcript, cause)) == NULL)
		return daemon_blame(d, "transcript", cause);
	if (!o->seed.given)
		bus_log(d->loop.bus, o->instance, LOG_LEVEL_INFO, "seed %" PRIu64, o->seed.value);
	given_tell(&o->given, d->loop.bus, o->instance);
	return 0;
}

static int on_route(void *arg, const char *name, const char *value, char **cause)
{
	(void)name;
	return net_route_add(arg, value, cause);
}

static int on_allow(void *arg, const char *name, const char *value, char **cause)
{
	(void)name;
	return net_allow_add(arg, value, cause);
}

static int on_resolver(void *arg, const char *name, const char *value, char **cause)
{
	(void)name;
	return net_resolver_set(arg, value, cause);
}

static void settle_net(void *arg)
{
	net_settle(arg);
}

static int start_net(struct daemon *d, char **cause)
{
	const struct net_config config = {
		.base = d->loop.base, .clock = d->loop.clock, .bus = d->loop.bus, .seed = d->options.seed.value};

	d->net = net_new(&config, cause);
	if (d->net == NULL)
		return -1;
	timeline_set_settle(d->loop.timeline, settle_net, d->net);
	/* The first rule that matches counts: those of the command line come first. */
	if (given_each(&d->options.given, "net.route", ON_LINE, on_route, d->net, cause) < 0 ||
		given_each(&d->options.given, "net.route", IN_FILE, on_route, d->net, cause) < 0)
		return -1;
	if (given_each(&d->options.given, "net.allow", IN_FILE | ON_LINE, on_allow, d->net, cause) < 0)
		return -1;
	return given_each(&d->options.given, "net.resolver", IN_FILE | ON_LINE, on_resolver, d->net, cause);
}

static int on_platform_key(void *arg, const char *name, const char *value, char **cause)
{
	return platform_set(arg, name, value, cause);
}

static int start_platform(struct daemon *d, char **cause)
{
	const struct options *o = &d->options;
	const struct platform_config config = {
		.net = d->net,
		.clock = d->loop.clock,
		.bus = d->loop.bus,
		.seed = o->seed.value,
		.plain = o->ports.plain,
		.dtls = o->ports.dtls,
		.plain_port = o->plain_port,
		.dtls_port = o->dtls_port,
		.nominal_ports = timeline_is_stepped(d->loop.timeline),
	};

	if (!o->ports.plain && !o->ports.dtls)
		return 0;
	d->platform = platform_new(&config);
	if (given_each(&o->given, "platform.", IN_FILE | ON_LINE, on_platform_key, d->platform, cause) < 0 ||
		platform_start(d->platform, cause) < 0)
		return -1;
	net_route_platform(d->net, platform_plain_port(d->platform), platform_dtls_port(d->platform));
	return 0;
}

static int start_instance(struct daemon *d, char **cause)
{
	struct instance_config config = {
		.base = d->loop.base,
		.clock = d->loop.clock,
		.bus = d->loop.bus,
		.net = d->net,
		.options = &d->options,
		.link = d->link,
	};

	config.watch = d->watch = port_watch_new(d->loop.base, d->loop.bus);
	d->instance = instance_new(&config, cause);
	if (d->instance == NULL)
		return -1;
	if (!d->options.debug)
		module_settings(d->instance->module, on_saved_secret, d);
	return 0;
}

static int start_control(struct daemon *d, char **cause)
{
	d->world = (struct world){
		.options = &d->options,
		.loop = &d->loop,
		.platform = d->platform,
		.instance = d->instance,
		.control = d->control,
		.logger = d->logger,
		.transcript = d->transcript,
	};
	d->ctl = ctl_new(d->loop.base, d->loop.bus, d->control, "bc28d", cause);
	if (d->ctl == NULL)
		return daemon_blame(d, "control", cause);
	ctl_add_commands(d->ctl, status_control_commands, &d->world);
	ctl_add_commands(d->ctl, daemon_commands, &d->world);
	ctl_add_commands(d->ctl, radio_control_commands, &d->world);
	ctl_add_commands(d->ctl, sim_control_commands, &d->world);
	ctl_add_commands(d->ctl, message_control_commands, &d->world);
	if (d->platform != NULL)
		ctl_add_commands(d->ctl, platform_commands, d->platform);
	return 0;
}

int daemon_start(struct daemon *d, char **cause)
{
	if (start_paths(d, cause) < 0 || start_loop(d, cause) < 0 || start_output(d, cause) < 0 ||
		start_net(d, cause) < 0 || start_platform(d, cause) < 0 || start_instance(d, cause) < 0 ||
		start_control(d, cause) < 0)
		return -1;
	return 0;
}

void daemon_stop(struct daemon *d)
{
	instance_free(d->instance);
	port_watch_free(d->watch);
	platform_free(d->platform);
	if (d->net != NULL)
		net_free(d->net);
	writer_free(d->out);
	if (d->loop.bus != NULL)
		bus_log_flush(d->loop.bus);
	recorder_free(d->transcript);
	logger_free(d->logger);
	lockfile_release(d->pidfile);
	ctl_withdraw(d->ctl);
	rundir_leave(d->rundir);
	/* Who asked for the end may count on finding nothing of us. */
	if (d->world.quitting != NULL)
		ctl_return(d->world.quitting, NULL);
	ctl_free(d->ctl);
	if (d->abandoned != NULL)
		event_free(d->abandoned);
	loop_release(&d->loop);
	free(d->link);
	free(d->control);
	lifeline_free(d->lifeline);
	options_release(&d->options);
}
