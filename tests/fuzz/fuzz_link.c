/* The reader of link format: it ends, and stays within its buffers. */
#include "config.h"

#include <stdlib.h>
#include <string.h>

#include "bc28/lwm2m_codec.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	char path[32], attrs[64];
	size_t pos = 0, before = 0;

	while (link_next((const char *)data, size, &pos, path, sizeof(path), attrs, sizeof(attrs)) == 1) {
		if (pos <= before || pos > size || strlen(path) >= sizeof(path) || strlen(attrs) >= sizeof(attrs))
			abort();
		before = pos;
	}
	return 0;
}
