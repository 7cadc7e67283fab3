/*
 * The inside of a module, for all of its rooms: what the parts share, pointers to what each has for itself, and what
 * the core offers. What they have to tell each other is in part.h.
 */
#ifndef MODULE_PRIV_H
#define MODULE_PRIV_H

#include "bc28/at.h"
#include "bc28/clock.h"
#include "bc28/cmd.h"
#include "bc28/event.h"
#include "bc28/handler.h"
#include "bc28/module.h"
#include "bc28/rng.h"

/* Input that waits while a response is open; more than this is lost, as in a UART's FIFO. */
#define RX_WAITING_MAX (2 * AT_LINE_MAX)

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

	/* core */
	struct nv *nv;
	struct boot *boot;
	struct hang *hang;
	struct uart *uart;
	struct natspeed *natspeed;
	struct at_faults *faults;
	struct interpreter *in;
	struct output *output;
	/* network, and what it shows to the radio and the bearer */
	struct network *network;
	const struct radio_network *around;
	const struct pdp_network *pdn;
	/* radio */
	struct radio *radio;
	struct cops *cops;
	struct cereg *cereg;
	struct cells *cells;
	struct emm *emm;
	struct rrc *rrc;
	struct psm *psm;
	struct sleep *sleep;
	struct fplmn *fplmn;
	struct nettime *nettime;
	/* card */
	struct sim *sim;
	struct pin *pin;
	struct card *card;
	/* bearer */
	struct pdp *pdp;
	struct sms *sms;
	struct raw *raw;
	/* andlink */
	struct andlink *andlink;
	struct lwm2m *lwm2m; /* andlink's, for its room and for the commands */
	struct appdata *appdata;
	struct package *package;
	struct nfwupd *nfwupd;
	/* ip */
	struct sockets *sockets;
	struct echo *echo;
	struct dns *dns;
	struct mqtt *mqtt;
};

/* --- boot.c: power, reset, boot */

enum power_state {
	POWER_OFF,
	POWER_BOOTING,
	POWER_READY,
	POWER_HUNG, /* a processor hangs: nothing is answered until its watchdog resets the module */
};

enum power_state boot_power(const struct module *m);
/* Of the boot under way or over, guide 7; 0: none. */
int boot_cause(const struct module *m);
void boot_start(struct module *m, int cause);
/* Nothing is answered any more until somebody starts a boot. */
void boot_hang(struct module *m);

/* --- hang.c */

/* The updater is about to run; true: it hangs. */
bool hang_updater(struct module *m);

/* --- nv.c: settings */

/* Settings by their id. */
struct setting_set {
	bool has[SETTING_COUNT];
};

/*
 * Changes saved settings along with the package. No part is told: for what a part saves for itself, and in the midst
 * of the LwM2M client's turn.
 */
int nv_change_with(struct module *m, const struct setting_change *changes, size_t count, const struct nv_data *data);
/* Back to the factory's settings (LwM2M /3/0/5). */
int nv_factory(struct module *m);
/* Somebody has given it a value, be it that of the default. */
bool nv_is_set(const struct module *m, enum setting_id id);

/* --- urc.c: output */

/* Output is collected between the two and leaves in one piece (drivers want echo and answer in one burst). */
void output_hold(struct module *m);
void output_release(struct module *m);
/* Bytes that are collected so far. */
size_t output_collected(const struct module *m);
/* Framed output straight to the UART. */
void output_send(struct module *m, const void *data, size_t len);

/* --- interpreter.c */

/* Bytes that have been read off the line, or none: goes on with those that wait. */
void interpreter_feed(struct module *m, const uint8_t *data, size_t len);
/* Bytes that have arrived on the line. */
void interpreter_input(struct module *m, const uint8_t *data, size_t len);
/* A response is open. */
bool interpreter_busy(const struct module *m);
/* The host types behind a prompt. */
bool interpreter_prompting(const struct module *m);
/* Bytes that wait for the response to end. */
size_t interpreter_waiting(const struct module *m);
/* The processor sleeps: input waits until it is awake, and interpreter_feed() is called. */
void interpreter_sleep(struct module *m, bool asleep);

/* --- mask.c */

/* A line of the host as log, transcript and events may show it, a new string. */
char *mask_line(const struct cmd *const *commands, const char *line);

/* --- uart.c */

/* Bytes leave, at once or at the pace of the line. */
void uart_send(struct module *m, const void *data, size_t len);
/* Input may have been taken: whoever keeps bytes back hears of the room. */
void uart_tell_room(struct module *m);
/* So much waits to leave that nothing should be added. */
bool uart_full(const struct module *m);
/* What waits to leave is lost, as when the supply is cut. */
void uart_drop(struct module *m);
/* The time until the piece that is on the line now has left. */
uint64_t uart_left(const struct module *m);
/* Another rate from now on. */
void uart_set_baud(struct module *m, unsigned baud);

/* --- natspeed.c */

/* The rate of the UART keeps the processor from deep sleep. */
bool uart_too_fast(const struct module *m);
/* The host talks: what is on trial stays. */
void natspeed_heard(struct module *m);

/* --- at_fault.c */

/* Whether a fault stands in for this execution of the command, NULL: of AT alone. Then *result is its result. */
bool at_fault_take(struct module *m, const struct cmd *c, int *result);

#endif
