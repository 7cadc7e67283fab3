/* Parts of the network side that need no socket: routes, the reader of CoAP datagrams, the memory of exchanges. */
#include "config.h"

#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "bc28/clock.h"
#include "net/exchange.h"
#include "net/io.h"
#include "net/route.h"
#include "net/wire.h"

#include <check.h>

/* --- routes ---- */

static struct route_table *table;

static void open_table(void)
{
	table = route_table_new();
}

static void close_table(void)
{
	route_table_free(table);
}

/* Where "host", port leads to; "-": nowhere. The hint goes to *hint when it is not NULL. */
static const char *lead(const char *host, uint16_t port, bool dtls, char **hint)
{
	static char text[64];
	struct route_dest dest;
	char *h;

	if (route_find(table, host, port, dtls, &dest, &h) < 0)
		strcpy(text, "-");
	else
		address_format(&dest.addr, text, sizeof(text));
	if (hint != NULL)
		*hint = h;
	else
		free(h);
	return text;
}

START_TEST(loopback_alone)
{
	ck_assert_str_eq(lead("127.0.0.1", 5683, false, NULL), "127.0.0.1:5683");
	ck_assert_str_eq(lead("127.9.9.9", 5683, false, NULL), "127.9.9.9:5683");
	ck_assert_str_eq(lead("::1", 5683, false, NULL), "[::1]:5683");
	ck_assert_str_eq(lead("LocalHost", 1, false, NULL), "127.0.0.1:1");
	ck_assert_str_eq(lead("192.0.2.1", 5683, false, NULL), "-");
	ck_assert_str_eq(lead("2001:db8::1", 5683, false, NULL), "-");
	ck_assert_str_eq(lead("lwm.home.komect.com", 5683, false, NULL), "-");
	ck_assert_str_eq(lead("", 5683, false, NULL), "-");
}
END_TEST

START_TEST(hint_once)
{
	char *hint;

	lead("192.0.2.1", 5683, false, &hint);
	ck_assert_str_eq(hint, "net.allow = 192.0.2.1");
	free(hint);
	lead("192.0.2.1", 5683, false, &hint);
	ck_assert_ptr_null(hint);
	lead("lwm.home.komect.com", 5783, false, &hint);
	ck_assert_str_eq(hint, "net.route = lwm.home.komect.com:5783=ADDRESS:PORT");
	free(hint);
	/* a flood of destinations is remembered up to a bound */
	for (int i = 0; i < 1000; i++) {
		char host[16];

		snprintf(host, sizeof(host), "10.0.%d.%d", i / 256, i % 256);
		lead(host, 1, false, NULL);
	}
	lead("192.0.2.77", 1, false, &hint);
	ck_assert_ptr_null(hint);
}
END_TEST

START_TEST(allow)
{
	ck_assert_int_eq(route_allow(table, "192.0.2.128/25", NULL), 0);
	ck_assert_int_eq(route_allow(table, "198.51.100.7", NULL), 0);
	ck_assert_int_eq(route_allow(table, "2001:db8::/33", NULL), 0);
	ck_assert_str_eq(lead("192.0.2.128", 1, false, NULL), "192.0.2.128:1");
	ck_assert_str_eq(lead("192.0.2.127", 1, false, NULL), "-");
	ck_assert_str_eq(lead("198.51.100.7", 1, false, NULL), "198.51.100.7:1");
	ck_assert_str_eq(lead("198.51.100.6", 1, false, NULL), "-");
	ck_assert_str_eq(lead("2001:db8:7fff::1", 1, false, NULL), "[2001:db8:7fff::1]:1");
	ck_assert_str_eq(lead("2001:db8:8000::1", 1, false, NULL), "-");
	ck_assert_int_eq(route_allow(table, "any", NULL), 0);
	ck_assert_str_eq(lead("8.8.8.8", 1, false, NULL), "8.8.8.8:1");
	ck_assert_str_eq(lead("example.com", 1, false, NULL), "-"); /* no resolver */
}
END_TEST

