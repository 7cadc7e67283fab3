/*
 * The firmware update's side of the module: what is kept of it in flash, its URCs (guide chapter 2, table 1), and the reboot
 * that installs it. The job itself is the LwM2M client's.
 */
#include "config.h"

#include <string.h>

#include "core/module_priv.h"

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
	m->package.len = state->offset;
	buf_add(&m->package, state->data, state->len);
	return 0;
}

void fota_install(void *arg)
{
	boot_start(arg, REBOOT_FOTA);
}

const char *module_version(const struct module *m)
{
	const char *version = module_setting(m, SET_FIRMWARE_VERSION);

	return *version != 0 ? version : MODULE_REVISION;
}

void fota_boot(struct module *m)
{
	lwm2m_firmware_boot(
		m->lwm2m, module_version(m), module_setting(m, SET_FIRMWARE_JOB), m->package.data, m->package.len);
}

void module_preset_package(struct module *m, const uint8_t *data, size_t len)
{
	buf_clear(&m->package);
	buf_add(&m->package, data, len);
}
