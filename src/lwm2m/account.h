/*
 * Accounts of servers: the instances of objects 0 and 1 (OMA TS E.1, E.2), which a bootstrap server writes or the
 * settings make. The lists are in objects_security.c and objects_server.c.
 */
#ifndef BC28_LWM2M_ACCOUNT_H
#define BC28_LWM2M_ACCOUNT_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "bc28/link.h"
#include "uri.h"

struct lwm2m;

/* An instance of object 0. */
struct security_instance {
	uint16_t iid; /* first: instances.h */
	bool bootstrap;
	char uri[URI_MAX + 1];
	int mode; /* 0 PSK, 3 NoSec, -1 not written */
	char psk_id[PSK_ID_MAX + 1];
	uint8_t key[PSK_MAX];
	size_t key_len;
	uint16_t ssid;
	uint32_t hold_off; /* seconds */
};

/* An instance of object 1; all times in seconds. */
struct server_instance {
	uint16_t iid; /* first: instances.h */
	uint16_t ssid;
	uint32_t lifetime, pmin, pmax, disable_timeout;
	bool storing;
	char binding[3];
};

void security_init(struct lwm2m *l);
void security_release(struct lwm2m *l);
void security_clear(struct lwm2m *l);
/* The one with the n-th lowest id; NULL: none. */
struct security_instance *security_at(const struct lwm2m *l, unsigned n);
/* NULL: no room. */
struct security_instance *security_create(struct lwm2m *l, uint16_t iid);

void server_init(struct lwm2m *l);
void server_release(struct lwm2m *l);
void server_clear(struct lwm2m *l);
/* The one with the n-th lowest id, or with that id; NULL: none. */
struct server_instance *server_at(const struct lwm2m *l, unsigned n);
struct server_instance *server_find(const struct lwm2m *l, uint16_t iid);
struct server_instance *server_create(struct lwm2m *l, uint16_t iid);

#endif
