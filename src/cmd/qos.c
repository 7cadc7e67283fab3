/* QoS and packet filters of PDP contexts: AT+CGEQOS (base manual 2.42) and AT+CGTFT (2.43). */
#include "config.h"

#include <inttypes.h>
#include <stdio.h>
#include <string.h>

#include "bc28/handler.h"
#include "bc28/number.h"
#include "bc28/pdp.h"
#include "tables.h"

/* --- AT+CGEQOS ---------------------------------------------------------------------------------------------------- */

/* 65, 66, 69 and 70 are known and not supported. */
static int cgeqos_set(struct module *m, const struct at_args *a)
{
	int cid = (int)a->arg[0].num, qci = a->arg[1].given ? (int)a->arg[1].num : -1, err = check_defined(m, cid);

	if (err != AT_OK)
		return err;
	if (qci >= 65 && qci <= 70)
		return CME_QCI;
	pdp_set_qci(m, cid, qci);
	return AT_OK;
}

static int cgeqos_read(struct module *m)
{
	bool first = true;

	for (int cid = 0; cid < PDP_CONTEXTS; cid++) {
		if (pdp_qci(m, cid) < 0)
			continue;
		(first ? module_info : module_info_more)(
			m, "+CGEQOS:%s%d,%d", colon_blank(m, true), cid, pdp_qci(m, cid));
		first = false;
	}
	return AT_OK;
}

static int cgeqos_test(struct module *m)
{
	list_contexts(m, "+CGEQOS", colon_blank(m, true), pdp_defined, ",(0,5,6,7,8,9,79)");
	return AT_OK;
}

/* --- AT+CGTFT: reading the fields --------------------------------------------------------------------------------- */

/* Numbers from 0 to max with dots in between; how many, or -1. */
static int read_dotted(const char *s, size_t len, unsigned max, unsigned *out, int limit)
{
	const char *end = s + len;
	int n = 0;

	while (s < end) {
		unsigned value = 0;
		int digits = 0;

		for (; s < end && *s >= '0' && *s <= '9' && digits < 5; s++, digits++)
			value = 10 * value + (unsigned)(*s - '0');
		if (digits == 0 || value > max || n == limit)
			return -1;
		out[n++] = value;
		if (s == end)
			return n;
		if (*s++ != '.')
			return -1;
	}
	return -1;
}

/* The longest run of zero groups, of two at least; start -1: none. */
static void zero_run(const unsigned group[8], int *start, int *length)
{
	*start = -1;
	*length = 1;
	for (int i = 0; i < 8; i++) {
		int n = 0;

		while (i + n < 8 && group[i + n] == 0)
			n++;
		if (n > *length) {
			*start = i;
			*length = n;
		}
		i += n;
	}
}

/* Sixteen numbers as an IPv6 address: upper case, zeros compressed. */
static void add_ipv6(struct buf *b, const unsigned byte[16])
{
	unsigned group[8];
	int start, length;

	for (int i = 0; i < 8; i++)
		group[i] = byte[2 * i] << 8 | byte[2 * i + 1];
	zero_run(group, &start, &length);
	for (int i = 0; i < 8; i++) {
		if (i == start) {
			buf_addstr(b, "::");
			i += length - 1;
			continue;
		}
		buf_addf(b, "%s%X", i > 0 && i != start + length ? ":" : "", group[i]);
	}
}

/* <remote_addr_mask>: 8 numbers for IPv4, 32 for IPv6. */
static bool add_address(struct buf *b, const struct at_arg *a)
{
	unsigned n[32];
	int count = a->given ? read_dotted(a->str, a->len, 255, n, 32) : 0;

	if (count != 0 && count != 8 && count != 32)
		return false;
	if (count == 0)
		return true;
	buf_addc(b, '"');
	if (count == 32) {
		add_ipv6(b, n);
		buf_addc(b, '.');
		add_ipv6(b, n + 16);
	} else {
		buf_addf(b, "%u.%u.%u.%u.%u.%u.%u.%u", n[0], n[1], n[2], n[3], n[4], n[5], n[6], n[7]);
	}
	buf_addc(b, '"');
	return true;
}

/* "from.to" or "t.m", quoted; in_order: the second may not be less than the first. */
static bool add_pair(struct buf *b, const struct at_arg *a, unsigned max, bool in_order)
{
	unsigned n[2];

	if (!a->given)
		return true;
	if (read_dotted(a->str, a->len, max, n, 2) != 2 || (in_order && n[0] > n[1]))
		return false;
	buf_addf(b, "\"%u.%u\"", n[0], n[1]);
	return true;
}

/* Hexadecimal, with or without 0x. */
static bool add_hex(struct buf *b, const struct at_arg *a, int64_t max)
{
	const char *digits = a->str;
	int64_t value;

	if (!a->given)
		return true;
	if (digits[0] == '0' && (digits[1] == 'x' || digits[1] == 'X'))
		digits += 2;
	if (strlen(digits) > 8 || number_parse(digits, 16, 0, max, &value, NULL) < 0)
		return false;
	buf_addf(b, "0x%" PRIX64, (uint64_t)value);
	return true;
}

