/* The platform's own parts and what they know of each other. Private to this folder. */
#ifndef BC28_PLATFORM_PRIV_H
#define BC28_PLATFORM_PRIV_H

#include <jansson.h>
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "bc28/buf.h"
#include "bc28/clock.h"
#include "bc28/event.h"
#include "bc28/map.h"
#include "bc28/net.h"
#include "bc28/platform.h"
#include "bc28/rng.h"
#include "bc28/values.h"

/* Bounds on what peers can make the platform keep. */
#define ENDPOINT_MAX     128
#define CLIENTS_MAX      16384
#define LINKS_MAX        8192 /* bytes of a registration's object list */
#define OBSERVATIONS_MAX 64 /* per client */
#define EXCHANGES_MAX    4096
#define BOOTSTRAPS_MAX   1024 /* bootstrap sequences at once */
#define DELAYED_MAX      1024 /* answers held back by a fault */
#define PSKS_MAX         65536
#define UPLINKS_MAX      256 /* remembered uplinks */
#define UPLINK_BYTES_MAX 4096 /* of each payload */
#define PATHS_MAX        16 /* paths observed after a registration */
#define HELD_MAX         64 /* requests held back for a sleeping client */

#define PRECONDITION_FAILED 0x8c /* 4.12, RFC 7252 section 5.9.2.9 */

/* --- keys --------------------------------------------------------------------------------------------------------- */

struct psk_entry {
	struct psk_entry *next;
	struct map_link link;
	char *identity;
	uint8_t key[PSK_MAX];
	size_t len;
};

struct psk_store {
	struct psk_entry *first, *last; /* in the order in which they were added */
	struct map by_identity;
	uint8_t any[PSK_MAX]; /* the key of every identity that has no entry */
	size_t any_len; /* 0: there is none */
};

void psk_clear(struct psk_store *s);
/* "ID:HEX", "*:HEX" or "none". The messages never show a key. */
int psk_add(struct psk_store *s, const char *entry, char **cause);
/* Adds or replaces; identity "*" is that of all others. */
int psk_put(struct psk_store *s, const char *identity, const char *hex, char **cause);
/* The key of an identity into key[PSK_MAX]: its length, or -1. */
int psk_find(const struct psk_store *s, const char *identity, uint8_t *key);

/* --- faults ------------------------------------------------------------------------------------------------------- */

enum fault_where {
	FAULT_ALL, /* both ports as a whole; silent only */
	FAULT_BOOTSTRAP,
	FAULT_REGISTER,
	FAULT_UPDATE,
	FAULT_DEREGISTER,
	FAULT_DATA,
	FAULT_FIRMWARE,
	FAULT_COUNT
};

enum fault_action { FAULT_NONE, FAULT_SILENT, FAULT_RESET, FAULT_CODE, FAULT_DELAY };

struct fault {
	enum fault_action action;
	uint8_t code; /* FAULT_CODE */
	uint64_t delay; /* FAULT_DELAY, microseconds */
	unsigned left; /* how often it still acts; 0: for ever */
	unsigned permille; /* probability, from the seed */
};

struct fault_table {
	struct fault row[FAULT_COUNT];
};

extern const struct value_name fault_where_names[];
extern const struct value_name fault_action_names[];

/*
 * Reads "WHERE=ACTION[*COUNT][%PERMILLE]" into *where and *f; ACTION is silent, reset, delay:MS, none or a code
 * like 4.03.
 */
int fault_parse(const char *spec, enum fault_where *where, struct fault *f, char **cause);
/* The same in words of its own: "register=4.03*2". */
void fault_format(struct buf *out, enum fault_where where, const struct fault *f);
/* What happens to the request that has just arrived; counts down. */
struct fault fault_take(struct fault_table *t, enum fault_where where, struct rng *rng);

/* --- clients ------------------------------------------------------------------------------------------------------ */

struct platform_observation {
	struct platform_observation *next;
	struct map_link by_token;
	struct client *client;
	int32_t order; /* the Observe value of the latest news, and when that came */
	uint64_t heard;
	uint8_t token[COAP_TOKEN_MAX];
	char path[COAP_PATH_MAX];
};

struct ask;

