/*
 * Functionality, attach and detach (AT+CFUN, AT+CGATT): search, attach, IP address, each after its time on the clock.
 */
#include "config.h"

#include <stdlib.h>
#include <string.h>

#include "bc28/sim.h"
#include "bc28/xmalloc.h"
#include "card/card.h"
#include "radio_priv.h"

struct radio {
	enum radio_state state;
	struct timer timer; /* of the state */
	struct timer cfun; /* AT+CFUN=1 or =0 is under way */
	bool switching_on; /* which of them */
	struct radio_cell cell; /* camped on; its PLMN empty: none */
	bool asked; /* the host has asked for the attach that is under way, or begins with the card */
	bool refused; /* the host has detached: the card begins no attach by itself */
};

/* --- the states --------------------------------------------------------------------------------------------------- */

static const struct machine_state states[] = {
	[RADIO_OFF] = {"off", NULL, "base manual 2.17"},
	[RADIO_IDLE] = {"idle", NULL, "base manual 2.13"},
	[RADIO_SEARCHING] = {"searching", NULL, "TS 36.304 5.2.3"},
	[RADIO_ATTACHING] = {"attaching", NULL, "TS 24.301 5.5.1"},
	[RADIO_ATTACHED] = {"attached", NULL, "TS 24.301 5.5.1"},
	[RADIO_IP] = {"ip", NULL, "TS 24.301 6.5.1"},
	[RADIO_LOST] = {"lost", "no-service", "TS 36.331 5.3.11"},
	[RADIO_NO_SERVICE] = {"no-service", NULL, "TS 23.122 4.4.3.1.1"},
	[RADIO_WAITING] = {"waiting", NULL, "TS 24.301 5.5.1.2.6"},
	[RADIO_DENIED] = {"denied", NULL, "TS 24.301 5.5.1.2.5"},
	{NULL, NULL, NULL},
};

static const char *const events[] = {
	[RADIO_SWITCHED_ON] = "switched-on",
	[RADIO_SWITCHED_OFF] = "switched-off",
	[RADIO_SEARCH] = "search",
	[RADIO_RETRY] = "retry",
	[RADIO_CELL] = "cell",
	[RADIO_NO_CELL] = "no-cell",
	[RADIO_NONE_ALLOWED] = "none-allowed",
	[RADIO_ACCEPTED] = "accepted",
	[RADIO_ADDRESS] = "address",
	[RADIO_REFUSED] = "refused",
	[RADIO_CELL_LOST] = "lost",
	[RADIO_CELL_FOUND] = "found",
	[RADIO_DETACH] = "detach",
	NULL,
};

#define IN(state) (1u << RADIO_##state)

/* Sets of states. */
enum {
	REGISTERED = IN(ATTACHED) | IN(IP) | IN(LOST),
	GIVEN_UP = IN(NO_SERVICE) | IN(WAITING) | IN(DENIED),
};

static const struct machine_row rows[] = {
	{IN(OFF), RADIO_SWITCHED_ON, RADIO_IDLE, "base manual 2.17"},
	{IN(IDLE) | IN(SEARCHING) | IN(ATTACHING) | REGISTERED | GIVEN_UP, RADIO_SWITCHED_OFF, RADIO_OFF,
		"base manual 2.17"},
	{IN(IDLE) | IN(ATTACHING) | REGISTERED | GIVEN_UP, RADIO_SEARCH, RADIO_SEARCHING,
		"base manual 2.12, 2.13, TS 24.301 5.5.2.3.2"},
	{GIVEN_UP, RADIO_RETRY, RADIO_SEARCHING, "TS 24.301 5.5.1.2.6, TS 36.304 5.2.3"},
	{IN(SEARCHING), RADIO_CELL, RADIO_ATTACHING, "TS 36.304 5.2.3"},
	{IN(SEARCHING), RADIO_NO_CELL, RADIO_NO_SERVICE, "TS 23.122 4.4.3.1.1"},
	{IN(SEARCHING) | IN(ATTACHING) | REGISTERED, RADIO_NONE_ALLOWED, RADIO_DENIED, "TS 24.301 5.5.1.2.5"},
	{IN(ATTACHING), RADIO_ACCEPTED, RADIO_ATTACHED, "TS 24.301 5.5.1.2.4"},
	{IN(ATTACHED), RADIO_ADDRESS, RADIO_IP, "TS 24.301 6.5.1.3"},
	{IN(ATTACHING) | REGISTERED, RADIO_REFUSED, RADIO_WAITING, "TS 24.301 5.5.1.2.5, 5.5.1.2.6"},
	{IN(IP), RADIO_CELL_LOST, RADIO_LOST, "TS 36.331 5.3.11"},
	{IN(LOST), RADIO_CELL_FOUND, RADIO_IP, "TS 24.301 5.5.3.2.2"},
	{IN(SEARCHING) | IN(ATTACHING) | REGISTERED | GIVEN_UP, RADIO_DETACH, RADIO_IDLE, "TS 24.301 5.5.2.2"},
	{0, 0, 0, NULL},
};

