/* Every phase of an update against everything that can happen in it (src/lwm2m/firmware.c, docs/firmware.md). */
#include "config.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "firmware_fixture.h"

/* --- what can happen ---------------------------------------------------------------------------------------------- */

static const char *result_text(enum lwm2m_result result)
{
	static const char *const texts[] = {
		[LWM2M_OK] = "OK",
		[LWM2M_ERR_STATE] = "state",
		[LWM2M_ERR_BUSY] = "busy",
		[LWM2M_ERR_NOT_REGISTERED] = "unregistered",
	};

	return texts[result];
}

static const char *write_uri(struct fixture *f)
{
	return fixture_text(f, "PUT 5/0/1 ct=0", "coap://192.0.2.1/fw/other");
}

static const char *clear_uri(struct fixture *f)
{
	return fixture_text(f, "PUT 5/0/1 ct=0", "");
}

static const char *write_bad_uri(struct fixture *f)
{
	return fixture_text(f, "PUT 5/0/1 ct=0", "coap://user@192.0.2.1/fw");
}

static const char *write_http_uri(struct fixture *f)
{
	return fixture_text(f, "PUT 5/0/1 ct=0", "http://192.0.2.1/fw");
}

static const char *push(struct fixture *f)
{
	const char *answer;
	struct buf image;

	firmware_image(&image, "PUSHED", "", 20);
	answer = fake_net_request(f->net, "PUT 5/0/0 ct=42", image.data, image.len);
	fixture_settle(f);
	buf_release(&image);
	return answer;
}

static const char *push_damaged(struct fixture *f)
{
	const char *answer;
	struct buf image;

	firmware_image(&image, "PUSHED", "", 20);
	image.data[90] ^= 1;
	answer = fake_net_request(f->net, "PUT 5/0/0 ct=42", image.data, image.len);
	fixture_settle(f);
	buf_release(&image);
	return answer;
}

static const char *push_nul(struct fixture *f)
{
	return fixture_hex(f, "PUT 5/0/0 ct=42", "00");
}

static const char *execute(struct fixture *f)
{
	return fixture_text(f, "POST 5/0/2", NULL);
}

static const char *order(struct fixture *f, enum lwm2m_firmware_order what)
{
	enum lwm2m_result result = lwm2m_firmware_order(f->client, what);

	fixture_settle(f);
	return result_text(result);
}

static const char *order_2(struct fixture *f)
{
	return order(f, LWM2M_FIRMWARE_DOWNLOAD);
}

static const char *order_3(struct fixture *f)
{
	return order(f, LWM2M_FIRMWARE_CANCEL_DOWNLOAD);
}

static const char *order_4(struct fixture *f)
{
	return order(f, LWM2M_FIRMWARE_UPDATE);
}

static const char *order_5(struct fixture *f)
{
	return order(f, LWM2M_FIRMWARE_CANCEL_UPDATE);
}

static const char *reset(struct fixture *f)
{
	return result_text(lwm2m_firmware_abort(f->client));
}

/* The server knows the state. */
static const char *state_known(struct fixture *f)
{
	const struct fake_sent *s;

	while ((s = fake_net_take(f->net)) != NULL)
		if (s->msg.code == COAP_205_CONTENT && s->msg.observe >= 0) {
			fake_net_outcome(f->net, LINK_ACKED);
			fixture_settle(f);
			return "told";
		}
	return "-";
}

static const char *last_block(struct fixture *f)
{
	struct buf image;

	if (firmware_next_get(f) != 0)
		return "-";
	firmware_image(&image, "NEW", "", 20);
	firmware_give(f, &image, 512);
	buf_release(&image);
	return "given";
}

static const char *not_found(struct fixture *f)
{
	if (firmware_next_get(f) != 0)
		return "-";
	fake_net_respond(f->net, COAP_404_NOT_FOUND, NULL);
	fixture_settle(f);
	return "4.04";
}

static const char *silence(struct fixture *f)
{
	int times = 0;

	while (firmware_next_get(f) == 0) {
		fake_net_outcome(f->net, LINK_TIMEOUT);
		fixture_settle(f);
		times++;
	}
	return times == 0 ? "-" : times == 3 ? "3 times" : "?";
}

