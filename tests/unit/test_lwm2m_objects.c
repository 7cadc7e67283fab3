/*
 * The server's reads, writes and executes. Test cases carry the ids of the OMA Enabler Test Specification
 * (LightweightM2M-1.0-int-NNN) where it has one.
 */
#include "config.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "bc28/lwm2m_codec.h"
#include "lwm2m_fixture.h"

/* Compares the answer to a request with a text payload (NULL: none). */
static void ask(struct fixture *f, const char *line, const char *payload, const char *answer)
{
	ck_assert_str_eq(fixture_text(f, line, payload), answer);
}

/* The resource ids of a TLV answer, "0 1 2". */
static const char *tlv_ids(struct fixture *f, char out[128])
{
	const uint8_t *p = fake_net_reply(f->net)->data;
	size_t left = fake_net_reply(f->net)->len, n = 0;
	struct tlv t;

	out[0] = '\0';
	while (tlv_next(&p, &left, &t) == 1)
		n += (size_t)snprintf(out + n, 128 - n, "%s%u", n > 0 ? " " : "", t.id);
	ck_assert_uint_eq(left, 0);
	return out;
}

/* --- reading and writing ------------------------------------------------------------------------------------------ */

/* shows: ETS/201 ETS/237 6.4/default */
START_TEST(int_201_read_text)
{
	struct fixture *f = fixture_registered();

	ask(f, "GET 3/0/0 accept=0", NULL, "2.05 ct=0 \"Quectel\"");
	ask(f, "GET 3/0/1 accept=0", NULL, "2.05 ct=0 \"BC28\"");
	ask(f, "GET 3/0/2 accept=0", NULL, "2.05 ct=0 \"867724030000225\"");
	/* Without Accept (ETS 1.1 int-237). */
	ask(f, "GET 3/0/9", NULL, "2.05 ct=0 \"90\"");
	ask(f, "GET /3/0/0", NULL, "2.05 ct=0 \"Quectel\"");
	ask(f, "GET 1/0/6", NULL, "2.05 ct=0 \"1\"");
	fixture_free(f);
}
END_TEST

/* shows: ETS/203 6.4/old-numbers 5.4.1/read */
START_TEST(int_203_read_tlv)
{
	struct fixture *f = fixture_registered();
	char ids[128];

	fixture_text(f, "GET 3/0 accept=11542", NULL);
	ck_assert_str_eq(tlv_ids(f, ids), "0 1 2 3 6 7 8 9 10 11 14 15 16 20 21");
	/* The device type and the time, once they are known. */
	snprintf(f->settings.device_type, sizeof(f->settings.device_type), "31301");
	lwm2m_configure(f->client, &f->settings);
	f->info.unix_time = 1584000000;
	fixture_text(f, "GET 3/0", NULL);
	ck_assert_str_eq(tlv_ids(f, ids), "0 1 2 3 6 7 8 9 10 11 13 14 15 16 17 20 21");
	ask(f, "GET 3/0/17", NULL, "2.05 ct=0 \"31301\"");
	ask(f, "GET 3/0/16 accept=1542", NULL, "2.05 ct=1542 C11055");
	ask(f, "GET 3/0/6", NULL, "2.05 ct=11542 8606410001410105");
	/* An object: its instances, each wrapped. */
	ask(f, "GET 4/0/1 accept=11542", NULL, "2.05 ct=11542 8301410007");
	fixture_text(f, "GET 1", NULL);
	ck_assert_str_eq(tlv_ids(f, ids), "0");
	fixture_free(f);
}
END_TEST

