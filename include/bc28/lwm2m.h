/*
 * The LwM2M 1.0 client of the module: bootstrap, registration, objects, relay of object 19 to the UART, uplink. It
 * does no I/O: messages leave through a link (bc28/link.h), news leave through struct lwm2m_ops, time is the clock's.
 * Sources: OMA TS LwM2M 1.0.2, guide chapters 3, 4 and 6.
 */
#ifndef BC28_LWM2M_H
#define BC28_LWM2M_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "bc28/buf.h"
#include "bc28/link.h"
#include "bc28/values.h"

#ifdef __cplusplus
extern "C" {
#endif

struct bus;
struct clock;
struct rng;
struct lwm2m;

/* The registration states of guide 3.10; names (with the guide's own spelling) in lwm2m_status_names. */
enum lwm2m_status {
	LWM2M_UNINITIALISED,
	LWM2M_MISSING_CONFIG,
	LWM2M_INITIALISING,
	LWM2M_INITIALISED,
	LWM2M_INIT_FAILED,
	LWM2M_REGISTERING,
	LWM2M_REGISTERED,
	LWM2M_DEREGISTERED,
	LWM2M_MO_DATA_ENABLED,
	LWM2M_NO_UE_IP,
	LWM2M_REJECTED_BY_SERVER,
	LWM2M_TIMEOUT_AND_RETRYING,
	LWM2M_REG_FAILED,
	LWM2M_DEREG_FAILED,
};
extern const struct value_name lwm2m_status_names[];

/* The numbers of +QLAEVTIND (guide 4.3, 3.8) and +QLWEVTIND (base manual 5.17). */
enum lwm2m_event {
	LWM2M_EV_REGISTERED = 0,
	LWM2M_EV_DEREGISTERED = 1,
	LWM2M_EV_UPDATED = 2,
	LWM2M_EV_DATA_OBSERVED = 3,
	LWM2M_EV_BOOTSTRAPPED = 4,
	LWM2M_EV_FOTA_OBSERVED = 5,
	LWM2M_EV_PACKAGE_URI = 6,
	LWM2M_EV_PACKAGE_READY = 7,
	LWM2M_EV_DATA_CANCELLED = 9, /* base manual 5.17 only */
};

/* The states of a CON uplink (guide 3.7). */
enum lwm2m_data_status {
	LWM2M_DATA_NONE = 0,
	LWM2M_DATA_SENT = 1,
	LWM2M_DATA_FAILED = 2,
	LWM2M_DATA_TIMEOUT = 3,
	LWM2M_DATA_DONE = 4,
	LWM2M_DATA_RESET = 5,
};

/* What the module tells the host of an update (guide chapter 2, table 1). */
enum lwm2m_firmware_news {
	LWM2M_FIRMWARE_DOWNLOADING,
	LWM2M_FIRMWARE_DOWNLOAD_FAILED,
	LWM2M_FIRMWARE_DOWNLOADED,
	LWM2M_FIRMWARE_UPDATING,
	LWM2M_FIRMWARE_UPDATE_SUCCESS,
	LWM2M_FIRMWARE_UPDATE_FAILED,
	LWM2M_FIRMWARE_OVER,
};

/* The host's answers in controlled mode, AT+QLAFOTAIND=2 … 5 (guide 3.8). */
enum lwm2m_firmware_order {
	LWM2M_FIRMWARE_DOWNLOAD = 2,
	LWM2M_FIRMWARE_CANCEL_DOWNLOAD = 3,
	LWM2M_FIRMWARE_UPDATE = 4,
	LWM2M_FIRMWARE_CANCEL_UPDATE = 5,
};

/* What of an update is to outlive a power cut, together or not at all. */
struct lwm2m_firmware_state {
	const char *job; /* a line of text */
	const char *version; /* that is installed now; NULL: as before */
	size_t offset; /* from here on the package is data, and nothing behind it */
	const uint8_t *data;
	size_t len;
};

/* Why a call was refused; the command layer turns it into a CME number. */
enum lwm2m_result {
	LWM2M_OK = 0,
	LWM2M_ERR_NOT_CONFIGURED, /* no server set */
	LWM2M_ERR_NO_IP,
	LWM2M_ERR_NOT_REGISTERED,
	LWM2M_ERR_BUSY, /* a CON is outstanding */
	LWM2M_ERR_STATE, /* nothing that this call could act on */
	LWM2M_ERR_PARAMETER,
	LWM2M_ERR_NOT_SENT, /* the network side could not take the message */
};

/* Which way uplink data goes: POST /dp?ep=… or Notify on 19/0/0. */
enum lwm2m_uplink { LWM2M_UPLINK_DP, LWM2M_UPLINK_NOTIFY };

/* One server as the user (or the bootstrap server) configured it. */
struct lwm2m_server {
	char host[257]; /* empty: not set */
	uint16_t port;
	bool dtls;
	bool nat; /* NAT type 0: re-negotiate after 30 s of silence */
	char psk_id[PSK_ID_MAX + 1];
	uint8_t psk[PSK_MAX];
	size_t psk_len;
};

/* Durations in microseconds; the module's timer table fills them. */
struct lwm2m_timers {
	uint64_t relay; /* host's time to answer +QLAREAD/+QLAWRITE, 10 s (guide 4.1) */
	uint64_t bootstrap_wait; /* bootstrap server's time to finish, from its last message */
	uint64_t registration; /* from the end of the bootstrap to the Register */
	uint64_t retry_min; /* first wait after a failed bootstrap or registration, doubled up to … */
	uint64_t retry_max;
	uint64_t nat; /* 30 s (guide 3.2) */
	uint64_t handshake_guard;
};

struct lwm2m_config {
	struct clock *clock;
	struct bus *bus;
	const char *source; /* instance name for events */
	struct rng *rng;
	struct link_net net;
	const char *endpoint; /* default: the IMEI */
	const char *imei;
	const char *manufacturer, *model, *firmware_version; /* /3/0/0, /3/0/1, /3/0/3 */
	struct lwm2m_timers timers;
	unsigned retries; /* failed attempts until REG_FAILED, 0: for ever */
};

/* Settings that may change between two registrations; copied. */
struct lwm2m_settings {
	struct lwm2m_server bootstrap, server;
	uint32_t lifetime; /* seconds */
	char device_type[65]; /* /3/0/17; empty: not set */
	enum lwm2m_uplink uplink; /* of lwm2m_send() */
	char endpoint[256]; /* empty: that of the configuration; acts at the next lwm2m_start() */
	bool queue; /* binding UQ */
	uint32_t hold_off; /* seconds before a bootstrap (base manual 5.20) */
	bool server_first; /* a server that is set comes before the bootstrap, which follows when it can't be reached */
	/* Writes to 19/1/0 are answered at once and told by data(); nothing of object 19 is asked of the host. */
	bool downlink;
	bool read_text; /* what the host answers to a read without Accept is text, not octets or TLV */
	bool same_port; /* a later DTLS negotiation comes from the source port of the first */
	bool firmware_controlled; /* the host decides about downloads and updates (guide 3.8) */
};

/* Live values of the device that objects 3 and 4 show; the client asks when a server reads. */
struct lwm2m_device_info {
	int battery_level; /* %, /3/0/9 */
	int battery_mv; /* /3/0/7 */
	int battery_ma; /* /3/0/8 */
	int memory_free_kb; /* /3/0/10 */
	int64_t unix_time; /* /3/0/13, seconds; 0 unknown */
	int rsrp_dbm; /* /4/0/2 */
	int link_quality; /* /4/0/3 */
	const char *ip; /* /4/0/4 */
	const char *apn; /* /4/0/7 */
	uint32_t cell_id; /* /4/0/8 */
	uint16_t mnc, mcc; /* /4/0/9, /4/0/10 */
};

/*
 * What the client tells and asks the module; any of them may be NULL. They come when the client's own state is settled,
 * in order, and may call back into lwm2m_*(), lwm2m_free() from reboot() and install() alone. But read(), write(),
 * data(), firmware_save(), device_info() and name_servers() come in the midst of the client's turn, when it needs them;
 * there lwm2m_host_told() alone may be called.
 */
struct lwm2m_ops {
	void (*event)(void *arg, enum lwm2m_event event);
	void (*status)(void *arg, enum lwm2m_status status);
	/* A handshake ended: DTLS_DONE or DTLS_FAILED only (+QLADTLSSTAT). Comes before events 4 and 0 (guide 6.2). */
	void (*dtls)(void *arg, enum dtls_state state);
	/*
	 * The server reads or writes below /19: the host is to answer with lwm2m_respond(). Its 10 s begin with
	 * lwm2m_host_told(), when the line goes out. query may be NULL.
	 */
	void (*read)(void *arg, uint16_t msgid, const uint8_t *token, size_t token_len, const char *query);
	void (*write)(void *arg, uint16_t msgid, const uint8_t *token, size_t token_len, const uint8_t *data,
		size_t len, const char *query);
	/* With settings.downlink: the server wrote to 19/1/0. */
	void (*data)(void *arg, const uint8_t *data, size_t len);
	/* The CON uplink reached a final state: LWM2M_DATA_FAILED … LWM2M_DATA_RESET. */
	void (*data_status)(void *arg, enum lwm2m_data_status status);
	/* Execute /3/0/4, or /3/0/5 with factory; after the answer has left. */
	void (*reboot)(void *arg, bool factory);
	void (*firmware)(void *arg, enum lwm2m_firmware_news news);
	/* Makes the state of an update durable before it returns 0; -1: there is no room. */
	int (*firmware_save)(void *arg, const struct lwm2m_firmware_state *state);
	/* Reboots into the update; lwm2m_firmware_boot() installs it. */
	void (*install)(void *arg);
	/* The server wrote the lifetime (/1/x/1) or the like that outlives a reboot. */
	void (*lifetime)(void *arg, uint32_t seconds);
	void (*device_info)(void *arg, struct lwm2m_device_info *info);
	/* Whom the module asks for the address of a server that is given by its name. NULL: nobody. */
	void (*name_servers)(void *arg, struct ipaddr servers[LINK_NAME_SERVERS]);
};

struct lwm2m *lwm2m_new(const struct lwm2m_config *config, const struct lwm2m_ops *ops, void *arg);
void lwm2m_free(struct lwm2m *l);
/*
 * Takes over settings; they act at the next lwm2m_start(), the device type, lifetime, binding and uplink at once: of a
 * lifetime or binding that is another one a registration is updated.
 */
void lwm2m_configure(struct lwm2m *l, const struct lwm2m_settings *settings);
/*
 * The bearer got or lost its IP address. Lost: every link is closed without a word to the server, status NO_UE_IP.
 */
void lwm2m_set_ip(struct lwm2m *l, bool up);
/*
 * The module is reset: every link is closed without a word to the server, and what is in memory only is as after
 * power-on. Settings stay; lwm2m_configure() brings them.
 */
void lwm2m_reset(struct lwm2m *l);
/*
 * Bootstraps when a bootstrap server is set, then registers; otherwise registers with the server that is set.
 * Registered already: registers anew (a new event 0). Under way: no effect, LWM2M_OK; de-registering: LWM2M_ERR_STATE.
 */
enum lwm2m_result lwm2m_start(struct lwm2m *l);
/*
 * The same at the host's word: a wait between two attempts ends, they count from the first one again, and settings that
 * changed since act.
 */
enum lwm2m_result lwm2m_start_anew(struct lwm2m *l);
enum lwm2m_result lwm2m_deregister(struct lwm2m *l);
/* AT+QLASENDDATA: con, and the release assistance (0 none, 1 after this, 2 after the reply). The data is copied. */
enum lwm2m_result lwm2m_send(struct lwm2m *l, bool con, int rai, const uint8_t *data, size_t len);
/* The same as a notification of object 19, whatever settings.uplink is (base manual 5.5, 5.6, 5.10). */
enum lwm2m_result lwm2m_notify(struct lwm2m *l, bool con, int rai, const uint8_t *data, size_t len);
/* AT+QLASENDRSP: result is a code of guide 3.6 (1, 2, 11 … 14). */
enum lwm2m_result lwm2m_respond(struct lwm2m *l, uint16_t msgid, const uint8_t *token, size_t token_len, int result,
	const uint8_t *data, size_t len);
/* What read() and write() had for the host has reached it; from now its time to answer counts (guide 4.1, 4.2). */
void lwm2m_host_told(struct lwm2m *l);
/* Checks as lwm2m_respond() does, without sending: before the prompt. */
enum lwm2m_result lwm2m_can_respond(
	const struct lwm2m *l, uint16_t msgid, const uint8_t *token, size_t token_len, int result);
/*
 * The host has begun to answer, with a command that lwm2m_can_respond() let through, and its data may take so long, in
 * microseconds, 0: for ever. The ten seconds of guide 4.1 and 4.2 are the command's.
 */
void lwm2m_response_begun(struct lwm2m *l, uint16_t msgid, const uint8_t *token, size_t token_len, uint64_t time);
/* Checks as lwm2m_send() does, without sending: before the prompt. */
enum lwm2m_result lwm2m_can_send(const struct lwm2m *l);
enum lwm2m_result lwm2m_can_notify(const struct lwm2m *l);
enum lwm2m_status lwm2m_get_status(const struct lwm2m *l);
enum lwm2m_data_status lwm2m_get_data_status(const struct lwm2m *l);
enum dtls_state lwm2m_get_dtls(const struct lwm2m *l);
void lwm2m_dtls_reset(struct lwm2m *l);
/* A way from state to state of the client, for reports and tests: i from 0; false at the end. */
struct lwm2m_transition {
	const char *state, *event, *next;
	const char *status; /* of guide 3.10, as from then on; NULL: as before */
	const char *source;
};
bool lwm2m_transition(size_t i, struct lwm2m_transition *out);
/* Values of struct lwm2m_device_info may have changed: observers are told, within their attributes. */
void lwm2m_values_changed(struct lwm2m *l);

/* --- firmware update, object 5 (guide chapter 2, 3.8, 3.14) ------------------------------------------------------- */

/* At each boot, after lwm2m_reset(): what was saved last, and the version that runs. */
void lwm2m_firmware_boot(struct lwm2m *l, const char *version, const char *job, const uint8_t *data, size_t len);
/* The host can hear of the installation's result. */
void lwm2m_firmware_ready(struct lwm2m *l);
const char *lwm2m_firmware_version(const struct lwm2m *l);
/* A job has begun and isn't over. */
bool lwm2m_firmware_active(const struct lwm2m *l);
/* The same, and it can go on: commands that would disturb it are refused. */
bool lwm2m_firmware_busy(const struct lwm2m *l);
/* LWM2M_ERR_STATE: not what is being asked at the moment. */
enum lwm2m_result lwm2m_firmware_order(struct lwm2m *l, enum lwm2m_firmware_order order);
/*
 * The host takes the flash's package area for itself (AT+NFWUPD): nothing is left to go on with. Not during a job;
 * LWM2M_ERR_NOT_SENT: can't be saved.
 */
enum lwm2m_result lwm2m_firmware_forget(struct lwm2m *l);
/*
 * AT+QLAFOTARESET: ends the job unless it installs already (LWM2M_ERR_BUSY). Without a job: LWM2M_OK when registered,
 * otherwise LWM2M_ERR_NOT_REGISTERED.
 */
enum lwm2m_result lwm2m_firmware_abort(struct lwm2m *l);

#ifdef __cplusplus
}
#endif

#endif
