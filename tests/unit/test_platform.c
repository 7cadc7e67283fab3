/* The platform against a scripted client, on stepped time: registrations, uplinks, faults, DTLS. */
#include "config.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "bc28/xmalloc.h"
#include "platform_script.h"
#include <check.h> /* last: it has a macro called fail */

#define KEY "01234567890123ab" /* guide 6.2 */

static struct platform_world w;
static struct script s;

static void start(const char *ports, const char *const *keys)
{
	world_open(&w, ports, keys);
	script_open(&s, &w, strcmp(ports, "dtls") == 0 ? "867724030000005" : NULL, KEY);
}

static void stop(void)
{
	script_close(&s);
	world_close(&w);
}

/* --- registrations ------------------------------------------------------------------------------------------------ */

START_TEST(register_then_read)
{
	start("plain", NULL);
	s.verdict = LINK_LATER;
	script_register(&s, "867724030000005");
	/* The read leaves after the answer (guide 6.1: +QLAREAD after +QLAEVTIND:0). */
	script_expect(&s, "> 2.01\n< GET 19/1/0\n");
	ck_assert_int_eq(strncmp(s.location, "rd/", 3), 0);
	ck_assert(world_saw(&w, "what=registered", "endpoint=867724030000005", "lifetime=86400", "binding=U", NULL));
	ck_assert(world_saw(&w, "what=request", "op=read", "path=/19/1/0", NULL));
	script_answer(&s, &s.request, COAP_205_CONTENT, -1, "{\"a\":1}");
	ck_assert(
		world_saw(&w, "what=response", "op=read", "path=/19/1/0", "code=2.05", "payload=7B2261223A317D", NULL));
	stop();
}
END_TEST

START_TEST(register_then_observe)
{
	static const char *const keys[] = {"read-after-register", "none", "observe", "19/0/0,5/0/3", NULL};

	start("plain", keys);
	s.answer_observe = 1;
	script_register(&s, "x");
	script_expect(&s, "> 2.01\n< GET 19/0/0\n< GET 5/0/3\n");
	script_answer(&s, &s.request, COAP_205_CONTENT, 2, "1");
	ck_assert(world_saw(&w, "what=notify", "path=/5/0/3", "payload=31", NULL));
	stop();
}
END_TEST

static const struct {
	const char *query;
	int32_t format;
	const char *links;
	const char *answer;
} bad_registers[] = {
	{"lwm2m=1.0&lt=60", FORMAT_LINK, "</1/0>", "> 4.00\n"},
	{"lwm2m=1.0&ep=&lt=60", FORMAT_LINK, "</1/0>", "> 4.00\n"},
	{"ep=x", FORMAT_LINK, "</1/0>", "> 4.00\n"},
	{"lwm2m=2.7&ep=x", FORMAT_LINK, "</1/0>", "> 4.12\n"},
	{"lwm2m=1.0&ep=x&lt=4294967296", FORMAT_LINK, "</1/0>", "> 4.00\n"},
	{"lwm2m=1.0&ep=x&lt=-1", FORMAT_LINK, "</1/0>", "> 4.00\n"},
	{"lwm2m=1.0&ep=x&b=Z", FORMAT_LINK, "</1/0>", "> 4.00\n"},
	{"lwm2m=1.0&ep=x\x01y", FORMAT_LINK, "</1/0>", "> 4.00\n"},
	{"lwm2m=1.0&ep=x\xff", FORMAT_LINK, "</1/0>", "> 4.00\n"},
	{"lwm2m=1.0&ep=x", FORMAT_TLV, "</1/0>", "> 4.15\n"},
	{"lwm2m=1.0&ep=x", FORMAT_LINK, "</1/0", "> 4.00\n"},
};

START_TEST(register_refused)
{
	start("plain", NULL);
	script_send(&s, COAP_CON, COAP_POST, "rd", bad_registers[_i].query, bad_registers[_i].format,
		bad_registers[_i].links);
	script_expect(&s, bad_registers[_i].answer);
	ck_assert(world_saw(&w, "what=refused", "request=register", NULL));
	ck_assert(!world_saw(&w, "what=registered", NULL));
	stop();
}
END_TEST