/* shows: ETS/204 6.4/old-numbers */
START_TEST(int_204_read_json)
{
	struct fixture *f = fixture_registered();

	ask(f, "GET 3/0 accept=11543", NULL,
		"2.05 ct=11543 "
		"\"{\"bn\":\"/3/0/\",\"e\":[{\"n\":\"0\",\"sv\":\"Quectel\"},{\"n\":\"1\",\"sv\":\"BC28\"},"
		"{\"n\":\"2\",\"sv\":\"867724030000225\"},{\"n\":\"3\",\"sv\":\"BC28JAR01A01\"},{\"n\":\"6/"
		"0\",\"v\":1},"
		"{\"n\":\"6/1\",\"v\":5},{\"n\":\"7/0\",\"v\":3600},{\"n\":\"8/0\",\"v\":40},{\"n\":\"9\",\"v\":90},"
		"{\"n\":\"10\",\"v\":100},{\"n\":\"11/"
		"0\",\"v\":0},{\"n\":\"14\",\"sv\":\"\"},{\"n\":\"15\",\"sv\":\"\"},"
		"{\"n\":\"16\",\"sv\":\"U\"},{\"n\":\"20\",\"v\":0},{\"n\":\"21\",\"v\":256}]}\"");
	ask(f, "GET 3/0/0 accept=11543", NULL, "2.05 ct=11543 \"{\"bn\":\"/3/0/0\",\"e\":[{\"sv\":\"Quectel\"}]}\"");
	ask(f, "GET 3/0/6 accept=11543", NULL,
		"2.05 ct=11543 \"{\"bn\":\"/3/0/6/\",\"e\":[{\"n\":\"0\",\"v\":1},{\"n\":\"1\",\"v\":5}]}\"");
	ask(f, "GET 5 accept=1543", NULL,
		"2.05 ct=1543 \"{\"bn\":\"/5/\",\"e\":[{\"n\":\"0/3\",\"v\":0},{\"n\":\"0/5\",\"v\":0},"
		"{\"n\":\"0/8/0\",\"v\":0},{\"n\":\"0/9\",\"v\":2}]}\"");
	ask(f, "GET 1/0/6 accept=11543", NULL, "2.05 ct=11543 \"{\"bn\":\"/1/0/6\",\"e\":[{\"bv\":true}]}\"");
	fixture_free(f);
}
END_TEST

/* shows: ETS/205 ETS/551 */
START_TEST(int_205_write_text)
{
	struct fixture *f = fixture_registered();
	char ids[128];

	ask(f, "GET 1/0/3", NULL, "4.04");
	ask(f, "PUT 1/0/2 ct=0", "101", "2.04");
	ask(f, "PUT 1/0/3 ct=0", "1010", "2.04");
	ask(f, "PUT 1/0/5 ct=0", "2000", "2.04");
	fixture_text(f, "GET 1/0 accept=11542", NULL);
	ck_assert_str_eq(tlv_ids(f, ids), "0 1 2 3 5 6 7");
	ask(f, "GET 1/0/2 accept=11542", NULL, "2.05 ct=11542 C10265");
	ask(f, "GET 1/0/3 accept=11542", NULL, "2.05 ct=11542 C20303F2");
	ask(f, "GET 1/0/5 accept=11542", NULL, "2.05 ct=11542 C20507D0");
	ask(f, "PUT 1/0/2", "0", "2.04");
	fixture_free(f);
}
END_TEST

/* shows: ETS/215 ETS/256 */
START_TEST(int_215_write_tlv)
{
	struct fixture *f = fixture_registered();

	/* Partial update: pmin 101, pmax 1010, disable timeout 2000. */
	ck_assert_str_eq(fixture_hex(f, "POST 1/0 ct=11542", "C10265C20303F2C20507D0"), "2.04");
	ask(f, "GET 1/0 accept=11542", NULL, "2.05 ct=11542 C1007BC40100015180C10265C20303F2C20507D0C10601C10755");
	/* Replace: what isn't named is as if never written. */
	ck_assert_str_eq(fixture_hex(f, "PUT 1/0 ct=11542", "C40100015180C10214C10600C10755"), "2.04");
	ask(f, "GET 1/0 accept=11542", NULL, "2.05 ct=11542 C1007BC40100015180C10214C40500015180C10600C10755");
	/* All or nothing: the second value is out of range. */
	ck_assert_str_eq(fixture_hex(f, "POST 1/0 ct=11542", "C10266C203FFFF"), "4.00");
	ask(f, "GET 1/0/2", NULL, "2.05 ct=0 \"20\"");
	fixture_free(f);
}
END_TEST

