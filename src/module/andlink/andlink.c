/* The Andlink firmware's side of the LwM2M client: settings to the client, its news to the UART (guide 3.9 and 4). */
#include "config.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "andlink_priv.h"
#include "bc28/number.h"
#include "bearer/bearer.h"
#include "radio/radio.h"

/* More than the supply that the module stands. */
#define BATTERY_MV_MAX 6000
/* Failed attempts to bootstrap or register in a row after which the module gives up (quirk give-up). */
#define REGISTER_ATTEMPTS_MAX 6

struct andlink {
	int battery_level, battery_mv; /* %, mV */
	bool notified; /* REGISTERNOTIFY was printed since boot */
	bool set_up; /* the host has set a server in the course of this attach: it decides when to register */
	bool dtls_announced; /* +QLADTLSSTAT:0 was printed since this attempt to bootstrap and register began */
	bool dtls_covered; /* that line stands for the next handshake, too */
};

/* --- settings to the client --------------------------------------------------------------------------------------- */

/* The rows of the settings table that describe one server. */
struct server_rows {
	enum setting_id host, port, security, nat, psk_id, psk;
};

static const struct server_rows bootstrap_rows = {
	SET_BS_HOST, SET_BS_PORT, SET_BS_SECURITY, SET_BS_NAT, SET_BS_PSK_ID, SET_BS_PSK};
static const struct server_rows server_rows = {
	SET_SERVER_HOST, SET_SERVER_PORT, SET_SECURITY, SET_NAT, SET_PSK_ID, SET_PSK};

/* Copies a string whose length the settings table bounds. */
static void copy(char *out, size_t size, const char *text)
{
	snprintf(out, size, "%s", text);
}

static void fill_server(const struct module *m, const struct server_rows *rows, struct lwm2m_server *s)
{
	const char *key = module_setting(m, rows->psk), *id = module_setting(m, rows->psk_id);

	copy(s->host, sizeof(s->host), module_setting(m, rows->host));
	s->port = (uint16_t)module_setting_num(m, rows->port);
	s->dtls = module_setting_num(m, rows->security) != 0;
	s->nat = module_setting_num(m, rows->security) != 2 && module_setting_num(m, rows->nat) == 0;
	/* "0: the IMEI is used as PSK ID" (guide 3.3). */
	copy(s->psk_id, sizeof(s->psk_id), strcmp(id, "0") == 0 ? m->identity.imei : id);
	if (hex_decode(key, strlen(key), s->psk) == 0)
		s->psk_len = strlen(key) / 2;
}

/*
 * The sibling: data of object 19 are the module's own affair; a bootstrap comes when no server is set or none can be
 * reached, unless it is to be at once (base manual 5.20).
 */
static void fill_sibling(const struct module *m, struct lwm2m_settings *s)
{
	s->downlink = true;
	s->hold_off = (uint32_t)module_setting_num(m, SET_HOLD_OFF);
	s->server_first = s->hold_off != 0;
}

static void configure(struct module *m)
{
	struct lwm2m_settings s = {0};

	fill_server(m, &bootstrap_rows, &s.bootstrap);
	fill_server(m, &server_rows, &s.server);
	s.lifetime = (uint32_t)module_setting_num(m, SET_LIFETIME);
	copy(s.device_type, sizeof(s.device_type), module_setting(m, SET_DEVICE_TYPE));
	s.firmware_controlled = module_setting_num(m, SET_FOTA_MODE) == 1;
	s.same_port = module_quirk(m, QUIRK_RENEGOTIATION_PORT) == 1;
	s.read_text = module_quirk(m, QUIRK_READ_FORMAT) == 1;
	s.uplink = module_quirk(m, QUIRK_UPLINK) ? LWM2M_UPLINK_NOTIFY : LWM2M_UPLINK_DP;
	copy(s.endpoint, sizeof(s.endpoint), module_setting(m, SET_ENDPOINT));
	s.queue = module_setting_num(m, SET_BINDING) == 2;
	if (module_sibling(m))
		fill_sibling(m, &s);
	lwm2m_configure(m->lwm2m, &s);
}

