/* The platform's parts that need no network: keys, faults, contents. */
#include "config.h"

#include <jansson.h>
#include <stdlib.h>
#include <string.h>

#include "bc28/lwm2m_codec.h"
#include "platform_priv.h"
#include <check.h> /* last: it has a macro called fail */

/* --- keys --------------------------------------------------------------------------------------------------------- */

static void psk_expect(const struct psk_store *s, const char *identity, const char *key)
{
	uint8_t found[PSK_MAX];
	int len = psk_find(s, identity, found);

	if (key == NULL) {
		ck_assert_int_eq(len, -1);
		return;
	}
	ck_assert_int_eq(len, (int)strlen(key));
	ck_assert_mem_eq(found, key, strlen(key));
}

START_TEST(psk_entries_and_the_key_of_all_others)
{
	struct psk_store s = {0};

	psk_expect(&s, "a", NULL);
	ck_assert_int_eq(psk_add(&s, "*:30313233", NULL), 0);
	ck_assert_int_eq(psk_add(&s, "urn:imei:867724030000005:6162", NULL), 0);
	psk_expect(&s, "urn:imei:867724030000005", "ab");
	psk_expect(&s, "867724030000005", "0123");
	ck_assert_int_eq(psk_add(&s, "urn:imei:867724030000005:6364", NULL), 0);
	psk_expect(&s, "urn:imei:867724030000005", "cd");
	ck_assert_uint_eq(s.by_identity.count, 1);
	ck_assert_int_eq(psk_add(&s, "none", NULL), 0);
	psk_expect(&s, "867724030000005", NULL);
	psk_clear(&s);
}
END_TEST

START_TEST(psk_refusals_never_show_the_key)
{
	static const char *const bad[] = {"", "abc", ":3031", "id:", "id:3", "id:zz", "id:303G"};
	char too_long[2 * PSK_MAX + 16] = "id:";
	struct psk_store s = {0};
	char *cause = NULL;

	for (size_t i = 0; i < sizeof(bad) / sizeof(*bad); i++) {
		ck_assert_int_eq(psk_add(&s, bad[i], &cause), -1);
		ck_assert_ptr_nonnull(cause);
		ck_assert_ptr_null(strstr(cause, "303G"));
		free(cause);
		cause = NULL;
	}
	memset(too_long + 3, '0', 2 * PSK_MAX + 2);
	ck_assert_int_eq(psk_add(&s, too_long, NULL), -1);
	ck_assert_uint_eq(s.by_identity.count, 0);
}
END_TEST

/* --- faults ------------------------------------------------------------------------------------------------------- */

static const struct {
	const char *spec, *again;
} specs[] = {
	{"register=4.03", "register=4.03"},
	{"register=4.03*2", "register=4.03*2"},
	{"data=reset", "data=reset"},
	{"update=silent%200", "update=silent%200"},
	{"bootstrap=5.03*3%500", "bootstrap=5.03*3%500"},
	{"deregister=delay:1500", "deregister=delay:1500"},
	{"all=silent", "all=silent"},
	{"data=none", "data=none"},
	{"DATA=RESET", "data=reset"},
};

START_TEST(fault_specs)
{
	enum fault_where where;
	struct fault f;
	struct buf text;

	buf_init(&text);
	ck_assert_int_eq(fault_parse(specs[_i].spec, &where, &f, NULL), 0);
	fault_format(&text, where, &f);
	ck_assert_str_eq(buf_str(&text), specs[_i].again);
	buf_release(&text);
}
END_TEST

static const char *const bad_specs[] = {"", "=", "register", "register=", "nowhere=silent", "register=4.3",
	"register=9.01", "register=GET", "data=code", "register=4.03*", "register=4.03*x", "register=4.03*-1",
	"data=silent%1001", "data=silent%", "data=delay", "data=delay:", "data=delay:x",
	"data=delay:999999999999999999999", "data=silent!", "all=reset", "all=silent*2", "averyveryverylongname=silent",
	"data=averyveryverylongname"};

