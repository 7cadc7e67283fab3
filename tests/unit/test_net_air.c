/* The air obeys the module's radio: what waits, what is lost, what is late; and the radio hears of the traffic. */
#include "config.h"

#include <netinet/in.h>
#include <stdlib.h>
#include <string.h>
#include <sys/socket.h>
#include <unistd.h>

#include "net_world.h"

#include <check.h>

static struct net_world w;
static struct air_link air;
static struct radio_air now;
static unsigned seen[2]; /* datagrams at the near end, by direction */
static size_t seen_bytes;
static bool wakes; /* an uplink opens the gates at once */

static void set_air(enum air_gate up, enum air_gate down)
{
	now.gate[AIR_UP] = up;
	now.gate[AIR_DOWN] = down;
	air.set(air.net, &now);
}

static void on_traffic(void *arg, enum air_direction dir, size_t len)
{
	(void)arg;
	seen[dir]++;
	seen_bytes += len;
	if (wakes && dir == AIR_UP)
		set_air(AIR_OPEN, AIR_OPEN);
}

static void setup(void)
{
	world_open(&w);
	world_serve(&w, false);
	world_link(&w, false);
	air = net_module_air_link(w.module);
	now = (struct radio_air){.latency = 0};
	set_air(AIR_OPEN, AIR_OPEN);
	seen[AIR_UP] = seen[AIR_DOWN] = 0;
	seen_bytes = 0;
	wakes = false;
	net_module_on_traffic(w.module, on_traffic, NULL);
}

static void teardown(void)
{
	world_close(&w);
}

static struct net_counters counters(void)
{
	struct net_counters n;

	net_module_counters(w.module, &n);
	return n;
}

START_TEST(radio_hears_of_traffic)
{
	struct coap_msg m = world_msg(COAP_POST, "rd");

	world_send(&w, &m);
	world_run(&w, 0);
	expect_log(&w.module_log, "outcome acked\nresponse 2.04\n");
	ck_assert_uint_eq(seen[AIR_UP], 1);
	ck_assert_uint_eq(seen[AIR_DOWN], 1);
	ck_assert_uint_eq(seen_bytes, counters().up_bytes + counters().down_bytes);
}
END_TEST

/* RRC set-up: the uplink waits, is sent once, and its order is kept. */
START_TEST(uplink_waits)
{
	struct coap_msg m = world_msg(COAP_POST, "a");

	set_air(AIR_WAIT, AIR_WAIT);
	m.type = COAP_NON;
	world_send(&w, &m);
	m.path = "b";
	world_send(&w, &m);
	world_run(&w, CLOCK_S);
	ck_assert_uint_eq(counters().up_datagrams, 0);
	ck_assert_uint_eq(seen[AIR_UP], 2);
	set_air(AIR_OPEN, AIR_OPEN);
	world_run(&w, 0);
	ck_assert_uint_eq(counters().up_datagrams, 2);
	ck_assert_uint_eq(w.server_requests, 2);
	ck_assert_uint_eq(counters().dropped, 0);
}
END_TEST

/* A radio that connects at once lets the very datagram pass that woke it. */
START_TEST(uplink_wakes)
{
	struct coap_msg m = world_msg(COAP_POST, "rd");

	set_air(AIR_WAIT, AIR_CLOSED);
	wakes = true;
	world_send(&w, &m);
	world_run(&w, 0);
	expect_log(&w.module_log, "outcome acked\nresponse 2.04\n");
	ck_assert_uint_eq(counters().dropped, 0);
}
END_TEST

START_TEST(downlink_waits)
{
	struct coap_msg m = world_msg(COAP_POST, "rd");

	set_air(AIR_OPEN, AIR_WAIT);
	world_send(&w, &m);
	world_run(&w, CLOCK_S);
	expect_log(&w.module_log, "");
	ck_assert_uint_eq(seen[AIR_DOWN], 1);
	set_air(AIR_OPEN, AIR_OPEN);
	world_run(&w, 0);
	expect_log(&w.module_log, "outcome acked\nresponse 2.04\n");
}
END_TEST

/* What waits is lost with the service. */
START_TEST(closed_gate_drops)
{
	struct coap_msg m = world_msg(COAP_POST, "rd");

	m.type = COAP_NON;
	set_air(AIR_WAIT, AIR_WAIT);
	world_send(&w, &m);
	world_run(&w, CLOCK_S);
	set_air(AIR_CLOSED, AIR_CLOSED);
	world_run(&w, 0);
	ck_assert_uint_eq(counters().dropped, 1);
	world_send(&w, &m);
	world_run(&w, 0);
	ck_assert_uint_eq(counters().dropped, 2);
	set_air(AIR_OPEN, AIR_OPEN);
	world_run(&w, CLOCK_S);
	ck_assert_uint_eq(counters().up_datagrams, 0);
}
END_TEST

/* Nothing passes before the radio has said how it is. */
START_TEST(radio_begins_in_silence)
{
	struct coap_msg m = world_msg(COAP_POST, "rd");

	m.type = COAP_NON;
	air = net_module_air_link(w.module);
	world_send(&w, &m);
	world_run(&w, CLOCK_S);
	ck_assert_uint_eq(counters().up_datagrams, 0);
	ck_assert_uint_eq(counters().dropped, 1);
	set_air(AIR_OPEN, AIR_OPEN);
	world_send(&w, &m);
	world_run(&w, CLOCK_S);
	ck_assert_uint_eq(counters().up_datagrams, 1);
}
END_TEST

