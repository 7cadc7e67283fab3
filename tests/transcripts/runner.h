/*
 * The transcript runner: plays a recorded session against one module in this process, on stepped time, and compares
 * what the module says byte for byte. It links libbc28 alone. tests/transcripts/README describes the language.
 */
#ifndef RUNNER_H
#define RUNNER_H

#include "bc28/air.h"
#include "bc28/buf.h"
#include "bc28/clock.h"
#include "bc28/link.h"
#include "bc28/sock.h"

struct fakenet;
struct fakesock;
struct module;

/* What a transcript's run writes: the script with the outputs in their places. */
struct runner {
	struct clock *clock;
	struct buf result;
	uint64_t step_start; /* when the current '+' began */
	uint64_t stamped; /* time of the last '@' line */
	bool stepping;
};

/* Starts an output line: with a time stamp first when time passed within a step. */
void runner_output(struct runner *r, const char *prefix);
void runner_escape(struct buf *out, const uint8_t *data, size_t len);
/* The opposite, in place of a copy: \r \n \t \\ \xHH. -1 on a bad escape. */
int runner_unescape(struct buf *out, const char *text);

/* The network of a transcript: prints what the module sends, takes what the script says the servers send. */
struct fakenet *fakenet_new(struct runner *r);
void fakenet_free(struct fakenet *n);
struct link_net fakenet_links(struct fakenet *n);
/* The air obeys the module's radio; the module is told of the traffic. "= show air": each change is printed. */
struct air_link fakenet_air(struct fakenet *n);
void fakenet_set_module(struct fakenet *n, struct module *m);
void fakenet_show_air(struct fakenet *n);
/* One "net< …" line; NULL or an error text. */
const char *fakenet_input(struct fakenet *n, const char *line);
/* "peer auto": every request of the module is answered as a willing server would. */
void fakenet_auto(struct fakenet *n, bool on);
/* Delivers what the automatic peer has to say. True when it said something. */
bool fakenet_pump(struct fakenet *n);

/* The same of its sockets, names and pings. */
struct fakesock *fakesock_new(struct runner *r);
void fakesock_free(struct fakesock *n);
struct sock_net fakesock_net(struct fakesock *n);
void fakesock_set_module(struct fakesock *n, struct module *m);
/* One "sock< …" line; NULL or an error text. */
const char *fakesock_input(struct fakesock *n, const char *line);

#endif
