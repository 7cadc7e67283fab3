/* IP addresses of the module's side: as AT commands write them, without the host's address functions. */
#ifndef BC28_IPADDR_H
#define BC28_IPADDR_H

#include <stdbool.h>
#include <stdint.h>

#ifdef __cplusplus
extern "C" {
#endif

#define IPADDR_TEXT 40 /* bytes that the text of an address needs at most */

struct ipaddr {
	bool v6;
	uint8_t byte[16]; /* in network order; of IPv4 the first four */
};

struct endpoint {
	struct ipaddr ip;
	uint16_t port;
};

/*
 * IPv4 in four numbers, each decimal, octal (leading 0) or hexadecimal (leading 0x; base manual 4.5), or IPv6 as of RFC
 * 4291 2.2. -1: neither.
 */
int ipaddr_parse(const char *text, struct ipaddr *out);
/*
 * Decimal; IPv6 in upper case with the longest run of zeros left out. out has IPADDR_TEXT bytes; returned for
 * convenience.
 */
const char *ipaddr_format(const struct ipaddr *a, char *out);
bool ipaddr_equal(const struct ipaddr *a, const struct ipaddr *b);

#ifdef __cplusplus
}
#endif

#endif
