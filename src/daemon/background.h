/* --daemon: the parent waits until the child says that it is ready, or has failed. */
#ifndef BC28_BACKGROUND_H
#define BC28_BACKGROUND_H

#include <event2/util.h>
#include <stdbool.h>

struct event;
struct event_base;

/*
 * Forks. In the child returns the descriptor for background_ready(); the parent doesn't return: it ends with 0 when the
 * child is ready, otherwise with the child's status (which has said why on the shared standard error). -1 and *cause.
 */
int background_fork(char **cause);
/*
 * Calls cb when the parent has gone before it was let go: somebody has interrupted the command. The event is the
 * caller's to free before background_ready().
 */
struct event *background_watch(int fd, struct event_base *base, void (*cb)(evutil_socket_t, short, void *), void *arg);
/* Lets go of the terminal (input and outputs lead to /dev/null), then lets the parent go. False: it has gone before. */
bool background_ready(int fd);

#endif
