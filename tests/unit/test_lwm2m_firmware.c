/*
 * The download of a package: its URI, each kind of block, what is kept, what comes again
 * (src/lwm2m/firmware_download.c).
 */
#include "config.h"

#include <stdlib.h>
#include <string.h>

#include "bc28/lwm2m_codec.h"
#include "firmware_fixture.h"

static struct fixture *f;
static struct buf image;

/* Downloading, with block 0 asked for. */
static void setup(void)
{
	f = firmware_fixture_new(false);
	firmware_image(&image, "NEW", "", 20000);
	ck_assert_str_eq(fixture_text(f, "PUT 5/0/1 ct=0", FIRMWARE_URI), "2.04");
	firmware_notified(f, LINK_ACKED);
	ck_assert_int_eq(firmware_next_get(f), 0);
	fixture_log(f);
}

static void teardown(void)
{
	fixture_free(f);
	buf_release(&image);
}

static void expect(enum firmware_phase phase, unsigned result)
{
	ck_assert_int_eq(firmware_phase(f), phase);
	ck_assert_uint_eq(f->client->firmware->result, result);
}

static void answer(uint8_t code, struct coap_block block, const uint8_t *data, size_t len)
{
	fake_net_respond_block(f->net, code, block, data, len);
	fixture_settle(f);
}

/* Takes `count` blocks of 512, each asked for once and in its order. */
static void take(int from, int count)
{
	for (int i = 0; i < count; i++) {
		firmware_give(f, &image, 512);
		ck_assert_int_eq(firmware_next_get(f), from + i + 1);
	}
}

/* The GET that is out is lost three times, the second time because there is no handshake. */
static void lose(void)
{
	uint32_t num = fake_net_last(f->net)->msg.block2.num;

	for (int i = 0; i < 3; i++) {
		if (i > 0)
			ck_assert_int_eq(firmware_next_get(f), (int)num);
		fake_net_outcome(f->net, i == 1 ? LINK_FAILED : LINK_TIMEOUT);
		fixture_settle(f);
	}
	expect(FIRMWARE_IDLE, RESULT_CONNECTION_LOST);
}

/* After a failure, whose State 0 is told first. */
static void write_uri_again(const char *uri)
{
	firmware_notified(f, LINK_ACKED);
	ck_assert_str_eq(fixture_text(f, "PUT 5/0/1 ct=0", uri), "2.04");
	firmware_notified(f, LINK_ACKED);
}

/* --- the URI ------------------------------------------------------------------------------------------------------ */

