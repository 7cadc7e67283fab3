/*
 * DTLS in both roles: a module's link and a server's port handshake and talk through somebody in the middle, who
 * alters, cuts, repeats, swallows and invents records as the input says, before, in and after the handshake. Both sides
 * live, and are told of at most one end of a handshake at a time.
 */
#include "config.h"

#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "fuzz_world.h"
#include "bc28/clock.h"

#define STEPS_MIN 6
#define STEPS_MAX 48

static const uint8_t key[16] = "0123456789abcde";

/* --- the two ends ---- */

static int find_psk(void *arg, const char *identity, uint8_t *out)
{
	(void)arg;
	if (strcmp(identity, "module") != 0)
		return -1;
	memcpy(out, key, sizeof(key));
	return (int)sizeof(key);
}

static enum link_verdict server_request(
	void *arg, struct net_peer *peer, const struct coap_msg *msg, struct link_reply *reply)
{
	(void)arg;
	/* Only the holder of the key gets this far, with what it sent. */
	if (net_peer_identity(peer) == NULL || strcmp(net_peer_identity(peer), "module") != 0 || msg->path == NULL ||
		strcmp(msg->path, "dp") != 0)
		abort();
	reply->code = COAP_204_CHANGED;
	reply->format = reply->observe = -1;
	return LINK_REPLY;
}

static bool server_response(void *arg, struct net_peer *peer, const struct coap_msg *msg)
{
	(void)arg, (void)peer, (void)msg;
	return true;
}

static void server_outcome(void *arg, struct net_peer *peer, uint16_t mid, enum link_outcome outcome)
{
	(void)arg, (void)peer, (void)mid, (void)outcome;
}

static void server_handshake(void *arg, struct net_peer *peer, const char *identity, bool ok)
{
	(void)arg, (void)peer;
	if (ok && (identity == NULL || strcmp(identity, "module") != 0))
		abort();
}

static void server_gone(void *arg, struct net_peer *peer)
{
	(void)arg, (void)peer;
}

static const struct net_server_handler server_handler = {.request = server_request,
	.response = server_response,
	.outcome = server_outcome,
	.handshake = server_handshake,
	.gone = server_gone};

static void link_dtls(void *arg, enum dtls_state state)
{
	(void)arg, (void)state;
}

static void link_response(void *arg, const struct coap_msg *msg)
{
	(void)arg;
	/* what the server says, or has said in its place when a block of a body is lost (RFC 7959 2.9.2) */
	if (msg->code != COAP_204_CHANGED && msg->code != COAP_408_INCOMPLETE)
		abort();
}

static void link_outcome(void *arg, uint16_t mid, enum link_outcome outcome)
{
	(void)arg, (void)mid, (void)outcome;
}

static enum link_verdict link_request(void *arg, const struct coap_msg *msg, struct link_reply *reply)
{
	(void)arg, (void)msg, (void)reply;
	abort(); /* the server asks for nothing, and nobody else has the key */
}

static const struct link_handler link_handler = {
	.dtls = link_dtls, .response = link_response, .outcome = link_outcome, .request = link_request};

/* --- the middle ---- */

struct middle {
	int near, far; /* the module's peer, the server's */
	struct sockaddr_in module, server;
	bool known; /* the module's address */
	uint8_t kept[2048]; /* a datagram for later */
	size_t kept_len;
};

static void pass(int fd, const struct sockaddr_in *to, uint8_t *data, size_t len, struct input *in, struct middle *m)
{
	uint8_t how = input_byte(in);

	if (how & 1) {
		size_t at = input_byte(in) | (how & 2 ? 256u : 0);

		data[at % len] ^= (uint8_t)(input_byte(in) | 1);
	}
	if (how & 4)
		len = 1 + input_byte(in) % len;
	if (how & 128) {
		memcpy(m->kept, data, len);
		m->kept_len = len;
	}
	if ((how & 24) == 24)
		return;
	loopback_send(fd, to, data, len);
	if ((how & 96) == 96)
		loopback_send(fd, to, data, len);
}

