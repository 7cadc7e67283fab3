/* Object 0, LwM2M Security (OMA TS E.1): written by the bootstrap server only, readable by nobody. */
#include "config.h"

#include <stdlib.h>
#include <string.h>

#include "bc28/coap_msg.h"
#include "account.h"
#include "instances.h"
#include "lwm2m_priv.h"
#include "object.h"
#include "uri.h"

#define SECURITY_MAX 4 /* instances */

_Static_assert(offsetof(struct security_instance, iid) == 0, "instances.h");

void security_init(struct lwm2m *l)
{
	l->securities = instances_new(sizeof(struct security_instance), SECURITY_MAX);
}

void security_release(struct lwm2m *l)
{
	instances_free(l->securities);
}

void security_clear(struct lwm2m *l)
{
	instances_clear(l->securities);
}

struct security_instance *security_at(const struct lwm2m *l, unsigned n)
{
	return instances_at(l->securities, n);
}

static struct security_instance *security_find(const struct lwm2m *l, uint16_t iid)
{
	return instances_find(l->securities, iid);
}

struct security_instance *security_create(struct lwm2m *l, uint16_t iid)
{
	struct security_instance *s = instances_add(l->securities, iid);

	if (s != NULL)
		s->mode = -1;
	return s;
}

static int instance(const struct lwm2m *l, unsigned n)
{
	return instances_id(l->securities, n);
}

static int create(struct lwm2m *l, uint16_t iid)
{
	return security_create(l, iid) != NULL ? 0 : -1;
}

/* The bootstrap server's own account stays (OMA TS 5.2.7.5). */
static bool remove_instance(struct lwm2m *l, uint16_t iid)
{
	struct security_instance *s = security_find(l, iid);

	if (s == NULL || s->bootstrap)
		return false;
	instances_remove(l->securities, s);
	return true;
}

static uint8_t set_uri(struct lwm2m *l, uint16_t iid, const struct value *v)
{
	struct security_instance *s = security_find(l, iid);

	memcpy(s->uri, v->data, v->len);
	s->uri[v->len] = '\0';
	return COAP_204_CHANGED;
}

/* One account of a bootstrap server at most (OMA TS 5.2.1): a second one is refused, its own may be written anew. */
static bool bootstrap_fits(const struct lwm2m *l, uint16_t iid, const struct value *v)
{
	const struct security_instance *s;

	for (unsigned n = 0; v->num != 0 && (s = security_at(l, n)) != NULL; n++)
		if (s->bootstrap && s->iid != iid)
			return false;
	return true;
}

static uint8_t set_bootstrap(struct lwm2m *l, uint16_t iid, const struct value *v)
{
	security_find(l, iid)->bootstrap = v->num != 0;
	return COAP_204_CHANGED;
}

static uint8_t set_mode(struct lwm2m *l, uint16_t iid, const struct value *v)
{
	security_find(l, iid)->mode = (int)v->num;
	return COAP_204_CHANGED;
}

static uint8_t set_identity(struct lwm2m *l, uint16_t iid, const struct value *v)
{
	struct security_instance *s = security_find(l, iid);

	memcpy(s->psk_id, v->data, v->len);
	s->psk_id[v->len] = '\0';
	return COAP_204_CHANGED;
}

static uint8_t set_key(struct lwm2m *l, uint16_t iid, const struct value *v)
{
	struct security_instance *s = security_find(l, iid);

	memcpy(s->key, v->data, v->len);
	s->key_len = v->len;
	return COAP_204_CHANGED;
}

static uint8_t set_ssid(struct lwm2m *l, uint16_t iid, const struct value *v)
{
	security_find(l, iid)->ssid = (uint16_t)v->num;
	return COAP_204_CHANGED;
}

static uint8_t set_hold_off(struct lwm2m *l, uint16_t iid, const struct value *v)
{
	security_find(l, iid)->hold_off = (uint32_t)v->num;
	return COAP_204_CHANGED;
}

static const struct resource resources[] = {
	{.id = 0,
		.name = "LwM2M Server URI",
		.type = VALUE_STRING,
		.flags = RES_BOOTSTRAP,
		.max = URI_MAX,
		.valid = value_is_text,
		.set = set_uri,
		.source = "OMA TS E.1"},
	{.id = 1,
		.name = "Bootstrap-Server",
		.type = VALUE_BOOL,
		.flags = RES_BOOTSTRAP,
		.max = 1,
		.fits = bootstrap_fits,
		.set = set_bootstrap,
		.source = "OMA TS E.1"},
	{.id = 2,
		.name = "Security Mode",
		.type = VALUE_INT,
		.flags = RES_BOOTSTRAP,
		.max = 3,
		.set = set_mode,
		.source = "OMA TS E.1"},
	{.id = 3,
		.name = "Public Key or Identity",
		.type = VALUE_OPAQUE,
		.flags = RES_BOOTSTRAP,
		.max = PSK_ID_MAX,
		.valid = value_is_text,
		.set = set_identity,
		.source = "OMA TS E.1, E.1.1"},
	{.id = 5,
		.name = "Secret Key",
		.type = VALUE_OPAQUE,
		.flags = RES_BOOTSTRAP,
		.max = PSK_MAX,
		.set = set_key,
		.source = "OMA TS E.1, E.1.1"},
	{.id = 10,
		.name = "Short Server ID",
		.type = VALUE_INT,
		.flags = RES_BOOTSTRAP,
		.max = 65535,
		.set = set_ssid,
		.source = "OMA TS E.1"},
	{.id = 11,
		.name = "Client Hold Off Time",
		.type = VALUE_INT,
		.flags = RES_BOOTSTRAP,
		.max = 86400,
		.set = set_hold_off,
		.source = "OMA TS E.1"},
};

const struct object object_security = {
	.id = 0,
	.name = "LwM2M Security",
	.resources = resources,
	.count = sizeof(resources) / sizeof(resources[0]),
	.instance = instance,
	.create = create,
	.remove = remove_instance,
	.source = "OMA TS E.1",
};
