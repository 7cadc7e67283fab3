/*
 * The USIM and the module: in its holder or not, supplied or not, starting, locked, ready; what it writes is saved as
 * on a real card. A card with another IMSI than before makes a running module reboot (guide 7, number 23).
 */
#include "config.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "bc28/xmalloc.h"
#include "card_priv.h"

struct sim {
	struct sim_profile profile; /* as bought */
	enum sim_state state;
	bool radio, kept; /* why it has supply: the radio is on; AT+NUICC=1 */
	char known[16]; /* IMSI that the module knows since it was switched on; empty: none */
	struct timer start; /* TIMER_SIM */
	struct timer changed; /* reboots because of another IMSI */
};

/* --- the states --------------------------------------------------------------------------------------------------- */

enum sim_event {
	SIM_INSERTED,
	SIM_REMOVED,
	SIM_SUPPLIED,
	SIM_CUT,
	/* what a card that has started says, and one that has been given a PIN or PUK */
	SIM_UNLOCKED,
	SIM_PIN_WANTED,
	SIM_PUK_WANTED,
	SIM_DEAD,
};

static const struct machine_state states[] = {
	[SIM_OFF] = {"off", NULL, "base manual 2.17"},
	[SIM_ABSENT] = {"absent", NULL, "guide 5"},
	[SIM_BUSY] = {"busy", NULL, "guide 5"},
	[SIM_PIN] = {"pin", NULL, "base manual 2.32"},
	[SIM_PUK] = {"puk", NULL, "base manual 2.32"},
	[SIM_BLOCKED] = {"blocked", NULL, "base manual 2.32"},
	[SIM_READY] = {"ready", NULL, "base manual 2.32"},
	{NULL, NULL, NULL},
};

static const char *const events[] = {
	[SIM_INSERTED] = "inserted",
	[SIM_REMOVED] = "removed",
	[SIM_SUPPLIED] = "supplied",
	[SIM_CUT] = "cut",
	[SIM_UNLOCKED] = "unlocked",
	[SIM_PIN_WANTED] = "pin-wanted",
	[SIM_PUK_WANTED] = "puk-wanted",
	[SIM_DEAD] = "dead",
	NULL,
};

#define IN(state) (1u << SIM_##state)

/* Sets of states. */
enum {
	LOCKED = IN(PIN) | IN(PUK) | IN(BLOCKED),
	RUNNING = IN(BUSY) | LOCKED | IN(READY),
};

/* A card that is ready falls back to its PIN by a wrong one (TS 102 221 9.5.1): never at once to its PUK. */
static const struct machine_row rows[] = {
	{IN(ABSENT), SIM_INSERTED, SIM_OFF, "guide 5"},
	{IN(OFF) | RUNNING, SIM_REMOVED, SIM_ABSENT, "guide 5"},
	{IN(OFF), SIM_SUPPLIED, SIM_BUSY, "base manual 2.17, 4.41"},
	{RUNNING, SIM_CUT, SIM_OFF, "base manual 2.17, 4.41"},
	{IN(BUSY) | IN(PIN) | IN(PUK), SIM_UNLOCKED, SIM_READY, "base manual 2.32, TS 102 221 9"},
	{IN(BUSY) | IN(READY), SIM_PIN_WANTED, SIM_PIN, "base manual 2.32, TS 102 221 9"},
	{IN(BUSY) | IN(PIN), SIM_PUK_WANTED, SIM_PUK, "base manual 2.32, TS 102 221 9"},
	{IN(BUSY) | IN(PIN) | IN(PUK), SIM_DEAD, SIM_BLOCKED, "base manual 2.32, TS 102 221 9"},
	{0, 0, 0, NULL},
};

static const struct machine machine = {"sim", "base manual 2.32", states, events, rows};

static unsigned now(const struct module *m)
{
	return sim_get_state(m);
}

