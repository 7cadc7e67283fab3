/* --daemon: the parent waits until the child says that it is ready, or has failed. */
#ifndef BC28_BACKGROUND_H
#define BC28_BACKGROUND_H

/*
 * Forks. In the child returns the descriptor for background_ready(); the parent doesn't return: it ends with 0 when the child
 * is ready, otherwise with the child's status (which has said why on the shared standard error). -1 and *cause.
 */
int background_fork(char **cause);
/* Lets go of the terminal (input and outputs lead to /dev/null), then lets the parent go. */
void background_ready(int fd);

#endif