START_TEST(rules)
{
	ck_assert_int_eq(route_add(table, "lwm.home.komect.com:5683=127.0.0.1:1001", NULL), 0);
	ck_assert_int_eq(route_add(table, "lwm.home.komect.com=127.0.0.1:1002", NULL), 0);
	ck_assert_int_eq(route_add(table, "192.0.2.1=[::1]:1003", NULL), 0);
	ck_assert_int_eq(route_add(table, "[2001:db8::1]:7=localhost:1004", NULL), 0);
	ck_assert_str_eq(lead("LWM.home.komect.com", 5683, false, NULL), "127.0.0.1:1001");
	ck_assert_str_eq(lead("lwm.home.komect.com", 5684, true, NULL), "127.0.0.1:1002");
	ck_assert_str_eq(lead("192.0.2.1", 9, false, NULL), "[::1]:1003");
	ck_assert_str_eq(lead("2001:db8:0::1", 7, false, NULL), "127.0.0.1:1004");
	ck_assert_str_eq(lead("2001:db8::1", 8, false, NULL), "-");
	ck_assert_int_eq(route_add(table, "*:7=127.0.0.1:1005", NULL), 0);
	ck_assert_str_eq(lead("example.com", 7, false, NULL), "127.0.0.1:1005");
}
END_TEST

START_TEST(platform)
{
	route_add(table, "192.0.2.1=127.0.0.1:9", NULL);
	route_platform(table, 100, 200);
	ck_assert_str_eq(lead("example.com", 1, false, NULL), "127.0.0.1:100");
	ck_assert_str_eq(lead("180.101.147.115", 1, true, NULL), "127.0.0.1:200");
	ck_assert_str_eq(lead("192.0.2.1", 1, true, NULL), "127.0.0.1:9");
	route_platform(table, 100, 0);
	ck_assert_str_eq(lead("example.com", 1, true, NULL), "-");
}
END_TEST

/* Where a socket's datagram or connection leads to. */
static const char *lead_socket(const char *ip, uint16_t port, bool udp)
{
	static char text[64];
	struct endpoint to = {.port = port};
	struct route_dest dest;
	char *hint;

	ck_assert_int_eq(ipaddr_parse(ip, &to.ip), 0);
	if (route_find_socket(table, &to, udp, &dest, &hint) < 0)
		strcpy(text, "-");
	else
		address_format(&dest.addr, text, sizeof(text));
	free(hint);
	return text;
}

START_TEST(sockets)
{
	struct ipaddr addr;
	char text[IPADDR_TEXT];

	ck_assert_str_eq(lead_socket("127.0.0.1", 7, true), "127.0.0.1:7");
	ck_assert_str_eq(lead_socket("::1", 7, true), "[::1]:7");
	ck_assert_str_eq(lead_socket("192.0.2.1", 7, true), "-");
	ck_assert_int_eq(route_stand_in(table, "iot.example", &addr), -1);
	route_add(table, "192.0.2.1:7=127.0.0.1:1001", NULL);
	route_add(table, "iot.example:80=127.0.0.1:1002", NULL);
	route_add(table, "iot.example=127.0.0.1:1003", NULL);
	ck_assert_str_eq(lead_socket("192.0.2.1", 7, false), "127.0.0.1:1001");
	ck_assert_str_eq(lead_socket("192.0.2.1", 8, false), "-");
	/* a name's address leads by all rules of that name */
	ck_assert_int_eq(route_stand_in(table, "IOT.example", &addr), 0);
	ck_assert_str_eq(ipaddr_format(&addr, text), "198.18.0.1");
	ck_assert_str_eq(lead_socket("198.18.0.1", 80, false), "127.0.0.1:1002");
	ck_assert_str_eq(lead_socket("198.18.0.1", 81, true), "127.0.0.1:1003");
	ck_assert_str_eq(lead_socket("198.18.0.0", 7, true), "-");
	ck_assert_str_eq(lead_socket("198.18.9.9", 7, true), "-");
	/* the platform: at the ports of CoAP, not instead of loopback */
	route_platform(table, 100, 200);
	ck_assert_str_eq(lead_socket("112.13.96.205", 5683, true), "127.0.0.1:100");
	ck_assert_str_eq(lead_socket("112.13.96.205", 5684, true), "127.0.0.1:200");
	ck_assert_str_eq(lead_socket("112.13.96.205", 5683, false), "-");
	ck_assert_str_eq(lead_socket("112.13.96.205", 7, true), "-");
	ck_assert_str_eq(lead_socket("127.0.0.1", 5683, true), "127.0.0.1:5683");
	route_add(table, "*=127.0.0.1:1004", NULL);
	ck_assert_str_eq(lead_socket("112.13.96.205", 7, true), "127.0.0.1:1004");
	ck_assert_int_eq(route_stand_in(table, "any.example", &addr), 0);
	ck_assert_str_eq(lead_socket(ipaddr_format(&addr, text), 7, true), "127.0.0.1:1004");
}
END_TEST

