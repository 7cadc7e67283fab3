/* Firmware update, object 5 (OMA TS E.6): what the rest of the client sees of it. */
#ifndef BC28_LWM2M_FIRMWARE_H
#define BC28_LWM2M_FIRMWARE_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "bc28/buf.h"
#include "bc28/clock.h"
#include "bc28/coap_msg.h"
#include "bc28/link.h"
#include "request.h"
#include "uri.h"

struct lwm2m;

/* The phases of an update; its table is in firmware.c. */
enum firmware_phase {
	FIRMWARE_IDLE,
	FIRMWARE_ANNOUNCED, /* State 1 is on its way to the server */
	FIRMWARE_OFFERED, /* the host is asked whether to download */
	FIRMWARE_DOWNLOADING,
	FIRMWARE_DOWNLOADED,
	FIRMWARE_UPDATING, /* State 3 is on its way to the server */
	FIRMWARE_INSTALLING, /* from the reboot on */
	FIRMWARE_SUCCEEDED, /* not reported yet */
	FIRMWARE_FAILED, /* not reported yet */
	FIRMWARE_KEPT, /* failed and reported; the package is still here */
};

/* /5/0/5 (OMA TS E.6). */
enum firmware_result {
	RESULT_INITIAL = 0,
	RESULT_SUCCESS = 1,
	RESULT_NO_STORAGE = 2,
	RESULT_CONNECTION_LOST = 4,
	RESULT_INTEGRITY = 5,
	RESULT_UNSUPPORTED_PACKAGE = 6,
	RESULT_INVALID_URI = 7,
	RESULT_UPDATE_FAILED = 8,
	RESULT_UNSUPPORTED_PROTOCOL = 9,
};

/* Object 5. */
struct firmware {
	enum firmware_phase phase;
	uint8_t result; /* enum firmware_result */
	bool consent; /* the host's 2 or 4, in controlled mode */
	bool executed; /* the server's Execute */
	char uri[URI_MAX + 1];
	struct buf package; /* as far as it is here */
	struct coap_etag etag; /* of what is here */
	size_t saved; /* so much of it is durable */
	/* The observation of /5/0/3, which outlives the reboot; token_len 0: none. */
	uint8_t token[COAP_TOKEN_MAX];
	uint8_t token_len;
	int32_t format;
	struct timer resume; /* from a registration until the job goes on */

	/* The GET that is out. */
	struct link *link; /* its own link; NULL: the client's */
	bool waiting;
	uint8_t get_token[TOKEN_LEN];
	uint16_t get_mid;
	uint16_t block; /* size */
	unsigned tries;
	struct timer timer; /* of an acknowledged GET without its response */
};

/* The parts of a package's URI. */
struct firmware_uri {
	bool dtls;
	char host[URI_MAX + 1];
	uint16_t port;
	char path[COAP_PATH_MAX]; /* decoded; empty: none */
	bool has_query;
	char query[URI_MAX + 1];
};

void firmware_init(struct lwm2m *l);
void firmware_release(struct lwm2m *l);
/* /5/0/3 */
uint8_t firmware_state(const struct lwm2m *l);
/* Writes and Execute; each returns a CoAP code. */
uint8_t firmware_write_uri(struct lwm2m *l, const char *uri);
uint8_t firmware_write_package(struct lwm2m *l, const uint8_t *data, size_t len);
uint8_t firmware_execute(struct lwm2m *l);
void firmware_enter(struct lwm2m *l, enum firmware_phase phase);
/* Goes on when all observers know the state. */
void firmware_step(struct lwm2m *l);
/* -1: no room. */
int firmware_save(struct lwm2m *l);
/* The download has failed. */
void firmware_fail(struct lwm2m *l, uint8_t result);
/* The package is here, as a whole; returns its result, 0: good. */
uint8_t firmware_received(struct lwm2m *l);
void firmware_observed(struct lwm2m *l, const uint8_t *token, uint8_t token_len, int32_t format);
void firmware_unobserved(struct lwm2m *l);
void firmware_registered(struct lwm2m *l);
void firmware_data_observed(struct lwm2m *l);
void firmware_link_closed(struct lwm2m *l);

/* 0 or the result that it leads to. */
uint8_t firmware_uri_parse(const char *uri, struct firmware_uri *out);
void download_begin(struct lwm2m *l);
void download_stop(struct lwm2m *l);
/* False: not of the download. */
bool download_response(struct lwm2m *l, const struct coap_msg *msg);
void download_outcome(struct lwm2m *l, uint16_t mid, enum link_outcome outcome);
void download_timeout(void *arg);

#endif
