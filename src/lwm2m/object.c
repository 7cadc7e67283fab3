/* The server's requests (OMA TS 5.2.7, 5.4), dispatched over the tables of objects. */
#include "config.h"

#include "object.h"

#include <string.h>

#include "bc28/buf.h"
#include "bc28/coap_msg.h"
#include "attr.h"
#include "bootstrap.h"
#include "content.h"
#include "discover.h"
#include "lwm2m_priv.h"
#include "news.h"
#include "observe.h"
#include "path.h"
#include "register.h"
#include "relay.h"

const struct object *const lwm2m_objects[] = {
	&object_security,
	&object_server,
	&object_device,
	&object_connectivity,
	&object_firmware,
	&object_appdata,
	NULL,
};

/* --- look-up ---------------------------------------------------------------------------------------------------- */

const struct object *object_find(uint16_t id)
{
	for (size_t i = 0; lwm2m_objects[i] != NULL; i++)
		if (lwm2m_objects[i]->id == id)
			return lwm2m_objects[i];
	return NULL;
}

const struct resource *resource_find(const struct object *o, uint16_t id)
{
	for (size_t i = 0; i < o->count; i++)
		if (o->resources[i].id == id)
			return &o->resources[i];
	return NULL;
}

bool value_text(struct value *v, const char *text)
{
	v->data = text;
	v->len = strlen(text);
	return true;
}

bool value_is_text(const struct value *v)
{
	return memchr(v->data, '\0', v->len) == NULL;
}

int instance_single(const struct lwm2m *l, unsigned n)
{
	(void)l;
	return n == 0 ? 0 : -1;
}

bool instance_exists(const struct lwm2m *l, const struct object *o, uint16_t iid)
{
	int found;

	for (unsigned n = 0; (found = o->instance(l, n)) >= 0; n++)
		if (found == iid)
			return true;
	return false;
}

bool instance_accessible(const struct lwm2m *l, const struct object *o, uint16_t iid)
{
	return o->accessible == NULL || o->accessible(l, iid);
}

/* --- answers ------------------------------------------------------------------------------------------------------ */

void reply_payload(struct link_reply *reply, int32_t format, struct buf *payload)
{
	reply->format = format;
	reply->payload = payload->data;
	reply->payload_len = payload->len;
	buf_init(payload);
}

/* A request under way through the dispatch. */
struct call {
	struct lwm2m *l;
	const struct coap_msg *msg;
	const struct object *object;
	struct path path;
	struct link_reply *reply;
};

/*
 * 4.04 when the path names an instance or a resource that isn't there, 4.01 when it is another server's, otherwise 0.
 */
static uint8_t missing(const struct call *c)
{
	if (c->path.depth >= 2 && !instance_exists(c->l, c->object, c->path.id[1]))
		return COAP_404_NOT_FOUND;
	if (c->path.depth >= 2 && !instance_accessible(c->l, c->object, c->path.id[1]))
		return COAP_401_UNAUTHORIZED;
	if (c->path.depth == 3 && resource_find(c->object, c->path.id[2]) == NULL)
		return COAP_404_NOT_FOUND;
	return 0;
}

static uint8_t serve_discover(struct call *c)
{
	struct buf out;
	uint8_t code;

	buf_init(&out);
	code = c->l->role == ROLE_BOOTSTRAP ? discover_bootstrap(c->l, &c->path, &out)
					    : discover_server(c->l, &c->path, &out);
	if (code == 0) {
		code = COAP_205_CONTENT;
		reply_payload(c->reply, FORMAT_LINK, &out);
	}
	buf_release(&out);
	return code;
}

static uint8_t serve_read(struct call *c)
{
	const struct coap_msg *msg = c->msg;
	int32_t format = msg->accept;
	struct buf out;
	uint8_t code = missing(c);

	if (code != 0)
		return code;
	buf_init(&out);
	code = content_read(c->l, c->object, &c->path, &format, &out);
	if (code == 0) {
		code = COAP_205_CONTENT;
		reply_payload(c->reply, format, &out);
		if (msg->observe == 0 && observe_add(c->l, c->object, &c->path, msg))
			c->reply->observe = 0;
		else if (msg->observe == 1)
			observe_cancel(c->l, &c->path, msg);
	}
	buf_release(&out);
	return code;
}

