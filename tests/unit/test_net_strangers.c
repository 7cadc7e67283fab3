/* Datagrams that no client or server of ours makes, from strangers and from broken peers. */
#include "config.h"

#include <check.h>
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

/* Whatever arrives: no crash, no answer to rubbish but RST to a broken CON. */
START_TEST(rubbish)
{
	struct sockaddr_in to = {.sin_family = AF_INET, .sin_addr.s_addr = htonl(INADDR_LOOPBACK)};
	int fd = socket(AF_INET, SOCK_DGRAM | SOCK_NONBLOCK, 0);
	uint8_t data[64], in[64];
	uint32_t x = 1;

	to.sin_port = htons(net_server_port(w.server));
	for (int i = 0; i < 3000; i++) {
		size_t len;

		for (size_t k = 0; k < sizeof(data); k++) {
			x = x * 1664525 + 1013904223;
			data[k] = (uint8_t)(x >> 24);
		}
		data[0] = (uint8_t)((data[0] & 0x3f) | (i % 2 ? 0x40 : data[0] & 0xc0));
		len = x % sizeof(data);
		sendto(fd, data, len, 0, (struct sockaddr *)&to, sizeof(to));
		if (i % 50 == 0)
			net_settle(w.net);
	}
	world_run(&w, 300 * CLOCK_S);
	while (recv(fd, in, sizeof(in), MSG_DONTWAIT) >= 0)
		;
	/* a CON whose option runs over the end */
	sendto(fd, "\x40\x01\x12\x34\xbf", 5, 0, (struct sockaddr *)&to, sizeof(to));
	world_run(&w, 0);
	ck_assert_int_eq(recv(fd, in, sizeof(in), MSG_DONTWAIT), 4);
	ck_assert_mem_eq(in, "\x70\x00\x12\x34", 4);
	/* a body of 4 GB is announced */
	sendto(fd,
		"\x40\x02\x12\x35\xd1\x0e\x0e\xd4\x14\xff\xff\xff\xff\xff"
		"x",
		15, 0, (struct sockaddr *)&to, sizeof(to));
	world_run(&w, 0);
	ck_assert_int_eq(recv(fd, in, sizeof(in), MSG_DONTWAIT), 4);
	ck_assert_mem_eq(in, "\x60\x8d\x12\x35", 4);
	close(fd);
}
END_TEST

/* --- datagrams that libcoap never makes ---- */

/* A socket of its own on loopback that talks to the server's port. */
static int stranger(void)
{
	struct sockaddr_in to = {.sin_family = AF_INET, .sin_addr.s_addr = htonl(INADDR_LOOPBACK)};
	int fd = socket(AF_INET, SOCK_DGRAM | SOCK_NONBLOCK, 0);

	to.sin_port = htons(net_server_port(w.server));
	ck_assert_int_eq(connect(fd, (struct sockaddr *)&to, sizeof(to)), 0);
	return fd;
}

/* Sends a datagram and compares the one that comes back; NULL: none. */
static void expect_back(int fd, const char *data, size_t len, const char *back, size_t back_len)
{
	uint8_t in[64];
	ssize_t n;

	ck_assert_int_eq(send(fd, data, len, 0), (ssize_t)len);
	world_run(&w, 0);
	n = recv(fd, in, sizeof(in), 0);
	if (back == NULL) {
		ck_assert_int_lt(n, 0);
		return;
	}
	ck_assert_int_eq(n, (ssize_t)back_len);
	ck_assert_mem_eq(in, back, back_len);
}

#define BACK(fd, data, back) expect_back(fd, data, sizeof(data) - 1, back, sizeof(back) - 1)

/* POST /x, a CON with this message id and the value of Block1 (1 byte); then a payload. */
#define BLOCK(mid, block1) "\x40\x02\0" mid "\xb1x\xd1\x03" block1
#define A16                                                                                                            \
	"\xff"                                                                                                         \
	"aaaaaaaaaaaaaaaa"
#define B16                                                                                                            \
	"\xff"                                                                                                         \
	"bbbbbbbbbbbbbbbb"

/* RFC 7959 2.2: a block that isn't the last is full, the last isn't empty, and there are no blocks of 2048 bytes. */
START_TEST(broken_blocks)
{
	int fd = stranger();

	BACK(fd, BLOCK("\1", "\x08"), "\x60\x80\0\1");
	BACK(fd, BLOCK("\2", "\x10"), "\x60\x80\0\2");
	BACK(fd, BLOCK("\3", "\x08") A16, "\x60\x5f\0\3\xd1\x0e\x08");
	BACK(fd, BLOCK("\4", "\x10"), "\x60\x80\0\4");
	BACK(fd,
		BLOCK("\5", "\x18") "\xff"
				    "bbb",
		"\x60\x80\0\5");
	BACK(fd,
		BLOCK("\6", "\x17") "\xff"
				    "bbb",
		"\x60\x80\0\6");
	BACK(fd, BLOCK("\7", "\x08") A16, "\x60\x5f\0\7\xd1\x0e\x08");
	/* Block1 twice */
	BACK(fd, "\x40\x02\0\x08\xb1x\xd1\x03\x08\x01\x00" A16, "\x70\0\0\x08");
	expect_log(&w.server_log, "");
	close(fd);
}
END_TEST

