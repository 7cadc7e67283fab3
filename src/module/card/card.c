/*
 * The card as its reader sees it: commands of ETSI TS 102 221 chapter 10 and 11 over four logical channels, as with T=0 (what a
 * SELECT has to say is fetched by GET RESPONSE). Its files are in card_files.c, its PINs in pin.c.
 */
#include "config.h"

#include <string.h>

#include "card.h"
#include "core/module_priv.h"

/* A command to the card. */
struct apdu {
	uint8_t ins, p1, p2, p3;
	const uint8_t *data;
	size_t len;
};

static const uint8_t usim_aid[] = {
	0xa0, 0x00, 0x00, 0x00, 0x87, 0x10, 0x02, 0xff, 0x86, 0xff, 0xff, 0x89, 0xff, 0xff, 0xff, 0xff};

/* --- directories and the current file ----------------------------------------------------------------------------- */

static bool is_directory(unsigned fid)
{
	return fid == CARD_MF || fid == CARD_USIM || fid == CARD_TELECOM || fid == CARD_GSM;
}

static void enter_directory(struct card_channel *c, unsigned fid)
{
	c->df = fid == CARD_GSM ? CARD_USIM : (uint16_t)fid;
	c->ef = NULL;
	c->record = 0;
}

static void enter_file(struct card_channel *c, const struct card_file *f)
{
	c->df = f->df;
	c->ef = f;
	c->record = 0;
}

/* Selects by file id, seen from the current directory. */
static unsigned select_id(struct card_channel *c, unsigned fid)
{
	const struct card_file *f = card_find(c->df, (uint16_t)fid);

	if (f != NULL)
		enter_file(c, f);
	else if (is_directory(fid))
		enter_directory(c, fid);
	else
		return SW_NOT_FOUND;
	return SW_OK;
}

/* Selects by a path of file ids; all but the last are directories. */
static unsigned select_path(struct card_channel *c, const uint8_t *path, size_t len)
{
	struct card_channel to = *c;

	if (len == 0 || len % 2 != 0)
		return SW_LENGTH;
	for (size_t i = 0; i < len; i += 2) {
		unsigned sw = select_id(&to, (unsigned)(path[i] << 8 | path[i + 1]));

		if (sw != SW_OK)
			return sw;
		if (to.ef != NULL && i + 2 < len)
			return SW_NOT_FOUND;
	}
	*c = to;
	return SW_OK;
}

/* A right-truncated AID selects the application (TS 102 221 8.5.1.2). */
static unsigned select_aid(struct card_channel *c, const uint8_t *aid, size_t len)
{
	if (len < 5 || len > sizeof(usim_aid) || memcmp(aid, usim_aid, len) != 0)
		return SW_NOT_FOUND;
	enter_directory(c, CARD_USIM);
	return SW_OK;
}

/* --- file control parameters -------------------------------------------------------------------------------------- */

static void put16(struct buf *b, unsigned v)
{
	buf_addc(b, (char)(v >> 8));
	buf_addc(b, (char)v);
}

static void fcp_file(struct buf *b, const struct card_file *f)
{
	if (f->kind == CARD_LINEAR) {
		buf_add(b, "\x82\x05\x42\x21", 4);
		put16(b, f->size);
		buf_addc(b, (char)f->records);
	} else {
		buf_add(b, "\x82\x02\x41\x21", 4);
	}
	buf_add(b, "\x83\x02", 2);
	put16(b, f->fid);
	buf_add(b, "\x8a\x01\x05\x80\x02", 5);
	put16(b, (unsigned)card_file_size(f));
	if (f->sfi != 0) {
		buf_add(b, "\x88\x01", 2);
		buf_addc(b, (char)(f->sfi << 3));
	}
}

static void fcp_directory(const struct module *m, struct buf *b, unsigned df)
{
	bool enabled = pin_locked(m);

	buf_add(b, "\x82\x02\x78\x21\x83\x02", 6);
	put16(b, df);
	if (df == CARD_USIM) {
		buf_addc(b, (char)0x84);
		buf_addc(b, (char)sizeof(usim_aid));
		buf_add(b, usim_aid, sizeof(usim_aid));
	}
	/* PIN status: the enabled ones among PIN1 and PIN2 (TS 102 221 11.1.1.4.10). */
	buf_add(b, "\x8a\x01\x05\xc6\x09\x90\x01", 7);
	buf_addc(b, (char)(enabled ? 0xc0 : 0x40));
	buf_add(b, "\x83\x01\x01\x83\x01\x81", 6);
}

static void file_control(const struct module *m, const struct card_channel *c, struct buf *out)
{
	struct buf inner;

	buf_init(&inner);
	if (c->ef != NULL)
		fcp_file(&inner, c->ef);
	else
		fcp_directory(m, &inner, c->df);
	buf_addc(out, 0x62);
	buf_addc(out, (char)inner.len);
	buf_add(out, inner.data, inner.len);
	buf_release(&inner);
}

