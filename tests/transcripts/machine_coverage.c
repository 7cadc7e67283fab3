#include "config.h"

#include "machine_coverage.h"

#include <stdio.h>
#include <string.h>

#include "bc28/lwm2m.h"
#include "bc28/module.h"
#include "bc28/xmalloc.h"

#define MACHINES_MAX    16
#define TRANSITIONS_MAX 256

static bool seen[MACHINES_MAX][TRANSITIONS_MAX];

/* Number 0 is the LwM2M client, then come those of the module; NULL at the end. */
static const char *machine_name(int number)
{
	const struct machine *machine = number > 0 ? module_machine((size_t)number - 1) : NULL;

	return number == 0 ? "client" : machine != NULL ? machine->name : NULL;
}

static bool client_transition(size_t i, struct machine_transition *out)
{
	struct lwm2m_transition t;

	if (!lwm2m_transition(i, &t))
		return false;
	*out = (struct machine_transition){t.state, t.event, t.next, t.next, t.source};
	return true;
}

/* A transition of a machine, i from 0; false at the end. */
static bool transition(int number, size_t i, struct machine_transition *out)
{
	return number == 0 ? client_transition(i, out) : machine_transition(module_machine((size_t)number - 1), i, out);
}

int machine_coverage_number(const char *name)
{
	for (int n = 0; machine_name(n) != NULL; n++)
		if (strcmp(machine_name(n), name) == 0)
			return n;
	return -1;
}

int machine_coverage_take(const struct bus_event *e, struct machine_transition *out, char **cause)
{
	const char *name = event_str(e, "machine"), *from = event_str(e, "from"), *event = event_str(e, "event");
	int number = e->type == EVENT_STATE && event != NULL ? machine_coverage_number(name) : -1;

	if (e->type != EVENT_STATE || event == NULL || strcmp(event, "reset") == 0)
		return -1;
	for (size_t i = 0; number >= 0 && i < TRANSITIONS_MAX && transition(number, i, out); i++)
		if (strcmp(out->state, from) == 0 && strcmp(out->event, event) == 0) {
			seen[number][i] = true;
			return number;
		}
	return fail(cause, "no part's machine has the transition: %s, %s, %s", name, from, event);
}

bool machine_coverage_complete(void)
{
	struct machine_transition t;
	bool complete = true;

	for (int n = 0; machine_name(n) != NULL; n++)
		for (size_t i = 0; transition(n, i, &t); i++)
			if (n >= MACHINES_MAX || i >= TRANSITIONS_MAX || !seen[n][i]) {
				printf("no transcript has the transition: %s, %s, %s -> %s (%s)\n", machine_name(n),
					t.state, t.event, t.next, t.source);
				complete = false;
			}
	return complete;
}
