/*
 * The instances of an object that a bootstrap server makes and deletes: structs that begin with their id (uint16_t), in
 * ascending order of it. They may hold keys, so that what goes is wiped.
 */
#ifndef BC28_LWM2M_INSTANCES_H
#define BC28_LWM2M_INSTANCES_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

struct instances;

/* size: of each; max: how many there may be. */
struct instances *instances_new(size_t size, unsigned max);
void instances_free(struct instances *in);
void instances_clear(struct instances *in);
/* The one with the n-th lowest id; NULL behind the last one. */
void *instances_at(const struct instances *in, unsigned n);
/* The same, its id; -1 behind the last one. */
int instances_id(const struct instances *in, unsigned n);
/* NULL: there is none. */
void *instances_find(const struct instances *in, uint16_t iid);
/* A new one, zero but for its id; NULL: no room. */
void *instances_add(struct instances *in, uint16_t iid);
/* One of them; pointers to those behind it are those to their next ones from now on. */
void instances_remove(struct instances *in, void *instance);

#endif
