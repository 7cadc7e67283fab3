/* The radio for the module's other rooms; what the commands ask of it is in bc28/radio.h. */
#ifndef MODULE_RADIO_H
#define MODULE_RADIO_H

#include "bc28/radio.h"

struct module;

#define CELLS_MAX 32

/*
 * The simulated network as the radio meets it: the cells around the module, and what they grant, answer and lose. It
 * belongs to the network (src/module/network); the radio looks at it (struct module, `around`), and hears by
 * cells_changed(), air_update() and the like that it is another one.
 */
struct radio_network {
	struct radio_cell cell[CELLS_MAX];
	size_t count;
	bool coverage; /* false: the module is in a cellar */
	int reject; /* EMM cause for every attach and update; 0: it accepts */
	bool silent; /* it answers neither */
	bool grant_psm, grant_edrx;
	char active[9], tau[9], edrx[5], ptw[5]; /* of its own, as in struct radio_grant; empty: what is asked for */
	bool sends_time;
	int zone, dst; /* quarters of an hour, hours */
	unsigned loss[3]; /* 1/1000 by coverage level */
};

enum radio_state {
	RADIO_OFF,
	RADIO_IDLE, /* on, not asked to attach */
	RADIO_SEARCHING,
	RADIO_ATTACHING,
	RADIO_ATTACHED,
	RADIO_IP, /* and the contexts that were wanted are activated */
	RADIO_LOST, /* the same, but out of service: shown as no-service */
	RADIO_NO_SERVICE, /* wants to attach, but no cell is there */
	RADIO_WAITING, /* an attach failed, the next one comes */
	RADIO_DENIED, /* an attach failed, none will come */
};

/* --- radio.c */

enum radio_state radio_state(const struct module *m);
/* The contexts that were wanted are activated, in service or not. */
bool radio_has_ip(const struct module *m);
/* A search or an attach is under way. */
bool radio_attaching(const struct module *m);
/* The cell camped on last; its PLMN empty: none so far. */
const struct radio_cell *radio_last_cell(const struct module *m);

/* --- cells.c */

/* The cell that the module camps on, when it can be heard. */
const struct radio_cell *cells_serving(const struct module *m);
/* Whether a card with that IMSI is at home in the network. */
bool cells_home(const char *imsi, const char *plmn);
/* Something about cells, coverage or lock changed: the module will notice, in its time. */
void cells_changed(struct module *m);

/* --- emm.c */

bool emm_cause_known(int cause);
/* Of the last reject; 0: none. */
int emm_cause(const struct module *m);
/* The network detaches the module: to attach anew (cause 0) or with a cause. */
void emm_network_detach(struct module *m, int cause);

/* --- rrc.c */

void rrc_connect(struct module *m);
void rrc_release(struct module *m);
/* Signalling of so many bytes went over the air. */
void rrc_signalling(struct module *m, size_t up, size_t down);
/* Tells the network side what the air is like now. */
void air_update(struct module *m);

/* --- psm.c */

/* Seconds until the periodic update. */
uint64_t psm_update_due(const struct module *m);

/* --- nettime.c */

/* EMM INFORMATION (TS 24.301 5.4.5). */
void nettime_received(struct module *m);

#endif