/* shows: ETS/220 5.3.2/binding */
START_TEST(int_220_write_json)
{
	struct fixture *f = fixture_registered();

	ask(f, "POST 1/0 ct=11543", "{\"bn\":\"/1/0/\",\"e\":[{\"n\":\"2\",\"v\":101},{\"n\":\"3\",\"v\":1010}]}",
		"2.04");
	ask(f, "GET 1/0/2", NULL, "2.05 ct=0 \"101\"");
	ask(f, "PUT 1/0 ct=11543", "{\"e\":[{\"n\":\"5\",\"v\":2000},{\"n\":\"6\",\"bv\":false}]}", "2.04");
	ask(f, "GET 1/0 accept=11543", NULL,
		"2.05 ct=11543 \"{\"bn\":\"/1/0/\",\"e\":[{\"n\":\"0\",\"v\":123},{\"n\":\"1\",\"v\":86400},"
		"{\"n\":\"2\",\"v\":0},{\"n\":\"5\",\"v\":2000},{\"n\":\"6\",\"bv\":false},{\"n\":\"7\",\"sv\":\"U\"}]}"
		"\"");
	ask(f, "PUT 1/0/7 ct=11543", "{\"bn\":\"/1/0/7\",\"e\":[{\"sv\":\"UQ\"}]}", "2.04");
	/* A changed binding is told with the next Update, at once. */
	ck_assert_str_eq(fake_net_line(f->net), "CON POST rd/5a3f?b=UQ");
	fixture_free(f);
}
END_TEST

/* shows: 5.4.3/refused 6.4/content-format ETS/256 */
START_TEST(writes_that_are_refused)
{
	static const struct {
		const char *line, *payload, *answer;
	} rows[] = {
		{"PUT 3/0/0 ct=0", "x", "4.05"},
		{"PUT 3/0/4 ct=0", "x", "4.05"},
		{"PUT 3/0/99 ct=0", "x", "4.04"},
		{"PUT 3/9/15 ct=0", "x", "4.04"},
		{"PUT 99/0/0 ct=0", "x", "4.04"},
		{"PUT 0/0/0 ct=0", "coap://x", "4.01"},
		{"PUT 1 ct=11542", "", "4.05"},
		{"PUT 1/0/0 ct=0", "5", "4.05"},
		{"PUT 1/0/1 ct=0", "", "4.00"},
		{"PUT 1/0/1 ct=0", "-1", "4.00"},
		{"PUT 1/0/1 ct=0", "12x", "4.00"},
		{"PUT 1/0/1 ct=0", "4294967296", "4.00"},
		{"PUT 1/0/1 ct=0", "99999999999999999999999999", "4.00"},
		{"PUT 1/0/1 ct=42", "5", "4.00"},
		{"PUT 1/0/1 ct=60", "5", "4.15"},
		{"PUT 1/0/6 ct=0", "2", "4.00"},
		{"PUT 1/0/7 ct=0", "S", "4.00"},
		{"PUT 1/0/1 ct=11543", "{\"bn\":\"/1/0/2\",\"e\":[{\"v\":5}]}", "4.00"},
		{"PUT 1/0/1 ct=11543", "{\"bn\":\"/1/0/1\",\"e\":[{\"sv\":\"5\"}]}", "4.00"},
		{"PUT 1/0/1 ct=11543", "{", "4.00"},
		{"PUT 1/0/1 ct=11543", "{}", "4.00"},
		{"PUT 1/0/1 ct=11542", "", "4.00"},
		{"PUT 1/0/1 ct=11542", "\xc1", "4.00"},
		{"PUT 1/0 ct=0", "5", "4.00"},
		{"PUT 1/0/1/0 ct=0", "5", "4.04"},
		{"PUT 1/0/x ct=0", "5", "4.04"},
		{"PUT 65535/0 ct=0", "5", "4.04"},
		{"PUT 1//1 ct=0", "5", "4.04"},
		{"POST bs", "", "4.04"},
		{"POST 3/0/0", NULL, "4.05"},
		{"POST 3/0/99", NULL, "4.04"},
		{"POST 1/7/8", NULL, "4.04"},
		{"DELETE 99", NULL, "4.04"},
		{"DELETE 1/0", NULL, "4.05"},
		{"DELETE 1/7", NULL, "4.04"},
		{"PUT 3/0/14 ct=0", "0123456789abcdef", "4.00"},
	};
	struct fixture *f = fixture_registered();

	for (size_t i = 0; i < sizeof(rows) / sizeof(rows[0]); i++)
		ask(f, rows[i].line, rows[i].payload, rows[i].answer);
	ask(f, "GET 1/0/1", NULL, "2.05 ct=0 \"86400\"");
	fixture_free(f);
}
END_TEST

