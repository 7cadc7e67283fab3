/*
 * What a program lives as long as: the other end of a pipe or socket that its starter holds, or a process. Each is
 * taken before the program forks or opens anything, and watched when its event loop is there; what ends in between is
 * noticed then.
 */
#ifndef BC28_LIFELINE_H
#define BC28_LIFELINE_H

struct event_base;
struct lifeline;
struct option_parent;

struct lifeline *lifeline_new(void);
/* NULL is allowed. */
void lifeline_free(struct lifeline *l);
/* End of file there; nothing is read. The descriptor is ours from now on. -1 and *cause: it is no pipe or socket. */
int lifeline_add_descriptor(struct lifeline *l, int fd, char **cause);
/* The end of the process, or, with pid 0, of the one that started us. -1 and *cause: it can't be watched. */
int lifeline_add_process(struct lifeline *l, long pid, char **cause);
/*
 * What --lifeline (fd, -1: not given) and --exit-with-parent ask for, into *l: NULL when neither is given. -1 and
 * *cause, which names the option; *l is to be freed all the same.
 */
int lifeline_from_options(struct lifeline **l, int fd, const struct option_parent *parent, char **cause);
/* Calls cb when any of them has ended, once or more. */
void lifeline_watch(struct lifeline *l, struct event_base *base, void (*cb)(void *arg), void *arg);

#endif
