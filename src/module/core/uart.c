/*
 * The UART's pace: at a baud rate, 8N1, a byte takes ten bits' time on the device's clock, in each direction. Bytes
 * come and go in pieces, as a USB serial converter hands them on; a piece is there when its last byte is. Without a
 * rate nothing takes time.
 */
#include "config.h"

#include <stdlib.h>
#include <string.h>

#include "bc28/xmalloc.h"
#include "module_priv.h"
#include "part.h"

/* Bits on the line for a byte: start, eight data bits, stop. */
#define BYTE_BITS 10
/* Bytes of this time are one piece (the latency timer of a common USB serial converter). */
#define PIECE_TIME (16 * CLOCK_MS)
#define PIECE_MAX  2048
/* While more than this waits to leave at the pace of the line, URCs and further commands wait. */
#define TX_MAX 4096

/* One direction: what is on its way, and the piece that passes now. */
struct uart_way {
	struct buf queue;
	struct timer timer;
	uint64_t start; /* of the burst */
	uint64_t passed; /* bytes since then, with the piece */
	size_t piece;
};

struct uart {
	unsigned baud; /* 0: bytes take no time */
	struct uart_way rx, tx;
};

/* How many bytes of the queue leave or arrive together. */
static size_t piece_size(const struct uart *u)
{
	uint64_t n = PIECE_TIME * u->baud / (BYTE_BITS * CLOCK_S);

	return n < 1 ? 1 : n > PIECE_MAX ? PIECE_MAX : (size_t)n;
}

/* Arms the timer of the next piece: times are counted from the start of the burst, so that rounding doesn't add up. */
static void next_piece(const struct uart *u, struct uart_way *w, uint64_t now, size_t len)
{
	uint64_t due;

	w->piece = len;
	w->passed += len;
	due = w->start + w->passed * BYTE_BITS * CLOCK_S / u->baud;
	timer_set(&w->timer, due > now ? due - now : 0);
}

/* The line was idle: a burst begins. */
static void start_burst(struct uart_way *w, uint64_t now)
{
	w->start = now;
	w->passed = 0;
}

/* Takes the piece that has passed off the queue; its length. */
static size_t take_piece(struct uart_way *w, uint8_t piece[PIECE_MAX])
{
	size_t len = w->piece;

	memcpy(piece, w->queue.data, len);
	buf_drain(&w->queue, len);
	return len;
}

/* --- to the host -------------------------------------------------------------------------------------------------- */

static void send_next(struct module *m)
{
	struct uart *u = m->uart;
	size_t len = piece_size(u);

	next_piece(u, &u->tx, clock_now(m->clock), len < u->tx.queue.len ? len : u->tx.queue.len);
}

/* A piece has left: the next one follows; what waited for the line to have room goes on. */
static void sent(void *arg)
{
	struct module *m = arg;
	struct uart_way *w = &m->uart->tx;
	bool was_full = uart_full(m);
	uint8_t piece[PIECE_MAX];
	size_t len = take_piece(w, piece);

	if (w->queue.len > 0)
		send_next(m);
	m->ops->tx(m->ops_arg, piece, len);
	if (!was_full || uart_full(m))
		return;
	parts_idle(m);
	output_hold(m);
	interpreter_feed(m, NULL, 0);
	output_release(m);
}

void uart_send(struct module *m, const void *data, size_t len)
{
	struct uart_way *w = &m->uart->tx;

	if (m->uart->baud == 0) {
		m->ops->tx(m->ops_arg, data, len);
		return;
	}
	buf_add(&w->queue, data, len);
	if (timer_pending(&w->timer))
		return;
	start_burst(w, clock_now(m->clock));
	send_next(m);
}

bool uart_full(const struct module *m)
{
	return m->uart->tx.queue.len > TX_MAX;
}

bool module_silent(const struct module *m)
{
	return m->uart->tx.queue.len == 0;
}

uint64_t uart_left(const struct module *m)
{
	return timer_left(&m->uart->tx.timer);
}

void uart_drop(struct module *m)
{
	timer_cancel(&m->uart->tx.timer);
	buf_clear(&m->uart->tx.queue);
}

/* --- from the host ------------------------------------------------------------------------------------------------ */

/* A piece ends behind a CR, so that a command begins when its last byte has arrived. */
static void receive_next(struct module *m)
{
	struct uart *u = m->uart;
	size_t len = piece_size(u);
	const uint8_t *cr;

	if (len > u->rx.queue.len)
		len = u->rx.queue.len;
	cr = memchr(u->rx.queue.data, '\r', len);
	if (cr != NULL)
		len = (size_t)(cr - u->rx.queue.data) + 1;
	next_piece(u, &u->rx, clock_now(m->clock), len);
}

/* A piece has arrived. */
static void received(void *arg)
{
	struct module *m = arg;
	struct uart_way *w = &m->uart->rx;
	uint8_t piece[PIECE_MAX];
	size_t len = take_piece(w, piece);

	if (w->queue.len > 0)
		receive_next(m);
	interpreter_input(m, piece, len);
	uart_tell_room(m);
}

void uart_tell_room(struct module *m)
{
	if (m->uart->baud != 0 && m->ops->rx_room != NULL && module_rx_room(m) > 0)
		m->ops->rx_room(m->ops_arg);
}

size_t module_rx_room(const struct module *m)
{
	size_t used = m->uart->rx.queue.len + interpreter_waiting(m);

	if (m->uart->baud == 0)
		return SIZE_MAX;
	return used < RX_WAITING_MAX ? RX_WAITING_MAX - used : 0;
}

void module_rx(struct module *m, const uint8_t *data, size_t len)
{
	struct uart_way *w = &m->uart->rx;
	size_t room = module_rx_room(m);

	if (m->uart->baud == 0) {
		interpreter_input(m, data, len);
		return;
	}
	if (len > room) {
		bus_log(m->bus, m->name, LOG_LEVEL_WARNING, "input faster than the line: %zu bytes lost", len - room);
		len = room;
	}
	if (len == 0)
		return;
	buf_add(&w->queue, data, len);
	if (timer_pending(&w->timer))
		return;
	start_burst(w, clock_now(m->clock));
	receive_next(m);
}

/* --- life --------------------------------------------------------------------------------------------------------- */

void uart_set_baud(struct module *m, unsigned baud)
{
	m->uart->baud = baud;
	/* What is on the line now was measured at the old rate. */
	start_burst(&m->uart->rx, clock_now(m->clock));
	start_burst(&m->uart->tx, clock_now(m->clock));
}

unsigned module_baud(const struct module *m)
{
	return m->uart->baud;
}

static void init(struct module *m, const struct module_config *config)
{
	(void)config;
	m->uart = xcalloc(1, sizeof(*m->uart));
	m->uart->baud = m->params.baud;
	buf_init(&m->uart->rx.queue);
	buf_init(&m->uart->tx.queue);
	timer_init(&m->uart->rx.timer, m->clock, received, m);
	timer_init(&m->uart->tx.timer, m->clock, sent, m);
}

static void release(struct module *m)
{
	timer_cancel(&m->uart->rx.timer);
	timer_cancel(&m->uart->tx.timer);
	buf_release(&m->uart->rx.queue);
	buf_release(&m->uart->tx.queue);
	free(m->uart);
}

/* Bytes on the line stay there when the module is reset. */
const struct part uart_part = {.name = "uart", .init = init, .release = release};
