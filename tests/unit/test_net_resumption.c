/* DTLS sessions that are resumed (RFC 5246 7.3, RFC 5077), and re-negotiations without end; in stepped time. */
#include "config.h"

#include <dirent.h>
#include <malloc.h>
#include <stdio.h>
#include <string.h>

#include <mbedtls/ssl.h>
#include <mbedtls/version.h>

#include "net/dtls.h"
#include "net/session.h"
#include "net_world.h"

#include <check.h>

#define SILENCE (31 * CLOCK_S)

enum way { BY_ID, BY_TICKET, WAYS };

static struct net_world w;

static void setup(void)
{
	world_open(&w);
	world_serve(&w, true);
}

static void teardown(void)
{
	world_close(&w);
}

static void offer(enum way way)
{
	net_server_resumption(w.server, way == BY_ID, way == BY_TICKET);
}

static void connect_nat(void)
{
	world_connect(&w, (struct link_target){.port = net_server_port(w.server),
				  .psk_id = "module",
				  .nat = true,
				  .nat_timeout = 30 * CLOCK_S});
	world_run(&w, 0);
	expect_log(&w.module_log, "dtls running\ndtls done\n");
	expect_log(&w.server_log, "handshake module ok\n");
}

/* The handshakes so far, at both ends alike but for the failed ones. */
static void expect_handshakes(unsigned full, unsigned resumed)
{
	struct net_counters client;
	struct net_handshakes server;

	net_module_counters(w.module, &client);
	net_server_handshakes(w.server, &server);
	ck_assert_uint_eq(client.handshakes.full, full);
	ck_assert_uint_eq(client.handshakes.resumed, resumed);
	ck_assert_uint_eq(server.full, full);
	ck_assert_uint_eq(server.resumed, resumed);
}

/* An uplink after a silence: it negotiates anew, and gets through. */
static void renegotiate(const char *session)
{
	struct coap_msg m = world_msg(COAP_POST, "dp");
	char event[64];

	world_run(&w, SILENCE);
	buf_clear(&w.events);
	buf_clear(&w.server_log);
	world_send(&w, &m);
	world_run(&w, 0);
	expect_log(&w.module_log, "dtls running\ndtls done\noutcome acked\nresponse 2.04\n");
	ck_assert_ptr_nonnull(strstr(buf_str(&w.server_log), "handshake module ok\nrequest POST /dp\n"));
	snprintf(event, sizeof(event), "state=done session=%s\n", session);
	ck_assert_msg(strstr(buf_str(&w.events), event) != NULL, "%s", buf_str(&w.events));
	ck_assert_int_eq(net_peer_resumed(w.peer), strcmp(session, "resumed") == 0);
	ck_assert_str_eq(net_peer_identity(w.peer), "module");
}

/* shows: 3.16/resumption */
START_TEST(resumed)
{
	offer((enum way)_i);
	connect_nat();
	expect_handshakes(1, 0);
	renegotiate("resumed");
	renegotiate("resumed");
	expect_handshakes(1, 2);
	ck_assert_ptr_null(strstr(buf_str(&w.events), "0123456789abcde"));
}
END_TEST

/* The initial value: nothing is offered. And what is offered first and taken back later isn't taken by the server. */
START_TEST(not_offered)
{
	connect_nat();
	renegotiate("full");
	offer((enum way)_i);
	renegotiate("full");
	renegotiate("resumed");
	net_server_resumption(w.server, false, false);
	renegotiate("full");
	renegotiate("full");
	expect_handshakes(5, 1);
}
END_TEST

/* The server has forgotten the session: the same handshake goes on as a full one, and its session is good again. */
START_TEST(refused)
{
	offer((enum way)_i);
	connect_nat();
	net_server_resumption(w.server, false, false);
	offer((enum way)_i);
	renegotiate("full");
	renegotiate("resumed");
	expect_handshakes(2, 1);
}
END_TEST

/* AT+QLARESETDTLS goes back to the initial state: a full handshake. */
/* shows: 3.11/done */
START_TEST(reset_forgets)
{
	offer((enum way)_i);
	connect_nat();
	w.links.ops->dtls_reset(w.link);
	world_run(&w, 0);
	expect_log(&w.module_log, "dtls idle\n");
	renegotiate("full");
	renegotiate("resumed");
}
END_TEST

