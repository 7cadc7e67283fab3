/*
 * The inside of the LwM2M client. One struct lwm2m per module; a link to one server at a time (bootstrap server, then
 * LwM2M server).
 *
 * client.c owns the link, states.c the states, news.c what is told and done afterwards; bootstrap.c, register.c, uplink.c
 * send the client's own requests (request.c keeps track of them); object.c answers the server's requests over the const tables
 * of objects_*.c; content.c turns values into the encodings and back; observe.c, attr.c and discover.c are
 * Information Reporting and Discover; relay.c hands object 19 to the host.
 */
#ifndef BC28_LWM2M_PRIV_H
#define BC28_LWM2M_PRIV_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "bc28/buf.h"
#include "bc28/clock.h"
#include "bc28/link.h"
#include "bc28/lwm2m.h"

/* Bounds of what a server can make the client keep. */
#define SECURITY_MAX    4
#define SERVER_MAX      4
#define OBSERVATION_MAX 16
#define ATTR_MAX        32
#define RELAY_MAX       8
#define WRITE_MAX       48
#define ERROR_CODE_MAX  8
#define NEWS_MAX        32
#define URI_MAX         255
#define DATA_MAX        1024
/* How long an acknowledged request waits for its response: MAX_TRANSMIT_WAIT of RFC 7252 4.8.2. */
#define RESPONSE_WAIT (93 * CLOCK_S)

#define TOKEN_LEN 8

/* --- paths -------------------------------------------------------------------------------------------------------- */

/* "/3/0/9" has depth 3, "/" depth 0. */
struct path {
	unsigned depth;
	uint16_t id[3];
};

#define PATH_TEXT_MAX 20

/* -1: not a path of LwM2M (a leading slash is allowed). */
int lwm2m_path_parse(const char *text, struct path *out);
/* With a leading slash. */
const char *path_print(const struct path *p, char text[PATH_TEXT_MAX]);
/* inner is outer or lies below it. */
bool path_covers(const struct path *outer, const struct path *inner);
bool path_equal(const struct path *a, const struct path *b);

/* --- objects and resources as tables ------------------------------------------------------------------------------ */

enum value_type { VALUE_STRING, VALUE_INT, VALUE_BOOL, VALUE_TIME, VALUE_OPAQUE, VALUE_NONE };

/* A resource's value: num for numbers, booleans and times, data for texts and opaque. */
struct value {
	int64_t num;
	const void *data;
	size_t len;
};

enum resource_flags {
	RES_R = 1 << 0,
	RES_W = 1 << 1,
	RES_E = 1 << 2,
	RES_BOOTSTRAP = 1 << 3, /* written by the bootstrap server */
	RES_MULTIPLE = 1 << 4,
	RES_VOLATILE = 1 << 5, /* changes all the time: no reason to notify about the object or instance around it */
};

struct resource {
	uint16_t id;
	uint8_t type; /* enum value_type */
	uint8_t flags;
	const char *name;
	int64_t min, max; /* of the number, or of the length */
	/* The value (of resource instance index); false: there is none. */
	bool (*get)(const struct lwm2m *l, uint16_t iid, unsigned index, struct value *v);
	/* More than the range to check before set(); NULL: nothing. */
	bool (*valid)(const struct value *v);
	/* Returns a CoAP code; the value has been checked. */
	uint8_t (*set)(struct lwm2m *l, uint16_t iid, const struct value *v);
	uint8_t (*exec)(struct lwm2m *l, uint16_t iid);
	const char *source;
};

struct object {
	uint16_t id;
	const char *name;
	const struct resource *resources;
	size_t count;
	bool relay; /* reads and writes go to the host (guide 4.1, 4.2) */
	/* Whether the LwM2M server has access to the instance (OMA TS 7.3); NULL: to each. */
	bool (*accessible)(const struct lwm2m *l, uint16_t iid);
	/* The instance with the n-th lowest id, -1 behind the last one. */
	int (*instance)(const struct lwm2m *l, unsigned n);
	/* For the bootstrap server; NULL: instances are fixed. create: -1 when there is no room. */
	int (*create)(struct lwm2m *l, uint16_t iid);
	bool (*remove)(struct lwm2m *l, uint16_t iid);
	/* Before a Write with Replace: optional resources back to their defaults. NULL: nothing to do. */
	void (*reset)(struct lwm2m *l, uint16_t iid);
	const char *source;
};

extern const struct object object_security, object_server, object_device, object_connectivity, object_firmware,
	object_appdata;
