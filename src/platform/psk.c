/* Pre-shared keys by their identities; "*" has that of all others. */
#include "config.h"

#include "platform_priv.h"

#include <stdlib.h>
#include <string.h>

#include "bc28/xmalloc.h"

void psk_clear(struct psk_store *s)
{
	while (s->first != NULL) {
		struct psk_entry *e = s->first;

		s->first = e->next;
		explicit_bzero(e->key, sizeof(e->key));
		free(e->identity);
		free(e);
	}
	map_release(&s->by_identity);
	explicit_bzero(s->any, sizeof(s->any));
	s->any_len = 0;
}

static struct psk_entry *entry_find(const struct psk_store *s, const char *identity)
{
	struct map_link *l = map_first(&s->by_identity, map_hash(&s->by_identity, identity, strlen(identity)));

	while (l != NULL && strcmp(map_entry(l, struct psk_entry, link)->identity, identity) != 0)
		l = map_next(l);
	return map_entry(l, struct psk_entry, link);
}

int psk_put(struct psk_store *s, const char *identity, const char *hex, char **cause)
{
	uint8_t key[PSK_MAX];
	size_t digits = strlen(hex);
	struct psk_entry *e;

	if (identity[0] == '\0' || strlen(identity) > PSK_ID_MAX)
		return fail(cause, "a PSK identity has 1 to %d characters", PSK_ID_MAX);
	if (digits == 0 || digits > 2 * sizeof(key) || hex_decode(hex, digits, key) < 0)
		return fail(cause, "the key of a PSK is not 1 to %d bytes in hexadecimal", PSK_MAX);
	if (strcmp(identity, "*") == 0) {
		memcpy(s->any, key, digits / 2);
		s->any_len = digits / 2;
		return 0;
	}
	e = entry_find(s, identity);
	if (e == NULL) {
		if (s->by_identity.count == PSKS_MAX)
			return fail(cause, "there are %d PSKs already", PSKS_MAX);
		e = xcalloc(1, sizeof(*e));
		e->identity = xstrdup(identity);
		*(s->first != NULL ? &s->last->next : &s->first) = e;
		s->last = e;
		map_add(&s->by_identity, &e->link, map_hash(&s->by_identity, identity, strlen(identity)));
	}
	memcpy(e->key, key, digits / 2);
	e->len = digits / 2;
	return 0;
}

int psk_add(struct psk_store *s, const char *entry, char **cause)
{
	const char *colon = strrchr(entry, ':'); /* an identity may hold colons: urn:imei:… */
	char *identity;
	int rc;

	if (strcmp(entry, "none") == 0) {
		psk_clear(s);
		return 0;
	}
	if (colon == NULL)
		return fail(cause, "a PSK is given as ID:HEX, *:HEX or none");
	identity = xstrndup(entry, (size_t)(colon - entry));
	rc = psk_put(s, identity, colon + 1, cause);
	free(identity);
	return rc;
}

int psk_find(const struct psk_store *s, const char *identity, uint8_t *key)
{
	const struct psk_entry *e = entry_find(s, identity);

	if (e != NULL) {
		memcpy(key, e->key, e->len);
		return (int)e->len;
	}
	if (s->any_len == 0)
		return -1;
	memcpy(key, s->any, s->any_len);
	return (int)s->any_len;
}
