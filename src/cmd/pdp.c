/* AT commands of PDP contexts (base manual 2.11-2.16, 2.25, 2.26, 2.29, 2.30, 2.39, 2.41, 4.39). */
#include "config.h"

#include <ctype.h>
#include <stdio.h>
#include <string.h>

#include "bc28/handler.h"
#include "bc28/pdp.h"
#include "tables.h"

void list_contexts(struct module *m, const char *name, const char *blank, bool (*is)(const struct module *m, int cid),
	const char *tail)
{
	struct buf text;

	buf_init(&text);
	for (int cid = 0; cid < PDP_CONTEXTS; cid++)
		if (is(m, cid))
			buf_addf(&text, "%s%d", text.len > 0 ? "," : "", cid);
	module_info(m, "%s:%s(%s)%s", name, blank, buf_str(&text), tail);
	buf_release(&text);
}

int check_defined(const struct module *m, int64_t cid)
{
	return pdp_defined(m, (int)cid) ? AT_OK : CME_CID_NOT_DEFINED;
}

/* One line of a block of lines. */
static void say(struct module *m, bool *first, const char *text)
{
	(*first ? module_info : module_info_more)(m, "%s", text);
	*first = false;
}

/* --- AT+CGDCONT (2.16) -------------------------------------------------------------------------------------------- */

static bool apn_valid(const char *apn)
{
	for (; *apn != 0; apn++)
		if (!isalnum((unsigned char)*apn) && *apn != '.' && *apn != '-' && *apn != '_')
			return false;
	return true;
}

/* <PDP_addr>, and what stands between <h_comp> and <NSLPI>, are taken without effect. */
static int cgdcont_set(struct module *m, const struct at_args *a)
{
	struct pdp_definition d = {
		.type = a->arg[1].given ? (enum pdp_type)a->arg[1].num : PDP_IPV4V6,
		.h_comp = (int)a->arg[5].num,
		.nslpi = (int)a->arg[10].num,
		.secure_pco = (int)a->arg[11].num,
	};
	bool given = false;

	/* Context 7 is the USIM's while it may open channels itself (ENABLE_BIP). */
	if (a->arg[0].num == 7 && module_setting_num(m, SET_BIP) == 1)
		return CME_CID_INVALID;
	for (int i = 1; i < a->count; i++)
		given = given || a->arg[i].given;
	if (!apn_valid(a->arg[2].str))
		return CME_PARAMETER;
	snprintf(d.apn, sizeof(d.apn), "%s", a->arg[2].str);
	return pdp_define(m, (int)a->arg[0].num, given ? &d : NULL);
}

static int cgdcont_read(struct module *m)
{
	bool first = true;
	char line[160];

	for (int cid = 0; cid < PDP_CONTEXTS; cid++) {
		const struct pdp_definition *d = pdp_definition(m, cid);
		const char *quote = d->apn[0] != 0 ? "\"" : "";

		if (!pdp_defined(m, cid))
			continue;
		snprintf(line, sizeof(line), "+CGDCONT:%d,\"%s\",%s%s%s,,0,%d,,,,,%d,%d", cid, pdp_type_names[d->type],
			quote, d->apn, quote, d->h_comp, d->nslpi, d->secure_pco);
		say(m, &first, line);
	}
	return AT_OK;
}

static int cgdcont_test(struct module *m)
{
	module_info(m, "+CGDCONT:(0-10),(\"IP\",\"NONIP\",\"IPV6\",\"IPV4V6\"),,,(0),(0,1),,,,,(0,1),(0,1)");
	return AT_OK;
}

/* --- AT+CGACT (2.14), AT+CGCMOD (2.41), AT+CGDATA (2.39) ---------------------------------------------------------- */

static int cgact_set(struct module *m, const struct at_args *a)
{
	return pdp_set_active(m, (int)a->arg[1].num, a->arg[0].num == 1);
}

static int cgact_read(struct module *m)
{
	bool first = true;
	char line[32];

	for (int cid = 0; cid < PDP_CONTEXTS; cid++) {
		if (!pdp_defined(m, cid))
			continue;
		snprintf(line, sizeof(line), "+CGACT:%d,%d", cid, pdp_active(m, cid));
		say(m, &first, line);
	}
	return AT_OK;
}

