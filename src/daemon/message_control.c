/* The other side of short messages and of data without IP on the control channel: sms, raw-data. */
#include "config.h"

#include "commands.h"

#include <stdlib.h>
#include <string.h>

#include "bc28/buf.h"
#include "bc28/module.h"
#include "bc28/rawdata.h"

/* What became of a message that was to arrive. */
static void answer(struct ctl_call *call, const char *command, int err, char *cause)
{
	if (err == 0)
		ctl_return(call, NULL);
	else
		ctl_fail(call, CTL_BAD_ARGUMENT, "%s: %s", command, cause);
	free(cause);
}

static void run_sms(struct ctl_call *call, const json_t *args, void *arg)
{
	struct world *w = arg;
	char *cause = NULL;
	int err = module_sms(w->instance->module, json_string_value(json_object_get(args, "pdu")),
		json_is_true(json_object_get(args, "report")), &cause);

	answer(call, "sms", err, cause);
}

static void run_raw_data(struct ctl_call *call, const json_t *args, void *arg)
{
	struct world *w = arg;
	json_int_t cid = json_integer_value(json_object_get(args, "cid"));
	const json_t *data = json_object_get(args, "data");
	const char *digits = data != NULL ? json_string_value(data) : "";
	size_t len = strlen(digits);
	uint8_t bytes[RAW_MAX];
	char *cause = NULL;
	int err;

	if (len > 2 * sizeof(bytes) || hex_decode(digits, len, bytes) < 0) {
		ctl_fail(call, CTL_BAD_ARGUMENT, "raw-data: data are 0 to %d bytes in hexadecimal", RAW_MAX);
		return;
	}
	/* Context numbers are 0-10: whatever is none stays none as an int. */
	err = module_raw_data(w->instance->module, cid >= 0 && cid <= 10 ? (int)cid : -1, bytes, len / 2, &cause);
	answer(call, "raw-data", err, cause);
}

static const struct ctl_arg sms_args[] = {
	{"pdu", CTL_STRING, true, "in hexadecimal: the service centre's address (00: none) and the TPDU"},
	{"report", CTL_BOOL, false, "true: an SMS-STATUS-REPORT (+CDS); otherwise an SMS-DELIVER (+CMT)"},
	{.name = NULL},
};

static const struct ctl_arg raw_args[] = {
	{"cid", CTL_INT, true, "an active context of type NONIP"},
	{"data", CTL_STRING, false, "in hexadecimal; without it an empty message"},
	{.name = NULL},
};

const struct ctl_command message_control_commands[] = {
	{
		.name = "sms",
		.args = sms_args,
		.help = "delivers a short message to the module; those that it sends are events",
		.run = run_sms,
	},
	{
		.name = "raw-data",
		.args = raw_args,
		.help = "delivers data without IP (+CRTDCP, +NRNPDM); those that the module sends are events",
		.run = run_raw_data,
	},
	{.name = NULL},
};
