/* struct coap_msg to libcoap's PDU and back. */
#ifndef BC28_NET_PDU_H
#define BC28_NET_PDU_H

#include <stdbool.h>
#include <stddef.h>

#include <coap3/coap.h>

#include "bc28/coap_msg.h"
#include "bc28/link.h"

/*
 * Observe 1 (cancel, RFC 7641 3.6) as libcoap gets to see it: it would send the request with a token of its own instead
 * of that of the observation. The association puts the 1 back on the way out.
 */
#define PDU_OBSERVE_CANCEL 2
#define PAYLOAD_MAX        1024 /* a longer one goes block-wise (RFC 7252 4.6, RFC 7959) */

/* What struct coap_msg points to after pdu_read(). */
struct pdu_text {
	char path[COAP_PATH_MAX];
	char query[COAP_QUERY_MAX];
};

/* False: there is no such message (bad code, token or a segment of the path or query over 255 bytes). */
bool pdu_can_build(const struct coap_msg *msg);
/* Header, token and options, without the payload. NULL: it doesn't fit. */
coap_pdu_t *pdu_build(coap_session_t *session, const struct coap_msg *msg, coap_mid_t mid);
/* The options of a piggy-backed answer. with_format: Content-Format as well. */
bool pdu_add_reply(coap_pdu_t *pdu, const struct link_reply *reply, bool with_format);
/* The options of a block of a long response; size: of all of it, 0: not to be said. */
bool pdu_add_body(coap_pdu_t *pdu, uint64_t etag, int32_t format, struct coap_block block, size_t size);
/* 0, or -1: longer than we take. */
int pdu_read(const coap_pdu_t *pdu, struct pdu_text *text, struct coap_msg *msg);

/* A copy of len bytes for libcoap's functions that keep the body; and the function that frees it. */
uint8_t *body_copy(const uint8_t *data, size_t len);
void body_release(coap_session_t *session, void *body);

#endif
