#include "config.h"

#include "platform_priv.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "bc28/xmalloc.h"

struct observation *observation_by_path(const struct client *c, const char *path)
{
	for (struct observation *o = c->observations; o != NULL; o = o->next)
		if (strcmp(o->path, path) == 0)
			return o;
	return NULL;
}

struct observation *observation_add(struct client *c, const uint8_t *token, const char *path)
{
	struct observation *o = observation_by_path(c, path);

	/* A client keeps one observation per path: the new token replaces the old one (RFC 7641 4.1). */
	if (o == NULL) {
		if (c->observation_count == OBSERVATIONS_MAX)
			return NULL;
		o = xcalloc(1, sizeof(*o));
		snprintf(o->path, sizeof(o->path), "%s", path);
		o->next = c->observations;
		c->observations = o;
		c->observation_count++;
	}
	memcpy(o->token, token, COAP_TOKEN_MAX);
	return o;
}

struct observation *observation_by_token(
	const struct registry *r, const uint8_t *token, size_t len, struct client **client)
{
	if (len != COAP_TOKEN_MAX)
		return NULL;
	for (struct client *c = r->first; c != NULL; c = c->next) {
		for (struct observation *o = c->observations; o != NULL; o = o->next) {
			if (memcmp(o->token, token, COAP_TOKEN_MAX) != 0)
				continue;
			*client = c;
			return o;
		}
	}
	return NULL;
}

void observation_remove(struct client *c, struct observation *o)
{
	struct observation **at = &c->observations;

	while (*at != o)
		at = &(*at)->next;
	*at = o->next;
	c->observation_count--;
	free(o);
}
