/* The plain network side in stepped time: link, server, and the air between them. */
#include "config.h"

#include <check.h>
#include <fcntl.h>
#include <netinet/in.h>
#include <stdlib.h>
#include <string.h>
#include <sys/socket.h>
#include <unistd.h>

#include "net_world.h"

static struct net_world w;

static void setup(void)
{
	world_open(&w);
	world_serve(&w, false);
	world_link(&w, false);
}

static void teardown(void)
{
	world_close(&w);
}

/* A request of the module so that the server knows it. */
static void introduce(void)
{
	struct coap_msg m = world_msg(COAP_POST, "rd");

	world_send(&w, &m);
	world_run(&w, 0);
	ck_assert_ptr_nonnull(w.peer);
	buf_clear(&w.module_log);
	buf_clear(&w.server_log);
	buf_clear(&w.coap_log);
	buf_clear(&w.events);
}

START_TEST(a_refusal_is_told_from_an_acknowledgement)
{
	struct coap_msg m = world_msg(COAP_POST, "dp");

	w.server_reply.code = COAP_404_NOT_FOUND;
	world_send(&w, &m);
	world_run(&w, 0);
	expect_log(&w.module_log, "outcome refused\nresponse 4.04\n");
}
END_TEST

START_TEST(request_up)
{
	struct coap_msg m = world_msg(COAP_POST, "rd");

	m.query = "ep=867724030000225&lt=86400";
	m.format = FORMAT_LINK;
	m.payload = (const uint8_t *)"</1/0>";
	m.payload_len = 6;
	w.server_reply.code = COAP_201_CREATED;
	w.server_reply.location = "rd/5a3f";
	world_send(&w, &m);
	ck_assert_str_eq(buf_str(&w.module_log), ""); /* never from within the call */
	world_run(&w, 0);
	expect_log(&w.server_log, "request POST /rd ?ep=867724030000225&lt=86400 format=40 \"</1/0>\"\n");
	expect_log(&w.module_log, "outcome acked\nresponse 2.01 /rd/5a3f\n");
	expect_log(&w.coap_log, "out CON POST /rd\nin ACK 2.01 /rd/5a3f\n");
	ck_assert_ptr_nonnull(strstr(buf_str(&w.events), " peer=127.0.0.1:"));
	world_run(&w, 300 * CLOCK_S);
	expect_log(&w.coap_log, "");
}
END_TEST

START_TEST(request_non)
{
	struct coap_msg m = world_msg(COAP_POST, "dp");

	m.type = COAP_NON;
	world_send(&w, &m);
	world_run(&w, 0);
	expect_log(&w.module_log, "response 2.04\n");
	expect_log(&w.coap_log, "out NON POST /dp\nin NON 2.04\n");
}
END_TEST

START_TEST(request_down)
{
	struct coap_msg m = world_msg(COAP_GET, "3/0");

	introduce();
	m.accept = FORMAT_TLV;
	w.module_reply.format = FORMAT_TLV;
	w.reply_text = "tlv";
	ck_assert_int_ge(net_peer_send(w.peer, &m), 0);
	world_run(&w, 0);
	expect_log(&w.module_log, "request GET /3/0 accept=11542\n");
	expect_log(&w.server_log, "outcome acked\nresponse 2.05 format=11542 \"tlv\"\n");
	expect_log(&w.coap_log, "in CON GET /3/0\nout ACK 2.05\n");
}
END_TEST

START_TEST(root_requests_down)
{
	struct coap_msg m = world_msg(COAP_DELETE, NULL);

	introduce();
	w.module_reply.code = COAP_202_DELETED;
	net_peer_send(w.peer, &m);
	world_run(&w, 0);
	m.code = COAP_GET;
	m.path = "/";
	m.accept = FORMAT_LINK;
	net_peer_send(w.peer, &m);
	world_run(&w, 0);
	expect_log(&w.module_log, "request DELETE\nrequest GET accept=40\n");
}
END_TEST

