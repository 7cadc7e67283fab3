/*
 * The cells around the module: the choice among them (TS 36.304 5.2.3), reselection (5.2.4), the lists of forbidden networks and
 * tracking areas (TS 24.301 5.3.2).
 */
#include "config.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "bc28/xmalloc.h"
#include "core/module_priv.h"

/* Weaker than that nothing can be camped on: a coupling loss of 164 dB (TS 36.304 5.2.3.2, TR 45.820). */
#define RSRP_MIN (-1410)
/* A better cell is better by this, 0.1 dB (Q-Hyst, TS 36.304 5.2.4.6). */
#define HYSTERESIS 30

/* --- bands -------------------------------------------------------------------------------------------------------- */

/* TS 36.101 table 5.7.3-1: downlink carriers of the module's bands (base manual 4.15). */
static const struct {
	int band, low, high;
} bands[] = {{1, 0, 599}, {3, 1200, 1949}, {5, 2400, 2649}, {8, 3450, 3799}, {20, 6150, 6449}, {28, 9210, 9659}};

const int radio_bands[] = {1, 3, 5, 8, 20, 28, 0};

int radio_band(int earfcn)
{
	for (size_t i = 0; i < sizeof(bands) / sizeof(bands[0]); i++)
		if (earfcn >= bands[i].low && earfcn <= bands[i].high)
			return bands[i].band;
	return 0;
}

