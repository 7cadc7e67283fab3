/*
 * The USIM and the module: in its holder or not, supplied or not, starting, locked, ready; what it writes is saved as on a real
 * card. A card with another IMSI than before makes a running module reboot (guide 7, number 23).
 */
#include "config.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "bc28/xmalloc.h"
#include "card_priv.h"

struct sim {
	struct sim_profile profile; /* as bought */
	bool radio, kept; /* why it has supply: the radio is on; AT+NUICC=1 */
	bool supplied;
	enum sim_state told; /* as last told by an event */
	char known[16]; /* IMSI that the module knows since it was switched on; empty: none */
	struct timer start; /* TIMER_SIM */
	struct timer changed; /* reboots because of another IMSI */
};

static const struct value_name state_names[] = {
	{SIM_OFF, "off"},
	{SIM_ABSENT, "absent"},
	{SIM_BUSY, "busy"},
	{SIM_PIN, "pin"},
	{SIM_PUK, "puk"},
	{SIM_BLOCKED, "blocked"},
	{SIM_READY, "ready"},
	{0, NULL},
};

/* --- what the card is --------------------------------------------------------------------------------------------- */

bool sim_present(const struct module *m)
{
	return *module_setting_set(m, SET_SIM_PRESENT) == '1';
}

const char *sim_imsi(const struct module *m)
{
	const char *saved = module_setting_set(m, SET_SIM_IMSI);

	return strlen(saved) == 15 ? saved : m->identity.imsi;
}

const char *sim_iccid(const struct module *m)
{
	return m->identity.iccid;
}

enum sim_state sim_get_state(const struct module *m)
{
	if (!sim_present(m))
		return SIM_ABSENT;
	if (!m->sim->supplied)
		return SIM_OFF;
	if (timer_pending(&m->sim->start))
		return SIM_BUSY;
	if (pin_satisfied(m, SIM_PIN1))
		return SIM_READY;
	if (sim_tries(m, SIM_PIN1, false) > 0)
		return SIM_PIN;
	return sim_tries(m, SIM_PIN1, true) > 0 ? SIM_PUK : SIM_BLOCKED;
}

static const char *sim_state_name(const struct module *m)
{
	return value_to_name(state_names, (int)sim_get_state(m));
}

int sim_error(const struct module *m)
{
	switch (sim_get_state(m)) {
	case SIM_OFF:
		return CME_CFUN0;
	case SIM_ABSENT:
		return CME_SIM_MISSING;
	case SIM_BUSY:
		return CME_SIM_BUSY;
	case SIM_PIN:
		return CME_SIM_PIN;
	case SIM_PUK:
		return CME_SIM_PUK;
	case SIM_BLOCKED:
		return CME_PUK_BLOCKED;
	case SIM_READY:
		break;
	}
	return AT_OK;
}

int sim_card_error(const struct module *m)
{
	switch (sim_get_state(m)) {
	case SIM_OFF:
	case SIM_ABSENT:
	case SIM_BUSY:
		return sim_error(m);
	case SIM_PIN:
	case SIM_PUK:
	case SIM_BLOCKED:
	case SIM_READY:
		break;
	}
	return AT_OK;
}

/* --- what it writes ----------------------------------------------------------------------------------------------- */

int sim_save(struct module *m, const struct setting_change *changes, size_t count)
{
	struct setting_change all[4];
	size_t n = 0;

	/* What is saved belongs to this card alone. */
	if (strcmp(module_setting_set(m, SET_SIM_ICCID), sim_iccid(m)) != 0)
		all[n++] = (struct setting_change){SET_SIM_ICCID, sim_iccid(m)};
	for (size_t i = 0; i < count; i++)
		all[n++] = changes[i];
	return nv_change_with(m, all, n, NULL);
}

int sim_save_file(struct module *m, const struct card_file *f, const uint8_t *data)
{
	const char *list = module_setting_set(m, SET_SIM_FILES);
	struct buf text;
	int err;

	buf_init(&text);
	while (*list != 0) {
		size_t entry = strcspn(list, ";"), name = strcspn(list, "=;");

		if (name != strlen(f->name) || strncmp(list, f->name, name) != 0) {
			buf_add(&text, list, entry);
			buf_addc(&text, ';');
		}
		list += entry + (list[entry] == ';');
	}
	buf_addf(&text, "%s=", f->name);
	buf_addhex(&text, data, card_file_size(f));
	buf_addc(&text, ';');
	err = sim_save(m, &(struct setting_change){SET_SIM_FILES, buf_str(&text)}, 1);
	buf_release(&text);
	return err;
}

/* --- its life ----------------------------------------------------------------------------------------------------- */

/* The IMSI is another one than the module has known: it starts anew with it. Not from within a command. */
static void imsi_changed(void *arg)
{
	struct module *m = arg;

	if (boot_power(m) != POWER_OFF)
		boot_start(m, REBOOT_IMSI);
}

