/* As little CoAP (RFC 7252 section 3) as a measuring peer needs. */
#include "config.h"

#include <stdio.h>
#include <string.h>

#include "bench.h"

#define OPTION_LOCATION_PATH 8
#define OPTION_URI_PATH      11
#define OPTION_BLOCK2        23

bool coap_head_read(const uint8_t *data, size_t len, struct coap_head *out)
{
	size_t at, path_len = 0;
	unsigned number = 0;

	if (len < 4 || data[0] >> 6 != 1 || (data[0] & 15) > 8 || len < 4u + (data[0] & 15))
		return false;
	*out = (struct coap_head){.type = data[0] >> 4 & 3, .code = data[1], .token_len = data[0] & 15};
	out->mid = (uint16_t)(data[2] << 8 | data[3]);
	memcpy(out->token, data + 4, out->token_len);
	for (at = 4u + out->token_len; at < len && data[at] != 0xff;) {
		unsigned delta = data[at] >> 4, size = data[at] & 15;

		at++;
		if (delta == 13 && at < len)
			delta = data[at++] + 13u;
		if (size == 13 && at < len)
			size = data[at++] + 13u;
		number += delta;
		if (delta >= 14 + 13 || size > len - at)
			return false;
		if (number == OPTION_URI_PATH && path_len + size + 2 < sizeof(out->path)) {
			if (path_len > 0)
				out->path[path_len++] = '/';
			memcpy(out->path + path_len, data + at, size);
			path_len += size;
		}
		for (unsigned i = 0; number == OPTION_BLOCK2 && i < size; i++)
			out->block2 = out->block2 << 8 | data[at + i];
		at += size;
	}
	return true;
}

size_t coap_answer(uint8_t *out, const struct coap_head *to, uint8_t code)
{
	size_t len = 4u + to->token_len;

	out[0] = (uint8_t)(0x60 | to->token_len);
	out[1] = code;
	out[2] = (uint8_t)(to->mid >> 8);
	out[3] = (uint8_t)to->mid;
	memcpy(out + 4, to->token, to->token_len);
	if (code == 0x41) {
		memcpy(out + len, (const uint8_t[]){OPTION_LOCATION_PATH << 4 | 2, 'r', 'd', 1, '1'}, 5);
		len += 5;
	}
	return len;
}

size_t coap_request(uint8_t *out, uint8_t code, uint16_t mid, const char *const path[3])
{
	size_t len = 6;
	unsigned previous = 0;

	memcpy(out, (const uint8_t[]){0x42, code, (uint8_t)(mid >> 8), (uint8_t)mid, (uint8_t)(mid >> 8), (uint8_t)mid},
		6);
	for (int i = 0; i < 3; i++) {
		size_t size = strlen(path[i]);

		out[len++] = (uint8_t)((OPTION_URI_PATH - previous) << 4 | size);
		memcpy(out + len, path[i], size);
		len += size;
		previous = OPTION_URI_PATH;
	}
	return len;
}

size_t coap_put_uri(uint8_t *out, uint16_t mid, const char *uri)
{
	/* Uri-Path 5, 0, 1, Content-Format 0 */
	static const uint8_t options[] = {OPTION_URI_PATH << 4 | 1, '5', 1, '0', 1, '1', 1 << 4, 0xff};
	size_t len = 6;

	memcpy(out, (const uint8_t[]){0x42, 0x03, (uint8_t)(mid >> 8), (uint8_t)mid, (uint8_t)(mid >> 8), (uint8_t)mid},
		6);
	memcpy(out + len, options, sizeof(options));
	len += sizeof(options);
	if (uri[0] == 0)
		return len - 1; /* no payload, no marker */
	memcpy(out + len, uri, strlen(uri));
	return len + strlen(uri);
}

size_t coap_block(uint8_t *out, const struct coap_head *to, const uint8_t *data, size_t len)
{
	uint32_t num = to->block2 >> 4, szx = to->block2 & 7;
	size_t size = (size_t)16 << szx, from = num * size, at = coap_answer(out, to, 0x45);
	bool more = len > from + size;
	uint32_t value = num << 4 | (uint32_t)more << 3 | szx;

	if (from >= len)
		return coap_answer(out, to, 0x80);
	memcpy(out + at,
		(const uint8_t[]){13u << 4 | 3, OPTION_BLOCK2 - 13, (uint8_t)(value >> 16), (uint8_t)(value >> 8),
			(uint8_t)value, 0xff},
		6);
	at += 6;
	memcpy(out + at, data + from, more ? size : len - from);
	return at + (more ? size : len - from);
}
