#include "config.h"

#include "client_priv.h"

#include <ctype.h>
#include <stdarg.h>
#include <stdio.h>
#include <string.h>

#include "bc28/number.h"

enum status complain(enum status status, const char *fmt, ...)
{
	va_list ap;

	fputs("bc28ctl: ", stderr);
	va_start(ap, fmt);
	vfprintf(stderr, fmt, ap);
	va_end(ap);
	fputc('\n', stderr);
	return status;
}

int parse_seconds(const char *text, double *out)
{
	return number_parse_real(text, 0, 1e9, out, NULL);
}

void show_json(const json_t *value)
{
	json_dumpf(value, stdout, JSON_COMPACT | JSON_ENCODE_ANY | JSON_REAL_PRECISION(15));
	putchar('\n');
	fflush(stdout);
}

/* A text as it is, but for what would disturb a terminal. */
static void show_text(const char *text)
{
	for (; *text != '\0'; text++) {
		if (iscntrl((unsigned char)*text))
			printf("\\x%02x", (unsigned char)*text);
		else
			putchar(*text);
	}
}

static void show_scalar(const json_t *value)
{
	if (json_is_string(value))
		show_text(json_string_value(value));
	else if (json_is_integer(value))
		printf("%lld", (long long)json_integer_value(value));
	else if (json_is_real(value))
		printf("%.15g", json_real_value(value));
	else
		fputs(json_is_true(value) ? "yes" : json_is_false(value) ? "no" : "-", stdout);
}

static bool is_scalar(const json_t *value)
{
	return !json_is_object(value) && !json_is_array(value);
}

static bool is_empty(const json_t *value)
{
	return json_object_size(value) == 0 && json_array_size(value) == 0;
}

static void show_indented(const json_t *value, int depth);

/* "key: value", or the key alone and what belongs to it below. */
static void show_member(const char *key, const json_t *value, int depth)
{
	printf("%s:", key);
	if (is_scalar(value)) {
		putchar(' ');
		show_scalar(value);
		putchar('\n');
	} else if (is_empty(value)) {
		puts(" none");
	} else {
		putchar('\n');
		show_indented(value, depth + 1);
	}
}

static void show_object(const json_t *object, int depth, bool first_indented)
{
	const char *key;
	json_t *value;

	json_object_foreach ((json_t *)object, key, value) {
		printf("%*s", first_indented ? 2 * depth : 0, "");
		first_indented = true;
		show_member(key, value, depth);
	}
}

static void show_indented(const json_t *value, int depth)
{
	json_t *item;
	size_t i;

	if (json_is_object(value)) {
		show_object(value, depth, true);
		return;
	}
	json_array_foreach (value, i, item) {
		printf("%*s- ", 2 * depth, "");
		if (json_is_object(item)) {
			show_object(item, depth + 1, false);
		} else {
			show_scalar(item);
			putchar('\n');
		}
	}
}

void show_value(const json_t *value)
{
	if (is_scalar(value)) {
		show_scalar(value);
		putchar('\n');
	} else {
		show_indented(value, 0);
	}
	fflush(stdout);
}

void show_event(const json_t *event)
{
	const char *key;
	json_t *value;

	printf("%12.6f #%lld %s %s", json_real_value(json_object_get(event, "time")),
		(long long)json_integer_value(json_object_get(event, "seq")),
		json_string_value(json_object_get(event, "source")),
		json_string_value(json_object_get(event, "event")));
	json_object_foreach (json_object_get(event, "data"), key, value) {
		printf(" %s=", key);
		show_scalar(value);
	}
	putchar('\n');
	fflush(stdout);
}
