/*
 * EPS mobility management: what the network answers to an attach (TS 24.301 5.5.1) and a tracking area update (5.5.3),
 * and what a module does when it is refused.
 */
#include "config.h"

#include <stdlib.h>

#include "bc28/sim.h"
#include "bc28/xmalloc.h"
#include "radio_priv.h"

/* What a cause leads to (TS 24.301 5.5.1.2.5, 5.5.3.2.5). */
enum action {
	ACTION_RETRY, /* again after T3411, after five times after T3402 */
	ACTION_BACK_OFF, /* again after the network's T3346 */
	ACTION_ANEW, /* of an update: the network doesn't know the module, it attaches at once */
	ACTION_AREA, /* not in this tracking area: another cell */
	ACTION_PLMN, /* not in this network: another one */
	ACTION_BLOCK, /* not with this USIM or module: never */
};

/* The causes of TS 24.301 9.9.3.9. Their names are those of AT+CEER. */
static const struct cause {
	int number;
	const char *name;
	enum action action;
} causes[] = {
	{2, "EMM_CAUSE_IMSI_UNKNOWN_IN_HSS", ACTION_RETRY},
	{3, "EMM_CAUSE_ILLEGAL_UE", ACTION_BLOCK},
	{5, "EMM_CAUSE_IMEI_NOT_ACCEPTED", ACTION_RETRY},
	{6, "EMM_CAUSE_ILLEGAL_ME", ACTION_BLOCK},
	{7, "EMM_CAUSE_EPS_SERVICES_NOT_ALLOWED", ACTION_BLOCK},
	{8, "EMM_CAUSE_EPS_AND_NON_EPS_SERVICES_NOT_ALLOWED", ACTION_BLOCK},
	{9, "EMM_CAUSE_UE_IDENTITY_CANNOT_BE_DERIVED_BY_THE_NETWORK", ACTION_ANEW},
	{10, "EMM_CAUSE_IMPLICITLY_DETACHED", ACTION_ANEW},
	{11, "EMM_CAUSE_PLMN_NOT_ALLOWED", ACTION_PLMN},
	{12, "EMM_CAUSE_TRACKING_AREA_NOT_ALLOWED", ACTION_AREA},
	{13, "EMM_CAUSE_ROAMING_NOT_ALLOWED_IN_THIS_TRACKING_AREA", ACTION_AREA},
	{14, "EMM_CAUSE_EPS_SERVICES_NOT_ALLOWED_IN_THIS_PLMN", ACTION_PLMN},
	{15, "EMM_CAUSE_NO_SUITABLE_CELLS_IN_TRACKING_AREA", ACTION_AREA},
	{16, "EMM_CAUSE_MSC_TEMPORARILY_NOT_REACHABLE", ACTION_RETRY},
	{17, "EMM_CAUSE_NETWORK_FAILURE", ACTION_RETRY},
	{18, "EMM_CAUSE_CS_DOMAIN_NOT_AVAILABLE", ACTION_RETRY},
	{19, "EMM_CAUSE_ESM_FAILURE", ACTION_RETRY},
	{20, "EMM_CAUSE_MAC_FAILURE", ACTION_RETRY},
	{21, "EMM_CAUSE_SYNCH_FAILURE", ACTION_RETRY},
	{22, "EMM_CAUSE_CONGESTION", ACTION_BACK_OFF},
	{23, "EMM_CAUSE_UE_SECURITY_CAPABILITIES_MISMATCH", ACTION_RETRY},
	{24, "EMM_CAUSE_SECURITY_MODE_REJECTED_UNSPECIFIED", ACTION_RETRY},
	{25, "EMM_CAUSE_NOT_AUTHORIZED_FOR_THIS_CSG", ACTION_RETRY},
	{26, "EMM_CAUSE_NON_EPS_AUTHENTICATION_UNACCEPTABLE", ACTION_RETRY},
	{35, "EMM_CAUSE_REQUESTED_SERVICE_OPTION_NOT_AUTHORIZED_IN_THIS_PLMN", ACTION_PLMN},
	{39, "EMM_CAUSE_CS_SERVICE_TEMPORARILY_NOT_AVAILABLE", ACTION_RETRY},
	{40, "EMM_CAUSE_NO_EPS_BEARER_CONTEXT_ACTIVATED", ACTION_ANEW},
	{42, "EMM_CAUSE_SEVERE_NETWORK_FAILURE", ACTION_RETRY},
	{95, "EMM_CAUSE_SEMANTICALLY_INCORRECT_MESSAGE", ACTION_RETRY},
	{96, "EMM_CAUSE_INVALID_MANDATORY_INFORMATION", ACTION_RETRY},
	{97, "EMM_CAUSE_MESSAGE_TYPE_NON_EXISTENT", ACTION_RETRY},
	{98, "EMM_CAUSE_MESSAGE_TYPE_NOT_COMPATIBLE", ACTION_RETRY},
	{99, "EMM_CAUSE_INFORMATION_ELEMENT_NON_EXISTENT", ACTION_RETRY},
	{100, "EMM_CAUSE_CONDITIONAL_IE_ERROR", ACTION_RETRY},
	{101, "EMM_CAUSE_MESSAGE_NOT_COMPATIBLE", ACTION_RETRY},
	{111, "EMM_CAUSE_PROTOCOL_ERROR_UNSPECIFIED", ACTION_RETRY},
};