/* shows: dialect/new-negotiation-resumes-session */
/* No session outlives a day. The module doesn't ask for one; the server wouldn't give it. */
START_TEST(a_day)
{
	offer((enum way)_i);
	connect_nat();
	renegotiate("resumed");
	world_run(&w, SESSION_LIFE - 2 * SILENCE - CLOCK_S);
	renegotiate("resumed");
	renegotiate("full");
}
END_TEST

/* A key that was changed at the server ends the sessions that it made. */
START_TEST(key_changed)
{
	struct coap_msg m = world_msg(COAP_POST, "dp");

	offer((enum way)_i);
	connect_nat();
	w.psk[0] ^= 1;
	world_run(&w, SILENCE);
	world_send(&w, &m);
	world_run(&w, CLOCK_S);
	expect_log(&w.module_log, "dtls running\ndtls failed\noutcome failed\n");
	w.psk[0] ^= 1;
	renegotiate("full");
	renegotiate("resumed");
}
END_TEST

/* A session that ended in a fatal alert is not offered again (RFC 5246 7.2.2); one that the server closed is. */
START_TEST(server_closed)
{
	uint16_t port = net_server_port(w.server);

	offer((enum way)_i);
	connect_nat();
	net_server_free(w.server);
	w.server = NULL;
	world_run(&w, 0);
	expect_log(&w.module_log, "dtls idle\n");
	world_serve_at(&w, true, port);
	offer((enum way)_i);
	renegotiate("full"); /* another server: it refuses */
	renegotiate("resumed");
}
END_TEST

static unsigned open_files(void)
{
	DIR *dir = opendir("/proc/self/fd");
	unsigned count = 0;

	ck_assert_ptr_nonnull(dir);
	while (readdir(dir) != NULL)
		count++;
	closedir(dir);
	return count;
}

static void many(unsigned count)
{
	for (unsigned i = 0; i < count; i++) {
		struct coap_msg m = world_msg(COAP_POST, "dp");

		world_run(&w, SILENCE);
		world_send(&w, &m);
		world_run(&w, 0);
		buf_clear(&w.module_log);
		buf_clear(&w.server_log);
		buf_clear(&w.coap_log);
		buf_clear(&w.events);
	}
}

/*
 * A thousand re-negotiations. The server keeps the peers of old ports until their time is over; the port stays the same
 * here, so that what grows is what leaks.
 */
START_TEST(thousand)
{
	bool offered = _i < WAYS;
	struct net_counters n;
	unsigned files;
	size_t bytes;

	if (offered)
		offer((enum way)_i);
	world_connect(&w, (struct link_target){.port = net_server_port(w.server),
				  .psk_id = "module",
				  .nat = true,
				  .nat_timeout = 30 * CLOCK_S,
				  .same_port = true});
	world_run(&w, 0);
	many(500); /* until the tables are as large as they get: with libcoap 4.3.4 not before 400 */
	files = open_files();
	bytes = mallinfo2().uordblks;
	many(900);
	net_module_counters(w.module, &n);
	ck_assert_uint_eq(n.handshakes.failed, 0);
	ck_assert_uint_eq(n.handshakes.full + n.handshakes.resumed, 1401);
	ck_assert_uint_eq(open_files(), files);
	/*
	 * libcoap and the tables of exchanges breathe; a leak of the smallest chunk, 32 bytes, each time would be
	 * 28,800
	 */
	ck_assert_uint_le(mallinfo2().uordblks, bytes + 4096);
}
END_TEST

/*
 * From new ports: one descriptor of the module, and the server's memory of each peer that a later one makes room for.
 */
START_TEST(new_ports)
{
	unsigned files;

	offer(BY_ID);
	connect_nat();
	files = open_files();
	many(50);
	/* a peer has one descriptor, and every sixteenth the two of a context more */
	ck_assert_uint_le(open_files(), files + 50 + 2 * 4);
	ck_assert_uint_ge(open_files(), files);
	world_run(&w, UINT64_C(50) * 3600 * CLOCK_S);
	ck_assert_uint_le(open_files(), files + 2 * 4);
}
END_TEST

/* --- the table by itself ---- */

