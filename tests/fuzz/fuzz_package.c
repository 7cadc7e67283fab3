/* The reader of update packages: it stays within its buffers, and what it calls good is what was made. */
#include "config.h"

#include <stdlib.h>
#include <string.h>

#include "bc28/buf.h"
#include "bc28/lwm2m_codec.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	struct firmware_header header;
	struct buf again;

	if (firmware_package_read(data, size, &header) != FIRMWARE_GOOD)
		return 0;
	buf_init(&again);
	firmware_package_make(&again, header.version, header.base, data + FIRMWARE_HEADER, header.size);
	if (header.size != size - FIRMWARE_HEADER || again.len != size || strlen(header.version) > FIRMWARE_VERSION_MAX)
		abort();
	buf_release(&again);
	return 0;
}
