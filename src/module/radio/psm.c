/*
 * Power saving: PSM with T3324 and T3412 (TS 24.301 5.3.11), and eDRX (5.3.12, TS 36.304 7.3). The module asks, the
 * network grants, in attach and tracking area update.
 */
#include "config.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "bc28/number.h"
#include "bc28/xmalloc.h"
#include "radio_priv.h"

enum psm_state { PSM_NORMAL, PSM_ENTERED };
enum psm_event { PSM_ACTIVE_TIME_OVER, PSM_CONNECTED, PSM_LOST, PSM_DETACHED };

struct psm {
	enum psm_state state;
	struct timer t3324, t3412;
	struct radio_grant granted;
	uint64_t active_us, tau_us; /* of granted; UINT64_MAX: none */
	uint64_t tau_since; /* when T3412 began */
};

/* --- the states --------------------------------------------------------------------------------------------------- */

static const struct machine_state states[] = {
	[PSM_NORMAL] = {"normal", NULL, "TS 24.301 5.3.11"},
	[PSM_ENTERED] = {"psm", NULL, "TS 24.301 5.3.11"},
	{NULL, NULL, NULL},
};

static const char *const events[] = {
	[PSM_ACTIVE_TIME_OVER] = "active-time-over",
	[PSM_CONNECTED] = "connected",
	[PSM_LOST] = "lost",
	[PSM_DETACHED] = "detached",
	NULL,
};

#define IN(state) (1u << PSM_##state)

/* Out of service nobody sleeps while he searches. */
static const struct machine_row rows[] = {
	{IN(NORMAL), PSM_ACTIVE_TIME_OVER, PSM_ENTERED, "TS 24.301 5.3.11"},
	{IN(ENTERED), PSM_CONNECTED, PSM_NORMAL, "TS 24.301 5.3.11"},
	{IN(ENTERED), PSM_LOST, PSM_NORMAL, "TS 36.304 5.2.7"},
	{IN(ENTERED), PSM_DETACHED, PSM_NORMAL, "TS 24.301 5.3.11, 5.5.2"},
	{0, 0, 0, NULL},
};

static const struct machine machine = {"psm", "base manual 4.22", states, events, rows};

static unsigned now(const struct module *m)
{
	return m->psm->state;
}

bool radio_psm(const struct module *m)
{
	return m->psm->state == PSM_ENTERED;
}

static void move(struct module *m, enum psm_event event)
{
	struct psm *p = m->psm;
	enum psm_state from = p->state;
	int to = machine_next(&machine, from, event);

	if (to < 0)
		return;
	p->state = (enum psm_state)to;
	part_transition(m, &machine, from, event);
	if (module_setting_num(m, SET_NPSMR) == 1)
		module_urc(m, "+NPSMR:%d", to == PSM_ENTERED);
}

/* --- the coded times ---------------------------------------------------------------------------------------------- */

/* Value of a string of binary digits. */
static unsigned bits(const char *text)
{
	int64_t value = 0;

	number_scan(text, SIZE_MAX, 2, 0, UINT32_MAX, &value);
	return (unsigned)value;
}

/* GPRS timer 2 (TS 24.008 10.5.7.4), in microseconds; UINT64_MAX: deactivated. */
static uint64_t t3324_time(const char *text)
{
	static const unsigned seconds[] = {2, 60, 360};
	unsigned value = bits(text), unit = value >> 5;

	if (unit == 7)
		return UINT64_MAX;
	/* Other units count as minutes. */
	return (value & 31) * CLOCK_S * (unit < 3 ? seconds[unit] : 60);
}

/* GPRS timer 3 (TS 24.008 10.5.7.4a), in microseconds; 0: the unit that says that there is none. */
static uint64_t t3412_time(const char *text)
{
	static const unsigned seconds[8] = {600, 3600, 36000, 2, 30, 60, 1152000};
	unsigned value = bits(text);

	return (value & 31) * CLOCK_S * seconds[value >> 5];
}

