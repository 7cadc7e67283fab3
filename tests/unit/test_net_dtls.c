/* DTLS-PSK in both roles, in stepped time. */
#include "config.h"

#include <check.h>
#include <stdio.h>
#include <string.h>

#include "net_world.h"

static struct net_world w;

static void setup(void)
{
	world_open(&w);
	world_serve(&w, true);
}

static void teardown(void)
{
	world_close(&w);
}

static struct coap_msg uplink(void)
{
	return world_msg(COAP_POST, "dp");
}

/* The handshake begins with open(), and is through before anything is sent. */
START_TEST(handshake)
{
	struct coap_msg m = uplink();

	world_link(&w, true);
	ck_assert_int_eq(w.links.ops->dtls_state(w.link), DTLS_RUNNING);
	expect_log(&w.module_log, "");
	world_run(&w, 0);
	ck_assert_int_eq(w.links.ops->dtls_state(w.link), DTLS_DONE);
	expect_log(&w.module_log, "dtls running\ndtls done\n");
	expect_log(&w.server_log, "handshake module ok\n");
	ck_assert_str_eq(net_peer_identity(w.peer), "module");
	world_send(&w, &m);
	world_run(&w, 0);
	expect_log(&w.module_log, "outcome acked\nresponse 2.04\n");
	expect_log(&w.server_log, "request POST /dp\n");
	m = world_msg(COAP_GET, "3/0/0");
	net_peer_send(w.peer, &m);
	world_run(&w, 0);
	expect_log(&w.module_log, "request GET /3/0/0\n");
	/* nothing more to do: no timer of ours is left after the last exchange */
	world_run(&w, 1000 * CLOCK_S);
	expect_log(&w.module_log, "");
}
END_TEST

/* A message sent during the handshake waits for it; its retransmission time begins after it. */
START_TEST(message_waits)
{
	struct coap_msg m = uplink();

	net_module_air(w.module, 3 * CLOCK_S, 0);
	world_link(&w, true);
	world_send(&w, &m);
	world_run(&w, 17 * CLOCK_S);
	expect_log(&w.coap_log, "");
	world_run(&w, 2 * CLOCK_S);
	expect_log(&w.coap_log, "out CON POST /dp\n");
	world_run(&w, 30 * CLOCK_S);
	ck_assert_str_eq(buf_str(&w.module_log), "dtls running\ndtls done\noutcome acked\nresponse 2.04\n");
}
END_TEST

START_TEST(wrong_key)
{
	struct coap_msg m = uplink();

	w.psk[0] ^= 1;
	world_link(&w, true);
	world_send(&w, &m);
	world_run(&w, CLOCK_S);
	expect_log(&w.module_log, "dtls running\ndtls failed\noutcome failed\n");
	expect_log(&w.server_log, "handshake module failed\ngone\n");
	ck_assert_ptr_nonnull(strstr(buf_str(&w.events), "state=failed"));
	/* the next message tries again */
	w.psk[0] ^= 1;
	world_send(&w, &m);
	world_run(&w, CLOCK_S);
	expect_log(&w.module_log, "dtls running\ndtls done\noutcome acked\nresponse 2.04\n");
}
END_TEST

START_TEST(unknown_identity)
{
	world_connect(&w, (struct link_target){.port = net_server_port(w.server), .psk_id = "stranger"});
	world_run(&w, CLOCK_S);
	expect_log(&w.module_log, "dtls running\ndtls failed\n");
	expect_log(&w.server_log, "handshake stranger failed\ngone\n");
}
END_TEST

START_TEST(no_key)
{
	struct coap_msg m = uplink();

	world_connect(
		&w, (struct link_target){
			    .port = net_server_port(w.server), .psk_id = "", .psk = (const uint8_t *)"", .psk_len = 0});
	ck_assert_int_eq(w.links.ops->dtls_state(w.link), DTLS_FAILED);
	expect_log(&w.module_log, "");
	world_send(&w, &m);
	world_run(&w, CLOCK_S);
	expect_log(&w.module_log, "dtls running\ndtls failed\ndtls running\ndtls failed\noutcome failed\n");
	expect_log(&w.server_log, "");
}
END_TEST

