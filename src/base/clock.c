/* The clock: a heap of timers, by time and then by the order in which they were set. */
#include "config.h"

#include "bc28/clock.h"

#include <assert.h>
#include <stdlib.h>

#include "bc28/xmalloc.h"

struct clock {
	uint64_t now;
	uint64_t order;
	uint64_t (*source)(void *arg);
	void *source_arg;
	void (*hook)(void *arg);
	void *hook_arg;
	struct timer **heap;
	size_t count, cap;
};

struct clock *clock_new(void)
{
	return xcalloc(1, sizeof(struct clock));
}

void clock_free(struct clock *c)
{
	if (c == NULL)
		return;
	assert(c->count == 0);
	free(c->heap);
	free(c);
}

void clock_set_source(struct clock *c, uint64_t (*now)(void *arg), void *arg)
{
	c->source = now;
	c->source_arg = arg;
}

void clock_set_hook(struct clock *c, void (*hook)(void *arg), void *arg)
{
	c->hook = hook;
	c->hook_arg = arg;
}

uint64_t clock_now(const struct clock *c)
{
	uint64_t t;

	if (c->source == NULL)
		return c->now;
	t = c->source(c->source_arg);
	return t > c->now ? t : c->now;
}

bool clock_next(const struct clock *c, uint64_t *due)
{
	if (c->count == 0)
		return false;
	*due = c->heap[0]->due;
	return true;
}

/* --- the heap ---- */

/* Whether a fires before b. */
static bool before(const struct timer *a, const struct timer *b)
{
	return a->due != b->due ? a->due < b->due : a->order < b->order;
}

/* A timer into its place in the heap. */
static void put(struct clock *c, size_t i, struct timer *t)
{
	c->heap[i] = t;
	t->slot = i + 1;
}

/* Puts t where it belongs, at place i or above. */
static void sift_up(struct clock *c, size_t i, struct timer *t)
{
	while (i > 0 && before(t, c->heap[(i - 1) / 2])) {
		put(c, i, c->heap[(i - 1) / 2]);
		i = (i - 1) / 2;
	}
	put(c, i, t);
}

/* Puts t where it belongs, at place i or below. */
static void sift_down(struct clock *c, size_t i, struct timer *t)
{
	for (;;) {
		size_t child = 2 * i + 1;

		if (child >= c->count)
			break;
		if (child + 1 < c->count && before(c->heap[child + 1], c->heap[child]))
			child++;
		if (!before(c->heap[child], t))
			break;
		put(c, i, c->heap[child]);
		i = child;
	}
	put(c, i, t);
}

static void heap_remove(struct clock *c, struct timer *t)
{
	size_t i = t->slot - 1;
	struct timer *last = c->heap[--c->count];

	t->slot = 0;
	if (last == t)
		return;
	if (before(last, t))
		sift_up(c, i, last);
	else
		sift_down(c, i, last);
}

/* The earliest timer may be another one. */
static void changed(struct clock *c)
{
	if (c->hook != NULL)
		c->hook(c->hook_arg);
}

size_t clock_advance(struct clock *c, uint64_t to)
{
	size_t fired = 0;

	while (c->count > 0 && c->heap[0]->due <= to) {
		struct timer *t = c->heap[0];

		if (t->due > c->now)
			c->now = t->due;
		heap_remove(c, t);
		t->cb(t->arg);
		fired++;
	}
	if (to > c->now)
		c->now = to;
	if (fired > 0)
		changed(c);
	return fired;
}

void timer_init(struct timer *t, struct clock *c, timer_cb *cb, void *arg)
{
	*t = (struct timer){.clock = c, .cb = cb, .arg = arg};
}

void timer_set(struct timer *t, uint64_t delay)
{
	struct clock *c = t->clock;

	if (t->slot != 0)
		heap_remove(c, t);
	t->due = clock_now(c) + delay;
	t->order = c->order++;
	if (c->count == c->cap) {
		c->cap = c->cap ? 2 * c->cap : 16;
		c->heap = xrealloc(c->heap, c->cap * sizeof(*c->heap));
	}
	sift_up(c, c->count++, t);
	if (t->slot == 1)
		changed(c);
}

void timer_cancel(struct timer *t)
{
	if (t->slot != 0)
		heap_remove(t->clock, t);
}

bool timer_pending(const struct timer *t)
{
	return t->slot != 0;
}

uint64_t timer_left(const struct timer *t)
{
	uint64_t now;

	if (t->slot == 0)
		return 0;
	now = clock_now(t->clock);
	return t->due > now ? t->due - now : 0;
}
