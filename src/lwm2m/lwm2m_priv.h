/*
 * The inside of the LwM2M client. One struct lwm2m per module; a link to one server at a time (bootstrap server, then
 * LwM2M server).
 *
 * client.c owns the link, states.c the states, news.c what is told and done afterwards; bootstrap.c, register.c,
 * uplink.c send the client's own requests (request.c keeps track of them); object.c answers the server's requests over
 * the const tables of objects_*.c; content.c turns values into the encodings and back; observe.c, attr.c and discover.c
 * are Information Reporting and Discover; relay.c hands object 19 to the host.
 */
#ifndef BC28_LWM2M_PRIV_H
#define BC28_LWM2M_PRIV_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "bc28/buf.h"
#include "bc28/clock.h"
#include "bc28/link.h"
#include "bc28/lwm2m.h"
#include "account.h"
#include "attr.h"
#include "bootstrap.h"
#include "content.h"
#include "device.h"
#include "discover.h"
#include "firmware.h"
#include "news.h"
#include "object.h"
#include "observe.h"
#include "register.h"
#include "relay.h"
#include "request.h"
#include "states.h"
#include "uplink.h"

enum role { ROLE_NONE, ROLE_BOOTSTRAP, ROLE_SERVER };

struct lwm2m {
	struct clock *clock;
	struct bus *bus;
	char *source;
	struct rng *rng;
	struct link_net net;
	char *endpoint, *imei, *manufacturer, *model, *firmware_version;
	char name[256]; /* the endpoint's, since the last start */
	struct lwm2m_timers timers;
	unsigned retries;
	const struct lwm2m_ops *ops;
	void *arg;
	struct lwm2m_settings settings;

	bool ip;
	enum client_state state;
	enum lwm2m_status status;
	unsigned attempts; /* failed ones in a row */
	struct timer timer; /* what the state waits for: retry, update, end of the bootstrap … */
	struct timer response_timer; /* acknowledged request without its response */
	struct timer after_timer;
	unsigned after; /* enum after */

	struct news news[NEWS_MAX];
	unsigned news_first, news_count;
	bool telling;

	struct link *link;
	enum role role; /* of the link's other end */
	bool link_dtls;
	enum dtls_state dtls; /* the last one known */

	struct request requests[REQ_COUNT];
	bool update_again;
	enum lwm2m_data_status data_status;

	/* The server's account in use, from bootstrap or settings. */
	struct lwm2m_server account;
	int account_server; /* instance of object 1, -1 none */
	char location[COAP_PATH_MAX];
	uint32_t registered_lifetime;
	char registered_binding[3];

	/* Object data. */
	struct security securities[SECURITY_MAX];
	unsigned security_count; /* in ascending order of iid */
	struct server servers[SERVER_MAX];
	unsigned server_count;
	struct lwm2m_device_info info;
	int64_t time_offset; /* of /3/0/13 against the device's own time */
	char utc_offset[16], timezone[64];
	uint8_t error_codes[ERROR_CODE_MAX];
	unsigned error_count;
	struct firmware firmware;

	struct attr_entry attrs[ATTR_MAX];
	struct observation observations[OBSERVATION_MAX];
	struct relayed relayed[RELAY_MAX];
};

/* --- client.c ----------------------------------------------------------------------------------------------------- */

/* What a request that came to nothing means. */
enum client_event client_loss(const struct lwm2m *l, enum link_outcome outcome);
/* Opens a link to a server after closing the one before. */
void link_open(struct lwm2m *l, enum role role, const struct lwm2m_server *server);
/* Closes it; whatever was outstanding on it is forgotten, an uplink has failed. */
void link_close(struct lwm2m *l);
/* The live values of objects 3 and 4, before they are read. */
void client_refresh(struct lwm2m *l);

#endif
