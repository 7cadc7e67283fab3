/*
 * The MQTT client: one connection over the module's own TCP, everything on the device's clock (MQTT guide; MQTT 3.1.1). A request
 * that the broker doesn't answer in time is sent again, as often as AT+QMTCFG="timeout" says, and has then failed.
 */
#include "config.h"

#include "bc28/mqtt.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "bc28/xmalloc.h"
#include "mqtt_packet.h"
#include "sockets.h"

#define PENDING_MAX  8 /* requests that wait for the broker */
#define RECEIVED_MAX 16 /* QoS 2 messages whose PUBREL has not come */
#define PACKET_MAX   8192 /* a longer one is passed over */
#define TX_MAX       16384 /* bytes that may wait to be sent */
#define OPEN_TIME    (75 * CLOCK_S) /* MQTT guide 3.2.2 */

/* <result> of +QMTOPEN. */
enum { OPENED = 0, OPEN_FAILED = -1, OPEN_BUSY = 2, OPEN_NO_PDP = 3, OPEN_NO_NAME = 4 };
/* <result> of the others. */
enum { RESULT_DONE, RESULT_AGAIN, RESULT_FAILED };
/* <err_code> of +QMTSTAT. */
enum {
	STAT_PEER_CLOSED = 1,
	STAT_PING_TIMEOUT = 2,
	STAT_CONNACK_TIMEOUT = 4,
	STAT_PACKET_FAILED = 6,
	STAT_LINK_LOST = 7
};

/* A request that waits for its answer. */
struct request {
	struct module *m;
	enum mqtt_type awaited; /* 0: the place is free */
	const char *urc; /* "+QMTPUB" */
	uint16_t mid;
	struct buf packet; /* to be sent again */
	long tries;
	struct timer timer;
};

struct mqtt {
	struct sock_net net;
	struct mqtt_settings settings;
	enum mqtt_state state;
	char *host;
	struct endpoint peer;
	struct lookup *lookup;
	struct sock *sock;
	struct buf rx;
	size_t skip; /* bytes of a packet that is too long */
	struct request requests[PENDING_MAX];
	uint16_t received[RECEIVED_MAX]; /* 0: free */
	struct mqtt_publish publish; /* between prompt and data */
	struct timer open_timer, keepalive, ping;
};

static const struct mqtt_settings defaults = {
	.version = 4,
	.keepalive = 120,
	.clean_session = 1,
	.packet_timeout = 10,
	.retries = 3,
};

/* --- the end of a connection -------------------------------------------------------------------------------------- */

static void end_request(struct request *r)
{
	r->awaited = 0;
	r->mid = 0;
	timer_cancel(&r->timer);
	buf_release(&r->packet);
}

/* Everything goes, silently. */
static void drop(struct module *m, bool abort)
{
	struct mqtt *q = m->mqtt;

	timer_cancel(&q->open_timer);
	timer_cancel(&q->keepalive);
	timer_cancel(&q->ping);
	for (size_t i = 0; i < PENDING_MAX; i++)
		end_request(&q->requests[i]);
	memset(q->received, 0, sizeof(q->received));
	if (q->lookup != NULL)
		q->net.ops->resolve_cancel(q->lookup);
	if (q->sock != NULL)
		q->net.ops->close(q->sock, abort);
	q->lookup = NULL;
	q->sock = NULL;
	buf_release(&q->rx);
	q->skip = 0;
	free(q->host);
	q->host = NULL;
	q->state = MQTT_CLOSED;
}

static void lose(struct module *m, int code)
{
	drop(m, true);
	module_urc(m, "+QMTSTAT: 0,%d", code);
}

static void end_open(struct module *m, int result)
{
	if (result != OPENED)
		drop(m, true);
	else
		m->mqtt->state = MQTT_OPEN;
	timer_cancel(&m->mqtt->open_timer);
	module_urc(m, "+QMTOPEN: 0,%d", result);
}

/* --- sending ------------------------------------------------------------------------------------------------------ */

static void send_packet(struct module *m, const struct buf *packet)
{
	struct mqtt *q = m->mqtt;

	q->net.ops->send(q->sock, NULL, packet->data, packet->len, 0);
	if (q->settings.keepalive > 0 && q->state == MQTT_CONNECTED)
		timer_set(&q->keepalive, (uint64_t)q->settings.keepalive * CLOCK_S);
}

