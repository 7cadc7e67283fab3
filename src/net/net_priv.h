/*
 * Inside the network side. From top to bottom of a link:
 *
 *	link.c / server.c   link_ops towards the module (module.c), peers of a platform port
 *	assoc.c             one association: messages, exchanges, duplicates; a libcoap session
 *	hub.c               a libcoap context and its deadlines on our clock
 *	io.c                libcoap's sockets, epoll sets and timers: numbers, and what goes in and out by them
 *	dtls.c              where the association asks for it
 *	bearer.c            the outer UDP socket, behind the air (module's side only)
 *	flight.c, air.c     datagrams on their way through the air, and the air itself
 *
 * Everything runs in the turn of net.c's own loop. Nothing is freed in the middle of a turn: what goes is marked and
 * freed by a deferred task.
 */
#ifndef BC28_NET_PRIV_H
#define BC28_NET_PRIV_H

#include <netinet/in.h>
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <sys/queue.h>
#include <sys/socket.h>

#include "ports.h"
#include "bc28/air.h"
#include "bc28/clock.h"
#include "bc28/net.h"
#include "bc28/rng.h"

struct assoc;
struct dtls_shared;
struct net_module;
struct route_dest;
struct route_table;
struct upload;

#define DATAGRAM_MAX 2048 /* largest datagram taken from a socket; CoAP's own limit is 1152 (RFC 7252 4.6) */
#define BURST        64 /* datagrams taken from a socket at a time */

/* --- net.c: the loop -------------------------------------------------------------------------------------------- */

/* A descriptor in the net's epoll set. */
struct watch {
	int fd; /* -1: not watched */
	uint32_t events; /* of epoll; at first EPOLLIN */
	void (*cb)(void *arg);
	void *arg;
};

/* Something to do at the end of the turn. */
struct task {
	void (*cb)(void *arg);
	void *arg;
	struct task *next;
	unsigned round; /* in which it was queued */
	bool queued;
};

struct net {
	struct net_config config;
	struct event *event; /* the epoll set in the owner's event base */
	int epfd;
	bool ready; /* libcoap was started */
	bool running; /* inside net_run() */
	struct task *tasks, **tasks_end;
	unsigned round;
	struct watch barrier;
	bool sent; /* a socket of ours has sent something since the last barrier */
	bool starved; /* no descriptor was left for the last socket; said once */
	struct ports ports;
	struct route_table *routes;
	struct route_dest *resolver; /* where questions for a name server go without a route; NULL: nowhere */
	struct upload *uploads; /* upload.c */
	unsigned upload_count;
	uint64_t peer_count; /* of all servers, so far */
	struct dtls_shared *dtls; /* entropy and DRBG */
};

void watch_add(struct net *net, struct watch *w, int fd, void (*cb)(void *arg), void *arg);
/* What to wait for: data, room for data, both, or nothing for a while. */
void watch_want(struct net *net, struct watch *w, bool in, bool out);
/* Also closes the descriptor. */
void watch_close(struct net *net, struct watch *w);
void task_init(struct task *t, void (*cb)(void *arg), void *arg);
void net_defer(struct net *net, struct task *t);
void net_undefer(struct net *net, struct task *t);
/* A socket that doesn't block; -1: errno tells why. That no descriptor is left is said in the log of `who`, once. */
int net_socket(struct net *net, const char *who, int family, int type, int protocol);
/* A socket has sent something, or will (a connection): net_settle() waits until it has arrived. */
void net_sent(struct net *net);

/* --- air.c: what lies between a module and the network --------------------------------------------------------- */

struct air {
	bool coverage;
	uint64_t latency; /* microseconds, one way */
	unsigned loss; /* 1/1000 */
	unsigned twice; /* 1/1000 that arrive twice */
	uint32_t jitter; /* microseconds that are added, at most */
	struct radio_air radio; /* what the module's radio adds to it */
	void (*traffic)(void *arg, enum air_direction dir, size_t len); /* NULL: nobody asks */
	void *traffic_arg;
	struct rng rng;
	struct net_counters counters;
	TAILQ_HEAD(, air_waiter) waiters; /* first in, first out */
	unsigned waiting;
};

/* Something that waits for a gate: a datagram, or a direction of a connection. */
struct air_waiter {
	struct air *air; /* NULL: it doesn't wait */
	void (*flush)(void *arg);
	void *arg;
	TAILQ_ENTRY(air_waiter) entry;
};

enum air_fate { AIR_PASSES, AIR_KEEPS, AIR_LOSES };

/*
 * Something comes to the near end of the air: tells the radio, and what becomes of it. Kept is it until the waiter's
 * flush().
 */
enum air_fate air_try(struct air *air, bool up, size_t len);
/* False: what comes is lost. */
bool air_is_open(const struct air *air, bool up);
/* True: what comes waits for the gate. */
bool air_keeps(const struct air *air, bool up);
uint64_t air_latency(const struct air *air);
/* How long an answer that would come now has yet to wait: its socket was told something of its own at that time. */
uint64_t air_answer_wait(const struct air *air, uint64_t told, uint64_t now);
void air_count(struct air *air, bool up, size_t len);
/* Waits behind all others until flush(), which may wait once more. */
void air_wait(struct air *air, struct air_waiter *w, void (*flush)(void *arg), void *arg);
/* Waits no more; without effect where it doesn't. */
void air_leave(struct air_waiter *w);
/* A gate may have opened: what waits goes on, in the order in which it came. From the net's own turn. */
void air_flush(struct air *air);

/* --- bearer.c: the outer UDP socket of a link, behind the air ----------------------------------------------------- */

struct bearer;

/* to: where the route leads; NULL: nowhere. down: a datagram that came through the air. */
struct bearer *bearer_new(struct net_module *nm, const struct sockaddr_storage *to, socklen_t to_len,
	void (*down)(void *arg, const uint8_t *data, size_t len), void *arg);
void bearer_free(struct bearer *b);
void bearer_send(struct bearer *b, const uint8_t *data, size_t len);
/* Goes on from a new source port. */
void bearer_rebind(struct bearer *b);
/* Leads there from now on, of one that led nowhere. */
void bearer_lead(struct bearer *b, const struct sockaddr_storage *to, socklen_t to_len);

/* --- module.c: a module's side of the net ------------------------------------------------------------------------- */

struct net_module {
	struct net *net;
	char *name;
	struct hub *hub; /* made with the first link */
	struct rng rng;
	struct air air;
	struct opened *opened;
	struct task task; /* frees what is over */
	struct task flush; /* lets go what waited for the radio */
	bool freed;
};

/* The head of whatever a module has opened: a link, a socket, a lookup, a ping. */
struct opened {
	struct net_module *nm;
	struct opened *next; /* the one opened last is first */
	const struct opened_kind *kind;
	bool over; /* nobody hears of it any more; freed at the end of the turn */
};

struct opened_kind {
	/* The module goes. */
	void (*close)(struct opened *o);
	/* A NAT between module and network has forgotten it. NULL: it goes on. */
	void (*rebind)(struct opened *o);
	void (*free)(struct opened *o);
};

void opened_add(struct opened *o, struct net_module *nm, const struct opened_kind *kind);
void opened_over(struct opened *o);
/* Says which key would open a destination, and frees the hint; NULL: was said before. */
void net_module_hint(struct net_module *nm, const char *what, char *hint);

#endif
