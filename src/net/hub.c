/* libcoap's contexts, on our clock and with random numbers of our own. */
#include "config.h"

#include "hub.h"

#include <assert.h>
#include <stdlib.h>

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
static bool clock_asked;

/* Our clock's time in libcoap's ticks. */
static coap_tick_t ticks_now(void)
{
	uint64_t now = process_clock != NULL ? clock_now(process_clock) : 0;

	return (coap_tick_t)(now / (CLOCK_S / COAP_TICKS_PER_SECOND)) + TICK_OFFSET;
}

/* Takes the place of libcoap's own function: its time is the time of our clock. */
void coap_ticks(coap_tick_t *t)
{
	clock_asked = true;
	*t = ticks_now();
}

/* libcoap's random numbers: those of the hub at work. */
static int random_bytes(void *out, size_t len)
{
	if (process_rng == NULL)
		return 0;
	rng_bytes(process_rng, out, len);
	return 1;
}

static void on_nothing(void *arg, uint64_t ms)
{
	(void)arg;
	(void)ms;
}

/* Whether libcoap asks us for the time, and for its timers: a context tells. */
static bool is_ours(void)
{
	struct io_timer timer = {.set = on_nothing};
	coap_context_t *ctx;

	clock_asked = false;
	io_next_timer(&timer);
	ctx = xchecked(coap_new_context(NULL));
	coap_io_process(ctx, COAP_IO_NO_WAIT);
	coap_free_context(ctx);
	return clock_asked && timer.fd != 0;
}

int hub_process_init(struct net *net, char **cause)
{
	process_clock = net->config.clock;
	coap_startup();
	coap_set_log_level(LOG_EMERG);
	coap_set_prng(random_bytes);
	if (is_ours())
		return 0;
	hub_process_exit();
	return fail(cause, "libcoap has a clock or sockets of its own here, so that stepped and scaled time would be "
			   "wrong: link with the copy of its archive that scripts/own-libcoap makes");
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

/* libcoap's deadline is in whole ticks; the clock may be between two of them. */
static void on_set(void *arg, uint64_t ms)
{
	struct hub *h = arg;
	uint64_t now = clock_now(h->net->config.clock);

	if (ms == 0)
		timer_cancel(&h->timer);
	else
		timer_set(&h->timer, (now / CLOCK_MS + ms) * CLOCK_MS - now);
}

/* libcoap repeats what is due, and sets its next deadline. */
static void on_deadline(void *arg)
{
	struct hub *h = arg;

	hub_enter(h);
	coap_io_prepare_epoll(h->ctx, ticks_now());
}

void hub_feed(struct hub *h, struct io_socket *s, const uint8_t *data, size_t len)
{
	struct epoll_event event = {.events = EPOLLIN, .data.ptr = s->ptr};

	/* never from within libcoap: what it sends goes on in a task of its own */
	assert(!h->fed);
	h->fed = true;
	s->data = data;
	s->len = len;
	hub_enter(h);
	coap_io_do_epoll(h->ctx, &event, 1);
	s->data = NULL;
	h->fed = false;
}

struct hub *hub_new(struct net *net, uint64_t seed)
{
	struct hub *h = xcalloc(1, sizeof(*h));

	h->net = net;
	rng_init(&h->rng, seed);
	hub_enter(h);
	h->io = (struct io_timer){.set = on_set, .arg = h};
	timer_init(&h->timer, net->config.clock, on_deadline, h);
	io_next_timer(&h->io);
	h->ctx = xchecked(coap_new_context(NULL));
	coap_context_set_block_mode(h->ctx, COAP_BLOCK_USE_LIBCOAP | COAP_BLOCK_SINGLE_BODY);
	assoc_register_handlers(h);
	return h;
}

void hub_free(struct hub *h)
{
	if (h == NULL)
		return;
	hub_enter(h);
	coap_free_context(h->ctx);
	timer_cancel(&h->timer);
	process_rng = NULL;
	free(h);
}