/* shows: 5.4.1/refused 6.4/accept ETS/221 */
START_TEST(reads_that_are_refused)
{
	static const char *const rows[][2] = {
		{"GET 0", "4.01"},
		{"GET 0/0/5", "4.01"},
		{"GET 0 accept=40", "4.01"},
		{"DELETE 0/0", "4.01"},
		{"GET 3/0/4", "4.05"},
		{"GET 5/0/0", "4.05"},
		{"GET 99", "4.04"},
		{"GET 99 accept=40", "4.04"},
		{"GET 3/1", "4.04"},
		{"GET 3/0/99", "4.04"},
		{"GET 3/0/17", "4.04"},
		{"GET /", "4.05"},
		{"GET .well-known/core", "4.04"},
		{"GET 3/0/0 accept=60", "4.06"},
		{"GET 3/0/0 accept=42", "4.06"},
		{"GET 3/0 accept=0", "4.06"},
		{"GET 3/0/6 accept=0", "4.06"},
		{"GET 3/0/99 accept=40", "4.04"},
		{"GET 3/7 accept=40", "4.04"},
		{"0.05 3/0", "4.05"},
	};
	struct fixture *f = fixture_registered();

	for (size_t i = 0; i < sizeof(rows) / sizeof(rows[0]); i++)
		ask(f, rows[i][0], NULL, rows[i][1]);
	fixture_free(f);
}
END_TEST

/* --- executing ---------------------------------------------------------------------------------------------------- */

/* shows: ETS/241 ETS/655 */
START_TEST(int_241_reboot)
{
	struct fixture *f = fixture_registered();
	const char *answer = fake_net_request(f->net, "POST 3/0/4", NULL, 0);

	ck_assert_str_eq(answer, "2.04");
	/* The answer leaves first. */
	ck_assert_str_eq(fixture_log(f), "");
	fixture_settle(f);
	ck_assert_str_eq(fixture_log(f), "reboot 0;status NO_UE_IP;");
	lwm2m_set_ip(f->client, true);
	ck_assert_int_eq(lwm2m_start(f->client), LWM2M_OK);
	fixture_accept(f);
	ask(f, "POST 3/0/5", NULL, "2.04");
	ck_assert_str_eq(fixture_log(f), "reboot 1;status NO_UE_IP;");
	fixture_free(f);
}
END_TEST

/* shows: 5.4.5/arguments 5.4.5/format */
START_TEST(execute_arguments)
{
	static const struct {
		const char *arguments, *answer;
	} rows[] = {
		{"0", "2.04"},
		{"0,1,9", "2.04"},
		{"5='test'", "2.04"},
		{"0='',1,2='http://192.0.2.1/?a=1,b=2'", "2.04"},
		{"x", "4.00"},
		{"10", "4.00"},
		{"0,", "4.00"},
		{",0", "4.00"},
		{"0=", "4.00"},
		{"0=x", "4.00"},
		{"0='x", "4.00"},
		{"0='x'y", "4.00"},
		{"0='x\ny'", "4.00"},
	};
	struct fixture *f = fixture_registered();

	for (size_t i = 0; i < sizeof(rows) / sizeof(rows[0]); i++)
		ask(f, "POST 3/0/12 ct=0", rows[i].arguments, rows[i].answer);
	ask(f, "POST 3/0/12", "0", "2.04");
	ask(f, "POST 3/0/12 ct=42", "0", "4.15");
	ask(f, "POST 3/0/12 ct=11542", "", "4.15");
	fixture_free(f);
}
END_TEST

