/* The platform's keys: what each is, and what setting it does. */
#include "config.h"

#include "platform_priv.h"

#include <stdlib.h>
#include <string.h>

#include "bc28/number.h"
#include "bc28/values.h"
#include "bc28/xmalloc.h"

/* --- what they do ------------------------------------------------------------------------------------------------- */

/* Calls fn for each part of a list by commas, stops at the first failure. */
static int each(struct platform *p, const char *list, int (*fn)(struct platform *p, const char *item, char **cause),
	char **cause)
{
	for (;;) {
		size_t len = strcspn(list, ",");
		char *item = xstrndup(list, len);
		int rc = fn(p, item, cause);

		explicit_bzero(item, len); /* it may hold a key */
		free(item);
		if (rc < 0 || list[len] == '\0')
			return rc;
		list += len + 1;
	}
}

static int number(const char *text, uint32_t min, uint32_t max, uint32_t *out, char **cause)
{
	int64_t value;

	if (number_parse(text, 10, min, max, &value, cause) < 0)
		return -1;
	*out = (uint32_t)value;
	return 0;
}

static int add_psk(struct platform *p, const char *item, char **cause)
{
	return psk_add(&p->psks, item, cause);
}

static int set_psk(struct platform *p, const char *value, char **cause)
{
	return each(p, value, add_psk, cause);
}

static int set_path(char *out, const char *text, char **cause)
{
	struct lwm2m_path path;

	if (oma_path_parse(text, &path) < 0 || path.count == 0)
		return fail(cause, "\"%s\" is not a path like 19/1/0", text);
	oma_path_format(&path, out);
	return 0;
}

static int set_read(struct platform *p, const char *value, char **cause)
{
	p->profile_auto = false;
	if (strcmp(value, "none") != 0)
		return set_path(p->read_path, value, cause);
	p->read_path[0] = '\0';
	return 0;
}

static int add_observe(struct platform *p, const char *item, char **cause)
{
	if (p->observe_count == PATHS_MAX)
		return fail(cause, "at most %d paths can be observed after a registration", PATHS_MAX);
	if (set_path(p->observe_path[p->observe_count], item, cause) < 0)
		return -1;
	p->observe_count++;
	return 0;
}

static const struct value_name observe_all_names[] = {
	{OBSERVE_NONE, "none"},
	{OBSERVE_OBJECTS, "objects"},
	{OBSERVE_INSTANCES, "instances"},
	{0, NULL},
};

static int set_observe(struct platform *p, const char *value, char **cause)
{
	int all;

	p->profile_auto = false;
	p->observe_count = 0;
	p->observe_all = OBSERVE_NONE;
	if (value_from_name(observe_all_names, value, &all) < 0)
		return each(p, value, add_observe, cause);
	p->observe_all = (enum observe_all)all;
	return 0;
}

/* How platforms begin with a client. */
static const struct profile {
	const char *name, *read, *observe;
	int32_t accept; /* of the observations */
} profiles[] = {
	{"auto", "19/1/0", "none", FORMAT_NONE}, /* for an Andlink client */
	{"andlink", "19/1/0", "none", FORMAT_NONE},
	{"oceanconnect", "none", "19/0/0", FORMAT_TLV},
	{"ctwing", "none", "objects", FORMAT_NONE},
	{"onenet", "none", "instances", FORMAT_NONE},
};

static int set_profile(struct platform *p, const char *value, char **cause)
{
	for (size_t i = 0; i < sizeof(profiles) / sizeof(profiles[0]); i++) {
		if (strcmp(profiles[i].name, value) != 0)
			continue;
		p->observe_accept = profiles[i].accept;
		if (set_read(p, profiles[i].read, cause) < 0 || set_observe(p, profiles[i].observe, cause) < 0)
			return -1;
		p->profile_auto = i == 0;
		return 0;
	}
	return fail(cause, "\"%.40s\" is none of auto, andlink, oceanconnect, ctwing, onenet", value);
}

static int set_identity(struct platform *p, const char *value, char **cause)
{
	if (strcmp(value, "any") != 0 && strcmp(value, "endpoint") != 0)
		return fail(cause, "\"%.40s\" is neither any nor endpoint", value);
	p->own_identity = strcmp(value, "endpoint") == 0;
	return 0;
}

static int set_bootstrap(struct platform *p, const char *value, char **cause)
{
	return bootstrap_plan_parse(&p->plan, value, cause);
}

/* A text, or NULL for "auto". */
static int set_text(char **out, const char *value, char **cause)
{
	if (strlen(value) > 255 || !name_valid(value) || *value == '\0')
		return fail(cause, "\"%.40s\" is not 1 to 255 characters of text", value);
	free(*out);
	*out = strcmp(value, "auto") != 0 ? xstrdup(value) : NULL;
	return 0;
}

static int set_server_uri(struct platform *p, const char *value, char **cause)
{
	if (strcmp(value, "auto") != 0 && strncmp(value, "coap://", 7) != 0 && strncmp(value, "coaps://", 8) != 0)
		return fail(cause, "\"%.40s\" is neither coap://… nor coaps://…", value);
	return set_text(&p->server_uri, value, cause);
}

static int set_server_host(struct platform *p, const char *value, char **cause)
{
	return set_text(&p->server_host, value, cause);
}

static int set_lifetime(struct platform *p, const char *value, char **cause)
{
	return number(value, 1, UINT32_MAX, &p->lifetime, cause);
}

