/*
 * Inside the firmware update. firmware.c has the phases and the way through them, firmware_saved.c what outlives the
 * power and the boot that follows, firmware_download.c the download, firmware_uri.c its URI.
 */
#ifndef BC28_LWM2M_FIRMWARE_PRIV_H
#define BC28_LWM2M_FIRMWARE_PRIV_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "bc28/buf.h"
#include "bc28/clock.h"
#include "bc28/coap_msg.h"
#include "bc28/link.h"
#include "firmware.h"
#include "request.h"
#include "uri.h"

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
	/* The observation of /5/0/3, or of what it is part of, which outlives the reboot; token_len 0: none. */
	unsigned depth; /* of its path */
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
	struct uri server;
	char path[COAP_PATH_MAX]; /* decoded; empty: none */
	bool has_query;
	char query[URI_MAX + 1];
};

/* --- firmware.c */

/* Its name in the saved job, and the other way round; -1: there is no such phase. */
const char *firmware_phase_name(enum firmware_phase phase);
int firmware_phase_from_name(const char *name);
void firmware_enter(struct lwm2m *l, enum firmware_phase phase);
/* The download has failed; the host hears of it. */
void firmware_fail(struct lwm2m *l, uint8_t result);
/* The package is here, as a whole: good, or the job has failed. */
void firmware_received(struct lwm2m *l);
/* A download goes with the link, or with the power: it is begun anew, behind what is here. */
void firmware_fall_back(struct firmware *f);

/* --- firmware_saved.c */

/* -1: no room. */
int firmware_save(struct lwm2m *l);

/* --- firmware_download.c */

void download_init(struct lwm2m *l);
void download_begin(struct lwm2m *l);
void download_stop(struct lwm2m *l);

/* --- firmware_uri.c */

/* 0 or the result that it leads to. */
uint8_t firmware_uri_parse(const char *uri, struct firmware_uri *out);

#endif
