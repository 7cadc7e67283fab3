#include "config.h"

#include "fuzz_world.h"

#include <arpa/inet.h>
#include <dirent.h>
#include <event2/event.h>
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/socket.h>
#include <unistd.h>

#include "bc28/clock.h"
#include "bc28/event.h"
#include "bc28/module.h"
#include "bc28/xmalloc.h"

/* Far more timers than a stretch of time of these targets has. */
#define TIMERS_MAX 100000

/* --- the input ---- */

uint8_t input_byte(struct input *in)
{
	return in->at < in->end ? *in->at++ : 0;
}

size_t input_take(struct input *in, size_t max, const uint8_t **data)
{
	size_t left = (size_t)(in->end - in->at), len = max < left ? max : left;

	*data = in->at;
	in->at += len;
	return len;
}

size_t input_piece(struct input *in, const uint8_t **data)
{
	uint8_t len = input_byte(in);

	return input_take(in, len, data);
}

bool input_ended(const struct input *in)
{
	return in->at >= in->end;
}

/* --- files ---- */

char *fuzz_folder(void)
{
	static const char *const places[] = {"/dev/shm", "/tmp"};

	for (size_t i = 0; i < sizeof(places) / sizeof(places[0]); i++) {
		char *path = xasprintf("%s/bc28-fuzz.XXXXXX", places[i]);

		if (mkdtemp(path) != NULL)
			return path;
		free(path);
	}
	abort();
}

int fuzz_folder_remove(char *path)
{
	DIR *d = opendir(path);
	const struct dirent *e;
	int rc;

	while (d != NULL && (e = readdir(d)) != NULL)
		if (e->d_name[0] != '.')
			unlinkat(dirfd(d), e->d_name, 0);
	if (d != NULL)
		closedir(d);
	rc = rmdir(path);
	free(path);
	return rc;
}

/* --- the world ---- */

void fuzz_world_open(struct fuzz_world *w)
{
	char *cause = NULL;

	w->base = event_base_new();
	w->clock = clock_new();
	w->bus = bus_new(w->clock);
	w->net = net_new(&(struct net_config){.base = w->base, .clock = w->clock, .bus = w->bus, .seed = 1}, &cause);
	if (w->net == NULL) {
		fprintf(stderr, "no network: %s\n", cause);
		abort();
	}
}

void fuzz_world_close(struct fuzz_world *w)
{
	net_free(w->net);
	bus_free(w->bus);
	clock_free(w->clock);
	event_base_free(w->base);
}

void fuzz_world_run(struct fuzz_world *w, uint64_t duration)
{
	uint64_t end = clock_now(w->clock) + duration, due;
	unsigned fired = 0;

	net_settle(w->net);
	while (clock_next(w->clock, &due) && due <= end) {
		if (fired++ > TIMERS_MAX) {
			fprintf(stderr, "the timers of this stretch of time never end\n");
			abort();
		}
		clock_advance(w->clock, due);
		net_settle(w->net);
	}
	clock_advance(w->clock, end);
	net_settle(w->net);
}

/* --- a module ---- */

static void on_tx(void *arg, const void *data, size_t len)
{
	struct fuzz_module *m = arg;
	const size_t room = sizeof(m->tail) - 1;
	size_t keep;

	if (len > room) {
		data = (const char *)data + (len - room);
		len = room;
	}
	keep = strlen(m->tail);
	if (keep > room - len)
		keep = room - len;
	memmove(m->tail, m->tail + strlen(m->tail) - keep, keep);
	memcpy(m->tail + keep, data, len);
	m->tail[keep + len] = '\0';
}

static const struct module_ops ops = {.tx = on_tx};

void fuzz_module_open(struct fuzz_module *m, struct fuzz_world *w)
{
	struct module_config config = {.name = "m",
		.clock = w->clock,
		.bus = w->bus,
		.seed = 1,
		.ops = &ops,
		.ops_arg = m,
		.commands = bc28_commands};
	char *cause = NULL;

	*m = (struct fuzz_module){.world = w, .net = net_module_new(w->net, "m", 7)};
	config.net = net_module_links(m->net);
	config.sock = net_module_socks(m->net);
	config.air = net_module_air_link(m->net);
	m->module = module_new(&config, &cause);
	if (m->module == NULL)
		abort();
}

void fuzz_module_close(struct fuzz_module *m)
{
	module_free(m->module);
	net_module_free(m->net);
}

void fuzz_module_preset(struct fuzz_module *m, const char *key, const char *value)
{
	char *cause = NULL;

	if (module_preset(m->module, key, value, &cause) != 0) {
		fprintf(stderr, "%s\n", cause);
		abort();
	}
}

void fuzz_module_type(struct fuzz_module *m, const void *data, size_t len)
{
	module_rx(m->module, data, len);
}