static int cgact_test(struct module *m)
{
	module_info(m, "+CGACT:%s(0,1)", colon_blank(m, false));
	return AT_OK;
}

static int cgcmod_set(struct module *m, const struct at_args *a)
{
	int err = check_defined(m, a->arg[0].num);

	return err == AT_OK ? pdp_modify(m, (int)a->arg[0].num) : err;
}

static int cgcmod_exec(struct module *m)
{
	return pdp_modify(m, -1);
}

static int cgcmod_test(struct module *m)
{
	list_contexts(m, "+CGCMOD", " ", pdp_active, "");
	return AT_OK;
}

/* There is no PPP in this module: nothing to choose. */
static int cgdata_test(struct module *m)
{
	module_info(m, "+CGDATA: ()");
	return AT_OK;
}

/* --- addresses: AT+CGPADDR (2.11), AT+CGCONTRDP (2.29) ------------------------------------------------------------ */

/* An IPv6 address without one of IPv4 is the first (note 1 of 2.11). */
static void say_address(struct module *m, int cid, bool *first)
{
	const char *ipv4 = pdp_ipv4(m, cid), *ipv6 = pdp_ipv6(m, cid);
	char line[96];

	snprintf(line, sizeof(line), "+CGPADDR:%d%s%s%s%s", cid, ipv4 != NULL ? "," : "", ipv4 != NULL ? ipv4 : "",
		ipv6 != NULL ? "," : "", ipv6 != NULL ? ipv6 : "");
	say(m, first, line);
}

/* "<cid>=0 is listed only after an address was obtained" (note 2); Non-IP has none, and is there with the attach. */
static bool is_listed(const struct module *m, int cid)
{
	return cid == 0 ? pdp_active(m, cid) : pdp_defined(m, cid);
}

static int cgpaddr_exec(struct module *m)
{
	bool first = true;

	for (int cid = 0; cid < PDP_CONTEXTS; cid++)
		if (is_listed(m, cid))
			say_address(m, cid, &first);
	return AT_OK;
}

static int cgpaddr_set(struct module *m, const struct at_args *a)
{
	bool first = true;

	for (int i = 0; i < a->count; i++)
		if (a->arg[i].given && check_defined(m, a->arg[i].num) != AT_OK)
			return check_defined(m, a->arg[i].num);
	for (int i = 0; i < a->count; i++)
		if (a->arg[i].given && is_listed(m, (int)a->arg[i].num))
			say_address(m, (int)a->arg[i].num, &first);
	return AT_OK;
}

static int cgpaddr_test(struct module *m)
{
	list_contexts(m, "+CGPADDR", "", is_listed, "");
	return AT_OK;
}

/* The network's name servers; those of IPv6 are from the prefix for documents. */
#define DNS_IPV4 ",211.136.20.203,211.136.17.107"
#define DNS_IPV6 ",2001:DB8::53,2001:DB8::54"

/*
 * Bearer, local address and gateway stay empty, as in the manual's example; which servers are told is AT+NCPCDPR's. A
 * context with both addresses has two lines, IPv4 first.
 */
static void say_dynamic(struct module *m, int cid, bool *first)
{
	bool ipv4 = pdp_ipv4(m, cid) != NULL, ipv6 = pdp_ipv6(m, cid) != NULL;
	const char *dns4 = ipv4 && module_setting_num(m, SET_DNS_IPV4) == 1 ? ",," DNS_IPV4 : "";
	const char *dns6 = ipv6 && module_setting_num(m, SET_DNS_IPV6) == 1 ? ",," DNS_IPV6 : "";
	const char *blank = colon_blank(m, false);
	char line[256], apn[128];

	pdp_apn(m, cid, apn);
	if (ipv4 || !ipv6) {
		snprintf(line, sizeof(line), "+CGCONTRDP:%s%d,,\"%s\"%s", blank, cid, apn, dns4);
		say(m, first, line);
	}
	if (ipv6) {
		snprintf(line, sizeof(line), "+CGCONTRDP:%s%d,,\"%s\"%s", blank, cid, apn, dns6);
		say(m, first, line);
	}
}

static int cgcontrdp_exec(struct module *m)
{
	bool first = true;

	for (int cid = 0; cid < PDP_CONTEXTS; cid++)
		if (pdp_active(m, cid))
			say_dynamic(m, cid, &first);
	return AT_OK;
}

