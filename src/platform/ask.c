/*
 * Device management: one request to one client, asked by the control channel or by the platform itself, and what
 * its answer means (an event, the control channel's result, an observation begun or ended).
 */
#include "config.h"

#include "ask.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "bc28/ctl.h"
#include "bc28/xmalloc.h"

struct ask {
	struct platform *platform;
	struct ctl_call *call; /* NULL: of the platform's own accord */
	char endpoint[ENDPOINT_MAX + 1];
	char path[COAP_PATH_MAX]; /* "/3/0" */
	const char *op;
	enum ask_kind kind;
	uint16_t mid;
	uint8_t token[COAP_TOKEN_MAX];

	/* While it is held back. */
	struct ask *next;
	struct coap_msg msg; /* its texts are here: */
	char *query;
	uint8_t *payload;
	uint64_t until;
	struct timer timer;
};

/* What object 0 holds is nobody's business, not even when a client gives it away. */
static bool path_is_secret(const char *path)
{
	return path[0] == '/' && path[1] == '0' && (path[2] == '/' || path[2] == '\0');
}

static void request_event(const struct ask *a, uint8_t code)
{
	char text[8];

	platform_event(a->platform, F_STR("what", "request"), F_STR("endpoint", a->endpoint), F_STR("op", a->op),
		F_STR("code", coap_code_str(code, text)), F_STR("path", a->path), F_INT("mid", a->mid),
		F_BYTES("token", a->token, sizeof(a->token)));
}

void platform_response_event(struct platform *p, const char *endpoint, const char *op, const char *path,
	enum exchange_end end, const struct coap_msg *msg)
{
	char text[8];

	if (msg == NULL) {
		platform_event(p, F_STR("what", "response"), F_STR("endpoint", endpoint), F_STR("op", op),
			F_STR("path", path), F_STR("result", value_to_name(exchange_end_names, (int)end)));
		return;
	}
	platform_event(p, F_STR("what", "response"), F_STR("endpoint", endpoint), F_STR("op", op), F_STR("path", path),
		F_STR("result", value_to_name(exchange_end_names, (int)end)),
		F_STR("code", coap_code_str(msg->code, text)), F_INT("format", msg->format),
		F_BYTES("payload", msg->payload, path_is_secret(path) ? 0 : msg->payload_len));
}

/* The client's answer as the control channel's result: every response code is one. */
static json_t *answer_json(const struct ask *a, const struct coap_msg *msg)
{
	char text[8], number[16];
	json_t *o = json_object();
	struct buf token;

	snprintf(number, sizeof(number), "%d", (int)msg->format);
	buf_init(&token);
	buf_addhex(&token, a->token, sizeof(a->token));
	json_object_set_new(o, "client", ctl_text_json(a->endpoint));
	json_object_set_new(o, "path", json_string(a->path));
	json_object_set_new(o, "code", json_string(coap_code_str(msg->code, text)));
	json_object_set_new(o, "ok", json_boolean(coap_class(msg->code) == 2));
	json_object_set_new(o, "mid", json_integer(a->mid));
	json_object_set_new(o, "token", json_string(buf_str(&token)));
	if (msg->observe >= 0)
		json_object_set_new(o, "observe", json_integer(msg->observe));
	if (msg->format >= 0) {
		const char *name = value_to_name(format_names, msg->format);

		json_object_set_new(o, "format", json_string(strcmp(name, "?") != 0 ? name : number));
	}
	if (msg->payload_len > 0)
		content_describe(o, a->path, msg->format, msg->payload, msg->payload_len);
	buf_release(&token);
	return o;
}

/* An observation begins with the first answer that carries the option, and ends with the answer to its cancelling. */
static void observed(const struct ask *a, const struct coap_msg *msg)
{
	struct client *c = client_by_endpoint(&a->platform->registry, a->endpoint);
	struct platform_observation *o = c != NULL ? observation_by_path(c, a->path) : NULL;

	if (c == NULL)
		return;
	if (a->kind == ASK_CANCEL && o != NULL && memcmp(o->token, a->token, sizeof(a->token)) == 0)
		observation_remove(o);
	if (a->kind == ASK_OBSERVE && msg->code == COAP_205_CONTENT && msg->observe >= 0 &&
		observation_add(c, a->token, a->path, msg) == NULL)
		bus_log(a->platform->bus, "platform", LOG_LEVEL_WARNING, "%s is observed in %d places already",
			c->endpoint, OBSERVATIONS_MAX);
	if (a->kind == ASK_OBSERVE && msg->code == COAP_205_CONTENT)
		firmware_told(c, a->path, msg);
}