START_TEST(bad_rules)
{
	static const char *const bad_routes[] = {"", "a", "a=b", "a=127.0.0.1", "=127.0.0.1:1", "a:0=127.0.0.1:1",
		"a:70000=127.0.0.1:1", "a=example.com:1", "a=127.0.0.1:x", "[::1=127.0.0.1:1"};
	static const char *const bad_prefixes[] = {
		"", "x", "192.0.2.0/33", "192.0.2.0/", "192.0.2.0/-1", "::/129", "1.2.3"};

	for (size_t i = 0; i < sizeof(bad_routes) / sizeof(*bad_routes); i++) {
		char *cause = NULL;

		ck_assert_msg(route_add(table, bad_routes[i], &cause) == -1, "%s", bad_routes[i]);
		ck_assert_ptr_nonnull(strstr(cause, "net.route"));
		free(cause);
	}
	for (size_t i = 0; i < sizeof(bad_prefixes) / sizeof(*bad_prefixes); i++) {
		char *cause = NULL;

		ck_assert_msg(route_allow(table, bad_prefixes[i], &cause) == -1, "%s", bad_prefixes[i]);
		ck_assert_ptr_nonnull(strstr(cause, "net.allow"));
		free(cause);
	}
}
END_TEST

/* --- datagrams ---- */

/* POST /rd?ep=x, ct=40, token a1b2, block1 1/1/64, payload "hi". */
static const uint8_t post[] = "\x42\x02\x12\x34\xa1\xb2\xb2rd\x11\x28\x34"
			      "ep=x\xc1\x1a\xffhi";

START_TEST(read_request)
{
	struct wire w;

	ck_assert_int_eq(wire_parse(&w, post, sizeof(post) - 1), 0);
	ck_assert_int_eq(w.msg.type, COAP_CON);
	ck_assert_int_eq(w.msg.code, COAP_POST);
	ck_assert_int_eq(w.msg.mid, 0x1234);
	ck_assert_int_eq(w.msg.token_len, 2);
	ck_assert_str_eq(w.msg.path, "rd");
	ck_assert_str_eq(w.msg.query, "ep=x");
	ck_assert_int_eq(w.msg.format, 40);
	ck_assert(w.block1.present && w.block1.more);
	ck_assert_uint_eq(w.block1.num, 1);
	ck_assert_uint_eq(w.block1.size, 64);
	ck_assert_uint_eq(wire_body_size(&w), 128);
	ck_assert_uint_eq(w.msg.payload_len, 2);
}
END_TEST

/* Every prefix of a message is read without touching a byte beyond it. */
START_TEST(read_truncated)
{
	for (size_t len = 0; len < sizeof(post) - 1; len++) {
		uint8_t *copy = malloc(len + 1);
		struct wire w;

		memcpy(copy, post, len);
		wire_parse(&w, copy, len);
		free(copy);
	}
}
END_TEST

START_TEST(read_broken)
{
	static const struct {
		const char *data;
		size_t len;
	} bad[] = {
		{"", 0}, {"\x40\x01\x00", 3}, {"\x80\x01\x00\x00", 4}, /* version 2 */
		{"\x49\x01\x00\x00xxxxxxxxx", 13}, /* token of 9 */
		{"\x42\x01\x00\x00x", 5}, /* token cut */
		{"\x40\x00\x00\x00x", 5}, /* empty with more */
		{"\x40\x01\x00\x00\xff", 5}, /* marker alone */
		{"\x40\x01\x00\x00\xf0", 5}, /* reserved delta */
		{"\x40\x01\x00\x00\xd0", 5}, /* delta cut */
		{"\x40\x01\x00\x00\xbe\x00", 6}, /* length cut */
		{"\x40\x01\x00\x00\xb5xx", 7}, /* value cut */
		{"\x40\x01\x00\x00\xb1\x00", 6}, /* NUL in the path */
		{"\x40\x01\x00\x00\x64xxxx", 9}, /* Observe of 4 bytes */
		{"\x40\x01\x00\x00\xd1\x0e\x08\x01\x08", 9}, /* Block1 twice */
		{"\x60\x01\x00\x00", 4}, /* ACK with a request */
		{"\x70\x45\x00\x00", 4}, /* RST with a response */
		{"\x40\x20\x00\x00", 4}, /* class 1 */
		{"\x40\xe1\x00\x00", 4}, /* class 7 */
	};

	for (size_t i = 0; i < sizeof(bad) / sizeof(*bad); i++) {
		struct wire w;

		ck_assert_msg(wire_parse(&w, (const uint8_t *)bad[i].data, bad[i].len) == -1, "%zu", i);
	}
}
END_TEST

