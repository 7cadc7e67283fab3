/*
 * Who observes what of the client (OMA TS 5.5, RFC 7641): the observations of one server. What it is told, and when, is
 * in notify.c.
 */
#include "config.h"

#include "observe.h"

#include <stdlib.h>
#include <string.h>

#include "bc28/clock.h"
#include "bc28/coap_msg.h"
#include "bc28/xmalloc.h"
#include "account.h"
#include "firmware.h"
#include "lwm2m_priv.h"
#include "news.h"
#include "object.h"
#include "observe_priv.h"
#include "path.h"
#include "register.h"
#include "states.h"

#define OBSERVER_MAX 16

struct observers {
	struct observer of[OBSERVER_MAX];
};

/* What is observed by who observes the firmware: it, its instance or its object (guide 3.8, 4.3: event 5). */
static const struct path firmware_resource = {3, {5, 0, 3}};
/* Where uplink data goes. */
static const struct path uplink_data = {3, {19, 0, 0}};

static bool has_token(const struct observer *o, const uint8_t *token, size_t len)
{
	return coap_token_equal(o->token, o->token_len, token, len);
}

/* Any observation of this very path; NULL none. */
static struct observer *find_path(struct lwm2m *l, const struct path *path)
{
	for (size_t i = 0; i < OBSERVER_MAX; i++)
		if (l->observers->of[i].used && path_equal(&l->observers->of[i].path, path))
			return &l->observers->of[i];
	return NULL;
}

/* Any observation of the firmware; NULL: none. */
static struct observer *find_firmware(struct lwm2m *l)
{
	for (size_t i = 0; i < OBSERVER_MAX; i++)
		if (l->observers->of[i].used && path_covers(&l->observers->of[i].path, &firmware_resource))
			return &l->observers->of[i];
	return NULL;
}

/*
 * The entry for an observation: a token is one observation (RFC 7641 4.1), and object 19 has one for each path, for
 * data go out once. When all are in use, an older one of the same path makes room.
 */
static struct observer *find_slot(struct lwm2m *l, const struct path *path, const struct coap_msg *msg, bool relayed)
{
	struct observer *unused = NULL;

	for (size_t i = 0; i < OBSERVER_MAX; i++) {
		struct observer *o = &l->observers->of[i];

		if (o->used && has_token(o, msg->token, msg->token_len))
			return o;
		if (o->used && relayed && path_equal(&o->path, path))
			return o;
		if (!o->used && unused == NULL)
			unused = o;
	}
	return unused != NULL ? unused : find_path(l, path);
}

/* A new one in that place. */
static void begin(struct lwm2m *l, struct observer *o, const struct path *path, const struct coap_msg *msg)
{
	*o = (struct observer){.used = true, .client = l, .path = *path, .token_len = msg->token_len, .mid = -1};
	memcpy(o->token, msg->token, msg->token_len);
	notify_init(o);
}

bool observe_add(struct lwm2m *l, const struct object *object, const struct path *path, const struct coap_msg *msg)
{
	struct observer *o = find_slot(l, path, msg, object->relay);

	if (o == NULL)
		return false;
	/* The token was that of another path: that observation has ended. */
	if (o->used && !path_equal(&o->path, path))
		observe_remove(l, o);
	else if (o->used)
		timer_cancel(&o->timer);
	begin(l, o, path, msg);
	o->format = msg->accept;
	o->sent = clock_now(l->clock);
	if (object->relay) {
		o->relayed = true;
		after_add(l, AFTER_DATA_OBSERVED);
		return true;
	}
	notify_told(o);
	notify_schedule(o);
	if (path_covers(path, &firmware_resource)) {
		after_add(l, AFTER_FIRMWARE_OBSERVED);
		firmware_observed(l, path, o->token, o->token_len, o->format);
	}
	return true;
}

void observe_cancel(struct lwm2m *l, const struct path *path, const struct coap_msg *msg)
{
	struct observer *o;

	for (size_t i = 0; i < OBSERVER_MAX; i++) {
		o = &l->observers->of[i];
		if (o->used && path_equal(&o->path, path) && has_token(o, msg->token, msg->token_len)) {
			observe_remove(l, o);
			return;
		}
	}
	while ((o = find_path(l, path)) != NULL)
		observe_remove(l, o);
}

void observe_remove(struct lwm2m *l, struct observer *o)
{
	timer_cancel(&o->timer);
	o->used = false;
	if (path_covers(&o->path, &firmware_resource)) {
		const struct observer *other = find_firmware(l);

		if (other != NULL)
			firmware_observed(l, &other->path, other->token, other->token_len, other->format);
		else
			firmware_unobserved(l);
	}
	if (o->relayed && observe_data(l) == NULL) {
		client_event(l, CLIENT_DATA_FORGOTTEN);
		after_add(l, AFTER_DATA_CANCELLED);
	}
}

