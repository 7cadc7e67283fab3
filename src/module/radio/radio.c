/*
 * Functionality, attach and detach: search, attach, IP address, each after its time on the clock (at-base 1, 4.2), and what the
 * host sees of it: CFUN, CGATT, COPS, CEREG and its URC.
 */
#include "config.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "bc28/sim.h"
#include "bc28/xmalloc.h"
#include "card/card.h"
#include "radio_priv.h"

struct radio {
	enum radio_state state;
	bool lost; /* registered, but out of service */
	struct timer timer; /* of the state */
	struct timer cfun;
	struct timer plmn_search;
	void (*plmn_search_done)(struct module *m);
	struct radio_cell cell; /* camped on; its PLMN empty: none */
	int plmn_mode; /* AT+COPS */
	char plmn[PLMN_SIZE]; /* of AT+COPS=1 */
	/* as last told by +CEREG */
	int reported_stat, reported_tac, reported_ci;
	struct radio_grant reported_grant;
};

static const struct value_name state_names[] = {
	{RADIO_OFF, "off"},
	{RADIO_IDLE, "idle"},
	{RADIO_SEARCHING, "searching"},
	{RADIO_ATTACHING, "attaching"},
	{RADIO_ATTACHED, "attached"},
	{RADIO_IP, "ip"},
	{RADIO_NO_SERVICE, "no-service"},
	{RADIO_WAITING, "waiting"},
	{RADIO_DENIED, "denied"},
	{0, NULL},
};

const char *radio_state_name(const struct module *m)
{
	return value_to_name(state_names, (int)(m->radio->lost ? RADIO_NO_SERVICE : m->radio->state));
}

bool radio_on(const struct module *m)
{
	return m->radio->state != RADIO_OFF;
}

bool radio_attached(const struct module *m)
{
	return m->radio->state == RADIO_ATTACHED || m->radio->state == RADIO_IP;
}

/* A procedure that ends in an attach runs. */
static bool attaching(const struct module *m)
{
	return m->radio->state == RADIO_SEARCHING || m->radio->state == RADIO_ATTACHING;
}

