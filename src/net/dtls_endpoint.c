/* What DTLS sessions share: randomness, role and keys, cookies, and what a server's clients may resume. */
#include "config.h"

#include <stdlib.h>
#include <string.h>

#include <mbedtls/platform_util.h>
#include <mbedtls/version.h>
#if MBEDTLS_VERSION_NUMBER >= 0x03000000
#include <psa/crypto.h>
#endif

#include "dtls_priv.h"
#include "bc28/buf.h"
#include "bc28/xmalloc.h"

/*
 * Retransmission of a flight, in milliseconds. The first is above an NB-IoT round trip in good coverage; RFC 6347
 * 4.2.4.1 has 1 s and 60 s for networks without its latencies. A handshake without answer ends by the guard of link.c
 * or, after 2 minutes, by itself.
 */
#define RETRANSMIT_MIN 2000
#define RETRANSMIT_MAX 60000

/* The suites of a server in its order; a client offers the first one alone, as the module's firmware does. */
static const int suites[] = {
	MBEDTLS_TLS_PSK_WITH_AES_128_CCM_8,
	MBEDTLS_TLS_PSK_WITH_AES_128_CCM,
	MBEDTLS_TLS_PSK_WITH_AES_128_GCM_SHA256,
	MBEDTLS_TLS_PSK_WITH_AES_128_CBC_SHA256,
	0,
};
static const int client_suites[] = {MBEDTLS_TLS_PSK_WITH_AES_128_CCM_8, 0};

/* --- what sessions share ---- */

struct dtls_shared *dtls_shared_new(char **cause)
{
	struct dtls_shared *sh = xcalloc(1, sizeof(*sh));

	mbedtls_entropy_init(&sh->entropy);
	mbedtls_ctr_drbg_init(&sh->drbg);
#if MBEDTLS_VERSION_NUMBER >= 0x03000000
	if (psa_crypto_init() != PSA_SUCCESS) {
		fail(cause, "DTLS: mbedTLS's cryptography doesn't start");
		dtls_shared_free(sh);
		return NULL;
	}
#endif
	if (mbedtls_ctr_drbg_seed(&sh->drbg, mbedtls_entropy_func, &sh->entropy, NULL, 0) != 0) {
		fail(cause, "DTLS: no randomness from the system");
		dtls_shared_free(sh);
		return NULL;
	}
	return sh;
}

void dtls_shared_free(struct dtls_shared *sh)
{
	if (sh == NULL)
		return;
	mbedtls_ctr_drbg_free(&sh->drbg);
	mbedtls_entropy_free(&sh->entropy);
	free(sh);
}

/* What both roles have in common. */
static struct dtls_endpoint *endpoint_new(struct dtls_shared *sh, struct clock *clock, int role, const int *ciphers)
{
	struct dtls_endpoint *e = xcalloc(1, sizeof(*e));

	e->clock = clock;
	e->shared = sh;
	mbedtls_ssl_config_init(&e->conf);
	mbedtls_ssl_cookie_init(&e->cookies);
	mbedtls_ssl_config_defaults(&e->conf, role, MBEDTLS_SSL_TRANSPORT_DATAGRAM, MBEDTLS_SSL_PRESET_DEFAULT);
	mbedtls_ssl_conf_rng(&e->conf, mbedtls_ctr_drbg_random, &sh->drbg);
	mbedtls_ssl_conf_ciphersuites(&e->conf, ciphers);
#if MBEDTLS_VERSION_NUMBER >= 0x03020000
	mbedtls_ssl_conf_min_tls_version(&e->conf, MBEDTLS_SSL_VERSION_TLS1_2);
	mbedtls_ssl_conf_max_tls_version(&e->conf, MBEDTLS_SSL_VERSION_TLS1_2);
#else
	mbedtls_ssl_conf_min_version(&e->conf, MBEDTLS_SSL_MAJOR_VERSION_3, MBEDTLS_SSL_MINOR_VERSION_3);
	mbedtls_ssl_conf_max_version(&e->conf, MBEDTLS_SSL_MAJOR_VERSION_3, MBEDTLS_SSL_MINOR_VERSION_3);
#endif
	mbedtls_ssl_conf_handshake_timeout(&e->conf, RETRANSMIT_MIN, RETRANSMIT_MAX);
	return e;
}

struct dtls_endpoint *dtls_client(
	struct dtls_shared *sh, struct clock *clock, const char *psk_id, const uint8_t *psk, size_t psk_len)
{
	struct dtls_endpoint *e = endpoint_new(sh, clock, MBEDTLS_SSL_IS_CLIENT, client_suites);

