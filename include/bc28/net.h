/*
 * The network side of a process: libcoap, DTLS and the air interface between them. One struct net per process
 * (libcoap's clock is process-wide), one struct net_module per module, one struct net_server per listening platform
 * port.
 */
#ifndef BC28_NET_H
#define BC28_NET_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "bc28/air.h"
#include "bc28/link.h"
#include "bc28/sock.h"

struct bus;
struct clock;
struct event_base;
struct net;
struct net_module;
struct net_peer;
struct net_server;

struct net_config {
	struct event_base *base;
	struct clock *clock; /* CoAP and DTLS timers run on it */
	struct bus *bus;
	uint64_t seed;
};

struct net *net_new(const struct net_config *config, char **cause);
/* After every module and server of it is gone. */
void net_free(struct net *net);
/*
 * For stepped time: serves the network's descriptors until no datagram of ours is under way on loopback any more and
 * nothing is left to do. It runs a loop of its own, so it may be called from within a callback of the event base, but
 * not from a callback of the network side. To let time pass: settle, clock_advance() to the next timer, settle, and so
 * on. Returns how many rounds did something.
 */
unsigned net_settle(struct net *net);

/* --- the module's Internet ---------------------------------------------------------------------------------------- */

/*
 * net.route: "host[:port]=address:port"; the first that matches wins. A host without a port matches every port, "*"
 * every host. IPv6 addresses with a port are written in brackets.
 */
int net_route_add(struct net *net, const char *rule, char **cause);
/* net.allow: "192.0.2.0/24", "2001:db8::/32", an address, or "any". */
int net_allow_add(struct net *net, const char *prefix, char **cause);
/* net.resolver: "address[:port]" of the name server that is asked instead of those that no route leads to. */
int net_resolver_set(struct net *net, const char *address, char **cause);
/*
 * With a platform: everything that no rule of net.route matches leads to these ports of loopback (0: none of that
 * kind). Which one is chosen by the security of the association.
 */
void net_route_platform(struct net *net, uint16_t plain_port, uint16_t dtls_port);

/*
 * --- a module's side ------------------------------------------------------------------------------------------------
 */

/*
 * The frees below may be called from callbacks: memory and descriptors go at the end of the turn, or with net_free().
 */
struct net_module *net_module_new(struct net *net, const char *name, uint64_t seed);
void net_module_free(struct net_module *nm);
struct link_net net_module_links(struct net_module *nm);
struct sock_net net_module_socks(struct net_module *nm);
/*
 * For module_config: the air obeys the module's radio, and is closed until that has said how it is. Each datagram at
 * the near end of the air is told to traffic() first.
 */
struct air_link net_module_air_link(struct net_module *nm);
void net_module_on_traffic(
	struct net_module *nm, void (*traffic)(void *arg, enum air_direction dir, size_t len), void *arg);
/* The air: no coverage means that nothing passes in either direction. */
void net_module_coverage(struct net_module *nm, bool on);
/* One-way latency in microseconds and loss in 1/1000, both directions. */
void net_module_air(struct net_module *nm, uint64_t latency, unsigned loss_permille);
/*
 * What a network does besides: so many datagrams of associations in 1000 arrive twice, and each takes up to `jitter`
 * microseconds longer than the latency, so that one may overtake another. Both directions, by the seed.
 */
void net_module_disorder(struct net_module *nm, unsigned twice_permille, uint32_t jitter);
/*
 * As after a NAT time-out: every association, and every UDP socket, continues from a new source port. A TCP connection
 * is dead without either side hearing of it, until what the module sends has been tried for long, or it closes the
 * socket; the peer hears of its end only then.
 */
void net_module_rebind(struct net_module *nm);

/* DTLS handshakes, by how they ended. */
struct net_handshakes {
	uint64_t full, resumed, failed;
};

struct net_counters {
	uint64_t up_datagrams, up_bytes, down_datagrams, down_bytes, dropped;
	struct net_handshakes handshakes;
};
void net_module_counters(const struct net_module *nm, struct net_counters *out);

/*
 * --- a server's side (platform)
 * ---------------------------------------------------------------------------------------
 */

struct net_server_config {
	const char *name; /* source of events */
	const char *address; /* "127.0.0.1" */
	uint16_t port; /* 0: a free one */
	bool dtls;
	/* The key of an identity into key[PSK_MAX]: its length, or -1: unknown identity. DTLS only. */
	int (*psk)(void *arg, const char *identity, uint8_t *key);
};

struct net_server_handler {
	enum link_verdict (*request)(
		void *arg, struct net_peer *peer, const struct coap_msg *msg, struct link_reply *reply);
	/* A response or notification. False: nobody waits for that token, a RST goes back (RFC 7641 3.6). */
	bool (*response)(void *arg, struct net_peer *peer, const struct coap_msg *msg);
	void (*outcome)(void *arg, struct net_peer *peer, uint16_t mid, enum link_outcome outcome);
	/* A DTLS handshake ended (ok or not), identity may be NULL. */
	void (*handshake)(void *arg, struct net_peer *peer, const char *identity, bool ok);
	/* The peer is about to go (idle for long, or its session ended or was replaced): forget the pointer. */
	void (*gone)(void *arg, struct net_peer *peer);
};

struct net_server *net_server_new(struct net *net, const struct net_server_config *config,
	const struct net_server_handler *handler, void *arg, char **cause);
void net_server_free(struct net_server *s);
uint16_t net_server_port(const struct net_server *s);
/* A silent server: from now on every datagram is dropped, in both directions, below DTLS. */
void net_server_mute(struct net_server *s, bool on);
/*
 * What clients may resume their sessions with: a session id (RFC 5246 7.3), a ticket (RFC 5077), both (who can do
 * tickets gets one), or nothing, which is the initial value and forgets all sessions. DTLS only.
 */
void net_server_resumption(struct net_server *s, bool id, bool ticket);
void net_server_handshakes(const struct net_server *s, struct net_handshakes *out);
/* How many associations there are, and how many handshakes are under way. */
void net_server_peers(const struct net_server *s, unsigned *up, unsigned *handshaking);
/* As link_ops.send(): request, notification or separate response to a peer. */
int net_peer_send(struct net_peer *peer, const struct coap_msg *msg);
/* Ends the association; gone() is told at the end of the turn. */
void net_peer_close(struct net_peer *peer);
/*
 * Keeps it, however long it is silent (PSM) and whoever else comes. Others make room for new ones, and go after 49
 * hours of silence, those without a session as soon as nothing of theirs can be repeated any more.
 */
void net_peer_keep(struct net_peer *peer);
/* Nobody waits for it any more: it goes when its last messages can't be repeated any more (EXCHANGE_LIFETIME). */
void net_peer_leave(struct net_peer *peer);
bool net_peer_is_left(const struct net_peer *peer);
/* The first other association with the same PSK identity, or the next behind `after`; NULL: no (more). */
struct net_peer *net_peer_namesake(const struct net_peer *peer, const struct net_peer *after);
/* Microseconds since it was last heard of. */
uint64_t net_peer_silence(const struct net_peer *peer);
/* PSK identity; NULL on a plain association. */
const char *net_peer_identity(const struct net_peer *peer);
/* Whether its handshake resumed a session. */
bool net_peer_resumed(const struct net_peer *peer);
/* What it is called in events: "client-1". */
const char *net_peer_name(const struct net_peer *peer);
/* "127.0.0.1:40123" */
const char *net_peer_address(const struct net_peer *peer);
struct net_server *net_peer_server(const struct net_peer *peer);

#endif
