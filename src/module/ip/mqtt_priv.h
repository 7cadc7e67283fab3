/* The inside of the MQTT client: mqtt.c opens and closes, mqtt_requests.c sends, mqtt_broker.c has what comes. */
#ifndef MQTT_PRIV_H
#define MQTT_PRIV_H

#include "bc28/mqtt.h"
#include "mqtt_packet.h"
#include "sockets.h"

#define PENDING_MAX       5 /* requests that wait for the broker (MQTT guide 3.2.9, note 1) */
#define MQTT_RECEIVED_MAX 16 /* QoS 2 messages whose PUBREL has not come */
#define PACKET_MAX        8192 /* a longer one is passed over */
#define MQTT_TX_MAX       16384 /* bytes that may wait to be sent */
#define OPEN_TIME         (75 * CLOCK_S) /* MQTT guide 3.2.3 */

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
struct mqtt_request {
	struct module *m;
	enum mqtt_type awaited; /* 0: the place is free */
	const char *urc; /* "+QMTPUB" */
	uint16_t mid;
	size_t topics; /* of SUBSCRIBE: the broker says something to each */
	struct buf packet; /* to be sent again */
	long tries;
	struct timer timer;
};

/* What CONNECT says of who logs in. */
struct mqtt_login {
	struct buf client, user, password;
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
	struct mqtt_request requests[PENDING_MAX];
	uint16_t received[MQTT_RECEIVED_MAX]; /* 0: free */
	struct mqtt_publish publish; /* between prompt and data */
	struct timer open_timer, keepalive, ping;
};

/* --- mqtt.c */

/* The connection is lost, and the host hears of it: <err_code> of +QMTSTAT. */
void mqtt_lose(struct module *m, int code);
/* AT+QMTOPEN has its end: <result>. */
void mqtt_end_open(struct module *m, int result);

/* --- mqtt_aliauth.c */

/* The login that AT+QMTCFG="aliauth" makes of a client id; false: it isn't set, there is none. Release it anyway. */
bool mqtt_aliauth(const struct module *m, const char *client, struct mqtt_login *out);
void mqtt_login_release(struct mqtt_login *login);

/* --- mqtt_requests.c */

void mqtt_send(struct module *m, const struct buf *packet);
void mqtt_send_ack(struct module *m, enum mqtt_type type, uint16_t mid);
void mqtt_send_bare(struct module *m, enum mqtt_type type);
/* Sends a request and waits for its answer; takes the packet. There must be room for it. */
struct mqtt_request *mqtt_send_request(
	struct module *m, enum mqtt_type awaited, const char *urc, uint16_t mid, const struct buf *packet);
/* Whether a request with that id could be sent now: AT_OK, or the code of an error. */
int mqtt_may_send(const struct module *m, uint16_t mid, size_t len);
struct mqtt_request *mqtt_find_request(struct mqtt *q, enum mqtt_type awaited, uint16_t mid);
/* "+QMTPUB: 0,<mid>,<result>"; CONNECT has no message id. */
void mqtt_tell_result(const struct mqtt_request *r, int result, const char *more);
void mqtt_start_timer(struct mqtt_request *r);
void mqtt_end_request(struct mqtt_request *r);
/* Timers' ends: of a request (its argument), of the client's silence, of a PINGREQ. */
void mqtt_on_packet_timeout(void *arg);
void mqtt_on_keepalive(void *arg);
void mqtt_on_ping_timeout(void *arg);

/* --- mqtt_broker.c */

extern const struct sock_handler mqtt_sock_handler;

#endif
