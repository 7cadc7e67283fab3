/*
 * The cells around the module: the choice among them (TS 36.304 5.2.3), reselection (5.2.4), the list of forbidden
 * tracking areas (TS 24.301 5.3.2).
 */
#include "config.h"

#include <limits.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "bc28/number.h"
#include "bc28/xmalloc.h"
#include "bc28/sim.h"
#include "radio_priv.h"

/* Weaker than that nothing can be camped on: a coupling loss of 164 dB (TS 36.304 5.2.3.2, TR 45.820). */
#define RSRP_MIN (-1410)
struct tracking_area {
	char plmn[PLMN_SIZE];
	int tac;
};

struct cells {
	int lock_earfcn, lock_pci; /* AT+NEARFCN; 0, -1: none */
	bool scan; /* no carriers to begin with */
	bool explained; /* why nothing is found, since the boot */
	struct tracking_area forbidden_ta[FORBIDDEN_MAX];
	size_t forbidden_tas;
	struct timer forget; /* TIMER_FORBIDDEN_TA */
	struct timer reselect;
	struct timer lost; /* TIMER_RADIO_LINK */
	struct timer home; /* TIMER_HPPLMN */
};

/* A better cell is better by this, 0.1 dB (Q-Hyst, TS 36.304 5.2.4.6). */
#define HYSTERESIS 30

/* Whether AT+NBAND has the band. */
static bool band_enabled(const struct module *m, int band)
{
	const char *s = module_setting(m, SET_BANDS);
	size_t len;
	int64_t enabled;

	while ((len = number_scan(s, SIZE_MAX, 10, 0, INT_MAX, &enabled)) > 0) {
		if (enabled == band)
			return true;
		s += len + (s[len] == ',');
	}
	return false;
}

/* --- networks ----------------------------------------------------------------------------------------------------- */

/* Networks of one operator, at home for each other's cards (EF_EHPLMN, TS 31.102 4.2.84). */
static const char *const equivalent[][6] = {
	{"46000", "46002", "46004", "46007", "46008"},
	{"46001", "46006", "46009"},
	{"46003", "46005", "46011", "46012"},
};

static bool in_group(const char *const *group, const char *plmn)
{
	for (size_t i = 0; i < 6 && group[i] != NULL; i++)
		if (strcmp(group[i], plmn) == 0)
			return true;
	return false;
}

bool cells_home(const char *imsi, const char *plmn)
{
	char own[6];

	if (strncmp(imsi, plmn, strlen(plmn)) == 0)
		return true;
	snprintf(own, sizeof(own), "%.5s", imsi);
	for (size_t i = 0; i < sizeof(equivalent) / sizeof(equivalent[0]); i++)
		if (in_group(equivalent[i], own))
			return in_group(equivalent[i], plmn);
	return false;
}

bool cells_is_home(const struct module *m, const char *plmn)
{
	return cells_home(sim_imsi(m), plmn);
}

static bool ta_forbidden(const struct cells *c, const struct radio_cell *cell)
{
	for (size_t i = 0; i < c->forbidden_tas; i++)
		if (strcmp(c->forbidden_ta[i].plmn, cell->plmn) == 0 && c->forbidden_ta[i].tac == cell->tac)
			return true;
	return false;
}

void cells_forbid_ta(struct module *m, const char *plmn, int tac)
{
	struct cells *c = m->cells;
	struct tracking_area *ta;

	if (c->forbidden_tas == FORBIDDEN_MAX)
		memmove(&c->forbidden_ta[0], &c->forbidden_ta[1], --c->forbidden_tas * sizeof(*ta));
	ta = &c->forbidden_ta[c->forbidden_tas++];
	snprintf(ta->plmn, sizeof(ta->plmn), "%s", plmn);
	ta->tac = tac;
	if (!timer_pending(&c->forget))
		timer_set(&c->forget, module_timer(m, TIMER_FORBIDDEN_TA));
}