START_TEST(late_answer)
{
	struct coap_msg m = world_msg(COAP_GET, "19/1/0"), answer = world_msg(COAP_205_CONTENT, NULL);

	introduce();
	w.module_verdict = LINK_LATER;
	net_peer_send(w.peer, &m);
	world_run(&w, 5 * CLOCK_S);
	expect_log(&w.coap_log, "in CON GET /19/1/0\nout ACK 0.00\n");
	expect_log(&w.server_log, "outcome acked\n");
	answer.token_len = w.module_last.token_len;
	memcpy(answer.token, w.module_last.token, answer.token_len);
	answer.payload = (const uint8_t *)"late";
	answer.payload_len = 4;
	world_send(&w, &answer);
	world_run(&w, 0);
	expect_log(&w.coap_log, "out CON 2.05\nin ACK 0.00\n");
	expect_log(&w.server_log, "response 2.05 \"late\"\n");
	expect_log(&w.module_log, "request GET /19/1/0\noutcome acked\n");
}
END_TEST

/*
 * A late answer above 1024 bytes goes out in blocks. (The guide's are shorter, and libcoap 4.3.1 can't put one
 * together.)
 */
START_TEST(late_answer_in_blocks)
{
	struct coap_msg m = world_msg(COAP_GET, "19/1/0"), answer = world_msg(COAP_205_CONTENT, NULL);
	uint8_t body[3000];

	introduce();
	w.module_verdict = LINK_LATER;
	net_peer_send(w.peer, &m);
	world_run(&w, CLOCK_S);
	memset(body, 'x', sizeof(body));
	answer.token_len = w.module_last.token_len;
	memcpy(answer.token, w.module_last.token, answer.token_len);
	answer.payload = body;
	answer.payload_len = sizeof(body);
	world_send(&w, &answer);
	world_run(&w, CLOCK_S);
	expect_log(&w.module_log, "request GET /19/1/0\noutcome acked\n");
	ck_assert_ptr_nonnull(strstr(buf_str(&w.events), " block2=0/1/1024 "));
}
END_TEST

/*
 * Two long answers of different paths on one association at a time, each by block-wise GETs in between those of the
 * other.
 */
START_TEST(two_bodies_at_once)
{
	struct coap_msg first = world_msg(COAP_GET, "A"), second = world_msg(COAP_GET, "B");

	introduce();
	w.reply_by_path = true;
	w.reply_len = 5000;
	net_module_air(w.module, 10 * CLOCK_MS, 0);
	/* the module asks */
	world_send(&w, &first);
	world_send(&w, &second);
	world_run(&w, 10 * CLOCK_S);
	ck_assert_ptr_nonnull(strstr(buf_str(&w.module_log), "response 2.04 [5000]\nbody A\n"));
	ck_assert_ptr_nonnull(strstr(buf_str(&w.module_log), "response 2.04 [5000]\nbody B\n"));
	buf_clear(&w.module_log);
	buf_clear(&w.server_log);
	/* the server asks */
	net_peer_send(w.peer, &first);
	net_peer_send(w.peer, &second);
	world_run(&w, 10 * CLOCK_S);
	ck_assert_ptr_nonnull(strstr(buf_str(&w.server_log), "response 2.05 [5000]\nbody A\n"));
	ck_assert_ptr_nonnull(strstr(buf_str(&w.server_log), "response 2.05 [5000]\nbody B\n"));
}
END_TEST

/* A block is asked for by itself: of any size, the last one, one that isn't there; the body is asked for once. */
START_TEST(single_blocks)
{
	static const struct {
		struct coap_block block;
		const char *log;
	} rows[] = {
		{{.num = 0, .size = 1024}, "response 2.05 [1024]\n"},
		{{.num = 4, .size = 1024}, "response 2.05 [904]\n"},
		{{.num = 9, .size = 512}, "response 2.05 [392]\n"},
		{{.num = 312, .size = 16}, "response 2.05 \"abcdefgh\"\n"},
		{{.num = 5, .size = 1024}, "response 4.00\n"},
		{{.num = 0xfffff, .size = 1024}, "response 4.00\n"},
	};
	struct coap_msg m = world_msg(COAP_GET, "A");

	introduce();
	w.reply_len = 5000;
	for (size_t i = 0; i < sizeof(rows) / sizeof(rows[0]); i++) {
		m.block2 = rows[i].block;
		buf_clear(&w.server_log);
		net_peer_send(w.peer, &m);
		world_run(&w, CLOCK_S);
		ck_assert_msg(
			strstr(buf_str(&w.server_log), rows[i].log) != NULL, "%zu: %s", i, buf_str(&w.server_log));
	}
	ck_assert_uint_eq(w.module_requests, 1);
	/* after its time it is asked for again */
	world_run(&w, 300 * CLOCK_S);
	m.block2 = rows[1].block;
	net_peer_send(w.peer, &m);
	world_run(&w, CLOCK_S);
	ck_assert_uint_eq(w.module_requests, 2);
}
END_TEST

