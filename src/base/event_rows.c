/* What each event says: the manual pages are printed from these rows, and what is emitted is compared with them. */
#include "config.h"

#include "bc28/event.h"

#define INT(key, help)                                                                                                 \
	{                                                                                                              \
		.name = (key), .type = FIELD_INT, .text = (help)                                                       \
	}
#define STR(key, help)                                                                                                 \
	{                                                                                                              \
		.name = (key), .type = FIELD_STR, .text = (help)                                                       \
	}
#define ONE_OF(key, list, help)                                                                                        \
	{                                                                                                              \
		.name = (key), .type = FIELD_STR, .values = (list), .text = (help)                                     \
	}
#define BYTES(key, help)                                                                                               \
	{                                                                                                              \
		.name = (key), .type = FIELD_BYTES, .text = (help)                                                     \
	}
#define MAYBE_INT(key, help)                                                                                           \
	{                                                                                                              \
		.name = (key), .type = FIELD_INT, .optional = true, .text = (help)                                     \
	}
#define MAYBE_STR(key, help)                                                                                           \
	{                                                                                                              \
		.name = (key), .type = FIELD_STR, .optional = true, .text = (help)                                     \
	}
#define MAYBE_BYTES(key, help)                                                                                         \
	{                                                                                                              \
		.name = (key), .type = FIELD_BYTES, .optional = true, .text = (help)                                   \
	}
#define MAYBE(key, list, help)                                                                                         \
	{                                                                                                              \
		.name = (key), .type = FIELD_STR, .values = (list), .optional = true, .text = (help)                   \
	}
#define EVENT_KEYS(...) ((const struct event_key[]){__VA_ARGS__, {.name = NULL}})
#define KINDS(...)      ((const struct event_kind[]){__VA_ARGS__, {.keys = NULL}})
#define ONE_KIND(...)   KINDS({.keys = EVENT_KEYS(__VA_ARGS__)})
#define KIND(value, help, ...)                                                                                         \
	{                                                                                                              \
		.name = (value), .text = (help), .keys = EVENT_KEYS(__VA_ARGS__)                                       \
	}
#define MACHINE(name, help, list) KIND(name, help, ONE_OF("state", list, "the one that it is in now"))
/* One with a table (bc28/machine.h). */
#define TABLED(name, help, list)                                                                                       \
	KIND(name, help, MAYBE("state", list, "the one that is shown now; missing: the same as before"),               \
		STR("from", "the one before, by its name in the table"),                                               \
		STR("event", "what has led from one to the other; reset: of the module"))
#define DTLS_STATES "idle|running|done|failed"

/* --- the module --------------------------------------------------------------------------------------------------- */

static const struct event_kind machines[] = {
	{.name = "power",
		.text = "a processor hangs, until the watchdog resets it",
		.keys = EVENT_KEYS(ONE_OF("state", "hung", "the one that it is in now"),
			ONE_OF("what", "application|protocol|security|chip|updater|application-rpc|protocol-rpc",
				"what hangs, as for the command hang"))},
	TABLED("sim", "the USIM", "off|absent|busy|pin|puk|blocked|ready"),
	TABLED("radio", "registration with the network",
		"off|idle|searching|attaching|attached|ip|no-service|waiting|denied"),
	TABLED("emm", "tracking area updates", "settled|due|updating|overtaken"),
	TABLED("rrc", "the radio connection", "idle|connected"),
	TABLED("psm", "power saving mode", "normal|psm"),
	TABLED("sleep", "the processor", "awake|deep-sleep"),
	MACHINE("context-*", "the PDP context of that number", "active|inactive"),
	MACHINE("lwm2m", "what AT+QLASTATUS? shows",
		"UNINITIALISED|MISSING_CONFIG|INIITIALISING|INIITIALISED|INIT_FAILED|REGISTERING|REGISTERED|"
		"DEREGISTERED|MO_DATA_ENABLED|NO_UE_IP|REJECTED_BY_SERVER|TIMEOUT_AND_RETRYING|REG_FAILED|"
		"DEREG_FAILED"),
	MACHINE("dtls", "DTLS with the LwM2M client's server", DTLS_STATES),
	KIND("client", "the LwM2M client",
		ONE_OF("state",
			"off|hold-off|bootstrap|bootstrap-wait|bootstrap-retry|bootstrapped|register|registered|"
			"register-retry|deregister|disable|disabled|ended",
			"the one that it is in now"),
		STR("from", "the one before"), STR("event", "what has led from one to the other")),
	{.keys = NULL},
};

