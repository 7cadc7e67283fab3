/* The DTLS sessions that clients of a server may resume, by session id or ticket: a bounded table on our clock. */
#ifndef BC28_NET_SESSION_H
#define BC28_NET_SESSION_H

#include <stddef.h>
#include <stdint.h>

#include <mbedtls/ssl.h>

struct clock;
struct session_table;

#define SESSION_HANDLE 32 /* bytes of a session id (RFC 5246 7.4.1.2), and of our tickets */
#define SESSION_LIFE   (UINT64_C(24) * 3600 * CLOCK_S) /* the upper limit of RFC 5246 F.1.4 */
#define SESSIONS_MAX   4096 /* the oldest makes room */

/* What a session was made with. A session whose key isn't valid any more isn't resumed. */
struct session_owner {
	const char *identity;
	const uint8_t *key;
	size_t key_len;
};

struct session_table *sessions_new(struct clock *clock);
/* Forgets them all. */
void sessions_clear(struct session_table *t);
void sessions_free(struct session_table *t);
/* Copies; -1: a handle of that length isn't ours, or mbedTLS doesn't part with the session. */
int sessions_put(struct session_table *t, const uint8_t *handle, size_t len, const mbedtls_ssl_session *session,
	const struct session_owner *owner);
/*
 * The session of a handle into an initialised *out; -1: there is none (any more). The owner lives until the next put.
 */
int sessions_get(struct session_table *t, const uint8_t *handle, size_t len, mbedtls_ssl_session *out,
	struct session_owner *owner);

#endif