static int cgcontrdp_set(struct module *m, const struct at_args *a)
{
	int cid = (int)a->arg[0].num, err = check_defined(m, cid);
	bool first = true;

	if (err != AT_OK)
		return err;
	if (!pdp_active(m, cid))
		return CME_CID_NOT_ACTIVE;
	say_dynamic(m, cid, &first);
	return AT_OK;
}

static int cgcontrdp_test(struct module *m)
{
	list_contexts(m, "+CGCONTRDP", "", pdp_active, "");
	return AT_OK;
}

/* --- AT+CGAUTH (2.30), AT+CIPCA (2.25) ---------------------------------------------------------------------------- */

static int cgauth_set(struct module *m, const struct at_args *a)
{
	struct pdp_auth auth = {.protocol = (int)a->arg[1].num};
	int err = check_defined(m, a->arg[0].num);

	if (err != AT_OK)
		return err;
	/* PAP and CHAP need a user name. */
	if (auth.protocol != 0 && a->arg[2].len == 0)
		return CME_PARAMETER;
	if (auth.protocol != 0) {
		snprintf(auth.user, sizeof(auth.user), "%s", a->arg[2].str);
		snprintf(auth.password, sizeof(auth.password), "%s", a->arg[3].str);
	}
	return pdp_set_auth(m, (int)a->arg[0].num, &auth);
}

/* All four fields, also without a protocol. The host sees its password, nobody else does. */
static int cgauth_read(struct module *m)
{
	for (int cid = 0; cid < PDP_CONTEXTS; cid++) {
		const struct pdp_auth *a = pdp_auth(m, cid);

		if (pdp_defined(m, cid))
			module_info_secret(m, "+CGAUTH:***", "+CGAUTH:%d,%d,\"%s\",\"%s\"", cid, a->protocol, a->user,
				a->password);
	}
	return AT_OK;
}

static int cgauth_test(struct module *m)
{
	module_info(m, "+CGAUTH:(0-10),(0,1,2),(0-60),(0-60)");
	return AT_OK;
}

static int cipca_set(struct module *m, const struct at_args *a)
{
	if (!a->arg[1].given)
		return AT_OK;
	return module_change_number(m, SET_ATTACH_WITHOUT_PDN, a->arg[1].num);
}

static int cipca_read(struct module *m)
{
	module_info(m, "+CIPCA:3,%s", module_setting_set(m, SET_ATTACH_WITHOUT_PDN));
	return AT_OK;
}

/* --- AT+CGAPNRC (2.26), AT+NCIDSTATUS (4.39) ---------------------------------------------------------------------- */

/* The simulated network limits nobody's rate. */
static int cgapnrc_exec(struct module *m)
{
	for (int cid = 0; cid < PDP_CONTEXTS; cid++)
		if (pdp_active(m, cid))
			module_info(m, "+CGAPNRC:%d,0,0", cid);
	return AT_OK;
}

static int cgapnrc_set(struct module *m, const struct at_args *a)
{
	int cid = (int)a->arg[0].num, err = check_defined(m, cid);

	if (err != AT_OK)
		return err;
	if (!pdp_active(m, cid))
		return CME_CID_NOT_ACTIVE;
	module_info(m, "+CGAPNRC:%d,0,0", cid);
	return AT_OK;
}

static int cgapnrc_test(struct module *m)
{
	list_contexts(m, "+CGAPNRC", "", pdp_active, "");
	return AT_OK;
}

/* 0 available, 1 not active, 3 backing off and for how many seconds. */
static void say_status(struct module *m, int cid, bool *first)
{
	unsigned back_off = pdp_back_off(m, cid);
	char line[48];

	if (back_off > 0)
		snprintf(line, sizeof(line), "+NCIDSTATUS:%d,3,%u", cid, back_off);
	else
		snprintf(line, sizeof(line), "+NCIDSTATUS:%d,%d", cid, pdp_active(m, cid) ? 0 : 1);
	say(m, first, line);
}

static int ncidstatus_set(struct module *m, const struct at_args *a)
{
	bool first = true;

	say_status(m, (int)a->arg[0].num, &first);
	return AT_OK;
}

static int ncidstatus_exec(struct module *m)
{
	bool first = true;

	for (int cid = 0; cid < PDP_CONTEXTS; cid++)
		if (pdp_defined(m, cid))
			say_status(m, cid, &first);
	return AT_OK;
}

