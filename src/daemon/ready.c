#include "config.h"

#include "ready.h"

#include <string.h>

#include "bc28/module.h"

/* A state of a machine of module_state(). */
struct stage {
	const char *machine, *state;
};

/* What each level asks for beyond the one before; several: one of them. */
static const struct stage wanted[] = {
	[READY_BOOTED] = {"power", "ready"},
	[READY_ATTACHED] = {"radio", "ip"},
	[READY_REGISTERED] = {"lwm2m", "REGISTERED"},
};

/* States that nothing ends but somebody who uses the tty or bc28ctl, of the machine of a level. */
static const struct {
	enum ready_level level;
	struct stage stage;
	const char *why;
} obstacles[] = {
	{READY_BOOTED, {"power", "off"}, "the module is off"},
	{READY_BOOTED, {"power", "hung"}, "the module hangs"},
	{READY_ATTACHED, {"radio", "off"}, "the radio isn't switched on by itself (setting autoconnect)"},
	{READY_ATTACHED, {"radio", "idle"}, "the module doesn't attach by itself (setting autoconnect)"},
	{READY_ATTACHED, {"radio", "denied"}, "the network has refused the module"},
	{READY_REGISTERED, {"lwm2m", "MISSING_CONFIG"},
		"no server is set, or no key for it (--nv bs.host=..., --nv lwm2m.host=...)"},
	{READY_REGISTERED, {"lwm2m", "UNINITIALISED"},
		"the module doesn't register by itself (setting lwm2m.registration-mode)"},
	{READY_REGISTERED, {"lwm2m", "DEREGISTERED"}, "the module has deregistered"},
	{READY_REGISTERED, {"lwm2m", "REG_FAILED"}, "the module has given up registering (quirk.give-up)"},
};

static bool is_in(const struct module *m, const struct stage *s)
{
	const char *state = module_state(m, s->machine);

	/* A server that observes the data of a registered client is more than registered. */
	if (strcmp(s->state, "REGISTERED") == 0 && strcmp(state, "MO_DATA_ENABLED") == 0)
		return true;
	return strcmp(state, s->state) == 0;
}

bool ready_reached(const struct module *m, enum ready_level level)
{
	if (level == READY_OFF)
		return true;
	for (int l = READY_BOOTED; l <= (int)level; l++)
		if (!is_in(m, &wanted[l]))
			return false;
	return module_silent(m);
}

const char *ready_obstacle(const struct module *m, enum ready_level level)
{
	for (int l = READY_BOOTED; l <= (int)level; l++) {
		if (is_in(m, &wanted[l]))
			continue;
		for (size_t i = 0; i < sizeof(obstacles) / sizeof(obstacles[0]); i++)
			if ((int)obstacles[i].level == l && is_in(m, &obstacles[i].stage))
				return obstacles[i].why;
		return NULL;
	}
	return NULL;
}