/* Nobody answers: the guard ends it. */
START_TEST(silent_server)
{
	struct coap_msg m = uplink();

	net_server_mute(w.server, true);
	world_connect(
		&w, (struct link_target){
			    .port = net_server_port(w.server), .psk_id = "module", .handshake_guard = 40 * CLOCK_S});
	world_send(&w, &m);
	world_run(&w, 40 * CLOCK_S - CLOCK_MS);
	expect_log(&w.module_log, "dtls running\n");
	world_run(&w, CLOCK_MS);
	expect_log(&w.module_log, "dtls failed\noutcome failed\n");
	ck_assert_ptr_null(strstr(buf_str(&w.events), "0123456789abcde"));
	world_run(&w, 500 * CLOCK_S);
	expect_log(&w.module_log, "");
	expect_log(&w.coap_log, "");
}
END_TEST

/* However many NONs are sent during a handshake: 64 wait, the others fail at once, and each is told of once. */
START_TEST(flood_of_nons)
{
	struct coap_msg m = uplink();
	size_t failed = 0;

	m.type = COAP_NON;
	net_server_mute(w.server, true);
	world_link(&w, true);
	for (int i = 0; i < 200; i++)
		world_send(&w, &m);
	world_run(&w, 200 * CLOCK_S);
	for (const char *p = buf_str(&w.module_log); (p = strstr(p, "outcome failed")) != NULL; p++)
		failed++;
	ck_assert_uint_eq(failed, 200);
}
END_TEST

/* Guide 3.16: nothing arrived for 30 s, the next uplink renegotiates, from a new port. */
/* shows: 3.2/nat-on 3.16/renegotiation 3.16/port */
START_TEST(nat)
{
	struct coap_msg m = uplink();
	char first[64];

	world_connect(&w, (struct link_target){.port = net_server_port(w.server),
				  .psk_id = "module",
				  .nat = true,
				  .nat_timeout = 30 * CLOCK_S});
	world_run(&w, 29 * CLOCK_S);
	snprintf(first, sizeof(first), "%s", net_peer_address(w.peer));
	world_send(&w, &m);
	world_run(&w, 29 * CLOCK_S);
	world_send(&w, &m);
	world_run(&w, 0);
	expect_log(
		&w.module_log, "dtls running\ndtls done\noutcome acked\nresponse 2.04\noutcome acked\nresponse 2.04\n");
	world_run(&w, 31 * CLOCK_S);
	expect_log(&w.module_log, "");
	world_send(&w, &m);
	world_run(&w, 0);
	expect_log(&w.module_log, "dtls running\ndtls done\noutcome acked\nresponse 2.04\n");
	ck_assert_str_ne(net_peer_address(w.peer), first);
}
END_TEST

/* Connects with NAT type 0; the server is heard of at the time 0. */
static void connect_nat(bool same_port, uint64_t guard)
{
	world_connect(&w, (struct link_target){.port = net_server_port(w.server),
				  .psk_id = "module",
				  .nat = true,
				  .nat_timeout = 30 * CLOCK_S,
				  .same_port = same_port,
				  .handshake_guard = guard});
	world_run(&w, 0);
	expect_log(&w.module_log, "dtls running\ndtls done\n");
	buf_clear(&w.server_log);
}

/* Guide 3.16: each DTLS datagram from the server starts the timer again; what the module sends doesn't. */
/* shows: 3.16/timer */
START_TEST(nat_timer)
{
	struct coap_msg m = uplink(), get = world_msg(COAP_GET, "3/0/0");

	connect_nat(false, 0);
	m.type = COAP_NON;
	w.server_verdict = LINK_IGNORE; /* nothing comes back */
	world_run(&w, 20 * CLOCK_S);
	world_send(&w, &m);
	world_run(&w, 9999 * CLOCK_MS);
	world_send(&w, &m);
	world_run(&w, 0);
	expect_log(&w.module_log, ""); /* 29.999 s */
	world_run(&w, CLOCK_MS);
	expect_log(&w.module_log, ""); /* 30 s: the time alone wakes nobody */
	world_send(&w, &m);
	world_run(&w, 0);
	expect_log(&w.module_log, "dtls running\ndtls done\n");
	/* a request of the server is a datagram, too */
	world_run(&w, 29 * CLOCK_S);
	net_peer_send(w.peer, &get);
	world_run(&w, 29 * CLOCK_S);
	world_send(&w, &m);
	world_run(&w, 0);
	expect_log(&w.module_log, "request GET /3/0/0\n");
	expect_log(&w.server_log, "request POST /dp\nrequest POST /dp\nhandshake module ok\nrequest POST /dp\n"
				  "outcome acked\nresponse 2.05\nrequest POST /dp\n");
}
END_TEST

