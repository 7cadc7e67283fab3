/* Listeners of the event stream that write: the log, and the transcript. */
#ifndef BC28_OUTPUT_H
#define BC28_OUTPUT_H

#include "bc28/event.h"

struct transcript;
struct logger;

/* Lines up to `level` go to the file (appended), or to standard error when path is NULL. */
struct logger *logger_new(struct bus *bus, const char *path, enum log_level level, char **cause);
void logger_free(struct logger *l);

/* Every event as one line of JSON; an existing file is replaced. */
struct transcript *transcript_new(struct bus *bus, const char *path, char **cause);
void transcript_free(struct transcript *t);

#endif
