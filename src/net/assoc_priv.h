/*
 * Inside an association. assoc.c has what passes between libcoap and the network and what is told at the end of the
 * turn, assoc_send.c the way down (from the owner to libcoap), assoc_serve.c the way up (libcoap's callbacks),
 * assoc_body.c long bodies of responses.
 */
#ifndef BC28_NET_ASSOC_PRIV_H
#define BC28_NET_ASSOC_PRIV_H

#include <coap3/coap.h>

#include "assoc.h"
#include "exchange.h"
#include "io.h"
#include "net_priv.h"
#include "pdu.h"

#define SERVED_MAX  8 /* requests that are kept for a later answer in blocks, and such answers */
#define SECRETS_MAX 8
#define FURTHER_MAX 4 /* one per body under way: more than libcoap keeps going */

/* A message that waits for the handshake. */
struct held {
	struct held *next;
	struct coap_msg msg;
};

/* A datagram that waits for the end of the turn, and such datagrams in their order. */
struct datagram {
	struct datagram *next;
	size_t len;
	uint8_t data[];
};

struct datagrams {
	struct datagram *first, **last;
};

/* A datagram of libcoap that came while the association was held. */
struct kept {
	struct kept *next;
	uint16_t mid;
	size_t len;
	uint8_t data[];
};

/* Something to tell: an outcome, or a state when mid is -1. */
struct note {
	int32_t mid;
	int value;
};

/* A response that is fetched in blocks, with what it answers. */
struct body {
	uint8_t method;
	int32_t accept; /* -1 none */
	char *path, *query; /* NULL: none */
	uint8_t code;
	int32_t format; /* -1 none */
	uint64_t etag;
	uint8_t *data; /* NULL: no body */
	size_t len;
	uint64_t expires;
};

struct token {
	uint8_t len;
	uint8_t bytes[COAP_TOKEN_MAX];
};

/* A request for a block that libcoap has sent by itself: its number and token are not those that the owner knows. */
struct further {
	uint16_t mid;
	struct token token;
};

struct assoc {
	struct net *net;
	struct hub *hub;
	const struct assoc_ops *ops;
	void *arg;
	char *source, *peer;
	coap_session_t *session;
	struct io_socket io; /* libcoap's end */
	struct datagrams coming, going; /* to libcoap, and from it */
	struct sent_table sent;
	struct received_ring received;
	struct held *held, **held_end;
	struct kept *kept; /* one of each message, at most SENT_MAX; the oldest first */
	bool hold;
	bool releasing; /* what was kept goes without further questions */
	bool closed;
	struct note *notes;
	size_t note_count, note_cap;
	struct task task; /* tells the notes, and passes on what is coming and going */
	coap_pdu_t *served[SERVED_MAX];
	unsigned next_served;
	struct body bodies[SERVED_MAX];
	struct further further[FURTHER_MAX];
	unsigned next_further;
	struct token secrets[SECRETS_MAX]; /* of requests about the Security object: their answers are secret, too */
	unsigned next_secret;
};

/* What an ACK says that carries this code: 0.00, or a response. */
static inline enum link_outcome acked_with(uint8_t code)
{
	return coap_class(code) >= 4 ? LINK_REFUSED : LINK_ACKED;
}

/* --- assoc.c ---- */

/* Queues an outcome, or a state with mid -1, for the end of the turn; and tells what is queued. */
void assoc_note(struct assoc *a, int32_t mid, int value);
void assoc_tell(struct assoc *a);
/* The end of a message is known. A request that got through stays for its response. */
void assoc_settle(struct assoc *a, struct sent *s, enum link_outcome outcome);
/* A datagram of libcoap towards the network. */
void assoc_pass_down(struct assoc *a, const uint8_t *data, size_t len);
/* Sends a datagram that libcoap knows nothing about. */
void assoc_emit(struct assoc *a, const uint8_t *data, size_t len);

/* --- assoc_body.c ---- */

/* The body of which a request asks for a further block; NULL: there is none (any more). */
struct body *body_find(struct assoc *a, const struct coap_msg *request);
/* Takes data over; the answer to that request from now on. */
struct body *body_keep(
	struct assoc *a, const struct coap_msg *request, uint8_t code, int32_t format, uint8_t *data, size_t len);
/* Adds a block and its options. size 0: the other side left it to us. False: the body has no such block. */
bool body_add_block(struct assoc *a, coap_pdu_t *pdu, struct body *b, struct coap_block wanted);
void body_wipe(struct body *b);

/* --- assoc_send.c ---- */

/* Keeps a copy of a request that is answered later or observed. */
void assoc_serve_later(struct assoc *a, const coap_pdu_t *request);
/* The next message that waits, out of the queue; NULL: none. The caller frees it. */
struct held *assoc_held_take(struct assoc *a);
/* Keeps a datagram until the association is held no more. */
void assoc_keep(struct assoc *a, uint16_t mid, const uint8_t *data, size_t len);
/* Drops what is kept of a message; of all with mid -1. */
void assoc_unkeep(struct assoc *a, int32_t mid);

#endif
