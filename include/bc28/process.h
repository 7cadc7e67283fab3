/* What both daemons do as processes: their standard descriptors, signals, last words. */
#ifndef BC28_PROCESS_H
#define BC28_PROCESS_H

#include <stdbool.h>
#include <stdint.h>

/*
 * First of all: what starts us may have closed the standard descriptors, and their numbers must not become those of
 * files of ours; a reader who goes, and a terminal that lets no program in the background write, are errors of a write
 * and nothing more.
 */
void process_begin(void);
/* "PROGRAM: text" on standard error; one who doesn't read it isn't waited for. */
void process_complain(const char *program, const char *text);
/* A number that nobody can guess, for what is to be different each time. -1 and *cause. */
int process_draw(uint64_t *number, char **cause);
/*
 * Whether a terminal can hang up on us. Without one SIGHUP isn't the end of a session but a request to open files anew.
 */
bool process_has_terminal(void);

#endif
