/*
 * The download of a package: one GET per block (RFC 7959 2.4), so that it can stop after any of them and go on there.
 * Over the registered association, or over one of its own when the URI names another server.
 */
#include "config.h"

#include <stdlib.h>
#include <string.h>
#include <strings.h>

#include "bc28/clock.h"
#include "bc28/coap_msg.h"
#include "bc28/lwm2m_codec.h"
#include "bc28/rng.h"
#include "firmware_priv.h"
#include "lwm2m_priv.h"
#include "news.h"
#include "request.h"

#define BLOCK_SIZE 512 /* what the module was seen to ask for */
/* Blocks are saved this many bytes at a time; a power cut costs at most as many. */
#define SAVE_EVERY 8192
/* Confirmable GETs of a block, each with its retransmissions, until the download has failed. */
#define BLOCK_TRIES 3

/* --- the exchange ------------------------------------------------------------------------------------------------- */

/* The link that the download goes over; NULL: there is none now. */
static struct link *link_of(const struct lwm2m *l)
{
	return l->firmware->link != NULL ? l->firmware->link : l->link;
}

/* Asks for the block behind what is here. */
static void get_block(struct lwm2m *l)
{
	struct firmware *f = l->firmware;
	struct coap_msg msg = COAP_MSG_INIT;
	struct firmware_uri uri;
	int mid;

	firmware_uri_parse(f->uri, &uri);
	msg.type = COAP_CON;
	msg.code = COAP_GET;
	msg.path = uri.path[0] != '\0' ? uri.path : NULL;
	msg.query = uri.has_query ? uri.query : NULL;
	msg.block2.num = (uint32_t)(f->package.len / f->block);
	msg.block2.size = f->block;
	msg.token_len = TOKEN_LEN;
	rng_bytes(l->rng, msg.token, TOKEN_LEN);
	mid = link_of(l) != NULL ? l->net.ops->send(link_of(l), &msg) : -1;
	if (mid < 0) {
		firmware_fail(l, RESULT_CONNECTION_LOST);
		return;
	}
	memcpy(f->get_token, msg.token, TOKEN_LEN);
	f->get_mid = (uint16_t)mid;
	f->waiting = true;
}

/* No answer, or no handshake before it: once more, unless that was the last time. */
static void lost(struct lwm2m *l)
{
	struct firmware *f = l->firmware;

	timer_cancel(&f->timer);
	f->waiting = false;
	if (++f->tries == BLOCK_TRIES)
		firmware_fail(l, RESULT_CONNECTION_LOST);
	else
		get_block(l);
}

/* What the first block tells before the rest is fetched. */
static uint8_t look_at_header(const struct coap_msg *msg)
{
	struct firmware_header header;

	switch (firmware_package_header(msg->payload, msg->payload_len, &header)) {
	case FIRMWARE_GOOD:
		return header.size > FIRMWARE_PACKAGE_MAX - FIRMWARE_HEADER ? RESULT_NO_STORAGE : 0;
	case FIRMWARE_UNSUPPORTED:
		return RESULT_UNSUPPORTED_PACKAGE;
	case FIRMWARE_DAMAGED:
		break;
	}
	/* Too short, which the end of the download will tell. */
	return 0;
}

/*
 * Whether a block is of what was begun (RFC 7959 2.4). A server that gives an ETag with some of the blocks says nothing
 * by the others.
 */
static bool same_content(struct firmware *f, const struct coap_etag *etag)
{
	if (etag->len == 0)
		return true;
	if (f->package.len == 0 || f->etag.len == 0) {
		f->etag = *etag;
		return true;
	}
	return f->etag.len == etag->len && memcmp(f->etag.bytes, etag->bytes, etag->len) == 0;
}

/* Takes a block that was asked for; the result of a download that has failed, otherwise 0. */
static uint8_t take_block(struct lwm2m *l, const struct coap_msg *msg)
{
	struct firmware *f = l->firmware;
	const struct coap_block *b = &msg->block2;
	uint8_t result;

	if (msg->code != COAP_205_CONTENT)
		return coap_class(msg->code) == 4 ? RESULT_INVALID_URI : RESULT_CONNECTION_LOST;
	if ((uint64_t)b->num * b->size != f->package.len || (b->more && msg->payload_len != b->size))
		return RESULT_CONNECTION_LOST;
	if (!same_content(f, &msg->etag))
		return RESULT_INTEGRITY;
	if (f->package.len + msg->payload_len > FIRMWARE_PACKAGE_MAX)
		return RESULT_NO_STORAGE;
	result = f->package.len == 0 && msg->payload_len > 0 ? look_at_header(msg) : 0;
	if (result != 0)
		return result;
	buf_add(&f->package, msg->payload, msg->payload_len);
	/* The server may want smaller ones (RFC 7959 2.4). */
	if (b->more && b->size < f->block)
		f->block = b->size;
	if (f->package.len - f->saved >= SAVE_EVERY && firmware_save(l) < 0)
		return RESULT_NO_STORAGE;
	return 0;
}

