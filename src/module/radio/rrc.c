/*
 * The RRC connection (TS 36.331): traffic sets it up, silence or release assistance ends it. And the air that follows
 * from it and from power saving: what passes, how late, how much is lost.
 */
#include "config.h"

#include <stdlib.h>

#include "bc28/xmalloc.h"
#include "radio_priv.h"

enum rrc_state { RRC_IDLE, RRC_SETUP, RRC_CONNECTED };
enum rrc_event { RRC_WANTED, RRC_CONNECT, RRC_RELEASE, RRC_GIVE_UP, RRC_LOST };

struct rrc {
	enum rrc_state state;
	bool uplink; /* data went or want to go out, since the last release */
	bool data; /* not only signalling, since it is connected */
	struct timer setup; /* of RRC_SETUP */
	struct timer inactivity;
	enum radio_rai rai;
	bool releasing; /* the network has been told that no more traffic is expected */
	struct air_link link; /* who obeys the air */
	struct radio_air air; /* as last told */
	uint64_t connected_at;
	uint64_t tx_us, rx_us, tx_bits, rx_bits; /* of this connection */
	struct radio_stats stats;
};

/*
 * What NB-IoT carries in each coverage level, bit/s (TR 45.820 7.3.6), and its transport blocks in bytes (TS 36.213
 * 16.4.1).
 */
static const struct {
	uint64_t up, down;
} rates[] = {{16000, 20000}, {4000, 5000}, {500, 800}};
enum { BLOCK_UP = 125, BLOCK_DOWN = 85 };

/* Power at the RSRP of base manual 4.2: 10 dBm at -84.2 dBm; it follows the path loss (TS 36.213 16.2.1.1), 0.1 dBm. */
enum { TX_POWER = 100, TX_RSRP = -842, TX_MIN = -400 };

/* --- the states --------------------------------------------------------------------------------------------------- */

static const struct machine_state states[] = {
	[RRC_IDLE] = {"idle", NULL, "TS 36.331 4.2.1"},
	[RRC_SETUP] = {"setup", "idle", "TS 36.331 5.3.2, 5.3.3"}, /* until it is set up, or a page is heard */
	[RRC_CONNECTED] = {"connected", NULL, "TS 36.331 4.2.1"},
	{NULL, NULL, NULL},
};

static const char *const events[] = {
	[RRC_WANTED] = "wanted", /* in a while */
	[RRC_CONNECT] = "connect",
	[RRC_RELEASE] = "release",
	[RRC_GIVE_UP] = "give-up", /* the page, or a cell that isn't there */
	[RRC_LOST] = "lost",
	NULL,
};

#define IN(state) (1u << RRC_##state)

static const struct machine_row rows[] = {
	{IN(IDLE), RRC_WANTED, RRC_SETUP, "TS 36.331 5.3.2, 5.3.3"},
	{IN(IDLE) | IN(SETUP), RRC_CONNECT, RRC_CONNECTED, "TS 36.331 5.3.3"},
	{IN(SETUP), RRC_GIVE_UP, RRC_IDLE, "TS 23.401 5.3.4.3, TS 36.331 5.3.3.6"},
	{IN(SETUP), RRC_LOST, RRC_IDLE, "TS 36.331 5.3.3.6"},
	{IN(CONNECTED), RRC_RELEASE, RRC_IDLE, "TS 36.331 5.3.8"},
	{IN(CONNECTED), RRC_LOST, RRC_IDLE, "TS 36.331 5.3.11"},
	{0, 0, 0, NULL},
};

static const struct machine machine = {"rrc", "base manual 2.8", states, events, rows};

static unsigned now(const struct module *m)
{
	return m->rrc->state;
}

bool radio_connected(const struct module *m)
{
	return m->rrc->state == RRC_CONNECTED;
}

