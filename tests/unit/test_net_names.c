/* Links to a server that is known by its name, in stepped time, with a name server of the test's own. */
#include "config.h"

#include <arpa/nameser.h>
#include <netinet/in.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/socket.h>
#include <unistd.h>

#include "bc28/ipaddr.h"
#include "net_world.h"

#include <check.h> /* last: it has a macro called fail */

#define NAME "lwm.example"

/* What the module believes to be its name servers. */
static const struct ipaddr servers[LINK_NAME_SERVERS] = {{.byte = {8, 8, 8, 8}}, {.byte = {8, 8, 4, 4}}};
static const uint8_t loopback[4] = {127, 0, 0, 1};

static struct net_world w;
static int dns; /* the name server's socket */
static uint8_t question[512];
static size_t question_len;
static struct sockaddr_in asker;

/* A name server that net.resolver leads to, or a rule for the second server of the module's. */
static void setup_with(bool dtls, bool resolver)
{
	struct sockaddr_in at = {.sin_family = AF_INET, .sin_addr.s_addr = htonl(INADDR_LOOPBACK)};
	socklen_t len = sizeof(at);
	char text[64], *cause = NULL;

	world_open(&w);
	world_serve(&w, dtls);
	dns = socket(AF_INET, SOCK_DGRAM | SOCK_NONBLOCK | SOCK_CLOEXEC, 0);
	ck_assert_int_eq(bind(dns, (struct sockaddr *)&at, len), 0);
	ck_assert_int_eq(getsockname(dns, (struct sockaddr *)&at, &len), 0);
	snprintf(text, sizeof(text), resolver ? "127.0.0.1:%u" : "8.8.4.4:53=127.0.0.1:%u", ntohs(at.sin_port));
	if (resolver)
		ck_assert_int_eq(net_resolver_set(w.net, text, &cause), 0);
	else
		ck_assert_int_eq(net_route_add(w.net, text, &cause), 0);
}

static void teardown(void)
{
	close(dns);
	world_close(&w);
}

static void connect_by_name(bool dtls)
{
	world_connect(&w, (struct link_target){.host = NAME,
				  .port = net_server_port(w.server),
				  .psk_id = dtls ? "module" : NULL,
				  .name_servers = servers,
				  .handshake_guard = 60 * CLOCK_S});
}

static void send_request(void)
{
	struct coap_msg m = world_msg(COAP_POST, "rd");

	world_send(&w, &m);
	world_run(&w, 0);
}

/* Whether a question for NAME has come; it is kept. */
static bool asked(void)
{
	static const uint8_t name[] = "\3lwm\7example\0\0\1\0\1";
	socklen_t len = sizeof(asker);
	ssize_t n = recvfrom(dns, question, sizeof(question), 0, (struct sockaddr *)&asker, &len);

	if (n < 0)
		return false;
	question_len = (size_t)n;
	ck_assert_uint_eq(question_len, NS_HFIXEDSZ + sizeof(name) - 1);
	ck_assert_mem_eq(question + NS_HFIXEDSZ, name, sizeof(name) - 1);
	return true;
}

/* Answers the last question: with that address, or (NULL) that there is no such name. */
static void answer(const uint8_t address[4])
{
	uint8_t out[600];
	size_t len = question_len;

	memcpy(out, question, len);
	out[2] = 0x81;
	out[3] = address != NULL ? 0x80 : 0x83;
	if (address != NULL) {
		static const uint8_t record[] = {0xc0, 0x0c, 0, 1, 0, 1, 0, 0, 0, 60, 0, 4};

		out[7] = 1;
		memcpy(out + len, record, sizeof(record));
		memcpy(out + len + sizeof(record), address, 4);
		len += sizeof(record) + 4;
	}
	ck_assert_int_eq(sendto(dns, out, len, 0, (struct sockaddr *)&asker, sizeof(asker)), (ssize_t)len);
	world_run(&w, 0);
}

/* shows: dialect/servers-name-leads */
/* By net.resolver, and by a rule for the second of the module's own servers. */
START_TEST(plain)
{
	setup_with(false, _i == 0);
	connect_by_name(false);
	send_request();
	expect_log(&w.server_log, "");
	/* One that can't be reached isn't waited for. */
	ck_assert(asked());
	expect_log(&w.module_log, "");
	answer(loopback);
	expect_log(&w.server_log, "request POST /rd\n");
	expect_log(&w.module_log, "outcome acked\nresponse 2.04\n");
	/* known from now on */
	send_request();
	ck_assert(!asked());
	expect_log(&w.server_log, "request POST /rd\n");
	teardown();
}
END_TEST

