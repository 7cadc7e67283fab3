#include "config.h"

#include "dtls.h"

#include <stdlib.h>
#include <string.h>

#include <mbedtls/ctr_drbg.h>
#include <mbedtls/entropy.h>
#include <mbedtls/error.h>
#include <mbedtls/platform_util.h>
#include <mbedtls/ssl.h>
#include <mbedtls/ssl_cookie.h>
#include <mbedtls/version.h>
#if MBEDTLS_VERSION_NUMBER >= 0x03000000
#include <psa/crypto.h>
#endif

#include "session.h"
#include "bc28/clock.h"
#include "bc28/link.h"
#include "bc28/xmalloc.h"

/*
 * Retransmission of a flight, in milliseconds. The first is above an NB-IoT round trip in good coverage; RFC 6347
 * 4.2.4.1 has 1 s and 60 s for networks without its latencies. A handshake without answer ends by the guard of link.c
 * or, after 2 minutes, by itself.
 */
#define RETRANSMIT_MIN 2000
#define RETRANSMIT_MAX 60000
#define MTU            1400 /* a CoAP message of full size in one record */
#define RECORDS_MAX    64 /* of one datagram */
#define DTLS_PLAIN_MAX 2048

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
	bool cookie_ok; /* of the datagram that is being read */
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
	bool started, done, accepted;
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

static int write_cookie(
	void *arg, unsigned char **p, unsigned char *end, const unsigned char *address, size_t address_len)
{
	struct dtls_endpoint *e = arg;

	return mbedtls_ssl_cookie_write(&e->cookies, p, end, address, address_len);
}

