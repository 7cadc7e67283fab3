/* What the platform's control commands do; their rows are in commands_rows.c. */
#include "config.h"

#include "commands.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "bc28/ctl.h"
#include "bc28/number.h"
#include "bc28/xmalloc.h"

#define TIMEOUT_DEFAULT 30.0 /* seconds: a host has 10 s for its answer (guide 4.1), retransmissions come on top */
#define TIMEOUT_MAX     86400.0

/* --- arguments ---------------------------------------------------------------------------------------------------- */

const char *text_arg(const json_t *args, const char *name)
{
	return json_string_value(json_object_get(args, name));
}

/* The client that the arguments name, by endpoint or location; the only one when they name none. NULL: has answered. */
static struct client *client_arg(struct platform *p, struct ctl_call *call, const json_t *args)
{
	const char *name = text_arg(args, "client");
	struct client *c;

	if (name == NULL) {
		if (p->registry.count == 1)
			return p->registry.first;
		if (p->registry.count == 0)
			ctl_fail(call, CTL_NOT_FOUND, "no client is registered");
		else
			ctl_fail(call, CTL_BAD_ARGUMENT, "%u clients are registered: name one by \"client\"",
				p->registry.count);
		return NULL;
	}
	c = client_by_endpoint(&p->registry, name);
	if (c == NULL)
		c = client_by_location(&p->registry, name);
	if (c == NULL)
		ctl_fail(call, CTL_NOT_FOUND, "no client \"%s\" is registered", name);
	return c;
}

/* A content format by name or number. */
static int format_parse(const char *text, int32_t *out)
{
	int64_t number;
	int value;

	if (value_from_name(format_names, text, &value) == 0) {
		*out = value;
		return 0;
	}
	if (number_parse(text, 10, 0, UINT16_MAX, &number, NULL) < 0)
		return -1;
	*out = (int32_t)number;
	return 0;
}

int order_init(struct order *r, struct platform *p, struct ctl_call *call, const json_t *args, const char *path)
{
	const char *accept = text_arg(args, "accept");
	const json_t *timeout = json_object_get(args, "timeout");
	double seconds = timeout != NULL ? json_number_value(timeout) : TIMEOUT_DEFAULT;

	*r = (struct order){.platform = p, .call = call, .args = args, .msg = COAP_MSG_INIT};
	buf_init(&r->payload);
	if (oma_path_parse(path, &r->path) < 0) {
		ctl_fail(call, CTL_BAD_ARGUMENT, "\"%.60s\" is not a path like /3/0/0", path);
		return -1;
	}
	oma_path_format(&r->path, r->path_text);
	if (!(seconds > 0 && seconds <= TIMEOUT_MAX)) {
		ctl_fail(call, CTL_BAD_ARGUMENT, "a timeout is more than 0 and at most %.0f seconds", TIMEOUT_MAX);
		return -1;
	}
	r->timeout = (uint64_t)(seconds * 1e6);
	if (accept != NULL && format_parse(accept, &r->msg.accept) < 0) {
		ctl_fail(call, CTL_BAD_ARGUMENT, "\"%.60s\" is not a content format", accept);
		return -1;
	}
	r->client = client_arg(p, call, args);
	return r->client != NULL ? 0 : -1;
}

void order_release(struct order *r)
{
	buf_release(&r->payload);
}

void order_refuse(struct order *r, char *cause)
{
	ctl_fail(r->call, CTL_BAD_ARGUMENT, "%s", cause);
	free(cause);
}

void order_send(struct order *r, const char *op, enum ask_kind kind, uint8_t code)
{
	char *cause = NULL;

	r->msg.code = code;
	r->msg.payload = r->payload.data;
	r->msg.payload_len = r->payload.len;
	if (ask_send(r->client, op, kind, r->path_text, &r->msg, r->timeout, r->call, &cause) < 0)
		ctl_fail(r->call, CTL_WRONG_STATE, "%s", cause);
	free(cause);
}

/* --- the payload of write and create ------------------------------------------------------------------------------ */

