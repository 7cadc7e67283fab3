/*
 * The instances that a bootstrap sequence writes to, by what the client says that it has (OMA TS LwM2M 1.0.2, 5.2.7.3:
 * short server IDs stand at the instances of objects 0 and 1, but for the account of the bootstrap server).
 */
#include "config.h"

#include "places.h"

#include <stdio.h>
#include <string.h>

#include "bc28/lwm2m_codec.h"
#include "bc28/number.h"
#include "platform_priv.h"

/*
 * Of a client that doesn't say what it has. It came with an account of ours, so none is written; that one is /0/0 with
 * Leshan's and Wakaama's clients, /0/1 in the OMA's test cases (ETS int-0) and with Anjay's, and /0/2 is neither.
 */
static const int32_t guess[PLACE_COUNT] = {[PLACE_BOOTSTRAP] = -1, [PLACE_ACCOUNT] = 2, [PLACE_SERVER] = 0};

/* An instance of object 0 or 1 in the list. */
struct listed {
	unsigned object, instance;
	uint32_t ssid; /* 0: none */
};

/* The short server ID among the attributes of a link ("ssid=1;uri=..."); 0: there is none. */
static uint32_t ssid_of(const char *attrs)
{
	int64_t ssid;

	while (*attrs != '\0') {
		if (strncmp(attrs, "ssid=", 5) == 0)
			return number_scan(attrs + 5, SIZE_MAX, 10, 1, UINT16_MAX, &ssid) > 0 ? (uint32_t)ssid : 0;
		attrs += strcspn(attrs, ";");
		attrs += *attrs == ';';
	}
	return 0;
}

/* The next instance of object 0 or 1. 1: there is one, 0: the end, -1: this is no list. */
static int next(const struct coap_msg *list, size_t *pos, struct listed *out)
{
	char path[COAP_PATH_MAX], attrs[256];
	struct lwm2m_path at;
	int rc;

	while ((rc = link_next((const char *)list->payload, list->payload_len, pos, path, sizeof(path), attrs,
			sizeof(attrs))) == 1) {
		if (oma_path_parse(path, &at) < 0 || at.count != 2 || at.id[0] > 1)
			continue;
		*out = (struct listed){.object = at.id[0], .instance = at.id[1], .ssid = ssid_of(attrs)};
		return 1;
	}
	return rc;
}

static bool is_list(const struct coap_msg *answer)
{
	struct listed one;
	size_t pos = 0;
	int rc = 1;

	if (answer == NULL || answer->code != COAP_205_CONTENT || answer->format != FORMAT_LINK ||
		answer->payload_len > LINKS_MAX)
		return false;
	while (rc == 1)
		rc = next(answer, &pos, &one);
	return rc == 0;
}

/* The instance of an object with that short server ID (0: without one); -1: there is none. */
static int32_t instance_of(const struct coap_msg *list, unsigned object, uint32_t ssid)
{
	struct listed one;
	size_t pos = 0;

	while (next(list, &pos, &one) == 1)
		if (one.object == object && one.ssid == ssid)
			return (int32_t)one.instance;
	return -1;
}

/* The lowest number that no instance of the object has, nor is `taken`: at most one more than are listed. */
static int32_t free_instance(const struct coap_msg *list, unsigned object, int32_t taken)
{
	bool used[LINKS_MAX / sizeof("</0/0>") + 2] = {false};
	int32_t instance = 0;
	struct listed one;
	size_t pos = 0;

	while (next(list, &pos, &one) == 1)
		if (one.object == object && one.instance < sizeof(used))
			used[one.instance] = true;
	if (taken >= 0 && (size_t)taken < sizeof(used))
		used[taken] = true;
	while (used[instance])
		instance++;
	return instance;
}

/* Where the server's own instance of an object is to be: in the place of the one that it has. */
static int32_t own_instance(const struct coap_msg *list, unsigned object, uint32_t ssid, int32_t taken)
{
	int32_t instance = instance_of(list, object, ssid);

	return instance >= 0 ? instance : free_instance(list, object, taken);
}

void places_find(struct places *p, uint32_t ssid, const struct coap_msg *answer)
{
	int32_t bootstrap;

	memcpy(p->instance, guess, sizeof(guess));
	if (!is_list(answer))
		return;
	bootstrap = instance_of(answer, 0, 0) < 0 ? free_instance(answer, 0, -1) : -1;
	p->instance[PLACE_BOOTSTRAP] = bootstrap;
	p->instance[PLACE_ACCOUNT] = own_instance(answer, 0, ssid, bootstrap);
	p->instance[PLACE_SERVER] = own_instance(answer, 1, ssid, -1);
}

bool places_has(const struct places *p, enum place place)
{
	return place == PLACE_NONE || p->instance[place] >= 0;
}

const char *places_path(const struct places *p, enum place place, char *out)
{
	snprintf(out, PLACE_PATH_MAX, "%u/%u", place == PLACE_SERVER ? 1u : 0u, (unsigned)(uint16_t)p->instance[place]);
	return out;
}
