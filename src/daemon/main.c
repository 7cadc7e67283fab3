/* bc28d: a module on a terminal, the network below it, and, when asked for, the platform behind that. */
#include "config.h"

#include <event2/event.h>
#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "background.h"
#include "bc28/buf.h"
#include "bc28/clock.h"
#include "bc28/event.h"
#include "bc28/lifeline.h"
#include "bc28/logger.h"
#include "bc28/notify.h"
#include "bc28/platform.h"
#include "bc28/process.h"
#include "bc28/writer.h"
#include "bc28/xmalloc.h"
#include "daemon.h"
#include "ready.h"

/* What keeps the module from getting ready is said when it has lasted so long. */
#define OBSTACLE_AFTER (2 * CLOCK_S)
/* Stepped time moves so far on its own to get it ready; what takes longer is a wait for somebody. */
#define READY_PATIENCE (600 * CLOCK_S)

/* --- getting ready ---- */

static void complain_of_wait(const struct daemon *d, const char *what)
{
	bus_log(d->loop.bus, d->options.instance, LOG_LEVEL_WARNING, "--ready %s: %s; %s",
		value_to_name(ready_names, d->options.ready), d->obstacle != NULL ? d->obstacle->why : "it still boots",
		what);
}

static void on_nag(void *arg)
{
	struct daemon *d = arg;
	uint32_t bit = UINT32_C(1) << ready_obstacle_number(d->obstacle);

	d->stuck = d->obstacle->final;
	if ((d->said & bit) == 0)
		complain_of_wait(d, "waiting");
	d->said |= bit;
}

/* Says once of each thing that keeps the module from getting ready, when it lasts. True: it is another one. */
static bool watch_obstacle(struct daemon *d)
{
	const struct obstacle *obstacle = ready_obstacle(d->instance->module, (enum ready_level)d->options.ready);

	if (obstacle == d->obstacle)
		return false;
	d->obstacle = obstacle;
	d->stuck = false;
	if (obstacle != NULL)
		timer_set(&d->nag, OBSTACLE_AFTER);
	else
		timer_cancel(&d->nag);
	return true;
}

/*
 * Stepped time that gets the module no further stands still: it would run for as long as the processor lasts. What
 * changes while it stands is somebody's doing, and worth another try; what changes because somebody has moved it is
 * not.
 */
static void watch_patience(struct daemon *d, bool changed)
{
	uint64_t due, now = clock_now(d->loop.clock);

	if (!timeline_is_stepped(d->loop.timeline) || d->options.ready <= READY_BOOTED)
		return;
	if (d->spent && changed && now == d->seen) {
		d->spent = false;
		d->patience = now + READY_PATIENCE;
	}
	d->seen = now;
	if (!d->spent && clock_next(d->loop.clock, &due) && due > d->patience) {
		d->spent = true;
		complain_of_wait(d, "time stands still until it is stepped");
	}
	timeline_hold(d->loop.timeline, d->stuck || d->spent);
}

/*
 * One turn on the way. Stepped time moves as far as it takes, unless that leads nowhere; what servers beyond ours have
 * to answer may take its time.
 */
static void ready_turn(struct daemon *d)
{
	bool hurry = d->options.clock.mode == CLOCK_STEP ||
		     (d->options.clock.mode == CLOCK_AUTO && d->options.ready < READY_REGISTERED);

	if (!hurry || d->stuck || d->spent || !timeline_jump(d->loop.timeline))
		timeline_turn(d->loop.timeline);
	else if (d->options.ready > READY_BOOTED)
		event_base_loop(d->loop.base, EVLOOP_NONBLOCK);
}

/* Until the module is as far as it is to be. */
static void daemon_boot(struct daemon *d)
{
	timer_init(&d->nag, d->loop.clock, on_nag, d);
	d->patience = clock_now(d->loop.clock) + READY_PATIENCE;
	module_power(d->instance->module, true);
	while (!d->loop.quit && !ready_reached(d->instance->module, (enum ready_level)d->options.ready)) {
		watch_patience(d, watch_obstacle(d));
		ready_turn(d);
	}
	timer_cancel(&d->nag);
	timeline_hold(d->loop.timeline, false);
}