/* All of them by id, NULL at the end. */
extern const struct object *const lwm2m_objects[];

const struct object *object_find(uint16_t id);
const struct resource *resource_find(const struct object *o, uint16_t id);
bool instance_exists(const struct lwm2m *l, const struct object *o, uint16_t iid);
bool instance_accessible(const struct lwm2m *l, const struct object *o, uint16_t iid);
/* The number of instances of a multiple resource. */
unsigned resource_dim(const struct lwm2m *l, const struct resource *r, uint16_t iid);

/* --- the client --------------------------------------------------------------------------------------------------- */

enum role { ROLE_NONE, ROLE_BOOTSTRAP, ROLE_SERVER };

enum client_state {
	STATE_OFF,
	STATE_HOLD_OFF,
	STATE_BOOTSTRAP, /* POST /bs sent */
	STATE_BOOTSTRAP_WAIT, /* the bootstrap server is writing */
	STATE_BOOTSTRAP_RETRY,
	STATE_BOOTSTRAPPED,
	STATE_REGISTER,
	STATE_REGISTERED,
	STATE_REGISTER_RETRY,
	STATE_DEREGISTER,
	STATE_DISABLE, /* de-registering because of /1/x/4 */
	STATE_DISABLED,
	STATE_ENDED, /* de-registered, or given up */
	STATE_COUNT
};

/* What moves the client from state to state; the table is in states.c. */
enum client_event {
	CLIENT_IP_LOST, /* or the module was reset */
	CLIENT_CONFIGURED, /* IP address and server are there */
	CLIENT_UNCONFIGURED, /* no server, or no key for it */
	CLIENT_START, /* towards the bootstrap server */
	CLIENT_BOOTSTRAP,
	CLIENT_BOOTSTRAP_ACCEPTED,
	CLIENT_BOOTSTRAP_FINISHED,
	CLIENT_HANDSHAKE, /* Register, behind a handshake */
	CLIENT_REGISTER, /* Register at once */
	CLIENT_SECURED, /* the handshake is done */
	CLIENT_ACCEPTED,
	CLIENT_REFUSED,
	CLIENT_UNAVAILABLE, /* 5.xx */
	CLIENT_LOST, /* no answer, RST, or not sent */
	CLIENT_INSECURE, /* the handshake failed */
	CLIENT_GIVE_UP, /* lost or refused, and that was the last attempt */
	CLIENT_DATA_OBSERVED, /* object 19 */
	CLIENT_DATA_FORGOTTEN,
	CLIENT_DEREGISTER,
	CLIENT_DISABLE, /* /1/x/4 */
	CLIENT_EVENT_COUNT
};

/* The client's own requests; each kind is outstanding at most once. */
enum request_kind { REQ_BOOTSTRAP, REQ_REGISTER, REQ_UPDATE, REQ_DEREGISTER, REQ_DATA, REQ_COUNT };

struct request {
	bool active;
	int mid;
	uint8_t token[TOKEN_LEN];
	uint8_t token_len;
};

/*
 * What is left to do at the end of the turn, when the answer to a server's request is on its way; done in this order.
 */
enum after {
	AFTER_BOOTSTRAPPED = 1 << 0,
	AFTER_DATA_OBSERVED = 1 << 1,
	AFTER_FIRMWARE_OBSERVED = 1 << 2,
	AFTER_CHECK = 1 << 3, /* values may have changed: observers */
	AFTER_FIRMWARE = 1 << 4, /* the update may go on */
	AFTER_UPDATE = 1 << 5,
	AFTER_DISABLE = 1 << 6,
	AFTER_RESTART = 1 << 7,
	AFTER_FACTORY_RESET = 1 << 8,
	AFTER_DATA_CANCELLED = 1 << 9,
};

/* News for the module, told when the client's state is settled. */
enum news_kind { NEWS_STATUS, NEWS_EVENT, NEWS_DTLS, NEWS_DATA_STATUS, NEWS_LIFETIME, NEWS_FIRMWARE, NEWS_REBOOT };

/* The value of NEWS_REBOOT. */
enum reboot_kind { REBOOT_PLAIN, REBOOT_FACTORY, REBOOT_INSTALL };

struct news {
	enum news_kind kind;
	uint32_t value;
};

/* An instance of object 0. */
struct security {
	uint16_t iid;
	bool bootstrap;
	char uri[URI_MAX + 1];
	int mode; /* 0 PSK, 3 NoSec, -1 not written */
	char psk_id[PSK_ID_MAX + 1];
	uint8_t key[PSK_MAX];
	size_t key_len;
	uint16_t ssid;
	uint32_t hold_off;
};