struct client {
	struct client *next, **link; /* the one that registered last is first */
	struct map_link by_endpoint, by_location, by_peer;
	struct platform *platform;
	struct net_peer *peer; /* NULL: its association is gone until it sends again */
	bool dtls; /* registered over DTLS, with this identity: nobody else speaks for it */
	char identity[PSK_ID_MAX + 1];
	char endpoint[ENDPOINT_MAX + 1];
	char location[16]; /* "rd/1a2b3c4d" */
	char version[8];
	char binding[8];
	bool queue; /* "Q" of 1.1, which 1.0 has in its binding */
	char sms[32];
	uint32_t lifetime; /* seconds */
	uint64_t registered, seen; /* clock */
	char *links; /* as registered */
	size_t links_len;
	struct timer expiry;
	struct timer after; /* fires once the answer to the registration has left */
	struct ask *held; /* requests that wait until it is awake (queue mode, OMA TS 8.3) */
	unsigned held_count;
	struct timer wake; /* fires once the answer to what it sent has left */
	struct platform_observation *observations;
	unsigned observation_count;
	bool execute_firmware; /* as soon as it has its package (firmware-pull, firmware-push) */
};

struct registry {
	struct client *first;
	unsigned count;
	struct map endpoints, locations, peers;
	struct map tokens; /* of observations */
};

void registry_init(struct registry *r, uint64_t seed);
/* Frees what is left when no client is. */
void registry_release(struct registry *r);

struct client *client_by_endpoint(const struct registry *r, const char *endpoint);
/* By "rd/…". */
struct client *client_by_location(const struct registry *r, const char *location);
struct client *client_by_peer(const struct registry *r, const struct net_peer *peer);
/* A new one, without a peer yet. */
struct client *client_add(struct platform *p, const char *endpoint);
void client_remove(struct platform *p, struct client *c);
/* Each news of a client has the same fields. */
void client_news(struct client *c, const char *what);
/*
 * Whether what comes from the peer is the client's. DTLS: the identity that registered, from whichever port. Plain:
 * whoever knows what the request names (location, endpoint).
 */
bool client_speaks(const struct client *c, const struct net_peer *peer);
/* It speaks from this peer now. */
void client_moved(struct client *c, struct net_peer *peer);
/*
 * A client was at this peer and isn't any more: the association goes at once, unless something of the platform still
 * waits there. soon: its last messages may still be repeated.
 */
void client_left(struct platform *p, struct net_peer *peer, bool soon);
/* It has sent something: it is awake. */
void client_heard(struct client *c);
/* In queue mode, and not heard of for so long that it may have switched off its receiver. */
bool client_asleep(const struct client *c);
void registry_clear(struct platform *p);
void registry_gone(struct registry *r, const struct net_peer *peer);
json_t *client_json(const struct client *c);

/* --- observations ------------------------------------------------------------------------------------------------- */

/* It begins with the answer msg. NULL when the client has too many. */
struct platform_observation *observation_add(
	struct client *c, const uint8_t *token, const char *path, const struct coap_msg *msg);
/* Whether a notification is newer than what was told last (RFC 7641 3.4); then it is the latest. */
bool observation_news(struct platform_observation *o, const struct coap_msg *msg);
struct platform_observation *observation_by_path(const struct client *c, const char *path);
struct platform_observation *observation_by_token(const struct registry *r, const uint8_t *token, size_t len);
void observation_remove(struct platform_observation *o);

/* --- requests to clients ------------------------------------------------------------------------------------------ */

enum exchange_end {
	EXCHANGE_ANSWERED,
	EXCHANGE_RESET,
	EXCHANGE_TIMEOUT, /* no answer in time, or every retransmission in vain */
	EXCHANGE_LOST, /* could not be sent, association gone, platform ending */
};
extern const struct value_name exchange_end_names[];

struct exchange;
/* msg: the answer when there is one, NULL otherwise. */
typedef void exchange_cb(void *arg, enum exchange_end end, const struct coap_msg *msg);

/*
 * Sends a CON request with a fresh token (msg->token_len 0) or the given one. The callback comes exactly once,
 * later; when NULL is returned with *cause it never comes. timeout: microseconds on the clock.
 */
struct exchange *exchange_send(struct platform *p, struct net_peer *peer, struct coap_msg *msg, uint64_t timeout,
	exchange_cb *cb, void *arg, char **cause);
/* Forgets it: its callback doesn't come. */
void exchange_drop(struct platform *p, struct exchange *x);
/* A response; false: none of the exchanges waits for its token. */
bool exchange_response(struct platform *p, const struct coap_msg *msg);
void exchange_outcome(struct platform *p, struct net_peer *peer, uint16_t mid, enum link_outcome outcome);
/* Whether an answer of a peer is waited for. */
bool exchange_waits(const struct platform *p, const struct net_peer *peer);
void exchange_gone(struct platform *p, const struct net_peer *peer);
void exchange_clear(struct platform *p);