/* Clients of later versions are served as far as they share 1.0's ways; "U", "T", "S", "N" are their transports. */
START_TEST(register_by_later_versions)
{
	start("plain", NULL);
	script_send(&s, COAP_CON, COAP_POST, "rd", "lwm2m=1.1&ep=x&b=U&lt=60&Q", FORMAT_LINK, "</>;lwm2m=1.1,</1/0>");
	script_send(&s, COAP_CON, COAP_POST, "rd", "lwm2m=1.2&ep=x&b=UTSN&lt=60", FORMAT_LINK, "</1/0>");
	script_send(&s, COAP_CON, COAP_POST, "rd", "lwm2m=1.1&ep=x&b=UX&lt=60", FORMAT_LINK, "</1/0>");
	script_send(&s, COAP_CON, COAP_POST, "rd", "lwm2m=1.1&ep=x&b=&lt=60", FORMAT_LINK, "</1/0>");
	ck_assert_ptr_nonnull(strstr(buf_str(&s.log), "> 2.01\n"));
	ck_assert(world_saw(&w, "what=registered", "binding=U", NULL));
	ck_assert(world_saw(&w, "what=registered", "binding=UTSN", NULL));
	ck_assert_uint_eq(s.code, COAP_400_BAD_REQUEST);
	stop();
}
END_TEST

START_TEST(registration_replaced)
{
	char first[64];

	start("plain", NULL);
	script_register(&s, "x");
	snprintf(first, sizeof(first), "%s", s.location);
	script_register(&s, "x");
	ck_assert_str_ne(s.location, first);
	buf_clear(&s.log);
	script_send(&s, COAP_CON, COAP_POST, first, NULL, -1, NULL);
	script_expect(&s, "> 4.04\n");
	stop();
}
END_TEST

START_TEST(update_extends_and_expiry_ends)
{
	char location[64];

	start("plain", NULL);
	script_register(&s, "x");
	snprintf(location, sizeof(location), "%s", s.location);
	buf_clear(&s.log);
	world_advance(&w, 86000 * CLOCK_S);
	script_send(&s, COAP_CON, COAP_POST, location, "lt=600", -1, NULL);
	ck_assert(world_saw(&w, "what=updated", "lifetime=600", NULL));
	world_advance(&w, 500 * CLOCK_S);
	script_send(&s, COAP_CON, COAP_POST, location, NULL, -1, NULL);
	world_advance(&w, 599 * CLOCK_S);
	ck_assert(!world_saw(&w, "what=expired", NULL));
	world_advance(&w, 1 * CLOCK_S);
	ck_assert(world_saw(&w, "what=expired", "endpoint=x", NULL));
	script_send(&s, COAP_CON, COAP_POST, location, NULL, -1, NULL);
	script_expect(&s, "> 2.04\n> 2.04\n> 4.04\n");
	stop();
}
END_TEST

START_TEST(deregister)
{
	char location[64];

	start("plain", NULL);
	script_register(&s, "x");
	snprintf(location, sizeof(location), "%s", s.location);
	buf_clear(&s.log);
	script_send(&s, COAP_CON, COAP_DELETE, location, NULL, -1, NULL);
	script_send(&s, COAP_CON, COAP_DELETE, location, NULL, -1, NULL);
	script_expect(&s, "> 2.02\n> 4.04\n");
	ck_assert(world_saw(&w, "what=deregistered", "endpoint=x", NULL));
	stop();
}
END_TEST

START_TEST(register_over_dtls)
{
	start("dtls", NULL);
	script_register(&s, "867724030000005");
	ck_assert_int_eq(s.dtls, DTLS_DONE);
	ck_assert(world_saw(&w, "what=registered", "security=dtls", "identity=867724030000005", NULL));
	stop();
}
END_TEST

