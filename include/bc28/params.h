/*
 * Parameters of a module that are not settings of the firmware: quirks (decisions where the documents contradict
 * themselves, docs/dialect.md), timers (how long the simulated hardware takes) and texts (what it calls itself). All
 * three are const tables.
 */
#ifndef BC28_PARAMS_H
#define BC28_PARAMS_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#ifdef __cplusplus
extern "C" {
#endif

enum quirk_id {
	QUIRK_STATUS_URC, /* spelling of the data status URC */
	QUIRK_SENDDATA_ALIAS, /* accept AT+QLASENDATA */
	QUIRK_PROMPT, /* bytes of the data prompt */
	QUIRK_PSK_REPLY, /* spelling of the answer to the PSK reads */
	QUIRK_QCFG_QUOTED, /* quote the device type */
	QUIRK_UPLINK, /* POST /dp or Notify */
	QUIRK_READ_FORMAT, /* content format of the host's answer to a read without Accept */
	QUIRK_BOOT_SPACE, /* "Neul " */
	QUIRK_BOOT_CAUSE, /* cause line at power-on */
	QUIRK_BOOT_LOADER, /* lines of the boot loader */
	QUIRK_EARLY_SEND, /* data before registration starts one */
	QUIRK_CHAIN_ERROR, /* stop a chain at the first error */
	QUIRK_WRITE_DATA, /* form of the data in +QLAWRITE */
	QUIRK_EMPTY_READ, /* reads of what was never set */
	QUIRK_PSK_IMEI, /* the PSK id has to be the IMEI */
	QUIRK_DTLS_URC, /* handshakes that +QLADTLSSTAT announces */
	QUIRK_NO_SERVICE, /* <stat> of AT+CEREG without coverage */
	QUIRK_PSM_DOWNLINK, /* downlink for a module in PSM */
	QUIRK_CPSMS_OFF, /* AT+CPSMS? without PSM */
	QUIRK_GIVE_UP, /* when registration attempts end */
	QUIRK_FAMILY, /* whose names the URCs have */
	QUIRK_RENEGOTIATION_PORT, /* source port of later handshakes */
	QUIRK_CONNECT, /* when AT+NSOCO is answered */
	QUIRK_CLOSED_SOCKET, /* whose number it is behind +NSOCLI */
	QUIRK_EARLY_SOCKET, /* AT+NSOCR of a module that isn't attached */
	QUIRK_SPACING, /* blanks behind colons where table and example differ */
	QUIRK_CRSM_QUOTES, /* quotes around the response of AT+CRSM */
	QUIRK_RAW_DATA, /* encoding of data without IP */
	QUIRK_CCLK, /* time that +CCLK shows */
	QUIRK_RESERVED_PORTS, /* local ports of CoAP */
	QUIRK_RAI, /* whether AT+NCONFIG's RAI is wanted for a release */
	QUIRK_FIRST_SOCKET, /* the host's lowest socket without an LwM2M client */
	QUIRK_QUOTED_DATA, /* quotes around the data of sockets */
	QUIRK_NUESTATS, /* name of the command in the lines of AT+NUESTATS */
	QUIRK_CONNECTED_URC, /* whether a connection that is there is told */
	QUIRK_NO_CARD, /* AT+CFUN=1 without a USIM */
	QUIRK_COUNT
};

enum timer_id {
	TIMER_COMMAND, /* a command line to its execution */
	TIMER_CFUN, /* AT+CFUN=1 to its OK */
	TIMER_DETACH, /* AT+CFUN=0 of a registered module to its OK */
	TIMER_SIM, /* supply to a USIM that answers */
	TIMER_BOOT, /* power-on or reset to the ready string */
	TIMER_SEARCH, /* cell search */
	TIMER_ATTACH, /* attach after the search */
	TIMER_PDP, /* activation and deactivation of a context */
	TIMER_IP, /* PDN address after the attach */
	TIMER_PROMPT, /* host's time to finish data mode; 0: for ever */
	TIMER_RELAY, /* host's time for AT+QLASENDRSP */
	TIMER_BOOTSTRAP, /* bootstrap server's time to finish */
	TIMER_REGISTRATION, /* end of the bootstrap to the Register */
	TIMER_RETRY_MIN,
	TIMER_RETRY_MAX,
	TIMER_NAT, /* DTLS re-negotiation */
	TIMER_HANDSHAKE, /* guard of a DTLS handshake */
	TIMER_CONNECT, /* AT+NSOCO to its failure */
	TIMER_CONNECT_ANSWER, /* AT+NSOCO to its OK, at the latest */
	TIMER_DNS, /* AT+QDNS to +QDNS:FAIL */
	TIMER_SCAN, /* search of all carriers */
	TIMER_RETURN, /* a cell that returns, until it is found */
	TIMER_RADIO_LINK, /* loss of the cell, until it is noticed */
	TIMER_RESELECT,
	TIMER_PLMN_SEARCH,
	TIMER_HPPLMN, /* roaming: until the home network is looked for */
	TIMER_RRC_SETUP,
	TIMER_PAGING,
	TIMER_RRC_INACTIVITY,
	TIMER_RRC_RELEASE, /* release assistance, until the release */
	TIMER_TAU,
	TIMER_T3346,
	TIMER_T3402,
	TIMER_T3410,
	TIMER_T3411,
	TIMER_T3412,
	TIMER_IMPLICIT_DETACH,
	TIMER_FORBIDDEN_TA,
	TIMER_SLEEP,
	TIMER_WAKE,
	TIMER_ECL0,
	TIMER_ECL1,
	TIMER_ECL2,
	TIMER_ANSWER, /* what a socket hears, behind what it was told */
	TIMER_RAW_DATA, /* data without IP to the network's answer */
	TIMER_SMS, /* a short message to the network's answer */
	TIMER_SMS_ACK, /* host's time for AT+CNMA */
	TIMER_SMS_LINK, /* AT+CMMS=1 back to 0 */
	TIMER_WATCHDOG, /* a processor that hangs to its reset */
	TIMER_RPC, /* a call between processors that isn't answered to the reset */
	TIMER_COUNT
};

enum text_id {
	TEXT_MODEL, /* the short name */
	TEXT_PRODUCT, /* the name to order it by */
	TEXT_REVISION, /* of the firmware, until an update */
	TEXT_COUNT
};

#define TEXT_MAX 31 /* characters of a text; a firmware's version has no more */

struct params {
	int quirk[QUIRK_COUNT]; /* index of the chosen value */
	uint64_t timer[TIMER_COUNT]; /* microseconds */
	char text[TEXT_COUNT][TEXT_MAX + 1];
	bool hardware; /* profile hardware: commands take the time of their rows */
	unsigned baud; /* rate of the UART, 8N1; 0: bytes take no time */
};

/* A row of the quirk table; values ends with NULL, the first one is the default. */
struct quirk {
	const char *name;
	const char *const *values;
	const char *source;
	const char *text;
};
extern const struct quirk quirks[QUIRK_COUNT];

struct timer_row {
	const char *name;
	uint64_t min_ms; /* the shortest that may be set */
	uint64_t fast_ms, hardware_ms; /* what it is in either profile */
	const char *source;
	const char *text;
};
extern const struct timer_row timer_rows[TIMER_COUNT];

struct text_row {
	const char *name;
	const char *initial;
	const char *source;
	const char *text; /* where it is seen */
};
extern const struct text_row text_rows[TEXT_COUNT];

/* profile: "fast" or "hardware"; -1 and *cause otherwise. */
int params_init(struct params *p, const char *profile, char **cause);
/* quirk.<name> and timer.<name> (milliseconds) of the configuration; name without the prefix. */
int params_set_quirk(struct params *p, const char *name, const char *value, char **cause);
int params_set_timer(struct params *p, const char *name, const char *value, char **cause);
/* text.<name>: 1 to TEXT_MAX printable characters without blanks and quotes. */
int params_set_text(struct params *p, const char *name, const char *value, char **cause);
/* The rate of the UART: one that AT+NATSPEED knows, or 0. */
int params_set_baud(struct params *p, const char *value, char **cause);

#ifdef __cplusplus
}
#endif

#endif
