/* The records of a DTLS datagram, looked at before mbedTLS sees them (RFC 6347 4.1). */
#include "config.h"

#include "dtls_records.h"

#include <string.h>

#include "bc28/buf.h"
#include "bc28/digest.h"

/* RFC 6347 4.1 and 4.2.2: heads of records and of handshake messages. */
#define RECORD_HEAD  13
#define MESSAGE_HEAD 12
/* No message of a handshake with pre-shared keys is longer: mbedTLS would keep as much as is announced. */
#define MESSAGE_MAX 4096
/* The protected Finished: 24 bytes, and what the cipher suites add (nonce or IV, padding, MAC). */
#define FINISHED_MIN 40
#define FINISHED_MAX 256

/* Content types, RFC 5246 6.2.1; handshake types, 7.4. */
enum { CHANGE_CIPHER_SPEC = 20, ALERT, HANDSHAKE, APPLICATION_DATA };
enum {
	HELLO_REQUEST = 0,
	CLIENT_HELLO = 1,
	SERVER_HELLO = 2,
	HELLO_VERIFY_REQUEST = 3,
	NEW_SESSION_TICKET = 4,
	CERTIFICATE = 11,
	SERVER_KEY_EXCHANGE = 12,
	CERTIFICATE_REQUEST = 13,
	SERVER_HELLO_DONE = 14,
	CERTIFICATE_VERIFY = 15,
	CLIENT_KEY_EXCHANGE = 16,
};

/* The messages that the other side may send without protection, a bit each. */
#define BIT(type) (1u << (type))
static const uint32_t messages[] = {
	[RECORDS_CLIENT] = BIT(HELLO_REQUEST) | BIT(SERVER_HELLO) | BIT(HELLO_VERIFY_REQUEST) |
			   BIT(NEW_SESSION_TICKET) | BIT(CERTIFICATE) | BIT(SERVER_KEY_EXCHANGE) |
			   BIT(CERTIFICATE_REQUEST) | BIT(SERVER_HELLO_DONE),
	[RECORDS_SERVER] = BIT(CLIENT_HELLO) | BIT(CERTIFICATE) | BIT(CERTIFICATE_VERIFY) | BIT(CLIENT_KEY_EXCHANGE),
};

struct record {
	uint8_t type;
	uint16_t epoch;
	const uint8_t *start, *body;
	size_t len; /* of the body */
};

/* Takes a record off a datagram. False: what is left isn't one. */
static bool next_record(struct record *r, const uint8_t **data, size_t *len)
{
	const uint8_t *p = *data;

	/* DTLS 1.0, which first messages may say, and 1.2 */
	if (*len < RECORD_HEAD || p[1] != 0xfe || (p[2] != 0xff && p[2] != 0xfd))
		return false;
	*r = (struct record){.type = p[0],
		.epoch = (uint16_t)bytes_number(p + 3, 2),
		.start = p,
		.body = p + RECORD_HEAD,
		.len = (size_t)bytes_number(p + 11, 2)};
	if (r->len > *len - RECORD_HEAD)
		return false;
	*data = r->body + r->len;
	*len -= RECORD_HEAD + r->len;
	return true;
}

/* Whole messages or fragments of them (RFC 6347 4.2.3), of the kinds that are allowed. */
static bool is_handshake(const struct record *r, uint32_t allowed)
{
	const uint8_t *p = r->body;
	size_t left = r->len;

	while (left >= MESSAGE_HEAD) {
		size_t whole = (size_t)bytes_number(p + 1, 3), from = (size_t)bytes_number(p + 6, 3),
		       part = (size_t)bytes_number(p + 9, 3);

		if (p[0] > CLIENT_KEY_EXCHANGE || (allowed & BIT(p[0])) == 0 || whole > MESSAGE_MAX || from > whole ||
			part > whole - from || part > left - MESSAGE_HEAD)
			return false;
		p += MESSAGE_HEAD + part;
		left -= MESSAGE_HEAD + part;
	}
	return left == 0 && r->len > 0;
}

/*
 * Without protection, in a handshake. An alert is believed there: it is how a server says that it doesn't know the
 * identity.
 */
static bool is_plain(const struct record *r, enum records_for who)
{
	switch (r->type) {
	case CHANGE_CIPHER_SPEC:
		return r->len == 1 && r->body[0] == 1;
	case ALERT:
		return r->len == 2 && (r->body[0] == 1 || r->body[0] == 2);
	case HANDSHAKE:
		return is_handshake(r, messages[who]);
	default: /* no data goes without protection */
		return false;
	}
}

/*
 * In a session nothing counts that isn't protected. In a handshake nothing protected but the Finished does: what
 * overtakes it is lost, as any datagram may be, since for mbedTLS it would be the Finished, and wrong.
 */
static bool may_be_for(const struct record *r, enum records_for who)
{
	if (who == RECORDS_SESSION)
		return r->epoch == 1 && r->len > 0 && r->type >= ALERT && r->type <= APPLICATION_DATA;
	if (r->epoch == 0)
		return is_plain(r, who);
	return r->epoch == 1 && r->type == HANDSHAKE && r->len >= FINISHED_MIN && r->len <= FINISHED_MAX;
}

size_t records_take(uint8_t *out, const uint8_t *data, size_t len, enum records_for who)
{
	struct record r;
	size_t taken = 0;

	while (next_record(&r, &data, &len)) {
		if (!may_be_for(&r, who))
			continue;
		if (out != NULL)
			memcpy(out + taken, r.start, RECORD_HEAD + r.len);
		taken += RECORD_HEAD + r.len;
	}
	return taken;
}

enum records_kind records_kind(const uint8_t *data, size_t len, uint64_t *hello)
{
	struct record r;

	*hello = 0;
	if (!next_record(&r, &data, &len))
		return RECORDS_NONE;
	if (r.epoch > 0)
		return r.type == HANDSHAKE ? RECORDS_HANDSHAKE : RECORDS_DATA;
	if (!is_plain(&r, RECORDS_SERVER))
		return RECORDS_NONE;
	if (r.type != HANDSHAKE || r.body[0] != CLIENT_HELLO)
		return RECORDS_HANDSHAKE;
	*hello = digest_add(DIGEST_START, r.body, r.len) | 1;
	return RECORDS_HELLO;
}

bool records_have_key_exchange(const uint8_t *data, size_t len)
{
	struct record r;

	while (next_record(&r, &data, &len))
		if (r.epoch == 0 && r.type == HANDSHAKE && r.len > 0 && r.body[0] == CLIENT_KEY_EXCHANGE)
			return true;
	return false;
}
