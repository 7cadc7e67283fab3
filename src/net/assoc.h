/*
 * One association with the other side: a link of a module, or a peer of a server. Above it struct coap_msg, below it
 * plain CoAP datagrams; inside a libcoap client session, which also serves requests.
 */
#ifndef BC28_NET_ASSOC_H
#define BC28_NET_ASSOC_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "bc28/link.h"

struct assoc;
struct hub;
struct net;

struct assoc_ops {
	/* A plain datagram for the network. */
	void (*output)(void *arg, const uint8_t *data, size_t len);
	enum link_verdict (*request)(void *arg, const struct coap_msg *msg, struct link_reply *reply);
	/* False: nobody waits for it. */
	bool (*response)(void *arg, const struct coap_msg *msg);
	void (*outcome)(void *arg, uint16_t mid, enum link_outcome outcome);
	/* What assoc_note_state() announced, in its turn among the outcomes. */
	void (*state)(void *arg, enum dtls_state state);
	/*
	 * A CON or NON is about to go down; first: what assoc_send() was just called for, otherwise repeated or a
	 * further block. The owner may find that it takes a handshake before, and hold the association. NULL: never.
	 */
	void (*uplink)(void *arg, bool first);
	/* Responses to tokens that we didn't use are refused here, without asking response(). */
	bool match_tokens;
	/* How many CONs may be under way at a time (NSTART of RFC 7252 4.7); 0: one. */
	uint16_t nstart;
};

/* source, peer: of events. */
struct assoc *assoc_new(struct hub *hub, const struct assoc_ops *ops, void *arg, const char *source, const char *peer);
/* No callback any more; to be followed by assoc_free() from a task. */
void assoc_close(struct assoc *a);
void assoc_free(struct assoc *a);

/* See link_ops.send(). */
int assoc_send(struct assoc *a, const struct coap_msg *msg);
void assoc_cancel(struct assoc *a, const uint8_t *token, size_t token_len);
/*
 * While held, messages wait here: the time of their retransmission begins when they go. Of those that were sent before,
 * the repetitions wait.
 */
void assoc_hold(struct assoc *a, bool on);
/* What waits and what is still to be acknowledged fails. */
void assoc_fail(struct assoc *a);
void assoc_note_state(struct assoc *a, enum dtls_state state);

/* A plain datagram from the network. */
void assoc_input(struct assoc *a, const uint8_t *data, size_t len);
/* Passes on what libcoap has sent so far, of a closed association too: its last words. */
void assoc_drain(struct assoc *a);
/* libcoap's callbacks, for a new context. */
void assoc_register_handlers(struct hub *hub);

#endif