/* RFC 7252 section 6, RFC 3986; results 7 and 9 of OMA TS E.6. */
static const struct {
	const char *uri;
	uint8_t result;
	const char *parts; /* "coaps host port path?query" */
} uris[] = {
	{"coap://h/fw/new", 0, "coap h 5683 fw/new"},
	{"coaps://h/fw/new", 0, "coaps h 5684 fw/new"},
	{"COAP://FW.Example:5700/A", 0, "coap FW.Example 5700 A"},
	{"CoApS://h:1/a?b=1&c", 0, "coaps h 1 a?b=1&c"},
	{"coap://h:/fw", 0, "coap h 5683 fw"},
	{"coap://h:05683/fw", 0, "coap h 5683 fw"},
	{"coap://h:65535/fw", 0, "coap h 65535 fw"},
	{"coap://192.0.2.1/fw", 0, "coap 192.0.2.1 5683 fw"},
	{"coap://[2001:db8::1]:5700/fw", 0, "coap 2001:db8::1 5700 fw"},
	{"coap://[::1]/fw", 0, "coap ::1 5683 fw"},
	{"coap://h/a%20b%2Ebin?x=%41", 0, "coap h 5683 a b.bin?x=A"},
	{"coap://h", 0, "coap h 5683 "},
	{"coap://h/", 0, "coap h 5683 "},
	{"coap://h?v=1", 0, "coap h 5683 ?v=1"},
	{"coap://h/fw?", 0, "coap h 5683 fw?"},
	{"http://h/fw", RESULT_UNSUPPORTED_PROTOCOL, NULL},
	{"HTTPS://h/fw", RESULT_UNSUPPORTED_PROTOCOL, NULL},
	{"coap+tcp://h/fw", RESULT_UNSUPPORTED_PROTOCOL, NULL},
	{"coapx://h/fw", RESULT_UNSUPPORTED_PROTOCOL, NULL},
	{"ftp://h/fw", RESULT_UNSUPPORTED_PROTOCOL, NULL},
	{"fw/new", RESULT_INVALID_URI, NULL},
	{"/fw/new", RESULT_INVALID_URI, NULL},
	{"://h/fw", RESULT_INVALID_URI, NULL},
	{"coap:/h/fw", RESULT_INVALID_URI, NULL},
	{"coap://", RESULT_INVALID_URI, NULL},
	{"coap:///fw", RESULT_INVALID_URI, NULL},
	{"coap://:5683/fw", RESULT_INVALID_URI, NULL},
	{"coap://user@h/fw", RESULT_INVALID_URI, NULL},
	{"coap://user:word@h/fw", RESULT_INVALID_URI, NULL},
	{"coap://h:0/fw", RESULT_INVALID_URI, NULL},
	{"coap://h:65536/fw", RESULT_INVALID_URI, NULL},
	{"coap://h:99999999999999999999/fw", RESULT_INVALID_URI, NULL},
	{"coap://h:-1/fw", RESULT_INVALID_URI, NULL},
	{"coap://h:5683x/fw", RESULT_INVALID_URI, NULL},
	{"coap://h:1:2/fw", RESULT_INVALID_URI, NULL},
	{"coap://[::1/fw", RESULT_INVALID_URI, NULL},
	{"coap://[]/fw", RESULT_INVALID_URI, NULL},
	{"coap://[::1]5683/fw", RESULT_INVALID_URI, NULL},
	{"coap://[fe80::1%25eth0]/fw", RESULT_INVALID_URI, NULL},
	{"coap://h%41/fw", RESULT_INVALID_URI, NULL},
	{"coap://h/fw#part", RESULT_INVALID_URI, NULL},
	{"coap://h/f w", RESULT_INVALID_URI, NULL},
	{"coap://h/f\"w", RESULT_INVALID_URI, NULL},
	{"coap://h/f\xc3\xa4", RESULT_INVALID_URI, NULL},
	{"coap://h/%", RESULT_INVALID_URI, NULL},
	{"coap://h/%4", RESULT_INVALID_URI, NULL},
	{"coap://h/%zz", RESULT_INVALID_URI, NULL},
	{"coap://h/a%2fb", RESULT_INVALID_URI, NULL},
	{"coap://h/a%00b", RESULT_INVALID_URI, NULL},
	{"coap://h/a?b%26c", RESULT_INVALID_URI, NULL},
};

START_TEST(uri)
{
	struct firmware_uri parts;
	struct buf got;

	ck_assert_msg(firmware_uri_parse(uris[_i].uri, &parts) == uris[_i].result, "%s", uris[_i].uri);
	if (uris[_i].result != 0)
		return;
	buf_init(&got);
	buf_addf(&got, "%s %s %u %s%s%s", parts.server.dtls ? "coaps" : "coap", parts.server.host, parts.server.port,
		parts.path, parts.has_query ? "?" : "", parts.query);
	ck_assert_str_eq(buf_str(&got), uris[_i].parts);
	buf_release(&got);
}
END_TEST

/* --- one block ---------------------------------------------------------------------------------------------------- */

#define GOES_ON RESULT_INITIAL

