/* Numbers in texts. */
#include "config.h"

#include "bc28/number.h"

#include <inttypes.h>
#include <stdbool.h>
#include <stdlib.h>
#include <string.h>

#include "bc28/buf.h"
#include "bc28/xmalloc.h"

/* C's prefixes: how long that of the text is, and the base that it stands for. The 0 of an octal number is a digit. */
static size_t take_prefix(const char *text, size_t max_len, unsigned *base)
{
	bool zero = max_len > 1 && text[0] == '0';

	if (zero && max_len > 2 && (text[1] == 'x' || text[1] == 'X') && hex_digit(text[2]) >= 0) {
		*base = 16;
		return 2;
	}
	*base = zero ? 8 : 10;
	return 0;
}

/* Digits up to max; how many bytes, or 0. */
static size_t scan(const char *text, size_t max_len, unsigned base, uint64_t max, uint64_t *out)
{
	size_t start = base == 0 ? take_prefix(text, max_len, &base) : 0, len = start;
	uint64_t value = 0;

	for (; len < max_len; len++) {
		int digit = hex_digit(text[len]);

		if (digit < 0 || digit >= (int)base)
			break;
		if ((unsigned)digit > max || value > (max - (unsigned)digit) / base)
			return 0;
		value = value * base + (unsigned)digit;
	}
	if (len == start)
		return 0;
	*out = value;
	return len;
}

size_t number_scan(const char *text, size_t max_len, unsigned base, int64_t min, int64_t max, int64_t *out)
{
	bool negative = min < 0 && max_len > 0 && text[0] == '-';
	uint64_t most = negative ? 0 - (uint64_t)min : max < 0 ? 0 : (uint64_t)max, magnitude;
	size_t len = scan(text + negative, max_len - negative, base, most, &magnitude);
	int64_t value;

	if (len == 0)
		return 0;
	value = negative ? (int64_t)(0 - magnitude) : (int64_t)magnitude;
	if (value < min || value > max)
		return 0;
	*out = value;
	return len + negative;
}

size_t number_scan_list(const char *text, char separator, int64_t max, int64_t *out, size_t count)
{
	const char *s = text;

	for (size_t i = 0; i < count; i++) {
		size_t len;

		if (i > 0 && *s++ != separator)
			return 0;
		len = number_scan(s, SIZE_MAX, 10, 0, max, &out[i]);
		if (len == 0)
			return 0;
		s += len;
	}
	return (size_t)(s - text);
}

/* A text may be long: causes have its beginning. */
#define NO_NUMBER "'%.60s' is no number from "

int number_parse(const char *text, unsigned base, int64_t min, int64_t max, int64_t *out, char **cause)
{
	int64_t value;
	size_t len = number_scan(text, SIZE_MAX, base, min, max, &value);

	if (len == 0 || text[len] != '\0')
		return fail(cause, NO_NUMBER "%" PRId64 " to %" PRId64, text, min, max);
	*out = value;
	return 0;
}

int number_parse_u64(const char *text, unsigned base, uint64_t max, uint64_t *out, char **cause)
{
	uint64_t value;
	size_t len = scan(text, SIZE_MAX, base, max, &value);

	if (len == 0 || text[len] != '\0')
		return fail(cause, NO_NUMBER "0 to %" PRIu64, text, max);
	*out = value;
	return 0;
}

int number_parse_real(const char *text, double min, double max, double *out, char **cause)
{
	char *end;
	double value = strtod(text, &end);

	/* strtod(3) also takes names and other notations. */
	if (end == text || *end != '\0' || text[strspn(text, "0123456789.eE+-")] != '\0' || *text == '+' ||
		!(value >= min && value <= max))
		return fail(cause, NO_NUMBER "%g to %g", text, min, max);
	*out = value;
	return 0;
}
