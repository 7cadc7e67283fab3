/* The parts of bc28d: made in their order, and undone in the opposite one. */
#include "config.h"

#include "daemon.h"

#include <event2/event.h>
#include <inttypes.h>
#include <signal.h>
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
#include "timeline.h"
#include "transcript.h"

/* In stepped time, which is quicker than any reader, a full queue of log or transcript is waited for: so long, and only once. */
#define STEPPED_PATIENCE_MS 1000

int daemon_blame(const struct daemon *d, const char *key, char **cause)
{
	options_blame(&d->options, key, cause);
	return -1;
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
static void reopen_output(struct daemon *d)
{
	char *cause = NULL;

	if (logger_reopen(d->logger, &cause) != 0)
		bus_log(d->bus, "log", LOG_LEVEL_ERROR, "%s; the old file is gone on with", cause);
	free(cause);
	cause = NULL;
	if (d->transcript != NULL && transcript_reopen(d->transcript, &cause) != 0)
		bus_log(d->bus, "transcript", LOG_LEVEL_ERROR, "%s; the old file is gone on with", cause);
	free(cause);
}

static void on_signal(evutil_socket_t number, short what, void *arg)
{
	struct daemon *d = arg;

	(void)what;
	if (number == SIGHUP && !d->on_terminal)
		reopen_output(d);
	else
		d->world.quit = true;
}

static void on_lifeline(void *arg)
{
	struct daemon *d = arg;

	d->world.quit = true;
}

/*
 * Whether the signal is ours to handle: what a background shell or nohup(1) has had ignored stays so, but for SIGTERM, and SIGHUP
 * where it isn't about a terminal.
 */
static bool is_ours(const struct daemon *d, int number)
{
	struct sigaction before;

	return number == SIGTERM || (number == SIGHUP && !d->on_terminal) || sigaction(number, NULL, &before) != 0 ||
	       before.sa_handler != SIG_IGN;
}

static int start_loop(struct daemon *d, char **cause)
{
	static const int numbers[DAEMON_SIGNALS] = {SIGTERM, SIGINT, SIGHUP};
	struct event_config *config;

	/* The boot of profile fast is a chain of timers of 1 ms each: epoll's rounding would double it. */
	config = event_config_new();
	event_config_set_flag(config, EVENT_BASE_FLAG_PRECISE_TIMER);
	d->base = event_base_new_with_config(config);
	event_config_free(config);
	if (d->base == NULL)
		return fail(cause, "no event loop");
	d->on_terminal = process_has_terminal();
	for (size_t i = 0; i < DAEMON_SIGNALS; i++) {
		if (!is_ours(d, numbers[i]))
			continue;
		d->signal[i] = event_new(d->base, numbers[i], EV_SIGNAL | EV_PERSIST, on_signal, d);
		event_add(d->signal[i], NULL);
	}
	if (d->lifeline != NULL)
		lifeline_watch(d->lifeline, d->base, on_lifeline, d);
	d->clock = clock_new();
	d->bus = bus_new(d->clock);
	d->timeline = timeline_new(d->base, d->clock, d->bus, &d->options.clock);
	return 0;
}

/* What was wrong with what was given, but not wrong enough not to start. */
static void tell_notices(const struct daemon *d)
{
	char *save = NULL;

	for (char *line = strtok_r(d->options.notices, "\n", &save); line != NULL; line = strtok_r(NULL, "\n", &save))
		bus_log(d->bus, d->options.instance, LOG_LEVEL_WARNING, "%s", line);
}

/* A key was set, by whomever. */
static void on_secret(void *arg, const struct bus_event *e)
{
	const char *value = e->type == EVENT_SETTING ? event_str(e, "value") : NULL;

	(void)arg;
	if (value != NULL && strcmp(value, "***") == 0)
		secret_seal();
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
	int patience_ms = timeline_is_stepped(d->timeline) ? STEPPED_PATIENCE_MS : 0;
	const struct logger_config log = {
		.base = d->base,
		.bus = d->bus,
		.path = o->log,
		.level = (enum log_level)o->log_level,
		.size_max = o->log_max,
		.patience_ms = patience_ms,
	};
	const struct transcript_config transcript = {
		.base = d->base,
		.bus = d->bus,
		.path = o->transcript,
		.size_max = o->transcript_max,
		.patience_ms = patience_ms,
	};

	if (!o->debug)
		bus_listen(d->bus, &d->sealing, on_secret, d);
	if (!o->debug && o->has_keys)
		secret_seal();
	d->logger = logger_new(&log, cause);
	if (d->logger == NULL)
		return daemon_blame(d, "log", cause);
	if (o->transcript != NULL && (d->transcript = transcript_new(&transcript, cause)) == NULL)
		return daemon_blame(d, "transcript", cause);
	if (!o->seeded)
		bus_log(d->bus, o->instance, LOG_LEVEL_INFO, "seed %" PRIu64, o->seed);
	if (o->notices != NULL)
		tell_notices(d);
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

static int start_net(struct daemon *d, char **cause)
{
	const struct net_config config = {.base = d->base, .clock = d->clock, .bus = d->bus, .seed = d->options.seed};

	d->net = net_new(&config, cause);
	if (d->net == NULL)
		return -1;
	timeline_set_net(d->timeline, d->net);
	/* The first rule that matches counts: those of the command line come first. */
	if (options_each(&d->options, "net.route", ON_LINE, on_route, d->net, cause) != 0 ||
		options_each(&d->options, "net.route", IN_FILE, on_route, d->net, cause) != 0)
		return -1;
	if (options_each(&d->options, "net.allow", IN_FILE | ON_LINE, on_allow, d->net, cause) != 0)
		return -1;
	return options_each(&d->options, "net.resolver", IN_FILE | ON_LINE, on_resolver, d->net, cause);
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
		.clock = d->clock,
		.bus = d->bus,
		.seed = o->seed,
		.plain = o->plain,
		.dtls = o->dtls,
		.plain_port = (uint16_t)o->plain_port,
		.dtls_port = (uint16_t)o->dtls_port,
		.nominal_ports = timeline_is_stepped(d->timeline),
	};

	if (!o->plain && !o->dtls)
		return 0;
	d->platform = platform_new(&config);
	if (options_each(o, "platform.", IN_FILE | ON_LINE, on_platform_key, d->platform, cause) != 0 ||
		platform_start(d->platform, cause) != 0)
		return -1;
	net_route_platform(d->net, platform_plain_port(d->platform), platform_dtls_port(d->platform));
	return 0;
}

static int start_instance(struct daemon *d, char **cause)
{
	struct instance_config config = {
		.base = d->base,
		.clock = d->clock,
		.bus = d->bus,
		.net = d->net,
		.options = &d->options,
		.link = d->link,
	};

	config.watch = d->watch = port_watch_new(d->base, d->bus);
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
		.clock = d->clock,
		.timeline = d->timeline,
		.platform = d->platform,
		.instance = d->instance,
		.control = d->control,
		.logger = d->logger,
		.transcript = d->transcript,
	};
	d->ctl = ctl_new(d->base, d->bus, d->control, "bc28d", cause);
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
	if (start_paths(d, cause) != 0 || start_loop(d, cause) != 0 || start_output(d, cause) != 0 ||
		start_net(d, cause) != 0 || start_platform(d, cause) != 0 || start_instance(d, cause) != 0 ||
		start_control(d, cause) != 0)
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
	timeline_free(d->timeline);
	writer_free(d->out);
	if (d->bus != NULL)
		bus_log_flush(d->bus);
	transcript_free(d->transcript);
	logger_free(d->logger);
	lockfile_release(d->pidfile);
	ctl_withdraw(d->ctl);
	rundir_leave(d->rundir);
	/* Who asked for the end may count on finding nothing of us. */
	if (d->world.quitting != NULL)
		ctl_return(d->world.quitting, NULL);
	ctl_free(d->ctl);
	bus_free(d->bus);
	clock_free(d->clock);
	for (size_t i = 0; i < DAEMON_SIGNALS; i++)
		if (d->signal[i] != NULL)
			event_free(d->signal[i]);
	if (d->abandoned != NULL)
		event_free(d->abandoned);
	if (d->base != NULL)
		event_base_free(d->base);
	free(d->link);
	free(d->control);
	lifeline_free(d->lifeline);
	options_release(&d->options);
}
