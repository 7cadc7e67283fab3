/*
 * The client's content formats: values to text, opaque, TLV and JSON and back (OMA TS 6.4), over the tables of objects.
 */
#include "config.h"

#include "content.h"

#include <inttypes.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "bc28/buf.h"
#include "bc28/coap_msg.h"
#include "bc28/lwm2m_codec.h"
#include "bc28/number.h"
#include "bc28/xmalloc.h"
#include "lwm2m_priv.h"
#include "object.h"
#include "path.h"

bool format_is_tlv(int32_t format)
{
	return format == FORMAT_TLV || format == FORMAT_TLV_OLD;
}

static bool format_is_json(int32_t format)
{
	return format == FORMAT_JSON || format == FORMAT_JSON_OLD;
}

bool format_is_known(int32_t format)
{
	return format == FORMAT_TEXT || format == FORMAT_OPAQUE || format_is_tlv(format) || format_is_json(format);
}

static bool is_number(const struct resource *r)
{
	return r->type == VALUE_INT || r->type == VALUE_BOOL || r->type == VALUE_TIME;
}

unsigned resource_dim(const struct lwm2m *l, const struct resource *r, uint16_t iid)
{
	struct value v = {0};
	unsigned n = 0;

	if (r->get != NULL && (r->flags & RES_MULTIPLE))
		while (r->get(l, iid, n, &v))
			n++;
	return n;
}

/* --- reading ------------------------------------------------------------------------------------------------------ */

/* A value as one entry. */
static void add_tlv(struct buf *out, const struct resource *r, enum tlv_type type, uint16_t id, const struct value *v)
{
	if (is_number(r))
		tlv_add_int(out, type, id, v->num);
	else
		tlv_add(out, type, id, v->data, v->len);
}

/* One resource as TLV; false: it has no value. */
static bool read_tlv(const struct lwm2m *l, const struct resource *r, uint16_t iid, struct buf *out)
{
	struct value v = {0};
	struct buf inner;
	unsigned n = 0;

	if (!(r->flags & RES_MULTIPLE)) {
		if (!r->get(l, iid, 0, &v))
			return false;
		add_tlv(out, r, TLV_RESOURCE, r->id, &v);
		return true;
	}
	buf_init(&inner);
	for (; r->get(l, iid, n, &v); n++)
		add_tlv(&inner, r, TLV_RESOURCE_INSTANCE, (uint16_t)n, &v);
	if (n > 0)
		tlv_add(out, TLV_MULTIPLE_RESOURCE, r->id, inner.data, inner.len);
	buf_release(&inner);
	return n > 0;
}

/* A value as one element. */
static void add_json(struct buf *out, const struct resource *r, const char *name, const struct value *v)
{
	struct buf text;

	if (r->type == VALUE_BOOL) {
		lwm2m_json_add_bool(out, name, v->num != 0);
	} else if (is_number(r)) {
		lwm2m_json_add_int(out, name, v->num);
	} else if (r->type == VALUE_STRING) {
		lwm2m_json_add_str(out, name, v->data, v->len);
	} else {
		buf_init(&text);
		base64_add(&text, v->data, v->len);
		lwm2m_json_add_str(out, name, text.data, text.len);
		buf_release(&text);
	}
}

/* One resource as JSON elements, named below prefix. */
static bool read_json(
	const struct lwm2m *l, const struct resource *r, uint16_t iid, const char *prefix, struct buf *out)
{
	struct value v = {0};
	char name[32];
	unsigned n = 0;

	if (!(r->flags & RES_MULTIPLE)) {
		if (!r->get(l, iid, 0, &v))
			return false;
		add_json(out, r, prefix, &v);
		return true;
	}
	for (; r->get(l, iid, n, &v); n++) {
		snprintf(name, sizeof(name), "%s%s%u", prefix, prefix[0] != '\0' ? "/" : "", n);
		add_json(out, r, name, &v);
	}
	return n > 0;
}

/* A single value as text or octets. */
static uint8_t read_plain(
	const struct lwm2m *l, const struct resource *r, uint16_t iid, int32_t format, struct buf *out)
{
	struct value v = {0};

	if ((r->flags & RES_MULTIPLE) || (format == FORMAT_OPAQUE && r->type != VALUE_OPAQUE))
		return COAP_406_NOT_ACCEPTABLE;
	if (!r->get(l, iid, 0, &v))
		return COAP_404_NOT_FOUND;
	if (is_number(r))
		buf_addf(out, "%" PRId64, v.num);
	else
		buf_add(out, v.data, v.len);
	return 0;
}

