/*
 * Stream sockets of the file system at paths of any length: an address has 107 bytes for one, and a test's folder is
 * easily longer.
 */
#ifndef BC28_UNIXSOCK_H
#define BC28_UNIXSOCK_H

struct stat;

/* A socket connected to the one at path, with SOCK_CLOEXEC and the given further flags of socket(2); -1 and errno. */
int unix_connect(const char *path, int flags);
/*
 * A socket that listens at path, for its owner alone, with SOCK_CLOEXEC and the given flags; what is there is replaced,
 * and never leads to something that doesn't answer. *own: the new file. -1 and errno.
 */
int unix_listen(const char *path, int flags, struct stat *own);

#endif
