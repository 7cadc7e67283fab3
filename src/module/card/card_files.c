/* What is on the card: one const table of files (TS 31.102 chapter 4, TS 102 221 chapter 13), and what they hold. */
#include "config.h"

#include <string.h>
#include <strings.h>

#include "card_priv.h"

/* --- contents that are made of the card's data -------------------------------------------------------------------- */

/* Digits as BCD, the first in the low half of a byte; what is left over is F. */
static void put_bcd(uint8_t *out, size_t size, const char *digits)
{
	size_t len = strlen(digits);

	for (size_t i = 0; i < 2 * size; i++) {
		unsigned half = i < len ? (unsigned)(digits[i] - '0') : 0xf;

		if (i % 2 == 0)
			out[i / 2] = (uint8_t)(0xf0 | half);
		else
			out[i / 2] = (uint8_t)((out[i / 2] & 0x0f) | half << 4);
	}
}

static void make_iccid(const struct module *m, uint8_t *out)
{
	put_bcd(out, 10, sim_iccid(m));
}

/* Length, then parity and digits (TS 31.102 4.2.2, TS 24.008 10.5.1.4): an odd number of digits, type IMSI. */
static void make_imsi(const struct module *m, uint8_t *out)
{
	char digits[18];

	digits[0] = '9';
	memcpy(digits + 1, sim_imsi(m), 16);
	out[0] = 8;
	put_bcd(out + 1, 8, digits);
}

/* The access class is the last digit of the IMSI (TS 22.011 4.2). */
static void make_acc(const struct module *m, uint8_t *out)
{
	unsigned mask = 1u << (sim_imsi(m)[14] - '0');

	out[0] = (uint8_t)(mask >> 8);
	out[1] = (uint8_t)mask;
}

/* The PLMN of the IMSI, its MNC of two digits, with E-UTRAN (TS 31.102 4.2.54). */
static void make_hplmn(const struct module *m, uint8_t *out)
{
	const char *imsi = sim_imsi(m);
	const char plmn[] = {imsi[0], imsi[1], imsi[2], 0};

	put_bcd(out, 2, plmn);
	out[2] = (uint8_t)((imsi[4] - '0') << 4 | (imsi[3] - '0'));
	out[3] = 0x40;
	out[4] = 0x00;
}

/* An empty name, then length, type of number and digits (TS 31.102 4.2.26). */
static void make_msisdn(const struct module *m, uint8_t *out)
{
	const char *number = sim_profile(m)->msisdn[0] != 0 ? sim_profile(m)->msisdn : m->identity.msisdn;
	uint8_t type = number[0] == '+' ? 0x91 : 0x81;
	char digits[24];
	size_t len;

	number += strspn(number, "+");
	len = strspn(number, "0123456789");
	if (len == 0)
		return;
	if (len > 20)
		len = 20;
	memcpy(digits, number, len);
	digits[len] = 0;
	out[14] = (uint8_t)(1 + (len + 1) / 2);
	out[15] = type;
	put_bcd(out + 16, 10, digits);
}

/* --- the table ---------------------------------------------------------------------------------------------------- */

#define USIM_ENTRY                                                                                                     \
	"61194F10A0000000871002FF86FFFF89FFFFFFFF"                                                                     \
	"50055553494D31"