static const struct machine machine = {"radio", "base manual 2.7", states, events, rows};

static unsigned now(const struct module *m)
{
	return m->radio->state;
}

bool radio_on(const struct module *m)
{
	return m->radio->state != RADIO_OFF;
}

bool radio_attached(const struct module *m)
{
	return REGISTERED & 1u << m->radio->state;
}

bool radio_has_ip(const struct module *m)
{
	return m->radio->state == RADIO_IP || m->radio->state == RADIO_LOST;
}

bool radio_attaching(const struct module *m)
{
	return m->radio->state == RADIO_SEARCHING || m->radio->state == RADIO_ATTACHING;
}

/* A card that is ready begins the attach. */
static bool begins_with_card(const struct module *m)
{
	/* AT+COPS=2 holds until the host ends it (base manual 2.12). */
	if (radio_plmn_mode(m) == 2)
		return false;
	return m->radio->asked || (module_setting_num(m, SET_AUTOCONNECT) == 1 && !m->radio->refused);
}

bool radio_wanted(const struct module *m)
{
	return m->radio->state > RADIO_IDLE || (radio_on(m) && sim_get_state(m) == SIM_BUSY && begins_with_card(m));
}

const struct radio_cell *radio_cell(const struct module *m)
{
	return radio_attached(m) && m->radio->state != RADIO_LOST ? &m->radio->cell : NULL;
}

const struct radio_cell *radio_camped(const struct module *m)
{
	bool camped =
		radio_cell(m) != NULL || m->radio->state == RADIO_ATTACHING ||
		((m->radio->state == RADIO_DENIED || m->radio->state == RADIO_WAITING) && cells_serving(m) != NULL);

	return camped ? &m->radio->cell : NULL;
}

enum radio_state radio_state(const struct module *m)
{
	return m->radio->state;
}

const struct radio_cell *radio_last_cell(const struct module *m)
{
	return &m->radio->cell;
}

/* --- what follows from a transition ------------------------------------------------------------------------------- */

/* The inside of the radio, before the host hears of it. */
static void follow(struct module *m, enum radio_state from, enum radio_state to)
{
	bool was_attached = REGISTERED & 1u << from;

	if (to == RADIO_LOST) {
		rrc_lost(m);
		emm_lost(m);
		psm_lost(m);
	} else if (was_attached && !radio_attached(m)) {
		emm_detached(m);
		psm_detached(m);
	}
	if (!radio_attached(m) && to != RADIO_ATTACHING)
		rrc_lost(m);
	if (!was_attached && GIVEN_UP & 1u << to)
		parts_attach_failed(m);
	/* Not asked to attach any more: what belongs to the attach that was goes with it. */
	if (to <= RADIO_IDLE)
		parts_given_up(m);
}

void radio_event(struct module *m, enum radio_event event)
{
	enum radio_state from = m->radio->state;
	bool had_ip = radio_has_ip(m);
	int to = machine_next(&machine, from, event);

	if (to < 0)
		return;
	m->radio->state = (enum radio_state)to;
	m->radio->asked = m->radio->asked && radio_attaching(m);
	follow(m, from, (enum radio_state)to);
	part_transition(m, &machine, from, event);
	radio_report(m);
	air_update(m);
	if (had_ip && !radio_has_ip(m))
		parts_detached(m);
	/* Out of service there is only the last cell to look at. */
	if (to != RADIO_LOST)
		parts_moved(m);
}

