/* andlinkd: the Andlink platform stand-in as a program of its own, on the real clock. */
#include "config.h"

#include <event2/event.h>
#include <inttypes.h>
#include <signal.h>
#include <stdbool.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "bc28/buf.h"
#include "bc28/clock.h"
#include "bc28/ctl.h"
#include "bc28/event.h"
#include "bc28/lifeline.h"
#include "bc28/logger.h"
#include "bc28/monotonic.h"
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
	struct event_base *base;
	struct clock *clock;
	uint64_t started; /* CLOCK_MONOTONIC, microseconds */
	struct event *wake; /* for the clock's earliest timer */
	struct event *term, *intr, *hup;
	bool on_terminal; /* SIGHUP means the end */
	struct bus *bus;
	struct listener sealing;
	struct logger *logger;
	struct writer *out; /* standard output */
	struct net *net;
	struct platform *platform;
	struct rundir *rundir; /* of the control channel, unless it is elsewhere */
	char *control;
	struct ctl *ctl;
};

/* --- the clock ---------------------------------------------------------------------------------------------------- */

static uint64_t now(void *arg)
{
	const struct andlinkd *d = arg;

	return monotonic_us() - d->started;
}

/* Arms the loop's timer for the clock's earliest one; without any the loop sleeps. */
static void rearm(void *arg)
{
	struct andlinkd *d = arg;
	uint64_t due, at = now(d), left;

	if (!clock_next(d->clock, &due)) {
		event_del(d->wake);
		return;
	}
	left = due > at ? due - at : 0;
	event_add(d->wake,
		&(struct timeval){.tv_sec = (time_t)(left / CLOCK_S), .tv_usec = (suseconds_t)(left % CLOCK_S)});
}

static void on_wake(evutil_socket_t fd, short what, void *arg)
{
	struct andlinkd *d = arg;

	(void)fd;
	(void)what;
	clock_advance(d->clock, now(d));
	rearm(d);
}

/* --- the rest of the world ---------------------------------------------------------------------------------------- */

static void on_signal(evutil_socket_t fd, short what, void *arg)
{
	struct andlinkd *d = arg;

	(void)fd;
	(void)what;
	event_base_loopbreak(d->base);
}

static void on_lifeline(void *arg)
{
	struct andlinkd *d = arg;

	event_base_loopbreak(d->base);
}

/* What a background shell has had ignored stays so. */
static bool is_ignored(int number)
{
	struct sigaction before;

	return sigaction(number, NULL, &before) == 0 && before.sa_handler == SIG_IGN;
}

/* SIGHUP without a terminal: somebody has renamed the log. */
static void on_hangup(evutil_socket_t fd, short what, void *arg)
{
	struct andlinkd *d = arg;
	char *cause = NULL;

	if (d->on_terminal)
		on_signal(fd, what, arg);
	else if (logger_reopen(d->logger, &cause) != 0)
		bus_log(d->bus, "log", LOG_LEVEL_ERROR, "%s; the old file is gone on with", cause);
	free(cause);
}

/* A key was set through the control channel. */
static void on_event(void *arg, const struct bus_event *e)
{
	(void)arg;
	if (e->type == EVENT_SETTING)
		secret_seal();
}

static int start_loop(struct andlinkd *d, const struct andlinkd_options *o, char **cause)
{
	struct logger_config log = {.path = o->log, .level = (enum log_level)o->log_level, .size_max = o->log_max};

	d->base = event_base_new();
	if (d->base == NULL)
		return fail(cause, "no event loop");
	d->started = monotonic_us();
	d->clock = clock_new();
	d->wake = evtimer_new(d->base, on_wake, d);
	d->term = evsignal_new(d->base, SIGTERM, on_signal, d);
	d->intr = evsignal_new(d->base, SIGINT, on_signal, d);
	d->hup = evsignal_new(d->base, SIGHUP, on_hangup, d);
	d->on_terminal = process_has_terminal();
	if (d->wake == NULL || d->term == NULL || d->intr == NULL || d->hup == NULL || event_add(d->term, NULL) != 0 ||
		(!is_ignored(SIGINT) && event_add(d->intr, NULL) != 0) ||
		((!d->on_terminal || !is_ignored(SIGHUP)) && event_add(d->hup, NULL) != 0))
		return fail(cause, "no event loop");
	if (d->lifeline != NULL)
		lifeline_watch(d->lifeline, d->base, on_lifeline, d);
	clock_set_source(d->clock, now, d);
	clock_set_hook(d->clock, rearm, d);
	d->bus = bus_new(d->clock);
	log.base = d->base;
	log.bus = d->bus;
	if (!o->debug)
		bus_listen(d->bus, &d->sealing, on_event, d);
	if (!o->debug && o->has_keys)
		secret_seal();
	d->logger = logger_new(&log, cause);
	if (d->logger != NULL && o->notice != NULL)
		bus_log(d->bus, "platform", LOG_LEVEL_WARNING, "%s", o->notice);
	return d->logger != NULL ? 0 : -1;
}

