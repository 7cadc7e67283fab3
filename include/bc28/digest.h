/*
 * A number for a content: the same content has the same one. Not where somebody gains from two contents with one
 * number: the hash of map.h has a key.
 */
#ifndef BC28_DIGEST_H
#define BC28_DIGEST_H

#include <stddef.h>
#include <stdint.h>

/* FNV-1a, 64 bits (draft-eastlake-fnv): tells contents apart. This is the digest of nothing. */
#define DIGEST_START UINT64_C(0xcbf29ce484222325)

/* The digest of a content that goes on with data. */
uint64_t digest_add(uint64_t digest, const void *data, size_t len);

/* CRC-32 (ISO 3309), for what is kept or sent: finds that it was damaged. That of nothing is 0. */
uint32_t crc32_add(uint32_t crc, const void *data, size_t len);

#endif
