/* The table of the platform's control commands: their arguments, what they answer, and who carries them out. */
#include "config.h"

#include "commands.h"

/* --- arguments ---------------------------------------------------------------------------------------------------- */

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

#define PATH                                                                                                           \
	{                                                                                                              \
		"path", CTL_STRING, true, "like /3/0/0"                                                                \
	}
#define ACCEPT                                                                                                         \
	{                                                                                                              \
		"accept", CTL_STRING, false,                                                                           \
			"content format of the answer: text, opaque, tlv, json, link, or a number"                     \
	}
#define PAYLOAD                                                                                                        \
	{"value", CTL_STRING, false, "one value, for a resource"},                                                     \
		{"hex", CTL_STRING, false, "the payload as it is, in hexadecimal"},                                    \
		{"values", CTL_OBJECT, false, "{resource number: value}, for an instance"},                            \
		{"type", CTL_STRING, false,                                                                            \
			"of value: string, integer, float, boolean, opaque (known for 0-7, 19 and IPSO's)"},           \
	{                                                                                                              \
		"format", CTL_STRING, false, "text, opaque, tlv, json, or a number"                                    \
	}

/* In the order in which a person types them: bc28ctl takes them without their names, too. */
static const struct ctl_arg path_args[] = {PATH, CLIENT, TIMEOUT, END};
static const struct ctl_arg read_args[] = {PATH, ACCEPT, CLIENT, TIMEOUT, END};
static const struct ctl_arg write_args[] = {PATH, PAYLOAD,
	{"mode", CTL_STRING, false, "put (replace, the default) or post (partial update)"}, CLIENT, TIMEOUT, END};
static const struct ctl_arg create_args[] = {PATH, PAYLOAD, CLIENT, TIMEOUT, END};
static const struct ctl_arg execute_args[] = {PATH, {"arguments", CTL_STRING, false, "as text"}, CLIENT, TIMEOUT, END};
static const struct ctl_arg cancel_args[] = {PATH,
	{"mode", CTL_STRING, false, "get (ask for it, the default) or rst (answer the next notification with RST)"},
	CLIENT, TIMEOUT, END};
static const struct ctl_arg attributes_args[] = {
	PATH, {"attributes", CTL_STRING, true, "like pmin=10&pmax=200"}, CLIENT, TIMEOUT, END};
static const struct ctl_arg data_args[] = {{"client", CTL_STRING, false, "endpoint name; otherwise all"},
	{"since", CTL_INT, false, "only what came after this sequence number"},
	{"clear", CTL_BOOL, false, "forget everything afterwards"}, END};
static const struct ctl_arg psk_args[] = {{"identity", CTL_STRING, true, "PSK identity, or * for all others"},
	{"key", CTL_SECRET, true, "1 to 64 bytes in hexadecimal"}, END};
static const struct ctl_arg fault_args[] = {{"spec", CTL_STRING, false,
						    "WHERE=ACTION[*COUNT][%PERMILLE],…, or none; WHERE: all, "
						    "bootstrap, register, update, deregister, data, "
						    "firmware; "
						    "ACTION: silent, reset, delay:MS, none, or a code like 4.03"},
	END};

static const struct ctl_arg resumption_args[] = {
	{"way", CTL_STRING, true, "session-id, ticket, both, or off, which forgets all sessions"}, END};

#define NAME                                                                                                           \
	{                                                                                                              \
		"name", CTL_STRING, true, "file name; its URI ends in /fw/NAME"                                        \
	}
#define EXECUTE                                                                                                        \
	{                                                                                                              \
		"execute", CTL_BOOL, false, "observes /5/0/3, and executes /5/0/2 as soon as State is 2"               \
	}

static const struct ctl_arg firmware_add_args[] = {NAME,
	{"version", CTL_STRING, false, "version that the package makes"},
	{"size", CTL_INT, false, "bytes of its body, which is random"},
	{"file", CTL_STRING, false, "path of its body instead; without a version, of the whole package"},
	{"base", CTL_STRING, false, "version that it installs on; otherwise any"},
	{"damaged", CTL_BOOL, false, "with a wrong CRC"}, END};
static const struct ctl_arg firmware_pull_args[] = {NAME,
	{"uri", CTL_STRING, false, "URI to give, when it isn't the platform's own"}, EXECUTE, CLIENT, TIMEOUT, END};
static const struct ctl_arg firmware_push_args[] = {NAME, EXECUTE, CLIENT, TIMEOUT, END};

/* --- what they answer --------------------------------------------------------------------------------------------- */

static const struct ctl_field link_fields[] = {
	{"path", CTL_STRING, "of what", CTL_ALWAYS, NULL},
	{"attributes", CTL_STRING, "of it", CTL_ALWAYS, NULL},
	{.name = NULL},
};

