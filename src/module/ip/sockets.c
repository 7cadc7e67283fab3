/* The module's socket table: creating, connecting, sending, closing (base manual 4.4-4.11, 4.38). */
#include "config.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "bc28/coap_msg.h"
#include "bc28/radio.h"
#include "sockets.h"

#define REGISTRATION_OFF 2 /* AT+QREGSWT */

enum { CONNECT_IN_TIME, CONNECT_WAIT, CONNECT_AT_ONCE }; /* quirk.connect */
enum { CLOSED_FREE, CLOSED_KEPT }; /* quirk.closed-socket */
enum { EARLY_REFUSE, EARLY_TAKE }; /* quirk.early-socket */

static bool is_pending(const struct socket *s, unsigned seq)
{
	return s->pending[seq / 8] >> seq % 8 & 1;
}

static void set_pending(struct socket *s, unsigned seq, bool on)
{
	uint8_t bit = (uint8_t)(1u << seq % 8);

	if (on)
		s->pending[seq / 8] |= bit;
	else
		s->pending[seq / 8] &= (uint8_t)~bit;
}

/* Binds a socket to the module's address. An error when there is none, or another than before. */
static int bind_local(struct socket *s)
{
	const char *ip = pdp_address(s->m);

	if (ip == NULL)
		return sockets_back_off(s->m) > 0 ? CME_BACK_OFF : CME_NO_NETWORK;
	if (s->local[0] == 0)
		snprintf(s->local, sizeof(s->local), "%s", ip);
	return strcmp(s->local, ip) == 0 ? AT_OK : CME_NO_NETWORK;
}

static void tell_event(struct socket *s, const char *what, const struct endpoint *peer, size_t len)
{
	char address[IPADDR_TEXT];

	bus_emit(s->m->bus, s->m->name, EVENT_SOCKET, F_INT("socket", s->id), F_STR("what", what),
		F_STR("protocol", s->stream ? "tcp" : "udp"),
		F_STR("address", peer != NULL ? ipaddr_format(&peer->ip, address) : NULL),
		F_INT("port", peer != NULL ? peer->port : s->port), F_INT("length", (int64_t)len));
}

/* --- what the network side says ----------------------------------------------------------------------------------- */

static void on_data(void *arg, const struct endpoint *from, const uint8_t *data, size_t len)
{
	struct socket *s = arg;

	tell_event(s, "received", from, len);
	socket_keep(s, from, data, len);
}

static size_t on_room(void *arg)
{
	const struct socket *s = arg;

	/* What the host doesn't want is taken from the peer, and dropped. */
	return s->receive ? socket_room(s) : RX_BYTES_MAX;
}

static void on_sent(void *arg, uint32_t id, bool ok)
{
	struct socket *s = arg;

	if (id == 0)
		return;
	set_pending(s, id, false);
	module_urc(s->m, "+NSOSTR:%u,%u,%d", s->id, id, ok);
}

/*
 * The stream is over, whoever ended it: its number is free (base manual 4.13: "closed internally"), and what it brought
 * can be read until that is given out again.
 */
static void end_stream(struct socket *s, const char *why)
{
	struct module *m = s->m;

	m->sockets->net.ops->close(s->sock, true);
	s->sock = NULL;
	s->state = STREAM_ENDED;
	s->used = module_quirk(m, QUIRK_CLOSED_SOCKET) == CLOSED_KEPT;
	output_hold(m);
	for (unsigned seq = 1; seq < 256; seq++)
		if (is_pending(s, seq))
			on_sent(s, seq, false);
	tell_event(s, why, &s->peer, 0);
	module_urc(m, "+NSOCLI: %u", s->id);
	output_release(m);
}

/* AT+NSOCO is answered. */
static void answer_connect(struct module *m, int result)
{
	m->sockets->answering = NULL;
	timer_cancel(&m->sockets->answer);
	module_final(m, result);
}

/* It fails before it was answered: as if there had been none. */
static void refuse_connect(struct socket *s)
{
	s->m->sockets->net.ops->close(s->sock, true);
	s->sock = NULL;
	s->state = STREAM_IDLE;
	tell_event(s, "refused", &s->peer, 0);
	answer_connect(s->m, CME_ABORTED_ERROR);
}

