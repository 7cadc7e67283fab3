/* TLV against the examples of OMA TS LwM2M 1.0, section 6.4.3, byte for byte. */
#include "config.h"

#include <check.h>
#include <stdlib.h>
#include <string.h>

#include "bc28/lwm2m_codec.h"

/* The Device object instance of the example in 6.4.3.1. */
static const uint8_t device[] = {
	0xc8, 0x00, 0x14, 'O', 'p', 'e', 'n', ' ', 'M', 'o', 'b', 'i', 'l', 'e', ' ', 'A', 'l', 'l', 'i', 'a', 'n', 'c',
	'e', /**/
	0xc8, 0x01, 0x16, 'L', 'i', 'g', 'h', 't', 'w', 'e', 'i', 'g', 'h', 't', ' ', 'M', '2', 'M', ' ', 'C', 'l', 'i',
	'e', 'n', 't', /**/
	0xc8, 0x02, 0x09, '3', '4', '5', '0', '0', '0', '1', '2', '3', /**/
	0xc3, 0x03, '1', '.', '0', /**/
	0x86, 0x06, 0x41, 0x00, 0x01, 0x41, 0x01, 0x05, /**/
	0x88, 0x07, 0x08, 0x42, 0x00, 0x0e, 0xd8, 0x42, 0x01, 0x13, 0x88, /**/
	0x87, 0x08, 0x41, 0x00, 0x7d, 0x42, 0x01, 0x03, 0x84, /**/
	0xc1, 0x09, 0x64, /**/
	0xc1, 0x0a, 0x0f, /**/
	0x83, 0x0b, 0x41, 0x00, 0x00, /**/
	0xc4, 0x0d, 0x51, 0x82, 0x42, 0x8f, /**/
	0xc6, 0x0e, '+', '0', '2', ':', '0', '0', /**/
	0xc1, 0x10, 'U', /**/
};

/* A multiple resource of integers. */
static void add_multiple(struct buf *out, uint16_t id, int count, const int64_t *values)
{
	struct buf inner;

	buf_init(&inner);
	for (int i = 0; i < count; i++)
		tlv_add_int(&inner, TLV_RESOURCE_INSTANCE, (uint16_t)i, values[i]);
	tlv_add(out, TLV_MULTIPLE_RESOURCE, id, inner.data, inner.len);
	buf_release(&inner);
}

static void add_string(struct buf *out, uint16_t id, const char *text)
{
	tlv_add(out, TLV_RESOURCE, id, text, strlen(text));
}

START_TEST(device_object_example)
{
	struct buf out;

	buf_init(&out);
	add_string(&out, 0, "Open Mobile Alliance");
	add_string(&out, 1, "Lightweight M2M Client");
	add_string(&out, 2, "345000123");
	add_string(&out, 3, "1.0");
	add_multiple(&out, 6, 2, (int64_t[]){1, 5});
	add_multiple(&out, 7, 2, (int64_t[]){3800, 5000});
	add_multiple(&out, 8, 2, (int64_t[]){125, 900});
	tlv_add_int(&out, TLV_RESOURCE, 9, 100);
	tlv_add_int(&out, TLV_RESOURCE, 10, 15);
	add_multiple(&out, 11, 1, (int64_t[]){0});
	tlv_add_int(&out, TLV_RESOURCE, 13, 1367491215);
	add_string(&out, 14, "+02:00");
	add_string(&out, 16, "U");
	ck_assert_uint_eq(out.len, 121);
	ck_assert_uint_eq(out.len, sizeof(device));
	ck_assert_mem_eq(out.data, device, sizeof(device));
	buf_release(&out);
}
END_TEST

START_TEST(device_object_read)
{
	static const uint16_t ids[] = {0, 1, 2, 3, 6, 7, 8, 9, 10, 11, 13, 14, 16};
	const uint8_t *p = device;
	size_t left = sizeof(device), n = 0;
	struct tlv t;

	while (tlv_next(&p, &left, &t) == 1) {
		ck_assert_uint_lt(n, sizeof(ids) / sizeof(ids[0]));
		ck_assert_uint_eq(t.id, ids[n++]);
		if (t.id == 13) {
			int64_t v;

			ck_assert_int_eq(tlv_int(&t, &v), 0);
			ck_assert_int_eq(v, 1367491215);
		}
	}
	ck_assert_uint_eq(n, sizeof(ids) / sizeof(ids[0]));
	ck_assert_uint_eq(left, 0);
}
END_TEST