START_TEST(notification_in_blocks)
{
	struct coap_msg m = world_msg(COAP_GET, "19/0/0"), n = world_msg(COAP_205_CONTENT, NULL);
	uint8_t body[3000];

	introduce();
	m.observe = 0;
	w.module_reply.observe = 1;
	net_peer_send(w.peer, &m);
	world_run(&w, 0);
	buf_clear(&w.server_log);
	memset(body, 'x', sizeof(body));
	n.token_len = w.module_last.token_len;
	memcpy(n.token, w.module_last.token, n.token_len);
	n.observe = 2;
	n.format = FORMAT_OPAQUE;
	n.payload = body;
	n.payload_len = sizeof(body);
	world_send(&w, &n);
	world_run(&w, CLOCK_S);
	expect_log(&w.server_log, "response 2.05 format=42 observe=2 [3000]\n");
}
END_TEST

START_TEST(timeout)
{
	struct coap_msg m = world_msg(COAP_POST, "rd");
	uint64_t start = clock_now(w.clock);

	net_module_coverage(w.module, false);
	world_send(&w, &m);
	world_run(&w, 46 * CLOCK_S);
	ck_assert_str_eq(buf_str(&w.module_log), "");
	world_run(&w, 48 * CLOCK_S); /* RFC 7252 4.8.2: MAX_TRANSMIT_WAIT is 93 s */
	expect_log(&w.module_log, "outcome timeout\n");
	expect_log(&w.coap_log,
		"out CON POST /rd\nout CON POST /rd\nout CON POST /rd\nout CON POST /rd\nout CON POST /rd\n");
	ck_assert_uint_eq(clock_now(w.clock) - start, 94 * CLOCK_S);
}
END_TEST

/* Each message has its own time-out, counted from when it was sent. */
START_TEST(timeout_of_several)
{
	struct coap_msg m = world_msg(COAP_POST, "dp");

	net_module_coverage(w.module, false);
	for (int i = 0; i < 3; i++) {
		world_send(&w, &m);
		world_run(&w, 10 * CLOCK_S);
	}
	world_run(&w, 84 * CLOCK_S);
	expect_log(&w.module_log, "outcome timeout\noutcome timeout\noutcome timeout\n");
}
END_TEST

START_TEST(coverage_returns)
{
	struct coap_msg m = world_msg(COAP_POST, "rd");
	struct net_counters n;

	net_module_coverage(w.module, false);
	world_send(&w, &m);
	world_run(&w, CLOCK_S);
	net_module_coverage(w.module, true);
	world_run(&w, 3 * CLOCK_S);
	expect_log(&w.module_log, "outcome acked\nresponse 2.04\n");
	net_module_counters(w.module, &n);
	ck_assert_uint_eq(n.dropped, 1);
	ck_assert_uint_eq(n.up_datagrams, 1);
	ck_assert_uint_eq(n.down_datagrams, 1);
}
END_TEST

START_TEST(latency)
{
	struct coap_msg m = world_msg(COAP_POST, "rd");

	net_module_air(w.module, 700 * CLOCK_MS, 0);
	world_send(&w, &m);
	world_run(&w, 1399 * CLOCK_MS);
	expect_log(&w.module_log, "");
	world_run(&w, CLOCK_MS);
	expect_log(&w.module_log, "outcome acked\nresponse 2.04\n");
}
END_TEST

/* With half of all datagrams lost everything arrives once in the end, by retransmission, or is given up. */
START_TEST(loss)
{
	struct coap_msg m = world_msg(COAP_POST, "dp");

	net_module_air(w.module, 0, 500);
	for (int i = 0; i < 10; i++) {
		world_send(&w, &m);
		world_run(&w, 100 * CLOCK_S);
	}
	ck_assert_uint_ge(w.server_requests, 5);
	ck_assert_uint_le(w.server_requests, 10);
}
END_TEST

