/* The inside of a module; private to this folder. */
#ifndef MODULE_PRIV_H
#define MODULE_PRIV_H

#include "bc28/at.h"
#include "bc28/clock.h"
#include "bc28/cmd.h"
#include "bc28/event.h"
#include "bc28/handler.h"
#include "bc28/module.h"
#include "bc28/pdp.h"
#include "bc28/rawdata.h"
#include "bc28/rng.h"
#include "radio/radio_priv.h"

/* Input that waits while a response is open; more than this is lost, as in a UART's FIFO. */
#define RX_WAITING_MAX (2 * AT_LINE_MAX)
/* URCs that wait while a response is open. */
#define URC_WAITING_MAX 16384
/* While more than this waits to leave at the pace of the line, URCs and further commands wait. */
#define UART_TX_MAX 4096
/* Commands that can have a fault at a time. */
#define FAULTS_MAX 16

enum power_state {
	POWER_OFF,
	POWER_BOOTING,
	POWER_READY,
	POWER_HUNG, /* a processor hangs: nothing is answered until its watchdog resets the module */
};

struct hang;

/* Settings: what is saved, and what is in force. NULL: the default. */
struct nv {
	char *set[SETTING_COUNT];
	char *active[SETTING_COUNT];
};

/* The command interpreter. */
struct interpreter {
	struct at_line line;
	struct buf rx; /* came while a response was open */
	bool open; /* a response is open */
	bool feeding; /* input is being taken: no recursion */
	bool overrun; /* input was lost since the last log line about it */
	struct buf chain; /* the rest of the command line */
	struct timer delay; /* TIMER_COMMAND */
	struct timer work; /* the time that a command takes in profile hardware */
	bool worked; /* that time is over */
	struct timer prompt; /* TIMER_PROMPT */
	int (*data_done)(struct module *m, const uint8_t *data, size_t len);
	struct pending_request request;
};

/* One direction of the UART: what is on its way, and the piece that passes now. */
struct uart_way {
	struct buf queue;
	struct timer timer;
	uint64_t start; /* of the burst */
	uint64_t passed; /* bytes since then, with the piece */
	size_t piece;
};

/* AT+NATSPEED: what is in force, what was before, what is on trial. */
struct natspeed {
	struct uart_format now, before, wanted;
	unsigned timeout; /* seconds */
	bool save;
	struct timer change, trial;
};

struct uart {
	unsigned baud; /* 0: bytes take no time */
	struct uart_way rx, tx;
};

/* The next executions of a command are answered with this result. */
struct at_fault {
	const char *command; /* as in its row, or "any" */
	int result;
	unsigned left; /* 0: a free row */
};

struct pdp_context {
	struct pdp_definition definition;
	struct pdp_auth auth;
	bool defined; /* by the host */
	bool active;
	bool wanted; /* to be activated when the module is attached */
	char ipv4[16], ipv6[40]; /* while it is active; empty: none */
	uint64_t back_off; /* until then the network isn't asked again */
	int qci; /* -1: none */
	struct pdp_filter *filter; /* PDP_FILTERS of them, NULL: none */
};

/* What the simulated network does with contexts. */
struct pdp_network {
	enum pdp_type addresses; /* PDP_IP, PDP_IPV6 or PDP_IPV4V6 */
	enum pdp_result result; /* of activations */
	unsigned back_off; /* seconds, after a failed one */
	int ciot; /* optimisations that it supports, as +CCIOTOPTI tells them */
};

struct pdp {
	struct pdp_context context[PDP_CONTEXTS];
	struct pdp_network network;
	bool has_ip; /* as told to the LwM2M client */
	struct timer pending; /* AT+CGACT */
	int pending_cid;
	bool pending_active;
};

struct card_file;

/* A logical channel of the USIM, and what is selected on it. */
struct card_channel {
	bool open;
	uint16_t df;
	const struct card_file *ef; /* NULL: the directory itself */
	uint8_t record; /* current record; 0: none */
};

struct sim {
	struct sim_profile profile; /* as bought */
	bool radio, kept; /* why it has supply: the radio is on; AT+NUICC=1 */
	bool supplied;
	bool verified[2]; /* PIN1, PIN2, since it started */
	enum sim_state told; /* as last told by an event */
	char known[16]; /* IMSI that the module knows since it was switched on; empty: none */
	struct timer start; /* TIMER_SIM */
	struct timer changed; /* reboots because of another IMSI */
	struct card_channel channel[4];
	struct buf response; /* what GET RESPONSE fetches */
};

/* A short message that has arrived and not been printed. */
struct sms_waiting {
	char *pdu;
	size_t tpdu_len;
	bool report;
};

/* More short messages than this that wait for the host are refused, as by a full memory. */
#define SMS_WAITING_MAX 16