/* The second answer of a download, after block 0 of 512 bytes. */
static const struct {
	const char *what;
	uint8_t code;
	struct coap_block block;
	size_t len;
	uint8_t result;
	int next; /* the block that is asked for then */
	uint16_t next_size;
} seconds[] = {
	{"the next", COAP_205_CONTENT, {.num = 1, .size = 512, .more = true}, 512, GOES_ON, 2, 512},
	{"smaller ones (RFC 7959 2.4)", COAP_205_CONTENT, {.num = 8, .size = 64, .more = true}, 64, GOES_ON, 9, 64},
	{"the one before", COAP_205_CONTENT, {.num = 0, .size = 512, .more = true}, 512, RESULT_CONNECTION_LOST, -1, 0},
	{"one too far", COAP_205_CONTENT, {.num = 2, .size = 512, .more = true}, 512, RESULT_CONNECTION_LOST, -1, 0},
	{"the same number in smaller ones", COAP_205_CONTENT, {.num = 1, .size = 64, .more = true}, 64,
		RESULT_CONNECTION_LOST, -1, 0},
	{"a larger one", COAP_205_CONTENT, {.num = 0, .size = 1024, .more = true}, 1024, RESULT_CONNECTION_LOST, -1, 0},
	{"all of it", COAP_205_CONTENT, {.size = 0}, 512, RESULT_CONNECTION_LOST, -1, 0},
	{"one that is short, and more", COAP_205_CONTENT, {.num = 1, .size = 512, .more = true}, 511,
		RESULT_CONNECTION_LOST, -1, 0},
	{"one that is long, and more", COAP_205_CONTENT, {.num = 1, .size = 512, .more = true}, 513,
		RESULT_CONNECTION_LOST, -1, 0},
	{"nothing, and more", COAP_205_CONTENT, {.num = 1, .size = 512, .more = true}, 0, RESULT_CONNECTION_LOST, -1,
		0},
	{"an end too early", COAP_205_CONTENT, {.num = 1, .size = 512}, 512, RESULT_INTEGRITY, -1, 0},
	{"an empty end", COAP_205_CONTENT, {.num = 1, .size = 512}, 0, RESULT_INTEGRITY, -1, 0},
	{"4.00", COAP_400_BAD_REQUEST, {.size = 0}, 0, RESULT_INVALID_URI, -1, 0},
	{"4.04", COAP_404_NOT_FOUND, {.size = 0}, 0, RESULT_INVALID_URI, -1, 0},
	{"4.08", 0x88, {.size = 0}, 0, RESULT_INVALID_URI, -1, 0},
	{"5.00", COAP_500_INTERNAL, {.size = 0}, 0, RESULT_CONNECTION_LOST, -1, 0},
	{"5.03", 0xa3, {.size = 0}, 0, RESULT_CONNECTION_LOST, -1, 0},
	{"2.03", 0x43, {.size = 0}, 0, RESULT_CONNECTION_LOST, -1, 0},
	{"2.04", COAP_204_CHANGED, {.num = 1, .size = 512, .more = true}, 512, RESULT_CONNECTION_LOST, -1, 0},
};

START_TEST(second_block)
{
	firmware_give(f, &image, 512);
	ck_assert_int_eq(firmware_next_get(f), 1);
	answer(seconds[_i].code, seconds[_i].block, image.data + 512, seconds[_i].len);
	ck_assert_msg(f->client->firmware->result == seconds[_i].result, "%s: %u", seconds[_i].what,
		f->client->firmware->result);
	ck_assert_int_eq(firmware_phase(f), seconds[_i].result == GOES_ON ? FIRMWARE_DOWNLOADING : FIRMWARE_IDLE);
	ck_assert_str_eq(fixture_log(f), seconds[_i].result == GOES_ON ? "" : "firmware 1;");
	ck_assert_int_eq(firmware_next_get(f), seconds[_i].next);
	if (seconds[_i].next >= 0)
		ck_assert_uint_eq(fake_net_last(f->net)->msg.block2.size, seconds[_i].next_size);
	/* What came is kept where the connection was to blame, and only there. */
	if (seconds[_i].result == RESULT_CONNECTION_LOST)
		ck_assert_uint_eq(f->package.len, 512);
	else if (seconds[_i].result != GOES_ON)
		ck_assert_uint_eq(f->package.len, 0);
}
END_TEST

/* shows: 3.8/space */
START_TEST(first_block)
{
	static const uint8_t none[512] = "GIF89a";
	uint8_t head[512];

	answer(COAP_205_CONTENT, (struct coap_block){.size = 512, .more = true}, none, sizeof(none));
	expect(FIRMWARE_IDLE, RESULT_UNSUPPORTED_PACKAGE);
	/* A body of 256 KiB and one byte is announced. */
	memcpy(head, image.data, sizeof(head));
	memcpy(head + 72, (const uint8_t[]){0, 4, 0, 1}, 4);
	write_uri_again(FIRMWARE_URI);
	ck_assert_int_eq(firmware_next_get(f), 0);
	answer(COAP_205_CONTENT, (struct coap_block){.size = 512, .more = true}, head, sizeof(head));
	expect(FIRMWARE_IDLE, RESULT_NO_STORAGE);
	/* Larger than was asked for. */
	write_uri_again(FIRMWARE_URI);
	ck_assert_int_eq(firmware_next_get(f), 0);
	answer(COAP_205_CONTENT, (struct coap_block){.size = 1024, .more = true}, image.data, 1024);
	ck_assert_int_eq(firmware_next_get(f), 2);
	ck_assert_uint_eq(fake_net_last(f->net)->msg.block2.size, 512);
}
END_TEST