/* An instance of object 1. */
struct server {
	uint16_t iid;
	uint16_t ssid;
	uint32_t lifetime, pmin, pmax, disable_timeout;
	bool storing;
	char binding[3];
};

enum attr_flags { ATTR_PMIN = 1 << 0, ATTR_PMAX = 1 << 1, ATTR_LT = 1 << 2, ATTR_GT = 1 << 3, ATTR_ST = 1 << 4 };

/* Notification attributes at one path; lt, gt and st in thousandths. */
struct attr {
	unsigned given; /* enum attr_flags */
	int64_t value[5]; /* in the order of enum attr_flags */
};

struct attr_entry {
	struct path path; /* depth 0: free */
	struct attr attr;
};

struct observation {
	bool used;
	bool relayed; /* of object 19: the host's data is sent as its notification */
	struct lwm2m *client;
	struct path path;
	uint8_t token[COAP_TOKEN_MAX];
	uint8_t token_len;
	int32_t format;
	uint32_t seq;
	int mid; /* of the notification that isn't acknowledged yet, -1 none */
	bool dirty; /* changed since the last notification */
	bool stored; /* undelivered, waits for the next Update (/1/x/6) */
	uint64_t sent; /* time of the last notification */
	uint64_t digest; /* of the last value sent */
	int64_t number;
	struct timer timer;
};

/* A request of the server that waits for the host's answer. */
struct relayed {
	bool used;
	struct lwm2m *client;
	enum coap_type type;
	uint16_t mid;
	uint8_t token[COAP_TOKEN_MAX];
	uint8_t token_len;
	struct path path;
	int32_t accept;
	struct timer timer; /* of the host's answer; runs once the host was told */
};

/* The phases of an update; its table is in firmware.c. */
enum firmware_phase {
	FIRMWARE_IDLE,
	FIRMWARE_ANNOUNCED, /* State 1 is on its way to the server */
	FIRMWARE_OFFERED, /* the host is asked whether to download */
	FIRMWARE_DOWNLOADING,
	FIRMWARE_DOWNLOADED,
	FIRMWARE_UPDATING, /* State 3 is on its way to the server */
	FIRMWARE_INSTALLING, /* from the reboot on */
	FIRMWARE_SUCCEEDED, /* not reported yet */
	FIRMWARE_FAILED, /* not reported yet */
	FIRMWARE_KEPT, /* failed and reported; the package is still here */
};

/* /5/0/5 (OMA TS E.6). */
enum firmware_result {
	RESULT_INITIAL = 0,
	RESULT_SUCCESS = 1,
	RESULT_NO_STORAGE = 2,
	RESULT_CONNECTION_LOST = 4,
	RESULT_INTEGRITY = 5,
	RESULT_UNSUPPORTED_PACKAGE = 6,
	RESULT_INVALID_URI = 7,
	RESULT_UPDATE_FAILED = 8,
	RESULT_UNSUPPORTED_PROTOCOL = 9,
};

/* Object 5. */
struct firmware {
	enum firmware_phase phase;
	uint8_t result; /* enum firmware_result */
	bool consent; /* the host's 2 or 4, in controlled mode */
	bool executed; /* the server's Execute */
	char uri[URI_MAX + 1];
	struct buf package; /* as far as it is here */
	struct coap_etag etag; /* of what is here */
	size_t saved; /* so much of it is durable */
	/* The observation of /5/0/3, which outlives the reboot; token_len 0: none. */
	uint8_t token[COAP_TOKEN_MAX];
	uint8_t token_len;
	int32_t format;
	struct timer resume; /* from a registration until the job goes on */

	/* The GET that is out. */
	struct link *link; /* its own link; NULL: the client's */
	bool waiting;
	uint8_t get_token[TOKEN_LEN];
	uint16_t get_mid;
	uint16_t block; /* size */
	unsigned tries;
	struct timer timer; /* of an acknowledged GET without its response */
};

/* The parts of a package's URI. */
struct firmware_uri {
	bool dtls;
	char host[URI_MAX + 1];
	uint16_t port;
	char path[COAP_PATH_MAX]; /* decoded; empty: none */
	bool has_query;
	char query[URI_MAX + 1];
};

