/*
 * What the targets of the network share: a reader of the input, a network in stepped time, a module on it, peers of it,
 * and a writer of CoAP messages with every mistake that one can make. The sockets are this process's own, on loopback:
 * the outer end of the network is a socket, and what arrives there is the real entry.
 */
#ifndef FUZZ_WORLD_H
#define FUZZ_WORLD_H

#include <netinet/in.h>
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "bc28/net.h"

struct bus;
struct clock;
struct event_base;
struct module;

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

/* The input, read from its front; a byte behind its end is 0. */
struct input {
	const uint8_t *at, *end;
};

uint8_t input_byte(struct input *in);
/* At most max bytes, and where they are. */
size_t input_take(struct input *in, size_t max, const uint8_t **data);
/* A byte that says how many, and so many. */
size_t input_piece(struct input *in, const uint8_t **data);
bool input_ended(const struct input *in);

/*
 * A new folder for files that are to be durable: in memory where the system has such a place, since nobody waits for a
 * disk there. A new string.
 */
char *fuzz_folder(void);
/* Removes it with its files; -1: something else is in it. */
int fuzz_folder_remove(char *path);

struct fuzz_world {
	struct event_base *base;
	struct clock *clock;
	struct bus *bus;
	struct net *net;
};

void fuzz_world_open(struct fuzz_world *w);
void fuzz_world_close(struct fuzz_world *w);
/* Microseconds pass, everything due by then happens; aborts when that never ends. */
void fuzz_world_run(struct fuzz_world *w, uint64_t duration);

/* A module on the network; `tail` is the end of what it has sent. */
struct fuzz_module {
	struct fuzz_world *world;
	struct net_module *net;
	struct module *module;
	char tail[8];
};

/* Off at first. */
void fuzz_module_open(struct fuzz_module *m, struct fuzz_world *w);
void fuzz_module_close(struct fuzz_module *m);
void fuzz_module_preset(struct fuzz_module *m, const char *key, const char *value);
void fuzz_module_type(struct fuzz_module *m, const void *data, size_t len);
/* Switched off and on, it answers AT; aborts otherwise. */
void fuzz_module_must_answer(struct fuzz_module *m);

/* An address of loopback, and a UDP socket that is bound to a free port of it; the port in host order. */
struct sockaddr_in loopback(uint16_t port);
int loopback_udp(uint16_t *port);
/* A datagram, or -1; who sent it stays in *from. */
ssize_t loopback_recv(int fd, uint8_t *data, size_t size, struct sockaddr_in *from);
void loopback_send(int fd, const struct sockaddr_in *to, const uint8_t *data, size_t len);

/* A CoAP message that is being written (RFC 7252 3), right or wrong. */
struct pdu {
	uint8_t data[2048];
	size_t len;
	unsigned option; /* number of the last option */
};

void pdu_begin(
	struct pdu *p, unsigned type, uint8_t code, const uint8_t mid[2], const uint8_t *token, size_t token_len);
/* Of the message id and token of another message, `type`: what would answer it. */
void pdu_answer(struct pdu *p, unsigned type, uint8_t code, const uint8_t *msg, size_t len);
/* An option; those before it have lower numbers. */
void pdu_option(struct pdu *p, unsigned number, const void *value, size_t len);
void pdu_number(struct pdu *p, unsigned option, uint32_t value);
/* A path, or a query, as one option for each part between the separators. */
void pdu_parts(struct pdu *p, unsigned option, const char *text, char separator);
void pdu_payload(struct pdu *p, const void *data, size_t len);
/* As it is, without a marker. */
void pdu_raw(struct pdu *p, const void *data, size_t len);

enum {
	PDU_OBSERVE = 6,
	PDU_PATH = 11,
	PDU_FORMAT = 12,
	PDU_QUERY = 15,
	PDU_ACCEPT = 17,
	PDU_BLOCK2 = 23,
	PDU_BLOCK1 = 27
};

#endif