START_TEST(unknown_identity_and_wrong_key)
{
	static const char *const keys[] = {"psk", "none,somebody:00010203", NULL};

	world_open(&w, "dtls", keys);
	script_open(&s, &w, "867724030000005", KEY);
	script_send(&s, COAP_CON, COAP_POST, "bs", "ep=x", -1, NULL);
	world_advance(&w, 200 * CLOCK_S);
	ck_assert_int_eq(s.dtls, DTLS_FAILED);
	script_expect(&s, "! failed\n");
	ck_assert(world_saw(&w, "what=handshake-failed", NULL));
	script_close(&s);
	world_forget(&w);
	script_open(&s, &w, "somebody", KEY);
	script_send(&s, COAP_CON, COAP_POST, "bs", "ep=x", -1, NULL);
	world_advance(&w, 200 * CLOCK_S);
	ck_assert_int_eq(s.dtls, DTLS_FAILED);
	ck_assert(world_saw(&w, "what=handshake-failed", NULL));
	ck_assert(!world_saw(&w, "what=handshake-ok", NULL));
	stop();
}
END_TEST

/* --- uplinks ------------------------------------------------------------------------------------------------------ */

START_TEST(uplink)
{
	start("plain", NULL);
	script_send(&s, COAP_CON, COAP_POST, "dp", "ep=867724030000005", FORMAT_JSON, "{}");
	script_expect(&s, "> 4.04\n");
	script_register(&s, "867724030000005");
	buf_clear(&s.log);
	script_send(
		&s, COAP_CON, COAP_POST, "dp", "ep=867724030000005", FORMAT_JSON, "[{\"n\":\"19/1/0\",\"p1\":\"v1\"}]");
	script_expect(&s, "> 2.04\n");
	ck_assert(world_saw(&w, "what=data", "endpoint=867724030000005", "type=CON", "format=11543",
		"payload=5B7B226E223A2231392F312F30222C227031223A227631227D5D", "length=26", NULL));
	script_send(&s, COAP_NON, COAP_POST, "dp", "ep=867724030000005", FORMAT_JSON, "{\"b\":2}");
	ck_assert(world_saw(&w, "what=data", "type=NON", NULL));
	script_send(&s, COAP_CON, COAP_POST, "dp", NULL, FORMAT_JSON, "{\"c\":3}"); /* told by its association */
	ck_assert(world_saw(&w, "what=data", "payload=7B2263223A337D", NULL));
	stop();
}
END_TEST

/* --- who speaks for a client -------------------------------------------------------------------------------------- */

static const char *const quiet[] = {"read-after-register", "none", NULL};

/* The platform asks where its registration came from, or where the client moved it. */
static void expect_asked(struct script *who, struct script *other)
{
	struct ctl_call call = {0};

	buf_clear(&who->log);
	buf_clear(&other->log);
	call_start(&w, &call, "read", "{\"path\":\"/3/0/0\"}");
	world_settle(&w);
	script_expect(who, "< GET 3/0/0\n");
	script_expect(other, "");
	call_release(&call);
}

/* shows: Platform/peer-plain */
START_TEST(plain_client_elsewhere)
{
	struct script other;
	char location[64];

	start("plain", quiet);
	script_open(&other, &w, NULL, NULL);
	script_register(&s, "x");
	snprintf(location, sizeof(location), "%s", s.location);
	/* The name alone brings data, and moves nothing. */
	script_send(&other, COAP_CON, COAP_POST, "dp", "ep=x", FORMAT_JSON, "{}");
	script_expect(&other, "> 2.04\n");
	ck_assert(world_saw(&w, "what=data", "endpoint=x", NULL));
	expect_asked(&s, &other);
	/* The location is the registration's own. */
	script_send(&other, COAP_CON, COAP_POST, location, NULL, -1, NULL);
	expect_asked(&other, &s);
	script_close(&other);
	stop();
}
END_TEST

