/* bc28d: a module on a terminal, the network below it, and, when asked for, the platform behind that. */
#include "config.h"

#include <event2/event.h>
#include <fcntl.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "background.h"
#include "bc28/clock.h"
#include "bc28/event.h"
#include "bc28/lockfile.h"
#include "bc28/paths.h"
#include "bc28/platform.h"
#include "bc28/xmalloc.h"
#include "commands.h"
#include "output.h"
#include "timeline.h"

#define SIGNALS 3

/* Everything that runs, in the order of its making. */
struct daemon {
	struct options options;
	char *link, *control;
	struct rundir *rundir; /* of those two, unless both are elsewhere */
	struct lockfile *pidfile;
	struct event_base *base;
	struct event *signal[SIGNALS]; /* libevent's */
	struct clock *clock;
	struct bus *bus;
	struct logger *logger;
	struct transcript *transcript;
	struct timeline *timeline;
	struct net *net;
	struct platform *platform;
	struct port_watch *watch;
	struct instance *instance;
	struct world world;
	struct ctl *ctl;
};

/* --- the parts ---- */

/* Says where a key was given whose value is no good. -1. */
static int blame(const struct daemon *d, const char *key, char **cause)
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
	return d->pidfile != NULL ? 0 : blame(d, "pidfile", cause);
}

static void on_signal(evutil_socket_t number, short what, void *arg)
{
	struct daemon *d = arg;

	(void)number;
	(void)what;
	d->world.quit = true;
}

static int start_loop(struct daemon *d, char **cause)
{
	static const int numbers[SIGNALS] = {SIGTERM, SIGINT, SIGHUP};
	struct event_config *config;

	signal(SIGPIPE, SIG_IGN);
	/* The boot of profile fast is a chain of timers of 1 ms each: epoll's rounding would double it. */
	config = event_config_new();
	event_config_set_flag(config, EVENT_BASE_FLAG_PRECISE_TIMER);
	d->base = event_base_new_with_config(config);
	event_config_free(config);
	if (d->base == NULL)
		return fail(cause, "no event loop");
	for (size_t i = 0; i < SIGNALS; i++) {
		d->signal[i] = event_new(d->base, numbers[i], EV_SIGNAL | EV_PERSIST, on_signal, d);
		event_add(d->signal[i], NULL);
	}
	d->clock = clock_new();
	d->bus = bus_new(d->clock);
	d->timeline = timeline_new(d->base, d->clock, d->bus, &d->options.clock);
	return 0;
}

static int start_output(struct daemon *d, char **cause)
{
	const struct options *o = &d->options;

	d->logger = logger_new(d->bus, o->log, (enum log_level)o->log_level, cause);
	if (d->logger == NULL)
		return blame(d, "log", cause);
	if (o->transcript != NULL && (d->transcript = transcript_new(d->bus, o->transcript, cause)) == NULL)
		return blame(d, "transcript", cause);
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
	const struct net_config config = {.base = d->base,
		.clock = d->clock,
		.bus = d->bus,
		.seed = d->options.seed,
		.seeded_ports = timeline_is_stepped(d->timeline)};

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
	return d->instance != NULL ? port_publish(d->instance->port, cause) : -1;
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
	};
	d->ctl = ctl_new(d->base, d->bus, d->control, "bc28d", cause);
	if (d->ctl == NULL)
		return blame(d, "control", cause);
	ctl_add_commands(d->ctl, daemon_commands, &d->world);
	ctl_add_commands(d->ctl, radio_control_commands, &d->world);
	ctl_add_commands(d->ctl, sim_control_commands, &d->world);
	ctl_add_commands(d->ctl, message_control_commands, &d->world);
	if (d->platform != NULL)
		ctl_add_commands(d->ctl, platform_commands, d->platform);
	return 0;
}

/* --- life ---- */

static int daemon_start(struct daemon *d, char **cause)
{
	if (start_paths(d, cause) != 0 || start_loop(d, cause) != 0 || start_output(d, cause) != 0 ||
		start_net(d, cause) != 0 || start_platform(d, cause) != 0 || start_instance(d, cause) != 0 ||
		start_control(d, cause) != 0)
		return -1;
	module_power(d->instance->module, true);
	return 0;
}

/* Until the ready string has left and an AT would be answered. Stepped time moves as far as that takes. */
static void daemon_boot(struct daemon *d)
{
	const struct module *m = d->instance->module;

	while (!d->world.quit && !(module_ready(m) && module_silent(m))) {
		if (timeline_is_stepped(d->timeline))
			timeline_jump(d->timeline);
		else
			timeline_turn(d->timeline);
	}
}

/* Where we are to be found, on standard output. */
static void daemon_announce(const struct daemon *d)
{
	printf("tty: %s\ncontrol: %s\n", d->link, d->control);
	if (d->platform != NULL) {
		char *uris = platform_uris(d->platform);

		printf("platform: %s\n", uris);
		free(uris);
	}
	fflush(stdout);
}

static void daemon_run(struct daemon *d)
{
	while (!d->world.quit)
		timeline_turn(d->timeline);
}

/* In the opposite order; whatever wasn't made is NULL. */
static void daemon_stop(struct daemon *d)
{
	instance_free(d->instance);
	port_watch_free(d->watch);
	platform_free(d->platform);
	lockfile_release(d->pidfile);
	if (d->world.quitting != NULL)
		ctl_return(d->world.quitting, NULL);
	ctl_free(d->ctl);
	if (d->net != NULL)
		net_free(d->net);
	timeline_free(d->timeline);
	transcript_free(d->transcript);
	logger_free(d->logger);
	bus_free(d->bus);
	clock_free(d->clock);
	for (size_t i = 0; i < SIGNALS; i++)
		if (d->signal[i] != NULL)
			event_free(d->signal[i]);
	if (d->base != NULL)
		event_base_free(d->base);
	rundir_leave(d->rundir);
	free(d->link);
	free(d->control);
	options_release(&d->options);
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
	fprintf(stderr, "bc28d: %s\n", cause);
	free(cause);
	daemon_stop(d);
	return status;
}

/* What starts us may have closed the standard descriptors: their numbers must not become those of files of ours. */
static void fill_standard_descriptors(void)
{
	int fd;

	do
		fd = open("/dev/null", O_RDWR);
	while (fd >= 0 && fd <= STDERR_FILENO);
	if (fd >= 0)
		close(fd);
}

int main(int argc, char **argv)
{
	struct daemon d = {.link = NULL};
	int parent = -1, status;
	char *cause = NULL;

	fill_standard_descriptors();
	if (options_read(&d.options, argc, argv, &cause) != 0)
		return complain(&d, cause, 2);
	status = print_instead(&d.options);
	if (status >= 0) {
		options_release(&d.options);
		return status;
	}
	if (d.options.daemon && (parent = background_fork(&cause)) < 0)
		return complain(&d, cause, EXIT_FAILURE);
	if (daemon_start(&d, &cause) != 0)
		return complain(&d, cause, EXIT_FAILURE);
	daemon_boot(&d);
	if (!d.world.quit) {
		daemon_announce(&d);
		if (parent >= 0)
			background_ready(parent);
	}
	daemon_run(&d);
	daemon_stop(&d);
	return EXIT_SUCCESS;
}
