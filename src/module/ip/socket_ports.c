/* The local ports of the sockets: which can be had, and one for who names none (base manual 4.4). */
#include "config.h"

#include "bc28/coap_msg.h"
#include "sockets.h"

/* TCP port of the USIM's own channels. */
#define BIP_PORT        20000
#define EPHEMERAL_FIRST 49152 /* RFC 6335 6 */
/* "Reserved, not recommended" (base manual 4.4 note 3): CoAP's, CoAP over DTLS's, and those of the LwM2M client. */
static const uint16_t reserved_ports[] = {COAP_PORT, COAPS_PORT, 56830, 56831, 56833};

static bool is_reserved(uint16_t port)
{
	for (size_t i = 0; i < sizeof(reserved_ports) / sizeof(reserved_ports[0]); i++)
		if (port == reserved_ports[i])
			return true;
	return false;
}

bool socket_port_taken(const struct module *m, bool stream, uint16_t port)
{
	if (is_reserved(port) && module_quirk(m, QUIRK_RESERVED_PORTS) == 1)
		return true;
	if (stream && port == BIP_PORT && module_setting_num(m, SET_BIP) == 1)
		return true;
	for (unsigned i = 0; i < SOCKET_COUNT; i++) {
		const struct socket *s = &m->sockets->socket[i];

		if (s->used && s->stream == stream && s->port == port)
			return true;
	}
	return false;
}

uint16_t socket_pick_port(struct module *m, bool stream)
{
	uint16_t port;

	do
		port = (uint16_t)(EPHEMERAL_FIRST + rng_below(&m->rng, UINT16_MAX - EPHEMERAL_FIRST + 1));
	while (is_reserved(port) || socket_port_taken(m, stream, port));
	return port;
}
