/*
 * Notification attributes (OMA TS 5.1.2, 5.4.4). Decimal fractions are kept in thousandths: no floating point, no
 * locale.
 */
#include "config.h"

#include "attr.h"

#include <inttypes.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "bc28/buf.h"
#include "bc28/coap_msg.h"
#include "bc28/xmalloc.h"
#include "lwm2m_priv.h"
#include "object.h"
#include "path.h"

#define ATTR_MAX    32 /* paths that have some */
#define ATTR_COUNT  5
#define ATTR_DIGITS 12

struct attr_entry {
	struct path path; /* depth 0: free */
	struct attr attr;
};

struct attrs {
	struct attr_entry of[ATTR_MAX];
};

/* In the order of enum attr_flags. */
static const struct {
	const char *name;
	bool fraction; /* gt, lt and st are for a numeric resource alone */
} attr_rows[ATTR_COUNT] = {{"pmin", false}, {"pmax", false}, {"lt", true}, {"gt", true}, {"st", true}};

/* "42.2" as 42200; at most three places. */
static int parse_thousandths(const char *text, size_t len, int64_t *out)
{
	bool negative = len > 0 && text[0] == '-';
	size_t i = negative ? 1 : 0, digits = 0, places = 0;
	bool point = false;

	*out = 0;
	for (; i < len; i++) {
		if (text[i] == '.' && !point && digits > 0) {
			point = true;
			continue;
		}
		if (text[i] < '0' || text[i] > '9' || ++digits > ATTR_DIGITS || (point && ++places > 3))
			return -1;
		*out = *out * 10 + (text[i] - '0');
	}
	if (digits == 0 || (point && places == 0))
		return -1;
	for (; places < 3; places++)
		*out *= 10;
	if (negative)
		*out = -*out;
	return 0;
}

/* A fraction in thousandths, or whole seconds. */
static int parse_value(const char *text, size_t len, bool fraction, int64_t *out)
{
	if (parse_thousandths(text, len, out) < 0)
		return -1;
	if (fraction)
		return 0;
	if (*out < 0 || *out % 1000 != 0 || *out / 1000 > UINT32_MAX)
		return -1;
	*out /= 1000;
	return 0;
}

/* The row of a name, -1 none. */
static int find_row(const char *name, size_t len)
{
	for (int i = 0; i < ATTR_COUNT; i++)
		if (strlen(attr_rows[i].name) == len && memcmp(attr_rows[i].name, name, len) == 0)
			return i;
	return -1;
}

/* The only resources that lt, gt and st are for. */
static bool is_numeric(const struct object *o, const struct path *path)
{
	const struct resource *r = path->depth == 3 ? resource_find(o, path->id[2]) : NULL;

	return r != NULL && (r->type == VALUE_INT || r->type == VALUE_TIME);
}

/* Applies one "name[=value]" to a. */
static int apply(struct attr *a, const char *text, size_t len, bool numeric)
{
	const char *equals = memchr(text, '=', len);
	size_t name_len = equals != NULL ? (size_t)(equals - text) : len;
	int row = find_row(text, name_len);

	if (row < 0 || (attr_rows[row].fraction && !numeric))
		return -1;
	if (equals == NULL) {
		a->given &= ~(1u << row);
		return 0;
	}
	a->given |= 1u << row;
	return parse_value(equals + 1, len - name_len - 1, attr_rows[row].fraction, &a->value[row]);
}

/* All of these are given. */
static bool has(const struct attr *a, unsigned flags)
{
	return (a->given & flags) == flags;
}

/* OMA TS 5.1.2: pmin ≤ pmax (pmax 0 is none), lt + 2·st < gt. */
static bool consistent(const struct attr *a)
{
	int64_t st = has(a, ATTR_ST) ? a->value[4] : 0;

	if (has(a, ATTR_PMIN | ATTR_PMAX) && a->value[1] != 0 && a->value[0] > a->value[1])
		return false;
	if (st < 0)
		return false;
	return !has(a, ATTR_LT | ATTR_GT) || a->value[2] + 2 * st < a->value[3];
}

/* Of this very path; a free one for the path of depth 0. */
static struct attr_entry *find_entry(struct lwm2m *l, const struct path *path)
{
	for (size_t i = 0; i < ATTR_MAX; i++)
		if (path_equal(&l->attrs->of[i].path, path))
			return &l->attrs->of[i];
	return NULL;
}

uint8_t attr_write(struct lwm2m *l, const struct object *o, const struct path *path, const char *query)
{
	static const struct path unused = {0};
	struct attr_entry *entry = find_entry(l, path);
	struct attr a = attr_at(l, path);

	while (*query != '\0') {
		size_t len = strcspn(query, "&");

		if (apply(&a, query, len, is_numeric(o, path)) < 0)
			return COAP_400_BAD_REQUEST;
		query += len;
		if (*query == '&')
			query++;
	}
	if (!consistent(&a))
		return COAP_400_BAD_REQUEST;
	if (entry == NULL)
		entry = find_entry(l, &unused);
	if (entry == NULL)
		return COAP_500_INTERNAL;
	entry->path = a.given != 0 ? *path : unused;
	entry->attr = a;
	return COAP_204_CHANGED;
}

struct attr attr_at(const struct lwm2m *l, const struct path *path)
{
	for (size_t i = 0; i < ATTR_MAX; i++)
		if (l->attrs->of[i].path.depth > 0 && path_equal(&l->attrs->of[i].path, path))
			return l->attrs->of[i].attr;
	return (struct attr){0};
}

struct attr attr_in_force(const struct lwm2m *l, const struct path *path)
{
	struct attr result = {0};
	struct path p = *path;

	for (; p.depth > 0; p.depth--) {
		struct attr level = attr_at(l, &p);

		for (int i = 0; i < ATTR_COUNT; i++)
			if (!(result.given & 1u << i) && (level.given & 1u << i)) {
				result.given |= 1u << i;
				result.value[i] = level.value[i];
			}
	}
	return result;
}

/* A fraction without zeros at its end. */
static void print_value(struct buf *out, int64_t value, bool fraction)
{
	int64_t magnitude = value < 0 ? -value : value, rest = magnitude % 1000;
	int places = 3;

	if (!fraction) {
		buf_addf(out, "%" PRId64, value);
		return;
	}
	buf_addf(out, "%s%" PRId64, value < 0 ? "-" : "", magnitude / 1000);
	if (rest == 0)
		return;
	for (; rest % 10 == 0; rest /= 10)
		places--;
	buf_addf(out, ".%0*" PRId64, places, rest);
}

void attr_print(struct buf *out, const struct attr *a)
{
	for (int i = 0; i < ATTR_COUNT; i++) {
		if (!(a->given & 1u << i))
			continue;
		buf_addf(out, "%s%s=", out->len > 0 ? ";" : "", attr_rows[i].name);
		print_value(out, a->value[i], attr_rows[i].fraction);
	}
}

void attr_clear(struct lwm2m *l)
{
	*l->attrs = (struct attrs){0};
}

void attr_init(struct lwm2m *l)
{
	l->attrs = xcalloc(1, sizeof(*l->attrs));
}

void attr_release(struct lwm2m *l)
{
	free(l->attrs);
}
