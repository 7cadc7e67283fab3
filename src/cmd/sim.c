/*
 * AT commands of the USIM: identity, PINs, files, application channels (base manual 2.15, 2.32 to 2.38, 4.19, 4.24,
 * 4.41).
 */
#include "config.h"

#include <string.h>

#include "bc28/handler.h"
#include "tables.h"

static int cimi_exec(struct module *m)
{
	module_info(m, "%s", sim_imsi(m));
	return AT_OK;
}

/* Readable with the radio off too: the module has read it when it started. */
static int nccid_exec(struct module *m)
{
	if (!sim_present(m))
		return CME_SIM_MISSING;
	module_info(m, "+NCCID:%s", sim_iccid(m));
	return AT_OK;
}

/* --- PINs --------------------------------------------------------------------------------------------------------- */

static bool is_pin(const struct at_arg *a, size_t min)
{
	return a->len >= min && a->len <= 8 && strspn(a->str, "0123456789") == a->len;
}

static const char *pin_code(enum sim_state state)
{
	switch (state) {
	case SIM_PIN:
		return "SIM PIN";
	case SIM_PUK:
		return "SIM PUK";
	case SIM_BLOCKED:
		return "SIM PUK BLOCKED";
	case SIM_OFF:
	case SIM_ABSENT:
	case SIM_BUSY:
	case SIM_READY:
		break;
	}
	return "READY";
}

static int cpin_read(struct module *m)
{
	int err = radio_on(m) ? sim_card_error(m) : CME_CFUN0;

	if (err == AT_OK)
		module_info(m, "+CPIN: %s", pin_code(sim_get_state(m)));
	return err;
}

/* What the card said, as an error code; `blocked` when there is no try left. */
static int pin_result(unsigned sw, int blocked)
{
	switch (sw) {
	case SW_OK:
		return AT_OK;
	case SW_BLOCKED:
		return blocked;
	case SW_MEMORY:
		return CME_MEMORY;
	default:
		return CME_PARAMETER;
	}
}

/* "Nothing asked for: error and no action" (base manual 2.32). */
static int cpin_set(struct module *m, const struct at_args *a)
{
	const struct at_arg *pin = &a->arg[0], *fresh = &a->arg[1];

	switch (sim_get_state(m)) {
	case SIM_PIN:
		if (fresh->given || !is_pin(pin, 4))
			return CME_PARAMETER;
		return pin_result(sim_pin(m, SIM_PIN1, SIM_PIN_VERIFY, pin->str, NULL), CME_PIN_BLOCKED);
	case SIM_PUK:
		if (!fresh->given)
			return CME_PIN_BLOCKED;
		if (!is_pin(pin, 8) || !is_pin(fresh, 4))
			return CME_PARAMETER;
		return pin_result(sim_pin(m, SIM_PIN1, SIM_PIN_UNBLOCK, pin->str, fresh->str), CME_PUK_BLOCKED);
	case SIM_BLOCKED:
		return CME_PUK_BLOCKED;
	case SIM_OFF:
	case SIM_ABSENT:
	case SIM_BUSY:
	case SIM_READY:
		break;
	}
	return CME_NOT_ALLOWED;
}

static int cpinr_exec(struct module *m)
{
	module_info(m, "+CPINR: SIM PIN,%d,3", sim_tries(m, SIM_PIN1, false));
	module_info_more(m, "+CPINR: SIM PUK,%d,10", sim_tries(m, SIM_PIN1, true));
	return AT_OK;
}

static int cpinr_set(struct module *m, const struct at_args *a)
{
	bool puk = a->arg[0].num == 1;

	module_info(m, "+CPINR: SIM %s,%d,%d", puk ? "PUK" : "PIN", sim_tries(m, SIM_PIN1, puk), puk ? 10 : 3);
	return AT_OK;
}

/* The commands of AT+NPIN: what they do, and what their parameters are. */
static const struct npin {
	enum sim_pin_op op;
	bool two; /* takes a second parameter */
	size_t min; /* shortest first parameter */
} npins[] = {
	{SIM_PIN_VERIFY, false, 4},
	{SIM_PIN_CHANGE, true, 4},
	{SIM_PIN_ENABLE, false, 4},
	{SIM_PIN_DISABLE, false, 4},
	{SIM_PIN_UNBLOCK, true, 8},
};

