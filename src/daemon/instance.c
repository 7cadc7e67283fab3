#include "config.h"

#include "instance.h"

#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

#include "bc28/buf.h"
#include "bc28/event.h"
#include "bc28/lockfile.h"
#include "bc28/paths.h"
#include "bc28/sim.h"
#include "bc28/store.h"
#include "bc28/xmalloc.h"

static void on_tx(void *arg, const void *data, size_t len)
{
	struct instance *i = arg;

	port_write(i->port, data, len);
}

/* The line of the UART takes bytes again. */
static void on_rx_room(void *arg)
{
	struct instance *i = arg;

	port_resume(i->port);
}

static int on_store(void *arg, const struct nv_item *items, size_t count, char **cause)
{
	struct instance *i = arg;

	return store_write(i->store, items, count, cause);
}

static int on_store_data(void *arg, const struct nv_item *items, size_t count, const struct nv_data *data, char **cause)
{
	struct instance *i = arg;

	return store_write_data(i->store, items, count, data, cause);
}

static size_t on_tx_waiting(void *arg)
{
	struct instance *i = arg;

	return port_waiting(i->port);
}

static const struct module_ops saved_ops = {
	.tx = on_tx,
	.tx_waiting = on_tx_waiting,
	.store = on_store,
	.store_data = on_store_data,
	.rx_room = on_rx_room,
};
static const struct module_ops fresh_ops = {.tx = on_tx, .tx_waiting = on_tx_waiting, .rx_room = on_rx_room};

static void on_tx_ready(void *arg)
{
	struct instance *i = arg;

	module_tx_ready(i->module);
}

/* A pty passes bytes at any speed; on a real line the module would hear noise. Said at each change. */
static void check_speed(struct instance *i)
{
	unsigned ours = module_baud(i->module), theirs = ours != 0 ? port_speed(i->port) : 0;

	if (theirs == ours || theirs == 0 || theirs == i->speed_told)
		return;
	i->speed_told = theirs;
	bus_log(i->bus, i->name, LOG_LEVEL_WARNING,
		"the host's end of the line is set to %u bit/s, the module's to %u: a real one would understand "
		"nothing",
		theirs, ours);
}

static void on_rx(void *arg, const uint8_t *data, size_t len)
{
	struct instance *i = arg;

	check_speed(i);
	module_rx(i->module, data, len);
}

static void on_traffic(void *arg, enum air_direction dir, size_t len)
{
	struct instance *i = arg;

	module_traffic(i->module, dir, len);
}

/* How much of what the host sent may pass the line now. */
static size_t rx_room(void *arg)
{
	struct instance *i = arg;

	return module_rx_room(i->module);
}

/* --- settings ---- */

static int open_store(struct instance *i, const struct instance_config *config, char **cause)
{
	const struct options *o = config->options;
	char *path, *notice = NULL;

	if (path_make_dir(o->state, cause) < 0) {
		given_blame(&o->given, "state", cause);
		return -1;
	}
	/* Of several that start at once exactly one gets it; the database's own locks could refuse them all. */
	path = path_join(o->state, "settings.db.lock");
	i->state = lockfile_take(path, o->state, cause);
	free(path);
	if (i->state == NULL)
		return -1;
	path = path_join(o->state, "settings.db");
	i->store = store_open(path, &notice, cause);
	free(path);
	if (notice != NULL)
		bus_log(config->bus, o->instance, LOG_LEVEL_ERROR, "%s", notice);
	free(notice);
	return i->store != NULL ? 0 : -1;
}

struct loading {
	struct instance *instance;
	struct bus *bus;
	bool imsi_given; /* by the configuration: it goes over a saved one */
	bool other_card; /* what is saved of a USIM belongs to another one than that in use */
};

/* Whether the saved state of a USIM is this one's. */
static void on_saved_card(void *arg, const char *key, const char *value)
{
	struct loading *l = arg;
	struct sim_info sim;

	module_sim_info(l->instance->module, &sim);
	if (strcmp(key, "sim.iccid") == 0 && strcmp(value, sim.iccid) != 0)
		l->other_card = true;
}

