/*
 * The link: what the LwM2M client sees of the network. A link is one association of the module with one server (host,
 * port, security); the network side (net/, or the transcript runner) implements the operations, the client the handler.
 *
 * Every callback comes from the network side's own turn of the loop, never from within a call of an operation. After
 * close() no callback comes any more.
 */
#ifndef BC28_LINK_H
#define BC28_LINK_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "bc28/coap_msg.h"
#include "bc28/ipaddr.h"
#include "bc28/values.h"

#ifdef __cplusplus
extern "C" {
#endif

#define PSK_ID_MAX 128
#define PSK_MAX    64

#define LINK_NAME_SERVERS 2

struct link;

/* Where to, and how. Strings are copied by open(). */
struct link_target {
	const char *host; /* name or address, as the module was told */
	uint16_t port;
	const struct ipaddr *name_servers; /* LINK_NAME_SERVERS, for a name; copied. NULL: nobody can be asked */
	bool dtls; /* DTLS-PSK, TLS_PSK_WITH_AES_128_CCM_8 */
	const char *psk_id;
	const uint8_t *psk;
	size_t psk_len;
	/*
	 * NAT type of guide 3.2 and 3.16: true: a handshake comes before the next uplink, a retransmission included,
	 * when nothing arrived from the server for 30 s (nat_timeout, microseconds).
	 */
	bool nat;
	uint64_t nat_timeout;
	bool same_port; /* later handshakes keep the source port of the first */
	/* Microseconds until a handshake, or the search for a name's address, without an end has failed; 0: 60 s. */
	uint64_t handshake_guard;
};

/* DTLS state with the values of AT+QLADTLSSTAT (guide 3.12). */
enum dtls_state { DTLS_DONE = 0, DTLS_IDLE = 1, DTLS_RUNNING = 2, DTLS_FAILED = 3 };
/* As events and status displays write them. */
extern const struct value_name dtls_state_names[];

/* What became of a CON (or NON) that was sent, by its message id. */
enum link_outcome {
	LINK_ACKED, /* ACK, empty or with a good response; the response is told after it */
	LINK_RESET, /* RST, to a CON or a NON */
	LINK_TIMEOUT, /* retransmissions exhausted */
	LINK_FAILED, /* could not be sent: no handshake, no route, link closed */
	LINK_REFUSED, /* ACK, and the response on it is a 4.xx or 5.xx */
};

/* The answer to a request from the server. */
struct link_reply {
	uint8_t code;
	int32_t format; /* -1 none */
	int32_t observe; /* -1 none */
	const char *location; /* Location-Path, NULL none */
	struct coap_block block2; /* the payload is this block of a body; size 0: it is the body */
	uint8_t *payload; /* malloc'ed; the network side frees it */
	size_t payload_len;
};

enum link_verdict {
	LINK_REPLY, /* *reply is the answer (piggy-backed) */
	LINK_LATER, /* empty ACK now; the answer comes with send(), same token, later (RFC 7252 5.2.2) */
	LINK_IGNORE, /* as if it had never arrived: neither ACK nor answer (faults of the platform) */
	LINK_REJECT, /* RST, to a CON or a NON (RFC 7252 4.2, 4.3) */
};

struct link_handler {
	/* The DTLS state changed; never called for a plain link. */
	void (*dtls)(void *arg, enum dtls_state state);
	/*
	 * A response to a request of ours, matched by its token; Observe notifications included. Of one that rides on
	 * the ACK, outcome() comes first. msg->mid is the one that send() returned for the request.
	 */
	void (*response)(void *arg, const struct coap_msg *msg);
	void (*outcome)(void *arg, uint16_t mid, enum link_outcome outcome);
	/* A new request from the server; retransmissions of it are answered by the network side. */
	enum link_verdict (*request)(void *arg, const struct coap_msg *msg, struct link_reply *reply);
};

struct link_ops {
	/*
	 * Never fails at once: whatever goes wrong is reported through the handler, later. With DTLS the handshake
	 * starts at once, of a host that is a name once its address is known. What is sent until then waits, and fails
	 * with LINK_FAILED when there is none.
	 */
	struct link *(*open)(
		void *net, const struct link_target *target, const struct link_handler *handler, void *arg);
	void (*close)(struct link *link);
	/*
	 * Sends a request, a notification or a separate response: CON or NON. A handshake that is needed first runs
	 * first. Returns the message id, or -1 when the message can't be built. The payload is copied; one above 1024
	 * bytes goes block-wise.
	 */
	int (*send)(struct link *link, const struct coap_msg *msg);
	/* Forgets a waiting request by token: no response or outcome for it will be reported. */
	void (*cancel)(struct link *link, const uint8_t *token, size_t token_len);
	enum dtls_state (*dtls_state)(const struct link *link);
	/*
	 * AT+QLARESETDTLS (guide 3.11): done or failed → idle, the next send handshakes, in full; running: no effect.
	 */
	void (*dtls_reset)(struct link *link);
	/* Another NAT type (see struct link_target) from now on; the silence so far counts. Plain: no effect. */
	void (*set_nat)(struct link *link, bool nat);
};

/* The network side of one module: open() gets `net` as its first argument. */
struct link_net {
	const struct link_ops *ops;
	void *net;
};

#ifdef __cplusplus
}
#endif

#endif