/* A package that the header fits into only from the second block on. */
START_TEST(small_blocks)
{
	int asked = 0;

	buf_release(&image);
	firmware_image(&image, "NEW", "", 100);
	while (firmware_phase(f) == FIRMWARE_DOWNLOADING) {
		firmware_give(f, &image, 16);
		asked++;
		if (firmware_phase(f) == FIRMWARE_DOWNLOADING)
			ck_assert_int_eq(firmware_next_get(f), asked);
	}
	expect(FIRMWARE_DOWNLOADED, RESULT_INITIAL);
	ck_assert_int_eq(asked, 12);
	ck_assert_uint_eq(f->package.len, image.len);
	ck_assert_mem_eq(f->package.data, image.data, image.len);
}
END_TEST

START_TEST(one_piece)
{
	buf_release(&image);
	firmware_image(&image, "NEW", "", 300);
	answer(COAP_205_CONTENT, (struct coap_block){.size = 0}, image.data, image.len);
	expect(FIRMWARE_DOWNLOADED, RESULT_INITIAL);
	ck_assert_str_eq(fixture_log(f), "firmware 2;");
}
END_TEST

/* 256 KiB of body are taken; who sends more than was announced is not. */
START_TEST(largest)
{
	buf_release(&image);
	firmware_image(&image, "NEW", "", 256 * 1024);
	for (int num = 0; firmware_phase(f) == FIRMWARE_DOWNLOADING; num++) {
		if (num > 0)
			ck_assert_int_eq(firmware_next_get(f), num);
		firmware_give(f, &image, 512);
	}
	expect(FIRMWARE_DOWNLOADED, RESULT_INITIAL);
	ck_assert_uint_eq(f->package.len, image.len);
}
END_TEST

START_TEST(endless)
{
	int num = 0;

	for (; firmware_phase(f) == FIRMWARE_DOWNLOADING; num++) {
		struct coap_block block = {.num = (uint32_t)num, .size = 512, .more = true};

		if (num > 0)
			ck_assert_int_eq(firmware_next_get(f), num);
		answer(COAP_205_CONTENT, block, image.data, 512);
	}
	expect(FIRMWARE_IDLE, RESULT_NO_STORAGE);
	ck_assert_int_eq(num, 256 * 1024 / 512 + 1);
	ck_assert_uint_eq(f->package.len, 0);
}
END_TEST

/* --- silence, loss, power cuts ------------------------------------------------------------------------------------ */

/* shows: 3.8/cut dialect/block-dtls-handshake-fails */
START_TEST(goes_on)
{
	take(0, 3);
	lose();
	write_uri_again(FIRMWARE_URI);
	ck_assert_int_eq(firmware_next_get(f), 3);
	/* Two losses, an answer, two losses: no three in a row. */
	for (int i = 0; i < 2; i++) {
		fake_net_outcome(f->net, LINK_TIMEOUT);
		ck_assert_int_eq(firmware_next_get(f), 3);
	}
	take(3, 1);
	for (int i = 0; i < 2; i++) {
		fake_net_outcome(f->net, LINK_TIMEOUT);
		ck_assert_int_eq(firmware_next_get(f), 4);
	}
	expect(FIRMWARE_DOWNLOADING, RESULT_INITIAL);
}
END_TEST

/*
 * RFC 7959 2.4: blocks of another content end it, before a power cut and behind it; a block without an ETag says
 * nothing.
 */
/* shows: dialect/package-changes-midst-download */
START_TEST(another_etag)
{
	static const struct {
		const char *first, *then;
		bool cut, ends;
	} rows[] = {
		{"one", "one", false, false},
		{"one", "two", false, true},
		{"one", "onelonge", false, true},
		{"one", NULL, false, false},
		{NULL, "one", false, false},
		{"one", "one", true, false},
		{"one", "two", true, true},
	};

	fake_net_etag(f->net, rows[_i].first);
	take(0, 19);
	if (rows[_i].cut) {
		fixture_reboot(f);
		firmware_register(f, true);
		firmware_notified(f, LINK_ACKED);
		ck_assert_int_eq(firmware_next_get(f), 16);
	}
	fake_net_etag(f->net, rows[_i].then);
	firmware_give(f, &image, 512);
	if (!rows[_i].ends) {
		expect(FIRMWARE_DOWNLOADING, RESULT_INITIAL);
		return;
	}
	expect(FIRMWARE_IDLE, RESULT_INTEGRITY);
	/* the next one begins at the beginning, with whatever is there */
	write_uri_again(FIRMWARE_URI);
	ck_assert_int_eq(firmware_next_get(f), 0);
	firmware_give(f, &image, 512);
	expect(FIRMWARE_DOWNLOADING, RESULT_INITIAL);
}
END_TEST

