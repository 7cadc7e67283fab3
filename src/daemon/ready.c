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

/* In each level's order: the first that holds counts. As many as daemon.said has bits, at most. */
static const struct obstacle obstacles[] = {
	{READY_BOOTED, "power", "off", true, "the module is off"},
	{READY_BOOTED, "power", "hung", true, "the module hangs"},
	{READY_ATTACHED, "sim", "absent", true, "there is no SIM (sim.present)"},
	{READY_ATTACHED, "sim", "pin", true, "the SIM waits for its PIN"},
	{READY_ATTACHED, "sim", "puk", true, "the SIM waits for its PUK"},
	{READY_ATTACHED, "sim", "blocked", true, "the SIM is blocked"},
	{READY_ATTACHED, "radio", "off", true, "the radio isn't switched on by itself (setting autoconnect)"},
	{READY_ATTACHED, "radio", "idle", true, "the module doesn't attach by itself (setting autoconnect)"},
	{READY_ATTACHED, "radio", "denied", true, "the network has refused the module"},
	{READY_ATTACHED, "radio", "no-service", false, "the module finds no cell (radio.coverage, radio.cells)"},
	{READY_ATTACHED, "radio", "searching", false, "the module still searches for a cell"},
	{READY_ATTACHED, "radio", "attaching", false, "the network hasn't let the module in yet"},
	{READY_ATTACHED, "radio", "attached", false, "the module has no IP address yet"},
	{READY_ATTACHED, "radio", "waiting", false, "the network has refused the module, which will try again"},
	{READY_REGISTERED, "lwm2m", "MISSING_CONFIG", true,
		"no server is set, or no key for it (--nv bs.host=..., --nv lwm2m.host=...)"},
	{READY_REGISTERED, "lwm2m", "UNINITIALISED", true,
		"the module doesn't register by itself (setting lwm2m.registration-mode)"},
	{READY_REGISTERED, "lwm2m", "DEREGISTERED", true, "the module has deregistered"},
	{READY_REGISTERED, "lwm2m", "REG_FAILED", true, "the module has given up registering (quirk.give-up)"},
	{READY_REGISTERED, "lwm2m", "INIITIALISING", false, "the bootstrap server is silent, or hasn't sent all yet"},
	{READY_REGISTERED, "lwm2m", "INIT_FAILED", false, "the bootstrap has failed"},
	{READY_REGISTERED, "lwm2m", "REGISTERING", false, "the server hasn't taken the registration yet"},
	{READY_REGISTERED, "lwm2m", "TIMEOUT_AND_RETRYING", false, "the server is silent"},
	{READY_REGISTERED, "lwm2m", "REJECTED_BY_SERVER", false, "the server has refused the registration"},
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

const struct obstacle *ready_obstacle(const struct module *m, enum ready_level level)
{
	for (int l = READY_BOOTED; l <= (int)level; l++) {
		if (is_in(m, &wanted[l]))
			continue;
		for (size_t i = 0; i < sizeof(obstacles) / sizeof(obstacles[0]); i++)
			if ((int)obstacles[i].level == l &&
				strcmp(module_state(m, obstacles[i].machine), obstacles[i].state) == 0)
				return &obstacles[i];
		return NULL;
	}
	return NULL;
}

unsigned ready_obstacle_number(const struct obstacle *o)
{
	return (unsigned)(o - obstacles);
}
