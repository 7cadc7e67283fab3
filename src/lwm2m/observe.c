/*
 * Information Reporting (OMA TS 5.5, RFC 7641): observations of one server and their notifications. A notification is
 * a CON; the next one waits for its ACK. There is a timer only where an attribute asks for one, or where the value is
 * the time of day.
 */
#include "config.h"

#include <stdlib.h>
#include <string.h>

#include "bc28/buf.h"
#include "bc28/clock.h"
#include "bc28/coap_msg.h"
#include "bc28/digest.h"
#include "lwm2m_priv.h"

/* The resource whose observation is event 5 (guide 4.3). */
static const struct path firmware_resource = {3, {5, 0, 3}};
/* Where uplink data goes (lwm2m.md section 2). */
static const struct path uplink_data = {3, {19, 0, 0}};

static const struct object *object_of(const struct observation *o)
{
	return object_find(o->path.id[0]);
}

/* The number that gt, lt and st look at; false: the path has none. */
static bool number_of(const struct observation *o, int64_t *out)
{
	const struct resource *r = o->path.depth == 3 ? resource_find(object_of(o), o->path.id[2]) : NULL;
	struct value v = {0};

	if (r == NULL || (r->type != VALUE_INT && r->type != VALUE_TIME) || r->get == NULL)
		return false;
	if (!r->get(o->client, o->path.id[1], 0, &v))
		return false;
	*out = v.num;
	return true;
}

/* The value grows by itself, by one each second (/3/0/13). */
static bool is_running(const struct observation *o)
{
	const struct resource *r = o->path.depth == 3 ? resource_find(object_of(o), o->path.id[2]) : NULL;

	return r != NULL && r->type == VALUE_TIME;
}

static uint64_t current_digest(const struct observation *o)
{
	struct buf b;
	uint64_t h;

	buf_init(&b);
	content_snapshot(o->client, object_of(o), &o->path, &b);
	h = digest_add(DIGEST_START, b.data, b.len);
	buf_release(&b);
	return h;
}

/* Whether the step from the value told last to now is one that the attributes want to hear of (OMA TS 5.1.2). */
static bool step_matters(const struct observation *o, const struct attr *a, int64_t now)
{
	int64_t before = o->number * 1000, after = now * 1000;
	int64_t lt = a->value[2], gt = a->value[3], st = a->value[4];

	if (!(a->given & (ATTR_LT | ATTR_GT | ATTR_ST)))
		return true;
	if ((a->given & ATTR_LT) && (before < lt) != (after < lt))
		return true;
	if ((a->given & ATTR_GT) && (before > gt) != (after > gt))
		return true;
	return (a->given & ATTR_ST) && (after > before ? after - before : before - after) >= st;
}

static int64_t earlier(int64_t a, int64_t b)
{
	return b < a ? b : a;
}

/* The seconds until a running value that is `now` makes the step that the attributes want to hear of; -1: never. */
static int64_t seconds_to_step(const struct observation *o, const struct attr *a, int64_t now)
{
	int64_t before = o->number, lt = a->value[2], gt = a->value[3], st = a->value[4], at = INT64_MAX;

	if (!(a->given & (ATTR_LT | ATTR_GT | ATTR_ST)))
		return 1;
	if ((a->given & ATTR_LT) && before * 1000 < lt)
		at = earlier(at, (lt + 999) / 1000);
	if ((a->given & ATTR_GT) && before * 1000 <= gt)
		at = earlier(at, gt / 1000 + 1);
	if (a->given & ATTR_ST)
		at = earlier(at, before + (st + 999) / 1000);
	if (at == INT64_MAX)
		return -1;
	return at > now ? at - now : 1;
}

static void note_change(struct observation *o)
{
	struct attr a = attr_in_force(o->client, &o->path);
	int64_t number = 0;

	if (!o->dirty && current_digest(o) != o->digest)
		o->dirty = !number_of(o, &number) || step_matters(o, &a, number);
}

/* Minimum and maximum period in microseconds; 0: none. */
static void periods(const struct observation *o, uint64_t *pmin, uint64_t *pmax)
{
	struct attr a = attr_in_force(o->client, &o->path);
	const struct server *s = account_server(o->client);

	*pmin = s != NULL ? s->pmin : 0;
	*pmax = s != NULL ? s->pmax : 0;
	if (a.given & ATTR_PMIN)
		*pmin = (uint64_t)a.value[0];
	if (a.given & ATTR_PMAX)
		*pmax = (uint64_t)a.value[1];
	/* "otherwise it will be ignored" (OMA TS 5.1.2): levels may contradict each other. */
	if (*pmax < *pmin)
		*pmax = 0;
	*pmin *= CLOCK_S;
	*pmax *= CLOCK_S;
}

