/* A host program as somebody else would write it, in C and in C++: boots a module, says AT, prints what is answered. */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <bc28/buf.h>
#include <bc28/clock.h>
#include <bc28/event.h>
#include <bc28/module.h>

static void on_tx(void *arg, const void *data, size_t len)
{
	buf_add((struct buf *)arg, data, len);
}

/* What happened is told as events, too. */
static void on_event(void *arg, const struct bus_event *e)
{
	int *ready = (int *)arg;
	const char *phase = e->type == EVENT_BOOT ? event_str(e, "phase") : NULL;

	*ready += phase != NULL && strcmp(phase, "ready") == 0;
}

int main(void)
{
	struct module_ops ops;
	struct module_config config;
	struct coap_msg message = COAP_MSG_INIT;
	struct listener listener;
	struct module *module;
	struct buf uart;
	struct bus *bus;
	char *cause = NULL;
	int ready = 0;

	memset(&ops, 0, sizeof(ops));
	memset(&config, 0, sizeof(config));
	memset(&listener, 0, sizeof(listener));
	buf_init(&uart);
	ops.tx = on_tx;
	config.name = "host";
	config.clock = clock_new();
	config.bus = bus = bus_new(config.clock);
	config.seed = 1;
	config.ops = &ops;
	config.ops_arg = &uart;
	config.commands = bc28_commands;
	bus_listen(bus, &listener, on_event, &ready);
	module = module_new(&config, &cause);
	if (module == NULL) {
		fprintf(stderr, "%s\n", cause);
		free(cause);
		return 1;
	}
	module_power(module, true);
	clock_advance(config.clock, 10 * CLOCK_S);
	buf_clear(&uart);
	module_rx(module, (const uint8_t *)"AT\r", 3);
	clock_advance(config.clock, 11 * CLOCK_S);
	printf("%.*s\n", (int)strcspn(buf_str(&uart) + 2, "\r"), buf_str(&uart) + 2);
	module_free(module);
	bus_unlisten(bus, &listener);
	bus_free(bus);
	clock_free(config.clock);
	buf_release(&uart);
	return ready == 1 && message.format == -1 ? 0 : 1;
}