/*
 * Guide 3.16: "an uplink" is a retransmission as well. The server has lost us; the first repetition behind the 30 s
 * negotiates anew, and is not lost itself.
 */
/* shows: 3.16/retransmission 3.16/renegotiation dialect/counts-uplink-timer-3.16 */
START_TEST(nat_retransmission)
{
	struct coap_msg m = uplink();

	connect_nat(false, 0);
	world_run(&w, 10 * CLOCK_S);
	net_server_mute(w.server, true);
	world_send(&w, &m);
	world_run(&w, 19 * CLOCK_S);
	expect_log(&w.module_log, "");
	net_server_mute(w.server, false);
	buf_clear(&w.coap_log);
	/* repetitions come by 3, 9, 21 and 45 s after the first transmission; the last of them is behind the 30 s */
	while (w.module_log.len == 0 && clock_now(w.clock) < 60 * CLOCK_S) {
		uint64_t due;

		ck_assert(clock_next(w.clock, &due));
		if (due < 30 * CLOCK_S)
			net_server_mute(w.server, true);
		clock_advance(w.clock, due);
		net_settle(w.net);
		if (due < 30 * CLOCK_S)
			net_server_mute(w.server, false);
	}
	ck_assert_uint_ge(clock_now(w.clock), 30 * CLOCK_S);
	world_run(&w, 0);
	expect_log(&w.module_log, "dtls running\ndtls done\noutcome acked\nresponse 2.04\n");
	expect_log(&w.server_log, "handshake module ok\nrequest POST /dp\n");
	ck_assert_ptr_nonnull(strstr(buf_str(&w.coap_log), "in ACK 2.04\n"));
}
END_TEST

/* What is sent during a re-negotiation waits for it, in order, each message once. */
/* shows: 3.16/waiting dialect/sent-during-negotiation */
START_TEST(nat_several_wait)
{
	struct coap_msg m = uplink();
	const char *const paths[] = {"dp/1", "dp/2", "dp/3"};

	connect_nat(false, 0);
	net_module_air(w.module, 2 * CLOCK_S, 0);
	world_run(&w, 31 * CLOCK_S);
	for (int i = 0; i < 3; i++) {
		m.path = paths[i];
		m.type = i == 1 ? COAP_NON : COAP_CON;
		world_send(&w, &m);
		world_run(&w, CLOCK_S);
	}
	expect_log(&w.module_log, "dtls running\n");
	expect_log(&w.server_log, "");
	world_run(&w, 60 * CLOCK_S);
	expect_log(&w.server_log, "handshake module ok\nrequest POST /dp/1\nrequest POST /dp/2\nrequest POST /dp/3\n");
	expect_log(&w.module_log, "dtls done\noutcome acked\noutcome acked\n"
				  "response 2.04\nresponse 2.04\nresponse 2.04\n");
}
END_TEST

/*
 * A re-negotiation without an answer: what waits fails with it, each message once, and nothing of it is sent any more.
 */
/* shows: 3.16/failure */
START_TEST(nat_failure)
{
	struct coap_msg m = uplink();

	connect_nat(false, 20 * CLOCK_S);
	net_server_mute(w.server, true);
	world_run(&w, 28 * CLOCK_S);
	world_send(&w, &m); /* under way when the 30 s are over */
	world_run(&w, 3 * CLOCK_S);
	m.path = "dp/late";
	world_send(&w, &m);
	m.type = COAP_NON;
	world_send(&w, &m);
	world_run(&w, 30 * CLOCK_S);
	expect_log(&w.module_log, "dtls running\ndtls failed\noutcome failed\noutcome failed\noutcome failed\n");
	ck_assert_int_eq(w.links.ops->dtls_state(w.link), DTLS_FAILED);
	/* the next one tries again, and only it arrives */
	net_server_mute(w.server, false);
	m.type = COAP_CON;
	m.path = "dp/next";
	world_send(&w, &m);
	world_run(&w, 300 * CLOCK_S);
	expect_log(&w.module_log, "dtls running\ndtls done\noutcome acked\nresponse 2.04\n");
	expect_log(&w.server_log, "handshake module ok\nrequest POST /dp/next\n");
}
END_TEST

