/*
 * PDP contexts of a module (3GPP TS 27.007 chapter 10): what is defined, what is active, and with which addresses.
 * Context 0 is the one that an attach activates. Sources: base manual 2.11-2.16, 2.25-2.30, 2.39-2.43, 4.26, 4.27,
 * 4.39, 4.40.
 */
#ifndef BC28_PDP_H
#define BC28_PDP_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

struct module;

#define PDP_CONTEXTS 11
#define PDP_FILTERS  16

enum pdp_type { PDP_IP, PDP_NONIP, PDP_IPV6, PDP_IPV4V6 };
extern const char *const pdp_type_names[];

struct pdp_definition {
	enum pdp_type type;
	char apn[64]; /* empty: the network's choice */
	int h_comp, nslpi, secure_pco;
};

struct pdp_auth {
	int protocol; /* 0 none, 1 PAP, 2 CHAP */
	char user[61], password[61];
};

/* A packet filter of AT+CGTFT, as it is printed behind <pf_id>,<precedence>. */
struct pdp_filter {
	int id, precedence; /* id 0: a free row */
	char text[256];
};

/* The results of +NGACTR. */
enum pdp_result {
	PDP_OK = 0,
	PDP_RESULT_UNDEFINED = 1,
	PDP_RESULT_ACTIVE = 2,
	PDP_RESULT_INACTIVE = 3,
	PDP_RESULT_RESOURCES = 4,
	PDP_RESULT_LOCAL = 5,
	PDP_RESULT_APN = 6,
	PDP_RESULT_BACK_OFF = 7,
	PDP_RESULT_IPV4_ONLY = 8,
	PDP_RESULT_IPV6_ONLY = 9,
	PDP_RESULT_IP_ONLY = 10,
	PDP_RESULT_NONIP_ONLY = 11,
	PDP_RESULT_SINGLE_ADDRESS = 12,
	PDP_RESULT_SERVICE = 13,
	PDP_RESULT_CONNECTIONS = 14,
	PDP_RESULT_AGAIN = 15,
	PDP_RESULT_LAST = 16,
	PDP_RESULT_UNKNOWN = 17,
	PDP_RESULT_ATTACHING = 19,
	PDP_RESULT_MAX = PDP_RESULT_ATTACHING,
};

/*
 * Contexts that the host has defined, and context 0, which is from the start of the module on unless the host has
 * undefined it. False for numbers that none has.
 */
bool pdp_defined(const struct module *m, int cid);
bool pdp_active(const struct module *m, int cid);
const struct pdp_definition *pdp_definition(const struct module *m, int cid);
/* The address, or NULL. */
const char *pdp_ipv4(const struct module *m, int cid);
const char *pdp_ipv6(const struct module *m, int cid);
/*
 * The address that sockets and the LwM2M client use: that of the first context that has one, or NULL: nothing can be
 * sent.
 */
const char *pdp_address(const struct module *m);
/* The APN in use, as AT+CGCONTRDP shows it. */
void pdp_apn(const struct module *m, int cid, char out[128]);
/* Seconds until the network may be asked again for that context (T3396); 0: now. */
unsigned pdp_back_off(const struct module *m, int cid);
/*
 * Why the network refused the last activation or deactivation, as AT+CEER says it; NULL: none was refused since one
 * succeeded, or the attach has ended.
 */
const char *pdp_failure(const struct module *m);

/* They return AT_OK or the code of an error; saved before they return. NULL: forgets. */
int pdp_define(struct module *m, int cid, const struct pdp_definition *d);
const struct pdp_auth *pdp_auth(const struct module *m, int cid);
int pdp_set_auth(struct module *m, int cid, const struct pdp_auth *auth);
/* AT+CGACT; AT_PENDING: the response is ended later. */
int pdp_set_active(struct module *m, int cid, bool active);
/* AT+CGCMOD of one context, or of all (cid -1). */
int pdp_modify(struct module *m, int cid);

/* QoS class of a context; -1: none. Volatile, as the filters are. */
int pdp_qci(const struct module *m, int cid);
void pdp_set_qci(struct module *m, int cid, int qci);
const struct pdp_filter *pdp_filters(const struct module *m, int cid);
/* Adds a filter or puts it in place of that with its id; false: another one has its precedence. */
bool pdp_add_filter(struct module *m, int cid, const struct pdp_filter *filter);
/* False: then more than one context of the network would be without filters. */
bool pdp_drop_filters(struct module *m, int cid);

#endif
