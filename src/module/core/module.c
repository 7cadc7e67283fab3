#include "config.h"

#include <ctype.h>
#include <stdlib.h>
#include <string.h>

#include "bc28/xmalloc.h"
#include "module_priv.h"

/* The documented defaults; the IMEI is the one of the guide's examples. */
static const struct module_identity default_identity = {
	.imei = "867724030000225",
	.imsi = "460043193006443",
	.iccid = "89860411101871010225",
	.msisdn = "+8614800000225",
	.sn = "3f6b1d2c-8e44-4a5b-9d0f-bc2800000225",
};

/* Failed attempts to bootstrap or register in a row after which the module gives up (quirk give-up). */
#define ATTEMPTS_MAX 6

/* A pair of a given and a default identity string. */
#define PICK(field) xstrdup(given->field != NULL ? given->field : default_identity.field)

/* Whether s has exactly `len` digits. */
static bool is_digits(const char *s, size_t len)
{
	return strlen(s) == len && strspn(s, "0123456789") == len;
}

/* The check digit of an IMEI (TS 23.003 annex B, Luhn). */
static int imei_check_digit(const char *imei)
{
	int sum = 0;

	for (int i = 0; i < 14; i++) {
		int d = (imei[i] - '0') * (i % 2 == 1 ? 2 : 1);

		sum += d / 10 + d % 10;
	}
	return (10 - sum % 10) % 10;
}

static int check_identity(const struct module_identity *id, char **cause)
{
	if (!is_digits(id->imei, 15))
		return fail(cause, "imei: '%s' has not 15 digits", id->imei);
	if (id->imei[14] - '0' != imei_check_digit(id->imei))
		return fail(cause, "imei: the check digit of '%s' should be %d", id->imei, imei_check_digit(id->imei));
	if (!is_digits(id->imsi, 15))
		return fail(cause, "imsi: '%s' has not 15 digits", id->imsi);
	if (!is_digits(id->iccid, 20))
		return fail(cause, "iccid: '%s' has not 20 digits", id->iccid);
	if (strlen(id->endpoint) == 0 || strlen(id->endpoint) > 64 || strpbrk(id->endpoint, "&=\"\r\n") != NULL)
		return fail(cause, "endpoint: '%s' is not a name of 1 to 64 characters", id->endpoint);
	if (strlen(id->sn) == 0 || strlen(id->sn) > 64)
		return fail(cause, "sn: '%s' is not a serial number of 1 to 64 characters", id->sn);
	return 0;
}

static void set_identity(struct module *m, const struct module_identity *given)
{
	m->identity.imei = PICK(imei);
	m->identity.imsi = PICK(imsi);
	m->identity.iccid = PICK(iccid);
	m->identity.msisdn = PICK(msisdn);
	m->identity.sn = PICK(sn);
	m->identity.endpoint = xstrdup(given->endpoint != NULL ? given->endpoint : m->identity.imei);
}

static void release_identity(struct module_identity *id)
{
	/* The strings are ours; only their users see them as const. */
	free((char *)id->imei);
	free((char *)id->imsi);
	free((char *)id->iccid);
	free((char *)id->msisdn);
	free((char *)id->sn);
	free((char *)id->endpoint);
}

static struct lwm2m *new_client(struct module *m, const struct link_net *net)
{
	struct lwm2m_config config = {
		.clock = m->clock,
		.bus = m->bus,
		.source = m->name,
		.rng = &m->rng,
		.net = *net,
		.endpoint = m->identity.endpoint,
		.imei = m->identity.imei,
		.manufacturer = MODULE_MANUFACTURER,
		.model = MODULE_MODEL,
		.firmware_version = MODULE_REVISION,
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
		.retries = module_quirk(m, QUIRK_GIVE_UP) == 0 ? ATTEMPTS_MAX : 0,
	};

	return lwm2m_new(&config, &andlink_ops, m);
}

struct module *module_new(const struct module_config *config, char **cause)
{
	struct module *m = xcalloc(1, sizeof(*m));