/* What both sides have sent by now goes on. */
static void relay(struct middle *m, struct fuzz_world *w, struct input *in)
{
	uint8_t data[2048];
	struct sockaddr_in from;
	ssize_t len;

	while ((len = loopback_recv(m->near, data, sizeof(data), &m->module)) >= 0) {
		m->known = true;
		if (len > 0)
			pass(m->far, &m->server, data, (size_t)len, in, m);
	}
	fuzz_world_run(w, 0);
	while ((len = loopback_recv(m->far, data, sizeof(data), &from)) >= 0)
		if (len > 0 && m->known)
			pass(m->near, &m->module, data, (size_t)len, in, m);
	fuzz_world_run(w, 0);
}

/* A record of the middle's own: its header as it should be, or raw bytes; `size` bytes of the input at most. */
static void invent(struct middle *m, struct input *in, uint8_t how)
{
	uint8_t record[13 + 255] = {0, 0xfe, 0xfd};
	const uint8_t *body;
	size_t len;

	if (how & 64) {
		record[0] = (uint8_t)(20 + input_byte(in) % 6);
		record[4] = input_byte(in) & 3; /* epoch */
		record[10] = input_byte(in); /* sequence number */
		len = input_piece(in, &body);
		record[12] = (uint8_t)len;
		memcpy(record + 13, body, len);
		len += 13;
	} else {
		len = input_piece(in, &body);
		memcpy(record, body, len);
	}
	if (how & 128 && m->kept_len > 0) {
		memcpy(record, m->kept, m->kept_len < 13 ? m->kept_len : 13);
		len = len > 13 ? len : 13;
	}
	if (how & 32)
		loopback_send(m->far, &m->server, record, len);
	else if (m->known)
		loopback_send(m->near, &m->module, record, len);
}

static void act(struct middle *m, struct fuzz_world *w, struct link *l, const struct link_ops *ops, struct input *in)
{
	static const uint8_t payload[3000] = {'x'};
	struct coap_msg msg = COAP_MSG_INIT;
	uint8_t what = input_byte(in);

	switch (what % 8) {
	case 1:
	case 2:
		invent(m, in, what);
		break;
	case 3:
		fuzz_world_run(w, (1 + (uint64_t)(input_byte(in) % 64)) * CLOCK_S);
		break;
	case 4:
		msg.code = COAP_POST;
		msg.path = "dp";
		msg.payload = payload;
		msg.payload_len = what & 128 ? sizeof(payload) : what & 64 ? 100 : 0;
		ops->send(l, &msg);
		break;
	case 5:
		ops->dtls_reset(l);
		ops->set_nat(l, what & 8);
		break;
	case 6:
		if (m->kept_len > 0 && m->known)
			loopback_send(
				what & 8 ? m->near : m->far, what & 8 ? &m->module : &m->server, m->kept, m->kept_len);
		break;
	default:
		break;
	}
	fuzz_world_run(w, 0);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	struct net_server_config config = {.name = "s", .address = "127.0.0.1", .dtls = true, .psk = find_psk};
	struct link_target target = {
		.host = "127.0.0.1", .dtls = true, .psk_id = "module", .psk = key, .psk_len = sizeof(key)};
	struct input in = {data, data + size};
	struct net_server *server;
	struct middle middle = {.known = false};
	struct net_module *module;
	struct link_net links;
	struct fuzz_world w;
	struct link *l;
	uint16_t port;
	uint8_t flags = input_byte(&in);
	char *cause = NULL;

	fuzz_world_open(&w);
	middle.far = loopback_udp(&port);
	middle.near = loopback_udp(&target.port);
	server = net_server_new(w.net, &config, &server_handler, NULL, &cause);
	if (server == NULL)
		abort();
	net_server_resumption(server, flags & 1, flags & 2);
	middle.server = loopback(net_server_port(server));
	module = net_module_new(w.net, "m", 7);
	links = net_module_links(module);
	target.nat = flags & 4;
	target.nat_timeout = flags & 4 ? 30 * CLOCK_S : 0;
	l = links.ops->open(links.net, &target, &link_handler, NULL);
	fuzz_world_run(&w, 0);
	for (int i = 0; i < STEPS_MAX && (i < STEPS_MIN || !input_ended(&in)); i++) {
		relay(&middle, &w, &in);
		act(&middle, &w, l, links.ops, &in);
	}
	links.ops->close(l);
	net_module_free(module);
	net_server_free(server);
	fuzz_world_close(&w);
	close(middle.near);
	close(middle.far);
	return 0;
}