/* The answer gets lost: the retransmission is answered as before, without asking again. */
START_TEST(duplicates)
{
	struct coap_msg m = world_msg(COAP_GET, "3/0/0");

	introduce();
	w.reply_text = "Quectel";
	net_server_mute(w.server, false);
	net_peer_send(w.peer, &m);
	net_module_air(w.module, 100 * CLOCK_MS, 0);
	world_run(&w, 150 * CLOCK_MS); /* the request has arrived, the answer is on its way */
	net_module_coverage(w.module, false);
	world_run(&w, 100 * CLOCK_MS);
	net_module_coverage(w.module, true);
	expect_log(&w.server_log, "");
	world_run(&w, 5 * CLOCK_S);
	expect_log(&w.server_log, "outcome acked\nresponse 2.05 \"Quectel\"\n");
	expect_log(&w.coap_log, "in CON GET /3/0/0\nout ACK 2.05\nin CON GET /3/0/0\nout ACK 2.05\n");
	ck_assert_uint_eq(w.module_requests, 1);
}
END_TEST

/* The same while the answer is still to come: an empty ACK each time. */
START_TEST(duplicates_of_a_waiting_request)
{
	struct coap_msg m = world_msg(COAP_GET, "19/1/0");

	introduce();
	w.module_verdict = LINK_LATER;
	net_module_air(w.module, 100 * CLOCK_MS, 0);
	net_peer_send(w.peer, &m);
	world_run(&w, 150 * CLOCK_MS);
	net_module_coverage(w.module, false);
	world_run(&w, 100 * CLOCK_MS);
	net_module_coverage(w.module, true);
	world_run(&w, 5 * CLOCK_S);
	expect_log(&w.coap_log, "in CON GET /19/1/0\nout ACK 0.00\nin CON GET /19/1/0\nout ACK 0.00\n");
	expect_log(&w.server_log, "outcome acked\n");
	ck_assert_uint_eq(w.module_requests, 1);
}
END_TEST

START_TEST(observe)
{
	struct coap_msg m = world_msg(COAP_GET, "19/0/0"), n = world_msg(COAP_205_CONTENT, NULL);

	introduce();
	m.observe = 0;
	w.module_reply.observe = 1;
	w.reply_text = "first";
	net_peer_send(w.peer, &m);
	world_run(&w, 0);
	expect_log(&w.server_log, "outcome acked\nresponse 2.05 observe=1 \"first\"\n");
	n.token_len = w.module_last.token_len;
	memcpy(n.token, w.module_last.token, n.token_len);
	n.payload = (const uint8_t *)"next";
	n.payload_len = 4;
	for (int i = 2; i < 5; i++) {
		n.type = i % 2 ? COAP_NON : COAP_CON;
		n.observe = i;
		world_send(&w, &n);
		world_run(&w, 400 * CLOCK_S);
	}
	expect_log(&w.server_log, "response 2.05 observe=2 \"next\"\nresponse 2.05 observe=3 \"next\"\nresponse 2.05 "
				  "observe=4 \"next\"\n");
	expect_log(&w.module_log, "request GET /19/0/0 observe=0\noutcome acked\noutcome acked\n");
	/* the server disowns it: RST to a NON and to a CON (RFC 7641 3.6) */
	w.refuse_responses = true;
	n.type = COAP_NON;
	world_send(&w, &n);
	world_run(&w, CLOCK_S);
	expect_log(&w.module_log, "outcome reset\n");
	n.type = COAP_CON;
	world_send(&w, &n);
	world_run(&w, CLOCK_S);
	expect_log(&w.module_log, "outcome reset\n");
}
END_TEST

START_TEST(module_refuses_what_it_did_not_ask)
{
	struct coap_msg n = world_msg(COAP_205_CONTENT, NULL);

	introduce();
	n.token_len = 2;
	net_peer_send(w.peer, &n);
	world_run(&w, CLOCK_S);
	expect_log(&w.module_log, "");
	expect_log(&w.server_log, "outcome reset\n");
}
END_TEST

START_TEST(server_rejects_and_ignores)
{
	struct coap_msg m = world_msg(COAP_POST, "dp");

	w.server_verdict = LINK_REJECT;
	world_send(&w, &m);
	world_run(&w, CLOCK_S);
	expect_log(&w.module_log, "outcome reset\n");
	m.type = COAP_NON;
	world_send(&w, &m);
	world_run(&w, CLOCK_S);
	expect_log(&w.module_log, "outcome reset\n");
	w.server_verdict = LINK_IGNORE;
	m.type = COAP_CON;
	w.server_requests = 0;
	world_send(&w, &m);
	world_run(&w, 100 * CLOCK_S);
	expect_log(&w.module_log, "outcome timeout\n");
	ck_assert_uint_eq(w.server_requests, 5);
	net_server_mute(w.server, true);
	world_send(&w, &m);
	world_run(&w, 100 * CLOCK_S);
	expect_log(&w.module_log, "outcome timeout\n");
	ck_assert_uint_eq(w.server_requests, 5);
}
END_TEST