/* A connection begins or ends: power saving hears of it first. */
static void move(struct module *m, enum rrc_event event)
{
	struct rrc *r = m->rrc;
	enum rrc_state from = r->state;
	int to = machine_next(&machine, from, event);

	if (to < 0)
		return;
	if (to == RRC_CONNECTED)
		psm_connected(m);
	else if (from == RRC_CONNECTED)
		psm_released(m);
	r->state = (enum rrc_state)to;
	if (to != RRC_SETUP)
		timer_cancel(&r->setup);
	part_transition(m, &machine, from, event);
	if ((from == RRC_CONNECTED) != (to == RRC_CONNECTED) && module_setting_num(m, SET_CSCON) == 1)
		module_urc(m, "+CSCON:%d", to == RRC_CONNECTED);
}

/* --- the air ------------------------------------------------------------------------------------------------------ */

static void set_gates(const struct module *m, struct radio_air *air)
{
	bool wait = radio_psm(m) && module_quirk(m, QUIRK_PSM_DOWNLINK) == 0;

	if (radio_state(m) != RADIO_IP || cells_serving(m) == NULL)
		return;
	air->gate[AIR_UP] = radio_connected(m) ? AIR_OPEN : AIR_WAIT;
	air->gate[AIR_DOWN] = radio_connected(m) ? AIR_OPEN : wait ? AIR_CLOSED : AIR_WAIT;
}

static void tell_air(struct module *m, const struct radio_air *air)
{
	m->rrc->air = *air;
	if (m->rrc->link.set != NULL)
		m->rrc->link.set(m->rrc->link.net, air);
}

void air_update(struct module *m)
{
	static const enum timer_id latencies[] = {TIMER_ECL0, TIMER_ECL1, TIMER_ECL2};
	struct radio_air air = {.gate = {AIR_CLOSED, AIR_CLOSED}};
	const struct radio_air *told = &m->rrc->air;
	int ecl = radio_ecl(radio_last_cell(m));

	set_gates(m, &air);
	if (air.gate[AIR_UP] != AIR_CLOSED) {
		air.latency = module_timer(m, latencies[ecl]);
		air.answer = module_timer(m, TIMER_ANSWER);
		air.loss = m->around->loss[ecl];
	}
	if (air.gate[AIR_UP] == told->gate[AIR_UP] && air.gate[AIR_DOWN] == told->gate[AIR_DOWN] &&
		air.latency == told->latency && air.answer == told->answer && air.loss == told->loss)
		return;
	tell_air(m, &air);
}

/* --- figures ------------------------------------------------------------------------------------------------------ */

/* Bytes went over the air. */
static void count(struct module *m, enum air_direction dir, size_t len)
{
	struct rrc *r = m->rrc;
	struct radio_stats *s = &r->stats;
	int ecl = radio_ecl(radio_last_cell(m));
	uint64_t bits = len * 8;

	if (len == 0)
		return;
	if (dir == AIR_UP) {
		r->tx_us += bits * CLOCK_S / rates[ecl].up;
		r->tx_bits += bits;
		s->tx_bytes += len;
		s->tx_blocks += (len + BLOCK_UP - 1) / BLOCK_UP;
		s->acks += (len + BLOCK_UP - 1) / BLOCK_UP;
	} else {
		r->rx_us += bits * CLOCK_S / rates[ecl].down;
		r->rx_bits += bits;
		s->rx_bytes += len;
		s->rx_blocks += (len + BLOCK_DOWN - 1) / BLOCK_DOWN;
	}
}

static int tx_power(const struct module *m)
{
	/* Power classes of AT+NPOWERCLASS, 0.1 dBm (TS 36.101 6.2.2F). */
	static const struct value_name classes[] = {{230, "3"}, {200, "5"}, {140, "6"}, {0, NULL}};
	const char *setting = module_setting(m, SET_POWER_CLASSES);
	int power = TX_POWER + TX_RSRP - radio_last_cell(m)->rsrp, max = 230,
	    band = radio_band(radio_last_cell(m)->earfcn);
	char class[2] = "3";

	for (size_t i = 0; radio_bands[i] != 0; i++)
		if (radio_bands[i] == band)
			class[0] = setting[2 * i];
	value_from_name(classes, class, &max);
	return power > max ? max : power < TX_MIN ? TX_MIN : power;
}