	m->name = xstrdup(config->name);
	m->clock = config->clock;
	m->bus = config->bus;
	m->ops = config->ops;
	m->ops_arg = config->ops_arg;
	m->commands = config->commands;
	m->unix_time = config->unix_time;
	m->air = config->air;
	m->battery_level = 100;
	m->battery_mv = 3600;
	rng_init(&m->rng, config->seed);
	if (config->params != NULL)
		m->params = *config->params;
	else
		params_init(&m->params, "fast", NULL);
	set_identity(m, &config->identity);
	buf_init(&m->urcs);
	buf_init(&m->out);
	buf_init(&m->package);
	boot_init(m);
	uart_init(m);
	natspeed_init(m);
	nfwupd_init(m);
	at_fault_init(m);
	hang_init(m);
	interpreter_init(m);
	radio_init(m);
	sockets_init(m, &config->sock);
	names_init(m, &config->sock);
	mqtt_init(m, &config->sock);
	sim_init(m, config->sim);
	pdp_init(m);
	sms_init(m);
	raw_init(m);
	m->lwm2m = new_client(m, &config->net);
	if (check_identity(&m->identity, cause) < 0) {
		module_free(m);
		return NULL;
	}
	nv_boot(m);
	return m;
}

void module_free(struct module *m)
{
	if (m == NULL)
		return;
	/* Nothing is said to anybody any more. */
	m->power = POWER_OFF;
	boot_stop(m);
	lwm2m_free(m->lwm2m);
	sockets_release(m);
	names_release(m);
	mqtt_release(m);
	interpreter_release(m);
	uart_release(m);
	nv_release(m);
	buf_release(&m->urcs);
	buf_release(&m->out);
	buf_release(&m->package);
	sim_release(m);
	release_identity(&m->identity);
	free(m->name);
	free(m);
}

int module_quirk(const struct module *m, enum quirk_id id)
{
	return m->params.quirk[id];
}

uint64_t module_timer(const struct module *m, enum timer_id id)
{
	return m->params.timer[id];
}

const struct module_identity *module_identity(const struct module *m)
{
	return &m->identity;
}

const struct cmd *const *module_commands(const struct module *m)
{
	return m->commands;
}

struct lwm2m *module_lwm2m(struct module *m)
{
	return m->lwm2m;
}

const char *module_imei(const struct module *m)
{
	return m->identity.imei;
}

const char *module_endpoint(const struct module *m)
{
	return m->identity.endpoint;
}

const char *module_name(const struct module *m)
{
	return m->name;
}

static const struct value_name power_names[] = {
	{POWER_OFF, "off"},
	{POWER_BOOTING, "booting"},
	{POWER_READY, "ready"},
	{POWER_HUNG, "hung"},
	{0, NULL},
};

static const struct value_name dtls_names[] = {
	{DTLS_DONE, "done"},
	{DTLS_IDLE, "idle"},
	{DTLS_RUNNING, "running"},
	{DTLS_FAILED, "failed"},
	{0, NULL},
};

const char *module_state(const struct module *m, const char *machine)
{
	if (strcmp(machine, "power") == 0)
		return value_to_name(power_names, (int)m->power);
	if (strcmp(machine, "sim") == 0)
		return sim_state_name(m);
	if (strcmp(machine, "radio") == 0)
		return radio_state_name(m);
	if (strcmp(machine, "rrc") == 0)
		return rrc_state_name(m);
	if (strcmp(machine, "psm") == 0)
		return radio_psm(m) ? "psm" : "normal";
	if (strcmp(machine, "sleep") == 0)
		return sleep_state_name(m);
	if (strcmp(machine, "lwm2m") == 0)
		return value_to_name(lwm2m_status_names, (int)lwm2m_get_status(m->lwm2m));
	if (strcmp(machine, "dtls") == 0)
		return value_to_name(dtls_names, (int)lwm2m_get_dtls(m->lwm2m));
	return NULL;
}
