/*
 * The module's update packages (docs/firmware.md): a header of 80 bytes, then the body. Numbers are big-endian.
 *
 *   0  4  "BCFW"             40 32  version that it installs on, NUL-padded; empty: any
 *   4  1  format, 1          72  4  length of the body
 *   5  3  zero               76  4  CRC-32 of bytes 0-75 and of the body
 *   8 32  version it makes
 */
#include "config.h"

#include <string.h>

#include "bc28/buf.h"
#include "bc28/digest.h"
#include "bc28/lwm2m_codec.h"

static const uint8_t magic[8] = {'B', 'C', 'F', 'W', 1, 0, 0, 0};

enum { AT_VERSION = 8, AT_BASE = 40, AT_SIZE = 72, AT_CRC = 76 };

static uint32_t package_crc(const uint8_t *header, const uint8_t *body, size_t len)
{
	return crc32_add(crc32_add(0, header, AT_CRC), body, len);
}

static void put32(uint8_t *out, uint32_t v)
{
	for (int i = 0; i < 4; i++)
		out[i] = (uint8_t)(v >> (24 - 8 * i));
}

bool firmware_version_valid(const char *text)
{
	size_t len = strlen(text);

	if (len > FIRMWARE_VERSION_MAX)
		return false;
	for (size_t i = 0; i < len; i++)
		if (text[i] <= 0x20 || text[i] >= 0x7f || text[i] == '"')
			return false;
	return true;
}

void firmware_package_make(struct buf *out, const char *version, const char *base, const void *body, size_t len)
{
	uint8_t header[FIRMWARE_HEADER] = {0};

	memcpy(header, magic, sizeof(magic));
	memcpy(header + AT_VERSION, version, strlen(version));
	memcpy(header + AT_BASE, base, strlen(base));
	put32(header + AT_SIZE, (uint32_t)len);
	put32(header + AT_CRC, package_crc(header, body, len));
	buf_add(out, header, sizeof(header));
	buf_add(out, body, len);
}

/* A NUL-padded field into a text; false when it is none. */
static bool read_version(const uint8_t *field, char out[FIRMWARE_VERSION_MAX + 1])
{
	memcpy(out, field, FIRMWARE_VERSION_MAX + 1);
	return out[FIRMWARE_VERSION_MAX] == '\0' && firmware_version_valid(out);
}

enum firmware_check firmware_package_header(const uint8_t *data, size_t len, struct firmware_header *out)
{
	if (memcmp(data, magic, len < sizeof(magic) ? len : sizeof(magic)) != 0)
		return FIRMWARE_UNSUPPORTED;
	if (len < FIRMWARE_HEADER || !read_version(data + AT_VERSION, out->version) ||
		!read_version(data + AT_BASE, out->base) || out->version[0] == '\0')
		return FIRMWARE_DAMAGED;
	out->size = (uint32_t)bytes_number(data + AT_SIZE, 4);
	return FIRMWARE_GOOD;
}

enum firmware_check firmware_package_read(const uint8_t *data, size_t len, struct firmware_header *out)
{
	enum firmware_check check = firmware_package_header(data, len, out);

	if (check != FIRMWARE_GOOD)
		return check;
	if (out->size != len - FIRMWARE_HEADER ||
		bytes_number(data + AT_CRC, 4) != package_crc(data, data + FIRMWARE_HEADER, out->size))
		return FIRMWARE_DAMAGED;
	return FIRMWARE_GOOD;
}
