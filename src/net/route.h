/* Where a destination that the module was told really is: net.route, net.allow and the platform of the process. */
#ifndef BC28_NET_ROUTE_H
#define BC28_NET_ROUTE_H

#include <stdbool.h>
#include <stdint.h>
#include <sys/socket.h>

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
/* A numeric address (or "localhost") and a port. */
int address_parse(const char *host, uint16_t port, struct route_dest *dest);
/* "192.0.2.1:5683", "[2001:db8::1]:5683" */
void address_format(const struct sockaddr_storage *addr, char *out, size_t size);

#endif
