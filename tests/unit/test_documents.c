/* Documents against the tables that they describe. */
#include "config.h"

#include <check.h>
#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "bc28/buf.h"
#include "bc28/params.h"

/* A text file of the source tree. */
static void read_document(const char *name, struct buf *out)
{
	const char *top = getenv("BC28_SRCDIR");
	char path[1024], chunk[4096];
	size_t got;
	FILE *f;

	snprintf(path, sizeof(path), "%s/%s", top != NULL ? top : ".", name);
	f = fopen(path, "r");
	ck_assert_msg(f != NULL, "%s can't be read", path);
	buf_init(out);
	while ((got = fread(chunk, 1, sizeof(chunk), f)) > 0)
		buf_add(out, chunk, got);
	fclose(f);
}

/* The table row (a line that begins with '|') that holds the text; NULL: none. Cut out of the buffer into row. */
static const char *row_with(const struct buf *text, const char *needle, struct buf *row)
{
	const char *at = strstr(buf_str(text), needle);
	const char *start, *end;

	if (at == NULL)
		return NULL;
	for (start = at; start > buf_str(text) && start[-1] != '\n'; start--)
		;
	end = strchr(at, '\n');
	if (end == NULL || *start != '|')
		return NULL;
	buf_clear(row);
	buf_add(row, start, (size_t)(end - start));
	return buf_str(row);
}

/* docs/dialect.md has a row for each quirk, with its values in their order (the first is the default). */
START_TEST(every_quirk_has_its_row)
{
	struct buf text, row;
	char key[80], value[80];
	const char *at;

	snprintf(key, sizeof(key), "`quirk.%s`: ", quirks[_i].name);
	read_document("docs/dialect.md", &text);
	buf_init(&row);
	at = row_with(&text, key, &row);
	ck_assert_msg(at != NULL, "docs/dialect.md has no row with %s", key);
	at = strstr(at, key) + strlen(key);
	for (size_t v = 0; quirks[_i].values[v] != NULL; v++) {
		snprintf(value, sizeof(value), "`%s`", quirks[_i].values[v]);
		at = strstr(at, value);
		ck_assert_msg(at != NULL, "%s lacks %s, or has it in another order", key, value);
		at += strlen(value);
	}
	buf_release(&row);
	buf_release(&text);
}
END_TEST

/* And no row for a key that doesn't exist. */
START_TEST(every_row_has_its_quirk)
{
	struct buf text;
	unsigned rows = 0;

	read_document("docs/dialect.md", &text);
	for (const char *at = buf_str(&text); (at = strstr(at, "| `quirk.")) != NULL; at++) {
		size_t len = strcspn(at + 9, "`");
		bool found = false;

		for (size_t i = 0; i < QUIRK_COUNT; i++)
			found = found || (strlen(quirks[i].name) == len && strncmp(quirks[i].name, at + 9, len) == 0);
		ck_assert_msg(found, "docs/dialect.md has a row for quirk.%.*s", (int)len, at + 9);
		rows++;
	}
	ck_assert_uint_eq(rows, QUIRK_COUNT);
	buf_release(&text);
}
END_TEST

int main(void)
{
	Suite *suite = suite_create("documents");
	TCase *quirk_case = tcase_create("dialect");
	SRunner *runner;
	int failed;

	tcase_add_loop_test(quirk_case, every_quirk_has_its_row, 0, QUIRK_COUNT);
	tcase_add_test(quirk_case, every_row_has_its_quirk);
	suite_add_tcase(suite, quirk_case);
	runner = srunner_create(suite);
	srunner_run_all(runner, CK_ENV);
	failed = srunner_ntests_failed(runner);
	srunner_free(runner);
	return failed != 0;
}