/* shows: ETS/657 */
START_TEST(int_657_error_code)
{
	struct fixture *f = fixture_registered();

	ask(f, "GET 3/0/11", NULL, "2.05 ct=11542 830B410000");
	fixture_text(f, "POST 1/0/8", NULL);
	fake_net_line(f->net);
	fake_net_outcome(f->net, LINK_TIMEOUT);
	fixture_pass(f, 10);
	fixture_accept(f);
	ask(f, "GET 3/0/11", NULL, "2.05 ct=11542 830B410008");
	ask(f, "POST 3/0/12", NULL, "2.04");
	ask(f, "GET 3/0/11", NULL, "2.05 ct=11542 830B410000");
	fixture_free(f);
}
END_TEST

/* shows: ETS/555 */
START_TEST(int_555_disable)
{
	struct fixture *f = fixture_registered();

	ask(f, "PUT 1/0/5 ct=0", "0", "2.04");
	ask(f, "POST 1/0/4", NULL, "2.04");
	ck_assert_str_eq(fake_net_line(f->net), "CON DELETE rd/5a3f");
	/* The server never answers: disabled all the same, and back after the timeout. */
	fake_net_outcome(f->net, LINK_TIMEOUT);
	ck_assert_str_eq(fixture_log(f), "status DEREG_FAILED;");
	fixture_pass(f, 1);
	fixture_accept(f);
	fixture_free(f);
}
END_TEST

/* shows: ETS/565 ETS/566 5.4.7/create */
START_TEST(int_566_delete_server)
{
	struct fixture *f = fixture_registered();

	ask(f, "DELETE 1/0", NULL, "4.05");
	ck_assert_str_eq(fixture_hex(f, "POST 1 ct=11542", "0803C10005"), "4.05");
	fixture_free(f);
}
END_TEST

/* shows: ETS/651 */
START_TEST(int_651_write_device)
{
	struct fixture *f = fixture_registered();

	/* Time 1367491215, UTC offset, timezone. */
	ck_assert_str_eq(
		fixture_hex(f, "POST 3/0 ct=11542", "C40D5182428FC60E2B30323A3030C80F0D417369612F5368616E67686169"),
		"2.04");
	ask(f, "GET 3/0/13", NULL, "2.05 ct=0 \"1367491215\"");
	ask(f, "GET 3/0/14", NULL, "2.05 ct=0 \"+02:00\"");
	ask(f, "GET 3/0/15", NULL, "2.05 ct=0 \"Asia/Shanghai\"");
	fixture_pass(f, 100);
	ask(f, "GET 3/0/13 accept=11542", NULL, "2.05 ct=11542 C40D518242F3");
	ck_assert_str_eq(fixture_hex(f, "PUT 3/0/13 ct=11542", "C10D00"), "2.04");
	fixture_free(f);
}
END_TEST

/* shows: ETS/652 */
START_TEST(int_652_firmware_version)
{
	struct fixture *f = fixture_registered();

	ask(f, "GET 3/0/3", NULL, "2.05 ct=0 \"BC28JAR01A01\"");
	fixture_free(f);
}
END_TEST

/* shows: ETS/1630 */
START_TEST(int_1630_unknown_objects)
{
	static const char *const methods[] = {"GET", "PUT", "POST", "DELETE"};
	static const int ids[] = {2, 6, 7, 10, 11, 16, 18, 20, 65534};
	struct fixture *f = fixture_registered();
	char line[64];

	for (size_t i = 0; i < sizeof(ids) / sizeof(ids[0]); i++)
		for (size_t k = 0; k < sizeof(methods) / sizeof(methods[0]); k++) {
			snprintf(line, sizeof(line), "%s %d/0", methods[k], ids[i]);
			ask(f, line, NULL, "4.04");
			snprintf(line, sizeof(line), "%s %d/0/0", methods[k], ids[i]);
			ask(f, line, NULL, "4.04");
		}
	fixture_free(f);
}
END_TEST

/* shows: ETS/680 */
START_TEST(int_680_create_device)
{
	struct fixture *f = fixture_registered();

	ck_assert_str_eq(fixture_hex(f, "POST 3 ct=11542", "0803C10F55"), "4.05");
	ck_assert_str_eq(fixture_hex(f, "POST 99 ct=11542", "0803C10F55"), "4.04");
	fixture_free(f);
}
END_TEST