#define LWM2M_NEWS(value, help)                                                                                        \
	{                                                                                                              \
		.name = (value), .text = (help), .keys = EVENT_KEYS({.name = NULL})                                    \
	}

static const struct event_kind lwm2m_kinds[] = {
	KIND("registered", "it has registered", STR("location", "that the server gave it")),
	LWM2M_NEWS("deregistered", "it has deregistered"),
	LWM2M_NEWS("updated", "its registration was updated"),
	LWM2M_NEWS("data-observed", "the server observes 19/0/0"),
	LWM2M_NEWS("data-cancelled", "the server observes it no longer"),
	LWM2M_NEWS("bootstrapped", "the bootstrap server has finished"),
	LWM2M_NEWS("firmware-observed", "the server observes 5/0/3"),
	LWM2M_NEWS("package-uri", "the server has written a Package URI"),
	LWM2M_NEWS("package-ready", "a package is complete"),
	KIND("data", "data of the host leave", ONE_OF("type", "CON|NON", "of the message"),
		INT("rai", "release assistance"), INT("length", "of the data")),
	KIND("data-status", "what AT+QLADATASTATUS? shows",
		ONE_OF("status", "sent|failed|timeout|done|reset", "of the latest data")),
	KIND("firmware", "a firmware update",
		ONE_OF("progress", "downloading|download-failed|downloaded|updating|update-success|update-failed|over",
			"how far it is")),
	KIND("relay-expired", "a request that the host didn't answer in time", INT("msgid", "that it has on the UART")),
	{.keys = NULL},
};

#define SOCKET                                                                                                         \
	{                                                                                                              \
		.name = "socket", .type = FIELD_INT, .text = "its number"                                              \
	}
#define ADDRESS                                                                                                        \
	{                                                                                                              \
		.name = "address", .type = FIELD_STR, .optional = true, .text = "of the other side"                    \
	}
#define PORT                                                                                                           \
	{                                                                                                              \
		.name = "port", .type = FIELD_INT, .text = "of the other side, otherwise its own"                      \
	}
#define LENGTH                                                                                                         \
	{                                                                                                              \
		.name = "length", .type = FIELD_INT, .text = "of the data"                                             \
	}

static const struct event_key socket_keys[] = {
	SOCKET, ONE_OF("protocol", "tcp|udp", "its protocol"), ADDRESS, PORT, LENGTH, {.name = NULL}};
static const struct event_key stream_keys[] = {
	SOCKET, ONE_OF("protocol", "tcp", "its protocol"), ADDRESS, PORT, LENGTH, {.name = NULL}};

static const struct event_kind socket_kinds[] = {
	{"created", "AT+NSOCR", socket_keys},
	{"connected", "the other side has accepted", stream_keys},
	{"refused", "the other side has not", stream_keys},
	{"sent", "data of the host leave", socket_keys},
	{"received", "data have come", socket_keys},
	{"closed", "by whomever", socket_keys},
	{.keys = NULL},
};

/* --- the platform ------------------------------------------------------------------------------------------------- */

#define ENDPOINT                                                                                                       \
	{                                                                                                              \
		.name = "endpoint", .type = FIELD_STR, .text = "name of the client"                                    \
	}