void radio_camp(struct module *m, const struct radio_cell *cell)
{
	m->radio->cell = *cell;
	parts_moved(m);
}

/* --- the procedures ----------------------------------------------------------------------------------------------- */

static void look(struct module *m, enum radio_event why)
{
	radio_event(m, why);
	timer_set(&m->radio->timer, module_timer(m, cells_scan(m) ? TIMER_SCAN : TIMER_SEARCH));
}

void radio_search(struct module *m)
{
	look(m, RADIO_SEARCH);
}

static void look_again(struct module *m)
{
	look(m, RADIO_RETRY);
}

void radio_wait(struct module *m, uint64_t delay)
{
	radio_event(m, RADIO_REFUSED);
	timer_set(&m->radio->timer, delay);
}

/* The search is over. */
static void searched(struct module *m)
{
	const struct radio_cell *cell = cells_select(m);

	if (cell == NULL) {
		cells_explain(m);
		radio_event(m, emm_cause(m) != 0 ? RADIO_NONE_ALLOWED : RADIO_NO_CELL);
		return;
	}
	radio_camp(m, cell);
	radio_event(m, RADIO_CELL);
	rrc_connect(m);
	timer_set(&m->radio->timer, emm_attach_time(m));
}

static void got_ip(struct module *m)
{
	radio_event(m, RADIO_ADDRESS);
	parts_attached(m);
	cells_registered(m);
	cells_changed(m);
	emm_catch_up(m);
}

/* The network activates the initial bearer with the attach (TS 24.301 5.5.1.2.4): both are there at once. */
static void attached(struct module *m)
{
	if (!emm_attach_end(m))
		return;
	psm_granted(m);
	radio_event(m, RADIO_ACCEPTED);
	nettime_received(m);
	if (module_timer(m, TIMER_IP) == 0)
		got_ip(m);
	else
		timer_set(&m->radio->timer, module_timer(m, TIMER_IP));
}

/* A module that is registered has a cell again: the one it had, or another (TS 24.301 5.5.3.2.2). */
static void found(struct module *m)
{
	const struct radio_cell *cell = cells_select(m);
	bool area;

	if (cell == NULL)
		return;
	area = cell->tac != m->radio->cell.tac || strcmp(cell->plmn, m->radio->cell.plmn) != 0;
	m->radio->cell = *cell;
	radio_event(m, RADIO_CELL_FOUND);
	emm_found(m, area);
}

void radio_lost(struct module *m)
{
	radio_event(m, RADIO_CELL_LOST);
	cells_changed(m);
}

/* What a state waits for has taken its time. */
static void (*const timeouts[])(struct module *m) = {
	[RADIO_SEARCHING] = searched,
	[RADIO_ATTACHING] = attached,
	[RADIO_ATTACHED] = got_ip,
	[RADIO_LOST] = found,
	[RADIO_NO_SERVICE] = look_again,
	[RADIO_WAITING] = look_again,
	[RADIO_DENIED] = look_again,
};

static void proceed(void *arg)
{
	struct module *m = arg;

	output_hold(m);
	if (timeouts[m->radio->state] != NULL)
		timeouts[m->radio->state](m);
	output_release(m);
}

void radio_go_on(struct module *m, uint64_t delay)
{
	timer_set(&m->radio->timer, delay);
}

void radio_abort(struct module *m)
{
	timer_cancel(&m->radio->timer);
}

/* --- AT+CGATT ----------------------------------------------------------------------------------------------------- */

void radio_detach(struct module *m)
{
	timer_cancel(&m->radio->timer);
	radio_event(m, RADIO_DETACH);
}

/* The host asks for an attach, which may be under way already, or begin by itself when the card has started. */
static int ask(struct module *m)
{
	int error = sim_error(m);
	bool begun = radio_attaching(m) || error == CME_SIM_BUSY;

	/* "Issued again before the running attach ends: error" (base manual 2.13). */
	if ((begun && m->radio->asked) || emm_blocked(m))
		return CME_NOT_ALLOWED;
	if (!begun && error != AT_OK)
		return error;
	cops_attach(m);
	if (!begun)
		radio_search(m);
	m->radio->asked = true;
	m->radio->refused = false;
	return AT_OK;
}

