/* CoAP URIs (RFC 7252 section 6): where a server is that a bootstrap server names, or one that has a package. */
#ifndef BC28_LWM2M_URI_H
#define BC28_LWM2M_URI_H

#include <stdbool.h>
#include <stdint.h>

/* Longest URI that is taken. */
#define URI_MAX 255

enum uri_verdict { URI_GOOD, URI_INVALID, URI_OTHER_SCHEME };

struct uri {
	bool dtls; /* coaps */
	char host[URI_MAX + 1]; /* an IPv6 address without its brackets */
	uint16_t port; /* the scheme's own when none is named */
	const char *resource; /* path and query, in the text that was parsed: begins with '/' or '?', or is empty */
};

enum uri_verdict uri_parse(const char *text, struct uri *out);

#endif