/* eDRX cycle of NB-IoT (TS 24.008 table 10.5.5.32), in microseconds; other values count as the shortest. */
static uint64_t edrx_cycle(const char *text)
{
	static const unsigned units[16] = {[2] = 2,
		[3] = 4,
		[5] = 8,
		[9] = 16,
		[10] = 32,
		[11] = 64,
		[12] = 128,
		[13] = 256,
		[14] = 512,
		[15] = 1024};
	unsigned n = units[bits(text)];

	return (n != 0 ? n : 2) * 10240 * CLOCK_MS;
}

/* Paging time window of NB-IoT (TS 24.008 table 10.5.5.32): 2.56 s and its multiples. */
static uint64_t window(const char *text)
{
	return (bits(text) + 1) * 2560 * CLOCK_MS;
}

/* --- what the network grants -------------------------------------------------------------------------------------- */

const struct radio_grant *radio_granted(const struct module *m)
{
	return &m->psm->granted;
}

/* T3412 extended of unit 111 isn't there (TS 24.008 10.5.163a). */
#define UNIT_NONE 7

/* The network's own value, or else what the module asks for. */
static void grant(char *out, size_t size, const char *own, const char *asked)
{
	snprintf(out, size, "%s", own[0] != '\0' ? own : asked);
}

static void grant_psm(struct module *m, struct radio_grant *g)
{
	const struct radio_network *n = m->around;

	if (module_setting_num(m, SET_PSM_MODE) != 1 || !n->grant_psm)
		return;
	grant(g->active, sizeof(g->active), n->active, module_setting(m, SET_PSM_ACTIVE));
	grant(g->tau, sizeof(g->tau), n->tau, module_setting(m, SET_PSM_TAU));
	/* Left out: T3412 holds. */
	if (bits(g->tau) >> 5 == UNIT_NONE)
		g->tau[0] = '\0';
}

/* The network's paging time window, when the module has no wish. */
#define WINDOW_DEFAULT "0011"

static void grant_edrx(struct module *m, struct radio_grant *g)
{
	const struct radio_network *n = m->around;
	const char *ptw = module_setting(m, SET_EDRX_PTW);

	if (module_setting_num(m, SET_EDRX_MODE) == 0 || module_setting(m, SET_EDRX_VALUE)[0] == '\0' || !n->grant_edrx)
		return;
	grant(g->edrx, sizeof(g->edrx), n->edrx, module_setting(m, SET_EDRX_VALUE));
	grant(g->ptw, sizeof(g->ptw), n->ptw, ptw[0] != '\0' ? ptw : WINDOW_DEFAULT);
}

/* +CEDRXP and +NPTWEDRXP: "when the network's values change" (base manual 2.21, 4.23). */
static void tell_edrx(struct module *m)
{
	const struct radio_grant *g = &m->psm->granted;
	long mode = module_setting_num(m, SET_EDRX_MODE);
	const char *edrx = module_setting(m, SET_EDRX_VALUE), *ptw = module_setting(m, SET_EDRX_PTW);

	if (mode == 2 && g->edrx[0] != '\0')
		module_urc(m, "+CEDRXP:5,\"%s\",\"%s\",\"%s\"", edrx, g->edrx, g->ptw);
	else if (mode == 2)
		module_urc(m, "+CEDRXP:5,\"%s\"", edrx);
	else if (mode == 3 && g->edrx[0] != '\0')
		module_urc(m, "+NPTWEDRXP:5,\"%s\",\"%s\",\"%s\",\"%s\"", ptw, edrx, g->edrx, g->ptw);
	else if (mode == 3)
		module_urc(m, "+NPTWEDRXP:5,\"%s\",\"%s\"", ptw, edrx);
}

void psm_granted(struct module *m)
{
	struct psm *p = m->psm;
	struct radio_grant g = {.active = ""};
	bool edrx;

	grant_psm(m, &g);
	grant_edrx(m, &g);
	edrx = strcmp(g.edrx, p->granted.edrx) != 0 || strcmp(g.ptw, p->granted.ptw) != 0;
	p->granted = g;
	p->active_us = g.active[0] != '\0' ? t3324_time(g.active) : UINT64_MAX;
	p->tau_us = g.tau[0] != '\0' ? t3412_time(g.tau) : module_timer(m, TIMER_T3412);
	if (edrx)
		tell_edrx(m);
}