START_TEST(fault_specs_refused)
{
	enum fault_where where;
	struct fault f;
	char *cause = NULL;

	ck_assert_int_eq(fault_parse(bad_specs[_i], &where, &f, &cause), -1);
	ck_assert_ptr_nonnull(cause);
	free(cause);
}
END_TEST

START_TEST(fault_counts_down)
{
	struct fault_table t = {0};
	enum fault_where where;
	struct rng rng;

	rng_init(&rng, 1);
	ck_assert_int_eq(fault_parse("register=4.03*2", &where, &t.row[FAULT_REGISTER], NULL), 0);
	ck_assert_int_eq(fault_take(&t, FAULT_UPDATE, &rng).action, FAULT_NONE);
	ck_assert_int_eq(fault_take(&t, FAULT_REGISTER, &rng).action, FAULT_CODE);
	ck_assert_int_eq(fault_take(&t, FAULT_REGISTER, &rng).code, 0x83);
	ck_assert_int_eq(fault_take(&t, FAULT_REGISTER, &rng).action, FAULT_NONE);
}
END_TEST

START_TEST(fault_is_seeded)
{
	struct fault_table t = {0};
	enum fault_where where;
	struct rng a, b;
	unsigned hits = 0;

	rng_init(&a, 7);
	rng_init(&b, 7);
	ck_assert_int_eq(fault_parse("data=silent%250", &where, &t.row[FAULT_DATA], NULL), 0);
	for (int i = 0; i < 1000; i++) {
		enum fault_action first = fault_take(&t, FAULT_DATA, &a).action;

		ck_assert_int_eq(first, fault_take(&t, FAULT_DATA, &b).action);
		hits += first == FAULT_SILENT;
	}
	ck_assert_uint_gt(hits, 200);
	ck_assert_uint_lt(hits, 300);
}
END_TEST

/* --- paths and contents ------------------------------------------------------------------------------------------- */

START_TEST(paths)
{
	static const char *const bad[] = {"//", "/3/", "a", "3/0/0/0/0", "65536", "-1", "3 /0", "/3/0x1", "123456"};
	char text[COAP_PATH_MAX];
	struct lwm2m_path p;

	ck_assert_int_eq(oma_path_parse("/3/0/11/65535", &p), 0);
	ck_assert_str_eq(oma_path_format(&p, text), "3/0/11/65535");
	ck_assert_int_eq(oma_path_parse("19/1/0", &p), 0);
	ck_assert_uint_eq(p.count, 3);
	ck_assert_int_eq(oma_path_parse("/", &p), 0);
	ck_assert_str_eq(oma_path_format(&p, text), "");
	for (size_t i = 0; i < sizeof(bad) / sizeof(*bad); i++)
		ck_assert_int_eq(oma_path_parse(bad[i], &p), -1);
}
END_TEST

/* Compares what content_describe() makes with a JSON text. */
static void describe_expect(const char *path, int32_t format, const void *data, size_t len, const char *expected)
{
	json_t *o = json_object(), *want = json_loads(expected, 0, NULL);
	char *text;

	ck_assert_ptr_nonnull(want);
	content_describe(o, path, format, data, len);
	text = json_dumps(o, JSON_COMPACT | JSON_SORT_KEYS);
	ck_assert_msg(json_equal(o, want), "%s", text);
	free(text);
	json_decref(o);
	json_decref(want);
}

