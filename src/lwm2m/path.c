/* Paths of LwM2M (OMA TS 6.1): parsed, printed and compared. */
#include "config.h"

#include "path.h"

#include <stddef.h>
#include <stdio.h>

#include "bc28/number.h"

int lwm2m_path_parse(const char *text, struct path *out)
{
	*out = (struct path){0};
	if (*text == '/')
		text++;
	while (*text != '\0') {
		int64_t id;
		/* 65535 is no id (OMA TS 6.1), and each has one way to be written. */
		size_t digits = number_scan(text, SIZE_MAX, 10, 0, UINT16_MAX - 1, &id);

		if (out->depth == 3 || digits == 0 || (digits > 1 && *text == '0'))
			return -1;
		text += digits;
		out->id[out->depth++] = (uint16_t)id;
		if (*text == '/' && text[1] != '\0')
			text++;
		else if (*text != '\0')
			return -1;
	}
	return 0;
}

const char *path_print(const struct path *p, char text[PATH_TEXT_MAX])
{
	size_t len = 0;

	snprintf(text, PATH_TEXT_MAX, "/");
	for (unsigned i = 0; i < p->depth; i++)
		len += (size_t)snprintf(text + len, PATH_TEXT_MAX - len, "/%u", p->id[i]);
	return text;
}

bool path_covers(const struct path *outer, const struct path *inner)
{
	if (outer->depth > inner->depth)
		return false;
	for (unsigned i = 0; i < outer->depth; i++)
		if (outer->id[i] != inner->id[i])
			return false;
	return true;
}

bool path_equal(const struct path *a, const struct path *b)
{
	return a->depth == b->depth && path_covers(a, b);
}