/* bit/s */
static uint64_t rate(uint64_t bits, uint64_t us)
{
	return us > 0 ? bits * CLOCK_S / us : 0;
}

void radio_get_stats(const struct module *m, struct radio_stats *out)
{
	const struct rrc *r = m->rrc;
	uint64_t passed = radio_connected(m) ? clock_now(m->clock) - r->connected_at : 0;

	*out = r->stats;
	out->tx_power = tx_power(m);
	out->tx_ms = r->tx_us / CLOCK_MS;
	out->rx_ms = r->rx_us / CLOCK_MS;
	out->rlc_up = rate(r->tx_bits, passed);
	out->rlc_down = rate(r->rx_bits, passed);
	out->mac_up = rate(r->tx_bits, r->tx_us);
	out->mac_down = rate(r->rx_bits, r->rx_us);
}

/* "Zeroed on RRC release and out of service" (base manual 4.2). */
static void zero_times(struct rrc *r)
{
	r->tx_us = r->rx_us = r->tx_bits = r->rx_bits = 0;
}

void rrc_signalling(struct module *m, size_t up, size_t down)
{
	count(m, AIR_UP, up);
	count(m, AIR_DOWN, down);
}

/* --- the connection ----------------------------------------------------------------------------------------------- */

/* There is traffic: the connection lasts. */
static void keep(struct module *m)
{
	m->rrc->releasing = false;
	timer_set(&m->rrc->inactivity, module_timer(m, TIMER_RRC_INACTIVITY));
}

void rrc_connect(struct module *m)
{
	struct rrc *r = m->rrc;

	/* Asleep, a module finds out only now that the cell is gone. */
	if (radio_state(m) == RADIO_IP && cells_serving(m) == NULL) {
		move(m, RRC_GIVE_UP);
		cells_miss(m);
		return;
	}
	keep(m);
	if (radio_connected(m))
		return;
	r->connected_at = clock_now(m->clock);
	move(m, RRC_CONNECT);
	parts_reachable(m);
	air_update(m);
}

/* What belongs to a connection. */
static void clear(struct rrc *r)
{
	timer_cancel(&r->inactivity);
	r->rai = RAI_NONE;
	r->releasing = false;
	r->uplink = false;
	r->data = false;
	zero_times(r);
}

void rrc_lost(struct module *m)
{
	clear(m->rrc);
	move(m, RRC_LOST);
	parts_unreachable(m);
}

void rrc_release(struct module *m)
{
	output_hold(m);
	clear(m->rrc);
	move(m, RRC_RELEASE);
	psm_found(m);
	air_update(m);
	cells_measure(m);
	output_release(m);
}

void rrc_signalling_done(struct module *m)
{
	if (!m->rrc->data)
		rrc_release(m);
}

/* --- release assistance ------------------------------------------------------------------------------------------- */

/* No more traffic is expected: the network releases, whatever it may still have for the module. */
static void let_go(struct module *m)
{
	m->rrc->releasing = true;
	timer_set(&m->rrc->inactivity, module_timer(m, TIMER_RRC_RELEASE));
}

void radio_release_assist(struct module *m, enum radio_rai rai)
{
	struct rrc *r = m->rrc;
	bool told = module_quirk(m, QUIRK_RAI) == 0 || module_setting_num(m, SET_RAI) == 1;

	/* What can't go out can't be followed by anything either. */
	if (rai != RAI_NOW)
		r->rai = radio_state(m) == RADIO_IP && told ? rai : RAI_NONE;
	else if (radio_connected(m))
		let_go(m);
}