void fuzz_module_must_answer(struct fuzz_module *m)
{
	module_power(m->module, false);
	module_power(m->module, true);
	fuzz_world_run(m->world, 60 * CLOCK_S);
	m->tail[0] = '\0';
	fuzz_module_type(m, "\r\nAT\r", 5);
	if (strstr(m->tail, "OK\r\n") == NULL) {
		fprintf(stderr, "AT is not answered\n");
		abort();
	}
}

/* --- peers ---- */

struct sockaddr_in loopback(uint16_t port)
{
	return (struct sockaddr_in){
		.sin_family = AF_INET, .sin_addr.s_addr = htonl(INADDR_LOOPBACK), .sin_port = htons(port)};
}

int loopback_udp(uint16_t *port)
{
	struct sockaddr_in at = loopback(0);
	socklen_t len = sizeof(at);
	int fd = socket(AF_INET, SOCK_DGRAM | SOCK_NONBLOCK | SOCK_CLOEXEC, 0);

	if (fd == -1 || bind(fd, (struct sockaddr *)&at, len) == -1 ||
		getsockname(fd, (struct sockaddr *)&at, &len) == -1)
		abort();
	*port = ntohs(at.sin_port);
	return fd;
}

ssize_t loopback_recv(int fd, uint8_t *data, size_t size, struct sockaddr_in *from)
{
	socklen_t len = sizeof(*from);

	return recvfrom(fd, data, size, 0, (struct sockaddr *)from, &len);
}

void loopback_send(int fd, const struct sockaddr_in *to, const uint8_t *data, size_t len)
{
	sendto(fd, data, len, MSG_NOSIGNAL, (const struct sockaddr *)to, sizeof(*to));
}

/* --- CoAP ---- */

void pdu_raw(struct pdu *p, const void *data, size_t len)
{
	size_t room = sizeof(p->data) - p->len;

	len = len < room ? len : room;
	if (len > 0)
		memcpy(p->data + p->len, data, len);
	p->len += len;
}

void pdu_begin(struct pdu *p, unsigned type, uint8_t code, const uint8_t mid[2], const uint8_t *token, size_t token_len)
{
	const uint8_t head[4] = {(uint8_t)(0x40 | (type & 3) << 4 | token_len), code, mid[0], mid[1]};

	p->len = p->option = 0;
	pdu_raw(p, head, sizeof(head));
	pdu_raw(p, token, token_len);
}

void pdu_answer(struct pdu *p, unsigned type, uint8_t code, const uint8_t *msg, size_t len)
{
	size_t token_len = msg[0] & 15;

	if (token_len > 8 || 4 + token_len > len || code == 0)
		token_len = 0;
	pdu_begin(p, type, code, msg + 2, msg + 4, token_len);
}

/* Four bits for a number, and in `more` what follows for one that is too large for them (RFC 7252 3.1). */
static unsigned nibble(size_t number, uint8_t more[2], size_t *more_len)
{
	*more_len = 0;
	if (number < 13)
		return (unsigned)number;
	if (number < 269) {
		more[(*more_len)++] = (uint8_t)(number - 13);
		return 13;
	}
	more[(*more_len)++] = (uint8_t)((number - 269) >> 8);
	more[(*more_len)++] = (uint8_t)(number - 269);
	return 14;
}

void pdu_option(struct pdu *p, unsigned number, const void *value, size_t len)
{
	uint8_t delta[2], length[2], head;
	size_t delta_len, length_len;

	head = (uint8_t)(nibble(number - p->option, delta, &delta_len) << 4);
	head = (uint8_t)(head | nibble(len, length, &length_len));
	pdu_raw(p, &head, 1);
	pdu_raw(p, delta, delta_len);
	pdu_raw(p, length, length_len);
	pdu_raw(p, value, len);
	p->option = number;
}

void pdu_number(struct pdu *p, unsigned option, uint32_t value)
{
	uint8_t bytes[4];
	size_t len = 0;

	for (int shift = 24; shift >= 0; shift -= 8)
		if (value >> shift != 0)
			bytes[len++] = (uint8_t)(value >> shift);
	pdu_option(p, option, bytes, len);
}

void pdu_parts(struct pdu *p, unsigned option, const char *text, char separator)
{
	while (*text != '\0') {
		const char *end = strchr(text, separator);
		size_t len = end != NULL ? (size_t)(end - text) : strlen(text);

		pdu_option(p, option, text, len);
		text += len + (end != NULL);
	}
}

void pdu_payload(struct pdu *p, const void *data, size_t len)
{
	static const uint8_t marker = 0xff;

	if (len == 0)
		return;
	pdu_raw(p, &marker, 1);
	pdu_raw(p, data, len);
}
