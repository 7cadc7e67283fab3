/*
 * The module's PDP contexts: definitions, which are saved, and their activation by the simulated network. An attach
 * activates context 0 and what the host asked for meanwhile; without any active context that has an address the module
 * has no IP.
 */
#include "config.h"

#include <limits.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "bc28/number.h"
#include "bc28/xmalloc.h"
#include "pdp_priv.h"

struct pdp {
	struct pdp_context context[PDP_CONTEXTS];
	unsigned own[3]; /* what the addresses of all contexts are made of */
	bool has_ip; /* as told to the other parts */
	enum pdp_result failure; /* of the last context that the network refused; PDP_OK: none */
	struct timer pending; /* AT+CGACT */
	int pending_cid;
	bool pending_active;
};

const char *const pdp_type_names[] = {
	[PDP_IP] = "IP", [PDP_NONIP] = "NONIP", [PDP_IPV6] = "IPV6", [PDP_IPV4V6] = "IPV4V6"};

/* NAS messages of an activation, a deactivation or a change, in bytes. */
enum { SESSION_UP = 60, SESSION_DOWN = 90 };

/* What a context is that nobody has defined (base manual 2.16). */
static const struct pdp_definition initial = {.type = PDP_IPV4V6};

struct pdp_context *pdp_context(struct module *m, int cid)
{
	return &m->pdp->context[cid];
}

const struct pdp_context *pdp_seen(const struct module *m, int cid)
{
	return cid >= 0 && cid < PDP_CONTEXTS ? &m->pdp->context[cid] : NULL;
}

/* --- what there is ------------------------------------------------------------------------------------------------ */

bool pdp_defined(const struct module *m, int cid)
{
	const struct pdp_context *c = pdp_seen(m, cid);

	return c != NULL && (c->defined || c->initial || c->active);
}

bool pdp_active(const struct module *m, int cid)
{
	const struct pdp_context *c = pdp_seen(m, cid);

	return c != NULL && c->active;
}

const struct pdp_definition *pdp_definition(const struct module *m, int cid)
{
	return &m->pdp->context[cid].definition;
}

const char *pdp_ipv4(const struct module *m, int cid)
{
	const struct pdp_context *c = pdp_seen(m, cid);

	return c != NULL && c->active && c->ipv4[0] != 0 ? c->ipv4 : NULL;
}

const char *pdp_ipv6(const struct module *m, int cid)
{
	const struct pdp_context *c = pdp_seen(m, cid);

	return c != NULL && c->active && c->ipv6[0] != 0 ? c->ipv6 : NULL;
}

/* The first address that any context has, before the radio says that it can be used. */
static const char *first_address(const struct module *m)
{
	for (int cid = 0; cid < PDP_CONTEXTS; cid++)
		if (pdp_ipv4(m, cid) != NULL)
			return pdp_ipv4(m, cid);
	for (int cid = 0; cid < PDP_CONTEXTS; cid++)
		if (pdp_ipv6(m, cid) != NULL)
			return pdp_ipv6(m, cid);
	return NULL;
}

bool pdp_has_address(const struct module *m)
{
	return m->pdp->has_ip;
}

const char *pdp_address(const struct module *m)
{
	return radio_has_ip(m) ? first_address(m) : NULL;
}

/* What the network chooses when no APN is named: that of its NB-IoT. */
#define DEFAULT_APN "cmnbiot"

const char *pdp_used_apn(const struct module *m)
{
	for (int cid = 0; cid < PDP_CONTEXTS; cid++) {
		const char *apn = pdp_definition(m, cid)->apn;

		if (pdp_ipv4(m, cid) != NULL || pdp_ipv6(m, cid) != NULL)
			return *apn != 0 ? apn : DEFAULT_APN;
	}
	return DEFAULT_APN;
}

/* With the operator's part behind it (TS 23.003 9.1.2). */
void pdp_apn(const struct module *m, int cid, char out[128])
{
	const char *apn = pdp_definition(m, cid)->apn, *plmn = radio_last_cell(m)->plmn;
	int mnc_digits = (int)strlen(plmn) - 3;

	snprintf(out, 128, "%s.MNC%s%.*s.MCC%.3s.GPRS", *apn != 0 ? apn : DEFAULT_APN, mnc_digits == 2 ? "0" : "",
		mnc_digits > 0 ? mnc_digits : 0, plmn + 3, plmn);
}

