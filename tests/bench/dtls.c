/* A UDP socket, and on it a DTLS-PSK server for one association: nothing but mbedTLS between the wire and the clock. */
#include "config.h"

#include <arpa/inet.h>
#include <errno.h>
#include <netinet/in.h>
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

size_t dtls_receive(int fd, const char *identity, const uint8_t *key, size_t key_len, uint8_t *out, size_t size)
{
	mbedtls_entropy_context entropy;
	mbedtls_ctr_drbg_context drbg;
	mbedtls_ssl_cookie_ctx cookies;
	mbedtls_ssl_config conf;
	mbedtls_ssl_context ssl;
	mbedtls_timing_delay_context timer;
	uint8_t address[8];
	size_t address_len;
	int err;

	mbedtls_entropy_init(&entropy);
	mbedtls_ctr_drbg_init(&drbg);
	mbedtls_ssl_cookie_init(&cookies);
	mbedtls_ssl_config_init(&conf);
	mbedtls_ssl_init(&ssl);
	if (mbedtls_ctr_drbg_seed(&drbg, mbedtls_entropy_func, &entropy, NULL, 0) != 0 ||
		mbedtls_ssl_cookie_setup(&cookies, mbedtls_ctr_drbg_random, &drbg) != 0 ||
		mbedtls_ssl_config_defaults(
			&conf, MBEDTLS_SSL_IS_SERVER, MBEDTLS_SSL_TRANSPORT_DATAGRAM, MBEDTLS_SSL_PRESET_DEFAULT) != 0)
		give_up("mbedTLS can't be set up");
	mbedtls_ssl_conf_rng(&conf, mbedtls_ctr_drbg_random, &drbg);
	mbedtls_ssl_conf_psk(&conf, key, key_len, (const uint8_t *)identity, strlen(identity));
	mbedtls_ssl_conf_dtls_cookies(&conf, mbedtls_ssl_cookie_write, mbedtls_ssl_cookie_check, &cookies);
	if (mbedtls_ssl_setup(&ssl, &conf) != 0)
		give_up("mbedTLS can't be set up");
	mbedtls_ssl_set_timer_cb(&ssl, &timer, mbedtls_timing_set_delay, mbedtls_timing_get_delay);
	mbedtls_ssl_set_bio(&ssl, &fd, bio_send, NULL, bio_recv);

	connect_to_first(fd, address, &address_len);
	mbedtls_ssl_set_client_transport_id(&ssl, address, address_len);
	while ((err = mbedtls_ssl_handshake(&ssl)) != 0) {
		/* The first ClientHello has no cookie: a new start with the same peer. */
		if (err == MBEDTLS_ERR_SSL_HELLO_VERIFY_REQUIRED) {
			mbedtls_ssl_session_reset(&ssl);
			mbedtls_ssl_set_client_transport_id(&ssl, address, address_len);
		} else if (err != MBEDTLS_ERR_SSL_WANT_READ && err != MBEDTLS_ERR_SSL_WANT_WRITE) {
			give_up("handshake: %d", err);
		}
	}
	do
		err = mbedtls_ssl_read(&ssl, out, size);
	while (err == MBEDTLS_ERR_SSL_WANT_READ);
	if (err <= 0)
		give_up("DTLS read: %d", err);

	mbedtls_ssl_free(&ssl);
	mbedtls_ssl_config_free(&conf);
	mbedtls_ssl_cookie_free(&cookies);
	mbedtls_ctr_drbg_free(&drbg);
	mbedtls_entropy_free(&entropy);
	return (size_t)err;
}
