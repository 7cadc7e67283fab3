/*
 * libbc28: one BC28 module as a passive library. Bytes from the UART go in by module_rx(), time passes on its clock,
 * CoAP messages come and go through its link_net; bytes to the UART, settings to store and events come out. No file,
 * socket, thread or global variable in it: a process can hold thousands, a host unit test can link it alone.
 */
#ifndef BC28_MODULE_H
#define BC28_MODULE_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "bc28/air.h"
#include "bc28/link.h"
#include "bc28/lwm2m.h"
#include "bc28/params.h"
#include "bc28/sock.h"
#include "bc28/values.h"

#ifdef __cplusplus
extern "C" {
#endif

struct bus;
struct clock;
struct cmd;
struct machine;
struct module;
struct sim_profile;

/* One setting to be made durable; value NULL: back to its default. */
struct nv_item {
	const char *key;
	const char *value;
};

/* The flash that holds an update's package: from offset on it is data, and nothing behind it. */
struct nv_data {
	size_t offset;
	const uint8_t *data;
	size_t len;
};

struct module_ops {
	/* Bytes for the UART, in order; at a baud rate when they have passed the line. */
	void (*tx)(void *arg, const void *data, size_t len);
	/* There is room for input again (module_rx_room()). May be NULL. */
	void (*rx_room)(void *arg);
	/*
	 * Bytes that the host has not read yet. What comes on sockets waits when they are many, until
	 * module_tx_ready(). NULL: none.
	 */
	size_t (*tx_waiting)(void *arg);
	/*
	 * Makes all items durable, together or not at all, before it returns 0. -1 and *cause (a new string): the
	 * command is answered with error 23 and nothing changed. NULL: settings live in memory only.
	 */
	int (*store)(void *arg, const struct nv_item *items, size_t count, char **cause);
	/* The same together with a part of the package. NULL: the package lives in memory only. */
	int (*store_data)(
		void *arg, const struct nv_item *items, size_t count, const struct nv_data *data, char **cause);
};

/* Who the module is. Strings are copied. NULL: the documented default. */
struct module_identity {
	const char *imei; /* 15 digits with a right check digit */
	const char *imsi; /* 15 digits */
	const char *iccid; /* 20 digits */
	const char *msisdn; /* own number */
	const char *sn; /* serial number that AT+CGSN shows */
	const char *endpoint; /* LwM2M endpoint name; default the IMEI */
};

struct module_config {
	const char *name; /* instance, the source of events */
	struct clock *clock;
	struct bus *bus; /* may be NULL */
	uint64_t seed;
	const struct module_ops *ops;
	void *ops_arg;
	struct link_net net; /* ops NULL: no network, uplink fails */
	struct sock_net sock; /* ops NULL: no sockets */
	struct air_link air; /* who obeys the radio */
	const struct cmd *const *commands; /* NULL-terminated list of tables, bc28_commands */
	struct module_identity identity;
	const struct sim_profile
		*sim; /* what the USIM is beyond its identity (bc28/sim.h); copied. NULL: the default */
	const struct params *params; /* quirks and timers; copied. NULL: defaults */
	int64_t unix_time; /* wall-clock time at clock 0, for network time; 0: unknown */
};

/* The module's tables of commands (src/cmd). */
extern const struct cmd *const bc28_commands[];

/* Powered off at first. NULL and *cause on an identity that isn't one (IMEI check digit …); then nothing was made. */
struct module *module_new(const struct module_config *config, char **cause);
/* Says nothing to anybody: no event, no datagram, no byte on the UART. NULL is fine. */
void module_free(struct module *m);

/*
 * Presets a saved setting by its key, as loaded from the store or given on the command line; before module_power(on).
 * -1 and *cause on an unknown key or a value out of range.
 */
int module_preset(struct module *m, const char *key, const char *value, char **cause);

/* The package of an update as loaded from the store; before module_power(on). */
void module_preset_package(struct module *m, const uint8_t *data, size_t len);

/* Bytes from the host. Those that arrive while the module is off or booting are lost, as on the real line. */
void module_rx(struct module *m, const uint8_t *data, size_t len);
/*
 * How many bytes module_rx() takes now without losing any: at a baud rate they pass the line one after the other.
 * SIZE_MAX without one: then bytes are lost only while a response is open, as in a UART's FIFO.
 */
size_t module_rx_room(const struct module *m);
/* The host has read what it was sent. */
void module_tx_ready(struct module *m);
/* Power on (boots, cause of a power-on) or off (at once, as when the battery is pulled). */
void module_power(struct module *m, bool on);
/* A reboot with the cause of that name (guide 7), through the control channel or the reset pin; -1 unknown cause. */
int module_reset(struct module *m, const char *cause_name, char **cause);
/* The battery's charge in percent and its voltage, /3/0/9 and /3/0/7; -1 and *cause out of range. */
int module_battery(struct module *m, int level, int mv, char **cause);
void module_get_battery(const struct module *m, int *level, int *mv);
/*
 * Something in the module hangs (a name of hang_info()): no answer any more until a watchdog resets it; -1 and *cause.
 */
int module_hang(struct module *m, const char *what, char **cause);
bool module_powered(const struct module *m);
/* The rate of the UART, bit/s; 0: bytes take no time. */
unsigned module_baud(const struct module *m);
/* The command interpreter answers. */
bool module_ready(const struct module *m);
/* Everything that the module has said has left (at a baud rate that takes its time). */
bool module_silent(const struct module *m);

/*
 * A fault: the next `count` executions of the command ("+CSQ", "AT+CSQ"; "AT": alone; "any": each) are answered with
 * `result` instead: an error code of guide 5 ("23"), "error" (ERROR whatever AT+CMEE says), "timeout" (ERROR, after
 * twice the command's maximum response time), "silent" (no final result). "none" takes the command's fault back, for
 * "any" all of them. Faults belong to whoever orders them, not to the module: they outlive reboots. -1 and *cause on an
 * unknown command or result.
 */
int module_fault(struct module *m, const char *command, const char *result, unsigned count, char **cause);
/* A fault in force; *i is 0 at first, then what the last call left there. False at the end. */
struct module_fault {
	const char *command;
	char result[12];
	unsigned left; /* executions */
};
bool module_fault_next(const struct module *m, size_t *i, struct module_fault *out);

/*
 * A short message arrives: the PDU in hexadecimal, the service centre's address in front (a status report: +CDS). -1
 * and *cause when it is none, or nothing can arrive: off, not registered, too many that wait. In PSM it waits in the
 * network.
 */
int module_sms(struct module *m, const char *pdu, bool report, char **cause);
/* Data without IP arrive on a context of type NONIP. -1 and *cause: there is none, or nothing reaches the module. */
int module_raw_data(struct module *m, int cid, const uint8_t *data, size_t len, char **cause);

/* --- the radio network around the module -------------------------------------------------------------------------- */

/*
 * A datagram of the module is at the near end of the air: the module connects, is paged, counts. The air (bc28/air.h)
 * may have changed when it returns.
 */
void module_traffic(struct module *m, enum air_direction dir, size_t len);
/*
 * Changes the simulated network: a key of radio_keys and its value. -1 and *cause. Those with `config` are also keys of
 * the configuration.
 */
int module_radio(struct module *m, const char *key, const char *value, char **cause);
/* Replaces the table of cells by what a file says, a cell per line; -1 and *cause, "LINE: what is wrong". */
int module_radio_cells(struct module *m, const char *text, size_t len, char **cause);
struct radio_key {
	const char *name, *arg, *initial;
	bool config;
	const char *text;
};
/* The table of keys: i from 0; false at the end. */
bool radio_key_info(size_t i, struct radio_key *out);
bool module_radio_coverage(const struct module *m);
/* The radio's state in words, for status displays. */
void module_radio_state(const struct module *m, void (*fn)(void *arg, const char *key, const char *value), void *arg);

/* The PDP contexts that are defined, for status displays. */
struct context_info {
	int cid;
	const char *type, *apn; /* "IPV4V6" */
	bool active;
	const char *ipv4, *ipv6; /* NULL: none */
	unsigned back_off; /* seconds */
};
void module_contexts(const struct module *m, void (*fn)(void *arg, const struct context_info *c), void *arg);

/* --- for status displays and manuals ------------------------------------------------------------------------------ */

/*
 * Name of the state of "power", "sim", "radio", "emm", "rrc", "psm", "sleep", "lwm2m", "dtls"; NULL: no such machine.
 */
const char *module_state(const struct module *m, const char *machine);
/* Those of them that are made of a table (bc28/machine.h): i from 0; NULL at the end. */
const struct machine *module_machine(size_t i);
/* The settings table, for manuals: i from 0; false at the end. */
struct setting_info {
	const char *key, *type, *initial, *source, *text;
	bool saved, secret;
	bool after_reboot; /* a change is in force after a reboot */
	bool first_at_once; /* but where there was no value at once */
	bool card; /* it belongs to the USIM */
};
bool setting_info(size_t i, struct setting_info *out);
/* Calls fn for every setting with its current value; secrets come as "***". */
void module_settings(const struct module *m,
	void (*fn)(void *arg, const struct setting_info *setting, const char *value), void *arg);
const char *module_imei(const struct module *m);
const char *module_endpoint(const struct module *m);
const char *module_name(const struct module *m);

/* The documented names, for tables and manuals. */
extern const struct value_name reboot_cause_names[]; /* number of guide 7, text */
/* What leads to the cause of that number besides a reset on the control channel; NULL: nothing. */
const char *reboot_trigger(int number);

/* What can hang, for manuals: i from 0; false at the end. */
struct hang_info {
	const char *name, *text;
	int cause; /* of the reset that follows, guide 7 */
};
bool hang_info(size_t i, struct hang_info *out);

/*
 * An unsolicited line: how it begins; the values behind the colon that occur, as in a grammar's limits, NULL: text or
 * none.
 */
struct urc_row {
	const char *text, *values, *source, *help;
};
extern const struct urc_row urc_rows[]; /* ends with text NULL */
/* The row of a line without its frame; NULL: no such line is documented. */
const struct urc_row *urc_row_of(const char *line);

#ifdef __cplusplus
}
#endif

#endif
