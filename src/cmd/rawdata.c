/*
 * AT commands of data without IP: the control plane's and the vendor's own, two tables of the same shape.
 */
#include "config.h"

#include <string.h>

#include "bc28/handler.h"
#include "bc28/rawdata.h"
#include "tables.h"

/* AT+CSODCP, AT+NSNPD: the text of the data is hexadecimal, or by quirk raw-data as it is. */
static int send_set(struct module *m, enum raw_family family, const struct at_args *a)
{
	const struct at_arg *length = &a->arg[1], *data = &a->arg[2];
	struct raw_request request = {
		.cid = (int)a->arg[0].num,
		.len = (size_t)length->num,
		.rai = a->arg[3].given ? (int)a->arg[3].num : 0,
		.sequence = a->arg[5].given ? (int)a->arg[5].num : 0,
	};
	uint8_t bytes[RAW_MAX];

	if (module_quirk(m, QUIRK_RAW_DATA) == 1) {
		if (data->len != request.len)
			return CME_PARAMETER;
		memcpy(bytes, data->str, data->len);
	} else if (data->len != 2 * request.len || hex_decode(data->str, data->len, bytes) < 0) {
		return CME_PARAMETER;
	}
	request.data = bytes;
	return raw_send(m, family, &request);
}

/* The limits of the set form, with the length that the contexts allow now. */
static int send_test(struct module *m, const char *name)
{
	module_info(m, "%s:(0-10),(%zu),(0,1,2),(0,1),(1-255)", name, raw_length_max(m));
	return AT_OK;
}

static int csodcp_set(struct module *m, const struct at_args *a)
{
	return send_set(m, RAW_CONTROL_PLANE, a);
}

static int csodcp_test(struct module *m)
{
	return send_test(m, "+CSODCP");
}

static int nsnpd_set(struct module *m, const struct at_args *a)
{
	return send_set(m, RAW_NON_IP, a);
}

static int nsnpd_test(struct module *m)
{
	return send_test(m, "+NSNPD");
}

/* AT+CRTDCP, AT+NRNPDM. */
static int reporting_test(struct module *m, const char *name)
{
	module_info(m, "%s:(0-1),(0-10),(%zu)", name, raw_length_max(m));
	return AT_OK;
}

static int crtdcp_test(struct module *m)
{
	return reporting_test(m, "+CRTDCP");
}

static int nrnpdm_test(struct module *m)
{
	return reporting_test(m, "+NRNPDM");
}

/* AT+NQPODCP, AT+NQPNPD: the sequence of what waits; nothing but OK without one. */
static int pending_set(struct module *m, enum raw_family family, const char *name, const struct at_args *a)
{
	int sequence = raw_pending(m, family, (int)a->arg[0].num);

	if (sequence != 0)
		module_info(m, "%s:%d", name, sequence);
	return AT_OK;
}

static int nqpodcp_set(struct module *m, const struct at_args *a)
{
	return pending_set(m, RAW_CONTROL_PLANE, "+NQPODCP", a);
}

static int nqpnpd_set(struct module *m, const struct at_args *a)
{
	return pending_set(m, RAW_NON_IP, "+NQPNPD", a);
}

#define SEND_ARGS "cid:c(0-10),length:i(0-1358),data:s(0-2716)[,RAI:i(0,1,2),type:i(0,1),sequence:i(1-255)]"

const struct cmd rawdata_commands[] = {
	{
		.name = "+CSODCP",
		.args = SEND_ARGS,
		.flags = NEEDS_RADIO,
		.max_ms = 300,
		.source = "base manual 2.27",
		.text = "Sends data through the control plane, in hexadecimal, on a NONIP context; +CSODCPR tells the "
			"outcome of one with a sequence.",
		.set = csodcp_set,
		.test = csodcp_test,
	},
	{
		.name = "+CRTDCP",
		.args = "reporting:v",
		.settings = {SET_CRTDCP},
		.flags = TABLE_BLANK_READ,
		.max_ms = 300,
		.source = "base manual 2.28",
		.text = "Whether data from the control plane are printed as +CRTDCP.",
		.test = crtdcp_test,
	},
	{
		.name = "+NQPODCP",
		.args = "cid:c(0-10)",
		.flags = CMD_TEST_RANGE,
		.max_ms = 300,
		.source = "base manual 4.28",
		.text = "The sequence of the message of AT+CSODCP that waits.",
		.set = nqpodcp_set,
	},
	{
		.name = "+NSNPD",
		.args = SEND_ARGS,
		.flags = NEEDS_RADIO,
		.max_ms = 300,
		.source = "base manual 4.35",
		.text = "Sends Non-IP data, in hexadecimal; +NSNPDR tells the outcome of one with a sequence.",
		.set = nsnpd_set,
		.test = nsnpd_test,
	},
	{
		.name = "+NRNPDM",
		.args = "reporting:v",
		.settings = {SET_NRNPDM},
		.max_ms = 300,
		.source = "base manual 4.36",
		.text = "Whether Non-IP data are printed as +NRNPDM; otherwise they are dropped.",
		.test = nrnpdm_test,
	},
	{
		.name = "+NQPNPD",
		.args = "cid:c(0-10)",
		.flags = CMD_TEST_RANGE,
		.max_ms = 300,
		.source = "base manual 4.37",
		.text = "The sequence of the message of AT+NSNPD that waits.",
		.set = nqpnpd_set,
	},
	{.name = NULL},
};
