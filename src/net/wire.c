/* CoAP datagrams taken apart, made when they are short, and shown in the event stream. */
#include "config.h"

#include "wire.h"

#include <stdio.h>
#include <string.h>

#include "bc28/buf.h"
#include "bc28/event.h"
#include "bc28/values.h"

/* Option numbers, RFC 7252 12.2, RFC 7641, RFC 7959. */
enum {
	OPT_ETAG = 4,
	OPT_OBSERVE = 6,
	OPT_LOCATION_PATH = 8,
	OPT_URI_PATH = 11,
	OPT_CONTENT_FORMAT = 12,
	OPT_URI_QUERY = 15,
	OPT_ACCEPT = 17,
	OPT_LOCATION_QUERY = 20,
	OPT_BLOCK2 = 23,
	OPT_BLOCK1 = 27,
	OPT_SIZE2 = 28,
	OPT_SIZE1 = 60,
};

/* Appends a segment of a path or query, with the separator from the second one on. */
static int join(char *out, size_t size, const char **field, char separator, const uint8_t *value, size_t len)
{
	size_t at = *field != NULL ? strlen(out) : 0;

	if (memchr(value, 0, len) != NULL || at + len + 2 > size)
		return -1;
	if (*field != NULL)
		out[at++] = separator;
	memcpy(out + at, value, len);
	out[at + len] = 0;
	*field = out;
	return 0;
}

/* RFC 7959 2.2. */
static struct wire_block block(const uint8_t *value, size_t len)
{
	uint32_t v = (uint32_t)bytes_number(value, len);

	return (struct wire_block){
		.present = true, .more = (v & 8) != 0, .num = v >> 4, .size = UINT32_C(1) << ((v & 7) + 4)};
}

/* Takes in an option; -1: its value is none. */
static int option(struct wire *w, uint32_t num, const uint8_t *value, size_t len)
{
	struct coap_msg *m = &w->msg;
	size_t max_len = num == OPT_OBSERVE || num == OPT_BLOCK1 || num == OPT_BLOCK2 ? 3 : 4;

	switch (num) {
	case OPT_URI_PATH:
	case OPT_LOCATION_PATH:
		return join(w->path, sizeof(w->path), &m->path, '/', value, len);
	case OPT_URI_QUERY:
	case OPT_LOCATION_QUERY:
		return join(w->query, sizeof(w->query), &m->query, '&', value, len);
	case OPT_ETAG:
		if (len == 0 || len > COAP_ETAG_MAX)
			return 0; /* elective (RFC 7252 5.4.3) */
		m->etag.len = (uint8_t)len;
		memcpy(m->etag.bytes, value, len);
		return 0;
	case OPT_OBSERVE:
	case OPT_CONTENT_FORMAT:
	case OPT_ACCEPT:
	case OPT_BLOCK1:
	case OPT_BLOCK2:
	case OPT_SIZE1:
	case OPT_SIZE2:
		break;
	default: /* of the rest nothing is said */
		return 0;
	}
	if (len > max_len)
		return -1;
	if (num == OPT_OBSERVE)
		m->observe = (int32_t)bytes_number(value, len);
	else if (num == OPT_CONTENT_FORMAT)
		m->format = (int32_t)(bytes_number(value, len) & 0xffff);
	else if (num == OPT_ACCEPT)
		m->accept = (int32_t)(bytes_number(value, len) & 0xffff);
	else if (num == OPT_BLOCK1)
		w->block1 = block(value, len);
	else if (num == OPT_BLOCK2)
		w->block2 = block(value, len);
	else if (num == OPT_SIZE1)
		w->size1 = bytes_number(value, len);
	else
		w->size2 = bytes_number(value, len);
	return 0;
}

/* A delta or length: 4 bits, or 13 and 14 with one or two bytes more (RFC 7252 3.1). */
static int extended(uint32_t *v, const uint8_t **p, const uint8_t *end)
{
	if (*v == 15 || (size_t)(end - *p) < (*v == 13 ? 1u : *v == 14 ? 2u : 0u))
		return -1;
	if (*v == 13) {
		*v = 13u + *(*p)++;
	} else if (*v == 14) {
		*v = 269u + (uint32_t)bytes_number(*p, 2);
		*p += 2;
	}
	return 0;
}

/* RFC 7252 4.2, 4.3 and 12.1: an ACK is empty or a response, a RST is empty; the classes 1, 6 and 7 mean nothing. */
static bool code_fits(const struct coap_msg *m)
{
	switch (m->type) {
	case COAP_CON:
	case COAP_NON:
		return coap_class(m->code) == 0 || coap_is_response(m->code);
	case COAP_ACK:
		return m->code == COAP_EMPTY || coap_is_response(m->code);
	case COAP_RST:
		return m->code == COAP_EMPTY;
	}
	return false;
}