static void handle_of(unsigned n, uint8_t out[SESSION_HANDLE])
{
	memset(out, 0, SESSION_HANDLE);
	memcpy(out, &n, sizeof(n));
}

/* One direction between two ends in memory. */
struct flow {
	uint8_t data[4096];
	size_t len, taken;
};

/* An end: whom it hears, and to whom it speaks. */
struct tls_end {
	struct flow *in, *out;
	mbedtls_ssl_config conf;
	mbedtls_ssl_context ssl;
};

static int end_send(void *arg, const unsigned char *data, size_t len)
{
	struct flow *f = ((struct tls_end *)arg)->out;

	ck_assert_uint_le(f->len + len, sizeof(f->data));
	memcpy(f->data + f->len, data, len);
	f->len += len;
	return (int)len;
}

static int end_receive(void *arg, unsigned char *out, size_t size)
{
	struct flow *f = ((struct tls_end *)arg)->in;
	size_t len = f->len - f->taken < size ? f->len - f->taken : size;

	memcpy(out, f->data + f->taken, len);
	f->taken += len;
	return len > 0 ? (int)len : MBEDTLS_ERR_SSL_WANT_READ;
}

static int any_bytes(void *arg, unsigned char *out, size_t len)
{
	(void)arg;
	memset(out, 42, len);
	return 0;
}

static void end_open(struct tls_end *e, int role, struct flow *in, struct flow *out)
{
	static const int suite[] = {MBEDTLS_TLS_PSK_WITH_AES_128_CCM_8, 0};

	e->in = in;
	e->out = out;
	mbedtls_ssl_config_init(&e->conf);
	mbedtls_ssl_init(&e->ssl);
	mbedtls_ssl_config_defaults(&e->conf, role, MBEDTLS_SSL_TRANSPORT_STREAM, MBEDTLS_SSL_PRESET_DEFAULT);
#if MBEDTLS_VERSION_NUMBER >= 0x03020000
	mbedtls_ssl_conf_max_tls_version(&e->conf, MBEDTLS_SSL_VERSION_TLS1_2);
#endif
	mbedtls_ssl_conf_rng(&e->conf, any_bytes, NULL);
	mbedtls_ssl_conf_ciphersuites(&e->conf, suite);
	ck_assert_int_eq(mbedtls_ssl_conf_psk(&e->conf, (const uint8_t *)"key", 3, (const uint8_t *)"me", 2), 0);
	ck_assert_int_eq(mbedtls_ssl_setup(&e->ssl, &e->conf), 0);
	mbedtls_ssl_set_bio(&e->ssl, e, end_send, end_receive, NULL);
}

static void end_close(struct tls_end *e)
{
	mbedtls_ssl_free(&e->ssl);
	mbedtls_ssl_config_free(&e->conf);
}

/* A session that a handshake has made: mbedTLS 3 writes no other one. */
static void negotiate(mbedtls_ssl_session *out)
{
	struct flow up = {.len = 0}, down = {.len = 0};
	struct tls_end client, server;
	int a, b;

	end_open(&client, MBEDTLS_SSL_IS_CLIENT, &down, &up);
	end_open(&server, MBEDTLS_SSL_IS_SERVER, &up, &down);
	do {
		a = mbedtls_ssl_handshake(&client.ssl);
		b = mbedtls_ssl_handshake(&server.ssl);
		ck_assert(a == 0 || a == MBEDTLS_ERR_SSL_WANT_READ);
		ck_assert(b == 0 || b == MBEDTLS_ERR_SSL_WANT_READ);
	} while (a != 0 || b != 0);
	ck_assert_int_eq(mbedtls_ssl_get_session(&client.ssl, out), 0);
	end_close(&client);
	end_close(&server);
}

static void expect_same(const mbedtls_ssl_session *a, const mbedtls_ssl_session *b)
{
	uint8_t bytes[2][1024];
	size_t len[2];

	ck_assert_int_eq(mbedtls_ssl_session_save(a, bytes[0], sizeof(bytes[0]), &len[0]), 0);
	ck_assert_int_eq(mbedtls_ssl_session_save(b, bytes[1], sizeof(bytes[1]), &len[1]), 0);
	ck_assert_uint_eq(len[0], len[1]);
	ck_assert_mem_eq(bytes[0], bytes[1], len[0]);
}

