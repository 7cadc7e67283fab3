/* The TLV reader, over nested entries: what it gives lies within the input. */
#include "config.h"

#include <stdlib.h>

#include "bc28/lwm2m_codec.h"

#define DEPTH_MAX 8

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

static void walk(const uint8_t *data, size_t len, int depth)
{
	const uint8_t *end = data + len;
	struct tlv t;
	int64_t number;

	while (tlv_next(&data, &len, &t) == 1) {
		if (t.value < end - len - t.len || t.value + t.len != data || data + len != end)
			abort();
		tlv_int(&t, &number);
		if (depth < DEPTH_MAX && (t.type == TLV_OBJECT_INSTANCE || t.type == TLV_MULTIPLE_RESOURCE))
			walk(t.value, t.len, depth + 1);
	}
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	walk(data, size, 0);
	return 0;
}
