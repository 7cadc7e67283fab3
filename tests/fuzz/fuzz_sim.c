/* The reader of SIM files: it ends, and what it takes is within its limits; and the card's answers to any bytes. */
#include "config.h"

#include <stdlib.h>
#include <string.h>

#include "bc28/buf.h"
#include "bc28/clock.h"
#include "bc28/module.h"
#include "bc28/sim.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

static void on_tx(void *arg, const void *data, size_t len)
{
	(void)arg;
	(void)data;
	(void)len;
}

static const struct module_ops ops = {.tx = on_tx};

/* The bytes as commands to the card, 5 to 40 bytes each, on every channel. */
static void talk(struct module *m, const uint8_t *data, size_t size)
{
	struct buf out;

	buf_init(&out);
	while (size > 0) {
		size_t len = 5 + data[0] % 36u;

		if (len > size)
			len = size;
		buf_clear(&out);
		sim_apdu(m, 0, data, len, &out);
		if (out.len < 2 || out.len > 258)
			abort();
		data += len;
		size -= len;
	}
	buf_release(&out);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	struct clock *clock = clock_new();
	struct module_config config = {.name = "m", .clock = clock, .ops = &ops, .commands = bc28_commands};
	struct sim_profile profile;
	struct module *m;
	char *cause = NULL;

	if (sim_profile_parse(&profile, (const char *)data, size, &cause) == 0 && profile.imsi[0] != 0 &&
		strlen(profile.imsi) != 15)
		abort();
	free(cause);
	config.sim = &profile;
	m = module_new(&config, NULL);
	if (m == NULL)
		abort();
	module_power(m, true);
	clock_advance(clock, CLOCK_S);
	talk(m, data, size);
	module_free(m);
	clock_free(clock);
	sim_profile_release(&profile);
	return 0;
}