START_TEST(another_uri)
{
	take(0, 3);
	lose();
	write_uri_again("coap://192.0.2.1/fw/other");
	ck_assert_int_eq(firmware_next_get(f), 0);
}
END_TEST

/* An acknowledgement without its response: MAX_TRANSMIT_WAIT, 93 s, thrice. */
START_TEST(acknowledged)
{
	for (int i = 0; i < 3; i++) {
		if (i > 0)
			ck_assert_int_eq(firmware_next_get(f), 0);
		fake_net_outcome(f->net, LINK_ACKED);
		fixture_pass(f, 92);
		ck_assert_int_eq(firmware_next_get(f), -1);
		expect(FIRMWARE_DOWNLOADING, RESULT_INITIAL);
		fixture_pass(f, 2);
	}
	expect(FIRMWARE_IDLE, RESULT_CONNECTION_LOST);
}
END_TEST

START_TEST(not_sent)
{
	fake_net_break(f->net);
	firmware_give(f, &image, 512);
	expect(FIRMWARE_IDLE, RESULT_CONNECTION_LOST);
	ck_assert_uint_eq(f->package.len, 512);
}
END_TEST

/* Saved are 16 blocks at a time. */
START_TEST(power_cut)
{
	take(0, 31);
	ck_assert_uint_eq(f->package.len, 8192);
	fixture_reboot(f);
	firmware_register(f, true);
	firmware_notified(f, LINK_ACKED);
	ck_assert_int_eq(firmware_next_get(f), 16);
	take(16, 23);
	firmware_give(f, &image, 512);
	expect(FIRMWARE_DOWNLOADED, RESULT_INITIAL);
	ck_assert_mem_eq(f->package.data, image.data, image.len);
}
END_TEST

/* What was saved in the midst of a block of 512 is taken from its beginning on. */
START_TEST(power_cut_in_small_blocks)
{
	for (int i = 0; i < 129; i++) {
		firmware_give(f, &image, 64);
		ck_assert_int_eq(firmware_next_get(f), i + 1);
	}
	lose();
	ck_assert_uint_eq(f->package.len, 129 * 64);
	firmware_notified(f, LINK_ACKED);
	fixture_reboot(f);
	firmware_register(f, true);
	ck_assert_str_eq(fixture_text(f, "PUT 5/0/1 ct=0", FIRMWARE_URI), "2.04");
	ck_assert_int_eq(firmware_next_get(f), 16);
	ck_assert_uint_eq(f->package.len, 8192);
	take(16, 23);
	firmware_give(f, &image, 512);
	expect(FIRMWARE_DOWNLOADED, RESULT_INITIAL);
	ck_assert_mem_eq(f->package.data, image.data, image.len);
}
END_TEST

START_TEST(flash_full)
{
	take(0, 15);
	f->flash_full = true;
	firmware_give(f, &image, 512);
	expect(FIRMWARE_IDLE, RESULT_NO_STORAGE);
	ck_assert_str_eq(fixture_log(f), "firmware 1;");
}
END_TEST

/* --- the object's other faces ------------------------------------------------------------------------------------ */

/* Int-751, -755: what a server reads before anything has happened (OMA TS E.6). */
START_TEST(object)
{
	struct fixture *g = firmware_fixture_new(false);

	ck_assert_str_eq(fixture_text(g, "GET 5/0/5 accept=0", NULL), "2.05 ct=0 \"0\"");
	ck_assert_str_eq(fixture_text(g, "GET 5/0/9 accept=0", NULL), "2.05 ct=0 \"2\"");
	ck_assert_str_eq(fixture_text(g, "GET 5/0/8 accept=11542", NULL), "2.05 ct=11542 8308410000");
	ck_assert_str_eq(fixture_text(g, "GET 5/0/0", NULL), "4.05");
	ck_assert_str_eq(fixture_text(g, "GET 5/0/1", NULL), "4.05");
	ck_assert_str_eq(fixture_text(g, "GET 5/0/2", NULL), "4.05");
	ck_assert_str_eq(fixture_text(g, "GET 5/0/6", NULL), "4.04");
	ck_assert_str_eq(fixture_text(g, "PUT 5/0/3 ct=0", "1"), "4.05");
	ck_assert_str_eq(fixture_text(g, "POST 5", NULL), "4.05");
	ck_assert_str_eq(fixture_text(g, "DELETE 5/0", NULL), "4.05");
	fixture_free(g);
}
END_TEST

