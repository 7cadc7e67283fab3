/*
 * One CoAP message as the LwM2M layers see it, without a word about sockets: the device library speaks it, net/pdu.c
 * turns it into libcoap PDUs and back, the transcript tests write it as text.
 */
#ifndef BC28_COAP_MSG_H
#define BC28_COAP_MSG_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "bc28/values.h"

#ifdef __cplusplus
extern "C" {
#endif

/* Message types, RFC 7252 section 3. */
enum coap_type { COAP_CON, COAP_NON, COAP_ACK, COAP_RST };

/* Codes as the byte on the wire (class << 5 | detail), RFC 7252 section 12.1. */
#define COAP_CODE(class, detail) ((uint8_t)(((class) << 5) | (detail)))
enum coap_code {
	COAP_EMPTY = 0,
	COAP_GET = 1,
	COAP_POST = 2,
	COAP_PUT = 3,
	COAP_DELETE = 4,
	COAP_201_CREATED = 0x41,
	COAP_202_DELETED = 0x42,
	COAP_204_CHANGED = 0x44,
	COAP_205_CONTENT = 0x45,
	COAP_231_CONTINUE = 0x5f,
	COAP_400_BAD_REQUEST = 0x80,
	COAP_401_UNAUTHORIZED = 0x81,
	COAP_403_FORBIDDEN = 0x83,
	COAP_404_NOT_FOUND = 0x84,
	COAP_405_METHOD_NOT_ALLOWED = 0x85,
	COAP_406_NOT_ACCEPTABLE = 0x86,
	COAP_408_INCOMPLETE = 0x88,
	COAP_413_TOO_LARGE = 0x8d,
	COAP_415_UNSUPPORTED_FORMAT = 0x8f,
	COAP_500_INTERNAL = 0xa0,
	COAP_503_UNAVAILABLE = 0xa3,
};

/* Content formats: CoAP registry and OMA LwM2M 1.0. */
enum coap_format {
	FORMAT_NONE = -1,
	FORMAT_TEXT = 0,
	FORMAT_LINK = 40,
	FORMAT_OPAQUE = 42,
	FORMAT_TLV_OLD = 1542,
	FORMAT_JSON_OLD = 1543,
	FORMAT_TLV = 11542,
	FORMAT_JSON = 11543,
};

#define COAP_TOKEN_MAX 8
#define COAP_ETAG_MAX  8
#define COAP_PATH_MAX  256
#define COAP_QUERY_MAX 512

/* RFC 7252 6.1, 6.2. */
#define COAP_PORT  5683
#define COAPS_PORT 5684

/* A Block option (RFC 7959 2.2). */
struct coap_block {
	uint32_t num;
	uint16_t size; /* bytes per block, 16 to 1024; 0: no option */
	bool more;
};

/* Names the content that a block is one of (RFC 7252 5.10.6, RFC 7959 2.4). */
struct coap_etag {
	uint8_t len; /* 1 to 8; 0: no option */
	uint8_t bytes[COAP_ETAG_MAX];
};

struct coap_msg {
	enum coap_type type;
	uint8_t code;
	uint16_t mid; /* out: chosen by the network side when it sends */
	uint8_t token_len; /* 0–8; a request of ours with 0 gets a token from the network side */
	uint8_t token[COAP_TOKEN_MAX];
	const char
		*path; /* "rd/5a3f": Uri-Path (or Location-Path of a response), joined, no leading slash; NULL: none */
	const char *query; /* "ep=1&lt=20": Uri-Query joined with &; NULL: none */
	int32_t format; /* Content-Format, -1 none */
	int32_t accept; /* Accept, -1 none */
	int32_t observe; /* Observe, -1 none */
	/*
	 * Block2. A confirmable request with it asks for this block alone, and the response is that block: nobody
	 * fetches or puts together the rest.
	 */
	struct coap_block block2;
	struct coap_etag etag; /* of a response that is a single block */
	const uint8_t *payload;
	size_t payload_len;
};

/* A confirmable message without code, options and payload. */
struct coap_msg coap_msg_init(void);
#define COAP_MSG_INIT coap_msg_init()

/* 0: a request, or nothing; 2, 4, 5: a response (RFC 7252 5.9). */
static inline unsigned coap_class(uint8_t code)
{
	return code >> 5;
}

static inline bool coap_is_request(uint8_t code)
{
	return coap_class(code) == 0 && code != COAP_EMPTY;
}

static inline bool coap_is_response(uint8_t code)
{
	return coap_class(code) >= 2 && coap_class(code) <= 5;
}

bool coap_token_equal(const uint8_t *a, size_t a_len, const uint8_t *b, size_t b_len);

/* "GET", "2.05" …; buf of 8 bytes. */
const char *coap_code_str(uint8_t code, char buf[8]);
/* The opposite; -1 when the text is none. */
int coap_code_parse(const char *text);
extern const struct value_name coap_type_names[];

#ifdef __cplusplus
}
#endif

#endif
