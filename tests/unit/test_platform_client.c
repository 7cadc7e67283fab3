/* The module's real LwM2M client against the platform, through the whole network side, on stepped time. */
#include "config.h"

#include <dirent.h>
#include <malloc.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "bc28/lwm2m.h"
#include "bc28/rng.h"
#include "bc28/xmalloc.h"
#include "platform_world.h"

#include <check.h> /* last: it has a macro called fail */

#define EP  "867724030000225"
#define KEY "01234567890123ab" /* guide 6.2 */

static struct platform_world w;
static struct ctl_call call;
static struct rng rng;
static struct lwm2m *client;
static struct lwm2m_settings settings;
static struct buf told; /* what the module was told: "event 4;read;" … */
static uint16_t msgid;
static uint8_t token[8];
static size_t token_len;
static struct buf written;

static void on_client_event(void *arg, enum lwm2m_event event)
{
	(void)arg;
	buf_addf(&told, "event %d;", (int)event);
}

static void on_dtls(void *arg, enum dtls_state state)
{
	(void)arg;
	buf_addf(&told, "dtls %d;", (int)state);
}

static void relayed(uint16_t id, const uint8_t *t, size_t len)
{
	msgid = id;
	token_len = len;
	memcpy(token, t, len);
}

static void on_read(void *arg, uint16_t id, const uint8_t *t, size_t len, const char *query)
{
	(void)arg;
	(void)query;
	relayed(id, t, len);
	buf_addstr(&told, "read;");
}

static void on_write(
	void *arg, uint16_t id, const uint8_t *t, size_t len, const uint8_t *data, size_t data_len, const char *query)
{
	(void)arg;
	(void)query;
	relayed(id, t, len);
	buf_clear(&written);
	buf_add(&written, data, data_len);
	buf_addstr(&told, "write;");
}

static void on_data_status(void *arg, enum lwm2m_data_status status)
{
	(void)arg;
	buf_addf(&told, "data %d;", (int)status);
}

static void on_lifetime(void *arg, uint32_t seconds)
{
	(void)arg;
	buf_addf(&told, "lifetime %u;", seconds);
}

static void on_reboot(void *arg, bool factory)
{
	(void)arg;
	buf_addstr(&told, factory ? "factory;" : "reboot;");
}

static void on_device_info(void *arg, struct lwm2m_device_info *info)
{
	(void)arg;
	*info = (struct lwm2m_device_info){.battery_level = 90, .battery_mv = 3700, .ip = "10.0.0.2", .apn = "cmnbiot"};
}

static const struct lwm2m_ops ops = {.event = on_client_event,
	.dtls = on_dtls,
	.read = on_read,
	.write = on_write,
	.data_status = on_data_status,
	.lifetime = on_lifetime,
	.reboot = on_reboot,
	.device_info = on_device_info};

/* A module with the bootstrap server of guide 6.1 or 6.2 set and its IP address there. */
static void start(bool dtls, const char *const *keys)
{
	struct lwm2m_config config = {.source = "bc28",
		.rng = &rng,
		.endpoint = EP,
		.imei = EP,
		.manufacturer = "Quectel",
		.model = "BC28",
		.firmware_version = "BC28JAR01A10",
		.timers = {.relay = 10 * CLOCK_S,
			.bootstrap_wait = 60 * CLOCK_S,
			.retry_min = 5 * CLOCK_S,
			.retry_max = 60 * CLOCK_S,
			.nat = 30 * CLOCK_S,
			.handshake_guard = 60 * CLOCK_S}};

	world_open(&w, "both", keys);
	buf_init(&told);
	buf_init(&written);
	rng_init(&rng, 5);
	config.clock = w.clock;
	config.bus = w.bus;
	config.net = net_module_links(w.module);
	client = lwm2m_new(&config, &ops, NULL);
	settings = (struct lwm2m_settings){.lifetime = 86400, .device_type = "31301"};
	snprintf(settings.bootstrap.host, sizeof(settings.bootstrap.host), "%s",
		dtls ? "lwm.home.komect.com" : "112.13.96.205");
	settings.bootstrap.port = dtls ? 5684 : 5783;
	settings.bootstrap.dtls = dtls;
	if (dtls) {
		snprintf(settings.bootstrap.psk_id, sizeof(settings.bootstrap.psk_id), "%s", EP);
		memcpy(settings.bootstrap.psk, KEY, strlen(KEY));
		settings.bootstrap.psk_len = strlen(KEY);
	}
	lwm2m_configure(client, &settings);
	lwm2m_set_ip(client, true);
	ck_assert_int_eq(lwm2m_start(client), LWM2M_OK);
	world_settle(&w);
}