static void send_ack(struct module *m, enum mqtt_type type, uint16_t mid)
{
	struct buf packet;

	buf_init(&packet);
	mqtt_put_ack(&packet, type, mid);
	send_packet(m, &packet);
	buf_release(&packet);
}

static void send_bare(struct module *m, enum mqtt_type type)
{
	struct buf packet;

	buf_init(&packet);
	mqtt_put_bare(&packet, type);
	send_packet(m, &packet);
	buf_release(&packet);
}

/* "+QMTPUB: 0,<mid>,<result>"; CONNECT has no message id. */
static void tell_result(const struct request *r, int result, const char *more)
{
	if (r->awaited == MQTT_CONNACK)
		module_urc(r->m, "%s: 0,%d%s", r->urc, result, more);
	else
		module_urc(r->m, "%s: 0,%u,%d%s", r->urc, r->mid, result, more);
}

static void start_timer(struct request *r)
{
	timer_set(&r->timer, (uint64_t)r->m->mqtt->settings.packet_timeout * CLOCK_S);
}

/* No answer in time. */
static void on_packet_timeout(void *arg)
{
	struct request *r = arg;
	struct module *m = r->m;
	const struct mqtt_settings *s = &m->mqtt->settings;
	bool connecting = r->awaited == MQTT_CONNACK;
	char count[24];

	module_hold(m);
	if (!connecting && r->tries < s->retries) {
		r->tries++;
		snprintf(count, sizeof(count), ",%ld", r->tries);
		if (s->notice)
			tell_result(r, RESULT_AGAIN, count);
		if (r->packet.data[0] >> 4 == MQTT_PUBLISH)
			r->packet.data[0] |= MQTT_DUP;
		send_packet(m, &r->packet);
		start_timer(r);
	} else {
		tell_result(r, RESULT_FAILED, "");
		if (connecting)
			lose(m, STAT_CONNACK_TIMEOUT);
		else
			end_request(r);
	}
	module_release(m);
}

static struct request *find_request(struct mqtt *q, enum mqtt_type awaited, uint16_t mid)
{
	for (size_t i = 0; i < PENDING_MAX; i++)
		if (q->requests[i].awaited == awaited && q->requests[i].mid == mid)
			return &q->requests[i];
	return NULL;
}

static bool mid_in_use(const struct mqtt *q, uint16_t mid)
{
	for (size_t i = 0; i < PENDING_MAX; i++)
		if (q->requests[i].awaited != 0 && q->requests[i].mid == mid)
			return true;
	return false;
}

/* Whether a request with that id could be sent now. */
static int may_send(const struct module *m, uint16_t mid, size_t len)
{
	const struct mqtt *q = m->mqtt;
	bool room = false;

	if (q->state != MQTT_CONNECTED)
		return CME_WRONG_STATE;
	if (mid != 0 && mid_in_use(q, mid))
		return CME_WRONG_STATE;
	for (size_t i = 0; i < PENDING_MAX; i++)
		room = room || q->requests[i].awaited == 0;
	return room && q->net.ops->backlog(q->sock) + len <= TX_MAX ? AT_OK : CME_UPLINK_BUSY;
}

/* Sends a request and waits for its answer; takes the packet. */
static void send_request(
	struct module *m, enum mqtt_type awaited, const char *urc, uint16_t mid, const struct buf *packet)
{
	struct request *r = find_request(m->mqtt, 0, 0);

	r->awaited = awaited;
	r->urc = urc;
	r->mid = mid;
	r->packet = *packet;
	r->tries = 0;
	start_timer(r);
	send_packet(m, packet);
}

/* --- what the broker says ----------------------------------------------------------------------------------------- */

static void on_connack(struct module *m, struct request *r, uint8_t code)
{
	struct mqtt *q = m->mqtt;
	char more[8];

	snprintf(more, sizeof(more), ",%u", code);
	tell_result(r, RESULT_DONE, more);
	end_request(r);
	q->state = code == 0 ? MQTT_CONNECTED : MQTT_OPEN;
	if (code == 0 && q->settings.keepalive > 0)
		timer_set(&q->keepalive, (uint64_t)q->settings.keepalive * CLOCK_S);
}