const struct cmd pdp_commands[] = {
	{
		.name = "+CGDCONT",
		.args = "cid:c(0-10)[,PDP_type:k(IP,NONIP,IPV6,IPV4V6),APN:s(0-63),PDP_addr:s(0-64),d_comp:i(0),h_"
			"comp:i(0,1),IPv4AddrAlloc:i(0,1),request_type:i(0-2),P-CSCF_discovery:i(0-2),IM_CN_Signalling:"
			"i(0,1),NSLPI:i(0,1),securePCO:i(0,1)]",
		.max_ms = 300,
		.source = "base manual 2.16",
		.text = "Defines a PDP context; the number alone undefines it.",
		.set = cgdcont_set,
		.read = cgdcont_read,
		.test = cgdcont_test,
	},
	{
		.name = "+CGACT",
		.args = "state:i(0,1),cid:c(0-10)",
		.flags = NEEDS_RADIO | NEEDS_SIM | NOT_DURING_FOTA,
		.max_ms = 1000,
		.source = "base manual 2.14",
		.text = "Deactivates (0) or activates (1) a PDP context; attaches first when need be.",
		.set = cgact_set,
		.read = cgact_read,
		.test = cgact_test,
	},
	{
		.name = "+CGPADDR",
		.args = "cid:c(0-10)[,cid:c(0-10),cid:c(0-10),cid:c(0-10),cid:c(0-10),cid:c(0-10),cid:c(0-10),"
			"cid:c(0-10),cid:c(0-10),cid:c(0-10),cid:c(0-10)]",
		.max_ms = 300,
		.source = "base manual 2.11",
		.text = "Addresses of PDP contexts.",
		.set = cgpaddr_set,
		.exec = cgpaddr_exec,
		.test = cgpaddr_test,
	},
	{
		.name = "+CGCONTRDP",
		.args = "cid:c(0-10)",
		.max_ms = 300,
		.source = "base manual 2.29",
		.text = "What the network gave an active context: APN and name servers.",
		.set = cgcontrdp_set,
		.exec = cgcontrdp_exec,
		.test = cgcontrdp_test,
	},
	{
		.name = "+CGAUTH",
		.args = "cid:c(0-10)[,auth_prot:i(0-2),userid:s(0-60),password:s(0-60)]",
		.flags = CMD_SECRET,
		.max_ms = 300,
		.source = "base manual 2.30",
		.text = "User and password of a context: none (0), PAP (1), CHAP (2).",
		.set = cgauth_set,
		.read = cgauth_read,
		.test = cgauth_test,
	},
	{
		.name = "+CIPCA",
		.args = "n:i(3)[,AttachWithoutPDN:v]",
		.settings = {SET_ATTACH_WITHOUT_PDN},
		.flags = CMD_TEST_RANGE,
		.max_ms = 300,
		.source = "base manual 2.25",
		.text = "Whether the module attaches without a PDN connection.",
		.set = cipca_set,
		.read = cipca_read,
	},
	{
		.name = "+CGAPNRC",
		.args = "cid:c(0-10)",
		.max_ms = 300,
		.source = "base manual 2.26",
		.text = "Rate control of the APN of a context.",
		.set = cgapnrc_set,
		.exec = cgapnrc_exec,
		.test = cgapnrc_test,
	},
	{
		.name = "+CGCMOD",
		.args = "cid:c(0-10)",
		.flags = NEEDS_RADIO,
		.max_ms = 300,
		.source = "base manual 2.41",
		.text = "Tells the network the changed properties of a context, or of all.",
		.set = cgcmod_set,
		.exec = cgcmod_exec,
		.test = cgcmod_test,
	},
	{
		.name = "+CGDATA",
		.flags = CMD_NOT_BUILT_IN,
		.max_ms = 300,
		.source = "base manual 2.39",
		.text = "Protocols of the data state: none, for there is no PPP.",
		.test = cgdata_test,
	},
	{
		.name = "+NCIDSTATUS",
		.args = "cid:c(0-10)",
		.flags = CMD_TEST_RANGE,
		.max_ms = 300,
		.source = "base manual 4.39",
		.text = "Whether contexts can be used: yes (0), not active (1), backing off (3) and for how long.",
		.set = ncidstatus_set,
		.exec = ncidstatus_exec,
	},
	{.name = NULL},
};
