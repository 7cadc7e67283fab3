/*
 * The module's short messages, in PDU mode (base manual chapter 3, TS 23.040, 27.005). What the host sends is an event,
 * and the simulated network answers it after its time; what arrives comes in by module_sms(). With AT+CSMS=1 one at a
 * time is printed, until it is acknowledged.
 */
#include "config.h"

#include <ctype.h>
#include <stdlib.h>
#include <string.h>

#include "bc28/pdp.h"
#include "bc28/xmalloc.h"
#include "core/module_priv.h"
#include "core/part.h"
#include "radio/radio.h"

/* The longest PDU: the service centre's address of 12 octets and a TPDU of 174 (base manual 3.5). */
#define PDU_MAX  (12 + 174)
#define TPDU_MAX 164

/* More short messages than this that wait for the host are refused, as by a full memory. */
#define SMS_WAITING_MAX 16

/* One that has arrived and not been printed. */
struct sms_waiting {
	char *pdu;
	size_t tpdu_len;
	bool report;
	bool acknowledged; /* to the network already: the host was typing */
};

struct sms {
	const char *command; /* the one whose message is on its way, NULL: none */
	char *pdu; /* of it */
	struct timer answer, ack, link;
	uint8_t reference; /* of the next message, TS 23.040 9.2.3.6 */
	bool ack_due; /* a message was printed and waits for AT+CNMA */
	bool ack_sent; /* the network has been told already */
	struct sms_waiting waiting[SMS_WAITING_MAX];
	size_t count;
};

#define RP_ACK 2 /* its octets (TS 24.011 7.3.3) */

/* TP-Message-Type-Indicator (TS 23.040 9.2.3.1); the direction decides which of two types a value is. */
enum mti { MTI_DELIVER = 0, MTI_SUBMIT = 1, MTI_STATUS_REPORT = 2, MTI_COMMAND = 2 };

/* The commands that send, and what they send. */
static const struct sms_kind {
	const char *command, *name;
	enum mti mti;
} kinds[] = {
	{"+CMGS", "message", MTI_SUBMIT},
	{"+CMGC", "command", MTI_COMMAND},
};

static const struct sms_kind *kind_of(const char *command)
{
	return strcmp(command, kinds[0].command) == 0 ? &kinds[0] : &kinds[1];
}

/* NON_IP_NO_SMS_ENABLE: none where the PDP type, that of the initial context, is Non-IP (base manual 4.17). */
bool sms_supported(const struct module *m)
{
	if (module_setting_num(m, SET_SUPPORT_SMS) == 0)
		return false;
	return module_setting_num(m, SET_NON_IP_NO_SMS) == 0 || pdp_definition(m, 0)->type != PDP_NONIP;
}

static void tell(struct module *m, const char *dir, const char *kind, int reference, const char *pdu)
{
	bus_emit(m->bus, m->name, EVENT_SMS, F_STR("dir", dir), F_STR("kind", kind), F_INT("reference", reference),
		F_STR("pdu", pdu));
}

/* Octets of a PDU in hexadecimal, and where its TPDU begins. -1: it is none. */
static int decode(const char *text, size_t len, uint8_t *pdu, size_t *tpdu)
{
	if (len % 2 != 0 || len > 2 * (size_t)PDU_MAX || len < 2 || hex_decode(text, len, pdu) < 0)
		return -1;
	*tpdu = 1 + (size_t)pdu[0];
	return *tpdu < len / 2 ? 0 : -1;
}

/* --- from the host ------------------------------------------------------------------------------------------------ */

/* The network has the message. */
static void sent(struct module *m)
{
	const struct sms_kind *kind = kind_of(m->sms->command);

	module_info(m, "%s:%u", kind->command, m->sms->reference);
	tell(m, "out", kind->name, m->sms->reference, m->sms->pdu);
	m->sms->reference++;
	m->sms->command = NULL;
	free(m->sms->pdu);
	m->sms->pdu = NULL;
	/* "1 falls back to 0 when 1-5 s pass between the answer of one send and the next send" (base manual 3.6). */
	if (module_setting_num(m, SET_SMS_LINK) == 1)
		timer_set(&m->sms->link, module_timer(m, TIMER_SMS_LINK));
}

