/*
 * Datagrams that are no records, or none of this association, in both roles, in a session and in a handshake: discarded
 * (RFC 6347 4.1.2.7). A relay between the module and the server sees each datagram, keeps it, and adds its own.
 */
#include "config.h"

#include <check.h>
#include <netinet/in.h>
#include <stdio.h>
#include <string.h>
#include <sys/socket.h>
#include <unistd.h>

#include "net_world.h"

#define KEPT_MAX 32

/* A datagram that came by. */
struct recorded {
	bool up; /* from the module */
	size_t len;
	uint8_t data[2048];
};

static struct net_world w;
static int near, far; /* the relay's sockets: towards the module, towards the server */
static struct sockaddr_in module;
static struct recorded kept[KEPT_MAX];
static unsigned kept_count;

static int bound(struct sockaddr_in *at)
{
	socklen_t len = sizeof(*at);
	int fd = socket(AF_INET, SOCK_DGRAM | SOCK_NONBLOCK, 0);

	*at = (struct sockaddr_in){.sin_family = AF_INET, .sin_addr.s_addr = htonl(INADDR_LOOPBACK)};
	ck_assert_int_eq(bind(fd, (struct sockaddr *)at, len), 0);
	ck_assert_int_eq(getsockname(fd, (struct sockaddr *)at, &len), 0);
	return fd;
}

static void setup(void)
{
	struct sockaddr_in at, server;

	world_open(&w);
	world_serve(&w, true);
	kept_count = 0;
	near = bound(&at);
	far = bound(&server);
	server.sin_port = htons(net_server_port(w.server));
	ck_assert_int_eq(connect(far, (struct sockaddr *)&server, sizeof(server)), 0);
	world_connect(&w, (struct link_target){.port = ntohs(at.sin_port), .psk_id = "module"});
}

static void teardown(void)
{
	close(near);
	close(far);
	world_close(&w);
}

static void to_server(const void *data, size_t len)
{
	ck_assert_int_eq(send(far, data, len, 0), (ssize_t)len);
}

static void to_module(const void *data, size_t len)
{
	ck_assert_int_eq(sendto(near, data, len, 0, (struct sockaddr *)&module, sizeof(module)), (ssize_t)len);
}

/* Passes on what waits. False: nothing did. */
static bool relay(void)
{
	struct recorded k;
	socklen_t size = sizeof(module);
	ssize_t n = recvfrom(near, k.data, sizeof(k.data), 0, (struct sockaddr *)&module, &size);

	k.up = n >= 0;
	if (n < 0)
		n = recv(far, k.data, sizeof(k.data), 0);
	if (n < 0)
		return false;
	k.len = (size_t)n;
	if (k.up)
		to_server(k.data, k.len);
	else
		to_module(k.data, k.len);
	if (kept_count < KEPT_MAX)
		kept[kept_count++] = k;
	return true;
}

/* A head of a record, and what is in it. */
static size_t record(uint8_t *out, uint8_t type, uint8_t epoch, uint8_t number, const void *body, size_t len)
{
	const uint8_t head[13] = {type, 0xfe, 0xfd, 0, epoch, 0, 0, 0, 0, 1, number, (uint8_t)(len >> 8), (uint8_t)len};

	memcpy(out, head, sizeof(head));
	memcpy(out + sizeof(head), body, len);
	return sizeof(head) + len;
}

/* --- what is sent ---- */

struct rubbish {
	const char *what;
	uint8_t type, epoch; /* of a record; type 0: the bytes as they are */
	const char *bytes;
	size_t len;
};

#define BYTES(text) text, sizeof(text) - 1
#define ZEROS                                                                                                          \
	"\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0"                                             \
	"\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0"