unsigned pdp_back_off(const struct module *m, int cid)
{
	uint64_t until = m->pdp->context[cid].back_off, now = clock_now(m->clock);

	return until > now ? (unsigned)((until - now + CLOCK_S - 1) / CLOCK_S) : 0;
}

const char *pdp_failure(const struct module *m)
{
	return pdp_cause(m->pdp->failure);
}

/* --- definitions -------------------------------------------------------------------------------------------------- */

int pdp_define(struct module *m, int cid, const struct pdp_definition *d)
{
	struct pdp_context *c = pdp_context(m, cid), before = *c;
	int err;

	if (c->active)
		return CME_CID_ACTIVE;
	c->initial = c->initial && d != NULL;
	if (d == NULL && !c->defined)
		return AT_OK;
	c->defined = d != NULL;
	c->definition = d != NULL ? *d : initial;
	err = pdp_save_definitions(m);
	if (err != AT_OK) {
		c->defined = before.defined;
		c->definition = before.definition;
	} else if (d == NULL) {
		/* What belongs to it goes with it. */
		c->qci = -1;
		c->wanted = false;
		pdp_forget_filters(c);
	}
	return err;
}

const struct pdp_auth *pdp_auth(const struct module *m, int cid)
{
	return &m->pdp->context[cid].auth;
}

int pdp_set_auth(struct module *m, int cid, const struct pdp_auth *auth)
{
	struct pdp_auth before = pdp_context(m, cid)->auth;
	int err;

	pdp_context(m, cid)->auth = *auth;
	err = pdp_save_auth(m);
	if (err != AT_OK)
		pdp_context(m, cid)->auth = before;
	return err;
}

/* --- activation --------------------------------------------------------------------------------------------------- */

/* Tells the other parts when the module gets its first address, and when it loses the last one. */
static void tell_ip(struct module *m)
{
	bool ip = first_address(m) != NULL;

	if (ip == m->pdp->has_ip)
		return;
	m->pdp->has_ip = ip;
	if (ip)
		parts_network_up(m);
	else
		parts_network_lost(m);
}

/* The network's answer to an activation. */
static enum pdp_result verdict(const struct module *m, const struct pdp_context *c)
{
	const struct pdp_network *n = m->pdn;

	if (c->back_off > clock_now(m->clock))
		return PDP_RESULT_BACK_OFF;
	if (radio_state(m) == RADIO_LOST)
		return PDP_RESULT_SERVICE;
	if (n->result != PDP_OK)
		return n->result;
	if (c->definition.type == PDP_IPV6 && n->addresses == PDP_IP)
		return PDP_RESULT_IPV4_ONLY;
	if (c->definition.type == PDP_IP && n->addresses == PDP_IPV6)
		return PDP_RESULT_IPV6_ONLY;
	return PDP_OK;
}

static void tell_state(struct module *m, int cid, bool active)
{
	char machine[16];

	snprintf(machine, sizeof(machine), "context-%d", cid);
	bus_emit(m->bus, m->name, EVENT_STATE, F_STR("machine", machine),
		F_STR("state", active ? "active" : "inactive"));
}

/* The end of each activation and deactivation: an event, and +NGACTR (base manual 4.40). */
static void report_end(struct module *m, int cid, bool active, enum pdp_result result)
{
	if (result == PDP_OK)
		tell_state(m, cid, active);
	if (module_setting_num(m, SET_NGACTR) == 1)
		module_urc(m, "+NGACTR:%d,%d,%d", cid, active, (int)result);
}

static enum pdp_result activate(struct module *m, int cid)
{
	struct pdp_context *c = pdp_context(m, cid);
	enum pdp_result result = verdict(m, c);

