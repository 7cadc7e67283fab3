/*
 * The inside of the LwM2M client, for all of its parts: what they share, and pointers to what each has for itself,
 * whose struct is in its own file. One struct lwm2m per module; a link to one server at a time (bootstrap server, then
 * LwM2M server).
 *
 * client.c has the table of the parts and owns the link, states.c the states, news.c what is told and done afterwards;
 * bootstrap.c, register.c, uplink.c send the client's own requests (request.c keeps track of them); object.c answers
 * the server's requests over the const tables of objects_*.c; content.c turns values into the encodings and back;
 * observe.c, notify.c, attr.c and discover.c are Information Reporting and Discover; relay.c hands object 19 to the
 * host; firmware*.c are the firmware update.
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
#include "states.h"

enum role { ROLE_NONE, ROLE_BOOTSTRAP, ROLE_SERVER };

struct lwm2m {
	/* as it was made (struct lwm2m_config); the firmware's version as of the last boot */
	struct clock *clock;
	struct bus *bus;
	char *source;
	struct rng *rng;
	struct link_net net;
	char *endpoint, *imei, *manufacturer, *model, *firmware_version;
	struct lwm2m_timers timers;
	unsigned retries;
	const struct lwm2m_ops *ops;
	void *arg;

	struct lwm2m_settings settings; /* as of the last lwm2m_configure() */
	bool server_changed; /* another server, security mode or key since the last start */
	char name[256]; /* the endpoint's, since the last start */
	bool ip;
	struct link *link;
	enum role role; /* of the link's other end */
	bool link_dtls;
	enum dtls_state dtls; /* the last one known */
	enum lwm2m_data_status data_status;

	/* The server's account in use, from bootstrap or settings. */
	struct lwm2m_server account;
	int account_server; /* instance of object 1, -1 none */
	struct lwm2m_device_info info; /* as of the last client_refresh() */

	/* the parts */
	struct states *states;
	struct outbox *outbox; /* news.c */
	struct requests *requests;
	struct registration *registration;
	struct observers *observers;
	struct attrs *attrs;
	struct relay *relay;
	struct instances *securities, *servers; /* of objects 0 and 1 */
	struct device *device;
	struct firmware *firmware;
};

/* --- client.c ----------------------------------------------------------------------------------------------------- */

/* What a request that came to nothing means. */
enum client_event client_loss(const struct lwm2m *l, enum link_outcome outcome);
/* Opens a link to a server after closing the one before. */
void link_open(struct lwm2m *l, enum role role, const struct lwm2m_server *server);
/* Whom to ask for the address of a server's name: servers, filled; NULL: nobody. */
const struct ipaddr *name_servers(const struct lwm2m *l, struct ipaddr servers[LINK_NAME_SERVERS]);
/* Closes it, after the parts are told. */
void link_close(struct lwm2m *l);
/* The live values of objects 3 and 4, before they are read. */
void client_refresh(struct lwm2m *l);

#endif
