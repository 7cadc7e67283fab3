/* The network of a transcript: link operations that print, and "net<" lines that call the handler. */
#include "config.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "bc28/module.h"
#include "bc28/values.h"
#include "bc28/xmalloc.h"
#include "runner.h"

#define LINKS_MAX   64
#define WAITING_MAX 16

/* What a datagram is thought to carry around its payload. */
#define HEAD_BYTES 40

struct link {
	struct fakenet *net;
	int number; /* as the transcript calls it, from 1 */
	const struct link_handler *handler;
	void *arg;
	enum dtls_state dtls;
	bool nat;
	uint16_t last_mid;
	uint8_t last_token[COAP_TOKEN_MAX];
	uint8_t last_token_len;
	uint8_t last_code;
	bool registering; /* the last request was POST /rd */
	enum coap_type last_type;
	bool unanswered; /* for the automatic peer */
	bool full; /* the next message isn't taken */
};

struct fakenet {
	struct runner *r;
	struct link *links[LINKS_MAX];
	int count;
	uint16_t mid;
	bool automatic;
	struct module *module;
	struct radio_air air;
	bool show_air;
	char *waiting[WAITING_MAX]; /* "net<" lines that wait for the air */
	int waiting_count;
};

static const struct value_name outcome_words[] = {
	{LINK_ACKED, "ack"},
	{LINK_RESET, "rst"},
	{LINK_TIMEOUT, "timeout"},
	{LINK_FAILED, "failed"},
	{0, NULL},
};

/* --- the air ------------------------------------------------------------------------------------------------------ */

static const char *const gate_words[] = {[AIR_CLOSED] = "closed", [AIR_WAIT] = "wait", [AIR_OPEN] = "open"};

static void on_air(void *net, const struct radio_air *air)
{
	struct fakenet *n = net;

	n->air = *air;
	if (!n->show_air)
		return;
	runner_output(n->r, "air>");
	buf_addf(&n->r->result, " up=%s down=%s", gate_words[air->gate[AIR_UP]], gate_words[air->gate[AIR_DOWN]]);
	if (air->latency > 0)
		buf_addf(&n->r->result, " latency=%llu", (unsigned long long)(air->latency / CLOCK_MS));
	if (air->loss > 0)
		buf_addf(&n->r->result, " loss=%u", air->loss);
	buf_addc(&n->r->result, '\n');
}

/* A datagram comes to the air: what becomes of it. */
static enum air_gate pass(struct fakenet *n, enum air_direction dir, size_t len)
{
	if (n->module == NULL)
		return AIR_OPEN;
	module_traffic(n->module, dir, HEAD_BYTES + len);
	return n->air.gate[dir];
}

struct air_link fakenet_air(struct fakenet *n)
{
	return (struct air_link){.set = on_air, .net = n};
}

void fakenet_set_module(struct fakenet *n, struct module *m)
{
	n->module = m;
}

void fakenet_show_air(struct fakenet *n)
{
	n->show_air = true;
}

/* --- what the module does ----------------------------------------------------------------------------------------- */

/* Whom a link may ask for the address of its server. */
static void show_name_servers(struct buf *out, const struct link_target *target)
{
	char text[IPADDR_TEXT];
	struct ipaddr numeric;

	if (target->name_servers == NULL || ipaddr_parse(target->host, &numeric) == 0)
		return;
	for (int i = 0; i < LINK_NAME_SERVERS; i++)
		buf_addf(out, "%s%s", i == 0 ? " ask=" : ",", ipaddr_format(&target->name_servers[i], text));
}

static struct link *fake_open(
	void *net, const struct link_target *target, const struct link_handler *handler, void *arg)
{
	struct fakenet *n = net;
	struct link *l = xcalloc(1, sizeof(*l));

	*l = (struct link){.net = n, .handler = handler, .arg = arg, .dtls = target->dtls ? DTLS_RUNNING : DTLS_IDLE};
	l->nat = target->nat;
	l->number = n->count + 1;
	if (n->count < LINKS_MAX)
		n->links[n->count++] = l;
	runner_output(n->r, "net>");
	buf_addf(&n->r->result, " %d open %s %s:%u", l->number, target->dtls ? "dtls" : "plain", target->host,
		target->port);
	if (target->dtls) {
		buf_addf(&n->r->result, " id=%s key=", target->psk_id);
		buf_addhex(&n->r->result, target->psk, target->psk_len);
		buf_addf(&n->r->result, " nat=%s%s", target->nat ? "on" : "off", target->same_port ? " same-port" : "");
	}
	show_name_servers(&n->r->result, target);
	buf_addc(&n->r->result, '\n');
	return l;
}

