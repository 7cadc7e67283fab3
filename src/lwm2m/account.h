/* Accounts of servers: the instances of objects 0 and 1 (OMA TS E.1, E.2), which bootstrap or settings make. */
#ifndef BC28_LWM2M_ACCOUNT_H
#define BC28_LWM2M_ACCOUNT_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "bc28/lwm2m.h"
#include "uri.h"

#define SECURITY_MAX 4
#define SERVER_MAX   4

/* An instance of object 0. */
struct security {
	uint16_t iid;
	bool bootstrap;
	char uri[URI_MAX + 1];
	int mode; /* 0 PSK, 3 NoSec, -1 not written */
	char psk_id[PSK_ID_MAX + 1];
	uint8_t key[PSK_MAX];
	size_t key_len;
	uint16_t ssid;
	uint32_t hold_off;
};

/* An instance of object 1. */
struct server {
	uint16_t iid;
	uint16_t ssid;
	uint32_t lifetime, pmin, pmax, disable_timeout;
	bool storing;
	char binding[3];
};

void security_clear(struct lwm2m *l);
struct security *security_find(struct lwm2m *l, uint16_t iid);
struct security *security_create(struct lwm2m *l, uint16_t iid);
void server_clear(struct lwm2m *l);
struct server *server_find(struct lwm2m *l, uint16_t iid);
struct server *server_create(struct lwm2m *l, uint16_t iid);

#endif
