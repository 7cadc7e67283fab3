/*
 * Hostile clients: three of them send the platform's plain port what the input says: raw datagrams, registrations,
 * requests of every kind, answers to what the platform asks. Whatever comes, an honest client is registered at the end.
 */
#include "config.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "fuzz_world.h"
#include "bc28/clock.h"
#include "bc28/platform.h"

#define CLIENTS   3
#define STEPS_MAX 64

struct fuzz_client {
	int fd;
	uint8_t last[2048]; /* what the platform sent it last */
	size_t len;
	char location[32]; /* of its registration, behind "rd/" */
};

struct clients {
	struct fuzz_client of[CLIENTS + 1]; /* the last one is honest */
	struct sockaddr_in platform;
};

/* The Location-Path of a 2.01: two options, the first of them "rd" (OMA TS LwM2M 1.0.2, 8.2.3). */
static void find_location(struct fuzz_client *c, const uint8_t *data, size_t len)
{
	const uint8_t *rd = memmem(data, len, "\x82rd\x0", 3);
	size_t n;

	if (rd == NULL || rd + 4 > data + len)
		return;
	n = rd[3] & 15;
	if (n > 12 || rd + 4 + n > data + len)
		return;
	memcpy(c->location, rd + 4, n);
	c->location[n] = '\0';
}

static void listen_to(struct fuzz_client *c)
{
	uint8_t data[sizeof(c->last)];
	struct sockaddr_in from;
	ssize_t len;

	while ((len = loopback_recv(c->fd, data, sizeof(data), &from)) >= 0) {
		if (len < 4)
			abort(); /* not a CoAP message */
		memcpy(c->last, data, (size_t)len);
		c->len = (size_t)len;
		if (data[1] == COAP_201_CREATED)
			find_location(c, data, (size_t)len);
	}
}

static void request(struct pdu *p, struct input *in, const struct fuzz_client *c, unsigned number, unsigned type)
{
	static const char *const paths[] = {"rd", "bs", "dp", NULL, "rd/x", "t/d", "fw", "t/r"};
	static const uint16_t formats[] = {40, 11542, 11543, 0, 42, 1542, 1543, 65535};
	static const char *const names[CLIENTS] = {"ep=a", "ep=b", "ep=c"};
	uint8_t code = input_byte(in), which = input_byte(in), options = input_byte(in), mid[2] = {0x50, 0};
	uint8_t token[2] = {9, which};
	const uint8_t *data;
	char own[40];
	size_t len;

	mid[1] = input_byte(in);
	snprintf(own, sizeof(own), "rd/%s", c->location);
	pdu_begin(p, type, code % 8, mid, token, sizeof(token));
	if (options & 1)
		pdu_number(p, PDU_OBSERVE, input_byte(in));
	pdu_parts(p, PDU_PATH, paths[which & 7] != NULL ? paths[which & 7] : own, '/');
	if (options & 2)
		pdu_number(p, PDU_FORMAT, formats[which >> 5]);
	if (options & 4)
		pdu_parts(p, PDU_QUERY, names[number], '&');
	if (options & 8)
		pdu_parts(p, PDU_QUERY, "lt=60&lwm2m=1.0&b=UQ", '&');
	if (options & 16) {
		len = input_piece(in, &data);
		pdu_option(p, PDU_QUERY, data, len);
	}
	if (options & 32)
		pdu_number(p, PDU_BLOCK2, input_byte(in));
	if (options & 64)
		pdu_number(p, PDU_BLOCK1, input_byte(in));
	len = input_piece(in, &data);
	pdu_payload(p, data, len);
}

static void answer(struct pdu *p, struct input *in, const struct fuzz_client *c, unsigned type)
{
	static const uint8_t codes[] = {COAP_205_CONTENT, COAP_204_CHANGED, COAP_231_CONTINUE, COAP_404_NOT_FOUND};
	static const uint16_t formats[] = {0, 40, 42, 1542, 1543, 11542, 11543, 65535};
	uint8_t code = input_byte(in), options = input_byte(in);
	const uint8_t *data;
	size_t len;

	pdu_answer(p, type, code < 4 ? codes[code] : code, c->last, c->len);
	if (options & 1)
		pdu_number(p, PDU_OBSERVE, input_byte(in));
	if (options & 2)
		pdu_number(p, PDU_FORMAT, formats[options >> 5]);
	if (options & 4)
		pdu_number(p, PDU_BLOCK2, input_byte(in));
	if (options & 8)
		pdu_number(p, PDU_BLOCK1, input_byte(in));
	len = input_piece(in, &data);
	if (options & 16)
		pdu_raw(p, data, len);
	else
		pdu_payload(p, data, len);
}

