/*
 * The module's sockets, its name resolver and its ping, as the handlers of AT commands use them (base manual 4.4-4.14,
 * 4.31, 4.32, 4.38). Functions that return int return an at_result.
 */
#ifndef BC28_SOCKETS_H
#define BC28_SOCKETS_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "bc28/ipaddr.h"

struct module;

#define SOCKET_COUNT    7
#define SOCKET_DATA_MAX 1358 /* bytes of one NSOST, NSOSD, NSORF (base manual 4.5, 4.8, 4.10) */

/* <flag> of AT+NSOSTF (base manual 4.6). */
enum socket_flags {
	SOCKET_PRIORITY = 0x100,
	SOCKET_RELEASE = 0x200, /* the connection after this message */
	SOCKET_RELEASE_AFTER_REPLY = 0x400,
};

/* <status> of AT+NSOSTATUS. */
enum socket_status { SOCKET_USABLE = 0, SOCKET_ABSENT = 1, SOCKET_FLOW_CONTROL = 2, SOCKET_BACK_OFF = 3 };
/* Seconds until the module may ask for an address again, 0: it may. */
unsigned sockets_back_off(const struct module *m);

int socket_create(struct module *m, bool stream, bool v6, uint16_t port, bool receive, unsigned *id);
/* AT_PENDING: module_final() follows. */
int socket_connect(struct module *m, unsigned id, const struct endpoint *to);
/* seq 0: none. */
int socket_send_to(struct module *m, unsigned id, const struct endpoint *to, unsigned flags, const uint8_t *data,
	size_t len, unsigned seq);
int socket_send(struct module *m, unsigned id, unsigned flags, const uint8_t *data, size_t len, unsigned seq);
/* Takes up to max bytes of the oldest message. *len 0: there is none. */
int socket_read(struct module *m, unsigned id, size_t max, struct endpoint *from, uint8_t *data, size_t *len,
	size_t *remaining);
int socket_close(struct module *m, unsigned id);
enum socket_status socket_status(const struct module *m, unsigned id);
/* The i-th sequence number of a socket whose fate isn't known, i from 0; 0: no more. */
unsigned socket_pending(const struct module *m, unsigned id, unsigned i);

/* AT+QDNS; the result comes as +QDNS. keep: use and fill the cache. */
int dns_resolve(struct module *m, const char *host, bool keep);
/* Clears one name or, with NULL, all of them from the cache. */
int dns_forget(struct module *m, const char *host);
/* The name servers, 0 primary and 1 secondary; NULL: none. */
const struct ipaddr *dns_server(const struct module *m, unsigned i);
int dns_set_servers(struct module *m, const struct ipaddr *primary, const struct ipaddr *secondary);

/* AT+NPING; the result comes as +NPING or +NPINGERR. timeout in microseconds. */
int ping_start(struct module *m, const struct ipaddr *to, size_t size, uint64_t timeout);

#endif