static void on_end(void *arg, enum exchange_end end, const struct coap_msg *msg)
{
	struct ask *a = arg;

	platform_response_event(a->platform, a->endpoint, a->op, a->path, end, msg);
	if (msg != NULL)
		observed(a, msg);
	if (msg != NULL && client_by_endpoint(&a->platform->registry, a->endpoint) != NULL)
		client_heard(client_by_endpoint(&a->platform->registry, a->endpoint));
	if (a->call != NULL) {
		switch (end) {
		case EXCHANGE_ANSWERED:
			ctl_return(a->call, answer_json(a, msg));
			break;
		case EXCHANGE_RESET:
			ctl_fail(a->call, CTL_GENERIC, "%s answered %s of %s with RST", a->endpoint, a->op, a->path);
			break;
		case EXCHANGE_TIMEOUT:
			ctl_fail(a->call, CTL_TIMEOUT, "%s did not answer %s of %s", a->endpoint, a->op, a->path);
			break;
		case EXCHANGE_LOST:
			ctl_fail(a->call, CTL_GENERIC, "the association with %s is gone", a->endpoint);
			break;
		}
	}
	free(a);
}

static int transmit(struct ask *a, struct client *c, struct coap_msg *msg, uint64_t timeout, char **cause)
{
	msg->path = a->path[1] != '\0' ? a->path + 1 : NULL;
	if (exchange_send(c->platform, c->peer, msg, timeout, on_end, a, cause) == NULL)
		return -1;
	memcpy(a->token, msg->token, sizeof(a->token));
	a->mid = msg->mid;
	request_event(a, msg->code);
	return 0;
}

/* --- requests to a client that sleeps ----------------------------------------------------------------------------- */

/* Frees what was kept of a held request. */
static void held_release(struct ask *a)
{
	timer_cancel(&a->timer);
	free(a->query);
	free(a->payload);
}

static void on_held_timeout(void *arg)
{
	struct ask *a = arg;
	struct client *c = client_by_endpoint(&a->platform->registry, a->endpoint);
	struct ask **at = &c->held;

	while (*at != a)
		at = &(*at)->next;
	*at = a->next;
	c->held_count--;
	held_release(a);
	on_end(a, EXCHANGE_TIMEOUT, NULL);
}

static int hold(struct ask *a, struct client *c, const struct coap_msg *msg, uint64_t timeout, char **cause)
{
	struct ask **at = &c->held;

	if (c->held_count == HELD_MAX)
		return fail(cause, "%d requests wait for %s to wake up already", HELD_MAX, c->endpoint);
	a->msg = *msg;
	a->msg.query = a->query = msg->query != NULL ? xstrdup(msg->query) : NULL;
	if (msg->payload_len > 0) {
		a->payload = xmalloc(msg->payload_len);
		memcpy(a->payload, msg->payload, msg->payload_len);
	}
	a->msg.payload = a->payload;
	a->until = clock_now(c->platform->clock) + timeout;
	timer_init(&a->timer, c->platform->clock, on_held_timeout, a);
	timer_set(&a->timer, timeout);
	while (*at != NULL)
		at = &(*at)->next;
	*at = a;
	c->held_count++;
	platform_event(c->platform, F_STR("what", "held"), F_STR("endpoint", a->endpoint), F_STR("op", a->op),
		F_STR("path", a->path));
	return 0;
}

/* Takes the oldest off the list. */
static struct ask *held_take(struct client *c)
{
	struct ask *a = c->held;

	if (a != NULL) {
		c->held = a->next;
		c->held_count--;
	}
	return a;
}

void ask_release(struct client *c)
{
	uint64_t now = clock_now(c->platform->clock);
	struct ask *a;

	while ((a = held_take(c)) != NULL) {
		char *cause = NULL;
		int rc = transmit(a, c, &a->msg, a->until - now, &cause);

		held_release(a);
		if (rc < 0)
			on_end(a, EXCHANGE_LOST, NULL);
		free(cause);
	}
}

void ask_forget(struct client *c)
{
	struct ask *a;

	while ((a = held_take(c)) != NULL) {
		held_release(a);
		on_end(a, EXCHANGE_LOST, NULL);
	}
}

/* ------------------------------------------------------------------------------------------------------------------ */

int ask_send(struct client *c, const char *op, enum ask_kind kind, const char *path, struct coap_msg *msg,
	uint64_t timeout, struct ctl_call *call, char **cause)
{
	struct ask *a = xcalloc(1, sizeof(*a));
	int rc;

	a->platform = c->platform;
	a->call = call;
	a->op = op;
	a->kind = kind;
	snprintf(a->endpoint, sizeof(a->endpoint), "%s", c->endpoint);
	snprintf(a->path, sizeof(a->path), "/%s", path);
	rc = client_asleep(c) ? hold(a, c, msg, timeout, cause) : transmit(a, c, msg, timeout, cause);
	if (rc < 0)
		free(a);
	return rc;
}

void ask_own(struct client *c, bool observe, const char *path, int32_t accept)
{
	struct coap_msg msg = COAP_MSG_INIT;
	char *cause = NULL;

	msg.code = COAP_GET;
	msg.observe = observe ? 0 : -1;
	msg.accept = accept;
	if (ask_send(c, observe ? "observe" : "read", observe ? ASK_OBSERVE : ASK_PLAIN, path, &msg, OWN_TIMEOUT, NULL,
		    &cause) < 0)
		bus_log(c->platform->bus, "platform", LOG_LEVEL_WARNING, "%s of /%s at %s: %s",
			observe ? "observe" : "read", path, c->endpoint, cause);
	free(cause);
}
