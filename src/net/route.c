/*
 * Where a destination really is: rules of net.route, prefixes of net.allow, the platform; and the texts of addresses.
 */
#include "config.h"

#include "route.h"

#include <arpa/inet.h>
#include <netinet/in.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <strings.h>

#include "bc28/coap_msg.h"
#include "bc28/number.h"
#include "bc28/xmalloc.h"

#define HOST_MAX     255
#define REPORTED_MAX 256 /* destinations whose warning is remembered */

/* "host[:port]=host:port" */
struct rule {
	char *host; /* "*": any */
	uint16_t port; /* 0: any */
	struct route_dest dest;
};

struct prefix {
	int family; /* AF_UNSPEC: any address */
	uint8_t addr[16];
	unsigned bits;
};

struct route_table {
	struct rule *rules;
	size_t rule_count;
	struct prefix *prefixes;
	size_t prefix_count;
	uint16_t plain_port, dtls_port; /* of the platform; 0: none */
	char *reported[REPORTED_MAX];
	size_t reported_count;
};

struct route_table *route_table_new(void)
{
	return xcalloc(1, sizeof(struct route_table));
}

void route_table_free(struct route_table *t)
{
	if (t == NULL)
		return;
	for (size_t i = 0; i < t->rule_count; i++)
		free(t->rules[i].host);
	for (size_t i = 0; i < t->reported_count; i++)
		free(t->reported[i]);
	free(t->rules);
	free(t->prefixes);
	free(t);
}

/* --- addresses ---- */

int address_parse(const char *host, uint16_t port, struct route_dest *dest)
{
	struct sockaddr_in *in = (struct sockaddr_in *)&dest->addr;
	struct sockaddr_in6 *in6 = (struct sockaddr_in6 *)&dest->addr;

	memset(dest, 0, sizeof(*dest));
	if (strcasecmp(host, "localhost") == 0)
		host = "127.0.0.1";
	if (inet_pton(AF_INET, host, &in->sin_addr) == 1) {
		in->sin_family = AF_INET;
		in->sin_port = htons(port);
		dest->len = sizeof(*in);
		return 0;
	}
	if (inet_pton(AF_INET6, host, &in6->sin6_addr) == 1) {
		in6->sin6_family = AF_INET6;
		in6->sin6_port = htons(port);
		dest->len = sizeof(*in6);
		return 0;
	}
	return -1;
}

void address_format(const struct sockaddr_storage *addr, char *out, size_t size)
{
	char text[INET6_ADDRSTRLEN] = "?";

	if (addr->ss_family == AF_INET6) {
		const struct sockaddr_in6 *in6 = (const struct sockaddr_in6 *)addr;

		inet_ntop(AF_INET6, &in6->sin6_addr, text, sizeof(text));
		snprintf(out, size, "[%s]:%u", text, ntohs(in6->sin6_port));
	} else {
		const struct sockaddr_in *in = (const struct sockaddr_in *)addr;

		inet_ntop(AF_INET, &in->sin_addr, text, sizeof(text));
		snprintf(out, size, "%s:%u", text, ntohs(in->sin_port));
	}
}

static int parse_port(const char *text, uint16_t *port)
{
	int64_t value;

	if (number_parse(text, 10, 1, UINT16_MAX, &value, NULL) < 0)
		return -1;
	*port = (uint16_t)value;
	return 0;
}

/* Splits "host", "host:port", "[v6]", "[v6]:port" or a bare IPv6 address; port 0 when there is none. */
static int split_host_port(const char *text, char *host, size_t size, uint16_t *port)
{
	const char *colon = strrchr(text, ':'), *start = text;
	size_t len = strlen(text);

	*port = 0;
	if (*text == '[') {
		const char *close = strchr(text, ']');

		if (close == NULL || (close[1] != 0 && close[1] != ':'))
			return -1;
		start = text + 1;
		len = (size_t)(close - start);
		colon = close[1] == ':' ? close + 1 : NULL;
	} else if (colon != NULL && strchr(text, ':') != colon) {
		colon = NULL; /* more than one colon: a bare IPv6 address */
	} else if (colon != NULL) {
		len = (size_t)(colon - text);
	}
	if (colon != NULL && parse_port(colon + 1, port) < 0)
		return -1;
	if (len == 0 || len >= size)
		return -1;
	memcpy(host, start, len);
	host[len] = 0;
	return 0;
}

int address_parse_port(const char *text, uint16_t port, struct route_dest *dest)
{
	char host[HOST_MAX + 1];
	uint16_t given;

	if (split_host_port(text, host, sizeof(host), &given) < 0)
		return -1;
	return address_parse(host, given != 0 ? given : port, dest);
}

/* --- the configuration ---- */

