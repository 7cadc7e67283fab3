/* The random source of a module: xoshiro256**, seeded, so that a run can be repeated. Not for keys. */
#ifndef BC28_RNG_H
#define BC28_RNG_H

#include <stddef.h>
#include <stdint.h>

struct rng {
	uint64_t s[4];
};

void rng_init(struct rng *r, uint64_t seed);
uint64_t rng_u64(struct rng *r);
/* Uniform in [0, bound); bound > 0. */
uint32_t rng_below(struct rng *r, uint32_t bound);
void rng_bytes(struct rng *r, void *out, size_t len);

#endif