/* shows: Platform/peer-dtls */
START_TEST(dtls_client_elsewhere)
{
	struct script other, plain, again;
	char location[64];

	start("both", quiet);
	script_close(&s);
	script_open(&s, &w, "867724030000005", KEY);
	script_register(&s, "x");
	snprintf(location, sizeof(location), "%s", s.location);
	/* Neither another identity nor a plain one may say anything for it. */
	script_open(&other, &w, "867724030000006", KEY);
	script_open(&plain, &w, NULL, NULL);
	for (int i = 0; i < 2; i++) {
		struct script *stranger = i == 0 ? &other : &plain;

		script_send(stranger, COAP_CON, COAP_POST, location, "lt=5", -1, NULL);
		script_send(stranger, COAP_CON, COAP_DELETE, location, NULL, -1, NULL);
		script_send(stranger, COAP_CON, COAP_POST, "dp", "ep=x", FORMAT_JSON, "{}");
		script_expect(stranger, "> 4.03\n> 4.03\n> 4.03\n");
	}
	ck_assert(!world_saw(&w, "what=data", NULL));
	expect_asked(&s, &other);
	/* The same identity from a new port is the client. */
	script_open(&again, &w, "867724030000005", KEY);
	script_send(&again, COAP_CON, COAP_POST, "dp", "ep=x", FORMAT_JSON, "{}");
	script_expect(&again, "> 2.04\n");
	expect_asked(&again, &s);
	script_close(&again);
	script_close(&plain);
	script_close(&other);
	stop();
}
END_TEST

START_TEST(endpoint_by_identity)
{
	static const char *const keys[] = {"identity", "endpoint", "read-after-register", "none", NULL};
	static const char *const query = "lwm2m=1.0&ep=867724030000005";
	struct script other;

	start("both", keys);
	script_send(&s, COAP_CON, COAP_POST, "rd", query, FORMAT_LINK, "</1/0>");
	script_expect(&s, "> 2.01\n");
	script_open(&other, &w, "867724030000006", KEY);
	script_send(&other, COAP_CON, COAP_POST, "rd", query, FORMAT_LINK, "</1/0>");
	script_expect(&other, "> 4.03\n");
	script_close(&other);
	script_open(&other, &w, "867724030000005", KEY);
	script_send(&other, COAP_CON, COAP_POST, "rd", query, FORMAT_LINK, "</1/0>");
	script_expect(&other, "> 2.01\n");
	script_send(&s, COAP_CON, COAP_POST, "rd", query, FORMAT_LINK, "</1/0>");
	script_expect(&s, "> 4.03\n");
	script_close(&other);
	stop();
}
END_TEST

/* shows: Platform/profiles */
START_TEST(profiles)
{
	static const struct {
		const char *profile, *log;
	} rows[] = {
		{"andlink", "> 2.01\n< GET 19/1/0\n"},
		{"oceanconnect", "> 2.01\n< GET 19/0/0\n"},
		{"ctwing", "> 2.01\n< GET 1\n< GET 3\n< GET 19\n"},
		{"onenet", "> 2.01\n< GET 1/0\n< GET 3/0\n< GET 19/0\n< GET 19/1\n"},
	};

	start("plain", NULL);
	for (size_t i = 0; i < sizeof(rows) / sizeof(rows[0]); i++) {
		ck_assert_int_eq(platform_set(w.platform, "profile", rows[i].profile, NULL), 0);
		s.request.observe = -1;
		script_register(&s, "x");
		script_expect(&s, rows[i].log);
		ck_assert_int_eq(s.request.observe, i == 0 ? -1 : 0);
		ck_assert_int_eq(s.request.accept, i == 1 ? FORMAT_TLV : FORMAT_NONE);
	}
	/* auto goes by the client's list. */
	ck_assert_int_eq(platform_set(w.platform, "profile", "auto", NULL), 0);
	script_register(&s, "x");
	script_expect(&s, "> 2.01\n< GET 19/1/0\n");
	script_send(&s, COAP_CON, COAP_POST, "rd", "lwm2m=1.0&ep=x", FORMAT_LINK, "</>;rt=\"oma.lwm2m\",</19/0>");
	script_expect(&s, "> 2.01\n< GET 19/0/0\n");
	ck_assert_int_eq(s.request.observe, 0);
	ck_assert_int_eq(platform_set(w.platform, "profile", "nobody", NULL), -1);
	ck_assert_int_eq(platform_set(w.platform, "identity", "nobody", NULL), -1);
	stop();
}
END_TEST

