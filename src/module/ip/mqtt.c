/*
 * The MQTT client: one connection over the module's own TCP, everything on the device's clock (MQTT guide; MQTT 3.1.1).
 * A request that the broker doesn't answer in time is sent again, as often as AT+QMTCFG="timeout" says, and has then
 * failed.
 */
#include "config.h"

#include <stdlib.h>
#include <string.h>

#include "mqtt_priv.h"

static const struct mqtt_settings defaults = {
	.version = 4,
	.keepalive = 120,
	.clean_session = 1,
	.packet_timeout = 10,
	.retries = 3,
};

/* --- the end of a connection -------------------------------------------------------------------------------------- */

/* Nothing is waited for any longer. */
static void await_nothing(struct mqtt *q)
{
	timer_cancel(&q->open_timer);
	timer_cancel(&q->keepalive);
	timer_cancel(&q->ping);
	for (size_t i = 0; i < PENDING_MAX; i++)
		mqtt_end_request(&q->requests[i]);
}

/* Everything goes, silently; with abort the peer hears nothing either. */
static void drop(struct module *m, bool abort)
{
	struct mqtt *q = m->mqtt;

	await_nothing(q);
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

void mqtt_lose(struct module *m, int code)
{
	drop(m, true);
	module_urc(m, "+QMTSTAT: 0,%d", code);
}

void mqtt_end_open(struct module *m, int result)
{
	if (result != OPENED)
		drop(m, true);
	else
		m->mqtt->state = MQTT_OPEN;
	timer_cancel(&m->mqtt->open_timer);
	module_urc(m, "+QMTOPEN: 0,%d", result);
}

/* --- opening ------------------------------------------------------------------------------------------------------ */

static void connect_to(struct module *m, const struct ipaddr *addr)
{
	struct mqtt *q = m->mqtt;
	const struct sock_config config = {.stream = true, .v6 = addr->v6, .handler = &mqtt_sock_handler, .arg = m};

	q->peer.ip = *addr;
	q->sock = q->net.ops->open(q->net.net, &config);
	if (q->sock == NULL)
		mqtt_end_open(m, OPEN_FAILED);
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
		mqtt_end_open(m, OPEN_NO_NAME);
}

static void on_open_timeout(void *arg)
{
	struct module *m = arg;

	mqtt_end_open(m, m->mqtt->lookup != NULL ? OPEN_NO_NAME : OPEN_FAILED);
}

int mqtt_open(struct module *m, const char *host, uint16_t port)
{
	struct mqtt *q = m->mqtt;
	const struct ipaddr servers[SOCK_SERVERS] = {*dns_server(m, 0), *dns_server(m, 1)};
	struct ipaddr addr;

	if (q->state != MQTT_CLOSED) {
		module_urc(m, "+QMTOPEN: 0,%d", OPEN_BUSY);
		return AT_OK;
	}
	if (pdp_address(m) == NULL || q->net.ops == NULL) {
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
	struct mqtt_login login;
	const struct mqtt_settings *s = &q->settings;
	const struct mqtt_will will = {.topic = s->will_topic,
		.message = s->will_message,
		.qos = (unsigned)s->will_qos,
		.retain = s->will_retain == 1};
	struct buf packet;

	if (q->state != MQTT_OPEN)
		return CME_WRONG_STATE;
	if (mqtt_aliauth(m, client, &login) && user == NULL && password == NULL) {
		client = buf_str(&login.client);
		user = buf_str(&login.user);
		password = buf_str(&login.password);
	}
	buf_init(&packet);
	mqtt_put_connect(&packet, (unsigned)s->version, s->clean_session == 1, (uint16_t)s->keepalive, client,
		s->will == 1 ? &will : NULL, user, password);
	mqtt_login_release(&login);
	q->state = MQTT_CONNECTING;
	mqtt_send_request(m, MQTT_CONNACK, "+QMTCONN", 0, &packet);
	return AT_OK;
}

int mqtt_disconnect(struct module *m)
{
	if (m->mqtt->state != MQTT_CONNECTED)
		return CME_WRONG_STATE;
	mqtt_send_bare(m, MQTT_DISCONNECT);
	drop(m, false);
	module_urc(m, "+QMTDISC: 0,0");
	return AT_OK;
}

/* Sends SUBSCRIBE or UNSUBSCRIBE, and waits for its answer. */
static int ask_for_topics(struct module *m, enum mqtt_type answer, const char *urc, uint16_t mid,
	const struct mqtt_topic *topics, size_t count)
{
	struct buf packet;
	int err;

	buf_init(&packet);
	mqtt_put_topics(&packet, answer == MQTT_SUBACK ? MQTT_SUBSCRIBE : MQTT_UNSUBSCRIBE, mid, topics, count);
	err = mqtt_may_send(m, mid, packet.len);
	if (err != AT_OK)
		buf_release(&packet);
	else
		mqtt_send_request(m, answer, urc, mid, &packet)->topics = count;
	return err;
}

int mqtt_subscribe(struct module *m, uint16_t mid, const struct mqtt_topic *topics, size_t count)
{
	return ask_for_topics(m, MQTT_SUBACK, "+QMTSUB", mid, topics, count);
}

int mqtt_unsubscribe(struct module *m, uint16_t mid, const struct mqtt_topic *topics, size_t count)
{
	return ask_for_topics(m, MQTT_UNSUBACK, "+QMTUNS", mid, topics, count);
}

int mqtt_may_publish(const struct module *m, const struct mqtt_publish *p)
{
	return mqtt_may_send(m, p->mid, MQTT_PAYLOAD_MAX + MQTT_TOPIC_MAX);
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
		mqtt_send_request(m, p->qos == 1 ? MQTT_PUBACK : MQTT_PUBREC, "+QMTPUB", p->mid, &packet);
		return AT_OK;
	}
	mqtt_send(m, &packet);
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

static void network_lost(struct module *m)
{
	if (m->mqtt->state == MQTT_OPENING)
		mqtt_end_open(m, OPEN_FAILED);
	else if (m->mqtt->state != MQTT_CLOSED)
		mqtt_lose(m, STAT_LINK_LOST);
}

static void stop(struct module *m)
{
	struct mqtt *q = m->mqtt;

	await_nothing(q);
	q->settings = defaults;
}

static void stopped(struct module *m)
{
	drop(m, true);
}

static void init(struct module *m, const struct module_config *config)
{
	struct mqtt *q = xcalloc(1, sizeof(*q));

	m->mqtt = q;
	q->net = config->sock;
	q->settings = defaults;
	timer_init(&q->open_timer, m->clock, on_open_timeout, m);
	timer_init(&q->keepalive, m->clock, mqtt_on_keepalive, m);
	timer_init(&q->ping, m->clock, mqtt_on_ping_timeout, m);
	for (size_t i = 0; i < PENDING_MAX; i++) {
		q->requests[i].m = m;
		buf_init(&q->requests[i].packet);
		timer_init(&q->requests[i].timer, m->clock, mqtt_on_packet_timeout, &q->requests[i]);
	}
}

static void release(struct module *m)
{
	drop(m, true);
	free(m->mqtt);
}

const struct part mqtt_part = {
	.name = "mqtt",
	.init = init,
	.network_lost = network_lost,
	.stop = stop,
	.stopped = stopped,
	.release = release,
};
