/* What the broker says to the MQTT client. */
#include "config.h"

#include <stdio.h>

#include "mqtt_priv.h"

static void on_connack(struct module *m, struct mqtt_request *r, uint8_t code)
{
	struct mqtt *q = m->mqtt;
	char more[8];

	snprintf(more, sizeof(more), ",%u", code);
	mqtt_tell_result(r, RESULT_DONE, more);
	mqtt_end_request(r);
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
	size_t place = MQTT_RECEIVED_MAX;
	struct buf line;

	for (size_t i = 0; qos == 2 && i < MQTT_RECEIVED_MAX; i++) {
		known = known || q->received[i] == p->mid;
		if (q->received[i] == 0)
			place = i;
	}
	if (qos == 2 && !known && place == MQTT_RECEIVED_MAX)
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
		mqtt_send_ack(m, qos == 1 ? MQTT_PUBACK : MQTT_PUBREC, p->mid);
}

static void on_pubrel(struct module *m, uint16_t mid)
{
	for (size_t i = 0; i < MQTT_RECEIVED_MAX; i++)
		if (m->mqtt->received[i] == mid)
			m->mqtt->received[i] = 0;
	mqtt_send_ack(m, MQTT_PUBCOMP, mid);
}

/* The second half of QoS 2 begins. */
static void on_pubrec(struct module *m, struct mqtt_request *r)
{
	r->awaited = MQTT_PUBCOMP;
	r->tries = 0;
	buf_clear(&r->packet);
	mqtt_put_ack(&r->packet, MQTT_PUBREL, r->mid);
	mqtt_start_timer(r);
	mqtt_send(m, &r->packet);
}

/* The broker sends what is no answer of MQTT. */
static void on_nonsense(struct module *m)
{
	bus_log(m->bus, m->name, LOG_LEVEL_WARNING, "MQTT: the broker sends something else");
	mqtt_lose(m, STAT_PACKET_FAILED);
}

/* A code for each topic, in their order (MQTT 3.1.1, 3.9.3). */
static void on_suback(struct module *m, struct mqtt_request *r, const struct mqtt_packet *p)
{
	struct buf granted;

	if (p->payload_len != r->topics) {
		on_nonsense(m);
		return;
	}
	buf_init(&granted);
	for (size_t i = 0; i < p->payload_len; i++)
		buf_addf(&granted, ",%u", p->payload[i]);
	mqtt_tell_result(r, RESULT_DONE, buf_str(&granted));
	buf_release(&granted);
	mqtt_end_request(r);
}

static void on_packet(struct module *m, const struct mqtt_packet *p)
{
	struct mqtt *q = m->mqtt;
	struct mqtt_request *r = mqtt_find_request(q, p->type, p->mid);

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
		on_suback(m, r, p);
	else {
		mqtt_tell_result(r, RESULT_DONE, "");
		mqtt_end_request(r);
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
		on_nonsense(m);
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
	output_hold(m);
	buf_add(&m->mqtt->rx, data, len);
	while (take_packet(m))
		;
	output_release(m);
}

/* What the broker sends waits while a response is open, or the host is behind with reading. */
static size_t on_room(void *arg)
{
	struct module *m = arg;

	return interpreter_busy(m) || host_is_behind(m) ? 0 : PACKET_MAX;
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
	mqtt_end_open(arg, ok ? OPENED : OPEN_FAILED);
}

static void on_closed(void *arg)
{
	mqtt_lose(arg, STAT_PEER_CLOSED);
}

const struct sock_handler mqtt_sock_handler = {
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