/* The base name: what stands below it is named without a slash. */
static void begin_json(struct buf *out, const struct path *path, bool below)
{
	char text[PATH_TEXT_MAX], base[PATH_TEXT_MAX + 1];

	snprintf(base, sizeof(base), "%s%s", path_print(path, text), below ? "/" : "");
	lwm2m_json_begin(out, base);
}

/* A single resource, in any format. */
static uint8_t read_resource(
	const struct lwm2m *l, const struct resource *r, const struct path *path, int32_t *format, struct buf *out)
{
	bool found;

	if (!(r->flags & RES_R) || r->get == NULL)
		return COAP_405_METHOD_NOT_ALLOWED;
	if (*format == FORMAT_NONE)
		*format = r->flags & RES_MULTIPLE ? FORMAT_TLV : r->type == VALUE_OPAQUE ? FORMAT_OPAQUE : FORMAT_TEXT;
	if (!format_is_tlv(*format) && !format_is_json(*format))
		return read_plain(l, r, path->id[1], *format, out);
	if (format_is_tlv(*format))
		return read_tlv(l, r, path->id[1], out) ? 0 : COAP_404_NOT_FOUND;
	/* The base name is the resource; the instances of a multiple one are named below it. */
	begin_json(out, path, r->flags & RES_MULTIPLE);
	found = read_json(l, r, path->id[1], "", out);
	lwm2m_json_end(out);
	return found ? 0 : COAP_404_NOT_FOUND;
}

/* The readable resources of an instance. */
static void read_instance(const struct lwm2m *l, const struct object *o, uint16_t iid, bool json, const char *prefix,
	unsigned without, struct buf *out)
{
	for (size_t i = 0; i < o->count; i++) {
		const struct resource *r = &o->resources[i];
		char name[24];

		if (!(r->flags & RES_R) || r->get == NULL || (r->flags & without))
			continue;
		if (json) {
			snprintf(name, sizeof(name), "%s%u", prefix, r->id);
			read_json(l, r, iid, name, out);
		} else {
			read_tlv(l, r, iid, out);
		}
	}
}

/* All instances that the server has access to, each wrapped. */
static void read_object(const struct lwm2m *l, const struct object *o, bool json, unsigned without, struct buf *out)
{
	struct buf inner;
	char prefix[12];
	int iid;

	buf_init(&inner);
	for (unsigned n = 0; (iid = o->instance(l, n)) >= 0; n++) {
		if (!instance_accessible(l, o, (uint16_t)iid))
			continue;
		snprintf(prefix, sizeof(prefix), "%u/", (unsigned)iid);
		if (json) {
			read_instance(l, o, (uint16_t)iid, true, prefix, without, out);
			continue;
		}
		buf_clear(&inner);
		read_instance(l, o, (uint16_t)iid, false, "", without, &inner);
		tlv_add(out, TLV_OBJECT_INSTANCE, (uint16_t)iid, inner.data, inner.len);
	}
	buf_release(&inner);
}

/* An object or instance in a format that can hold more than one value. */
static void read_many(const struct lwm2m *l, const struct object *o, const struct path *path, bool json,
	unsigned without, struct buf *out)
{
	if (json)
		begin_json(out, path, true);
	if (path->depth == 1)
		read_object(l, o, json, without, out);
	else
		read_instance(l, o, path->id[1], json, "", without, out);
	if (json)
		lwm2m_json_end(out);
}

uint8_t content_read(
	const struct lwm2m *l, const struct object *o, const struct path *path, int32_t *format, struct buf *out)
{
	if (*format != FORMAT_NONE && !format_is_known(*format))
		return COAP_406_NOT_ACCEPTABLE;
	if (path->depth == 3) {
		const struct resource *r = resource_find(o, path->id[2]);

		return r != NULL ? read_resource(l, r, path, format, out) : COAP_404_NOT_FOUND;
	}
	if (*format == FORMAT_NONE)
		*format = FORMAT_TLV;
	if (!format_is_tlv(*format) && !format_is_json(*format))
		return COAP_406_NOT_ACCEPTABLE;
	read_many(l, o, path, format_is_json(*format), 0, out);
	return 0;
}

void content_snapshot(const struct lwm2m *l, const struct object *o, const struct path *path, struct buf *out)
{
	int32_t format = FORMAT_TLV;

	if (path->depth == 3)
		content_read(l, o, path, &format, out);
	else
		read_many(l, o, path, false, RES_VOLATILE, out);
}

