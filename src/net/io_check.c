/*
 * Shows that a copy of libcoap's archive (scripts/own-libcoap) lives on io.c alone: a CON is sent, repeated when its
 * time has come on a clock that stands still otherwise, answered, and a descriptor of the kernel is never taken.
 * configure links and runs it; it ends with 0, or says what is wrong.
 */
#include "config.h"

#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include <coap3/coap.h>

#include "io.h"

#define HEAD 4 /* of a CoAP message (RFC 7252 3) */

static coap_tick_t now = 1000;
static unsigned asked, sent, responses;
static uint8_t last[64];
static uint64_t deadline;

void coap_ticks(coap_tick_t *t)
{
	asked++;
	*t = now;
}

static void need(int right, const char *what)
{
	if (right)
		return;
	fprintf(stderr, "libcoap %s: %s\n", coap_package_version(), what);
	exit(1);
}

static void on_send(void *arg, const uint8_t *data, size_t len)
{
	(void)arg;
	sent++;
	need(len >= HEAD && len <= sizeof(last), "sends something else than the request");
	memcpy(last, data, len);
}

static void on_set(void *arg, uint64_t ms)
{
	(void)arg;
	deadline = ms;
}

static coap_response_t on_response(
	coap_session_t *session, const coap_pdu_t *request, const coap_pdu_t *response, const coap_mid_t mid)
{
	(void)session;
	(void)request;
	(void)mid;
	if (coap_pdu_get_code(response) == COAP_RESPONSE_CODE_CONTENT)
		responses++;
	return COAP_RESPONSE_OK;
}

/* The descriptor that the next one to be opened gets; whatever else is open here. */
static int next_descriptor(void)
{
	int fd = open("/dev/null", O_RDONLY | O_CLOEXEC);

	close(fd);
	return fd;
}

int main(void)
{
	struct io_socket socket = {.send = on_send};
	struct io_timer timer = {.set = on_set};
	int next = next_descriptor();
	struct epoll_event event = {.events = EPOLLIN};
	uint8_t answer[HEAD];
	coap_context_t *ctx;
	coap_session_t *session;
	coap_address_t to;
	coap_pdu_t *pdu;

	coap_startup();
	io_next_timer(&timer);
	ctx = coap_new_context(NULL);
	need(ctx != NULL, "makes no context");
	coap_register_response_handler(ctx, on_response);
	coap_address_init(&to);
	to.size = sizeof(to.addr.sin);
	to.addr.sin.sin_family = AF_INET;
	to.addr.sin.sin_port = 1;
	io_next_socket(&socket);
	session = coap_new_client_session(ctx, NULL, &to, COAP_PROTO_UDP);
	need(session != NULL && socket.ptr != NULL, "makes no session");
	pdu = coap_pdu_init(COAP_MESSAGE_CON, COAP_REQUEST_CODE_GET, coap_new_message_id(session), 64);
	need(pdu != NULL && coap_send(session, pdu) != COAP_INVALID_MID, "takes no message");
	need(asked > 0, "doesn't ask our clock for the time");
	need(sent == 1, "doesn't send by our function");
	need(deadline >= 2000 && deadline <= 3000, "doesn't set our timer to the time-out of RFC 7252 4.8");
	now += deadline * COAP_TICKS_PER_SECOND / 1000;
	coap_io_prepare_epoll(ctx, now);
	need(sent == 2, "doesn't repeat a message at its deadline");
	answer[0] = 0x60;
	answer[1] = COAP_RESPONSE_CODE_CONTENT;
	memcpy(answer + 2, last + 2, 2);
	socket.data = answer;
	socket.len = sizeof(answer);
	event.data.ptr = socket.ptr;
	coap_io_do_epoll(ctx, &event, 1);
	need(responses == 1, "doesn't take a datagram from our function");
	need(next_descriptor() == next, "takes descriptors");
	coap_session_release(session);
	coap_free_context(ctx);
	coap_cleanup();
	return 0;
}
