/*
 * The module's data without IP, on a context of type NONIP: the control plane's commands of TS 27.007 and the vendor's
 * own (base manual 2.27, 2.28, 4.28, 4.35-4.37). Each of the two buffers one message of the host until the network has
 * it; what arrives is printed or, when nobody asked for it, dropped.
 */
#include "config.h"

#include <stdlib.h>
#include <string.h>

#include "bc28/pdp.h"
#include "bc28/rawdata.h"
#include "bc28/xmalloc.h"
#include "core/module_priv.h"
#include "core/part.h"
#include "radio/radio.h"

/* Messages of the network that wait for the module's answer to the page. */
#define RAW_WAITING_MAX 8

/* A message that waits for the network; data NULL: none. */
struct raw_message {
	struct timer timer;
	int cid, sequence;
	uint8_t *data;
	size_t len;
};

struct raw_waiting {
	int cid;
	uint8_t *data;
	size_t len;
};

struct raw {
	struct raw_message message[RAW_COUNT];
	struct raw_waiting waiting[RAW_WAITING_MAX];
	size_t count;
};

/* The two families: how their messages are reported. */
static const struct raw_row {
	const char *name; /* in events */
	const char *sent; /* URC of the outcome */
	const char *arrived; /* URC of a downlink message */
	bool table_blank; /* behind its colon, in the manual's text but not in its example (quirk.spacing) */
	enum setting_id reporting;
} rows[RAW_COUNT] = {
	[RAW_CONTROL_PLANE] = {"control-plane", "+CSODCPR", "+CRTDCP", true, SET_CRTDCP},
	[RAW_NON_IP] = {"non-ip", "+NSNPDR", "+NRNPDM", false, SET_NRNPDM},
};

static void tell(
	struct module *m, const char *dir, const char *kind, const char *way, int cid, const uint8_t *data, size_t len)
{
	bus_emit(m->bus, m->name, EVENT_RAW_DATA, F_STR("dir", dir), F_STR("kind", kind), F_STR("way", way),
		F_INT("cid", cid), F_BYTES("data", data, len));
}

/* A context that carries such data, or the code of the error. */
static int check_context(const struct module *m, int cid)
{
	if (!pdp_defined(m, cid))
		return CME_CID_NOT_DEFINED;
	if (!radio_attached(m))
		return CME_NO_NETWORK;
	if (!pdp_active(m, cid))
		return CME_CID_NOT_ACTIVE;
	/* "0 otherwise" is the length that such a context takes. */
	return pdp_definition(m, cid)->type == PDP_NONIP ? AT_OK : CME_PARAMETER;
}

size_t raw_length_max(const struct module *m)
{
	for (int cid = 0; cid < PDP_CONTEXTS; cid++)
		if (pdp_active(m, cid) && pdp_definition(m, cid)->type == PDP_NONIP)
			return RAW_MAX;
	return 0;
}

/* --- uplink ------------------------------------------------------------------------------------------------------- */

static void release_message(struct raw_message *r)
{
	timer_cancel(&r->timer);
	free(r->data);
	r->data = NULL;
}

/* There is a cell to carry data, noticed or not. */
static bool has_cell(const struct module *m)
{
	return radio_cell(m) != NULL && cells_serving(m) != NULL;
}

/* The network has the message, or it is lost: the context has gone meanwhile, or the coverage. */
static void finish(struct module *m, enum raw_family family)
{
	struct raw_message *r = &m->raw->message[family];
	bool sent = check_context(m, r->cid) == AT_OK && has_cell(m);

	output_hold(m);
	tell(m, "out", sent ? "message" : "dropped", rows[family].name, r->cid, r->data, r->len);
	if (r->sequence != 0)
		module_urc(m, "%s:%d,%d,%d", rows[family].sent, r->cid, r->sequence, sent);
	release_message(r);
	output_release(m);
}

static void on_control_plane(void *arg)
{
	finish(arg, RAW_CONTROL_PLANE);
}

static void on_non_ip(void *arg)
{
	finish(arg, RAW_NON_IP);
}

int raw_send(struct module *m, enum raw_family family, const struct raw_request *request)
{
	struct raw_message *r = &m->raw->message[family];
	int err = check_context(m, request->cid);

	if (err != AT_OK)
		return err;
	if (r->data != NULL)
		return CME_UPLINK_BUSY;
	*r = (struct raw_message){
		.timer = r->timer, .cid = request->cid, .sequence = request->sequence, .len = request->len};
	r->data = xcalloc(1, request->len + 1);
	memcpy(r->data, request->data, request->len);
	if (request->rai != 0)
		radio_release_assist(m, request->rai == 1 ? RAI_AFTER_UPLINK : RAI_AFTER_REPLY);
	module_traffic(m, AIR_UP, request->len);
	/* The OK first: the outcome is a line of its own. */
	timer_set(&r->timer, module_timer(m, TIMER_RAW_DATA));
	return AT_OK;
}