static int payload_hex(struct order *r, const char *hex, char **cause)
{
	size_t digits = strlen(hex);
	uint8_t *bytes = xmalloc(digits / 2 + 1);
	int rc = hex_decode(hex, digits, bytes);

	if (rc == 0)
		buf_add(&r->payload, bytes, digits / 2);
	free(bytes);
	return rc == 0 ? 0 : fail(cause, "\"hex\" is not hexadecimal");
}

/* Exactly one of value, hex and values, by format and type. */
static int payload_make(struct order *r, char **cause)
{
	json_t *value = json_object_get(r->args, "value"), *values = json_object_get(r->args, "values");
	const char *hex = text_arg(r->args, "hex"), *format = text_arg(r->args, "format");
	const char *type_name = text_arg(r->args, "type");
	int type = -1;

	if ((value != NULL) + (values != NULL) + (hex != NULL) != 1)
		return fail(cause, "give one of \"value\", \"hex\" and \"values\"");
	if (type_name != NULL && value_from_name(resource_type_names, type_name, &type) < 0)
		return fail(cause, "\"%.60s\" is not a type", type_name);
	r->msg.format = values != NULL ? FORMAT_TLV : hex != NULL ? FORMAT_OPAQUE : FORMAT_TEXT;
	if (format != NULL && format_parse(format, &r->msg.format) < 0)
		return fail(cause, "\"%.60s\" is not a content format", format);
	if (hex != NULL)
		return payload_hex(r, hex, cause);
	if (values != NULL)
		return content_encode_all(&r->payload, &r->path, r->msg.format, values, cause);
	return content_encode(&r->payload, &r->path, r->msg.format, type, value, cause);
}

/* --- the commands ------------------------------------------------------------------------------------------------- */

void run_clients(struct ctl_call *call, const json_t *args, void *arg)
{
	struct platform *p = arg;
	json_t *list = json_array();

	(void)args;
	for (const struct client *c = p->registry.first; c != NULL; c = c->next)
		json_array_insert_new(list, 0, client_json(c)); /* in the order of their registration */
	ctl_return(call, json_pack("{s:o}", "clients", list));
}

void run_read(struct ctl_call *call, const json_t *args, void *arg)
{
	struct order r;

	if (order_init(&r, arg, call, args, text_arg(args, "path")) == 0)
		order_send(&r, "read", ASK_PLAIN, COAP_GET);
	order_release(&r);
}

void run_write(struct ctl_call *call, const json_t *args, void *arg)
{
	const char *mode = text_arg(args, "mode");
	char *cause = NULL;
	struct order r;

	if (order_init(&r, arg, call, args, text_arg(args, "path")) < 0)
		;
	else if (mode != NULL && strcmp(mode, "put") != 0 && strcmp(mode, "post") != 0)
		ctl_fail(call, CTL_BAD_ARGUMENT, "mode is put (replace) or post (partial update)");
	else if (payload_make(&r, &cause) < 0)
		order_refuse(&r, cause);
	else
		order_send(&r, "write", ASK_PLAIN, mode != NULL && strcmp(mode, "post") == 0 ? COAP_POST : COAP_PUT);
	order_release(&r);
}

/* OMA TS 5.4.5: POST to a resource, its arguments as plain text. */
void run_execute(struct ctl_call *call, const json_t *args, void *arg)
{
	const char *text = text_arg(args, "arguments");
	struct order r;

	if (order_init(&r, arg, call, args, text_arg(args, "path")) == 0) {
		if (text != NULL) {
			buf_addstr(&r.payload, text);
			r.msg.format = FORMAT_TEXT;
		}
		order_send(&r, "execute", ASK_PLAIN, COAP_POST);
	}
	order_release(&r);
}

void run_discover(struct ctl_call *call, const json_t *args, void *arg)
{
	struct order r;

	if (order_init(&r, arg, call, args, text_arg(args, "path")) == 0) {
		r.msg.accept = FORMAT_LINK;
		order_send(&r, "discover", ASK_PLAIN, COAP_GET);
	}
	order_release(&r);
}

