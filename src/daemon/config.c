/* Configuration files and models: KEY = VALUE, with inih. A section [quirk] puts "quirk." in front of its keys. */
#include "config.h"

#include <errno.h>
#include <ini.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "bc28/buf.h"
#include "bc28/xmalloc.h"
#include "options.h"

struct reading {
	struct options_given *given;
	const char *path;
	FILE *file;
	const struct param_kind *kinds; /* of the keys that it may have; NULL: any */
	int line; /* that was read last */
	char *cause; /* of the first error */
};

/*
 * Hands inih the next line. It would take a line that begins with a blank for more of the value before, cut a line
 * longer than its buffer in two, and end a line at a byte of value 0: nothing of it is what the writer of the file
 * meant.
 */
static char *read_line(char *out, int size, void *arg)
{
	struct reading *r = arg;
	size_t len = 0, blanks;
	int c = 0;

	if (r->cause != NULL)
		return NULL;
	while (c != '\n' && len + 1 < (size_t)size && (c = getc(r->file)) != EOF)
		out[len++] = (char)c;
	if (len == 0)
		return NULL;
	out[len] = '\0';
	r->line++;
	if (strlen(out) < len) {
		fail(&r->cause, "%s:%d: a byte of value 0", r->path, r->line);
		return NULL;
	}
	if (len + 1 == (size_t)size && c != '\n' && getc(r->file) != EOF) {
		fail(&r->cause, "%s:%d: longer than %d characters", r->path, r->line, size - 2);
		return NULL;
	}
	blanks = strspn(out, " \t");
	memmove(out, out + blanks, len - blanks + 1);
	return out;
}

/* Refuses a key that is of none of the kinds. */
static int check_kind(const struct reading *r, const char *key, char **cause)
{
	struct buf text;

	if (r->kinds == NULL)
		return 0;
	buf_init(&text);
	for (const struct param_kind *kind = r->kinds; kind->prefix != NULL; kind++) {
		if (strncmp(key, kind->prefix, strlen(kind->prefix)) == 0) {
			buf_release(&text);
			return 0;
		}
		buf_addf(&text, "%s%s*", kind != r->kinds ? ", " : "", kind->prefix);
	}
	fail(cause, "%s:%d: %s: no key of a model, which are %s", r->path, r->line, key, buf_str(&text));
	buf_release(&text);
	return -1;
}

/* inih's handler: 1 fine, 0 error. */
static int on_key(void *arg, const char *section, const char *name, const char *value)
{
	struct reading *r = arg;
	char *key, *origin;
	int result;

	if (r->cause != NULL)
		return 0;
	key = section[0] != '\0' ? xasprintf("%s.%s", section, name) : xstrdup(name);
	origin = xasprintf("%s:%d", r->path, r->line);
	result = check_kind(r, key, &r->cause);
	if (result == 0)
		result = given_set(r->given, key, value, origin, &r->cause);
	free(key);
	free(origin);
	return result == 0;
}

int config_read(struct options_given *given, FILE *file, const char *path, const struct param_kind *kinds, char **cause)
{
	struct reading r = {.given = given, .path = path, .file = file, .kinds = kinds};
	int line = ini_parse_stream(read_line, &r, on_key, &r);

	if (r.cause == NULL && ferror(file))
		fail(&r.cause, "%s: %s", path, strerror(errno));
	fclose(file);
	if (r.cause == NULL && line > 0)
		fail(&r.cause, "%s:%d: neither KEY = VALUE nor [SECTION]", path, line);
	else if (r.cause == NULL && line < 0)
		fail(&r.cause, "%s: can't be read", path);
	if (r.cause == NULL)
		return 0;
	*cause = r.cause;
	return -1;
}