static void notify(struct observation *o)
{
	struct lwm2m *l = o->client;
	struct coap_msg msg = COAP_MSG_INIT;
	struct buf out;

	buf_init(&out);
	msg.format = o->format;
	msg.type = COAP_CON;
	msg.code = content_read(l, object_of(o), &o->path, &msg.format, &out);
	if (msg.code == 0)
		msg.code = COAP_205_CONTENT;
	else
		msg.format = FORMAT_NONE;
	msg.token_len = o->token_len;
	memcpy(msg.token, o->token, o->token_len);
	msg.observe = (int32_t)(++o->seq & 0xffffff);
	msg.payload = out.data;
	msg.payload_len = out.len;
	o->sent = clock_now(l->clock);
	o->dirty = false;
	o->stored = false;
	o->digest = current_digest(o);
	number_of(o, &o->number);
	timer_cancel(&o->timer);
	o->mid = l->net.ops->send(l->link, &msg);
	/* What can't be read any more isn't observed any more (RFC 7641 4.2). */
	if (msg.code != COAP_205_CONTENT)
		observe_remove(l, o);
	buf_release(&out);
}

/* When a running value has to be looked at again, UINT64_MAX: never. */
static uint64_t next_step(const struct observation *o)
{
	struct attr a = attr_in_force(o->client, &o->path);
	int64_t number, seconds;

	if (!is_running(o) || !number_of(o, &number))
		return UINT64_MAX;
	seconds = seconds_to_step(o, &a, number);
	return seconds > 0 ? clock_now(o->client->clock) + (uint64_t)seconds * CLOCK_S : UINT64_MAX;
}

/* Notifies, or arms the timer for the moment when that may or must happen. */
static void schedule(struct observation *o)
{
	uint64_t now = clock_now(o->client->clock), pmin, pmax, due = UINT64_MAX, step;

	timer_cancel(&o->timer);
	if (o->mid >= 0 || o->stored)
		return;
	periods(o, &pmin, &pmax);
	if (o->dirty)
		due = o->sent + pmin;
	else if (pmax != 0)
		due = o->sent + pmax;
	if (due <= now) {
		notify(o);
		return;
	}
	step = o->dirty ? UINT64_MAX : next_step(o);
	if (step < due)
		due = step;
	if (due != UINT64_MAX)
		timer_set(&o->timer, due - now);
}

static void on_timer(void *arg)
{
	struct observation *o = arg;
	struct lwm2m *l = o->client;

	client_refresh(l);
	note_change(o);
	schedule(o);
	news_tell(l);
}

static bool has_token(const struct observation *o, const uint8_t *token, size_t len)
{
	return o->token_len == len && memcmp(o->token, token, len) == 0;
}

/* Any observation of this very path; NULL none. */
static struct observation *find_path(struct lwm2m *l, const struct path *path)
{
	for (size_t i = 0; i < OBSERVATION_MAX; i++)
		if (l->observations[i].used && path_equal(&l->observations[i].path, path))
			return &l->observations[i];
	return NULL;
}

/*
 * The entry for an observation: a token is one observation (RFC 7641 4.1), and object 19 has one for each path, for
 * data go out once. When all are in use, an older one of the same path makes room.
 */
static struct observation *find_slot(struct lwm2m *l, const struct path *path, const struct coap_msg *msg, bool relayed)
{
	struct observation *unused = NULL;

	for (size_t i = 0; i < OBSERVATION_MAX; i++) {
		struct observation *o = &l->observations[i];

		if (o->used && has_token(o, msg->token, msg->token_len))
			return o;
		if (o->used && relayed && path_equal(&o->path, path))
			return o;
		if (!o->used && unused == NULL)
			unused = o;
	}
	return unused != NULL ? unused : find_path(l, path);
}

bool observe_add(struct lwm2m *l, const struct object *object, const struct path *path, const struct coap_msg *msg)
{
	struct observation *o = find_slot(l, path, msg, object->relay);

	if (o == NULL)
		return false;
	/* The token was that of another path: that observation has ended. */
	if (o->used && !path_equal(&o->path, path))
		observe_remove(l, o);
	else if (o->used)
		timer_cancel(&o->timer);
	*o = (struct observation){
		.used = true,
		.relayed = object->relay,
		.client = l,
		.path = *path,
		.token_len = msg->token_len,
		.format = msg->accept,
		.mid = -1,
		.sent = clock_now(l->clock),
	};
	memcpy(o->token, msg->token, msg->token_len);
	timer_init(&o->timer, l->clock, on_timer, o);
	if (o->relayed) {
		after_add(l, AFTER_DATA_OBSERVED);
		return true;
	}
	o->digest = current_digest(o);
	number_of(o, &o->number);
	schedule(o);
	if (path_equal(path, &firmware_resource)) {
		after_add(l, AFTER_FIRMWARE_OBSERVED);
		firmware_observed(l, o->token, o->token_len, o->format);
	}
	return true;
}