START_TEST(contents_for_people)
{
	static const uint8_t binary[] = {0, 1, 0xff};
	struct buf b;

	describe_expect("/3/0/0", FORMAT_TEXT, "Quectel", 7,
		"{\"payload\":\"5175656374656C\",\"text\":\"Quectel\",\"value\":\"Quectel\"}");
	describe_expect(
		"/1/0/1", FORMAT_TEXT, "86400", 5, "{\"payload\":\"3836343030\",\"text\":\"86400\",\"value\":86400}");
	describe_expect("/1/0/6", FORMAT_TEXT, "1", 1, "{\"payload\":\"31\",\"text\":\"1\",\"value\":true}");
	describe_expect("/19/0/0", FORMAT_OPAQUE, binary, 3, "{\"payload\":\"0001FF\"}");
	describe_expect("/19/1/0", FORMAT_NONE, "", 0, "{\"payload\":\"\",\"text\":\"\"}");
	describe_expect("dp", FORMAT_JSON, "[1]", 3, "{\"payload\":\"5B315D\",\"text\":\"[1]\",\"value\":[1]}");
	describe_expect("/1", FORMAT_LINK, "</1/0>;pmin=1", 13,
		"{\"payload\":\"3C2F312F303E3B706D696E3D31\",\"text\":\"</1/0>;pmin=1\","
		"\"value\":[{\"path\":\"/1/0\",\"attributes\":\"pmin=1\"}]}");
	buf_init(&b);
	tlv_add_int(&b, TLV_RESOURCE, 1, 300);
	tlv_add(&b, TLV_RESOURCE, 6, "\1", 1);
	tlv_add(&b, TLV_RESOURCE, 7, "U", 1);
	describe_expect("/1/0", FORMAT_TLV, b.data, b.len,
		"{\"payload\":\"C201012CC10601C10755\",\"value\":{\"1\":300,\"6\":true,\"7\":\"U\"}}");
	/* Cut short: what is left is shown as it is. */
	describe_expect("/1/0", FORMAT_TLV, b.data, 3, "{\"payload\":\"C20101\"}");
	buf_release(&b);
}
END_TEST

START_TEST(contents_of_multiple_resources)
{
	struct buf inner, b;

	buf_init(&inner);
	buf_init(&b);
	tlv_add_int(&inner, TLV_RESOURCE_INSTANCE, 0, 1);
	tlv_add_int(&inner, TLV_RESOURCE_INSTANCE, 1, 5);
	tlv_add(&b, TLV_MULTIPLE_RESOURCE, 6, inner.data, inner.len);
	describe_expect("/3/0", FORMAT_TLV, b.data, b.len,
		"{\"payload\":\"8606410001410105\",\"value\":{\"6\":{\"0\":1,\"1\":5}}}");
	buf_release(&inner);
	buf_release(&b);
}
END_TEST

/* Floats of four and eight bytes, and in decimal; what is none, or no number of JSON's, is shown as it is. */
START_TEST(contents_of_floats)
{
	static const uint8_t single[] = {0xe4, 0x16, 0x44, 0x41, 0xac, 0, 0};
	static const uint8_t twice[] = {0xe8, 0x16, 0x44, 8, 0x40, 0x35, 0x80, 0, 0, 0, 0, 0};
	static const uint8_t broken[] = {0xe3, 0x16, 0x44, 0x41, 0xac, 0};
	static const uint8_t infinite[] = {0xe4, 0x16, 0x44, 0x7f, 0x80, 0, 0};

	describe_expect("/3303/0/5700", FORMAT_TLV, single, sizeof(single),
		"{\"payload\":\"E4164441AC0000\",\"value\":{\"5700\":21.5}}");
	describe_expect("/3303/0", FORMAT_TLV, twice, sizeof(twice),
		"{\"payload\":\"E81644084035800000000000\",\"value\":{\"5700\":21.5}}");
	describe_expect("/3303/0", FORMAT_TLV, broken, sizeof(broken),
		"{\"payload\":\"E3164441AC00\",\"value\":{\"5700\":\"41AC00\"}}");
	describe_expect("/3303/0", FORMAT_TLV, infinite, sizeof(infinite),
		"{\"payload\":\"E416447F800000\",\"value\":{\"5700\":\"7F800000\"}}");
	describe_expect("/3303/0/5700", FORMAT_TEXT, "-21.5", 5,
		"{\"payload\":\"2D32312E35\",\"text\":\"-21.5\",\"value\":-21.5}");
	describe_expect("/6/0/0", FORMAT_TEXT, "52", 2, "{\"payload\":\"3532\",\"text\":\"52\",\"value\":52.0}");
	describe_expect(
		"/6/0/0", FORMAT_TEXT, "52,5", 4, "{\"payload\":\"35322C35\",\"text\":\"52,5\",\"value\":\"52,5\"}");
}
END_TEST