	c->wanted = false;
	/* While it backs off, or without service, nothing is asked of the network: the failure before stays. */
	if (result != PDP_RESULT_BACK_OFF && radio_state(m) != RADIO_LOST)
		m->pdp->failure = result;
	if (result == PDP_OK) {
		pdp_assign_addresses(m, m->pdp->own, cid);
		c->active = true;
	} else if (result != PDP_RESULT_BACK_OFF && m->pdn->back_off > 0) {
		c->back_off = clock_now(m->clock) + m->pdn->back_off * CLOCK_S;
	}
	pdp_report_addresses(m, cid, result);
	report_end(m, cid, true, result);
	return result;
}

static void deactivate(struct module *m, int cid)
{
	pdp_context(m, cid)->active = false;
	pdp_context(m, cid)->ipv4[0] = pdp_context(m, cid)->ipv6[0] = 0;
	report_end(m, cid, false, PDP_OK);
}

/* The network carries out what AT+CGACT asked for; the code of an error. */
static int carry_out(struct module *m, int cid, bool active)
{
	enum pdp_result result = PDP_OK;

	/* Out of service the module ends a context on its own, and gets none. */
	if (radio_state(m) != RADIO_LOST) {
		rrc_connect(m);
		rrc_signalling(m, SESSION_UP, SESSION_DOWN);
	}
	if (active)
		result = activate(m, cid);
	else
		deactivate(m, cid);
	tell_ip(m);
	if (result == PDP_RESULT_BACK_OFF)
		return CME_BACK_OFF;
	return result == PDP_OK ? AT_OK : CME_NOT_ALLOWED;
}

/* TIMER_PDP is over. */
static void pending_done(void *arg)
{
	struct module *m = arg;
	int cid = m->pdp->pending_cid;
	bool active = m->pdp->pending_active;

	output_hold(m);
	module_final(m, radio_has_ip(m) ? carry_out(m, cid, active) : CME_NO_NETWORK);
	output_release(m);
}

/* What AT+CGACT asks for is there, or can't be, and +NGACTR says so; with the code of the error that answers it. */
static int told(struct module *m, int cid, bool active, enum pdp_result result, int code)
{
	report_end(m, cid, active, result);
	return code;
}

/* Contexts other than that one are active. */
static bool others_active(const struct module *m, int cid)
{
	for (int i = 0; i < PDP_CONTEXTS; i++)
		if (i != cid && pdp_active(m, i))
			return true;
	return false;
}

int pdp_set_active(struct module *m, int cid, bool active)
{
	struct pdp_context *c = pdp_context(m, cid);
	int err;

	if (!c->defined && cid != 0)
		return told(m, cid, active, PDP_RESULT_UNDEFINED, CME_CID_NOT_DEFINED);
	if (radio_state(m) >= RADIO_SEARCHING && radio_state(m) <= RADIO_ATTACHED)
		return told(m, cid, active, PDP_RESULT_ATTACHING, CME_NOT_ALLOWED);
	if (c->active == active)
		return told(m, cid, active, active ? PDP_RESULT_ACTIVE : PDP_RESULT_INACTIVE, AT_OK);
	/* The last one stays, unless a registration without PDN was agreed (base manual 2.14). */
	if (!active && !others_active(m, cid) && module_setting_num(m, SET_ATTACH_WITHOUT_PDN) == 0) {
		m->pdp->failure = PDP_RESULT_LAST;
		return told(m, cid, active, PDP_RESULT_LAST, CME_LAST_CID);
	}
	if (active && !radio_has_ip(m)) {
		err = radio_attach(m, true);
		c->wanted = err == AT_OK;
		return err;
	}
	if (module_timer(m, TIMER_PDP) == 0)
		return carry_out(m, cid, active);
	m->pdp->pending_cid = cid;
	m->pdp->pending_active = active;
	timer_set(&m->pdp->pending, module_timer(m, TIMER_PDP));
	return AT_PENDING;
}

int pdp_modify(struct module *m, int cid)
{
	if (cid >= 0 ? !pdp_active(m, cid) : !others_active(m, -1))
		return CME_CID_NOT_ACTIVE;
	if (radio_state(m) == RADIO_LOST)
		return CME_NO_NETWORK;
	rrc_connect(m);
	rrc_signalling(m, SESSION_UP, SESSION_DOWN);
	return AT_OK;
}

