/* A scripted client on a module's link: sends what the test says, keeps what arrives, answers by rules. */
#ifndef BC28_TEST_PLATFORM_SCRIPT_H
#define BC28_TEST_PLATFORM_SCRIPT_H

#include "platform_world.h"

struct script {
	struct platform_world *world;
	const struct link_ops *ops;
	struct link *link;
	enum dtls_state dtls;
	struct buf log; /* "< GET 19/1/0", "> 2.01", "! reset" … one line each, in the order of arrival */

	/* the last response */
	uint8_t code;
	char location[64];

	/* the last request, and the writes of bootstrap */
	struct coap_msg request; /* its texts and payload aren't kept */
	struct buf payload;
	char query[COAP_QUERY_MAX];
	struct buf account, bs_account, server; /* of objects 0 and 1 */

	/* the rule for the next requests */
	uint8_t answer; /* 0: as the method wants */
	int32_t answer_format;
	int32_t answer_observe;
	const char *answer_text;
	const char *list; /* of links, for a Discover, or a code like "4.05"; NULL: as any GET */
	enum link_verdict list_verdict, verdict; /* of a Discover, of others */
};

/* dtls: with this key and identity; NULL: plain. */
void script_open(struct script *s, struct platform_world *w, const char *identity, const char *key);
void script_close(struct script *s);
/* Sends a request with a token of its own and settles; returns its message id. */
int script_send(struct script *s, enum coap_type type, uint8_t code, const char *path, const char *query,
	int32_t format, const char *payload);
/* A separate response or a notification with the token of a request that came. */
int script_answer(struct script *s, const struct coap_msg *to, uint8_t code, int32_t observe, const char *payload);
/* POST /rd as the module does it; the platform's read after it has come and is open. */
void script_register(struct script *s, const char *endpoint);
/* The log holds exactly this. */
void script_expect(struct script *s, const char *log);

#endif
