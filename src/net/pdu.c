/* CoAP messages into libcoap's PDUs and back. */
#include "config.h"

#include "pdu.h"

#include <stdlib.h>
#include <string.h>

#include "bc28/xmalloc.h"

#define PATH_SEGMENT_MAX 255 /* RFC 7252 5.10 */

/* Each into an option, and all of them into max bytes with their NUL. */
static bool segments_fit(const char *text, char separator, size_t max)
{
	size_t len = 0;

	if (text == NULL)
		return true;
	if (strlen(text) >= max)
		return false;
	for (; *text != 0; text++) {
		len = *text == separator ? 0 : len + 1;
		if (len > PATH_SEGMENT_MAX)
			return false;
	}
	return true;
}

bool pdu_can_build(const struct coap_msg *msg)
{
	return (coap_is_request(msg->code) || coap_is_response(msg->code)) &&
	       (msg->type == COAP_CON || msg->type == COAP_NON) && msg->token_len <= COAP_TOKEN_MAX &&
	       segments_fit(msg->path, '/', COAP_PATH_MAX) && segments_fit(msg->query, '&', COAP_QUERY_MAX);
}

/* One option per segment; empty ones are left out, so that "/" and "" are the root. */
static bool add_segments(coap_pdu_t *pdu, coap_option_num_t option, const char *text, char separator)
{
	while (text != NULL && *text != 0) {
		const char *end = strchrnul(text, separator);

		if (end > text && coap_add_option(pdu, option, (size_t)(end - text), (const uint8_t *)text) == 0)
			return false;
		text = *end != 0 ? end + 1 : end;
	}
	return true;
}

/* Nothing when it is negative. */
static bool add_number(coap_pdu_t *pdu, coap_option_num_t option, int32_t value)
{
	uint8_t bytes[4];

	if (value < 0)
		return true;
	return coap_add_option(pdu, option, coap_encode_var_safe(bytes, sizeof(bytes), (unsigned)value), bytes) != 0;
}

/* Block2 (RFC 7959 2.2). */
static bool add_block(coap_pdu_t *pdu, const struct coap_block *b)
{
	uint32_t szx = 0;

	if (b->size == 0)
		return true;
	while (szx < 6 && (16u << szx) < b->size)
		szx++;
	return add_number(pdu, COAP_OPTION_BLOCK2, (int32_t)(b->num << 4 | (b->more ? 8u : 0u) | szx));
}

coap_pdu_t *pdu_build(coap_session_t *session, const struct coap_msg *msg, coap_mid_t mid)
{
	bool request = coap_is_request(msg->code);
	int32_t observe = request && msg->observe == 1 ? PDU_OBSERVE_CANCEL : msg->observe;
	coap_pdu_t *pdu = coap_pdu_init(msg->type == COAP_CON ? COAP_MESSAGE_CON : COAP_MESSAGE_NON,
		(coap_pdu_code_t)msg->code, mid, coap_session_max_pdu_size(session));

	if (pdu == NULL)
		return NULL;
	/* in the order of the option numbers */
	if ((msg->token_len > 0 && !coap_add_token(pdu, msg->token_len, msg->token)) ||
		!add_number(pdu, COAP_OPTION_OBSERVE, observe) ||
		(!request && !add_segments(pdu, COAP_OPTION_LOCATION_PATH, msg->path, '/')) ||
		(request && !add_segments(pdu, COAP_OPTION_URI_PATH, msg->path, '/')) ||
		!add_number(pdu, COAP_OPTION_CONTENT_FORMAT, msg->format) ||
		(request && !add_segments(pdu, COAP_OPTION_URI_QUERY, msg->query, '&')) ||
		!add_number(pdu, COAP_OPTION_ACCEPT, msg->accept) || !add_block(pdu, &msg->block2)) {
		coap_delete_pdu(pdu);
		return NULL;
	}
	return pdu;
}

bool pdu_add_reply(coap_pdu_t *pdu, const struct link_reply *reply, bool with_format)
{
	return add_number(pdu, COAP_OPTION_OBSERVE, reply->observe) &&
	       add_segments(pdu, COAP_OPTION_LOCATION_PATH, reply->location, '/') &&
	       (!with_format || add_number(pdu, COAP_OPTION_CONTENT_FORMAT, reply->format)) &&
	       add_block(pdu, &reply->block2);
}

