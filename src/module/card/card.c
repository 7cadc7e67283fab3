/*
 * The card as its reader sees it: commands of ETSI TS 102 221 chapter 10 and 11 over four logical channels, as with T=0
 * (what a SELECT has to say is fetched by GET RESPONSE). What they do to files is in card_commands.c, the files are in
 * card_files.c, the PINs in pin.c.
 */
#include "config.h"

#include <stdlib.h>
#include <string.h>

#include "bc28/xmalloc.h"
#include "card_priv.h"

struct card {
	struct card_channel channel[CARD_CHANNELS];
	struct buf response; /* what GET RESPONSE fetches */
};

/* A PIN of eight bytes, padded with FF. */
static void take_pin(const uint8_t *bytes, char out[9])
{
	size_t len = 0;

	while (len < 8 && bytes[len] != 0xff && bytes[len] != 0) {
		out[len] = (char)bytes[len];
		len++;
	}
	out[len] = 0;
}

/* VERIFY, CHANGE, DISABLE, ENABLE and UNBLOCK PIN (TS 102 221 11.1.9 to 11.1.13). */
static unsigned do_pin(struct module *m, struct card_channel *c, const struct apdu *a, struct buf *out)
{
	static const struct {
		uint8_t ins;
		enum sim_pin_op op;
		bool two;
	} ops[] = {
		{0x20, SIM_PIN_VERIFY, false},
		{0x24, SIM_PIN_CHANGE, true},
		{0x26, SIM_PIN_DISABLE, false},
		{0x28, SIM_PIN_ENABLE, false},
		{0x2c, SIM_PIN_UNBLOCK, true},
	};
	enum sim_pin_id id = a->p2 == 0x81 ? SIM_PIN2 : SIM_PIN1;
	char first[9], second[9] = "";
	size_t i = 0;

	(void)c;
	(void)out;
	while (ops[i].ins != a->ins)
		i++;
	if (a->p1 != 0)
		return SW_P1P2;
	if (a->p2 != 0x01 && a->p2 != 0x81)
		return SW_REFERENCE;
	/* Without data the card only says how many tries are left. */
	if (a->len == 0 && (ops[i].op == SIM_PIN_VERIFY || ops[i].op == SIM_PIN_UNBLOCK))
		return SW_TRIES | (unsigned)sim_tries(m, id, ops[i].op == SIM_PIN_UNBLOCK);
	if (a->len != (ops[i].two ? 16 : 8))
		return SW_LENGTH;
	take_pin(a->data, first);
	if (ops[i].two)
		take_pin(a->data + 8, second);
	return sim_pin(m, id, ops[i].op, first, second);
}

static unsigned do_get_response(struct module *m, struct card_channel *c, const struct apdu *a, struct buf *out)
{
	struct buf *r = &m->card->response;

	(void)c;
	if (r->len == 0)
		return SW_CONDITIONS;
	if (a->p3 != r->len)
		return SW_LE | (r->len & 0xff);
	buf_add(out, r->data, r->len);
	buf_clear(r);
	return SW_OK;
}

static unsigned do_channel(struct module *m, struct card_channel *c, const struct apdu *a, struct buf *out)
{
	(void)c;
	if (a->p1 == 0x80)
		return sim_close(m, a->p2) ? SW_OK : SW_P1P2;
	if (a->p1 != 0 || a->p2 != 0)
		return SW_P1P2;
	if (a->p3 != 1)
		return SW_LE | 1;
	for (int i = 1; i < CARD_CHANNELS; i++) {
		if (m->card->channel[i].open)
			continue;
		m->card->channel[i] = (struct card_channel){.open = true, .df = CARD_MF};
		buf_addc(out, (char)i);
		return SW_OK;
	}
	return SW_FUNCTION;
}

/* No card of ours shares a key with a network: no challenge is right (TS 31.102 7.1.2). */
static unsigned do_authenticate(struct module *m, struct card_channel *c, const struct apdu *a, struct buf *out)
{
	(void)out;
	if (!pin_satisfied(m, SIM_PIN1))
		return SW_SECURITY;
	if (c->df != CARD_USIM || a->p2 != 0x81)
		return SW_P1P2;
	return a->len == 34 ? SW_MAC : SW_LENGTH;
}

/* TERMINAL PROFILE: the card has no toolkit applications. */
static unsigned do_nothing(struct module *m, struct card_channel *c, const struct apdu *a, struct buf *out)
{
	(void)m;
	(void)c;
	(void)a;
	(void)out;
	return SW_OK;
}

static const struct instruction {
	uint8_t ins;
	bool sends; /* P3 is the length of data for the card */
	unsigned (*run)(struct module *m, struct card_channel *c, const struct apdu *a, struct buf *out);
} instructions[] = {
	{0x10, true, do_nothing},
	{0x20, true, do_pin},
	{0x24, true, do_pin},
	{0x26, true, do_pin},
	{0x28, true, do_pin},
	{0x2c, true, do_pin},
	{0x70, false, do_channel},
	{0x88, true, do_authenticate},
	{0xa4, true, card_do_select},
	{0xb0, false, card_do_read_binary},
	{0xb2, false, card_do_read_record},
	{0xc0, false, do_get_response},
	{0xd6, true, card_do_update_binary},
	{0xdc, true, card_do_update_record},
	{0xf2, false, card_do_status},
};

