/* Values from the control channel as payloads of LwM2M requests. */
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

/* The type that a JSON value shows by itself when its resource isn't known. */
static int type_of(const json_t *value, int type)
{
	if (type >= 0)
		return type;
	if (json_is_integer(value))
		return TYPE_INTEGER;
	if (json_is_real(value))
		return TYPE_FLOAT;
	return json_is_boolean(value) ? TYPE_BOOLEAN : TYPE_STRING;
}

/* Integers come as JSON numbers, or as text from the command line. */
static int integer_of(const json_t *value, int64_t *out)
{
	const char *text = json_string_value(value);

	if (json_is_integer(value)) {
		*out = json_integer_value(value);
		return 0;
	}
	return text != NULL ? number_parse(text, 0, INT64_MIN, INT64_MAX, out, NULL) : -1;
}

static int float_of(const json_t *value, double *out)
{
	const char *text = json_string_value(value);

	if (json_is_number(value)) {
		*out = json_number_value(value);
		return 0;
	}
	return text != NULL ? number_parse_real(text, -DBL_MAX, DBL_MAX, out, NULL) : -1;
}

static int boolean_of(const json_t *value, bool *out)
{
	static const struct value_name words[] = {{0, "0"}, {1, "1"}, {0, "false"}, {1, "true"}, {0, NULL}};
	const char *text = json_string_value(value);
	int n;

	if (json_is_boolean(value)) {
		*out = json_is_true(value);
		return 0;
	}
	if (json_is_integer(value) && (json_integer_value(value) | 1) == 1) {
		*out = json_integer_value(value) == 1;
		return 0;
	}
	if (text == NULL || value_from_name(words, text, &n) < 0)
		return -1;
	*out = n == 1;
	return 0;
}

/* One value in all the forms that the formats need. */
struct plain {
	enum resource_type type;
	int64_t integer;
	double real;
	bool truth;
	struct buf bytes; /* string, opaque */
};

static int plain_of(struct plain *v, const json_t *value, int type, char **cause)
{
	const char *text = json_string_value(value);
	int rc = 0;

	*v = (struct plain){.type = (enum resource_type)type_of(value, type)};
	buf_init(&v->bytes);
	switch (v->type) {
	case TYPE_INTEGER:
		rc = integer_of(value, &v->integer);
		break;
	case TYPE_FLOAT:
		rc = float_of(value, &v->real);
		break;
	case TYPE_BOOLEAN:
		rc = boolean_of(value, &v->truth);
		break;
	case TYPE_OPAQUE: /* given as hexadecimal digits */
		rc = text != NULL ? 0 : -1;
		if (rc == 0) {
			uint8_t *bytes = xmalloc(strlen(text) / 2 + 1);

			rc = hex_decode(text, strlen(text), bytes);
			if (rc == 0)
				buf_add(&v->bytes, bytes, strlen(text) / 2);
			free(bytes);
		}
		break;
	case TYPE_STRING:
		rc = text != NULL ? 0 : -1;
		if (rc == 0)
			buf_addstr(&v->bytes, text);
		break;
	}
	if (rc == 0)
		return 0;
	buf_release(&v->bytes);
	return fail(cause, "the value is not of type %s", value_to_name(resource_type_names, (int)v->type));
}

/* OMA TS 6.4.1: integers and floats in decimal, booleans as 0 and 1. */
static void put_text(struct buf *out, const struct plain *v)
{
	switch (v->type) {
	case TYPE_INTEGER:
		buf_addf(out, "%lld", (long long)v->integer);
		break;
	case TYPE_FLOAT:
		buf_addf(out, "%.17g", v->real);
		break;
	case TYPE_BOOLEAN:
		buf_addc(out, v->truth ? '1' : '0');
		break;
	case TYPE_OPAQUE:
	case TYPE_STRING:
		buf_add(out, v->bytes.data, v->bytes.len);
		break;
	}
}

/* OMA TS 6.4.3. */
static void put_tlv(struct buf *out, enum tlv_type type, uint16_t id, const struct plain *v)
{
	uint8_t bytes[8];
	uint64_t bits;

	switch (v->type) {
	case TYPE_INTEGER:
		tlv_add_int(out, type, id, v->integer);
		break;
	case TYPE_FLOAT:
		memcpy(&bits, &v->real, sizeof(bits));
		for (int i = 0; i < 8; i++)
			bytes[i] = (uint8_t)(bits >> (56 - 8 * i));
		tlv_add(out, type, id, bytes, sizeof(bytes));
		break;
	case TYPE_BOOLEAN:
		bytes[0] = v->truth;
		tlv_add(out, type, id, bytes, 1);
		break;
	case TYPE_OPAQUE:
	case TYPE_STRING:
		tlv_add(out, type, id, v->bytes.data, v->bytes.len);
		break;
	}
}

