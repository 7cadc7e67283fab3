/*
 * Sockets, names, pings and MQTT of a module with its whole network side, against UDP and TCP peers that send, close
 * and reset as the input says, while coverage comes and goes. Whatever happens, the module lives, and AT is answered at
 * the end.
 */
#include "config.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/socket.h>
#include <unistd.h>

#include "fuzz_world.h"
#include "bc28/clock.h"
#include "bc28/module.h"

#define STEPS_MAX   64
#define CONNECTIONS 4

/* %s: a socket's number, %u: the port of the UDP peer, %t: that of the TCP peer. */
static const char *const lines[] = {
	"AT+NSOCR=DGRAM,17,0,1",
	"AT+NSOCR=STREAM,6,0,1",
	"AT+NSOCR=DGRAM,17,0,2",
	"AT+NSOCR=DGRAM,17,5000,0",
	"AT+NSOST=%s,127.0.0.1,%u,2,ABCD",
	"AT+NSOST=%s,127.0.0.1,%u,2,ABCD,7",
	"AT+NSOCO=%s,127.0.0.1,%t",
	"AT+NSOSD=%s,2,ABCD",
	"AT+NSOSD=%s,2,ABCD,0x100,3",
	"AT+NSORF=%s,512",
	"AT+NSORF=%s,1",
	"AT+NSOCL=%s",
	"AT+NSONMI=1",
	"AT+NSONMI=2",
	"AT+NSONMI=0",
	"AT+NSONMI=3",
	"AT+NQSOS=%s",
	"AT+NSOSTATUS=%s",
	"AT+NSOSTATUS?",
	"AT+NPING=127.0.0.1",
	"AT+NPING=127.0.0.1,12,1000",
	"AT+NPING=2001:db8::1",
	"AT+QDNS=0,localhost",
	"AT+QDNS=0,www.example.com",
	"AT+QIDNSCFG=8.8.8.8,9.9.9.9",
	"AT+QDNS=1",
	"AT+QMTOPEN=0,\"127.0.0.1\",%t",
	"AT+QMTOPEN=0,\"broker.example\",%t",
	"AT+QMTCONN=0,\"dev\"",
	"AT+QMTSUB=0,1,\"t\",1",
	"AT+QMTUNS=0,2,\"t\"",
	"AT+QMTPUB=0,1,1,0,\"t\",2",
	"ab",
	"AT+QMTCLOSE=0",
	"AT+QMTDISC=0",
	"AT+CGATT=0",
	"AT+CGATT=1",
	"AT+CFUN=0",
	"AT+CFUN=1",
	"AT+NRB",
	"AT+NSOCR=DGRAM,17,6000,1,AF_INET6",
	"AT+NSOST=%s,::1,%u,2,ABCD",
	"AT+CPSMS=1",
	"AT+CEDRXS=1,5,\"0101\"",
	"AT+CSCON=1",
	"AT+NSOSTF=%s,127.0.0.1,%u,0x200,2,ABCD",
	"AT+NSOSTF=%s,127.0.0.1,%u,0x400,2,ABCD",
	"AT+CMEE=1",
};

struct peers {
	int udp, listener, connection[CONNECTIONS];
	uint16_t udp_port, tcp_port;
	struct sockaddr_in module; /* who sent the last datagram */
	bool known;
};

static void peers_open(struct peers *p)
{
	struct sockaddr_in at = loopback(0);
	socklen_t len = sizeof(at);

	*p = (struct peers){.known = false};
	p->udp = loopback_udp(&p->udp_port);
	p->listener = socket(AF_INET, SOCK_STREAM | SOCK_NONBLOCK | SOCK_CLOEXEC, 0);
	if (p->listener == -1 || bind(p->listener, (struct sockaddr *)&at, len) == -1 ||
		listen(p->listener, CONNECTIONS) == -1 || getsockname(p->listener, (struct sockaddr *)&at, &len) == -1)
		abort();
	p->tcp_port = ntohs(at.sin_port);
	for (int i = 0; i < CONNECTIONS; i++)
		p->connection[i] = -1;
}

static void peers_close(const struct peers *p)
{
	close(p->udp);
	close(p->listener);
	for (int i = 0; i < CONNECTIONS; i++)
		if (p->connection[i] != -1)
			close(p->connection[i]);
}

static void accept_all(struct peers *p)
{
	for (int i = 0; i < CONNECTIONS; i++)
		if (p->connection[i] == -1)
			p->connection[i] = accept4(p->listener, NULL, NULL, SOCK_NONBLOCK | SOCK_CLOEXEC);
}