/* 0 and 65535 are reserved (OMA TS E.1, resource 10). */
static int set_ssid(struct platform *p, const char *value, char **cause)
{
	return number(value, 1, 65534, &p->ssid, cause);
}

static int set_hold_off(struct platform *p, const char *value, char **cause)
{
	return number(value, 0, 86400, &p->hold_off, cause);
}

static int set_resumption(struct platform *p, const char *value, char **cause)
{
	static const struct value_name ways[] = {{0, "off"}, {1, "session-id"}, {2, "ticket"}, {3, "both"}, {0, NULL}};
	int way;

	if (value_from_name(ways, value, &way) < 0)
		return fail(cause, "\"%.40s\" is none of: off, session-id, ticket, both", value);
	p->resume_id = (way & 1) != 0;
	p->resume_ticket = (way & 2) != 0;
	platform_offer_resumption(p);
	return 0;
}

static int add_fault(struct platform *p, const char *item, char **cause)
{
	enum fault_where where = FAULT_ALL;
	struct fault f;

	if (fault_parse(item, &where, &f, cause) < 0)
		return -1;
	platform_fault(p, where, &f);
	return 0;
}

static int set_fault(struct platform *p, const char *value, char **cause)
{
	if (strcmp(value, "none") != 0)
		return each(p, value, add_fault, cause);
	for (int where = 0; where < FAULT_COUNT; where++)
		platform_fault(p, (enum fault_where)where, &(struct fault){.permille = 1000});
	return 0;
}

/* --- the table ---------------------------------------------------------------------------------------------------- */

const struct platform_key platform_keys[] = {
	{
		.name = "psk",
		.initial = "*:30313233343536373839303132336162",
		.text = "keys: ID:HEX adds one, *:HEX is the key of all other identities (default: that of guide 6.2), "
			"none forgets all; several by commas",
		.secret = true,
		.set = set_psk,
	},
	{
		.name = "read-after-register",
		.initial = "19/1/0",
		.text = "path read after each registration (guide chapter 6), or none",
		.set = set_read,
	},
	{
		.name = "observe",
		.initial = "none",
		.text = "paths observed after each registration, by commas; objects or instances: each one that the "
			"client lists; or none",
		.set = set_observe,
	},
	{
		.name = "profile",
		.initial = "auto",
		.text = "what the platform does after a registration, as andlink (reads 19/1/0), oceanconnect "
			"(observes 19/0/0), ctwing (observes each object) or onenet (observes each instance) do; auto: "
			"as andlink for a client that lists its objects as the Andlink firmware does, as oceanconnect "
			"for others; read-after-register and observe replace it",
		.set = set_profile,
	},
	{
		.name = "identity",
		.initial = "any",
		.text = "endpoint: a client that comes over DTLS has to register by the name of its PSK identity, and "
			"nobody else by it; any: whichever name it likes",
		.set = set_identity,
	},
	{
		.name = "bootstrap",
		.initial = "delete-0,delete-1,bs-account,account,server,finish",
		.text = "steps of the bootstrap sequence: delete-all, delete-0, delete-1, bs-account, account, server, "
			"discover, finish, and the faulty bad-account, malformed; what the client has is asked "
			"(Bootstrap-Discover) before the first account is written, which goes to a free instance; "
			"bs-account is left out when the client has one",
		.set = set_bootstrap,
	},
	{
		.name = "server-uri",
		.initial = "auto",
		.text = "URI of the LwM2M server that clients are given; auto: the platform's own, by the security of "
			"the request",
		.set = set_server_uri,
	},
	{
		.name = "server-host",
		.initial = "auto",
		.text = "host in that URI; auto: the platform's address",
		.set = set_server_host,
	},
	{
		.name = "lifetime",
		.initial = "86400",
		.text = "lifetime that clients are given, seconds",
		.set = set_lifetime,
	},
	{
		.name = "ssid",
		.initial = "123",
		.text = "short server id that clients are given",
		.set = set_ssid,
	},
	{
		.name = "hold-off",
		.initial = "0",
		.text = "client hold-off time that clients are given, seconds",
		.set = set_hold_off,
	},
	{
		.name = "resumption",
		.initial = "off",
		.text = "what clients may resume their DTLS sessions with: session-id, ticket, both (a ticket where "
			"the client can), or off, which forgets all sessions",
		.set = set_resumption,
	},
	{
		.name = "fault",
		.initial = "none",
		.text = "faults, by commas: WHERE=ACTION[*COUNT][%PERMILLE], WHERE of all, bootstrap, register, "
			"update, deregister, data, firmware; ACTION of silent, reset, delay:MS, none, or a code like "
			"4.03",
		.set = set_fault,
	},
	{.name = NULL},
};

/* NULL: there is no such key. */
static const struct platform_key *find_key(const char *name)
{
	const struct platform_key *key = platform_keys;

	while (key->name != NULL && strcmp(key->name, name) != 0)
		key++;
	return key->name != NULL ? key : NULL;
}

int platform_check_key(const char *name, const char *value, char **cause)
{
	(void)value;
	return find_key(name) != NULL ? 0 : fail(cause, "the platform has no key \"%s\"", name);
}

bool platform_key_is_secret(const char *name)
{
	const struct platform_key *key = find_key(name);

	return key != NULL && key->secret;
}

int platform_set(struct platform *p, const char *name, const char *value, char **cause)
{
	const struct platform_key *key = find_key(name);

	return key != NULL ? key->set(p, value, cause) : platform_check_key(name, value, cause);
}
