/* The platform's look at a payload: its hexadecimal digits, its text, and its value by content format. */
#include "config.h"

#include "platform_priv.h"

#include <float.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "bc28/ctl.h"
#include "bc28/lwm2m_codec.h"
#include "bc28/number.h"
#include "bc28/xmalloc.h"

#define TLV_DEPTH_MAX 4 /* instance, resource, resource instance: no object nests deeper (OMA TS 6.4.3) */

const struct value_name format_names[] = {
	{FORMAT_TEXT, "text"},
	{FORMAT_LINK, "link"},
	{FORMAT_OPAQUE, "opaque"},
	{FORMAT_TLV, "tlv"},
	{FORMAT_JSON, "json"},
	{FORMAT_TLV_OLD, "tlv-old"},
	{FORMAT_JSON_OLD, "json-old"},
	{0, NULL},
};

const struct value_name resource_type_names[] = {
	{TYPE_STRING, "string"},
	{TYPE_INTEGER, "integer"},
	{TYPE_FLOAT, "float"},
	{TYPE_BOOLEAN, "boolean"},
	{TYPE_OPAQUE, "opaque"},
	{0, NULL},
};

/* Resources that mean the same in each object have numbers of their own (OMA registry, from 2048 on). */
#define ANY_OBJECT (-1)

/* TLV and text don't say what type a value has; the objects do (OMA TS appendix E, IPSO starter pack). */
static const struct {
	int32_t object;
	uint16_t first, last;
	enum resource_type type;
} resource_types[] = {
	{0, 0, 0, TYPE_STRING}, {0, 1, 1, TYPE_BOOLEAN}, {0, 2, 2, TYPE_INTEGER}, {0, 3, 5, TYPE_OPAQUE},
	{0, 6, 6, TYPE_INTEGER}, {0, 7, 8, TYPE_OPAQUE}, {0, 9, 9, TYPE_STRING}, {0, 10, 12, TYPE_INTEGER},
	{1, 0, 3, TYPE_INTEGER}, {1, 5, 5, TYPE_INTEGER}, {1, 6, 6, TYPE_BOOLEAN}, {1, 7, 7, TYPE_STRING},
	{3, 0, 3, TYPE_STRING}, {3, 6, 11, TYPE_INTEGER}, {3, 13, 13, TYPE_INTEGER}, {3, 14, 19, TYPE_STRING},
	{3, 20, 21, TYPE_INTEGER}, {4, 0, 3, TYPE_INTEGER}, {4, 4, 5, TYPE_STRING}, {4, 6, 6, TYPE_INTEGER},
	{4, 7, 7, TYPE_STRING}, {4, 8, 10, TYPE_INTEGER}, {5, 0, 0, TYPE_OPAQUE}, {5, 1, 1, TYPE_STRING},
	{5, 3, 3, TYPE_INTEGER}, {5, 5, 5, TYPE_INTEGER}, {5, 6, 7, TYPE_STRING}, {5, 8, 9, TYPE_INTEGER},
	{6, 0, 3, TYPE_FLOAT}, {6, 4, 4, TYPE_OPAQUE}, {6, 5, 5, TYPE_INTEGER}, {6, 6, 6, TYPE_FLOAT},
	{7, 0, 5, TYPE_INTEGER}, {7, 8, 8, TYPE_INTEGER}, {19, 0, 0, TYPE_OPAQUE},
	{ANY_OBJECT, 5500, 5500, TYPE_BOOLEAN}, /* Digital Input State */
	{ANY_OBJECT, 5501, 5501, TYPE_INTEGER}, /* and its counter */
	{ANY_OBJECT, 5550, 5550, TYPE_BOOLEAN}, /* Digital Output State */
	{ANY_OBJECT, 5600, 5604, TYPE_FLOAT}, /* Analog Input, Minimum, Maximum, Range */
	{ANY_OBJECT, 5650, 5650, TYPE_FLOAT}, /* Analog Output */
	{ANY_OBJECT, 5700, 5700, TYPE_FLOAT}, /* Sensor Value */
	{ANY_OBJECT, 5701, 5701, TYPE_STRING}, /* Sensor Units */
	{ANY_OBJECT, 5702, 5704, TYPE_FLOAT}, /* X, Y, Z Value */
	{ANY_OBJECT, 5705, 5705, TYPE_FLOAT}, /* Compass Direction */
	{ANY_OBJECT, 5706, 5706, TYPE_STRING}, /* Colour */
	{ANY_OBJECT, 5750, 5750, TYPE_STRING}, /* Application Type */
	{ANY_OBJECT, 5800, 5800, TYPE_FLOAT}, /* Current power */
	{ANY_OBJECT, 5805, 5805, TYPE_FLOAT}, /* Cumulative active power */
	{ANY_OBJECT, 5820, 5821, TYPE_FLOAT}, /* Power factor, Current Calibration */
	{ANY_OBJECT, 5850, 5850, TYPE_BOOLEAN}, /* On/Off */
	{ANY_OBJECT, 5851, 5852, TYPE_INTEGER}, /* Dimmer, On time */
	{ANY_OBJECT, 5900, 5900, TYPE_FLOAT}, /* Set Point Value */
};

