/* MQTT packets (OASIS MQTT 3.1.1); private to this folder. */
#ifndef MODULE_MQTT_PACKET_H
#define MODULE_MQTT_PACKET_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "bc28/buf.h"
#include "bc28/mqtt.h"

enum mqtt_type {
	MQTT_CONNECT = 1,
	MQTT_CONNACK = 2,
	MQTT_PUBLISH = 3,
	MQTT_PUBACK = 4,
	MQTT_PUBREC = 5,
	MQTT_PUBREL = 6,
	MQTT_PUBCOMP = 7,
	MQTT_SUBSCRIBE = 8,
	MQTT_SUBACK = 9,
	MQTT_UNSUBSCRIBE = 10,
	MQTT_UNSUBACK = 11,
	MQTT_PINGREQ = 12,
	MQTT_PINGRESP = 13,
	MQTT_DISCONNECT = 14,
};

#define MQTT_DUP 0x08 /* flag of PUBLISH */

/* What a broker sends; it points into the data. */
struct mqtt_packet {
	enum mqtt_type type;
	uint8_t flags;
	uint16_t mid; /* 0: has none */
	uint8_t code; /* CONNACK: return code */
	const uint8_t *topic; /* PUBLISH */
	const uint8_t *payload; /* PUBLISH; SUBACK: a byte for each topic, the granted QoS or 128 */
	size_t topic_len, payload_len;
};

struct mqtt_will {
	const char *topic, *message;
	unsigned qos;
	bool retain;
};

/* How long the packet at the start of data is, its head too; 0: not known yet, -1: no MQTT. */
long mqtt_packet_size(const uint8_t *data, size_t len);
/* Takes a whole packet apart. -1: malformed, or nothing that a broker sends. */
int mqtt_parse(const uint8_t *data, size_t len, struct mqtt_packet *out);

/* version 3: MQTT 3.1, 4: MQTT 3.1.1. will, user, password NULL: none. */
void mqtt_put_connect(struct buf *out, unsigned version, bool clean, uint16_t keepalive, const char *client,
	const struct mqtt_will *will, const char *user, const char *password);
void mqtt_put_publish(struct buf *out, const char *topic, unsigned qos, bool retain, uint16_t mid,
	const uint8_t *payload, size_t len);
/* SUBSCRIBE and UNSUBSCRIBE. */
void mqtt_put_topics(struct buf *out, enum mqtt_type type, uint16_t mid, const struct mqtt_topic *topics, size_t count);
/* PUBACK and the like. */
void mqtt_put_ack(struct buf *out, enum mqtt_type type, uint16_t mid);
/* PINGREQ, DISCONNECT. */
void mqtt_put_bare(struct buf *out, enum mqtt_type type);

#endif
