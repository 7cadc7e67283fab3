/*
 * Deep sleep of the processor. In PSM and with the radio off nothing keeps it awake but the UART: it sleeps when that
 * has been quiet for a while, and wakes by its first byte, or when the radio is needed (base manual 4.22).
 */
#include "config.h"

#include <stdlib.h>

#include "bc28/xmalloc.h"
#include "radio_priv.h"

enum sleep_state { SLEEP_AWAKE, SLEEP_DEEP, SLEEP_WAKING };
enum sleep_event { SLEEP_QUIET, SLEEP_HEARD, SLEEP_RADIO, SLEEP_WOKEN };

struct sleep {
	enum sleep_state state;
	struct timer quiet; /* TIMER_SLEEP */
	struct timer wake; /* of SLEEP_WAKING */
};

/* --- the states --------------------------------------------------------------------------------------------------- */

static const struct machine_state states[] = {
	[SLEEP_AWAKE] = {"awake", NULL, "base manual 4.22"},
	[SLEEP_DEEP] = {"deep-sleep", NULL, "base manual 4.22"},
	[SLEEP_WAKING] = {"waking", "awake", "drivers"}, /* what is heard waits for the command interpreter */
	{NULL, NULL, NULL},
};

static const char *const events[] = {
	[SLEEP_QUIET] = "quiet",
	[SLEEP_HEARD] = "heard", /* from the host */
	[SLEEP_RADIO] = "radio", /* a page, an update, a detach, a loss */
	[SLEEP_WOKEN] = "woken",
	NULL,
};

#define IN(state) (1u << SLEEP_##state)

static const struct machine_row rows[] = {
	{IN(AWAKE), SLEEP_QUIET, SLEEP_DEEP, "base manual 4.22"},
	{IN(DEEP), SLEEP_RADIO, SLEEP_AWAKE, "base manual 4.22"},
	{IN(DEEP), SLEEP_HEARD, SLEEP_WAKING, "drivers"},
	{IN(WAKING), SLEEP_WOKEN, SLEEP_AWAKE, "drivers"},
	{0, 0, 0, NULL},
};

static const struct machine machine = {"sleep", "base manual 4.22", states, events, rows};

static unsigned now(const struct module *m)
{
	return m->sleep->state;
}

/* False: that means nothing now. */
static bool move(struct module *m, enum sleep_event event)
{
	enum sleep_state from = m->sleep->state;
	int to = machine_next(&machine, from, event);

	if (to < 0)
		return false;
	m->sleep->state = (enum sleep_state)to;
	part_transition(m, &machine, from, event);
	return true;
}

/* --- falling asleep ----------------------------------------------------------------------------------------------- */

static bool may_sleep(const struct module *m)
{
	return boot_power(m) == POWER_READY && !uart_too_fast(m) && (radio_psm(m) || !radio_on(m));
}

void sleep_quiet(struct module *m)
{
	if (may_sleep(m))
		timer_set(&m->sleep->quiet, module_timer(m, TIMER_SLEEP));
}

static void fall_asleep(void *arg)
{
	struct module *m = arg;

	if (may_sleep(m) && !interpreter_busy(m))
		move(m, SLEEP_QUIET);
}

/* What kept the processor awake when its time was over is done. */
static void idle(struct module *m)
{
	if (m->sleep->state == SLEEP_AWAKE && !timer_pending(&m->sleep->quiet))
		sleep_quiet(m);
}

static void start(struct module *m)
{
	if (!radio_on(m))
		sleep_quiet(m);
}

/* --- waking up ---------------------------------------------------------------------------------------------------- */

void sleep_wake(struct module *m)
{
	timer_cancel(&m->sleep->quiet);
	move(m, SLEEP_RADIO);
}

/* Bytes of the host wake the processor, which takes its time. */
static void heard(struct module *m)
{
	timer_cancel(&m->sleep->quiet);
	if (move(m, SLEEP_HEARD)) {
		if (module_timer(m, TIMER_WAKE) > 0) {
			timer_set(&m->sleep->wake, module_timer(m, TIMER_WAKE));
			interpreter_sleep(m, true);
		} else {
			move(m, SLEEP_WOKEN);
		}
	}
	sleep_quiet(m);
}

/* The command interpreter is awake: what came meanwhile is read. */
static void awake(void *arg)
{
	struct module *m = arg;

	output_hold(m);
	move(m, SLEEP_WOKEN);
	interpreter_sleep(m, false);
	interpreter_feed(m, NULL, 0);
	idle(m);
	output_release(m);
}

/* --- life --------------------------------------------------------------------------------------------------------- */

static void stop(struct module *m)
{
	timer_cancel(&m->sleep->quiet);
	timer_cancel(&m->sleep->wake);
	m->sleep->state = SLEEP_AWAKE;
}

static void init(struct module *m, const struct module_config *config)
{
	struct sleep *s = xcalloc(1, sizeof(*s));

	(void)config;
	m->sleep = s;
	timer_init(&s->quiet, m->clock, fall_asleep, m);
	timer_init(&s->wake, m->clock, awake, m);
}

static void release(struct module *m)
{
	free(m->sleep);
}

const struct part sleep_part = {
	.name = "sleep",
	.machine = {{.table = &machine, .now = now}},
	.init = init,
	.start = start,
	.heard = heard,
	.idle = idle,
	.slowed = sleep_quiet,
	.stop = stop,
	.release = release,
};