static const struct ctl_field client_fields[] = {
	{"endpoint", CTL_STRING, "its name", CTL_ALWAYS, NULL},
	{"location", CTL_STRING, "of its registration", CTL_ALWAYS, NULL},
	{"lifetime", CTL_INT, "in seconds", CTL_ALWAYS, NULL},
	{"expires", CTL_NUMBER, "seconds until it does", CTL_ALWAYS, NULL},
	{"lwm2m", CTL_STRING, "version", CTL_ALWAYS, NULL},
	{"binding", CTL_STRING, "binding mode", CTL_ALWAYS, NULL},
	{"sms", CTL_STRING, "number for SMS", CTL_ALWAYS, NULL},
	{"registered", CTL_NUMBER, "when, in device time", CTL_ALWAYS, NULL},
	{"seen", CTL_NUMBER, "when last", CTL_ALWAYS, NULL},
	{"security", CTL_STRING, "plain or dtls", CTL_MAYBE, NULL},
	{"peer", CTL_STRING, "name of its association, as in events", CTL_MAYBE, NULL},
	{"address", CTL_STRING, "of the datagrams", CTL_MAYBE, NULL},
	{"identity", CTL_STRING, "PSK identity", CTL_MAYBE, NULL},
	{"links", CTL_ARRAY, "its objects", CTL_ALWAYS, link_fields},
	{"observed", CTL_ARRAY, "paths that are observed", CTL_ALWAYS, NULL},
	{.name = NULL},
};

static const struct ctl_field clients_fields[] = {
	{"clients", CTL_ARRAY, "in the order of their registration", CTL_ALWAYS, client_fields},
	{.name = NULL},
};

/* What a client has answered: presence is that of what every answer has. */
#define ANSWER(presence)                                                                                               \
	{"client", CTL_STRING, "endpoint name", presence, NULL}, {"path", CTL_STRING, "of what", presence, NULL},      \
		{"code", CTL_STRING, "response code", presence, NULL},                                                 \
		{"ok", CTL_BOOL, "it is a good one, 2.xx", presence, NULL},                                            \
		{"mid", CTL_INT, "message id of the request", presence, NULL},                                         \
		{"token", CTL_STRING, "of the request, hexadecimal", presence, NULL},                                  \
		{"observe", CTL_INT, "Observe", CTL_MAYBE, NULL},                                                      \
	{                                                                                                              \
		"format", CTL_STRING, "content format", CTL_MAYBE, NULL                                                \
	}
#define CONTENT(presence)                                                                                              \
	{"payload", CTL_STRING, "hexadecimal", presence, NULL},                                                        \
		{"text", CTL_STRING, "the payload as text, where it is one", CTL_MAYBE, NULL},                         \
	{                                                                                                              \
		"value", CTL_ANY, "what it says, by format and path", CTL_MAYBE, NULL                                  \
	}

static const struct ctl_field answer_fields[] = {ANSWER(CTL_ALWAYS), CONTENT(CTL_MAYBE), {.name = NULL}};
/* With mode rst nothing is sent. */
static const struct ctl_field cancel_fields[] = {ANSWER(CTL_MAYBE), CONTENT(CTL_MAYBE), {.name = NULL}};

static const struct ctl_field uplink_fields[] = {
	{"seq", CTL_INT, "its number", CTL_ALWAYS, NULL},
	{"time", CTL_NUMBER, "when, in device time", CTL_ALWAYS, NULL},
	{"endpoint", CTL_STRING, "name of the client", CTL_ALWAYS, NULL},
	{"kind", CTL_STRING, "dp or notify", CTL_ALWAYS, NULL},
	{"path", CTL_STRING, "that it came on", CTL_ALWAYS, NULL},
	{"type", CTL_STRING, "CON, NON or ACK", CTL_ALWAYS, NULL},
	{"format", CTL_INT, "content format, -1: none", CTL_ALWAYS, NULL},
	{"length", CTL_INT, "of all that came", CTL_ALWAYS, NULL},
	CONTENT(CTL_ALWAYS),
	{.name = NULL},
};

static const struct ctl_field data_fields[] = {
	{"data", CTL_ARRAY, "the oldest first", CTL_ALWAYS, uplink_fields},
	{"last", CTL_INT, "number of the latest one", CTL_ALWAYS, NULL},
	{.name = NULL},
};

static const struct ctl_field firmware_add_fields[] = {
	{"path", CTL_STRING, "of its URI", CTL_ALWAYS, NULL},
	{.name = NULL},
};

static const struct ctl_field fault_fields[] = {
	{"faults", CTL_ARRAY, "that are in force, as spec takes them", CTL_ALWAYS, NULL},
	{.name = NULL},
};