/*
 * A host that sets a server while the module attaches has more to say (security, key: session 6.2 of the guide), and
 * ends with AT+QLASREGIND=0 or AT+NRB. A registration that the end of the attach begins would fall into the midst of
 * that, or not, by how fast both are. The sibling registers: its hosts send AT+NCDP right behind AT+CFUN=1.
 */
static void set_up(struct module *m)
{
	m->andlink->set_up = radio_state(m) > RADIO_IDLE && !pdp_has_address(m) && !module_sibling(m);
}

/*
 * The sibling's first server since the boot: as fast as the attach was, its host finds the module registering, as it
 * does when it was faster.
 */
static void begin_late(struct module *m)
{
	enum lwm2m_status status = lwm2m_get_status(m->lwm2m);

	if (module_sibling(m) && module_setting_num(m, SET_REGISTRATION_MODE) == 1 && pdp_has_address(m) &&
		(status == LWM2M_UNINITIALISED || status == LWM2M_MISSING_CONFIG))
		lwm2m_start(m->lwm2m);
}

static void changed(struct module *m, const struct setting_set *changed)
{
	static const enum setting_id server[] = {
		SET_BS_HOST, SET_BS_PORT, SET_SERVER_HOST, SET_SERVER_PORT, SET_SECURITY};
	bool other = false;

	for (size_t i = 0; i < sizeof(server) / sizeof(server[0]); i++)
		other = other || changed->has[server[i]];
	configure(m);
	if (!other)
		return;
	set_up(m);
	begin_late(m);
}

/* Registers, or tells the host that it may (guide 3.9). */
static void network_up(struct module *m)
{
	long mode = module_setting_num(m, SET_REGISTRATION_MODE);

	lwm2m_set_ip(m->lwm2m, true);
	if (mode == 1 && !m->andlink->set_up) {
		lwm2m_start(m->lwm2m);
	} else if (mode == 0 && !m->andlink->notified) {
		m->andlink->notified = true;
		module_urc(m, "REGISTERNOTIFY");
	}
}

/* --- news of the client ------------------------------------------------------------------------------------------- */

static void on_event(void *arg, enum lwm2m_event event)
{
	struct module *m = arg;

	if (event == LWM2M_EV_BOOTSTRAPPED)
		m->andlink->dtls_covered = m->andlink->dtls_announced;
	/* The guide has no event 9. */
	if (module_sibling(m))
		module_urc(m, "+QLWEVTIND:%d", (int)event);
	else if (event != LWM2M_EV_DATA_CANCELLED)
		module_urc(m, "+QLAEVTIND:%d", (int)event);
}

/* The status has no URC: AT+QLASTATUS? asks the client. It tells where an attempt to bootstrap and register ends. */
static void on_status(void *arg, enum lwm2m_status status)
{
	struct module *m = arg;

	if (status == LWM2M_INITIALISING || status == LWM2M_REGISTERING)
		m->andlink->set_up = false;
	if (status != LWM2M_INITIALISING && status != LWM2M_INITIALISED)
		m->andlink->dtls_announced = m->andlink->dtls_covered = false;
}

/*
 * One line for the handshakes of a bootstrap and of the registration that follows, as in session 6.2 (quirk dtls-urc).
 */
static void on_dtls(void *arg, enum dtls_state state)
{
	struct module *m = arg;
	bool covered = m->andlink->dtls_covered;

	m->andlink->dtls_covered = false;
	if (state == DTLS_DONE && covered && module_quirk(m, QUIRK_DTLS_URC) == 0)
		return;
	m->andlink->dtls_announced = state == DTLS_DONE;
	module_urc(m, "+%s:%d", module_sibling(m) ? "QDTLSSTAT" : "QLADTLSSTAT", (int)state);
}

