/*
 * What the MQTT client sends: requests that wait for the broker, their repetition, and PINGREQ when there is silence.
 */
#include "config.h"

#include <stdio.h>

#include "mqtt_priv.h"

void mqtt_send(struct module *m, const struct buf *packet)
{
	struct mqtt *q = m->mqtt;

	q->net.ops->send(q->sock, NULL, packet->data, packet->len, 0);
	if (q->settings.keepalive > 0 && q->state == MQTT_CONNECTED)
		timer_set(&q->keepalive, (uint64_t)q->settings.keepalive * CLOCK_S);
}

void mqtt_send_ack(struct module *m, enum mqtt_type type, uint16_t mid)
{
	struct buf packet;

	buf_init(&packet);
	mqtt_put_ack(&packet, type, mid);
	mqtt_send(m, &packet);
	buf_release(&packet);
}

void mqtt_send_bare(struct module *m, enum mqtt_type type)
{
	struct buf packet;

	buf_init(&packet);
	mqtt_put_bare(&packet, type);
	mqtt_send(m, &packet);
	buf_release(&packet);
}

/* "+QMTPUB: 0,<mid>,<result>"; CONNECT has no message id. */
void mqtt_tell_result(const struct mqtt_request *r, int result, const char *more)
{
	if (r->awaited == MQTT_CONNACK)
		module_urc(r->m, "%s: 0,%d%s", r->urc, result, more);
	else
		module_urc(r->m, "%s: 0,%u,%d%s", r->urc, r->mid, result, more);
}

void mqtt_start_timer(struct mqtt_request *r)
{
	timer_set(&r->timer, (uint64_t)r->m->mqtt->settings.packet_timeout * CLOCK_S);
}

/* No answer in time. */
void mqtt_on_packet_timeout(void *arg)
{
	struct mqtt_request *r = arg;
	struct module *m = r->m;
	const struct mqtt_settings *s = &m->mqtt->settings;
	bool connecting = r->awaited == MQTT_CONNACK;
	char count[24];

	output_hold(m);
	if (!connecting && r->tries < s->retries) {
		r->tries++;
		snprintf(count, sizeof(count), ",%ld", r->tries);
		if (s->notice)
			mqtt_tell_result(r, RESULT_AGAIN, count);
		if (r->packet.data[0] >> 4 == MQTT_PUBLISH)
			r->packet.data[0] |= MQTT_DUP;
		mqtt_send(m, &r->packet);
		mqtt_start_timer(r);
	} else {
		mqtt_tell_result(r, RESULT_FAILED, "");
		if (connecting)
			mqtt_lose(m, STAT_CONNACK_TIMEOUT);
		else
			mqtt_end_request(r);
	}
	output_release(m);
}

struct mqtt_request *mqtt_find_request(struct mqtt *q, enum mqtt_type awaited, uint16_t mid)
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
int mqtt_may_send(const struct module *m, uint16_t mid, size_t len)
{
	const struct mqtt *q = m->mqtt;
	bool room = mid == 0; /* QoS 0 waits for nothing */

	if (q->state != MQTT_CONNECTED)
		return CME_WRONG_STATE;
	if (mid != 0 && mid_in_use(q, mid))
		return CME_WRONG_STATE;
	for (size_t i = 0; i < PENDING_MAX; i++)
		room = room || q->requests[i].awaited == 0;
	return room && q->net.ops->backlog(q->sock) + len <= MQTT_TX_MAX ? AT_OK : CME_UPLINK_BUSY;
}

struct mqtt_request *mqtt_send_request(
	struct module *m, enum mqtt_type awaited, const char *urc, uint16_t mid, const struct buf *packet)
{
	struct mqtt_request *r = mqtt_find_request(m->mqtt, 0, 0);

	r->awaited = awaited;
	r->urc = urc;
	r->mid = mid;
	r->packet = *packet;
	r->tries = 0;
	mqtt_start_timer(r);
	mqtt_send(m, packet);
	return r;
}

void mqtt_end_request(struct mqtt_request *r)
{
	r->awaited = 0;
	r->mid = 0;
	timer_cancel(&r->timer);
	buf_release(&r->packet);
}

/* Nothing was sent for as long as the broker was promised (3.1.2.10). */
void mqtt_on_keepalive(void *arg)
{
	struct module *m = arg;

	mqtt_send_bare(m, MQTT_PINGREQ);
	timer_set(&m->mqtt->ping, (uint64_t)m->mqtt->settings.packet_timeout * CLOCK_S);
}

void mqtt_on_ping_timeout(void *arg)
{
	mqtt_lose(arg, STAT_PING_TIMEOUT);
}
