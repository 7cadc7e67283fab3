/*
 * What of a datagram is let through to mbedTLS. RFC 6347 4.1.2.7 has invalid records discarded, without an end of the
 * association; mbedTLS gives up a handshake for some that anybody can send, and a session for an empty datagram.
 */
#ifndef BC28_NET_DTLS_RECORDS_H
#define BC28_NET_DTLS_RECORDS_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/* Who receives. */
enum records_for { RECORDS_CLIENT, RECORDS_SERVER, RECORDS_SESSION };

/* What a datagram begins with, for a server's choice among associations of the same address. */
enum records_kind {
	RECORDS_NONE, /* not with a record */
	RECORDS_HELLO, /* a ClientHello */
	RECORDS_HANDSHAKE, /* something else of a handshake, protected or not */
	RECORDS_DATA, /* protected: data, alerts */
};

/*
 * Copies the records that may be for the receiver into out (NULL: counts only), which has room for len bytes; their
 * length.
 */
size_t records_take(uint8_t *out, const uint8_t *data, size_t len, enum records_for who);
/* hello: a ClientHello's message, to be compared with another's; 0: it is none. */
enum records_kind records_kind(const uint8_t *data, size_t len, uint64_t *hello);
/*
 * Whether it holds a ClientKeyExchange, which a client sends in a full handshake alone (RFC 5246 7.3): mbedTLS doesn't
 * tell which one it was.
 */
bool records_have_key_exchange(const uint8_t *data, size_t len);

#endif
