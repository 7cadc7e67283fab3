/*
 * The LwM2M commands of the module's base manual (chapter 5): siblings of the guide's, on the same client. The
 * platforms that they are made for observe 19/0/0 and write to 19/1/0.
 */
#include "config.h"

#include <string.h>

#include "bc28/handler.h"
#include "tables.h"

/* --- AT+NCDP, AT+QLWSERVERIP (base manual 5.1, 5.21) -------------------------------------------------------------- */

/* Without a port the one before stays; 0 is the default. */
static int ncdp_set(struct module *m, const struct at_args *a)
{
	const struct at_arg *port = &a->arg[1];
	int64_t number = port->given ? port->num : module_setting_num(m, SET_SERVER_PORT);

	return server_set(m, SERVER_LWM2M, a->arg[0].str, (int)number, true);
}

static int ncdp_read(struct module *m)
{
	const char *host = module_setting_set(m, SET_SERVER_HOST);

	if (*host == 0 && module_quirk(m, QUIRK_EMPTY_READ) == 0)
		return CME_NOT_CONFIGURED;
	module_info(m, "+NCDP:%s,%s", host, module_setting_set(m, SET_SERVER_PORT));
	return AT_OK;
}

/* Keywords of <type> in the grammar below: LWM2M, BS, DEL. */
static int serverip_set(struct module *m, const struct at_args *a)
{
	static const enum server_kind kinds[] = {SERVER_LWM2M, SERVER_BS};
	const struct at_arg *type = &a->arg[0], *host = &a->arg[1], *port = &a->arg[2];

	if (type->num < 2)
		return server_set(m, kinds[type->num], host->str, (int)port->num, true);
	/* With hold-off 0 the bootstrap server may not be deleted (base manual 5.20). */
	if (strcmp(module_setting_set(m, SET_HOLD_OFF), "0") == 0 && server_matches(m, SERVER_BS, host->str, port))
		return CME_NOT_ALLOWED;
	return server_delete(m, host->str, port);
}

static int serverip_read(struct module *m)
{
	return server_say(m, "+QLWSERVERIP:", false) > 0 || module_quirk(m, QUIRK_EMPTY_READ) ? AT_OK
											      : CME_NOT_CONFIGURED;
}

/* --- AT+QSETPSK, AT+QSETBSPSK (base manual 5.3, 5.23) ------------------------------------------------------------- */

static int setpsk_read(struct module *m)
{
	return psk_read(m, SET_PSK_ID, SET_PSK, "QSETPSK");
}

static int setbspsk_read(struct module *m)
{
	return psk_read(m, SET_BS_PSK_ID, SET_BS_PSK, "QSETBSPSK");
}

/* --- AT+QBOOTSTRAPHOLDOFF (base manual 5.20) ---------------------------------------------------------------------- */

/* 0, a bootstrap at once, wants a bootstrap server. */
static int holdoff_set(struct module *m, const struct at_args *a)
{
	if (a->arg[0].num == 0 && *module_setting_set(m, SET_BS_HOST) == 0)
		return CME_NOT_CONFIGURED;
	return module_change_number(m, SET_HOLD_OFF, a->arg[0].num);
}

/* --- AT+QLWULDATA, AT+QLWULDATAEX, AT+NMGS (base manual 5.5, 5.6, 5.10) ------------------------------------------- */

/* Early data are dropped and start a registration, as those of AT+QLASENDDATA do. */
static int send_data(struct module *m, const struct at_args *a, const struct send_mode *mode, const struct at_arg *seq)
{
	const struct at_arg *data = &a->arg[1];
	size_t len = data->len / 2;
	int code;

	if ((size_t)a->arg[0].num != len)
		return CME_PARAMETER;
	radio_release_assist(m, mode->rai);
	code = cme_of_lwm2m(appdata_send(m, mode->con, (int)mode->rai, (uint8_t)seq->num, data->bytes, len));
	if (code != AT_OK)
		radio_release_assist(m, RAI_NONE);
	if (code == CME_NOT_REGISTERED)
		early_send(m);
	return code;
}

static int uldata_set(struct module *m, const struct at_args *a)
{
	return send_data(m, a, send_mode_find(0), &a->arg[2]);
}

static int uldataex_set(struct module *m, const struct at_args *a)
{
	return send_data(m, a, send_mode_find(a->arg[2].num), &a->arg[3]);
}

static int uldatastatus_read(struct module *m)
{
	int status = (int)lwm2m_get_data_status(module_lwm2m(m));

	if (appdata_seq(m) != 0)
		module_info(m, "+QLWULDATASTATUS:%d,%u", status, appdata_seq(m));
	else
		module_info(m, "+QLWULDATASTATUS:%d", status);
	return AT_OK;
}

/* --- AT+NMGR, AT+NNMI, AT+NQMGR, AT+NQMGS (base manual 5.11-5.15) ------------------------------------------------- */