/* OMA TS 6.4.4: numbers in v, booleans in bv, strings and the base64 of opaque values in sv. */
static void put_json(json_t *elements, const char *name, const struct plain *v)
{
	json_t *e = json_object();
	struct buf base64;

	json_object_set_new(e, "n", json_string(name));
	switch (v->type) {
	case TYPE_INTEGER:
		json_object_set_new(e, "v", json_integer(v->integer));
		break;
	case TYPE_FLOAT:
		json_object_set_new(e, "v", json_real(v->real));
		break;
	case TYPE_BOOLEAN:
		json_object_set_new(e, "bv", json_boolean(v->truth));
		break;
	case TYPE_OPAQUE:
		buf_init(&base64);
		base64_add(&base64, v->bytes.data, v->bytes.len);
		json_object_set_new(e, "sv", json_string(buf_str(&base64)));
		buf_release(&base64);
		break;
	case TYPE_STRING:
		json_object_set_new(e, "sv", ctl_text_json(buf_str(&v->bytes)));
		break;
	}
	json_array_append_new(elements, e);
}

/* {"bn": the instance with its slash, "e": elements}; consumes them. */
static void json_finish(struct buf *out, const struct lwm2m_path *path, json_t *elements)
{
	struct lwm2m_path instance = *path;
	char base[COAP_PATH_MAX], bn[COAP_PATH_MAX + 2], *text;
	json_t *o = json_object();

	if (instance.count > 2)
		instance.count = 2;
	snprintf(bn, sizeof(bn), "/%s/", oma_path_format(&instance, base));
	json_object_set_new(o, "bn", json_string(bn));
	json_object_set_new(o, "e", elements);
	text = json_dumps(o, JSON_COMPACT | JSON_PRESERVE_ORDER);
	buf_addstr(out, text);
	free(text);
	json_decref(o);
}

int content_encode(
	struct buf *out, const struct lwm2m_path *path, int32_t format, int type, const json_t *value, char **cause)
{
	bool instance = path->count == 4;
	json_t *elements;
	struct plain v;
	char name[16];

	if (path->count < 3)
		return fail(cause, "a single value goes to a resource; give \"values\" for an instance");
	if (type < 0)
		type = resource_type(path->id[0], path->id[2]);
	if (format == FORMAT_OPAQUE && type < 0)
		type = TYPE_STRING;
	/* As text, whatever was given goes as it is: the client is who judges. */
	if (format == FORMAT_TEXT && json_is_string(value) && type != TYPE_OPAQUE)
		type = TYPE_STRING;
	if (plain_of(&v, value, type, cause) < 0)
		return -1;
	switch (format) {
	case FORMAT_TLV:
	case FORMAT_TLV_OLD:
		put_tlv(out, instance ? TLV_RESOURCE_INSTANCE : TLV_RESOURCE, path->id[instance ? 3 : 2], &v);
		break;
	case FORMAT_JSON:
	case FORMAT_JSON_OLD:
		elements = json_array();
		snprintf(name, sizeof(name), instance ? "%u/%u" : "%u", path->id[2], path->id[3]);
		put_json(elements, name, &v);
		json_finish(out, path, elements);
		break;
	default: /* any other number that the user gave */
		put_text(out, &v);
		break;
	}
	buf_release(&v.bytes);
	return 0;
}

int content_encode_all(struct buf *out, const struct lwm2m_path *path, int32_t format, json_t *values, char **cause)
{
	bool json = format == FORMAT_JSON || format == FORMAT_JSON_OLD;
	json_t *elements, *value;
	const char *key;
	int rc = 0;

	if (!json && format != FORMAT_TLV && format != FORMAT_TLV_OLD)
		return fail(cause, "\"values\" goes as tlv or json");
	elements = json_array();
	json_object_foreach (values, key, value) {
		struct lwm2m_path id;
		struct plain v;

		if (oma_path_parse(key, &id) < 0 || id.count != 1) {
			rc = fail(cause, "\"%s\" is not the number of a resource", key);
			break;
		}
		rc = plain_of(&v, value, path->count > 0 ? resource_type(path->id[0], id.id[0]) : -1, cause);
		if (rc < 0)
			break;
		if (json)
			put_json(elements, key, &v);
		else
			put_tlv(out, TLV_RESOURCE, id.id[0], &v);
		buf_release(&v.bytes);
	}
	if (rc == 0 && json)
		json_finish(out, path, json_incref(elements));
	json_decref(elements);
	return rc;
}

void content_wrap(struct buf *payload, struct lwm2m_path *path, int32_t format)
{
	struct buf wrapped;

	if (path->count == 2 && (format == FORMAT_TLV || format == FORMAT_TLV_OLD)) {
		buf_init(&wrapped);
		tlv_add(&wrapped, TLV_OBJECT_INSTANCE, path->id[1], payload->data, payload->len);
		buf_release(payload);
		*payload = wrapped;
	}
	path->count = 1;
}
