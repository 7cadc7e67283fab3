#include "config.h"

#include "instance.h"

#include <stdlib.h>
#include <string.h>
#include <time.h>

#include "bc28/buf.h"
#include "bc28/event.h"
#include "bc28/paths.h"
#include "bc28/store.h"
#include "bc28/xmalloc.h"

static void on_tx(void *arg, const void *data, size_t len)
{
	struct instance *i = arg;

	port_write(i->port, data, len);
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

static const struct module_ops saved_ops = {.tx = on_tx, .store = on_store, .store_data = on_store_data};
static const struct module_ops fresh_ops = {.tx = on_tx};

static void on_rx(void *arg, const uint8_t *data, size_t len)
{
	struct instance *i = arg;

	module_rx(i->module, data, len);
}

/* --- settings ---- */

static int open_store(struct instance *i, const struct instance_config *config, char **cause)
{
	const struct options *o = config->options;
	char *path, *notice = NULL;

	if (path_make_dir(o->state, cause) != 0) {
		options_blame(o, "state", cause);
		return -1;
	}
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
};

/* A saved value that this version doesn't take is said and left at its default. */
static void on_saved(void *arg, const char *key, const char *value)
{
	struct loading *l = arg;
	char *cause = NULL;

	if (module_preset(l->instance->module, key, value, &cause) != 0)
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
	struct loading loading = {.instance = i, .bus = config->bus};

	if (i->store != NULL && (store_load(i->store, on_saved, &loading, cause) != 0 || load_package(i, cause) != 0))
		return -1;
	return options_each(config->options, "nv.", IN_FILE | ON_LINE, on_preset, i, cause);
}

/* --- life ---- */

static int new_module(struct instance *i, const struct instance_config *config, char **cause)
{
	const struct options *o = config->options;
	char *key;
	const struct module_config module = {
		.name = o->instance,
		.clock = config->clock,
		.bus = config->bus,
		.seed = o->seed,
		.ops = i->store != NULL ? &saved_ops : &fresh_ops,
		.ops_arg = i,
		.net = net_module_links(i->net),
		.sock = net_module_socks(i->net),
		.commands = bc28_commands,
		.identity =
			{
				.imei = o->imei,
				.imsi = o->imsi,
				.iccid = o->iccid,
				.msisdn = o->msisdn,
				.sn = o->sn,
				.endpoint = o->endpoint,
			},
		.params = &o->params,
		.unix_time = o->start_time >= 0 ? o->start_time : (int64_t)time(NULL),
	};

	i->module = module_new(&module, cause);
	if (i->module != NULL)
		return 0;
	/* What is wrong is one of the identities, and the cause begins with its key. */
	key = xstrndup(*cause, strcspn(*cause, ":"));
	options_blame(o, key, cause);
	free(key);
	return -1;
}

static int new_port(struct instance *i, const struct instance_config *config, char **cause)
{
	const struct port_config port = {
		.base = config->base,
		.bus = config->bus,
		.name = config->options->instance,
		.link = config->link,
		.mode = (mode_t)config->options->tty_mode,
		.rx = on_rx,
		.arg = i,
	};

	i->port = port_new_pty(&port, cause);
	if (i->port == NULL)
		options_blame(config->options, "link", cause);
	return i->port != NULL ? 0 : -1;
}

struct instance *instance_new(const struct instance_config *config, char **cause)
{
	const struct options *o = config->options;
	struct instance *i = xcalloc(1, sizeof(*i));

	i->air.coverage = true;
	i->link = xstrdup(config->link);
	i->net = net_module_new(config->net, o->instance, o->seed);
	if ((!o->fresh && open_store(i, config, cause) != 0) || new_module(i, config, cause) != 0 ||
		load_settings(i, config, cause) != 0 || new_port(i, config, cause) != 0) {
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
	free(i->link);
	free(i);
}