/* A message; of QoS 2 once, until its PUBREL. */
static void on_publish(struct module *m, const struct mqtt_packet *p)
{
	struct mqtt *q = m->mqtt;
	unsigned qos = p->flags >> 1 & 3;
	bool known = false;
	size_t place = RECEIVED_MAX;
	struct buf line;

	for (size_t i = 0; qos == 2 && i < RECEIVED_MAX; i++) {
		known = known || q->received[i] == p->mid;
		if (q->received[i] == 0)
			place = i;
	}
	if (qos == 2 && !known && place == RECEIVED_MAX)
		return; /* the broker sends it again */
	if (!known) {
		buf_init(&line);
		buf_addf(&line, "+QMTRECV: 0,%u,\"", p->mid);
		buf_add(&line, p->topic, p->topic_len);
		buf_addstr(&line, "\",");
		buf_add(&line, p->payload, p->payload_len);
		module_urc_bytes(m, line.data, line.len);
		buf_release(&line);
	}
	if (qos == 2 && !known)
		q->received[place] = p->mid;
	if (qos > 0)
		send_ack(m, qos == 1 ? MQTT_PUBACK : MQTT_PUBREC, p->mid);
}

static void on_pubrel(struct module *m, uint16_t mid)
{
	for (size_t i = 0; i < RECEIVED_MAX; i++)
		if (m->mqtt->received[i] == mid)
			m->mqtt->received[i] = 0;
	send_ack(m, MQTT_PUBCOMP, mid);
}

/* The second half of QoS 2 begins. */
static void on_pubrec(struct module *m, struct request *r)
{
	r->awaited = MQTT_PUBCOMP;
	r->tries = 0;
	buf_clear(&r->packet);
	mqtt_put_ack(&r->packet, MQTT_PUBREL, r->mid);
	start_timer(r);
	send_packet(m, &r->packet);
}

static void on_suback(struct request *r, uint8_t granted)
{
	char more[8];

	snprintf(more, sizeof(more), ",%u", granted);
	tell_result(r, RESULT_DONE, more);
	end_request(r);
}

static void on_packet(struct module *m, const struct mqtt_packet *p)
{
	struct mqtt *q = m->mqtt;
	struct request *r = find_request(q, p->type, p->mid);

	if (p->type == MQTT_PUBLISH && q->state == MQTT_CONNECTED)
		on_publish(m, p);
	else if (p->type == MQTT_PUBREL && q->state == MQTT_CONNECTED)
		on_pubrel(m, p->mid);
	else if (p->type == MQTT_PINGRESP)
		timer_cancel(&q->ping);
	else if (r == NULL)
		return; /* the answer to something that has failed meanwhile */
	else if (p->type == MQTT_CONNACK)
		on_connack(m, r, p->code);
	else if (p->type == MQTT_PUBREC)
		on_pubrec(m, r);
	else if (p->type == MQTT_SUBACK)
		on_suback(r, p->code);
	else {
		tell_result(r, RESULT_DONE, "");
		end_request(r);
	}
}

/* Cuts the next packet off what has come. False: it isn't there yet, or the connection has gone. */
static bool take_packet(struct module *m)
{
	struct mqtt *q = m->mqtt;
	size_t skipped = q->skip < q->rx.len ? q->skip : q->rx.len;
	struct mqtt_packet p;
	long size;

	buf_drain(&q->rx, skipped);
	q->skip -= skipped;
	size = mqtt_packet_size(q->rx.data, q->rx.len);
	if (size > PACKET_MAX) {
		bus_log(m->bus, m->name, LOG_LEVEL_WARNING, "MQTT: a packet of %ld bytes is passed over", size);
		q->skip = (size_t)size;
		return q->rx.len > 0;
	}
	if (size == 0 || (size > 0 && (size_t)size > q->rx.len))
		return false;
	if (size < 0 || mqtt_parse(q->rx.data, (size_t)size, &p) < 0) {
		bus_log(m->bus, m->name, LOG_LEVEL_WARNING, "MQTT: the broker sends something else");
		lose(m, STAT_PACKET_FAILED);
		return false;
	}
	on_packet(m, &p);
	if (q->sock == NULL)
		return false;
	buf_drain(&q->rx, (size_t)size);
	return true;
}

static void on_data(void *arg, const struct endpoint *from, const uint8_t *data, size_t len)
{
	struct module *m = arg;

	(void)from;
	module_hold(m);
	buf_add(&m->mqtt->rx, data, len);
	while (take_packet(m))
		;
	module_release(m);
}