/* shows: 5.3.1/lifetime-0 */
START_TEST(registration_for_ever)
{
	char location[64];

	start("plain", quiet);
	script_send(&s, COAP_CON, COAP_POST, "rd", "lwm2m=1.0&ep=x&lt=0", FORMAT_LINK, "</1/0>");
	world_advance(&w, 10000000 * CLOCK_S);
	ck_assert(!world_saw(&w, "what=expired", NULL));
	/* From an end to none. */
	script_send(&s, COAP_CON, COAP_POST, "rd", "lwm2m=1.0&ep=y&lt=60", FORMAT_LINK, "</1/0>");
	snprintf(location, sizeof(location), "%s", s.location);
	script_send(&s, COAP_CON, COAP_POST, location, "lt=0", -1, NULL);
	world_advance(&w, 10000000 * CLOCK_S);
	ck_assert(!world_saw(&w, "what=expired", NULL));
	stop();
}
END_TEST

/* --- queue mode --------------------------------------------------------------------------------------------------- */

/* In the binding, or, since LwM2M 1.1, by a word of its own. */
static const char *const queueing[] = {"lwm2m=1.0&ep=x&b=UQ", "lwm2m=1.1&ep=x&b=U&Q"};

/* shows: 8.3/held 8.3/timeout 8.3/awake */
START_TEST(queue_mode)
{
	struct ctl_call first = {0}, second = {0}, third = {0};
	char location[64];

	start("plain", quiet);
	script_send(&s, COAP_CON, COAP_POST, "rd", queueing[_i], FORMAT_LINK, "</3/0>");
	snprintf(location, sizeof(location), "%s", s.location);
	buf_clear(&s.log);
	/* It listens for a while. */
	world_advance(&w, 93 * CLOCK_S);
	call_start(&w, &first, "read", "{\"path\":\"/3/0/0\"}");
	world_settle(&w);
	script_expect(&s, "< GET 3/0/0\n");
	ck_assert(first.done);
	/* Then requests wait until it is heard of, in their order, behind the answer. */
	world_advance(&w, 94 * CLOCK_S);
	call_release(&first);
	first.done = false;
	call_start(&w, &first, "write", "{\"path\":\"/3/0/15\",\"value\":\"Asia\",\"timeout\":3600}");
	call_start(&w, &second, "discover", "{\"path\":\"/3\",\"timeout\":3600}");
	call_start(&w, &third, "read", "{\"path\":\"/3/0/1\",\"timeout\":10}");
	world_advance(&w, 9 * CLOCK_S);
	script_expect(&s, "");
	ck_assert(!first.done && !second.done && !third.done);
	ck_assert(world_saw(&w, "what=held", "op=write", "path=/3/0/15", NULL));
	world_advance(&w, 1 * CLOCK_S);
	ck_assert(third.done);
	ck_assert_str_eq(third.class, "Timeout");
	script_send(&s, COAP_CON, COAP_POST, location, NULL, -1, NULL);
	script_expect(&s, "> 2.04\n< PUT 3/0/15\n< GET 3\n");
	ck_assert(first.done && second.done);
	ck_assert_ptr_nonnull(first.result);
	/* A new registration gets what the old one didn't; the end of it gets nothing. */
	world_advance(&w, 94 * CLOCK_S);
	call_release(&first);
	call_release(&second);
	first.done = second.done = false;
	call_start(&w, &first, "execute", "{\"path\":\"/3/0/4\",\"timeout\":3600}");
	script_send(&s, COAP_CON, COAP_POST, "rd", queueing[_i], FORMAT_LINK, "</3/0>");
	script_expect(&s, "> 2.01\n< POST 3/0/4\n");
	ck_assert_ptr_nonnull(first.result);
	world_advance(&w, 94 * CLOCK_S);
	call_start(&w, &second, "execute", "{\"path\":\"/3/0/4\",\"timeout\":3600}");
	ck_assert(!second.done);
	script_send(&s, COAP_CON, COAP_DELETE, s.location, NULL, -1, NULL);
	ck_assert(second.done);
	ck_assert_ptr_null(second.result);
	script_expect(&s, "> 2.02\n");
	call_release(&first);
	call_release(&second);
	call_release(&third);
	stop();
}
END_TEST

