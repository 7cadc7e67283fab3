/*
 * The platform's observations of its clients: found by their tokens, and which notification is newer than the one
 * before (RFC 7641 3.4).
 */
#include "config.h"

#include "platform_priv.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "bc28/xmalloc.h"

#define ORDER_TIME (128 * CLOCK_S) /* RFC 7641 3.4 */

struct platform_observation *observation_by_path(const struct client *c, const char *path)
{
	for (struct platform_observation *o = c->observations; o != NULL; o = o->next)
		if (strcmp(o->path, path) == 0)
			return o;
	return NULL;
}

static uint64_t token_hash(const struct registry *r, const uint8_t *token)
{
	return map_hash(&r->tokens, token, COAP_TOKEN_MAX);
}

struct platform_observation *observation_add(
	struct client *c, const uint8_t *token, const char *path, const struct coap_msg *msg)
{
	struct registry *r = &c->platform->registry;
	struct platform_observation *o = observation_by_path(c, path);

	/* A client keeps one observation per path: the new token replaces the old one (RFC 7641 4.1). */
	if (o != NULL) {
		map_remove(&r->tokens, &o->by_token);
	} else {
		if (c->observation_count == OBSERVATIONS_MAX)
			return NULL;
		o = xcalloc(1, sizeof(*o));
		snprintf(o->path, sizeof(o->path), "%s", path);
		o->client = c;
		o->next = c->observations;
		c->observations = o;
		c->observation_count++;
	}
	o->order = msg->observe;
	o->heard = clock_now(c->platform->clock);
	memcpy(o->token, token, COAP_TOKEN_MAX);
	map_add(&r->tokens, &o->by_token, token_hash(r, token));
	return o;
}

struct platform_observation *observation_by_token(const struct registry *r, const uint8_t *token, size_t len)
{
	struct map_link *l = len == COAP_TOKEN_MAX ? map_first(&r->tokens, token_hash(r, token)) : NULL;

	while (l != NULL &&
		memcmp(map_entry(l, struct platform_observation, by_token)->token, token, COAP_TOKEN_MAX) != 0)
		l = map_next(l);
	return map_entry(l, struct platform_observation, by_token);
}

/* 24 bits that go round, and a time after which any value is new again. */
bool observation_news(struct platform_observation *o, const struct coap_msg *msg)
{
	uint64_t now = clock_now(o->client->platform->clock);
	uint32_t ahead = (uint32_t)(msg->observe - o->order) & 0xffffff;

	if ((ahead == 0 || ahead >= UINT32_C(1) << 23) && now - o->heard <= ORDER_TIME)
		return false;
	o->order = msg->observe;
	o->heard = now;
	return true;
}

void observation_remove(struct platform_observation *o)
{
	struct client *c = o->client;
	struct platform_observation **at = &c->observations;

	while (*at != o)
		at = &(*at)->next;
	*at = o->next;
	map_remove(&c->platform->registry.tokens, &o->by_token);
	c->observation_count--;
	free(o);
}
