/* FNV-1a and CRC-32. */
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

/* Four bits at a time; a CRC begins and ends with the complement. */
uint32_t crc32_add(uint32_t crc, const void *data, size_t len)
{
	static const uint32_t table[16] = {0x00000000, 0x1db71064, 0x3b6e20c8, 0x26d930ac, 0x76dc4190, 0x6b6b51f4,
		0x4db26158, 0x5005713c, 0xedb88320, 0xf00f9344, 0xd6d6a3e8, 0xcb61b38c, 0x9b64c2b0, 0x86d3d2d4,
		0xa00ae278, 0xbdbdf21c};
	const uint8_t *byte = data;

	crc = ~crc;
	for (size_t i = 0; i < len; i++) {
		crc ^= byte[i];
		crc = crc >> 4 ^ table[crc & 15];
		crc = crc >> 4 ^ table[crc & 15];
	}
	return ~crc;
}