static int nmgr_exec(struct module *m)
{
	const struct buf *oldest = appdata_oldest(m);
	struct buf text;

	if (oldest == NULL)
		return AT_OK;
	buf_init(&text);
	buf_addhex(&text, oldest->data, oldest->len);
	module_info(m, "%zu,%s", oldest->len, buf_str(&text));
	buf_release(&text);
	appdata_drop_oldest(m);
	return AT_OK;
}

/* 1 prints what has gathered. */
static int nnmi_set(struct module *m, const struct at_args *a)
{
	int code = module_change_number(m, SET_NNMI, a->arg[0].num);

	if (code == AT_OK && a->arg[0].num == 1)
		appdata_tell_all(m);
	return code;
}

static int nqmgr_exec(struct module *m)
{
	struct appdata_count c = appdata_counted(m);

	module_info(m, "BUFFERED=%u,RECEIVED=%u,DROPPED=%u", c.buffered, c.received, c.dropped);
	return AT_OK;
}

static int nqmgs_exec(struct module *m)
{
	struct appdata_count c = appdata_counted(m);

	module_info(m, "PENDING=%u,SENT=%u,ERROR=%u", c.pending, c.sent, c.failed);
	return AT_OK;
}

/* --- AT+NMSTATUS, AT+QDTLSSTAT (base manual 5.16, 5.19) ----------------------------------------------------------- */

static int nmstatus_read(struct module *m)
{
	module_info(m, "+NMSTATUS:%s", value_to_name(lwm2m_status_names, (int)lwm2m_get_status(module_lwm2m(m))));
	return AT_OK;
}

static int nmstatus_test(struct module *m)
{
	module_info(m, "%s", lwm2m_status_names[0].name);
	for (const struct value_name *n = lwm2m_status_names + 1; n->name != NULL; n++)
		module_info_more(m, "%s", n->name);
	return AT_OK;
}

static int dtlsstat_read(struct module *m)
{
	module_info(m, "+QDTLSSTAT:%d", (int)lwm2m_get_dtls(module_lwm2m(m)));
	return AT_OK;
}

#define DATA_ARGS "length:i(1-1024),data:h(1-1024)"