int radio_attach(struct module *m, bool attach)
{
	if (m->radio->state == RADIO_OFF)
		return CME_CFUN0;
	if (attach)
		return radio_attached(m) ? AT_OK : ask(m);
	if (radio_attaching(m))
		return CME_NOT_ALLOWED;
	/* What waits for the card, for a cell or for its next attempt gives up, too. */
	m->radio->asked = false;
	m->radio->refused = true;
	radio_detach(m);
	return AT_OK;
}

/* --- AT+CFUN ------------------------------------------------------------------------------------------------------ */

/* A card became ready, or is it no longer: attaches, or detaches. */
static void card_changed(struct module *m)
{
	bool ready = sim_get_state(m) == SIM_READY;

	if (ready && m->radio->state == RADIO_IDLE && begins_with_card(m))
		radio_search(m);
	else if (!ready && m->radio->state > RADIO_IDLE)
		radio_detach(m);
	if (!ready && sim_get_state(m) != SIM_BUSY)
		m->radio->asked = m->radio->refused = false;
}

static void switch_on(struct module *m)
{
	bool ready;

	m->radio->refused = false;
	radio_event(m, RADIO_SWITCHED_ON);
	/* A card that kept its supply (AT+NUICC=1) doesn't start, and so has nothing to tell. */
	ready = sim_get_state(m) == SIM_READY;
	sim_radio(m, true);
	if (ready)
		parts_card_changed(m);
}

static void switch_off(struct module *m)
{
	timer_cancel(&m->radio->timer);
	radio_event(m, RADIO_SWITCHED_OFF);
	emm_forget(m);
	sim_radio(m, false);
	sleep_quiet(m);
}

/* AT+CFUN has taken its time. */
static void cfun_done(void *arg)
{
	struct module *m = arg;

	output_hold(m);
	(m->radio->switching_on ? switch_on : switch_off)(m);
	module_final(m, AT_OK);
	output_release(m);
}

/* A module that is registered takes its leave of the network first, over a connection (TS 24.301 5.5.2.2.1). */
static int begin_off(struct module *m)
{
	bool registered = m->radio->state == RADIO_IP && cells_serving(m) != NULL;

	if (registered)
		emm_take_leave(m);
	if (!registered || module_timer(m, TIMER_DETACH) == 0) {
		switch_off(m);
		return AT_OK;
	}
	timer_set(&m->radio->cfun, module_timer(m, TIMER_DETACH));
	return AT_PENDING;
}

int radio_set_function(struct module *m, bool full)
{
	if (full == radio_on(m))
		return AT_OK;
	if (full && !sim_present(m) && module_quirk(m, QUIRK_NO_CARD) == 1)
		return CME_SIM_MISSING;
	m->radio->switching_on = full;
	if (!full)
		return begin_off(m);
	if (module_timer(m, TIMER_CFUN) == 0) {
		switch_on(m);
		return AT_OK;
	}
	/* The card starts now, so that it can be read, and an attach be asked for, right behind the OK. */
	sim_radio(m, true);
	timer_set(&m->radio->cfun, module_timer(m, TIMER_CFUN));
	return AT_PENDING;
}

/* --- life --------------------------------------------------------------------------------------------------------- */

static int unmet(const struct module *m, unsigned flags)
{
	return (flags & NEEDS_RADIO) && !radio_on(m) ? CME_CFUN0 : AT_OK;
}

static void start(struct module *m)
{
	if (module_setting_num(m, SET_AUTOCONNECT) == 1)
		switch_on(m);
}

static void stop(struct module *m)
{
	struct radio *r = m->radio;

	timer_cancel(&r->timer);
	timer_cancel(&r->cfun);
	r->state = RADIO_OFF;
	r->asked = r->refused = false;
}

static void init(struct module *m, const struct module_config *config)
{
	struct radio *r = xcalloc(1, sizeof(*r));

	(void)config;
	m->radio = r;
	timer_init(&r->timer, m->clock, proceed, m);
	timer_init(&r->cfun, m->clock, cfun_done, m);
}

static void release(struct module *m)
{
	free(m->radio);
}

const struct part radio_part = {
	.name = "radio",
	.machine = {{.table = &machine, .now = now}},
	.init = init,
	.start = start,
	.unmet = unmet,
	.card_changed = card_changed,
	.stop = stop,
	.release = release,
};