struct lwm2m {
	struct clock *clock;
	struct bus *bus;
	char *source;
	struct rng *rng;
	struct link_net net;
	char *endpoint, *imei, *manufacturer, *model, *firmware_version;
	char name[256]; /* the endpoint's, since the last start */
	struct lwm2m_timers timers;
	unsigned retries;
	const struct lwm2m_ops *ops;
	void *arg;
	struct lwm2m_settings settings;

	bool ip;
	enum client_state state;
	enum lwm2m_status status;
	unsigned attempts; /* failed ones in a row */
	struct timer timer; /* what the state waits for: retry, update, end of the bootstrap … */
	struct timer response_timer; /* acknowledged request without its response */
	struct timer after_timer;
	unsigned after; /* enum after */

	struct news news[NEWS_MAX];
	unsigned news_first, news_count;
	bool telling;

	struct link *link;
	enum role role; /* of the link's other end */
	bool link_dtls;
	enum dtls_state dtls; /* the last one known */

	struct request requests[REQ_COUNT];
	bool update_again;
	enum lwm2m_data_status data_status;

	/* The server's account in use, from bootstrap or settings. */
	struct lwm2m_server account;
	int account_server; /* instance of object 1, -1 none */
	char location[COAP_PATH_MAX];
	uint32_t registered_lifetime;
	char registered_binding[3];

	/* Object data. */
	struct security securities[SECURITY_MAX];
	unsigned security_count; /* in ascending order of iid */
	struct server servers[SERVER_MAX];
	unsigned server_count;
	struct lwm2m_device_info info;
	int64_t time_offset; /* of /3/0/13 against the device's own time */
	char utc_offset[16], timezone[64];
	uint8_t error_codes[ERROR_CODE_MAX];
	unsigned error_count;
	struct firmware firmware;

	struct attr_entry attrs[ATTR_MAX];
	struct observation observations[OBSERVATION_MAX];
	struct relayed relayed[RELAY_MAX];
};

/* --- states.c ----------------------------------------------------------------------------------------------------- */

/* Goes where the table says; nothing where it has no row. */
void client_event(struct lwm2m *l, enum client_event event);
/* The state's time is over. */
void client_timeout(void *arg);
/* The same at once, in a state that has turned out to need no time. */
void client_go_on(struct lwm2m *l);
bool client_registered(const struct lwm2m *l);
/* Bootstrapping, registering, or about to. */
bool client_under_way(const struct lwm2m *l);
/* Between two attempts. */
bool client_waits(const struct lwm2m *l);
/* Counts a failed attempt; true when there are none left (config.retries). */
bool client_failed(struct lwm2m *l);

/* --- client.c ----------------------------------------------------------------------------------------------------- */

/* What a request that came to nothing means. */
enum client_event client_loss(const struct lwm2m *l, enum link_outcome outcome);
/* Opens a link to a server after closing the one before. */
void link_open(struct lwm2m *l, enum role role, const struct lwm2m_server *server);
/* Closes it; whatever was outstanding on it is forgotten, an uplink has failed. */
void link_close(struct lwm2m *l);
/* The live values of objects 3 and 4, before they are read. */
void client_refresh(struct lwm2m *l);

/* --- news.c: what is told and done afterwards --------------------------------------------------------------------- */

void news_add(struct lwm2m *l, enum news_kind kind, uint32_t value);
/* Tells the module what has gathered; the last thing that every entry into the client does. */
void news_tell(struct lwm2m *l);
void after_add(struct lwm2m *l, enum after what);
void after_timeout(void *arg);

/* --- request.c: the client's own requests ------------------------------------------------------------------------- */

/* Sends msg with a new token, or with its own when it has one. -1: it could not be built. */
int request_send(struct lwm2m *l, enum request_kind kind, struct coap_msg *msg);
void request_cancel(struct lwm2m *l, enum request_kind kind);
void request_forget_all(struct lwm2m *l);
void lwm2m_request_response(struct lwm2m *l, const struct coap_msg *msg);
void request_outcome(struct lwm2m *l, uint16_t mid, enum link_outcome outcome);
void request_timeout(void *arg);

/* --- bootstrap.c -------------------------------------------------------------------------------------------------- */

