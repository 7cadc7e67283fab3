/*
 * The inside of the radio; private to this folder.
 *
 *	radio.c    functionality, attach and detach, what the host is told of them
 *	emm.c      what the network answers: causes, retries, tracking area updates
 *	cells.c    the cells around the module: table, search, reselection
 *	fplmn.c    the list of forbidden networks, and its place on the card
 *	rrc.c      the connection: traffic, inactivity, release assistance; the air
 *	psm.c      PSM, eDRX, deep sleep
 *	nettime.c  network time
 */
#ifndef RADIO_PRIV_H
#define RADIO_PRIV_H

#include "bc28/air.h"
#include "bc28/clock.h"
#include "bc28/radio.h"

struct buf;
struct module;

enum radio_state {
	RADIO_OFF,
	RADIO_IDLE, /* on, not asked to attach */
	RADIO_SEARCHING,
	RADIO_ATTACHING,
	RADIO_ATTACHED,
	RADIO_IP, /* and the contexts that were wanted are activated */
	RADIO_NO_SERVICE, /* wants to attach, but no cell is there */
	RADIO_WAITING, /* an attach failed, the next one comes */
	RADIO_DENIED, /* an attach failed, none will come */
};

#define CELLS_MAX     32
#define FORBIDDEN_MAX 8

/* --- cells.c ---- */

struct tracking_area {
	char plmn[PLMN_SIZE];
	int tac;
};

struct cells {
	struct radio_cell cell[CELLS_MAX];
	size_t count;
	bool builtin; /* nobody changed it */
	bool coverage; /* false: the module is in a cellar */
	int lock_earfcn, lock_pci; /* AT+NEARFCN; 0, -1: none */
	bool scan; /* no carriers to begin with */
	char forbidden_plmn[FORBIDDEN_MAX][PLMN_SIZE];
	size_t forbidden_plmns;
	struct tracking_area forbidden_ta[FORBIDDEN_MAX];
	size_t forbidden_tas;
	struct timer forget; /* TIMER_FORBIDDEN_TA */
	struct timer reselect;
	struct timer lost; /* TIMER_RADIO_LINK */
	struct timer home; /* TIMER_HPPLMN */
};

void cells_init(struct module *m);
void cells_boot(struct module *m);
void cells_stop(struct module *m);
/* The best cell that the module may camp on, or NULL. */
const struct radio_cell *cells_select(const struct module *m);
/* The cell of the table that the module camps on, when it can be heard. */
const struct radio_cell *cells_serving(const struct module *m);
bool cells_home(const struct module *m, const char *plmn);
void cells_forbid_ta(struct module *m, const char *plmn, int tac);
/* Something about cells, coverage or lock changed: the module will notice, in its time. */
void cells_changed(struct module *m);
/* Registered: roaming, the home network is looked for now and then. */
void cells_registered(struct module *m);
/* Idle: is there a better cell? */
void cells_measure(struct module *m);
/* The one cell that is there without a table. */
extern const struct radio_cell cells_home_cell;
/* One line of a table of cells: a new cell, or with `change` what changes of one that is there. */
int cells_line(struct cells *c, const char *line, bool change, char **cause);
int cells_remove(struct cells *c, const char *ci, char **cause);

/* --- fplmn.c ---- */

/* From the card. */
void fplmn_load(struct module *m);
bool fplmn_has(const struct module *m, const char *plmn);
void fplmn_add(struct module *m, const char *plmn);
void fplmn_remove(struct module *m, const char *plmn);

/* --- emm.c ---- */

struct emm {
	int cause; /* of the last reject; 0: none */
	bool blocked; /* no attach until the USIM or the power is switched */
	unsigned attempts;
	bool updating; /* a tracking area update is under way */
	bool due; /* an update has to be made as soon as it can be */
	struct timer update;
	/* what the network does */
	int reject; /* EMM cause for every attach and update; 0: it accepts */
	bool silent; /* it doesn't answer */
};

void emm_init(struct module *m);
void emm_stop(struct module *m);
bool emm_cause_known(int cause);
/* How long the running attach takes until its end. */
uint64_t emm_attach_time(const struct module *m);
/* The attach is at its end: true: accepted. Otherwise emm has seen to what follows. */
bool emm_attach_end(struct module *m);
void emm_reject(struct module *m, int cause);
/* A tracking area update; nothing when the module isn't registered. */
void emm_update(struct module *m);
/* Out of service: an update that was under way is made later. */
void emm_lost(struct module *m);
void emm_found(struct module *m, bool area);
/* The network detaches the module: to attach anew (cause 0) or with a cause. */
void emm_network_detach(struct module *m, int cause);

