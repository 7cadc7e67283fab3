/*
 * Power saving: PSM with T3324 and T3412 (TS 24.301 5.3.11), eDRX (5.3.12, TS 36.304 7.3), and deep sleep. The module asks, the
 * network grants, in attach and tracking area update.
 */
#include "config.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "core/module_priv.h"

/* --- the coded times ---------------------------------------------------------------------------------------------- */

/* Value of a string of binary digits. */
static unsigned bits(const char *text)
{
	return (unsigned)strtoul(text, NULL, 2);
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

/* GPRS timer 3 (TS 24.008 10.5.7.4a), in microseconds; UINT64_MAX: deactivated. */
static uint64_t t3412_time(const char *text)
{
	static const unsigned seconds[] = {600, 3600, 36000, 2, 30, 60, 1152000};
	unsigned value = bits(text), unit = value >> 5;

	return unit == 7 ? UINT64_MAX : (value & 31) * CLOCK_S * seconds[unit];
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
	return &m->radio.power.granted;
}

/* The network's own value, or else what the module asks for. */
static void grant(char *out, size_t size, const char *own, const char *asked)
{
	snprintf(out, size, "%s", own[0] != '\0' ? own : asked);
}

static void grant_psm(struct module *m, struct radio_grant *g)
{
	const struct power *p = &m->radio.power;

	if (module_setting_num(m, SET_PSM_MODE) != 1 || !p->grant_psm)
		return;
	grant(g->active, sizeof(g->active), p->net_active, module_setting(m, SET_PSM_ACTIVE));
	grant(g->tau, sizeof(g->tau), p->net_tau, module_setting(m, SET_PSM_TAU));
}

/* The network's paging time window, when the module has no wish. */
#define WINDOW_DEFAULT "0011"

static void grant_edrx(struct module *m, struct radio_grant *g)
{
	const struct power *p = &m->radio.power;
	const char *ptw = module_setting(m, SET_EDRX_PTW);

	if (module_setting_num(m, SET_EDRX_MODE) == 0 || module_setting(m, SET_EDRX_VALUE)[0] == '\0' || !p->grant_edrx)
		return;
	grant(g->edrx, sizeof(g->edrx), p->net_edrx, module_setting(m, SET_EDRX_VALUE));
	grant(g->ptw, sizeof(g->ptw), p->net_ptw, ptw[0] != '\0' ? ptw : WINDOW_DEFAULT);
}

/* +CEDRXP and +NPTWEDRXP: "when the network's values change" (base manual 2.21, 4.23). */
static void tell_edrx(struct module *m)
{
	const struct radio_grant *g = &m->radio.power.granted;
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

void power_granted(struct module *m)
{
	struct power *p = &m->radio.power;
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

bool radio_psm(const struct module *m)
{
	return m->radio.power.psm;
}

static void show_psm(struct module *m, bool psm)
{
	if (m->radio.power.psm == psm)
		return;
	m->radio.power.psm = psm;
	bus_emit(m->bus, m->name, EVENT_STATE, F_STR("machine", "psm"), F_STR("state", psm ? "psm" : "normal"));
	if (module_setting_num(m, SET_NPSMR) == 1)
		module_urc(m, "+NPSMR:%d", psm);
}

/* T3324 is over. With data to send the connection comes at once; a page that has not come yet never will. */
static void enter_psm(void *arg)
{
	struct module *m = arg;

	if (!rrc_give_up_page(m))
		return;
	module_hold(m);
	show_psm(m, true);
	air_update(m);
	power_quiet(m);
	module_release(m);
}

static void wake(struct module *m)
{
	struct power *p = &m->radio.power;

	timer_cancel(&p->sleep);
	if (!p->asleep)
		return;
	p->asleep = false;
	bus_emit(m->bus, m->name, EVENT_STATE, F_STR("machine", "sleep"), F_STR("state", sleep_state_name(m)));
}

/* The connection has ended, by a release or by a loss of coverage: T3412 runs (TS 24.301 5.3.5). */
void power_released(struct module *m)
{
	struct power *p = &m->radio.power;

	p->tau_since = clock_now(m->clock);
	if (p->tau_us != UINT64_MAX && p->tau_us > 0)
		timer_set(&p->t3412, p->tau_us);
}

void power_lost(struct module *m)
{
	timer_cancel(&m->radio.power.t3324);
	wake(m);
	show_psm(m, false);
}

/* Idle with a cell: T3324 runs where the network granted PSM (TS 24.301 5.3.11). */
void power_found(struct module *m)
{
	struct power *p = &m->radio.power;

	if (p->active_us == 0)
		enter_psm(m);
	else if (p->active_us != UINT64_MAX)
		timer_set(&p->t3324, p->active_us);
}

void power_connected(struct module *m)
{
	struct power *p = &m->radio.power;

	timer_cancel(&p->t3324);
	timer_cancel(&p->t3412);
	wake(m);
	show_psm(m, false);
}

/* Out of service it waits until there is a cell again (TS 24.301 5.3.5). */
static void periodic_update(void *arg)
{
	struct module *m = arg;

	module_hold(m);
	emm_update(m);
	module_release(m);
}

uint64_t power_overdue(const struct module *m)
{
	const struct power *p = &m->radio.power;
	uint64_t since = clock_now(m->clock) - p->tau_since;

	return !m->radio.rrc.connected && p->tau_us != UINT64_MAX && p->tau_us > 0 && since > p->tau_us
		       ? since - p->tau_us
		       : 0;
}

uint64_t power_page_wait(const struct module *m)
{
	const struct radio_grant *g = &m->radio.power.granted;
	uint64_t cycle, at;

	if (g->edrx[0] == '\0')
		return 0;
	cycle = edrx_cycle(g->edrx);
	at = clock_now(m->clock) % cycle;
	return at < window(g->ptw) ? 0 : cycle - at;
}

/* --- deep sleep --------------------------------------------------------------------------------------------------- */

const char *sleep_state_name(const struct module *m)
{
	return m->radio.power.asleep ? "deep-sleep" : "awake";
}

bool power_waking(const struct module *m)
{
	return timer_pending(&m->radio.power.wake);
}

/* In PSM and with the radio off nothing keeps the processor awake but the UART. */
static bool may_sleep(const struct module *m)
{
	return m->power == POWER_READY && !uart_too_fast(m) && (m->radio.power.psm || m->radio.state == RADIO_OFF);
}

void power_quiet(struct module *m)
{
	if (may_sleep(m))
		timer_set(&m->radio.power.sleep, module_timer(m, TIMER_SLEEP));
}

static void fall_asleep(void *arg)
{
	struct module *m = arg;

	if (!may_sleep(m))
		return;
	if (m->in.open) {
		power_quiet(m);
		return;
	}
	m->radio.power.asleep = true;
	bus_emit(m->bus, m->name, EVENT_STATE, F_STR("machine", "sleep"), F_STR("state", sleep_state_name(m)));
}

void power_uart(struct module *m)
{
	struct power *p = &m->radio.power;
	bool asleep = p->asleep;

	wake(m);
	if (asleep && module_timer(m, TIMER_WAKE) > 0)
		timer_set(&p->wake, module_timer(m, TIMER_WAKE));
	power_quiet(m);
}

/* The command interpreter is awake: what came meanwhile is read. */
static void awake(void *arg)
{
	struct module *m = arg;

	module_hold(m);
	interpreter_feed(m, NULL, 0);
	module_release(m);
}

/* --- life --------------------------------------------------------------------------------------------------------- */

void power_stop(struct module *m)
{
	struct power *p = &m->radio.power;

	timer_cancel(&p->t3324);
	timer_cancel(&p->t3412);
	wake(m);
	if (m->power == POWER_READY)
		show_psm(m, false);
	p->psm = false;
	p->granted = (struct radio_grant){.active = ""};
	p->active_us = p->tau_us = UINT64_MAX;
}

void power_init(struct module *m)
{
	struct power *p = &m->radio.power;

	timer_init(&p->t3324, m->clock, enter_psm, m);
	timer_init(&p->t3412, m->clock, periodic_update, m);
	timer_init(&p->sleep, m->clock, fall_asleep, m);
	timer_init(&p->wake, m->clock, awake, m);
	p->active_us = p->tau_us = UINT64_MAX;
	p->grant_psm = p->grant_edrx = true;
}
