/* AT commands of the Andlink client: registration, data, state (guide 3.4-3.7, 3.9-3.13). */
#include "config.h"

#include <string.h>

#include "bc28/handler.h"
#include "tables.h"

/* Why the client refused, as an error code. */
int cme_of_lwm2m(enum lwm2m_result result)
{
	switch (result) {
	case LWM2M_OK:
		return AT_OK;
	case LWM2M_ERR_NOT_CONFIGURED:
		return CME_NOT_CONFIGURED;
	case LWM2M_ERR_NO_IP:
		return CME_NO_NETWORK;
	case LWM2M_ERR_NOT_REGISTERED:
		return CME_NOT_REGISTERED;
	case LWM2M_ERR_BUSY:
		return CME_UPLINK_BUSY;
	case LWM2M_ERR_STATE:
		return CME_WRONG_STATE;
	case LWM2M_ERR_NOT_SENT:
		return CME_INTERNAL;
	case LWM2M_ERR_PARAMETER:
		break;
	}
	return CME_PARAMETER;
}

/* AT+QREGSWT=2 disables the client (base manual 5.9). */
static bool client_enabled(const struct module *m)
{
	return module_setting_num(m, SET_REGISTRATION_MODE) != 2;
}

/* --- AT+QLASREGIND (guide 3.4) ------------------------------------------------------------------------------------ */

int sregind_set(struct module *m, const struct at_args *a)
{
	/* AT+QREGSWT=2: there is no client. */
	if (!client_enabled(m))
		return CME_NOT_ALLOWED;
	if (a->arg[0].num == 0)
		return cme_of_lwm2m(lwm2m_start_anew(module_lwm2m(m)));
	return cme_of_lwm2m(lwm2m_deregister(module_lwm2m(m)));
}

/* --- AT+QLASENDDATA (guide 3.5) ----------------------------------------------------------------------------------- */

static const struct send_mode send_modes[] = {
	{0x0000, false, RAI_NONE},
	{0x0001, false, RAI_AFTER_UPLINK},
	{0x0010, false, RAI_AFTER_REPLY},
	{0x0100, true, RAI_NONE},
	{0x0101, true, RAI_AFTER_REPLY},
};

const struct send_mode *send_mode_find(int64_t mode)
{
	for (size_t i = 0; i < sizeof(send_modes) / sizeof(send_modes[0]); i++)
		if (send_modes[i].mode == mode)
			return &send_modes[i];
	return NULL;
}

static int send_data(struct module *m, int64_t mode, const uint8_t *data, size_t len)
{
	const struct send_mode *s = send_mode_find(mode);
	enum lwm2m_result result;

	if (s == NULL)
		return CME_PARAMETER;
	radio_release_assist(m, s->rai);
	result = lwm2m_send(module_lwm2m(m), s->con, (int)s->rai, data, len);
	if (result != LWM2M_OK)
		radio_release_assist(m, RAI_NONE);
	return cme_of_lwm2m(result);
}

void early_send(struct module *m)
{
	if (module_quirk(m, QUIRK_EARLY_SEND) == 0 && client_enabled(m))
		lwm2m_start(module_lwm2m(m));
}

/* Before registration: error 513, and by the sibling's manual a registration starts (quirk early-send). */
static int check_send(struct module *m)
{
	int code = cme_of_lwm2m(lwm2m_can_send(module_lwm2m(m)));

	if (code == CME_NOT_REGISTERED)
		early_send(m);
	return code;
}

/*
 * The inline form: the count of characters tells its encoding. Quoted: <length> characters. Bare: 2 *
 * <length> hexadecimal digits, otherwise <length> characters.
 */
static int send_inline(struct module *m, int64_t mode, size_t length, const struct at_arg *data)
{
	const char *text = data->str;
	size_t len = data->len;
	uint8_t bytes[1024];

	if (len == length + 2 && text[0] == '"' && text[len - 1] == '"')
		return send_data(m, mode, (const uint8_t *)text + 1, length);
	if (len == 2 * length && hex_decode(text, len, bytes) == 0)
		return send_data(m, mode, bytes, length);
	if (len == length)
		return send_data(m, mode, (const uint8_t *)text, length);
	return CME_PARAMETER;
}

static int senddata_done(struct module *m, const uint8_t *data, size_t len)
{
	return send_data(m, module_request(m)->mode, data, len);
}

static int senddata_set(struct module *m, const struct at_args *a)
{
	int64_t mode = a->arg[0].num, length = a->arg[1].num;
	int code = check_send(m);

	if (code != AT_OK)
		return code;
	if (a->arg[2].given)
		return send_inline(m, mode, (size_t)length, &a->arg[2]);
	module_request(m)->mode = mode;
	module_prompt(m, (size_t)length, senddata_done);
	return AT_PENDING;
}

/* --- AT+QLASENDRSP (guide 3.6) ------------------------------------------------------------------------------------ */

static int respond(struct module *m, const uint8_t *data, size_t len)
{
	const struct pending_request *r = module_request(m);

	return cme_of_lwm2m(lwm2m_respond(module_lwm2m(m), r->msgid, r->token, r->token_len, r->result, data, len));
}

static int sendrsp_set(struct module *m, const struct at_args *a)
{
	struct pending_request *r = module_request(m);
	size_t length = (size_t)a->arg[3].num;
	int code;

	r->msgid = (uint16_t)a->arg[0].num;
	r->token_len = a->arg[1].len / 2;
	memcpy(r->token, a->arg[1].bytes, r->token_len);
	r->result = (int)a->arg[2].num;
	code = cme_of_lwm2m(lwm2m_can_respond(module_lwm2m(m), r->msgid, r->token, r->token_len, r->result));
	if (code != AT_OK)
		return code;
	if (length == 0)
		return respond(m, NULL, 0);
	lwm2m_response_begun(module_lwm2m(m), r->msgid, r->token, r->token_len, module_timer(m, TIMER_PROMPT));
	module_prompt(m, length, respond);
	return AT_PENDING;
}

