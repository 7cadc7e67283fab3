/* The way through tables of states. */
#include "config.h"

#include "bc28/machine.h"

int machine_next(const struct machine *machine, unsigned state, unsigned event)
{
	for (const struct machine_row *row = machine->rows; row->from != 0; row++)
		if (row->event == event && row->from & MACHINE_IN(state))
			return (int)row->to;
	return -1;
}

const char *machine_shown(const struct machine *machine, unsigned state)
{
	const struct machine_state *s = &machine->states[state];

	return s->shown != NULL ? s->shown : s->name;
}

bool machine_transition(const struct machine *machine, size_t i, struct machine_transition *out)
{
	for (const struct machine_row *row = machine->rows; row->from != 0; row++)
		for (unsigned state = 0; machine->states[state].name != NULL; state++) {
			if (!(row->from & MACHINE_IN(state)) || i-- > 0)
				continue;
			*out = (struct machine_transition){
				.state = machine->states[state].name,
				.event = machine->events[row->event],
				.next = machine->states[row->to].name,
				.shown = machine_shown(machine, row->to),
				.source = row->source,
			};
			return true;
		}
	return false;
}
