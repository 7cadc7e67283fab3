/* As little CoAP (RFC 7252 section 3) as a measuring peer needs. */
#include "config.h"

#include <stdio.h>
#include <string.h>

#include "bench.h"

#define OPTION_LOCATION_PATH 8
#define OPTION_URI_PATH      11

bool coap_read(const uint8_t *data, size_t len, struct coap_head *out)
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

size_t coap_get(uint8_t *out, uint16_t mid, const char *const path[3])
{
	size_t len = 6;
	unsigned previous = 0;

	memcpy(out, (const uint8_t[]){0x42, 0x01, (uint8_t)(mid >> 8), (uint8_t)mid, (uint8_t)(mid >> 8), (uint8_t)mid},
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
