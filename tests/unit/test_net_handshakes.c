/*
 * Handshakes at a server's port: who begins one, starts over, never ends it; and how many there are. In stepped time.
 */
#include "config.h"

#include <arpa/inet.h>
#include <check.h>
#include <malloc.h>
#include <netinet/in.h>
#include <stdio.h>
#include <string.h>
#include <sys/socket.h>
#include <unistd.h>

#include "net/dtls.h"
#include "net_world.h"

static struct net_world w;
static struct dtls_shared *shared;
static struct dtls_endpoint *endpoint;

static void setup(void)
{
	world_open(&w);
	world_serve(&w, true);
	shared = dtls_shared_new(NULL);
	endpoint = dtls_client(shared, w.clock, "module", w.psk, w.psk_len);
}

static void teardown(void)
{
	dtls_endpoint_free(endpoint);
	dtls_shared_free(shared);
	world_close(&w);
}

/* Nothing but DTLS is taken, and a flood of first messages leaves no peer behind. */
START_TEST(rubbish)
{
	struct sockaddr_in to = {.sin_family = AF_INET, .sin_addr.s_addr = htonl(INADDR_LOOPBACK)};
	int fd = socket(AF_INET, SOCK_DGRAM | SOCK_NONBLOCK, 0);
	uint8_t data[200];
	uint32_t x = 1;

	to.sin_port = htons(net_server_port(w.server));
	for (int i = 0; i < 2000; i++) {
		for (size_t k = 0; k < sizeof(data); k++) {
			x = x * 1664525 + 1013904223;
			data[k] = (uint8_t)(x >> 24);
		}
		/* a handshake record of DTLS 1.2 */
		memcpy(data, "\x16\xfe\xfd\0\0\0\0\0\0\0\0\0\xbb\1\0\0\xaf\0\0\0\0\0\0\xaf\xfe\xfd", 26);
		if (i % 3 == 0)
			data[13] = (uint8_t)x;
		sendto(fd, data, i % 5 ? sizeof(data) : x % sizeof(data), 0, (struct sockaddr *)&to, sizeof(to));
		if (i % 20 == 0)
			net_settle(w.net);
	}
	sendto(fd, "\x40\x01\x12\x34", 4, 0, (struct sockaddr *)&to, sizeof(to));
	close(fd);
	world_run(&w, 10 * CLOCK_S);
	expect_log(&w.server_log, "");
	world_link(&w, true);
	world_run(&w, CLOCK_S);
	expect_log(&w.server_log, "handshake module ok\n");
}
END_TEST

/* --- a client that stays at its port ---- */

struct raw_client {
	int fd;
	struct dtls *dtls;
	unsigned done;
};

static void raw_send(void *arg, const uint8_t *data, size_t len)
{
	struct raw_client *c = arg;

	ck_assert_int_eq(send(c->fd, data, len, 0), (ssize_t)len);
}

static void raw_recv(void *arg, const uint8_t *data, size_t len)
{
	(void)arg;
	(void)data;
	(void)len;
}

static void raw_done(void *arg)
{
	struct raw_client *c = arg;

	c->done++;
}

static void raw_ended(void *arg, const char *reason)
{
	(void)arg;
	(void)reason;
}

static const struct dtls_ops raw_ops = {.send = raw_send, .recv = raw_recv, .done = raw_done, .ended = raw_ended};

/* Takes what has come; the number of datagrams. */
static unsigned raw_take(struct raw_client *c)
{
	uint8_t data[2048];
	unsigned taken = 0;
	ssize_t n;

	world_run(&w, 0);
	for (; (n = recv(c->fd, data, sizeof(data), MSG_DONTWAIT)) > 0; taken++)
		dtls_input(c->dtls, data, (size_t)n);
	return taken;
}

/* No time passes. */
static void raw_run(struct raw_client *c)
{
	while (raw_take(c) > 0)
		;
}

/* A socket that talks to the server, at this address of loopback. */
static int raw_socket(uint32_t host)
{
	struct sockaddr_in at = {.sin_family = AF_INET, .sin_addr.s_addr = htonl(INADDR_LOOPBACK + host)};
	int fd = socket(AF_INET, SOCK_DGRAM | SOCK_NONBLOCK, 0);

	ck_assert_int_eq(bind(fd, (struct sockaddr *)&at, sizeof(at)), 0);
	at.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
	at.sin_port = htons(net_server_port(w.server));
	ck_assert_int_eq(connect(fd, (struct sockaddr *)&at, sizeof(at)), 0);
	return fd;
}

static void raw_open(struct raw_client *c)
{
	*c = (struct raw_client){.fd = raw_socket(0)};
	c->dtls = dtls_new(endpoint, &raw_ops, c);
}

static void raw_close(struct raw_client *c)
{
	dtls_free(c->dtls);
	close(c->fd);
}

static void raw_get(struct raw_client *c, uint8_t mid)
{
	const uint8_t request[] = {0x50, COAP_GET, 0, mid, 0xb1, 'x'};

	dtls_write(c->dtls, request, sizeof(request));
	world_run(&w, 0);
}

/* Up to its second ClientHello: the server has sent its flight, which waits. */
static void raw_begin(struct raw_client *c)
{
	dtls_connect(c->dtls);
	ck_assert_uint_eq(raw_take(c), 1);
	world_run(&w, 0);
}

static void expect_peers(unsigned up, unsigned handshaking)
{
	unsigned u, h;

	net_server_peers(w.server, &u, &h);
	ck_assert_uint_eq(u, up);
	ck_assert_uint_eq(h, handshaking);
}