static void fake_close(struct link *l)
{
	struct fakenet *n = l->net;

	runner_output(n->r, "net>");
	buf_addf(&n->r->result, " %d close\n", l->number);
	for (int i = 0; i < n->count; i++)
		if (n->links[i] == l)
			n->links[i] = NULL;
	free(l);
}

static void print_payload(struct buf *out, const uint8_t *payload, size_t len)
{
	if (len == 0)
		return;
	buf_addstr(out, " payload=");
	runner_escape(out, payload, len);
}

static void print_option(struct buf *out, const char *name, int32_t value)
{
	if (value >= 0)
		buf_addf(out, " %s=%d", name, value);
}

static int fake_send(struct link *l, const struct coap_msg *msg)
{
	struct fakenet *n = l->net;
	enum air_gate gate = pass(n, AIR_UP, msg->payload_len);
	struct buf *out = &n->r->result;
	char code[8];

	if (l->full) {
		l->full = false;
		return -1;
	}
	l->last_mid = ++n->mid;
	l->last_type = msg->type;
	l->last_code = msg->code;
	l->registering = msg->path != NULL && strcmp(msg->path, "rd") == 0;
	l->unanswered = gate != AIR_CLOSED;
	if (msg->token_len > 0) {
		l->last_token_len = msg->token_len;
		memcpy(l->last_token, msg->token, msg->token_len);
	} else {
		l->last_token_len = 2;
		l->last_token[0] = (uint8_t)(l->last_mid >> 8);
		l->last_token[1] = (uint8_t)l->last_mid;
	}
	runner_output(n->r, "net>");
	buf_addf(out, " %d %s %s", l->number, value_to_name(coap_type_names, (int)msg->type),
		coap_code_str(msg->code, code));
	if (msg->path != NULL)
		buf_addf(out, " /%s%s%s", msg->path, msg->query != NULL ? "?" : "",
			msg->query != NULL ? msg->query : "");
	if (msg->token_len > 0) {
		buf_addstr(out, " token=");
		buf_addhex(out, msg->token, msg->token_len);
	}
	print_option(out, "observe", msg->observe);
	print_option(out, "format", msg->format);
	print_option(out, "accept", msg->accept);
	if (msg->block2.size > 0)
		buf_addf(out, " block2=%u/%d/%u", msg->block2.num, msg->block2.more, msg->block2.size);
	print_payload(out, msg->payload, msg->payload_len);
	if (gate != AIR_OPEN)
		buf_addf(out, " air=%s", gate_words[gate]);
	buf_addc(out, '\n');
	return l->last_mid;
}

static void fake_cancel(struct link *l, const uint8_t *token, size_t token_len)
{
	(void)l;
	(void)token;
	(void)token_len;
}

static enum dtls_state fake_dtls_state(const struct link *l)
{
	return l->dtls;
}

static void fake_dtls_reset(struct link *l)
{
	if (l->dtls == DTLS_DONE || l->dtls == DTLS_FAILED)
		l->dtls = DTLS_IDLE;
}

static void fake_set_nat(struct link *l, bool nat)
{
	if (l->nat == nat)
		return;
	l->nat = nat;
	runner_output(l->net->r, "net>");
	buf_addf(&l->net->r->result, " %d nat=%s\n", l->number, nat ? "on" : "off");
}

static const struct link_ops fake_ops = {
	.open = fake_open,
	.close = fake_close,
	.send = fake_send,
	.cancel = fake_cancel,
	.dtls_state = fake_dtls_state,
	.dtls_reset = fake_dtls_reset,
	.set_nat = fake_set_nat,
};

/* --- what the servers do ------------------------------------------------------------------------------------------ */

/* The parts of a message in a "net<" line; everything the message points to lives in here. */
struct spelled {
	struct coap_msg msg;
	char path[COAP_PATH_MAX];
	char query[COAP_QUERY_MAX];
	struct buf payload;
};