/* Of tracking area updates. */
enum emm_state { EMM_SETTLED, EMM_DUE, EMM_UPDATING, EMM_OVERTAKEN };
enum emm_event { EMM_WANT, EMM_BEGIN, EMM_ACCEPTED, EMM_UNANSWERED, EMM_REFUSED, EMM_LOST, EMM_DETACHED };

struct emm {
	enum emm_state state;
	int cause; /* of the last reject; 0: none */
	bool blocked; /* no attach until the USIM or the power is switched */
	unsigned attempts;
	struct timer update; /* until the answer, or the next try of one that was not answered */
};

/* Failed attaches until the long wait (TS 24.301 5.5.1.2.6). */
#define ATTACH_ATTEMPTS_MAX 5

/* NAS messages of an attach and of an update, in bytes: what they weigh in AT+NUESTATS. */
enum { ATTACH_UP = 190, ATTACH_DOWN = 230, UPDATE_UP = 60, UPDATE_DOWN = 80, DETACH_UP = 30 };

/* --- the states --------------------------------------------------------------------------------------------------- */

static const struct machine_state states[] = {
	[EMM_SETTLED] = {"settled", NULL, "TS 24.301 5.1.3.2.2.4"},
	[EMM_DUE] = {"due", NULL, "TS 24.301 5.5.3.2.2"}, /* as soon as it can be made */
	[EMM_UPDATING] = {"updating", NULL, "TS 24.301 5.1.3.2.2.6"},
	[EMM_OVERTAKEN] = {"overtaken", NULL, "TS 24.301 5.5.3.2.2"}, /* updating, and another one is due */
	{NULL, NULL, NULL},
};

static const char *const events[] = {
	[EMM_WANT] = "want",
	[EMM_BEGIN] = "begin",
	[EMM_ACCEPTED] = "accepted",
	[EMM_UNANSWERED] = "unanswered",
	[EMM_REFUSED] = "refused",
	[EMM_LOST] = "lost",
	[EMM_DETACHED] = "detached",
	NULL,
};

#define IN(state) (1u << EMM_##state)

static const struct machine_row rows[] = {
	{IN(SETTLED), EMM_WANT, EMM_DUE, "TS 24.301 5.5.3.2.2"},
	{IN(UPDATING), EMM_WANT, EMM_OVERTAKEN, "TS 24.301 5.5.3.2.2"},
	{IN(DUE), EMM_BEGIN, EMM_UPDATING, "TS 24.301 5.5.3.2.2"},
	{IN(UPDATING), EMM_ACCEPTED, EMM_SETTLED, "TS 24.301 5.5.3.2.4"},
	{IN(OVERTAKEN), EMM_ACCEPTED, EMM_DUE, "TS 24.301 5.5.3.2.4"},
	{IN(UPDATING) | IN(OVERTAKEN), EMM_UNANSWERED, EMM_DUE, "TS 24.301 5.5.3.2.6"},
	{IN(UPDATING) | IN(OVERTAKEN), EMM_REFUSED, EMM_SETTLED, "TS 24.301 5.5.3.2.5"},
	{IN(UPDATING) | IN(OVERTAKEN), EMM_LOST, EMM_DUE, "TS 24.301 5.5.3.2.6"},
	{IN(DUE) | IN(UPDATING) | IN(OVERTAKEN), EMM_DETACHED, EMM_SETTLED, "TS 24.301 5.5.2"},
	{0, 0, 0, NULL},
};

