/* The families of commands; private to this folder. */
#ifndef CMD_TABLES_H
#define CMD_TABLES_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "bc28/cmd.h"
#include "bc28/handler.h"
#include "bc28/radio.h"

extern const struct cmd general_commands[];
extern const struct cmd network_commands[];
extern const struct cmd radio_commands[];
extern const struct cmd stats_commands[];
extern const struct cmd power_commands[];
extern const struct cmd time_commands[];
extern const struct cmd andlink_commands[];
extern const struct cmd lwm2m_commands[];
extern const struct cmd qcfg_commands[];
extern const struct cmd fota_commands[];
extern const struct cmd mqtt_commands[];
extern const struct cmd dns_commands[];
extern const struct cmd device_commands[];
extern const struct cmd nconfig_commands[];
extern const struct cmd nfwupd_commands[];
extern const struct cmd pdp_commands[];
extern const struct cmd pdp_report_commands[];
extern const struct cmd qos_commands[];
extern const struct cmd server_commands[];
extern const struct cmd socket_commands[];
extern const struct cmd sim_commands[];
extern const struct cmd rawdata_commands[];
extern const struct cmd sms_commands[];

/* --- what the guide's commands and their siblings share ----------------------------------------------------------- */

/* andlink.c: why the client refused, as an error code. */
int cme_of_lwm2m(enum lwm2m_result result);
/* The modes of data: confirmable or not, and the release assistance. */
struct send_mode {
	int64_t mode;
	bool con;
	enum radio_rai rai;
};
/* NULL: there is no such mode. */
const struct send_mode *send_mode_find(int64_t mode);
/* Data came before the registration: it may start one (quirk.early-send). */
void early_send(struct module *m);
int sregind_set(struct module *m, const struct at_args *a);
int resetdtls_exec(struct module *m);

/* server.c */
enum server_kind { SERVER_BS, SERVER_LWM2M };
/* Sets a server; port 0: the default. sibling: a command of the base manual. */
int server_set(struct module *m, enum server_kind kind, const char *host, int port, bool sibling);
/* "DEL": every server with that address goes, and that port if one is given; no match is no error. */
int server_delete(struct module *m, const char *host, const struct at_arg *port);
/* Says each server that is set, a line each; `begun`: they go on with a block. How many there are. */
unsigned server_say(struct module *m, const char *head, bool begun);
bool server_matches(const struct module *m, enum server_kind kind, const char *host, const struct at_arg *port);
int secswt_set(struct module *m, const struct at_args *a);
int bssecswt_set(struct module *m, const struct at_args *a);
int setpsk_set(struct module *m, const struct at_args *a);
int setbspsk_set(struct module *m, const struct at_args *a);
/* The key is never shown. */
int psk_read(struct module *m, enum setting_id id, enum setting_id key, const char *name);

/* pdp.c: AT_OK, or error 521 for a context that isn't defined. */
int check_defined(const struct module *m, int64_t cid);
/* Says "NAME:(0,1)TAIL", with the blank behind the colon: the numbers of the contexts that `is` says yes to. */
void list_contexts(struct module *m, const char *name, const char *blank, bool (*is)(const struct module *m, int cid),
	const char *tail);

/* fota.c */
int fotaind_set(struct module *m, const struct at_args *a);
int fotareset_set(struct module *m, const struct at_args *a);

/*
 * The blank behind a colon of those answers that the base manual's syntax tables and examples print differently (quirk
 * spacing); whether the examples have it.
 */
const char *colon_blank(const struct module *m, bool in_examples);

#endif
