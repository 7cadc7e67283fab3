/* The JSON reader and base64: what was read can be written and read again. */
#include "config.h"

#include <stdlib.h>
#include <string.h>

#include "bc28/lwm2m_codec.h"
#include "bc28/xmalloc.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

static int count(void *arg, const struct lwm2m_json_item *item)
{
	size_t *n = arg;

	(*n)++;
	return item->path[sizeof(item->path) - 1] != '\0';
}

/* Writes the element into a document of its own. */
static int rewrite(void *arg, const struct lwm2m_json_item *item)
{
	struct buf out;
	size_t n = 0;

	(void)arg;
	buf_init(&out);
	lwm2m_json_begin(&out, "");
	if (item->kind == LWM2M_JSON_BOOL)
		lwm2m_json_add_bool(&out, item->path, item->num != 0);
	else if (item->kind == LWM2M_JSON_NUMBER && item->integer)
		lwm2m_json_add_int(&out, item->path, item->num);
	else
		lwm2m_json_add_str(&out, item->path, item->str, item->len);
	lwm2m_json_end(&out);
	if (lwm2m_json_parse((const char *)out.data, out.len, count, &n) != 0 || n != 1)
		abort();
	buf_release(&out);
	return 0;
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	uint8_t *bytes = xmalloc(size + 1);
	struct buf text;
	int len;

	lwm2m_json_parse((const char *)data, size, rewrite, NULL);
	len = base64_decode((const char *)data, size, bytes);
	if (len >= 0) {
		buf_init(&text);
		base64_add(&text, bytes, (size_t)len);
		if (text.len != size)
			abort();
		buf_release(&text);
	}
	free(bytes);
	return 0;
}