static const struct machine machine = {"emm", "base manual 2.13", states, events, rows};

static unsigned now(const struct module *m)
{
	return m->emm->state;
}

static void move(struct module *m, enum emm_event event)
{
	enum emm_state from = m->emm->state;
	int to = machine_next(&machine, from, event);

	if (to < 0)
		return;
	m->emm->state = (enum emm_state)to;
	part_transition(m, &machine, from, event);
}

bool emm_updating(const struct module *m)
{
	return m->emm->state == EMM_UPDATING || m->emm->state == EMM_OVERTAKEN;
}

/* --- causes ------------------------------------------------------------------------------------------------------- */

static const struct cause *find_cause(int number)
{
	for (size_t i = 0; i < sizeof(causes) / sizeof(causes[0]); i++)
		if (causes[i].number == number)
			return &causes[i];
	return NULL;
}

bool emm_cause_known(int number)
{
	return find_cause(number) != NULL;
}

const char *radio_failure(const struct module *m)
{
	const struct cause *c = find_cause(m->emm->cause);

	return c != NULL ? c->name : NULL;
}

/* What the network answers on the cell: 0, or a cause. */
static int verdict(const struct module *m)
{
	const struct radio_cell *cell = radio_last_cell(m);

	return cell->reject != 0 ? cell->reject : m->around->reject;
}

/* --- attach ------------------------------------------------------------------------------------------------------- */

uint64_t emm_attach_time(const struct module *m)
{
	return module_timer(m, m->around->silent ? TIMER_T3410 : TIMER_ATTACH);
}

/* The next attempt (TS 24.301 5.5.1.2.6). */
static void retry(struct module *m)
{
	struct emm *e = m->emm;

	if (++e->attempts < ATTACH_ATTEMPTS_MAX) {
		radio_wait(m, module_timer(m, TIMER_T3411));
	} else {
		e->attempts = 0;
		radio_wait(m, module_timer(m, TIMER_T3402));
	}
}

/* Somewhere else, or nowhere. */
static void search_on(struct module *m)
{
	if (cells_select(m) != NULL)
		radio_search(m);
	else
		radio_event(m, RADIO_NONE_ALLOWED);
}

/* What the network's cause leads to. */
static void refuse(struct module *m, int number)
{
	const struct cause *c = find_cause(number);
	const struct radio_cell *cell = radio_last_cell(m);

	radio_abort(m);
	m->emm->cause = number;
	bus_log(m->bus, m->name, LOG_LEVEL_INFO, "refused by the network: %s", c != NULL ? c->name : "unknown cause");
	switch (c != NULL ? c->action : ACTION_RETRY) {
	case ACTION_RETRY:
		retry(m);
		break;
	case ACTION_BACK_OFF:
		radio_wait(m, module_timer(m, TIMER_T3346));
		break;
	case ACTION_ANEW:
		if (radio_attached(m))
			radio_search(m);
		else
			retry(m);
		break;
	case ACTION_AREA:
		cells_forbid_ta(m, cell->plmn, cell->tac);
		search_on(m);
		break;
	case ACTION_PLMN:
		fplmn_add(m, cell->plmn);
		search_on(m);
		break;
	case ACTION_BLOCK:
		m->emm->blocked = true;
		radio_event(m, RADIO_NONE_ALLOWED);
		break;
	}
}

bool emm_attach_end(struct module *m)
{
	int cause = verdict(m);

	if (cells_serving(m) == NULL) {
		radio_search(m);
		return false;
	}
	rrc_signalling(m, ATTACH_UP, m->around->silent ? 0 : ATTACH_DOWN);
	if (m->around->silent) {
		retry(m);
		return false;
	}
	if (cause != 0) {
		refuse(m, cause);
		return false;
	}
	m->emm->cause = 0;
	m->emm->attempts = 0;
	return true;
}