static void type_line(struct fuzz_module *m, const struct peers *p, struct input *in, uint8_t what)
{
	const char *f = lines[(size_t)(what >> 3 | input_byte(in) << 5) % (sizeof(lines) / sizeof(lines[0]))];

	for (; *f != '\0'; f++) {
		char number[8];

		if (*f != '%') {
			fuzz_module_type(m, f, 1);
			continue;
		}
		f++;
		snprintf(number, sizeof(number), "%u",
			*f == 's'   ? input_byte(in) % 8u
			: *f == 'u' ? p->udp_port
				    : p->tcp_port);
		fuzz_module_type(m, number, strlen(number));
	}
	fuzz_module_type(m, "\r", 1);
}

/*
 * A datagram to who sent the last one: an echo with something behind it, as a name server's answer is, or the input
 * alone.
 */
static void send_datagram(struct peers *p, struct input *in, bool echo)
{
	struct pdu out = {.len = 0};
	uint8_t question[512];
	ssize_t got = loopback_recv(p->udp, question, sizeof(question), &p->module);
	const uint8_t *data;
	size_t len = input_piece(in, &data);

	p->known = p->known || got >= 0;
	if (!p->known)
		return;
	if (echo && got >= 12) {
		pdu_raw(&out, question, (size_t)got);
		out.data[2] = 0x81;
		out.data[7] = 1;
	}
	pdu_raw(&out, data, len);
	loopback_send(p->udp, &p->module, out.data, out.len);
}

/* Bytes of a connection, once or in a flood; or its end, orderly or not. */
static void use_connection(struct peers *p, struct input *in, uint8_t what)
{
	int *fd = &p->connection[what >> 3 & 3];
	uint8_t scrap[4096];
	const uint8_t *data;
	size_t len;

	if (*fd == -1)
		return;
	if (what & 64) {
		const struct linger at_once = {.l_onoff = 1};

		if (what & 128)
			setsockopt(*fd, SOL_SOCKET, SO_LINGER, &at_once, sizeof(at_once));
		close(*fd);
		*fd = -1;
		return;
	}
	while (recv(*fd, scrap, sizeof(scrap), 0) > 0)
		;
	len = input_piece(in, &data);
	for (int i = 0; i < (what & 32 ? 20 : 1); i++)
		send(*fd, data, len, MSG_NOSIGNAL);
}

static void act(struct fuzz_module *m, struct peers *p, struct input *in)
{
	uint8_t what = input_byte(in);
	const uint8_t *data;
	size_t len;

	accept_all(p);
	switch (what & 7) {
	case 4:
		send_datagram(p, in, what & 8);
		break;
	case 5:
		use_connection(p, in, what);
		break;
	case 6:
		fuzz_world_run(m->world, (1 + (uint64_t)(input_byte(in) % 100)) * CLOCK_S);
		break;
	case 7:
		if (what & 128) {
			net_module_coverage(m->net, what & 64);
		} else if (what & 64) {
			net_module_rebind(m->net);
		} else if (what & 32) {
			net_module_air(m->net, input_byte(in) * CLOCK_MS, input_byte(in) * 2u);
			net_module_disorder(m->net, input_byte(in) * 2u, input_byte(in) * 1000u);
		} else {
			len = input_piece(in, &data);
			fuzz_module_type(m, data, len);
			fuzz_module_type(m, "\r", 1);
		}
		break;
	default:
		type_line(m, p, in, what);
		break;
	}
	fuzz_world_run(m->world, what & 16 ? 20 * CLOCK_MS : 0);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	struct input in = {data, data + size};
	struct fuzz_module m;
	struct fuzz_world w;
	struct peers peers;
	char at[32], *cause = NULL;

	fuzz_world_open(&w);
	peers_open(&peers);
	snprintf(at, sizeof(at), "127.0.0.1:%u", peers.udp_port);
	if (net_resolver_set(w.net, at, &cause) != 0)
		abort();
	fuzz_module_open(&m, &w);
	module_power(m.module, true);
	fuzz_world_run(&w, 20 * CLOCK_S);
	for (int i = 0; i < STEPS_MAX && !input_ended(&in); i++)
		act(&m, &peers, &in);
	net_module_coverage(m.net, true);
	fuzz_module_must_answer(&m);
	fuzz_module_close(&m);
	fuzz_world_close(&w);
	peers_close(&peers);
	return 0;
}