#define SECURITY   "plain|dtls"
#define OPERATIONS "read|write|execute|discover|observe|cancel|write-attributes|create|delete"
#define OPERATION                                                                                                      \
	{                                                                                                              \
		.name = "op", .type = FIELD_STR, .values = OPERATIONS, .text = "what is asked for"                     \
	}
#define OF_WHAT                                                                                                        \
	{                                                                                                              \
		.name = "path", .type = FIELD_STR, .text = "of what"                                                   \
	}

static const struct event_key registration_keys[] = {
	ENDPOINT,
	STR("location", "of the registration"),
	INT("lifetime", "in seconds"),
	STR("binding", "binding mode"),
	MAYBE("security", SECURITY, "of its address"),
	MAYBE_STR("identity", "PSK identity"),
	{.name = NULL},
};

static const struct event_key uplink_keys[] = {
	ENDPOINT,
	STR("path", "that it came on"),
	ONE_OF("type", "CON|NON|ACK|RST", "of the message"),
	STR("code", "of the message"),
	INT("format", "content format, -1: none"),
	BYTES("payload", "what came, not more than is kept"),
	INT("length", "of all that came"),
	INT("seq", "its number in the command data"),
	{.name = NULL},
};

static const struct event_kind platform_kinds[] = {
	{"registered", "a client has registered", registration_keys},
	{"updated", "a client has updated its registration", registration_keys},
	{"deregistered", "a client has deregistered", registration_keys},
	{"expired", "the lifetime of a registration is over", registration_keys},
	KIND("refused", "a request of a client was refused",
		ONE_OF("request", "bootstrap|register|update|deregister|data", "which"),
		MAYBE_STR("endpoint", "name of the client, where it is known"), STR("code", "of the answer")),
	KIND("bootstrap-begin", "a client asks for a bootstrap", ENDPOINT,
		ONE_OF("security", SECURITY, "of its address"), MAYBE_STR("identity", "PSK identity")),
	KIND("bootstrap-done", "it has all that it is to have", ENDPOINT),
	KIND("bootstrap-failed", "the bootstrap has ended before that", ENDPOINT, STR("step", "that has failed"),
		ONE_OF("reason", "refused|reset|timeout|lost", "why"), MAYBE_STR("code", "of the client's answer")),
	KIND("request", "a request to a client leaves", ENDPOINT, OPERATION, OF_WHAT, STR("code", "method"),
		INT("mid", "message id"), BYTES("token", "of the request")),
	KIND("held", "a request waits for a client to wake up", ENDPOINT, OPERATION, OF_WHAT),
	KIND("response", "a request has ended", ENDPOINT, OPERATION, OF_WHAT,
		ONE_OF("result", "answered|reset|timeout|lost", "how"), MAYBE_STR("code", "of the answer"),
		MAYBE_INT("format", "content format of the answer, -1: none"),
		MAYBE_BYTES("payload", "of the answer, but of object 0")),
	{"data", "uplink data on /dp", uplink_keys},
	{"notify", "a notification of what is observed", uplink_keys},
	KIND("outdated", "a notification older than the one before, passed over", ENDPOINT, OF_WHAT,
		INT("observe", "its number")),
	KIND("stray", "an answer or notification that nobody asked for", BYTES("token", "that it has")),
	KIND("handshake-ok", "a DTLS handshake is done",
		ONE_OF("session", "full|resumed", "whether keys were agreed upon anew"),
		MAYBE_STR("identity", "PSK identity")),
	KIND("handshake-failed", "a DTLS handshake has failed", MAYBE_STR("identity", "PSK identity")),
	KIND("fault", "a fault has hit a request", STR("fault", "as the command fault takes it")),
	KIND("firmware", "a client has fetched all of a package", STR("name", "of the package"),
		INT("size", "in bytes")),
	{.keys = NULL},
};

/* --- the table ---------------------------------------------------------------------------------------------------- */