/* The connection is there, or won't be. */
static void finish_connect(struct socket *s, bool ok)
{
	struct sockets *all = s->m->sockets;
	bool open = all->answering == s;

	timer_cancel(&all->connect[s->id]);
	if (!ok && open) {
		refuse_connect(s);
	} else if (!ok) {
		end_stream(s, "refused");
	} else {
		s->state = STREAM_CONNECTED;
		bind_local(s);
		tell_event(s, "connected", &s->peer, 0);
		/* Before the answer, behind which it waits: what else is in the line may end the socket. */
		if (module_quirk(s->m, QUIRK_CONNECTED_URC) == 1)
			module_urc(s->m, "+NSOCO: %u", s->id);
		if (open)
			answer_connect(s->m, AT_OK);
	}
}

static void on_connected(void *arg, bool ok)
{
	finish_connect(arg, ok);
}

static void on_connect_timeout(void *arg)
{
	finish_connect(arg, false);
}

/* "Within 300 ms" (base manual 4.9): the rest comes by itself. */
static void on_answer_due(void *arg)
{
	answer_connect(arg, AT_OK);
}

/* Also of a connection that has come about at the network's side alone, and that the module is waiting for still. */
static void on_closed(void *arg)
{
	struct socket *s = arg;

	if (s->state == STREAM_CONNECTING)
		finish_connect(s, false);
	else
		end_stream(s, "closed");
}

static const struct sock_handler handler = {
	.data = on_data,
	.room = on_room,
	.sent = on_sent,
	.connected = on_connected,
	.closed = on_closed,
};

/* --- the table ---------------------------------------------------------------------------------------------------- */

/*
 * Whether a socket is CoAP's: where AT+QREGSWT=2 keeps the client off, drivers want that one first
 * (quirk.first-socket).
 */
static bool is_coaps(const struct module *m, unsigned id)
{
	return id == SOCKET_COAP && (module_setting_num(m, SET_REGISTRATION_MODE) != REGISTRATION_OFF ||
					    module_quirk(m, QUIRK_FIRST_SOCKET) == 1);
}

struct socket *socket_find(const struct module *m, unsigned id, int *err)
{
	struct socket *s = &m->sockets->socket[id];

	*err = is_coaps(m, id) ? CME_NOT_AT_SOCKET : CME_NOT_ALLOWED;
	return !is_coaps(m, id) && s->used ? s : NULL;
}

struct socket *socket_find_readable(const struct module *m, unsigned id, int *err)
{
	struct socket *s = &m->sockets->socket[id];

	return !is_coaps(m, id) && s->state == STREAM_ENDED ? s : socket_find(m, id, err);
}

/* The way out through the network side; false: there is none. */
static bool open_sock(struct socket *s)
{
	struct sockets *all = s->m->sockets;
	const struct sock_config config = {
		.stream = s->stream, .v6 = s->v6, .port = s->port, .handler = &handler, .arg = s};

	s->sock = all->net.ops != NULL ? all->net.ops->open(all->net.net, &config) : NULL;
	return s->sock != NULL;
}

/* The next number that is free; those with something to read go last. SOCKET_COUNT: none. */
static unsigned free_number(const struct module *m)
{
	const struct socket *s = m->sockets->socket;
	unsigned unread = SOCKET_COUNT;

	for (unsigned i = 0; i < SOCKET_COUNT; i++) {
		if (is_coaps(m, i) || s[i].used)
			continue;
		if (s[i].first == NULL)
			return i;
		if (unread == SOCKET_COUNT)
			unread = i;
	}
	return unread;
}

