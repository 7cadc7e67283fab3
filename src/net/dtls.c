/* DTLS sessions on mbedTLS, each with its handshake, its timers and the datagram that it is about to read. */
#include "config.h"

#include "dtls.h"

#include <stdlib.h>
#include <string.h>

#include <mbedtls/error.h>
#include <mbedtls/platform_util.h>

#include "dtls_priv.h"
#include "dtls_records.h"
#include "bc28/xmalloc.h"

#define MTU            1400 /* a CoAP message of full size in one record */
#define RECORDS_MAX    64 /* of one datagram */
#define DTLS_PLAIN_MAX 2048

/* --- mbedTLS's input, output and timers ---- */

/* A key exchange tells that the handshake is a full one. */
static int bio_send(void *arg, const unsigned char *data, size_t len)
{
	struct dtls *d = arg;

	if (d->endpoint->sessions == NULL && !d->done && records_have_key_exchange(data, len))
		d->resumed = false;
	d->ops->send(d->arg, data, len);
	return (int)len;
}

/* Who the records are for. */
static enum records_for receiver(const struct dtls *d)
{
	if (d->done)
		return RECORDS_SESSION;
	return d->endpoint->sessions == NULL ? RECORDS_CLIENT : RECORDS_SERVER;
}

/* Never 0, which mbedTLS takes for the end of the connection. */
static int bio_recv(void *arg, unsigned char *out, size_t size)
{
	struct dtls *d = arg;
	const uint8_t *in = d->in;
	size_t len;

	d->in = NULL;
	if (in == NULL || d->in_len > size)
		return MBEDTLS_ERR_SSL_WANT_READ;
	len = records_take(out, in, d->in_len, receiver(d));
	return len > 0 ? (int)len : MBEDTLS_ERR_SSL_WANT_READ;
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

/* mbedTLS's view of its timer (ssl.h): -1 cancelled, 0 running, 1 the intermediate time is over, 2 all of it. */
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

bool dtls_takes(const struct dtls *d, const uint8_t *data, size_t len)
{
	return d->started && records_take(NULL, data, len, receiver(d)) > 0;
}

void dtls_input(struct dtls *d, const uint8_t *data, size_t len)
{
	if (!dtls_takes(d, data, len))
		return;
	d->in = data;
	d->in_len = len;
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