int route_add(struct route_table *t, const char *rule, char **cause)
{
	const char *eq = strchr(rule, '=');
	char from[HOST_MAX + 10], from_host[HOST_MAX + 1], to_host[HOST_MAX + 1];
	uint16_t from_port, to_port;
	struct route_dest dest;

	if (eq == NULL || (size_t)(eq - rule) >= sizeof(from))
		return fail(cause, "net.route: \"%s\" is not host[:port]=host:port", rule);
	memcpy(from, rule, (size_t)(eq - rule));
	from[eq - rule] = 0;
	if (split_host_port(from, from_host, sizeof(from_host), &from_port) < 0)
		return fail(cause, "net.route: \"%s\": the part before = is not host[:port]", rule);
	if (split_host_port(eq + 1, to_host, sizeof(to_host), &to_port) < 0 || to_port == 0 ||
		address_parse(to_host, to_port, &dest) < 0)
		return fail(cause, "net.route: \"%s\": the part after = is not address:port", rule);
	t->rules = xrealloc(t->rules, (t->rule_count + 1) * sizeof(*t->rules));
	t->rules[t->rule_count++] = (struct rule){.host = xstrdup(from_host), .port = from_port, .dest = dest};
	return 0;
}

int route_allow(struct route_table *t, const char *prefix, char **cause)
{
	char host[HOST_MAX + 1];
	const char *slash = strchr(prefix, '/');
	size_t len = slash != NULL ? (size_t)(slash - prefix) : strlen(prefix);
	struct prefix p = {.family = AF_UNSPEC};

	if (strcmp(prefix, "any") != 0) {
		unsigned max;

		if (len >= sizeof(host))
			return fail(cause, "net.allow: \"%s\" is not an address or prefix", prefix);
		memcpy(host, prefix, len);
		host[len] = 0;
		if (inet_pton(AF_INET, host, p.addr) == 1)
			p.family = AF_INET;
		else if (inet_pton(AF_INET6, host, p.addr) == 1)
			p.family = AF_INET6;
		else
			return fail(cause, "net.allow: \"%s\" is not an address or prefix", prefix);
		max = p.family == AF_INET ? 32 : 128;
		p.bits = max;
		if (slash != NULL) {
			int64_t bits;

			if (number_parse(slash + 1, 10, 0, max, &bits, NULL) < 0)
				return fail(cause, "net.allow: \"%s\": the prefix length is 0 to %u", prefix, max);
			p.bits = (unsigned)bits;
		}
	}
	t->prefixes = xrealloc(t->prefixes, (t->prefix_count + 1) * sizeof(*t->prefixes));
	t->prefixes[t->prefix_count++] = p;
	return 0;
}

void route_platform(struct route_table *t, uint16_t plain_port, uint16_t dtls_port)
{
	t->plain_port = plain_port;
	t->dtls_port = dtls_port;
}

/* --- the decision ---- */

/* In network order: 4 or 16. */
static const uint8_t *address_bytes(const struct route_dest *d)
{
	if (d->addr.ss_family == AF_INET6)
		return ((const struct sockaddr_in6 *)&d->addr)->sin6_addr.s6_addr;
	return (const uint8_t *)&((const struct sockaddr_in *)&d->addr)->sin_addr;
}

static bool prefix_matches(const struct prefix *p, const struct route_dest *d)
{
	const uint8_t *a = address_bytes(d);
	unsigned whole = p->bits / 8, rest = p->bits % 8;

	if (p->family == AF_UNSPEC)
		return true;
	if (p->family != d->addr.ss_family || memcmp(a, p->addr, whole) != 0)
		return false;
	return rest == 0 || (a[whole] ^ p->addr[whole]) >> (8 - rest) == 0;
}

bool route_is_loopback(const struct route_dest *d)
{
	if (d->addr.ss_family == AF_INET6)
		return IN6_IS_ADDR_LOOPBACK(&((const struct sockaddr_in6 *)&d->addr)->sin6_addr);
	return address_bytes(d)[0] == 127;
}

/* Names are compared without regard to case, addresses by value. */
static bool host_matches(const char *pattern, const char *host)
{
	struct route_dest a, b;

	if (strcmp(pattern, "*") == 0 || strcasecmp(pattern, host) == 0)
		return true;
	return address_parse(pattern, 1, &a) == 0 && address_parse(host, 1, &b) == 0 &&
	       memcmp(&a.addr, &b.addr, sizeof(a.addr)) == 0;
}

/* True the first time that a destination is asked about. */
static bool first_report(struct route_table *t, const char *host, uint16_t port)
{
	char *key = xasprintf("%.*s:%u", HOST_MAX, host, port);

	for (size_t i = 0; i < t->reported_count; i++)
		if (strcmp(t->reported[i], key) == 0) {
			free(key);
			return false;
		}
	if (t->reported_count == REPORTED_MAX) {
		free(key);
		return false;
	}
	t->reported[t->reported_count++] = key;
	return true;
}

