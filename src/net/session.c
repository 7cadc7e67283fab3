/* DTLS sessions that may be resumed: found by their handle, in a ring in which the oldest makes room. */
#include "config.h"

#include "session.h"

#include <stdlib.h>
#include <string.h>

#include <mbedtls/platform_util.h>

#include "bc28/clock.h"
#include "bc28/map.h"
#include "bc28/xmalloc.h"

#define BLOB_MAX 1024 /* of a session without certificates, as mbedTLS writes it: about 150 bytes */

/* The session as mbedTLS serialises it, the identity and the key, one after the other. */
struct entry {
	struct map_link link;
	uint8_t handle[SESSION_HANDLE];
	uint64_t expires;
	uint8_t *secret;
	size_t session_len, key_len, size;
};

struct session_table {
	struct clock *clock;
	struct map handles;
	struct entry **v; /* a ring, the oldest at next when it is full */
	size_t capacity, next;
};

struct session_table *sessions_new(struct clock *clock)
{
	struct session_table *t = xcalloc(1, sizeof(*t));

	t->clock = clock;
	return t;
}

/* Out of the table; what is secret is wiped. */
static void entry_free(struct session_table *t, struct entry *e)
{
	map_remove(&t->handles, &e->link);
	mbedtls_platform_zeroize(e->secret, e->size);
	free(e->secret);
	free(e);
}

void sessions_clear(struct session_table *t)
{
	for (size_t i = t->handles.count; i-- > 0;)
		entry_free(t, t->v[i]);
	map_release(&t->handles);
	free(t->v);
	t->v = NULL;
	t->capacity = t->next = 0;
}

void sessions_free(struct session_table *t)
{
	if (t == NULL)
		return;
	sessions_clear(t);
	free(t);
}

/* The place of a new session. */
static struct entry **place(struct session_table *t)
{
	struct entry **at;

	if (t->handles.count == SESSIONS_MAX) {
		at = &t->v[t->next];
		t->next = (t->next + 1) % SESSIONS_MAX;
		entry_free(t, *at);
		return at;
	}
	if (t->handles.count == t->capacity) {
		t->capacity = t->capacity > 0 ? 2 * t->capacity : 16;
		t->v = xrealloc(t->v, t->capacity * sizeof(struct entry *));
	}
	return &t->v[t->handles.count];
}

/* The one that was put last. */
static struct entry *find(struct session_table *t, const uint8_t *handle, size_t len)
{
	struct map_link *l = len == SESSION_HANDLE ? map_first(&t->handles, map_hash(&t->handles, handle, len)) : NULL;
	struct entry *e;

	while (l != NULL && memcmp(map_entry(l, struct entry, link)->handle, handle, len) != 0)
		l = map_next(l);
	e = map_entry(l, struct entry, link);
	return e != NULL && e->expires > clock_now(t->clock) ? e : NULL;
}

int sessions_put(struct session_table *t, const uint8_t *handle, size_t len, const mbedtls_ssl_session *session,
	const struct session_owner *owner)
{
	size_t identity = strlen(owner->identity) + 1, blob_len = 0;
	uint8_t blob[BLOB_MAX];
	struct entry *e, **at;

	if (len != SESSION_HANDLE || mbedtls_ssl_session_save(session, blob, sizeof(blob), &blob_len) != 0)
		return -1;
	at = place(t);
	*at = e = xcalloc(1, sizeof(*e));
	memcpy(e->handle, handle, len);
	map_add(&t->handles, &e->link, map_hash(&t->handles, handle, len));
	e->expires = clock_now(t->clock) + SESSION_LIFE;
	e->session_len = blob_len;
	e->key_len = owner->key_len;
	e->size = blob_len + owner->key_len + identity;
	e->secret = xmalloc(e->size);
	memcpy(e->secret, blob, blob_len);
	memcpy(e->secret + blob_len, owner->key, owner->key_len);
	memcpy(e->secret + blob_len + owner->key_len, owner->identity, identity);
	mbedtls_platform_zeroize(blob, sizeof(blob));
	return 0;
}

int sessions_get(struct session_table *t, const uint8_t *handle, size_t len, mbedtls_ssl_session *out,
	struct session_owner *owner)
{
	const struct entry *e = find(t, handle, len);

	if (e == NULL || mbedtls_ssl_session_load(out, e->secret, e->session_len) != 0)
		return -1;
	*owner = (struct session_owner){.key = e->secret + e->session_len,
		.key_len = e->key_len,
		.identity = (const char *)e->secret + e->session_len + e->key_len};
	return 0;
}
