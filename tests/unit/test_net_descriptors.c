/* What the network side takes of the process: descriptors, and what it says when none is left. */
#include "config.h"

#include <check.h>
#include <fcntl.h>
#include <netinet/in.h>
#include <stdlib.h>
#include <string.h>
#include <sys/resource.h>
#include <sys/socket.h>
#include <unistd.h>

#include "net_world.h"
#include "bc28/ipaddr.h"
#include "bc28/sock.h"

#define NONE_LEFT "no descriptor left for a socket"

static struct net_world w;

static void setup(void)
{
	world_open(&w);
	world_serve(&w, false);
}

static void teardown(void)
{
	world_close(&w);
}

/* How many descriptors this process has open. */
static int descriptors(void)
{
	int n = 0;

	for (int fd = 0; fd < 4096; fd++)
		n += fcntl(fd, F_GETFD) >= 0;
	return n;
}

/* Leaves the process so many descriptors; -1: as many as the system allows. */
static void leave(int spare)
{
	struct rlimit limit;
	int next;

	getrlimit(RLIMIT_NOFILE, &limit);
	limit.rlim_cur = limit.rlim_max;
	ck_assert_int_eq(setrlimit(RLIMIT_NOFILE, &limit), 0);
	if (spare < 0)
		return;
	next = dup(0);
	close(next);
	limit.rlim_cur = (rlim_t)(next + spare);
	ck_assert_int_eq(setrlimit(RLIMIT_NOFILE, &limit), 0);
}

static unsigned times_said(void)
{
	unsigned n = 0;

	for (const char *p = buf_str(&w.events); (p = strstr(p, NONE_LEFT)) != NULL; p++)
		n++;
	return n;
}

/* A link is its outer socket: libcoap has none of its own, and no epoll set and no timer either. */
START_TEST(link_takes_one)
{
	struct coap_msg m = world_msg(COAP_POST, "rd");
	int before = descriptors();

	world_link(&w, false);
	world_send(&w, &m);
	world_run(&w, 0);
	expect_log(&w.module_log, "outcome acked\nresponse 2.04\n");
	ck_assert_int_eq(descriptors(), before + 1);
	w.links.ops->close(w.link);
	w.link = NULL;
	world_run(&w, 0);
	ck_assert_int_eq(descriptors(), before);
}
END_TEST

/* A CON from each of 500 addresses: 500 peers, and no descriptor for them. */
START_TEST(peers_take_none)
{
	static const uint8_t con[] = {0x40, 0x02, 0, 1, 0xb2, 'r', 'd'};
	struct sockaddr_in to = {.sin_family = AF_INET, .sin_addr.s_addr = htonl(INADDR_LOOPBACK)};
	int before = descriptors();

	to.sin_port = htons(net_server_port(w.server));
	for (int i = 0; i < 500; i++) {
		struct sockaddr_in from = to;
		int fd = socket(AF_INET, SOCK_DGRAM | SOCK_CLOEXEC, 0);

		from.sin_port = 0;
		from.sin_addr.s_addr = htonl(INADDR_LOOPBACK + 1u + (uint32_t)i);
		ck_assert_int_eq(bind(fd, (struct sockaddr *)&from, sizeof(from)), 0);
		ck_assert_int_eq(sendto(fd, con, sizeof(con), 0, (struct sockaddr *)&to, sizeof(to)), sizeof(con));
		world_run(&w, 0);
		close(fd);
	}
	ck_assert_uint_eq(w.server_requests, 500);
	ck_assert_int_eq(descriptors(), before);
}
END_TEST

/* Peers at the server. */
static unsigned peers(void)
{
	unsigned up, handshaking;

	net_server_peers(w.server, &up, &handshaking);
	return up;
}

/*
 * The system gives a port again as soon as it is free, and of 2,000 a good number: no source port is taken again while
 * a server may remember who had it. A stranger without a session is forgotten when nothing of it can be repeated.
 */
START_TEST(sources_are_new)
{
	struct coap_msg m = world_msg(COAP_POST, "rd");

	world_link(&w, false);
	w.strangers = true;
	m.type = COAP_NON;
	for (unsigned i = 1; i <= 2000; i++) {
		net_module_rebind(w.module);
		world_send(&w, &m);
		world_run(&w, CLOCK_MS);
		ck_assert_uint_eq(peers(), i);
	}
	world_run(&w, 240 * CLOCK_S);
	ck_assert_uint_eq(peers(), 2000);
	world_run(&w, 10 * CLOCK_S);
	ck_assert_uint_eq(peers(), 0);
}
END_TEST

