#include "config.h"

#include "response_time.h"

#include <stdio.h>
#include <string.h>

#include "bc28/at.h"
#include "bc28/clock.h"
#include "bc28/cmd.h"
#include "bc28/module.h"

static const struct cmd *find_command(const char *name)
{
	for (size_t i = 0; bc28_commands[i] != NULL; i++)
		for (const struct cmd *c = bc28_commands[i]; c->name != NULL; c++)
			if (strcmp(c->name, name) == 0)
				return c;
	return NULL;
}

/* The next command of the line is the one that is answered now. */
static void await_next(struct response_time *t)
{
	const char *rest = buf_str(&t->chain);
	size_t left = t->chain.len;
	struct at_request req;

	t->cmd = at_next(&rest, &left, &req) > 0 ? find_command(req.name) : NULL;
	t->since = clock_now(t->clock);
	t->prompted = false;
	buf_drain(&t->chain, t->chain.len - left);
}

static void on_line(struct response_time *t, const char *line)
{
	int prefix = at_prefix(line, strlen(line));

	buf_clear(&t->chain);
	if (prefix >= 0)
		buf_addstr(&t->chain, line + prefix);
	await_next(t);
}

static bool has_maximum(const struct response_time *t)
{
	return t->cmd != NULL && t->cmd->max_ms > 0 && !(t->waits && t->cmd->flags & MAX_BUT_WAIT);
}

/* A prompt or a final result: was it in time? */
static void on_answer(struct response_time *t)
{
	uint64_t ms = (clock_now(t->clock) - t->since) / CLOCK_MS;

	t->answers++;
	if (ms > t->longest_ms)
		t->longest_ms = ms;
	if (has_maximum(t) && ms > t->cmd->max_ms && *t->late == 0)
		snprintf(t->late, sizeof(t->late), "AT%s answered after %llu ms, its maximum is %u", t->cmd->name,
			(unsigned long long)ms, t->cmd->max_ms);
}

static bool is_final(const char *line)
{
	return strcmp(line, "OK") == 0 || strcmp(line, "ERROR") == 0 || strncmp(line, "+CME ERROR:", 11) == 0 ||
	       strcmp(line, "REBOOTING") == 0;
}

static void on_event(void *arg, const struct bus_event *e)
{
	struct response_time *t = arg;
	const char *line = event_str(e, "line");

	if (e->type == EVENT_BOOT && strcmp(event_str(e, "phase"), "booting") == 0) {
		/* What was open is not answered any more; the OK of the banner is nobody's. */
		t->cmd = NULL;
		buf_clear(&t->chain);
	} else if (e->type == EVENT_UART_RX && line == NULL) {
		t->since = clock_now(t->clock);
		t->prompted = t->cmd != NULL && (t->cmd->flags & MAX_TO_PROMPT) != 0;
	} else if (e->type == EVENT_UART_RX) {
		on_line(t, line);
	} else if (e->type == EVENT_UART_TX && strcmp(line, ">") == 0) {
		on_answer(t);
		t->prompted = true;
	} else if (e->type == EVENT_UART_TX && is_final(line)) {
		if (!t->prompted)
			on_answer(t);
		await_next(t);
	}
}

void response_time_init(struct response_time *t, const struct clock *clock, struct bus *bus)
{
	*t = (struct response_time){.clock = clock, .bus = bus};
	buf_init(&t->chain);
	bus_listen(bus, &t->listener, on_event, t);
}

void response_time_release(struct response_time *t)
{
	bus_unlisten(t->bus, &t->listener);
	buf_release(&t->chain);
}