START_TEST(dtls)
{
	setup_with(true, true);
	connect_by_name(true);
	send_request();
	expect_log(&w.module_log, "");
	ck_assert(asked());
	answer(loopback);
	expect_log(&w.server_log, "handshake module ok\nrequest POST /rd\n");
	expect_log(&w.module_log, "dtls running\ndtls done\noutcome acked\nresponse 2.04\n");
	teardown();
}
END_TEST

/* What waits fails; the next message asks anew. */
START_TEST(no_such_name)
{
	setup_with(_i == 1, true);
	connect_by_name(_i == 1);
	send_request();
	ck_assert(asked());
	answer(NULL);
	expect_log(&w.module_log, "outcome failed\n");
	ck_assert_ptr_nonnull(strstr(buf_str(&w.events), NAME " can't be found: there is no such name"));
	world_run(&w, 100 * CLOCK_S);
	ck_assert(!asked());
	send_request();
	ck_assert(asked());
	answer(loopback);
	ck_assert_ptr_nonnull(strstr(buf_str(&w.server_log), "request POST /rd\n"));
	teardown();
}
END_TEST

/* Asked each five seconds, until the guard's time is over. */
START_TEST(silence)
{
	unsigned questions = 0;

	setup_with(_i == 1, true);
	connect_by_name(_i == 1);
	send_request();
	world_run(&w, 59 * CLOCK_S);
	expect_log(&w.module_log, "");
	while (asked())
		questions++;
	ck_assert_uint_eq(questions, 12);
	world_run(&w, 1 * CLOCK_S);
	expect_log(&w.module_log, "outcome failed\n");
	ck_assert_ptr_nonnull(strstr(buf_str(&w.events), NAME " can't be found: no name server has answered"));
	world_run(&w, 100 * CLOCK_S);
	ck_assert(!asked());
	teardown();
}
END_TEST

START_TEST(closed_while_it_asks)
{
	setup_with(_i == 1, true);
	connect_by_name(_i == 1);
	send_request();
	ck_assert(asked());
	w.links.ops->close(w.link);
	w.link = NULL;
	answer(loopback);
	world_run(&w, 100 * CLOCK_S);
	expect_log(&w.module_log, "");
	expect_log(&w.server_log, "");
	ck_assert(!asked());
	teardown();
}
END_TEST

/* The module goes in the midst of it. */
START_TEST(freed_while_it_asks)
{
	setup_with(false, true);
	connect_by_name(false);
	send_request();
	ck_assert(asked());
	net_module_free(w.module);
	w.link = NULL;
	w.module = NULL;
	answer(loopback);
	expect_log(&w.server_log, "");
	teardown();
}
END_TEST

/* The name is found, and leads beyond loopback: as with a number, the log names the key. */
START_TEST(address_that_is_not_open)
{
	setup_with(false, true);
	connect_by_name(false);
	send_request();
	ck_assert(asked());
	answer((const uint8_t[]){192, 0, 2, 7});
	ck_assert_ptr_nonnull(strstr(buf_str(&w.events), "net.allow = 192.0.2.7"));
	expect_log(&w.server_log, "");
	world_run(&w, 100 * CLOCK_S);
	expect_log(&w.module_log, "outcome timeout\n");
	teardown();
}
END_TEST

/* A rule for the name itself needs no server; without anybody to ask the log says what would help. */
START_TEST(nobody_is_asked)
{
	char rule[64], *cause = NULL;

	setup_with(false, true);
	snprintf(rule, sizeof(rule), NAME "=127.0.0.1:%u", net_server_port(w.server));
	ck_assert_int_eq(net_route_add(w.net, rule, &cause), 0);
	connect_by_name(false);
	send_request();
	ck_assert(!asked());
	expect_log(&w.server_log, "request POST /rd\n");
	teardown();

	world_open(&w);
	world_serve(&w, false);
	connect_by_name(false);
	send_request();
	ck_assert_ptr_nonnull(strstr(buf_str(&w.events), "net.route = " NAME));
	world_close(&w);
}
END_TEST

int main(void)
{
	Suite *suite = suite_create("net names");
	TCase *t = tcase_create("names");
	SRunner *runner;
	int failed;

	tcase_add_loop_test(t, plain, 0, 2);
	tcase_add_test(t, dtls);
	tcase_add_loop_test(t, no_such_name, 0, 2);
	tcase_add_loop_test(t, silence, 0, 2);
	tcase_add_loop_test(t, closed_while_it_asks, 0, 2);
	tcase_add_test(t, freed_while_it_asks);
	tcase_add_test(t, address_that_is_not_open);
	tcase_add_test(t, nobody_is_asked);
	suite_add_tcase(suite, t);
	runner = srunner_create(suite);
	srunner_run_all(runner, CK_NORMAL);
	failed = srunner_ntests_failed(runner);
	srunner_free(runner);
	return failed == 0 ? EXIT_SUCCESS : EXIT_FAILURE;
}