static void on_data_status(void *arg, enum lwm2m_data_status status)
{
	struct module *m = arg;

	appdata_status(m, status);
	if (!module_sibling(m))
		module_urc(m, "+%s:%d", module_quirk(m, QUIRK_STATUS_URC) ? "QLAULDATASTATUS" : "QLADATASTATUS",
			(int)status);
	else if (appdata_seq(m) != 0)
		module_urc(m, "+QLWULDATASTATUS:%d,%u", (int)status, appdata_seq(m));
	else
		module_urc(m, "+QLWULDATASTATUS:%d", (int)status);
}

static void on_data(void *arg, const uint8_t *data, size_t len)
{
	appdata_received(arg, data, len);
}

/* "+QLAREAD: 48767,"6CBBD6861BC43359"" and what follows (guide 4.1, 4.2). */
static void start_request(struct buf *text, const char *name, uint16_t msgid, const uint8_t *token, size_t token_len)
{
	buf_init(text);
	buf_addf(text, "+%s: %u,\"", name, msgid);
	buf_addhex(text, token, token_len);
	buf_addc(text, '"');
}

static void end_request(struct module *m, struct buf *text, const char *query)
{
	if (query != NULL && *query != 0)
		buf_addf(text, ",\"%s\"", query);
	module_urc_bytes(m, text->data, text->len);
	buf_release(text);
}

static void on_read(void *arg, uint16_t msgid, const uint8_t *token, size_t token_len, const char *query)
{
	struct buf text;

	start_request(&text, "QLAREAD", msgid, token, token_len);
	end_request(arg, &text, query);
}

static void on_write(void *arg, uint16_t msgid, const uint8_t *token, size_t token_len, const uint8_t *data, size_t len,
	const char *query)
{
	struct module *m = arg;
	int form = module_quirk(m, QUIRK_WRITE_DATA);
	struct buf text;

	start_request(&text, "QLAWRITE", msgid, token, token_len);
	buf_addstr(&text, form == 1 ? ",\"" : ",");
	if (form == 2)
		buf_addhex(&text, data, len);
	else
		buf_add(&text, data, len);
	if (form == 1)
		buf_addc(&text, '"');
	end_request(m, &text, query);
}

static void on_reboot(void *arg, bool factory)
{
	struct module *m = arg;

	if (factory)
		nv_factory(m);
	boot_start(m, REBOOT_SYSRESETREQ);
}

static void on_lifetime(void *arg, uint32_t seconds)
{
	module_change_number(arg, SET_LIFETIME, seconds);
}

/* Values of the simulated hardware that objects 3 and 4 show. */
static void on_device_info(void *arg, struct lwm2m_device_info *info)
{
	struct module *m = arg;
	const struct radio_cell *cell = radio_cell(m);
	int64_t mcc = 0, mnc = 0;

	if (cell != NULL) {
		number_scan(cell->plmn, 3, 10, 0, 999, &mcc);
		number_scan(cell->plmn + 3, 3, 10, 0, 999, &mnc);
	}
	*info = (struct lwm2m_device_info){
		.battery_level = m->andlink->battery_level,
		.battery_mv = m->andlink->battery_mv,
		.memory_free_kb = 64,
		.unix_time = m->unix_time != 0 ? m->unix_time + (int64_t)(clock_now(m->clock) / CLOCK_S) : 0,
		.rsrp_dbm = cell != NULL ? cell->rsrp / 10 : 0,
		.link_quality = cell != NULL ? radio_csq(m) : 0,
		.ip = pdp_address(m) != NULL ? pdp_address(m) : "",
		.apn = pdp_used_apn(m),
		.cell_id = cell != NULL ? (uint32_t)cell->ci : 0,
		.mcc = (uint16_t)mcc,
		.mnc = (uint16_t)mnc,
	};
}

/* A server's name is asked for as AT+QDNS asks for one. */
static void on_name_servers(void *arg, struct ipaddr servers[LINK_NAME_SERVERS])
{
	parts_name_servers(arg, servers);
}

int module_battery(struct module *m, int level, int mv, char **cause)
{
	if (level < 0 || level > 100)
		return fail(cause, "a battery level is 0 to 100 percent");
	if (mv < 0 || mv > BATTERY_MV_MAX)
		return fail(cause, "a supply voltage is 0 to %d mV", BATTERY_MV_MAX);
	m->andlink->battery_level = level;
	m->andlink->battery_mv = mv;
	lwm2m_values_changed(m->lwm2m);
	return 0;
}