/* One word of a message: /path?query, token=…, mid=…, format=…, accept=…, observe=…, CON or NON, a code. */
static const char *spell_word(struct spelled *s, const char *word)
{
	int value, more, size;
	const char *mark;

	if (word[0] == '/') {
		mark = strchr(word, '?');
		snprintf(s->path, sizeof(s->path), "%.*s",
			(int)(mark != NULL ? mark - word - 1 : (long)strlen(word) - 1), word + 1);
		s->msg.path = s->path;
		if (mark != NULL) {
			snprintf(s->query, sizeof(s->query), "%s", mark + 1);
			s->msg.query = s->query;
		}
	} else if (strncmp(word, "token=", 6) == 0) {
		s->msg.token_len = (uint8_t)(strlen(word + 6) / 2);
		if (s->msg.token_len > COAP_TOKEN_MAX || hex_decode(word + 6, strlen(word + 6), s->msg.token) < 0)
			return "bad token";
	} else if (sscanf(word, "mid=%d", &value) == 1) {
		s->msg.mid = (uint16_t)value;
	} else if (sscanf(word, "format=%d", &value) == 1) {
		s->msg.format = value;
	} else if (sscanf(word, "accept=%d", &value) == 1) {
		s->msg.accept = value;
	} else if (sscanf(word, "block2=%d/%d/%d", &value, &more, &size) == 3) {
		s->msg.block2 = (struct coap_block){.num = (uint32_t)value, .size = (uint16_t)size, .more = more != 0};
	} else if (sscanf(word, "observe=%d", &value) == 1) {
		s->msg.observe = value;
	} else if (value_from_name(coap_type_names, word, &value) == 0) {
		s->msg.type = (enum coap_type)value;
	} else if ((value = coap_code_parse(word)) >= 0) {
		s->msg.code = (uint8_t)value;
	} else {
		return "unknown word";
	}
	return NULL;
}

/* The words of a message up to "payload=…" or "hex=…", which takes the rest of the line. */
static const char *spell(struct spelled *s, char *text)
{
	const char *err;

	s->msg = COAP_MSG_INIT;
	buf_init(&s->payload);
	while (*text == ' ')
		text++;
	while (*text != 0) {
		char *end = text + strcspn(text, " ");
		bool last = *end == 0;

		if (strncmp(text, "payload=", 8) == 0)
			return runner_unescape(&s->payload, text + 8) < 0 ? "bad escape" : NULL;
		if (strncmp(text, "hex=", 4) == 0) {
			buf_reserve(&s->payload, strlen(text));
			if (hex_decode(text + 4, strlen(text + 4), s->payload.data) < 0)
				return "bad hex";
			s->payload.len = strlen(text + 4) / 2;
			return NULL;
		}
		*end = 0;
		err = spell_word(s, text);
		if (err != NULL)
			return err;
		text = last ? end : end + 1;
	}
	return NULL;
}

/*
 * A piggy-backed response to the last request: the ACK, then the message, unless the module closed the link meanwhile.
 */
static void answer(struct link *l, struct coap_msg *msg)
{
	const struct link_handler *h = l->handler;
	enum coap_type type = l->last_type;
	struct fakenet *n = l->net;
	void *arg = l->arg;

	msg->type = COAP_ACK;
	msg->mid = l->last_mid;
	msg->token_len = l->last_token_len;
	memcpy(msg->token, l->last_token, l->last_token_len);
	l->unanswered = false;
	if (type == COAP_CON)
		h->outcome(arg, msg->mid, msg->code >> 5 >= 4 ? LINK_REFUSED : LINK_ACKED);
	for (int i = 0; i < n->count; i++)
		if (n->links[i] == l)
			h->response(arg, msg);
}

/* A request of the server, and what the module answers at once. */
static void request(struct link *l, const struct coap_msg *msg)
{
	struct link_reply reply = {.format = -1, .observe = -1};
	struct runner *r = l->net->r;
	int number = l->number;
	char code[8];
	enum link_verdict verdict = l->handler->request(l->arg, msg, &reply);

	runner_output(r, "net>");
	if (verdict == LINK_LATER) {
		buf_addf(&r->result, " %d later\n", number);
		return;
	}
	buf_addf(&r->result, " %d %s", number, coap_code_str(reply.code, code));
	print_option(&r->result, "observe", reply.observe);
	print_option(&r->result, "format", reply.format);
	print_payload(&r->result, reply.payload, reply.payload_len);
	buf_addc(&r->result, '\n');
	free(reply.payload);
}

static const char *input_message(struct link *l, const char *verb, char *rest)
{
	struct spelled s;
	const char *err = spell(&s, rest);

	if (err == NULL) {
		s.msg.payload = s.payload.data;
		s.msg.payload_len = s.payload.len;
		if (strcmp(verb, "answer") == 0)
			answer(l, &s.msg);
		else
			request(l, &s.msg);
	}
	buf_release(&s.payload);
	return err;
}