/* --- rrc.c ---- */

struct rrc {
	bool connected;
	bool uplink; /* data went or want to go out, since the last release */
	bool data; /* not only signalling, since it is connected */
	struct timer setup; /* setup or page, until connected */
	struct timer inactivity;
	enum radio_rai rai;
	struct radio_air air; /* as last told */
	uint64_t connected_at;
	uint64_t tx_us, rx_us, tx_bits, rx_bits; /* of this connection */
	struct radio_stats stats;
	unsigned loss[3]; /* 1/1000 by coverage level */
};

void rrc_init(struct module *m);
/* Gone without a word: out of service or off. */
void rrc_stop(struct module *m);
void rrc_connect(struct module *m);
void rrc_release(struct module *m);
/* PSM begins: a page is not awaited any longer. False: the module has data to send, no PSM. */
bool rrc_give_up_page(struct module *m);
/* Nothing but signalling had to be sent: releases at once when no data came in between. */
void rrc_signalling_done(struct module *m);
/* Signalling of so many bytes went over the air. */
void rrc_signalling(struct module *m, size_t up, size_t down);
/* Tells the network side what the air is like now. */
void air_update(struct module *m);

/* --- psm.c ---- */

struct power {
	bool psm;
	struct timer t3324, t3412;
	struct radio_grant granted;
	uint64_t active_us, tau_us; /* of granted; UINT64_MAX: none */
	uint64_t tau_since; /* when T3412 began */
	bool asleep;
	struct timer sleep, wake;
	/* what the network grants */
	bool grant_psm, grant_edrx;
	char net_active[9], net_tau[9], net_edrx[5], net_ptw[5]; /* empty: what is asked for */
};

void power_init(struct module *m);
void power_stop(struct module *m);
/* The network accepted an attach or an update: it grants. */
void power_granted(struct module *m);
void power_connected(struct module *m);
/* The host sent something. */
void power_uart(struct module *m);
/* A connection ended, or was cut: from now on the network counts the time until the update. */
void power_released(struct module *m);
/* Out of service, and back: nobody sleeps while he searches. */
void power_lost(struct module *m);
void power_found(struct module *m);
/* Deep sleep may begin. */
void power_quiet(struct module *m);
/* The command interpreter isn't awake yet. */
bool power_waking(const struct module *m);
/* Until the module listens to a page: nothing without eDRX. */
uint64_t power_page_wait(const struct module *m);
/* How long the periodic update is overdue; 0: it isn't. */
uint64_t power_overdue(const struct module *m);

/* --- nettime.c ---- */

struct nettime {
	bool known;
	int64_t base; /* UTC seconds at clock 0 */
	int zone, dst; /* of the clock: quarters of an hour, hours */
	bool told;
	int told_zone, told_dst;
	/* what the network sends */
	bool sent;
	int net_zone, net_dst;
};

void nettime_init(struct module *m);
void nettime_stop(struct module *m);
/* EMM INFORMATION (TS 24.301 5.4.5). */
void nettime_received(struct module *m);

struct radio {
	enum radio_state state;
	bool lost; /* registered, but out of service */
	struct timer timer; /* of the state */
	struct timer cfun;
	struct timer plmn_search;
	void (*plmn_search_done)(struct module *m);
	struct radio_cell cell; /* camped on; its PLMN empty: none */
	int plmn_mode; /* AT+COPS */
	char plmn[PLMN_SIZE]; /* of AT+COPS=1 */
	/* as last told by +CEREG */
	int reported_stat, reported_tac, reported_ci;
	struct radio_grant reported_grant;
	char ip[16];
	struct cells cells;
	struct emm emm;
	struct rrc rrc;
	struct power power;
	struct nettime time;
};

void radio_init(struct module *m);
void radio_stop(struct module *m);
void radio_boot(struct module *m);
const char *radio_state_name(const struct module *m);
const char *rrc_state_name(const struct module *m);
const char *sleep_state_name(const struct module *m);
/* Enters a state, tells host and LwM2M client what that changes. */
void radio_enter(struct module *m, enum radio_state state);
/* Prints +CEREG when what it says has changed. */
void radio_report(struct module *m);
void radio_search(struct module *m);
/* After so long the module searches and attaches again. */
void radio_wait(struct module *m, uint64_t delay);
void radio_camp(struct module *m, const struct radio_cell *cell);
/* Registered, but no cell is there any more; or there is one again. */
void radio_lost(struct module *m);
void radio_found(struct module *m);

#endif