void observe_clear(struct lwm2m *l)
{
	for (size_t i = 0; i < OBSERVER_MAX; i++)
		if (l->observers->of[i].used) {
			timer_cancel(&l->observers->of[i].timer);
			l->observers->of[i].used = false;
		}
}

void observe_check(struct lwm2m *l)
{
	bool refreshed = false;

	for (size_t i = 0; i < OBSERVER_MAX && l->link != NULL; i++) {
		struct observer *o = &l->observers->of[i];

		if (!o->used || o->relayed)
			continue;
		if (!refreshed)
			client_refresh(l);
		refreshed = true;
		notify_check(o);
	}
}

/*
 * Not delivered: kept for the next Update when the server wants that (/1/x/6), otherwise the server isn't interested
 * (RFC 7641 4.5).
 */
static void undelivered(struct lwm2m *l, struct observer *o)
{
	const struct server_instance *s = account_server(l);

	if (s == NULL || !s->storing) {
		observe_remove(l, o);
		return;
	}
	o->stored = o->dirty = true;
	timer_cancel(&o->timer);
	after_add(l, AFTER_UPDATE);
}

void observe_outcome(struct lwm2m *l, uint16_t mid, enum link_outcome outcome)
{
	for (size_t i = 0; i < OBSERVER_MAX; i++) {
		struct observer *o = &l->observers->of[i];

		if (!o->used || o->mid != mid)
			continue;
		o->mid = -1;
		if (outcome == LINK_RESET) {
			observe_remove(l, o);
		} else if (!o->relayed && outcome == LINK_ACKED) {
			client_refresh(l);
			notify_check(o);
		} else if (!o->relayed) {
			undelivered(l, o);
		}
		after_add(l, AFTER_FIRMWARE);
		return;
	}
}

void observe_resume(struct lwm2m *l)
{
	for (size_t i = 0; i < OBSERVER_MAX; i++) {
		struct observer *o = &l->observers->of[i];

		if (!o->used || !o->stored)
			continue;
		o->stored = false;
		client_refresh(l);
		notify_schedule(o);
	}
}

struct observer *observe_data(const struct lwm2m *l)
{
	struct observer *found = NULL;

	for (size_t i = 0; i < OBSERVER_MAX; i++) {
		struct observer *o = &l->observers->of[i];

		if (o->used && o->relayed && (found == NULL || path_equal(&o->path, &uplink_data)))
			found = o;
	}
	return found;
}

const struct path *observe_path(const struct observer *o)
{
	return &o->path;
}

void observe_stamp(struct observer *o, struct coap_msg *msg)
{
	msg->token_len = o->token_len;
	memcpy(msg->token, o->token, o->token_len);
	msg->observe = (int32_t)(++o->seq & 0xffffff);
}

void observe_sent(struct observer *o, int mid)
{
	o->mid = mid;
}

void observe_restore(struct lwm2m *l, const struct path *path, const uint8_t *token, uint8_t token_len, int32_t format)
{
	struct coap_msg msg = {.token_len = token_len};
	struct observer *o;

	memcpy(msg.token, token, token_len);
	o = find_slot(l, path, &msg, false);
	if (find_path(l, path) != NULL || o == NULL || o->used)
		return;
	client_refresh(l);
	begin(l, o, path, &msg);
	o->format = format;
	o->dirty = true;
	/* Above those of before, which began at 0, and that of the last time (RFC 7641 3.4, 4.4). */
	o->seq = 0x400000 | ((uint32_t)l->info.unix_time & 0x3fffff);
}

bool observe_settled(const struct lwm2m *l, const struct path *path)
{
	for (size_t i = 0; i < OBSERVER_MAX; i++) {
		const struct observer *o = &l->observers->of[i];

		if (o->used && path_covers(&o->path, path) && (o->mid >= 0 || o->dirty))
			return false;
	}
	return true;
}

void observe_quiet(struct lwm2m *l, const struct path *path)
{
	for (size_t i = 0; i < OBSERVER_MAX; i++) {
		struct observer *o = &l->observers->of[i];

		if (o->used && path_covers(&o->path, path))
			notify_told(o);
	}
}

void observe_init(struct lwm2m *l)
{
	l->observers = xcalloc(1, sizeof(*l->observers));
}

void observe_release(struct lwm2m *l)
{
	observe_clear(l);
	free(l->observers);
}