	e->no_key = psk_id == NULL || psk == NULL ||
		    mbedtls_ssl_conf_psk(&e->conf, psk, psk_len, (const unsigned char *)psk_id, strlen(psk_id)) != 0;
	return e;
}

/* mbedTLS asks for the key of an identity. */
static int find_psk(void *arg, mbedtls_ssl_context *ssl, const unsigned char *id, size_t len)
{
	struct dtls_endpoint *e = arg;
	struct dtls *d = (struct dtls *)(void *)((char *)ssl - offsetof(struct dtls, ssl));
	int key_len;

	d->resumed = false;
	d->key_len = 0;
	if (len == 0 || len > PSK_ID_MAX || memchr(id, 0, len) != NULL)
		return -1;
	free(d->identity);
	d->identity = xstrndup((const char *)id, len);
	key_len = e->psk(e->arg, d->identity, d->key);
	if (key_len < 0)
		return -1;
	d->key_len = (size_t)key_len;
	return mbedtls_ssl_set_hs_psk(ssl, d->key, d->key_len);
}

/* --- resumption, the server's side ---- */

/* Keeps the session that the handshake at work has made. */
static int keep_session(struct dtls_endpoint *e, const uint8_t *handle, size_t len, const mbedtls_ssl_session *session)
{
	const struct dtls *d = e->at_work;

	if (d == NULL || d->identity == NULL)
		return -1;
	return sessions_put(e->sessions, handle, len, session,
		&(struct session_owner){.identity = d->identity, .key = d->key, .key_len = d->key_len});
}

/* The session that the client at work asks for, if its key is still what it was. */
static int find_session(struct dtls_endpoint *e, const uint8_t *handle, size_t len, mbedtls_ssl_session *out)
{
	struct dtls *d = e->at_work;
	struct session_owner owner;
	uint8_t key[PSK_MAX];
	int key_len;
	bool same;

	if (d == NULL || sessions_get(e->sessions, handle, len, out, &owner) < 0)
		return -1;
	key_len = e->psk(e->arg, owner.identity, key);
	same = key_len >= 0 && (size_t)key_len == owner.key_len && memcmp(key, owner.key, owner.key_len) == 0;
	mbedtls_platform_zeroize(key, sizeof(key));
	if (!same)
		return -1;
	free(d->identity);
	d->identity = xstrdup(owner.identity);
	d->resumed = true;
	return 0;
}

/* By session id, which mbedTLS 2 has in the session itself. */
#if MBEDTLS_VERSION_NUMBER >= 0x03000000
static int cache_set(void *arg, const unsigned char *id, size_t len, const mbedtls_ssl_session *session)
{
	struct dtls_endpoint *e = arg;

	return e->resume & DTLS_RESUME_ID ? keep_session(e, id, len, session) : 0;
}

static int cache_get(void *arg, const unsigned char *id, size_t len, mbedtls_ssl_session *session)
{
	struct dtls_endpoint *e = arg;

	return e->resume & DTLS_RESUME_ID ? find_session(e, id, len, session) : -1;
}
#else
static int cache_set(void *arg, const mbedtls_ssl_session *session)
{
	struct dtls_endpoint *e = arg;

	return e->resume & DTLS_RESUME_ID ? keep_session(e, session->id, session->id_len, session) : 0;
}

static int cache_get(void *arg, mbedtls_ssl_session *session)
{
	struct dtls_endpoint *e = arg;

	return e->resume & DTLS_RESUME_ID ? find_session(e, session->id, session->id_len, session) : -1;
}
#endif

/* By ticket: a random handle, which RFC 5077 leaves to the server; so one table and its limits serve both. */
static int ticket_write(void *arg, const mbedtls_ssl_session *session, unsigned char *start, const unsigned char *end,
	size_t *len, uint32_t *lifetime)
{
	struct dtls_endpoint *e = arg;

	if ((e->resume & DTLS_RESUME_TICKET) == 0 || end - start < SESSION_HANDLE ||
		mbedtls_ctr_drbg_random(&e->shared->drbg, start, SESSION_HANDLE) != 0 ||
		keep_session(e, start, SESSION_HANDLE, session) < 0)
		return MBEDTLS_ERR_SSL_BUFFER_TOO_SMALL; /* an empty ticket goes out: none (RFC 5077 3.3) */
	*len = SESSION_HANDLE;
	*lifetime = (uint32_t)(SESSION_LIFE / CLOCK_S);
	return 0;
}

static int ticket_parse(void *arg, mbedtls_ssl_session *session, unsigned char *ticket, size_t len)
{
	struct dtls_endpoint *e = arg;

	if ((e->resume & DTLS_RESUME_TICKET) == 0 || find_session(e, ticket, len, session) < 0)
		return MBEDTLS_ERR_SSL_INVALID_MAC;
	return 0;
}