/* An observation of the object, or of its instance, goes on behind the reboot, as one of /5/0/3 does. */
START_TEST(observed_as_a_whole_over_a_reboot)
{
	/* What the TLV begins with: an instance, or a resource. */
	static const struct {
		const char *observe;
		enum tlv_type begins;
	} rows[] = {
		{"GET 5 accept=11542 observe=0", TLV_OBJECT_INSTANCE},
		{"GET 5/0 accept=11542 observe=0", TLV_RESOURCE},
	};
	struct fixture *g = firmware_fixture_in(FIRMWARE_DOWNLOADED);
	const struct fake_sent *s = NULL;

	fixture_text(g, "GET 5/0/3 observe=1", NULL);
	fake_net_next_id(g->net, 0x77, 100);
	fixture_text(g, rows[_i].observe, NULL);
	ck_assert_str_eq(fixture_text(g, "POST 5/0/2", NULL), "2.04");
	ck_assert_int_eq(lwm2m_firmware_order(g->client, LWM2M_FIRMWARE_UPDATE), LWM2M_OK);
	fixture_settle(g);
	firmware_notified(g, LINK_ACKED);
	ck_assert_int_eq(firmware_phase(g), FIRMWARE_SUCCEEDED);
	firmware_register(g, true);
	while ((s = fake_net_take(g->net)) != NULL && s->msg.observe < 0)
		;
	ck_assert_ptr_nonnull(s);
	ck_assert_uint_eq(s->msg.token[0], 0x77);
	ck_assert_int_eq(s->msg.format, FORMAT_TLV);
	ck_assert_int_eq((int)(s->msg.payload[0] >> 6), (int)rows[_i].begins);
	fixture_free(g);
}
END_TEST

/* Longer than the flash: the Write succeeds, as each does, and the result tells (OMA TS E.6.1, ETS int-773). */
START_TEST(push_too_long)
{
	struct fixture *g = firmware_fixture_new(false);
	struct buf package;

	firmware_image(&package, "NEW", "", 256 * 1024 + 1);
	ck_assert_str_eq(fake_net_request(g->net, "PUT 5/0/0 ct=42", package.data, package.len), "2.04");
	fixture_settle(g);
	ck_assert_str_eq(fixture_text(g, "GET 5/0/3 accept=0", NULL), "2.05 ct=0 \"0\"");
	ck_assert_str_eq(fixture_text(g, "GET 5/0/5 accept=0", NULL), "2.05 ct=0 \"2\"");
	ck_assert_uint_eq(g->client->firmware->package.len, 0);
	buf_release(&package);
	fixture_free(g);
}
END_TEST

int main(void)
{
	Suite *s = suite_create("firmware");
	TCase *plain = tcase_create("uri and object"), *download = tcase_create("download");
	SRunner *sr = srunner_create(s);
	int failed;

	tcase_add_loop_test(plain, uri, 0, (int)(sizeof(uris) / sizeof(uris[0])));
	tcase_add_test(plain, object);
	tcase_add_test(plain, push_too_long);
	tcase_add_loop_test(plain, observed_as_a_whole_over_a_reboot, 0, 2);
	tcase_add_checked_fixture(download, setup, teardown);
	tcase_add_loop_test(download, second_block, 0, (int)(sizeof(seconds) / sizeof(seconds[0])));
	tcase_add_test(download, first_block);
	tcase_add_test(download, small_blocks);
	tcase_add_test(download, one_piece);
	tcase_add_test(download, largest);
	tcase_add_test(download, endless);
	tcase_add_test(download, goes_on);
	tcase_add_loop_test(download, another_etag, 0, 7);
	tcase_add_test(download, another_uri);
	tcase_add_test(download, acknowledged);
	tcase_add_test(download, not_sent);
	tcase_add_test(download, power_cut);
	tcase_add_test(download, power_cut_in_small_blocks);
	tcase_add_test(download, flash_full);
	suite_add_tcase(s, plain);
	suite_add_tcase(s, download);
	srunner_run_all(sr, CK_NORMAL);
	failed = srunner_ntests_failed(sr);
	srunner_free(sr);
	return failed ? EXIT_FAILURE : EXIT_SUCCESS;
}
