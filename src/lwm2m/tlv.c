/* TLV, the binary encoding of LwM2M 1.0 (OMA TS 6.4.3). */
#include "config.h"

#include "bc28/lwm2m_codec.h"

#include <assert.h>

/* The longest value that the three length bytes can say. */
#define TLV_VALUE_MAX 0xffffffu

int tlv_next(const uint8_t **data, size_t *len, struct tlv *out)
{
	const uint8_t *p = *data;
	size_t id_len, length_len, head, value_len;

	if (*len == 0)
		return 0;
	id_len = p[0] & 0x20 ? 2 : 1;
	length_len = p[0] >> 3 & 3;
	head = 1 + id_len + length_len;
	if (*len < head)
		return -1;
	out->type = (enum tlv_type)(p[0] >> 6);
	out->id = (uint16_t)bytes_number(p + 1, id_len);
	value_len = length_len == 0 ? p[0] & 7u : (size_t)bytes_number(p + 1 + id_len, length_len);
	if (*len - head < value_len)
		return -1;
	out->value = p + head;
	out->len = value_len;
	*data += head + value_len;
	*len -= head + value_len;
	return 1;
}

void tlv_add(struct buf *out, enum tlv_type type, uint16_t id, const void *value, size_t len)
{
	uint8_t head[6];
	size_t n = 1, length_len = len < 8 ? 0 : len <= 0xff ? 1 : len <= 0xffff ? 2 : 3;

	assert(len <= TLV_VALUE_MAX);
	head[0] = (uint8_t)((unsigned)type << 6 | (id > 0xff ? 0x20u : 0) | length_len << 3 |
			    (length_len == 0 ? len : 0));
	if (id > 0xff)
		head[n++] = (uint8_t)(id >> 8);
	head[n++] = (uint8_t)id;
	while (length_len > 0)
		head[n++] = (uint8_t)(len >> 8 * --length_len);
	buf_add(out, head, n);
	buf_add(out, value, len);
}

void tlv_add_int(struct buf *out, enum tlv_type type, uint16_t id, int64_t value)
{
	size_t len = value == (int8_t)value ? 1 : value == (int16_t)value ? 2 : value == (int32_t)value ? 4 : 8;
	uint8_t bytes[8];

	for (size_t i = 0; i < len; i++)
		bytes[i] = (uint8_t)((uint64_t)value >> 8 * (len - 1 - i));
	tlv_add(out, type, id, bytes, len);
}

int tlv_int(const struct tlv *t, int64_t *value)
{
	uint64_t v;

	if (t->len != 1 && t->len != 2 && t->len != 4 && t->len != 8)
		return -1;
	v = t->value[0] & 0x80 ? UINT64_MAX : 0;
	for (size_t i = 0; i < t->len; i++)
		v = v << 8 | t->value[i];
	*value = (int64_t)v;
	return 0;
}
