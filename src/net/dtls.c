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
	char *identity;
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
	psa_crypto_init();
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
	mbedtls_ssl_config_init(&e->conf);
	mbedtls_ssl_cookie_init(&e->cookies);
	mbedtls_ssl_config_defaults(&e->conf, role, MBEDTLS_SSL_TRANSPORT_DATAGRAM, MBEDTLS_SSL_PRESET_DEFAULT);
	mbedtls_ssl_conf_rng(&e->conf, mbedtls_ctr_drbg_random, &sh->drbg);
	mbedtls_ssl_conf_ciphersuites(&e->conf, ciphers);
#if MBEDTLS_VERSION_NUMBER >= 0x03000000
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
	uint8_t key[PSK_MAX];
	int key_len, result;

	if (len == 0 || len > PSK_ID_MAX || memchr(id, 0, len) != NULL)
		return -1;
	free(d->identity);
	d->identity = xstrndup((const char *)id, len);
	key_len = e->psk(e->arg, d->identity, key);
	if (key_len < 0)
		return -1;
	result = mbedtls_ssl_set_hs_psk(ssl, key, (size_t)key_len);
	mbedtls_platform_zeroize(key, sizeof(key));
	return result;
}

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
	free(e);
}

/* --- mbedTLS's input, output and timers ---- */

static int bio_send(void *arg, const unsigned char *data, size_t len)
{
	struct dtls *d = arg;

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
	d->ops->ended(d->arg, reason);
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

		if (!d->done && !shake_hands(d))
			return;
		n = mbedtls_ssl_read(&d->ssl, data, sizeof(data));
		if (n > 0) {
			d->ops->recv(d->arg, data, (size_t)n);
		} else if (n == MBEDTLS_ERR_SSL_CLIENT_RECONNECT) {
			d->done = false;
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
	timer_cancel(&d->timer);
	mbedtls_ssl_free(&d->ssl);
	free(d->identity);
	free(d);
}

void dtls_set_arg(struct dtls *d, void *arg)
{
	d->arg = arg;
}

void dtls_reset(struct dtls *d)
{
	d->started = d->done = false;
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
	d->started = true;
	work(d);
}

void dtls_from(struct dtls *d, const void *address, size_t len)
{
	d->started = true;
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