/* A failed registration Update: the association goes, and comes again. */
static const char *link_lost(struct fixture *f)
{
	lwm2m_set_ip(f->client, false);
	fixture_settle(f);
	return "-";
}

static const char *power_cut(struct fixture *f)
{
	fixture_reboot(f);
	return "-";
}

/* --- the table ---------------------------------------------------------------------------------------------------- */

#define PHASES 10

static const char *const names[PHASES] = {"idle", "announced", "offered", "downloading", "downloaded", "updating",
	"installing", "succeeded", "failed", "kept"};

/* For each phase: the answer, the phase that it leads to and /5/0/5 then. */
static const struct {
	const char *what;
	const char *(*happen)(struct fixture *f);
	const char *leads_to[PHASES];
} events[] = {
	{"Package URI", write_uri,
		{"2.04 announced 0", "4.05 announced 0", "4.05 offered 0", "4.05 downloading 0", "4.05 downloaded 0",
			"4.05 updating 0", "4.05 installing 0", "4.05 succeeded 1", "4.05 failed 8",
			"2.04 announced 0"}},
	{"Package URI emptied", clear_uri,
		{"2.04 idle 0", "2.04 idle 0", "2.04 idle 0", "2.04 idle 0", "2.04 idle 0", "4.05 updating 0",
			"4.05 installing 0", "4.05 succeeded 1", "4.05 failed 8", "2.04 idle 0"}},
	{"Package URI with user information", write_bad_uri,
		{"2.04 idle 7", "4.05 announced 0", "4.05 offered 0", "4.05 downloading 0", "4.05 downloaded 0",
			"4.05 updating 0", "4.05 installing 0", "4.05 succeeded 1", "4.05 failed 8", "2.04 idle 7"}},
	{"Package URI of http", write_http_uri,
		{"2.04 idle 9", "4.05 announced 0", "4.05 offered 0", "4.05 downloading 0", "4.05 downloaded 0",
			"4.05 updating 0", "4.05 installing 0", "4.05 succeeded 1", "4.05 failed 8", "2.04 idle 9"}},
	{"Package", push,
		{"2.04 downloaded 0", "4.05 announced 0", "4.05 offered 0", "4.05 downloading 0", "4.05 downloaded 0",
			"4.05 updating 0", "4.05 installing 0", "4.05 succeeded 1", "4.05 failed 8",
			"2.04 downloaded 0"}},
	{"Package with a wrong CRC", push_damaged,
		{"2.04 idle 5", "4.05 announced 0", "4.05 offered 0", "4.05 downloading 0", "4.05 downloaded 0",
			"4.05 updating 0", "4.05 installing 0", "4.05 succeeded 1", "4.05 failed 8", "2.04 idle 5"}},
	{"Package of one NUL", push_nul,
		{"2.04 idle 0", "2.04 idle 0", "2.04 idle 0", "2.04 idle 0", "2.04 idle 0", "4.05 updating 0",
			"4.05 installing 0", "4.05 succeeded 1", "4.05 failed 8", "2.04 idle 0"}},
	{"Execute", execute,
		{"4.05 idle 0", "4.05 announced 0", "4.05 offered 0", "4.05 downloading 0", "2.04 downloaded 0",
			"4.05 updating 0", "4.05 installing 0", "4.05 succeeded 1", "4.05 failed 8",
			"2.04 downloaded 0"}},
	{"AT+QLAFOTAIND=2", order_2,
		{"state idle 0", "state announced 0", "OK downloading 0", "state downloading 0", "state downloaded 0",
			"state updating 0", "state installing 0", "state succeeded 1", "state failed 8",
			"state kept 8"}},
	{"AT+QLAFOTAIND=3", order_3,
		{"state idle 0", "state announced 0", "OK idle 4", "state downloading 0", "state downloaded 0",
			"state updating 0", "state installing 0", "state succeeded 1", "state failed 8",
			"state kept 8"}},
	{"AT+QLAFOTAIND=4", order_4,
		{"state idle 0", "state announced 0", "state offered 0", "state downloading 0", "OK downloaded 0",
			"state updating 0", "state installing 0", "state succeeded 1", "state failed 8",
			"state kept 8"}},
	{"AT+QLAFOTAIND=5", order_5,
		{"state idle 0", "state announced 0", "state offered 0", "state downloading 0", "OK idle 8",
			"state updating 0", "state installing 0", "state succeeded 1", "state failed 8",
			"state kept 8"}},
	{"AT+QLAFOTARESET=1", reset,
		{"OK idle 0", "OK idle 0", "OK idle 0", "OK idle 0", "OK idle 0", "busy updating 0",
			"busy installing 0", "busy succeeded 1", "busy failed 8", "OK kept 8"}},
	{"State is known", state_known,
		{"- idle 0", "told offered 0", "- offered 0", "- downloading 0", "- downloaded 0", "told succeeded 1",
			"- installing 0", "told idle 1", "told kept 8", "- kept 8"}},
	{"last block", last_block,
		{"- idle 0", "- announced 0", "- offered 0", "given downloaded 0", "- downloaded 0", "- updating 0",
			"- installing 0", "- succeeded 1", "- failed 8", "- kept 8"}},
	{"4.04 for a block", not_found,
		{"- idle 0", "- announced 0", "- offered 0", "4.04 idle 7", "- downloaded 0", "- updating 0",
			"- installing 0", "- succeeded 1", "- failed 8", "- kept 8"}},
	{"no answer to a block", silence,
		{"- idle 0", "- announced 0", "- offered 0", "3 times idle 4", "- downloaded 0", "- updating 0",
			"- installing 0", "- succeeded 1", "- failed 8", "- kept 8"}},
	{"connection lost", link_lost,
		{"- idle 0", "- announced 0", "- announced 0", "- announced 0", "- downloaded 0", "- updating 0",
			"- installing 0", "- succeeded 1", "- failed 8", "- kept 8"}},
	{"power cut", power_cut,
		{"- idle 0", "- announced 0", "- announced 0", "- announced 0", "- downloaded 0", "- updating 0",
			"- succeeded 1", "- succeeded 1", "- failed 8", "- kept 8"}},
};
#define EVENTS ((int)(sizeof(events) / sizeof(events[0])))

