/* The Package URI, /5/0/1: what a GET needs of it. */
#include "config.h"

#include <string.h>

#include "bc28/buf.h"
#include "firmware_priv.h"

/*
 * Undoes percent-encoding (RFC 7252 6.4); -1: it is none, or stands for what can't be told apart from a separator
 * afterwards.
 */
static int decode(const char *text, size_t len, const char *separators, char *out)
{
	for (size_t i = 0; i < len; i++) {
		uint8_t byte = (uint8_t)text[i];

		if (byte == '%') {
			if (len - i < 3 || hex_decode(text + i + 1, 2, &byte) < 0 || byte == 0 ||
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
	if (decode(path, len, "/", out->path) < 0)
		return -1;
	out->has_query = path[len] == '?';
	return out->has_query ? decode(path + len + 1, strlen(path + len + 1), "&", out->query) : 0;
}

uint8_t firmware_uri_parse(const char *uri, struct firmware_uri *out)
{
	static const uint8_t results[] = {
		[URI_GOOD] = RESULT_INITIAL,
		[URI_INVALID] = RESULT_INVALID_URI,
		[URI_OTHER_SCHEME] = RESULT_UNSUPPORTED_PROTOCOL,
	};
	enum uri_verdict verdict;

	*out = (struct firmware_uri){0};
	verdict = uri_parse(uri, &out->server);
	if (verdict == URI_GOOD && parse_resource(out->server.resource, out) < 0)
		verdict = URI_INVALID;
	return results[verdict];
}
