/*
 * Long bodies of responses that the other side fetches in blocks (Block2, RFC 7959). They are kept here, not by
 * libcoap: 4.3.1 tells one from another by resource and query, and a resource that takes every path is one resource. Of
 * two bodies at a time each would be answered with blocks of the other, and both transfers start over for ever.
 */
#include "config.h"

#include <stdlib.h>
#include <string.h>

#include "assoc_priv.h"
#include "bc28/digest.h"
#include "bc28/xmalloc.h"

/* NULL is as nothing. */
static bool same_text(const char *a, const char *b)
{
	return strcmp(a != NULL ? a : "", b != NULL ? b : "") == 0;
}

/* It is what this request asks for. */
static bool answers(const struct body *b, const struct coap_msg *request)
{
	return b->data != NULL && b->method == request->code && b->accept == request->accept &&
	       same_text(b->path, request->path) && same_text(b->query, request->query);
}

void body_wipe(struct body *b)
{
	free(b->path);
	free(b->query);
	free(b->data);
	*b = (struct body){0};
}

struct body *body_find(struct assoc *a, const struct coap_msg *request)
{
	for (unsigned i = 0; i < SERVED_MAX; i++)
		if (answers(&a->bodies[i], request) && a->bodies[i].expires > clock_now(a->net->config.clock))
			return &a->bodies[i];
	return NULL;
}

/*
 * The place of a body: that of its predecessor, a free one, or that of the one that was asked for longest ago. Those
 * whose time is over go.
 */
static struct body *place(struct assoc *a, const struct coap_msg *request)
{
	struct body *oldest = &a->bodies[0];
	uint64_t now = clock_now(a->net->config.clock);

	for (unsigned i = 0; i < SERVED_MAX; i++)
		if (a->bodies[i].expires <= now)
			body_wipe(&a->bodies[i]);
	for (unsigned i = 0; i < SERVED_MAX; i++)
		if (answers(&a->bodies[i], request))
			return &a->bodies[i];
	for (unsigned i = 1; i < SERVED_MAX; i++)
		if (a->bodies[i].expires < oldest->expires)
			oldest = &a->bodies[i];
	return oldest;
}

struct body *body_keep(
	struct assoc *a, const struct coap_msg *request, uint8_t code, int32_t format, uint8_t *data, size_t len)
{
	struct body *b = place(a, request);

	body_wipe(b);
	*b = (struct body){.method = request->code,
		.accept = request->accept,
		.path = request->path != NULL ? xstrdup(request->path) : NULL,
		.query = request->query != NULL ? xstrdup(request->query) : NULL,
		.code = code,
		.format = format,
		/* the same for the same content, so that two who fetch it at a time don't disturb each other */
		.etag = digest_add(DIGEST_START, data, len),
		.data = data,
		.len = len};
	return b;
}

bool body_add_block(struct assoc *a, coap_pdu_t *pdu, struct body *b, struct coap_block wanted)
{
	size_t size = wanted.size > 0 && wanted.size < PAYLOAD_MAX ? wanted.size : PAYLOAD_MAX, at = wanted.num * size;
	struct coap_block block = {.num = wanted.num, .size = (uint16_t)size, .more = b->len > at + size};

	if (wanted.size > PAYLOAD_MAX || (wanted.num > 0 && at >= b->len))
		return false;
	b->expires = clock_now(a->net->config.clock) + EXCHANGE_LIFETIME;
	return pdu_add_body(pdu, b->etag, b->format, block, wanted.num == 0 ? b->len : 0) &&
	       (b->len == at || coap_add_data(pdu, block.more ? size : b->len - at, b->data + at) != 0);
}
