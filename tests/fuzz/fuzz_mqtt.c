/* What an MQTT broker sends, in pieces: whatever it is, the module lives, and AT is answered at the end. */
#include "config.h"

#include <stdlib.h>
#include <string.h>

#include "bc28/clock.h"
#include "bc28/module.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

/* The one connection. */
struct sock {
	struct sock_config config;
	bool open;
};

static struct sock *fake_open(void *net, const struct sock_config *config)
{
	struct sock *s = net;

	*s = (struct sock){.config = *config, .open = true};
	return s;
}

static void fake_close(struct sock *s, bool abort_it)
{
	(void)abort_it;
	s->open = false;
}

static void fake_connect(struct sock *s, const struct endpoint *to)
{
	(void)s;
	(void)to;
}

static void fake_send(struct sock *s, const struct endpoint *to, const uint8_t *data, size_t len, uint32_t id)
{
	(void)to;
	(void)id;
	if (!s->open || len < 2 || data == NULL)
		abort();
}

static size_t fake_backlog(const struct sock *s)
{
	(void)s;
	return 0;
}

static void fake_resume(struct sock *s)
{
	(void)s;
}

static const struct sock_ops fake_ops = {
	.open = fake_open,
	.close = fake_close,
	.connect = fake_connect,
	.send = fake_send,
	.backlog = fake_backlog,
	.resume = fake_resume,
};

struct mqtt_host {
	size_t count;
	char last[8];
};

static void on_tx(void *arg, const void *data, size_t len)
{
	struct mqtt_host *h = arg;
	size_t n = len < 7 ? len : 7;

	h->count += len;
	memcpy(h->last, (const char *)data + len - n, n);
	h->last[n] = 0;
}

static const struct module_ops ops = {.tx = on_tx};

static void type(struct module *m, const char *text)
{
	module_rx(m, (const uint8_t *)text, strlen(text));
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	struct mqtt_host host = {.count = 0};
	struct sock sock = {.open = false};
	struct clock *clock = clock_new();
	struct module_config config = {.name = "bc28",
		.clock = clock,
		.seed = 1,
		.ops = &ops,
		.ops_arg = &host,
		.sock = {.ops = &fake_ops, .net = &sock},
		.commands = bc28_commands};
	struct module *m = module_new(&config, NULL);

	module_power(m, true);
	clock_advance(clock, CLOCK_S);
	type(m, "AT+QMTOPEN=0,\"192.0.2.1\",1883\r");
	if (!sock.open)
		abort();
	sock.config.handler->connected(sock.config.arg, true);
	type(m, "AT+QMTCONN=0,\"dev\"\r");
	sock.config.handler->data(sock.config.arg, &(struct endpoint){.port = 1}, (const uint8_t *)"\x20\x02\0\0", 4);
	type(m, "AT+QMTSUB=0,1,\"t\",2\rAT+QMTUNS=0,2,\"t\"\r");
	while (size > 0 && sock.open) {
		size_t piece = 1 + data[0] % 32u;

		if (piece > size)
			piece = size;
		sock.config.handler->data(sock.config.arg, &(struct endpoint){.port = 1}, data, piece);
		data += piece;
		size -= piece;
		if (piece == 7)
			clock_advance(clock, clock_now(clock) + 11 * CLOCK_S);
	}
	type(m, "AT\r");
	if (strstr(host.last, "OK\r\n") == NULL)
		abort();
	module_free(m);
	clock_free(clock);
	return 0;
}
