/* Servers, security modes and keys (guide 3.1, 3.2, 3.3, 3.15, 3.16). */
#include "config.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <strings.h>

#include "bc28/handler.h"
#include "tables.h"

#define COUNT(a) (sizeof(a) / sizeof((a)[0]))

/* --- AT+QLASERVERIP (guide 3.1) ----------------------------------------------------------------------------------- */

/* The settings of one kind of server and its name in the command. */
struct server_kind {
	const char *name;
	enum setting_id host, port;
};

static const struct server_kind server_kinds[] = {
	{"BS", SET_BS_HOST, SET_BS_PORT},
	{"LWM2M", SET_SERVER_HOST, SET_SERVER_PORT},
};

/* Keywords of <type> in the grammar below: the kinds in their order, then DEL. */
enum { TYPE_DEL = COUNT(server_kinds) };

/* "DEL": every server with that address goes, and that port if one is given; no match is no error. */
static int delete_server(struct module *m, const char *host, const struct at_arg *port)
{
	struct setting_change changes[2 * COUNT(server_kinds)];
	size_t n = 0;

	for (size_t i = 0; i < COUNT(server_kinds); i++) {
		const struct server_kind *k = &server_kinds[i];

		if (strcasecmp(module_setting_set(m, k->host), host) != 0)
			continue;
		if (port->given && strtol(module_setting_set(m, k->port), NULL, 10) != port->num)
			continue;
		changes[n++] = (struct setting_change){k->host, NULL};
		changes[n++] = (struct setting_change){k->port, NULL};
	}
	return n > 0 ? module_change(m, changes, n) : AT_OK;
}

static int serverip_set(struct module *m, const struct at_args *a)
{
	const struct at_arg *type = &a->arg[0], *host = &a->arg[1], *port = &a->arg[2];
	char text[16];

	if (type->num == TYPE_DEL)
		return delete_server(m, host->str, port);
	/* Port 0 and no port are the default, 5683 (sibling, base manual 5.1). */
	snprintf(text, sizeof(text), "%d", port->given && port->num != 0 ? (int)port->num : 5683);
	return module_change(m,
		(struct setting_change[]){
			{server_kinds[type->num].host, host->str},
			{server_kinds[type->num].port, text},
		},
		2);
}

static int serverip_read(struct module *m)
{
	bool any = false;

	for (size_t i = 0; i < COUNT(server_kinds); i++)
		any = any || *module_setting_set(m, server_kinds[i].host) != 0;
	if (!any && module_quirk(m, QUIRK_EMPTY_READ) == 0)
		return CME_NOT_CONFIGURED;
	module_info(m, "+QLASERVERIP:");
	for (size_t i = 0; i < COUNT(server_kinds); i++) {
		const struct server_kind *k = &server_kinds[i];

		if (*module_setting_set(m, k->host) != 0)
			module_info_more(
				m, "%s,%s,%s", k->name, module_setting_set(m, k->host), module_setting_set(m, k->port));
	}
	return AT_OK;
}

/* --- AT+QLASECSWT, AT+QLABSSECSWT (guide 3.2, 3.16) --------------------------------------------------------------- */

/* <NAT_type> counts only with <type> 1; otherwise it goes back to 0 (at-base 6.10). */
static int set_security(struct module *m, const struct at_args *a, enum setting_id security, enum setting_id nat)
{
	bool dtls = a->arg[0].num == 1;

	return module_change(m,
		(struct setting_change[]){
			{security, dtls ? "1" : "0"},
			{nat, dtls && a->arg[1].num == 1 ? "1" : "0"},
		},
		2);
}

static int secswt_set(struct module *m, const struct at_args *a)
{
	return set_security(m, a, SET_SECURITY, SET_NAT);
}

static int secswt_read(struct module *m)
{
	module_info(m, "+QLASECSWT:%s,%s", module_setting_set(m, SET_SECURITY), module_setting_set(m, SET_NAT));
	return AT_OK;
}

static int bssecswt_set(struct module *m, const struct at_args *a)
{
	return set_security(m, a, SET_BS_SECURITY, SET_BS_NAT);
}

static int bssecswt_read(struct module *m)
{
	module_info(m, "+QLABSSECSWT:%s,%s", module_setting_set(m, SET_BS_SECURITY), module_setting_set(m, SET_BS_NAT));
	return AT_OK;
}

