/*
 * The module's MQTT client as the handlers of AT+QMT... use it (MQTT guide 3.2; MQTT 3.1 and 3.1.1). Functions that
 * return int return an at_result; what comes later comes as a URC.
 */
#ifndef BC28_MQTT_H
#define BC28_MQTT_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

struct module;

#define MQTT_TOPIC_MAX   255
#define MQTT_PAYLOAD_MAX 1024

/* AT+QMTCFG; not kept over a reboot (MQTT guide 3.2.1). */
struct mqtt_settings {
	long version; /* 3: MQTT 3.1, 4: 3.1.1 */
	long keepalive; /* seconds, 0: none */
	long clean_session;
	long packet_timeout; /* seconds */
	long retries;
	long notice; /* tell each retransmission */
	long will, will_qos, will_retain;
	char will_topic[MQTT_TOPIC_MAX + 1], will_message[MQTT_TOPIC_MAX + 1];
};

/* <state> of AT+QMTCONN?. */
enum mqtt_state { MQTT_CLOSED = 0, MQTT_OPENING = -1, MQTT_OPEN = 1, MQTT_CONNECTING = 2, MQTT_CONNECTED = 3 };

struct mqtt_settings *mqtt_settings(struct module *m);
enum mqtt_state mqtt_state(const struct module *m);
/* Where it is open to; NULL: it isn't. */
const char *mqtt_host(const struct module *m, uint16_t *port);

int mqtt_open(struct module *m, const char *host, uint16_t port);
int mqtt_close(struct module *m);
/* user, password: NULL: none; both: those of AT+QMTCFG="aliauth", if it is set. */
int mqtt_connect(struct module *m, const char *client, const char *user, const char *password);
int mqtt_disconnect(struct module *m);

/* What is subscribed to, or unsubscribed from: qos is the former's. */
struct mqtt_topic {
	const char *name;
	unsigned qos;
};

int mqtt_subscribe(struct module *m, uint16_t mid, const struct mqtt_topic *topics, size_t count);
int mqtt_unsubscribe(struct module *m, uint16_t mid, const struct mqtt_topic *topics, size_t count);

struct mqtt_publish {
	uint16_t mid;
	unsigned qos;
	bool retain;
	char topic[MQTT_TOPIC_MAX + 1];
};

/* Whether mqtt_publish() would take it now. */
int mqtt_may_publish(const struct module *m, const struct mqtt_publish *p);
/* What a command remembers between its prompt and its data. */
struct mqtt_publish *mqtt_request(struct module *m);
int mqtt_publish(struct module *m, const struct mqtt_publish *p, const uint8_t *payload, size_t len);

#endif