/* Before the first boot nobody has told the machine what was saved: that the holder is empty. */
enum sim_state sim_get_state(const struct module *m)
{
	return m->sim->state == SIM_OFF && !sim_present(m) ? SIM_ABSENT : m->sim->state;
}

/* Guide 5, table 4. */
int sim_error(const struct module *m)
{
	static const int errors[] = {
		[SIM_OFF] = CME_CFUN0,
		[SIM_ABSENT] = CME_SIM_MISSING,
		[SIM_BUSY] = CME_SIM_BUSY,
		[SIM_PIN] = CME_SIM_PIN,
		[SIM_PUK] = CME_SIM_PUK,
		[SIM_BLOCKED] = CME_PUK_BLOCKED,
		[SIM_READY] = AT_OK,
	};

	return errors[m->sim->state];
}

int sim_card_error(const struct module *m)
{
	return (LOCKED | IN(READY)) & 1u << m->sim->state ? AT_OK : sim_error(m);
}

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

/* False: that means nothing in the state that it is in. */
static bool move(struct module *m, enum sim_event event)
{
	struct sim *s = m->sim;
	enum sim_state from = s->state;
	int to = machine_next(&machine, from, event);

	if (to < 0)
		return false;
	s->state = (enum sim_state)to;
	/* It starts anew, or is about to: nothing is verified, nothing selected. */
	if (sim_card_error(m) != AT_OK) {
		card_reset(m);
		pin_reset(m);
		timer_cancel(&s->start);
	}
	if (to == SIM_READY)
		read_imsi(m);
	part_transition(m, &machine, from, event);
	/* "Reported by itself when ten wrong PUKs have locked the card" (base manual 2.32). */
	if (to == SIM_BLOCKED)
		module_urc(m, "+CPIN: SIM PUK BLOCKED");
	parts_card_changed(m);
	return true;
}

/* What its PIN says of it: of a card that has started. */
static void judge(struct module *m)
{
	if (pin_satisfied(m, SIM_PIN1))
		move(m, SIM_UNLOCKED);
	else if (sim_tries(m, SIM_PIN1, false) > 0)
		move(m, SIM_PIN_WANTED);
	else if (sim_tries(m, SIM_PIN1, true) > 0)
		move(m, SIM_PUK_WANTED);
	else
		move(m, SIM_DEAD);
}

void sim_update(struct module *m)
{
	if (sim_card_error(m) == AT_OK)
		judge(m);
}

static void started(void *arg)
{
	judge(arg);
}

static void supply(struct module *m)
{
	bool on = m->sim->radio || m->sim->kept;

	if (!move(m, on ? SIM_SUPPLIED : SIM_CUT) || !on)
		return;
	if (module_timer(m, TIMER_SIM) > 0)
		timer_set(&m->sim->start, module_timer(m, TIMER_SIM));
	else
		judge(m);
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
	if (change(m, SET_SIM_PRESENT, in ? "1" : "0", cause) < 0)
		return -1;
	move(m, in ? SIM_INSERTED : SIM_REMOVED);
	supply(m);
	return 0;
}

int module_sim_imsi(struct module *m, const char *imsi, char **cause)
{
	if (strlen(imsi) != 15 || strspn(imsi, "0123456789") != 15)
		return fail(cause, "'%.40s' has not 15 digits", imsi);
	if (strcmp(imsi, sim_imsi(m)) == 0)
		return 0;
	if (change(m, SET_SIM_IMSI, imsi, cause) < 0)
		return -1;
	if (m->sim->state == SIM_READY)
		read_imsi(m);
	return 0;
}

void module_sim_info(const struct module *m, struct sim_info *out)
{
	*out = (struct sim_info){
		.state = machine_shown(&machine, m->sim->state),
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
	s->radio = s->kept = false;
	s->state = sim_present(m) ? SIM_OFF : SIM_ABSENT;
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
	.machine = {{.table = &machine, .now = now}},
	.init = init,
	.unmet = unmet,
	.stop = stop,
	.release = release,
};
