/* The Package URI, /5/0/1: a CoAP URI (RFC 7252 section 6) into what a GET needs of it. */
#include "config.h"

#include <string.h>
#include <strings.h>

#include "bc28/buf.h"
#include "bc28/number.h"
#include "firmware_priv.h"
#include "uri.h"

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
static int parse_authority(const char *text, size_t len, struct firmware_uri *out)
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

/*
 * Undoes percent-encoding (RFC 7252 6.4); -1: it is none, or stands for what can't be told apart from a separator
 * afterwards.
 */
static int decode(const char *text, size_t len, const char *separators, char *out)
{
	for (size_t i = 0; i < len; i++) {
		uint8_t byte = (uint8_t)text[i];

		if (byte == '%') {
			if (len - i < 3 || hex_decode(text + i + 1, 2, &byte) != 0 || byte == 0 ||
				strchr(separators, byte) != NULL)
				return -1;
			i += 2;
		}
		*out++ = (char)byte;
	}
	*out = '\0';
	return 0;
}

/* The part behind the authority: path and query, without the characters that they begin with. */
static int parse_resource(const char *text, struct firmware_uri *out)
{
	size_t len = strcspn(text, "?");
	const char *path = len > 0 ? text + 1 : text;

	if (len > 0)
		len--;
	if (decode(path, len, "/", out->path) != 0)
		return -1;
	out->has_query = path[len] == '?';
	return out->has_query ? decode(path + len + 1, strlen(path + len + 1), "&", out->query) : 0;
}

uint8_t firmware_uri_parse(const char *uri, struct firmware_uri *out)
{
	size_t scheme = strspn(uri, SCHEME_CHARS), n = sizeof(schemes) / sizeof(schemes[0]), i = 0, len;
	const char *authority;

	*out = (struct firmware_uri){0};
	for (const char *s = uri; *s != '\0'; s++)
		/* RFC 7252 6.4: a URI with a fragment can't be asked for */
		if (*s <= 0x20 || *s >= 0x7f || *s == '"' || *s == '#')
			return RESULT_INVALID_URI;
	if (scheme == 0 || strncmp(uri + scheme, "://", 3) != 0)
		return RESULT_INVALID_URI;
	while (i < n && strncasecmp(uri, schemes[i].prefix, strlen(schemes[i].prefix)) != 0)
		i++;
	if (i == n)
		return RESULT_UNSUPPORTED_PROTOCOL;
	out->dtls = schemes[i].dtls;
	out->port = schemes[i].port;
	authority = uri + scheme + 3;
	len = strcspn(authority, "/?");
	if (strlen(uri) > URI_MAX || parse_authority(authority, len, out) != 0 ||
		parse_resource(authority + len, out) != 0)
		return RESULT_INVALID_URI;
	return 0;
}
