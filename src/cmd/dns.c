/* AT commands of ping and names (base manual 4.14, 4.31, 4.32). */
#include "config.h"

#include <ctype.h>

#include "bc28/clock.h"
#include "bc28/handler.h"
#include "bc28/sockets.h"
#include "tables.h"

enum { QDNS_KEEP, QDNS_CLEAR, QDNS_RESOLVE };

enum { PING_SIZE = 12, PING_TIMEOUT_MS = 10000 }; /* defaults */

static int nping_set(struct module *m, const struct at_args *a)
{
	size_t size = a->arg[1].given ? (size_t)a->arg[1].num : PING_SIZE;
	uint64_t timeout = a->arg[2].given ? (uint64_t)a->arg[2].num : PING_TIMEOUT_MS;
	struct ipaddr to;

	/* "IPv4 only" */
	if (ipaddr_parse(a->arg[0].str, &to) < 0 || to.v6)
		return CME_PARAMETER;
	return ping_start(m, &to, size, timeout * CLOCK_MS);
}

/* A name as of RFC 1123 2.1 (and with underscores), or an address. */
static bool is_host(const char *s)
{
	struct ipaddr addr;
	size_t label = 0;

	if (ipaddr_parse(s, &addr) == 0)
		return true;
	for (; *s != 0; s++) {
		if (*s == '.' && label == 0)
			return false;
		if (*s != '.' && *s != '-' && *s != '_' && !isalnum((unsigned char)*s))
			return false;
		label = *s == '.' ? 0 : label + 1;
		if (label > 63)
			return false;
	}
	return true;
}

static int qdns_set(struct module *m, const struct at_args *a)
{
	const char *host = a->arg[1].given ? a->arg[1].str : NULL;

	if (host != NULL && !is_host(host))
		return CME_PARAMETER;
	if (a->arg[0].num == QDNS_CLEAR)
		return dns_forget(m, host);
	if (host == NULL)
		return CME_PARAMETER;
	return dns_resolve(m, host, a->arg[0].num == QDNS_KEEP);
}

static int qidnscfg_set(struct module *m, const struct at_args *a)
{
	struct ipaddr primary, secondary;

	if (ipaddr_parse(a->arg[0].str, &primary) < 0)
		return CME_PARAMETER;
	if (a->arg[1].given && ipaddr_parse(a->arg[1].str, &secondary) < 0)
		return CME_PARAMETER;
	return dns_set_servers(m, &primary, a->arg[1].given ? &secondary : NULL);
}

static int qidnscfg_read(struct module *m)
{
	char address[IPADDR_TEXT];

	module_info(m, "PrimaryDns: %s", ipaddr_format(dns_server(m, 0), address));
	module_info_more(m, "SecondaryDns: %s", ipaddr_format(dns_server(m, 1), address));
	return AT_OK;
}

const struct cmd dns_commands[] = {
	{
		.name = "+NPING",
		.args = "ip:s(7-19)[,size:i(12-1500),timeout:i(10-600000)]",
		.flags = NEEDS_RADIO,
		.max_ms = 300,
		.source = "base manual 4.14",
		.text = "Sends one ICMP echo request to an IPv4 address.",
		.set = nping_set,
	},
	{
		.name = "+QIDNSCFG",
		.args = "primary:s(2-45)[,secondary:s(2-45)]",
		.flags = CMD_TEST_OK,
		.max_ms = 300,
		.source = "base manual 4.31",
		.text = "The name servers.",
		.set = qidnscfg_set,
		.read = qidnscfg_read,
	},
	{
		.name = "+QDNS",
		.args = "mode:i(0,1,2)[,host:s(1-253)]",
		.max_ms = 300,
		.source = "base manual 4.32",
		.text = "Resolves a name and keeps (0) or doesn't keep (2) its address; forgets one or all (1).",
		.set = qdns_set,
	},
	{.name = NULL},
};