/* The lists of forbidden tracking areas are erased now and then (TS 24.301 5.3.2). */
static void forget_areas(void *arg)
{
	struct module *m = arg;

	m->cells->forbidden_tas = 0;
	cells_changed(m);
}

/* --- the choice --------------------------------------------------------------------------------------------------- */

static bool heard(const struct module *m, const struct radio_cell *cell)
{
	const struct cells *c = m->cells;

	return m->around->coverage && cell->rsrp >= RSRP_MIN && band_enabled(m, radio_band(cell->earfcn)) &&
	       (c->lock_earfcn == 0 || c->lock_earfcn == cell->earfcn) && (c->lock_pci < 0 || c->lock_pci == cell->pci);
}

/* Whether the module may register there. */
static bool suitable(const struct module *m, const struct radio_cell *cell)
{
	const struct cells *c = m->cells;

	if (!heard(m, cell) || ta_forbidden(c, cell))
		return false;
	if (radio_plmn_mode(m) == 1)
		return strcmp(cell->plmn, radio_chosen_plmn(m)) == 0;
	return !fplmn_has(m, cell->plmn);
}

/* At home first, then the strongest (TS 23.122 4.4.3.1.1, TS 36.304 5.2.3). */
static bool preferred(const struct module *m, const struct radio_cell *a, const struct radio_cell *b)
{
	bool home_a = cells_is_home(m, a->plmn), home_b = cells_is_home(m, b->plmn);

	return home_a != home_b ? home_a : a->rsrp > b->rsrp;
}

const struct radio_cell *cells_select(const struct module *m)
{
	const struct radio_cell *best = NULL;

	for (size_t i = 0; i < m->around->count; i++)
		if (suitable(m, &m->around->cell[i]) && (best == NULL || preferred(m, &m->around->cell[i], best)))
			best = &m->around->cell[i];
	return best;
}

/* A cell that would be heard with the module's settings as they are at first; NULL: none is there. */
static const struct radio_cell *audible(const struct module *m)
{
	for (size_t i = 0; i < m->around->count; i++)
		if (m->around->coverage && m->around->cell[i].rsrp >= RSRP_MIN)
			return &m->around->cell[i];
	return NULL;
}

void cells_explain(struct module *m)
{
	const struct radio_cell *cell = audible(m);

	for (size_t i = 0; i < m->around->count; i++)
		if (heard(m, &m->around->cell[i]))
			return;
	if (cell == NULL || m->cells->explained)
		return;
	m->cells->explained = true;
	if (!band_enabled(m, radio_band(cell->earfcn)))
		bus_log(m->bus, m->name, LOG_LEVEL_WARNING,
			"the search finds no cell: band %d of the cell around isn't among those of AT+NBAND (%s)",
			radio_band(cell->earfcn), module_setting(m, SET_BANDS));
	else
		bus_log(m->bus, m->name, LOG_LEVEL_WARNING,
			"the search finds no cell: AT+NEARFCN keeps the module off carrier %d, PCI %d around it",
			cell->earfcn, cell->pci);
}

static bool same_cell(const struct radio_cell *a, const struct radio_cell *b)
{
	return a->ci == b->ci && strcmp(a->plmn, b->plmn) == 0;
}

const struct radio_cell *cells_serving(const struct module *m)
{
	for (size_t i = 0; i < m->around->count; i++)
		if (same_cell(&m->around->cell[i], radio_last_cell(m)) && heard(m, &m->around->cell[i]))
			return &m->around->cell[i];
	return NULL;
}

const struct radio_cell *radio_heard(const struct module *m, size_t n)
{
	const struct radio_cell *camped = radio_camped(m);

	if (camped == NULL || n == 0)
		return n == 0 ? camped : NULL;
	for (size_t i = 0; i < m->around->count; i++)
		if (heard(m, &m->around->cell[i]) && !same_cell(&m->around->cell[i], camped) && --n == 0)
			return &m->around->cell[i];
	return NULL;
}