static void attached(struct module *m)
{
	if (module_setting_num(m, SET_CCIOTOPT) == 1)
		module_urc(m, "+CCIOTOPTI: %d", m->pdn->ciot);
	for (int cid = 0; cid < PDP_CONTEXTS; cid++)
		if (pdp_context(m, cid)->wanted || (cid == 0 && module_setting_num(m, SET_ATTACH_WITHOUT_PDN) == 0))
			activate(m, cid);
	tell_ip(m);
}

static void detached(struct module *m)
{
	for (int cid = 0; cid < PDP_CONTEXTS; cid++)
		if (pdp_context(m, cid)->active)
			deactivate(m, cid);
	m->pdp->failure = PDP_OK;
	tell_ip(m);
}

/* What AT+CGACT wanted of an attach has its end. */
static void drop_wanted(struct module *m, enum pdp_result result)
{
	for (int cid = 0; cid < PDP_CONTEXTS; cid++)
		if (pdp_context(m, cid)->wanted) {
			pdp_context(m, cid)->wanted = false;
			report_end(m, cid, true, result);
		}
}

/* What is told from now on is the attach's. */
static void attach_failed(struct module *m)
{
	m->pdp->failure = PDP_OK;
	drop_wanted(m, PDP_RESULT_SERVICE);
}

static void given_up(struct module *m)
{
	drop_wanted(m, PDP_RESULT_LOCAL);
}

/* The network ends a context. -1: it isn't active. */
int pdp_network_release(struct module *m, int cid)
{
	if (!pdp_active(m, cid))
		return -1;
	output_hold(m);
	deactivate(m, cid);
	tell_ip(m);
	output_release(m);
	return 0;
}

void module_contexts(const struct module *m, void (*fn)(void *arg, const struct context_info *c), void *arg)
{
	for (int cid = 0; cid < PDP_CONTEXTS; cid++)
		if (pdp_defined(m, cid))
			fn(arg, &(struct context_info){.cid = cid,
					.type = pdp_type_names[pdp_definition(m, cid)->type],
					.apn = pdp_definition(m, cid)->apn,
					.active = pdp_active(m, cid),
					.ipv4 = pdp_ipv4(m, cid),
					.ipv6 = pdp_ipv6(m, cid),
					.back_off = pdp_back_off(m, cid)});
}

/* --- life --------------------------------------------------------------------------------------------------------- */

static void stop(struct module *m)
{
	timer_cancel(&m->pdp->pending);
	m->pdp->has_ip = false;
	m->pdp->failure = PDP_OK;
	for (int cid = 0; cid < PDP_CONTEXTS; cid++) {
		struct pdp_context *c = pdp_context(m, cid);

		c->ended = c->active;
		c->active = c->wanted = false;
		c->back_off = 0;
		pdp_forget_filters(c);
	}
}

static void stopped(struct module *m)
{
	for (int cid = 0; cid < PDP_CONTEXTS; cid++)
		if (pdp_context(m, cid)->ended)
			tell_state(m, cid, false);
}

static void boot(struct module *m)
{
	for (int cid = 0; cid < PDP_CONTEXTS; cid++) {
		struct pdp_context *c = pdp_context(m, cid);

		c->defined = false;
		c->initial = cid == 0;
		c->definition = initial;
		c->auth = (struct pdp_auth){0};
		c->qci = -1;
	}
	pdp_load(m);
}

static void init(struct module *m, const struct module_config *config)
{
	struct pdp *p = xcalloc(1, sizeof(*p));

	(void)config;
	m->pdp = p;
	timer_init(&p->pending, m->clock, pending_done, m);
	p->own[2] = 1 + rng_below(&m->rng, 254);
	p->own[1] = rng_below(&m->rng, 256);
	p->own[0] = rng_below(&m->rng, 256);
	boot(m);
}

static void release(struct module *m)
{
	for (int cid = 0; cid < PDP_CONTEXTS; cid++)
		pdp_forget_filters(pdp_context(m, cid));
	free(m->pdp);
}

const struct part pdp_part = {
	.name = "pdp",
	.init = init,
	.boot = boot,
	.attached = attached,
	.detached = detached,
	.attach_failed = attach_failed,
	.given_up = given_up,
	.stop = stop,
	.stopped = stopped,
	.release = release,
};