static void on_answer(void *arg)
{
	struct module *m = arg;

	output_hold(m);
	if (radio_cell(m) != NULL) {
		sent(m);
		module_final(m, AT_OK);
	} else {
		module_final(m, CME_SMS_NO_NETWORK);
	}
	output_release(m);
}

/* Lines that a host sends with the PDU: blanks and line ends around it are not part of it. */
static size_t trim(const uint8_t **text, size_t len)
{
	while (len > 0 && isspace((*text)[0])) {
		(*text)++;
		len--;
	}
	while (len > 0 && isspace((*text)[len - 1]))
		len--;
	return len;
}

int sms_send(struct module *m, const char *command, size_t tpdu_len, const uint8_t *text, size_t len)
{
	uint8_t pdu[PDU_MAX];
	size_t tpdu;

	len = trim(&text, len);
	if (decode((const char *)text, len, pdu, &tpdu) < 0 || len / 2 - tpdu != tpdu_len)
		return CME_SMS_PDU;
	if ((pdu[tpdu] & 3) != kind_of(command)->mti)
		return CME_SMS_PDU;
	if (pdu[0] == 0 && *module_setting(m, SET_SMS_CENTRE) == 0)
		return CME_SMS_NO_CENTRE;
	if (radio_cell(m) == NULL)
		return CME_SMS_NO_NETWORK;
	module_traffic(m, AIR_UP, len / 2);
	timer_cancel(&m->sms->link);
	m->sms->command = command;
	free(m->sms->pdu);
	m->sms->pdu = xstrndup((const char *)text, len);
	if (module_timer(m, TIMER_SMS) > 0) {
		timer_set(&m->sms->answer, module_timer(m, TIMER_SMS));
		return AT_PENDING;
	}
	sent(m);
	return AT_OK;
}

static void on_link(void *arg)
{
	struct module *m = arg;

	if (module_setting_num(m, SET_SMS_LINK) == 1)
		module_change(m, &(struct setting_change){SET_SMS_LINK, "0"}, 1);
}

/* --- to the host -------------------------------------------------------------------------------------------------- */

/* The network doesn't wait for a host that types: the module keeps the messages, and acknowledges them (3.2). */
static void keep(struct module *m)
{
	for (size_t i = 0; i < m->sms->count && radio_connected(m); i++) {
		if (m->sms->waiting[i].acknowledged)
			continue;
		m->sms->waiting[i].acknowledged = true;
		tell(m, "out", "acknowledged", 0, NULL);
		module_traffic(m, AIR_UP, RP_ACK);
	}
}

/* Prints what waits; with AT+CSMS=1 only the first one, and none while the host types. */
static void print_waiting(struct module *m)
{
	bool service = module_setting_num(m, SET_SMS_SERVICE) == 1;

	if (service && interpreter_prompting(m)) {
		keep(m);
		return;
	}
	/* It waits in the network until the module has answered the page; in PSM there is none (TS 23.401 5.3.4.3). */
	while (m->sms->count > 0 && !m->sms->ack_due && (m->sms->waiting[0].acknowledged || radio_connected(m))) {
		struct sms_waiting *w = &m->sms->waiting[0];

		m->sms->ack_sent = w->acknowledged;
		if (w->report)
			module_urc(m, "+CDS:%zu\r\n%s", w->tpdu_len, w->pdu);
		else
			module_urc(m, "+CMT:0,%zu\r\n%s", w->tpdu_len, w->pdu);
		free(w->pdu);
		m->sms->count--;
		memmove(w, w + 1, m->sms->count * sizeof(*w));
		m->sms->ack_due = service;
		if (service)
			timer_set(&m->sms->ack, module_timer(m, TIMER_SMS_ACK));
	}
}

