/* Where a destination that the module was told really is: net.route, net.allow and the platform of the process. */
#ifndef BC28_NET_ROUTE_H
#define BC28_NET_ROUTE_H

#include <stdbool.h>
#include <stdint.h>
#include <sys/socket.h>

#include "bc28/ipaddr.h"

struct route_table;

struct route_dest {
	struct sockaddr_storage addr;
	socklen_t len;
};

struct route_table *route_table_new(void);
void route_table_free(struct route_table *t);
int route_add(struct route_table *t, const char *rule, char **cause);
int route_allow(struct route_table *t, const char *prefix, char **cause);
void route_platform(struct route_table *t, uint16_t plain_port, uint16_t dtls_port);
/*
 * 0 and *dest, or -1: unreachable, with the key of the configuration that would open it in a new string *hint, which is
 * NULL when the destination was reported before.
 */
int route_find(struct route_table *t, const char *host, uint16_t port, bool dtls, struct route_dest *dest, char **hint);
/*
 * The same for a datagram or connection of a socket, which has no security: the platform is reached at the ports of
 * CoAP alone, and never instead of loopback.
 */
int route_find_socket(struct route_table *t, const struct endpoint *to, bool udp, struct route_dest *dest, char **hint);
/* Whether a rule leads it somewhere. */
bool route_has_rule(const struct route_table *t, const struct endpoint *to, struct route_dest *dest);
/* Whether a datagram leaves for it: by a rule, or because it is open. */
bool route_is_open(const struct route_table *t, const struct endpoint *to);
/* For a ping: where the first rule for that address leads, whatever its port. */
int route_find_host(struct route_table *t, const struct ipaddr *to, struct route_dest *dest, char **hint);
/*
 * An address for a name that a rule names: one of 198.18.0.0/15 (RFC 2544), by which the functions above find the rule
 * again. It is the same as long as the rules are. -1: no rule names it.
 */
int route_stand_in(const struct route_table *t, const char *name, struct ipaddr *out);
bool route_is_loopback(const struct route_dest *d);
/* A numeric address (or "localhost") and a port. */
int address_parse(const char *host, uint16_t port, struct route_dest *dest);
/* "192.0.2.1", "192.0.2.1:53", "[2001:db8::1]:53" with that port when there is none. */
int address_parse_port(const char *text, uint16_t port, struct route_dest *dest);
/* "192.0.2.1:5683", "[2001:db8::1]:5683" */
void address_format(const struct sockaddr_storage *addr, char *out, size_t size);

#endif
