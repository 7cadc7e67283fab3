/* The inside of the PDP contexts: pdp.c has them, pdp_saved.c keeps them, pdp_filters.c has what belongs to them. */
#ifndef PDP_PRIV_H
#define PDP_PRIV_H

#include "bearer.h"

#include "core/module_priv.h"
#include "core/part.h"
#include "radio/radio.h"

struct pdp_context {
	struct pdp_definition definition;
	struct pdp_auth auth;
	bool defined; /* by the host */
	bool initial; /* by the start of the module: context 0 (base manual 2.16) */
	bool active;
	bool ended; /* it was active when everything ended */
	bool wanted; /* to be activated when the module is attached */
	char ipv4[16], ipv6[40]; /* while it is active; empty: none */
	uint64_t back_off; /* until then the network isn't asked again */
	int qci; /* -1: none */
	struct pdp_filter *filter; /* PDP_FILTERS of them, NULL: none */
};

struct pdp_context *pdp_context(struct module *m, int cid);
/* NULL: there is no such number. */
const struct pdp_context *pdp_seen(const struct module *m, int cid);

/* AT_OK, or the code of an error. */
int pdp_save_definitions(struct module *m);
int pdp_save_auth(struct module *m);
/* What was saved of all contexts. */
void pdp_load(struct module *m);

void pdp_forget_filters(struct pdp_context *c);

/* The cause that the network gives for such a result; NULL: none. */
const char *pdp_cause(enum pdp_result result);

/* --- pdp_address.c ------------------------------------------------------------------------------------------------ */

/* Addresses of a context, by its type and what the network has; own: what those of all contexts are made of. */
void pdp_assign_addresses(struct module *m, const unsigned own[3], int cid);
/* +NIPINFO: the addresses, or why there are none (base manual 4.26). */
void pdp_report_addresses(struct module *m, int cid, enum pdp_result result);

#endif
