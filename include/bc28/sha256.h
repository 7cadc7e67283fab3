/* SHA-256 (FIPS 180-4) and HMAC with it (RFC 2104): for logins that the device makes from a key. */
#ifndef BC28_SHA256_H
#define BC28_SHA256_H

#include <stddef.h>
#include <stdint.h>

#define SHA256_BLOCK 64
#define SHA256_SIZE  32

/* A message under way: what of it is digested, and the bytes that don't fill a block yet. */
struct sha256 {
	uint32_t state[8];
	uint64_t len; /* bytes so far */
	uint8_t block[SHA256_BLOCK];
};

void sha256_init(struct sha256 *h);
void sha256_add(struct sha256 *h, const void *data, size_t len);
/* The digest of what was added; the state is wiped. */
void sha256_end(struct sha256 *h, uint8_t out[SHA256_SIZE]);

/* HMAC-SHA-256 of a text with a key of any length. */
void hmac_sha256(const void *key, size_t key_len, const void *text, size_t len, uint8_t out[SHA256_SIZE]);

#endif