/* "KEY=VALUE" */
static int set_key(struct platform *p, const char *text, char **cause)
{
	char *name = xstrndup(text, strcspn(text, "=")), *why = NULL;
	int rc = platform_set(p, name, text + strlen(name) + 1, &why);

	if (rc != 0)
		fail(cause, "--set %s: %s", name, why);
	free(why);
	free(name);
	return rc;
}

static int start_platform(struct andlinkd *d, const struct andlinkd_options *o, char **cause)
{
	struct net_config net = {.base = d->base, .clock = d->clock, .bus = d->bus};
	struct platform_config config = {.clock = d->clock,
		.bus = d->bus,
		.plain = o->plain,
		.dtls = o->dtls,
		.address = o->address,
		.plain_port = o->plain_port,
		.dtls_port = o->dtls_port};

	config.seed = o->seed;
	if (!o->seeded) {
		if (process_draw(&config.seed, cause) != 0)
			return -1;
		bus_log(d->bus, "platform", LOG_LEVEL_INFO, "seed %" PRIu64, config.seed);
	}
	net.seed = config.seed;
	d->net = net_new(&net, cause);
	if (d->net == NULL)
		return -1;
	config.net = d->net;
	d->platform = platform_new(&config);
	for (unsigned i = 0; i < o->set_count; i++)
		if (set_key(d->platform, o->set[i], cause) != 0)
			return -1;
	return platform_start(d->platform, cause);
}

static int start_control(struct andlinkd *d, const struct andlinkd_options *o, char **cause)
{
	char *dir;

	if (o->control != NULL) {
		d->control = path_absolute(o->control);
	} else {
		dir = path_runtime_dir(o->instance);
		d->rundir = rundir_enter(dir, cause);
		d->control = path_join(dir, "control");
		free(dir);
		if (d->rundir == NULL)
			return -1;
	}
	d->ctl = ctl_new(d->base, d->bus, d->control, "andlinkd", cause);
	if (d->ctl == NULL)
		return -1;
	ctl_add_commands(d->ctl, platform_commands, d->platform);
	return 0;
}

/* Ready: the ports listen, the control channel answers. */
static void announce(struct andlinkd *d, const struct andlinkd_options *o)
{
	const struct writer_config config = {.base = d->base, .queue_max = SIZE_MAX};
	const char *address = o->address != NULL ? o->address : "127.0.0.1";
	struct buf text;

	buf_init(&text);
	buf_addstr(&text, "platform:");
	if (o->plain)
		buf_addf(&text, " coap://%s:%u", address, platform_plain_port(d->platform));
	if (o->dtls)
		buf_addf(&text, " coaps://%s:%u", address, platform_dtls_port(d->platform));
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
	if (d->bus != NULL)
		bus_log_flush(d->bus);
	logger_free(d->logger);
	bus_free(d->bus);
	if (d->clock != NULL)
		clock_set_hook(d->clock, NULL, NULL);
	clock_free(d->clock);
	if (d->wake != NULL)
		event_free(d->wake);
	if (d->term != NULL)
		event_free(d->term);
	if (d->intr != NULL)
		event_free(d->intr);
	if (d->hup != NULL)
		event_free(d->hup);
	lifeline_free(d->lifeline);
	if (d->base != NULL)
		event_base_free(d->base);
}

int main(int argc, char **argv)
{
	struct andlinkd d = {0};
	struct andlinkd_options o;
	char *cause = NULL;
	int status = 0;

	process_begin();
	if (options_parse(&o, argc, argv, &cause) != 0) {
		process_complain("andlinkd", cause);
		free(cause);
		options_release(&o);
		return 2;
	}
	if (o.help || o.version) {
		if (o.help)
			options_help(stdout);
		else
			printf("andlinkd %s\n", PROGRAM_VERSION);
		options_release(&o);
		return 0;
	}
	/* before anything is opened whose number might be meant */
	if (lifeline_from_options(&d.lifeline, o.lifeline, o.exit_with_parent, o.parent, &cause) != 0) {
		status = 2;
	} else if (start_loop(&d, &o, &cause) == 0 && start_platform(&d, &o, &cause) == 0 &&
		   start_control(&d, &o, &cause) == 0) {
		announce(&d, &o);
		if (notify_ready(&cause) != 0)
			bus_log(d.bus, "andlinkd", LOG_LEVEL_WARNING, "%s", cause);
		free(cause);
		event_base_dispatch(d.base);
		notify_stopping(NULL);
	} else {
		status = 1;
	}
	if (status != 0) {
		process_complain("andlinkd", cause);
		free(cause);
	}
	stop(&d);
	options_release(&o);
	return status;
}
