/* The control commands of the platform: what their files share, above all the request to a client that most make. */
#ifndef BC28_PLATFORM_COMMANDS_H
#define BC28_PLATFORM_COMMANDS_H

#include "ask.h"

/* The request that a command makes of its arguments. */
struct order {
	struct platform *platform;
	struct ctl_call *call;
	const json_t *args;
	struct client *client;
	struct lwm2m_path path;
	char path_text[COAP_PATH_MAX];
	uint64_t timeout;
	struct coap_msg msg;
	struct buf payload;
};

/* A string argument, or NULL. */
const char *text_arg(const json_t *args, const char *name);
/*
 * To a path of the client that the arguments name, with their timeout and accept. -1: has answered. Released in any
 * case.
 */
int order_init(struct order *r, struct platform *p, struct ctl_call *call, const json_t *args, const char *path);
void order_release(struct order *r);
/* Answers with cause, and frees it. */
void order_refuse(struct order *r, char *cause);
/* Sends it; the client's answer is the call's. */
void order_send(struct order *r, const char *op, enum ask_kind kind, uint8_t code);

/* --- commands.c: the commands of the table in commands_rows.c ----------------------------------------------------- */

void run_clients(struct ctl_call *call, const json_t *args, void *arg);
void run_read(struct ctl_call *call, const json_t *args, void *arg);
void run_write(struct ctl_call *call, const json_t *args, void *arg);
void run_execute(struct ctl_call *call, const json_t *args, void *arg);
void run_discover(struct ctl_call *call, const json_t *args, void *arg);
void run_observe(struct ctl_call *call, const json_t *args, void *arg);
void run_cancel(struct ctl_call *call, const json_t *args, void *arg);
void run_write_attributes(struct ctl_call *call, const json_t *args, void *arg);
void run_create(struct ctl_call *call, const json_t *args, void *arg);
void run_delete(struct ctl_call *call, const json_t *args, void *arg);
void run_data(struct ctl_call *call, const json_t *args, void *arg);
void run_psk_add(struct ctl_call *call, const json_t *args, void *arg);
void run_fault(struct ctl_call *call, const json_t *args, void *arg);
void run_resumption(struct ctl_call *call, const json_t *args, void *arg);
void run_query_platform(struct ctl_call *call, const json_t *args, void *arg);

/* --- commands_firmware.c ------------------------------------------------------------------------------------------ */

void run_firmware_add(struct ctl_call *call, const json_t *args, void *arg);
void run_firmware_pull(struct ctl_call *call, const json_t *args, void *arg);
void run_firmware_push(struct ctl_call *call, const json_t *args, void *arg);

#endif
