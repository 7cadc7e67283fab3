/* The module's sockets, names and pings on the host's: sock_ops. */
#ifndef BC28_NET_IPSOCK_H
#define BC28_NET_IPSOCK_H

#include "flight.h"
#include "bc28/buf.h"
#include "bc28/sock.h"
#include "net_priv.h"
#include "route.h"

#define DNS_PORT 53

/* What UDP and TCP do in their own way. */
struct sock_kind {
	void (*connect)(struct sock *s, const struct endpoint *to); /* NULL: it has no connections */
	void (*send)(struct sock *s, const struct endpoint *to, const uint8_t *data, size_t len, uint32_t id);
	size_t (*backlog)(const struct sock *s);
	void (*resume)(struct sock *s);
	/* As after a NAT time-out: from another port, or cut off. */
	void (*rebind)(struct sock *s);
	/* In a turn of its own after sock_later(). */
	void (*run)(struct sock *s);
	/* The module has closed it: true when it is finished, false when it goes on until it calls sock_finish(). */
	bool (*close)(struct sock *s, bool abort);
	/* Descriptors, timers and memory, but the struct itself. */
	void (*release)(struct sock *s);
};

/* The head of every socket. */
struct sock {
	struct opened opened; /* first */
	const struct sock_kind *kind;
	const struct sock_handler *handler;
	void *arg;
	struct task task;
	struct buf told; /* struct sent_report that wait for the task */
	bool closed; /* nobody is told anything any more, but it may still have something to deliver */
};

struct sent_report {
	uint32_t id;
	bool ok;
};

struct sock *udp_new(struct net_module *nm, const struct sock_config *config);
struct sock *tcp_new(struct net_module *nm, const struct sock_config *config);

void sock_init(struct sock *s, struct net_module *nm, const struct sock_kind *kind, const struct sock_config *config);
void sock_later(struct sock *s);
/* Tells the fate of a message, in a turn of its own. */
void sock_report(struct sock *s, uint32_t id, bool ok);
/* Tells now what was reported: data must not overtake it. */
void sock_tell(struct sock *s);
void sock_finish(struct sock *s);

/* --- resolver.c ------------------------------------------------------------------------------------------------- */

struct lookup *resolver_start(void *net, const char *name, const struct ipaddr servers[SOCK_SERVERS],
	void (*done)(void *arg, const struct ipaddr *addr), void *arg);
void resolver_cancel(struct lookup *l);
/* Whether there is anybody to ask: a name server that can be reached. */
bool resolver_can_ask(struct net *net, const struct ipaddr servers[SOCK_SERVERS]);

/* --- ping.c ------------------------------------------------------------------------------------------------------- */

struct ping *ping_send(void *net, const struct ipaddr *to, size_t size,
	void (*done)(void *arg, enum ping_end end, unsigned ttl), void *arg);
void ping_cancel(struct ping *p);

#endif