/* --- writing ------------------------------------------------------------------------------------------------------ */

struct decoder {
	const struct object *object;
	const struct path *path;
	bool bootstrap;
	struct write_list *list;
	uint8_t code; /* why it stopped */
};

/* The payload is refused with that code. */
static int stop_with(struct decoder *d, uint8_t code)
{
	d->code = code;
	return -1;
}

/* A decimal number that is nothing else. */
static int parse_int(const uint8_t *text, size_t len, int64_t *out)
{
	return len > 0 && number_scan((const char *)text, len, 10, INT64_MIN, INT64_MAX, out) == len ? 0 : -1;
}

/* The resource that a value is for. 1: take it, 0: pass it over, -1: refused. */
static int admit(struct decoder *d, uint16_t rid, const struct resource **out)
{
	const struct resource *r = resource_find(d->object, rid);

	if (d->path->depth == 3 && rid != d->path->id[2])
		return stop_with(d, COAP_400_BAD_REQUEST);
	if (r == NULL)
		/* What the bootstrap server writes beyond our tables is optional (OMA TS 5.2.7.2). */
		return d->bootstrap && d->path->depth < 3 ? 0 : stop_with(d, COAP_404_NOT_FOUND);
	if (!(r->flags & RES_W) && !(d->bootstrap && (r->flags & RES_BOOTSTRAP)))
		return stop_with(d, COAP_405_METHOD_NOT_ALLOWED);
	*out = r;
	return 1;
}

/* Checks a converted value and puts it on the list. */
static int take(struct decoder *d, uint16_t iid, const struct resource *r, const struct value *v)
{
	int64_t measure = is_number(r) ? v->num : (int64_t)v->len;

	if (measure < r->min || measure > r->max || (r->valid != NULL && !r->valid(v)))
		return stop_with(d, COAP_400_BAD_REQUEST);
	if (d->list->count == WRITE_MAX)
		return stop_with(d, COAP_413_TOO_LARGE);
	d->list->write[d->list->count++] = (struct write){iid, r, *v};
	return 0;
}

/* The payload is the resource's value. */
static int take_plain(struct decoder *d, int32_t format, const uint8_t *data, size_t len)
{
	const struct resource *r;
	struct value v = {.data = data, .len = len};

	if (admit(d, d->path->id[2], &r) <= 0)
		return -1;
	if (format == FORMAT_OPAQUE && r->type != VALUE_OPAQUE)
		return stop_with(d, COAP_400_BAD_REQUEST);
	if (is_number(r) && parse_int(data, len, &v.num) < 0)
		return stop_with(d, COAP_400_BAD_REQUEST);
	return take(d, d->path->id[1], r, &v);
}

/* An entry that is a resource. */
static int take_tlv(struct decoder *d, uint16_t iid, const struct tlv *t)
{
	const struct resource *r;
	struct value v = {.data = t->value, .len = t->len};
	int admitted = admit(d, t->id, &r);

	if (admitted <= 0)
		return admitted;
	if (t->type != TLV_RESOURCE || (is_number(r) && tlv_int(t, &v.num) < 0))
		return stop_with(d, COAP_400_BAD_REQUEST);
	return take(d, iid, r, &v);
}

/* The resources of one instance. */
static int decode_tlv_resources(struct decoder *d, uint16_t iid, const uint8_t *data, size_t len)
{
	struct tlv t;
	int r;

	while ((r = tlv_next(&data, &len, &t)) == 1) {
		if (t.type != TLV_RESOURCE && t.type != TLV_MULTIPLE_RESOURCE)
			return stop_with(d, COAP_400_BAD_REQUEST);
		if (take_tlv(d, iid, &t) < 0)
			return -1;
	}
	return r == 0 ? 0 : stop_with(d, COAP_400_BAD_REQUEST);
}

/* Whole instances, as they come at object level, or one around the resources of an instance. */
static int decode_tlv_instances(struct decoder *d, const uint8_t *data, size_t len)
{
	struct tlv t;
	int r;

	while ((r = tlv_next(&data, &len, &t)) == 1) {
		if (t.type != TLV_OBJECT_INSTANCE || (d->path->depth == 2 && t.id != d->path->id[1]))
			return stop_with(d, COAP_400_BAD_REQUEST);
		if (decode_tlv_resources(d, t.id, t.value, t.len) < 0)
			return -1;
	}
	return r == 0 ? 0 : stop_with(d, COAP_400_BAD_REQUEST);
}