static const char *take_line(struct fakenet *n, const char *line)
{
	char *copy = xstrdup(line), verb[16] = "", word[16] = "";
	int number = 0, used = 0, value;
	struct link *l;
	const char *err = NULL;

	if (sscanf(copy, "%d %15s %n", &number, verb, &used) < 2) {
		free(copy);
		return "net< wants: LINK VERB …";
	}
	l = number >= 1 && number <= n->count ? n->links[number - 1] : NULL;
	if (l == NULL) {
		err = "no such link";
	} else if (strcmp(verb, "answer") == 0 || strcmp(verb, "request") == 0) {
		err = input_message(l, verb, copy + used);
	} else if (strcmp(verb, "dtls") == 0 && sscanf(copy + used, "%15s", word) == 1 &&
		   value_from_name(dtls_state_names, word, &value) == 0) {
		l->dtls = (enum dtls_state)value;
		l->handler->dtls(l->arg, l->dtls);
	} else if (strcmp(verb, "full") == 0) {
		l->full = true;
	} else if (value_from_name(outcome_words, verb, &value) == 0) {
		l->unanswered = false;
		l->handler->outcome(l->arg, l->last_mid, (enum link_outcome)value);
	} else {
		err = "unknown verb";
	}
	free(copy);
	return err;
}

/* Whether the line is something that comes through the air. */
static bool through_air(const char *line)
{
	char verb[16] = "";

	return sscanf(line, "%*d %15s", verb) == 1 && strcmp(verb, "timeout") != 0 && strcmp(verb, "failed") != 0 &&
	       strcmp(verb, "dtls") != 0;
}

const char *fakenet_input(struct fakenet *n, const char *line)
{
	enum air_gate gate = through_air(line) ? pass(n, AIR_DOWN, strlen(line)) : AIR_OPEN;

	if (gate == AIR_OPEN)
		return take_line(n, line);
	runner_output(n->r, "air>");
	buf_addf(&n->r->result, " downlink %s\n", gate == AIR_WAIT ? "waits" : "lost");
	if (gate == AIR_WAIT && n->waiting_count < WAITING_MAX)
		n->waiting[n->waiting_count++] = xstrdup(line);
	return NULL;
}

/* The air is open again: what waited comes. Or it is closed: that is lost. */
static bool take_waiting(struct fakenet *n)
{
	int count = n->waiting_count;
	enum air_gate gate = n->air.gate[AIR_DOWN];

	if (gate == AIR_WAIT)
		return false;
	n->waiting_count = 0;
	for (int i = 0; i < count; i++) {
		if (gate == AIR_OPEN) {
			take_line(n, n->waiting[i]);
		} else {
			runner_output(n->r, "air>");
			buf_addstr(&n->r->result, " downlink lost\n");
		}
		free(n->waiting[i]);
	}
	return count > 0;
}

/* --- the automatic peer ------------------------------------------------------------------------------------------- */

/* Register 2.01, De-register 2.02, everything else that wants an answer 2.04. */
static bool auto_answer(struct link *l)
{
	struct coap_msg msg = COAP_MSG_INIT;

	if (!l->unanswered || l->net->air.gate[AIR_DOWN] == AIR_WAIT)
		return false;
	l->unanswered = false;
	if (l->last_code == COAP_DELETE) {
		msg.code = COAP_202_DELETED;
	} else if (l->registering) {
		msg.code = COAP_201_CREATED;
		msg.path = "rd/1";
	} else if (l->last_code == COAP_POST && l->last_type == COAP_CON) {
		msg.code = COAP_204_CHANGED;
	} else {
		return false;
	}
	if (pass(l->net, AIR_DOWN, 0) == AIR_OPEN)
		answer(l, &msg);
	return true;
}

bool fakenet_pump(struct fakenet *n)
{
	bool any = take_waiting(n);

	for (int i = 0; n->automatic && i < n->count; i++)
		if (n->links[i] != NULL)
			any = auto_answer(n->links[i]) || any;
	return any;
}

void fakenet_auto(struct fakenet *n, bool on)
{
	n->automatic = on;
}

struct link_net fakenet_links(struct fakenet *n)
{
	return (struct link_net){.ops = &fake_ops, .net = n};
}

struct fakenet *fakenet_new(struct runner *r)
{
	struct fakenet *n = xcalloc(1, sizeof(*n));

	n->r = r;
	return n;
}

void fakenet_free(struct fakenet *n)
{
	for (int i = 0; i < n->count; i++)
		free(n->links[i]);
	for (int i = 0; i < n->waiting_count; i++)
		free(n->waiting[i]);
	free(n);
}