START_TEST(cancel)
{
	struct coap_msg m = world_msg(COAP_POST, "dp");

	m.token_len = 2;
	m.token[0] = 9;
	world_send(&w, &m);
	w.links.ops->cancel(w.link, m.token, m.token_len);
	world_run(&w, 100 * CLOCK_S);
	expect_log(&w.module_log, "");
}
END_TEST

/* Bodies of 3000 bytes in all four directions (RFC 7959). */
START_TEST(blocks)
{
	struct coap_msg m = world_msg(COAP_POST, "dp");
	uint8_t body[3000];

	memset(body, 'x', sizeof(body));
	m.format = FORMAT_JSON;
	m.payload = body;
	m.payload_len = sizeof(body);
	world_send(&w, &m);
	world_run(&w, CLOCK_S);
	expect_log(&w.server_log, "request POST /dp format=11543 [3000]\n");
	expect_log(&w.module_log, "outcome acked\nresponse 2.04\n");
	m.path = "19/1/0";
	m.code = COAP_PUT;
	net_peer_send(w.peer, &m);
	world_run(&w, CLOCK_S);
	expect_log(&w.module_log, "request PUT /19/1/0 format=11543 [3000]\n");
	expect_log(&w.server_log, "outcome acked\nresponse 2.05\n");
	w.reply_len = 3000;
	w.server_reply.format = w.module_reply.format = FORMAT_OPAQUE;
	m = world_msg(COAP_GET, "fw");
	world_send(&w, &m);
	world_run(&w, CLOCK_S);
	expect_log(&w.module_log, "outcome acked\nresponse 2.04 format=42 [3000]\n");
	net_peer_send(w.peer, &m);
	world_run(&w, CLOCK_S);
	buf_clear(&w.module_log);
	ck_assert_ptr_nonnull(strstr(buf_str(&w.server_log), "response 2.05 format=42 [3000]\n"));
}
END_TEST

START_TEST(blocks_time_out)
{
	struct coap_msg m = world_msg(COAP_POST, "dp");
	uint8_t body[3000] = {0};

	m.payload = body;
	m.payload_len = sizeof(body);
	net_module_air(w.module, 100 * CLOCK_MS, 0);
	world_send(&w, &m);
	world_run(&w, 250 * CLOCK_MS); /* the first block is through */
	net_module_coverage(w.module, false);
	world_run(&w, 200 * CLOCK_S);
	expect_log(&w.module_log, "outcome timeout\n");
}
END_TEST

START_TEST(rebind)
{
	struct coap_msg m = world_msg(COAP_POST, "dp");
	char first[64];

	introduce();
	strcpy(first, net_peer_address(w.peer));
	net_module_rebind(w.module);
	world_send(&w, &m);
	world_run(&w, 0);
	expect_log(&w.module_log, "outcome acked\nresponse 2.04\n");
	ck_assert_str_ne(net_peer_address(w.peer), first);
}
END_TEST

START_TEST(close_from_a_callback)
{
	struct coap_msg m = world_msg(COAP_POST, "dp");

	w.close_in_callback = true;
	world_send(&w, &m);
	world_send(&w, &m);
	world_run(&w, CLOCK_S);
	expect_log(&w.module_log, "outcome acked\noutcome acked\nresponse 2.04\n"); /* the second one's isn't told */
	world_run(&w, 200 * CLOCK_S);
	expect_log(&w.module_log, "");
}
END_TEST

/* The last message before close() is sent. */
START_TEST(last_words)
{
	struct coap_msg m = world_msg(COAP_DELETE, "rd/5a3f");

	m.type = COAP_NON;
	world_send(&w, &m);
	w.links.ops->close(w.link);
	w.link = NULL;
	world_run(&w, CLOCK_S);
	expect_log(&w.server_log, "request DELETE /rd/5a3f\n");
	expect_log(&w.module_log, "");
}
END_TEST