static int decode_tlv(struct decoder *d, const uint8_t *data, size_t len)
{
	bool wrapped = len > 0 && (enum tlv_type)(data[0] >> 6) == TLV_OBJECT_INSTANCE;

	if (d->path->depth == 1 || (d->path->depth == 2 && wrapped))
		return decode_tlv_instances(d, data, len);
	return decode_tlv_resources(d, d->path->id[1], data, len);
}

/* Copies a text that lives only during the parser's call. */
static const uint8_t *keep(struct write_list *list, const void *data, size_t len)
{
	uint8_t *at = list->scratch + list->scratch_len;

	memcpy(at, data, len);
	list->scratch_len += len;
	return at;
}

/* A JSON element's value as one of the resource. */
static int convert_json(
	struct write_list *list, const struct resource *r, const struct lwm2m_json_item *item, struct value *v)
{
	uint8_t *at = list->scratch + list->scratch_len;
	int len;

	v->num = item->num;
	if (r->type == VALUE_BOOL)
		return item->kind == LWM2M_JSON_BOOL ? 0 : -1;
	if (is_number(r))
		return item->kind == LWM2M_JSON_NUMBER && item->integer ? 0 : -1;
	if (item->kind != LWM2M_JSON_STRING)
		return -1;
	if (r->type == VALUE_STRING) {
		v->data = keep(list, item->str, item->len);
		v->len = item->len;
		return 0;
	}
	len = base64_decode(item->str, item->len, at);
	if (len < 0)
		return -1;
	v->data = at;
	v->len = (size_t)len;
	list->scratch_len += v->len;
	return 0;
}

/* An element: its path, and then its value. */
static int take_json(void *arg, const struct lwm2m_json_item *item)
{
	struct decoder *d = arg;
	char text[PATH_TEXT_MAX + sizeof(item->path) + 2];
	const struct resource *r;
	struct value v = {0};
	struct path path;
	int admitted;

	/* Without a base name, names are relative to the path of the request. */
	if (item->path[0] == '/') {
		snprintf(text, sizeof(text), "%s", item->path);
	} else {
		path_print(d->path, text);
		snprintf(text + strlen(text), sizeof(text) - strlen(text), "%s%s", item->path[0] != '\0' ? "/" : "",
			item->path);
	}
	if (lwm2m_path_parse(text, &path) < 0 || path.depth != 3 || !path_covers(d->path, &path))
		return stop_with(d, COAP_400_BAD_REQUEST);
	admitted = admit(d, path.id[2], &r);
	if (admitted <= 0)
		return admitted;
	if (convert_json(d->list, r, item, &v) < 0)
		return stop_with(d, COAP_400_BAD_REQUEST);
	return take(d, path.id[1], r, &v);
}

static int decode_json(struct decoder *d, const uint8_t *data, size_t len)
{
	/* Texts and decoded octets are never longer than the JSON that they come from. */
	d->list->scratch = xmalloc(len + 4);
	if (lwm2m_json_parse((const char *)data, len, take_json, d) != 0)
		return stop_with(d, d->code != 0 ? d->code : COAP_400_BAD_REQUEST);
	return 0;
}

uint8_t content_write(const struct object *o, const struct path *path, const struct coap_msg *msg, bool bootstrap,
	struct write_list *out)
{
	static const uint8_t nothing[1];
	struct decoder d = {.object = o, .path = path, .bootstrap = bootstrap, .list = out};
	const uint8_t *data = msg->payload != NULL ? msg->payload : nothing;
	int32_t format = msg->format;
	int result;

	out->count = 0;
	out->scratch = NULL;
	out->scratch_len = 0;
	if (format != FORMAT_NONE && !format_is_known(format))
		return COAP_415_UNSUPPORTED_FORMAT;
	if (format_is_tlv(format))
		result = decode_tlv(&d, data, msg->payload_len);
	else if (format_is_json(format))
		result = decode_json(&d, data, msg->payload_len);
	else if (path->depth == 3)
		result = take_plain(&d, format, data, msg->payload_len);
	else
		result = stop_with(&d, COAP_400_BAD_REQUEST);
	if (result != 0)
		return d.code;
	/* A value for the resource itself has to be there. */
	return path->depth == 3 && out->count != 1 ? COAP_400_BAD_REQUEST : 0;
}

void write_list_release(struct write_list *w)
{
	free(w->scratch);
	w->scratch = NULL;
}
