/*
 * What an association remembers of its messages: those that it sent and whose end is still to come, and those that
 * arrived lately, so that a retransmission is answered as before and not handled again (RFC 7252 4.5). libcoap does
 * neither.
 */
#ifndef BC28_NET_EXCHANGE_H
#define BC28_NET_EXCHANGE_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "bc28/clock.h"
#include "bc28/coap_msg.h"

/* RFC 7252 4.8.2: how long a message id may not mean another message. */
#define EXCHANGE_LIFETIME (247 * CLOCK_S)
#define SENT_MAX          64
#define RECEIVED_MAX      16

/* A message of ours. */
struct sent {
	uint16_t mid; /* as the sender was told */
	uint16_t last_mid; /* of the latest block of a body; the same as mid otherwise */
	enum coap_type type;
	bool request;
	bool blockwise; /* in several messages: an ACK of one of them isn't the end */
	bool one_block; /* asks for a block: its response is not libcoap's to complete */
	bool settled; /* its outcome was reported, or there is none to report */
	bool cancelled; /* nobody wants to hear of it any more */
	bool out; /* went down at least once */
	bool failed; /* given up, but libcoap still repeats it */
	bool observing; /* a request that registers for notifications */
	uint8_t token_len;
	uint8_t token[COAP_TOKEN_MAX];
	uint64_t expires;
};

struct sent_table {
	struct sent *v;
	size_t count;
};

/* NULL: too many are under way. The pointer holds until the next call of sent_add() or sent_remove(). */
struct sent *sent_add(struct sent_table *t, const struct coap_msg *msg, uint64_t now);
void sent_remove(struct sent_table *t, struct sent *s);
struct sent *sent_by_mid(struct sent_table *t, uint16_t mid);
bool sent_has_token(const struct sent *s, const uint8_t *token, size_t len);
/* The request whose responses bear this token. */
struct sent *sent_by_token(struct sent_table *t, const uint8_t *token, size_t len);
/* The body that is being sent in blocks. */
struct sent *sent_blockwise(struct sent_table *t);
void sent_release(struct sent_table *t);

/* A message of the other side. */
struct received {
	bool used;
	bool silent; /* what libcoap says to it is not passed on */
	uint16_t mid;
	uint8_t code;
	uint8_t token_len;
	uint8_t token[COAP_TOKEN_MAX];
	uint64_t expires;
	uint8_t *answer; /* the ACK or RST; NULL: none yet */
	size_t answer_len;
};

struct received_ring {
	struct received v[RECEIVED_MAX];
	unsigned next;
};

/* NULL: new. */
struct received *received_find(struct received_ring *r, const struct coap_msg *msg, uint64_t now);
struct received *received_by_mid(struct received_ring *r, uint16_t mid);
struct received *received_add(struct received_ring *r, const struct coap_msg *msg, uint64_t now);
void received_answer(struct received *r, const uint8_t *data, size_t len);
void received_release(struct received_ring *r);

#endif