bool pdu_add_body(coap_pdu_t *pdu, uint64_t etag, int32_t format, struct coap_block block, size_t size)
{
	return coap_add_option(pdu, COAP_OPTION_ETAG, sizeof(etag), (const uint8_t *)&etag) != 0 &&
	       add_number(pdu, COAP_OPTION_CONTENT_FORMAT, format) && add_block(pdu, &block) &&
	       add_number(pdu, COAP_OPTION_SIZE2, size > 0 && size <= INT32_MAX ? (int32_t)size : -1);
}

/* Joins all options of a number into out; *field stays NULL when there are none. */
static int read_segments(
	const coap_pdu_t *pdu, coap_option_num_t option, char separator, char *out, size_t size, const char **field)
{
	coap_opt_iterator_t it;
	coap_opt_filter_t filter;
	coap_opt_t *opt;
	size_t at = 0;

	coap_option_filter_clear(&filter);
	coap_option_filter_set(&filter, option);
	if (coap_option_iterator_init(pdu, &it, &filter) == NULL)
		return 0;
	while ((opt = coap_option_next(&it)) != NULL) {
		size_t len = coap_opt_length(opt);

		if (memchr(coap_opt_value(opt), 0, len) != NULL || at + len + 2 > size)
			return -1;
		if (*field != NULL)
			out[at++] = separator;
		memcpy(out + at, coap_opt_value(opt), len);
		at += len;
		out[at] = 0;
		*field = out;
	}
	return 0;
}

/* -1: there is no such option. */
static int32_t read_number(const coap_pdu_t *pdu, coap_option_num_t option)
{
	coap_opt_iterator_t it;
	const coap_opt_t *opt = coap_check_option(pdu, option, &it);

	if (opt == NULL)
		return -1;
	return (int32_t)(coap_decode_var_bytes(coap_opt_value(opt), coap_opt_length(opt)) & 0xffffff);
}

int pdu_read(const coap_pdu_t *pdu, struct pdu_text *text, struct coap_msg *msg)
{
	bool request = coap_is_request((uint8_t)coap_pdu_get_code(pdu));
	coap_bin_const_t token = coap_pdu_get_token(pdu);
	size_t len, offset, total;
	const uint8_t *data;
	int32_t block;

	*msg = COAP_MSG_INIT;
	msg->type = (enum coap_type)coap_pdu_get_type(pdu);
	msg->code = (uint8_t)coap_pdu_get_code(pdu);
	msg->mid = (uint16_t)coap_pdu_get_mid(pdu);
	if (token.length > COAP_TOKEN_MAX)
		return -1;
	msg->token_len = (uint8_t)token.length;
	if (token.length > 0)
		memcpy(msg->token, token.s, token.length);
	if (read_segments(pdu, request ? COAP_OPTION_URI_PATH : COAP_OPTION_LOCATION_PATH, '/', text->path,
		    sizeof(text->path), &msg->path) < 0 ||
		read_segments(pdu, COAP_OPTION_URI_QUERY, '&', text->query, sizeof(text->query), &msg->query) < 0)
		return -1;
	msg->format = read_number(pdu, COAP_OPTION_CONTENT_FORMAT);
	msg->accept = read_number(pdu, COAP_OPTION_ACCEPT);
	msg->observe = read_number(pdu, COAP_OPTION_OBSERVE);
	block = read_number(pdu, COAP_OPTION_BLOCK2);
	if (block >= 0)
		msg->block2 = (struct coap_block){
			.num = (uint32_t)block >> 4, .size = (uint16_t)(16u << (block & 7)), .more = (block & 8) != 0};
	if (coap_get_data_large(pdu, &len, &data, &offset, &total)) {
		msg->payload = data;
		msg->payload_len = len;
	}
	return 0;
}

uint8_t *body_copy(const uint8_t *data, size_t len)
{
	uint8_t *copy = xmalloc(len);

	memcpy(copy, data, len);
	return copy;
}

void body_release(coap_session_t *session, void *body)
{
	(void)session;
	free(body);
}
