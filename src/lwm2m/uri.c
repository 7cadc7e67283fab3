/* CoAP URIs up to the resource: scheme, host and port. */
#include "config.h"

#include "uri.h"

#include <stddef.h>
#include <string.h>
#include <strings.h>

#include "bc28/coap_msg.h"
#include "bc28/number.h"

static const struct {
	const char *prefix;
	bool dtls;
	uint16_t port;
} schemes[] = {
	{"coap://", false, COAP_PORT}, /* RFC 7252 6.1 */
	{"coaps://", true, COAPS_PORT}, /* RFC 7252 6.2 */
};

/* What a scheme may consist of (RFC 3986 3.1). */
#define SCHEME_CHARS "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789+-."
/* What has no place in a host's name: the end of one, user information, and what RFC 3986 2 keeps out of URIs. */
#define NOT_IN_HOST "/?#[]@:%\\<>^`{|}"

/* Digits; nothing is the scheme's own port (RFC 3986 3.2.3). */
static int parse_port(const char *text, size_t len, uint16_t *port)
{
	int64_t value;

	if (len == 0)
		return 0;
	if (number_scan(text, len, 10, 1, UINT16_MAX, &value) != len)
		return -1;
	*port = (uint16_t)value;
	return 0;
}

/* host[:port], from between "//" and what follows; -1: it is none. */
static int parse_authority(const char *text, size_t len, struct uri *out)
{
	const char *end = text + len, *host = text, *host_end, *after;

	if (len > 0 && text[0] == '[') {
		host = text + 1;
		host_end = memchr(host, ']', len - 1);
		if (host_end == NULL || strspn(host, "0123456789abcdefABCDEF:.") != (size_t)(host_end - host))
			return -1;
		after = host_end + 1;
	} else {
		host_end = host + strcspn(host, NOT_IN_HOST);
		after = host_end;
	}
	if (host_end == host || (size_t)(host_end - host) >= sizeof(out->host))
		return -1;
	memcpy(out->host, host, (size_t)(host_end - host));
	out->host[host_end - host] = '\0';
	if (after == end)
		return 0;
	return *after == ':' ? parse_port(after + 1, (size_t)(end - after - 1), &out->port) : -1;
}

enum uri_verdict uri_parse(const char *text, struct uri *out)
{
	size_t scheme = strspn(text, SCHEME_CHARS), n = sizeof(schemes) / sizeof(schemes[0]), i = 0, len;
	const char *authority;

	*out = (struct uri){.resource = ""};
	for (const char *s = text; *s != '\0'; s++)
		/* RFC 7252 6.4: a URI with a fragment can't be asked for */
		if (*s <= 0x20 || *s >= 0x7f || *s == '"' || *s == '#')
			return URI_INVALID;
	if (scheme == 0 || strncmp(text + scheme, "://", 3) != 0)
		return URI_INVALID;
	while (i < n && strncasecmp(text, schemes[i].prefix, strlen(schemes[i].prefix)) != 0)
		i++;
	if (i == n)
		return URI_OTHER_SCHEME;
	out->dtls = schemes[i].dtls;
	out->port = schemes[i].port;
	authority = text + scheme + 3;
	len = strcspn(authority, "/?");
	if (strlen(text) > URI_MAX || parse_authority(authority, len, out) < 0)
		return URI_INVALID;
	out->resource = authority + len;
	return URI_GOOD;
}