int socket_create(struct module *m, bool stream, bool v6, uint16_t port, bool receive, unsigned *id)
{
	unsigned i = free_number(m);
	struct socket *s;

	if (module_quirk(m, QUIRK_EARLY_SOCKET) == EARLY_REFUSE && !radio_wanted(m))
		return radio_on(m) ? CME_NO_NETWORK : CME_CFUN0;
	if (i == SOCKET_COUNT)
		return CME_MEMORY;
	if (port != 0 && socket_port_taken(m, stream, port))
		return CME_NOT_ALLOWED;
	s = &m->sockets->socket[i];
	socket_forget(s);
	*s = (struct socket){.m = m, .id = i, .used = true, .stream = stream, .v6 = v6, .receive = receive};
	s->last = &s->first;
	s->port = port != 0 ? port : socket_pick_port(m, stream);
	if (!stream && !open_sock(s)) {
		s->used = false;
		return CME_MEMORY;
	}
	tell_event(s, "created", NULL, 0);
	*id = i;
	return AT_OK;
}

/* Of the initial context, which sockets use. */
unsigned sockets_back_off(const struct module *m)
{
	return pdp_address(m) == NULL ? pdp_back_off(m, 0) : 0;
}

/* The same for a connection, which waits for the attach when one is under way. */
static int bind_stream(struct socket *s)
{
	int err = bind_local(s);

	return err == CME_NO_NETWORK && s->local[0] == 0 && radio_wanted(s->m) ? AT_OK : err;
}

/* --- connecting and sending --------------------------------------------------------------------------------------- */

int socket_connect(struct module *m, unsigned id, const struct endpoint *to)
{
	int err;
	struct socket *s = socket_find(m, id, &err);

	if (s == NULL)
		return err;
	if (to->ip.v6 != s->v6)
		return CME_PARAMETER;
	if (!s->stream || s->state != STREAM_IDLE)
		return CME_WRONG_STATE;
	err = bind_stream(s);
	if (err != AT_OK)
		return err;
	if (!open_sock(s))
		return CME_MEMORY;
	s->peer = *to;
	s->state = STREAM_CONNECTING;
	timer_set(&m->sockets->connect[id], module_timer(m, TIMER_CONNECT));
	m->sockets->net.ops->connect(s->sock, to);
	if (module_quirk(m, QUIRK_CONNECT) == CONNECT_AT_ONCE)
		return AT_OK;
	m->sockets->answering = s;
	if (module_quirk(m, QUIRK_CONNECT) == CONNECT_IN_TIME)
		timer_set(&m->sockets->answer, module_timer(m, TIMER_CONNECT_ANSWER));
	return AT_PENDING;
}

/* What is common to both ways of sending; to NULL: to the peer. */
static int send_data(
	struct socket *s, const struct endpoint *to, unsigned flags, const uint8_t *data, size_t len, unsigned seq)
{
	struct sockets *all = s->m->sockets;
	int err = s->state == STREAM_CONNECTING ? bind_stream(s) : bind_local(s);

	if (err != AT_OK)
		return err;
	if (seq != 0 && is_pending(s, seq))
		return CME_WRONG_STATE;
	if (all->net.ops->backlog(s->sock) + len > TX_BYTES_MAX)
		return CME_UPLINK_BUSY;
	if (seq != 0)
		set_pending(s, seq, true);
	tell_event(s, "sent", to != NULL ? to : &s->peer, len);
	/* The flags of AT+NSOSD have no effect (base manual 4.10). */
	if (to != NULL && (flags & SOCKET_RELEASE))
		radio_release_assist(s->m, RAI_AFTER_UPLINK);
	else if (to != NULL && (flags & SOCKET_RELEASE_AFTER_REPLY))
		radio_release_assist(s->m, RAI_AFTER_REPLY);
	all->net.ops->send(s->sock, to, data, len, seq);
	return AT_OK;
}

int socket_send_to(struct module *m, unsigned id, const struct endpoint *to, unsigned flags, const uint8_t *data,
	size_t len, unsigned seq)
{
	int err;
	struct socket *s = socket_find(m, id, &err);

	if (s == NULL)
		return err;
	if (s->stream)
		return CME_WRONG_STATE;
	if (to->ip.v6 != s->v6)
		return CME_PARAMETER;
	return send_data(s, to, flags, data, len, seq);
}

