#include "config.h"

#include "bc28/digest.h"

#define PRIME UINT64_C(0x100000001b3)

uint64_t digest_add(uint64_t digest, const void *data, size_t len)
{
	const uint8_t *byte = data;

	for (size_t i = 0; i < len; i++)
		digest = (digest ^ byte[i]) * PRIME;
	return digest;
}