bool radio_plmn(const struct module *m, size_t n, const char **plmn, int *stat)
{
	const struct radio_cell *camped = radio_cell(m);

	for (size_t i = 0; i < m->around->count; i++) {
		bool first = heard(m, &m->around->cell[i]);

		for (size_t k = 0; k < i && first; k++)
			first = !heard(m, &m->around->cell[k]) ||
				strcmp(m->around->cell[k].plmn, m->around->cell[i].plmn) != 0;
		if (!first || n-- > 0)
			continue;
		*plmn = m->around->cell[i].plmn;
		/* TS 27.007 7.3: 1 available, 2 current, 3 forbidden */
		*stat = camped != NULL && strcmp(camped->plmn, *plmn) == 0 ? 2 : fplmn_has(m, *plmn) ? 3 : 1;
		return true;
	}
	return false;
}

int radio_ecl(const struct radio_cell *cell)
{
	if (cell->ecl >= 0)
		return cell->ecl;
	/* Thresholds as networks set them (rsrp-ThresholdsPrachInfoList, TS 36.331 6.7.3.2). */
	return cell->rsrp >= -1100 ? 0 : cell->rsrp >= -1200 ? 1 : 2;
}

const struct radio_cell *radio_measured(const struct module *m)
{
	const struct radio_cell *camped = radio_camped(m);

	return camped == NULL && radio_state(m) == RADIO_SEARCHING ? cells_select(m) : camped;
}

int radio_csq(const struct module *m)
{
	const struct radio_cell *cell = radio_measured(m);
	int level;

	if (cell == NULL)
		return 99;
	level = (cell->rssi + 1130) / 20;
	return level < 0 ? 0 : level > 31 ? 31 : level;
}

/* --- changes ------------------------------------------------------------------------------------------------------ */

void cells_measure(struct module *m)
{
	struct cells *c = m->cells;
	const struct radio_cell *best = cells_select(m), *now = cells_serving(m);

	if (module_setting_num(m, SET_CELL_RESELECTION) == 0 || radio_state(m) != RADIO_IP || radio_psm(m) ||
		radio_connected(m) || now == NULL || best == NULL || same_cell(best, now) ||
		best->rsrp < now->rsrp + HYSTERESIS)
		timer_cancel(&c->reselect);
	else if (!timer_pending(&c->reselect))
		timer_set(&c->reselect, module_timer(m, TIMER_RESELECT));
}

/* Camps on another cell. A new tracking area wants an update (TS 24.301 5.5.3.2.2). */
static void move_to(struct module *m, const struct radio_cell *cell, bool update)
{
	bool area = cell->tac != radio_last_cell(m)->tac || strcmp(cell->plmn, radio_last_cell(m)->plmn) != 0;

	radio_camp(m, cell);
	radio_report(m);
	if (area || update)
		emm_update(m);
	air_update(m);
}

/* The better cell has been better for long enough. */
static void reselect(void *arg)
{
	struct module *m = arg;
	const struct radio_cell *best = cells_select(m);

	output_hold(m);
	if (best != NULL && radio_state(m) == RADIO_IP && !radio_connected(m))
		move_to(m, best, false);
	output_release(m);
}

/*
 * The cell has been away for long enough: another takes its place, or there is no service (TS 36.331 5.3.11). A
 * connection goes on there only with AT+NCONFIG=CONNECTION_REESTABLISHMENT,TRUE; otherwise the network is told by an
 * update, whatever RLF_UPDATE says of an acknowledgement before it (base manual 4.17).
 */
static void serving_lost(void *arg)
{
	struct module *m = arg;
	const struct radio_cell *best = cells_select(m);
	bool connected = radio_connected(m);

	if (radio_state(m) != RADIO_IP || cells_serving(m) != NULL)
		return;
	output_hold(m);
	if (best == NULL) {
		radio_lost(m);
	} else if (connected && module_setting_num(m, SET_REESTABLISHMENT) == 0) {
		rrc_release(m);
		move_to(m, best, true);
	} else {
		move_to(m, best, false);
	}
	output_release(m);
}