/* A client that lost its session without a word and makes a new one from the same port (RFC 6347 4.2.8). */
START_TEST(same_port)
{
	struct raw_client c;

	raw_open(&c);
	dtls_connect(c.dtls);
	raw_run(&c);
	ck_assert_uint_eq(c.done, 1);
	raw_get(&c, 1);
	expect_log(&w.server_log, "handshake module ok\nrequest GET /x\n");
	dtls_connect(c.dtls);
	raw_run(&c);
	ck_assert_uint_eq(c.done, 2);
	expect_log(&w.server_log, "gone\nhandshake module ok\n");
	raw_get(&c, 2);
	expect_log(&w.server_log, "request GET /x\n");
	expect_peers(1, 0);
	dtls_close(c.dtls);
	world_run(&w, CLOCK_S);
	expect_log(&w.server_log, "gone\n");
	expect_peers(0, 0);
	raw_close(&c);
}
END_TEST

/* A client that restarts in the midst of a handshake is served at once, from the same port, as often as it likes. */
START_TEST(restart_in_the_midst)
{
	struct raw_client c;
	uint8_t data[2048];

	raw_open(&c);
	for (int i = 0; i < 3; i++) {
		raw_begin(&c);
		expect_peers(0, 1);
		while (recv(c.fd, data, sizeof(data), MSG_DONTWAIT) > 0)
			;
	}
	dtls_connect(c.dtls);
	raw_run(&c);
	ck_assert_uint_eq(c.done, 1);
	ck_assert_uint_eq(clock_now(w.clock), 0);
	expect_log(&w.server_log, "handshake module ok\n");
	expect_peers(1, 0);
	raw_close(&c);
}
END_TEST

/* A handshake that nobody ends, at the address of a session: that goes on (RFC 6347 4.2.8). */
START_TEST(session_goes_on)
{
	struct raw_client c, other;

	raw_open(&c);
	dtls_connect(c.dtls);
	raw_run(&c);
	other = (struct raw_client){.fd = c.fd};
	other.dtls = dtls_new(endpoint, &raw_ops, &other);
	raw_begin(&other);
	expect_peers(1, 1);
	raw_get(&c, 1);
	expect_log(&w.server_log, "handshake module ok\nrequest GET /x\n");
	world_run(&w, 130 * CLOCK_S);
	expect_log(&w.server_log, "handshake - failed\ngone\n");
	expect_peers(1, 0);
	raw_get(&c, 2);
	expect_log(&w.server_log, "request GET /x\n");
	dtls_free(other.dtls);
	raw_close(&c);
}
END_TEST

/* Who doesn't show a cookie costs nothing; who does costs a bounded time. */
START_TEST(time_limit)
{
	struct raw_client c;
	struct net_handshakes n;

	raw_open(&c);
	dtls_connect(c.dtls);
	world_run(&w, 0);
	expect_peers(0, 0);
	ck_assert_uint_eq(raw_take(&c), 1);
	world_run(&w, 0);
	expect_peers(0, 1);
	world_run(&w, 119 * CLOCK_S);
	expect_peers(0, 1);
	world_run(&w, 2 * CLOCK_S);
	expect_peers(0, 0);
	expect_log(&w.server_log, "handshake - failed\ngone\n");
	net_server_handshakes(w.server, &n);
	ck_assert_uint_eq(n.failed, 1);
	raw_close(&c);
}
END_TEST

#define MANY 5000
#define MAX  2560

/*
 * Handshakes from thousands of addresses that nobody ends: 2,000 of one fleet fit, the oldest of more make room, what
 * they take is bounded, and neither a session nor a newcomer suffers.
 */
START_TEST(many)
{
	struct raw_client c, known;
	size_t before, taken;

	raw_open(&known);
	dtls_connect(known.dtls);
	raw_run(&known);
	raw_open(&c);
	before = mallinfo2().uordblks + mallinfo2().hblkhd;
	for (uint32_t i = 1; i <= MANY; i++) {
		close(c.fd);
		c.fd = raw_socket(i);
		raw_begin(&c);
		if (i == 2000)
			expect_peers(1, 2000);
	}
	expect_peers(1, MAX);
	taken = mallinfo2().uordblks + mallinfo2().hblkhd - before;
	ck_assert_uint_lt(taken, MAX * (size_t)48 * 1024);
	buf_clear(&w.server_log);
	raw_get(&known, 1);
	expect_log(&w.server_log, "request GET /x\n");
	world_link(&w, true);
	world_run(&w, 0);
	expect_log(&w.module_log, "dtls running\ndtls done\n");
	world_run(&w, 121 * CLOCK_S);
	expect_peers(2, 0);
	raw_close(&c);
	raw_close(&known);
}
END_TEST

int main(void)
{
	Suite *s = suite_create("net-handshakes");
	TCase *t = tcase_create("handshakes");
	SRunner *r = srunner_create(s);
	int failed;

	suite_add_tcase(s, t);
	tcase_set_timeout(t, 60);
	tcase_add_checked_fixture(t, setup, teardown);
	tcase_add_test(t, rubbish);
	tcase_add_test(t, same_port);
	tcase_add_test(t, restart_in_the_midst);
	tcase_add_test(t, session_goes_on);
	tcase_add_test(t, time_limit);
	tcase_add_test(t, many);
	srunner_run_all(r, CK_NORMAL);
	failed = srunner_ntests_failed(r);
	srunner_free(r);
	return failed > 0;
}
