#include "config.h"

#include "mqtt_packet.h"

#include <string.h>

/* --- reading ------------------------------------------------------------------------------------------------------ */

long mqtt_packet_size(const uint8_t *data, size_t len)
{
	long size = 0;

	/* Remaining length: seven bits in each byte, at most four of them (2.2.3). */
	for (size_t i = 1; i < len; i++) {
		size |= (long)(data[i] & 0x7f) << 7 * (i - 1);
		if (!(data[i] & 0x80))
			return size + (long)i + 1;
		if (i == 4)
			return -1;
	}
	return 0;
}

static uint16_t get16(const uint8_t *data)
{
	return (uint16_t)(data[0] << 8 | data[1]);
}

/* 3.3 */
static int parse_publish(const uint8_t *data, size_t len, struct mqtt_packet *out)
{
	unsigned qos = out->flags >> 1 & 3;
	size_t at = 2;

	if (qos == 3 || len < 2 || len < 2 + (size_t)get16(data))
		return -1;
	out->topic = data + 2;
	out->topic_len = get16(data);
	at += out->topic_len;
	if (out->topic_len == 0 || memchr(out->topic, 0, out->topic_len) != NULL)
		return -1;
	if (qos > 0) {
		if (len < at + 2 || get16(data + at) == 0)
			return -1;
		out->mid = get16(data + at);
		at += 2;
	}
	out->payload = data + at;
	out->payload_len = len - at;
	return 0;
}

int mqtt_parse(const uint8_t *data, size_t len, struct mqtt_packet *out)
{
	size_t head = 1;

	*out = (struct mqtt_packet){.type = (enum mqtt_type)(data[0] >> 4), .flags = data[0] & 15};
	while (data[head++] & 0x80)
		;
	data += head;
	len -= head;
	switch (out->type) {
	case MQTT_CONNACK:
		out->code = len == 2 ? data[1] : 0;
		return len == 2 ? 0 : -1;
	case MQTT_PUBLISH:
		return parse_publish(data, len, out);
	case MQTT_PUBACK:
	case MQTT_PUBREC:
	case MQTT_PUBREL:
	case MQTT_PUBCOMP:
	case MQTT_UNSUBACK:
		out->mid = len == 2 ? get16(data) : 0;
		return out->mid != 0 ? 0 : -1;
	case MQTT_SUBACK:
		out->mid = len >= 3 ? get16(data) : 0;
		out->payload = data + 2;
		out->payload_len = len - 2;
		return out->mid != 0 ? 0 : -1;
	case MQTT_PINGRESP:
		return len == 0 ? 0 : -1;
	case MQTT_CONNECT:
	case MQTT_SUBSCRIBE:
	case MQTT_UNSUBSCRIBE:
	case MQTT_PINGREQ:
	case MQTT_DISCONNECT:
		break;
	}
	return -1;
}

/* --- writing ------------------------------------------------------------------------------------------------------ */

static void put16(struct buf *out, size_t v)
{
	buf_addc(out, (char)(v >> 8));
	buf_addc(out, (char)v);
}

static void put_string(struct buf *out, const char *s)
{
	put16(out, strlen(s));
	buf_addstr(out, s);
}

/* The fixed header before what `body` has. */
static void put_packet(struct buf *out, enum mqtt_type type, unsigned flags, struct buf *body)
{
	size_t left = body->len;

	buf_addc(out, (char)((unsigned)type << 4 | flags));
	do {
		buf_addc(out, (char)((left & 0x7f) | (left > 0x7f ? 0x80 : 0)));
		left >>= 7;
	} while (left > 0);
	buf_add(out, body->data, body->len);
	buf_release(body);
}

void mqtt_put_connect(struct buf *out, unsigned version, bool clean, uint16_t keepalive, const char *client,
	const struct mqtt_will *will, const char *user, const char *password)
{
	unsigned flags = clean ? 0x02 : 0;
	struct buf body;

	if (will != NULL)
		flags |= 0x04 | will->qos << 3 | (will->retain ? 0x20u : 0);
	if (user != NULL)
		flags |= 0x80;
	if (password != NULL)
		flags |= 0x40;
	buf_init(&body);
	put_string(&body, version == 3 ? "MQIsdp" : "MQTT");
	buf_addc(&body, (char)version);
	buf_addc(&body, (char)flags);
	put16(&body, keepalive);
	put_string(&body, client);
	if (will != NULL) {
		put_string(&body, will->topic);
		put_string(&body, will->message);
	}
	if (user != NULL)
		put_string(&body, user);
	if (password != NULL)
		put_string(&body, password);
	put_packet(out, MQTT_CONNECT, 0, &body);
}

void mqtt_put_publish(
	struct buf *out, const char *topic, unsigned qos, bool retain, uint16_t mid, const uint8_t *payload, size_t len)
{
	struct buf body;

	buf_init(&body);
	put_string(&body, topic);
	if (qos > 0)
		put16(&body, mid);
	buf_add(&body, payload, len);
	put_packet(out, MQTT_PUBLISH, qos << 1 | retain, &body);
}

void mqtt_put_topics(struct buf *out, enum mqtt_type type, uint16_t mid, const struct mqtt_topic *topics, size_t count)
{
	struct buf body;

	buf_init(&body);
	put16(&body, mid);
	for (size_t i = 0; i < count; i++) {
		put_string(&body, topics[i].name);
		if (type == MQTT_SUBSCRIBE)
			buf_addc(&body, (char)topics[i].qos);
	}
	put_packet(out, type, 2, &body);
}

void mqtt_put_ack(struct buf *out, enum mqtt_type type, uint16_t mid)
{
	struct buf body;

	buf_init(&body);
	put16(&body, mid);
	put_packet(out, type, type == MQTT_PUBREL ? 2 : 0, &body);
}

void mqtt_put_bare(struct buf *out, enum mqtt_type type)
{
	struct buf body;

	buf_init(&body);
	put_packet(out, type, 0, &body);
}