/* --- AT+QLASETPSK, AT+QLASETBSPSK (guide 3.3, 3.15) --------------------------------------------------------------- */

static int set_psk(struct module *m, const struct at_args *a, enum setting_id id, enum setting_id key)
{
	const char *name = a->arg[0].str;

	if (module_quirk(m, QUIRK_PSK_IMEI) && strcmp(name, "0") != 0 && strcmp(name, module_identity(m)->imei) != 0)
		return CME_PARAMETER;
	return module_change(m, (struct setting_change[]){{id, name}, {key, a->arg[1].str}}, 2);
}

/* The key is never shown. names: the answer's name by quirk psk-reply. */
static int read_psk(struct module *m, enum setting_id id, enum setting_id key, const char *const names[3])
{
	const char *name = module_setting_set(m, id);
	bool set = *module_setting_set(m, key) != 0;

	if (!set && module_quirk(m, QUIRK_EMPTY_READ) == 0)
		return CME_NOT_CONFIGURED;
	if (strcmp(name, "0") == 0)
		name = module_identity(m)->imei;
	module_info(m, "+%s:%s,%s", names[module_quirk(m, QUIRK_PSK_REPLY)], name, set ? "***" : "");
	return AT_OK;
}

static int setpsk_set(struct module *m, const struct at_args *a)
{
	return set_psk(m, a, SET_PSK_ID, SET_PSK);
}

static int setpsk_read(struct module *m)
{
	return read_psk(m, SET_PSK_ID, SET_PSK, (const char *const[]){"QLASETPSK", "QLASETPSK", "QSETPSK"});
}

static int setbspsk_set(struct module *m, const struct at_args *a)
{
	return set_psk(m, a, SET_BS_PSK_ID, SET_BS_PSK);
}

static int setbspsk_read(struct module *m)
{
	return read_psk(m, SET_BS_PSK_ID, SET_BS_PSK, (const char *const[]){"QSETBSPSK", "QLASETBSPSK", "QSETBSPSK"});
}

const struct cmd server_commands[] = {
	{
		.name = "+QLASERVERIP",
		.args = "type:k(BS,LWM2M,DEL),IP_addr:s(1-256)[,port:i(0-65535)]",
		.flags = NOT_DURING_FOTA,
		.max_ms = 300,
		.work_ms = 60,
		.source = "guide 3.1",
		.text = "Sets or deletes the address of the bootstrap or LwM2M server. Saved.",
		.set = serverip_set,
		.read = serverip_read,
	},
	{
		.name = "+QLASECSWT",
		.args = "type:i(0,1)[,NAT_type:i(0,1)]",
		.max_ms = 300,
		.work_ms = 50,
		.source = "guide 3.2",
		.text = "Security of the LwM2M server: 0 none, 1 DTLS; NAT type 0: negotiate anew after 30 s. Saved.",
		.set = secswt_set,
		.read = secswt_read,
	},
	{
		.name = "+QLASETPSK",
		.args = "PSK_ID:s(1-15),PSK:h(16)",
		.flags = CMD_SECRET,
		.max_ms = 2000,
		.work_ms = 240,
		.source = "guide 3.3",
		.text = "PSK ID (15 digits, or 0 for the IMEI) and PSK (32 hexadecimal digits) of the LwM2M server. "
			"Saved, effective after a "
			"reboot.",
		.set = setpsk_set,
		.read = setpsk_read,
	},
	{
		.name = "+QLASETBSPSK",
		.args = "PSK_ID:s(1-15),PSK:h(16)",
		.flags = CMD_SECRET,
		.max_ms = 2000,
		.work_ms = 240,
		.source = "guide 3.15",
		.text = "PSK ID and PSK of the bootstrap server. Saved, effective after a reboot.",
		.set = setbspsk_set,
		.read = setbspsk_read,
	},
	{
		.name = "+QLABSSECSWT",
		.args = "type:i(0,1)[,NAT_type:i(0,1)]",
		.max_ms = 300,
		.work_ms = 50,
		.source = "guide 3.16",
		.text = "Security of the bootstrap server, as AT+QLASECSWT. Saved, effective after a reboot.",
		.set = bssecswt_set,
		.read = bssecswt_read,
	},
	{.name = NULL},
};
