/*
 * The air between a module and the network as the module's radio sees it at this moment: the passive module tells, the
 * network side obeys. In the other direction module_traffic() (bc28/module.h) tells the module of each datagram that
 * comes to the near end of the air, so that it wakes, is paged and connects as a module does.
 */
#ifndef BC28_AIR_H
#define BC28_AIR_H

#include <stdint.h>

#ifdef __cplusplus
extern "C" {
#endif

enum air_direction { AIR_UP, AIR_DOWN };

enum air_gate {
	AIR_CLOSED, /* what comes is lost: no service, or asleep without a network that keeps it */
	AIR_WAIT, /* what comes is kept until the gate opens: RRC idle */
	AIR_OPEN,
};

struct radio_air {
	enum air_gate gate[2]; /* by enum air_direction */
	uint64_t latency; /* one way, microseconds */
	uint64_t answer; /* what a socket hears follows what it was told of its own no sooner, microseconds */
	unsigned loss; /* 1/1000 */
};

/* The network side of one module; set() may be called from within module_traffic(). */
struct air_link {
	void (*set)(void *net, const struct radio_air *air); /* NULL: nobody asks */
	void *net;
};

#ifdef __cplusplus
}
#endif

#endif
