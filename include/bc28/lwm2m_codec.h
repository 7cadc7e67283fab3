/*
 * Encodings of LwM2M 1.0 that have no packaged library: TLV (OMA TS 6.4.3), JSON 11543 (6.4.4), CoRE link format (RFC 6690).
 * Shared by the client and the platform.
 */
#ifndef BC28_LWM2M_CODEC_H
#define BC28_LWM2M_CODEC_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "bc28/buf.h"

enum tlv_type { TLV_OBJECT_INSTANCE = 0, TLV_RESOURCE_INSTANCE = 1, TLV_MULTIPLE_RESOURCE = 2, TLV_RESOURCE = 3 };

struct tlv {
	enum tlv_type type;
	uint16_t id;
	const uint8_t *value;
	size_t len;
};

/* Reads one entry at *data, advances. 1: read, 0: end, -1: malformed (nothing is read past the end). */
int tlv_next(const uint8_t **data, size_t *len, struct tlv *out);
void tlv_add(struct buf *out, enum tlv_type type, uint16_t id, const void *value, size_t len);
/* Integer in the shortest of 1, 2, 4, 8 bytes, big-endian. */
void tlv_add_int(struct buf *out, enum tlv_type type, uint16_t id, int64_t value);
/* 1, 2, 4 or 8 bytes to an integer; -1 on another length. */
int tlv_int(const struct tlv *t, int64_t *value);

/* Iterates the links of text[len]; *pos starts at 0. 1: one read into path/attrs (bounded copies), 0: end, -1: malformed. */
int link_next(const char *text, size_t len, size_t *pos, char *path, size_t path_size, char *attrs, size_t attrs_size);

#endif