/* The fields behind <precedence>, as they are printed; false: one of them can't be. */
static bool filter_text(struct buf *b, const struct at_args *a)
{
	bool good = add_address(b, &a->arg[3]);

	buf_addc(b, ',');
	if (a->arg[4].given)
		buf_addf(b, "%d", (int)a->arg[4].num);
	buf_addc(b, ',');
	good = good && add_pair(b, &a->arg[5], 65535, true);
	buf_addc(b, ',');
	good = good && add_pair(b, &a->arg[6], 65535, true);
	buf_addc(b, ',');
	good = good && add_hex(b, &a->arg[7], 0xffffffff);
	buf_addc(b, ',');
	good = good && add_pair(b, &a->arg[8], 255, false);
	buf_addc(b, ',');
	good = good && add_hex(b, &a->arg[9], 0xfffff);
	buf_addf(b, ",%d", a->arg[10].given ? (int)a->arg[10].num : 3);
	return good;
}

/* --- AT+CGTFT ----------------------------------------------------------------------------------------------------- */

static int cgtft_set(struct module *m, const struct at_args *a)
{
	struct pdp_filter filter = {.id = (int)a->arg[1].num, .precedence = (int)a->arg[2].num};
	int cid = (int)a->arg[0].num, err = check_defined(m, cid);
	struct buf text;
	bool good;

	if (err != AT_OK)
		return err;
	if (!a->arg[1].given && !a->arg[2].given)
		return pdp_drop_filters(m, cid) ? AT_OK : CME_WRONG_STATE;
	if (!a->arg[1].given || !a->arg[2].given)
		return CME_PARAMETER;
	buf_init(&text);
	good = filter_text(&text, a);
	snprintf(filter.text, sizeof(filter.text), "%s", buf_str(&text));
	buf_release(&text);
	return good && pdp_add_filter(m, cid, &filter) ? AT_OK : CME_PARAMETER;
}

static int cgtft_read(struct module *m)
{
	bool first = true;

	for (int cid = 0; cid < PDP_CONTEXTS; cid++) {
		const struct pdp_filter *f = pdp_filters(m, cid);

		for (int i = 0; f != NULL && i < PDP_FILTERS; i++) {
			if (f[i].id == 0)
				continue;
			(first ? module_info : module_info_more)(m, "+CGTFT:%s%d,%d,%d,%s", colon_blank(m, false), cid,
				f[i].id, f[i].precedence, f[i].text);
			first = false;
		}
	}
	return AT_OK;
}

#define PORTS "(0,255),\"(0,65535).(0,65535)\",\"(0,65535).(0,65535)\",(0x0,0xFFFFFFFF),\"(0,255).(0,255)\","
#define V4    "(0.0.0.1,255.255.255.255)"
#define V6    "(::1,FFFF:FFFF:FFFF:FFFF:FFFF:FFFF:FFFF:FFFF)"

/* As the manual prints them, with one parenthesis too many at the end of each. */
static int cgtft_test(struct module *m)
{
	const char *blank = colon_blank(m, false);

	module_info(m, "+CGTFT:%s\"IP\",(1,16),(0,255),\"" V4 "." V4 "\"," PORTS ",(0,3))", blank);
	module_info(m, "+CGTFT:%s\"NONIP\",(1,16),(0,255),," PORTS ",(0,3))", blank);
	module_info(m, "+CGTFT:%s\"IPV6\",(1,16),(0,255),\"" V6 "." V6 "\"," PORTS "(0x0,0xFFFFF),(0,3))", blank);
	module_info(m,
		"+CGTFT:%s\"IPV4V6\",(1,16),(0,255),\"" V4 "\\" V6 "." V4 "\\" V6 "\"," PORTS "(0x0,0xFFFFF),(0,3))",
		blank);
	return AT_OK;
}

const struct cmd qos_commands[] = {
	{
		.name = "+CGEQOS",
		.args = "cid:c(0-10)[,QCI:i(0,5-9,65,66,69,70,79)]",
		.flags = NEEDS_RADIO,
		.max_ms = 300,
		.source = "base manual 2.42",
		.text = "QoS class of a context; the number alone forgets it.",
		.set = cgeqos_set,
		.read = cgeqos_read,
		.test = cgeqos_test,
	},
	{
		.name = "+CGTFT",
		.args = "cid:c(0-10)[,pf_id:i(1-16),precedence:i(0-255),remote_addr_mask:s(0-127),protocol:i(0-255),"
			"local_ports:s(0-11),remote_ports:s(0-11),spi:s(0-10),tos_mask:s(0-7),flow_label:s(0-7),"
			"direction:i(0-3)]",
		.flags = NEEDS_RADIO,
		.max_ms = 300,
		.source = "base manual 2.43",
		.text = "Packet filter of a context; the number alone drops all of them.",
		.set = cgtft_set,
		.read = cgtft_read,
		.test = cgtft_test,
	},
	{.name = NULL},
};