/* shows: 3.8/cancel-download 3.8/cancel-update 3.14/refused */
START_TEST(transitions)
{
	for (int phase = 0; phase < PHASES; phase++) {
		struct fixture *f = firmware_fixture_in((enum firmware_phase)phase);
		char got[64];
		const char *answer;

		ck_assert_int_eq(firmware_phase(f), phase);
		answer = events[_i].happen(f);
		snprintf(got, sizeof(got), "%s %s %u", answer, names[firmware_phase(f)], f->client->firmware->result);
		ck_assert_msg(strcmp(got, events[_i].leads_to[phase]) == 0, "%s in phase %s: %s instead of %s",
			events[_i].what, names[phase], got, events[_i].leads_to[phase]);
		fixture_free(f);
	}
}
END_TEST

/* Whatever was going on, the state that a server reads is that of the phase. */
START_TEST(state_read)
{
	static const char *const states[PHASES] = {"0", "1", "1", "1", "2", "3", "3", "0", "2", "2"};

	for (int phase = 0; phase < PHASES; phase++) {
		struct fixture *f = firmware_fixture_in((enum firmware_phase)phase);
		char want[32];

		snprintf(want, sizeof(want), "2.05 ct=0 \"%s\"", states[phase]);
		ck_assert_str_eq(fixture_text(f, "GET 5/0/3 accept=0", NULL), want);
		fixture_free(f);
	}
}
END_TEST

int main(void)
{
	Suite *s = suite_create("firmware phases");
	TCase *tc = tcase_create("phases");
	SRunner *sr = srunner_create(s);
	int failed;

	tcase_add_loop_test(tc, transitions, 0, EVENTS);
	tcase_add_test(tc, state_read);
	suite_add_tcase(s, tc);
	srunner_run_all(sr, CK_NORMAL);
	failed = srunner_ntests_failed(sr);
	srunner_free(sr);
	return failed ? EXIT_FAILURE : EXIT_SUCCESS;
}