/* Whether AT+NBAND has the band. */
static bool band_enabled(const struct module *m, int band)
{
	const char *s = module_setting(m, SET_BANDS);
	char *end;

	for (; *s != '\0'; s = *end == ',' ? end + 1 : end)
		if (strtol(s, &end, 10) == band)
			return true;
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

bool cells_home(const struct module *m, const char *plmn)
{
	const char *imsi = sim_imsi(m);
	char own[6];

	if (strncmp(imsi, plmn, strlen(plmn)) == 0)
		return true;
	snprintf(own, sizeof(own), "%.5s", imsi);
	for (size_t i = 0; i < sizeof(equivalent) / sizeof(equivalent[0]); i++)
		if (in_group(equivalent[i], own))
			return in_group(equivalent[i], plmn);
	return false;
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
	struct cells *c = &m->radio.cells;
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

	m->radio.cells.forbidden_tas = 0;
	cells_changed(m);
}

/* --- the choice --------------------------------------------------------------------------------------------------- */

static bool heard(const struct module *m, const struct radio_cell *cell)
{
	const struct cells *c = &m->radio.cells;

	return c->coverage && cell->rsrp >= RSRP_MIN && band_enabled(m, radio_band(cell->earfcn)) &&
	       (c->lock_earfcn == 0 || c->lock_earfcn == cell->earfcn) && (c->lock_pci < 0 || c->lock_pci == cell->pci);
}

/* Whether the module may register there. */
static bool suitable(const struct module *m, const struct radio_cell *cell)
{
	const struct cells *c = &m->radio.cells;

	if (!heard(m, cell) || ta_forbidden(c, cell))
		return false;
	if (m->radio.plmn_mode == 1)
		return strcmp(cell->plmn, m->radio.plmn) == 0;
	return !fplmn_has(m, cell->plmn);
}

/* At home first, then the strongest (TS 23.122 4.4.3.1.1, TS 36.304 5.2.3). */
static bool preferred(const struct module *m, const struct radio_cell *a, const struct radio_cell *b)
{
	bool home_a = cells_home(m, a->plmn), home_b = cells_home(m, b->plmn);

	return home_a != home_b ? home_a : a->rsrp > b->rsrp;
}

const struct radio_cell *cells_select(const struct module *m)
{
	const struct cells *c = &m->radio.cells;
	const struct radio_cell *best = NULL;

	for (size_t i = 0; i < c->count; i++)
		if (suitable(m, &c->cell[i]) && (best == NULL || preferred(m, &c->cell[i], best)))
			best = &c->cell[i];
	return best;
}

static bool same_cell(const struct radio_cell *a, const struct radio_cell *b)
{
	return a->ci == b->ci && strcmp(a->plmn, b->plmn) == 0;
}

const struct radio_cell *cells_serving(const struct module *m)
{
	const struct cells *c = &m->radio.cells;

	for (size_t i = 0; i < c->count; i++)
		if (same_cell(&c->cell[i], &m->radio.cell) && heard(m, &c->cell[i]))
			return &c->cell[i];
	return NULL;
}

const struct radio_cell *radio_heard(const struct module *m, size_t n)
{
	const struct cells *c = &m->radio.cells;
	const struct radio_cell *camped = radio_camped(m);

	if (camped == NULL || n == 0)
		return n == 0 ? camped : NULL;
	for (size_t i = 0; i < c->count; i++)
		if (heard(m, &c->cell[i]) && !same_cell(&c->cell[i], camped) && --n == 0)
			return &c->cell[i];
	return NULL;
}

bool radio_plmn(const struct module *m, size_t n, const char **plmn, int *stat)
{
	const struct cells *c = &m->radio.cells;
	const struct radio_cell *camped = radio_cell(m);

	for (size_t i = 0; i < c->count; i++) {
		bool first = heard(m, &c->cell[i]);

		for (size_t k = 0; k < i && first; k++)
			first = !heard(m, &c->cell[k]) || strcmp(c->cell[k].plmn, c->cell[i].plmn) != 0;
		if (!first || n-- > 0)
			continue;
		*plmn = c->cell[i].plmn;
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

int radio_csq(const struct module *m)
{
	const struct radio_cell *cell = radio_cell(m);
	int level;

	if (cell == NULL)
		return 99;
	level = (cell->rssi + 1130) / 20;
	return level < 0 ? 0 : level > 31 ? 31 : level;
}

/* --- changes ------------------------------------------------------------------------------------------------------ */

void cells_measure(struct module *m)
{
	struct cells *c = &m->radio.cells;
	const struct radio_cell *best = cells_select(m), *now = cells_serving(m);

	if (module_setting_num(m, SET_CELL_RESELECTION) == 0 || m->radio.state != RADIO_IP || m->radio.lost ||
		m->radio.power.psm || m->radio.rrc.connected || now == NULL || best == NULL || same_cell(best, now) ||
		best->rsrp < now->rsrp + HYSTERESIS)
		timer_cancel(&c->reselect);
	else if (!timer_pending(&c->reselect))
		timer_set(&c->reselect, module_timer(m, TIMER_RESELECT));
}

/* Camps on another cell. A new tracking area wants an update (TS 24.301 5.5.3.2.2). */
static void move_to(struct module *m, const struct radio_cell *cell, bool update)
{
	bool area = cell->tac != m->radio.cell.tac || strcmp(cell->plmn, m->radio.cell.plmn) != 0;

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

	module_hold(m);
	if (best != NULL && m->radio.state == RADIO_IP && !m->radio.rrc.connected)
		move_to(m, best, false);
	module_release(m);
}

/*
 * The cell has been away for long enough: another takes its place, or there is no service (TS 36.331 5.3.11). A connection
 * goes on there only with AT+NCONFIG=CONNECTION_REESTABLISHMENT,TRUE; otherwise the network is told by an update
 * (RLF_UPDATE).
 */
static void serving_lost(void *arg)
{
	struct module *m = arg;
	const struct radio_cell *best = cells_select(m);
	bool connected = m->radio.rrc.connected;

	if (m->radio.state != RADIO_IP || m->radio.lost || cells_serving(m) != NULL)
		return;
	module_hold(m);
	if (best == NULL) {
		radio_lost(m);
	} else if (connected && module_setting_num(m, SET_REESTABLISHMENT) == 0) {
		rrc_release(m);
		move_to(m, best, module_setting_num(m, SET_RLF_UPDATE) == 1);
	} else {
		move_to(m, best, false);
	}
	module_release(m);
}

/* TS 23.122 4.4.3.3.1: not in the manual mode, and with AT+NCONFIG=HPPLMN_SEARCH_ENABLE,TRUE. */
void cells_registered(struct module *m)
{
	bool look = m->radio.plmn_mode == 0 && module_setting_num(m, SET_HPPLMN_SEARCH) == 1 &&
		    !cells_home(m, m->radio.cell.plmn);

	if (look)
		timer_set(&m->radio.cells.home, module_timer(m, TIMER_HPPLMN));
	else
		timer_cancel(&m->radio.cells.home);
}

/* In idle only; otherwise after the next period. */
static void look_home(void *arg)
{
	struct module *m = arg;
	const struct radio_cell *best = cells_select(m);

	if (m->radio.state != RADIO_IP)
		return;
	module_hold(m);
	if (best != NULL && cells_home(m, best->plmn) && !m->radio.rrc.connected)
		radio_search(m);
	else
		cells_registered(m);
	module_release(m);
}

void cells_changed(struct module *m)
{
	struct radio *r = &m->radio;
	const struct radio_cell *serving = cells_serving(m);

	if (serving != NULL)
		radio_camp(m, serving);
	air_update(m);
	switch (r->state) {
	case RADIO_OFF:
	case RADIO_IDLE:
	case RADIO_SEARCHING:
	case RADIO_WAITING:
	case RADIO_ATTACHING:
	case RADIO_ATTACHED:
		break; /* the end of the procedure finds out */
	case RADIO_NO_SERVICE:
	case RADIO_DENIED:
		if (!r->emm.blocked && cells_select(m) != NULL)
			timer_set(&r->timer, module_timer(m, TIMER_RETURN));
		break;
	case RADIO_IP:
		if (r->lost && cells_select(m) != NULL)
			timer_set(&r->timer, module_timer(m, TIMER_RETURN));
		else if (!r->lost && serving == NULL && !r->power.psm)
			timer_set(&r->cells.lost, module_timer(m, TIMER_RADIO_LINK));
		else
			cells_measure(m);
		break;
	}
}

void radio_lock(struct module *m, int earfcn, int pci)
{
	m->radio.cells.lock_earfcn = earfcn;
	m->radio.cells.lock_pci = earfcn != 0 ? pci : -1;
	cells_changed(m);
}

void radio_forget_carriers(struct module *m)
{
	m->radio.cells.scan = true;
}

/* --- life --------------------------------------------------------------------------------------------------------- */

void cells_init(struct module *m)
{
	struct cells *c = &m->radio.cells;

	c->coverage = true;
	c->lock_pci = -1;
	c->cell[0] = cells_home_cell;
	c->count = 1;
	c->builtin = true;
	timer_init(&c->forget, m->clock, forget_areas, m);
	timer_init(&c->reselect, m->clock, reselect, m);
	timer_init(&c->lost, m->clock, serving_lost, m);
	timer_init(&c->home, m->clock, look_home, m);
}

/* Any card is at home in the cell that is there without a table. */
void cells_boot(struct module *m)
{
	struct cells *c = &m->radio.cells;

	if (!c->builtin)
		return;
	c->cell[0] = cells_home_cell;
	if (!cells_home(m, cells_home_cell.plmn))
		snprintf(c->cell[0].plmn, PLMN_SIZE, "%.5s", sim_imsi(m));
}

/* As when the radio is reset: locks are gone (base manual 4.3), the forbidden areas too; forbidden networks are on the card. */
void cells_stop(struct module *m)
{
	struct cells *c = &m->radio.cells;

	timer_cancel(&c->forget);
	timer_cancel(&c->reselect);
	timer_cancel(&c->lost);
	timer_cancel(&c->home);
	c->forbidden_tas = 0;
	c->lock_earfcn = 0;
	c->lock_pci = -1;
}