const struct radio_cell *radio_cell(const struct module *m)
{
	return radio_attached(m) && !m->radio->lost ? &m->radio->cell : NULL;
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

bool radio_is_lost(const struct module *m)
{
	return m->radio->lost;
}

const struct radio_cell *radio_last_cell(const struct module *m)
{
	return &m->radio->cell;
}

const char *radio_chosen_plmn(const struct module *m)
{
	return m->radio->plmn;
}

/* --- what the host is told ---------------------------------------------------------------------------------------- */

/* TS 27.007 10.1.22: 0 not searching, 1 home, 2 searching, 3 denied, 4 out of coverage, 5 roaming. */
int radio_registration(const struct module *m)
{
	int no_service = module_quirk(m, QUIRK_NO_SERVICE) ? 2 : 4;

	switch (m->radio->state) {
	case RADIO_OFF:
	case RADIO_IDLE:
		return 0;
	case RADIO_SEARCHING:
	case RADIO_ATTACHING:
	case RADIO_WAITING:
		return 2;
	case RADIO_NO_SERVICE:
		return no_service;
	case RADIO_DENIED:
		return 3;
	case RADIO_ATTACHED:
	case RADIO_IP:
		break;
	}
	if (m->radio->lost)
		return no_service;
	return cells_is_home(m, m->radio->cell.plmn) ? 1 : 5;
}

/*
 * Base manual 2.7, at-base 4.2. The URC of an unregistered module has zeros where the read form has nothing; fields behind
 * <AcT> are empty when nothing is known.
 */
void radio_registration_text(const struct module *m, long n, bool urc, struct buf *out)
{
	const struct radio_cell *cell = radio_cell(m);
	const struct radio_grant *grant = radio_granted(m);
	bool cause = emm_cause(m) != 0 && !radio_attached(m);

	buf_addf(out, "%d", radio_registration(m));
	if (n < 2)
		return;
	if (cell != NULL)
		buf_addf(out, ",%04X,%08X,9", (unsigned)cell->tac, (unsigned)cell->ci);
	else if (urc)
		buf_addstr(out, ",0000,00000000,9");
	else if (n >= 4 || (n == 3 && cause))
		buf_addstr(out, ",,,");
	if ((n == 3 || n == 5) && cause)
		buf_addf(out, ",0,%d", emm_cause(m));
	else if (n >= 4)
		buf_addstr(out, ",,");
	if (n >= 4)
		buf_addf(out, ",%s,%s", cell != NULL ? grant->active : "", cell != NULL ? grant->tau : "");
}

void radio_report(struct module *m)
{
	struct radio *r = m->radio;
	const struct radio_cell *cell = radio_cell(m);
	long n = module_setting_num(m, SET_CEREG);
	int stat = radio_registration(m);
	bool moved = cell != NULL && (cell->tac != r->reported_tac || cell->ci != r->reported_ci);
	bool timers = n == 5 && module_setting_num(m, SET_PSM_TIMER_REPORT) == 1 && cell != NULL &&
		      (strcmp(r->reported_grant.active, radio_granted(m)->active) != 0 ||
			      strcmp(r->reported_grant.tau, radio_granted(m)->tau) != 0);
	bool changed = stat != r->reported_stat || timers;
	struct buf text;

	r->reported_stat = stat;
	if (cell != NULL) {
		r->reported_tac = cell->tac;
		r->reported_ci = cell->ci;
		r->reported_grant = *radio_granted(m);
	}
	if (n == 0 || (!changed && (n < 2 || !moved)))
		return;
	buf_init(&text);
	radio_registration_text(m, n, true, &text);
	module_urc(m, "+CEREG:%s", buf_str(&text));
	buf_release(&text);
}

/* --- states ------------------------------------------------------------------------------------------------------- */

void radio_enter(struct module *m, enum radio_state state)
{
	bool had_ip = m->radio->state == RADIO_IP, was_attached = radio_attached(m);

	if (m->radio->state == state)
		return;
	m->radio->state = state;
	if (was_attached && !radio_attached(m)) {
		m->radio->lost = false;
		emm_detached(m);
		psm_detached(m);
	}
	if (!radio_attached(m) && state != RADIO_ATTACHING)
		rrc_lost(m);
	/* Not asked to attach any more: what belongs to the attach that was goes with it. */
	if (state <= RADIO_IDLE)
		parts_given_up(m);
	bus_emit(m->bus, m->name, EVENT_STATE, F_STR("machine", "radio"), F_STR("state", radio_state_name(m)));
	radio_report(m);
	air_update(m);
	if (had_ip)
		parts_detached(m);
	parts_moved(m);
}

void radio_camp(struct module *m, const struct radio_cell *cell)
{
	m->radio->cell = *cell;
	parts_moved(m);
}

void radio_search(struct module *m)
{
	radio_enter(m, RADIO_SEARCHING);
	timer_set(&m->radio->timer, module_timer(m, cells_scan(m) ? TIMER_SCAN : TIMER_SEARCH));
}

void radio_wait(struct module *m, uint64_t delay)
{
	radio_enter(m, RADIO_WAITING);
	timer_set(&m->radio->timer, delay);
}

/* The search is over. */
static void searched(struct module *m)
{
	const struct radio_cell *cell = cells_select(m);

	if (cell == NULL) {
		radio_enter(m, emm_cause(m) != 0 ? RADIO_DENIED : RADIO_NO_SERVICE);
		return;
	}
	radio_camp(m, cell);
	radio_enter(m, RADIO_ATTACHING);
	rrc_connect(m);
	timer_set(&m->radio->timer, emm_attach_time(m));
}

static void attached(struct module *m)
{
	if (!emm_attach_end(m))
		return;
	psm_granted(m);
	radio_enter(m, RADIO_ATTACHED);
	nettime_received(m);
	timer_set(&m->radio->timer, module_timer(m, TIMER_IP));
}

static void got_ip(struct module *m)
{
	radio_enter(m, RADIO_IP);
	parts_attached(m);
	cells_registered(m);
	cells_changed(m);
	emm_catch_up(m);
}

/* A module that is registered has a cell again: the one it had, or another (TS 24.301 5.5.3.2.2). */
void radio_found(struct module *m)
{
	const struct radio_cell *cell = cells_select(m);
	bool area;

	if (cell == NULL)
		return;
	area = cell->tac != m->radio->cell.tac || strcmp(cell->plmn, m->radio->cell.plmn) != 0;
	m->radio->lost = false;
	radio_camp(m, cell);
	bus_emit(m->bus, m->name, EVENT_STATE, F_STR("machine", "radio"), F_STR("state", radio_state_name(m)));
	radio_report(m);
	air_update(m);
	emm_found(m, area);
}

void radio_lost(struct module *m)
{
	m->radio->lost = true;
	rrc_lost(m);
	emm_lost(m);
	psm_lost(m);
	bus_emit(m->bus, m->name, EVENT_STATE, F_STR("machine", "radio"), F_STR("state", radio_state_name(m)));
	radio_report(m);
	air_update(m);
	cells_changed(m);
}

/* Goes on: the state that was waited for is reached. */
static void proceed(void *arg)
{
	struct module *m = arg;

	output_hold(m);
	switch (m->radio->state) {
	case RADIO_OFF:
	case RADIO_IDLE:
		break;
	case RADIO_NO_SERVICE:
	case RADIO_WAITING:
	case RADIO_DENIED:
		radio_search(m);
		break;
	case RADIO_SEARCHING:
		searched(m);
		break;
	case RADIO_ATTACHING:
		attached(m);
		break;
	case RADIO_ATTACHED:
		got_ip(m);
		break;
	case RADIO_IP:
		if (m->radio->lost)
			radio_found(m);
		break;
	}
	output_release(m);
}

/* --- AT+CGATT, AT+COPS -------------------------------------------------------------------------------------------- */

static void detach(struct module *m)
{
	timer_cancel(&m->radio->timer);
	radio_enter(m, RADIO_IDLE);
}

int radio_attach(struct module *m, bool attach)
{
	struct radio *r = m->radio;

	if (r->state == RADIO_OFF)
		return CME_CFUN0;
	if (attach == radio_attached(m) && !attaching(m)) {
		/* What waits for a cell or for its next attempt gives up. */
		if (!attach)
			detach(m);
		return AT_OK;
	}
	/* "Issued again before the running attach ends: error" (base manual 2.13). */
	if (attaching(m) || (attach && emm_blocked(m)))
		return CME_NOT_ALLOWED;
	if (!attach) {
		detach(m);
		return AT_OK;
	}
	if (sim_error(m) != AT_OK)
		return sim_error(m);
	/* "CGATT=1 implies COPS=0" (at-base 4.2). */
	if (r->plmn_mode == 2)
		r->plmn_mode = 0;
	radio_search(m);
	return AT_OK;
}

int radio_plmn_mode(const struct module *m)
{
	return m->radio->plmn_mode;
}

int radio_select_plmn(struct module *m, int mode, const char *plmn)
{
	struct radio *r = m->radio;
	bool there = radio_attached(m) && (mode == 0 || strcmp(r->cell.plmn, plmn != NULL ? plmn : "") == 0);

	if (r->state == RADIO_OFF)
		return CME_CFUN0;
	if (mode != 2 && sim_error(m) != AT_OK)
		return sim_error(m);
	if (mode != 2 && emm_blocked(m))
		return CME_NOT_ALLOWED;
	r->plmn_mode = mode;
	snprintf(r->plmn, sizeof(r->plmn), "%s", plmn != NULL ? plmn : "");
	if (mode == 2) {
		detach(m);
		return AT_OK;
	}
	if (there || (mode == 0 && attaching(m)))
		return AT_OK;
	/* What the host names is not forbidden any more (TS 24.301 5.3.2). */
	if (mode == 1)
		fplmn_remove(m, plmn);
	radio_search(m);
	return AT_OK;
}

static void plmns_found(void *arg)
{
	struct module *m = arg;

	output_hold(m);
	m->radio->plmn_search_done(m);
	output_release(m);
}

int radio_plmn_search(struct module *m, void (*done)(struct module *m))
{
	if (m->radio->state == RADIO_OFF)
		return CME_CFUN0;
	/* "Only while RRC is idle or in PSM" (base manual 2.12). */
	if (radio_connected(m) || attaching(m))
		return CME_NOT_ALLOWED;
	m->radio->plmn_search_done = done;
	timer_set(&m->radio->plmn_search, module_timer(m, TIMER_PLMN_SEARCH));
	return AT_PENDING;
}

/* --- AT+CFUN ------------------------------------------------------------------------------------------------------ */

/* A card became ready, or is it no longer: attaches, or detaches. */
static void card_changed(struct module *m)
{
	bool ready = sim_get_state(m) == SIM_READY;

	/* AT+COPS=2 holds until the host ends it (base manual 2.12). */
	if (ready && m->radio->state == RADIO_IDLE && m->radio->plmn_mode != 2 &&
		module_setting_num(m, SET_AUTOCONNECT) == 1)
		radio_search(m);
	else if (!ready && m->radio->state > RADIO_IDLE)
		detach(m);
}

static void switch_on(struct module *m)
{
	bool ready;

	radio_enter(m, RADIO_IDLE);
	/* A card that kept its supply (AT+NUICC=1) doesn't start, and so has nothing to tell. */
	ready = sim_get_state(m) == SIM_READY;
	sim_radio(m, true);
	if (ready)
		parts_card_changed(m);
}

/* AT+CFUN=1 has taken its time. */
static void cfun_done(void *arg)
{
	struct module *m = arg;

	output_hold(m);
	switch_on(m);
	module_final(m, AT_OK);
	output_release(m);
}

int radio_set_function(struct module *m, bool full)
{
	if (full == radio_on(m))
		return AT_OK;
	if (!full) {
		timer_cancel(&m->radio->timer);
		radio_enter(m, RADIO_OFF);
		emm_forget(m);
		sim_radio(m, false);
		sleep_quiet(m);
		return AT_OK;
	}
	if (module_timer(m, TIMER_CFUN) == 0) {
		switch_on(m);
		return AT_OK;
	}
	timer_set(&m->radio->cfun, module_timer(m, TIMER_CFUN));
	return AT_PENDING;
}

/* --- life --------------------------------------------------------------------------------------------------------- */

void radio_go_on(struct module *m, uint64_t delay)
{
	timer_set(&m->radio->timer, delay);
}

void radio_abort(struct module *m)
{
	timer_cancel(&m->radio->timer);
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
	timer_cancel(&r->plmn_search);
	r->state = RADIO_OFF;
	r->lost = false;
	r->plmn_mode = 0;
	r->reported_stat = 0;
}

static void init(struct module *m, const struct module_config *config)
{
	struct radio *r = xcalloc(1, sizeof(*r));

	(void)config;
	m->radio = r;
	timer_init(&r->timer, m->clock, proceed, m);
	timer_init(&r->cfun, m->clock, cfun_done, m);
	timer_init(&r->plmn_search, m->clock, plmns_found, m);
}

static void release(struct module *m)
{
	free(m->radio);
}

const struct part radio_part = {
	.name = "radio",
	.machine = {{.name = "radio", .state = radio_state_name}},
	.init = init,
	.start = start,
	.unmet = unmet,
	.card_changed = card_changed,
	.stop = stop,
	.release = release,
};