void dtls_offer_resumption(struct dtls_endpoint *e, unsigned how)
{
	e->resume = how;
	if (how == 0)
		sessions_clear(e->sessions);
	/* never taken back: a handshake that is under way may have promised a ticket */
	if (how & DTLS_RESUME_TICKET)
		mbedtls_ssl_conf_session_tickets_cb(&e->conf, ticket_write, ticket_parse, e);
}

/* --- cookies ---- */

/* RFC 6347 4.2.1 and 4.2.2: where in a datagram the parts of a ClientHello are that it begins with. */
enum { AT_LENGTH = 14, AT_OFFSET = 19, AT_PART = 22, AT_BODY = 25, AT_SESSION = AT_BODY + 34 };

/* The cookie; NULL: the message is in several fragments, which nobody sends who begins, or it is none. */
static const uint8_t *hello_cookie(const uint8_t *data, size_t len, size_t *cookie_len)
{
	size_t record = 13 + (size_t)bytes_number(data + 11, 2), at = AT_SESSION;

	if (record > len || record <= at || memcmp(data + AT_LENGTH, data + AT_PART, 3) != 0 ||
		memcmp(data + AT_OFFSET, "\0\0", 3) != 0)
		return NULL;
	at += 1u + data[at];
	if (at >= record || data[at] > record - at - 1)
		return NULL;
	*cookie_len = data[at];
	return data + at + 1;
}

enum dtls_hello dtls_hello(struct dtls_endpoint *e, const void *address, size_t address_len, const uint8_t *data,
	size_t len, uint8_t answer[DTLS_ANSWER_MAX], size_t *answer_len)
{
	size_t cookie_len, body;
	const uint8_t *cookie = hello_cookie(data, len, &cookie_len);
	uint8_t *end = answer + AT_BODY + 3;

	if (cookie == NULL)
		return DTLS_HELLO_BROKEN;
	if (mbedtls_ssl_cookie_check(&e->cookies, cookie, cookie_len, address, address_len) == 0)
		return DTLS_HELLO_VERIFIED;
	if (mbedtls_ssl_cookie_write(&e->cookies, &end, answer + DTLS_ANSWER_MAX, address, address_len) != 0)
		return DTLS_HELLO_BROKEN;
	/* numbers of record and message are the client's; the version is that of DTLS 1.0, whichever comes out */
	memcpy(answer, data, AT_BODY);
	body = (size_t)(end - answer) - AT_BODY;
	answer[1] = answer[AT_BODY] = 0xfe;
	answer[2] = answer[AT_BODY + 1] = 0xff;
	answer[AT_BODY + 2] = (uint8_t)(body - 3);
	answer[11] = 0;
	answer[12] = (uint8_t)(body + 12);
	answer[13] = MBEDTLS_SSL_HS_HELLO_VERIFY_REQUEST;
	answer[AT_LENGTH] = answer[AT_LENGTH + 1] = answer[AT_PART] = answer[AT_PART + 1] = 0;
	answer[AT_LENGTH + 2] = answer[AT_PART + 2] = (uint8_t)body;
	*answer_len = AT_BODY + body;
	return DTLS_HELLO_ASKED;
}

struct dtls_endpoint *dtls_server(struct dtls_shared *sh, struct clock *clock,
	int (*psk)(void *arg, const char *identity, uint8_t *key), void *arg, char **cause)
{
	struct dtls_endpoint *e = endpoint_new(sh, clock, MBEDTLS_SSL_IS_SERVER, suites);

	e->psk = psk;
	e->arg = arg;
	e->sessions = sessions_new(clock);
	mbedtls_ssl_conf_session_cache(&e->conf, e, cache_get, cache_set);
	mbedtls_ssl_conf_psk_cb(&e->conf, find_psk, e);
	mbedtls_ssl_conf_dtls_cookies(&e->conf, mbedtls_ssl_cookie_write, mbedtls_ssl_cookie_check, &e->cookies);
	if (mbedtls_ssl_cookie_setup(&e->cookies, mbedtls_ctr_drbg_random, &sh->drbg) != 0) {
		fail(cause, "DTLS: no key for the cookies");
		dtls_endpoint_free(e);
		return NULL;
	}
	return e;
}

void dtls_endpoint_free(struct dtls_endpoint *e)
{
	if (e == NULL)
		return;
	mbedtls_ssl_config_free(&e->conf);
	mbedtls_ssl_cookie_free(&e->cookies);
	sessions_free(e->sessions);
	free(e);
}