/* What the broker sends waits while a response is open, or the host is behind with reading. */
static size_t on_room(void *arg)
{
	struct module *m = arg;

	return m->in.open || host_is_behind(m) ? 0 : PACKET_MAX;
}

/* TCP's acknowledgements say nothing about the broker. */
static void on_sent(void *arg, uint32_t id, bool ok)
{
	(void)arg;
	(void)id;
	(void)ok;
}

static void on_connected(void *arg, bool ok)
{
	end_open(arg, ok ? OPENED : OPEN_FAILED);
}

static void on_closed(void *arg)
{
	lose(arg, STAT_PEER_CLOSED);
}

static const struct sock_handler handler = {
	.data = on_data,
	.room = on_room,
	.sent = on_sent,
	.connected = on_connected,
	.closed = on_closed,
};

void mqtt_resume(struct module *m)
{
	if (m->mqtt->sock != NULL && m->mqtt->state != MQTT_OPENING)
		m->mqtt->net.ops->resume(m->mqtt->sock);
}

/* Nothing was sent for as long as the broker was promised (3.1.2.10). */
static void on_keepalive(void *arg)
{
	struct module *m = arg;

	send_bare(m, MQTT_PINGREQ);
	timer_set(&m->mqtt->ping, (uint64_t)m->mqtt->settings.packet_timeout * CLOCK_S);
}

static void on_ping_timeout(void *arg)
{
	lose(arg, STAT_PING_TIMEOUT);
}

/* --- opening ------------------------------------------------------------------------------------------------------ */

static void connect_to(struct module *m, const struct ipaddr *addr)
{
	struct mqtt *q = m->mqtt;
	const struct sock_config config = {.stream = true, .v6 = addr->v6, .handler = &handler, .arg = m};

	q->peer.ip = *addr;
	q->sock = q->net.ops->open(q->net.net, &config);
	if (q->sock == NULL)
		end_open(m, OPEN_FAILED);
	else
		q->net.ops->connect(q->sock, &q->peer);
}

static void on_resolved(void *arg, const struct ipaddr *addr)
{
	struct module *m = arg;

	m->mqtt->lookup = NULL;
	if (addr != NULL)
		connect_to(m, addr);
	else
		end_open(m, OPEN_NO_NAME);
}

static void on_open_timeout(void *arg)
{
	struct module *m = arg;

	end_open(m, m->mqtt->lookup != NULL ? OPEN_NO_NAME : OPEN_FAILED);
}

int mqtt_open(struct module *m, const char *host, uint16_t port)
{
	struct mqtt *q = m->mqtt;
	const struct ipaddr servers[SOCK_SERVERS] = {*names_server(m, 0), *names_server(m, 1)};
	struct ipaddr addr;

	if (q->state != MQTT_CLOSED) {
		module_urc(m, "+QMTOPEN: 0,%d", OPEN_BUSY);
		return AT_OK;
	}
	if (radio_ip(m) == NULL || q->net.ops == NULL) {
		module_urc(m, "+QMTOPEN: 0,%d", OPEN_NO_PDP);
		return AT_OK;
	}
	q->state = MQTT_OPENING;
	q->host = xstrdup(host);
	q->peer.port = port;
	timer_set(&q->open_timer, OPEN_TIME);
	if (ipaddr_parse(host, &addr) == 0)
		connect_to(m, &addr);
	else
		q->lookup = q->net.ops->resolve(q->net.net, host, servers, on_resolved, m);
	return AT_OK;
}

int mqtt_close(struct module *m)
{
	if (m->mqtt->state == MQTT_CLOSED)
		return CME_WRONG_STATE;
	drop(m, false);
	module_urc(m, "+QMTCLOSE: 0,0");
	return AT_OK;
}

/* --- requests of the host ----------------------------------------------------------------------------------------- */

int mqtt_connect(struct module *m, const char *client, const char *user, const char *password)
{
	struct mqtt *q = m->mqtt;
	const struct mqtt_settings *s = &q->settings;
	const struct mqtt_will will = {.topic = s->will_topic,
		.message = s->will_message,
		.qos = (unsigned)s->will_qos,
		.retain = s->will_retain == 1};
	struct buf packet;

	if (q->state != MQTT_OPEN)
		return CME_WRONG_STATE;
	buf_init(&packet);
	mqtt_put_connect(&packet, (unsigned)s->version, s->clean_session == 1, (uint16_t)s->keepalive, client,
		s->will == 1 ? &will : NULL, user, password);
	q->state = MQTT_CONNECTING;
	send_request(m, MQTT_CONNACK, "+QMTCONN", 0, &packet);
	return AT_OK;
}