/* Creates the instances that a bootstrap server writes to: all or none. */
static uint8_t create_missing(struct call *c, const struct write_list *list)
{
	uint16_t made[WRITE_MAX];
	size_t count = 0;

	for (size_t i = 0; i < list->count; i++) {
		uint16_t iid = list->write[i].iid;

		if (instance_exists(c->l, c->object, iid))
			continue;
		if (c->object->create == NULL || c->object->create(c->l, iid) < 0) {
			while (count > 0)
				c->object->remove(c->l, made[--count]);
			return COAP_500_INTERNAL;
		}
		made[count++] = iid;
	}
	return 0;
}

/* 4.00 when a value doesn't fit what is there, otherwise 0: nothing has been changed by then. */
static uint8_t check_fits(const struct call *c, const struct write_list *list)
{
	for (size_t i = 0; i < list->count; i++) {
		const struct write *w = &list->write[i];

		if (w->resource->fits != NULL && !w->resource->fits(c->l, w->iid, &w->value))
			return COAP_400_BAD_REQUEST;
	}
	return 0;
}

/* Replace: each instance of the list starts from its defaults. */
static void reset_instances(struct call *c, const struct write_list *list)
{
	for (size_t i = 0; i < list->count; i++) {
		bool seen = false;

		for (size_t k = 0; k < i; k++)
			seen = seen || list->write[k].iid == list->write[i].iid;
		if (!seen)
			c->object->reset(c->l, list->write[i].iid);
	}
}

/*
 * Write, after Write-Attributes was ruled out. PUT replaces, POST changes what it names (OMA TS 5.4.3); what a
 * bootstrap server doesn't name stays, too (5.2.7.2).
 */
static uint8_t serve_write(struct call *c)
{
	bool bootstrap = c->l->role == ROLE_BOOTSTRAP;
	struct write_list list;
	uint8_t code = bootstrap ? 0 : missing(c);

	if (code != 0)
		return code;
	code = content_write(c->object, &c->path, c->msg, bootstrap, &list);
	if (code == 0)
		code = check_fits(c, &list);
	if (code == 0 && bootstrap)
		code = create_missing(c, &list);
	if (code == 0) {
		code = COAP_204_CHANGED;
		if (!bootstrap && c->msg->code == COAP_PUT && c->path.depth < 3 && c->object->reset != NULL)
			reset_instances(c, &list);
		for (size_t i = 0; i < list.count && code == COAP_204_CHANGED; i++)
			code = list.write[i].resource->set(c->l, list.write[i].iid, &list.write[i].value);
		update_if_changed(c->l);
		after_add(c->l, AFTER_CHECK);
	}
	write_list_release(&list);
	return code;
}

/*
 * "2='10.3'": a digit and, optionally, a text in quotes without quotes in it. The character behind it, NULL: malformed.
 */
static const uint8_t *argument_end(const uint8_t *p, const uint8_t *end)
{
	if (p == end || *p < '0' || *p > '9')
		return NULL;
	if (++p == end || *p != '=')
		return p;
	if (++p == end || *p != '\'')
		return NULL;
	for (p++; p < end && *p != '\''; p++)
		if (*p < 0x20 || *p == 0x7f)
			return NULL;
	return p < end ? p + 1 : NULL;
}

/* Arguments of an Execute: nothing, or a list by commas (OMA TS 5.4.5). No resource of ours has a use for one. */
static bool arguments_valid(const uint8_t *p, size_t len)
{
	const uint8_t *end;

	if (len == 0)
		return true;
	end = p + len;
	for (;;) {
		p = argument_end(p, end);
		if (p == NULL || p == end)
			return p != NULL;
		if (*p++ != ',')
			return false;
	}
}

