/* The module as a whole: who it is, its making and its end, and the names of its states. */
#include "config.h"

#include <ctype.h>
#include <stdlib.h>
#include <string.h>

#include "bc28/xmalloc.h"
#include "module_priv.h"
#include "part.h"

/* The documented defaults; the IMEI is the one of the guide's examples. */
static const struct module_identity default_identity = {
	.imei = "867724030000225",
	.imsi = "460043193006443",
	.iccid = "89860411101871010225",
	.msisdn = "+8614800000225",
	.sn = "3f6b1d2c-8e44-4a5b-9d0f-bc2800000225",
};

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

/* A string of a given identity, or the default one. */
#define PICK(given, field) ((given)->field != NULL ? (given)->field : default_identity.field)

static int check_numbers(const char *imei, const char *imsi, const char *iccid, char **cause)
{
	if (!is_digits(imei, 15))
		return fail(cause, "imei: '%s' has not 15 digits", imei);
	if (imei[14] - '0' != imei_check_digit(imei))
		return fail(cause, "imei: the check digit of '%s' should be %d", imei, imei_check_digit(imei));
	if (!is_digits(imsi, 15))
		return fail(cause, "imsi: '%s' has not 15 digits", imsi);
	if (!is_digits(iccid, 20))
		return fail(cause, "iccid: '%s' has not 20 digits", iccid);
	return 0;
}

/* The endpoint is the IMEI unless it has a name of its own. */
static int check_identity(const struct module_identity *id, char **cause)
{
	const char *endpoint = id->endpoint, *sn = PICK(id, sn);

	if (check_numbers(PICK(id, imei), PICK(id, imsi), PICK(id, iccid), cause) < 0)
		return -1;
	if (endpoint != NULL && (*endpoint == 0 || strlen(endpoint) > 64 || strpbrk(endpoint, "&=\"\r\n") != NULL))
		return fail(cause, "endpoint: '%s' is not a name of 1 to 64 characters", endpoint);
	if (*sn == 0 || strlen(sn) > 64)
		return fail(cause, "sn: '%s' is not a serial number of 1 to 64 characters", sn);
	return 0;
}

static void set_identity(struct module *m, const struct module_identity *given)
{
	m->identity.imei = xstrdup(PICK(given, imei));
	m->identity.imsi = xstrdup(PICK(given, imsi));
	m->identity.iccid = xstrdup(PICK(given, iccid));
	m->identity.msisdn = xstrdup(PICK(given, msisdn));
	m->identity.sn = xstrdup(PICK(given, sn));
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

struct module *module_new(const struct module_config *config, char **cause)
{
	struct module *m;

	if (check_identity(&config->identity, cause) < 0)
		return NULL;
	m = xcalloc(1, sizeof(*m));
	m->name = xstrdup(config->name);
	m->clock = config->clock;
	m->bus = config->bus;
	m->ops = config->ops;
	m->ops_arg = config->ops_arg;
	m->commands = config->commands;
	m->unix_time = config->unix_time;
	rng_init(&m->rng, config->seed);
	if (config->params != NULL)
		m->params = *config->params;
	else
		params_init(&m->params, "fast", NULL);
	set_identity(m, &config->identity);
	parts_init(m, config);
	return m;
}

void module_free(struct module *m)
{
	if (m == NULL)
		return;
	parts_release(m);
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

const char *module_text(const struct module *m, enum text_id id)
{
	return m->params.text[id];
}

const struct module_identity *module_identity(const struct module *m)
{
	return &m->identity;
}

const struct cmd *const *module_commands(const struct module *m)
{
	return m->commands;
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

const char *module_state(const struct module *m, const char *machine)
{
	return parts_state(m, machine);
}

const struct machine *module_machine(size_t i)
{
	return parts_machine(i);
}
