/*
 * AT+NATSPEED (base manual 4.18): a new rate is on trial until the host talks; otherwise the old one comes back. What
 * was sent arrives whole at any rate, so every command line counts as talk.
 */
#include "config.h"

#include <stdio.h>
#include <stdlib.h>

#include "bc28/xmalloc.h"
#include "module_priv.h"
#include "part.h"

/* The rates above it are too fast for the low-power UART. */
#define LOW_POWER_BAUD  57600
#define DEFAULT_TIMEOUT 3

/* What is in force, what was before, what is on trial. */
struct natspeed {
	struct uart_format now, before, wanted;
	unsigned timeout; /* seconds */
	bool save;
	struct timer change, trial;
};

const struct uart_format *uart_format(const struct module *m)
{
	return &m->natspeed->now;
}

static void use(struct module *m, const struct uart_format *f)
{
	bool fast = f->baud > LOW_POWER_BAUD, was_fast = m->natspeed->now.baud > LOW_POWER_BAUD;

	m->natspeed->now = *f;
	if (m->params.baud != 0 && module_baud(m) != f->baud)
		uart_set_baud(m, f->baud);
	if (fast && !was_fast)
		module_urc(m, "+NATSPEED:DISABLE_DEEP_SLEEP");
	else if (was_fast && !fast)
		parts_slowed(m);
}

bool uart_too_fast(const struct module *m)
{
	return m->natspeed->now.baud > LOW_POWER_BAUD;
}

/* The OK has left at the old rate. */
static void switch_over(void *arg)
{
	struct module *m = arg;

	if (!module_silent(m)) {
		timer_set(&m->natspeed->change, uart_left(m));
		return;
	}
	use(m, &m->natspeed->wanted);
	timer_set(&m->natspeed->trial, m->natspeed->timeout * CLOCK_S);
}

static void trial_over(void *arg)
{
	struct module *m = arg;

	use(m, &m->natspeed->before);
}

void uart_try(struct module *m, const struct uart_format *f, unsigned timeout, bool save)
{
	/* During a trial, the rate to come back to is still the one from before it. */
	if (!timer_pending(&m->natspeed->trial))
		m->natspeed->before = m->natspeed->now;
	timer_cancel(&m->natspeed->trial);
	m->natspeed->wanted = *f;
	m->natspeed->timeout = timeout != 0 ? timeout : DEFAULT_TIMEOUT;
	m->natspeed->save = save;
	timer_set(&m->natspeed->change, 0);
}

void natspeed_heard(struct module *m)
{
	char baud[12], sync[4];

	if (!timer_pending(&m->natspeed->trial))
		return;
	timer_cancel(&m->natspeed->trial);
	if (!m->natspeed->save)
		return;
	snprintf(baud, sizeof(baud), "%u", m->natspeed->now.baud);
	snprintf(sync, sizeof(sync), "%u", m->natspeed->now.sync);
	module_change(m, (struct setting_change[]){{SET_UART_BAUD, baud}, {SET_UART_SYNC, sync}}, 2);
}

static void boot(struct module *m)
{
	bool saved = nv_is_set(m, SET_UART_BAUD);

	m->natspeed->now = (struct uart_format){
		.baud = saved || m->params.baud == 0 ? (unsigned)module_setting_num(m, SET_UART_BAUD) : m->params.baud,
		.sync = (unsigned)module_setting_num(m, SET_UART_SYNC),
		.stop = 1,
	};
	if (m->params.baud != 0 && module_baud(m) != m->natspeed->now.baud)
		uart_set_baud(m, m->natspeed->now.baud);
}

static void stop(struct module *m)
{
	timer_cancel(&m->natspeed->change);
	timer_cancel(&m->natspeed->trial);
}

static void init(struct module *m, const struct module_config *config)
{
	(void)config;
	m->natspeed = xcalloc(1, sizeof(*m->natspeed));
	timer_init(&m->natspeed->change, m->clock, switch_over, m);
	timer_init(&m->natspeed->trial, m->clock, trial_over, m);
}

static void release(struct module *m)
{
	free(m->natspeed);
}

const struct part natspeed_part = {.name = "natspeed", .init = init, .boot = boot, .stop = stop, .release = release};
