/*
 * A hash table of structs that bring their link along: nothing is allocated per entry. The hash is keyed (SipHash-2-4),
 * so that who chooses the keys can't choose their buckets; nothing depends on the order of a bucket.
 */
#ifndef BC28_MAP_H
#define BC28_MAP_H

#include <stddef.h>
#include <stdint.h>

struct map_link {
	struct map_link *next;
	uint64_t hash;
};

struct map {
	struct map_link **buckets; /* NULL: empty so far */
	size_t size, count;
	uint64_t key[2];
};

/* The struct that a link is the member of; NULL for NULL. */
#define map_entry(link, type, member) ((link) != NULL ? (type *)(void *)((char *)(link)-offsetof(type, member)) : NULL)

void map_init(struct map *m, uint64_t seed);
/* Its entries are the owner's. */
void map_release(struct map *m);
uint64_t map_hash(const struct map *m, const void *data, size_t len);
void map_add(struct map *m, struct map_link *l, uint64_t hash);
void map_remove(struct map *m, struct map_link *l);
/* Those with this hash, which may be of other keys; NULL: no (more). */
struct map_link *map_first(const struct map *m, uint64_t hash);
struct map_link *map_next(const struct map_link *l);
/* The hash function itself (Aumasson, Bernstein 2012). */
uint64_t map_siphash(const uint64_t key[2], const uint8_t *data, size_t len);

#endif
