/* IP addresses as AT commands read and write them. */
#include "config.h"

#include "bc28/ipaddr.h"

#include <stdio.h>
#include <string.h>

#include "bc28/number.h"

/* One octet of IPv4 in any of C's notations; advances *s. */
static int parse_octet(const char **s, uint8_t *out)
{
	int64_t value;
	size_t len = number_scan(*s, 4, 0, 0, 255, &value);

	if (len == 0)
		return -1;
	*s += len;
	*out = (uint8_t)value;
	return 0;
}

static int parse_v4(const char *s, uint8_t *out)
{
	for (int i = 0; i < 4; i++) {
		if (i > 0 && *s++ != '.')
			return -1;
		if (parse_octet(&s, &out[i]) < 0)
			return -1;
	}
	return *s == 0 ? 0 : -1;
}

/* The groups of IPv6 up to "::" or the end, the last two possibly as IPv4; how many, or -1. */
static int parse_groups(const char **text, uint8_t *out, int max)
{
	const char *s = *text;
	int n = 0;

	while (*s != 0 && !(s[0] == ':' && s[1] == ':')) {
		int64_t value;
		size_t len;

		if (n > 0 && *s++ != ':')
			return -1;
		if (n <= max - 2 && strchr(s, '.') != NULL && strchr(s, ':') == NULL) {
			if (parse_v4(s, out + 2 * n) < 0)
				return -1;
			*text = s + strlen(s);
			return n + 2;
		}
		len = n < max ? number_scan(s, 4, 16, 0, UINT16_MAX, &value) : 0;
		if (len == 0)
			return -1;
		out[2 * n] = (uint8_t)(value >> 8);
		out[2 * n + 1] = (uint8_t)value;
		n++;
		s += len;
	}
	*text = s;
	return n;
}

/* At most one "::" stands for the zeros that are missing (RFC 4291 2.2). */
static int parse_v6(const char *s, uint8_t *out)
{
	uint8_t tail[16];
	int head = parse_groups(&s, out, 8), rest;

	if (head < 0 || head == 8 || *s == 0)
		return head == 8 && *s == 0 ? 0 : -1;
	s += 2;
	rest = parse_groups(&s, tail, 7 - head);
	if (rest < 0 || *s != 0)
		return -1;
	memset(out + 2 * head, 0, (size_t)(2 * (8 - head)));
	memcpy(out + 2 * (8 - rest), tail, (size_t)(2 * rest));
	return 0;
}

int ipaddr_parse(const char *text, struct ipaddr *out)
{
	memset(out, 0, sizeof(*out));
	out->v6 = strchr(text, ':') != NULL;
	return out->v6 ? parse_v6(text, out->byte) : parse_v4(text, out->byte);
}

/* Where the longest run of at least two zero groups begins (RFC 5952 4.2), and its length in *len. */
static int longest_zeros(const uint8_t *b, int *len)
{
	int best = -1;

	*len = 1;
	for (int i = 0; i < 8; i++) {
		int n = 0;

		while (i + n < 8 && b[2 * (i + n)] == 0 && b[2 * (i + n) + 1] == 0)
			n++;
		if (n > *len) {
			best = i;
			*len = n;
		}
		i += n;
	}
	return best;
}

const char *ipaddr_format(const struct ipaddr *a, char *out)
{
	const uint8_t *b = a->byte;
	int gap, len, at = 0;

	if (!a->v6) {
		snprintf(out, IPADDR_TEXT, "%u.%u.%u.%u", b[0], b[1], b[2], b[3]);
		return out;
	}
	gap = longest_zeros(b, &len);
	for (int i = 0; i < 8; i++) {
		if (i == gap) {
			at += snprintf(out + at, (size_t)(IPADDR_TEXT - at), "::");
			i += len - 1;
			continue;
		}
		at += snprintf(out + at, (size_t)(IPADDR_TEXT - at), "%s%X", i > 0 && out[at - 1] != ':' ? ":" : "",
			(unsigned)(b[2 * i] << 8 | b[2 * i + 1]));
	}
	return out;
}

bool ipaddr_equal(const struct ipaddr *a, const struct ipaddr *b)
{
	return a->v6 == b->v6 && memcmp(a->byte, b->byte, a->v6 ? 16 : 4) == 0;
}
