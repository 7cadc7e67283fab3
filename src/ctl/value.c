/* Texts and bytes as JSON. */
#include "config.h"

#include "bc28/ctl.h"

#include "bc28/buf.h"

json_t *ctl_text_json(const char *text)
{
	json_t *json = json_string(text);
	struct buf b;

	if (json != NULL)
		return json;
	buf_init(&b);
	for (const char *p = text; *p != '\0'; p++) {
		unsigned c = (unsigned char)*p;

		if (c >= 0x80)
			buf_addc(&b, (char)(0xc0 | c >> 6));
		buf_addc(&b, (char)(c >= 0x80 ? 0x80 | (c & 0x3f) : c));
	}
	json = json_string(buf_str(&b));
	buf_release(&b);
	return json;
}

json_t *ctl_bytes_json(const void *bytes, size_t len)
{
	struct buf b;
	json_t *json;

	buf_init(&b);
	buf_addhex(&b, bytes, len);
	json = json_stringn(buf_str(&b), b.len);
	buf_release(&b);
	return json;
}