bool firmware_response(struct lwm2m *l, const struct coap_msg *msg)
{
	struct firmware *f = l->firmware;
	uint8_t result;

	if (!f->waiting || !coap_token_equal(msg->token, msg->token_len, f->get_token, TOKEN_LEN))
		return false;
	timer_cancel(&f->timer);
	f->waiting = false;
	f->tries = 0;
	result = take_block(l, msg);
	if (result != 0)
		firmware_fail(l, result);
	else if (msg->block2.more)
		get_block(l);
	else
		firmware_received(l);
	return true;
}

void firmware_outcome(struct lwm2m *l, uint16_t mid, enum link_outcome outcome)
{
	struct firmware *f = l->firmware;

	if (!f->waiting || f->get_mid != mid)
		return;
	if (outcome == LINK_ACKED || outcome == LINK_REFUSED)
		timer_set(&f->timer, RESPONSE_WAIT);
	else
		lost(l);
}

/* The response to an acknowledged GET hasn't come. */
static void on_timeout(void *arg)
{
	struct lwm2m *l = arg;

	if (link_of(l) != NULL)
		l->net.ops->cancel(link_of(l), l->firmware->get_token, TOKEN_LEN);
	lost(l);
	news_tell(l);
}

/* --- a link of its own -------------------------------------------------------------------------------------------- */

/* The handshake's end is told by the outcome of the GET that waits for it. */
static void own_dtls(void *arg, enum dtls_state state)
{
	(void)arg, (void)state;
}

static void own_response(void *arg, const struct coap_msg *msg)
{
	struct lwm2m *l = arg;

	firmware_response(l, msg);
	news_tell(l);
}

static void own_outcome(void *arg, uint16_t mid, enum link_outcome outcome)
{
	struct lwm2m *l = arg;

	firmware_outcome(l, mid, outcome);
	news_tell(l);
}

static enum link_verdict own_request(void *arg, const struct coap_msg *msg, struct link_reply *reply)
{
	(void)arg, (void)msg, (void)reply;
	return LINK_REJECT;
}

static const struct link_handler own_handler = {
	.dtls = own_dtls,
	.response = own_response,
	.outcome = own_outcome,
	.request = own_request,
};

/* With DTLS by the key of the server that the module is registered with. */
static void open_own(struct lwm2m *l, const struct uri *uri)
{
	struct link_target target = {
		.host = uri->host,
		.port = uri->port,
		.dtls = uri->dtls,
		.psk_id = l->account.psk_id,
		.psk = l->account.psk,
		.psk_len = l->account.psk_len,
		.handshake_guard = l->timers.handshake_guard,
	};
	struct ipaddr servers[LINK_NAME_SERVERS];

	target.name_servers = name_servers(l, servers);

	l->firmware->link = l->net.ops->open(l->net.net, &target, &own_handler, l);
}

/* --- begin and end ------------------------------------------------------------------------------------------------ */

void download_begin(struct lwm2m *l)
{
	struct firmware *f = l->firmware;
	struct firmware_uri uri;

	firmware_enter(l, FIRMWARE_DOWNLOADING);
	if (f->package.len == 0)
		f->etag.len = 0;
	f->block = BLOCK_SIZE;
	f->tries = 0;
	if (f->package.len % BLOCK_SIZE != 0) {
		f->package.len -= f->package.len % BLOCK_SIZE;
		if (f->saved > f->package.len)
			f->saved = f->package.len;
	}
	if (firmware_uri_parse(f->uri, &uri) != RESULT_INITIAL) {
		firmware_fail(l, RESULT_INVALID_URI);
		return;
	}
	if (firmware_save(l) < 0) {
		firmware_fail(l, RESULT_NO_STORAGE);
		return;
	}
	if (strcasecmp(uri.server.host, l->account.host) != 0 || uri.server.port != l->account.port ||
		uri.server.dtls != l->account.dtls)
		open_own(l, &uri.server);
	get_block(l);
}

void download_stop(struct lwm2m *l)
{
	struct firmware *f = l->firmware;

	timer_cancel(&f->timer);
	if (f->waiting && link_of(l) != NULL)
		l->net.ops->cancel(link_of(l), f->get_token, TOKEN_LEN);
	f->waiting = false;
	if (f->link != NULL)
		l->net.ops->close(f->link);
	f->link = NULL;
}

void download_init(struct lwm2m *l)
{
	timer_init(&l->firmware->timer, l->clock, on_timeout, l);
}
