/*
 * What AT+NFWUPD does, a firmware update from the host (base manual 4.20): segments into the flash's package area, the
 * check after the reboot, then the update. The package is that of docs/firmware.md; its area is the one of updates over
 * the air.
 */
#include "config.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "andlink_priv.h"
#include "bc28/lwm2m_codec.h"
#include "bc28/number.h"

struct nfwupd {
	struct timer timer; /* reboots behind the OK of AT+NFWUPD=5, and into the update */
	bool checked; /* the package is good: the next reboot installs it */
};

/* The setting firmware.local: "STATE SEGMENTS BYTES". */
enum local_state { LOCAL_NONE, LOCAL_STORED, LOCAL_INSTALL, LOCAL_DONE };

struct local_update {
	int state;
	unsigned segments; /* stored so far, the number of the next one */
	size_t len;
};

/* What is known of a package; nothing when an update over the air has taken its place. */
static struct local_update load(const struct module *m)
{
	const char *text = module_setting(m, SET_LOCAL_UPDATE);
	int64_t n[3]; /* state, segments, length */
	size_t used = number_scan_list(text, ' ', UINT32_MAX, n, 3);

	if (used == 0 || text[used] != '\0' || (uint64_t)n[2] != fota_package(m)->len || n[0] > LOCAL_DONE)
		return (struct local_update){.state = LOCAL_NONE};
	return (struct local_update){.state = (int)n[0], .segments = (unsigned)n[1], .len = (size_t)n[2]};
}

/* Saves it together with a part of the package, and the version that is installed unless NULL. */
static int save(struct module *m, const struct local_update *u, const struct nv_data *data, const char *version)
{
	char text[64];
	const struct setting_change changes[] = {{SET_LOCAL_UPDATE, text}, {SET_FIRMWARE_VERSION, version}};

	snprintf(text, sizeof(text), "%d %u %zu", u->state, u->segments, u->len);
	return nv_change_with(m, changes, version != NULL ? 2 : 1, data);
}

int nfwupd_erase(struct module *m)
{
	const struct local_update none = {.state = LOCAL_NONE};
	int err;

	/* What the area holds of an update over the air goes as well. */
	if (lwm2m_firmware_forget(m->lwm2m) != LWM2M_OK)
		return CME_MEMORY;
	err = save(m, &none, &(struct nv_data){.offset = 0}, NULL);
	if (err == AT_OK)
		buf_clear(fota_package(m));
	return err;
}

int nfwupd_segment(struct module *m, unsigned number, const uint8_t *data, size_t len, uint8_t checksum)
{
	struct local_update u = load(m);
	uint8_t sum = 0;
	int err;

	for (size_t i = 0; i < len; i++)
		sum ^= data[i];
	/* Before the first segment the area has to be empty. */
	if (sum != checksum || number != u.segments || (u.state == LOCAL_NONE && fota_package(m)->len > 0) ||
		u.state > LOCAL_STORED)
		return CME_NOT_ALLOWED;
	if (fota_package(m)->len + len > FIRMWARE_PACKAGE_MAX)
		return CME_MEMORY;
	if (number == 0 && lwm2m_firmware_forget(m->lwm2m) != LWM2M_OK)
		return CME_MEMORY;
	u = (struct local_update){LOCAL_STORED, number + 1, fota_package(m)->len + len};
	err = save(m, &u, &(struct nv_data){fota_package(m)->len, data, len}, NULL);
	if (err == AT_OK)
		buf_add(fota_package(m), data, len);
	return err;
}

enum nfwupd_check nfwupd_check(const struct module *m, struct firmware_header *header)
{
	struct local_update u = load(m);
	enum firmware_check check;

	if (u.state == LOCAL_NONE)
		return NFWUPD_NOT_DOWNLOADED;
	check = firmware_package_read(fota_package(m)->data, fota_package(m)->len, header);
	if (check != FIRMWARE_GOOD)
		return NFWUPD_FAILURE;
	/* Once installed it is what it was, whatever runs now. */
	if (u.state != LOCAL_DONE && header->base[0] != 0 && strcmp(header->base, module_version(m)) != 0)
		return NFWUPD_FAILURE;
	return NFWUPD_SUCCESS;
}

int nfwupd_update(struct module *m)
{
	struct local_update u = load(m);
	int err;

	if (u.state != LOCAL_STORED)
		return CME_NOT_ALLOWED;
	u.state = LOCAL_INSTALL;
	err = save(m, &u, NULL, NULL);
	/* Behind the OK. */
	if (err == AT_OK)
		timer_set(&m->nfwupd->timer, 0);
	return err;
}

/* The package is installed: what it makes runs from the next boot on. Where that can't be saved, the old one starts. */
static void install(struct module *m)
{
	struct local_update u = load(m);
	struct firmware_header header;

	m->nfwupd->checked = false;
	u.state = LOCAL_DONE;
	if (nfwupd_check(m, &header) == NFWUPD_SUCCESS && save(m, &u, NULL, header.version) == AT_OK) {
		boot_start(m, REBOOT_FOTA);
		return;
	}
	module_urc(m, "FIRMWARE UPDATE FAILED");
	parts_start(m);
}

/* What was said has left: reboots; the first time to check the package, then into the update. */
static void reboot(void *arg)
{
	struct module *m = arg;

	if (!module_silent(m))
		timer_set(&m->nfwupd->timer, uart_left(m));
	else if (m->nfwupd->checked)
		install(m);
	else
		boot_start(m, REBOOT_AT);
}

/* False: an update is installed first, which reboots. */
static bool ready(struct module *m)
{
	struct local_update u = load(m);
	struct firmware_header header;

	m->nfwupd->checked = false;
	if (u.state == LOCAL_DONE && boot_cause(m) == REBOOT_FOTA)
		module_urc(m, "FIRMWARE UPDATE SUCCESS");
	if (u.state != LOCAL_INSTALL)
		return true;
	if (nfwupd_check(m, &header) != NFWUPD_SUCCESS) {
		/* A normal start; AT+NFWUPD=2 tells why. */
		u.state = LOCAL_STORED;
		save(m, &u, NULL, NULL);
		return true;
	}
	module_urc(m, "FIRMWARE UPDATING");
	m->nfwupd->checked = true;
	timer_set(&m->nfwupd->timer, 0);
	return false;
}

/* --- life --------------------------------------------------------------------------------------------------------- */

static void stop(struct module *m)
{
	timer_cancel(&m->nfwupd->timer);
}

static void init(struct module *m, const struct module_config *config)
{
	(void)config;
	m->nfwupd = xcalloc(1, sizeof(*m->nfwupd));
	timer_init(&m->nfwupd->timer, m->clock, reboot, m);
}

static void release(struct module *m)
{
	free(m->nfwupd);
}

const struct part nfwupd_part = {.name = "nfwupd", .init = init, .ready = ready, .stop = stop, .release = release};