/* The result comes as a URC behind the OK (base manual 4.24). */
static int npin_set(struct module *m, const struct at_args *a)
{
	const struct npin *n = &npins[a->arg[0].num];
	const struct at_arg *first = &a->arg[1], *second = &a->arg[2];
	unsigned sw;

	if (second->given != n->two)
		return CME_PARAMETER;
	if (!is_pin(first, n->min) || (n->two && !is_pin(second, 4))) {
		module_urc(m, "+NPIN:ERROR wrong format");
		return AT_OK;
	}
	sw = sim_pin(m, SIM_PIN1, n->op, first->str, second->str);
	if (sw == SW_OK)
		module_urc(m, "+NPIN:OK");
	else if (sw == SW_DISABLED)
		module_urc(m, "+NPIN:ERROR PIN disabled");
	else if (sw == SW_BLOCKED)
		module_urc(m, "+NPIN:ERROR PIN blocked");
	else if ((sw & 0xfff0) == SW_TRIES)
		module_urc(m, "+NPIN:ERROR wrong PIN %u", sw & 15);
	else
		module_urc(m, "+NPIN:ERROR");
	return AT_OK;
}

/* --- files -------------------------------------------------------------------------------------------------------- */

/* "+CSIM: 4,6981": the number of digits and the digits. */
static void print_response(struct module *m, const char *name, const struct buf *response)
{
	struct buf digits;

	buf_init(&digits);
	buf_addhex(&digits, response->data, response->len);
	module_info(m, "%s: %zu,%s", name, digits.len, buf_str(&digits));
	buf_release(&digits);
}

static int send_apdu(struct module *m, const char *name, int session, const struct at_arg *apdu)
{
	struct buf response;

	buf_init(&response);
	sim_apdu(m, session, apdu->bytes, apdu->len / 2, &response);
	print_response(m, name, &response);
	buf_release(&response);
	return AT_OK;
}

static int csim_set(struct module *m, const struct at_args *a)
{
	if (a->arg[0].num != (int64_t)a->arg[1].len)
		return CME_PARAMETER;
	return send_apdu(m, "+CSIM", 0, &a->arg[1]);
}

/* What the commands of AT+CRSM need (TS 27.007 8.18). */
static const struct crsm {
	int command;
	bool supported, file, numbers, data;
} crsms[] = {
	{176, true, true, true, false}, /* READ BINARY */
	{178, true, true, true, false}, /* READ RECORD */
	{192, true, true, false, false}, /* GET RESPONSE */
	{203, false, false, false, false}, /* RETRIEVE DATA */
	{214, true, true, true, true}, /* UPDATE BINARY */
	{219, false, false, false, false}, /* SET DATA */
	{220, true, true, true, true}, /* UPDATE RECORD */
	{242, true, false, false, false}, /* STATUS */
};

static bool crsm_complete(const struct crsm *c, const struct at_args *a)
{
	const struct at_arg *data = &a->arg[5];

	if (c->file && !a->arg[1].given)
		return false;
	for (int i = 2; i <= 4; i++)
		if (c->numbers && !a->arg[i].given)
			return false;
	return !c->data || (data->given && (int64_t)(data->len / 2) == a->arg[4].num);
}

static int crsm_set(struct module *m, const struct at_args *a)
{
	const struct crsm *c = crsms;
	const struct sim_access access = {
		.command = (int)a->arg[0].num,
		.file = (unsigned)a->arg[1].num,
		.p1 = (uint8_t)a->arg[2].num,
		.p2 = (uint8_t)a->arg[3].num,
		.p3 = (uint8_t)a->arg[4].num,
		.has_p3 = a->arg[4].given,
		.data = a->arg[5].bytes,
		.data_len = a->arg[5].len / 2,
		.path = a->arg[6].bytes,
		.path_len = a->arg[6].len / 2,
	};
	const char *quote = module_quirk(m, QUIRK_CRSM_QUOTES) == 0 ? "\"" : "";
	struct buf out, digits;
	unsigned sw;

	while (c->command != access.command)
		c++;
	if (!c->supported)
		return CME_NOT_SUPPORTED;
	if (!crsm_complete(c, a))
		return CME_PARAMETER;
	buf_init(&out);
	buf_init(&digits);
	sw = sim_restricted(m, &access, &out);
	buf_addhex(&digits, out.data, out.len);
	if (out.len > 0)
		module_info(m, "+CRSM: %u,%u,%s%s%s", sw >> 8, sw & 0xff, quote, buf_str(&digits), quote);
	else
		module_info(m, "+CRSM: %u,%u", sw >> 8, sw & 0xff);
	buf_release(&out);
	buf_release(&digits);
	return AT_OK;
}

/* --- application channels ----------------------------------------------------------------------------------------- */

static int ccho_set(struct module *m, const struct at_args *a)
{
	int session = sim_open(m, a->arg[0].bytes, a->arg[0].len / 2);

	if (session < 0)
		return session == -SW_NOT_FOUND ? CME_NO_FILE : CME_NOT_ALLOWED;
	module_info(m, "%d", session);
	return AT_OK;
}

static int cchc_set(struct module *m, const struct at_args *a)
{
	return sim_close(m, (int)a->arg[0].num) ? AT_OK : CME_PARAMETER;
}

