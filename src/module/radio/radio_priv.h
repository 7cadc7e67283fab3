/*
 * The inside of the radio; private to this folder.
 *
 *	radio.c    functionality, attach and detach
 *	cops.c     the network that the host chooses
 *	cereg.c    what the host is told of the registration
 *	emm.c      causes, retries, tracking area updates
 *	cells.c    the choice among the cells around the module, reselection
 *	fplmn.c    the list of forbidden networks, and its place on the card
 *	rrc.c      the connection: traffic, inactivity, release assistance; the air
 *	psm.c      PSM, eDRX
 *	sleep.c    deep sleep
 *	nettime.c  network time
 */
#ifndef RADIO_PRIV_H
#define RADIO_PRIV_H

#include "radio.h"

#include "core/module_priv.h"
#include "core/part.h"

#define FORBIDDEN_MAX 8

/* --- radio.c ---- */

enum radio_event {
	RADIO_SWITCHED_ON,
	RADIO_SWITCHED_OFF,
	RADIO_SEARCH, /* a cell is looked for: the host or the network wants it, or another one has to be found */
	RADIO_RETRY, /* what was waited for has passed, or there is a cell again */
	RADIO_CELL, /* the search has found one that may let the module in */
	RADIO_NO_CELL,
	RADIO_NONE_ALLOWED, /* there may be cells, but all have refused the module */
	RADIO_ACCEPTED,
	RADIO_ADDRESS,
	RADIO_REFUSED, /* the next attempt comes later */
	RADIO_CELL_LOST,
	RADIO_CELL_FOUND, /* registered: the same one or another */
	RADIO_DETACH, /* the host doesn't ask for it any more, or the card is gone */
};

/* Enters the state that the event leads to, tells host and other parts what that changes. */
void radio_event(struct module *m, enum radio_event event);
void radio_detach(struct module *m);
void radio_search(struct module *m);
/* After so long the module searches and attaches again. */
void radio_wait(struct module *m, uint64_t delay);
/* After so long the procedure that the state is about goes on. */
void radio_go_on(struct module *m, uint64_t delay);
/* The procedure doesn't go on any more. */
void radio_abort(struct module *m);
void radio_camp(struct module *m, const struct radio_cell *cell);
/* Registered, but no cell is there any more. */
void radio_lost(struct module *m);

/* --- cops.c ---- */

/* The network of AT+COPS=1. */
const char *radio_chosen_plmn(const struct module *m);
/* AT+CGATT=1 implies AT+COPS=0 (base manual 2.13). */
void cops_attach(struct module *m);

/* --- cereg.c ---- */

/* Prints +CEREG when what it says has changed. */
void radio_report(struct module *m);

/* --- cells.c ---- */

/* The best cell that the module may camp on, or NULL. */
const struct radio_cell *cells_select(const struct module *m);
/* Says once why a search finds nothing where there are cells: by what the host has set. */
void cells_explain(struct module *m);
/* The network is the home of the card. */
bool cells_is_home(const struct module *m, const char *plmn);
void cells_forbid_ta(struct module *m, const char *plmn, int tac);
/* Registered: roaming, the home network is looked for now and then. */
void cells_registered(struct module *m);
/* Idle: is there a better cell? */
void cells_measure(struct module *m);
/* The cell isn't heard any more: unless it comes back soon it is lost. */
void cells_miss(struct module *m);
/* The next search has to scan all carriers; asked once. */
bool cells_scan(struct module *m);

/* --- fplmn.c ---- */

bool fplmn_has(const struct module *m, const char *plmn);
void fplmn_add(struct module *m, const char *plmn);
void fplmn_remove(struct module *m, const char *plmn);

/* --- emm.c ---- */

/* No attach until the USIM or the power is switched. */
bool emm_blocked(const struct module *m);
/* A tracking area update is under way. */
bool emm_updating(const struct module *m);
/* The radio is off: what the network said before counts no more. */
void emm_forget(struct module *m);
/* Tells the network that the module is switched off, over a connection. */
void emm_take_leave(struct module *m);
/* Detached: no update is under way or due. */
void emm_detached(struct module *m);
/* How long the running attach takes until its end. */
uint64_t emm_attach_time(const struct module *m);
/* The attach is at its end: true: accepted. Otherwise emm has seen to what follows. */
bool emm_attach_end(struct module *m);
/* A tracking area update; nothing when the module isn't registered. */
void emm_update(struct module *m);
/* The update that was wanted meanwhile. */
void emm_catch_up(struct module *m);
/* Out of service: an update that was under way is made later. */
void emm_lost(struct module *m);
void emm_found(struct module *m, bool area);

/* --- rrc.c ---- */

/* Gone without a word: out of service or off. */
void rrc_lost(struct module *m);
/* PSM begins: a page is not awaited any longer. False: the module has data to send, no PSM. */
bool rrc_give_up_page(struct module *m);
/* Nothing but signalling had to be sent: releases at once when no data came in between. */
void rrc_signalling_done(struct module *m);

/* --- psm.c ---- */

/* The network accepted an attach or an update: it grants. */
void psm_granted(struct module *m);
/* Detached: nothing is granted. */
void psm_detached(struct module *m);
void psm_connected(struct module *m);
/* A connection ended, or was cut: from now on the network counts the time until the update. */
void psm_released(struct module *m);
/* Out of service, and back: nobody sleeps while he searches. */
void psm_lost(struct module *m);
void psm_found(struct module *m);
/* Until the module listens to a page: nothing without eDRX. */
uint64_t psm_page_wait(const struct module *m);
/* How long the periodic update is overdue; 0: it isn't. */
uint64_t psm_overdue(const struct module *m);

/* --- sleep.c ---- */

/* From now on the processor's quiet counts, when nothing keeps it awake. */
void sleep_quiet(struct module *m);
/* The radio needs the processor. */
void sleep_wake(struct module *m);

#endif
