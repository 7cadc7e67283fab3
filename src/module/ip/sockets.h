/* What lies under the sockets of AT commands; private to this folder. */
#ifndef MODULE_SOCKETS_H
#define MODULE_SOCKETS_H

#include "bc28/sock.h"
#include "bc28/sockets.h"
#include "bc28/xmalloc.h"
#include "bearer/bearer.h"
#include "core/module_priv.h"
#include "core/part.h"

/* What a socket keeps for the host. Undocumented; several of the longest messages. */
#define RX_BYTES_MAX    8192
#define RX_MESSAGES_MAX 32
/* What waits to be sent before it counts as flow control. */
#define TX_BYTES_MAX 8192
/* CoAP's: it exists from the start, and isn't the host's, unless the LwM2M client is off. */
#define SOCKET_COAP 0

/* Streams. */
enum stream_state { STREAM_IDLE, STREAM_CONNECTING, STREAM_CONNECTED, STREAM_ENDED };

/* A datagram, or a piece of a stream. */
struct message {
	struct message *next;
	struct endpoint from;
	size_t at, len; /* read so far, in all */
	uint8_t data[];
};

struct socket {
	struct module *m;
	unsigned id;
	bool used; /* otherwise its number is free, and nothing of it counts but what can still be read */
	bool stream;
	bool v6;
	bool receive; /* otherwise what comes is dropped */
	uint16_t port;
	char local[IPADDR_TEXT]; /* the module's address that it is bound to; empty: not yet */
	enum stream_state state;
	struct endpoint peer; /* of a stream */
	struct sock *sock; /* of a stream: from its connect() on */
	struct message *first, **last;
	size_t buffered; /* bytes not read */
	unsigned messages;
	size_t told; /* of these, announced and not read */
	uint8_t pending[32]; /* sequence numbers, a bit for each */
};

struct sockets {
	struct sock_net net;
	struct socket socket[SOCKET_COUNT];
	struct timer connect[SOCKET_COUNT]; /* until their connections have failed */
	struct socket *answering; /* its AT+NSOCO has no answer yet */
	struct timer answer; /* until it has, come what may */
	bool flushing;
	bool more; /* waits for the output to leave */
};

/* --- socket_ports.c ----------------------------------------------------------------------------------------------- */

/* The port can't be had: another socket has it, or it is another's by the settings. */
bool socket_port_taken(const struct module *m, bool stream, uint16_t port);
/* A free one. */
uint16_t socket_pick_port(struct module *m, bool stream);

/* --- socket_rx.c -------------------------------------------------------------------------------------------------- */

/* Keeps what came, or drops it: the buffer is full. */
void socket_keep(struct socket *s, const struct endpoint *from, const uint8_t *data, size_t len);
void socket_forget(struct socket *s);
/* The host reads more slowly than data come. */
bool host_is_behind(const struct module *m);
/* There may be room again for what the broker sends (mqtt.c). */
void mqtt_resume(struct module *m);
/* Tells the host of what waits, between responses. */
void sockets_tell(struct module *m);
/* Output has left: what didn't fit may follow. */
void sockets_sent(struct module *m);
size_t socket_room(const struct socket *s);
/* A socket of the host's, or NULL and the error. */
struct socket *socket_find(const struct module *m, unsigned id, int *err);
/* The same to read from: a stream that is over is one, too, until its number is given out again. */
struct socket *socket_find_readable(const struct module *m, unsigned id, int *err);

#endif