/* --- AT+QLADATASTATUS in its three spellings (guide 3.7) ---------------------------------------------------------- */

static int status_read(struct module *m, const char *name)
{
	module_info(m, "+%s:%d", name, (int)lwm2m_get_data_status(module_lwm2m(m)));
	return AT_OK;
}

static int datastatus_read(struct module *m)
{
	return status_read(m, "QLADATASTATUS");
}

static int dastatus_read(struct module *m)
{
	return status_read(m, "QLADASTATUS");
}

static int uldatastatus_read(struct module *m)
{
	return status_read(m, "QLAULDATASTATUS");
}

/* --- AT+QLASTATUS, AT+QLADTLSSTAT (guide 3.10, 3.12) -------------------------------------------------------------- */

static int status_name_read(struct module *m)
{
	module_info(m, "+QLASTATUS:%s", value_to_name(lwm2m_status_names, (int)lwm2m_get_status(module_lwm2m(m))));
	return AT_OK;
}

static int dtlsstat_read(struct module *m)
{
	module_info(m, "+QLADTLSSTAT:%d", (int)lwm2m_get_dtls(module_lwm2m(m)));
	return AT_OK;
}

/* --- AT+QLARESETDTLS (guide 3.11) --------------------------------------------------------------------------------- */

/* A handshake under way goes on; without DTLS there is nothing to reset: OK in each case. */
int resetdtls_exec(struct module *m)
{
	lwm2m_dtls_reset(module_lwm2m(m));
	return AT_OK;
}

#define SENDDATA_ARGS "mode:x(0,1,16,256,257),length:i(1-1024)[,data:d]"

const struct cmd andlink_commands[] = {
	{
		.name = "+QLASREGIND",
		.args = "type:i(0,1)",
		.flags = NEEDS_RADIO | NOT_DURING_FOTA,
		.max_ms = 300,
		.work_ms = 80,
		.source = "guide 3.4",
		.text = "Registers (0) or de-registers (1); +QLAEVTIND tells the outcome.",
		.set = sregind_set,
	},
	{
		.name = "+QLASENDDATA",
		.args = SENDDATA_ARGS,
		.flags = NEEDS_RADIO | NOT_DURING_FOTA,
		.max_ms = 300,
		.work_ms = 40,
		.source = "guide 3.5",
		.text = "Sends data to the platform, confirmable or not; without <data> after the prompt >.",
		.set = senddata_set,
	},
	{
		.name = "+QLASENDATA",
		.args = SENDDATA_ARGS,
		.flags = NEEDS_RADIO | NOT_DURING_FOTA | CMD_HIDDEN,
		.max_ms = 300,
		.work_ms = 40,
		.quirk = 1 + QUIRK_SENDDATA_ALIAS,
		.source = "guide 6.1",
		.text = "AT+QLASENDDATA as session 6.1 spells it; needs quirk.senddata-alias=on.",
		.set = senddata_set,
	},
	{
		.name = "+QLASENDRSP",
		.args = "msgID:i(0-65535),token:h(0-8),result:i(1,2,11-14),datalen:i(0-1024)",
		.flags = NEEDS_RADIO,
		.max_ms = 300,
		.work_ms = 40,
		.source = "guide 3.6",
		.text = "Answers +QLAREAD or +QLAWRITE; with <datalen> above 0 the data follow after the prompt >.",
		.set = sendrsp_set,
	},
	{
		.name = "+QLADATASTATUS",
		.max_ms = 300,
		.source = "guide 3.7",
		.text = "State of the last CON uplink.",
		.read = datastatus_read,
	},
	{
		.name = "+QLADASTATUS",
		.flags = CMD_HIDDEN,
		.max_ms = 300,
		.source = "guide 3.7",
		.text = "AT+QLADATASTATUS as the heading of 3.7 spells it.",
		.read = dastatus_read,
	},
	{
		.name = "+QLAULDATASTATUS",
		.flags = CMD_HIDDEN,
		.max_ms = 300,
		.source = "guide 3.5, 3.7",
		.text = "AT+QLADATASTATUS as the example of 3.7 spells it.",
		.read = uldatastatus_read,
	},
	{
		.name = "+QLAREGSWT",
		.args = "type:i(0,1)",
		.settings = {SET_REGISTRATION_MODE},
		.max_ms = 300,
		.work_ms = 50,
		.source = "guide 3.9",
		.text = "Manual (0) or automatic (1, default) registration. Saved, effective after a reboot.",
	},
	{
		.name = "+QLASTATUS",
		.max_ms = 300,
		.source = "guide 3.10",
		.text = "State of the registration.",
		.read = status_name_read,
	},
	{
		.name = "+QLARESETDTLS",
		.flags = NOT_DURING_FOTA,
		.max_ms = 300,
		.work_ms = 30,
		.source = "guide 3.11",
		.text = "Resets DTLS: the next data begins with a handshake.",
		.exec = resetdtls_exec,
	},
	{
		.name = "+QLADTLSSTAT",
		.max_ms = 300,
		.source = "guide 3.12",
		.text = "State of DTLS: 0 done, 1 not started, 2 under way, 3 failed.",
		.read = dtlsstat_read,
	},
	{.name = NULL},
};
