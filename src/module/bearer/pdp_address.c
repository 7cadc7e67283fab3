/* Addresses of PDP contexts: what the simulated network gives, and +NIPINFO, which tells them. */
#include "config.h"

#include <stdio.h>

#include "pdp_priv.h"

/* AT+NCONFIG=IPV6_GET_PREFIX_TIME: no prefix is asked for, so there is no IPv6 address (base manual 4.17). */
#define NO_PREFIX 65535

/* Addresses of a context, from that of the module: each its own. */
void pdp_assign_addresses(struct module *m, const unsigned own[3], int cid)
{
	struct pdp_context *c = pdp_context(m, cid);
	enum pdp_type wanted = c->definition.type, given = m->pdn->addresses;

	c->ipv4[0] = c->ipv6[0] = 0;
	if (wanted == PDP_NONIP)
		return;
	if (wanted != PDP_IPV6 && given != PDP_IPV6)
		snprintf(c->ipv4, sizeof(c->ipv4), "10.%u.%u.%u", own[0], own[1],
			1 + (own[2] - 1 + 23 * (unsigned)cid) % 254);
	if (wanted != PDP_IP && given != PDP_IP && module_setting_num(m, SET_IPV6_PREFIX_TIME) != NO_PREFIX)
		snprintf(c->ipv6, sizeof(c->ipv6), "2001:DB8:%X:%X::%X", own[0] << 8 | own[1], (unsigned)cid + 1,
			own[2]);
}

/* +NIPINFO: the addresses, or why there are none (base manual 4.26). */
void pdp_report_addresses(struct module *m, int cid, enum pdp_result result)
{
	const struct pdp_context *c = pdp_context(m, cid);
	int cause = result == PDP_RESULT_IPV4_ONLY        ? 1
		    : result == PDP_RESULT_IPV6_ONLY      ? 2
		    : result == PDP_RESULT_SINGLE_ADDRESS ? 3
							  : 5;

	if (module_setting_num(m, SET_NIPINFO) == 0 || c->definition.type == PDP_NONIP)
		return;
	if (result != PDP_OK)
		module_urc(m, "+NIPINFO:%d,%s,%d", cid, pdp_type_names[c->definition.type], cause);
	else if (c->ipv4[0] != 0 && c->ipv6[0] != 0)
		module_urc(m, "+NIPINFO:%d,IPV4V6,%s,%s", cid, c->ipv4, c->ipv6);
	else if (c->ipv4[0] != 0)
		module_urc(m, "+NIPINFO:%d,IP,%s", cid, c->ipv4);
	else if (c->ipv6[0] != 0)
		module_urc(m, "+NIPINFO:%d,IPV6,%s", cid, c->ipv6);
}
