/*
 * The USIM: what its file says it is, and what handlers of AT commands may do with it. The card is a small UICC (ETSI
 * TS 102 221, 3GPP TS 31.102) with its PINs, its files and its logical channels; what it writes is saved (settings
 * sim.*).
 */
#ifndef BC28_SIM_H
#define BC28_SIM_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "bc28/buf.h"

#ifdef __cplusplus
extern "C" {
#endif

struct module;

/* --- from outside: the card as it was bought ---------------------------------------------------------------------- */

/* Empty texts: the default. */
struct sim_profile {
	char imsi[16]; /* 15 digits */
	char iccid[21]; /* 20 digits */
	char msisdn[24]; /* digits, '+' in front of an international number */
	char pin1[9], puk1[9], pin2[9], puk2[9];
	bool locked; /* asks for its PIN1 */
	struct buf files; /* "SPN=00434D4343;…": contents other than the default */
};

/*
 * Reads a SIM file: lines KEY = VALUE, '#' begins a comment (docs/sim.md). -1 and *cause = "LINE: what is wrong";
 * release in both cases.
 */
int sim_profile_parse(struct sim_profile *p, const char *text, size_t len, char **cause);
void sim_profile_release(struct sim_profile *p);

/* The card in its holder, or not; another IMSI on it. -1 and *cause when it can't be. */
int module_sim_insert(struct module *m, bool in, char **cause);
int module_sim_imsi(struct module *m, const char *imsi, char **cause);

/* For status displays. */
struct sim_info {
	const char *state, *imsi, *iccid;
	bool present, locked;
	int pin1_left, puk1_left, pin2_left, puk2_left;
};
void module_sim_info(const struct module *m, struct sim_info *out);

/* --- for handlers ------------------------------------------------------------------------------------------------- */

enum sim_state {
	SIM_OFF, /* without supply: the radio is off */
	SIM_ABSENT,
	SIM_BUSY, /* starts */
	SIM_PIN,
	SIM_PUK,
	SIM_BLOCKED, /* ten wrong PUKs: for good */
	SIM_READY,
};

enum sim_state sim_get_state(const struct module *m);
/*
 * AT_OK when the card is ready, otherwise its error code (guide 5, table 4): 310, 311, 314, 316, 532; 524 without
 * supply.
 */
int sim_error(const struct module *m);
/* AT_OK when the card can be talked to, whatever it is locked by: otherwise 524, 310, 314. */
int sim_card_error(const struct module *m);
bool sim_present(const struct module *m);
const char *sim_imsi(const struct module *m);
const char *sim_iccid(const struct module *m);
/* AT+NUICC: the card keeps its supply while the radio is off. */
void sim_keep_supply(struct module *m, bool on);

enum sim_pin_id { SIM_PIN1, SIM_PIN2 };
enum sim_pin_op { SIM_PIN_VERIFY, SIM_PIN_CHANGE, SIM_PIN_ENABLE, SIM_PIN_DISABLE, SIM_PIN_UNBLOCK };

/* Status words of the card (TS 102 221 10.2). */
enum sim_sw {
	SW_OK = 0x9000,
	SW_RESPONSE = 0x6100, /* and how many bytes GET RESPONSE fetches */
	SW_TRIES = 0x63c0, /* and how many tries are left */
	SW_MEMORY = 0x6581,
	SW_LENGTH = 0x6700,
	SW_CHANNEL = 0x6881, /* logical channel not supported */
	SW_STRUCTURE = 0x6981, /* command incompatible with file structure */
	SW_SECURITY = 0x6982,
	SW_BLOCKED = 0x6983,
	SW_DISABLED = 0x6984, /* referenced data invalidated: the PIN is disabled */
	SW_CONDITIONS = 0x6985,
	SW_NO_EF = 0x6986,
	SW_DATA = 0x6a80,
	SW_FUNCTION = 0x6a81,
	SW_NOT_FOUND = 0x6a82,
	SW_RECORD = 0x6a83,
	SW_P1P2 = 0x6a86,
	SW_REFERENCE = 0x6a88,
	SW_OFFSET = 0x6b00,
	SW_LE = 0x6c00, /* and the right length */
	SW_INS = 0x6d00,
	SW_CLA = 0x6e00,
	SW_MAC = 0x9862, /* authentication error, incorrect MAC */
};

/*
 * An operation on a PIN; a: the PIN (UNBLOCK: the PUK), b: the new PIN of CHANGE and UNBLOCK. 4 to 8 digits, a PUK 8.
 * Returns the status word; what came of it is saved.
 */
unsigned sim_pin(struct module *m, enum sim_pin_id id, enum sim_pin_op op, const char *a, const char *b);
/* Tries left of a PIN or of its PUK. */
int sim_tries(const struct module *m, enum sim_pin_id id, bool puk);

/*
 * AT+CSIM, AT+CGLA: bytes to the card and its answer with the status word. session 0: the channel is in the command
 * itself.
 */
void sim_apdu(struct module *m, int session, const uint8_t *apdu, size_t len, struct buf *out);
/* AT+CCHO: opens a channel and selects the application; its number, or minus the status word. */
int sim_open(struct module *m, const uint8_t *aid, size_t len);
/* AT+CCHC. False: there is no such session. */
bool sim_close(struct module *m, int session);
bool sim_is_open(const struct module *m, int session);

/* AT+CRSM (TS 27.007 8.18). path: of the directory from the MF, NULL: not given. Returns the status word. */
struct sim_access {
	int command;
	unsigned file;
	uint8_t p1, p2, p3;
	bool has_p3;
	const uint8_t *data;
	size_t data_len;
	const uint8_t *path;
	size_t path_len;
};
unsigned sim_restricted(struct module *m, const struct sim_access *a, struct buf *out);

#ifdef __cplusplus
}
#endif

#endif