START_TEST(secrets)
{
	static const struct {
		const char *path;
		bool secret;
	} cases[] = {{"0", true}, {"0/0/5", true}, {"/0", true}, {"//0/1", true}, {"", true}, {NULL, true},
		{"00", true}, {"000/1/5", true}, {"01", false}, {"1/0", false}, {"0x", false}, {"rd", false},
		{"19/0/0", false}};

	for (size_t i = 0; i < sizeof(cases) / sizeof(*cases); i++) {
		struct wire w = {.msg = {.code = COAP_PUT, .path = cases[i].path}};

		ck_assert_msg(wire_is_secret(&w) == cases[i].secret, "%zu", i);
	}
}
END_TEST

/* --- exchanges ---- */

START_TEST(received_is_bounded)
{
	struct received_ring ring = {0};
	struct coap_msg m = COAP_MSG_INIT;

	m.code = COAP_GET;
	for (int i = 0; i < 100; i++) {
		m.mid = (uint16_t)i;
		ck_assert_ptr_null(received_find(&ring, &m, 0));
		received_answer(received_add(&ring, &m, 0), (const uint8_t *)"answer", 6);
		ck_assert_ptr_nonnull(received_find(&ring, &m, 0));
	}
	m.mid = 0;
	ck_assert_ptr_null(received_find(&ring, &m, 0));
	m.mid = 99;
	/* the same number means another message: another token, or long after */
	m.token_len = 1;
	ck_assert_ptr_null(received_find(&ring, &m, 0));
	m.token_len = 0;
	ck_assert_ptr_nonnull(received_find(&ring, &m, EXCHANGE_LIFETIME - 1));
	ck_assert_ptr_null(received_find(&ring, &m, EXCHANGE_LIFETIME));
	received_release(&ring);
}
END_TEST

START_TEST(sent_is_bounded)
{
	struct sent_table t = {0};
	struct coap_msg m = COAP_MSG_INIT;

	m.code = COAP_POST;
	m.token_len = 1;
	for (int i = 0; i < SENT_MAX; i++) {
		m.mid = (uint16_t)i;
		m.token[0] = (uint8_t)i;
		m.type = i == 7 ? COAP_NON : COAP_CON;
		ck_assert_ptr_nonnull(sent_add(&t, &m, 0));
	}
	ck_assert_ptr_nonnull(sent_by_mid(&t, 7));
	m.mid = 100;
	m.type = COAP_CON;
	ck_assert_ptr_nonnull(sent_add(&t, &m, 0)); /* in the place of the NON */
	ck_assert_ptr_null(sent_by_mid(&t, 7));
	m.mid = 101;
	ck_assert_ptr_null(sent_add(&t, &m, 0));
	sent_by_mid(&t, 3)->settled = true;
	ck_assert_ptr_nonnull(sent_add(&t, &m, EXCHANGE_LIFETIME));
	ck_assert_ptr_null(sent_by_mid(&t, 3));
	sent_release(&t);
}
END_TEST

/* --- libcoap's operating system ---------------------------------------------------------------------------------- */

static void on_send(void *arg, const uint8_t *data, size_t len)
{
	(void)data;
	*(size_t *)arg += len;
}

static void on_set(void *arg, uint64_t ms)
{
	*(uint64_t *)arg = ms;
}

#define EXPECT_ERRNO(call, wanted)                                                                                     \
	do {                                                                                                           \
		errno = 0;                                                                                             \
		ck_assert_int_eq((call), -1);                                                                          \
		ck_assert_int_eq(errno, (wanted));                                                                     \
	} while (0)