int resource_type(long object, long resource)
{
	for (size_t i = 0; i < sizeof(resource_types) / sizeof(*resource_types); i++)
		if ((resource_types[i].object == object || resource_types[i].object == ANY_OBJECT) &&
			resource_types[i].first <= resource && resource_types[i].last >= resource)
			return (int)resource_types[i].type;
	return -1;
}

int oma_path_parse(const char *text, struct lwm2m_path *out)
{
	*out = (struct lwm2m_path){0};
	if (*text == '/')
		text++;
	if (*text == '\0')
		return 0;
	for (;;) {
		int64_t id;
		size_t digits = number_scan(text, SIZE_MAX, 10, 0, UINT16_MAX, &id);

		if (digits == 0 || out->count == 4)
			return -1;
		out->id[out->count++] = (uint16_t)id;
		text += digits;
		if (*text == '\0')
			return 0;
		if (*text++ != '/')
			return -1;
	}
}

const char *oma_path_format(const struct lwm2m_path *path, char *buf)
{
	size_t len = 0;

	buf[0] = '\0';
	for (unsigned i = 0; i < path->count; i++)
		len += (size_t)snprintf(buf + len, COAP_PATH_MAX - len, i == 0 ? "%u" : "/%u", path->id[i]);
	return buf;
}

/* A string when all of it can be shown (UTF-8 without control characters but white space), otherwise NULL. */
static json_t *json_printable(const uint8_t *data, size_t len)
{
	for (size_t i = 0; i < len; i++)
		if ((data[i] < 0x20 && strchr("\t\r\n", data[i]) == NULL) || data[i] == 0 || data[i] == 0x7f)
			return NULL;
	return json_stringn((const char *)data, len);
}

/* Four or eight bytes of IEEE 754 (OMA TS 6.4.3); NULL: something else, or no number that JSON has. */
static json_t *tlv_float(const struct tlv *t)
{
	uint64_t bits = bytes_number(t->value, t->len);
	uint32_t single_bits = (uint32_t)bits;
	double number = 0;
	float single;

	if (t->len == sizeof(single)) {
		memcpy(&single, &single_bits, sizeof(single));
		number = single;
	} else if (t->len == sizeof(number)) {
		memcpy(&number, &bits, sizeof(number));
	} else {
		return NULL;
	}
	return json_real(number);
}

/* A value of a known or unknown type (-1); what doesn't fit its type is shown as it is. */
static json_t *tlv_value(const struct tlv *t, int type)
{
	json_t *o = NULL;
	int64_t n;

	switch (type) {
	case TYPE_INTEGER:
		o = tlv_int(t, &n) == 0 ? json_integer(n) : NULL;
		break;
	case TYPE_FLOAT:
		o = tlv_float(t);
		break;
	case TYPE_BOOLEAN:
		o = t->len == 1 ? json_boolean(t->value[0] != 0) : NULL;
		break;
	case TYPE_OPAQUE:
		break;
	default: /* a string, or a resource of an object that isn't known here */
		o = json_printable(t->value, t->len);
		break;
	}
	return o != NULL ? o : ctl_bytes_json(t->value, t->len);
}