void run_observe(struct ctl_call *call, const json_t *args, void *arg)
{
	struct order r;

	if (order_init(&r, arg, call, args, text_arg(args, "path")) == 0) {
		r.msg.observe = 0;
		order_send(&r, "observe", ASK_OBSERVE, COAP_GET);
	}
	order_release(&r);
}

/* get: GET with Observe 1 and the same token (RFC 7641 3.6); rst: the next notification is answered with RST. */
static void cancel(struct order *r, const char *mode)
{
	char path[COAP_PATH_MAX + 1];
	struct platform_observation *o;

	snprintf(path, sizeof(path), "/%s", r->path_text);
	o = observation_by_path(r->client, path);
	if (o == NULL) {
		ctl_fail(r->call, CTL_NOT_FOUND, "%s of %s is not observed", path, r->client->endpoint);
	} else if (mode == NULL || strcmp(mode, "get") == 0) {
		r->msg.observe = 1;
		r->msg.token_len = COAP_TOKEN_MAX;
		memcpy(r->msg.token, o->token, COAP_TOKEN_MAX);
		order_send(r, "cancel", ASK_CANCEL, COAP_GET);
	} else if (strcmp(mode, "rst") == 0) {
		observation_remove(o);
		ctl_return(r->call, NULL);
	} else {
		ctl_fail(r->call, CTL_BAD_ARGUMENT, "mode is get or rst");
	}
}

void run_cancel(struct ctl_call *call, const json_t *args, void *arg)
{
	struct order r;

	if (order_init(&r, arg, call, args, text_arg(args, "path")) == 0)
		cancel(&r, text_arg(args, "mode"));
	order_release(&r);
}

/* OMA TS 5.1.2: PUT with the attributes as query and no payload. */
void run_write_attributes(struct ctl_call *call, const json_t *args, void *arg)
{
	const char *attributes = text_arg(args, "attributes");
	struct order r;

	if (order_init(&r, arg, call, args, text_arg(args, "path")) == 0) {
		if (strlen(attributes) < COAP_QUERY_MAX) {
			r.msg.query = *attributes != '\0' ? attributes : NULL;
			order_send(&r, "write-attributes", ASK_PLAIN, COAP_PUT);
		} else {
			ctl_fail(call, CTL_BAD_ARGUMENT, "attributes have less than %d characters", COAP_QUERY_MAX);
		}
	}
	order_release(&r);
}

/* OMA TS 5.4.6: POST to an object, the instance as TLV. A path with an instance wraps the values in it. */
void run_create(struct ctl_call *call, const json_t *args, void *arg)
{
	char *cause = NULL;
	struct order r;

	if (order_init(&r, arg, call, args, text_arg(args, "path")) < 0)
		;
	else if (r.path.count < 1 || r.path.count > 2)
		ctl_fail(call, CTL_BAD_ARGUMENT, "create takes the path of an object or of the instance to be made");
	else if (payload_make(&r, &cause) < 0)
		order_refuse(&r, cause);
	else {
		content_wrap(&r.payload, &r.path, r.msg.format);
		oma_path_format(&r.path, r.path_text);
		order_send(&r, "create", ASK_PLAIN, COAP_POST);
	}
	order_release(&r);
}

void run_delete(struct ctl_call *call, const json_t *args, void *arg)
{
	struct order r;

	if (order_init(&r, arg, call, args, text_arg(args, "path")) == 0)
		order_send(&r, "delete", ASK_PLAIN, COAP_DELETE);
	order_release(&r);
}

void run_data(struct ctl_call *call, const json_t *args, void *arg)
{
	struct platform *p = arg;
	json_int_t since = json_integer_value(json_object_get(args, "since"));
	json_t *list = uplink_json(&p->uplinks, text_arg(args, "client"), since > 0 ? (uint64_t)since : 0);

	if (json_is_true(json_object_get(args, "clear")))
		uplink_clear(&p->uplinks);
	ctl_return(call, json_pack("{s:o,s:I}", "data", list, "last", (json_int_t)p->uplinks.next - 1));
}

