/*
 * The firmware update's side of the module: what is kept of it in flash, its URCs (guide chapter 2, table 1), and the
 * reboot that installs it. The job itself is the LwM2M client's.
 */
#include "config.h"

#include <stdlib.h>
#include <string.h>

#include "andlink_priv.h"
#include "bc28/lwm2m_codec.h"

/* The flash that holds the package of an update. */
struct package {
	struct buf data;
};

/* Guide chapter 2, table 1. */
static const char *const urcs[] = {
	[LWM2M_FIRMWARE_DOWNLOADING] = "FIRMWARE DOWNLOADING",
	[LWM2M_FIRMWARE_DOWNLOAD_FAILED] = "FIRMWARE DOWNLOAD FAILED",
	[LWM2M_FIRMWARE_DOWNLOADED] = "FIRMWARE DOWNLOADED",
	[LWM2M_FIRMWARE_UPDATING] = "FIRMWARE UPDATING",
	[LWM2M_FIRMWARE_UPDATE_SUCCESS] = "FIRMWARE UPDATE SUCCESS",
	[LWM2M_FIRMWARE_UPDATE_FAILED] = "FIRMWARE UPDATE FAILED",
	[LWM2M_FIRMWARE_OVER] = "FIRMWARE UPDATE OVER",
};

void fota_news(void *arg, enum lwm2m_firmware_news news)
{
	module_urc(arg, "%s", urcs[news]);
}

int fota_save(void *arg, const struct lwm2m_firmware_state *state)
{
	struct module *m = arg;
	const struct setting_change changes[] = {
		{SET_FIRMWARE_JOB, state->job},
		{SET_FIRMWARE_VERSION, state->version},
	};
	const struct nv_data data = {.offset = state->offset, .data = state->data, .len = state->len};

	if (nv_change_with(m, changes, state->version != NULL ? 2 : 1, &data) != AT_OK)
		return -1;
	m->package->data.len = state->offset;
	buf_add(&m->package->data, state->data, state->len);
	return 0;
}

void fota_install(void *arg)
{
	boot_start(arg, REBOOT_FOTA);
}

_Static_assert(TEXT_MAX == FIRMWARE_VERSION_MAX, "text.revision is a version");

const char *module_version(const struct module *m)
{
	const char *version = module_setting(m, SET_FIRMWARE_VERSION);

	return *version != 0 ? version : module_text(m, TEXT_REVISION);
}

struct buf *fota_package(const struct module *m)
{
	return &m->package->data;
}

void module_preset_package(struct module *m, const uint8_t *data, size_t len)
{
	buf_clear(&m->package->data);
	buf_add(&m->package->data, data, len);
}

/* --- life --------------------------------------------------------------------------------------------------------- */

/* What a power cut or a reset interrupted goes on. */
static void boot(struct module *m)
{
	const struct buf *package = fota_package(m);

	lwm2m_firmware_boot(
		m->lwm2m, module_version(m), module_setting(m, SET_FIRMWARE_JOB), package->data, package->len);
}

static bool ready(struct module *m)
{
	lwm2m_firmware_ready(m->lwm2m);
	return true;
}

static int unmet(const struct module *m, unsigned flags)
{
	return (flags & NOT_DURING_FOTA) && lwm2m_firmware_busy(m->lwm2m) ? CME_FOTA : AT_OK;
}

static void init(struct module *m, const struct module_config *config)
{
	(void)config;
	m->package = xcalloc(1, sizeof(*m->package));
	buf_init(&m->package->data);
}

static void release(struct module *m)
{
	buf_release(&m->package->data);
	free(m->package);
}

const struct part fota_part = {
	.name = "fota",
	.init = init,
	.boot = boot,
	.ready = ready,
	.unmet = unmet,
	.release = release,
};