/* --- the commands ------------------------------------------------------------------------------------------------- */

/* Keeps what GET RESPONSE is to fetch; the status word that says so. */
static unsigned respond_later(struct module *m, const struct card_channel *c)
{
	buf_clear(&m->sim.response);
	file_control(m, c, &m->sim.response);
	return SW_RESPONSE | (m->sim.response.len & 0xff);
}

static unsigned do_select(struct module *m, struct card_channel *c, const struct apdu *a, struct buf *out)
{
	struct card_channel root = {.open = true, .df = CARD_MF};
	unsigned sw;

	(void)out;
	switch (a->p1) {
	case 0x00:
		sw = a->len == 2 ? select_path(c, a->data, 2) : a->len == 0 ? select_id(c, CARD_MF) : SW_LENGTH;
		break;
	case 0x04:
		sw = select_aid(c, a->data, a->len);
		break;
	case 0x08:
		sw = select_path(&root, a->data, a->len);
		if (sw == SW_OK)
			*c = root;
		break;
	case 0x09:
		sw = select_path(c, a->data, a->len);
		break;
	default:
		sw = SW_P1P2;
		break;
	}
	if (sw != SW_OK)
		return sw;
	switch (a->p2 & 0x1c) {
	case 0x04:
		return respond_later(m, c);
	case 0x0c:
		return SW_OK;
	default:
		return SW_P1P2;
	}
}

static unsigned do_status(struct module *m, struct card_channel *c, const struct apdu *a, struct buf *out)
{
	struct buf fcp;
	unsigned sw = SW_OK;

	if (a->p1 > 2 || (a->p2 != 0x00 && a->p2 != 0x0c))
		return SW_P1P2;
	if (a->p2 == 0x0c || a->p3 == 0)
		return SW_OK;
	buf_init(&fcp);
	file_control(m, &(struct card_channel){.df = c->df}, &fcp);
	if (a->p3 == fcp.len)
		buf_add(out, fcp.data, fcp.len);
	else
		sw = SW_LE | (fcp.len & 0xff);
	buf_release(&fcp);
	return sw;
}

static bool access_granted(const struct module *m, enum card_access access)
{
	switch (access) {
	case CARD_ALWAYS:
		return true;
	case CARD_PIN1:
		return pin_satisfied(m, SIM_PIN1);
	case CARD_PIN2:
		return pin_satisfied(m, SIM_PIN2);
	case CARD_ADM:
		break;
	}
	return false;
}

/* The file that a READ or UPDATE means: the current one, or the one of the short id, which then is the current one. */
static unsigned target(struct card_channel *c, unsigned sfi, enum card_kind kind)
{
	if (sfi != 0) {
		const struct card_file *f = card_files;

		while (f->name != NULL && (f->df != c->df || f->sfi != sfi))
			f++;
		if (f->name == NULL)
			return SW_NOT_FOUND;
		enter_file(c, f);
	}
	return c->ef != NULL && c->ef->kind == kind ? SW_OK : SW_STRUCTURE;
}

/* Offset and file of the transparent commands (TS 102 221 11.1.3). */
static unsigned binary_target(struct card_channel *c, const struct apdu *a, size_t *offset)
{
	bool has_sfi = (a->p1 & 0x80) != 0;

	*offset = has_sfi ? a->p2 : (size_t)(a->p1 << 8 | a->p2);
	return target(c, has_sfi ? a->p1 & 0x1f : 0, CARD_TRANSPARENT);
}

/* The record of the linear commands: by number, or the next or previous one (TS 102 221 11.1.5). */
static unsigned record_target(struct card_channel *c, const struct apdu *a, size_t *offset)
{
	unsigned sw = target(c, a->p2 >> 3, CARD_LINEAR), record;

	if (sw != SW_OK)
		return sw;
	switch (a->p2 & 7) {
	case 2:
		record = c->record + 1u;
		break;
	case 3:
		record = c->record == 0 ? c->ef->records : c->record - 1u;
		break;
	case 4:
		record = a->p1 != 0 ? a->p1 : c->record;
		break;
	default:
		return SW_P1P2;
	}
	if (record == 0 || record > c->ef->records)
		return SW_RECORD;
	if ((a->p2 & 7) != 4)
		c->record = (uint8_t)record;
	*offset = (record - 1u) * c->ef->size;
	return SW_OK;
}

/* Reads what is left of a file, or the record; with T=0 another length is corrected by the card. */
static unsigned read_part(
	struct module *m, const struct card_file *f, size_t offset, size_t have, unsigned wanted, struct buf *out)
{
	uint8_t data[CARD_FILE_MAX];

	if (!access_granted(m, f->read))
		return SW_SECURITY;
	if (wanted == 0 || wanted > have)
		return SW_LE | (have & 0xff);
	card_read(m, f, data);
	buf_add(out, data + offset, wanted);
	return SW_OK;
}

