/*
 * All parts of the module, and every turning point of its life. The order matters here:
 *
 *	nv          first: the others' boot() reads the settings
 *	urc         before sockets: lines that wait come before what is told of the sockets
 *	network     before radio: its cell is there when the radio starts
 *	radio, sim  in this order: a command that both refuse gets the radio's error
 *	sleep       behind radio: whether it may sleep depends on what the radio starts with
 *	sms         before rawdata: a connection brings short messages first
 *	andlink     before sockets: the client hears first that there is no network
 *	fota        behind radio and sim: its error comes last; before nfwupd, whose update ends the boot
 *	sockets, ping, dns, mqtt  in this order: so the host hears of their ends when the network is lost
 */
#include "config.h"

#include <string.h>

#include "bc28/at.h"
#include "module_priv.h"
#include "part.h"

extern const struct part nv_part, boot_part, hang_part, uart_part, natspeed_part, at_fault_part, interpreter_part,
	urc_part;
extern const struct part network_part, cells_part, fplmn_part, radio_part, cops_part, cereg_part, emm_part, rrc_part,
	psm_part, sleep_part, nettime_part, sim_part, pin_part, card_part;
extern const struct part pdp_part, sms_part, rawdata_part, andlink_part, appdata_part, fota_part, nfwupd_part;
extern const struct part sockets_part, ping_part, dns_part, mqtt_part;

static const struct part *const parts[] = {
	&nv_part,
	&boot_part,
	&hang_part,
	&uart_part,
	&natspeed_part,
	&at_fault_part,
	&interpreter_part,
	&urc_part,
	&network_part,
	&cells_part,
	&fplmn_part,
	&radio_part,
	&cops_part,
	&cereg_part,
	&emm_part,
	&rrc_part,
	&psm_part,
	&sleep_part,
	&nettime_part,
	&sim_part,
	&pin_part,
	&card_part,
	&pdp_part,
	&sms_part,
	&rawdata_part,
	&andlink_part,
	&appdata_part,
	&fota_part,
	&nfwupd_part,
	&sockets_part,
	&ping_part,
	&dns_part,
	&mqtt_part,
};
#define PARTS (sizeof(parts) / sizeof(parts[0]))

/* Every part that has this turning point, in order. */
#define EACH(verb, ...)                                                                                                \
	for (size_t i = 0; i < PARTS; i++)                                                                             \
		if (parts[i]->verb != NULL)                                                                            \
	parts[i]->verb(__VA_ARGS__)

/* A turning point of which nothing but itself is to be told. */
#define TURN(verb)                                                                                                     \
	void parts_##verb(struct module *m)                                                                            \
	{                                                                                                              \
		EACH(verb, m);                                                                                         \
	}

TURN(boot)
TURN(start)
TURN(heard)
TURN(idle)
TURN(sent)
TURN(told)
TURN(slowed)
TURN(attached)
TURN(detached)
TURN(attach_failed)
TURN(given_up)
TURN(moved)
TURN(reachable)
TURN(unreachable)
TURN(network_up)
TURN(network_lost)
TURN(card_changed)

void parts_init(struct module *m, const struct module_config *config)
{
	EACH(init, m, config);
}

void parts_ready(struct module *m)
{
	for (size_t i = 0; i < PARTS; i++)
		if (parts[i]->ready != NULL && !parts[i]->ready(m))
			return;
	parts_start(m);
}

/* A machine has moved. What is shown is only said where it is another than before. */
static void tell(struct module *m, const struct machine *machine, unsigned from, const char *event, unsigned to)
{
	const char *before = machine_shown(machine, from), *now = machine_shown(machine, to);

	bus_emit(m->bus, m->name, EVENT_STATE, F_STR("machine", machine->name),
		F_STR("from", machine->states[from].name), F_STR("event", event),
		F_STR("state", strcmp(before, now) != 0 ? now : NULL));
}

void part_transition(struct module *m, const struct machine *machine, unsigned from, unsigned event)
{
	tell(m, machine, from, machine->events[event], (unsigned)machine_next(machine, from, event));
}

/* The machine of that number, those without a table counted too; NULL: the part has none, or none with a table. */
static const struct part_machine *with_table(size_t i)
{
	const struct part_machine *machine = &parts[i / PART_MACHINES]->machine[i % PART_MACHINES];

	return machine->table != NULL ? machine : NULL;
}

void parts_stop(struct module *m)
{
	unsigned before[PARTS * PART_MACHINES];
	const struct part_machine *machine;

	for (size_t i = 0; i < PARTS * PART_MACHINES; i++)
		if ((machine = with_table(i)) != NULL)
			before[i] = machine->now(m);
	EACH(stop, m);
	for (size_t i = 0; i < PARTS * PART_MACHINES; i++)
		if ((machine = with_table(i)) != NULL && machine->now(m) != before[i])
			tell(m, machine->table, before[i], "reset", machine->now(m));
	EACH(stopped, m);
}

void parts_release(struct module *m)
{
	EACH(stop, m);
	for (size_t i = PARTS; i-- > 0;)
		if (parts[i]->release != NULL)
			parts[i]->release(m);
}

void parts_changed(struct module *m, const struct setting_set *changed)
{
	EACH(changed, m, changed);
}

void parts_name_servers(const struct module *m, struct ipaddr servers[SOCK_SERVERS])
{
	EACH(name_servers, m, servers);
}

int parts_unmet(const struct module *m, unsigned flags)
{
	int error = AT_OK;

	for (size_t i = 0; i < PARTS && error == AT_OK; i++)
		if (parts[i]->unmet != NULL)
			error = parts[i]->unmet(m, flags);
	return error;
}

const char *parts_state(const struct module *m, const char *machine)
{
	for (size_t i = 0; i < PARTS * PART_MACHINES; i++) {
		const struct part_machine *s = &parts[i / PART_MACHINES]->machine[i % PART_MACHINES];

		if (s->table != NULL && strcmp(s->table->name, machine) == 0)
			return machine_shown(s->table, s->now(m));
		if (s->name != NULL && strcmp(s->name, machine) == 0)
			return s->state(m);
	}
	return NULL;
}

const struct machine *parts_machine(size_t i)
{
	for (size_t n = 0; n < PARTS * PART_MACHINES; n++)
		if (with_table(n) != NULL && i-- == 0)
			return with_table(n)->table;
	return NULL;
}