/* --- faults ------------------------------------------------------------------------------------------------------- */

static void fault(const char *spec)
{
	ck_assert_int_eq(platform_set(w.platform, "fault", spec, NULL), 0);
}

START_TEST(fault_codes)
{
	char location[64];

	start("plain", NULL);
	fault("bootstrap=5.03*1,register=4.03*1,update=4.04*1,data=4.03*1");
	script_send(&s, COAP_CON, COAP_POST, "bs", "ep=x", -1, NULL);
	script_send(&s, COAP_CON, COAP_POST, "rd", "lwm2m=1.0&ep=x", FORMAT_LINK, "</1/0>");
	script_expect(&s, "> 5.03\n> 4.03\n");
	script_register(&s, "x");
	snprintf(location, sizeof(location), "%s", s.location);
	buf_clear(&s.log);
	script_send(&s, COAP_CON, COAP_POST, location, NULL, -1, NULL);
	script_send(&s, COAP_CON, COAP_POST, location, NULL, -1, NULL);
	script_send(&s, COAP_CON, COAP_POST, "dp", "ep=x", FORMAT_JSON, "1");
	script_send(&s, COAP_CON, COAP_POST, "dp", "ep=x", FORMAT_JSON, "1");
	script_expect(&s, "> 4.04\n> 2.04\n> 4.03\n> 2.04\n");
	ck_assert(world_saw(&w, "what=fault", "fault=register=4.03", NULL));
	stop();
}
END_TEST

START_TEST(fault_reset_and_silence)
{
	start("plain", NULL);
	script_register(&s, "x");
	buf_clear(&s.log);
	fault("data=reset*1");
	script_send(&s, COAP_CON, COAP_POST, "dp", "ep=x", FORMAT_JSON, "1");
	script_expect(&s, "! reset\n");
	fault("data=silent");
	script_send(&s, COAP_CON, COAP_POST, "dp", "ep=x", FORMAT_JSON, "1");
	world_advance(&w, 100 * CLOCK_S);
	script_expect(&s, "! timeout\n");
	fault("none");
	script_send(&s, COAP_CON, COAP_POST, "dp", "ep=x", FORMAT_JSON, "1");
	script_expect(&s, "> 2.04\n");
	fault("all=silent");
	script_send(&s, COAP_CON, COAP_POST, "dp", "ep=x", FORMAT_JSON, "1");
	world_advance(&w, 100 * CLOCK_S);
	script_expect(&s, "! timeout\n");
	fault("all=none");
	script_send(&s, COAP_CON, COAP_POST, "dp", "ep=x", FORMAT_JSON, "1");
	script_expect(&s, "> 2.04\n");
	stop();
}
END_TEST

START_TEST(fault_delay_holds_back_what_follows_too)
{
	start("plain", NULL);
	fault("register=delay:5000,bootstrap=delay:1000");
	script_send(&s, COAP_CON, COAP_POST, "rd", "lwm2m=1.0&ep=x", FORMAT_LINK, "</>;ct=11543,</1/0>");
	world_advance(&w, 4900 * CLOCK_MS);
	script_expect(&s, "");
	world_advance(&w, 200 * CLOCK_MS);
	script_expect(&s, "> 2.01\n< GET 19/1/0\n");
	ck_assert_int_eq(strncmp(s.location, "rd/", 3), 0);
	script_send(&s, COAP_CON, COAP_POST, "bs", "ep=x", -1, NULL);
	script_expect(&s, "");
	world_advance(&w, 1100 * CLOCK_MS);
	script_expect(&s, "> 2.04\n< DELETE 0\n< DELETE 1\n< GET /\n< PUT 0/2\n< PUT 1/0\n< POST bs\n");
	stop();
}
END_TEST

START_TEST(silent_platform_before_the_handshake)
{
	static const char *const keys[] = {"fault", "all=silent", NULL};

	start("dtls", keys);
	script_send(&s, COAP_CON, COAP_POST, "bs", "ep=x", -1, NULL);
	world_advance(&w, 61 * CLOCK_S);
	ck_assert_int_eq(s.dtls, DTLS_FAILED);
	ck_assert(!world_saw(&w, "what=handshake", NULL));
	stop();
}
END_TEST