static void stop(void)
{
	call_release(&call);
	lwm2m_free(client);
	world_close(&w);
	buf_release(&told);
	buf_release(&written);
}

/* What the module was told since the last time. */
static void expect_told(const char *text)
{
	ck_assert_str_eq(buf_str(&told), text);
	buf_clear(&told);
}

static void respond(int result, const char *data)
{
	ck_assert_int_eq(
		lwm2m_respond(client, msgid, token, token_len, result, (const uint8_t *)data, strlen(data)), LWM2M_OK);
	world_settle(&w);
}

static void run(const char *name, const char *args)
{
	call_release(&call);
	call_start(&w, &call, name, args);
}

static void expect(const char *path, const char *value)
{
	char buf[256];
	const char *got = call_get(&call, path, buf);

	ck_assert_msg(call.done, "still open");
	ck_assert_msg(call.result != NULL, "%s: %s", call.class, call.desc);
	ck_assert_msg(got != NULL && strcmp(got, value) == 0, "%s is %s, not %s", path, got, value);
}

/* Registered, and the platform's first read is answered. */
static void start_registered(const char *const *keys)
{
	start(false, keys);
	expect_told("event 4;event 0;read;");
	respond(1, "{}");
}

START_TEST(guide_6_1)
{
	static const char data[] = "[{\"n\":\"19/1/0\",\"p1\":\"v1\"}]";

	start(false, NULL);
	expect_told("event 4;event 0;read;");
	ck_assert(world_saw(&w, "what=bootstrap-done", "endpoint=" EP, NULL));
	ck_assert(world_saw(&w, "what=registered", "endpoint=" EP, "security=plain", NULL));
	respond(1, "{\"firstName\": \"Brett\", \"lastName\": \"McLaughlin\"}");
	ck_assert(world_saw(&w, "what=response", "path=/19/1/0", "code=2.05",
		"payload=7B2266697273744E616D65223A20224272657474222C20226C6173744E616D65223A20224D634C61756768"
		"6C696E227D",
		NULL));
	ck_assert_int_eq(lwm2m_send(client, true, 0, (const uint8_t *)data, strlen(data)), LWM2M_OK);
	world_settle(&w);
	expect_told("data 4;");
	run("data", NULL);
	expect("data.0.text", data);
	expect("data.0.type", "CON");
	expect("data.0.format", "11543");
	stop();
}
END_TEST

/* shows: ETS/401 */
START_TEST(guide_6_2)
{
	static const char data[] = "[{\"n\":\"/19/1/0\",\"vs\":{\"outletStatus\":\"0\"}}]";

	start(true, NULL);
	ck_assert_ptr_nonnull(strstr(buf_str(&told), "dtls 0;event 4;"));
	ck_assert_ptr_nonnull(strstr(buf_str(&told), "event 0;read;"));
	buf_clear(&told);
	ck_assert(world_saw(&w, "what=registered", "endpoint=" EP, "security=dtls", "identity=" EP, NULL));
	respond(1, "{\"outletStatus\":\"0\"}");
	ck_assert_int_eq(lwm2m_send(client, true, 0, (const uint8_t *)data, strlen(data)), LWM2M_OK);
	world_settle(&w);
	expect_told("data 4;");
	run("data", NULL);
	expect("data.0.text", data);
	run("read", "{\"path\":\"/3/0/17\"}");
	expect("value", "31301");
	ck_assert(!world_saw(&w, "30313233343536373839303132336162", NULL));
	ck_assert(!world_saw(&w, KEY, NULL));
	stop();
}
END_TEST

