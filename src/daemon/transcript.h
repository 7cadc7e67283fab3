/* The transcript: every event as one line of JSON. */
#ifndef BC28_TRANSCRIPT_H
#define BC28_TRANSCRIPT_H

#include <stdint.h>

struct bus;
struct event_base;
struct transcript;

struct transcript_config {
	struct event_base *base;
	struct bus *bus;
	const char *path; /* an existing file is replaced */
	uint64_t size_max; /* of the file, which then becomes PATH.1; 0: none */
	int patience_ms; /* see writer.h */
};

/* NULL and *cause. */
struct transcript *transcript_new(const struct transcript_config *config, char **cause);
/* What is queued gets a short while. NULL is allowed. */
void transcript_free(struct transcript *t);
/* Opens the file again. -1 and *cause: the one that is open goes on. */
int transcript_reopen(struct transcript *t, char **cause);
/* Events lost because nobody read them. */
uint64_t transcript_lost(const struct transcript *t);

#endif
