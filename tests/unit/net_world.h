/*
 * A module's link and a server on loopback, in stepped time; everything that their handlers are told is a line of a
 * log.
 */
#ifndef NET_WORLD_H
#define NET_WORLD_H

#include <stdbool.h>
#include <stdint.h>

#include "bc28/buf.h"
#include "bc28/clock.h"
#include "bc28/event.h"
#include "bc28/net.h"

struct event_base;

struct net_world {
	struct event_base *base;
	struct clock *clock;
	struct bus *bus;
	struct listener listener;
	struct net *net;
	struct net_module *module;
	struct link_net links;
	struct link *link;
	struct net_server *server;
	struct net_peer *peer; /* the last one heard of */
	struct buf module_log, server_log;
	struct buf coap_log; /* EVENT_COAP of the module: dir type code path */
	struct buf events; /* every field of every event */
	/* how requests are answered */
	enum link_verdict module_verdict, server_verdict;
	struct link_reply module_reply, server_reply;
	const char *reply_text; /* payload of both; copied */
	size_t reply_len; /* of a long one; 0: reply_text */
	/*
	 * a long one begins with the first letter of the path, not with 'a'; the log tells with what what arrives
	 * begins
	 */
	bool reply_by_path;
	unsigned module_requests, server_requests;
	struct coap_msg module_last, server_last; /* header of the last request; no pointers */
	size_t module_last_len, server_last_len; /* of its payload */
	bool close_in_callback;
	bool refuse_responses; /* at the server */
	bool strangers; /* the server keeps nobody for having asked something */
	uint8_t psk[PSK_MAX]; /* what the server takes for right */
	size_t psk_len;
};

void world_open(struct net_world *w);
void world_close(struct net_world *w);
/* Time passes, everything due by then happens. */
void world_run(struct net_world *w, uint64_t duration);
void world_serve(struct net_world *w, bool dtls);
/* On this port; 0: a free one. */
void world_serve_at(struct net_world *w, bool dtls, uint16_t port);
/* Opens the module's link to a port of loopback; a target with psk_id makes it DTLS. */
void world_connect(struct net_world *w, struct link_target target);
/* A link to the server of world_serve(), the right key when it is DTLS. */
void world_link(struct net_world *w, bool dtls);
struct coap_msg world_msg(uint8_t code, const char *path);
/* Sends and asserts that it can be built; the message id. */
int world_send(struct net_world *w, const struct coap_msg *msg);

/* Compares and empties. */
void expect_log(struct buf *log, const char *text);

#endif
