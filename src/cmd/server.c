/* AT commands of servers, security modes and keys (guide 3.1, 3.2, 3.3, 3.15, 3.16). */
#include "config.h"

#include <stdio.h>
#include <string.h>
#include <strings.h>

#include "bc28/handler.h"
#include "tables.h"

#define COUNT(a) (sizeof(a) / sizeof((a)[0]))

/* --- AT+QLASERVERIP (guide 3.1) ----------------------------------------------------------------------------------- */

/* The settings of a kind of server and its name in the command. */
struct server_row {
	const char *name;
	enum setting_id host, port;
};

static const struct server_row servers[] = {
	[SERVER_BS] = {"BS", SET_BS_HOST, SET_BS_PORT},
	[SERVER_LWM2M] = {"LWM2M", SET_SERVER_HOST, SET_SERVER_PORT},
};

/* Keywords of <type> in the grammar below: the kinds in their order, then DEL. */
enum { TYPE_DEL = COUNT(servers) };

/* Port 0 and no port are the default, 5683 (base manual 5.1). */
static long port_number(int64_t port)
{
	return port != 0 ? (long)port : 5683;
}

bool server_matches(const struct module *m, enum server_kind kind, const char *host, const struct at_arg *port)
{
	const struct server_row *s = &servers[kind];

	if (strcasecmp(module_setting_set(m, s->host), host) != 0)
		return false;
	return !port->given || module_setting_num(m, s->port) == port_number(port->num);
}

int server_delete(struct module *m, const char *host, const struct at_arg *port)
{
	struct setting_change changes[2 * COUNT(servers)];
	size_t n = 0;

	for (size_t i = 0; i < COUNT(servers); i++) {
		if (!server_matches(m, (enum server_kind)i, host, port))
			continue;
		changes[n++] = (struct setting_change){servers[i].host, NULL};
		changes[n++] = (struct setting_change){servers[i].port, NULL};
	}
	return n > 0 ? module_change(m, changes, n) : AT_OK;
}

int server_set(struct module *m, enum server_kind kind, const char *host, int port, bool sibling)
{
	const struct server_row *s = &servers[kind];
	bool other = (module_setting_num(m, SET_FAMILY) == 1) != sibling;
	char text[16];

	snprintf(text, sizeof(text), "%ld", port_number(port));
	return module_change(m,
		(struct setting_change[]){
			{s->host, host},
			{s->port, text},
			{SET_FAMILY, sibling ? "1" : "0"},
		},
		other ? 3 : 2);
}

static int serverip_set(struct module *m, const struct at_args *a)
{
	const struct at_arg *type = &a->arg[0], *host = &a->arg[1], *port = &a->arg[2];

	if (type->num == TYPE_DEL)
		return server_delete(m, host->str, port);
	return server_set(m, (enum server_kind)type->num, host->str, (int)port->num, false);
}

unsigned server_say(struct module *m, const char *head, bool begun)
{
	unsigned count = 0;

	for (size_t i = 0; i < COUNT(servers); i++) {
		const struct server_row *s = &servers[i];

		if (*module_setting_set(m, s->host) == '\0')
			continue;
		(begun ? module_info_more : module_info)(
			m, "%s%s,%s,%s", head, s->name, module_setting_set(m, s->host), module_setting_set(m, s->port));
		begun = true;
		count++;
	}
	return count;
}

static int serverip_read(struct module *m)
{
	bool any = false;

	for (size_t i = 0; i < COUNT(servers); i++)
		any = any || *module_setting_set(m, servers[i].host) != '\0';
	if (!any && module_quirk(m, QUIRK_EMPTY_READ) == 0)
		return CME_NOT_CONFIGURED;
	module_info(m, "+QLASERVERIP:");
	server_say(m, "", true);
	return AT_OK;
}

/* --- AT+QLASECSWT, AT+QLABSSECSWT (guide 3.2, 3.16) --------------------------------------------------------------- */

/* <NAT_type> counts only with <type> 1; otherwise it goes back to 0. */
static int security_set(struct module *m, const struct at_args *a, enum setting_id security, enum setting_id nat)
{
	return module_change(m,
		(struct setting_change[]){
			{security, (const char *const[]){"0", "1", "2"}[a->arg[0].num]},
			{nat, a->arg[0].num == 1 && a->arg[1].num == 1 ? "1" : "0"},
		},
		2);
}