int raw_pending(const struct module *m, enum raw_family family, int cid)
{
	const struct raw_message *r = &m->raw->message[family];

	return r->data != NULL && r->cid == cid ? r->sequence : 0;
}

/* --- downlink ----------------------------------------------------------------------------------------------------- */

/* '+CRTDCP:0,2,"6162"'; without data '+CRTDCP:0,0,""'. */
static void print(struct module *m, const struct raw_row *row, int cid, const uint8_t *data, size_t len)
{
	bool blank = row->table_blank && module_quirk(m, QUIRK_SPACING) == 1;
	struct buf text;

	buf_init(&text);
	buf_addf(&text, "%s:%s%d,%zu,\"", row->arrived, blank ? " " : "", cid, len);
	if (module_quirk(m, QUIRK_RAW_DATA) == 1)
		buf_add(&text, data, len);
	else
		buf_addhex(&text, data, len);
	buf_addc(&text, '"');
	module_urc_bytes(m, text.data, text.len);
	buf_release(&text);
}

/* To the host, or nowhere: "downlink that comes while reporting is off is dropped" (base manual 4.36). */
static void arrive(struct module *m, int cid, const uint8_t *data, size_t len)
{
	bool printed = false;

	for (size_t i = 0; i < RAW_COUNT; i++) {
		if (module_setting_num(m, rows[i].reporting) != 1)
			continue;
		print(m, &rows[i], cid, data, len);
		printed = true;
	}
	tell(m, "in", printed ? "message" : "dropped", NULL, cid, data, len);
}

/* Takes the oldest message that waits. */
static struct raw_waiting take(struct module *m)
{
	struct raw_waiting w = m->raw->waiting[0];

	m->raw->count--;
	memmove(m->raw->waiting, m->raw->waiting + 1, m->raw->count * sizeof(w));
	return w;
}

static void reachable(struct module *m)
{
	while (m->raw->count > 0) {
		struct raw_waiting w = take(m);

		/* The context may have gone meanwhile. */
		if (check_context(m, w.cid) == AT_OK)
			arrive(m, w.cid, w.data, w.len);
		else
			tell(m, "in", "dropped", NULL, w.cid, w.data, w.len);
		free(w.data);
	}
}

static void unreachable(struct module *m)
{
	while (m->raw->count > 0) {
		struct raw_waiting w = take(m);

		tell(m, "in", "dropped", NULL, w.cid, w.data, w.len);
		free(w.data);
	}
}

int module_raw_data(struct module *m, int cid, const uint8_t *data, size_t len, char **cause)
{
	struct raw_waiting *w;

	if (len > RAW_MAX)
		return fail(cause, "%zu bytes are more than %d", len, RAW_MAX);
	if (boot_power(m) != POWER_READY || check_context(m, cid) != AT_OK)
		return fail(cause, "context %d is no active one of type NONIP", cid);
	if (radio_psm(m))
		return fail(cause, "the module is in PSM: nothing reaches it");
	if (!has_cell(m))
		return fail(cause, "the module can't be reached: it is without service");
	if (m->raw->count == RAW_WAITING_MAX)
		return fail(cause, "%d messages wait for the module's answer to the page", RAW_WAITING_MAX);
	w = &m->raw->waiting[m->raw->count++];
	*w = (struct raw_waiting){.cid = cid, .data = xcalloc(1, len + 1), .len = len};
	memcpy(w->data, data, len);
	output_hold(m);
	module_traffic(m, AIR_DOWN, len);
	if (radio_connected(m))
		reachable(m);
	output_release(m);
	return 0;
}

/* --- life --------------------------------------------------------------------------------------------------------- */

static void stop(struct module *m)
{
	for (size_t i = 0; i < RAW_COUNT; i++)
		release_message(&m->raw->message[i]);
}

static void init(struct module *m, const struct module_config *config)
{
	struct raw *r = xcalloc(1, sizeof(*r));

	(void)config;
	m->raw = r;
	timer_init(&r->message[RAW_CONTROL_PLANE].timer, m->clock, on_control_plane, m);
	timer_init(&r->message[RAW_NON_IP].timer, m->clock, on_non_ip, m);
}

static void release(struct module *m)
{
	while (m->raw->count > 0)
		free(take(m).data);
	free(m->raw);
}

const struct part rawdata_part = {
	.name = "rawdata",
	.init = init,
	.reachable = reachable,
	.unreachable = unreachable,
	.stop = stop,
	.stopped = unreachable,
	.release = release,
};