/* No descriptor is left: a link that is silent, a line in the log, and all is well when there are some again. */
START_TEST(link_without)
{
	struct coap_msg m = world_msg(COAP_POST, "rd");

	leave(0);
	world_link(&w, false);
	world_send(&w, &m);
	world_run(&w, 100 * CLOCK_S);
	expect_log(&w.module_log, "outcome timeout\n");
	ck_assert_uint_eq(times_said(), 1);
	w.links.ops->close(w.link);
	leave(1);
	world_link(&w, false);
	world_send(&w, &m);
	world_run(&w, 0);
	expect_log(&w.module_log, "outcome acked\nresponse 2.04\n");
	leave(-1);
}
END_TEST

static void on_data(void *arg, const struct endpoint *from, const uint8_t *data, size_t len)
{
	(void)arg;
	(void)from;
	(void)data;
	(void)len;
}

static size_t has_room(void *arg)
{
	(void)arg;
	return 1500;
}

static void on_sent(void *arg, uint32_t id, bool ok)
{
	(void)arg;
	(void)id;
	(void)ok;
}

static void on_connected(void *arg, bool ok)
{
	(void)arg;
	(void)ok;
}

static void on_closed(void *arg)
{
	(void)arg;
}

static const struct sock_handler sock_handler = {on_data, has_room, on_sent, on_connected, on_closed};

static void on_ping(void *arg, enum ping_end end, unsigned ttl)
{
	(void)arg;
	(void)end;
	(void)ttl;
}

static void on_name(void *arg, const struct ipaddr *addr)
{
	(void)arg;
	(void)addr;
}

/* UDP, TCP, a ping and a name look-up, each without a descriptor: said each time that there was one in between. */
START_TEST(sockets_without)
{
	struct sock_net net = net_module_socks(w.module);
	const struct endpoint to = {.ip.byte = {127, 0, 0, 1}, .port = 9};
	const struct ipaddr servers[SOCK_SERVERS] = {{.byte = {127, 0, 0, 1}}};
	char *cause;

	ck_assert_int_eq(net_resolver_set(w.net, "127.0.0.1:9", &cause), 0);
	for (int kind = 0; kind < 4; kind++) {
		struct sock *s =
			net.ops->open(net.net, &(struct sock_config){.stream = kind == 1, .handler = &sock_handler});
		struct lookup *lookup = NULL;
		struct ping *ping = NULL;

		leave(0);
		if (kind == 0)
			net.ops->send(s, &to, (const uint8_t *)"x", 1, 1);
		else if (kind == 1)
			net.ops->connect(s, &to);
		else if (kind == 2)
			ping = net.ops->ping(net.net, &(struct ipaddr){.byte = {127, 0, 0, 1}}, 32, on_ping, NULL);
		else
			lookup = net.ops->resolve(net.net, "example.net", servers, on_name, NULL);
		world_run(&w, 0);
		ck_assert_uint_eq(times_said(), (unsigned)kind + 1);
		leave(-1);
		net.ops->close(s, true);
		if (ping != NULL && kind == 2)
			world_run(&w, CLOCK_S); /* loopback is answered for without a socket */
		if (lookup != NULL)
			net.ops->resolve_cancel(lookup);
		/* one that opens ends the shortage */
		world_link(&w, false);
		w.links.ops->close(w.link);
		w.link = NULL;
		world_run(&w, 0);
	}
}
END_TEST

int main(void)
{
	Suite *s = suite_create("net-descriptors");
	TCase *t = tcase_create("descriptors");
	SRunner *r = srunner_create(s);
	int failed;

	suite_add_tcase(s, t);
	tcase_add_checked_fixture(t, setup, teardown);
	tcase_add_test(t, link_takes_one);
	tcase_add_test(t, peers_take_none);
	tcase_add_test(t, sources_are_new);
	tcase_add_test(t, link_without);
	tcase_add_test(t, sockets_without);
	srunner_run_all(r, CK_NORMAL);
	failed = srunner_ntests_failed(r);
	srunner_free(r);
	return failed > 0;
}
