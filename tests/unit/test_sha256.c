/* SHA-256 against the examples of FIPS 180-4's publisher, HMAC against those of RFC 4231. */
#include "config.h"

#include <check.h>
#include <stdlib.h>
#include <string.h>

#include "bc28/buf.h"
#include "bc28/sha256.h"

static const char *hex_of(const uint8_t *digest)
{
	static struct buf text;

	buf_release(&text);
	buf_addhex(&text, digest, SHA256_SIZE);
	return buf_str(&text);
}

/* The digest of a text, added piece by piece. */
static const char *digest(const char *text, size_t len, size_t piece)
{
	uint8_t out[SHA256_SIZE];
	struct sha256 h;

	sha256_init(&h);
	for (size_t at = 0; at < len; at += piece)
		sha256_add(&h, text + at, len - at < piece ? len - at : piece);
	sha256_end(&h, out);
	return hex_of(out);
}

START_TEST(digests_are_those_of_the_standard)
{
	static const char two[] = "abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq";
	static const char four[] = "abcdefghbcdefghicdefghijdefghijkefghijklfghijklmghijklmnhijklmno"
				   "ijklmnopjklmnopqklmnopqrlmnopqrsmnopqrstnopqrstu";
	static char million[1000000];

	memset(million, 'a', sizeof(million));
	ck_assert_str_eq(digest("", 0, 1), "E3B0C44298FC1C149AFBF4C8996FB92427AE41E4649B934CA495991B7852B855");
	ck_assert_str_eq(digest("abc", 3, 3), "BA7816BF8F01CFEA414140DE5DAE2223B00361A396177A9CB410FF61F20015AD");
	ck_assert_str_eq(digest(two, 56, 56), "248D6A61D20638B8E5C026930C3E6039A33CE45964FF2167F6ECEDD419DB06C1");
	ck_assert_str_eq(digest(four, 112, 50), "CF5B16A778AF8380036CE59E7B0492370B249B11E8F07A51AFAC45037AFEE9D1");
	ck_assert_str_eq(digest(million, sizeof(million), 999),
		"CDC76E5C9914FB9281A1C7E284D73E67F1809A48A497200E046D39CCC7112CD0");
}
END_TEST

START_TEST(the_state_is_wiped)
{
	static const struct sha256 nothing;
	uint8_t out[SHA256_SIZE];
	struct sha256 h;

	sha256_init(&h);
	sha256_add(&h, "secret", 6);
	sha256_end(&h, out);
	ck_assert_mem_eq(h.state, nothing.state, sizeof(h.state));
	ck_assert_mem_eq(h.block, nothing.block, sizeof(h.block));
}
END_TEST

/* RFC 4231 4.2 to 4.8; an octet that repeats is given once, with its count. */
static const struct {
	const char *key, *text, *mac;
	size_t key_count, text_count;
} cases[] = {
	{"\x0b", "Hi There", "B0344C61D8DB38535CA8AFCEAF0BF12B881DC200C9833DA726E9376C2E32CFF7", 20, 0},
	{"Jefe", "what do ya want for nothing?", "5BDCC146BF60754E6A042426089575C75A003F089D2739839DEC58B964EC3843", 0,
		0},
	{"\xaa", "\xdd", "773EA91E36800E46854DB8EBD09181A72959098B3EF8C122D9635514CED565FE", 20, 50},
	{"\x01\x02\x03\x04\x05\x06\x07\x08\x09\x0a\x0b\x0c\x0d\x0e\x0f\x10\x11\x12\x13\x14\x15\x16\x17\x18\x19", "\xcd",
		"82558A389A443C0EA4CC819899F2083A85F0FAA3E578F8077A2E3FF46729665B", 0, 50},
	{"\xaa", "Test Using Larger Than Block-Size Key - Hash Key First",
		"60E431591EE0B67F0D8A26AACBF5B77F8E0BC6213728C5140546040F0EE37F54", 131, 0},
	{"\xaa",
		"This is a test using a larger than block-size key and a larger than block-size data. The key needs to "
		"be hashed before being used by the HMAC algorithm.",
		"9B09FFA71B942FCB27635FBCD5B0E944BFDC63644F0713938A7F51535C3A35E2", 131, 0},
};

static size_t spread(char *out, const char *text, size_t count)
{
	if (count > 0)
		memset(out, text[0], count);
	else
		memcpy(out, text, strlen(text));
	return count > 0 ? count : strlen(text);
}

START_TEST(macs_are_those_of_rfc_4231)
{
	char key[256], text[256];
	uint8_t out[SHA256_SIZE];
	size_t key_len = spread(key, cases[_i].key, cases[_i].key_count);
	size_t len = spread(text, cases[_i].text, cases[_i].text_count);

	hmac_sha256(key, key_len, text, len, out);
	ck_assert_str_eq(hex_of(out), cases[_i].mac);
}
END_TEST

int main(void)
{
	Suite *s = suite_create("sha256");
	TCase *t = tcase_create("sha256");
	SRunner *r = srunner_create(s);
	int failed;

	tcase_add_test(t, digests_are_those_of_the_standard);
	tcase_add_test(t, the_state_is_wiped);
	tcase_add_loop_test(t, macs_are_those_of_rfc_4231, 0, (int)(sizeof(cases) / sizeof(cases[0])));
	suite_add_tcase(s, t);
	srunner_run_all(r, CK_NORMAL);
	failed = srunner_ntests_failed(r);
	srunner_free(r);
	return failed != 0;
}