START_TEST(what_cannot_be_built)
{
	struct coap_msg m = world_msg(COAP_EMPTY, NULL);
	char path[300];

	ck_assert_int_eq(w.links.ops->send(w.link, &m), -1);
	memset(path, 'a', sizeof(path));
	path[sizeof(path) - 1] = 0;
	m = world_msg(COAP_GET, path);
	ck_assert_int_eq(w.links.ops->send(w.link, &m), -1);
}
END_TEST

/* What was sent and not acknowledged when a link is closed is not repeated; the next link has a session of its own. */
START_TEST(close_with_a_con_outstanding)
{
	struct coap_msg m = world_msg(COAP_POST, "rd");

	net_server_mute(w.server, true);
	for (int i = 0; i < 200; i++) {
		world_send(&w, &m);
		world_run(&w, 0);
		expect_log(&w.coap_log, "out CON POST /rd\n");
		w.links.ops->close(w.link);
		world_run(&w, 0);
		world_link(&w, false);
	}
	world_run(&w, 100 * CLOCK_S);
	expect_log(&w.coap_log, "");
	expect_log(&w.module_log, "");
	net_server_mute(w.server, false);
	world_send(&w, &m);
	world_run(&w, 0);
	expect_log(&w.module_log, "outcome acked\nresponse 2.04\n");
}
END_TEST

/* A flood without coverage is bounded: what doesn't fit fails at once. */
START_TEST(flood)
{
	struct coap_msg m = world_msg(COAP_POST, "dp");
	unsigned failed = 0;

	net_module_coverage(w.module, false);
	for (int i = 0; i < 200; i++)
		world_send(&w, &m);
	world_run(&w, 0);
	for (const char *p = buf_str(&w.module_log); (p = strstr(p, "failed")) != NULL; p++)
		failed++;
	ck_assert_uint_eq(failed, 200 - 64);
}
END_TEST

/* Keys written to the Security object never show up in an event. */
START_TEST(secrets)
{
	struct coap_msg m = world_msg(COAP_PUT, "0/1");

	introduce();
	m.payload = (const uint8_t *)"TOPSECRET";
	m.payload_len = 9;
	net_peer_send(w.peer, &m);
	world_run(&w, 0);
	w.reply_text = "TOPSECRET";
	m = world_msg(COAP_GET, "0");
	net_peer_send(w.peer, &m);
	world_run(&w, 0);
	ck_assert_ptr_null(strstr(buf_str(&w.events), "TOPSECRET"));
	ck_assert_ptr_nonnull(strstr(buf_str(&w.events), "payload=***"));
	m.path = "1/0";
	net_peer_send(w.peer, &m);
	world_run(&w, 0);
	ck_assert_ptr_nonnull(strstr(buf_str(&w.events), "payload=TOPSECRET"));
}
END_TEST

/* Nothing listens there: silence, as on the air, and one line in the log for a place that isn't open. */
START_TEST(unreachable)
{
	struct coap_msg m = world_msg(COAP_POST, "rd");

	w.links.ops->close(w.link);
	world_connect(&w, (struct link_target){.port = 1});
	world_send(&w, &m);
	world_run(&w, 100 * CLOCK_S);
	expect_log(&w.module_log, "outcome timeout\n");
	w.links.ops->close(w.link);
	buf_clear(&w.events);
	world_connect(&w, (struct link_target){.host = "192.0.2.9", .port = 5683});
	ck_assert_ptr_nonnull(strstr(buf_str(&w.events), "net.allow = 192.0.2.9"));
	world_send(&w, &m);
	world_run(&w, 100 * CLOCK_S);
	expect_log(&w.module_log, "outcome timeout\n");
	w.links.ops->close(w.link);
	buf_clear(&w.events);
	world_connect(&w, (struct link_target){.host = "192.0.2.9", .port = 5683});
	expect_log(&w.events, "");
	net_route_platform(w.net, net_server_port(w.server), 0);
	w.links.ops->close(w.link);
	world_connect(&w, (struct link_target){.host = "lwm.home.komect.com", .port = 5783});
	world_send(&w, &m);
	world_run(&w, 0);
	expect_log(&w.module_log, "outcome acked\nresponse 2.04\n");
	ck_assert_ptr_nonnull(strstr(buf_str(&w.events), "peer=lwm.home.komect.com:5783"));
}
END_TEST

/* How many descriptors this process has open. */
static int descriptors(void)
{
	int n = 0;

	for (int fd = 0; fd < 4096; fd++)
		n += fcntl(fd, F_GETFD) >= 0;
	return n;
}