/* quirk.renegotiation-port=same: the server answers a second handshake from there (RFC 6347 4.2.8). */
/* shows: 3.16/port */
START_TEST(nat_same_port)
{
	struct coap_msg m = uplink();
	char first[64];

	connect_nat(true, 0);
	snprintf(first, sizeof(first), "%s", net_peer_address(w.peer));
	for (int i = 0; i < 3; i++) {
		world_run(&w, 31 * CLOCK_S);
		world_send(&w, &m);
		world_run(&w, 10 * CLOCK_S);
		expect_log(&w.module_log, "dtls running\ndtls done\noutcome acked\nresponse 2.04\n");
		ck_assert_str_eq(net_peer_address(w.peer), first);
	}
}
END_TEST

/* Guide 3.2, 3.16: NAT type 1 never negotiates anew, however long nothing was heard. */
/* shows: 3.2/nat-off */
START_TEST(no_nat)
{
	struct coap_msg m = uplink();

	world_link(&w, true);
	world_run(&w, 3600 * CLOCK_S);
	world_send(&w, &m);
	world_run(&w, 0);
	expect_log(&w.module_log, "dtls running\ndtls done\noutcome acked\nresponse 2.04\n");
}
END_TEST

/* Another NAT type holds at once, and the silence so far counts. */
START_TEST(another_nat)
{
	struct coap_msg m = uplink();

	connect_nat(false, 0);
	w.links.ops->set_nat(w.link, false);
	world_run(&w, 3600 * CLOCK_S);
	world_send(&w, &m);
	world_run(&w, 0);
	expect_log(&w.module_log, "outcome acked\nresponse 2.04\n");
	world_run(&w, 31 * CLOCK_S);
	w.links.ops->set_nat(w.link, true);
	world_send(&w, &m);
	world_run(&w, 0);
	expect_log(&w.module_log, "dtls running\ndtls done\noutcome acked\nresponse 2.04\n");
}
END_TEST

/* Guide 3.11. */
/* shows: 3.11/done 3.11/running */
START_TEST(reset)
{
	struct coap_msg m = uplink();

	world_link(&w, true);
	w.links.ops->dtls_reset(w.link); /* running: no effect */
	world_run(&w, 0);
	expect_log(&w.module_log, "dtls running\ndtls done\n");
	w.links.ops->dtls_reset(w.link);
	ck_assert_int_eq(w.links.ops->dtls_state(w.link), DTLS_IDLE);
	world_run(&w, 0);
	expect_log(&w.module_log, "dtls idle\n");
	world_send(&w, &m);
	world_run(&w, 0);
	expect_log(&w.module_log, "dtls running\ndtls done\noutcome acked\nresponse 2.04\n");
}
END_TEST

/* Reset with a message under way: what of it is sent again makes the handshake, and gets through. */
/* shows: 3.11/under-way dialect/message-under-way-qlaresetdtls */
START_TEST(reset_under_way)
{
	struct coap_msg m = uplink();

	world_link(&w, true);
	world_run(&w, 0);
	buf_clear(&w.module_log);
	net_server_mute(w.server, true);
	world_send(&w, &m);
	world_run(&w, CLOCK_S);
	w.links.ops->dtls_reset(w.link);
	net_server_mute(w.server, false);
	world_run(&w, CLOCK_S / 2);
	expect_log(&w.module_log, "dtls idle\n");
	world_run(&w, 3 * CLOCK_S);
	expect_log(&w.module_log, "dtls running\ndtls done\noutcome acked\nresponse 2.04\n");
	expect_log(&w.server_log, "handshake module ok\nhandshake module ok\nrequest POST /dp\n");
}
END_TEST