static unsigned do_read_binary(struct module *m, struct card_channel *c, const struct apdu *a, struct buf *out)
{
	size_t offset;
	unsigned sw = binary_target(c, a, &offset);

	if (sw != SW_OK)
		return sw;
	if (offset >= card_file_size(c->ef))
		return SW_OFFSET;
	return read_part(m, c->ef, offset, card_file_size(c->ef) - offset, a->p3, out);
}

static unsigned do_read_record(struct module *m, struct card_channel *c, const struct apdu *a, struct buf *out)
{
	size_t offset;
	unsigned sw = record_target(c, a, &offset);

	if (sw != SW_OK)
		return sw;
	if (a->p3 != c->ef->size)
		return access_granted(m, c->ef->read) ? SW_LE | c->ef->size : (unsigned)SW_SECURITY;
	return read_part(m, c->ef, offset, c->ef->size, a->p3, out);
}

/* Writes and saves a part of a file. */
static unsigned write_part(struct module *m, const struct card_file *f, size_t offset, const struct apdu *a)
{
	uint8_t data[CARD_FILE_MAX];

	if (!access_granted(m, f->write))
		return SW_SECURITY;
	card_read(m, f, data);
	memcpy(data + offset, a->data, a->len);
	return sim_save_file(m, f, data) == AT_OK ? SW_OK : SW_MEMORY;
}

static unsigned do_update_binary(struct module *m, struct card_channel *c, const struct apdu *a, struct buf *out)
{
	size_t offset;
	unsigned sw = binary_target(c, a, &offset);

	(void)out;
	if (sw != SW_OK)
		return sw;
	if (offset >= card_file_size(c->ef))
		return SW_OFFSET;
	if (a->len == 0 || a->len > card_file_size(c->ef) - offset)
		return SW_LENGTH;
	return write_part(m, c->ef, offset, a);
}

static unsigned do_update_record(struct module *m, struct card_channel *c, const struct apdu *a, struct buf *out)
{
	size_t offset;
	unsigned sw = record_target(c, a, &offset);

	(void)out;
	if (sw != SW_OK)
		return sw;
	return a->len == c->ef->size ? write_part(m, c->ef, offset, a) : SW_LENGTH;
}

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
	struct buf *r = &m->sim.response;

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
		if (m->sim.channel[i].open)
			continue;
		m->sim.channel[i] = (struct card_channel){.open = true, .df = CARD_MF};
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
	{0xa4, true, do_select},
	{0xb0, false, do_read_binary},
	{0xb2, false, do_read_record},
	{0xc0, false, do_get_response},
	{0xd6, true, do_update_binary},
	{0xdc, true, do_update_record},
	{0xf2, false, do_status},
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
		buf_clear(&m->sim.response);
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
	else if (!m->sim.channel[channel].open)
		sw = SW_CHANNEL;
	else
		sw = run(m, &m->sim.channel[channel], apdu, len, out);
	put16(out, sw);
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
	sw = select_aid(&m->sim.channel[session], aid, len);
	if (sw == SW_OK)
		return session;
	m->sim.channel[session].open = false;
	return -(int)sw;
}

bool sim_is_open(const struct module *m, int session)
{
	return session > 0 && session < CARD_CHANNELS && m->sim.channel[session].open;
}

bool sim_close(struct module *m, int session)
{
	if (!sim_is_open(m, session))
		return false;
	m->sim.channel[session].open = false;
	return true;
}

void card_reset(struct module *m)
{
	for (int i = 0; i < CARD_CHANNELS; i++)
		m->sim.channel[i] = (struct card_channel){.open = i == 0, .df = CARD_MF};
	buf_clear(&m->sim.response);
}

/* --- restricted access (TS 27.007 8.18) --------------------------------------------------------------------------- */

/* Finds the file of AT+CRSM: below its path, or wherever it is. */
static unsigned locate(struct card_channel *c, const struct sim_access *a)
{
	static const uint16_t places[] = {CARD_USIM, CARD_MF, CARD_TELECOM};

	if (a->path_len > 0) {
		unsigned sw = select_path(c, a->path, a->path_len);

		if (sw != SW_OK || c->ef != NULL)
			return sw != SW_OK ? sw : (unsigned)SW_NOT_FOUND;
		return select_id(c, a->file);
	}
	for (size_t i = 0; i < sizeof(places) / sizeof(places[0]); i++)
		if (card_find(places[i], (uint16_t)a->file) != NULL)
			enter_directory(c, places[i]);
	return select_id(c, a->file);
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
		return do_read_binary(m, &c, &apdu, out);
	case 178:
		return do_read_record(m, &c, &apdu, out);
	case 214:
		return do_update_binary(m, &c, &apdu, out);
	case 220:
		return do_update_record(m, &c, &apdu, out);
	case 242:
		return do_status(m, &c, &apdu, out);
	default: /* 192 */
		file_control(m, &c, out);
		if (!a->has_p3 || a->p3 == 0 || a->p3 == out->len)
			return SW_OK;
		sw = SW_LE | (out->len & 0xff);
		buf_clear(out);
		return sw;
	}
}
