/*
 * All parts of the module, and every turning point of its life. The order matters here:
 *
 *	nv          first: the others' boot() reads the settings
 *	network     before the radio, which looks at it from init() on
 *	cells       before the radio: it starts with the cell that any card is at home in
 *	radio, sim  in this order: a command that both refuse gets the radio's error
 *	emm … psm   behind the radio, which they are the inside of
 *	sms         before rawdata: a page brings short messages first
 *	andlink     behind pdp, and before what is on the sockets: the client is told first that there is no network
 *	fota        behind radio and sim: its error comes last
 */
#include "config.h"

#include <string.h>

#include "bc28/at.h"
#include "module_priv.h"
#include "part.h"

extern const struct part nv_part, boot_part, hang_part, uart_part, natspeed_part, at_fault_part, interpreter_part,
	urc_part;
extern const struct part network_part, cells_part, fplmn_part, radio_part, emm_part, rrc_part, psm_part, nettime_part,
	sim_part, pin_part, card_part;
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
	&emm_part,
	&rrc_part,
	&psm_part,
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

void parts_stop(struct module *m)
{
	EACH(stop, m);
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
	for (size_t i = 0; i < PARTS; i++)
		for (const struct part_machine *s = parts[i]->machine; s < parts[i]->machine + 2 && s->name != NULL;
			s++)
			if (strcmp(s->name, machine) == 0)
				return s->state(m);
	return NULL;
}