/* Discarded by whoever gets it, whenever. */
static const struct rubbish rubbish[] = {
	{"empty", 0, 0, BYTES("")},
	{"one byte", 0, 0, BYTES("\x16")},
	{"text", 0, 0, BYTES("GET / HTTP/1.0\r\n\r\n")},
	{"CoAP", 0, 0, BYTES("\x40\x01\x12\x34\xb1x")},
	{"half a head", 0, 0, BYTES("\x16\xfe\xfd\0\0\0\0\0\0\0\0\0")},
	{"longer than the datagram", 0, 0, BYTES("\x16\xfe\xfd\0\0\0\0\0\0\1\0\1\0\2\0\0")},
	{"longer, protected", 0, 0, BYTES("\x17\xfe\xfd\0\1\0\0\0\0\0\x20\xff\xff" ZEROS)},
	{"TLS 1.2", 0, 0, BYTES("\x16\x03\x03\0\0\0\0\0\0\1\0\0\x0c\x0e\0\0\0\0\2\0\0\0\0\0\0")},
	{"DTLS 2.3", 0, 0, BYTES("\x17\xfd\xfc\0\1\0\0\0\0\1\0\0\1x")},
	{"no type", 99, 0, BYTES("xyz")},
	{"heartbeat", 24, 0, BYTES("\1\0\x10" ZEROS)},
	{"an empty record", 22, 0, BYTES("")},
	{"an empty protected record", 23, 1, BYTES("")},
	{"data without protection", 23, 0, BYTES("\x50\x01\x12\x34\xb1x")},
	{"data of a later epoch", 23, 2, BYTES(ZEROS)},
	{"data with a wrong MAC", 23, 1, BYTES(ZEROS)},
	{"a protected alert with a wrong MAC", 21, 1, BYTES("\0\0\0\0\0\0\0\1\2\x28\0\0\0\0\0\0\0\0")},
	{"a protected message that is no Finished", 22, 1,
		BYTES("\0\0\0\0\0\0\0\1" ZEROS "\0\0\0\0\0\0\0\0" ZEROS ZEROS ZEROS ZEROS)},
	{"a short protected message", 22, 1, BYTES("\0\0\0\0\0\0\0\1\x14")},
	{"a ChangeCipherSpec of two bytes", 20, 0, BYTES("\1\1")},
	{"a ChangeCipherSpec of another value", 20, 0, BYTES("\2")},
	{"a ChangeCipherSpec of a later epoch", 20, 2, BYTES("\1")},
	{"half an alert", 21, 0, BYTES("\2")},
	{"an alert of level 3", 21, 0, BYTES("\3\x28")},
	{"half a message", 22, 0, BYTES("\2\0\0")},
	{"a fragment behind its end", 22, 0, BYTES("\2\0\0\4\0\1\0\0\2\0\0\4abcd")},
	{"a fragment longer than its record", 22, 0,
		BYTES("\x10\0\0\x20\0\2\0\0\0\0\0\x20"
		      "abcd")},
	{"the first fragment of 16 MB", 22, 0, BYTES("\2\xff\xff\xff\0\1\0\0\0\0\0\4abcd")},
	{"a Finished without protection", 22, 0,
		BYTES("\x14\0\0\x0c\0\3\0\0\0\0\0\x0c"
		      "abcdefghijkl")},
	{"an unknown message", 22, 0, BYTES("\x40\0\0\1\0\1\0\0\0\0\0\1x")},
};
#define RUBBISH (sizeof(rubbish) / sizeof(rubbish[0]))

/* Discarded in a session alone: in a handshake they are what they say, and nothing protects them. */
static const struct rubbish unprotected[] = {
	{"an alert", 21, 0, BYTES("\2\x28")},
	{"a good-bye", 21, 0, BYTES("\1\0")},
	{"a ChangeCipherSpec", 20, 0, BYTES("\1")},
	{"a HelloRequest", 22, 0, BYTES("\0\0\0\0\0\0\0\0\0\0\0\0")},
	{"a ServerHelloDone", 22, 0, BYTES("\x0e\0\0\0\0\2\0\0\0\0\0\0")},
	{"a ClientKeyExchange", 22, 0, BYTES("\x10\0\0\4\0\2\0\0\0\0\0\4\0\2id")},
	{"a ClientHello of nothing", 22, 0, BYTES("\1\0\0\0\0\0\0\0\0\0\0\0")},
};
#define UNPROTECTED (sizeof(unprotected) / sizeof(unprotected[0]))

static size_t make(uint8_t *out, const struct rubbish *r, uint8_t number)
{
	if (r->type != 0)
		return record(out, r->type, r->epoch, number, r->bytes, r->len);
	memcpy(out, r->bytes, r->len);
	return r->len;
}

static void send_rubbish(const struct rubbish *r, unsigned number)
{
	uint8_t data[512];
	size_t len = make(data, r, (uint8_t)number);

	to_module(data, len);
	to_server(data, len);
}

static void run(void)
{
	do
		world_run(&w, 0);
	while (relay());
}