/* A registration as it should be, its links from the input or the usual ones. */
static void registration(struct pdu *p, struct input *in, uint8_t name)
{
	static const char links[] = "</>;rt=\"oma.lwm2m\";ct=11543,</1/0>,</3/0>,</19/0>,</19/1>,</5/0>";
	const char query[] = {'e', 'p', '=', (char)('a' + name), '&', 'l', 't', '=', '6', '0', '&', 'l', 'w', 'm', '2',
		'm', '=', '1', '.', '0', '\0'};
	const uint8_t mid[2] = {0x60, input_byte(in)}, token[1] = {7};
	const uint8_t *data;
	size_t len = input_piece(in, &data);

	pdu_begin(p, 0, COAP_POST, mid, token, sizeof(token));
	pdu_parts(p, PDU_PATH, "rd", '/');
	pdu_number(p, PDU_FORMAT, FORMAT_LINK);
	pdu_parts(p, PDU_QUERY, query, '&');
	pdu_payload(p, len > 0 ? data : (const uint8_t *)links, len > 0 ? len : strlen(links));
}

static void act(struct clients *clients, struct fuzz_world *w, struct input *in)
{
	uint8_t what = input_byte(in);
	unsigned number = (what >> 5) % CLIENTS;
	struct fuzz_client *c = &clients->of[number];
	struct pdu p = {.len = 0};
	const uint8_t *data;
	size_t len;

	for (int i = 0; i < CLIENTS; i++)
		listen_to(&clients->of[i]);
	switch (what % 8) {
	case 0:
		len = input_piece(in, &data);
		pdu_raw(&p, data, len);
		break;
	case 1:
	case 2:
		if (c->len > 0)
			answer(&p, in, c, what >> 3);
		break;
	case 3:
	case 4:
		request(&p, in, c, number, what >> 3 & 1);
		break;
	case 5:
		fuzz_world_run(w, (1 + (uint64_t)input_byte(in)) * 3 * CLOCK_S);
		break;
	case 6:
		registration(&p, in, (uint8_t)number);
		break;
	default:
		if (c->len > 0)
			pdu_answer(&p, what & 8 ? 3 : 2, 0, c->last, c->len);
		break;
	}
	if (p.len > 0)
		loopback_send(c->fd, &clients->platform, p.data, p.len);
	fuzz_world_run(w, 0);
}

/* Somebody new is served. */
static void must_register(struct clients *clients, struct fuzz_world *w)
{
	static const uint8_t nothing[1];
	struct fuzz_client *honest = &clients->of[CLIENTS];
	struct input none = {nothing, nothing};
	struct pdu p;

	registration(&p, &none, CLIENTS);
	loopback_send(honest->fd, &clients->platform, p.data, p.len);
	fuzz_world_run(w, CLOCK_S);
	listen_to(honest);
	if (honest->location[0] == '\0') {
		fprintf(stderr, "an honest client is not registered\n");
		abort();
	}
}

static struct platform *make_platform(struct fuzz_world *w, uint8_t flags)
{
	static const char *const profiles[] = {"auto", "andlink", "oceanconnect", "ctwing", "onenet"};
	struct platform *p = platform_new(
		&(struct platform_config){.net = w->net, .clock = w->clock, .bus = w->bus, .seed = 2, .plain = true});
	char *cause = NULL;

	if (platform_set(p, "profile", profiles[(flags & 7) % 5], &cause) != 0 ||
		((flags & 8) && platform_set(p, "observe", "objects", &cause) != 0) || platform_start(p, &cause) != 0) {
		fprintf(stderr, "%s\n", cause);
		abort();
	}
	return p;
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	struct input in = {data, data + size};
	struct clients clients = {0};
	struct platform *platform;
	struct fuzz_world w;
	uint16_t port;

	fuzz_world_open(&w);
	platform = make_platform(&w, input_byte(&in));
	for (int i = 0; i < CLIENTS + 1; i++)
		clients.of[i].fd = loopback_udp(&port);
	clients.platform = loopback(platform_plain_port(platform));
	for (int i = 0; i < STEPS_MAX && !input_ended(&in); i++)
		act(&clients, &w, &in);
	must_register(&clients, &w);
	platform_free(platform);
	fuzz_world_close(&w);
	for (int i = 0; i < CLIENTS + 1; i++)
		close(clients.of[i].fd);
	return 0;
}
