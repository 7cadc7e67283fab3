/*
 * The inside of the Andlink firmware; private to this folder.
 *
 *	andlink.c  settings to the LwM2M client, its news to the UART
 *	appdata.c  data of the sibling commands
 *	fota.c     updates over the air
 *	nfwupd.c   updates from the host
 */
#ifndef ANDLINK_PRIV_H
#define ANDLINK_PRIV_H

#include "bc28/xmalloc.h"
#include "core/module_priv.h"
#include "core/part.h"

/* --- appdata.c: the fate of a CON uplink; a write of the server */
void appdata_status(struct module *m, enum lwm2m_data_status status);
void appdata_received(struct module *m, const uint8_t *data, size_t len);

/* --- fota.c: operations of the client's */
void fota_news(void *arg, enum lwm2m_firmware_news news);
int fota_save(void *arg, const struct lwm2m_firmware_state *state);
void fota_install(void *arg);
/* The flash that holds a package. */
struct buf *fota_package(const struct module *m);

#endif
