/* The log: events of type log up to a level, as lines of a file or of standard error; both daemons have it. */
#ifndef BC28_LOGGER_H
#define BC28_LOGGER_H

#include <stdint.h>

#include "bc28/event.h"

struct event_base;
struct logger;

struct logger_config {
	struct event_base *base;
	struct bus *bus;
	const char *path; /* appended to; NULL: standard error */
	enum log_level level;
	uint64_t size_max; /* of the file, which then becomes PATH.1; 0: none */
	int patience_ms; /* see writer.h */
};

/* The values of the options of both programs: a level's name; bytes, also as 64K, 10M, 1G. -1 and *cause. */
int log_level_parse(const char *text, int *level, char **cause);
int size_parse(const char *text, uint64_t *size, char **cause);

struct logger *logger_new(const struct logger_config *config, char **cause);
/* What is queued gets a short while. NULL is allowed. */
void logger_free(struct logger *l);
/* Opens the file again. -1 and *cause: the one that is open goes on. */
int logger_reopen(struct logger *l, char **cause);
/* Standard error isn't ours any more. Nothing with a file. */
void logger_leave_stderr(struct logger *l);
/* Messages lost because nobody read them. */
uint64_t logger_lost(const struct logger *l);

#endif
