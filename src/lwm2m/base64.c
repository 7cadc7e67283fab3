/* Base64 (RFC 4648 section 4), for opaque values in JSON. */
#include "config.h"

#include "bc28/lwm2m_codec.h"

#include <limits.h>
#include <string.h>

static const char alphabet[] = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";

void base64_add(struct buf *out, const void *data, size_t len)
{
	const uint8_t *p = data;

	for (size_t i = 0; i < len; i += 3) {
		size_t n = len - i < 3 ? len - i : 3;
		uint32_t v = (uint32_t)p[i] << 16 | (n > 1 ? (uint32_t)p[i + 1] << 8 : 0) | (n > 2 ? p[i + 2] : 0u);

		buf_addc(out, alphabet[v >> 18]);
		buf_addc(out, alphabet[v >> 12 & 63]);
		buf_addc(out, n > 1 ? alphabet[v >> 6 & 63] : '=');
		buf_addc(out, n > 2 ? alphabet[v & 63] : '=');
	}
}

int base64_decode(const char *text, size_t len, uint8_t *out)
{
	size_t n = 0, digits = len;
	uint32_t v = 0;

	if (len % 4 != 0 || len > INT_MAX)
		return -1;
	while (digits > 0 && len - digits < 2 && text[digits - 1] == '=')
		digits--;
	for (size_t i = 0; i < digits; i++) {
		const char *d = text[i] != '\0' ? strchr(alphabet, text[i]) : NULL;

		if (d == NULL)
			return -1;
		v = v << 6 | (uint32_t)(d - alphabet);
		if (i % 4 == 3) {
			out[n++] = (uint8_t)(v >> 16);
			out[n++] = (uint8_t)(v >> 8);
			out[n++] = (uint8_t)v;
			v = 0;
		}
	}
	if (digits % 4 == 3) {
		out[n++] = (uint8_t)(v >> 10);
		out[n++] = (uint8_t)(v >> 2);
	} else if (digits % 4 == 2) {
		out[n++] = (uint8_t)(v >> 4);
	}
	return (int)n;
}
