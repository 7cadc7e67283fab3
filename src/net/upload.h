/*
 * Bodies of requests that arrive in blocks (Block1, RFC 7959). They are put together here, not by libcoap: 4.3.1 dies
 * of a block without payload, hands each block over as a body of its own when Size1 isn't given, goes on with the old
 * blocks when a transfer starts over, and keeps as many bodies as are begun.
 */
#ifndef BC28_NET_UPLOAD_H
#define BC28_NET_UPLOAD_H

#include <stddef.h>
#include <stdint.h>

struct assoc;
struct net;
struct upload;
struct wire;

#define UPLOAD_MAX  (UINT64_C(2) << 20) /* longest body */
#define UPLOADS_MAX 64 /* of a process; the one that has made no progress for longest makes room */

/*
 * Takes a block in. 2.31: the next one is wanted; COAP_EMPTY: that was the last, upload_take() has the body; otherwise
 * the code that refuses it.
 */
uint8_t upload_block(struct assoc *a, const struct wire *w, uint64_t now);
/* The complete body that ended with this message; NULL: there is none. It stays until upload_free(). */
struct upload *upload_take(const struct assoc *a, uint16_t mid);
const uint8_t *upload_body(const struct upload *u, size_t *len);
void upload_free(struct net *net, struct upload *u);
/* All of an association that goes. */
void upload_forget(const struct assoc *a);

#endif