/* Reset in each other state: idle and failed; during a re-negotiation; of a plain association. */
/* shows: 3.11/running 3.11/other-states */
START_TEST(reset_states)
{
	struct coap_msg m = uplink();

	net_server_mute(w.server, true);
	world_connect(&w, (struct link_target){
				  .port = net_server_port(w.server), .psk_id = "module", .handshake_guard = CLOCK_S});
	world_run(&w, 2 * CLOCK_S);
	expect_log(&w.module_log, "dtls running\ndtls failed\n");
	w.links.ops->dtls_reset(w.link);
	world_run(&w, 0);
	expect_log(&w.module_log, "dtls idle\n");
	w.links.ops->dtls_reset(w.link);
	world_run(&w, 100 * CLOCK_S);
	expect_log(&w.module_log, "");
	/* the re-negotiation that a message began goes on */
	net_server_mute(w.server, false);
	world_send(&w, &m);
	ck_assert_int_eq(w.links.ops->dtls_state(w.link), DTLS_RUNNING);
	w.links.ops->dtls_reset(w.link);
	ck_assert_int_eq(w.links.ops->dtls_state(w.link), DTLS_RUNNING);
	world_run(&w, 0);
	expect_log(&w.module_log, "dtls running\ndtls done\noutcome acked\nresponse 2.04\n");
	/* and the message after it makes none */
	world_send(&w, &m);
	world_run(&w, 0);
	expect_log(&w.module_log, "outcome acked\nresponse 2.04\n");
	w.links.ops->close(w.link);
	net_server_free(w.server);
	world_serve(&w, false);
	world_link(&w, false);
	w.links.ops->dtls_reset(w.link);
	world_send(&w, &m);
	world_run(&w, 0);
	expect_log(&w.module_log, "outcome acked\nresponse 2.04\n");
}
END_TEST

/* A handshake through losses. */
START_TEST(loss)
{
	net_module_air(w.module, 100 * CLOCK_MS, 300);
	world_connect(
		&w, (struct link_target){
			    .port = net_server_port(w.server), .psk_id = "module", .handshake_guard = 600 * CLOCK_S});
	world_run(&w, 600 * CLOCK_S);
	expect_log(&w.module_log, "dtls running\ndtls done\n");
}
END_TEST

/* The module's last message and its good-bye: the server knows at once. */
START_TEST(close_tells_the_server)
{
	struct coap_msg m = world_msg(COAP_DELETE, "rd/1");

	world_link(&w, true);
	world_run(&w, 0);
	buf_clear(&w.server_log);
	m.type = COAP_NON;
	world_send(&w, &m);
	w.links.ops->close(w.link);
	w.link = NULL;
	world_run(&w, CLOCK_S);
	expect_log(&w.server_log, "request DELETE /rd/1\ngone\n");
	expect_log(&w.module_log, "dtls running\ndtls done\n");
}
END_TEST

/* A server that goes says so; the next message tries a handshake, with nobody there. */
START_TEST(server_restarts)
{
	struct coap_msg m = uplink();

	world_link(&w, true);
	world_run(&w, 0);
	net_server_free(w.server);
	w.server = NULL;
	world_run(&w, 0);
	expect_log(&w.module_log, "dtls running\ndtls done\ndtls idle\n");
	world_serve(&w, true);
	world_send(&w, &m);
	world_run(&w, 100 * CLOCK_S);
	expect_log(&w.module_log, "dtls running\ndtls failed\noutcome failed\n");
}
END_TEST

int main(void)
{
	Suite *s = suite_create("net-dtls");
	TCase *t = tcase_create("dtls");
	SRunner *r = srunner_create(s);
	int failed;

	suite_add_tcase(s, t);
	tcase_add_checked_fixture(t, setup, teardown);
	tcase_add_test(t, handshake);
	tcase_add_test(t, message_waits);
	tcase_add_test(t, wrong_key);
	tcase_add_test(t, unknown_identity);
	tcase_add_test(t, no_key);
	tcase_add_test(t, silent_server);
	tcase_add_test(t, flood_of_nons);
	tcase_add_test(t, nat);
	tcase_add_test(t, nat_timer);
	tcase_add_test(t, nat_retransmission);
	tcase_add_test(t, nat_several_wait);
	tcase_add_test(t, nat_failure);
	tcase_add_test(t, nat_same_port);
	tcase_add_test(t, no_nat);
	tcase_add_test(t, another_nat);
	tcase_add_test(t, reset);
	tcase_add_test(t, reset_under_way);
	tcase_add_test(t, reset_states);
	tcase_add_test(t, loss);
	tcase_add_test(t, close_tells_the_server);
	tcase_add_test(t, server_restarts);
	srunner_run_all(r, CK_NORMAL);
	failed = srunner_ntests_failed(r);
	srunner_free(r);
	return failed > 0;
}
