/*
 * Objects and resources as const tables (objects_*.c), and the requests that the servers send to them (object.c).
 */
#ifndef BC28_LWM2M_OBJECT_H
#define BC28_LWM2M_OBJECT_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "bc28/buf.h"
#include "bc28/link.h"
#include "path.h"

struct lwm2m;

enum value_type { VALUE_STRING, VALUE_INT, VALUE_BOOL, VALUE_TIME, VALUE_OPAQUE, VALUE_NONE };

/* A resource's value: num for numbers, booleans and times, data for texts and opaque. */
struct value {
	int64_t num;
	const void *data;
	size_t len;
};

/* A text as the value of a resource; true. */
bool value_text(struct value *v, const char *text);
/* Without a NUL in it: can be kept as a string. */
bool value_is_text(const struct value *v);

enum resource_flags {
	RES_R = 1 << 0,
	RES_W = 1 << 1,
	RES_E = 1 << 2,
	RES_BOOTSTRAP = 1 << 3, /* written by the bootstrap server */
	RES_MULTIPLE = 1 << 4,
	RES_VOLATILE = 1 << 5, /* changes all the time: no reason to notify about the object or instance around it */
};

struct resource {
	uint16_t id;
	uint8_t type; /* enum value_type */
	uint8_t flags;
	const char *name;
	int64_t min, max; /* of the number, or of the length */
	/* The value (of resource instance index); false: there is none. */
	bool (*get)(const struct lwm2m *l, uint16_t iid, unsigned index, struct value *v);
	/* More than the range to check before set(); NULL: nothing. */
	bool (*valid)(const struct value *v);
	/* Whether the instance, which may not be there yet, may have it beside what others have; NULL: always. */
	bool (*fits)(const struct lwm2m *l, uint16_t iid, const struct value *v);
	/* Returns a CoAP code; the value has been checked. */
	uint8_t (*set)(struct lwm2m *l, uint16_t iid, const struct value *v);
	uint8_t (*exec)(struct lwm2m *l, uint16_t iid);
	const char *source;
};

struct object {
	uint16_t id;
	const char *name;
	const struct resource *resources;
	size_t count;
	bool relay; /* reads and writes go to the host (guide 4.1, 4.2) */
	/* Whether the LwM2M server has access to the instance (OMA TS 7.3); NULL: to each. */
	bool (*accessible)(const struct lwm2m *l, uint16_t iid);
	/* The instance with the n-th lowest id, -1 behind the last one. */
	int (*instance)(const struct lwm2m *l, unsigned n);
	/* For the bootstrap server; NULL: instances are fixed. create: -1 when there is no room. */
	int (*create)(struct lwm2m *l, uint16_t iid);
	bool (*remove)(struct lwm2m *l, uint16_t iid);
	/* Before a Write with Replace: optional resources back to their defaults. NULL: nothing to do. */
	void (*reset)(struct lwm2m *l, uint16_t iid);
	const char *source;
};

extern const struct object object_security, object_server, object_device, object_connectivity, object_firmware,
	object_appdata;
/* All of them by id, NULL at the end. */
extern const struct object *const lwm2m_objects[];

const struct object *object_find(uint16_t id);
const struct resource *resource_find(const struct object *o, uint16_t id);
/* struct object's instance() of an object with a single one, 0. */
int instance_single(const struct lwm2m *l, unsigned n);
bool instance_exists(const struct lwm2m *l, const struct object *o, uint16_t iid);
bool instance_accessible(const struct lwm2m *l, const struct object *o, uint16_t iid);
/* The number of instances of a multiple resource. */
unsigned resource_dim(const struct lwm2m *l, const struct resource *r, uint16_t iid);

/* The server's (or bootstrap server's) request. */
enum link_verdict object_request(struct lwm2m *l, const struct coap_msg *msg, struct link_reply *reply);
/* The answer's payload becomes the buffer's memory. */
void reply_payload(struct link_reply *reply, int32_t format, struct buf *payload);

#endif
