/* Values in the encodings of LwM2M 1.0 and back (OMA TS 6.4): text, opaque, TLV and JSON. */
#ifndef BC28_LWM2M_CONTENT_H
#define BC28_LWM2M_CONTENT_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "bc28/buf.h"
#include "bc28/coap_msg.h"
#include "object.h"

/* Values that one request may write. */
#define WRITE_MAX 48

struct write {
	uint16_t iid;
	const struct resource *resource;
	struct value value;
};

/* A decoded payload; values point into the payload or into scratch. */
struct write_list {
	struct write write[WRITE_MAX];
	size_t count;
	uint8_t *scratch;
	size_t scratch_len;
};

/*
 * Encodes what a path shows into out. Returns 0 or an error code. *format: in the one asked for or FORMAT_NONE, out
 * the one chosen.
 */
uint8_t content_read(
	const struct lwm2m *l, const struct object *o, const struct path *path, int32_t *format, struct buf *out);
/* The same as TLV without what changes all the time, to see whether anything else did. */
void content_snapshot(const struct lwm2m *l, const struct object *o, const struct path *path, struct buf *out);
/* Decodes a payload for a path, checks every value. Returns 0 or an error code. Release in both cases. */
uint8_t content_write(const struct object *o, const struct path *path, const struct coap_msg *msg, bool bootstrap,
	struct write_list *out);
void write_list_release(struct write_list *w);
bool format_is_tlv(int32_t format);
/* A known format of a single resource's value or a list of them. */
bool format_is_known(int32_t format);

#endif