static const struct ctl_field peers_fields[] = {
	{"plain", CTL_INT, "associations of the plain port", CTL_ALWAYS, NULL},
	{"dtls", CTL_INT, "of the DTLS port", CTL_ALWAYS, NULL},
	{"handshaking", CTL_INT, "of these, that are not done yet", CTL_ALWAYS, NULL},
	{.name = NULL},
};

static const struct ctl_field handshakes_fields[] = {
	{"full", CTL_INT, "with keys agreed upon anew", CTL_ALWAYS, NULL},
	{"resumed", CTL_INT, "with a session from before", CTL_ALWAYS, NULL},
	{"failed", CTL_INT, "that came to nothing", CTL_ALWAYS, NULL},
	{.name = NULL},
};

static const struct ctl_field platform_fields[] = {
	{"plain", CTL_STRING, "URI of the plain port", CTL_MAYBE, NULL},
	{"dtls", CTL_STRING, "URI of the DTLS port", CTL_MAYBE, NULL},
	{"clients", CTL_INT, "that are registered", CTL_ALWAYS, NULL},
	{"bootstraps", CTL_INT, "under way", CTL_ALWAYS, NULL},
	{"requests", CTL_INT, "to clients that wait for their answer", CTL_ALWAYS, NULL},
	{"peers", CTL_OBJECT, "who has spoken to it", CTL_ALWAYS, peers_fields},
	{"psk-identities", CTL_ARRAY, "that have a key", CTL_ALWAYS, NULL},
	{"handshakes", CTL_OBJECT, "of DTLS", CTL_ALWAYS, handshakes_fields},
	{"faults", CTL_ARRAY, "that are in force", CTL_ALWAYS, NULL},
	{.name = NULL},
};

/* --- the table ---------------------------------------------------------------------------------------------------- */

const struct ctl_command platform_commands[] = {
	{
		.name = "clients",
		.fields = clients_fields,
		.help = "the registered clients",
		.run = run_clients,
	},
	{
		.name = "read",
		.args = read_args,
		.fields = answer_fields,
		.help = "reads from a client",
		.run = run_read,
	},
	{
		.name = "write",
		.args = write_args,
		.fields = answer_fields,
		.help = "writes to a client",
		.run = run_write,
	},
	{
		.name = "execute",
		.args = execute_args,
		.fields = answer_fields,
		.help = "executes a resource of a client",
		.run = run_execute,
	},
	{
		.name = "discover",
		.args = path_args,
		.fields = answer_fields,
		.help = "objects, instances, resources and attributes of a client",
		.run = run_discover,
	},
	{
		.name = "observe",
		.args = read_args,
		.fields = answer_fields,
		.help = "observes a path of a client",
		.run = run_observe,
	},
	{
		.name = "cancel",
		.args = cancel_args,
		.fields = cancel_fields,
		.help = "cancels an observation",
		.run = run_cancel,
	},
	{
		.name = "write-attributes",
		.args = attributes_args,
		.fields = answer_fields,
		.help = "writes notification attributes",
		.run = run_write_attributes,
	},
	{
		.name = "create",
		.args = create_args,
		.fields = answer_fields,
		.help = "creates an object instance",
		.run = run_create,
	},
	{
		.name = "delete",
		.args = path_args,
		.fields = answer_fields,
		.help = "deletes an object instance",
		.run = run_delete,
	},
	{
		.name = "data",
		.args = data_args,
		.fields = data_fields,
		.help = "the last uplinks and notifications that arrived",
		.run = run_data,
	},
	{
		.name = "psk-add",
		.args = psk_args,
		.help = "adds or replaces a key",
		.run = run_psk_add,
	},
	{
		.name = "firmware-add",
		.args = firmware_add_args,
		.fields = firmware_add_fields,
		.help = "makes an update package that clients can fetch",
		.run = run_firmware_add,
	},
	{
		.name = "firmware-pull",
		.args = firmware_pull_args,
		.fields = answer_fields,
		.help = "tells a client to fetch a package",
		.run = run_firmware_pull,
	},
	{
		.name = "firmware-push",
		.args = firmware_push_args,
		.fields = answer_fields,
		.help = "sends a package to a client",
		.run = run_firmware_push,
	},
	{
		.name = "fault",
		.args = fault_args,
		.fields = fault_fields,
		.help = "puts faults into force; shows those in force",
		.run = run_fault,
	},
	{
		.name = "dtls-resumption",
		.args = resumption_args,
		.help = "what clients may resume their DTLS sessions with",
		.run = run_resumption,
	},
	{
		.name = "query-platform",
		.fields = platform_fields,
		.help = "addresses, counts, identities and faults",
		.run = run_query_platform,
	},
	{.name = NULL},
};