/* --- bootstrap ---------------------------------------------------------------------------------------------------- */

struct session;

/* The names of a bootstrap sequence's steps. */
#define STEPS_MAX 16
struct bootstrap_plan {
	unsigned count;
	uint8_t step[STEPS_MAX]; /* rows of the table in bootstrap.c */
};

/* "delete-0,delete-1,…"; -1 and *cause on an unknown name. */
int bootstrap_plan_parse(struct bootstrap_plan *plan, const char *text, char **cause);
void bootstrap_request(struct platform *p, struct net_peer *peer, const struct coap_msg *msg, struct link_reply *reply);
/* Whether the sequence of a client at that peer is under way. */
bool bootstrap_waits(const struct platform *p, const struct net_peer *peer);
void bootstrap_gone(struct platform *p, const struct net_peer *peer);
void bootstrap_clear(struct platform *p);
/* The URI of the server that a peer gets for its account. */
void platform_uri(const struct platform *p, const struct net_peer *peer, struct buf *out);

/* --- uplinks ------------------------------------------------------------------------------------------------------ */

struct uplink {
	uint64_t seq, time;
	char endpoint[ENDPOINT_MAX + 1];
	const char *kind; /* "dp", "notify" */
	char path[COAP_PATH_MAX];
	enum coap_type type;
	int32_t format;
	size_t len; /* as it arrived; at most UPLINK_BYTES_MAX are kept */
	uint8_t *payload;
};

struct uplink_ring {
	struct uplink slot[UPLINKS_MAX];
	uint64_t next; /* sequence number of the next one; the first is 1 */
};

void uplink_add(
	struct platform *p, const char *endpoint, const char *kind, const char *path, const struct coap_msg *msg);
void uplink_clear(struct uplink_ring *r);
/* Those with a sequence number above since, of one endpoint (NULL: all), oldest first. */
json_t *uplink_json(const struct uplink_ring *r, const char *endpoint, uint64_t since);

/* --- contents ----------------------------------------------------------------------------------------------------- */

enum resource_type { TYPE_STRING, TYPE_INTEGER, TYPE_FLOAT, TYPE_BOOLEAN, TYPE_OPAQUE };
extern const struct value_name resource_type_names[];
extern const struct value_name format_names[];

/* The links of a list (RFC 6690) as [{path, attributes}]; NULL: it is none. */
json_t *links_json(const char *text, size_t len);
/* The type of a resource of the objects that the module has; -1: unknown. */
int resource_type(long object, long resource);

/* A path: up to four numbers. count 0 for "/". */
struct lwm2m_path {
	unsigned count;
	uint16_t id[4];
};

/* Takes it with or without its leading slash; -1 when it is none. */
int oma_path_parse(const char *text, struct lwm2m_path *out);
/* "3/0/1"; buf of COAP_PATH_MAX. */
const char *oma_path_format(const struct lwm2m_path *path, char *buf);
/* Whether the content is this number. */
bool content_is_integer(const char *path, const struct coap_msg *msg, int64_t number);
/* Adds "payload" (hexadecimal), "text" when it is printable, and "value" decoded by its format. */
void content_describe(json_t *to, const char *path, int32_t format, const uint8_t *data, size_t len);
/* One value as text, TLV or JSON for the resource at path. */
int content_encode(
	struct buf *out, const struct lwm2m_path *path, int32_t format, int type, const json_t *value, char **cause);
/* The resources {"ID": value} of an instance as TLV or JSON. */
int content_encode_all(struct buf *out, const struct lwm2m_path *path, int32_t format, json_t *values, char **cause);
/* For create: the resources in payload become the instance of path, which becomes the object's path. */
void content_wrap(struct buf *payload, struct lwm2m_path *path, int32_t format);

/* --- firmware ----------------------------------------------------------------------------------------------------- */

#define FIRMWARES_MAX     16
#define FIRMWARE_BODY_MAX (1024 * 1024)

struct firmware_file {
	char name[64];
	struct buf data;
};

/* Makes or replaces the file fw/NAME, a package; damaged: its CRC is wrong. */
int firmware_add(struct platform *p, const char *name, const char *version, const char *base, const struct buf *body,
	bool damaged, char **cause);