START_TEST(wrong_key)
{
	static const char *const keys[] = {"psk", "none,*:00", NULL};

	start(true, keys);
	world_advance(&w, 61 * CLOCK_S);
	ck_assert(world_saw(&w, "what=handshake-failed", NULL));
	ck_assert(!world_saw(&w, "what=bootstrap-begin", NULL));
	ck_assert_ptr_nonnull(strstr(buf_str(&told), "dtls 3;"));
	stop();
}
END_TEST

START_TEST(uplink_ends)
{
	start_registered(NULL);
	buf_clear(&told);
	ck_assert_int_eq(platform_set(w.platform, "fault", "data=reset*1", NULL), 0);
	ck_assert_int_eq(lwm2m_send(client, true, 0, (const uint8_t *)"1", 1), LWM2M_OK);
	world_settle(&w);
	expect_told("data 5;");
	ck_assert_int_eq(platform_set(w.platform, "fault", "data=5.00*1", NULL), 0);
	ck_assert_int_eq(lwm2m_send(client, true, 0, (const uint8_t *)"2", 1), LWM2M_OK);
	world_settle(&w);
	expect_told("data 2;");
	ck_assert_int_eq(platform_set(w.platform, "fault", "all=silent", NULL), 0);
	ck_assert_int_eq(lwm2m_send(client, true, 0, (const uint8_t *)"3", 1), LWM2M_OK);
	world_advance(&w, 100 * CLOCK_S);
	expect_told("data 3;");
	ck_assert_int_eq(platform_set(w.platform, "fault", "all=none", NULL), 0);
	ck_assert_int_eq(lwm2m_send(client, false, 0, (const uint8_t *)"4", 1), LWM2M_OK);
	world_settle(&w);
	ck_assert(world_saw(&w, "what=data", "type=NON", "payload=34", NULL));
	stop();
}
END_TEST

START_TEST(device_management)
{
	start_registered(NULL);
	run("read", "{\"path\":\"/3/0\",\"accept\":\"tlv\"}");
	expect("code", "2.05");
	expect("value.0", "Quectel");
	expect("value.1", "BC28");
	expect("value.9", "90");
	run("read", "{\"path\":\"/3/0\",\"accept\":\"json\"}");
	expect("value.bn", "/3/0/");
	run("read", "{\"path\":\"/0/0\"}");
	expect("code", "4.01");
	run("write", "{\"path\":\"/3/0/14\",\"value\":\"+08:00\"}");
	expect("code", "2.04");
	run("write", "{\"path\":\"/1/0\",\"values\":{\"2\":5,\"3\":60},\"mode\":\"post\"}");
	expect("code", "2.04");
	run("write", "{\"path\":\"/1/0\",\"values\":{\"2\":6},\"mode\":\"post\",\"format\":\"json\"}");
	expect("code", "2.04");
	run("read", "{\"path\":\"/1/0/2\",\"accept\":\"text\"}");
	expect("value", "6");
	run("write-attributes", "{\"path\":\"/3/0/9\",\"attributes\":\"pmin=1&pmax=10\"}");
	expect("code", "2.04");
	run("discover", "{\"path\":\"/3\"}");
	expect("code", "2.05");
	run("execute", "{\"path\":\"/3/0/4\"}");
	expect("code", "2.04");
	ck_assert_ptr_nonnull(strstr(buf_str(&told), "reboot;"));
	stop();
}
END_TEST

START_TEST(relayed_write)
{
	start_registered(NULL);
	buf_clear(&told);
	run("write", "{\"path\":\"/19/1/0\",\"value\":\"hello\",\"type\":\"string\"}");
	expect_told("write;");
	ck_assert(!call.done);
	ck_assert_str_eq(buf_str(&written), "hello");
	respond(2, "");
	expect("code", "2.04");
	/* The host says nothing: the client forgets it after 10 s (guide 4.1), the platform after its time. */
	run("read", "{\"path\":\"/19/1/0\",\"timeout\":20}");
	world_advance(&w, 21 * CLOCK_S);
	ck_assert_str_eq(call.class, "Timeout");
	stop();
}
END_TEST

