#include "config.h"

#include "lwm2m_fixture.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static void on_event(void *arg, enum lwm2m_event event)
{
	struct fixture *f = arg;

	buf_addf(&f->log, "event %d;", (int)event);
	if (f->on_event != NULL)
		f->on_event(f, event);
}

static void on_status(void *arg, enum lwm2m_status status)
{
	struct fixture *f = arg;

	buf_addf(&f->log, "status %s;", value_to_name(lwm2m_status_names, (int)status));
}

static void on_dtls(void *arg, enum dtls_state state)
{
	struct fixture *f = arg;

	buf_addf(&f->log, "dtls %d;", (int)state);
}

static void on_read(void *arg, uint16_t msgid, const uint8_t *token, size_t token_len, const char *query)
{
	struct fixture *f = arg;

	buf_addf(&f->log, "read %u ", msgid);
	buf_addhex(&f->log, token, token_len);
	buf_addf(&f->log, "%s%s;", query != NULL ? " " : "", query != NULL ? query : "");
	if (!f->host_busy)
		lwm2m_host_told(f->client);
}

static void on_write(void *arg, uint16_t msgid, const uint8_t *token, size_t token_len, const uint8_t *data, size_t len,
	const char *query)
{
	struct fixture *f = arg;

	buf_addf(&f->log, "write %u ", msgid);
	buf_addhex(&f->log, token, token_len);
	buf_addc(&f->log, ' ');
	buf_add(&f->log, data, len);
	buf_addf(&f->log, "%s%s;", query != NULL ? " " : "", query != NULL ? query : "");
	if (!f->host_busy)
		lwm2m_host_told(f->client);
}

static void on_data_status(void *arg, enum lwm2m_data_status status)
{
	struct fixture *f = arg;

	buf_addf(&f->log, "data %d;", (int)status);
}

static void on_reboot(void *arg, bool factory)
{
	struct fixture *f = arg;

	buf_addf(&f->log, "reboot %d;", factory);
	/* Allowed here, as a module that restarts would do it. */
	fixture_reboot(f);
}

static void on_firmware(void *arg, enum lwm2m_firmware_news news)
{
	struct fixture *f = arg;

	buf_addf(&f->log, "firmware %d;", (int)news);
}

static int on_firmware_save(void *arg, const struct lwm2m_firmware_state *state)
{
	struct fixture *f = arg;

	if (f->flash_full)
		return -1;
	buf_clear(&f->job);
	buf_addstr(&f->job, state->job);
	ck_assert_uint_le(state->offset, f->package.len);
	f->package.len = state->offset;
	buf_add(&f->package, state->data, state->len);
	if (state->version != NULL)
		snprintf(f->version, sizeof(f->version), "%s", state->version);
	return 0;
}

static void on_install(void *arg)
{
	struct fixture *f = arg;

	buf_addstr(&f->log, "install;");
	if (!f->hold_install)
		fixture_reboot(f);
}

static void on_lifetime(void *arg, uint32_t seconds)
{
	struct fixture *f = arg;

	buf_addf(&f->log, "lifetime %u;", seconds);
	f->settings.lifetime = seconds;
	lwm2m_configure(f->client, &f->settings);
}

static void on_device_info(void *arg, struct lwm2m_device_info *info)
{
	struct fixture *f = arg;

	*info = f->info;
}

static const struct lwm2m_ops ops = {
	.event = on_event,
	.status = on_status,
	.dtls = on_dtls,
	.read = on_read,
	.write = on_write,
	.data_status = on_data_status,
	.reboot = on_reboot,
	.firmware = on_firmware,
	.firmware_save = on_firmware_save,
	.install = on_install,
	.lifetime = on_lifetime,
	.device_info = on_device_info,
};

static void on_bus(void *arg, const struct bus_event *e)
{
	struct fixture *f = arg;

	buf_addf(&f->events, "%s ", e->name);
	for (const struct event_field *field = e->fields; field->type != FIELD_END; field++)
		if (field->type == FIELD_STR && field->str != NULL)
			buf_addf(&f->events, "%s=%s ", field->key, field->str);
		else if (field->type == FIELD_BYTES)
			buf_addhex(&f->events, field->bytes, field->len);
	buf_addc(&f->events, '\n');
}

struct fixture *fixture_new(void)
{
	struct fixture *f = calloc(1, sizeof(*f));

