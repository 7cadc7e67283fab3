/* Allocation that can't fail: the process ends with a message instead. */
#ifndef BC28_XMALLOC_H
#define BC28_XMALLOC_H

#include <stddef.h>

void *xmalloc(size_t size);
void *xcalloc(size_t count, size_t size);
void *xrealloc(void *p, size_t size);
/* For what a library has allocated: p, unless it is NULL. */
void *xchecked(void *p);
char *xstrdup(const char *s);
char *xstrndup(const char *s, size_t max);
/* printf into a new string; the caller frees it. */
char *xasprintf(const char *fmt, ...) __attribute__((format(printf, 1, 2)));

#ifdef fail
#undef fail /* old Check has a macro of this name */
#endif
/*
 * For the `char **cause` of functions that may fail: sets *cause (when cause is not NULL) to a new string; returns -1.
 */
int fail(char **cause, const char *fmt, ...) __attribute__((format(printf, 2, 3)));

#endif