/* The session of a handle; what the table holds is what was put into it. */
static int get(struct session_table *t, const uint8_t *handle, size_t len, const mbedtls_ssl_session *put,
	struct session_owner *owner)
{
	mbedtls_ssl_session out;
	int result;

	mbedtls_ssl_session_init(&out);
	result = sessions_get(t, handle, len, &out, owner);
	if (result == 0)
		expect_same(put, &out);
	mbedtls_ssl_session_free(&out);
	return result;
}

START_TEST(table)
{
	struct dtls_shared *shared = dtls_shared_new(NULL);
	struct clock *clock = clock_new();
	struct session_table *t = sessions_new(clock);
	struct session_owner owner = {.identity = "me", .key = (const uint8_t *)"key", .key_len = 3}, found;
	mbedtls_ssl_session s, empty;
	uint8_t handle[SESSION_HANDLE];
	const unsigned count = SESSIONS_MAX + 100;

	ck_assert_ptr_nonnull(shared);
	mbedtls_ssl_session_init(&s);
	mbedtls_ssl_session_init(&empty);
	negotiate(&s);
	for (unsigned i = 0; i < count; i++) {
		handle_of(i, handle);
		ck_assert_int_eq(sessions_put(t, handle, sizeof(handle), &s, &owner), 0);
	}
	ck_assert_int_eq(sessions_put(t, handle, sizeof(handle) - 1, &s, &owner), -1);
#if MBEDTLS_VERSION_NUMBER >= 0x03000000
	/* one that mbedTLS doesn't part with takes nobody's place */
	handle_of(count, handle);
	ck_assert_int_eq(sessions_put(t, handle, sizeof(handle), &empty, &owner), -1);
#endif
	for (unsigned i = 0; i < count; i += 50) {
		handle_of(i, handle);
		ck_assert_int_eq(get(t, handle, sizeof(handle), &s, &found), i < count - SESSIONS_MAX ? -1 : 0);
	}
	ck_assert_str_eq(found.identity, "me");
	ck_assert_uint_eq(found.key_len, 3);
	ck_assert_mem_eq(found.key, "key", 3);
	ck_assert_int_eq(get(t, handle, sizeof(handle) - 1, &s, &found), -1);
	handle_of(count - 1, handle);
	clock_advance(clock, SESSION_LIFE - 1);
	ck_assert_int_eq(get(t, handle, sizeof(handle), &s, &found), 0);
	clock_advance(clock, SESSION_LIFE);
	ck_assert_int_eq(get(t, handle, sizeof(handle), &s, &found), -1);
	sessions_put(t, handle, sizeof(handle), &s, &owner);
	sessions_clear(t);
	ck_assert_int_eq(get(t, handle, sizeof(handle), &s, &found), -1);
	mbedtls_ssl_session_free(&s);
	mbedtls_ssl_session_free(&empty);
	sessions_free(t);
	clock_free(clock);
	dtls_shared_free(shared);
}
END_TEST

int main(void)
{
	Suite *s = suite_create("net-resumption");
	TCase *t = tcase_create("resumption"), *parts = tcase_create("table");
	SRunner *r = srunner_create(s);
	int failed;

	suite_add_tcase(s, t);
	suite_add_tcase(s, parts);
	tcase_add_checked_fixture(t, setup, teardown);
	tcase_set_timeout(t, 120);
	tcase_add_loop_test(t, resumed, 0, WAYS);
	tcase_add_loop_test(t, not_offered, 0, WAYS);
	tcase_add_loop_test(t, refused, 0, WAYS);
	tcase_add_loop_test(t, reset_forgets, 0, WAYS);
	tcase_add_loop_test(t, a_day, 0, WAYS);
	tcase_add_loop_test(t, key_changed, 0, WAYS);
	tcase_add_loop_test(t, server_closed, 0, WAYS);
	tcase_add_loop_test(t, thousand, 0, WAYS + 1);
	tcase_add_test(t, new_ports);
	tcase_add_test(parts, table);
	srunner_run_all(r, CK_NORMAL);
	failed = srunner_ntests_failed(r);
	srunner_free(r);
	return failed > 0;
}
