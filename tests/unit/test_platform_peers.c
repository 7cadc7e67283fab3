/*
 * What the platform makes of who speaks from where, and when: the order of notifications, associations; on stepped
 * time.
 */
#include "config.h"

#include <stdlib.h>
#include <string.h>

#include "platform_script.h"
#include <check.h> /* last: it has a macro called fail */

#define KEY      "01234567890123ab" /* guide 6.2 */
#define IDENTITY "867724030000005"

static struct platform_world w;
static struct script s;

static const char *const quiet[] = {"read-after-register", "none", NULL};

static void stop(void)
{
	script_close(&s);
	world_close(&w);
}

/* --- the order of notifications ----------------------------------------------------------------------------------- */

/* A notification with this value of Observe; whether it is news. */
static bool notify(const struct coap_msg *observation, int32_t value)
{
	bool news;

	world_forget(&w);
	script_answer(&s, observation, COAP_205_CONTENT, value, "1");
	news = world_saw(&w, "what=notify", "path=/5/0/3", NULL);
	ck_assert(news != world_saw(&w, "what=outdated", "path=/5/0/3", NULL));
	return news;
}

/* RFC 7641 3.4: less far ahead than half of the 24 bits, or more than 128 s later. */
START_TEST(order)
{
	static const char *const keys[] = {"read-after-register", "none", "observe", "5/0/3", NULL};
	struct coap_msg o;

	world_open(&w, "plain", keys);
	script_open(&s, &w, NULL, NULL);
	s.answer_observe = 10;
	script_register(&s, "x");
	o = s.request;
	ck_assert(notify(&o, 11));
	ck_assert(!notify(&o, 11));
	ck_assert(!notify(&o, 10));
	ck_assert(notify(&o, 13));
	ck_assert(!notify(&o, 12)); /* it was overtaken */
	ck_assert(notify(&o, 13 + 0x7fffff));
	ck_assert(!notify(&o, 13));
	ck_assert(notify(&o, 0xffffff));
	ck_assert(notify(&o, 0)); /* round */
	ck_assert(!notify(&o, 0xffffff));
	world_advance(&w, 128 * CLOCK_S);
	ck_assert(!notify(&o, 0xffffff));
	world_advance(&w, 1);
	ck_assert(notify(&o, 0xffffff));
	/* an end has no order (4.2) */
	world_forget(&w);
	script_answer(&s, &o, COAP_404_NOT_FOUND, -1, "");
	ck_assert(world_saw(&w, "what=notify", "code=4.04", NULL));
	stop();
}
END_TEST

/* --- associations ------------------------------------------------------------------------------------------------- */

static void expect_peers(unsigned plain, unsigned dtls)
{
	struct ctl_call call;
	char text[256];

	call_start(&w, &call, "query-platform", NULL);
	ck_assert_int_eq(atoi(call_get(&call, "peers.plain", text)), (int)plain);
	ck_assert_int_eq(atoi(call_get(&call, "peers.dtls", text)), (int)dtls);
	call_release(&call);
}

/* The same endpoint from another address: the old association goes, at once. */
START_TEST(back_from_elsewhere)
{
	const char *identity = _i == 0 ? NULL : IDENTITY;
	struct script again;

	world_open(&w, _i == 0 ? "plain" : "dtls", quiet);
	script_open(&s, &w, identity, KEY);
	script_register(&s, "x");
	script_open(&again, &w, identity, KEY);
	script_register(&again, "x");
	expect_peers(_i == 0, _i != 0);
	script_close(&again);
	stop();
}
END_TEST

/* Two clients that share an identity: neither ends the other's registration. */
START_TEST(shared_identity)
{
	struct script other;

	world_open(&w, "dtls", quiet);
	script_open(&s, &w, IDENTITY, KEY);
	script_register(&s, "x");
	world_advance(&w, 1000 * CLOCK_S);
	script_open(&other, &w, IDENTITY, KEY);
	script_register(&other, "y");
	expect_peers(0, 2);
	script_expect(&s, "> 2.01\n");
	script_send(&s, COAP_CON, COAP_POST, "dp", "ep=x", FORMAT_JSON, "{}");
	script_expect(&s, "> 2.04\n");
	ck_assert_int_eq(s.dtls, DTLS_DONE);
	script_close(&other);
	stop();
}
END_TEST

/* A registration's end is its association's, once nothing of it can be repeated any more; its silence isn't. */
START_TEST(goes_with_the_registration)
{
	const char *identity = _i == 0 ? NULL : IDENTITY;

	world_open(&w, _i == 0 ? "plain" : "dtls", quiet);
	script_open(&s, &w, identity, KEY);
	script_send(&s, COAP_CON, COAP_POST, "rd", "lwm2m=1.0&ep=x&lt=864000", FORMAT_LINK, "</1/0>");
	world_advance(&w, 863999 * CLOCK_S); /* ten days */
	expect_peers(_i == 0, _i != 0);
	world_advance(&w, 240 * CLOCK_S);
	expect_peers(_i == 0, _i != 0);
	world_advance(&w, 10 * CLOCK_S);
	expect_peers(0, 0);
	stop();
}
END_TEST

/* What an identity left behind without a registration goes with its next handshake, unless it has only just come. */
START_TEST(left_behind)
{
	struct script again;

	world_open(&w, "dtls", quiet);
	script_open(&s, &w, IDENTITY, KEY);
	world_advance(&w, 246 * CLOCK_S);
	script_open(&again, &w, IDENTITY, KEY);
	expect_peers(0, 2);
	script_close(&again);
	world_advance(&w, 2 * CLOCK_S);
	script_open(&again, &w, IDENTITY, KEY);
	expect_peers(0, 1);
	script_close(&again);
	stop();
}
END_TEST

int main(void)
{
	Suite *suite = suite_create("platform-peers");
	TCase *t = tcase_create("peers");
	SRunner *r = srunner_create(suite);
	int failed;

	suite_add_tcase(suite, t);
	tcase_add_test(t, order);
	tcase_add_loop_test(t, back_from_elsewhere, 0, 2);
	tcase_add_test(t, shared_identity);
	tcase_add_loop_test(t, goes_with_the_registration, 0, 2);
	tcase_add_test(t, left_behind);
	srunner_run_all(r, CK_NORMAL);
	failed = srunner_ntests_failed(r);
	srunner_free(r);
	return failed > 0;
}
