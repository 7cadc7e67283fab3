/*
 * A network side for tests: keeps what the client sends, and lets the test play the server: responses, requests,
 * outcomes, DTLS states. One link at a time, as the client has it. Messages show as one line of text:
 *   CON POST rd?lwm2m=1.0&ep=1&b=U&lt=60 ct=40 "</>;rt=…"      (path, query, Content-Format, Accept, Observe, payload)
 */
#ifndef FAKE_LINK_H
#define FAKE_LINK_H

#include "bc28/buf.h"
#include "bc28/link.h"

struct fake_net;

struct fake_sent {
	struct coap_msg msg; /* texts and payload are the fake's */
	uint16_t mid;
};

struct fake_net *fake_net_new(void);
void fake_net_free(struct fake_net *n);
struct link_net fake_net_links(struct fake_net *n);

/* The oldest message not yet taken, or NULL; valid until 64 more were sent. */
const struct fake_sent *fake_net_take(struct fake_net *n);
/* The same as a line of text, "" when there is none. Valid until the next call. */
const char *fake_net_line(struct fake_net *n);
/* The message that fake_net_line() or fake_net_take() gave last. */
const struct fake_sent *fake_net_last(const struct fake_net *n);

/* Where the link that is open leads: "coaps://host:port id=IDENTITY key=BYTES", "" when none is. */
const char *fake_net_target(struct fake_net *n);
unsigned fake_net_opened(const struct fake_net *n);
/* Sending fails from now on. */
void fake_net_break(struct fake_net *n);

/* Answers the last message taken: a piggy-backed response (and the ACK of a CON). path: Location-Path, NULL none. */
void fake_net_respond(struct fake_net *n, uint8_t code, const char *path);
/* The same with a piece of a body (block.size 0: all of it). */
void fake_net_respond_block(
	struct fake_net *n, uint8_t code, struct coap_block block, const uint8_t *payload, size_t len);
/* The ETag of such pieces from now on; NULL: none. */
void fake_net_etag(struct fake_net *n, const char *etag);
/* A response that comes by itself, whatever was taken last. */
void fake_net_deliver(struct fake_net *n, const struct coap_msg *msg);
/* What became of the last message taken. */
void fake_net_outcome(struct fake_net *n, enum link_outcome outcome);
void fake_net_dtls(struct fake_net *n, enum dtls_state state);

/*
 * A request of the server: "GET 3/0/0 accept=0 observe=0", payload may be NULL. Returns the answer as a line: "2.05
 * ct=0 \"text\"", "later".
 */
const char *fake_net_request(struct fake_net *n, const char *line, const void *payload, size_t len);
/* The payload of that answer. */
const struct buf *fake_net_reply(const struct fake_net *n);
/* Token (one byte) and message id of the next request; they count up by themselves. */
void fake_net_next_id(struct fake_net *n, uint8_t token, uint16_t mid);

#endif