int mqtt_disconnect(struct module *m)
{
	if (m->mqtt->state != MQTT_CONNECTED)
		return CME_WRONG_STATE;
	send_bare(m, MQTT_DISCONNECT);
	drop(m, false);
	module_urc(m, "+QMTDISC: 0,0");
	return AT_OK;
}

static int subscribe(struct module *m, uint16_t mid, const char *topic, int qos)
{
	int err = may_send(m, mid, strlen(topic));
	struct buf packet;

	if (err != AT_OK)
		return err;
	buf_init(&packet);
	mqtt_put_subscribe(&packet, mid, topic, qos);
	send_request(m, qos >= 0 ? MQTT_SUBACK : MQTT_UNSUBACK, qos >= 0 ? "+QMTSUB" : "+QMTUNS", mid, &packet);
	return AT_OK;
}

int mqtt_subscribe(struct module *m, uint16_t mid, const char *topic, unsigned qos)
{
	return subscribe(m, mid, topic, (int)qos);
}

int mqtt_unsubscribe(struct module *m, uint16_t mid, const char *topic)
{
	return subscribe(m, mid, topic, -1);
}

int mqtt_may_publish(const struct module *m, const struct mqtt_publish *p)
{
	return may_send(m, p->mid, MQTT_PAYLOAD_MAX + MQTT_TOPIC_MAX);
}

int mqtt_publish(struct module *m, const struct mqtt_publish *p, const uint8_t *payload, size_t len)
{
	int err = mqtt_may_publish(m, p);
	struct buf packet;

	if (err != AT_OK)
		return err;
	buf_init(&packet);
	mqtt_put_publish(&packet, p->topic, p->qos, p->retain, p->mid, payload, len);
	if (p->qos > 0) {
		send_request(m, p->qos == 1 ? MQTT_PUBACK : MQTT_PUBREC, "+QMTPUB", p->mid, &packet);
		return AT_OK;
	}
	send_packet(m, &packet);
	buf_release(&packet);
	module_urc(m, "+QMTPUB: 0,0,0");
	return AT_OK;
}

struct mqtt_publish *mqtt_request(struct module *m)
{
	return &m->mqtt->publish;
}

struct mqtt_settings *mqtt_settings(struct module *m)
{
	return &m->mqtt->settings;
}

enum mqtt_state mqtt_state(const struct module *m)
{
	return m->mqtt->state;
}

const char *mqtt_host(const struct module *m, uint16_t *port)
{
	*port = m->mqtt->peer.port;
	return m->mqtt->state != MQTT_CLOSED && m->mqtt->state != MQTT_OPENING ? m->mqtt->host : NULL;
}

/* --- life --------------------------------------------------------------------------------------------------------- */

void mqtt_network_lost(struct module *m)
{
	if (m->mqtt->state == MQTT_OPENING)
		end_open(m, OPEN_FAILED);
	else if (m->mqtt->state != MQTT_CLOSED)
		lose(m, STAT_LINK_LOST);
}

void mqtt_reset(struct module *m)
{
	drop(m, true);
	m->mqtt->settings = defaults;
}

void mqtt_init(struct module *m, const struct sock_net *net)
{
	struct mqtt *q = xcalloc(1, sizeof(*q));

	m->mqtt = q;
	q->net = *net;
	timer_init(&q->open_timer, m->clock, on_open_timeout, m);
	timer_init(&q->keepalive, m->clock, on_keepalive, m);
	timer_init(&q->ping, m->clock, on_ping_timeout, m);
	for (size_t i = 0; i < PENDING_MAX; i++) {
		q->requests[i].m = m;
		buf_init(&q->requests[i].packet);
		timer_init(&q->requests[i].timer, m->clock, on_packet_timeout, &q->requests[i]);
	}
	mqtt_reset(m);
}

void mqtt_release(struct module *m)
{
	if (m->mqtt == NULL)
		return;
	drop(m, true);
	free(m->mqtt);
	m->mqtt = NULL;
}
