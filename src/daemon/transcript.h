/* The transcript: every event as one line of JSON. */
#ifndef BC28_TRANSCRIPT_H
#define BC28_TRANSCRIPT_H

#include <stdint.h>

#include "bc28/recorder.h"

struct transcript_config {
	struct event_base *base;
	struct bus *bus;
	const char *path; /* an existing file is replaced */
	uint64_t size_max; /* of the file, which then becomes PATH.1; 0: none */
	int patience_ms; /* see writer.h */
};

/* NULL and *cause. */
struct recorder *transcript_new(const struct transcript_config *config, char **cause);

#endif