const struct event_row event_rows[EVENT_TYPES] = {
	[EVENT_LOG] = {"log", "a line of the log", false, NULL,
		ONE_KIND(ONE_OF("level", "error|warning|info|debug", "how bad"), STR("text", "what"))},
	[EVENT_POWER] = {"power", "the supply of the module", true, NULL,
		ONE_KIND(ONE_OF("state", "on|off", "what it is now"))},
	[EVENT_BOOT] = {"boot", "the module starts", true, NULL,
		ONE_KIND(ONE_OF("phase", "booting|ready", "its beginning, or the end: an AT is answered"),
			MAYBE_STR("cause", "of the reboot, where the module prints one"))},
	[EVENT_UART_RX] = {"uart-rx", "what the host sent", true, NULL,
		ONE_KIND(MAYBE_STR("line", "a line, what is secret in it masked"),
			MAYBE_INT("data-length", "in place of it in data mode: how many bytes"))},
	[EVENT_UART_TX] = {"uart-tx", "a line of an answer", true, NULL, ONE_KIND(STR("line", "the line"))},
	[EVENT_URC] = {"urc", "an unsolicited line", true, NULL, ONE_KIND(STR("line", "the line"))},
	[EVENT_STATE] = {"state", "a state machine has moved", true, "machine", machines},
	[EVENT_SETTING] = {"setting", "a setting was changed", true, NULL,
		ONE_KIND(STR("key", "its name, of the platform psk"), STR("value", "its value, *** for a key"))},
	[EVENT_COAP] = {"coap", "a CoAP message", false, NULL,
		ONE_KIND(ONE_OF("dir", "out|in", "from the module, or to it"),
			STR("peer", "host and port as the module knows them; the platform's clients are numbered"),
			ONE_OF("type", "CON|NON|ACK|RST", "of the message"), STR("code", "method or response code"),
			INT("mid", "message id"), MAYBE_BYTES("token", "token"),
			MAYBE_STR("path", "Uri-Path or Location-Path"), MAYBE_STR("query", "Uri-Query"),
			MAYBE_INT("format", "Content-Format"), MAYBE_INT("accept", "Accept"),
			MAYBE_INT("observe", "Observe"), MAYBE_STR("block1", "Block1, as NUMBER/MORE/SIZE"),
			MAYBE_STR("block2", "Block2, as NUMBER/MORE/SIZE"),
			MAYBE_BYTES("payload", "payload, of what holds keys ***"))},
	[EVENT_DTLS] = {"dtls", "DTLS of the module with a server", false, NULL,
		ONE_KIND(STR("peer", "the server"), ONE_OF("state", DTLS_STATES, "of the association"),
			MAYBE("session", "full|resumed", "when it is done: whether keys were agreed upon anew"))},
	[EVENT_LWM2M] = {"lwm2m", "news of the LwM2M client, as it sees them", true, "what", lwm2m_kinds},
	[EVENT_PLATFORM] = {"platform", "news of the platform, as it sees them", false, "what", platform_kinds},
	[EVENT_SOCKET] = {"socket", "a socket of the module", true, "what", socket_kinds},
	[EVENT_RAW_DATA] = {"raw-data", "data without IP", true, NULL,
		ONE_KIND(ONE_OF("dir", "out|in", "from the host, or to it"),
			ONE_OF("kind", "message|dropped", "whether it arrives"),
			MAYBE("way", "control-plane|non-ip", "out: which commands"), INT("cid", "PDP context"),
			BYTES("data", "the data"))},
	[EVENT_SMS] = {"sms", "a short message", true, NULL,
		ONE_KIND(ONE_OF("dir", "out|in", "from the host, or to it"),
			ONE_OF("kind", "message|command|report|acknowledged|refused",
				"what it is, or what the network is told of one that came"),
			INT("reference", "of one that leaves"), MAYBE_STR("pdu", "in hexadecimal"))},
	[EVENT_CLIENT] = {"client", "the terminal", false, NULL,
		ONE_KIND(ONE_OF("tty", "opened|closed", "by a program"), INT("clients", "how many have it open now"))},
};
