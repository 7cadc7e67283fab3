/*
 * Sockets, names and pings: what the module's socket commands see of the network. The network side (net/, or the
 * transcript runner) implements the operations, the module the handlers.
 *
 * Every callback comes from the network side's own turn of the loop, never from within a call of an operation. After
 * close() or cancel() no callback comes any more.
 */
#ifndef BC28_SOCK_H
#define BC28_SOCK_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "bc28/ipaddr.h"

#ifdef __cplusplus
extern "C" {
#endif

struct lookup;
struct ping;
struct sock;

#define SOCK_SERVERS 2 /* name servers of a lookup */

struct sock_handler {
	/* A datagram, or the next bytes of a stream, at most as many as there was room for. */
	void (*data)(void *arg, const struct endpoint *from, const uint8_t *data, size_t len);
	/* Streams: how many bytes may come now. With 0 they wait with the peer until resume(). */
	size_t (*room)(void *arg);
	/*
	 * What send() was given left the module (datagram), or has been acknowledged by the peer (stream); false: it
	 * didn't, and won't.
	 */
	void (*sent)(void *arg, uint32_t id, bool ok);
	/* Streams: the end of connect(). After false the socket is of no use. */
	void (*connected)(void *arg, bool ok);
	/* Streams: the peer has closed, or is out of reach for too long. Everything that it sent came before. */
	void (*closed)(void *arg);
};

struct sock_config {
	bool stream; /* TCP, otherwise UDP */
	bool v6;
	uint16_t port; /* the module's own */
	const struct sock_handler *handler;
	void *arg;
};

/* How a ping ended. */
enum ping_end { PING_ANSWERED, PING_UNSENT };

struct sock_ops {
	/* NULL: the network side has no room for it. */
	struct sock *(*open)(void *net, const struct sock_config *config);
	/*
	 * abort: at once, as when the power fails; otherwise a stream still delivers what it was given before it tells
	 * the peer that nothing more comes.
	 */
	void (*close)(struct sock *s, bool abort);
	void (*connect)(struct sock *s, const struct endpoint *to);
	/* to: datagrams only. The data are copied; id comes back in sent(). */
	void (*send)(struct sock *s, const struct endpoint *to, const uint8_t *data, size_t len, uint32_t id);
	/* Bytes that were given to send() and are neither sent nor lost. */
	size_t (*backlog)(const struct sock *s);
	/* There is room for more of a stream. */
	void (*resume)(struct sock *s);
	/*
	 * Asks for the address of a name. addr NULL: there is none. A silent name server is asked again, as long as
	 * nobody cancels. The lookup is over after the callback.
	 */
	struct lookup *(*resolve)(void *net, const char *name, const struct ipaddr servers[SOCK_SERVERS],
		void (*done)(void *arg, const struct ipaddr *addr), void *arg);
	void (*resolve_cancel)(struct lookup *l);
	/* One ICMP echo request of so many bytes of data; over after the callback. */
	struct ping *(*ping)(void *net, const struct ipaddr *to, size_t size,
		void (*done)(void *arg, enum ping_end end, unsigned ttl), void *arg);
	void (*ping_cancel)(struct ping *p);
};

/* The network side of one module's sockets: open(), resolve() and ping() get `net` as their first argument. */
struct sock_net {
	const struct sock_ops *ops;
	void *net;
};

#ifdef __cplusplus
}
#endif

#endif
