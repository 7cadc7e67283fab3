#include "config.h"

#include "bc28/loop.h"

#include <event2/event.h>
#include <signal.h>
#include <stddef.h>
#include <string.h>

#include "bc28/clock.h"
#include "bc28/lifeline.h"
#include "bc28/process.h"
#include "bc28/secret.h"
#include "bc28/xmalloc.h"

static void on_signal(evutil_socket_t number, short what, void *arg)
{
	struct loop *l = arg;

	(void)what;
	if (number == SIGHUP && !l->on_terminal)
		l->reopen(l->arg);
	else
		l->quit = true;
}

static void on_lifeline(void *arg)
{
	struct loop *l = arg;

	l->quit = true;
}

/* A key was set, by whomever. */
static void on_setting(void *arg, const struct bus_event *e)
{
	const char *value = e->type == EVENT_SETTING ? event_str(e, "value") : NULL;

	(void)arg;
	if (value != NULL && strcmp(value, "***") == 0)
		secret_seal();
}

/*
 * Whether the signal is ours to handle: what a background shell or nohup(1) has had ignored stays so, but for SIGTERM,
 * and SIGHUP where it isn't about a terminal.
 */
static bool is_ours(const struct loop *l, int number)
{
	struct sigaction before;

	return number == SIGTERM || (number == SIGHUP && !l->on_terminal) || sigaction(number, NULL, &before) < 0 ||
	       before.sa_handler != SIG_IGN;
}

static int watch_signals(struct loop *l)
{
	static const int numbers[LOOP_SIGNALS] = {SIGTERM, SIGINT, SIGHUP};

	l->on_terminal = process_has_terminal();
	for (size_t i = 0; i < LOOP_SIGNALS; i++) {
		if (!is_ours(l, numbers[i]))
			continue;
		l->signal[i] = event_new(l->base, numbers[i], EV_SIGNAL | EV_PERSIST, on_signal, l);
		if (l->signal[i] == NULL || event_add(l->signal[i], NULL) < 0)
			return -1;
	}
	return 0;
}

int loop_init(struct loop *l, const struct loop_config *config, char **cause)
{
	struct event_config *precise = event_config_new();

	*l = (struct loop){.reopen = config->reopen, .arg = config->arg};
	/* The boot of profile fast is a chain of timers of 1 ms each: epoll's rounding would double it. */
	event_config_set_flag(precise, EVENT_BASE_FLAG_PRECISE_TIMER);
	l->base = event_base_new_with_config(precise);
	event_config_free(precise);
	if (l->base == NULL || watch_signals(l) < 0)
		return fail(cause, "no event loop");
	if (config->lifeline != NULL)
		lifeline_watch(config->lifeline, l->base, on_lifeline, l);
	l->clock = clock_new();
	l->bus = bus_new(l->clock);
	l->timeline = timeline_new(l->base, l->clock, l->bus, &config->clock);
	if (config->seal)
		bus_listen(l->bus, &l->sealing, on_setting, NULL);
	return 0;
}

void loop_run(struct loop *l)
{
	while (!l->quit)
		timeline_turn(l->timeline);
}

void loop_release(struct loop *l)
{
	timeline_free(l->timeline);
	bus_free(l->bus);
	clock_free(l->clock);
	for (size_t i = 0; i < LOOP_SIGNALS; i++)
		if (l->signal[i] != NULL)
			event_free(l->signal[i]);
	if (l->base != NULL)
		event_base_free(l->base);
	*l = (struct loop){.base = NULL};
}
