/*
 * A number for a content (FNV-1a, 64 bits, draft-eastlake-fnv): the same content has the same one. Not where somebody
 * gains from two contents with one digest: the hash of map.h has a key.
 */
#ifndef BC28_DIGEST_H
#define BC28_DIGEST_H

#include <stddef.h>
#include <stdint.h>

/* The digest of nothing. */
#define DIGEST_START UINT64_C(0xcbf29ce484222325)

/* The digest of a content that goes on with data. */
uint64_t digest_add(uint64_t digest, const void *data, size_t len);

#endif