/* The entries by their numbers; type: of the resource that these are instances of. NULL: not TLV. */
static json_t *tlv_json(const uint8_t *data, size_t len, long object, int type, unsigned depth)
{
	json_t *o = json_object(), *item;
	struct tlv t;
	char id[8];
	int rc;

	while ((rc = tlv_next(&data, &len, &t)) == 1) {
		if (t.type == TLV_OBJECT_INSTANCE || t.type == TLV_MULTIPLE_RESOURCE) {
			int inner = t.type == TLV_OBJECT_INSTANCE ? -1 : resource_type(object, t.id);

			item = depth < TLV_DEPTH_MAX ? tlv_json(t.value, t.len, object, inner, depth + 1) : NULL;
		} else {
			item = tlv_value(&t, t.type == TLV_RESOURCE_INSTANCE ? type : resource_type(object, t.id));
		}
		snprintf(id, sizeof(id), "%u", t.id);
		if (item == NULL || json_object_set_new(o, id, item) < 0) {
			rc = -1;
			break;
		}
	}
	if (rc == 0)
		return o;
	json_decref(o);
	return NULL;
}

json_t *links_json(const char *text, size_t len)
{
	json_t *list = json_array(), *item;
	char path[COAP_PATH_MAX], attrs[256];
	size_t pos = 0;
	int rc;

	while ((rc = link_next(text, len, &pos, path, sizeof(path), attrs, sizeof(attrs))) == 1) {
		item = json_object();
		json_object_set_new(item, "path", ctl_text_json(path));
		json_object_set_new(item, "attributes", ctl_text_json(attrs));
		json_array_append_new(list, item);
	}
	if (rc == 0)
		return list;
	json_decref(list);
	return NULL;
}

/* A number in decimal (OMA TS 6.4.1); NULL: it is none. */
static json_t *text_float(const char *text, size_t len)
{
	char *copy = xstrndup(text, len);
	double number;
	json_t *o = NULL;

	if (strlen(copy) == len && number_parse_real(copy, -DBL_MAX, DBL_MAX, &number, NULL) == 0)
		o = json_real(number);
	free(copy);
	return o;
}

/* Plain text by the type of its resource (OMA TS 6.4.1). */
static json_t *text_json(const uint8_t *data, size_t len, int type)
{
	const char *text = (const char *)data;
	int64_t number;
	json_t *real;

	if (type == TYPE_FLOAT && (real = text_float(text, len)) != NULL)
		return real;
	if (type == TYPE_INTEGER && len > 0 && number_scan(text, len, 10, INT64_MIN, INT64_MAX, &number) == len)
		return json_integer(number);
	if (type == TYPE_BOOLEAN && len == 1 && (data[0] == '0' || data[0] == '1'))
		return json_boolean(data[0] == '1');
	return json_printable(data, len);
}

static json_t *value_json(const struct lwm2m_path *path, int32_t format, const uint8_t *data, size_t len)
{
	long object = path->count > 0 ? path->id[0] : -1;
	int type = path->count > 2 ? resource_type(object, path->id[2]) : -1;

	switch (format) {
	case FORMAT_NONE:
	case FORMAT_TEXT:
		return text_json(data, len, type);
	case FORMAT_TLV:
	case FORMAT_TLV_OLD:
		return tlv_json(data, len, object, type, 1);
	case FORMAT_JSON:
	case FORMAT_JSON_OLD:
		return json_loadb((const char *)data, len, JSON_DECODE_ANY, NULL);
	case FORMAT_LINK:
		return links_json((const char *)data, len);
	default: /* a number from the network */
		return NULL;
	}
}

bool content_is_integer(const char *path, const struct coap_msg *msg, int64_t number)
{
	struct lwm2m_path at;
	json_t *value, *one;
	char id[8];
	bool is;

	if (msg->payload_len == 0 || oma_path_parse(path, &at) < 0 || at.count != 3)
		return false;
	value = value_json(&at, msg->format, msg->payload, msg->payload_len);
	snprintf(id, sizeof(id), "%u", at.id[2]);
	/* in TLV it bears its number */
	one = json_is_object(value) ? json_object_get(value, id) : value;
	is = json_is_integer(one) && json_integer_value(one) == number;
	json_decref(value);
	return is;
}

void content_describe(json_t *to, const char *path, int32_t format, const uint8_t *data, size_t len)
{
	struct lwm2m_path at;
	json_t *text, *value;

	if (len == 0)
		data = (const uint8_t *)"";
	if (oma_path_parse(path, &at) < 0)
		at = (struct lwm2m_path){0};
	text = json_printable(data, len);
	value = len > 0 ? value_json(&at, format, data, len) : NULL;
	json_object_set_new(to, "payload", ctl_bytes_json(data, len));
	if (text != NULL)
		json_object_set_new(to, "text", text);
	if (value != NULL)
		json_object_set_new(to, "value", value);
}
