/*
 * The PINs of the card (TS 102 221 chapter 9): verified since the card started, and what is saved: PINs, lock, tries
 * left.
 */
#include "config.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "bc28/xmalloc.h"
#include "card_priv.h"

struct pin {
	bool verified[2]; /* PIN1, PIN2, since the card started */
};

#define PIN_TRIES 3
#define PUK_TRIES 10

/* What a card has that nobody told otherwise. */
static const char *const factory_pins[] = {[SIM_PIN1] = "1234", [SIM_PIN2] = "5678"};
static const char *const factory_puks[] = {[SIM_PIN1] = "12345678", [SIM_PIN2] = "87654321"};

/* Settings of a PIN. */
static const struct pin_rows {
	enum setting_id pin, pin_left, puk_left;
} rows[] = {
	[SIM_PIN1] = {SET_SIM_PIN1, SET_SIM_PIN1_LEFT, SET_SIM_PUK1_LEFT},
	[SIM_PIN2] = {SET_SIM_PIN2, SET_SIM_PIN2_LEFT, SET_SIM_PUK2_LEFT},
};

static const char *pin_value(const struct module *m, enum sim_pin_id id)
{
	const char *saved = module_setting_set(m, rows[id].pin);
	const char *bought = id == SIM_PIN1 ? sim_profile(m)->pin1 : sim_profile(m)->pin2;

	if (*saved != 0)
		return saved;
	return *bought != 0 ? bought : factory_pins[id];
}

static const char *puk_value(const struct module *m, enum sim_pin_id id)
{
	const char *bought = id == SIM_PIN1 ? sim_profile(m)->puk1 : sim_profile(m)->puk2;

	return *bought != 0 ? bought : factory_puks[id];
}

bool pin_locked(const struct module *m)
{
	const char *saved = module_setting_set(m, SET_SIM_LOCK);

	return *saved != 0 ? *saved == '1' : sim_profile(m)->locked;
}

int sim_tries(const struct module *m, enum sim_pin_id id, bool puk)
{
	const char *left = module_setting_set(m, puk ? rows[id].puk_left : rows[id].pin_left);

	return left[0] == '1' && left[1] == '0' ? PUK_TRIES : left[0] - '0';
}

bool pin_satisfied(const struct module *m, enum sim_pin_id id)
{
	if (id == SIM_PIN1 && !pin_locked(m))
		return true;
	return m->pin->verified[id] && sim_tries(m, id, false) > 0;
}

static bool pin_valid(const char *pin)
{
	size_t len = strlen(pin);

	return len >= 4 && len <= 8 && strspn(pin, "0123456789") == len;
}

/* Makes the state of a PIN durable: tries left, and what else changes with it (value NULL: nothing). */
static bool save(struct module *m, enum sim_pin_id id, int pin_left, int puk_left, struct setting_change more)
{
	char pins[12], puks[12];
	const struct setting_change changes[] = {
		{rows[id].pin_left, pins}, {rows[id].puk_left, puks}, {more.id, more.value}};

	snprintf(pins, sizeof(pins), "%d", pin_left);
	snprintf(puks, sizeof(puks), "%d", puk_left);
	return sim_save(m, changes, more.value != NULL ? 3 : 2) == AT_OK;
}

/* A wrong PUK costs one of ten tries. */
static unsigned unblock(struct module *m, enum sim_pin_id id, const char *puk, const char *pin)
{
	int left = sim_tries(m, id, true), tries = sim_tries(m, id, false);

	if (left == 0)
		return SW_BLOCKED;
	if (strcmp(puk, puk_value(m, id)) != 0) {
		if (!save(m, id, tries, left - 1, (struct setting_change){0}))
			return SW_MEMORY;
		return left == 1 ? SW_BLOCKED : SW_TRIES | (unsigned)(left - 1);
	}
	if (!pin_valid(pin))
		return SW_DATA;
	if (!save(m, id, PIN_TRIES, PUK_TRIES, (struct setting_change){rows[id].pin, pin}))
		return SW_MEMORY;
	m->pin->verified[id] = true;
	return SW_OK;
}

/* What an operation does with the right PIN. */
static unsigned carry_out(struct module *m, enum sim_pin_id id, enum sim_pin_op op, const char *b)
{
	struct setting_change more = {0};
	int puk_left = sim_tries(m, id, true);

	switch (op) {
	case SIM_PIN_CHANGE:
		if (!pin_valid(b))
			return SW_DATA;
		more = (struct setting_change){rows[id].pin, b};
		break;
	case SIM_PIN_ENABLE:
		more = (struct setting_change){SET_SIM_LOCK, "1"};
		break;
	case SIM_PIN_DISABLE:
		more = (struct setting_change){SET_SIM_LOCK, "0"};
		break;
	case SIM_PIN_VERIFY:
	case SIM_PIN_UNBLOCK:
		break;
	}
	if ((more.value != NULL || sim_tries(m, id, false) != PIN_TRIES) && !save(m, id, PIN_TRIES, puk_left, more))
		return SW_MEMORY;
	m->pin->verified[id] = true;
	return SW_OK;
}

/* A wrong PIN costs one of three tries. */
static unsigned with_pin(struct module *m, enum sim_pin_id id, enum sim_pin_op op, const char *a, const char *b)
{
	bool enabled = id == SIM_PIN2 || pin_locked(m);
	int left = sim_tries(m, id, false);

	/* PIN2 can't be switched off; PIN1 not twice. */
	if (op == SIM_PIN_ENABLE && enabled)
		return SW_CONDITIONS;
	if (op == SIM_PIN_DISABLE && id == SIM_PIN2)
		return SW_REFERENCE;
	if (op != SIM_PIN_ENABLE && !enabled)
		return SW_DISABLED;
	if (left == 0)
		return SW_BLOCKED;
	if (strcmp(a, pin_value(m, id)) == 0)
		return carry_out(m, id, op, b);
	m->pin->verified[id] = false;
	if (!save(m, id, left - 1, sim_tries(m, id, true), (struct setting_change){0}))
		return SW_MEMORY;
	return left == 1 ? SW_BLOCKED : SW_TRIES | (unsigned)(left - 1);
}

unsigned sim_pin(struct module *m, enum sim_pin_id id, enum sim_pin_op op, const char *a, const char *b)
{
	unsigned sw = op == SIM_PIN_UNBLOCK ? unblock(m, id, a, b) : with_pin(m, id, op, a, b);

	sim_update(m);
	return sw;
}

/* --- life --------------------------------------------------------------------------------------------------------- */

void pin_reset(struct module *m)
{
	m->pin->verified[SIM_PIN1] = m->pin->verified[SIM_PIN2] = false;
}

static void init(struct module *m, const struct module_config *config)
{
	(void)config;
	m->pin = xcalloc(1, sizeof(*m->pin));
}

static void release(struct module *m)
{
	free(m->pin);
}

const struct part pin_part = {.name = "pin", .init = init, .release = release};