/* What is no request leaves nothing behind, wherever it comes from; and the next client is served. */
START_TEST(strangers_with_garbage)
{
	static const char *const garbage[] = {
		"x", "GET / HTTP/1.0\r\n\r\n", "\x60\x45\x12\x34", "\x40\x01", "\x40\x45\x12\x34"};
	struct coap_msg m = world_msg(COAP_POST, "rd");
	struct sockaddr_in to = {.sin_family = AF_INET, .sin_addr.s_addr = htonl(INADDR_LOOPBACK)};
	int before;

	to.sin_port = htons(net_server_port(w.server));
	world_run(&w, 0);
	before = descriptors();
	for (size_t i = 0; i < 200; i++) {
		const char *text = garbage[i % (sizeof(garbage) / sizeof(garbage[0]))];
		int fd = socket(AF_INET, SOCK_DGRAM | SOCK_CLOEXEC, 0);

		ck_assert_int_ge(fd, 0);
		sendto(fd, text, strlen(text), 0, (struct sockaddr *)&to, sizeof(to));
		close(fd);
	}
	world_run(&w, 0);
	ck_assert_int_eq(descriptors(), before);
	ck_assert_str_eq(buf_str(&w.server_log), "");
	world_send(&w, &m);
	world_run(&w, 0);
	expect_log(&w.module_log, "outcome acked\nresponse 2.04\n");
}
END_TEST

/* The same seed gives the same message ids and tokens. */
START_TEST(repeatable)
{
	struct coap_msg m = world_msg(COAP_POST, "rd");
	int first = world_send(&w, &m), second;

	world_close(&w);
	setup();
	second = world_send(&w, &m);
	ck_assert_int_eq(first, second);
}
END_TEST

/* Peers that nobody keeps go when nothing of them can be repeated any more (EXCHANGE_LIFETIME, RFC 7252 4.8.2). */
START_TEST(idle_peer)
{
	w.strangers = true;
	introduce();
	world_run(&w, 246 * CLOCK_S);
	expect_log(&w.server_log, "");
	world_run(&w, CLOCK_S);
	expect_log(&w.server_log, "gone\n");
	w.strangers = false;
	introduce();
	world_run(&w, 1000 * 3600 * CLOCK_S);
	expect_log(&w.server_log, "");
}
END_TEST

int main(void)
{
	Suite *s = suite_create("net");
	TCase *t = tcase_create("plain");
	SRunner *r = srunner_create(s);
	int failed;

	suite_add_tcase(s, t);
	tcase_add_checked_fixture(t, setup, teardown);
	tcase_add_test(t, request_up);
	tcase_add_test(t, a_refusal_is_told_from_an_acknowledgement);
	tcase_add_test(t, request_non);
	tcase_add_test(t, request_down);
	tcase_add_test(t, root_requests_down);
	tcase_add_test(t, late_answer);
	tcase_add_test(t, late_answer_in_blocks);
	tcase_add_test(t, two_bodies_at_once);
	tcase_add_test(t, single_blocks);
	tcase_add_test(t, notification_in_blocks);
	tcase_add_test(t, timeout);
	tcase_add_test(t, timeout_of_several);
	tcase_add_test(t, coverage_returns);
	tcase_add_test(t, latency);
	tcase_add_test(t, loss);
	tcase_add_test(t, duplicates);
	tcase_add_test(t, duplicates_of_a_waiting_request);
	tcase_add_test(t, observe);
	tcase_add_test(t, module_refuses_what_it_did_not_ask);
	tcase_add_test(t, server_rejects_and_ignores);
	tcase_add_test(t, cancel);
	tcase_add_test(t, blocks);
	tcase_add_test(t, blocks_time_out);
	tcase_add_test(t, rebind);
	tcase_add_test(t, close_from_a_callback);
	tcase_add_test(t, last_words);
	tcase_add_test(t, what_cannot_be_built);
	tcase_add_test(t, close_with_a_con_outstanding);
	tcase_add_test(t, flood);
	tcase_add_test(t, secrets);
	tcase_add_test(t, unreachable);
	tcase_add_test(t, strangers_with_garbage);
	tcase_add_test(t, repeatable);
	tcase_add_test(t, idle_peer);
	srunner_run_all(r, CK_NORMAL);
	failed = srunner_ntests_failed(r);
	srunner_free(r);
	return failed > 0;
}
