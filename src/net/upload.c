/* Bodies of requests, put together from their blocks (Block1, RFC 7959 2.5). */
#include "config.h"

#include "upload.h"

#include <stdlib.h>
#include <string.h>

#include "assoc_priv.h"
#include "wire.h"
#include "bc28/buf.h"
#include "bc28/xmalloc.h"

#define BLOCK_SIZE_MAX 1024 /* the exponent 7 is reserved (RFC 7959 2.2) */

struct upload {
	struct upload *next; /* the one with the latest block first */
	const struct assoc *assoc;
	char *path;
	struct buf body;
	uint64_t expires;
	uint16_t mid; /* of the last block */
	bool complete;
};

void upload_free(struct net *net, struct upload *u)
{
	struct upload **p = &net->uploads;

	while (*p != u)
		p = &(*p)->next;
	*p = u->next;
	net->upload_count--;
	if (u->body.len > 0)
		explicit_bzero(u->body.data, u->body.len); /* it may hold a key */
	buf_release(&u->body);
	free(u->path);
	free(u);
}

void upload_forget(const struct assoc *a)
{
	for (struct upload *u = a->net->uploads, *next; u != NULL; u = next) {
		next = u->next;
		if (u->assoc == a)
			upload_free(a->net, u);
	}
}

/* There is one body at a time for a path, as RFC 7959 2.5 has it. */
static struct upload *find(const struct assoc *a, const char *path)
{
	for (struct upload *u = a->net->uploads; u != NULL; u = u->next)
		if (u->assoc == a && strcmp(u->path, path) == 0)
			return u;
	return NULL;
}

/* It has made progress. */
static void to_front(struct net *net, struct upload *u)
{
	struct upload **p = &net->uploads;

	while (*p != u)
		p = &(*p)->next;
	*p = u->next;
	u->next = net->uploads;
	net->uploads = u;
}

/* A new body; the one without progress for longest may have to make room. */
static struct upload *start(const struct assoc *a, const char *path)
{
	struct net *net = a->net;
	struct upload *u;

	if (net->upload_count == UPLOADS_MAX) {
		for (u = net->uploads; u->next != NULL; u = u->next)
			;
		upload_free(net, u);
	}
	u = xcalloc(1, sizeof(*u));
	u->assoc = a;
	u->path = xstrdup(path);
	buf_init(&u->body);
	u->next = net->uploads;
	net->uploads = u;
	net->upload_count++;
	return u;
}

/* RFC 7959 2.2: blocks are full but for the last, which holds something. */
static bool block_valid(const struct wire *w)
{
	const struct wire_block *b = &w->block1;
	size_t len = w->msg.payload_len;

	return b->size <= BLOCK_SIZE_MAX && (b->more ? len == b->size : len > 0 && len <= b->size);
}

uint8_t upload_block(struct assoc *a, const struct wire *w, uint64_t now)
{
	const char *path = w->msg.path != NULL ? w->msg.path : "";
	struct upload *u = find(a, path);

	if (wire_body_size(w) > UPLOAD_MAX)
		return COAP_413_TOO_LARGE;
	if (!block_valid(w))
		return COAP_400_BAD_REQUEST;
	if (u != NULL && u->complete && u->mid == w->msg.mid)
		return COAP_EMPTY; /* nobody took it the first time */
	if (u != NULL && (w->block1.num == 0 || u->complete || u->expires <= now)) {
		upload_free(a->net, u);
		u = NULL;
	}
	if (u == NULL && w->block1.num == 0)
		u = start(a, path);
	if (u == NULL || (uint64_t)w->block1.num * w->block1.size != u->body.len)
		return COAP_408_INCOMPLETE;
	to_front(a->net, u);
	buf_add(&u->body, w->msg.payload, w->msg.payload_len);
	u->expires = now + EXCHANGE_LIFETIME;
	u->mid = w->msg.mid;
	u->complete = !w->block1.more;
	return u->complete ? COAP_EMPTY : COAP_231_CONTINUE;
}

struct upload *upload_take(const struct assoc *a, uint16_t mid)
{
	for (struct upload *u = a->net->uploads; u != NULL; u = u->next)
		if (u->assoc == a && u->complete && u->mid == mid)
			return u;
	return NULL;
}

const uint8_t *upload_body(const struct upload *u, size_t *len)
{
	*len = u->body.len;
	return u->body.data;
}