static void on_open(void *arg, const struct bus_event *e)
{
	struct daemon *d = arg;

	d->opened = d->opened || (e->type == EVENT_CLIENT && strcmp(event_str(e, "tty"), "opened") == 0);
}

/* Where we are to be found, on standard output. */
static void daemon_announce(struct daemon *d)
{
	const struct writer_config config = {.base = d->loop.base, .queue_max = SIZE_MAX};
	struct buf text;

	buf_init(&text);
	buf_addf(&text, "tty: %s\ncontrol: %s\n", d->link, d->control);
	if (d->platform != NULL) {
		char *uris = platform_uris(d->platform);

		buf_addf(&text, "platform: %s\n", uris);
		free(uris);
	}
	d->out = writer_new_shared(&config, STDOUT_FILENO);
	writer_line(d->out, text.data, text.len);
	buf_release(&text);
}

static void on_abandoned(evutil_socket_t fd, short what, void *arg)
{
	struct daemon *d = arg;

	(void)fd;
	(void)what;
	d->loop.quit = true;
}

/* Whoever waits for --daemon may go on; our standard descriptors are nobody's any more. */
static void daemon_detach(struct daemon *d, int parent)
{
	writer_free(d->out);
	d->out = NULL;
	logger_leave_stderr(d->logger);
	event_free(d->abandoned);
	d->abandoned = NULL;
	if (!background_ready(parent))
		d->loop.quit = true;
}

/* The module is there for others. */
static int daemon_publish(struct daemon *d, int parent, char **cause)
{
	char *why = NULL;

	if (port_publish(d->instance->port, cause) < 0)
		return daemon_blame(d, "link", cause);
	daemon_announce(d);
	if (notify_ready(&why) < 0)
		bus_log(d->loop.bus, d->options.instance, LOG_LEVEL_WARNING, "%s", why);
	free(why);
	if (parent >= 0)
		daemon_detach(d, parent);
	return 0;
}

static void daemon_run(struct daemon *d)
{
	if (d->options.hold_until_open) {
		bus_listen(d->loop.bus, &d->opens, on_open, d);
		while (!d->loop.quit && !d->opened && !module_powered(d->instance->module))
			timeline_turn(d->loop.timeline);
		bus_unlisten(d->loop.bus, &d->opens);
		module_power(d->instance->module, true);
	}
	loop_run(&d->loop);
	notify_stopping(NULL);
}

/* --help and the like; -1: none of them. */
static int print_instead(const struct options *o)
{
	if (o->help) {
		manual_help();
	} else if (o->version) {
		puts("bc28d " PROGRAM_VERSION);
	} else if (o->list_quirks) {
		manual_quirks(&o->params);
	} else if (o->man != NULL) {
		return manual_print(o->man) == 0 ? EXIT_SUCCESS : EXIT_FAILURE;
	} else {
		return -1;
	}
	return EXIT_SUCCESS;
}

static int complain(struct daemon *d, char *cause, int status)
{
	process_complain("bc28d", cause);
	free(cause);
	daemon_stop(d);
	return status;
}

int main(int argc, char **argv)
{
	struct daemon d = {.link = NULL};
	int parent = -1, status;
	char *cause = NULL;

	process_begin();
	if (options_read(&d.options, argc, argv, &cause) < 0)
		return complain(&d, cause, 2);
	status = print_instead(&d.options);
	if (status >= 0) {
		options_release(&d.options);
		return status;
	}
	/* before anything is opened whose number might be meant, and before the fork */
	if (lifeline_from_options(&d.lifeline, d.options.lifeline, &d.options.parent, &cause) < 0)
		return complain(&d, cause, 2);
	if (d.options.daemon && (parent = background_fork(&cause)) < 0)
		return complain(&d, cause, EXIT_FAILURE);
	if (daemon_start(&d, &cause) < 0)
		return complain(&d, cause, EXIT_FAILURE);
	if (parent >= 0)
		d.abandoned = background_watch(parent, d.loop.base, on_abandoned, &d);
	if (!d.options.hold_until_open)
		daemon_boot(&d);
	if (!d.loop.quit && daemon_publish(&d, parent, &cause) < 0)
		return complain(&d, cause, EXIT_FAILURE);
	daemon_run(&d);
	daemon_stop(&d);
	return EXIT_SUCCESS;
}
