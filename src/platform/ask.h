/* Device management requests to one client. */
#ifndef BC28_PLATFORM_ASK_H
#define BC28_PLATFORM_ASK_H

#include "platform_priv.h"

enum ask_kind { ASK_PLAIN, ASK_OBSERVE, ASK_CANCEL };

/*
 * Sends msg to the client; path without a leading slash, "" for the root. The answer ends the call (which may be
 * NULL). A client that sleeps (queue mode) gets it when it is heard of. -1 and *cause: nothing was sent, and the call
 * is still open.
 */
int ask_send(struct client *c, const char *op, enum ask_kind kind, const char *path, struct coap_msg *msg,
	uint64_t timeout, struct ctl_call *call, char **cause);
/* Sends what was held back for the client. */
void ask_release(struct client *c);
/* What is held back for it is lost. */
void ask_forget(struct client *c);
/* A read or an observation that the platform makes of its own accord; its answer becomes an event. */
void ask_own(struct client *c, bool observe, const char *path, int32_t accept);

#endif