	f->clock = clock_new();
	f->bus = bus_new(f->clock);
	bus_listen(f->bus, &f->listener, on_bus, f);
	rng_init(&f->rng, 1);
	f->net = fake_net_new();
	f->config = (struct lwm2m_config){
		.clock = f->clock,
		.bus = f->bus,
		.source = "test",
		.rng = &f->rng,
		.net = fake_net_links(f->net),
		.imei = "867724030000225",
		.manufacturer = "Quectel",
		.model = "BC28",
		.firmware_version = "BC28JAR01A01",
		.timers =
			{
				.relay = 10 * CLOCK_S,
				.bootstrap_wait = 60 * CLOCK_S,
				.retry_min = 10 * CLOCK_S,
				.retry_max = 60 * CLOCK_S,
				.nat = 30 * CLOCK_S,
				.handshake_guard = 60 * CLOCK_S,
			},
		.retries = 4,
	};
	f->info = (struct lwm2m_device_info){
		.battery_level = 90,
		.battery_mv = 3600,
		.battery_ma = 40,
		.memory_free_kb = 100,
		.rsrp_dbm = -80,
		.link_quality = 20,
		.ip = "100.64.0.1",
		.apn = "cmnbiot",
		.cell_id = 4660,
		.mnc = 4,
		.mcc = 460,
	};
	f->settings.lifetime = 86400;
	snprintf(f->settings.server.host, sizeof(f->settings.server.host), "192.0.2.1");
	f->settings.server.port = 5683;
	f->client = lwm2m_new(&f->config, &ops, f);
	lwm2m_configure(f->client, &f->settings);
	return f;
}

void fixture_free(struct fixture *f)
{
	lwm2m_free(f->client);
	fake_net_free(f->net);
	bus_free(f->bus);
	clock_free(f->clock);
	buf_release(&f->log);
	buf_release(&f->last);
	buf_release(&f->events);
	buf_release(&f->job);
	buf_release(&f->package);
	free(f);
}

void fixture_reboot(struct fixture *f)
{
	lwm2m_free(f->client);
	f->client = lwm2m_new(&f->config, &ops, f);
	lwm2m_configure(f->client, &f->settings);
	if (f->job.len > 0)
		lwm2m_firmware_boot(f->client, f->version[0] != '\0' ? f->version : f->config.firmware_version,
			buf_str(&f->job), f->package.data, f->package.len);
}

const char *fixture_log(struct fixture *f)
{
	buf_clear(&f->last);
	buf_add(&f->last, f->log.data, f->log.len);
	buf_clear(&f->log);
	return buf_str(&f->last);
}

void fixture_settle(struct fixture *f)
{
	clock_advance(f->clock, clock_now(f->clock));
}

void fixture_pass(struct fixture *f, uint64_t seconds)
{
	clock_advance(f->clock, clock_now(f->clock) + seconds * CLOCK_S);
}

const char *fixture_text(struct fixture *f, const char *line, const char *payload)
{
	const char *answer = fake_net_request(f->net, line, payload, payload != NULL ? strlen(payload) : 0);

	fixture_settle(f);
	return answer;
}

const char *fixture_hex(struct fixture *f, const char *line, const char *hex)
{
	uint8_t bytes[256];
	const char *answer;

	ck_assert_uint_le(strlen(hex), 2 * sizeof(bytes));
	ck_assert_int_eq(hex_decode(hex, strlen(hex), bytes), 0);
	answer = fake_net_request(f->net, line, bytes, strlen(hex) / 2);
	fixture_settle(f);
	return answer;
}

void fixture_accept(struct fixture *f)
{
	ck_assert_str_eq(fake_net_line(f->net), REGISTER_LINE);
	fake_net_respond(f->net, COAP_201_CREATED, "rd/5a3f");
	fixture_settle(f);
	ck_assert_int_eq(lwm2m_get_status(f->client), LWM2M_REGISTERED);
	fixture_log(f);
}

struct fixture *fixture_registered(void)
{
	struct fixture *f = fixture_new();

	lwm2m_set_ip(f->client, true);
	ck_assert_int_eq(lwm2m_start(f->client), LWM2M_OK);
	fixture_accept(f);
	return f;
}

void fixture_use_bootstrap(struct fixture *f)
{
	f->settings.server.host[0] = '\0';
	snprintf(f->settings.bootstrap.host, sizeof(f->settings.bootstrap.host), "bs.example");
	f->settings.bootstrap.port = 5783;
	lwm2m_configure(f->client, &f->settings);
	lwm2m_set_ip(f->client, true);
	fixture_log(f);
}

int fixture_run(const char *name, const struct fixture_test *tests)
{
	Suite *s = suite_create(name);
	SRunner *sr = srunner_create(s);
	int failed;

	for (; tests->name != NULL; tests++) {
		TCase *tc = tcase_create(tests->name);

		tcase_add_test(tc, tests->test);
		suite_add_tcase(s, tc);
	}
	srunner_run_all(sr, CK_NORMAL);
	failed = srunner_ntests_failed(sr);
	srunner_free(sr);
	return failed ? EXIT_FAILURE : EXIT_SUCCESS;
}