void run_psk_add(struct ctl_call *call, const json_t *args, void *arg)
{
	struct platform *p = arg;
	char *cause = NULL;

	if (psk_put(&p->psks, text_arg(args, "identity"), text_arg(args, "key"), &cause) == 0) {
		bus_emit(p->bus, "platform", EVENT_SETTING, F_STR("key", "psk"), F_STR("value", "***"));
		ctl_return(call, NULL);
	} else {
		ctl_fail(call, CTL_BAD_ARGUMENT, "%s", cause);
	}
	free(cause);
}

static json_t *faults_json(const struct platform *p)
{
	json_t *list = json_array();
	struct buf text;

	buf_init(&text);
	for (int where = 0; where < FAULT_COUNT; where++) {
		if (p->faults.row[where].action == FAULT_NONE)
			continue;
		buf_clear(&text);
		fault_format(&text, (enum fault_where)where, &p->faults.row[where]);
		json_array_append_new(list, json_string(buf_str(&text)));
	}
	buf_release(&text);
	return list;
}

void run_fault(struct ctl_call *call, const json_t *args, void *arg)
{
	struct platform *p = arg;
	const char *spec = text_arg(args, "spec");
	char *cause = NULL;

	if (spec == NULL || platform_set(p, "fault", spec, &cause) == 0)
		ctl_return(call, json_pack("{s:o}", "faults", faults_json(p)));
	else
		ctl_fail(call, CTL_BAD_ARGUMENT, "%s", cause);
	free(cause);
}

void run_resumption(struct ctl_call *call, const json_t *args, void *arg)
{
	struct platform *p = arg;
	char *cause = NULL;

	if (platform_set(p, "resumption", text_arg(args, "way"), &cause) == 0)
		ctl_return(call, json_pack("{}"));
	else
		ctl_fail(call, CTL_BAD_ARGUMENT, "%s", cause);
	free(cause);
}

static json_t *handshakes_json(const struct platform *p)
{
	struct net_handshakes n = {0};

	if (p->dtls != NULL)
		net_server_handshakes(p->dtls, &n);
	return json_pack("{s:I, s:I, s:I}", "full", (json_int_t)n.full, "resumed", (json_int_t)n.resumed, "failed",
		(json_int_t)n.failed);
}

/* Associations, and DTLS handshakes under way, of both ports. */
static json_t *peers_json(const struct platform *p)
{
	unsigned up[2] = {0}, handshaking[2] = {0};

	if (p->plain != NULL)
		net_server_peers(p->plain, &up[0], &handshaking[0]);
	if (p->dtls != NULL)
		net_server_peers(p->dtls, &up[1], &handshaking[1]);
	return json_pack(
		"{s:i, s:i, s:i}", "plain", (int)up[0], "dtls", (int)up[1], "handshaking", (int)handshaking[1]);
}

void run_query_platform(struct ctl_call *call, const json_t *args, void *arg)
{
	struct platform *p = arg;
	json_t *o = json_object(), *ids = json_array();

	(void)args;
	for (int dtls = 0; dtls < 2; dtls++) {
		char *uri = platform_listens(p, dtls == 1);

		if (uri != NULL)
			json_object_set_new(o, dtls == 1 ? "dtls" : "plain", ctl_text_json(uri));
		free(uri);
	}
	for (const struct psk_entry *e = p->psks.first; e != NULL; e = e->next)
		json_array_append_new(ids, ctl_text_json(e->identity));
	if (p->psks.any_len > 0)
		json_array_append_new(ids, json_string("*"));
	json_object_set_new(o, "clients", json_integer(p->registry.count));
	json_object_set_new(o, "bootstraps", json_integer((json_int_t)p->sequences.count));
	json_object_set_new(o, "requests", json_integer((json_int_t)p->tokens.count));
	json_object_set_new(o, "peers", peers_json(p));
	json_object_set_new(o, "psk-identities", ids); /* the keys stay here */
	json_object_set_new(o, "handshakes", handshakes_json(p));
	json_object_set_new(o, "faults", faults_json(p));
	ctl_return(call, o);
}
