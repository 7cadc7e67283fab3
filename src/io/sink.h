/*
 * Where lines go: a file, a FIFO, a terminal, a pipe or socket that we were started with. Writing to it never waits for
 * a reader. O_NONBLOCK belongs to the open file, which whoever started us shares with us when he gave us a standard
 * descriptor: it is never set there. Instead, by what the descriptor is:
 *
 * regular file, memory device  written to as it is: there is no reader. A slow disk is waited for.
 * pipe, FIFO, terminal         opened anew (/proc/self/fd/N), which is another open file, with O_NONBLOCK of its own
 * socket                       send(2) with MSG_DONTWAIT: a flag of the call
 * what can't be opened anew (another user's pipe or terminal) a thread of its own copies from a socket pair and may
 * block
 *
 * poll(2) before a write would not do: another writer may take the room in between, and a terminal takes part of it
 * only.
 */
#ifndef BC28_SINK_H
#define BC28_SINK_H

#include <stdbool.h>
#include <stddef.h>
#include <sys/types.h>

struct sink {
	int fd; /* -1: none; everything fails */
	bool own; /* ours to close */
	bool socket;
	bool regular;
	bool waits; /* poll(2) tells when there is room */
	bool pumped; /* a thread is at the other end */
	off_t size; /* of a regular file, when it was opened */
};

/*
 * A path: made if need be (0600), appended to, or emptied first. In a folder that others may write to, links and files
 * of somebody else are refused. A FIFO is opened for reading too, which Linux allows: that waits for no reader, loses
 * nothing when one goes, and the pipe keeps the beginning for one who comes. -1 and *cause.
 */
int sink_open(struct sink *s, const char *path, bool empty, char **cause);
/* A descriptor that others share. -1 and *cause: there is no way to write to it without waiting. */
int sink_adopt(struct sink *s, int fd, char **cause);
/* As write(2) with O_NONBLOCK. */
ssize_t sink_write(const struct sink *s, const void *data, size_t len);
/* Waits for room, at most so many milliseconds. */
bool sink_wait(const struct sink *s, int ms);
/* A thread that still has something to copy gets so many milliseconds. */
void sink_close(struct sink *s, int ms);

#endif