int wire_parse(struct wire *w, const uint8_t *data, size_t len)
{
	const uint8_t *p = data + 4, *end = data + len;
	uint32_t num = 0;

	w->msg = COAP_MSG_INIT;
	if (len >= 4)
		w->msg.mid = (uint16_t)bytes_number(data + 2, 2); /* of a broken message, too: it is answered by RST */
	w->block1 = w->block2 = (struct wire_block){0};
	w->size1 = w->size2 = 0;
	w->observe_at = w->block1_at = w->block1_len = 0;
	if (len < 4 || data[0] >> 6 != 1 || (data[0] & 15) > COAP_TOKEN_MAX || len < 4u + (data[0] & 15))
		return -1;
	w->msg.type = (enum coap_type)(data[0] >> 4 & 3);
	w->msg.code = data[1];
	w->msg.token_len = data[0] & 15;
	memcpy(w->msg.token, p, w->msg.token_len);
	p += w->msg.token_len;
	if (!code_fits(&w->msg) || (w->msg.code == 0 && len != 4))
		return -1;
	while (p < end && *p != 0xff) {
		uint32_t delta = *p >> 4, size = *p & 15;

		p++;
		if (extended(&delta, &p, end) < 0 || extended(&size, &p, end) < 0 || size > (size_t)(end - p))
			return -1;
		num += delta;
		if (num > UINT16_MAX || option(w, num, p, size) < 0)
			return -1;
		if (num == OPT_OBSERVE && size == 1)
			w->observe_at = (size_t)(p - data);
		if (num == OPT_BLOCK1 && w->block1_at > 0)
			return -1; /* critical, and not to be repeated */
		if (num == OPT_BLOCK1) {
			w->block1_at = (size_t)(p - data);
			w->block1_len = size;
		}
		p += size;
	}
	if (p < end) {
		if (++p == end)
			return -1; /* a payload marker without payload */
		w->msg.payload = p;
		w->msg.payload_len = (size_t)(end - p);
	}
	return 0;
}

/* How far a body reaches at least, by a block and by the size that was said. */
static uint64_t block_end(const struct wire_block *b, uint64_t size)
{
	uint64_t reached = b->present ? (uint64_t)(b->num + 1) * b->size : 0;

	return size > reached ? size : reached;
}

uint64_t wire_body_size(const struct wire *w)
{
	uint64_t one = block_end(&w->block1, w->size1), two = block_end(&w->block2, w->size2);

	return one > two ? one : two;
}

size_t wire_short(uint8_t *out, enum coap_type type, uint8_t code, uint16_t mid, const uint8_t *token, size_t token_len)
{
	out[0] = (uint8_t)(1u << 6 | (unsigned)type << 4 | token_len);
	out[1] = code;
	out[2] = (uint8_t)(mid >> 8);
	out[3] = (uint8_t)mid;
	if (token_len > 0)
		memcpy(out + 4, token, token_len);
	return 4 + token_len;
}

bool wire_is_secret(const struct wire *w)
{
	const char *p = w->msg.path;

	if (!wire_is_request(w))
		return false;
	if (p == NULL)
		return true; /* the root holds the Security object, too */
	while (*p == '/')
		p++;
	/* "00" is no id, but whoever writes there means it */
	p += strspn(p, "0");
	return *p == 0 || *p == '/';
}

/* "num/more/size" as RFC 7959 writes it. */
static const char *block_text(const struct wire_block *b, char *out, size_t size)
{
	if (!b->present)
		return NULL;
	snprintf(out, size, "%u/%d/%u", b->num, b->more, b->size);
	return out;
}

void wire_emit(
	struct bus *bus, const char *source, const char *peer, const char *dir, const struct wire *w, bool secret)
{
	const struct coap_msg *m = &w->msg;
	struct event_field f[16];
	char code[8], one[32], two[32];
	size_t n = 0;

	f[n++] = F_STR("dir", dir);
	f[n++] = F_STR("peer", peer);
	f[n++] = F_STR("type", value_to_name(coap_type_names, (int)m->type));
	f[n++] = F_STR("code", coap_code_str(m->code, code));
	f[n++] = F_INT("mid", m->mid);
	if (m->token_len > 0)
		f[n++] = F_BYTES("token", m->token, m->token_len);
	f[n++] = F_STR("path", m->path);
	f[n++] = F_STR("query", m->query);
	if (m->format >= 0)
		f[n++] = F_INT("format", m->format);
	if (m->accept >= 0)
		f[n++] = F_INT("accept", m->accept);
	if (m->observe >= 0)
		f[n++] = F_INT("observe", m->observe);
	f[n++] = F_STR("block1", block_text(&w->block1, one, sizeof(one)));
	f[n++] = F_STR("block2", block_text(&w->block2, two, sizeof(two)));
	if (m->payload_len > 0)
		f[n++] = secret ? F_BYTES("payload", "***", 3) : F_BYTES("payload", m->payload, m->payload_len);
	f[n] = (struct event_field){.type = FIELD_END};
	bus_emit_fields(bus, source, EVENT_COAP, f);
}