/* A number of the kernel, or one of another kind, is refused by every call: nothing of libcoap's reaches the kernel. */
START_TEST(io_takes_its_own_numbers_alone)
{
	uint64_t ms = 0;
	size_t sent = 0;
	struct io_timer timer = {.set = on_set, .arg = &ms};
	struct io_socket socket = {.send = on_send, .arg = &sent};
	struct epoll_event event = {.events = EPOLLIN};
	struct itimerspec when = {.it_value = {.tv_sec = 1, .tv_nsec = 1}};
	struct sockaddr_storage addr;
	socklen_t len = sizeof(addr);
	char data[4];
	int set, fd;

	EXPECT_ERRNO(io_socket(AF_INET, SOCK_DGRAM, 0), EAFNOSUPPORT); /* not announced */
	io_next_socket(&socket);
	EXPECT_ERRNO(io_socket(AF_INET6, SOCK_DGRAM, 0), EAFNOSUPPORT);
	EXPECT_ERRNO(io_timerfd_create(CLOCK_MONOTONIC, 0), EINVAL);
	io_next_socket(&socket);
	fd = io_socket(AF_INET, SOCK_DGRAM, 0);
	io_next_timer(&timer);
	ck_assert_int_gt(io_timerfd_create(CLOCK_MONOTONIC, 0), 0);
	set = io_epoll_create1(0);
	for (int i = 0; i < 2; i++) {
		int wrong = i == 0 ? 1 : set;

		EXPECT_ERRNO(io_connect(wrong, NULL, 0), EBADF);
		EXPECT_ERRNO(io_getsockname(wrong, (struct sockaddr *)&addr, &len), EBADF);
		EXPECT_ERRNO(io_getpeername(wrong, (struct sockaddr *)&addr, &len), EBADF);
		EXPECT_ERRNO(io_setsockopt(wrong, SOL_SOCKET, SO_REUSEADDR, NULL, 0), EBADF);
		EXPECT_ERRNO(io_ioctl(wrong, 0), EBADF);
		EXPECT_ERRNO(io_send(wrong, "x", 1, 0), EBADF);
		EXPECT_ERRNO(io_recv(wrong, data, sizeof(data), 0), EBADF);
		EXPECT_ERRNO(io_read(wrong, data, sizeof(data)), EBADF);
		EXPECT_ERRNO(io_timerfd_settime(wrong, 0, &when, NULL), EBADF);
		EXPECT_ERRNO(io_epoll_ctl(set, EPOLL_CTL_ADD, wrong, &event), EBADF);
	}
	EXPECT_ERRNO(io_epoll_ctl(fd, EPOLL_CTL_ADD, fd, &event), EBADF);
	EXPECT_ERRNO(io_epoll_wait(fd, &event, 1, 0), EBADF);
	EXPECT_ERRNO(io_close(1), EBADF);
	ck_assert_int_eq(io_send(fd, "abc", 3, 0), 3);
	ck_assert_uint_eq(sent, 3);
	EXPECT_ERRNO(io_recv(fd, data, sizeof(data), 0), EAGAIN);
	/* Absolute times are of the host's clock; relative ones are rounded up. */
	EXPECT_ERRNO(io_timerfd_settime(timer.fd, TFD_TIMER_ABSTIME, &when, NULL), EINVAL);
	ck_assert_int_eq(io_timerfd_settime(timer.fd, 0, &when, NULL), 0);
	ck_assert_uint_eq(ms, 1001);
	EXPECT_ERRNO(io_read(timer.fd, data, sizeof(data)), EAGAIN);
	/* What is forgotten, or closed, says nothing more. */
	io_forget(&socket);
	ck_assert_int_eq(io_send(fd, "abc", 3, 0), 3);
	ck_assert_uint_eq(sent, 3);
	ck_assert_int_eq(io_close(fd), 0);
	EXPECT_ERRNO(io_close(fd), EBADF);
	EXPECT_ERRNO(io_send(fd, "x", 1, 0), EBADF);
	ck_assert_int_eq(io_close(set), 0);
	ck_assert_int_eq(io_close(timer.fd), 0);
}
END_TEST

int main(void)
{
	Suite *s = suite_create("net-parts");
	TCase *routes = tcase_create("routes"), *wire = tcase_create("wire");
	SRunner *r = srunner_create(s);
	int failed;

	suite_add_tcase(s, routes);
	tcase_add_checked_fixture(routes, open_table, close_table);
	tcase_add_test(routes, loopback_alone);
	tcase_add_test(routes, hint_once);
	tcase_add_test(routes, allow);
	tcase_add_test(routes, rules);
	tcase_add_test(routes, platform);
	tcase_add_test(routes, sockets);
	tcase_add_test(routes, bad_rules);
	suite_add_tcase(s, wire);
	tcase_add_test(wire, read_request);
	tcase_add_test(wire, read_truncated);
	tcase_add_test(wire, read_broken);
	tcase_add_test(wire, secrets);
	tcase_add_test(wire, received_is_bounded);
	tcase_add_test(wire, sent_is_bounded);
	tcase_add_test(wire, io_takes_its_own_numbers_alone);
	srunner_run_all(r, CK_NORMAL);
	failed = srunner_ntests_failed(r);
	srunner_free(r);
	return failed > 0;
}