static unsigned run(struct module *m, struct card_channel *c, const uint8_t *bytes, size_t len, struct buf *out)
{
	struct apdu a = {.ins = bytes[1], .p1 = bytes[2], .p2 = bytes[3], .p3 = len > 4 ? bytes[4] : 0};
	const struct instruction *i = NULL;

	for (size_t k = 0; k < sizeof(instructions) / sizeof(instructions[0]); k++)
		if (instructions[k].ins == a.ins)
			i = &instructions[k];
	if (i == NULL)
		return SW_INS;
	if (a.ins != 0xc0)
		buf_clear(&m->card->response);
	if (i->sends) {
		/* A byte for the length of the answer may follow. */
		if (len > 5 && len != 5u + a.p3 && len != 6u + a.p3)
			return SW_LENGTH;
		if (len <= 5 && a.p3 != 0)
			return SW_LENGTH;
		a.data = bytes + 5;
		a.len = a.p3;
	} else if (len > 5) {
		return SW_LENGTH;
	}
	return i->run(m, c, &a, out);
}

void sim_apdu(struct module *m, int session, const uint8_t *apdu, size_t len, struct buf *out)
{
	unsigned sw, class = len > 0 ? apdu[0] & 0xfcu : 0;
	int channel = session > 0 || len == 0 ? session : apdu[0] & 3;

	if (len < 4)
		sw = SW_LENGTH;
	else if (class != 0x00 && class != 0x80)
		sw = SW_CLA;
	else if (!m->card->channel[channel].open)
		sw = SW_CHANNEL;
	else
		sw = run(m, &m->card->channel[channel], apdu, len, out);
	buf_addc(out, (char)(sw >> 8));
	buf_addc(out, (char)sw);
}

/* --- sessions ----------------------------------------------------------------------------------------------------- */

int sim_open(struct module *m, const uint8_t *aid, size_t len)
{
	struct buf number;
	unsigned sw;
	int session;

	buf_init(&number);
	sw = do_channel(m, NULL, &(struct apdu){.ins = 0x70, .p3 = 1}, &number);
	session = number.len > 0 ? number.data[0] : 0;
	buf_release(&number);
	if (sw != SW_OK)
		return -(int)sw;
	sw = card_select_aid(&m->card->channel[session], aid, len);
	if (sw == SW_OK)
		return session;
	m->card->channel[session].open = false;
	return -(int)sw;
}

bool sim_is_open(const struct module *m, int session)
{
	return session > 0 && session < CARD_CHANNELS && m->card->channel[session].open;
}

bool sim_close(struct module *m, int session)
{
	if (!sim_is_open(m, session))
		return false;
	m->card->channel[session].open = false;
	return true;
}

void card_reset(struct module *m)
{
	for (int i = 0; i < CARD_CHANNELS; i++)
		m->card->channel[i] = (struct card_channel){.open = i == 0, .df = CARD_MF};
	buf_clear(&m->card->response);
}

/* --- restricted access (TS 27.007 8.18) --------------------------------------------------------------------------- */

/* Finds the file of AT+CRSM: below its path, or wherever it is. */
static unsigned locate(struct card_channel *c, const struct sim_access *a)
{
	static const uint16_t places[] = {CARD_USIM, CARD_MF, CARD_TELECOM};

	if (a->path_len > 0) {
		unsigned sw = card_select_path(c, a->path, a->path_len);

		if (sw != SW_OK || c->ef != NULL)
			return sw != SW_OK ? sw : (unsigned)SW_NOT_FOUND;
		return card_select_id(c, a->file);
	}
	for (size_t i = 0; i < sizeof(places) / sizeof(places[0]); i++)
		if (card_find(places[i], (uint16_t)a->file) != NULL)
			card_enter(c, places[i]);
	return card_select_id(c, a->file);
}

unsigned sim_restricted(struct module *m, const struct sim_access *a, struct buf *out)
{
	struct card_channel c = {.open = true, .df = CARD_MF};
	const struct apdu apdu = {.p1 = a->p1, .p2 = a->p2, .p3 = a->p3, .data = a->data, .len = a->data_len};
	unsigned sw = a->file != 0 ? locate(&c, a) : (unsigned)SW_OK;

	if (sw != SW_OK)
		return sw;
	switch (a->command) {
	case 176:
		return card_do_read_binary(m, &c, &apdu, out);
	case 178:
		return card_do_read_record(m, &c, &apdu, out);
	case 214:
		return card_do_update_binary(m, &c, &apdu, out);
	case 220:
		return card_do_update_record(m, &c, &apdu, out);
	case 242:
		return card_do_status(m, &c, &apdu, out);
	default: /* 192 */
		card_control(m, &c, out);
		if (!a->has_p3 || a->p3 == 0 || a->p3 == out->len)
			return SW_OK;
		sw = SW_LE | (out->len & 0xff);
		buf_clear(out);
		return sw;
	}
}

/* --- life --------------------------------------------------------------------------------------------------------- */

struct buf *card_response(struct module *m)
{
	return &m->card->response;
}

static void init(struct module *m, const struct module_config *config)
{
	(void)config;
	m->card = xcalloc(1, sizeof(*m->card));
	buf_init(&m->card->response);
}

static void release(struct module *m)
{
	buf_release(&m->card->response);
	free(m->card);
}

const struct part card_part = {.name = "card", .init = init, .release = release};