/* TLV may nest as deep as its bytes allow: the decoder doesn't follow. */
START_TEST(contents_nested_without_end)
{
	uint8_t deep[64];
	json_t *o = json_object();

	for (size_t i = 0; i < sizeof(deep); i += 2) {
		deep[i] = (uint8_t)(sizeof(deep) - i - 2 <= 7 ? sizeof(deep) - i - 2 : 7);
		deep[i + 1] = 0;
	}
	content_describe(o, "/3", FORMAT_TLV, deep, sizeof(deep));
	ck_assert_ptr_nonnull(json_object_get(o, "payload"));
	json_decref(o);
}
END_TEST

static const struct {
	const char *path, *value;
	int32_t format;
	int type;
	const char *hex; /* NULL: refused */
} encodings[] = {
	{"/1/0/1", "\"20\"", FORMAT_TEXT, -1, "3230"},
	{"/1/0/1", "20", FORMAT_TEXT, -1, "3230"},
	{"/1/0/1", "\"20\"", FORMAT_TLV, -1, "C10114"},
	{"/1/0/1", "\"0x14\"", FORMAT_TLV, -1, "C10114"},
	{"/1/0/1", "\"x\"", FORMAT_TLV, -1, NULL},
	{"/1/0/6", "\"true\"", FORMAT_TLV, -1, "C10601"},
	{"/1/0/6", "\"2\"", FORMAT_TLV, -1, NULL},
	{"/3/0/14", "\"+02:00\"", FORMAT_TLV, -1, "C60E2B30323A3030"},
	{"/19/1/0", "\"hello\"", FORMAT_TEXT, -1, NULL},
	{"/19/1/0", "\"hello\"", FORMAT_TEXT, TYPE_STRING, "68656C6C6F"},
	{"/19/1/0", "\"00FF\"", FORMAT_OPAQUE, -1, "00FF"},
	{"/3/0/6/1", "7", FORMAT_TLV, -1, "410107"},
	{"/9/0/3", "1.5", FORMAT_TLV, -1, "C803083FF8000000000000"},
	{"/9/0/3", "\"1.5\"", FORMAT_TEXT, TYPE_FLOAT, "312E35"},
	{"/3308/0/5900", "21.5", FORMAT_TLV, -1, "E8170C084035800000000000"},
	{"/3308/0/5900", "\"21.5\"", FORMAT_TLV, -1, "E8170C084035800000000000"},
	{"/3/0", "\"x\"", FORMAT_TEXT, -1, NULL},
	/* {"bn":"/1/0/","e":[{"n":"1","v":20}]} */
	{"/1/0/1", "\"20\"", FORMAT_JSON, -1,
		"7B22626E223A222F312F302F222C2265223A5B7B226E223A2231222C2276223A32307D5D7D"},
	/* {"bn":"/9/0/","e":[{"n":"3","v":1.5}]} */
	{"/9/0/3", "1.5", FORMAT_JSON, -1,
		"7B22626E223A222F392F302F222C2265223A5B7B226E223A2233222C2276223A312E357D5D7D"},
	/* {"bn":"/1/0/","e":[{"n":"6","bv":true}]} */
	{"/1/0/6", "true", FORMAT_JSON, -1,
		"7B22626E223A222F312F302F222C2265223A5B7B226E223A2236222C226276223A747275657D5D7D"},
	/* {"bn":"/19/0/","e":[{"n":"0","sv":"AP8="}]} */
	{"/19/0/0", "\"00FF\"", FORMAT_JSON, -1,
		"7B22626E223A222F31392F302F222C2265223A5B7B226E223A2230222C227376223A224150383D227D5D7D"},
	/* {"bn":"/3/0/","e":[{"n":"14","sv":"+02:00"}]} */
	{"/3/0/14", "\"+02:00\"", FORMAT_JSON, -1,
		"7B22626E223A222F332F302F222C2265223A5B7B226E223A223134222C227376223A222B30323A3030227D5D7D"},
	{"/1/0/6", "false", FORMAT_TEXT, -1, "30"},
	{"/1/0/1", "1.5", FORMAT_TLV, -1, NULL},
	{"/1/0/6", "7", FORMAT_TLV, -1, NULL},
	{"/9/0/3", "\"x\"", FORMAT_TLV, TYPE_FLOAT, NULL},
	{"/9/0/3", "true", FORMAT_TLV, TYPE_FLOAT, NULL},
	{"/19/0/0", "\"0\"", FORMAT_OPAQUE, -1, NULL},
	{"/19/0/0", "7", FORMAT_OPAQUE, -1, NULL},
};