/* The same with a content that is served as it is. */
int firmware_add_raw(struct platform *p, const char *name, const struct buf *content, char **cause);
/* Adds so many random bytes. */
void firmware_random(struct platform *p, struct buf *out, size_t size);
const struct firmware_file *firmware_find(struct platform *p, const char *name);
void firmware_clear(struct platform *p);
void firmware_request(struct platform *p, struct net_peer *peer, const struct coap_msg *msg, struct link_reply *reply);
/* A client has told what is at path. */
#define FIRMWARE_STATE_PATH "/5/0/3"
void firmware_told(struct client *c, const char *path, const struct coap_msg *msg);

/* What of the list of a registration is observed, besides the paths that are set. */
enum observe_all { OBSERVE_NONE, OBSERVE_OBJECTS, OBSERVE_INSTANCES };

/* --- the platform ------------------------------------------------------------------------------------------------- */

struct delayed;

struct platform {
	struct net *net;
	struct clock *clock;
	struct bus *bus;
	struct rng rng;
	char *address;
	bool want_plain, want_dtls;
	uint16_t plain_port, dtls_port; /* as asked for */
	bool nominal_ports;
	struct net_server *plain, *dtls;

	/* configuration */
	struct psk_store psks;
	struct fault_table faults;
	struct bootstrap_plan plan;
	char read_path[COAP_PATH_MAX]; /* empty: none */
	char observe_path[PATHS_MAX][COAP_PATH_MAX];
	unsigned observe_count;
	enum observe_all observe_all;
	int32_t observe_accept; /* FORMAT_NONE: none */
	bool profile_auto; /* what is read and observed goes by the client */
	bool own_identity; /* over DTLS the identity has to be the endpoint's name */
	char *server_uri; /* NULL: made of the address and port */
	char *server_host; /* NULL: the address */
	uint32_t lifetime, ssid, hold_off;
	bool resume_id, resume_ticket;

	/* what is under way */
	struct registry registry;
	struct exchange *exchanges;
	struct map tokens, waiting; /* exchanges by their token, and by their peer */
	struct session *sessions;
	struct map sequences; /* the same by endpoint */
	struct delayed *delayed;
	unsigned delayed_count;
	uint64_t held; /* how long the answer being made is held back; what follows it waits as long */
	struct uplink_ring uplinks;
	struct firmware_file firmware[FIRMWARES_MAX];
	unsigned firmware_count;
};

#define platform_event(p, ...)                                                                                         \
	bus_emit_fields((p)->bus, "platform", EVENT_PLATFORM, (struct event_field[]){__VA_ARGS__, {.type = FIELD_END}})
/* How long the platform's own requests wait for their answer: above the 93 s of RFC 7252 4.8.2. */
#define OWN_TIMEOUT (100 * CLOCK_S)

/* The value of name= in a query into out. 1: found, 0: not there, -1: longer than out. */
int query_get(const char *query, const char *name, char *out, size_t size);
/* Whether a query has that word alone, without a value. */
bool query_has(const char *query, const char *word);
/* Names are UTF-8 without control characters (OMA TS 6.2.1, 6.3). */
bool name_valid(const char *text);
/* The event of a request that was refused. */
void platform_refused(struct platform *p, const char *request, const char *endpoint, uint8_t code);
/*
 * Whether something is under way between the platform and a peer: a request, a bootstrap sequence, an answer that is
 * held back.
 */
bool platform_waits(const struct platform *p, const struct net_peer *peer);
/* "coap://HOST:PORT", "coaps://[::1]:PORT" */
void uri_make(struct buf *out, bool dtls, const char *host, unsigned port);
/* "plain" or "dtls". */
const char *peer_security(struct platform *p, const struct net_peer *peer);
bool peer_is_dtls(const struct platform *p, const struct net_peer *peer);
/* POST /rd, POST /rd/…, DELETE /rd/…, POST /dp. */
void registry_register(struct platform *p, struct net_peer *peer, const struct coap_msg *msg, struct link_reply *reply);
void registry_update(struct platform *p, struct net_peer *peer, const struct coap_msg *msg, struct link_reply *reply);
void registry_deregister(
	struct platform *p, struct net_peer *peer, const struct coap_msg *msg, struct link_reply *reply);
void uplink_request(struct platform *p, struct net_peer *peer, const struct coap_msg *msg, struct link_reply *reply);
/* The event of a client's answer, or of its absence (msg NULL). */
void platform_response_event(struct platform *p, const char *endpoint, const char *op, const char *path,
	enum exchange_end end, const struct coap_msg *msg);
/* Puts a fault into force. */
void platform_fault(struct platform *p, enum fault_where where, const struct fault *f);
/* Tells the DTLS port what sessions may be resumed with. */
void platform_offer_resumption(struct platform *p);
#endif