int secswt_set(struct module *m, const struct at_args *a)
{
	return security_set(m, a, SET_SECURITY, SET_NAT);
}

int bssecswt_set(struct module *m, const struct at_args *a)
{
	return security_set(m, a, SET_BS_SECURITY, SET_BS_NAT);
}

/* --- AT+QLASETPSK, AT+QLASETBSPSK (guide 3.3, 3.15) --------------------------------------------------------------- */

static int psk_set(struct module *m, const struct at_args *a, enum setting_id id, enum setting_id key)
{
	const char *name = a->arg[0].str;

	if (module_quirk(m, QUIRK_PSK_IMEI) && strcmp(name, "0") != 0 && strcmp(name, module_identity(m)->imei) != 0)
		return CME_PARAMETER;
	return module_change(m, (struct setting_change[]){{id, name}, {key, a->arg[1].str}}, 2);
}

int psk_read(struct module *m, enum setting_id id, enum setting_id key, const char *name)
{
	const char *identity = module_setting_set(m, id);
	bool set = *module_setting_set(m, key) != 0;

	if (!set && module_quirk(m, QUIRK_EMPTY_READ) == 0)
		return CME_NOT_CONFIGURED;
	if (strcmp(identity, "0") == 0)
		identity = module_identity(m)->imei;
	module_info(m, "+%s:%s,%s", name, identity, set ? "***" : "");
	return AT_OK;
}

/* The answer's name by quirk psk-reply. */
static int read_named(struct module *m, enum setting_id id, enum setting_id key, const char *const names[3])
{
	return psk_read(m, id, key, names[module_quirk(m, QUIRK_PSK_REPLY)]);
}

int setpsk_set(struct module *m, const struct at_args *a)
{
	return psk_set(m, a, SET_PSK_ID, SET_PSK);
}

static int setpsk_read(struct module *m)
{
	return read_named(m, SET_PSK_ID, SET_PSK, (const char *const[]){"QLASETPSK", "QLASETPSK", "QSETPSK"});
}

int setbspsk_set(struct module *m, const struct at_args *a)
{
	return psk_set(m, a, SET_BS_PSK_ID, SET_BS_PSK);
}

static int setbspsk_read(struct module *m)
{
	return read_named(m, SET_BS_PSK_ID, SET_BS_PSK, (const char *const[]){"QSETBSPSK", "QLASETBSPSK", "QSETBSPSK"});
}

const struct cmd server_commands[] = {
	{
		.name = "+QLASERVERIP",
		.args = "type:k(BS,LWM2M,DEL),IP_addr:v[,port:v]",
		.settings = {SET_SERVER_HOST, SET_SERVER_PORT},
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
		.settings = {SET_SECURITY, SET_NAT},
		.max_ms = 300,
		.work_ms = 50,
		.source = "guide 3.2",
		.text = "Security of the LwM2M server: 0 none, 1 DTLS; NAT type 0: negotiate anew after 30 s. Saved.",
		.set = secswt_set,
	},
	{
		.name = "+QLASETPSK",
		.args = "PSK_ID:s(1-15),PSK:v",
		.settings = {SET_PSK},
		.flags = CMD_SECRET,
		.max_ms = 2000,
		.work_ms = 240,
		.source = "guide 3.3",
		.text = "PSK ID (15 digits, or 0 for the IMEI) and PSK (32 hexadecimal digits) of the LwM2M server. "
			"Saved, the first one effective at once, another after a reboot.",
		.set = setpsk_set,
		.read = setpsk_read,
	},
	{
		.name = "+QLASETBSPSK",
		.args = "PSK_ID:s(1-15),PSK:v",
		.settings = {SET_BS_PSK},
		.flags = CMD_SECRET,
		.max_ms = 2000,
		.work_ms = 240,
		.source = "guide 3.15",
		.text = "PSK ID and PSK of the bootstrap server. Saved; the first is effective at once.",
		.set = setbspsk_set,
		.read = setbspsk_read,
	},
	{
		.name = "+QLABSSECSWT",
		.args = "type:i(0,1)[,NAT_type:i(0,1)]",
		.settings = {SET_BS_SECURITY, SET_BS_NAT},
		.max_ms = 300,
		.work_ms = 50,
		.source = "guide 3.16",
		.text = "Security of the bootstrap server, as AT+QLASECSWT. Saved, effective after a reboot.",
		.set = bssecswt_set,
	},
	{.name = NULL},
};