const struct cmd lwm2m_commands[] = {
	{
		.name = "+NCDP",
		.args = "ip_addr:v[,port:v]",
		.settings = {SET_SERVER_HOST, SET_SERVER_PORT},
		.flags = NOT_DURING_FOTA,
		.max_ms = 300,
		.work_ms = 60,
		.source = "base manual 5.1",
		.text = "Sets the LwM2M server; without <port> it keeps the one before, 0 is 5683. Saved.",
		.set = ncdp_set,
		.read = ncdp_read,
	},
	{
		.name = "+QSECSWT",
		.args = "type:v[,NAT_type:v]",
		.settings = {SET_SECURITY, SET_NAT},
		.max_ms = 300,
		.work_ms = 50,
		.source = "base manual 5.2",
		.text = "As AT+QLASECSWT; type 2 is DTLS that is never negotiated anew.",
		.set = secswt_set,
	},
	{
		.name = "+QSETPSK",
		.args = "PSK_ID:s(1-15),PSK:v",
		.settings = {SET_PSK},
		.flags = CMD_SECRET,
		.max_ms = 2000,
		.work_ms = 240,
		.source = "base manual 5.3",
		.text = "As AT+QLASETPSK.",
		.set = setpsk_set,
		.read = setpsk_read,
	},
	{
		.name = "+QLWSREGIND",
		.args = "type:i(0,1)",
		.flags = NEEDS_RADIO | NOT_DURING_FOTA,
		.max_ms = 300,
		.work_ms = 80,
		.source = "base manual 5.4",
		.text = "Registers (0) or de-registers (1); +QLWEVTIND tells the outcome.",
		.set = sregind_set,
	},
	{
		.name = "+QLWULDATA",
		.args = DATA_ARGS "[,seq:i(0-255)]",
		.flags = NEEDS_RADIO | NOT_DURING_FOTA,
		.max_ms = 300,
		.work_ms = 40,
		.source = "base manual 5.5",
		.text = "Sends data as a NON notification of object 19.",
		.set = uldata_set,
	},
	{
		.name = "+QLWULDATAEX",
		.args = DATA_ARGS ",mode:x(0,1,16,256,257)[,seq:i(0-255)]",
		.flags = NEEDS_RADIO | NOT_DURING_FOTA,
		.max_ms = 300,
		.work_ms = 40,
		.source = "base manual 5.6",
		.text = "Sends data as a NON or CON notification of object 19, with release assistance.",
		.set = uldataex_set,
	},
	{
		.name = "+QLWULDATASTATUS",
		.max_ms = 300,
		.source = "base manual 5.7",
		.text = "State of the last CON uplink, with its <seq>.",
		.read = uldatastatus_read,
	},
	{
		.name = "+QLWFOTAIND",
		.args = "type:i(0-5)",
		.settings = {SET_FOTA_MODE},
		.max_ms = 300,
		.work_ms = 50,
		.source = "base manual 5.8",
		.text = "As AT+QLAFOTAIND.",
		.set = fotaind_set,
	},
	{
		.name = "+QREGSWT",
		.args = "type:v",
		.settings = {SET_REGISTRATION_MODE},
		.max_ms = 300,
		.work_ms = 50,
		.source = "base manual 5.9",
		.text = "Manual (0), automatic (1, default) or no (2) registration. Saved, effective after a reboot.",
	},
	{
		.name = "+NMGS",
		.args = DATA_ARGS "[,seq:i(0-255)]",
		.flags = NEEDS_RADIO | NOT_DURING_FOTA,
		.max_ms = 300,
		.work_ms = 40,
		.source = "base manual 5.10",
		.text = "As AT+QLWULDATA.",
		.set = uldata_set,
	},
	{
		.name = "+NMGR",
		.max_ms = 300,
		.source = "base manual 5.11",
		.text = "Reads and removes the oldest data that the server wrote.",
		.exec = nmgr_exec,
	},
	{
		.name = "+NNMI",
		.args = "status:v",
		.settings = {SET_NNMI},
		.max_ms = 300,
		.source = "base manual 5.12",
		.text = "Data that arrive are kept (0), printed (1, default) or kept and indicated (2).",
		.set = nnmi_set,
	},
	{
		.name = "+NSMI",
		.args = "status:v",
		.settings = {SET_NSMI},
		.max_ms = 300,
		.source = "base manual 5.13",
		.text = "Indications of data that were sent, +NSMI.",
	},
	{
		.name = "+NQMGR",
		.max_ms = 300,
		.source = "base manual 5.14",
		.text = "Counts of data received since the boot.",
		.exec = nqmgr_exec,
	},
	{
		.name = "+NQMGS",
		.max_ms = 300,
		.source = "base manual 5.15",
		.text = "Counts of data sent since the boot.",
		.exec = nqmgs_exec,
	},
	{
		.name = "+NMSTATUS",
		.max_ms = 300,
		.source = "base manual 5.16",
		.text = "State of the registration, as AT+QLASTATUS.",
		.read = nmstatus_read,
		.test = nmstatus_test,
	},
	{
		.name = "+QRESETDTLS",
		.flags = NOT_DURING_FOTA,
		.max_ms = 300,
		.work_ms = 30,
		.source = "base manual 5.18",
		.text = "As AT+QLARESETDTLS.",
		.exec = resetdtls_exec,
	},
	{
		.name = "+QDTLSSTAT",
		.max_ms = 300,
		.source = "base manual 5.19",
		.text = "As AT+QLADTLSSTAT.",
		.read = dtlsstat_read,
	},
	{
		.name = "+QBOOTSTRAPHOLDOFF",
		.args = "hold_off:v",
		.settings = {SET_HOLD_OFF},
		.max_ms = 300,
		.work_ms = 50,
		.source = "base manual 5.20",
		.text = "Seconds before a bootstrap, 600 by default; 0: at once, also where an LwM2M server is set. "
			"Saved.",
		.set = holdoff_set,
	},
	{
		.name = "+QLWSERVERIP",
		.args = "type:k(LWM2M,BS,DEL),IP_addr:v[,port:v]",
		.settings = {SET_SERVER_HOST, SET_SERVER_PORT},
		.flags = NOT_DURING_FOTA,
		.max_ms = 300,
		.work_ms = 60,
		.source = "base manual 5.21",
		.text = "As AT+QLASERVERIP.",
		.set = serverip_set,
		.read = serverip_read,
	},
	{
		.name = "+QCRITICALDATA",
		.args = "type:i(1)",
		.max_ms = 300,
		.work_ms = 60,
		.source = "base manual 5.22",
		.text = "Asks for leave to send: ends a firmware update unless it installs already.",
		.set = fotareset_set,
	},
	{
		.name = "+QSETBSPSK",
		.args = "PSK_ID:s(1-15),PSK:v",
		.settings = {SET_BS_PSK},
		.flags = CMD_SECRET,
		.max_ms = 2000,
		.work_ms = 240,
		.source = "base manual 5.23",
		.text = "As AT+QLASETBSPSK.",
		.set = setbspsk_set,
		.read = setbspsk_read,
	},
	{
		.name = "+QBSSECSWT",
		.args = "type:v[,NAT_type:v]",
		.settings = {SET_BS_SECURITY, SET_BS_NAT},
		.max_ms = 300,
		.work_ms = 50,
		.source = "base manual 5.24",
		.text = "As AT+QLABSSECSWT; type 2 is DTLS that is never negotiated anew.",
		.set = bssecswt_set,
	},
	{.name = NULL},
};
