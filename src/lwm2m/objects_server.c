/* Object 1, LwM2M Server (OMA TS E.2). */
#include "config.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "bc28/coap_msg.h"
#include "account.h"
#include "instances.h"
#include "lwm2m_priv.h"
#include "news.h"
#include "object.h"

/* Default of /1/x/5 (OMA TS E.2): a day. */
#define DISABLE_TIMEOUT 86400

#define SERVER_MAX 4 /* instances */

_Static_assert(offsetof(struct server_instance, iid) == 0, "instances.h");

void server_init(struct lwm2m *l)
{
	l->servers = instances_new(sizeof(struct server_instance), SERVER_MAX);
	l->account_server = -1;
}

void server_release(struct lwm2m *l)
{
	instances_free(l->servers);
}

void server_clear(struct lwm2m *l)
{
	instances_clear(l->servers);
	l->account_server = -1;
}

struct server_instance *server_at(const struct lwm2m *l, unsigned n)
{
	return instances_at(l->servers, n);
}

struct server_instance *server_find(const struct lwm2m *l, uint16_t iid)
{
	return instances_find(l->servers, iid);
}

struct server_instance *server_create(struct lwm2m *l, uint16_t iid)
{
	struct server_instance *s = instances_add(l->servers, iid);

	if (s == NULL)
		return NULL;
	s->lifetime = l->settings.lifetime;
	s->disable_timeout = DISABLE_TIMEOUT;
	s->storing = true;
	snprintf(s->binding, sizeof(s->binding), "%s", l->settings.queue ? "UQ" : "U");
	return s;
}

static int instance(const struct lwm2m *l, unsigned n)
{
	return instances_id(l->servers, n);
}

static int create(struct lwm2m *l, uint16_t iid)
{
	return server_create(l, iid) != NULL ? 0 : -1;
}

static bool remove_instance(struct lwm2m *l, uint16_t iid)
{
	struct server_instance *s = server_find(l, iid);

	if (s == NULL)
		return false;
	instances_remove(l->servers, s);
	return true;
}

/* A server's account is its own (OMA TS 7.3, there is no Access Control object). */
static bool accessible(const struct lwm2m *l, uint16_t iid)
{
	return l->account_server == iid;
}

static void reset(struct lwm2m *l, uint16_t iid)
{
	struct server_instance *s = server_find(l, iid);

	s->pmin = s->pmax = 0;
	s->disable_timeout = DISABLE_TIMEOUT;
}

static bool get_ssid(const struct lwm2m *l, uint16_t iid, unsigned index, struct value *v)
{
	(void)index;
	v->num = server_find(l, iid)->ssid;
	return true;
}

static bool get_lifetime(const struct lwm2m *l, uint16_t iid, unsigned index, struct value *v)
{
	(void)index;
	v->num = server_find(l, iid)->lifetime;
	return true;
}

static bool get_pmin(const struct lwm2m *l, uint16_t iid, unsigned index, struct value *v)
{
	(void)index;
	v->num = server_find(l, iid)->pmin;
	return true;
}

/* Absent until it is written: there is no default maximum period. */
static bool get_pmax(const struct lwm2m *l, uint16_t iid, unsigned index, struct value *v)
{
	(void)index;
	v->num = server_find(l, iid)->pmax;
	return v->num > 0;
}

static bool get_disable_timeout(const struct lwm2m *l, uint16_t iid, unsigned index, struct value *v)
{
	(void)index;
	v->num = server_find(l, iid)->disable_timeout;
	return true;
}

static bool get_storing(const struct lwm2m *l, uint16_t iid, unsigned index, struct value *v)
{
	(void)index;
	v->num = server_find(l, iid)->storing;
	return true;
}

static bool get_binding(const struct lwm2m *l, uint16_t iid, unsigned index, struct value *v)
{
	const struct server_instance *s = server_find(l, iid);

	(void)index;
	if (s == NULL)
		return false;
	return value_text(v, s->binding);
}

static uint8_t set_ssid(struct lwm2m *l, uint16_t iid, const struct value *v)
{
	server_find(l, iid)->ssid = (uint16_t)v->num;
	return COAP_204_CHANGED;
}

static uint8_t set_lifetime(struct lwm2m *l, uint16_t iid, const struct value *v)
{
	struct server_instance *s = server_find(l, iid);

	/* What the LwM2M server sets outlives a reboot; what the bootstrap server sets, it sets again. */
	if (l->role == ROLE_SERVER && s->lifetime != v->num)
		news_add(l, NEWS_LIFETIME, (uint32_t)v->num);
	s->lifetime = (uint32_t)v->num;
	return COAP_204_CHANGED;
}

