/* AT commands of the firmware update (guide 3.8 and 3.14). */
#include "config.h"

#include "bc28/handler.h"
#include "tables.h"

/* 0 and 1 are the mode, which holds for a whole job; 2 to 5 answer events 6 and 7. */
int fotaind_set(struct module *m, const struct at_args *a)
{
	int64_t type = a->arg[0].num;

	if (type >= LWM2M_FIRMWARE_DOWNLOAD)
		return lwm2m_firmware_order(module_lwm2m(m), (enum lwm2m_firmware_order)type) == LWM2M_OK
			       ? AT_OK
			       : CME_WRONG_STATE;
	if (lwm2m_firmware_active(module_lwm2m(m)))
		return CME_FOTA;
	return module_change_number(m, SET_FOTA_MODE, type);
}

int fotareset_set(struct module *m, const struct at_args *a)
{
	enum lwm2m_result result = lwm2m_firmware_abort(module_lwm2m(m));

	(void)a;
	if (result == LWM2M_OK)
		return AT_OK;
	return result == LWM2M_ERR_BUSY ? CME_FOTA : CME_NOT_REGISTERED;
}

const struct cmd fota_commands[] = {
	{
		.name = "+QLAFOTAIND",
		.args = "type:i(0-5)",
		.settings = {SET_FOTA_MODE},
		.max_ms = 300,
		.work_ms = 50,
		.source = "guide 3.8",
		.text = "Firmware update: automatic (0, default) or controlled (1), saved; then 2 downloads, 3 does "
			"not, 4 updates, 5 does not.",
		.set = fotaind_set,
	},
	{
		.name = "+QLAFOTARESET",
		.args = "state:i(1)",
		.max_ms = 300,
		.work_ms = 60,
		.source = "guide 3.14",
		.text = "Ends a firmware update, unless it installs already, so that data can be sent.",
		.set = fotareset_set,
	},
	{.name = NULL},
};
