/* The handlers of the platform's servers (struct net_server_handler); arg is the struct platform. */
#ifndef BC28_PLATFORM_SERVE_H
#define BC28_PLATFORM_SERVE_H

#include "platform_priv.h"

enum link_verdict serve_request(void *arg, struct net_peer *peer, const struct coap_msg *msg, struct link_reply *reply);
bool serve_response(void *arg, struct net_peer *peer, const struct coap_msg *msg);
/* Answers held back for a peer, or for all, are forgotten. */
/* Whether an answer to the peer is held back. */
bool serve_waits(const struct platform *p, const struct net_peer *peer);
void serve_gone(struct platform *p, const struct net_peer *peer);
void serve_clear(struct platform *p);

#endif