/* Size1 is a hint that few give (RFC 7959 4). */
START_TEST(blocks_without_size)
{
	int fd = stranger();

	BACK(fd, BLOCK("\1", "\x08") A16, "\x60\x5f\0\1\xd1\x0e\x08");
	BACK(fd, BLOCK("\2", "\x18") B16, "\x60\x5f\0\2\xd1\x0e\x18");
	BACK(fd, BLOCK("\2", "\x18") B16, "\x60\x5f\0\2\xd1\x0e\x18"); /* a retransmission */
	BACK(fd,
		BLOCK("\3", "\x20") "\xff"
				    "c",
		"\x60\x44\0\3");
	expect_log(&w.server_log, "request POST /x \"aaaaaaaaaaaaaaaabbbbbbbbbbbbbbbbc\"\n");
	/* one that is too small, and one that is too large */
	BACK(fd, BLOCK("\4", "\x08") "\xd1\x14\x08" A16, "\x60\x5f\0\4\xd1\x0e\x08");
	BACK(fd,
		BLOCK("\5", "\x10") "\xd1\x14\xf0"
				    "\xff"
				    "c",
		"\x60\x44\0\5");
	expect_log(&w.server_log, "request POST /x \"aaaaaaaaaaaaaaaac\"\n");
	close(fd);
}
END_TEST

/* A transfer that starts over has the new blocks alone; one with a gap is incomplete (RFC 7959 2.9.2). */
START_TEST(blocks_start_over)
{
	int fd = stranger();

	BACK(fd, BLOCK("\1", "\x08") A16, "\x60\x5f\0\1\xd1\x0e\x08");
	BACK(fd, BLOCK("\2", "\x18") A16, "\x60\x5f\0\2\xd1\x0e\x18");
	BACK(fd, BLOCK("\3", "\x08") B16, "\x60\x5f\0\3\xd1\x0e\x08");
	BACK(fd,
		BLOCK("\4", "\x20") "\xff"
				    "c",
		"\x60\x88\0\4");
	BACK(fd,
		BLOCK("\5", "\x10") "\xff"
				    "c",
		"\x60\x44\0\5");
	expect_log(&w.server_log, "request POST /x \"bbbbbbbbbbbbbbbbc\"\n");
	BACK(fd, BLOCK("\6", "\x08") A16, "\x60\x5f\0\6\xd1\x0e\x08");
	world_run(&w, 250 * CLOCK_S);
	BACK(fd,
		BLOCK("\7", "\x10") "\xff"
				    "c",
		"\x60\x88\0\7");
	expect_log(&w.server_log, "");
	close(fd);
}
END_TEST

/* A last block that nobody took notice of is asked about again. */
START_TEST(blocks_ignored)
{
	int fd = stranger();

	w.server_verdict = LINK_IGNORE;
	BACK(fd, BLOCK("\1", "\x08") A16, "\x60\x5f\0\1\xd1\x0e\x08");
	expect_back(fd,
		BLOCK("\2", "\x10") "\xff"
				    "c",
		11, NULL, 0);
	w.server_verdict = LINK_REPLY;
	BACK(fd,
		BLOCK("\2", "\x10") "\xff"
				    "c",
		"\x60\x44\0\2");
	expect_log(&w.server_log, "request POST /x \"aaaaaaaaaaaaaaaac\"\nrequest POST /x \"aaaaaaaaaaaaaaaac\"\n");
	close(fd);
}
END_TEST

/* Bodies that are begun and never ended take no more than their share: the oldest are forgotten. */
START_TEST(blocks_never_ended)
{
	char data[] = BLOCK("\0", "\x08") A16;
	int fd = stranger();
	uint8_t in[64];

	for (int i = 0; i < 1000; i++) {
		data[2] = (char)(i >> 8);
		data[3] = (char)i;
		data[5] = (char)('0' + i / 20); /* another path */
		ck_assert_int_eq(send(fd, data, sizeof(data) - 1, 0), (ssize_t)sizeof(data) - 1);
		world_run(&w, 0);
		ck_assert_int_eq(recv(fd, in, sizeof(in), 0), 7);
	}
	expect_log(&w.server_log, "");
	close(fd);
}
END_TEST

/* RFC 7252 3: token lengths of 9 to 15 are an error of the format, and a CON with one is rejected by its message id. */
START_TEST(long_token)
{
	int fd = stranger();

	BACK(fd,
		"\x49\x01\x12\x34"
		"abcdefghi",
		"\x70\x00\x12\x34");
	BACK(fd,
		"\x4f\x01\x12\x35"
		"abcdefghijklmno",
		"\x70\x00\x12\x35");
	expect_back(fd,
		"\x59\x01\x12\x36"
		"abcdefghi",
		13, NULL, 0);
	close(fd);
}
END_TEST