/* The module reads the IMSI of a card that is ready. */
static void read_imsi(struct module *m)
{
	bool other = m->sim->known[0] != 0 && strcmp(m->sim->known, sim_imsi(m)) != 0;

	snprintf(m->sim->known, sizeof(m->sim->known), "%s", sim_imsi(m));
	if (other)
		timer_set(&m->sim->changed, 0);
}

void sim_update(struct module *m)
{
	enum sim_state state = sim_get_state(m);

	if (state == SIM_READY)
		read_imsi(m);
	if (state == m->sim->told)
		return;
	m->sim->told = state;
	bus_emit(m->bus, m->name, EVENT_STATE, F_STR("machine", "sim"), F_STR("state", sim_state_name(m)));
	/* "Reported by itself when ten wrong PUKs have locked the card" (base manual 2.32). */
	if (state == SIM_BLOCKED)
		module_urc(m, "+CPIN: SIM PUK BLOCKED");
	parts_card_changed(m);
}

static void started(void *arg)
{
	sim_update(arg);
}

/* The card starts anew: nothing is verified, nothing selected. */
static void start(struct module *m)
{
	card_reset(m);
	pin_reset(m);
	if (m->sim->supplied && sim_present(m) && module_timer(m, TIMER_SIM) > 0)
		timer_set(&m->sim->start, module_timer(m, TIMER_SIM));
	else
		timer_cancel(&m->sim->start);
	sim_update(m);
}

static void supply(struct module *m)
{
	bool on = m->sim->radio || m->sim->kept;

	if (on == m->sim->supplied)
		return;
	m->sim->supplied = on;
	start(m);
}

void sim_radio(struct module *m, bool on)
{
	m->sim->radio = on;
	supply(m);
}

void sim_keep_supply(struct module *m, bool on)
{
	m->sim->kept = on;
	supply(m);
}

const struct sim_profile *sim_profile(const struct module *m)
{
	return &m->sim->profile;
}

/* --- from outside ------------------------------------------------------------------------------------------------- */

/* Changes the card itself; the store's refusal is told. */
static int change(struct module *m, enum setting_id id, const char *value, char **cause)
{
	if (sim_save(m, &(struct setting_change){id, value}, 1) != AT_OK)
		return fail(cause, "the change can't be saved");
	return 0;
}

int module_sim_insert(struct module *m, bool in, char **cause)
{
	if (in == sim_present(m))
		return 0;
	if (change(m, SET_SIM_PRESENT, in ? "1" : "0", cause) != 0)
		return -1;
	start(m);
	return 0;
}

int module_sim_imsi(struct module *m, const char *imsi, char **cause)
{
	if (strlen(imsi) != 15 || strspn(imsi, "0123456789") != 15)
		return fail(cause, "'%.40s' has not 15 digits", imsi);
	if (strcmp(imsi, sim_imsi(m)) == 0)
		return 0;
	if (change(m, SET_SIM_IMSI, imsi, cause) != 0)
		return -1;
	sim_update(m);
	return 0;
}

void module_sim_info(const struct module *m, struct sim_info *out)
{
	*out = (struct sim_info){
		.state = sim_state_name(m),
		.imsi = sim_imsi(m),
		.iccid = sim_iccid(m),
		.present = sim_present(m),
		.locked = pin_locked(m),
		.pin1_left = sim_tries(m, SIM_PIN1, false),
		.puk1_left = sim_tries(m, SIM_PIN1, true),
		.pin2_left = sim_tries(m, SIM_PIN2, false),
		.puk2_left = sim_tries(m, SIM_PIN2, true),
	};
}

/* --- life --------------------------------------------------------------------------------------------------------- */

static int unmet(const struct module *m, unsigned flags)
{
	if ((flags & NEEDS_SIM) && sim_error(m) != AT_OK)
		return sim_error(m);
	return flags & NEEDS_CARD ? sim_card_error(m) : AT_OK;
}

static void stop(struct module *m)
{
	struct sim *s = m->sim;

	timer_cancel(&s->start);
	timer_cancel(&s->changed);
	s->radio = s->kept = s->supplied = false;
	s->told = sim_present(m) ? SIM_OFF : SIM_ABSENT;
	/* Only a running module notices that the IMSI is another one. */
	if (boot_power(m) == POWER_OFF)
		s->known[0] = 0;
}

static void init(struct module *m, const struct module_config *config)
{
	struct sim *s = xcalloc(1, sizeof(*s));

	m->sim = s;
	timer_init(&s->start, m->clock, started, m);
	timer_init(&s->changed, m->clock, imsi_changed, m);
	if (config->sim != NULL)
		s->profile = *config->sim;
	buf_init(&s->profile.files);
	if (config->sim != NULL)
		buf_addstr(&s->profile.files, buf_str(&config->sim->files));
}

static void release(struct module *m)
{
	sim_profile_release(&m->sim->profile);
	free(m->sim);
}

const struct part sim_part = {
	.name = "sim",
	.machine = {{.name = "sim", .state = sim_state_name}},
	.init = init,
	.unmet = unmet,
	.stop = stop,
	.release = release,
};
