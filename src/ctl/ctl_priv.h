/*
 * The parts of the control channel: server.c (sockets), call.c (requests), answer.c (what they answer), history.c
 * (events).
 */
#ifndef BC28_CTL_PRIV_H
#define BC28_CTL_PRIV_H

#include <stdint.h>
#include <sys/stat.h>

#include "bc28/buf.h"
#include "bc28/ctl.h"
#include "bc28/event.h"

/* The longest request. */
#define REQUEST_MAX (size_t)(1024 * 1024)
/* What may wait for a client that doesn't read; beyond it is dropped. */
#define OUT_MAX         (size_t)(4 * 1024 * 1024)
#define CONNECTIONS_MAX 64
/* Requests of one client that are open at a time. */
#define CALLS_MAX 256
/* Events that are kept for "since": so many, and so many bytes. */
#define HISTORY_MAX   4096
#define HISTORY_BYTES (size_t)(1024 * 1024)

/* What a client wants to be told. */
struct subscription {
	bool on;
	json_t *names; /* array of event names, NULL: all */
	json_t *sources; /* array of sources, NULL: all */
};

/* A connection. */
struct ctl_client {
	struct ctl *ctl;
	struct ctl_client *next;
	int fd;
	struct event *readable, *writable;
	struct buf in, out;
	bool swallowing; /* the rest of a line that was too long */
	bool dead; /* to be freed by the reaper */
	unsigned open_calls;
	struct subscription subscription;
};

/* A request that is being carried out. It outlives its connection: client is NULL then. */
struct ctl_call {
	struct ctl *ctl;
	struct ctl_client *client;
	const struct ctl_command *command;
	json_t *request; /* owns id and arguments */
	struct ctl_call *next;
};

struct table {
	const struct ctl_command *commands;
	void *arg;
	struct table *next;
};

/* The last events, each a copy, numbered from 1. */
struct history {
	struct bus_event *event[HISTORY_MAX]; /* by seq % HISTORY_MAX */
	size_t size[HISTORY_MAX];
	uint64_t first, next; /* kept: first … next - 1 */
	size_t bytes;
};

struct ctl {
	struct event_base *base;
	struct bus *bus;
	char *path, *program;
	struct lockfile *lock; /* of the path */
	int fd;
	struct stat own; /* of the socket that we made at path */
	struct event *accepting, *pause, *reaping;
	struct listener listener;
	struct table *tables;
	struct ctl_client *clients;
	unsigned client_count;
	struct ctl_call *calls;
	struct history history;
};

/* --- server.c */
/* Sends one line, or queues it. Consumes json. */
void client_send(struct ctl_client *c, json_t *json);

/* --- answer.c */
bool ctl_has_type(const json_t *value, enum ctl_type type);

/* --- call.c */
/* Carries out one line; every outcome is an answer to the client. */
void call_line(struct ctl_client *c, const char *line, size_t len);
void call_refuse(struct ctl_client *c, const json_t *id, const char *class, const char *desc);
/* The calls of a client that is going live on without it. */
void calls_orphan(const struct ctl_client *c);
void calls_free(struct ctl *ctl);
void call_query_commands(struct ctl_call *call, const json_t *args, void *arg);

/* --- history.c */
/* Keeps a copy; its number. */
uint64_t history_add(struct history *h, const struct bus_event *e);
void history_release(struct history *h);
/* Tells every subscriber. */
void history_publish(struct ctl *ctl, uint64_t seq, const struct bus_event *e);
void subscription_release(struct subscription *s);

#endif
