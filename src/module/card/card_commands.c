/* What a command of ETSI TS 102 221 chapter 11 does to files: SELECT, STATUS, READ, UPDATE. */
#include "config.h"

#include <string.h>

#include "card_priv.h"

static const uint8_t usim_aid[] = {
	0xa0, 0x00, 0x00, 0x00, 0x87, 0x10, 0x02, 0xff, 0x86, 0xff, 0xff, 0x89, 0xff, 0xff, 0xff, 0xff};

/* --- directories and the current file ----------------------------------------------------------------------------- */

static bool is_directory(unsigned fid)
{
	return fid == CARD_MF || fid == CARD_USIM || fid == CARD_TELECOM || fid == CARD_GSM;
}

void card_enter(struct card_channel *c, unsigned fid)
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
unsigned card_select_id(struct card_channel *c, unsigned fid)
{
	const struct card_file *f = card_find(c->df, (uint16_t)fid);

	if (f != NULL)
		enter_file(c, f);
	else if (is_directory(fid))
		card_enter(c, fid);
	else
		return SW_NOT_FOUND;
	return SW_OK;
}

/* Selects by a path of file ids; all but the last are directories. */
unsigned card_select_path(struct card_channel *c, const uint8_t *path, size_t len)
{
	struct card_channel to = *c;

	if (len == 0 || len % 2 != 0)
		return SW_LENGTH;
	for (size_t i = 0; i < len; i += 2) {
		unsigned sw = card_select_id(&to, (unsigned)(path[i] << 8 | path[i + 1]));

		if (sw != SW_OK)
			return sw;
		if (to.ef != NULL && i + 2 < len)
			return SW_NOT_FOUND;
	}
	*c = to;
	return SW_OK;
}

/* A right-truncated AID selects the application (TS 102 221 8.5.1.2). */
unsigned card_select_aid(struct card_channel *c, const uint8_t *aid, size_t len)
{
	if (len < 5 || len > sizeof(usim_aid) || memcmp(aid, usim_aid, len) != 0)
		return SW_NOT_FOUND;
	card_enter(c, CARD_USIM);
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

void card_control(const struct module *m, const struct card_channel *c, struct buf *out)
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
	buf_clear(card_response(m));
	card_control(m, c, card_response(m));
	return SW_RESPONSE | (card_response(m)->len & 0xff);
}

unsigned card_do_select(struct module *m, struct card_channel *c, const struct apdu *a, struct buf *out)
{
	struct card_channel root = {.open = true, .df = CARD_MF};
	unsigned sw;

	(void)out;
	switch (a->p1) {
	case 0x00:
		sw = a->len == 2   ? card_select_path(c, a->data, 2)
		     : a->len == 0 ? card_select_id(c, CARD_MF)
				   : SW_LENGTH;
		break;
	case 0x04:
		sw = card_select_aid(c, a->data, a->len);
		break;
	case 0x08:
		sw = card_select_path(&root, a->data, a->len);
		if (sw == SW_OK)
			*c = root;
		break;
	case 0x09:
		sw = card_select_path(c, a->data, a->len);
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

unsigned card_do_status(struct module *m, struct card_channel *c, const struct apdu *a, struct buf *out)
{
	struct buf fcp;
	unsigned sw = SW_OK;

	if (a->p1 > 2 || (a->p2 != 0x00 && a->p2 != 0x0c))
		return SW_P1P2;
	if (a->p2 == 0x0c || a->p3 == 0)
		return SW_OK;
	buf_init(&fcp);
	card_control(m, &(struct card_channel){.df = c->df}, &fcp);
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

unsigned card_do_read_binary(struct module *m, struct card_channel *c, const struct apdu *a, struct buf *out)
{
	size_t offset;
	unsigned sw = binary_target(c, a, &offset);

	if (sw != SW_OK)
		return sw;
	if (offset >= card_file_size(c->ef))
		return SW_OFFSET;
	return read_part(m, c->ef, offset, card_file_size(c->ef) - offset, a->p3, out);
}

unsigned card_do_read_record(struct module *m, struct card_channel *c, const struct apdu *a, struct buf *out)
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

unsigned card_do_update_binary(struct module *m, struct card_channel *c, const struct apdu *a, struct buf *out)
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

unsigned card_do_update_record(struct module *m, struct card_channel *c, const struct apdu *a, struct buf *out)
{
	size_t offset;
	unsigned sw = record_target(c, a, &offset);

	(void)out;
	if (sw != SW_OK)
		return sw;
	return a->len == c->ef->size ? write_part(m, c->ef, offset, a) : SW_LENGTH;
}
