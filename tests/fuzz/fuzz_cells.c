/* The table of cells and the keys of the radio network: whatever they say, the module goes on. */
#include "config.h"

#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include "bc28/clock.h"
#include "bc28/module.h"
#include "bc28/xmalloc.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

static void on_tx(void *arg, const void *data, size_t len)
{
	(void)arg, (void)data, (void)len;
}

static const struct module_ops ops = {.tx = on_tx};

/* A line "KEY VALUE" changes the network, while time goes on. */
static void take_line(struct module *m, struct clock *clock, char *line)
{
	char *value = strchr(line, ' '), *cause = NULL;

	if (value != NULL) {
		*value++ = '\0';
		if (module_radio(m, line, value, &cause) != 0 && cause == NULL)
			abort();
		free(cause);
	}
	clock_advance(clock, clock_now(clock) + 10 * CLOCK_S);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	struct clock *clock = clock_new();
	const struct module_config config = {
		.name = "m", .clock = clock, .seed = 1, .ops = &ops, .commands = bc28_commands};
	struct module *m = module_new(&config, NULL);
	char *text = xstrndup((const char *)data, size), *rest = text, *line, *cause = NULL;

	module_power(m, true);
	clock_advance(clock, CLOCK_S);
	if (module_radio_cells(m, (const char *)data, size, &cause) != 0 && cause == NULL)
		abort();
	free(cause);
	clock_advance(clock, 20 * CLOCK_S);
	while ((line = strsep(&rest, "\n")) != NULL)
		take_line(m, clock, line);
	module_free(m);
	clock_free(clock);
	free(text);
	return 0;
}
