/* A growable byte buffer. data[len] is always NUL, so that text can be read as a string. */
#ifndef BC28_BUF_H
#define BC28_BUF_H

#include <stddef.h>
#include <stdint.h>

#ifdef __cplusplus
extern "C" {
#endif

struct buf {
	uint8_t *data;
	size_t len;
	size_t cap;
};

void buf_init(struct buf *b);
/* Frees the contents and makes the buffer as new. */
void buf_release(struct buf *b);
/* Empties the buffer, keeps its memory. */
void buf_clear(struct buf *b);
/* Makes room, so that adding up to `extra` bytes moves nothing. */
void buf_reserve(struct buf *b, size_t extra);
void buf_add(struct buf *b, const void *data, size_t len);
void buf_addc(struct buf *b, char c);
void buf_addstr(struct buf *b, const char *s);
void buf_addf(struct buf *b, const char *fmt, ...) __attribute__((format(printf, 2, 3)));
/* Appends two upper-case hexadecimal digits per byte. */
void buf_addhex(struct buf *b, const void *data, size_t len);
/*
 * Appends the words of a text in lines that begin with prefix and are at most so many columns wide, as far as words
 * allow.
 */
void buf_addwrapped(struct buf *b, const char *prefix, const char *text, size_t columns);
/* Removes the first len bytes (at most all of them). */
void buf_drain(struct buf *b, size_t len);
/* The contents as a string; valid until the next change. */
const char *buf_str(const struct buf *b);

/* The number that up to 8 bytes in network order are. */
uint64_t bytes_number(const uint8_t *data, size_t len);
/* The value of a hexadecimal digit of either case, or -1. */
int hex_digit(char c);
/*
 * Decodes len hexadecimal digits of either case into len/2 bytes of out. Returns -1 on an odd count or another
 * character.
 */
int hex_decode(const char *digits, size_t len, uint8_t *out);

#ifdef __cplusplus
}
#endif

#endif