START_TEST(observing)
{
	start_registered(NULL);
	run("observe", "{\"path\":\"/3/0/9\"}");
	expect("code", "2.05");
	run("write-attributes", "{\"path\":\"/3/0/9\",\"attributes\":\"pmin=1&pmax=10\"}");
	world_forget(&w);
	world_advance(&w, 11 * CLOCK_S);
	ck_assert(world_saw(&w, "what=notify", "path=/3/0/9", NULL));
	run("cancel", "{\"path\":\"/3/0/9\"}");
	expect("code", "2.05");
	world_forget(&w);
	world_advance(&w, 60 * CLOCK_S);
	ck_assert(!world_saw(&w, "what=notify", NULL));
	run("observe", "{\"path\":\"/3/0/9\"}");
	run("cancel", "{\"path\":\"/3/0/9\",\"mode\":\"rst\"}");
	world_advance(&w, 11 * CLOCK_S); /* this one is answered with RST */
	world_forget(&w);
	world_advance(&w, 60 * CLOCK_S);
	ck_assert(!world_saw(&w, "coap dir=out", NULL));
	stop();
}
END_TEST

/* shows: Platform/uplink-notify */
START_TEST(uplink_as_notification)
{
	static const char *const keys[] = {"observe", "19/0/0", "read-after-register", "none", NULL};

	start(false, keys);
	expect_told("event 4;event 0;event 3;");
	settings.uplink = LWM2M_UPLINK_NOTIFY;
	lwm2m_configure(client, &settings);
	ck_assert_int_eq(lwm2m_send(client, true, 0, (const uint8_t *)"abc", 3), LWM2M_OK);
	world_settle(&w);
	expect_told("data 4;");
	run("data", NULL);
	expect("data.0.kind", "notify");
	expect("data.0.path", "/19/0/0");
	expect("data.0.payload", "616263");
	stop();
}
END_TEST

START_TEST(a_week)
{
	start_registered(NULL);
	buf_clear(&told);
	world_advance(&w, 7 * UINT64_C(86400) * CLOCK_S);
	ck_assert_ptr_nonnull(strstr(buf_str(&told), "event 2;"));
	ck_assert(world_saw(&w, "what=updated", "endpoint=" EP, NULL));
	ck_assert(!world_saw(&w, "what=expired", NULL));
	run("execute", "{\"path\":\"/1/0/8\"}");
	expect("code", "2.04");
	/* A new lifetime is told with the next update. */
	run("write", "{\"path\":\"/1/0/1\",\"value\":\"600\"}");
	expect("code", "2.04");
	world_advance(&w, 86400 * CLOCK_S);
	run("clients", NULL);
	expect("clients.0.lifetime", "600");
	stop();
}
END_TEST

START_TEST(forgotten_by_the_platform)
{
	start_registered(NULL);
	buf_clear(&told);
	ck_assert_int_eq(platform_set(w.platform, "fault", "update=4.04*1", NULL), 0);
	world_forget(&w);
	run("execute", "{\"path\":\"/1/0/8\"}");
	world_advance(&w, 10 * CLOCK_S);
	ck_assert(world_saw(&w, "what=registered", NULL));
	stop();
}
END_TEST

START_TEST(deregistering)
{
	start_registered(NULL);
	buf_clear(&told);
	ck_assert_int_eq(lwm2m_deregister(client), LWM2M_OK);
	world_settle(&w);
	expect_told("event 1;");
	ck_assert(world_saw(&w, "what=deregistered", "endpoint=" EP, NULL));
	run("clients", NULL);
	ck_assert_uint_eq(json_array_size(json_object_get(call.result, "clients")), 0);
	stop();
}
END_TEST

static const char *const bad_plans[] = {"delete-0,delete-1,malformed,finish",
	"delete-0,delete-1,bad-account,server,finish", "delete-0,delete-1,server,finish", "finish"};

START_TEST(bad_bootstrap)
{
	const char *const keys[] = {"bootstrap", bad_plans[_i], NULL};

	start(false, keys);
	ck_assert(world_saw(&w, "what=bootstrap-failed", NULL));
	ck_assert_ptr_null(strstr(buf_str(&told), "event 4;"));
	ck_assert(!world_saw(&w, "what=registered", NULL));
	/* Once the platform is right, the next attempt is, too. */
	ck_assert_int_eq(
		platform_set(w.platform, "bootstrap", "delete-0,delete-1,account,server,discover,finish", NULL), 0);
	world_advance(&w, 200 * CLOCK_S);
	ck_assert(world_saw(&w, "what=registered", NULL));
	ck_assert(world_saw(&w, "op=discover", "code=2.05", NULL));
	stop();
}
END_TEST