/* The first rule for a host and port; port 0: whatever its port. */
static const struct rule *find_rule(const struct route_table *t, const char *host, uint16_t port)
{
	for (size_t i = 0; i < t->rule_count; i++) {
		const struct rule *r = &t->rules[i];

		if ((r->port == 0 || port == 0 || r->port == port) && host_matches(r->host, host))
			return r;
	}
	return NULL;
}

/* Loopback, or below a prefix of net.allow. */
static bool is_open(const struct route_table *t, const struct route_dest *dest)
{
	if (route_is_loopback(dest))
		return true;
	for (size_t i = 0; i < t->prefix_count; i++)
		if (prefix_matches(&t->prefixes[i], dest))
			return true;
	return false;
}

/* The key that would open a destination; NULL: it was named before. */
static char *closed_hint(struct route_table *t, const char *host, uint16_t port, bool numeric)
{
	if (!first_report(t, host, port))
		return NULL;
	return numeric ? xasprintf("net.allow = %s", host)
		       : xasprintf("net.route = %.*s:%u=ADDRESS:PORT", HOST_MAX, host, port);
}

int route_find(struct route_table *t, const char *host, uint16_t port, bool dtls, struct route_dest *dest, char **hint)
{
	uint16_t platform = dtls ? t->dtls_port : t->plain_port;
	const struct rule *rule = find_rule(t, host, port);
	bool numeric;

	*hint = NULL;
	if (rule != NULL) {
		*dest = rule->dest;
		return 0;
	}
	if (platform != 0)
		return address_parse("127.0.0.1", platform, dest);
	numeric = address_parse(host, port, dest) == 0;
	if (numeric && is_open(t, dest))
		return 0;
	*hint = closed_hint(t, host, port, numeric);
	return -1;
}

/* --- for sockets ---- */

#define STAND_IN_COUNT 65536

int route_stand_in(const struct route_table *t, const char *name, struct ipaddr *out)
{
	const struct rule *rule = find_rule(t, name, 0);
	size_t index = rule != NULL ? (size_t)(rule - t->rules) : STAND_IN_COUNT;

	if (index >= STAND_IN_COUNT)
		return -1;
	*out = (struct ipaddr){.byte = {198, 18, (uint8_t)(index >> 8), (uint8_t)index}};
	return 0;
}

/* The text that rules are to be searched for: the name that an address stands for, or the address. */
static const char *host_text(const struct route_table *t, const struct ipaddr *ip, char *text)
{
	size_t index = (size_t)ip->byte[2] << 8 | ip->byte[3];
	struct route_dest numeric;

	if (!ip->v6 && ip->byte[0] == 198 && ip->byte[1] == 18 && index < t->rule_count) {
		const char *host = t->rules[index].host;

		if (strcmp(host, "*") != 0 && address_parse(host, 1, &numeric) < 0)
			return host;
	}
	return ipaddr_format(ip, text);
}

bool route_is_open(const struct route_table *t, const struct endpoint *to)
{
	char text[IPADDR_TEXT];
	struct route_dest dest;

	return route_has_rule(t, to, &dest) ||
	       (address_parse(ipaddr_format(&to->ip, text), to->port, &dest) == 0 && is_open(t, &dest));
}

/* What is open without a rule. */
static int find_open(struct route_table *t, const char *host, uint16_t port, struct route_dest *dest, char **hint)
{
	if (address_parse(host, port, dest) == 0 && is_open(t, dest))
		return 0;
	*hint = closed_hint(t, host, port, dest->len != 0);
	return -1;
}

int route_find_socket(struct route_table *t, const struct endpoint *to, bool udp, struct route_dest *dest, char **hint)
{
	char text[IPADDR_TEXT];
	const char *host = host_text(t, &to->ip, text);
	const struct rule *rule = find_rule(t, host, to->port);
	uint16_t platform = to->port == COAP_PORT ? t->plain_port : to->port == COAPS_PORT ? t->dtls_port : 0;

	*hint = NULL;
	if (rule != NULL) {
		*dest = rule->dest;
		return 0;
	}
	if (udp && platform != 0 && (address_parse(host, to->port, dest) < 0 || !route_is_loopback(dest)))
		return address_parse("127.0.0.1", platform, dest);
	return find_open(t, host, to->port, dest, hint);
}

bool route_has_rule(const struct route_table *t, const struct endpoint *to, struct route_dest *dest)
{
	char text[IPADDR_TEXT];
	const struct rule *rule = find_rule(t, host_text(t, &to->ip, text), to->port);

	if (rule != NULL)
		*dest = rule->dest;
	return rule != NULL;
}

int route_find_host(struct route_table *t, const struct ipaddr *to, struct route_dest *dest, char **hint)
{
	char text[IPADDR_TEXT];
	const char *host = host_text(t, to, text);
	const struct rule *rule = find_rule(t, host, 0);

	*hint = NULL;
	if (rule != NULL) {
		*dest = rule->dest;
		return 0;
	}
	return find_open(t, host, 0, dest, hint);
}