/* shows: ETS/685 */
START_TEST(int_685_delete_device)
{
	struct fixture *f = fixture_registered();

	ask(f, "DELETE 3/0", NULL, "4.05");
	fixture_free(f);
}
END_TEST

/* shows: ETS/701 */
START_TEST(int_701_connectivity)
{
	struct fixture *f = fixture_registered();
	char ids[128];

	fixture_text(f, "GET 4/0", NULL);
	ck_assert_str_eq(tlv_ids(f, ids), "0 1 2 3 4 7 8 9 10");
	ask(f, "GET 4/0/0", NULL, "2.05 ct=0 \"7\"");
	ask(f, "GET 4/0/2", NULL, "2.05 ct=0 \"-80\"");
	ask(f, "GET 4/0/4 accept=11543", NULL,
		"2.05 ct=11543 \"{\"bn\":\"/4/0/4/\",\"e\":[{\"n\":\"0\",\"sv\":\"100.64.0.1\"}]}\"");
	f->info.ip = NULL;
	ask(f, "GET 4/0/4", NULL, "4.04");
	fixture_free(f);
}
END_TEST

/* shows: ETS/751 */
START_TEST(int_751_firmware)
{
	struct fixture *f = fixture_registered();
	char ids[128];

	fixture_text(f, "GET 5/0", NULL);
	ck_assert_str_eq(tlv_ids(f, ids), "3 5 8 9");
	ask(f, "GET 5/0/3", NULL, "2.05 ct=0 \"0\"");
	ask(f, "GET 5/0/5", NULL, "2.05 ct=0 \"0\"");
	fixture_free(f);
}
END_TEST

/* shows: ETS/755 ETS/756 ETS/777 ETS/780 */
START_TEST(int_755_package)
{
	struct fixture *f = fixture_registered();

	/* What the module can't install or fetch is written all the same, and told by the result (OMA TS E.6.1). */
	ask(f, "PUT 5/0/0 ct=42", "image", "2.04");
	ask(f, "GET 5/0/5", NULL, "2.05 ct=0 \"6\"");
	ck_assert_str_eq(fixture_hex(f, "PUT 5/0/0 ct=42", "00"), "2.04");
	ask(f, "GET 5/0/3", NULL, "2.05 ct=0 \"0\"");
	ask(f, "GET 5/0/5", NULL, "2.05 ct=0 \"0\"");
	ask(f, "PUT 5/0/1 ct=0", "ftp://192.0.2.1/image", "2.04");
	ask(f, "GET 5/0/5", NULL, "2.05 ct=0 \"9\"");
	ask(f, "PUT 5/0/1 ct=0", "", "2.04");
	ask(f, "GET 5/0/5", NULL, "2.05 ct=0 \"0\"");
	fixture_free(f);
}
END_TEST

/* shows: ETS/772 */
START_TEST(int_772_update_without_package)
{
	struct fixture *f = fixture_registered();

	ask(f, "POST 5/0/2", NULL, "4.05");
	ask(f, "GET 5/0/3", NULL, "2.05 ct=0 \"0\"");
	fixture_free(f);
}
END_TEST

#define TEST(name)                                                                                                     \
	{                                                                                                              \
#name, name                                                                                            \
	}

int main(void)
{
	const struct fixture_test tests[] = {
		TEST(int_201_read_text),
		TEST(int_203_read_tlv),
		TEST(int_204_read_json),
		TEST(int_205_write_text),
		TEST(int_215_write_tlv),
		TEST(int_220_write_json),
		TEST(writes_that_are_refused),
		TEST(reads_that_are_refused),
		TEST(int_241_reboot),
		TEST(execute_arguments),
		TEST(int_657_error_code),
		TEST(int_555_disable),
		TEST(int_566_delete_server),
		TEST(int_651_write_device),
		TEST(int_652_firmware_version),
		TEST(int_1630_unknown_objects),
		TEST(int_680_create_device),
		TEST(int_685_delete_device),
		TEST(int_701_connectivity),
		TEST(int_751_firmware),
		TEST(int_755_package),
		TEST(int_772_update_without_package),
		{NULL, NULL},
	};

	return fixture_run("lwm2m objects", tests);
}