void bootstrap_begin(struct lwm2m *l);
void bootstrap_send(struct lwm2m *l);
void bootstrap_response(struct lwm2m *l, const struct coap_msg *msg);
/* A message of the bootstrap server: its time to finish begins anew. */
void bootstrap_heard(struct lwm2m *l);
void bootstrap_lost(struct lwm2m *l, enum link_outcome outcome);
/* The bootstrap server has begun, and doesn't finish. */
void bootstrap_expired(struct lwm2m *l);
/* What the bootstrap server wrote to its /0/x/11, in microseconds. */
uint64_t bootstrap_hold_off(const struct lwm2m *l);
/* Bootstrap-Finish: the code to answer with. */
uint8_t bootstrap_finish(struct lwm2m *l);
void bootstrap_done(struct lwm2m *l);
/* Makes objects 0 and 1 from the settings, without a bootstrap server. */
void bootstrap_factory(struct lwm2m *l);
/* Chooses the LwM2M server's account from objects 0 and 1; -1: none is complete. */
int bootstrap_account(struct lwm2m *l);

/* --- register.c --------------------------------------------------------------------------------------------------- */

/* Opens the link to the server and registers. */
void register_begin(struct lwm2m *l);
/* Registers on the link that is open. */
void register_again(struct lwm2m *l);
void register_response(struct lwm2m *l, const struct coap_msg *msg);
/* A Register or an Update didn't get through. */
void register_lost(struct lwm2m *l, enum link_outcome outcome);
/* The microseconds after which a registration is updated; 0: never (lifetime 0 doesn't end). */
uint64_t update_delay(const struct lwm2m *l);
void update_send(struct lwm2m *l);
void update_response(struct lwm2m *l, const struct coap_msg *msg);
/* Something that the registration carries was written: an Update tells the server. */
void update_if_changed(struct lwm2m *l);
/* why: CLIENT_DEREGISTER or CLIENT_DISABLE. */
void deregister_send(struct lwm2m *l, enum client_event why);
/* The microseconds between a de-registration by /1/x/4 and the next registration. */
uint64_t disable_time(struct lwm2m *l);
void deregister_response(struct lwm2m *l, const struct coap_msg *msg);
void deregister_lost(struct lwm2m *l, enum link_outcome outcome);
struct server *account_server(struct lwm2m *l);

/* --- uplink.c ----------------------------------------------------------------------------------------------------- */

void data_response(struct lwm2m *l, const struct coap_msg *msg);
void data_outcome(struct lwm2m *l, enum link_outcome outcome);

/* --- object.c, content.c, discover.c ------------------------------------------------------------------------------ */

/* The server's (or bootstrap server's) request. */
enum link_verdict object_request(struct lwm2m *l, const struct coap_msg *msg, struct link_reply *reply);
/* The answer's payload becomes the buffer's memory. */
void reply_payload(struct link_reply *reply, int32_t format, struct buf *payload);

struct write {
	uint16_t iid;
	const struct resource *resource;
	struct value value;
};

/* A decoded payload; values point into the payload or into scratch. */
struct write_list {
	struct write write[WRITE_MAX];
	size_t count;
	uint8_t *scratch;
	size_t scratch_len;
};

/*
 * Encodes what a path shows into out. Returns 0 or an error code. *format: in the one asked for or FORMAT_NONE, out
 * the one chosen.
 */
uint8_t content_read(
	const struct lwm2m *l, const struct object *o, const struct path *path, int32_t *format, struct buf *out);
/* The same as TLV without what changes all the time, to see whether anything else did. */
void content_snapshot(const struct lwm2m *l, const struct object *o, const struct path *path, struct buf *out);
/* Decodes a payload for a path, checks every value. Returns 0 or an error code. Release in both cases. */
uint8_t content_write(const struct object *o, const struct path *path, const struct coap_msg *msg, bool bootstrap,
	struct write_list *out);
void write_list_release(struct write_list *w);
bool format_is_tlv(int32_t format);
bool format_is_json(int32_t format);
/* A known format of a single resource's value or a list of them. */
bool format_is_known(int32_t format);

/* Discover (OMA TS 5.4.2) and Bootstrap-Discover (5.2.7.3). */
uint8_t discover_server(const struct lwm2m *l, const struct path *path, struct buf *out);
uint8_t discover_bootstrap(const struct lwm2m *l, const struct path *path, struct buf *out);
/* The links of a registration (OMA TS 5.3.1). */
void discover_registration(const struct lwm2m *l, struct buf *out);

/* --- attr.c, observe.c -------------------------------------------------------------------------------------------- */