int socket_send(struct module *m, unsigned id, unsigned flags, const uint8_t *data, size_t len, unsigned seq)
{
	int err;
	struct socket *s = socket_find(m, id, &err);

	if (s == NULL)
		return err;
	/* Data for a connection that is on its way wait for it. */
	if (!s->stream || (s->state != STREAM_CONNECTED && s->state != STREAM_CONNECTING))
		return CME_WRONG_STATE;
	return send_data(s, NULL, flags, data, len, seq);
}

/* --- the end ------------------------------------------------------------------------------------------------------ */

static void end(struct socket *s, bool abort)
{
	timer_cancel(&s->m->sockets->connect[s->id]);
	if (s->sock != NULL)
		s->m->sockets->net.ops->close(s->sock, abort);
	socket_forget(s);
	s->sock = NULL;
	s->state = STREAM_IDLE;
	s->used = false;
}

int socket_close(struct module *m, unsigned id)
{
	int err;
	struct socket *s = socket_find(m, id, &err);

	if (s == NULL)
		return err;
	tell_event(s, "closed", NULL, 0);
	end(s, false);
	return AT_OK;
}

/* --- what the host may ask ---------------------------------------------------------------------------------------- */

enum socket_status socket_status(const struct module *m, unsigned id)
{
	const struct socket *s = &m->sockets->socket[id];
	const char *ip = pdp_address(m);

	if (is_coaps(m, id))
		return SOCKET_USABLE; /* "exists from start-up" (base manual 4.38) */
	if (!s->used || s->state == STREAM_ENDED)
		return SOCKET_ABSENT;
	if (sockets_back_off(m) > 0)
		return SOCKET_BACK_OFF;
	if (s->local[0] != 0 && (ip == NULL || strcmp(s->local, ip) != 0))
		return SOCKET_ABSENT;
	if (s->sock != NULL && m->sockets->net.ops->backlog(s->sock) + SOCKET_DATA_MAX > TX_BYTES_MAX)
		return SOCKET_FLOW_CONTROL;
	return SOCKET_USABLE;
}

unsigned socket_pending(const struct module *m, unsigned id, unsigned i)
{
	const struct socket *s = &m->sockets->socket[id];

	for (unsigned seq = 1; s->used && seq < 256; seq++)
		if (is_pending(s, seq) && i-- == 0)
			return seq;
	return 0;
}

/* --- life --------------------------------------------------------------------------------------------------------- */

/* Without an address there is no connection any more, and nothing can answer. */
static void network_lost(struct module *m)
{
	struct sockets *all = m->sockets;

	output_hold(m);
	for (unsigned i = 0; i < SOCKET_COUNT; i++) {
		struct socket *s = &all->socket[i];

		if (s->used && s->state == STREAM_CONNECTING)
			finish_connect(s, false);
		else if (s->used && s->state == STREAM_CONNECTED)
			end_stream(s, "closed");
	}
	output_release(m);
}

static void stop(struct module *m)
{
	for (unsigned i = 0; i < SOCKET_COUNT; i++)
		timer_cancel(&m->sockets->connect[i]);
	timer_cancel(&m->sockets->answer);
	m->sockets->answering = NULL;
	m->sockets->more = false;
}

/* As power fails: everything is gone, no peer hears of it. */
static void stopped(struct module *m)
{
	for (unsigned i = 0; i < SOCKET_COUNT; i++) {
		struct socket *s = &m->sockets->socket[i];

		if (s->used)
			end(s, true);
		socket_forget(s);
		s->state = STREAM_IDLE;
	}
}

static void init(struct module *m, const struct module_config *config)
{
	m->sockets = xcalloc(1, sizeof(*m->sockets));
	m->sockets->net = config->sock;
	for (unsigned i = 0; i < SOCKET_COUNT; i++)
		timer_init(&m->sockets->connect[i], m->clock, on_connect_timeout, &m->sockets->socket[i]);
	timer_init(&m->sockets->answer, m->clock, on_answer_due, m);
}

static void release(struct module *m)
{
	stopped(m);
	free(m->sockets);
}

const struct part sockets_part = {
	.name = "sockets",
	.init = init,
	.idle = sockets_tell,
	.sent = sockets_sent,
	.network_lost = network_lost,
	.stop = stop,
	.stopped = stopped,
	.release = release,
};
