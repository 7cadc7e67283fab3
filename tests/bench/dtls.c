/* A UDP socket, and on it a DTLS-PSK server for one association: nothing but mbedTLS between the wire and the clock. */
#include "config.h"

#include <arpa/inet.h>
#include <errno.h>
#include <netinet/in.h>
#include <stdlib.h>
#include <string.h>
#include <sys/socket.h>
#include <unistd.h>

#include <mbedtls/ctr_drbg.h>
#include <mbedtls/entropy.h>
#include <mbedtls/ssl.h>
#include <mbedtls/ssl_cookie.h>
#include <mbedtls/timing.h>

#include "bench.h"

int udp_server(uint16_t *port)
{
	struct sockaddr_in sa = {.sin_family = AF_INET, .sin_addr.s_addr = htonl(INADDR_LOOPBACK)};
	socklen_t size = sizeof(sa);
	int fd = socket(AF_INET, SOCK_DGRAM | SOCK_CLOEXEC, 0);

	if (fd == -1 || bind(fd, (struct sockaddr *)&sa, size) == -1 ||
		getsockname(fd, (struct sockaddr *)&sa, &size) == -1)
		give_up("udp: %s", strerror(errno));
	*port = ntohs(sa.sin_port);
	return fd;
}

static int bio_send(void *arg, const unsigned char *data, size_t len)
{
	return (int)send(*(int *)arg, data, len, 0);
}

static int bio_recv(void *arg, unsigned char *data, size_t len, uint32_t timeout)
{
	(void)timeout;
	if (!wait_readable(*(int *)arg, PATIENCE_MS))
		give_up("the handshake stops");
	return (int)recv(*(int *)arg, data, len, 0);
}

/* From the second datagram on the socket talks to that one peer: the source of the first. */
static void connect_to_first(int fd, uint8_t *address, size_t *address_len)
{
	struct sockaddr_in sa;
	socklen_t size = sizeof(sa);
	uint8_t peeked[1];

	if (!wait_readable(fd, PATIENCE_MS))
		give_up("no ClientHello");
	if (recvfrom(fd, peeked, sizeof(peeked), MSG_PEEK, (struct sockaddr *)&sa, &size) == -1 ||
		connect(fd, (struct sockaddr *)&sa, size) == -1)
		give_up("udp: %s", strerror(errno));
	*address_len = sizeof(sa.sin_port);
	memcpy(address, &sa.sin_port, *address_len);
}

struct bench_dtls {
	int fd;
	mbedtls_entropy_context entropy;
	mbedtls_ctr_drbg_context drbg;
	mbedtls_ssl_cookie_ctx cookies;
	mbedtls_ssl_config conf;
	mbedtls_ssl_context ssl;
	mbedtls_timing_delay_context timer;
};

static void set_up(struct bench_dtls *d, const char *identity, const uint8_t *key, size_t key_len)
{
	mbedtls_entropy_init(&d->entropy);
	mbedtls_ctr_drbg_init(&d->drbg);
	mbedtls_ssl_cookie_init(&d->cookies);
	mbedtls_ssl_config_init(&d->conf);
	mbedtls_ssl_init(&d->ssl);
	if (mbedtls_ctr_drbg_seed(&d->drbg, mbedtls_entropy_func, &d->entropy, NULL, 0) != 0 ||
		mbedtls_ssl_cookie_setup(&d->cookies, mbedtls_ctr_drbg_random, &d->drbg) != 0 ||
		mbedtls_ssl_config_defaults(&d->conf, MBEDTLS_SSL_IS_SERVER, MBEDTLS_SSL_TRANSPORT_DATAGRAM,
			MBEDTLS_SSL_PRESET_DEFAULT) != 0)
		give_up("mbedTLS can't be set up");
	mbedtls_ssl_conf_rng(&d->conf, mbedtls_ctr_drbg_random, &d->drbg);
	mbedtls_ssl_conf_psk(&d->conf, key, key_len, (const uint8_t *)identity, strlen(identity));
	mbedtls_ssl_conf_dtls_cookies(&d->conf, mbedtls_ssl_cookie_write, mbedtls_ssl_cookie_check, &d->cookies);
	if (mbedtls_ssl_setup(&d->ssl, &d->conf) != 0)
		give_up("mbedTLS can't be set up");
	mbedtls_ssl_set_timer_cb(&d->ssl, &d->timer, mbedtls_timing_set_delay, mbedtls_timing_get_delay);
	mbedtls_ssl_set_bio(&d->ssl, &d->fd, bio_send, NULL, bio_recv);
}

struct bench_dtls *dtls_accept(int fd, const char *identity, const uint8_t *key, size_t key_len)
{
	struct bench_dtls *d = calloc(1, sizeof(*d));
	uint8_t address[8];
	size_t address_len;
	int err;

	if (d == NULL)
		give_up("no memory");
	d->fd = fd;
	set_up(d, identity, key, key_len);
	connect_to_first(fd, address, &address_len);
	mbedtls_ssl_set_client_transport_id(&d->ssl, address, address_len);
	while ((err = mbedtls_ssl_handshake(&d->ssl)) != 0) {
		/* The first ClientHello has no cookie: a new start with the same peer. */
		if (err == MBEDTLS_ERR_SSL_HELLO_VERIFY_REQUIRED) {
			mbedtls_ssl_session_reset(&d->ssl);
			mbedtls_ssl_set_client_transport_id(&d->ssl, address, address_len);
		} else if (err != MBEDTLS_ERR_SSL_WANT_READ && err != MBEDTLS_ERR_SSL_WANT_WRITE) {
			give_up("handshake: %d", err);
		}
	}
	return d;
}

size_t dtls_read(struct bench_dtls *d, uint8_t *out, size_t size)
{
	int err;

	do
		err = mbedtls_ssl_read(&d->ssl, out, size);
	while (err == MBEDTLS_ERR_SSL_WANT_READ);
	if (err <= 0)
		give_up("DTLS read: %d", err);
	return (size_t)err;
}

void dtls_write(struct bench_dtls *d, const uint8_t *data, size_t len)
{
	if (mbedtls_ssl_write(&d->ssl, data, len) != (int)len)
		give_up("DTLS write");
}

void dtls_free(struct bench_dtls *d)
{
	mbedtls_ssl_free(&d->ssl);
	mbedtls_ssl_config_free(&d->conf);
	mbedtls_ssl_cookie_free(&d->cookies);
	mbedtls_ctr_drbg_free(&d->drbg);
	mbedtls_entropy_free(&d->entropy);
	free(d);
}

size_t dtls_receive(int fd, const char *identity, const uint8_t *key, size_t key_len, uint8_t *out, size_t size)
{
	struct bench_dtls *d = dtls_accept(fd, identity, key, key_len);
	size_t len = dtls_read(d, out, size);

	dtls_free(d);
	return len;
}
