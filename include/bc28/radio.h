/*
 * The radio of a module: cells, registration (EMM), connection (RRC), power saving and network time. What the commands
 * ask and do. Sources: base manual chapters 2 and 4, TS 24.301, 36.304, 36.331.
 */
#ifndef BC28_RADIO_H
#define BC28_RADIO_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

struct buf;
struct module;

/* --- cells -------------------------------------------------------------------------------------------------------- */

#define PLMN_SIZE 7 /* five or six digits and the NUL */

struct radio_cell {
	char plmn[PLMN_SIZE];
	int earfcn, pci, tac, ci;
	int rsrp, rsrq, rssi, snr; /* 0.1 dBm, 0.1 dB */
	int mode; /* operator mode of AT+NUESTATS, 0-4 */
	int ecl; /* coverage level 0-2; -1: what the RSRP makes of it */
	int reject; /* EMM cause that its network answers with; 0: none */
};

/* The serving cell as long as the module is registered there, or NULL. */
const struct radio_cell *radio_cell(const struct module *m);
/* The cell that the module camps on, registered or not, or NULL. */
const struct radio_cell *radio_camped(const struct module *m);
/* The cell whose level the module measures: that, or the one that a search which is under way will find; NULL: none. */
const struct radio_cell *radio_measured(const struct module *m);
/* The n-th of the cells that can be heard, the one camped on first; NULL: no more. */
const struct radio_cell *radio_heard(const struct module *m, size_t n);
/* Signal as in AT+CSQ: 0-31, 99 unknown (TS 27.007 8.5). */
int radio_csq(const struct module *m);
/* Coverage level of a cell, 0-2. */
int radio_ecl(const struct radio_cell *cell);
/* The band of a carrier, 0: none of the module's. */
int radio_band(int earfcn);
/* The bands of the module in ascending order, 0 at the end. */
extern const int radio_bands[];
/* AT+NEARFCN: camps on nothing but that carrier (and that PCI; -1: any). earfcn 0: unlocks. */
void radio_lock(struct module *m, int earfcn, int pci);
/* AT+NCSEARFCN: the next search has no carriers to begin with. */
void radio_forget_carriers(struct module *m);
/* The n-th network that can be heard; stat as in AT+COPS=?; false: no more. */
bool radio_plmn(const struct module *m, size_t n, const char **plmn, int *stat);

/* --- registration ------------------------------------------------------------------------------------------------- */

/* AT+CFUN. The result comes by module_final() when the return value is AT_PENDING. */
int radio_set_function(struct module *m, bool full);
bool radio_on(const struct module *m);
/* AT+CGATT. */
int radio_attach(struct module *m, bool attach);
bool radio_attached(const struct module *m);
/* Attached, or about to be, however long that takes. */
bool radio_wanted(const struct module *m);
/* AT+COPS=0 (plmn NULL), =1 and =2. */
int radio_select_plmn(struct module *m, int mode, const char *plmn);
int radio_plmn_mode(const struct module *m);
/* AT+COPS=?: done() is called when the search is over. 0, or the code of an error. */
int radio_plmn_search(struct module *m, void (*done)(struct module *m));
/* <stat> of AT+CEREG (TS 27.007 10.1.22). */
int radio_registration(const struct module *m);
/* What AT+CEREG=<n> shows behind <n>: stat and what belongs to it, for the URC or the read form. */
void radio_registration_text(const struct module *m, long n, bool urc, struct buf *out);
/* The name of the last failure for AT+CEER, or NULL. */
const char *radio_failure(const struct module *m);

/* --- connection --------------------------------------------------------------------------------------------------- */

bool radio_connected(const struct module *m);
/* Release assistance (guide 3.5, base manual 2.31, 4.6). */
enum radio_rai {
	RAI_NONE,
	RAI_AFTER_UPLINK, /* nothing more is expected after the next uplink */
	RAI_AFTER_REPLY, /* nothing more after the downlink that answers it */
	RAI_NOW, /* nothing more is expected (AT+CNMPSD) */
};
void radio_release_assist(struct module *m, enum radio_rai rai);

/* Figures of AT+NUESTATS. */
struct radio_stats {
	int tx_power; /* 0.1 dBm */
	uint64_t tx_ms, rx_ms; /* of this connection */
	uint64_t rlc_up, rlc_down, mac_up, mac_down; /* bit/s of this connection */
	uint64_t tx_bytes, rx_bytes, tx_blocks, rx_blocks, rtx_blocks, acks; /* since boot */
	uint64_t datagrams;
};
void radio_get_stats(const struct module *m, struct radio_stats *out);

/* --- power saving ------------------------------------------------------------------------------------------------- */

bool radio_psm(const struct module *m);
/* What the network granted; empty strings: nothing. */
struct radio_grant {
	char active[9], tau[9]; /* T3324 and T3412 extended (TS 24.008 10.5.7.3, 10.5.7.4a) */
	char edrx[5], ptw[5]; /* TS 24.008 10.5.5.32 */
};
const struct radio_grant *radio_granted(const struct module *m);
/* The module's wishes for power saving changed: it tells the network, by a tracking area update. */
void radio_power_changed(struct module *m);

/* --- time --------------------------------------------------------------------------------------------------------- */

/* "18/11/09,05:36:42+32" of AT+CCLK?; false: not known yet. */
bool radio_time_text(const struct module *m, struct buf *out);
/* Sets the clock from such a text; false: it isn't one. */
bool radio_time_set(struct module *m, const char *text);

#endif