void observe_cancel(struct lwm2m *l, const struct path *path, const struct coap_msg *msg)
{
	struct observation *o;

	for (size_t i = 0; i < OBSERVATION_MAX; i++) {
		o = &l->observations[i];
		if (o->used && path_equal(&o->path, path) && has_token(o, msg->token, msg->token_len)) {
			observe_remove(l, o);
			return;
		}
	}
	while ((o = find_path(l, path)) != NULL)
		observe_remove(l, o);
}

void observe_remove(struct lwm2m *l, struct observation *o)
{
	timer_cancel(&o->timer);
	o->used = false;
	if (path_equal(&o->path, &firmware_resource)) {
		const struct observation *other = find_path(l, &firmware_resource);

		if (other != NULL)
			firmware_observed(l, other->token, other->token_len, other->format);
		else
			firmware_unobserved(l);
	}
	if (o->relayed && observe_data(l) < 0) {
		client_event(l, CLIENT_DATA_FORGOTTEN);
		after_add(l, AFTER_DATA_CANCELLED);
	}
}

void observe_clear(struct lwm2m *l)
{
	for (size_t i = 0; i < OBSERVATION_MAX; i++)
		if (l->observations[i].used) {
			timer_cancel(&l->observations[i].timer);
			l->observations[i].used = false;
		}
}

void observe_check(struct lwm2m *l)
{
	bool refreshed = false;

	for (size_t i = 0; i < OBSERVATION_MAX && l->link != NULL; i++) {
		struct observation *o = &l->observations[i];

		if (!o->used || o->relayed)
			continue;
		if (!refreshed)
			client_refresh(l);
		refreshed = true;
		note_change(o);
		schedule(o);
	}
}

/*
 * Not delivered: kept for the next Update when the server wants that (/1/x/6), otherwise the server isn't interested
 * (RFC 7641 4.5).
 */
static void undelivered(struct lwm2m *l, struct observation *o)
{
	const struct server *s = account_server(l);

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
	for (size_t i = 0; i < OBSERVATION_MAX; i++) {
		struct observation *o = &l->observations[i];

		if (!o->used || o->mid != mid)
			continue;
		o->mid = -1;
		if (outcome == LINK_RESET) {
			observe_remove(l, o);
		} else if (!o->relayed && outcome == LINK_ACKED) {
			client_refresh(l);
			note_change(o);
			schedule(o);
		} else if (!o->relayed) {
			undelivered(l, o);
		}
		after_add(l, AFTER_FIRMWARE);
		return;
	}
}

void observe_resume(struct lwm2m *l)
{
	for (size_t i = 0; i < OBSERVATION_MAX; i++) {
		struct observation *o = &l->observations[i];

		if (!o->used || !o->stored)
			continue;
		o->stored = false;
		client_refresh(l);
		schedule(o);
	}
}

int observe_data(const struct lwm2m *l)
{
	int found = -1;

	for (int i = 0; i < OBSERVATION_MAX; i++) {
		const struct observation *o = &l->observations[i];

		if (o->used && o->relayed && (found < 0 || path_equal(&o->path, &uplink_data)))
			found = i;
	}
	return found;
}

void observe_restore(struct lwm2m *l, const struct path *path, const uint8_t *token, uint8_t token_len, int32_t format)
{
	struct coap_msg msg = {.token_len = token_len};
	struct observation *o;

	memcpy(msg.token, token, token_len);
	o = find_slot(l, path, &msg, false);
	if (find_path(l, path) != NULL || o == NULL || o->used)
		return;
	client_refresh(l);
	*o = (struct observation){
		.used = true,
		.client = l,
		.path = *path,
		.token_len = token_len,
		.format = format,
		.mid = -1,
		.dirty = true,
		/* Above those of before, which began at 0, and that of the last time (RFC 7641 3.4, 4.4). */
		.seq = 0x400000 | ((uint32_t)l->info.unix_time & 0x3fffff),
	};
	memcpy(o->token, token, token_len);
	timer_init(&o->timer, l->clock, on_timer, o);
}

bool observe_settled(const struct lwm2m *l, const struct path *path)
{
	for (size_t i = 0; i < OBSERVATION_MAX; i++) {
		const struct observation *o = &l->observations[i];

		if (o->used && path_covers(&o->path, path) && (o->mid >= 0 || o->dirty))
			return false;
	}
	return true;
}

void observe_quiet(struct lwm2m *l, const struct path *path)
{
	for (size_t i = 0; i < OBSERVATION_MAX; i++) {
		struct observation *o = &l->observations[i];

		if (o->used && path_covers(&o->path, path)) {
			o->digest = current_digest(o);
			number_of(o, &o->number);
		}
	}
}
