/*
 * What the module is made of. A part says what it does at the turning points of the module's life; parts.c has them all
 * in one table, whose order is that of every turning point. A part's struct is private to its file; struct module holds
 * a pointer to it.
 */
#ifndef MODULE_PART_H
#define MODULE_PART_H

#include <stdbool.h>
#include <stddef.h>

#include "bc28/machine.h"
#include "bc28/sock.h"

struct module;
struct module_config;
struct setting_set;

/* A state machine that is shown (module_state(), status displays): with a table, or one that somebody else runs. */
struct part_machine {
	const struct machine *table;
	unsigned (*now)(const struct module *m); /* its state, by the table's numbers */
	/* without a table */
	const char *name;
	const char *(*state)(const struct module *m);
};
#define PART_MACHINES 2

/* What a part doesn't have is NULL. */
struct part {
	const char *name;
	struct part_machine machine[PART_MACHINES];

	/* --- its life */

	/* Once, with the module. */
	void (*init)(struct module *m, const struct module_config *config);
	/* The settings of this boot are in force. */
	void (*boot)(struct module *m);
	/*
	 * The ready string is out. False: the boot ends here, and start() comes later or never (an update is
	 * installed).
	 */
	bool (*ready)(struct module *m);
	/* What a module does by itself begins. */
	void (*start)(struct module *m);
	/*
	 * Everything ends, as when the processor is reset: its own state, and what it waits for. Nothing is said to
	 * host, server or listeners from here, and no other part but boot and nv is asked for anything, for it may have
	 * ended or not. The air closes here (rrc.c), so that what others close behind it reaches nobody.
	 */
	void (*stop)(struct module *m);
	/* All parts have stopped: others may be told, and what was open outside is closed. Not before release(). */
	void (*stopped)(struct module *m);
	/* Behind stop(), and with nobody told: what is allocated and open goes. In the opposite order. */
	void (*release)(struct module *m);

	/* --- the host */

	/* Bytes from the host are about to be looked at. */
	void (*heard)(struct module *m);
	/* What keeps a command with these flags (bc28/cmd.h) from being executed: the code of an error, or AT_OK. */
	int (*unmet)(const struct module *m, unsigned flags);
	/* A response has ended, or there is room on the line again: what waited may be said, if both are so. */
	void (*idle)(struct module *m);
	/* Output has been handed to the line. */
	void (*sent)(struct module *m);
	/* URCs go to the host: its time to answer them begins. */
	void (*told)(struct module *m);
	/* The UART has become slow enough for deep sleep. */
	void (*slowed)(struct module *m);
	/*
	 * Settings were changed by module_change(); those in the set have another value than the one in force. What a
	 * part saves for itself (nv_change_with()) isn't told.
	 */
	void (*changed)(struct module *m, const struct setting_set *changed);

	/* --- the network */

	/*
	 * An attach is through, contexts may be activated; they have to end; an attempt to attach has failed; no attach
	 * is wanted any more.
	 */
	void (*attached)(struct module *m);
	void (*detached)(struct module *m);
	void (*attach_failed)(struct module *m);
	void (*given_up)(struct module *m);
	/* The cell or the state of the radio is another one. */
	void (*moved)(struct module *m);
	/* There is a connection: what waited for it in the network comes; it never will. */
	void (*reachable)(struct module *m);
	void (*unreachable)(struct module *m);
	/* The module has its first address; it has none any more. */
	void (*network_up)(struct module *m);
	void (*network_lost)(struct module *m);
	/* The card's state is another one, or the radio was switched on with a card that is ready. */
	void (*card_changed)(struct module *m);
	/* Whom the module asks for the addresses of names. */
	void (*name_servers)(const struct module *m, struct ipaddr servers[SOCK_SERVERS]);
};

void parts_init(struct module *m, const struct module_config *config);
void parts_boot(struct module *m);
/* ready(), and start() unless one of them ended the boot. */
void parts_ready(struct module *m);
void parts_start(struct module *m);
/* stop(), and then stopped(); what state a machine was in before is told as an event `reset`. */
void parts_stop(struct module *m);
/* stop(), and then release(): nobody is told. */
void parts_release(struct module *m);

void parts_heard(struct module *m);
int parts_unmet(const struct module *m, unsigned flags);
void parts_idle(struct module *m);
void parts_sent(struct module *m);
void parts_told(struct module *m);
void parts_slowed(struct module *m);
void parts_changed(struct module *m, const struct setting_set *changed);

void parts_attached(struct module *m);
void parts_detached(struct module *m);
void parts_attach_failed(struct module *m);
void parts_given_up(struct module *m);
void parts_moved(struct module *m);
void parts_reachable(struct module *m);
void parts_unreachable(struct module *m);
void parts_network_up(struct module *m);
void parts_network_lost(struct module *m);
void parts_card_changed(struct module *m);
void parts_name_servers(const struct module *m, struct ipaddr servers[SOCK_SERVERS]);

/* What is shown of that machine's state; NULL: no part has it. */
const char *parts_state(const struct module *m, const char *machine);
/* The machines that have a table: i from 0; NULL at the end. */
const struct machine *parts_machine(size_t i);
/* An event has led a machine on from a state: tells it to who listens. A reset is told by parts_stop(). */
void part_transition(struct module *m, const struct machine *machine, unsigned from, unsigned event);

#endif
