/*
 * Measures how long commands take to answer, by the module's own events on its clock, and compares that with the
 * maximum response time of their row (guide 3): from the end of the line to the prompt or the final result, and from
 * the end of the data to the result.
 */
#ifndef RESPONSE_TIME_H
#define RESPONSE_TIME_H

#include <stdbool.h>
#include <stdint.h>

#include "bc28/buf.h"
#include "bc28/event.h"

struct clock;
struct cmd;

struct response_time {
	const struct clock *clock;
	struct bus *bus;
	struct listener listener;
	struct buf chain; /* the rest of the line that is being answered */
	const struct cmd *cmd; /* the command that is being answered; NULL: none that has a row */
	uint64_t since;
	bool prompted; /* it is the turn of the host, or of the network */
	bool waits; /* quirk.connect=wait: commands that connect have no maximum */
	unsigned answers; /* prompts and final results so far */
	uint64_t longest_ms; /* of them */
	char late[96]; /* the first answer that took too long; empty: none did */
};

void response_time_init(struct response_time *t, const struct clock *clock, struct bus *bus);
void response_time_release(struct response_time *t);

#endif
