/* AT+NFWUPD: a firmware update from the host (base manual 4.20). */
#include "config.h"

#include "bc28/handler.h"
#include "bc28/lwm2m_codec.h"
#include "tables.h"

static int say_result(struct module *m)
{
	static const char *const results[] = {
		[NFWUPD_NOT_DOWNLOADED] = "PACKAGE_NOT_DOWNLOADED",
		[NFWUPD_FAILURE] = "PACKAGE_VALIDATION_FAILURE",
		[NFWUPD_SUCCESS] = "PACKAGE_VALIDATION_SUCCESS",
	};
	struct firmware_header header;

	module_info(m, "+NFWUPD:%s", results[nfwupd_check(m, &header)]);
	return AT_OK;
}

/* A package is called by what it makes of what. */
static int say_name(struct module *m)
{
	struct firmware_header header;

	if (nfwupd_check(m, &header) != NFWUPD_SUCCESS)
		return CME_NOT_ALLOWED;
	module_info(m, "+NFWUPD:%s-%s", header.base[0] != 0 ? header.base : module_text(m, TEXT_MODEL), header.version);
	return AT_OK;
}

static int say_version(struct module *m)
{
	struct firmware_header header;

	if (nfwupd_check(m, &header) != NFWUPD_SUCCESS)
		return CME_NOT_ALLOWED;
	module_info(m, "+NFWUPD:%s", header.version);
	return AT_OK;
}

/* By <cmd>; 1, a segment, has parameters. */
static int (*const actions[])(struct module *m) = {
	nfwupd_erase, NULL, say_result, say_name, say_version, nfwupd_update};

static int nfwupd_set(struct module *m, const struct at_args *a)
{
	const struct at_arg *data = &a->arg[3];
	bool segment = a->arg[0].num == 1;

	for (int i = 1; i < a->count; i++)
		if (a->arg[i].given != segment)
			return CME_PARAMETER;
	if (lwm2m_firmware_active(module_lwm2m(m)))
		return CME_FOTA;
	if (!segment)
		return actions[a->arg[0].num](m);
	if (a->arg[2].num != (int64_t)(data->len / 2))
		return CME_PARAMETER;
	return nfwupd_segment(m, (unsigned)a->arg[1].num, data->bytes, data->len / 2, a->arg[4].bytes[0]);
}

static int nfwupd_test(struct module *m)
{
	module_info(m, "+NFWUPD:(0-5)");
	return AT_OK;
}

const struct cmd nfwupd_commands[] = {
	{
		.name = "+NFWUPD",
		.args = "cmd:i(0-5)[,sn:i(0-65535),len:i(1-2000),data:h(1-2000),crc:h(1)]",
		.max_ms = 300,
		.source = "base manual 4.20",
		.text = "Update from the host: erase (0), segment (1), result (2), name (3), version (4), update (5).",
		.set = nfwupd_set,
		.test = nfwupd_test,
	},
	{.name = NULL},
};
