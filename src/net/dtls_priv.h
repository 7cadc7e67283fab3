/*
 * Inside DTLS: sessions are in dtls.c, what they share in dtls_endpoint.c, what is let through to mbedTLS in
 * dtls_records.c, what may be resumed in session.c.
 */
#ifndef BC28_NET_DTLS_PRIV_H
#define BC28_NET_DTLS_PRIV_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include <mbedtls/ctr_drbg.h>
#include <mbedtls/entropy.h>
#include <mbedtls/ssl.h>
#include <mbedtls/ssl_cookie.h>

#include "dtls.h"
#include "session.h"
#include "bc28/clock.h"
#include "bc28/link.h"

struct dtls_shared {
	mbedtls_entropy_context entropy;
	mbedtls_ctr_drbg_context drbg;
};

struct dtls_endpoint {
	struct clock *clock;
	mbedtls_ssl_config conf;
	mbedtls_ssl_cookie_ctx cookies;
	int (*psk)(void *arg, const char *identity, uint8_t *key);
	void *arg;
	bool no_key;
	/* server: resumption */
	struct dtls_shared *shared;
	struct session_table *sessions; /* NULL: a client */
	unsigned resume; /* DTLS_RESUME_*, offered at the moment */
	struct dtls *at_work; /* whose handshake asks for a session; mbedTLS doesn't tell */
};

struct dtls {
	mbedtls_ssl_context ssl;
	struct dtls_endpoint *endpoint;
	const struct dtls_ops *ops;
	void *arg;
	bool started, done;
	const uint8_t *in; /* the datagram that is being read */
	size_t in_len;
	struct timer timer;
	uint64_t intermediate; /* mbedTLS's other deadline */
	bool cancelled;
	bool resumed; /* the handshake, so far, resumes a session */
	/* server */
	char *identity;
	uint8_t key[PSK_MAX];
	size_t key_len;
	/* client: the session of the last full handshake */
	mbedtls_ssl_session saved;
	bool has_saved;
	uint64_t saved_at;
};

#endif
