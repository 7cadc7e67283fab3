/*
 * The client's notifications (OMA TS 5.1.2, 5.5, RFC 7641). Each is a CON; the next one waits for its ACK. There is a
 * timer only where an attribute asks for one, or where the value is the time of day.
 */
#include "config.h"

#include <string.h>

#include "bc28/buf.h"
#include "bc28/clock.h"
#include "bc28/coap_msg.h"
#include "bc28/digest.h"
#include "account.h"
#include "attr.h"
#include "content.h"
#include "lwm2m_priv.h"
#include "news.h"
#include "object.h"
#include "observe_priv.h"
#include "register.h"

static const struct object *object_of(const struct observer *o)
{
	return object_find(o->path.id[0]);
}

/* The number that gt, lt and st look at; false: the path has none. */
static bool number_of(const struct observer *o, int64_t *out)
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
static bool is_running(const struct observer *o)
{
	const struct resource *r = o->path.depth == 3 ? resource_find(object_of(o), o->path.id[2]) : NULL;

	return r != NULL && r->type == VALUE_TIME;
}

/* What tells one value of the path from another. */
static uint64_t current_digest(const struct observer *o)
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
static bool step_matters(const struct observer *o, const struct attr *a, int64_t now)
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
static int64_t seconds_to_step(const struct observer *o, const struct attr *a, int64_t now)
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

/* Minimum and maximum period in microseconds; 0: none. */
static void periods(const struct observer *o, uint64_t *pmin, uint64_t *pmax)
{
	struct attr a = attr_in_force(o->client, &o->path);
	const struct server_instance *s = account_server(o->client);

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

void notify_told(struct observer *o)
{
	o->digest = current_digest(o);
	number_of(o, &o->number);
}

/* Sends the value of now. */
static void notify(struct observer *o)
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
	observe_stamp(o, &msg);
	msg.payload = out.data;
	msg.payload_len = out.len;
	o->sent = clock_now(l->clock);
	o->dirty = false;
	o->stored = false;
	notify_told(o);
	timer_cancel(&o->timer);
	o->mid = l->net.ops->send(l->link, &msg);
	/* What can't be read any more isn't observed any more (RFC 7641 4.2). */
	if (msg.code != COAP_205_CONTENT)
		observe_remove(l, o);
	buf_release(&out);
}

/* When a running value has to be looked at again, UINT64_MAX: never. */
static uint64_t next_step(const struct observer *o)
{
	struct attr a = attr_in_force(o->client, &o->path);
	int64_t number, seconds;

	if (!is_running(o) || !number_of(o, &number))
		return UINT64_MAX;
	seconds = seconds_to_step(o, &a, number);
	return seconds > 0 ? clock_now(o->client->clock) + (uint64_t)seconds * CLOCK_S : UINT64_MAX;
}

void notify_schedule(struct observer *o)
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

void notify_check(struct observer *o)
{
	struct attr a = attr_in_force(o->client, &o->path);
	int64_t number = 0;

	if (!o->dirty && current_digest(o) != o->digest)
		o->dirty = !number_of(o, &number) || step_matters(o, &a, number);
	notify_schedule(o);
}

static void on_timer(void *arg)
{
	struct observer *o = arg;
	struct lwm2m *l = o->client;

	client_refresh(l);
	notify_check(o);
	news_tell(l);
}

void notify_init(struct observer *o)
{
	timer_init(&o->timer, o->client->clock, on_timer, o);
}