/* Forgets what is saved of another USIM. */
static int forget_card(struct instance *i, char **cause)
{
	struct nv_item *items = NULL;
	struct setting_info info;
	size_t count = 0;
	int rc;

	for (size_t k = 0; setting_info(k, &info); k++) {
		if (!info.card)
			continue;
		items = xrealloc(items, (count + 1) * sizeof(*items));
		items[count++] = (struct nv_item){info.key, NULL};
	}
	rc = store_write(i->store, items, count, cause);
	free(items);
	return rc;
}

/* A saved value that this version doesn't take is said and left at its default. */
static void on_saved(void *arg, const char *key, const char *value)
{
	struct loading *l = arg;
	char *cause = NULL;

	if (strcmp(key, "sim.imsi") == 0 && l->imsi_given)
		return;
	if (module_preset(l->instance->module, key, value, &cause) < 0)
		bus_log(l->bus, module_name(l->instance->module), LOG_LEVEL_ERROR, "saved setting left out: %s", cause);
	free(cause);
}

static int on_preset(void *arg, const char *name, const char *value, char **cause)
{
	struct instance *i = arg;

	return module_preset(i->module, name, value, cause);
}

static void on_piece(void *arg, const void *data, size_t len)
{
	buf_add(arg, data, len);
}

static int load_package(struct instance *i, char **cause)
{
	struct buf package;
	int rc;

	buf_init(&package);
	rc = store_load_data(i->store, on_piece, &package, cause);
	if (rc == 0)
		module_preset_package(i->module, package.data, package.len);
	buf_release(&package);
	return rc;
}

static int load_settings(struct instance *i, const struct instance_config *config, char **cause)
{
	struct loading loading = {.instance = i, .bus = config->bus, .imsi_given = config->options->imsi != NULL};

	if (i->store != NULL) {
		if (store_load(i->store, on_saved_card, &loading, cause) < 0)
			return -1;
		if (loading.other_card && forget_card(i, cause) < 0)
			return -1;
		if (store_load(i->store, on_saved, &loading, cause) < 0 || load_package(i, cause) < 0)
			return -1;
	}
	return given_each(&config->options->given, "nv.", IN_FILE | ON_LINE, on_preset, i, cause);
}

/* --- life ---- */

/* Far more than a SIM file needs. */
#define SIM_FILE_MAX   65536
#define CELLS_FILE_MAX 65536

/* The contents of a file. */
static int read_text(const char *path, size_t max, struct buf *out, char **cause)
{
	char piece[4096];
	FILE *f = fopen(path, "re");
	size_t n;
	int err;

	if (f == NULL)
		return fail(cause, "%s: %s", path, strerror(errno));
	while ((n = fread(piece, 1, sizeof(piece), f)) > 0 && out->len <= max)
		buf_add(out, piece, n);
	err = ferror(f) ? errno : 0;
	fclose(f);
	if (err != 0)
		return fail(cause, "%s: %s", path, strerror(err));
	return out->len <= max ? 0 : fail(cause, "%s: longer than %zu bytes", path, max);
}

/* The given text, or that of the SIM file when it has one. */
static const char *given_or(const char *given, const char *text)
{
	return given == NULL && *text != '\0' ? text : given;
}

static int make_module(
	struct instance *i, const struct instance_config *config, const struct sim_profile *sim, char **cause)
{
	const struct options *o = config->options;
	char *key;
	const struct module_config module = {
		.name = o->instance,
		.clock = config->clock,
		.bus = config->bus,
		.seed = o->seed.value,
		.ops = i->store != NULL ? &saved_ops : &fresh_ops,
		.ops_arg = i,
		.net = net_module_links(i->net),
		.sock = net_module_socks(i->net),
		.air = net_module_air_link(i->net),
		.commands = bc28_commands,
		.identity =
			{
				.imei = o->imei,
				.imsi = given_or(o->imsi, sim->imsi),
				.iccid = given_or(o->iccid, sim->iccid),
				.msisdn = given_or(o->msisdn, sim->msisdn),
				.sn = o->sn,
				.endpoint = o->endpoint,
			},
		.sim = sim,
		.params = &o->params,
		.unix_time = o->start_time >= 0 ? o->start_time : (int64_t)time(NULL),
	};

