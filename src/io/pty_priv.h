/*
 * The parts of the pty: pty.c (bytes, life), pty_clients.c (who has it open), pty_line.c (the pair and its settings).
 */
#ifndef BC28_PTY_PRIV_H
#define BC28_PTY_PRIV_H

#include <stdbool.h>
#include <stdint.h>

#include "bc28/buf.h"
#include "bc28/port.h"
#include "io_priv.h"

struct pty {
	struct port port;
	struct port_config config; /* its strings are ours */
	char device[64];
	int master;
	int slave; /* our own, for reading only; -1: not to be had for now */
	int hangups; /* an epoll set of our slave, ready when that has been hung up, and for nothing else */
	struct event *readable, *writable, *hung_up; /* libevent's */
	struct event *retry; /* after an error: input is tried again */
	struct event *confirm; /* a second look at who has it open */
	struct watched watched;
	struct devlink *link;
	bool published;
	struct buf queue;
	struct buf untold; /* opens and closes, 'o' and 'c', that no event has told yet */
	struct port_stats stats;
	struct loop_guard guard;
	uint64_t deaf_until; /* input is ignored, milliseconds of the host's time */
	uint64_t looked; /* when it was last seen whether anybody has it open; so */
	bool paused; /* the module takes no bytes for now */
	bool overrun_told, second_told, hangup_told, renewal_told;
	/* who has it open, since the last look */
	bool opens, closes, lost; /* there were such */
	bool emptied; /* one opened it when nobody had it open */
	unsigned own_opens, own_closes; /* that are still to be told: ours */
	unsigned told; /* clients, as of the last events */
	unsigned hidden; /* clients that /proc doesn't show us: another user's */
	unsigned opened; /* since that was found out */
	bool unsure; /* the number of clients, if there are any, is to be had from /proc only */
};

/* Our slave isn't to be had now: it is tried again in a while. */
void pty_retry(struct pty *p);

/* --- pty_line.c ---- */

/* Raw, 9600 8N1, blocking reads: what a host finds that sets nothing. */
int pty_set_raw(int fd);
/* In bit/s; 0: not known. */
unsigned pty_speed(int fd);
/* Whether the line would echo what we write, or change it. */
bool pty_is_cooked(int fd);
/* Whether it sends back what we write. */
bool pty_echoes(int fd);
/*
 * The pair: raw before anybody can open it, permissions set before the link is there. -1 and *cause: nothing is open.
 */
int pty_open_pair(struct pty *p, char **cause);
void pty_close_pair(struct pty *p);
/* Opens our slave; -1: not possible now. */
int pty_hold(struct pty *p);

/* --- pty_clients.c ---- */

void pty_watch(struct pty *p);
/* Takes in every open and close so far, and does what they lead to. */
void pty_catch_up(struct pty *p);
/* The same when inotify may not have told everything. */
void pty_look_again(struct pty *p);
/* Before output is dropped because nobody has it open: looks whether that is so. */
void pty_look(struct pty *p);
/* Makes the number of clients exact, as far as /proc shows them. */
void pty_count(struct pty *p);

#endif
