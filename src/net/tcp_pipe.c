/* A pipe of a TCP connection: the queue of segments, and their way through the air. */
#include "config.h"

#include "tcp_pipe.h"

#include <stdlib.h>
#include <string.h>

#include "bc28/xmalloc.h"

#define RTO_MIN   CLOCK_S /* RFC 6298 2.4 */
#define RTO_MAX   (60 * CLOCK_S) /* RFC 6298 2.5 */
#define TRIES_MAX 12 /* 1 + 2 + 4 + ... + 60 s: about seven minutes (RFC 1122: at least 100 s) */

void pipe_add(struct pipe *p, enum segment_kind kind, uint32_t id, const uint8_t *data, size_t len)
{
	struct segment *s;

	if (p->cut && !p->up)
		return;
	s = xmalloc(sizeof(*s) + len);
	*s = (struct segment){.kind = kind, .id = id, .len = len};
	if (len > 0)
		memcpy(s->data, data, len);
	*p->last = s;
	p->last = &s->next;
	p->bytes += len;
	p->ops->added(p->arg);
}

struct segment *pipe_take(struct pipe *p)
{
	struct segment *s = p->first;

	p->first = s->next;
	if (p->first == NULL)
		p->last = &p->first;
	p->bytes -= s->len;
	p->tries = 0;
	s->next = NULL;
	return s;
}

void pipe_clear(struct pipe *p)
{
	timer_cancel(&p->timer);
	air_leave(&p->waiter);
	p->flying = p->waiting = false;
	while (p->first != NULL)
		free(pipe_take(p));
}

/* The first segment did not come through: once more, later. */
static void retry(struct pipe *p)
{
	uint64_t wait = p->tries < 6 ? RTO_MIN << p->tries : RTO_MAX;

	p->air->counters.dropped++;
	if (++p->tries > TRIES_MAX) {
		p->ops->broken(p->arg);
		return;
	}
	p->waiting = true;
	timer_set(&p->timer, wait < RTO_MAX ? wait : RTO_MAX);
}

/* The first segment is at the far end. False: it isn't taken, or there is nothing more to do. */
static bool pipe_deliver(struct pipe *p)
{
	if (p->first->at == 0)
		air_count(p->air, p->up, p->first->len);
	if (p->first->kind != SEGMENT_DATA)
		p->told = clock_now(p->clock);
	return p->ops->arrive(p->arg, p);
}

/* How long the first segment is under way. */
static uint64_t under_way(const struct pipe *p)
{
	bool answer = !p->up && p->first->kind == SEGMENT_DATA;

	return air_latency(p->air) + (answer ? air_answer_wait(p->air, p->told, clock_now(p->clock)) : 0);
}

/* The radio may let pass what waits for it. */
static void on_flush(void *arg)
{
	struct pipe *p = arg;

	if (air_keeps(p->air, p->up))
		air_wait(p->air, &p->waiter, on_flush, p);
	else
		timer_set(&p->timer, under_way(p));
}

/* The first segment comes to the near end of the air. True: it is through at once. */
static bool pipe_pass(struct pipe *p)
{
	enum air_fate fate = air_try(p->air, p->up, p->first->len);

	if (fate == AIR_PASSES && under_way(p) == 0 && !p->cut)
		return true;
	if (fate == AIR_LOSES || p->cut) {
		retry(p);
	} else {
		p->flying = true;
		if (fate == AIR_KEEPS)
			air_wait(p->air, &p->waiter, on_flush, p);
		else
			timer_set(&p->timer, under_way(p));
	}
	return false;
}

void pipe_run(struct pipe *p)
{
	while (p->first != NULL && !p->flying && !p->waiting && !p->blocked) {
		/* What the host's socket has begun to take is through the air already. */
		if ((p->first->at == 0 || p->cut) && !pipe_pass(p))
			return;
		if (!pipe_deliver(p))
			return;
	}
}

static void on_timer(void *arg)
{
	struct pipe *p = arg;
	bool arrived = p->flying;

	p->flying = p->waiting = false;
	if (arrived && (p->cut || !air_is_open(p->air, p->up))) {
		retry(p);
		return;
	}
	if (!arrived || pipe_deliver(p))
		pipe_run(p);
	p->ops->moved(p->arg);
}

void pipe_cut(struct pipe *p)
{
	p->cut = true;
	if (!p->up)
		pipe_clear(p);
}

void pipe_init(struct pipe *p, struct clock *clock, struct air *air, bool up, const struct pipe_ops *ops, void *arg)
{
	*p = (struct pipe){.clock = clock, .air = air, .up = up, .ops = ops, .arg = arg};
	p->last = &p->first;
	timer_init(&p->timer, clock, on_timer, p);
}