/* Latency of the radio and of the way add up; loss, too. */
START_TEST(radio_is_late_and_loses)
{
	struct coap_msg m = world_msg(COAP_POST, "rd");

	net_module_air(w.module, 200 * CLOCK_MS, 0);
	now.latency = 500 * CLOCK_MS;
	set_air(AIR_OPEN, AIR_OPEN);
	world_send(&w, &m);
	world_run(&w, 1399 * CLOCK_MS);
	expect_log(&w.module_log, "");
	world_run(&w, CLOCK_MS);
	expect_log(&w.module_log, "outcome acked\nresponse 2.04\n");
	now.loss = 1000;
	set_air(AIR_OPEN, AIR_OPEN);
	m.type = COAP_NON;
	world_send(&w, &m);
	world_run(&w, CLOCK_S);
	ck_assert_uint_eq(counters().dropped, 1);
}
END_TEST

static void on_data(void *arg, const struct endpoint *from, const uint8_t *data, size_t len)
{
	(void)arg, (void)from, (void)data, (void)len;
}

static void on_sent(void *arg, uint32_t id, bool ok)
{
	(void)arg, (void)id, (void)ok;
}

/* shows: 4.5/order */
/* Whatever waits goes on in the order in which it came, whosever it is: the datagrams of several sockets. */
START_TEST(first_in_first_out)
{
	static const struct sock_handler handler = {.data = on_data, .sent = on_sent};
	static const char order[] = "bcaab";
	struct sock_net net = net_module_socks(w.module);
	struct sockaddr_in at = {.sin_family = AF_INET, .sin_addr.s_addr = htonl(INADDR_LOOPBACK)};
	struct endpoint to = {.ip.byte = {127, 0, 0, 1}};
	struct sock *s[3];
	socklen_t len = sizeof(at);
	char got[sizeof(order)] = "";
	int fd = socket(AF_INET, SOCK_DGRAM | SOCK_CLOEXEC, 0);

	ck_assert_int_eq(bind(fd, (struct sockaddr *)&at, len), 0);
	ck_assert_int_eq(getsockname(fd, (struct sockaddr *)&at, &len), 0);
	to.port = ntohs(at.sin_port);
	for (int i = 0; i < 3; i++)
		s[i] = net.ops->open(net.net, &(struct sock_config){.handler = &handler});
	set_air(AIR_WAIT, AIR_WAIT);
	for (size_t i = 0; i < sizeof(order) - 1; i++)
		net.ops->send(s[order[i] - 'a'], &to, (const uint8_t *)&order[i], 1, 0);
	world_run(&w, CLOCK_S);
	ck_assert_int_eq(recv(fd, got, 1, MSG_DONTWAIT), -1);
	set_air(AIR_OPEN, AIR_WAIT);
	world_run(&w, 0);
	for (size_t i = 0; i < sizeof(order) - 1; i++)
		ck_assert_int_eq(recv(fd, &got[i], 1, MSG_DONTWAIT), 1);
	ck_assert_str_eq(got, order);
	for (int i = 0; i < 3; i++)
		net.ops->close(s[i], true);
	close(fd);
}
END_TEST

/* What waits for ever is bounded. */
START_TEST(waiting_is_bounded)
{
	struct coap_msg m = world_msg(COAP_POST, "rd");

	set_air(AIR_WAIT, AIR_WAIT);
	m.type = COAP_NON;
	for (int i = 0; i < 1000; i++) {
		world_send(&w, &m);
		world_run(&w, 0);
	}
	ck_assert_uint_eq(counters().dropped, 1000 - 256);
}
END_TEST

/* shows: Platform/disorder */
/* Everything arrives twice and overtakes each other: each request is served once, each answer told once. */
START_TEST(disorder)
{
	struct coap_msg m = world_msg(COAP_POST, "dp");
	char expected[1024] = "";

	net_module_air(w.module, 10 * CLOCK_MS, 0);
	net_module_disorder(w.module, 1000, 1500 * CLOCK_MS);
	for (int i = 0; i < 10; i++) {
		world_send(&w, &m);
		world_run(&w, 20 * CLOCK_S);
		strcat(expected, "outcome acked\nresponse 2.04\n");
	}
	ck_assert_uint_eq(w.server_requests, 10);
	expect_log(&w.module_log, expected);
	ck_assert_uint_ge(counters().up_datagrams, 20);
	ck_assert_uint_ge(counters().down_datagrams, 20);
	/* The other way round, the answer a separate one. */
	w.reply_text = "Quectel";
	m = world_msg(COAP_GET, "3/0/0");
	net_peer_send(w.peer, &m);
	world_run(&w, 100 * CLOCK_S);
	ck_assert_uint_eq(w.module_requests, 1);
	net_module_disorder(w.module, 0, 0);
}
END_TEST

int main(void)
{
	Suite *s = suite_create("net_air");
	TCase *t = tcase_create("air");
	SRunner *r = srunner_create(s);
	int failed;

	suite_add_tcase(s, t);
	tcase_add_checked_fixture(t, setup, teardown);
	tcase_add_test(t, radio_hears_of_traffic);
	tcase_add_test(t, uplink_waits);
	tcase_add_test(t, uplink_wakes);
	tcase_add_test(t, downlink_waits);
	tcase_add_test(t, closed_gate_drops);
	tcase_add_test(t, radio_begins_in_silence);
	tcase_add_test(t, radio_is_late_and_loses);
	tcase_add_test(t, first_in_first_out);
	tcase_add_test(t, waiting_is_bounded);
	tcase_add_test(t, disorder);
	srunner_run_all(r, CK_NORMAL);
	failed = srunner_ntests_failed(r);
	srunner_free(r);
	return failed > 0;
}
