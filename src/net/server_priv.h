/*
 * Inside a server's port: server.c has the socket and what is told to the owner, peers.c who is there and for how long,
 * server_dtls.c the handshakes.
 */
#ifndef BC28_NET_SERVER_PRIV_H
#define BC28_NET_SERVER_PRIV_H

#include "assoc.h"
#include "dtls.h"
#include "net_priv.h"
#include "bc28/map.h"

#define PEERS_MAX 20480 /* of one server; above the number of those that are kept */
/* Handshakes under way: the oldest makes room. A fleet behind one address may begin at once. */
#define HANDSHAKES_MAX 2560
/* A handshake is over by then, one way or the other: three round trips through the worst coverage. */
#define HANDSHAKE_TIME (120 * CLOCK_S)

struct dtls_endpoint;
struct hub;

/* How long a peer may be there, and who makes room first. */
enum age {
	AGE_HANDSHAKE, /* since it began; those have a number of their own */
	AGE_LEFT, /* nobody waits for it: its last messages may still be repeated */
	AGE_STRANGER, /* without a session: nothing is lost with it but what may be repeated */
	AGE_SESSION, /* with a session, which it may come back to */
	AGE_KEPT,
	AGES
};

/* Peers of a kind by when they were last heard of. */
struct ages {
	struct net_server *server;
	struct net_peer *oldest, *newest;
	unsigned count;
	uint64_t limit; /* of silence; 0: none */
	struct timer timer; /* for the oldest */
};

enum peer_state {
	PEER_SHAKES, /* its handshake is under way: it has no association yet */
	PEER_UP,
	PEER_LINGERS, /* the session was ended; not found by its address any more */
	PEER_CLOSED, /* waits to be freed */
};

struct net_peer {
	struct net_server *server;
	enum peer_state state;
	struct map_link by_address, by_identity;
	struct ages *ages;
	struct net_peer *older, *newer; /* in there */
	struct net_peer *reap;
	struct sockaddr_storage addr;
	socklen_t addr_len;
	char address[64];
	char name[24]; /* "client-1", in the order in which they came: their ports are the machine's choice */
	uint64_t last;
	struct hub *hub;
	struct assoc *assoc;
	struct dtls *dtls;
	uint64_t hello; /* the ClientHello that its handshake began with (dtls_records.h) */
	struct timer linger;
	bool named; /* found by its identity */
	bool resumed; /* it resumed a session */
	bool replaced; /* by the next one at its address: no good-bye */
	bool failed; /* its handshake, which is still to be told */
	bool known; /* the owner was told of it */
};

struct net_server {
	struct net *net;
	char *name;
	const struct net_server_handler *handler;
	void *arg;
	struct watch watch;
	uint16_t port;
	struct dtls_endpoint *endpoint; /* NULL: plain */
	struct map peers, shaking; /* by address */
	struct map identities;
	struct ages ages[AGES];
	struct hub *roomy, *full; /* contexts that take another session, and those that don't */
	struct net_peer *reap;
	struct rng rng;
	struct task task;
	struct net_handshakes handshakes;
	bool muted, freed;
};

/* --- server.c ---- */

extern const struct assoc_ops peer_assoc_ops;
void server_send_to(
	struct net_server *s, const struct sockaddr_storage *addr, socklen_t addr_len, const uint8_t *data, size_t len);

/* --- peers.c ---- */

void peers_init(struct net_server *s, uint64_t seed);
/* Closes them all. */
void peers_close(struct net_server *s);
/* When they are freed. */
void peers_release(struct net_server *s);
/* NULL: nobody there. */
struct net_peer *peer_find(const struct map *m, const struct sockaddr_storage *addr, socklen_t len);
/* In its handshake. */
struct net_peer *peer_new(struct net_server *s, const struct sockaddr_storage *addr, socklen_t len);
/* Its association begins. False: nobody makes room. */
bool peer_admit(struct net_peer *p);
/* It has sent something. */
void peer_heard(struct net_peer *p);
/* Its session was ended: it stays until what it sent is through libcoap. */
void peer_linger(struct net_peer *p);
/* Gone at once for everybody, but for the memory: nothing is freed in the middle of a turn. */
void peer_close(struct net_peer *p);
void peer_free(struct net_peer *p);

/* --- server_dtls.c ---- */

/* A datagram to a port with DTLS. */
void server_take_dtls(
	struct net_server *s, const struct sockaddr_storage *addr, socklen_t addr_len, const uint8_t *data, size_t len);

#endif