const struct card_file card_files[] = {
	{"DIR", CARD_MF, 0x2f00, 30, CARD_LINEAR, 38, 1, CARD_ALWAYS, CARD_ADM, USIM_ENTRY, NULL},
	{"PL", CARD_MF, 0x2f05, 5, CARD_TRANSPARENT, 4, 0, CARD_ALWAYS, CARD_PIN1, "7A68656E", NULL},
	{"ICCID", CARD_MF, 0x2fe2, 2, CARD_TRANSPARENT, 10, 0, CARD_ALWAYS, CARD_ADM, NULL, make_iccid},
	{"LI", CARD_USIM, 0x6f05, 2, CARD_TRANSPARENT, 6, 0, CARD_ALWAYS, CARD_PIN1, "7A68656E", NULL},
	{"IMSI", CARD_USIM, 0x6f07, 7, CARD_TRANSPARENT, 9, 0, CARD_PIN1, CARD_ADM, NULL, make_imsi},
	{"KEYS", CARD_USIM, 0x6f08, 8, CARD_TRANSPARENT, 33, 0, CARD_PIN1, CARD_PIN1, "07", NULL},
	{"KEYSPS", CARD_USIM, 0x6f09, 9, CARD_TRANSPARENT, 33, 0, CARD_PIN1, CARD_PIN1, "07", NULL},
	{"HPPLMN", CARD_USIM, 0x6f31, 18, CARD_TRANSPARENT, 1, 0, CARD_PIN1, CARD_ADM, "01", NULL},
	/*
	 * Services 10, 12 (SMS), 19 (SPN), 21 (MSISDN), 43 (HPLMN selector) and 85 (EMM information) of TS 31.102
	 * 4.2.8.
	 */
	{"UST", CARD_USIM, 0x6f38, 4, CARD_TRANSPARENT, 12, 0, CARD_PIN1, CARD_ADM, "000A14000004000000001000", NULL},
	{"MSISDN", CARD_USIM, 0x6f40, 0, CARD_LINEAR, 28, 1, CARD_PIN1, CARD_PIN1, NULL, make_msisdn},
	{"SMSP", CARD_USIM, 0x6f42, 0, CARD_LINEAR, 40, 1, CARD_PIN1, CARD_PIN1, "", NULL},
	{"SPN", CARD_USIM, 0x6f46, 0, CARD_TRANSPARENT, 17, 0, CARD_ALWAYS, CARD_ADM, "00434D4343", NULL},
	{"EST", CARD_USIM, 0x6f56, 5, CARD_TRANSPARENT, 1, 0, CARD_PIN1, CARD_PIN2, "00", NULL},
	{"START-HFN", CARD_USIM, 0x6f5b, 15, CARD_TRANSPARENT, 6, 0, CARD_PIN1, CARD_PIN1, "F00000F00000", NULL},
	{"HPLMNWACT", CARD_USIM, 0x6f62, 19, CARD_TRANSPARENT, 5, 0, CARD_PIN1, CARD_ADM, NULL, make_hplmn},
	{"PSLOCI", CARD_USIM, 0x6f73, 12, CARD_TRANSPARENT, 14, 0, CARD_PIN1, CARD_PIN1, "FFFFFFFFFFFFFFFFFFFF0000FF01",
		NULL},
	{"ACC", CARD_USIM, 0x6f78, 6, CARD_TRANSPARENT, 2, 0, CARD_PIN1, CARD_ADM, NULL, make_acc},
	{"FPLMN", CARD_USIM, 0x6f7b, 13, CARD_TRANSPARENT, 12, 0, CARD_PIN1, CARD_PIN1, "", NULL},
	{"LOCI", CARD_USIM, 0x6f7e, 11, CARD_TRANSPARENT, 11, 0, CARD_PIN1, CARD_PIN1, "FFFFFFFFFFFFFF0000FF01", NULL},
	/* Normal operation; the MNC has two digits (TS 31.102 4.2.18). */
	{"AD", CARD_USIM, 0x6fad, 3, CARD_TRANSPARENT, 4, 0, CARD_ALWAYS, CARD_ADM, "00000002", NULL},
	{"ECC", CARD_USIM, 0x6fb7, 1, CARD_LINEAR, 4, 1, CARD_ALWAYS, CARD_ADM, "11F2FF00", NULL},
	{"EPSLOCI", CARD_USIM, 0x6fe3, 30, CARD_TRANSPARENT, 18, 0, CARD_PIN1, CARD_PIN1,
		"FFFFFFFFFFFFFFFFFFFFFFFFFFFFFF000001", NULL},
	{"EPSNSC", CARD_USIM, 0x6fe4, 24, CARD_LINEAR, 54, 1, CARD_PIN1, CARD_PIN1, "", NULL},
	{"ADN", CARD_TELECOM, 0x6f3a, 0, CARD_LINEAR, 28, 2, CARD_PIN1, CARD_PIN1, "", NULL},
	{"SMS", CARD_TELECOM, 0x6f3c, 0, CARD_LINEAR, 176, 1, CARD_PIN1, CARD_PIN1, "00", NULL},
	{.name = NULL},
};

size_t card_file_size(const struct card_file *f)
{
	return f->kind == CARD_LINEAR ? (size_t)f->size * f->records : f->size;
}

const struct card_file *card_find(uint16_t df, uint16_t fid)
{
	for (const struct card_file *f = card_files; f->name != NULL; f++)
		if (f->df == df && f->fid == fid)
			return f;
	return NULL;
}

const struct card_file *card_find_name(const char *name, size_t len)
{
	for (const struct card_file *f = card_files; f->name != NULL; f++)
		if (strlen(f->name) == len && strncasecmp(f->name, name, len) == 0)
			return f;
	return NULL;
}

const char *card_listed(const char *list, const char *name, size_t *len)
{
	size_t name_len = strlen(name);

	while (*list != 0) {
		size_t entry = strcspn(list, ";");

		if (entry > name_len && list[name_len] == '=' && strncmp(list, name, name_len) == 0) {
			*len = entry - name_len - 1;
			return list + name_len + 1;
		}
		list += entry + (list[entry] == ';');
	}
	return NULL;
}

void card_read(const struct module *m, const struct card_file *f, uint8_t *out)
{
	size_t len = 0, size = card_file_size(f);
	const char *hex = card_listed(module_setting_set(m, SET_SIM_FILES), f->name, &len);

	if (hex == NULL)
		hex = card_listed(buf_str(&sim_profile(m)->files), f->name, &len);
	if (hex == NULL && f->initial != NULL) {
		hex = f->initial;
		len = strlen(hex);
	}
	memset(out, 0xff, size);
	if (hex == NULL)
		f->make(m, out);
	/*
	 * A list may come from an older version or by hand: what isn't hexadecimal or doesn't fit is as if it weren't
	 * there.
	 */
	else if (len > 2 * size || hex_decode(hex, len, out) < 0)
		memset(out, 0xff, size);
}
