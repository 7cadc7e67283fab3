/* The instances of objects 0 and 1. */
#include "config.h"

#include "instances.h"

#include <stdlib.h>
#include <string.h>

#include "bc28/xmalloc.h"

struct instances {
	size_t size;
	unsigned count, max;
	uint8_t *of;
};

struct instances *instances_new(size_t size, unsigned max)
{
	struct instances *in = xcalloc(1, sizeof(*in));

	in->size = size;
	in->max = max;
	in->of = xcalloc(max, size);
	return in;
}

void instances_free(struct instances *in)
{
	instances_clear(in);
	free(in->of);
	free(in);
}

void instances_clear(struct instances *in)
{
	explicit_bzero(in->of, in->max * in->size);
	in->count = 0;
}

void *instances_at(const struct instances *in, unsigned n)
{
	return n < in->count ? in->of + n * in->size : NULL;
}

int instances_id(const struct instances *in, unsigned n)
{
	const uint16_t *iid = instances_at(in, n);

	return iid != NULL ? *iid : -1;
}

void *instances_find(const struct instances *in, uint16_t iid)
{
	for (unsigned n = 0; n < in->count; n++)
		if (instances_id(in, n) == iid)
			return instances_at(in, n);
	return NULL;
}

void *instances_add(struct instances *in, uint16_t iid)
{
	unsigned n = 0;
	uint8_t *at;

	if (in->count == in->max)
		return NULL;
	while (n < in->count && instances_id(in, n) < iid)
		n++;
	at = in->of + n * in->size;
	memmove(at + in->size, at, (in->count - n) * in->size);
	in->count++;
	memset(at, 0, in->size);
	memcpy(at, &iid, sizeof(iid));
	return at;
}

void instances_remove(struct instances *in, void *instance)
{
	uint8_t *at = instance, *end = in->of + --in->count * in->size;

	memmove(at, at + in->size, (size_t)(end - at));
	explicit_bzero(end, in->size);
}
