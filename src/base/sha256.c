/* SHA-256 by FIPS 180-4, section 6.2; names of variables are those of the standard. */
#include "config.h"

#include "bc28/sha256.h"

#include <string.h>

#define ROUNDS     64
#define LENGTH_LEN 8 /* of the message's length, at the end of its last block */

static uint32_t rotr(uint32_t x, int n)
{
	return x >> n | x << (32 - n);
}

/* 4.2.2 */
static const uint32_t K[ROUNDS] = {0x428a2f98, 0x71374491, 0xb5c0fbcf, 0xe9b5dba5, 0x3956c25b, 0x59f111f1, 0x923f82a4,
	0xab1c5ed5, 0xd807aa98, 0x12835b01, 0x243185be, 0x550c7dc3, 0x72be5d74, 0x80deb1fe, 0x9bdc06a7, 0xc19bf174,
	0xe49b69c1, 0xefbe4786, 0x0fc19dc6, 0x240ca1cc, 0x2de92c6f, 0x4a7484aa, 0x5cb0a9dc, 0x76f988da, 0x983e5152,
	0xa831c66d, 0xb00327c8, 0xbf597fc7, 0xc6e00bf3, 0xd5a79147, 0x06ca6351, 0x14292967, 0x27b70a85, 0x2e1b2138,
	0x4d2c6dfc, 0x53380d13, 0x650a7354, 0x766a0abb, 0x81c2c92e, 0x92722c85, 0xa2bfe8a1, 0xa81a664b, 0xc24b8b70,
	0xc76c51a3, 0xd192e819, 0xd6990624, 0xf40e3585, 0x106aa070, 0x19a4c116, 0x1e376c08, 0x2748774c, 0x34b0bcb5,
	0x391c0cb3, 0x4ed8aa4a, 0x5b9cca4f, 0x682e6ff3, 0x748f82ee, 0x78a5636f, 0x84c87814, 0x8cc70208, 0x90befffa,
	0xa4506ceb, 0xbef9a3f7, 0xc67178f2};

/* The message schedule of a block (6.2.2, step 1). */
static void schedule(uint32_t w[ROUNDS], const uint8_t *block)
{
	for (int t = 0; t < 16; t++)
		w[t] = (uint32_t)block[4 * t] << 24 | (uint32_t)block[4 * t + 1] << 16 |
		       (uint32_t)block[4 * t + 2] << 8 | block[4 * t + 3];
	for (int t = 16; t < ROUNDS; t++) {
		uint32_t s0 = rotr(w[t - 15], 7) ^ rotr(w[t - 15], 18) ^ w[t - 15] >> 3;
		uint32_t s1 = rotr(w[t - 2], 17) ^ rotr(w[t - 2], 19) ^ w[t - 2] >> 10;

		w[t] = s1 + w[t - 7] + s0 + w[t - 16];
	}
}

/* Steps 2 to 4: a to h are v[0] to v[7]. */
static void take_block(struct sha256 *s, const uint8_t *block)
{
	uint32_t w[ROUNDS], v[8];

	schedule(w, block);
	memcpy(v, s->state, sizeof(v));
	for (int t = 0; t < ROUNDS; t++) {
		uint32_t choice = (v[4] & v[5]) ^ (~v[4] & v[6]);
		uint32_t majority = (v[0] & v[1]) ^ (v[0] & v[2]) ^ (v[1] & v[2]);
		uint32_t t1 = v[7] + (rotr(v[4], 6) ^ rotr(v[4], 11) ^ rotr(v[4], 25)) + choice + K[t] + w[t];
		uint32_t t2 = (rotr(v[0], 2) ^ rotr(v[0], 13) ^ rotr(v[0], 22)) + majority;

		memmove(v + 1, v, 7 * sizeof(v[0]));
		v[4] += t1;
		v[0] = t1 + t2;
	}
	for (int i = 0; i < 8; i++)
		s->state[i] += v[i];
	explicit_bzero(w, sizeof(w));
	explicit_bzero(v, sizeof(v));
}

void sha256_init(struct sha256 *h)
{
	/* 5.3.3 */
	*h = (struct sha256){.state = {0x6a09e667, 0xbb67ae85, 0x3c6ef372, 0xa54ff53a, 0x510e527f, 0x9b05688c,
				     0x1f83d9ab, 0x5be0cd19}};
}

void sha256_add(struct sha256 *h, const void *data, size_t len)
{
	const uint8_t *bytes = data;

	for (size_t i = 0; i < len; i++) {
		h->block[h->len++ % SHA256_BLOCK] = bytes[i];
		if (h->len % SHA256_BLOCK == 0)
			take_block(h, h->block);
	}
}

/* 5.1.1: a one, zeros, and the length in bits. */
void sha256_end(struct sha256 *h, uint8_t out[SHA256_SIZE])
{
	uint64_t bits = h->len * 8;
	uint8_t length[LENGTH_LEN];

	for (int i = 0; i < LENGTH_LEN; i++)
		length[i] = (uint8_t)(bits >> 8 * (LENGTH_LEN - 1 - i));
	sha256_add(h, "\x80", 1);
	while (h->len % SHA256_BLOCK != SHA256_BLOCK - LENGTH_LEN)
		sha256_add(h, "", 1);
	sha256_add(h, length, sizeof(length));
	for (int i = 0; i < SHA256_SIZE; i++)
		out[i] = (uint8_t)(h->state[i / 4] >> 8 * (3 - i % 4));
	explicit_bzero(h, sizeof(*h));
}

/* RFC 2104: H(K ^ opad, H(K ^ ipad, text)). */
void hmac_sha256(const void *key, size_t key_len, const void *text, size_t len, uint8_t out[SHA256_SIZE])
{
	uint8_t pad[SHA256_BLOCK] = {0};
	struct sha256 h;

	sha256_init(&h);
	if (key_len > SHA256_BLOCK) {
		sha256_add(&h, key, key_len);
		sha256_end(&h, pad);
		sha256_init(&h);
	} else {
		memcpy(pad, key, key_len);
	}
	for (int i = 0; i < SHA256_BLOCK; i++)
		pad[i] ^= 0x36;
	sha256_add(&h, pad, sizeof(pad));
	sha256_add(&h, text, len);
	sha256_end(&h, out);
	for (int i = 0; i < SHA256_BLOCK; i++)
		pad[i] ^= 0x36 ^ 0x5c;
	sha256_init(&h);
	sha256_add(&h, pad, sizeof(pad));
	sha256_add(&h, out, SHA256_SIZE);
	sha256_end(&h, out);
	explicit_bzero(pad, sizeof(pad));
}
