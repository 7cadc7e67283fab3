/* Data of clients to the platform: POST /dp and notifications, the last of which are kept for the command data. */
#include "config.h"

#include "platform_priv.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "bc28/xmalloc.h"

void uplink_add(
	struct platform *p, const char *endpoint, const char *kind, const char *path, const struct coap_msg *msg)
{
	struct uplink_ring *r = &p->uplinks;
	struct uplink *u;
	size_t kept = msg->payload_len < UPLINK_BYTES_MAX ? msg->payload_len : UPLINK_BYTES_MAX;
	char code[8];

	if (r->next == 0)
		r->next = 1;
	u = &r->slot[r->next % UPLINKS_MAX];
	free(u->payload);
	*u = (struct uplink){.seq = r->next++,
		.time = clock_now(p->clock),
		.kind = kind,
		.type = msg->type,
		.format = msg->format,
		.len = msg->payload_len,
		.payload = xmalloc(kept + 1)};
	if (kept > 0)
		memcpy(u->payload, msg->payload, kept);
	snprintf(u->endpoint, sizeof(u->endpoint), "%s", endpoint);
	snprintf(u->path, sizeof(u->path), "%s", path);
	platform_event(p, F_STR("what", strcmp(kind, "dp") == 0 ? "data" : kind), F_STR("endpoint", endpoint),
		F_STR("path", path), F_STR("type", value_to_name(coap_type_names, (int)msg->type)),
		F_STR("code", coap_code_str(msg->code, code)), F_INT("format", msg->format),
		F_BYTES("payload", u->payload, kept), F_INT("length", (int64_t)msg->payload_len),
		F_INT("seq", (int64_t)u->seq));
}

void uplink_clear(struct uplink_ring *r)
{
	for (size_t i = 0; i < UPLINKS_MAX; i++)
		free(r->slot[i].payload);
	*r = (struct uplink_ring){.next = r->next};
}

/* 0, or the code that refuses: found is what query_get() said of the endpoint's name. */
static uint8_t refusal(const struct client *c, int found, const struct net_peer *peer)
{
	if (c == NULL)
		return found < 0 ? COAP_400_BAD_REQUEST : COAP_404_NOT_FOUND;
	return client_speaks(c, peer) ? 0 : COAP_403_FORBIDDEN;
}

/*
 * Uplink data of the Andlink firmware: POST /dp?ep= with JSON, CON or NON; the answer is its acknowledgement. A plain
 * client's address is that of its registration: an endpoint's name alone doesn't move it.
 */
void uplink_request(struct platform *p, struct net_peer *peer, const struct coap_msg *msg, struct link_reply *reply)
{
	char endpoint[ENDPOINT_MAX + 1];
	int rc = query_get(msg->query, "ep", endpoint, sizeof(endpoint));
	struct client *c = NULL;

	if (rc == 1)
		c = client_by_endpoint(&p->registry, endpoint);
	else if (rc == 0)
		c = client_by_peer(&p->registry, peer);
	reply->code = refusal(c, rc, peer);
	if (reply->code != 0) {
		platform_refused(p, "data", rc == 1 && name_valid(endpoint) ? endpoint : NULL, reply->code);
		return;
	}
	if (c->dtls || c->peer == NULL)
		client_moved(c, peer);
	client_heard(c);
	reply->code = COAP_204_CHANGED;
	uplink_add(p, c->endpoint, "dp", "dp", msg);
}

static json_t *entry_json(const struct uplink *u)
{
	size_t kept = u->len < UPLINK_BYTES_MAX ? u->len : UPLINK_BYTES_MAX;
	json_t *o = json_pack("{s:I,s:f,s:s,s:s,s:s,s:s,s:i,s:I}", "seq", (json_int_t)u->seq, "time",
		(double)u->time / 1e6, "endpoint", u->endpoint, "kind", u->kind, "path", u->path, "type",
		value_to_name(coap_type_names, (int)u->type), "format", (int)u->format, "length", (json_int_t)u->len);

	content_describe(o, u->path, u->format, u->payload, kept);
	return o;
}

json_t *uplink_json(const struct uplink_ring *r, const char *endpoint, uint64_t since)
{
	json_t *list = json_array();
	uint64_t seq = r->next > UPLINKS_MAX ? r->next - UPLINKS_MAX : 1;

	for (seq = seq > since ? seq : since + 1; seq < r->next; seq++) {
		const struct uplink *u = &r->slot[seq % UPLINKS_MAX];

		if (u->seq == seq && (endpoint == NULL || strcmp(endpoint, u->endpoint) == 0))
			json_array_append_new(list, entry_json(u));
	}
	return list;
}