static uint8_t serve_execute(struct call *c)
{
	const struct resource *r;
	uint8_t code = missing(c);

	if (code != 0)
		return code;
	r = resource_find(c->object, c->path.id[2]);
	if (!(r->flags & RES_E))
		return COAP_405_METHOD_NOT_ALLOWED;
	if (c->msg->format != FORMAT_NONE && c->msg->format != FORMAT_TEXT)
		return COAP_415_UNSUPPORTED_FORMAT;
	if (!arguments_valid(c->msg->payload, c->msg->payload_len))
		return COAP_400_BAD_REQUEST;
	return r->exec(c->l, c->path.id[1]);
}

/* --- the LwM2M server's requests ---------------------------------------------------------------------------------- */

/* An answer that is a code alone, or has its payload already. */
static enum link_verdict reply_code(struct link_reply *reply, uint8_t code)
{
	reply->code = code;
	return LINK_REPLY;
}

/* Write-Attributes (OMA TS 5.4.4): a PUT of nothing but a query. */
static bool is_attributes(const struct coap_msg *msg)
{
	return msg->code == COAP_PUT && msg->payload_len == 0 && msg->format == FORMAT_NONE && msg->query != NULL;
}

static uint8_t serve_put(struct call *c)
{
	uint8_t code;

	if (!is_attributes(c->msg))
		return c->path.depth >= 2 ? serve_write(c) : COAP_405_METHOD_NOT_ALLOWED;
	code = missing(c);
	if (code == 0)
		code = attr_write(c->l, c->object, &c->path, c->msg->query);
	if (code == COAP_204_CHANGED)
		observe_check(c->l);
	return code;
}

/*
 * POST: Execute on a resource, Write on an instance, Create on an object: no object lets the server create (ETS
 * int-680).
 */
static uint8_t serve_post(struct call *c)
{
	static uint8_t (*const by_depth[])(struct call *) = {NULL, NULL, serve_write, serve_execute};

	return by_depth[c->path.depth] != NULL ? by_depth[c->path.depth](c) : COAP_405_METHOD_NOT_ALLOWED;
}

/* Delete: no instance may go (ETS int-685). */
static uint8_t serve_delete(struct call *c)
{
	uint8_t code = missing(c);

	return code != 0 ? code : COAP_405_METHOD_NOT_ALLOWED;
}

static uint8_t serve_get(struct call *c)
{
	return c->msg->accept == FORMAT_LINK ? serve_discover(c) : serve_read(c);
}

/* By method. */
static uint8_t (*const server_methods[])(struct call *) = {
	[COAP_GET] = serve_get,
	[COAP_POST] = serve_post,
	[COAP_PUT] = serve_put,
	[COAP_DELETE] = serve_delete,
};

/* Goes to the host rather than to our tables. */
static bool is_relayed(const struct call *c)
{
	return c->object->relay && c->msg->code != COAP_DELETE && c->path.depth >= 2 && !is_attributes(c->msg) &&
	       !(c->msg->code == COAP_GET && c->msg->accept == FORMAT_LINK);
}

/* A read, or an observation, of all of object 19. */
static bool is_relayed_whole(const struct call *c)
{
	return c->object->relay && c->path.depth == 1 && c->msg->code == COAP_GET && c->msg->accept != FORMAT_LINK;
}

static enum link_verdict serve_server(struct call *c)
{
	uint8_t code;

	if (c->path.depth == 0)
		return reply_code(c->reply, COAP_405_METHOD_NOT_ALLOWED);
	c->object = object_find(c->path.id[0]);
	if (c->object == NULL)
		return reply_code(c->reply, COAP_404_NOT_FOUND);
	/* OMA TS E.1: nobody but the bootstrap server sees the keys (ETS 1.1 int-221). */
	if (c->object == &object_security)
		return reply_code(c->reply, COAP_401_UNAUTHORIZED);
	if (is_relayed(c)) {
		code = missing(c);
		return code != 0 ? reply_code(c->reply, code) : relay_request(c->l, &c->path, c->msg, c->reply);
	}
	/* There is nothing to be read of all of it, but it may be observed (guide 3.8: "the data object"). */
	if (is_relayed_whole(c))
		return c->msg->observe >= 0 ? relay_request(c->l, &c->path, c->msg, c->reply)
					    : reply_code(c->reply, COAP_405_METHOD_NOT_ALLOWED);
	return reply_code(c->reply, server_methods[c->msg->code](c));
}

