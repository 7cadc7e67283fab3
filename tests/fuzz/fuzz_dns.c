/*
 * What a name server answers: in front stands the question that was asked, its header altered or not, the rest is the
 * input. The lookup ends at most once, and can be given up whenever it hasn't.
 */
#include "config.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "fuzz_world.h"
#include "bc28/clock.h"

#define ANSWERS_MAX 16

static void on_done(void *arg, const struct ipaddr *addr)
{
	unsigned *done = arg;

	(void)addr;
	(*done)++;
}

/* An answer to the question, as far as the input lets it be one. */
static void answer(struct pdu *p, struct input *in, const uint8_t *question, size_t len)
{
	static const uint8_t alias[] = {0xc0, 0x0c, 0, 5, 0, 1, 0, 0, 0, 9},
			     address[] = {0xc0, 0x0c, 0, 1, 0, 1, 0, 0, 0, 9};
	uint8_t how = input_byte(in);
	const uint8_t *piece;
	size_t piece_len;

	if (how & 1) {
		pdu_raw(p, question, len);
		p->data[2] = how & 16 ? input_byte(in) : 0x81;
		p->data[3] = how & 2 ? input_byte(in) : 0x80;
		p->data[7] = input_byte(in);
		p->data[9] = how & 4 ? input_byte(in) : 0;
		p->data[11] = how & 4 ? input_byte(in) : 0;
		if (how & 8)
			pdu_raw(p, how & 32 ? address : alias, sizeof(alias));
	} else {
		pdu_raw(p, question, 2);
	}
	piece_len = input_piece(in, &piece);
	pdu_raw(p, piece, piece_len);
	if (how & 64) {
		piece_len = input_piece(in, &piece);
		pdu_raw(p, piece, piece_len);
	}
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	static const struct ipaddr servers[SOCK_SERVERS] = {{.byte = {9, 9, 9, 9}}, {.byte = {8, 8, 8, 8}}};
	struct input in = {data, data + size};
	struct net_module *module;
	struct sock_net socks;
	struct lookup *lookup;
	struct fuzz_world w;
	unsigned done = 0;
	uint16_t port;
	char *cause = NULL, at[32];
	int fd;

	fuzz_world_open(&w);
	fd = loopback_udp(&port);
	snprintf(at, sizeof(at), "127.0.0.1:%u", port);
	if (net_resolver_set(w.net, at, &cause) != 0)
		abort();
	module = net_module_new(w.net, "m", 7);
	socks = net_module_socks(module);
	lookup = socks.ops->resolve(socks.net, "www.example.com", servers, on_done, &done);
	fuzz_world_run(&w, 0);
	for (int i = 0; i < ANSWERS_MAX && done == 0 && !input_ended(&in); i++) {
		struct pdu p = {.len = 0};
		struct sockaddr_in from;
		uint8_t question[512];
		ssize_t len = loopback_recv(fd, question, sizeof(question), &from);

		if (len < 12) {
			fuzz_world_run(&w, 6 * CLOCK_S);
			continue;
		}
		answer(&p, &in, question, (size_t)len);
		loopback_send(fd, &from, p.data, p.len);
		fuzz_world_run(&w, 0);
	}
	if (done > 1)
		abort();
	if (done == 0)
		socks.ops->resolve_cancel(lookup);
	net_module_free(module);
	fuzz_world_close(&w);
	close(fd);
	return 0;
}