/* --- configuration ------------------------------------------------------------------------------------------------ */

static const struct {
	const char *name, *value;
	bool good;
} settings[] = {
	{"psk", "*:00", true},
	{"psk", "a:00,b:01,none", true},
	{"psk", "nonsense", false},
	{"read-after-register", "/3/0", true},
	{"read-after-register", "/", false},
	{"observe", "none", true},
	{"observe", "19/0/0,x", false},
	{"observe", "1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1", false},
	{"bootstrap", "finish", true},
	{"bootstrap", "delete", false},
	{"bootstrap", "", false},
	{"bootstrap", ",", false},
	{"bootstrap",
		"finish,finish,finish,finish,finish,finish,finish,finish,finish,finish,finish,finish,finish,finish,"
		"finish,finish,finish",
		false},
	{"server-uri", "auto", true},
	{"server-uri", "http://x", false},
	{"server-host", "x.example", true},
	{"server-host", "", false},
	{"lifetime", "1", true},
	{"lifetime", "0", false},
	{"lifetime", "4294967296", false},
	{"ssid", "65535", false},
	{"hold-off", "x", false},
	{"fault", "data=silent,register=4.03*2", true},
	{"fault", "data=silent,nonsense", false},
	{"nonsense", "1", false},
};

START_TEST(setting)
{
	char *cause = NULL;
	int rc;

	start("plain", NULL);
	rc = platform_set(w.platform, settings[_i].name, settings[_i].value, &cause);
	ck_assert_int_eq(rc, settings[_i].good ? 0 : -1);
	ck_assert_int_eq(cause == NULL, settings[_i].good);
	free(cause);
	stop();
}
END_TEST

START_TEST(port_in_use)
{
	struct platform_config config = {.plain = true};
	struct platform *second;
	char *cause = NULL;

	start("plain", NULL);
	config.net = w.net;
	config.clock = w.clock;
	config.bus = w.bus;
	config.plain_port = platform_plain_port(w.platform);
	second = platform_new(&config);
	ck_assert_int_eq(platform_start(second, &cause), -1);
	ck_assert_ptr_nonnull(cause);
	free(cause);
	platform_free(second);
	stop();
}
END_TEST

int main(void)
{
	Suite *suite = suite_create("platform");
	TCase *t = tcase_create("plain"), *dtls = tcase_create("dtls");
	SRunner *runner;
	int failed;

	tcase_add_test(t, register_then_read);
	tcase_add_test(t, register_then_observe);
	tcase_add_loop_test(t, register_refused, 0, sizeof(bad_registers) / sizeof(*bad_registers));
	tcase_add_test(t, register_by_later_versions);
	tcase_add_test(t, registration_replaced);
	tcase_add_test(t, update_extends_and_expiry_ends);
	tcase_add_test(t, deregister);
	tcase_add_test(t, uplink);
	tcase_add_test(t, plain_client_elsewhere);
	tcase_add_test(t, dtls_client_elsewhere);
	tcase_add_test(t, endpoint_by_identity);
	tcase_add_test(t, profiles);
	tcase_add_test(t, registration_for_ever);
	tcase_add_loop_test(t, queue_mode, 0, sizeof(queueing) / sizeof(*queueing));
	tcase_add_test(t, fault_codes);
	tcase_add_test(t, fault_reset_and_silence);
	tcase_add_test(t, fault_delay_holds_back_what_follows_too);
	tcase_add_loop_test(t, setting, 0, sizeof(settings) / sizeof(*settings));
	tcase_add_test(t, port_in_use);
	suite_add_tcase(suite, t);
	tcase_add_test(dtls, register_over_dtls);
	tcase_add_test(dtls, unknown_identity_and_wrong_key);
	tcase_add_test(dtls, silent_platform_before_the_handshake);
	suite_add_tcase(suite, dtls);
	runner = srunner_create(suite);
	srunner_run_all(runner, CK_NORMAL);
	failed = srunner_ntests_failed(runner);
	srunner_free(runner);
	return failed == 0 ? 0 : 1;
}
