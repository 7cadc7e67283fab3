/* What the files of control commands share: arguments, and the request to a client that most commands make of them. */
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
/* To a path of the client that the arguments name, with their timeout and accept. -1: has answered. Released in any case. */
int order_init(struct order *r, struct platform *p, struct ctl_call *call, const json_t *args, const char *path);
void order_release(struct order *r);
/* Answers with cause, and frees it. */
void order_refuse(struct order *r, char *cause);
/* Sends it; the client's answer is the call's. */
void order_send(struct order *r, const char *op, enum ask_kind kind, uint8_t code);

/* Rows of argument tables. */
#define CLIENT                                                                                                         \
	{                                                                                                              \
		"client", CTL_STRING, false,                                                                           \
			"endpoint name or location; may be left out when one client is registered"                     \
	}
#define TIMEOUT                                                                                                        \
	{                                                                                                              \
		"timeout", CTL_NUMBER, false, "seconds that the answer may take (30)"                                  \
	}
#define END                                                                                                            \
	{                                                                                                              \
		NULL, CTL_STRING, false, NULL                                                                          \
	}

/* --- commands_firmware.c ------------------------------------------------------------------------------------------ */

extern const struct ctl_arg firmware_add_args[], firmware_pull_args[], firmware_push_args[];
void run_firmware_add(struct ctl_call *call, const json_t *args, void *arg);
void run_firmware_pull(struct ctl_call *call, const json_t *args, void *arg);
void run_firmware_push(struct ctl_call *call, const json_t *args, void *arg);

#endif