/* Write-Attributes (OMA TS 5.4.4): "pmin=10&pmax=60"; a name alone takes the attribute back. Returns a CoAP code. */
uint8_t attr_write(struct lwm2m *l, const struct object *o, const struct path *path, const char *query);
/* The attributes set at this very path. */
struct attr attr_at(const struct lwm2m *l, const struct path *path);
/* Those in force at a path: its own, then those of the levels above. */
struct attr attr_in_force(const struct lwm2m *l, const struct path *path);
/* Appends "pmin=10;pmax=60". */
void attr_print(struct buf *out, const struct attr *a);
void attr_clear(struct lwm2m *l);

/* Observe 0 on a path whose current content has been read. False: no room, answer without the option. */
bool observe_add(struct lwm2m *l, const struct object *o, const struct path *path, const struct coap_msg *msg);
/* Observe 1: by token, or all of the path when the token is another one. */
void observe_cancel(struct lwm2m *l, const struct path *path, const struct coap_msg *msg);
/* Tells observers what has changed, as their attributes allow; timers anew, after attributes were written. */
void observe_check(struct lwm2m *l);
/* What became of a message, when it was a notification. */
void observe_outcome(struct lwm2m *l, uint16_t mid, enum link_outcome outcome);
/* After an Update: what could not be delivered goes out again. */
void observe_resume(struct lwm2m *l);
void observe_remove(struct lwm2m *l, struct observation *o);
void observe_clear(struct lwm2m *l);
/* The observation (its index) of object 19 that uplink data goes to, -1 none. */
int observe_data(const struct lwm2m *l);
/* An observation of before a reboot goes on with its token, and a notification is due; one that is there already stays. */
void observe_restore(struct lwm2m *l, const struct path *path, const uint8_t *token, uint8_t token_len, int32_t format);
/* Nobody who observes the path has yet to be told of its value. */
bool observe_settled(const struct lwm2m *l, const struct path *path);
/* The value of now counts as told. */
void observe_quiet(struct lwm2m *l, const struct path *path);

/* --- firmware.c, firmware_download.c, firmware_uri.c ------------------------------------------------------------- */

void firmware_init(struct lwm2m *l);
void firmware_release(struct lwm2m *l);
/* /5/0/3 */
uint8_t firmware_state(const struct lwm2m *l);
/* Writes and Execute; each returns a CoAP code. */
uint8_t firmware_write_uri(struct lwm2m *l, const char *uri);
uint8_t firmware_write_package(struct lwm2m *l, const uint8_t *data, size_t len);
uint8_t firmware_execute(struct lwm2m *l);
void firmware_enter(struct lwm2m *l, enum firmware_phase phase);
/* Goes on when all observers know the state. */
void firmware_step(struct lwm2m *l);
/* -1: no room. */
int firmware_save(struct lwm2m *l);
/* The download has failed. */
void firmware_fail(struct lwm2m *l, uint8_t result);
/* The package is here, as a whole; returns its result, 0: good. */
uint8_t firmware_received(struct lwm2m *l);
void firmware_observed(struct lwm2m *l, const uint8_t *token, uint8_t token_len, int32_t format);
void firmware_unobserved(struct lwm2m *l);
void firmware_registered(struct lwm2m *l);
void firmware_data_observed(struct lwm2m *l);
void firmware_link_closed(struct lwm2m *l);

/* 0 or the result that it leads to. */
uint8_t firmware_uri_parse(const char *uri, struct firmware_uri *out);
void download_begin(struct lwm2m *l);
void download_stop(struct lwm2m *l);
/* False: not of the download. */
bool download_response(struct lwm2m *l, const struct coap_msg *msg);
void download_outcome(struct lwm2m *l, uint16_t mid, enum link_outcome outcome);
void download_timeout(void *arg);

/* --- relay.c ------------------------------------------------------------------------------------------------------ */

enum link_verdict relay_request(
	struct lwm2m *l, const struct path *path, const struct coap_msg *msg, struct link_reply *reply);
void relay_clear(struct lwm2m *l);

/* --- objects ------------------------------------------------------------------------------------------------------ */

void security_clear(struct lwm2m *l);
struct security *security_find(struct lwm2m *l, uint16_t iid);
struct security *security_create(struct lwm2m *l, uint16_t iid);
void server_clear(struct lwm2m *l);
struct server *server_find(struct lwm2m *l, uint16_t iid);
struct server *server_create(struct lwm2m *l, uint16_t iid);
/* What servers wrote to object 3 and the errors that it gathered are gone. */
void device_reset(struct lwm2m *l);
/* Adds an error code to /3/0/11 unless it is there. */
void device_error(struct lwm2m *l, uint8_t code);
/* Error codes of /3/0/11. */
enum { DEVICE_ERROR_IP = 8 };

#endif
