/* The inside of a module; private to this folder. */
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
/* URCs that wait while a response is open. */
#define URC_WAITING_MAX 16384

enum power_state {
	POWER_OFF,
	POWER_BOOTING,
	POWER_READY,
	POWER_HUNG, /* a processor hangs: nothing is answered until its watchdog resets the module */
};

struct hang;

enum radio_state { RADIO_OFF, RADIO_IDLE, RADIO_SEARCHING, RADIO_ATTACHING, RADIO_ATTACHED, RADIO_IP };

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
	struct timer prompt; /* TIMER_PROMPT */
	int (*data_done)(struct module *m, const uint8_t *data, size_t len);
	struct pending_request request;
};

struct radio {
	enum radio_state state;
	struct timer timer;
	struct timer cfun;
	int reported; /* <stat> as last told by +CEREG */
	char ip[16];
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
	struct buf urcs; /* waiting: of each its length (size_t), its text and a NUL */
	struct buf out; /* on its way to the UART */
	unsigned hold; /* > 0: output is collected */
	struct radio radio;
	struct lwm2m *lwm2m;
	int battery_level, battery_mv; /* %, mV */
	struct buf package; /* of an update, as it is in flash */
	bool notified; /* REGISTERNOTIFY was printed since boot */
	bool dtls_announced; /* +QLADTLSSTAT:0 was printed since this attempt to bootstrap and register began */
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
int nv_change_with(struct module *m, const struct setting_change *changes, size_t count, const struct nv_data *data);
/* Back to the factory's settings (LwM2M /3/0/5). */
int nv_factory(struct module *m);

void radio_init(struct module *m);
void radio_stop(struct module *m);
void radio_boot(struct module *m);
const char *radio_state_name(const struct module *m);

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

#endif