void radio_power_changed(struct module *m)
{
	emm_update(m);
}

/* --- PSM ---------------------------------------------------------------------------------------------------------- */

/* T3324 is over. With data to send the connection comes at once; a page that has not come yet never will. */
static void enter_psm(void *arg)
{
	struct module *m = arg;

	if (!rrc_give_up_page(m))
		return;
	output_hold(m);
	move(m, PSM_ACTIVE_TIME_OVER);
	air_update(m);
	sleep_quiet(m);
	output_release(m);
}

/* The connection has ended, by a release or by a loss of coverage: T3412 runs (TS 24.301 5.3.5). */
void psm_released(struct module *m)
{
	struct psm *p = m->psm;

	p->tau_since = clock_now(m->clock);
	if (p->tau_us != UINT64_MAX && p->tau_us > 0)
		timer_set(&p->t3412, p->tau_us);
}

void psm_lost(struct module *m)
{
	timer_cancel(&m->psm->t3324);
	sleep_wake(m);
	move(m, PSM_LOST);
}

/* Idle with a cell: T3324 runs where the network granted PSM (TS 24.301 5.3.11). */
void psm_found(struct module *m)
{
	struct psm *p = m->psm;

	if (p->active_us == 0)
		enter_psm(m);
	else if (p->active_us != UINT64_MAX)
		timer_set(&p->t3324, p->active_us);
}

void psm_connected(struct module *m)
{
	struct psm *p = m->psm;

	timer_cancel(&p->t3324);
	timer_cancel(&p->t3412);
	sleep_wake(m);
	move(m, PSM_CONNECTED);
}

/* Out of service it waits until there is a cell again (TS 24.301 5.3.5). */
static void periodic_update(void *arg)
{
	struct module *m = arg;

	output_hold(m);
	emm_update(m);
	output_release(m);
}

uint64_t psm_overdue(const struct module *m)
{
	const struct psm *p = m->psm;
	uint64_t since = clock_now(m->clock) - p->tau_since;

	return !radio_connected(m) && p->tau_us != UINT64_MAX && p->tau_us > 0 && since > p->tau_us ? since - p->tau_us
												    : 0;
}

uint64_t psm_page_wait(const struct module *m)
{
	const struct radio_grant *g = &m->psm->granted;
	uint64_t cycle, at;

	if (g->edrx[0] == '\0')
		return 0;
	cycle = edrx_cycle(g->edrx);
	at = clock_now(m->clock) % cycle;
	return at < window(g->ptw) ? 0 : cycle - at;
}

/* --- life --------------------------------------------------------------------------------------------------------- */

uint64_t psm_update_due(const struct module *m)
{
	return timer_left(&m->psm->t3412) / CLOCK_S;
}

static void grant_nothing(struct psm *p)
{
	p->granted = (struct radio_grant){.active = ""};
	p->active_us = p->tau_us = UINT64_MAX;
}

void psm_detached(struct module *m)
{
	timer_cancel(&m->psm->t3324);
	timer_cancel(&m->psm->t3412);
	sleep_wake(m);
	move(m, PSM_DETACHED);
	grant_nothing(m->psm);
}

static void stop(struct module *m)
{
	struct psm *p = m->psm;

	timer_cancel(&p->t3324);
	timer_cancel(&p->t3412);
	p->state = PSM_NORMAL;
	grant_nothing(p);
}

static void init(struct module *m, const struct module_config *config)
{
	struct psm *p = xcalloc(1, sizeof(*p));

	(void)config;
	m->psm = p;
	timer_init(&p->t3324, m->clock, enter_psm, m);
	timer_init(&p->t3412, m->clock, periodic_update, m);
	grant_nothing(p);
}

static void release(struct module *m)
{
	free(m->psm);
}

const struct part psm_part = {
	.name = "psm",
	.machine = {{.table = &machine, .now = now}},
	.init = init,
	.stop = stop,
	.release = release,
};
