/* Update packages (docs/firmware.md). */
#include "config.h"

#include <check.h>
#include <stdlib.h>
#include <string.h>

#include "bc28/buf.h"
#include "bc28/lwm2m_codec.h"

static struct buf package;

static void make(void)
{
	buf_init(&package);
	firmware_package_make(&package, "BC28JAR01A11", "BC28JAR01A10", "123456789", 9);
}

static void drop(void)
{
	buf_release(&package);
}

static enum firmware_check check(size_t len)
{
	uint8_t *copy = malloc(len > 0 ? len : 1);
	struct firmware_header header;
	enum firmware_check result;

	/* Without a byte behind it, so that a read past the end is seen. */
	memcpy(copy, package.data, len);
	result = firmware_package_read(copy, len, &header);
	free(copy);
	return result;
}

START_TEST(good)
{
	struct firmware_header header;

	ck_assert_int_eq(firmware_package_read(package.data, package.len, &header), FIRMWARE_GOOD);
	ck_assert_str_eq(header.version, "BC28JAR01A11");
	ck_assert_str_eq(header.base, "BC28JAR01A10");
	ck_assert_uint_eq(header.size, 9);
	ck_assert_mem_eq(package.data, "BCFW\1\0\0\0BC28JAR01A11", 20);
}
END_TEST

/* Cut anywhere, or with any bit turned, it is none. */
START_TEST(damaged)
{
	for (size_t len = 1; len < package.len; len++)
		ck_assert_int_eq(check(len), FIRMWARE_DAMAGED);
	for (size_t bit = 0; bit < package.len * 8; bit++) {
		package.data[bit / 8] ^= (uint8_t)(1 << bit % 8);
		ck_assert_int_eq(check(package.len), bit < 64 ? FIRMWARE_UNSUPPORTED : FIRMWARE_DAMAGED);
		package.data[bit / 8] ^= (uint8_t)(1 << bit % 8);
	}
	buf_addc(&package, 'x');
	ck_assert_int_eq(check(package.len), FIRMWARE_DAMAGED);
}
END_TEST

START_TEST(versions)
{
	ck_assert(firmware_version_valid("BC28JAR01A11"));
	ck_assert(firmware_version_valid("1234567890123456789012345678901"));
	ck_assert(!firmware_version_valid("12345678901234567890123456789012"));
	ck_assert(!firmware_version_valid("a b"));
	ck_assert(!firmware_version_valid("a\"b"));
	ck_assert(!firmware_version_valid("a\r"));
}
END_TEST

int main(void)
{
	Suite *s = suite_create("package");
	TCase *tc = tcase_create("package");
	SRunner *sr = srunner_create(s);
	int failed;

	tcase_add_checked_fixture(tc, make, drop);
	tcase_add_test(tc, good);
	tcase_add_test(tc, damaged);
	tcase_add_test(tc, versions);
	suite_add_tcase(s, tc);
	srunner_run_all(sr, CK_NORMAL);
	failed = srunner_ntests_failed(sr);
	srunner_free(sr);
	return failed ? EXIT_FAILURE : EXIT_SUCCESS;
}