void emm_network_detach(struct module *m, int cause)
{
	if (!radio_attached(m))
		return;
	/* "Re-attach required", or as a reject (TS 24.301 5.5.2.3.2). */
	if (cause == 0)
		radio_search(m);
	else
		refuse(m, cause);
}

/* --- tracking area update ----------------------------------------------------------------------------------------- */

void emm_update(struct module *m)
{
	if (!radio_attached(m))
		return;
	move(m, EMM_WANT);
	if (radio_state(m) != RADIO_IP || emm_updating(m))
		return;
	/* From PSM: whether the cell is still there shows now. */
	if (cells_serving(m) == NULL) {
		cells_miss(m);
		return;
	}
	move(m, EMM_BEGIN);
	rrc_connect(m);
	timer_set(&m->emm->update, module_timer(m, m->around->silent ? TIMER_T3410 : TIMER_TAU));
}

void emm_lost(struct module *m)
{
	timer_cancel(&m->emm->update);
	move(m, EMM_LOST);
}

void emm_found(struct module *m, bool area)
{
	uint64_t overdue = psm_overdue(m);

	if (overdue > module_timer(m, TIMER_IMPLICIT_DETACH))
		emm_network_detach(m, 0);
	else if (area || overdue > 0 || m->emm->state == EMM_DUE)
		emm_update(m);
	else
		psm_found(m);
}

static void accepted(struct module *m)
{
	move(m, EMM_ACCEPTED);
	psm_granted(m);
	radio_report(m);
	nettime_received(m);
	rrc_signalling_done(m);
	emm_catch_up(m);
}

/* The network has answered, or never will. */
static void answered(struct module *m, int cause)
{
	rrc_signalling(m, UPDATE_UP, m->around->silent ? 0 : UPDATE_DOWN);
	if (m->around->silent) {
		move(m, EMM_UNANSWERED);
		timer_set(&m->emm->update, module_timer(m, TIMER_T3411));
	} else if (cause != 0) {
		move(m, EMM_REFUSED);
		refuse(m, cause);
	} else {
		accepted(m);
	}
}

/* An update has taken its time, or the next one is to be tried. */
static void update_end(void *arg)
{
	struct module *m = arg;

	output_hold(m);
	if (emm_updating(m))
		answered(m, verdict(m));
	else
		emm_update(m);
	output_release(m);
}

void emm_catch_up(struct module *m)
{
	if (m->emm->state == EMM_DUE)
		emm_update(m);
}

/* --- what the others ask and tell --------------------------------------------------------------------------------- */

int emm_cause(const struct module *m)
{
	return m->emm->cause;
}

bool emm_blocked(const struct module *m)
{
	return m->emm->blocked;
}

void emm_forget(struct module *m)
{
	m->emm->blocked = false;
	m->emm->cause = 0;
}

void emm_take_leave(struct module *m)
{
	rrc_connect(m);
	rrc_signalling(m, DETACH_UP, 0);
}

void emm_detached(struct module *m)
{
	timer_cancel(&m->emm->update);
	move(m, EMM_DETACHED);
	m->emm->attempts = 0;
}

/* Not asked to attach any more: the next attach is a first one. */
static void given_up(struct module *m)
{
	m->emm->attempts = 0;
}

/* Another card may be let in (TS 24.301 5.5.1.2.5). */
static void card_changed(struct module *m)
{
	if (sim_get_state(m) != SIM_READY)
		m->emm->blocked = false;
}

/* --- life --------------------------------------------------------------------------------------------------------- */

static void stop(struct module *m)
{
	timer_cancel(&m->emm->update);
	m->emm->state = EMM_SETTLED;
	m->emm->attempts = 0;
	emm_forget(m);
}

static void init(struct module *m, const struct module_config *config)
{
	(void)config;
	m->emm = xcalloc(1, sizeof(*m->emm));
	timer_init(&m->emm->update, m->clock, update_end, m);
}

static void release(struct module *m)
{
	free(m->emm);
}

const struct part emm_part = {
	.name = "emm",
	.machine = {{.table = &machine, .now = now}},
	.init = init,
	.given_up = given_up,
	.card_changed = card_changed,
	.stop = stop,
	.release = release,
};
