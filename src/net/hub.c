#include "config.h"

#include "hub.h"

#include <stdlib.h>
#include <sys/epoll.h>
#include <unistd.h>

#include <coap3/coap.h>

#include "assoc.h"
#include "bc28/xmalloc.h"

#define TICK_OFFSET 1000 /* libcoap takes a time of 0 for "never" */

/*
 * libcoap asks for the time and for random numbers without saying for whom, so these two have to be process-wide: the
 * clock of the one struct net, and the random source of the hub that is at work.
 */
static const struct clock *process_clock;
static struct rng *process_rng;

static coap_tick_t ticks_now(void)
{
	uint64_t now = process_clock != NULL ? clock_now(process_clock) : 0;

	return (coap_tick_t)(now / (CLOCK_S / COAP_TICKS_PER_SECOND)) + TICK_OFFSET;
}

/* Takes the place of libcoap's own function: its time is the time of our clock. */
void coap_ticks(coap_tick_t *t)
{
	*t = ticks_now();
}

static int random_bytes(void *out, size_t len)
{
	if (process_rng == NULL)
		return 0;
	rng_bytes(process_rng, out, len);
	return 1;
}

void hub_process_init(struct net *net)
{
	process_clock = net->config.clock;
	coap_startup();
	coap_set_log_level(LOG_EMERG);
	coap_set_prng(random_bytes);
}

void hub_process_exit(void)
{
	coap_cleanup();
	process_clock = NULL;
	process_rng = NULL;
}

void hub_enter(struct hub *h)
{
	process_rng = &h->rng;
}

void hub_rearm(struct hub *h)
{
	uint64_t now, due;
	unsigned ms;

	if (h->busy)
		return;
	hub_enter(h);
	h->busy = true;
	ms = coap_io_prepare_epoll(h->ctx, ticks_now());
	h->busy = false;
	if (ms == 0) {
		timer_cancel(&h->timer);
		return;
	}
	/* the deadline is in whole ticks; the clock may be between two of them */
	now = clock_now(h->net->config.clock);
	due = (now / CLOCK_MS + ms) * CLOCK_MS;
	timer_set(&h->timer, due - now);
}

static void on_deadline(void *arg)
{
	hub_rearm(arg);
}

static void on_readable(void *arg)
{
	struct hub *h = arg;

	hub_enter(h);
	h->busy = true;
	coap_io_process(h->ctx, COAP_IO_NO_WAIT);
	h->busy = false;
	hub_rearm(h);
}

/*
 * libcoap keeps a timerfd of its own for its deadlines, on real time. They are on our clock, so it leaves the epoll set
 * and nobody wakes up for it. libcoap doesn't tell its number, but makes it right after the epoll set: the second free
 * descriptor.
 */
static coap_context_t *new_context(void)
{
	int first = dup(STDIN_FILENO), second = dup(STDIN_FILENO);
	coap_context_t *ctx;

	if (first >= 0)
		close(first);
	if (second >= 0)
		close(second);
	ctx = coap_new_context(NULL);
	if (ctx != NULL && first >= 0 && coap_context_get_coap_fd(ctx) == first)
		epoll_ctl(first, EPOLL_CTL_DEL, second, NULL);
	return ctx;
}

struct hub *hub_new(struct net *net, uint64_t seed)
{
	struct hub *h = xcalloc(1, sizeof(*h));

	h->net = net;
	rng_init(&h->rng, seed);
	hub_enter(h);
	h->ctx = new_context();
	if (h->ctx == NULL) {
		free(h);
		return NULL;
	}
	coap_context_set_block_mode(h->ctx, COAP_BLOCK_USE_LIBCOAP | COAP_BLOCK_SINGLE_BODY);
	assoc_register_handlers(h);
	timer_init(&h->timer, net->config.clock, on_deadline, h);
	watch_add(net, &h->watch, coap_context_get_coap_fd(h->ctx), on_readable, h);
	return h;
}

void hub_free(struct hub *h)
{
	if (h == NULL)
		return;
	timer_cancel(&h->timer);
	epoll_ctl(h->net->epfd, EPOLL_CTL_DEL, h->watch.fd, NULL);
	hub_enter(h);
	coap_free_context(h->ctx);
	process_rng = NULL;
	free(h);
}
