/*
 * One direction of a TCP connection through the air: segments in their order, one of them under way at a time. What the
 * air loses, or doesn't take without coverage, is sent again after the retransmission time-out (RFC 6298), so that
 * nothing is lost; only when that has been tried for long is the connection given up (RFC 1122 4.2.3.5).
 */
#ifndef BC28_NET_TCP_PIPE_H
#define BC28_NET_TCP_PIPE_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "bc28/clock.h"
#include "net_priv.h"

enum segment_kind {
	SEGMENT_SYN, /* up: connect; down: it is accepted */
	SEGMENT_DATA,
	SEGMENT_ACK, /* down: message `id` has arrived */
	SEGMENT_FIN,
	SEGMENT_RST, /* down: refused, or reset */
};

struct segment {
	struct segment *next;
	enum segment_kind kind;
	uint32_t id;
	uint64_t end; /* up: bytes of the stream up to its end */
	size_t at, len; /* up: written so far */
	uint8_t data[];
};

struct pipe;

/* The connection that a pipe is a direction of. */
struct pipe_ops {
	/*
	 * The first segment is at the far end, which takes it by pipe_take(), or sets p->blocked. False: nothing
	 * follows now.
	 */
	bool (*arrive)(void *arg, struct pipe *p);
	/* It has been tried for long. */
	void (*broken)(void *arg);
	/* A segment was added: pipe_run(), in a turn of its own. */
	void (*added)(void *arg);
	/* Something has arrived by itself. */
	void (*moved)(void *arg);
};

struct pipe {
	struct air *air;
	bool up;
	const struct pipe_ops *ops;
	void *arg;
	struct segment *first, **last;
	size_t bytes;
	struct clock *clock;
	uint64_t told; /* when something else than data came through, the latest */
	struct timer timer; /* arrival, or the next try */
	unsigned tries;
	bool flying, waiting; /* for the timer: to arrive, to be sent again */
	struct air_waiter waiter; /* flying, and the radio has yet to let it pass */
	bool blocked; /* up: the host's socket takes no more now */
	bool cut; /* nothing comes through any more, and nobody is told */
};

void pipe_init(struct pipe *p, struct clock *clock, struct air *air, bool up, const struct pipe_ops *ops, void *arg);
void pipe_add(struct pipe *p, enum segment_kind kind, uint32_t id, const uint8_t *data, size_t len);
/* The first segment, of which there is one, out of the pipe; the caller frees it. */
struct segment *pipe_take(struct pipe *p);
/* Sends off the first segment, and those behind it that pass at once. */
void pipe_run(struct pipe *p);
/* From now on what it carries gets lost: up it is tried again, as ever; down there is nobody who would. */
void pipe_cut(struct pipe *p);
/* Forgets all. */
void pipe_clear(struct pipe *p);

#endif