/* The acknowledgement goes out, if it hasn't, and what waits in the network comes over the same connection. */
static void print_next(struct module *m)
{
	const struct sms_waiting *next = &m->sms->waiting[0];

	output_hold(m);
	if (m->sms->count > 0 && !m->sms->ack_sent)
		module_traffic(m, AIR_UP, RP_ACK);
	else if (m->sms->count > 0 && !next->acknowledged && !radio_connected(m))
		module_traffic(m, AIR_DOWN, strlen(next->pdu) / 2);
	print_waiting(m);
	output_release(m);
}

static void acknowledged(struct module *m, bool positive)
{
	timer_cancel(&m->sms->ack);
	m->sms->ack_due = false;
	if (!m->sms->ack_sent)
		tell(m, "out", positive ? "acknowledged" : "refused", 0, NULL);
	print_next(m);
}

/* The host took too long: the module answers the network by itself (base manual 3.2). */
static void on_ack(void *arg)
{
	acknowledged(arg, false);
}

int sms_acknowledge(struct module *m, bool positive)
{
	if (!m->sms->ack_due)
		return CME_SMS_UNEXPECTED_ACK;
	acknowledged(m, positive);
	return AT_OK;
}

void sms_service_changed(struct module *m)
{
	timer_cancel(&m->sms->ack);
	m->sms->ack_due = false;
	print_next(m);
}

int module_sms(struct module *m, const char *pdu, bool report, char **cause)
{
	uint8_t octets[PDU_MAX];
	size_t tpdu, len = strlen(pdu);

	if (decode(pdu, len, octets, &tpdu) < 0 || len / 2 - tpdu > TPDU_MAX)
		return fail(cause, "not a PDU in hexadecimal: a service centre's address and a TPDU of 1 to %d octets",
			TPDU_MAX);
	if ((octets[tpdu] & 3) != (report ? MTI_STATUS_REPORT : MTI_DELIVER))
		return fail(
			cause, "the TPDU is no %s (TS 23.040 9.2.3.1)", report ? "SMS-STATUS-REPORT" : "SMS-DELIVER");
	if (boot_power(m) != POWER_READY || !radio_attached(m))
		return fail(cause, "the module is not attached");
	if (!sms_supported(m))
		return fail(cause, "AT+NCONFIG=SUPPORT_SMS,FALSE or NON_IP_NO_SMS_ENABLE,TRUE is in force");
	/* The service centre would try again later (TS 23.040 3.2.7). */
	if (radio_cell(m) == NULL || cells_serving(m) == NULL)
		return fail(cause, "the module can't be reached: it is without service");
	if (m->sms->count == SMS_WAITING_MAX)
		return fail(cause, "%d short messages wait for the host", SMS_WAITING_MAX);
	output_hold(m);
	tell(m, "in", report ? "report" : "message", 0, pdu);
	m->sms->waiting[m->sms->count++] = (struct sms_waiting){xstrdup(pdu), len / 2 - tpdu, report, false};
	module_traffic(m, AIR_DOWN, len / 2);
	print_waiting(m);
	output_release(m);
	return 0;
}

/* --- life --------------------------------------------------------------------------------------------------------- */

static void stop(struct module *m)
{
	struct sms *s = m->sms;

	timer_cancel(&s->answer);
	timer_cancel(&s->ack);
	timer_cancel(&s->link);
	s->command = NULL;
	s->ack_due = false;
	free(s->pdu);
	s->pdu = NULL;
	while (s->count > 0)
		free(s->waiting[--s->count].pdu);
}

static void init(struct module *m, const struct module_config *config)
{
	struct sms *s = xcalloc(1, sizeof(*s));

	(void)config;
	m->sms = s;
	timer_init(&s->answer, m->clock, on_answer, m);
	timer_init(&s->ack, m->clock, on_ack, m);
	timer_init(&s->link, m->clock, on_link, m);
}

static void release(struct module *m)
{
	free(m->sms);
}

/* What waited in the network comes with the connection, what waited for the host when it has typed. */
const struct part sms_part = {.name = "sms",
	.init = init,
	.idle = print_waiting,
	.reachable = print_waiting,
	.stop = stop,
	.release = release};
