/*
 * Encodings of LwM2M 1.0 that have no packaged library: TLV (OMA TS 6.4.3), JSON 11543 (6.4.4), CoRE link format (RFC
 * 6690). Shared by the client and the platform.
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

/* Security modes of /0/x/2 that are known here (OMA TS E.1). */
enum lwm2m_security_mode { LWM2M_SECURITY_PSK = 0, LWM2M_SECURITY_NONE = 3 };

/* --- JSON, content format 11543 (OMA TS 6.4.4) -------------------------------------------------------------------- */

enum lwm2m_json_kind { LWM2M_JSON_NUMBER, LWM2M_JSON_STRING, LWM2M_JSON_BOOL, LWM2M_JSON_OBJLNK };

/* One element of "e". */
struct lwm2m_json_item {
	char path[64]; /* base name and name joined: "/3/0/7/1" */
	enum lwm2m_json_kind kind;
	const char *str; /* the string without its escapes, or the number as it was written; valid during the call */
	size_t len;
	bool integer; /* a number that num holds exactly */
	int64_t num; /* number; boolean 0 or 1 */
};

/*
 * Calls fn for each element, wherever the base name stands; members that it doesn't know are passed over. Returns -1
 * on malformed text (some elements may have been told by then), otherwise the first result of fn that isn't 0, or 0.
 */
int lwm2m_json_parse(const char *text, size_t len, int (*fn)(void *arg, const struct lwm2m_json_item *item), void *arg);
void lwm2m_json_begin(struct buf *out, const char *base);
/* name: relative to the base; "" leaves it out. */
void lwm2m_json_add_int(struct buf *out, const char *name, int64_t value);
void lwm2m_json_add_bool(struct buf *out, const char *name, bool value);
void lwm2m_json_add_str(struct buf *out, const char *name, const void *text, size_t len);
void lwm2m_json_end(struct buf *out);

/* Base64 (RFC 4648 section 4), as opaque values are written in JSON. */
void base64_add(struct buf *out, const void *data, size_t len);
/* Decodes into out (at least len / 4 * 3 bytes); returns the length or -1. */
int base64_decode(const char *text, size_t len, uint8_t *out);

/* --- update packages (docs/firmware.md) --------------------------------------------------------------------------- */

#define FIRMWARE_HEADER      80
#define FIRMWARE_VERSION_MAX 31
/* Longest package that the module has room for. */
#define FIRMWARE_PACKAGE_MAX (FIRMWARE_HEADER + 256 * 1024)

struct firmware_header {
	char version[FIRMWARE_VERSION_MAX + 1]; /* that it makes */
	char base[FIRMWARE_VERSION_MAX + 1]; /* that it installs on; empty: any */
	uint32_t size; /* of the body */
};

enum firmware_check { FIRMWARE_GOOD, FIRMWARE_UNSUPPORTED, FIRMWARE_DAMAGED };

/* A version's name: printable, without blanks and quotes, at most FIRMWARE_VERSION_MAX bytes. */
bool firmware_version_valid(const char *text);
/* Appends a package of this body; version and base are valid. */
void firmware_package_make(struct buf *out, const char *version, const char *base, const void *body, size_t len);
/* Looks at the header alone, for which data has to be long enough; a different start is no package of ours. */
enum firmware_check firmware_package_header(const uint8_t *data, size_t len, struct firmware_header *out);
/* Looks at the whole package. */
enum firmware_check firmware_package_read(const uint8_t *data, size_t len, struct firmware_header *out);

/* --- link format (RFC 6690) --------------------------------------------------------------------------------------- */

/*
 * Iterates the links of text[len]; *pos starts at 0. 1: one read into path/attrs (bounded copies), 0: end, -1:
 * malformed or too long for the buffers. path is what stands between < and >, attrs what follows the first ';'. An
 * element without a target (`lwm2m="1.0"` of a Bootstrap-Discover) has the path "".
 */
int link_next(const char *text, size_t len, size_t *pos, char *path, size_t path_size, char *attrs, size_t attrs_size);
/* Appends a link, behind a comma when it isn't the first; attrs may be NULL. */
void link_add(struct buf *out, const char *path, const char *attrs);

#endif