/* --- the bootstrap server's requests (OMA TS 5.2.7) --------------------------------------------------------------- */

static uint8_t bootstrap_get(struct call *c)
{
	return c->msg->accept == FORMAT_LINK ? serve_discover(c) : COAP_405_METHOD_NOT_ALLOWED;
}

/* Write (OMA TS 5.2.7.2), which makes the instances that it names. */
static uint8_t bootstrap_put(struct call *c)
{
	if (c->path.depth == 0 || c->object->relay)
		return COAP_405_METHOD_NOT_ALLOWED;
	if (c->object->create == NULL && c->path.depth >= 2 && !instance_exists(c->l, c->object, c->path.id[1]))
		return COAP_404_NOT_FOUND;
	return serve_write(c);
}

/* Every instance that may go. */
static void delete_all(struct lwm2m *l, const struct object *o)
{
	unsigned n = 0;
	int iid;

	if (o->remove == NULL)
		return;
	while ((iid = o->instance(l, n)) >= 0)
		if (!o->remove(l, (uint16_t)iid))
			n++;
}

/* DELETE "/" or "/0" spares the bootstrap server's account (OMA TS 5.2.7.5). */
static uint8_t bootstrap_delete(struct call *c)
{
	if (c->path.depth == 0) {
		for (size_t i = 0; lwm2m_objects[i] != NULL; i++)
			delete_all(c->l, lwm2m_objects[i]);
		return COAP_202_DELETED;
	}
	if (c->object->remove == NULL || c->path.depth == 3)
		return COAP_405_METHOD_NOT_ALLOWED;
	if (c->path.depth == 1) {
		delete_all(c->l, c->object);
		return COAP_202_DELETED;
	}
	if (!instance_exists(c->l, c->object, c->path.id[1]))
		return COAP_404_NOT_FOUND;
	return c->object->remove(c->l, c->path.id[1]) ? COAP_202_DELETED : COAP_405_METHOD_NOT_ALLOWED;
}

static uint8_t bootstrap_post(struct call *c)
{
	(void)c;
	return COAP_405_METHOD_NOT_ALLOWED;
}

static uint8_t (*const bootstrap_methods[])(struct call *) = {
	[COAP_GET] = bootstrap_get,
	[COAP_POST] = bootstrap_post,
	[COAP_PUT] = bootstrap_put,
	[COAP_DELETE] = bootstrap_delete,
};

static enum link_verdict serve_bootstrap(struct call *c)
{
	if (c->path.depth > 0) {
		c->object = object_find(c->path.id[0]);
		if (c->object == NULL)
			return reply_code(c->reply, COAP_404_NOT_FOUND);
	}
	return reply_code(c->reply, bootstrap_methods[c->msg->code](c));
}

enum link_verdict object_request(struct lwm2m *l, const struct coap_msg *msg, struct link_reply *reply)
{
	struct call c = {.l = l, .msg = msg, .reply = reply};
	const char *path = msg->path != NULL ? msg->path : "";

	if (l->role == ROLE_BOOTSTRAP)
		bootstrap_heard(l);
	if (msg->code < COAP_GET || msg->code > COAP_DELETE)
		return reply_code(reply, COAP_405_METHOD_NOT_ALLOWED);
	if (l->role == ROLE_BOOTSTRAP && strcmp(path, "bs") == 0)
		return reply_code(reply, msg->code == COAP_POST ? bootstrap_finish(l) : COAP_405_METHOD_NOT_ALLOWED);
	if (lwm2m_path_parse(path, &c.path) < 0)
		return reply_code(reply, COAP_404_NOT_FOUND);
	client_refresh(l);
	return l->role == ROLE_BOOTSTRAP ? serve_bootstrap(&c) : serve_server(&c);
}