START_TEST(server_elsewhere)
{
	static const char *const keys[] = {"server-uri", "coaps://lwm.home.komect.com:5684", NULL};

	/* Bootstrapped in the clear, registered over DTLS: the endpoint's name is the identity. */
	start(false, keys);
	ck_assert(world_saw(&w, "what=bootstrap-begin", "security=plain", NULL));
	ck_assert(world_saw(&w, "what=registered", "security=dtls", "identity=" EP, NULL));
	stop();
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

/* So many uplinks, each after a silence that makes it negotiate anew, from a new port. */
static void renegotiate(unsigned count)
{
	for (unsigned i = 0; i < count; i++) {
		world_advance(&w, 31 * CLOCK_S);
		ck_assert_int_eq(lwm2m_send(client, true, 0, (const uint8_t *)"1", 1), LWM2M_OK);
		world_settle(&w);
		expect_told("dtls 0;data 4;");
		buf_clear(&w.events);
	}
}

/*
 * The platform lets go of the port that a client has left: a thousand negotiations take neither descriptors nor memory;
 * in full, and resumed.
 */
/* shows: 3.16/renegotiation */
START_TEST(thousand_renegotiations)
{
	static const char *const offers[] = {"off", "session-id", "ticket"};
	const char *keys[] = {"read-after-register", "none", "resumption", offers[_i], NULL};
	struct net_counters n;
	unsigned files;
	size_t bytes;

	start(true, keys);
	settings.server = settings.bootstrap;
	settings.server.nat = true;
	settings.bootstrap = (struct lwm2m_server){0};
	lwm2m_set_ip(client, false);
	lwm2m_configure(client, &settings);
	lwm2m_set_ip(client, true);
	ck_assert_int_eq(lwm2m_start(client), LWM2M_OK);
	world_settle(&w);
	ck_assert(world_saw(&w, "what=registered", "security=dtls", NULL));
	buf_clear(&told);
	renegotiate(300); /* the ring of uplinks is full then */
	files = open_files();
	bytes = mallinfo2().uordblks;
	renegotiate(700);
	ck_assert_uint_eq(open_files(), files);
	/* a leak of the smallest chunk, 32 bytes, each time would be 22,400 */
	ck_assert_uint_le(mallinfo2().uordblks, bytes + 8192);
	net_module_counters(w.module, &n);
	ck_assert_uint_eq(n.handshakes.failed, 0);
	ck_assert_uint_eq(_i == 0 ? n.handshakes.full : n.handshakes.resumed, _i == 0 ? 1000 + 3 : 1000);
	stop();
}
END_TEST

int main(void)
{
	Suite *suite = suite_create("platform-client");
	TCase *t = tcase_create("client");
	SRunner *runner;
	int failed;

	tcase_add_test(t, guide_6_1);
	tcase_add_test(t, guide_6_2);
	tcase_add_test(t, wrong_key);
	tcase_add_test(t, uplink_ends);
	tcase_add_test(t, device_management);
	tcase_add_test(t, relayed_write);
	tcase_add_test(t, observing);
	tcase_add_test(t, uplink_as_notification);
	tcase_add_test(t, a_week);
	tcase_add_test(t, forgotten_by_the_platform);
	tcase_add_test(t, deregistering);
	tcase_add_loop_test(t, bad_bootstrap, 0, sizeof(bad_plans) / sizeof(*bad_plans));
	tcase_add_test(t, server_elsewhere);
	tcase_add_loop_test(t, thousand_renegotiations, 0, 3);
	tcase_set_timeout(t, 120);
	suite_add_tcase(suite, t);
	runner = srunner_create(suite);
	srunner_run_all(runner, CK_NORMAL);
	failed = srunner_ntests_failed(runner);
	srunner_free(runner);
	return failed == 0 ? 0 : 1;
}
