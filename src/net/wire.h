/* A CoAP datagram taken apart (RFC 7252 section 3), and what is said of it in the event stream. */
#ifndef BC28_NET_WIRE_H
#define BC28_NET_WIRE_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "bc28/coap_msg.h"

struct bus;

struct wire_block {
	bool present, more;
	uint32_t num;
	uint32_t size; /* bytes per block */
};

/* path and query of msg point into this struct, its payload into the datagram. */
struct wire {
	struct coap_msg msg;
	struct wire_block block1, block2;
	uint64_t size1, size2; /* 0: not said */
	size_t observe_at; /* where in the datagram the value of Observe is, when it has one byte; 0: it has not */
	size_t block1_at, block1_len; /* the same of Block1, whatever its length */
	char path[COAP_PATH_MAX];
	char query[COAP_QUERY_MAX];
};

static inline bool wire_is_request(const struct wire *w)
{
	return coap_is_request(w->msg.code);
}

static inline bool wire_is_response(const struct wire *w)
{
	return coap_is_response(w->msg.code);
}

/* -1: not CoAP, or longer than we take. Only the header is trusted to be there by the caller. */
int wire_parse(struct wire *w, const uint8_t *data, size_t len);
/* The end of a body that a block message announces or reaches; 0 when it is none. */
uint64_t wire_body_size(const struct wire *w);
/* A message without options and payload; out of at least 12 bytes; returns its length. */
size_t wire_short(
	uint8_t *out, enum coap_type type, uint8_t code, uint16_t mid, const uint8_t *token, size_t token_len);

/* True for what addresses the Security object (LwM2M 1.0 E.1): its payload holds keys. */
bool wire_is_secret(const struct wire *w);
/* One EVENT_COAP. secret: the payload is replaced by "***". */
void wire_emit(
	struct bus *bus, const char *source, const char *peer, const char *dir, const struct wire *w, bool secret);

#endif