/* TS 23.122 4.4.3.3.1: not in the manual mode, and with AT+NCONFIG=HPPLMN_SEARCH_ENABLE,TRUE. */
void cells_registered(struct module *m)
{
	bool look = radio_plmn_mode(m) == 0 && module_setting_num(m, SET_HPPLMN_SEARCH) == 1 &&
		    !cells_is_home(m, radio_last_cell(m)->plmn);

	if (look)
		timer_set(&m->cells->home, module_timer(m, TIMER_HPPLMN));
	else
		timer_cancel(&m->cells->home);
}

/* In idle only; otherwise after the next period. */
static void look_home(void *arg)
{
	struct module *m = arg;
	const struct radio_cell *best = cells_select(m);

	if (!radio_has_ip(m))
		return;
	output_hold(m);
	if (best != NULL && cells_is_home(m, best->plmn) && !radio_connected(m))
		radio_search(m);
	else
		cells_registered(m);
	output_release(m);
}

void cells_changed(struct module *m)
{
	const struct radio_cell *serving = cells_serving(m);

	if (serving != NULL)
		radio_camp(m, serving);
	air_update(m);
	switch (radio_state(m)) {
	case RADIO_OFF:
	case RADIO_IDLE:
	case RADIO_SEARCHING:
	case RADIO_WAITING:
	case RADIO_ATTACHING:
	case RADIO_ATTACHED:
		break; /* the end of the procedure finds out */
	case RADIO_NO_SERVICE:
	case RADIO_DENIED:
		if (!emm_blocked(m) && cells_select(m) != NULL)
			radio_go_on(m, module_timer(m, TIMER_RETURN));
		break;
	case RADIO_LOST:
		if (cells_select(m) != NULL)
			radio_go_on(m, module_timer(m, TIMER_RETURN));
		else
			cells_measure(m);
		break;
	case RADIO_IP:
		if (serving == NULL && !radio_psm(m))
			cells_miss(m);
		else
			cells_measure(m);
		break;
	}
}

void radio_lock(struct module *m, int earfcn, int pci)
{
	m->cells->lock_earfcn = earfcn;
	m->cells->lock_pci = earfcn != 0 ? pci : -1;
	cells_changed(m);
}

void radio_forget_carriers(struct module *m)
{
	m->cells->scan = true;
}

void cells_miss(struct module *m)
{
	timer_set(&m->cells->lost, module_timer(m, TIMER_RADIO_LINK));
}

bool cells_scan(struct module *m)
{
	bool scan = m->cells->scan;

	m->cells->scan = false;
	return scan;
}

/* --- life --------------------------------------------------------------------------------------------------------- */

/* Locks are gone (base manual 4.3), the forbidden areas too; forbidden networks are on the card. */
static void stop(struct module *m)
{
	struct cells *c = m->cells;

	timer_cancel(&c->forget);
	timer_cancel(&c->reselect);
	timer_cancel(&c->lost);
	timer_cancel(&c->home);
	c->forbidden_tas = 0;
	c->explained = false;
	c->lock_earfcn = 0;
	c->lock_pci = -1;
}

static void init(struct module *m, const struct module_config *config)
{
	struct cells *c = xcalloc(1, sizeof(*c));

	(void)config;
	m->cells = c;
	c->lock_pci = -1;
	timer_init(&c->forget, m->clock, forget_areas, m);
	timer_init(&c->reselect, m->clock, reselect, m);
	timer_init(&c->lost, m->clock, serving_lost, m);
	timer_init(&c->home, m->clock, look_home, m);
}

static void release(struct module *m)
{
	free(m->cells);
}

const struct part cells_part = {.name = "cells", .init = init, .stop = stop, .release = release};
