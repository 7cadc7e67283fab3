/*
 * Processors that hang. The module is several processors on one chip, each with a watchdog; guide 7 has a reboot cause
 * for each, and for calls between them that are never answered. What hangs takes the rest with it: nothing is answered
 * on the UART or the network until the reset, which makes a clean start of everything anyway.
 */
#include "config.h"

#include <stdlib.h>
#include <string.h>

#include "bc28/xmalloc.h"
#include "module_priv.h"
#include "part.h"

struct hang_row {
	const char *name;
	enum timer_id timer; /* until the reset */
	int cause; /* of the reset, guide 7 */
	const char *text;
};

static const struct hang_row hangs[] = {
	{"application", TIMER_WATCHDOG, 20, "the application processor, which runs the AT commands"},
	{"protocol", TIMER_WATCHDOG, 16, "the protocol processor, which runs the radio"},
	{"security", TIMER_WATCHDOG, 3, "the security processor"},
	{"chip", TIMER_WATCHDOG, 8, "all processors at once: the chip's own watchdog"},
	{"updater", TIMER_WATCHDOG, REBOOT_UPDATER_WATCHDOG,
		"the updater, when it next installs a package; it goes on after the reset"},
	{"application-rpc", TIMER_RPC, 22, "a call of the application processor is never answered"},
	{"protocol-rpc", TIMER_RPC, 18, "a call of the protocol processor is never answered"},
};

#define HANGS (sizeof(hangs) / sizeof(hangs[0]))

struct hang {
	const struct hang_row *row; /* under way, or waiting for the updater to run; NULL: none */
	struct timer watchdog;
};

bool hang_info(size_t i, struct hang_info *out)
{
	if (i >= HANGS)
		return false;
	*out = (struct hang_info){hangs[i].name, hangs[i].text, hangs[i].cause};
	return true;
}

/* From here on there is nobody at home. */
static void begin(struct module *m, const struct hang_row *h)
{
	boot_hang(m);
	m->hang->row = h;
	timer_set(&m->hang->watchdog, module_timer(m, h->timer));
	bus_emit(m->bus, m->name, EVENT_STATE, F_STR("machine", "power"), F_STR("state", "hung"),
		F_STR("what", h->name));
	uart_tell_room(m);
}

static void reset(void *arg)
{
	struct module *m = arg;
	int cause = m->hang->row->cause;

	m->hang->row = NULL;
	boot_start(m, cause);
}

int module_hang(struct module *m, const char *what, char **cause)
{
	const struct hang_row *h = hangs;

	while (h < hangs + HANGS && strcmp(h->name, what) != 0)
		h++;
	if (h == hangs + HANGS)
		return fail(cause, "there is no '%s' that could hang", what);
	if (boot_power(m) != POWER_READY)
		return fail(cause, "the module is %s", module_state(m, "power"));
	if (h->cause == REBOOT_UPDATER_WATCHDOG)
		m->hang->row = h;
	else
		begin(m, h);
	return 0;
}

bool hang_updater(struct module *m)
{
	if (m->hang->row == NULL)
		return false;
	begin(m, m->hang->row);
	return true;
}

/* --- life --------------------------------------------------------------------------------------------------------- */

/* The module is reset or switched off: a hang is over, one that waits for the updater goes on waiting. */
static void stop(struct module *m)
{
	if (timer_pending(&m->hang->watchdog) || boot_power(m) == POWER_OFF)
		m->hang->row = NULL;
	timer_cancel(&m->hang->watchdog);
}

static void init(struct module *m, const struct module_config *config)
{
	(void)config;
	m->hang = xcalloc(1, sizeof(*m->hang));
	timer_init(&m->hang->watchdog, m->clock, reset, m);
}

static void release(struct module *m)
{
	free(m->hang);
}

const struct part hang_part = {.name = "hang", .init = init, .stop = stop, .release = release};