struct sms {
	const char *command; /* the one whose message is on its way, NULL: none */
	char *pdu; /* of it */
	struct timer answer, ack, link;
	uint8_t reference; /* of the next message, TS 23.040 9.2.3.6 */
	bool ack_due; /* a message was printed and waits for AT+CNMA */
	struct sms_waiting waiting[SMS_WAITING_MAX];
	size_t count;
};

/* Messages from the server that wait for AT+NMGR. */
#define APPDATA_WAITING_MAX 8

struct appdata {
	struct buf waiting[APPDATA_WAITING_MAX];
	unsigned first, waiting_count;
	struct appdata_count count;
	bool outstanding; /* a CON of AT+QLWULDATAEX */
	uint8_t seq; /* of the last CON, 0: none */
};

/* A message without IP that waits for the network; data NULL: none. */
struct raw_message {
	struct timer timer;
	int cid, sequence;
	uint8_t *data;
	size_t len;
};

/* Of the network's messages without IP: those that wait for the module's answer to the page. */
#define RAW_WAITING_MAX 8
struct raw_waiting {
	int cid;
	uint8_t *data;
	size_t len;
};

struct module {
	char *name;
	struct clock *clock;
	struct bus *bus;
	struct rng rng;
	const struct module_ops *ops;
	void *ops_arg;
	const struct cmd *const *commands;
	struct module_identity identity;
	struct params params;
	int64_t unix_time;
	struct nv nv;
	enum power_state power;
	int cause; /* of the boot under way; 0: none to print */
	const struct hang *hang; /* under way, or waiting for the updater to run; NULL: none */
	struct timer watchdog;
	struct timer boot;
	struct interpreter in;
	struct uart uart;
	struct natspeed natspeed;
	struct timer nfwupd; /* reboots behind the OK of AT+NFWUPD=5, and into the update */
	bool nfwupd_checked; /* the package is good: the next reboot installs it */
	struct at_fault faults[FAULTS_MAX];
	struct timer fault_timer;
	struct buf urcs; /* waiting: of each its length (size_t), its text and a NUL */
	struct buf out; /* on its way to the UART */
	unsigned hold; /* > 0: output is collected */
	struct radio radio;
	struct sockets *sockets;
	struct names *names;
	struct mqtt *mqtt;
	struct air_link air;
	struct sim sim;
	struct pdp pdp;
	struct sms sms;
	struct raw_message raw[RAW_COUNT];
	struct raw_waiting raw_waiting[RAW_WAITING_MAX];
	size_t raw_waiting_count;
	struct lwm2m *lwm2m;
	struct appdata appdata;
	int battery_level, battery_mv; /* %, mV */
	struct buf package; /* of an update, as it is in flash */
	bool notified; /* REGISTERNOTIFY was printed since boot */
	bool set_up; /* the host has set a server in the course of this attach: it decides when to register */
	bool dtls_announced; /* +QLADTLSSTAT:0 was printed since this attempt to bootstrap and register began */
	bool dtls_covered; /* that line stands for the next handshake, too */
};

/* Output is collected between the two and leaves in one piece (drivers.md: echo and answer in one burst). */
void module_hold(struct module *m);
void module_release(struct module *m);
/* Framed output straight to the UART. */
void module_out(struct module *m, const void *data, size_t len);
/* Lets waiting URCs out when no response is open; the host's time to answer them begins. */
void urc_flush(struct module *m);
void urc_clear(struct module *m);

void interpreter_init(struct module *m);
void interpreter_release(struct module *m);
void interpreter_reset(struct module *m);
void interpreter_feed(struct module *m, const uint8_t *data, size_t len);
/* Bytes that have arrived on the line. */
void interpreter_input(struct module *m, const uint8_t *data, size_t len);

/* A line of the host as log, transcript and events may show it, a new string. */
char *mask_line(const struct cmd *const *commands, const char *line);

void uart_init(struct module *m);
void uart_release(struct module *m);
/* Another rate from now on; 0: bytes take no time. */
void uart_set_baud(struct module *m, unsigned baud);
/* The rate of the UART keeps the processor from deep sleep. */
bool uart_too_fast(const struct module *m);
void natspeed_init(struct module *m);
void natspeed_boot(struct module *m);
void natspeed_stop(struct module *m);
/* The host talks: what is on trial stays. */
void natspeed_heard(struct module *m);
void nfwupd_init(struct module *m);
void nfwupd_stop(struct module *m);
/* After a boot: true when an update is to be installed, which reboots. */
bool nfwupd_ready(struct module *m);
/* Bytes leave, at once or at the pace of the line. */
void uart_send(struct module *m, const void *data, size_t len);
/* Input may have been taken: whoever keeps bytes back hears of the room. */
void uart_tell_room(struct module *m);
/* So much waits to leave that nothing should be added. */
bool uart_full(const struct module *m);
/* What waits to leave is lost, as when the supply is cut. */
void uart_drop(struct module *m);

