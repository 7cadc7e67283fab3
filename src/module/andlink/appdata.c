/*
 * Data of the module's sibling commands (base manual 5.5-5.15): notifications of object 19 up, writes to 19/1/0 down,
 * and what is counted and indicated of them. Also the choice between the two families of commands, which share one
 * LwM2M client.
 */
#include "config.h"

#include <stdlib.h>
#include <string.h>

#include "andlink_priv.h"
#include "radio/radio.h"

/* Messages from the server that wait for AT+NMGR. */
#define WAITING_MAX 8

struct appdata {
	struct buf waiting[WAITING_MAX];
	unsigned first, waiting_count;
	struct appdata_count count;
	bool outstanding; /* a CON of AT+QLWULDATAEX */
	uint8_t seq; /* of the last CON, 0: none */
	uint8_t airless[UINT8_MAX]; /* sequence numbers of the NONs that wait for a connection, in order */
	unsigned airless_count;
};

/* AT+NNMI (base manual 5.12). */
enum { NNMI_DATA = 1, NNMI_INDICATION = 2 };

bool module_sibling(const struct module *m)
{
	static const int chosen[] = {-1, 0, 1}; /* by the values of the quirk */
	int family = chosen[module_quirk(m, QUIRK_FAMILY)];

	return family < 0 ? module_setting_num(m, SET_FAMILY) == 1 : family == 1;
}

/* --- up ----------------------------------------------------------------------------------------------------------- */

/* AT+NSMI: what became of a message. */
static void indicate(struct module *m, bool sent, uint8_t seq)
{
	if (module_setting_num(m, SET_NSMI) == 0)
		return;
	if (!sent)
		module_urc(m, "+NSMI:DISCARDED");
	else if (seq != 0)
		module_urc(m, "+NSMI:SENT_TO_AIR_INTERFACE,%u", seq);
	else
		module_urc(m, "+NSMI:SENT");
}

static void ended(struct module *m, bool sent, uint8_t seq)
{
	if (sent)
		m->appdata->count.sent++;
	else
		m->appdata->count.failed++;
	indicate(m, sent, seq);
}

/* Whether a message with that number is under way still. */
static bool is_pending(const struct appdata *a, uint8_t seq)
{
	if (seq == 0)
		return false;
	return (a->outstanding && a->seq == seq) || memchr(a->airless, seq, a->airless_count) != NULL;
}

/* The NONs that waited for a connection have it, or get none. */
static void end_airless(struct module *m, bool sent)
{
	struct appdata *a = m->appdata;
	unsigned count = a->airless_count;

	a->airless_count = 0;
	for (unsigned i = 0; i < count; i++)
		ended(m, sent, a->airless[i]);
}

static void reachable(struct module *m)
{
	end_airless(m, true);
}

static void unreachable(struct module *m)
{
	end_airless(m, false);
}

/*
 * A NON with a number counts when it goes out, without one when the radio has it (base manual 5.13, 5.15); a number
 * that is under way is refused (5.5, 5.6, 5.10).
 */
enum lwm2m_result appdata_send(struct module *m, bool con, int rai, uint8_t seq, const uint8_t *data, size_t len)
{
	struct appdata *a = m->appdata;
	enum lwm2m_result result = lwm2m_can_notify(m->lwm2m);
	bool sent;

	if (result != LWM2M_OK)
		return result;
	if (is_pending(a, seq))
		return LWM2M_ERR_STATE;
	if (con) {
		a->outstanding = true;
		a->seq = seq;
	}
	result = lwm2m_notify(m->lwm2m, con, rai, data, len);
	if (con)
		return result;
	/* Out of service what is sent is lost. */
	sent = result == LWM2M_OK && radio_state(m) != RADIO_LOST;
	if (sent && seq != 0 && !radio_connected(m))
		a->airless[a->airless_count++] = seq;
	else
		ended(m, sent, seq);
	return result;
}

/* A CON counts when its fate is known (base manual 5.15). */
void appdata_status(struct module *m, enum lwm2m_data_status status)
{
	struct appdata *a = m->appdata;

	if (!a->outstanding) {
		a->seq = 0;
		return;
	}
	a->outstanding = false;
	ended(m, status == LWM2M_DATA_DONE, a->seq);
}

uint8_t appdata_seq(const struct module *m)
{
	return m->appdata->seq;
}

/* --- down --------------------------------------------------------------------------------------------------------- */

static void tell(struct module *m, const uint8_t *data, size_t len)
{
	struct buf text;

	buf_init(&text);
	buf_addf(&text, "+NNMI:%zu,", len);
	buf_addhex(&text, data, len);
	module_urc_bytes(m, text.data, text.len);
	buf_release(&text);
}

void appdata_received(struct module *m, const uint8_t *data, size_t len)
{
	struct appdata *a = m->appdata;
	long mode = module_setting_num(m, SET_NNMI);

	a->count.received++;
	if (mode == NNMI_DATA) {
		tell(m, data, len);
		return;
	}
	/* The newest is lost when there is no room. */
	if (a->waiting_count == WAITING_MAX) {
		a->count.dropped++;
		return;
	}
	buf_add(&a->waiting[(a->first + a->waiting_count++) % WAITING_MAX], data, len);
	if (mode == NNMI_INDICATION)
		module_urc(m, "+NNMI");
}

const struct buf *appdata_oldest(const struct module *m)
{
	const struct appdata *a = m->appdata;

	return a->waiting_count > 0 ? &a->waiting[a->first] : NULL;
}

void appdata_drop_oldest(struct module *m)
{
	struct appdata *a = m->appdata;

	buf_release(&a->waiting[a->first]);
	a->first = (a->first + 1) % WAITING_MAX;
	a->waiting_count--;
}

void appdata_tell_all(struct module *m)
{
	const struct buf *oldest;

	while ((oldest = appdata_oldest(m)) != NULL) {
		tell(m, oldest->data, oldest->len);
		appdata_drop_oldest(m);
	}
}

struct appdata_count appdata_counted(const struct module *m)
{
	struct appdata_count count = m->appdata->count;

	count.buffered = m->appdata->waiting_count;
	count.pending = m->appdata->outstanding + m->appdata->airless_count;
	return count;
}

/* --- life --------------------------------------------------------------------------------------------------------- */

static void stop(struct module *m)
{
	for (unsigned i = 0; i < WAITING_MAX; i++)
		buf_release(&m->appdata->waiting[i]);
	*m->appdata = (struct appdata){0};
}

static void init(struct module *m, const struct module_config *config)
{
	(void)config;
	m->appdata = xcalloc(1, sizeof(*m->appdata));
}

static void release(struct module *m)
{
	free(m->appdata);
}

const struct part appdata_part = {
	.name = "appdata",
	.init = init,
	.reachable = reachable,
	.unreachable = unreachable,
	.stop = stop,
	.release = release,
};
