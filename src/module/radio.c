/*
 * A simple attach: search, registered, IP address, each after its time on the clock (at-base 1, 4.2). What the host sees of it:
 * CFUN, CGATT, CEREG and its URC, CSQ, CGPADDR.
 */
#include "config.h"

#include <stdio.h>

#include "module_priv.h"

static const struct value_name state_names[] = {
	{RADIO_OFF, "off"},
	{RADIO_IDLE, "idle"},
	{RADIO_SEARCHING, "searching"},
	{RADIO_ATTACHING, "attaching"},
	{RADIO_ATTACHED, "attached"},
	{RADIO_IP, "ip"},
	{0, NULL},
};

/* The one cell of the simulated network. */
static const struct radio_cell home_cell = {.tac = 0x213d, .ci = 0x0318886e, .rsrp_cbm = -842, .rssi = 24};

const char *radio_state_name(const struct module *m)
{
	return value_to_name(state_names, (int)m->radio.state);
}

bool radio_on(const struct module *m)
{
	return m->radio.state != RADIO_OFF;
}

bool radio_attached(const struct module *m)
{
	return m->radio.state == RADIO_ATTACHED || m->radio.state == RADIO_IP;
}

const struct radio_cell *radio_cell(const struct module *m)
{
	return radio_attached(m) ? &home_cell : NULL;
}

const char *radio_ip(const struct module *m)
{
	return m->radio.state == RADIO_IP ? m->radio.ip : NULL;
}

/* TS 27.007 10.1.22: 0 not searching, 1 registered at home, 2 searching. */
int radio_registration(const struct module *m)
{
	switch (m->radio.state) {
	case RADIO_OFF:
	case RADIO_IDLE:
		return 0;
	case RADIO_SEARCHING:
	case RADIO_ATTACHING:
		return 2;
	case RADIO_ATTACHED:
	case RADIO_IP:
		break;
	}
	return 1;
}

/* +CEREG in the form that AT+CEREG=<n> asked for (base manual 2.7). */
static void report_registration(struct module *m)
{
	long n = module_setting_num(m, SET_CEREG);
	int stat = radio_registration(m);
	const struct radio_cell *cell = radio_cell(m);
	unsigned tac = cell != NULL ? cell->tac : 0, ci = cell != NULL ? cell->ci : 0;

	if (stat == m->radio.reported)
		return;
	m->radio.reported = stat;
	if (n == 1)
		module_urc(m, "+CEREG:%d", stat);
	else if (n == 2 || n == 3)
		module_urc(m, "+CEREG:%d,%04X,%08X,9", stat, tac, ci);
	else if (n >= 4)
		module_urc(m, "+CEREG:%d,%04X,%08X,9,,,,", stat, tac, ci);
}

static void enter(struct module *m, enum radio_state state)
{
	bool had_ip = m->radio.state == RADIO_IP;

	if (m->radio.state == state)
		return;
	m->radio.state = state;
	bus_emit(m->bus, m->name, EVENT_STATE, F_STR("machine", "radio"), F_STR("state", radio_state_name(m)));
	report_registration(m);
	if (had_ip)
		lwm2m_set_ip(m->lwm2m, false);
	lwm2m_values_changed(m->lwm2m);
}

/* Goes on with the attach: the state that was waited for is reached. */
static void proceed(void *arg)
{
	struct module *m = arg;

	module_hold(m);
	switch (m->radio.state) {
	case RADIO_OFF:
	case RADIO_IDLE:
	case RADIO_IP:
		break;
	case RADIO_SEARCHING:
		enter(m, RADIO_ATTACHING);
		timer_set(&m->radio.timer, module_timer(m, TIMER_ATTACH));
		break;
	case RADIO_ATTACHING:
		enter(m, RADIO_ATTACHED);
		timer_set(&m->radio.timer, module_timer(m, TIMER_IP));
		break;
	case RADIO_ATTACHED:
		enter(m, RADIO_IP);
		lwm2m_set_ip(m->lwm2m, true);
		andlink_network_up(m);
		break;
	}
	module_release(m);
}

static void start_attach(struct module *m)
{
	enter(m, RADIO_SEARCHING);
	timer_set(&m->radio.timer, module_timer(m, TIMER_SEARCH));
}

int radio_attach(struct module *m, bool attach)
{
	if (m->radio.state == RADIO_OFF)
		return CME_CFUN0;
	if (attach == radio_attached(m) && m->radio.state != RADIO_SEARCHING && m->radio.state != RADIO_ATTACHING)
		return AT_OK;
	/* "Issued again before the running attach ends: error" (base manual 2.9). */
	if (m->radio.state == RADIO_SEARCHING || m->radio.state == RADIO_ATTACHING)
		return CME_NOT_ALLOWED;
	if (attach) {
		start_attach(m);
	} else {
		timer_cancel(&m->radio.timer);
		enter(m, RADIO_IDLE);
	}
	return AT_OK;
}

static void switch_on(struct module *m)
{
	enter(m, RADIO_IDLE);
	if (module_setting_num(m, SET_AUTOCONNECT) == 1)
		start_attach(m);
}

/* AT+CFUN=1 has taken its time. */
static void cfun_done(void *arg)
{
	struct module *m = arg;

	module_hold(m);
	switch_on(m);
	module_final(m, AT_OK);
	module_release(m);
}

int radio_set_function(struct module *m, bool full)
{
	if (full == radio_on(m))
		return AT_OK;
	if (!full) {
		timer_cancel(&m->radio.timer);
		enter(m, RADIO_OFF);
		return AT_OK;
	}
	if (module_timer(m, TIMER_CFUN) == 0) {
		switch_on(m);
		return AT_OK;
	}
	timer_set(&m->radio.cfun, module_timer(m, TIMER_CFUN));
	return AT_PENDING;
}

void radio_boot(struct module *m)
{
	if (module_setting_num(m, SET_AUTOCONNECT) == 1)
		switch_on(m);
}

void radio_stop(struct module *m)
{
	timer_cancel(&m->radio.timer);
	timer_cancel(&m->radio.cfun);
	m->radio.reported = 0;
	m->radio.state = RADIO_OFF;
}

void radio_init(struct module *m)
{
	timer_init(&m->radio.timer, m->clock, proceed, m);
	timer_init(&m->radio.cfun, m->clock, cfun_done, m);
	snprintf(m->radio.ip, sizeof(m->radio.ip), "10.%u.%u.%u", rng_below(&m->rng, 256), rng_below(&m->rng, 256),
		1 + rng_below(&m->rng, 254));
}