START_TEST(values_encoded)
{
	json_t *value = json_loads(encodings[_i].value, JSON_DECODE_ANY, NULL);
	struct lwm2m_path path;
	struct buf out, hex;
	char *cause = NULL;
	int rc;

	ck_assert_ptr_nonnull(value);
	buf_init(&out);
	buf_init(&hex);
	ck_assert_int_eq(oma_path_parse(encodings[_i].path, &path), 0);
	rc = content_encode(&out, &path, encodings[_i].format, encodings[_i].type, value, &cause);
	if (encodings[_i].hex == NULL) {
		ck_assert_int_eq(rc, -1);
		ck_assert_ptr_nonnull(cause);
	} else {
		ck_assert_msg(rc == 0, "%s", cause);
		buf_addhex(&hex, out.data, out.len);
		ck_assert_str_eq(buf_str(&hex), encodings[_i].hex);
	}
	free(cause);
	buf_release(&out);
	buf_release(&hex);
	json_decref(value);
}
END_TEST

START_TEST(instances_encoded)
{
	json_t *values = json_loads("{\"2\":101,\"7\":\"UQ\"}", 0, NULL), *bad = json_loads("{\"x\":1}", 0, NULL);
	struct lwm2m_path path;
	struct buf out, hex;
	char *cause = NULL;

	buf_init(&out);
	buf_init(&hex);
	ck_assert_int_eq(oma_path_parse("/1/0", &path), 0);
	ck_assert_int_eq(content_encode_all(&out, &path, FORMAT_TLV, values, NULL), 0);
	content_wrap(&out, &path, FORMAT_TLV);
	ck_assert_uint_eq(path.count, 1);
	buf_addhex(&hex, out.data, out.len);
	ck_assert_str_eq(buf_str(&hex), "0700C10265C2075551");
	buf_clear(&out);
	ck_assert_int_eq(oma_path_parse("/1/0", &path), 0);
	ck_assert_int_eq(content_encode_all(&out, &path, FORMAT_JSON, values, NULL), 0);
	ck_assert_str_eq(
		buf_str(&out), "{\"bn\":\"/1/0/\",\"e\":[{\"n\":\"2\",\"v\":101},{\"n\":\"7\",\"sv\":\"UQ\"}]}");
	ck_assert_int_eq(content_encode_all(&out, &path, FORMAT_TLV, bad, &cause), -1);
	free(cause);
	ck_assert_int_eq(content_encode_all(&out, &path, FORMAT_TEXT, values, NULL), -1);
	buf_release(&out);
	buf_release(&hex);
	json_decref(values);
	json_decref(bad);
}
END_TEST

int main(void)
{
	Suite *suite = suite_create("platform-parts");
	TCase *t = tcase_create("parts");
	SRunner *runner;
	int failed;

	tcase_add_test(t, psk_entries_and_the_key_of_all_others);
	tcase_add_test(t, psk_refusals_never_show_the_key);
	tcase_add_loop_test(t, fault_specs, 0, sizeof(specs) / sizeof(*specs));
	tcase_add_loop_test(t, fault_specs_refused, 0, sizeof(bad_specs) / sizeof(*bad_specs));
	tcase_add_test(t, fault_counts_down);
	tcase_add_test(t, fault_is_seeded);
	tcase_add_test(t, paths);
	tcase_add_test(t, contents_for_people);
	tcase_add_test(t, contents_of_multiple_resources);
	tcase_add_test(t, contents_of_floats);
	tcase_add_test(t, contents_nested_without_end);
	tcase_add_loop_test(t, values_encoded, 0, sizeof(encodings) / sizeof(*encodings));
	tcase_add_test(t, instances_encoded);
	suite_add_tcase(suite, t);
	runner = srunner_create(suite);
	srunner_run_all(runner, CK_NORMAL);
	failed = srunner_ntests_failed(runner);
	srunner_free(runner);
	return failed == 0 ? 0 : 1;
}
