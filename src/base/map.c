/* A hash table with SipHash-2-4. */
#include "config.h"

#include "bc28/map.h"

#include <stdlib.h>

#include "bc28/rng.h"
#include "bc28/xmalloc.h"

#define SIZE_MIN 16 /* a power of two, as all sizes */

static uint64_t rotate(uint64_t v, unsigned by)
{
	return v << by | v >> (64 - by);
}

/* SipHash's round, and a word of its input. */
static void round_of(uint64_t v[4])
{
	v[0] += v[1];
	v[1] = rotate(v[1], 13) ^ v[0];
	v[0] = rotate(v[0], 32);
	v[2] += v[3];
	v[3] = rotate(v[3], 16) ^ v[2];
	v[0] += v[3];
	v[3] = rotate(v[3], 21) ^ v[0];
	v[2] += v[1];
	v[1] = rotate(v[1], 17) ^ v[2];
	v[2] = rotate(v[2], 32);
}

static void compress(uint64_t v[4], uint64_t word)
{
	v[3] ^= word;
	round_of(v);
	round_of(v);
	v[0] ^= word;
}

uint64_t map_siphash(const uint64_t key[2], const uint8_t *data, size_t len)
{
	uint64_t v[4] = {key[0] ^ UINT64_C(0x736f6d6570736575), key[1] ^ UINT64_C(0x646f72616e646f6d),
		key[0] ^ UINT64_C(0x6c7967656e657261), key[1] ^ UINT64_C(0x7465646279746573)};
	uint64_t word = 0;

	for (size_t i = 0; i < len; i++) {
		word |= (uint64_t)data[i] << i % 8 * 8;
		if (i % 8 == 7) {
			compress(v, word);
			word = 0;
		}
	}
	compress(v, word | (uint64_t)len << 56);
	v[2] ^= 0xff;
	for (int i = 0; i < 4; i++)
		round_of(v);
	return v[0] ^ v[1] ^ v[2] ^ v[3];
}

void map_init(struct map *m, uint64_t seed)
{
	struct rng rng;

	rng_init(&rng, seed);
	*m = (struct map){.size = 0};
	m->key[0] = rng_u64(&rng);
	m->key[1] = rng_u64(&rng);
}

void map_release(struct map *m)
{
	free(m->buckets);
	m->buckets = NULL;
	m->size = m->count = 0;
}

uint64_t map_hash(const struct map *m, const void *data, size_t len)
{
	return map_siphash(m->key, data, len);
}

/* Into its bucket. */
static void put(struct map *m, struct map_link *l)
{
	struct map_link **bucket = &m->buckets[l->hash & (m->size - 1)];

	l->next = *bucket;
	*bucket = l;
}

static void grow(struct map *m)
{
	struct map old = *m;

	m->size = old.size > 0 ? 2 * old.size : SIZE_MIN;
	m->buckets = xcalloc(m->size, sizeof(*m->buckets));
	for (size_t i = 0; i < old.size; i++)
		for (struct map_link *l = old.buckets[i], *next; l != NULL; l = next) {
			next = l->next;
			put(m, l);
		}
	free(old.buckets);
}

void map_add(struct map *m, struct map_link *l, uint64_t hash)
{
	if (m->count == m->size)
		grow(m);
	l->hash = hash;
	put(m, l);
	m->count++;
}

void map_remove(struct map *m, struct map_link *l)
{
	struct map_link **at = &m->buckets[l->hash & (m->size - 1)];

	while (*at != l)
		at = &(*at)->next;
	*at = l->next;
	m->count--;
}

/* This link or the next behind it with that hash. */
static struct map_link *same(struct map_link *l, uint64_t hash)
{
	while (l != NULL && l->hash != hash)
		l = l->next;
	return l;
}

struct map_link *map_first(const struct map *m, uint64_t hash)
{
	return m->size > 0 ? same(m->buckets[hash & (m->size - 1)], hash) : NULL;
}

struct map_link *map_next(const struct map_link *l)
{
	return same(l->next, l->hash);
}
