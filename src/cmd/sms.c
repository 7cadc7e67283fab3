/* AT commands of short messages (base manual chapter 3). PDU mode is the only one. */
#include "config.h"

#include <ctype.h>
#include <stdio.h>
#include <string.h>

#include "bc28/handler.h"
#include "tables.h"

/* --- AT+CSMS (base manual 3.1) ------------------------------------------------------------------------------------ */

/* Mobile terminated, mobile originated, broadcast: the first two are supported. */
#define SERVICES "1,1,0"

static int csms_set(struct module *m, const struct at_args *a)
{
	int result = module_change_number(m, SET_SMS_SERVICE, a->arg[0].num);

	if (result != AT_OK)
		return result;
	if (a->arg[0].num == 0)
		sms_service_changed(m);
	module_info(m, "+CSMS:%s" SERVICES, colon_blank(m, false));
	return AT_OK;
}

static int csms_read(struct module *m)
{
	module_info(m, "+CSMS:%s%s," SERVICES, colon_blank(m, false), module_setting(m, SET_SMS_SERVICE));
	return AT_OK;
}

/* --- AT+CNMA (base manual 3.2) ------------------------------------------------------------------------------------ */

/* The acknowledgement's PDU is there: it is sent as it is, and says nothing that the module would have to know. */
static int cnma_done(struct module *m, const uint8_t *data, size_t len)
{
	const struct pending_request *r = module_request(m);

	if (data == NULL)
		return AT_OK;
	while (len > 0 && isspace(data[len - 1]))
		len--;
	for (size_t i = 0; i < len; i++)
		if (!isxdigit(data[i]))
			return CME_SMS_PDU;
	if (len != 2 * r->length)
		return CME_SMS_PDU;
	return sms_acknowledge(m, r->result != 2);
}

static int cnma_set(struct module *m, const struct at_args *a)
{
	struct pending_request *r = module_request(m);

	r->result = a->arg[0].given ? (int)a->arg[0].num : 1;
	r->length = a->arg[1].given ? (size_t)a->arg[1].num : 0;
	if (r->length == 0)
		return sms_acknowledge(m, r->result != 2);
	module_prompt_text(m, 2 * r->length + 2, cnma_done);
	return AT_PENDING;
}

static int cnma_exec(struct module *m)
{
	return sms_acknowledge(m, true);
}

static int cnma_test(struct module *m)
{
	module_info(m, "+CNMA:(1,2)");
	return AT_OK;
}

/* --- AT+CSCA (base manual 3.3) ------------------------------------------------------------------------------------ */

static int csca_set(struct module *m, const struct at_args *a)
{
	const char *address = a->arg[0].str;
	char type[8];

	if (strspn(address + (address[0] == '+'), "0123456789") != strlen(address) - (address[0] == '+') ||
		strcmp(address, "+") == 0)
		return CME_PARAMETER;
	/* Left out: 145, international, for a number with a +, otherwise 129. */
	snprintf(type, sizeof(type), "%d", a->arg[1].given ? (int)a->arg[1].num : address[0] == '+' ? 145 : 129);
	return module_change(m, (struct setting_change[]){{SET_SMS_CENTRE, address}, {SET_SMS_CENTRE_TYPE, type}}, 2);
}

static int csca_read(struct module *m)
{
	module_info(m, "+CSCA:\"%s\",%s", module_setting(m, SET_SMS_CENTRE), module_setting(m, SET_SMS_CENTRE_TYPE));
	return AT_OK;
}

/* --- AT+CMGS, AT+CMGC (base manual 3.4, 3.5) ---------------------------------------------------------------------- */

static int send_done(struct module *m, const char *command, const uint8_t *data, size_t len)
{
	/* ESC: nothing is sent, and that is no error (TS 27.005 4.3). */
	if (data == NULL)
		return AT_OK;
	return sms_send(m, command, module_request(m)->length, data, len);
}

static int cmgs_done(struct module *m, const uint8_t *data, size_t len)
{
	return send_done(m, "+CMGS", data, len);
}

static int cmgc_done(struct module *m, const uint8_t *data, size_t len)
{
	return send_done(m, "+CMGC", data, len);
}

/* More than any PDU and the blanks around it. */
#define PDU_TEXT_MAX 512

/* Prompts for the PDU, unless AT+NCONFIG leaves no short messages. */
static int ask_pdu(
	struct module *m, const struct at_args *a, int (*done)(struct module *m, const uint8_t *data, size_t len))
{
	if (!sms_supported(m))
		return CME_SMS_NOT_SUPPORTED;
	module_request(m)->length = (size_t)a->arg[0].num;
	module_prompt_text(m, PDU_TEXT_MAX, done);
	return AT_PENDING;
}

static int cmgs_set(struct module *m, const struct at_args *a)
{
	return ask_pdu(m, a, cmgs_done);
}

static int cmgc_set(struct module *m, const struct at_args *a)
{
	return ask_pdu(m, a, cmgc_done);
}

const struct cmd sms_commands[] = {
	{
		.name = "+CSMS",
		.args = "service:v",
		.settings = {SET_SMS_SERVICE},
		.flags = CMD_TEST_RANGE,
		.max_ms = 300,
		.source = "base manual 3.1",
		.text = "Message service: with 1 each short message waits for its AT+CNMA.",
		.set = csms_set,
		.read = csms_read,
	},
	{
		.name = "+CNMA",
		.args = "[n:i(0-2),length:i(0-232)]",
		.max_ms = 300,
		.source = "base manual 3.2",
		.text = "Acknowledges a short message: 1 positive, 2 negative; with a length the PDU follows after the "
			"prompt.",
		.set = cnma_set,
		.exec = cnma_exec,
		.test = cnma_test,
	},
	{
		.name = "+CSCA",
		.args = "sca:v[,tosca:v]",
		.settings = {SET_SMS_CENTRE, SET_SMS_CENTRE_TYPE},
		.flags = CMD_TEST_OK,
		.max_ms = 300,
		.source = "base manual 3.3",
		.text = "Address of the service centre, for PDUs that have none. Saved.",
		.set = csca_set,
		.read = csca_read,
	},
	{
		.name = "+CMGS",
		.args = "length:i(7-164)",
		.flags = NEEDS_RADIO | NEEDS_SIM | CMD_TEST_OK | MAX_TO_PROMPT,
		.max_ms = 300,
		.source = "base manual 3.4",
		.text = "Sends a short message: after the prompt the PDU in hexadecimal and Ctrl-Z; ESC cancels. "
			"<length> is that of the TPDU.",
		.set = cmgs_set,
	},
	{
		.name = "+CMGC",
		.args = "length:i(8-174)",
		.flags = NEEDS_RADIO | NEEDS_SIM | CMD_TEST_OK | MAX_TO_PROMPT,
		.max_ms = 300,
		.source = "base manual 3.5",
		.text = "Sends an SMS-COMMAND, as AT+CMGS.",
		.set = cmgc_set,
	},
	{
		.name = "+CMMS",
		.args = "[n:v]",
		.settings = {SET_SMS_LINK},
		.flags = CMD_TEST_RANGE | CMD_BLANK,
		.max_ms = 300,
		.source = "base manual 3.6",
		.text = "Keeps the link between short messages: 0 no, 1 until a pause of 5 s, 2 always.",
	},
	{.name = NULL},
};