static int check_cookie(
	void *arg, const unsigned char *cookie, size_t cookie_len, const unsigned char *address, size_t address_len)
{
	struct dtls_endpoint *e = arg;
	int result = mbedtls_ssl_cookie_check(&e->cookies, cookie, cookie_len, address, address_len);

	e->cookie_ok = result == 0;
	return result;
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
	mbedtls_ssl_conf_dtls_cookies(&e->conf, write_cookie, check_cookie, e);
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

/* --- mbedTLS's input, output and timers ---- */

/*
 * Whether a datagram holds a ClientKeyExchange, which a client sends in a full handshake alone (RFC 5246 7.3); mbedTLS doesn't
 * tell which one it was. Its records are not encrypted (epoch 0); offsets by RFC 6347 4.1 and 4.2.2.
 */
static bool has_key_exchange(const uint8_t *data, size_t len)
{
	while (len >= 14) {
		size_t record = 13u + ((size_t)data[11] << 8 | data[12]);

		if (data[0] == MBEDTLS_SSL_MSG_HANDSHAKE && data[3] == 0 && data[4] == 0 &&
			data[13] == MBEDTLS_SSL_HS_CLIENT_KEY_EXCHANGE)
			return true;
		if (record > len)
			return false;
		data += record;
		len -= record;
	}
	return false;
}

static int bio_send(void *arg, const unsigned char *data, size_t len)
{
	struct dtls *d = arg;

	if (d->endpoint->sessions == NULL && !d->done && has_key_exchange(data, len))
		d->resumed = false;
	d->ops->send(d->arg, data, len);
	return (int)len;
}

static int bio_recv(void *arg, unsigned char *out, size_t size)
{
	struct dtls *d = arg;
	const uint8_t *in = d->in;

	d->in = NULL;
	if (in == NULL || d->in_len > size)
		return MBEDTLS_ERR_SSL_WANT_READ;
	memcpy(out, in, d->in_len);
	return (int)d->in_len;
}

static void set_timer(void *arg, uint32_t intermediate_ms, uint32_t final_ms)
{
	struct dtls *d = arg;

	d->cancelled = final_ms == 0;
	if (d->cancelled) {
		timer_cancel(&d->timer);
		return;
	}
	d->intermediate = clock_now(d->endpoint->clock) + intermediate_ms * CLOCK_MS;
	timer_set(&d->timer, final_ms * CLOCK_MS);
}

static int get_timer(void *arg)
{
	const struct dtls *d = arg;

	if (d->cancelled)
		return -1;
	if (!timer_pending(&d->timer))
		return 2;
	return clock_now(d->endpoint->clock) >= d->intermediate ? 1 : 0;
}

/* --- a session ---- */

/* The session is over, by whatever mbedTLS returned. */
static void end(struct dtls *d, int error)
{
	char reason[128] = "closed by the other side";

	if (error != MBEDTLS_ERR_SSL_PEER_CLOSE_NOTIFY)
		mbedtls_strerror(error, reason, sizeof(reason));
	d->started = d->done = false;
	timer_cancel(&d->timer);
	d->cancelled = true;
	if (error != MBEDTLS_ERR_SSL_PEER_CLOSE_NOTIFY)
		dtls_forget(d); /* RFC 5246 7.2.2 */
	d->ops->ended(d->arg, reason);
}

/* A client's handshake is through: keeps its session for the next one. */
static void save_session(struct dtls *d)
{
	uint64_t at = d->resumed ? d->saved_at : clock_now(d->endpoint->clock);

	dtls_forget(d);
	d->has_saved = mbedtls_ssl_get_session(&d->ssl, &d->saved) == 0;
	d->saved_at = at;
}

/* True: the handshake is through. */
static bool shake_hands(struct dtls *d)
{
	int result = mbedtls_ssl_handshake(&d->ssl);

	if (d->endpoint->cookie_ok && !d->accepted) {
		d->accepted = true;
		d->ops->accepted(d->arg);
	}
	if (result == 0) {
		d->done = true;
		if (d->endpoint->sessions == NULL)
			save_session(d);
		d->ops->done(d->arg);
		return true;
	}
	if (result != MBEDTLS_ERR_SSL_WANT_READ && result != MBEDTLS_ERR_SSL_WANT_WRITE &&
		result != MBEDTLS_ERR_SSL_HELLO_VERIFY_REQUIRED)
		end(d, result);
	return false;
}

/* Lets mbedTLS work on the datagram at hand, or on a timer that fired. */
static void work(struct dtls *d)
{
	uint8_t data[DTLS_PLAIN_MAX];

	for (int i = 0; i < RECORDS_MAX && d->started; i++) {
		int n;

		d->endpoint->at_work = d;

		if (!d->done && !shake_hands(d))
			return;
		n = mbedtls_ssl_read(&d->ssl, data, sizeof(data));
		if (n > 0) {
			d->ops->recv(d->arg, data, (size_t)n);
		} else if (n == MBEDTLS_ERR_SSL_CLIENT_RECONNECT) {
			d->done = d->resumed = false;
			d->ops->again(d->arg);
		} else if (n == MBEDTLS_ERR_SSL_WANT_READ || n == MBEDTLS_ERR_SSL_WANT_WRITE ||
			   n == MBEDTLS_ERR_SSL_TIMEOUT) {
			return;
		} else {
			end(d, n == 0 ? MBEDTLS_ERR_SSL_PEER_CLOSE_NOTIFY : n);
			return;
		}
	}
}

static void on_timer(void *arg)
{
	work(arg);
}

struct dtls *dtls_new(struct dtls_endpoint *e, const struct dtls_ops *ops, void *arg)
{
	struct dtls *d = xcalloc(1, sizeof(*d));

	d->endpoint = e;
	d->ops = ops;
	d->arg = arg;
	d->cancelled = true;
	timer_init(&d->timer, e->clock, on_timer, d);
	mbedtls_ssl_session_init(&d->saved);
	mbedtls_ssl_init(&d->ssl);
	if (mbedtls_ssl_setup(&d->ssl, &e->conf) != 0) {
		dtls_free(d);
		return NULL;
	}
	mbedtls_ssl_set_bio(&d->ssl, d, bio_send, bio_recv, NULL);
	mbedtls_ssl_set_timer_cb(&d->ssl, d, set_timer, get_timer);
	mbedtls_ssl_set_mtu(&d->ssl, MTU);
	return d;
}

void dtls_free(struct dtls *d)
{
	if (d == NULL)
		return;
	if (d->endpoint->at_work == d)
		d->endpoint->at_work = NULL;
	timer_cancel(&d->timer);
	mbedtls_ssl_free(&d->ssl);
	mbedtls_ssl_session_free(&d->saved);
	mbedtls_platform_zeroize(d->key, sizeof(d->key));
	free(d->identity);
	free(d);
}

void dtls_set_arg(struct dtls *d, void *arg)
{
	d->arg = arg;
}

void dtls_forget(struct dtls *d)
{
	mbedtls_ssl_session_free(&d->saved);
	mbedtls_ssl_session_init(&d->saved);
	d->has_saved = false;
}

void dtls_reset(struct dtls *d)
{
	d->started = d->done = d->resumed = false;
	mbedtls_ssl_session_reset(&d->ssl);
	timer_cancel(&d->timer);
	d->cancelled = true;
}

void dtls_connect(struct dtls *d)
{
	if (d->endpoint->no_key) {
		d->ops->ended(d->arg, "no usable PSK identity and key");
		return;
	}
	dtls_reset(d);
	if (d->has_saved && clock_now(d->endpoint->clock) - d->saved_at >= SESSION_LIFE)
		dtls_forget(d);
	/* until the key exchange of a full handshake goes out, see bio_send() */
	d->resumed = d->has_saved && mbedtls_ssl_set_session(&d->ssl, &d->saved) == 0;
	d->started = true;
	work(d);
}

void dtls_from(struct dtls *d, const void *address, size_t len)
{
	d->started = true;
	free(d->identity);
	d->identity = NULL;
	mbedtls_ssl_set_client_transport_id(&d->ssl, address, len);
}

void dtls_input(struct dtls *d, const uint8_t *data, size_t len)
{
	if (!d->started)
		return;
	d->in = data;
	d->in_len = len;
	d->endpoint->cookie_ok = false;
	work(d);
	d->in = NULL;
}

bool dtls_is_done(const struct dtls *d)
{
	return d->done;
}

bool dtls_is_resumed(const struct dtls *d)
{
	return d->done && d->resumed;
}

void dtls_write(struct dtls *d, const uint8_t *data, size_t len)
{
	if (d->done)
		(void)!mbedtls_ssl_write(&d->ssl, data, len);
}

void dtls_close(struct dtls *d)
{
	if (d->done)
		mbedtls_ssl_close_notify(&d->ssl);
	dtls_reset(d);
}

const char *dtls_identity(const struct dtls *d)
{
	return d->identity;
}