void module_get_battery(const struct module *m, int *level, int *mv)
{
	*level = m->andlink->battery_level;
	*mv = m->andlink->battery_mv;
}

static const struct lwm2m_ops client_ops = {
	.event = on_event,
	.status = on_status,
	.dtls = on_dtls,
	.read = on_read,
	.write = on_write,
	.data = on_data,
	.data_status = on_data_status,
	.reboot = on_reboot,
	.firmware = fota_news,
	.firmware_save = fota_save,
	.install = fota_install,
	.lifetime = on_lifetime,
	.device_info = on_device_info,
	.name_servers = on_name_servers,
};

struct lwm2m *module_lwm2m(struct module *m)
{
	return m->lwm2m;
}

/* --- what the other parts tell ------------------------------------------------------------------------------------ */

static void network_lost(struct module *m)
{
	lwm2m_set_ip(m->lwm2m, false);
}

/* Objects 3 and 4 show the cell. */
static void moved(struct module *m)
{
	lwm2m_values_changed(m->lwm2m);
}

static void told(struct module *m)
{
	lwm2m_host_told(m->lwm2m);
}

static void given_up(struct module *m)
{
	m->andlink->set_up = false;
}

/* --- life --------------------------------------------------------------------------------------------------------- */

static const char *client_state(const struct module *m)
{
	return value_to_name(lwm2m_status_names, (int)lwm2m_get_status(m->lwm2m));
}

static const char *dtls_state(const struct module *m)
{
	return value_to_name(dtls_state_names, (int)lwm2m_get_dtls(m->lwm2m));
}

static void stop(struct module *m)
{
	struct andlink *a = m->andlink;

	a->notified = a->set_up = a->dtls_announced = a->dtls_covered = false;
}

/* Its links are closed, and its states are told. */
static void stopped(struct module *m)
{
	lwm2m_reset(m->lwm2m);
}

static void init(struct module *m, const struct module_config *config)
{
	const struct lwm2m_config client = {
		.clock = m->clock,
		.bus = m->bus,
		.source = m->name,
		.rng = &m->rng,
		.net = config->net,
		.endpoint = m->identity.endpoint,
		.imei = m->identity.imei,
		.manufacturer = MODULE_MANUFACTURER,
		.model = module_text(m, TEXT_MODEL),
		.firmware_version = module_text(m, TEXT_REVISION),
		.timers =
			{
				.relay = module_timer(m, TIMER_RELAY),
				.bootstrap_wait = module_timer(m, TIMER_BOOTSTRAP),
				.registration = module_timer(m, TIMER_REGISTRATION),
				.retry_min = module_timer(m, TIMER_RETRY_MIN),
				.retry_max = module_timer(m, TIMER_RETRY_MAX),
				.nat = module_timer(m, TIMER_NAT),
				.handshake_guard = module_timer(m, TIMER_HANDSHAKE),
			},
		.retries = module_quirk(m, QUIRK_GIVE_UP) == 0 ? REGISTER_ATTEMPTS_MAX : 0,
	};

	m->andlink = xcalloc(1, sizeof(*m->andlink));
	m->andlink->battery_level = 100;
	m->andlink->battery_mv = 3600;
	m->lwm2m = lwm2m_new(&client, &client_ops, m);
}

static void release(struct module *m)
{
	lwm2m_free(m->lwm2m);
	free(m->andlink);
}

const struct part andlink_part = {
	.name = "andlink",
	.machine = {{.name = "lwm2m", .state = client_state}, {.name = "dtls", .state = dtls_state}},
	.init = init,
	.boot = configure,
	.told = told,
	.changed = changed,
	.given_up = given_up,
	.moved = moved,
	.network_up = network_up,
	.network_lost = network_lost,
	.stop = stop,
	.stopped = stopped,
	.release = release,
};