/* An uplink that gets through, and nothing else that is told. */
static void still_there(const char *what)
{
	struct coap_msg m = world_msg(COAP_POST, "dp");

	run();
	ck_assert_msg(w.module_log.len == 0, "%s: %s", what, buf_str(&w.module_log));
	ck_assert_msg(w.server_log.len == 0, "%s: %s", what, buf_str(&w.server_log));
	world_send(&w, &m);
	run();
	ck_assert_msg(strcmp(buf_str(&w.module_log), "outcome acked\nresponse 2.04\n") == 0, "%s: %s", what,
		buf_str(&w.module_log));
	ck_assert_msg(
		strcmp(buf_str(&w.server_log), "request POST /dp\n") == 0, "%s: %s", what, buf_str(&w.server_log));
	buf_clear(&w.module_log);
	buf_clear(&w.server_log);
}

static void connected(void)
{
	expect_log(&w.module_log, "dtls running\ndtls done\n");
	expect_log(&w.server_log, "handshake module ok\n");
}

/* In a session, each to both ends. */
START_TEST(in_session)
{
	const struct rubbish *r = _i < (int)RUBBISH ? &rubbish[_i] : &unprotected[_i - (int)RUBBISH];

	run();
	connected();
	send_rubbish(r, 0);
	still_there(r->what);
}
END_TEST

/* Before and behind each datagram of a handshake, to both ends. */
START_TEST(in_handshake)
{
	const struct rubbish *r = &rubbish[_i];
	unsigned seen = 0;

	do {
		world_run(&w, 0);
		if (seen < kept_count) {
			seen = kept_count;
			send_rubbish(r, seen);
			world_run(&w, 0);
		}
	} while (relay());
	ck_assert_uint_ge(seen, 5);
	connected();
	still_there(r->what);
}
END_TEST

/* Behind a good record in the same datagram: that one counts. */
START_TEST(behind_a_good_one)
{
	uint8_t data[2048];
	struct coap_msg m = world_msg(COAP_POST, "dp");

	run();
	connected();
	for (unsigned i = 0; i < RUBBISH; i++) {
		struct sockaddr_in from;
		socklen_t size = sizeof(from);
		ssize_t n;

		world_send(&w, &m);
		world_run(&w, 0);
		n = recvfrom(near, data, sizeof(data), 0, (struct sockaddr *)&from, &size);
		ck_assert_int_gt(n, 0);
		to_server(data, (size_t)n + make(data + n, &rubbish[i], (uint8_t)i));
		run();
		expect_log(&w.server_log, "request POST /dp\n");
		expect_log(&w.module_log, "outcome acked\nresponse 2.04\n");
	}
}
END_TEST

/* Each datagram of the handshake and of an exchange again, to where it went and to where it came from. */
START_TEST(replayed)
{
	unsigned count;

	run();
	connected();
	still_there("");
	count = kept_count;
	for (unsigned i = 0; i < count; i++) {
		to_server(kept[i].data, kept[i].len);
		to_module(kept[i].data, kept[i].len);
		still_there("a replay");
	}
	for (unsigned i = count; i-- > 0;) {
		to_server(kept[i].data, kept[i].len);
		to_module(kept[i].data, kept[i].len);
	}
	still_there("replays");
}
END_TEST

/* A network in which each datagram comes twice, at once and late, negotiates as well. */
START_TEST(handshake_twice)
{
	unsigned seen = 0;

	do {
		world_run(&w, 0);
		for (; seen < kept_count; seen++)
			for (unsigned i = 0; i <= seen; i++) {
				if (kept[i].up)
					to_server(kept[i].data, kept[i].len);
				else
					to_module(kept[i].data, kept[i].len);
			}
		world_run(&w, 0);
	} while (seen < 16 && relay());
	run();
	ck_assert_ptr_nonnull(strstr(buf_str(&w.module_log), "dtls done\n"));
	ck_assert_ptr_null(strstr(buf_str(&w.module_log), "failed"));
	ck_assert_ptr_null(strstr(buf_str(&w.server_log), "failed"));
	buf_clear(&w.module_log);
	buf_clear(&w.server_log);
	still_there("twice");
}
END_TEST

int main(void)
{
	Suite *s = suite_create("net-dtls-strangers");
	TCase *t = tcase_create("dtls");
	SRunner *r = srunner_create(s);
	int failed;

	suite_add_tcase(s, t);
	tcase_add_checked_fixture(t, setup, teardown);
	tcase_add_loop_test(t, in_session, 0, (int)(RUBBISH + UNPROTECTED));
	tcase_add_loop_test(t, in_handshake, 0, (int)RUBBISH);
	tcase_add_test(t, behind_a_good_one);
	tcase_add_test(t, replayed);
	tcase_add_test(t, handshake_twice);
	srunner_run_all(r, CK_NORMAL);
	failed = srunner_ntests_failed(r);
	srunner_free(r);
	return failed > 0;
}