/* What the assistance promised has happened: no more traffic is expected. */
static void assist(struct module *m, enum air_direction dir)
{
	struct rrc *r = m->rrc;
	enum radio_rai due = dir == AIR_UP ? RAI_AFTER_UPLINK : RAI_AFTER_REPLY;

	if (r->rai == RAI_NONE || r->rai != due || !radio_connected(m))
		return;
	r->rai = RAI_NONE;
	let_go(m);
}

/* --- set-up and release ------------------------------------------------------------------------------------------- */

/* Setup has taken its time, or the module has answered a page. */
static void setup_end(void *arg)
{
	struct module *m = arg;

	output_hold(m);
	rrc_connect(m);
	/* What waited goes out now. */
	if (m->rrc->uplink)
		assist(m, AIR_UP);
	output_release(m);
}

static void inactive(void *arg)
{
	struct module *m = arg;

	/* A procedure of the network keeps the connection. */
	if (radio_state(m) != RADIO_IP || emm_updating(m))
		timer_set(&m->rrc->inactivity, module_timer(m, TIMER_RRC_INACTIVITY));
	else
		rrc_release(m);
}

/* The connection is wanted, in so much time. */
static void want(struct module *m, uint64_t delay)
{
	struct rrc *r = m->rrc;

	if (r->state == RRC_SETUP && timer_left(&r->setup) <= delay)
		return;
	if (delay == 0) {
		setup_end(m);
		return;
	}
	move(m, RRC_WANTED);
	timer_set(&r->setup, delay);
}

bool rrc_give_up_page(struct module *m)
{
	struct rrc *r = m->rrc;

	if (r->state == RRC_SETUP && r->uplink)
		return false;
	move(m, RRC_GIVE_UP);
	r->data = false;
	parts_unreachable(m);
	return true;
}

/* --- traffic ------------------------------------------------------------------------------------------------------ */

void module_traffic(struct module *m, enum air_direction dir, size_t len)
{
	struct rrc *r = m->rrc;

	/* Nobody pages a module in PSM (TS 23.401 5.3.4.3). */
	if (radio_state(m) != RADIO_IP || (dir == AIR_DOWN && radio_psm(m)))
		return;
	output_hold(m);
	r->uplink = r->uplink || dir == AIR_UP;
	if (radio_connected(m)) {
		if (dir == AIR_UP || !r->releasing)
			keep(m);
	} else if (dir == AIR_UP) {
		want(m, module_timer(m, TIMER_RRC_SETUP));
	} else {
		want(m, module_timer(m, TIMER_PAGING) + psm_page_wait(m));
	}
	r->data = true;
	if (r->air.gate[dir] != AIR_CLOSED)
		count(m, dir, len);
	r->stats.datagrams++;
	assist(m, dir);
	output_release(m);
}

/* --- life --------------------------------------------------------------------------------------------------------- */

/* The air is closed: what others end behind that reaches nobody. */
static void stop(struct module *m)
{
	struct rrc *r = m->rrc;

	clear(r);
	timer_cancel(&r->setup);
	r->state = RRC_IDLE;
	r->stats = (struct radio_stats){0};
	if (r->air.gate[AIR_UP] != AIR_CLOSED || r->air.gate[AIR_DOWN] != AIR_CLOSED)
		tell_air(m, &(struct radio_air){.gate = {AIR_CLOSED, AIR_CLOSED}});
}

static void init(struct module *m, const struct module_config *config)
{
	struct rrc *r = xcalloc(1, sizeof(*r));

	m->rrc = r;
	r->link = config->air;
	timer_init(&r->setup, m->clock, setup_end, m);
	timer_init(&r->inactivity, m->clock, inactive, m);
}

static void release(struct module *m)
{
	free(m->rrc);
}

const struct part rrc_part = {
	.name = "rrc",
	.machine = {{.table = &machine, .now = now}},
	.init = init,
	.stop = stop,
	.release = release,
};
