/* Discover (OMA TS 5.4.2), Bootstrap-Discover (5.2.7.3) and the links of a registration (5.3.1). */
#include "config.h"

#include "discover.h"

#include "bc28/buf.h"
#include "bc28/coap_msg.h"
#include "bc28/lwm2m_codec.h"
#include "account.h"
#include "attr.h"
#include "lwm2m_priv.h"
#include "object.h"
#include "path.h"

/* A link to a path. */
static void add(struct buf *out, const struct path *path, const char *attrs)
{
	char text[PATH_TEXT_MAX];

	link_add(out, path_print(path, text), attrs);
}

/* A link with the attributes a, and the dimension of a multiple resource (dim 0: none). */
static void add_attrs(struct buf *out, const struct path *path, unsigned dim, const struct attr *a)
{
	struct buf text;

	buf_init(&text);
	if (dim > 0)
		buf_addf(&text, "dim=%u", dim);
	attr_print(&text, a);
	add(out, path, buf_str(&text));
	buf_release(&text);
}

/* The resources of an instance; their own attributes only when the instance itself was asked (OMA issue 135). */
static void add_resources(
	const struct lwm2m *l, const struct object *o, const struct path *instance, bool attrs, struct buf *out)
{
	for (size_t i = 0; i < o->count; i++) {
		const struct resource *r = &o->resources[i];
		struct path path = {3, {instance->id[0], instance->id[1], r->id}};
		struct attr a = {0};
		struct value v = {0};

		if (r->get != NULL && !r->get(l, path.id[1], 0, &v))
			continue;
		if (attrs)
			a = attr_at(l, &path);
		add_attrs(out, &path, attrs ? resource_dim(l, r, path.id[1]) : 0, &a);
	}
}

uint8_t discover_server(const struct lwm2m *l, const struct path *path, struct buf *out)
{
	const struct object *o = object_find(path->id[0]);
	const struct resource *r;
	struct attr a;
	int iid;

	if (path->depth >= 2 && !instance_exists(l, o, path->id[1]))
		return COAP_404_NOT_FOUND;
	if (path->depth == 3) {
		r = resource_find(o, path->id[2]);
		if (r == NULL)
			return COAP_404_NOT_FOUND;
		/* A resource shows what it inherits, too (ETS int-260). */
		a = attr_in_force(l, path);
		add_attrs(out, path, resource_dim(l, r, path->id[1]), &a);
		return 0;
	}
	a = attr_at(l, path);
	add_attrs(out, path, 0, &a);
	if (path->depth == 2) {
		add_resources(l, o, path, true, out);
		return 0;
	}
	for (unsigned n = 0; (iid = o->instance(l, n)) >= 0; n++) {
		struct path instance = {2, {o->id, (uint16_t)iid, 0}};

		a = attr_at(l, &instance);
		add_attrs(out, &instance, 0, &a);
		add_resources(l, o, &instance, false, out);
	}
	return 0;
}

/* The short server ID of a security or server instance; 0: it has none. */
static unsigned ssid_of(const struct lwm2m *l, const struct object *o, unsigned n)
{
	if (o == &object_security)
		return security_at(l, n)->bootstrap ? 0 : security_at(l, n)->ssid;
	return o == &object_server ? server_at(l, n)->ssid : 0;
}

uint8_t discover_bootstrap(const struct lwm2m *l, const struct path *path, struct buf *out)
{
	int iid;

	if (path->depth > 1)
		return COAP_400_BAD_REQUEST;
	buf_addstr(out, "lwm2m=\"1.0\"");
	for (size_t i = 0; lwm2m_objects[i] != NULL; i++) {
		const struct object *o = lwm2m_objects[i];

		if (path->depth == 1 && path->id[0] != o->id)
			continue;
		for (unsigned n = 0; (iid = o->instance(l, n)) >= 0; n++) {
			struct path instance = {2, {o->id, (uint16_t)iid, 0}};
			unsigned ssid = ssid_of(l, o, n);
			struct buf attrs;

			buf_init(&attrs);
			if (ssid != 0)
				buf_addf(&attrs, "ssid=%u", ssid);
			add(out, &instance, buf_str(&attrs));
			buf_release(&attrs);
		}
	}
	return 0;
}

void discover_registration(const struct lwm2m *l, struct buf *out)
{
	int iid;

	/* The Andlink firmware tells its JSON, the sibling doesn't. */
	link_add(out, "/", l->settings.downlink ? "rt=\"oma.lwm2m\"" : "rt=\"oma.lwm2m\";ct=11543");
	for (size_t i = 0; lwm2m_objects[i] != NULL; i++) {
		const struct object *o = lwm2m_objects[i];

		/* OMA TS 5.3.1: the Security object is not told. */
		if (o == &object_security)
			continue;
		for (unsigned n = 0; (iid = o->instance(l, n)) >= 0; n++)
			add(out, &(struct path){2, {o->id, (uint16_t)iid, 0}}, NULL);
	}
}
