/*
 * DTLS 1.2 with pre-shared keys on mbedTLS, both roles: datagrams in, datagrams out, timers on our clock. It knows
 * neither sockets nor CoAP.
 */
#ifndef BC28_NET_DTLS_H
#define BC28_NET_DTLS_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

struct clock;
struct dtls;
struct dtls_endpoint;
struct dtls_shared;

struct dtls_ops {
	/* A datagram for the network. */
	void (*send)(void *arg, const uint8_t *data, size_t len);
	/* A plain datagram that came through. */
	void (*recv)(void *arg, const uint8_t *data, size_t len);
	void (*done)(void *arg);
	/* The handshake failed or the session was ended by the other side; the reason is one for the log. */
	void (*ended)(void *arg, const char *reason);
};

/* What a server offers its clients to resume a session with (RFC 5246 7.3, RFC 5077); any of them together. */
enum { DTLS_RESUME_ID = 1, DTLS_RESUME_TICKET = 2 };

/* The random source of all sessions of the process. */
struct dtls_shared *dtls_shared_new(char **cause);
void dtls_shared_free(struct dtls_shared *sh);

/* Role and keys. A client's key that mbedTLS doesn't take makes each handshake fail. */
struct dtls_endpoint *dtls_client(
	struct dtls_shared *sh, struct clock *clock, const char *psk_id, const uint8_t *psk, size_t psk_len);
struct dtls_endpoint *dtls_server(struct dtls_shared *sh, struct clock *clock,
	int (*psk)(void *arg, const char *identity, uint8_t *key), void *arg, char **cause);
void dtls_endpoint_free(struct dtls_endpoint *e);
/*
 * Server: offers resumption from now on, by DTLS_RESUME_*; 0 (the initial value): none, what was offered is forgotten.
 */
void dtls_offer_resumption(struct dtls_endpoint *e, unsigned how);

/*
 * Server: looks at a datagram that begins with a ClientHello, without keeping anything of it (RFC 6347 4.2.1): it is to
 * be answered by a HelloVerifyRequest, or it has the cookie of its address already.
 */
enum dtls_hello { DTLS_HELLO_BROKEN, DTLS_HELLO_ASKED, DTLS_HELLO_VERIFIED };
#define DTLS_ANSWER_MAX 128
enum dtls_hello dtls_hello(struct dtls_endpoint *e, const void *address, size_t address_len, const uint8_t *data,
	size_t len, uint8_t answer[DTLS_ANSWER_MAX], size_t *answer_len);

/* NULL: out of memory. */
struct dtls *dtls_new(struct dtls_endpoint *e, const struct dtls_ops *ops, void *arg);
void dtls_free(struct dtls *d);
/* Client: begins a handshake; it offers to resume the session of the last one, if the server gave what it takes. */
void dtls_connect(struct dtls *d);
/* Drops the association without a word to the other side. */
void dtls_reset(struct dtls *d);
/* Client: the next handshake is a full one. */
void dtls_forget(struct dtls *d);
/* Server: a handshake begins with the next datagram, from this address, which was verified (dtls_hello()). */
void dtls_from(struct dtls *d, const void *address, size_t len);
/*
 * Whether a datagram holds a record that may be for it, by all that can be seen without a key (RFC 6347 4.1.2.7); the
 * others are discarded, whoever sends them.
 */
bool dtls_takes(const struct dtls *d, const uint8_t *data, size_t len);
void dtls_input(struct dtls *d, const uint8_t *data, size_t len);
bool dtls_is_done(const struct dtls *d);
/* Whether the last handshake that was done resumed a session. */
bool dtls_is_resumed(const struct dtls *d);
/* Lost when there is no session. */
void dtls_write(struct dtls *d, const uint8_t *data, size_t len);
/* Says good-bye when there is a session. */
void dtls_close(struct dtls *d);
/* What the client called itself; NULL: nothing yet. */
const char *dtls_identity(const struct dtls *d);

#endif
