/*
 * Numbers in texts. A number is digits of its base, with '-' in front where the range has negative ones, and nothing
 * else: no blank, no '+', no prefix except in base 0. One beyond the range is an error, however many digits it has.
 */
#ifndef BC28_NUMBER_H
#define BC28_NUMBER_H

#include <stddef.h>
#include <stdint.h>

/*
 * The number that a text begins with, of which at most max_len bytes belong to it: how many do, and *out; 0, and *out
 * as it was: there is none from min to max. base: 2 to 16, or 0 for C's notation (0x1f, 017, 15).
 */
size_t number_scan(const char *text, size_t max_len, unsigned base, int64_t min, int64_t max, int64_t *out);
/*
 * `count` decimal numbers from 0 to max with the separator between them: how long they are, or 0 when there are fewer.
 */
size_t number_scan_list(const char *text, char separator, int64_t max, int64_t *out, size_t count);

/*
 * A text that is a number and nothing else: 0 and *out; otherwise -1, *out as it was, and *cause with text and range.
 */
int number_parse(const char *text, unsigned base, int64_t min, int64_t max, int64_t *out, char **cause);
/* The same from 0 to max, for numbers that int64_t hasn't room for. */
int number_parse_u64(const char *text, unsigned base, uint64_t max, uint64_t *out, char **cause);
/* The same for decimal fractions, which may have an exponent ("0.5", "1e-3"). */
int number_parse_real(const char *text, double min, double max, double *out, char **cause);

#endif