static uint8_t set_pmin(struct lwm2m *l, uint16_t iid, const struct value *v)
{
	server_find(l, iid)->pmin = (uint32_t)v->num;
	return COAP_204_CHANGED;
}

static uint8_t set_pmax(struct lwm2m *l, uint16_t iid, const struct value *v)
{
	server_find(l, iid)->pmax = (uint32_t)v->num;
	return COAP_204_CHANGED;
}

static uint8_t set_disable_timeout(struct lwm2m *l, uint16_t iid, const struct value *v)
{
	server_find(l, iid)->disable_timeout = (uint32_t)v->num;
	return COAP_204_CHANGED;
}

static uint8_t set_storing(struct lwm2m *l, uint16_t iid, const struct value *v)
{
	server_find(l, iid)->storing = v->num != 0;
	return COAP_204_CHANGED;
}

static uint8_t set_binding(struct lwm2m *l, uint16_t iid, const struct value *v)
{
	struct server_instance *s = server_find(l, iid);

	if (s == NULL)
		return COAP_404_NOT_FOUND;
	memcpy(s->binding, v->data, v->len);
	s->binding[v->len] = '\0';
	return COAP_204_CHANGED;
}

/* The modes that need no SMS: UDP, and UDP with queue (QCFG "LWM2M/BindingMode"). */
static bool is_binding(const struct value *v)
{
	return (v->len == 1 && memcmp(v->data, "U", 1) == 0) || (v->len == 2 && memcmp(v->data, "UQ", 2) == 0);
}

static uint8_t exec_disable(struct lwm2m *l, uint16_t iid)
{
	(void)iid;
	after_add(l, AFTER_DISABLE);
	return COAP_204_CHANGED;
}

static uint8_t exec_update(struct lwm2m *l, uint16_t iid)
{
	(void)iid;
	after_add(l, AFTER_UPDATE);
	return COAP_204_CHANGED;
}

static const struct resource resources[] = {
	{.id = 0,
		.name = "Short Server ID",
		.type = VALUE_INT,
		.flags = RES_R | RES_BOOTSTRAP,
		.min = 1,
		.max = 65534,
		.get = get_ssid,
		.set = set_ssid,
		.source = "OMA TS E.2"},
	{.id = 1,
		.name = "Lifetime",
		.type = VALUE_INT,
		.flags = RES_R | RES_W,
		.max = UINT32_MAX,
		.get = get_lifetime,
		.set = set_lifetime,
		.source = "OMA TS E.2, ETS int-102"},
	{.id = 2,
		.name = "Default Minimum Period",
		.type = VALUE_INT,
		.flags = RES_R | RES_W,
		.max = UINT32_MAX,
		.get = get_pmin,
		.set = set_pmin,
		.source = "OMA TS E.2, 5.4.4"},
	{.id = 3,
		.name = "Default Maximum Period",
		.type = VALUE_INT,
		.flags = RES_R | RES_W,
		.max = UINT32_MAX,
		.get = get_pmax,
		.set = set_pmax,
		.source = "OMA TS E.2, 5.4.4"},
	{.id = 4,
		.name = "Disable",
		.type = VALUE_NONE,
		.flags = RES_E,
		.exec = exec_disable,
		.source = "OMA TS E.2, ETS int-103"},
	{.id = 5,
		.name = "Disable Timeout",
		.type = VALUE_INT,
		.flags = RES_R | RES_W,
		.max = UINT32_MAX,
		.get = get_disable_timeout,
		.set = set_disable_timeout,
		.source = "OMA TS E.2"},
	{.id = 6,
		.name = "Notification Storing When Disabled or Offline",
		.type = VALUE_BOOL,
		.flags = RES_R | RES_W,
		.max = 1,
		.get = get_storing,
		.set = set_storing,
		.source = "OMA TS E.2"},
	{.id = 7,
		.name = "Binding",
		.type = VALUE_STRING,
		.flags = RES_R | RES_W,
		.min = 1,
		.max = 2,
		.get = get_binding,
		.valid = is_binding,
		.set = set_binding,
		.source = "OMA TS E.2"},
	{.id = 8,
		.name = "Registration Update Trigger",
		.type = VALUE_NONE,
		.flags = RES_E,
		.exec = exec_update,
		.source = "OMA TS E.2, ETS int-104"},
};

const struct object object_server = {
	.id = 1,
	.name = "LwM2M Server",
	.resources = resources,
	.count = sizeof(resources) / sizeof(resources[0]),
	.accessible = accessible,
	.instance = instance,
	.create = create,
	.remove = remove_instance,
	.reset = reset,
	.source = "OMA TS E.2",
};
