/*
 * A hostile server: a module with its whole network side registers, or bootstraps, with a server that answers, asks,
 * repeats and contradicts as the input says. Whatever it sends, the module lives, and AT is answered at the end.
 */
#include "config.h"

#include <stdio.h>
#include <string.h>
#include <unistd.h>

#include "fuzz_world.h"
#include "bc28/clock.h"
#include "bc28/module.h"

#define STEPS_MAX 64

struct server {
	int fd, other; /* the server's socket, and one that nobody asked */
	struct sockaddr_in peer; /* the module's link */
	uint8_t last[2048]; /* what it sent last */
	size_t len;
	unsigned count; /* of its messages */
};

/* What the module has sent; the last of it is what answers are to. */
static void listen_to(struct server *s)
{
	uint8_t data[sizeof(s->last)];
	ssize_t len;

	while ((len = loopback_recv(s->fd, data, sizeof(data), &s->peer)) >= 0) {
		if (len < 4)
			continue;
		memcpy(s->last, data, (size_t)len);
		s->len = (size_t)len;
		s->count++;
	}
}

/* A request: method and path from the input, observation, format and blocks as it likes. */
static void request(struct pdu *p, struct input *in, unsigned type)
{
	static const char *const paths[] = {"0/0", "1/0", "3/0", "5/0/0", "5/0/1", "19/1/0", "bs", "3/0/4", "1/0/8",
		"0", "5/0/2", "19/0/0", "4/0", "3", "", "1/0/1"};
	static const uint16_t formats[] = {11542, 11543, 42, 0, 40, 1542, 1543, 65535};
	uint8_t code = input_byte(in), which = input_byte(in), options = input_byte(in), mid[2] = {0x40, 0}, token[2];
	const uint8_t *payload;
	size_t len;

	mid[1] = input_byte(in);
	token[0] = 0x6c;
	token[1] = which >> 4;
	pdu_begin(p, type, code % 8, mid, token, sizeof(token));
	if (options & 1)
		pdu_number(p, PDU_OBSERVE, options >> 1 & 1);
	pdu_parts(p, PDU_PATH, paths[which % 16], '/');
	if (options & 4)
		pdu_number(p, PDU_FORMAT, formats[which >> 5]);
	if (options & 8) {
		len = input_piece(in, &payload);
		pdu_option(p, PDU_QUERY, payload, len);
	}
	if (options & 16)
		pdu_number(p, PDU_ACCEPT, formats[input_byte(in) % 8]);
	if (options & 32)
		pdu_number(p, PDU_BLOCK2, input_byte(in));
	if (options & 64)
		pdu_number(p, PDU_BLOCK1, (uint32_t)input_byte(in) | (options & 128 ? 0x100u : 0));
	len = input_piece(in, &payload);
	pdu_payload(p, payload, len);
}

/* An answer to the module's last message, with a location, an observation, blocks. */
static void answer(struct pdu *p, struct input *in, const struct server *s, unsigned type)
{
	static const uint8_t codes[] = {COAP_201_CREATED, COAP_204_CHANGED, COAP_205_CONTENT, COAP_231_CONTINUE,
		COAP_404_NOT_FOUND, COAP_413_TOO_LARGE, COAP_202_DELETED, COAP_503_UNAVAILABLE};
	uint8_t code = input_byte(in), options = input_byte(in);
	const uint8_t *payload;
	size_t len;

	pdu_answer(p, type, code < 8 ? codes[code] : code, s->last, s->len);
	if (options & 1)
		pdu_number(p, PDU_OBSERVE, input_byte(in));
	if (code == 0)
		pdu_parts(p, 8, "rd/5a3f", '/');
	if (options & 2)
		pdu_number(p, PDU_FORMAT, input_byte(in));
	if (options & 4)
		pdu_number(p, PDU_BLOCK2, input_byte(in));
	if (options & 8)
		pdu_number(p, PDU_BLOCK1, input_byte(in));
	len = input_piece(in, &payload);
	if (options & 16)
		pdu_raw(p, payload, len); /* options of its own making */
	else
		pdu_payload(p, payload, len);
}

/* One thing that the server does, or that happens meanwhile. */
static void act(struct server *s, struct fuzz_module *m, struct input *in)
{
	static const char uplink[] = "AT+QLASENDDATA=0x0101,2\r[]\r";
	uint8_t what = input_byte(in);
	struct pdu p = {.len = 0};
	const uint8_t *data;
	size_t len;

	listen_to(s);
	switch (what % 8) {
	case 0:
		len = input_piece(in, &data);
		pdu_raw(&p, data, len);
		break;
	case 1:
	case 2:
		if (s->len > 0)
			answer(&p, in, s, what >> 3);
		break;
	case 3:
	case 4:
		request(&p, in, what >> 3 & 1);
		break;
	case 5:
		fuzz_world_run(m->world, (1 + (uint64_t)input_byte(in)) * CLOCK_S);
		break;
	case 6:
		len = input_piece(in, &data);
		fuzz_module_type(m, data, len);
		fuzz_module_type(m, "\r", 1);
		break;
	default:
		if (what & 8)
			fuzz_module_type(m, uplink, strlen(uplink));
		else if (s->len > 0)
			pdu_answer(&p, what & 16 ? 3 : 2, 0, s->last, s->len); /* RST, empty ACK */
		break;
	}
	if (p.len > 0 && s->count > 0)
		loopback_send(what & 128 ? s->other : s->fd, &s->peer, p.data, p.len);
	fuzz_world_run(m->world, 0);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	struct input in = {data, data + size};
	bool bootstrap = input_byte(&in) & 1;
	struct server s = {.fd = -1};
	struct fuzz_module m;
	struct fuzz_world w;
	uint16_t port, other;
	char text[8];

	fuzz_world_open(&w);
	s.fd = loopback_udp(&port);
	s.other = loopback_udp(&other);
	snprintf(text, sizeof(text), "%u", port);
	fuzz_module_open(&m, &w);
	fuzz_module_preset(&m, bootstrap ? "bs.host" : "lwm2m.host", "127.0.0.1");
	fuzz_module_preset(&m, bootstrap ? "bs.port" : "lwm2m.port", text);
	module_power(m.module, true);
	fuzz_world_run(&w, 40 * CLOCK_S);
	for (int i = 0; i < STEPS_MAX && !input_ended(&in); i++)
		act(&s, &m, &in);
	fuzz_module_must_answer(&m);
	fuzz_module_close(&m);
	fuzz_world_close(&w);
	close(s.fd);
	close(s.other);
	return 0;
}