/* 6.4.3.2: the Server object with an object instance around it. */
START_TEST(server_object_example)
{
	static const uint8_t want[] = {0x08, 0x00, 0x0f, 0xc1, 0x00, 0x01, 0xc4, 0x01, 0x00, 0x01, 0x51, 0x80, 0xc1,
		0x06, 0x01, 0xc1, 0x07, 'U'};
	struct buf inner, out;

	buf_init(&inner);
	buf_init(&out);
	tlv_add_int(&inner, TLV_RESOURCE, 0, 1);
	tlv_add_int(&inner, TLV_RESOURCE, 1, 86400);
	tlv_add_int(&inner, TLV_RESOURCE, 6, 1);
	add_string(&inner, 7, "U");
	tlv_add(&out, TLV_OBJECT_INSTANCE, 0, inner.data, inner.len);
	ck_assert_uint_eq(out.len, sizeof(want));
	ck_assert_mem_eq(out.data, want, sizeof(want));
	buf_release(&inner);
	buf_release(&out);
}
END_TEST

/* shows: 6.4.3/tlv */
START_TEST(every_truncation_survives)
{
	for (size_t cut = 0; cut < sizeof(device); cut++) {
		uint8_t *copy = malloc(cut ? cut : 1);
		const uint8_t *p = copy;
		size_t left = cut;
		struct tlv t;
		int r;

		memcpy(copy, device, cut);
		while ((r = tlv_next(&p, &left, &t)) == 1)
			ck_assert(t.value + t.len <= copy + cut);
		ck_assert(r == 0 || r == -1);
		ck_assert_uint_eq((size_t)(p - copy) + left, cut);
		free(copy);
	}
}
END_TEST

/* shows: 6.4.3/tlv */
START_TEST(lengths_and_ids_round_trip)
{
	static const size_t lengths[] = {0, 1, 7, 8, 255, 256, 65535, 65536};
	static const uint16_t ids[] = {0, 255, 256, 65535};

	for (size_t i = 0; i < sizeof(lengths) / sizeof(lengths[0]); i++)
		for (size_t k = 0; k < sizeof(ids) / sizeof(ids[0]); k++) {
			uint8_t *value = calloc(1, lengths[i] + 1);
			const uint8_t *p;
			size_t left;
			struct buf out;
			struct tlv t;

			buf_init(&out);
			memset(value, 0xa5, lengths[i]);
			tlv_add(&out, TLV_RESOURCE, ids[k], value, lengths[i]);
			p = out.data;
			left = out.len;
			ck_assert_int_eq(tlv_next(&p, &left, &t), 1);
			ck_assert_int_eq(t.type, TLV_RESOURCE);
			ck_assert_uint_eq(t.id, ids[k]);
			ck_assert_uint_eq(t.len, lengths[i]);
			ck_assert(lengths[i] == 0 || memcmp(t.value, value, t.len) == 0);
			ck_assert_int_eq(tlv_next(&p, &left, &t), 0);
			buf_release(&out);
			free(value);
		}
}
END_TEST

START_TEST(integers)
{
	static const struct {
		int64_t value;
		size_t len;
	} rows[] = {{0, 1}, {127, 1}, {128, 2}, {-1, 1}, {-128, 1}, {-129, 2}, {32767, 2}, {32768, 4}, {INT32_MIN, 4},
		{INT32_MAX, 4}, {(int64_t)INT32_MAX + 1, 8}, {INT64_MIN, 8}, {INT64_MAX, 8}};

	for (size_t i = 0; i < sizeof(rows) / sizeof(rows[0]); i++) {
		struct buf out;
		const uint8_t *p;
		size_t left;
		struct tlv t;
		int64_t v;

		buf_init(&out);
		tlv_add_int(&out, TLV_RESOURCE, 1, rows[i].value);
		p = out.data;
		left = out.len;
		ck_assert_int_eq(tlv_next(&p, &left, &t), 1);
		ck_assert_uint_eq(t.len, rows[i].len);
		ck_assert_int_eq(tlv_int(&t, &v), 0);
		ck_assert_int_eq(v, rows[i].value);
		buf_release(&out);
	}
	for (size_t len = 0; len < 10; len++) {
		static const uint8_t bytes[10];
		struct tlv t = {.value = bytes, .len = len};
		int64_t v;

		ck_assert_int_eq(tlv_int(&t, &v), len == 1 || len == 2 || len == 4 || len == 8 ? 0 : -1);
	}
}
END_TEST

int main(void)
{
	Suite *s = suite_create("tlv");
	TCase *tc = tcase_create("tlv");
	SRunner *sr = srunner_create(s);
	int failed;

	tcase_add_test(tc, device_object_example);
	tcase_add_test(tc, device_object_read);
	tcase_add_test(tc, server_object_example);
	tcase_add_test(tc, every_truncation_survives);
	tcase_add_test(tc, lengths_and_ids_round_trip);
	tcase_add_test(tc, integers);
	suite_add_tcase(s, tc);
	srunner_run_all(sr, CK_NORMAL);
	failed = srunner_ntests_failed(sr);
	srunner_free(sr);
	return failed ? EXIT_FAILURE : EXIT_SUCCESS;
}