	i->module = module_new(&module, cause);
	if (i->module != NULL) {
		net_module_on_traffic(i->net, on_traffic, i);
		return 0;
	}
	/* What is wrong is one of the identities, and the cause begins with its key. */
	key = xstrndup(*cause, strcspn(*cause, ":"));
	given_blame(&o->given, key, cause);
	free(key);
	return -1;
}

/* Reads the file of sim.file; -1 and *cause, which names file and line. */
static int read_sim(const char *path, struct sim_profile *sim, char **cause)
{
	struct buf text;
	char *why = NULL;
	int rc;

	buf_init(&text);
	rc = read_text(path, SIM_FILE_MAX, &text, cause);
	if (rc == 0)
		rc = sim_profile_parse(sim, buf_str(&text), text.len, &why);
	if (why != NULL)
		fail(cause, "%s:%s", path, why);
	free(why);
	buf_release(&text);
	return rc;
}

static int new_module(struct instance *i, const struct instance_config *config, char **cause)
{
	struct sim_profile sim = {.locked = false};
	int rc = 0;

	buf_init(&sim.files);
	if (config->options->sim_file != NULL)
		rc = read_sim(config->options->sim_file, &sim, cause);
	if (rc == 0)
		rc = make_module(i, config, &sim, cause);
	sim_profile_release(&sim);
	return rc;
}

/* --- the radio network ---- */

static int on_radio_key(void *arg, const char *name, const char *value, char **cause)
{
	struct instance *i = arg;

	/* The table of cells is read first, and by the option's own row. */
	return strcmp(name, "cells") == 0 ? 0 : module_radio(i->module, name, value, cause);
}

/* Reads the file of radio.cells; -1 and *cause, which names file and line. */
static int read_cells(struct instance *i, const char *path, char **cause)
{
	struct buf text;
	char *why = NULL;
	int rc;

	buf_init(&text);
	rc = read_text(path, CELLS_FILE_MAX, &text, cause);
	if (rc == 0)
		rc = module_radio_cells(i->module, buf_str(&text), text.len, &why);
	if (why != NULL)
		fail(cause, "%s:%s", path, why);
	free(why);
	buf_release(&text);
	return rc;
}

static int set_up_radio(struct instance *i, const struct instance_config *config, char **cause)
{
	const struct options *o = config->options;

	if (o->radio_cells != NULL && read_cells(i, o->radio_cells, cause) < 0)
		return -1;
	return given_each(&o->given, "radio.", IN_FILE | ON_LINE, on_radio_key, i, cause);
}

static int new_port(struct instance *i, const struct instance_config *config, char **cause)
{
	const struct port_config port = {
		.base = config->base,
		.bus = config->bus,
		.watch = config->watch,
		.name = config->options->instance,
		.link = config->link,
		.mode = (mode_t)config->options->tty_mode,
		.rx = on_rx,
		.rx_room = rx_room,
		.tx_ready = on_tx_ready,
		.arg = i,
	};

	i->port = port_new_pty(&port, cause);
	if (i->port == NULL)
		given_blame(&config->options->given, "link", cause);
	return i->port != NULL ? 0 : -1;
}

struct instance *instance_new(const struct instance_config *config, char **cause)
{
	const struct options *o = config->options;
	struct instance *i = xcalloc(1, sizeof(*i));

	i->bus = config->bus;
	i->name = o->instance;
	i->link = xstrdup(config->link);
	i->net = net_module_new(config->net, o->instance, o->seed.value);
	if ((!o->fresh && open_store(i, config, cause) < 0) || new_module(i, config, cause) < 0 ||
		set_up_radio(i, config, cause) < 0 || load_settings(i, config, cause) < 0 ||
		new_port(i, config, cause) < 0) {
		instance_free(i);
		return NULL;
	}
	return i;
}

void instance_free(struct instance *i)
{
	if (i == NULL)
		return;
	module_free(i->module);
	port_free(i->port);
	net_module_free(i->net);
	store_close(i->store);
	lockfile_release(i->state);
	free(i->link);
	free(i);
}