void at_fault_init(struct module *m);
void at_fault_stop(struct module *m);
/* Whether a fault stands in for this execution of the command: then *result is its result. */
bool at_fault_take(struct module *m, const struct cmd *c, int *result);

void boot_init(struct module *m);
void boot_start(struct module *m, int cause);
void boot_stop(struct module *m);

/* hang.c */
void hang_init(struct module *m);
/* The module is reset or switched off: a hang is over, one that waits for the updater goes on waiting. */
void hang_end(struct module *m);
/* The updater is about to run; true: it hangs. */
bool hang_updater(struct module *m);

/* At boot: volatile settings go back to their defaults, those that waited for a reboot come into force. */
void nv_boot(struct module *m);
void nv_release(struct module *m);
/* Changes saved settings along with the package; nobody is told, for this happens in the midst of the LwM2M client's turn. */
/* The value that the change leads to. */
const char *nv_value(const struct setting_change *change);
int nv_change_with(struct module *m, const struct setting_change *changes, size_t count, const struct nv_data *data);
/* Back to the factory's settings (LwM2M /3/0/5). */
int nv_factory(struct module *m);

void pdp_init(struct module *m);
/* After the settings of the boot are in force. */
void pdp_boot(struct module *m);
void pdp_stop(struct module *m);
/* The radio: attached, no longer attached. */
void pdp_attached(struct module *m);
void pdp_detached(struct module *m);
/* Off, or not asked to attach any more: nothing is to be activated. */
void pdp_give_up(struct module *m);
/* The APN of the first context that has an address. */
const char *pdp_used_apn(const struct module *m);
/* The network ends a context; -1: it isn't active. */
int pdp_network_release(struct module *m, int cid);

void sockets_init(struct module *m, const struct sock_net *net);
void sockets_release(struct module *m);
/* As power fails: everything is gone, nobody is told. */
void sockets_reset(struct module *m);
/* Output has left: what didn't fit may follow. */
void sockets_sent(struct module *m);
/* The module has no address any more. */
void sockets_network_lost(struct module *m);
void mqtt_init(struct module *m, const struct sock_net *net);
void mqtt_release(struct module *m);
void mqtt_reset(struct module *m);
void mqtt_network_lost(struct module *m);
void names_init(struct module *m, const struct sock_net *net);
void names_release(struct module *m);
void names_reset(struct module *m);
void names_network_lost(struct module *m);
void sim_init(struct module *m, const struct sim_profile *profile);
void sim_release(struct module *m);
void sim_stop(struct module *m);
const char *sim_state_name(const struct module *m);
/* The radio gives the card its supply, or takes it away. */
void sim_radio(struct module *m, bool on);
/* The state of the card may have changed: tells whom it concerns. */
void sim_update(struct module *m);
/* Makes changes of the card durable, at most three together; AT_OK or CME_MEMORY. */
int sim_save(struct module *m, const struct setting_change *changes, size_t count);
int sim_save_file(struct module *m, const struct card_file *f, const uint8_t *data);
/* The card begins anew: channels and selections. */
void card_reset(struct module *m);
/* The card asks for PIN1 at all; and what a PIN guards is open. */
bool pin_locked(const struct module *m);
bool pin_satisfied(const struct module *m, enum sim_pin_id id);
/* The card became ready, or is it no longer: attaches, or is out of service. */
void radio_sim_changed(struct module *m);
void raw_init(struct module *m);
/* Forgets what waits. */
void raw_stop(struct module *m);
/* The module has answered a page: what waited comes. */
void raw_reachable(struct module *m);
/* It never will: what waited is lost. */
void raw_unreachable(struct module *m);

void sms_init(struct module *m);
/* The network has a connection to the module again: what waited in it comes. */
void sms_reachable(struct module *m);
/* Forgets what is on its way and what waits. */
void sms_stop(struct module *m);

/* appdata.c: the fate of a CON uplink; a write of the server; forgets all of it. */
void appdata_status(struct module *m, enum lwm2m_data_status status);
void appdata_received(struct module *m, const uint8_t *data, size_t len);
void appdata_clear(struct module *m);

/* Operations of andlink_ops; and the client's start with what was saved. */
void fota_news(void *arg, enum lwm2m_firmware_news news);
int fota_save(void *arg, const struct lwm2m_firmware_state *state);
void fota_install(void *arg);
void fota_boot(struct module *m);

extern const struct lwm2m_ops andlink_ops;
/* Gives the settings in force to the LwM2M client. */
void andlink_configure(struct module *m);
/* The network is there: registers, or tells the host that it may (guide 3.9). */
void andlink_network_up(struct module *m);
/* Whether the changes lead to another server than now. */
bool andlink_changes_server(const struct module *m, const struct setting_change *changes, size_t count);
/* The host has changed the server. */
void andlink_set_up(struct module *m);

#endif