/* RFC 8132's methods, and numbers that are none yet: 4.05, as a NON to a NON, and to a copy the same again. */
START_TEST(unknown_methods)
{
	int fd = stranger();
	uint8_t in[64];

	BACK(fd, "\x41\x05\0\1t\xb1x", "\x61\x85\0\1t");
	BACK(fd, "\x41\x05\0\1t\xb1x", "\x61\x85\0\1t");
	BACK(fd, "\x40\x06\0\2\xb2rd", "\x60\x85\0\2");
	BACK(fd, "\x40\x07\0\3", "\x60\x85\0\3");
	BACK(fd, "\x40\x08\0\4\xb1x", "\x60\x85\0\4");
	BACK(fd, "\x40\x1f\0\5\xb1x", "\x60\x85\0\5");
	ck_assert_int_eq(send(fd, "\x51\x05\0\6u\xb1x", 7, 0), 7);
	world_run(&w, 0);
	ck_assert_int_eq(recv(fd, in, sizeof(in), 0), 5);
	ck_assert_mem_eq(in, "\x51\x85", 2);
	ck_assert_uint_eq(in[4], 'u');
	expect_log(&w.server_log, "");
	close(fd);
}
END_TEST

/* --- a server that answers what it likes ---- */

static struct sockaddr_in module;

static int hostile_server(void)
{
	struct sockaddr_in at = {.sin_family = AF_INET, .sin_addr.s_addr = htonl(INADDR_LOOPBACK)};
	int fd = socket(AF_INET, SOCK_DGRAM | SOCK_NONBLOCK, 0);
	socklen_t len = sizeof(at);

	ck_assert_int_eq(bind(fd, (struct sockaddr *)&at, len), 0);
	ck_assert_int_eq(getsockname(fd, (struct sockaddr *)&at, &len), 0);
	w.links.ops->close(w.link);
	world_connect(&w, (struct link_target){.port = ntohs(at.sin_port)});
	return fd;
}

/* The head and token of the module's next message. */
static void take(int fd, uint8_t head[12])
{
	uint8_t data[2048];
	socklen_t len = sizeof(module);

	world_run(&w, 0);
	ck_assert_int_ge(recvfrom(fd, data, sizeof(data), 0, (struct sockaddr *)&module, &len), 12);
	ck_assert_uint_eq(data[0] & 15, 8);
	memcpy(head, data, 12);
}

/* Answers with this first byte and code; xor: what is wrong with id and token. */
static void give(int fd, const uint8_t head[12], uint8_t type, uint8_t code, uint8_t id, uint8_t token)
{
	uint8_t out[12];

	memcpy(out, head, sizeof(out));
	out[0] = (uint8_t)(0x48 | type << 4);
	out[1] = code;
	out[3] ^= id;
	out[11] ^= token;
	sendto(fd, out, sizeof(out), 0, (struct sockaddr *)&module, sizeof(module));
	world_run(&w, 0);
}

/* RFC 7252 5.3.2: a piggy-backed answer has the id and the token of the request, any other one the token. */
START_TEST(both_match)
{
	struct coap_msg m = world_msg(COAP_POST, "rd");
	int fd = hostile_server();
	uint8_t head[12];

	world_send(&w, &m);
	take(fd, head);
	give(fd, head, COAP_ACK, COAP_201_CREATED, 0, 1);
	give(fd, head, COAP_ACK, COAP_201_CREATED, 1, 0);
	give(fd, head, COAP_ACK, COAP_201_CREATED, 1, 1);
	give(fd, head, COAP_ACK, COAP_404_NOT_FOUND, 0, 0x80);
	expect_log(&w.module_log, "");
	/* it goes on asking, and takes the right one */
	world_run(&w, 5 * CLOCK_S);
	take(fd, head);
	give(fd, head, COAP_ACK, COAP_201_CREATED, 0, 0);
	expect_log(&w.module_log, "outcome acked\nresponse 2.01\n");
	/* again: it answers nothing any more */
	give(fd, head, COAP_ACK, COAP_201_CREATED, 0, 0);
	expect_log(&w.module_log, "");
	/* of a separate one the token alone counts */
	world_send(&w, &m);
	take(fd, head);
	give(fd, head, COAP_CON, COAP_204_CHANGED, 0x55, 1);
	expect_log(&w.module_log, "");
	give(fd, head, COAP_NON, COAP_204_CHANGED, 0x56, 0);
	expect_log(&w.module_log, "outcome acked\nresponse 2.04\n");
	close(fd);
}
END_TEST

int main(void)
{
	Suite *s = suite_create("net strangers");
	TCase *t = tcase_create("plain");
	SRunner *r = srunner_create(s);
	int failed;

	suite_add_tcase(s, t);
	tcase_add_checked_fixture(t, setup, teardown);
	tcase_add_test(t, rubbish);
	tcase_add_test(t, broken_blocks);
	tcase_add_test(t, blocks_without_size);
	tcase_add_test(t, blocks_start_over);
	tcase_add_test(t, blocks_ignored);
	tcase_add_test(t, blocks_never_ended);
	tcase_add_test(t, long_token);
	tcase_add_test(t, unknown_methods);
	tcase_add_test(t, both_match);
	srunner_run_all(r, CK_NORMAL);
	failed = srunner_ntests_failed(r);
	srunner_free(r);
	return failed > 0;
}