/* AUTHENTICATE in GSM context may not reach the USIM (TS 27.007 8.43). */
static int cgla_set(struct module *m, const struct at_args *a)
{
	int session = (int)a->arg[0].num;
	const struct at_arg *apdu = &a->arg[2];

	if (!sim_is_open(m, session) || a->arg[1].num != (int64_t)apdu->len)
		return CME_PARAMETER;
	if (apdu->bytes[1] == 0x88 && (apdu->bytes[3] & 7) == 0)
		return CME_NOT_ALLOWED;
	return send_apdu(m, "+CGLA", session, apdu);
}

/* Allowed only when the card's supply is saved at all (base manual 4.41). */
static int nuicc_set(struct module *m, const struct at_args *a)
{
	if (module_setting_num(m, SET_SIM_POWER_SAVING) == 0)
		return CME_NOT_ALLOWED;
	sim_keep_supply(m, a->arg[0].num == 1);
	return AT_OK;
}

const struct cmd sim_commands[] = {
	{
		.name = "+CIMI",
		.flags = NEEDS_RADIO | NEEDS_SIM | CMD_TEST_OK,
		.max_ms = 300,
		.source = "base manual 2.15",
		.text = "IMSI of the USIM; readable once the radio is on.",
		.exec = cimi_exec,
	},
	{
		.name = "+NCCID",
		.flags = CMD_TEST_OK,
		.max_ms = 300,
		.source = "base manual 4.19",
		.text = "ICCID of the USIM.",
		.read = nccid_exec,
		.exec = nccid_exec,
	},
	{
		.name = "+CPIN",
		.args = "pin:s(4-8)[,newpin:s(4-8)]",
		.flags = NEEDS_RADIO | NEEDS_CARD | CMD_SECRET | CMD_TEST_OK,
		.max_ms = 300,
		.source = "base manual 2.32",
		.text = "Enters the PIN, or the PUK and a new PIN; which of them is asked for.",
		.set = cpin_set,
		.read = cpin_read,
	},
	{
		.name = "+CPINR",
		.args = "code:k(SIM PIN,SIM PUK)",
		.flags = NEEDS_RADIO | NEEDS_CARD | CMD_TEST_OK,
		.max_ms = 300,
		.source = "base manual 2.33",
		.text = "Tries left of PIN and PUK.",
		.set = cpinr_set,
		.exec = cpinr_exec,
	},
	{
		.name = "+NPIN",
		.args = "command:i(0-4),p1:s(1-16)[,p2:s(1-16)]",
		.flags = NEEDS_CARD | CMD_SECRET,
		.max_ms = 300,
		.source = "base manual 4.24",
		.text = "Verifies (0), changes (1), enables (2), disables (3) or unblocks (4) the PIN; the result is a "
			"URC.",
		.set = npin_set,
	},
	{
		.name = "+CSIM",
		.args = "length:i(8-522),command:h(4-261)",
		.flags = NEEDS_CARD | CMD_SECRET | CMD_TEST_OK,
		.max_ms = 300,
		.source = "base manual 2.38",
		.text = "A command to the USIM as it is (TS 102 221).",
		.set = csim_set,
	},
	{
		.name = "+CRSM",
		.args = "command:i(176,178,192,203,214,219,220,242)[,fileid:i(0-65535),P1:i(0-255),P2:i(0-255),P3:i(0-"
			"255),data:h(1-255),pathid:h(2-16)]",
		.flags = NEEDS_CARD | CMD_TEST_OK,
		.max_ms = 300,
		.source = "base manual 2.37",
		.text = "Reads and writes files of the USIM.",
		.set = crsm_set,
	},
	{
		.name = "+CCHO",
		.args = "dfname:h(1-16)",
		.flags = NEEDS_CARD | CMD_TEST_OK,
		.max_ms = 300,
		.source = "base manual 2.34",
		.text = "Opens a logical channel to an application of the USIM.",
		.set = ccho_set,
	},
	{
		.name = "+CGLA",
		.args = "sessionid:i(1-3),length:i(8-522),command:h(4-261)",
		.flags = NEEDS_CARD | CMD_SECRET | CMD_TEST_OK,
		.max_ms = 300,
		.source = "base manual 2.36",
		.text = "A command to the USIM on a logical channel.",
		.set = cgla_set,
	},
	{
		.name = "+CCHC",
		.args = "sessionid:i(1-3)",
		.flags = NEEDS_CARD | CMD_TEST_OK,
		.max_ms = 300,
		.source = "base manual 2.35",
		.text = "Closes a logical channel.",
		.set = cchc_set,
	},
	{
		.name = "+NUICC",
		.args = "mode:i(0,1)",
		.flags = CMD_TEST_RANGE,
		.max_ms = 300,
		.source = "base manual 4.41",
		.text = "Keeps the supply of the USIM while the radio is off (1), or not (0).",
		.set = nuicc_set,
	},
	{.name = NULL},
};
