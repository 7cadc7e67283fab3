/* The handlers of the platform's servers (struct net_server_handler); arg is the struct platform. */
#ifndef BC28_PLATFORM_REQUEST_H
#define BC28_PLATFORM_REQUEST_H

#include "platform_priv.h"

enum link_verdict request_arrived(
	void *arg, struct net_peer *peer, const struct coap_msg *msg, struct link_reply *reply);
bool request_response(void *arg, struct net_peer *peer, const struct coap_msg *msg);
/* Answers held back for a peer, or for all, are forgotten. */
void request_gone(struct platform *p, const struct net_peer *peer);
void request_clear(struct platform *p);

#endif
