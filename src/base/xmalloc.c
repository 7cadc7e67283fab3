/* Allocation that ends the process when there is no memory, and causes of failures. */
#include "config.h"

#include "bc28/xmalloc.h"

#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

void *xchecked(void *p)
{
	if (p == NULL) {
		fputs("out of memory\n", stderr);
		abort();
	}
	return p;
}

void *xmalloc(size_t size)
{
	return xchecked(malloc(size ? size : 1));
}

void *xcalloc(size_t count, size_t size)
{
	return xchecked(calloc(count ? count : 1, size ? size : 1));
}

void *xrealloc(void *p, size_t size)
{
	return xchecked(realloc(p, size ? size : 1));
}

char *xstrdup(const char *s)
{
	return xchecked(strdup(s));
}

char *xstrndup(const char *s, size_t max)
{
	return xchecked(strndup(s, max));
}

static char *format(const char *fmt, va_list ap) __attribute__((format(printf, 1, 0)));

static char *format(const char *fmt, va_list ap)
{
	char *s = NULL;

	if (vasprintf(&s, fmt, ap) < 0)
		s = NULL;
	return xchecked(s);
}

char *xasprintf(const char *fmt, ...)
{
	va_list ap;
	char *s;

	va_start(ap, fmt);
	s = format(fmt, ap);
	va_end(ap);
	return s;
}

int fail(char **cause, const char *fmt, ...)
{
	va_list ap;

	if (cause != NULL) {
		va_start(ap, fmt);
		*cause = format(fmt, ap);
		va_end(ap);
	}
	return -1;
}
