/*
 * Registration, update, de-registration, uplink, and their failures on stepped time. Test cases carry the ids of the
 * OMA Enabler Test Specification (LightweightM2M-1.0-int-NNN) where it has one.
 */
#include "config.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "lwm2m_fixture.h"

/* --- registration ------------------------------------------------------------------------------------------------- */

/* shows: ETS/101 */
START_TEST(int_101_register)
{
	struct fixture *f = fixture_new();

	ck_assert_str_eq(fixture_log(f), "status NO_UE_IP;");
	ck_assert_int_eq(lwm2m_start(f->client), LWM2M_ERR_NO_IP);
	lwm2m_set_ip(f->client, true);
	ck_assert_int_eq(lwm2m_start(f->client), LWM2M_OK);
	ck_assert_int_eq(lwm2m_start(f->client), LWM2M_OK);
	ck_assert_str_eq(fake_net_target(f->net), "coap://192.0.2.1:5683");
	ck_assert_str_eq(fake_net_line(f->net), REGISTER_LINE);
	fake_net_respond(f->net, COAP_201_CREATED, "rd/5a3f");
	ck_assert_str_eq(fixture_log(f), "status UNINITIALISED;status REGISTERING;status REGISTERED;event 0;");
	ck_assert_ptr_nonnull(strstr(buf_str(&f->events), "lwm2m what=registered location=rd/5a3f"));
	ck_assert_ptr_nonnull(strstr(buf_str(&f->events), "state machine=lwm2m state=REGISTERED"));
	/* Registered already: anew, with a new event 0. */
	ck_assert_int_eq(lwm2m_start(f->client), LWM2M_OK);
	ck_assert_str_eq(fake_net_line(f->net), REGISTER_LINE);
	fake_net_respond(f->net, COAP_201_CREATED, "rd/6");
	ck_assert_str_eq(fixture_log(f), "status REGISTERING;status REGISTERED;event 0;");
	ck_assert_uint_eq(fake_net_opened(f->net), 1);
	fixture_free(f);
}
END_TEST

/* shows: ETS/102 ETS/107 */
START_TEST(int_102_registration_update)
{
	struct fixture *f = fixture_registered();

	ck_assert_str_eq(fixture_text(f, "PUT 1/0/1 ct=0", "20"), "2.04");
	ck_assert_str_eq(fake_net_line(f->net), "CON POST rd/5a3f?lt=20");
	ck_assert_str_eq(fixture_log(f), "lifetime 20;");
	fake_net_respond(f->net, COAP_204_CHANGED, NULL);
	ck_assert_str_eq(fixture_log(f), "event 2;");
	for (int i = 0; i < 3; i++) {
		fixture_pass(f, 9);
		ck_assert_str_eq(fake_net_line(f->net), "");
		fixture_pass(f, 1);
		ck_assert_str_eq(fake_net_line(f->net), "CON POST rd/5a3f");
		fake_net_respond(f->net, COAP_204_CHANGED, NULL);
		ck_assert_str_eq(fixture_log(f), "event 2;");
	}
	fixture_free(f);
}
END_TEST

/* shows: 5.3.2/margin 4.34.1/update */
START_TEST(update_at_nine_tenths)
{
	struct fixture *f = fixture_registered();

	fixture_pass(f, 77759);
	ck_assert_str_eq(fake_net_line(f->net), "");
	fixture_pass(f, 1);
	ck_assert_str_eq(fake_net_line(f->net), "CON POST rd/5a3f");
	fake_net_respond(f->net, COAP_204_CHANGED, NULL);
	/* A short one: half of it at the latest. */
	ck_assert_str_eq(fixture_log(f), "event 2;");
	ck_assert_str_eq(fixture_text(f, "PUT 1/0/1 ct=0", "40"), "2.04");
	ck_assert_str_eq(fake_net_line(f->net), "CON POST rd/5a3f?lt=40");
	fake_net_respond(f->net, COAP_204_CHANGED, NULL);
	fixture_pass(f, 19);
	ck_assert_str_eq(fake_net_line(f->net), "");
	fixture_pass(f, 1);
	ck_assert_str_eq(fake_net_line(f->net), "CON POST rd/5a3f");
	fake_net_respond(f->net, COAP_204_CHANGED, NULL);
	ck_assert_str_eq(fixture_log(f), "lifetime 40;event 2;event 2;");
	/* The host changes the lifetime. */
	f->settings.lifetime = 900;
	lwm2m_configure(f->client, &f->settings);
	fixture_settle(f);
	ck_assert_str_eq(fake_net_line(f->net), "CON POST rd/5a3f?lt=900");
	fixture_free(f);
}
END_TEST

/* shows: 5.3.1/lifetime-0 */
START_TEST(lifetime_0_is_never_extended)
{
	struct fixture *f = fixture_new();

	f->settings.lifetime = 0;
	lwm2m_configure(f->client, &f->settings);
	lwm2m_set_ip(f->client, true);
	lwm2m_start(f->client);
	ck_assert_ptr_nonnull(strstr(fake_net_line(f->net), "&lt=0 "));
	fake_net_respond(f->net, COAP_201_CREATED, "rd/5a3f");
	fixture_pass(f, 10000000);
	ck_assert_str_eq(fake_net_line(f->net), "");
	ck_assert_int_eq(lwm2m_get_status(f->client), LWM2M_REGISTERED);
	/* A lifetime that the server writes ends that. */
	ck_assert_str_eq(fixture_text(f, "PUT 1/0/1 ct=0", "100"), "2.04");
	ck_assert_str_eq(fake_net_line(f->net), "CON POST rd/5a3f?lt=100");
	fake_net_respond(f->net, COAP_204_CHANGED, NULL);
	fixture_pass(f, 70);
	ck_assert_str_eq(fake_net_line(f->net), "CON POST rd/5a3f");
	fixture_free(f);
}
END_TEST

/* shows: ETS/103 */
START_TEST(int_103_deregister_by_disable)
{
	struct fixture *f = fixture_registered();

	ck_assert_str_eq(fixture_text(f, "PUT 1/0/5 ct=0", "100"), "2.04");
	ck_assert_str_eq(fixture_text(f, "POST 1/0/4", NULL), "2.04");
	ck_assert_str_eq(fake_net_line(f->net), "CON DELETE rd/5a3f");
	fake_net_respond(f->net, COAP_202_DELETED, NULL);
	ck_assert_str_eq(fixture_log(f), "status DEREGISTERED;event 1;");
	fixture_pass(f, 99);
	ck_assert_str_eq(fake_net_line(f->net), "");
	fixture_pass(f, 1);
	fixture_accept(f);
	fixture_free(f);
}
END_TEST

/* shows: ETS/104 ETS/556 */
START_TEST(int_104_update_trigger)
{
	struct fixture *f = fixture_registered();

	ck_assert_str_eq(fixture_text(f, "POST 1/0/8", NULL), "2.04");
	ck_assert_str_eq(fake_net_line(f->net), "CON POST rd/5a3f");
	/* A second trigger while the first Update is out follows it. */
	ck_assert_str_eq(fixture_text(f, "POST 1/0/8", NULL), "2.04");
	ck_assert_str_eq(fake_net_line(f->net), "");
	fake_net_respond(f->net, COAP_204_CHANGED, NULL);
	ck_assert_str_eq(fake_net_line(f->net), "CON POST rd/5a3f");
	fake_net_respond(f->net, COAP_204_CHANGED, NULL);
	ck_assert_str_eq(fixture_log(f), "event 2;event 2;");
	fixture_pass(f, 86400);
	ck_assert_int_eq(lwm2m_get_status(f->client), LWM2M_REGISTERED);
	ck_assert_str_eq(fake_net_line(f->net), "CON POST rd/5a3f");
	fixture_free(f);
}
END_TEST

/* shows: ETS/105 */
/* ETS 1.1 int-105: a server that forgot the client. */
START_TEST(update_refused_registers_anew)
{
	struct fixture *f = fixture_registered();

	fixture_text(f, "POST 1/0/8", NULL);
	fake_net_line(f->net);
	fake_net_respond(f->net, COAP_404_NOT_FOUND, NULL);
	ck_assert_str_eq(fixture_log(f), "status REGISTERING;");
	fixture_accept(f);
	fixture_free(f);
}
END_TEST

/* A new registration while an Update is out: what the server says to that one is about a registration that is gone. */
START_TEST(registers_anew_during_an_update)
{
	struct fixture *f = fixture_registered();
	struct coap_msg late = COAP_MSG_INIT;

	fixture_text(f, "POST 1/0/8", NULL);
	ck_assert_str_eq(fake_net_line(f->net), "CON POST rd/5a3f");
	late.token_len = fake_net_last(f->net)->msg.token_len;
	memcpy(late.token, fake_net_last(f->net)->msg.token, late.token_len);
	late.mid = fake_net_last(f->net)->mid;
	fake_net_outcome(f->net, LINK_ACKED);
	fixture_pass(f, 50);
	ck_assert_int_eq(lwm2m_start(f->client), LWM2M_OK);
	fixture_accept(f);
	late.type = COAP_CON;
	late.code = COAP_404_NOT_FOUND;
	fake_net_deliver(f->net, &late);
	ck_assert_str_eq(fake_net_line(f->net), "");
	/* Nor is its response missed any more. */
	fixture_pass(f, 100);
	ck_assert_str_eq(fixture_log(f), "");
	ck_assert_int_eq(lwm2m_get_status(f->client), LWM2M_REGISTERED);
	fixture_free(f);
}
END_TEST

/* A registration replaces the one before and its observations (OMA TS 5.3.1). */
START_TEST(registers_anew_without_observations)
{
	struct fixture *f = fixture_registered();

	fixture_text(f, "GET 3/0/9 observe=0", NULL);
	fixture_text(f, "GET 19/0/0 observe=0", NULL);
	ck_assert_str_eq(fixture_log(f), "status MO_DATA_ENABLED;event 3;");
	ck_assert_int_eq(lwm2m_start(f->client), LWM2M_OK);
	ck_assert_str_eq(fake_net_line(f->net), REGISTER_LINE);
	fake_net_respond(f->net, COAP_201_CREATED, "rd/6");
	ck_assert_str_eq(fixture_log(f), "status REGISTERING;status REGISTERED;event 0;");
	f->info.battery_level = 50;
	lwm2m_values_changed(f->client);
	ck_assert_str_eq(fake_net_line(f->net), "");
	ck_assert_int_eq(lwm2m_can_notify(f->client), LWM2M_ERR_NOT_REGISTERED);
	fixture_free(f);
}
END_TEST

/* What changes while a Register is out is told behind it. */
START_TEST(changed_while_registering)
{
	struct fixture *f = fixture_new();

	lwm2m_set_ip(f->client, true);
	lwm2m_start(f->client);
	ck_assert_str_eq(fake_net_line(f->net), REGISTER_LINE);
	f->settings.lifetime = 900;
	lwm2m_configure(f->client, &f->settings);
	fixture_settle(f);
	ck_assert_str_eq(fake_net_line(f->net), "");
	/* The answer is that to the Register. */
	fake_net_respond(f->net, COAP_201_CREATED, "rd/5a3f");
	fixture_settle(f);
	ck_assert_str_eq(fake_net_line(f->net), "CON POST rd/5a3f?lt=900");
	fixture_free(f);
}
END_TEST

START_TEST(update_times_out)
{
	struct fixture *f = fixture_registered();

	fixture_text(f, "POST 1/0/8", NULL);
	fake_net_line(f->net);
	fake_net_outcome(f->net, LINK_TIMEOUT);
	ck_assert_str_eq(fixture_log(f), "status TIMEOUT_AND_RETRYING;");
	fixture_pass(f, 10);
	fixture_accept(f);
	fixture_free(f);
}
END_TEST

START_TEST(update_acknowledged_but_never_answered)
{
	struct fixture *f = fixture_registered();

	fixture_text(f, "POST 1/0/8", NULL);
	fake_net_line(f->net);
	fake_net_outcome(f->net, LINK_ACKED);
	fixture_pass(f, 92);
	ck_assert_str_eq(fixture_log(f), "");
	fixture_pass(f, 1);
	ck_assert_str_eq(fixture_log(f), "status TIMEOUT_AND_RETRYING;");
	fixture_free(f);
}
END_TEST

/* shows: 5.3.1/back-off */
START_TEST(register_failures_back_off)
{
	static const struct {
		uint8_t code; /* 0: timeout */
		const char *status;
		uint64_t wait;
	} rows[] = {
		{0, "status TIMEOUT_AND_RETRYING;", 10},
		{COAP_403_FORBIDDEN, "status REJECTED_BY_SERVER;", 20},
		{COAP_503_UNAVAILABLE, "status TIMEOUT_AND_RETRYING;", 40},
		{COAP_400_BAD_REQUEST, "status REG_FAILED;", 0},
	};
	struct fixture *f = fixture_new();

	lwm2m_set_ip(f->client, true);
	lwm2m_start(f->client);
	fixture_log(f);
	for (size_t i = 0; i < sizeof(rows) / sizeof(rows[0]); i++) {
		ck_assert_str_eq(fake_net_line(f->net), REGISTER_LINE);
		if (rows[i].code == 0)
			fake_net_outcome(f->net, LINK_TIMEOUT);
		else
			fake_net_respond(f->net, rows[i].code, NULL);
		ck_assert_str_eq(fixture_log(f), rows[i].status);
		ck_assert_str_eq(fake_net_target(f->net), "");
		if (rows[i].wait > 0) {
			fixture_pass(f, rows[i].wait - 1);
			ck_assert_str_eq(fake_net_line(f->net), "");
			fixture_pass(f, 1);
			ck_assert_str_eq(fixture_log(f), "status REGISTERING;");
		}
	}
	fixture_pass(f, 100000);
	ck_assert_str_eq(fake_net_line(f->net), "");
	fixture_free(f);
}
END_TEST

START_TEST(retries_for_ever_and_back_off_is_bounded)
{
	struct fixture *f = fixture_new();

	f->config.retries = 0;
	fixture_reboot(f);
	lwm2m_set_ip(f->client, true);
	lwm2m_start(f->client);
	for (int i = 0; i < 50; i++) {
		ck_assert_str_eq(fake_net_line(f->net), REGISTER_LINE);
		fake_net_outcome(f->net, LINK_TIMEOUT);
		fixture_pass(f, 60);
	}
	fixture_accept(f);
	fixture_free(f);
}
END_TEST

/* shows: 5.3.1/back-off */
/* A wait of 0 isn't one without a pause. */
START_TEST(retries_never_spin)
{
	struct fixture *f = fixture_new();

	lwm2m_free(f->client);
	f->config.timers.retry_min = f->config.timers.retry_max = 0;
	f->client = NULL;
	fixture_reboot(f);
	lwm2m_set_ip(f->client, true);
	lwm2m_start(f->client);
	for (int i = 0; i < 3; i++) {
		ck_assert_str_eq(fake_net_line(f->net), REGISTER_LINE);
		fake_net_respond(f->net, COAP_403_FORBIDDEN, NULL);
		clock_advance(f->clock, clock_now(f->clock) + 99 * CLOCK_MS);
		ck_assert_str_eq(fake_net_line(f->net), "");
		clock_advance(f->clock, clock_now(f->clock) + CLOCK_MS);
	}
	fixture_free(f);
}
END_TEST

/* shows: 5.3.1/location */
START_TEST(location_is_needed_and_bounded)
{
	struct fixture *f = fixture_new();
	char path[COAP_PATH_MAX + 2];

	memset(path, 'x', sizeof(path) - 1);
	path[sizeof(path) - 1] = '\0';
	lwm2m_set_ip(f->client, true);
	lwm2m_start(f->client);
	fake_net_line(f->net);
	fake_net_respond(f->net, COAP_201_CREATED, NULL);
	ck_assert_int_eq(lwm2m_get_status(f->client), LWM2M_REJECTED_BY_SERVER);
	fixture_pass(f, 10);
	fake_net_line(f->net);
	fake_net_respond(f->net, COAP_201_CREATED, path);
	ck_assert_int_eq(lwm2m_get_status(f->client), LWM2M_REJECTED_BY_SERVER);
	fixture_free(f);
}
END_TEST

START_TEST(register_over_dtls)
{
	struct fixture *f = fixture_new();

	f->settings.server.dtls = true;
	f->settings.server.psk_len = 16;
	lwm2m_configure(f->client, &f->settings);
	lwm2m_set_ip(f->client, true);
	ck_assert_int_eq(lwm2m_get_dtls(f->client), DTLS_IDLE);
	lwm2m_start(f->client);
	fixture_log(f);
	fake_net_dtls(f->net, DTLS_RUNNING);
	fake_net_dtls(f->net, DTLS_FAILED);
	fake_net_line(f->net);
	fake_net_outcome(f->net, LINK_FAILED);
	ck_assert_str_eq(fixture_log(f), "dtls 3;status INIT_FAILED;");
	fixture_pass(f, 10);
	fake_net_dtls(f->net, DTLS_RUNNING);
	fake_net_dtls(f->net, DTLS_DONE);
	ck_assert_str_eq(fixture_log(f), "status INIITIALISING;dtls 0;status REGISTERING;");
	fixture_accept(f);
	lwm2m_dtls_reset(f->client);
	ck_assert_int_eq(lwm2m_get_dtls(f->client), DTLS_IDLE);
	/* A handshake before the next uplink is told like the first one. */
	fake_net_dtls(f->net, DTLS_DONE);
	ck_assert_str_eq(fixture_log(f), "dtls 0;");
	fixture_free(f);
}
END_TEST

/* shows: 5.3.3/deregister */
START_TEST(deregister)
{
	struct fixture *f = fixture_registered();

	ck_assert_int_eq(lwm2m_deregister(f->client), LWM2M_OK);
	ck_assert_int_eq(lwm2m_deregister(f->client), LWM2M_ERR_STATE);
	ck_assert_str_eq(fake_net_line(f->net), "CON DELETE rd/5a3f");
	fake_net_respond(f->net, COAP_202_DELETED, NULL);
	ck_assert_str_eq(fixture_log(f), "status DEREGISTERED;event 1;");
	ck_assert_str_eq(fake_net_target(f->net), "");
	fixture_pass(f, 200000);
	ck_assert_str_eq(fake_net_line(f->net), "");
	lwm2m_start(f->client);
	fixture_accept(f);
	lwm2m_deregister(f->client);
	fake_net_line(f->net);
	fake_net_outcome(f->net, LINK_TIMEOUT);
	ck_assert_str_eq(fixture_log(f), "status DEREG_FAILED;");
	fixture_free(f);
}
END_TEST

START_TEST(ip_is_lost)
{
	struct fixture *f = fixture_registered();

	lwm2m_send(f->client, true, 0, (const uint8_t *)"x", 1);
	lwm2m_set_ip(f->client, false);
	ck_assert_str_eq(fixture_log(f), "data 2;status NO_UE_IP;");
	ck_assert_str_eq(fake_net_target(f->net), "");
	lwm2m_set_ip(f->client, true);
	ck_assert_str_eq(fixture_log(f), "status UNINITIALISED;");
	lwm2m_set_ip(f->client, true);
	ck_assert_int_eq(lwm2m_start(f->client), LWM2M_OK);
	fixture_free(f);
}
END_TEST

START_TEST(nothing_is_set)
{
	struct fixture *f = fixture_new();

	memset(&f->settings, 0, sizeof(f->settings));
	lwm2m_configure(f->client, &f->settings);
	lwm2m_set_ip(f->client, true);
	ck_assert_int_eq(lwm2m_start(f->client), LWM2M_ERR_NOT_CONFIGURED);
	ck_assert_int_eq(lwm2m_get_status(f->client), LWM2M_MISSING_CONFIG);
	ck_assert_int_eq(lwm2m_send(f->client, true, 0, (const uint8_t *)"x", 1), LWM2M_ERR_NOT_CONFIGURED);
	fixture_free(f);
}
END_TEST

START_TEST(messages_that_cannot_be_sent)
{
	struct fixture *f = fixture_registered();

	fake_net_break(f->net);
	ck_assert_int_eq(lwm2m_send(f->client, true, 0, (const uint8_t *)"x", 1), LWM2M_OK);
	ck_assert_str_eq(fixture_log(f), "data 2;");
	/* A NON that isn't refused is sent (guide 3.5). */
	ck_assert_int_eq(lwm2m_send(f->client, false, 0, (const uint8_t *)"x", 1), LWM2M_ERR_NOT_SENT);
	fixture_text(f, "POST 1/0/8", NULL);
	ck_assert_str_eq(fixture_log(f), "status TIMEOUT_AND_RETRYING;");
	fixture_pass(f, 10000);
	ck_assert_int_eq(lwm2m_get_status(f->client), LWM2M_REG_FAILED);
	fixture_free(f);
}
END_TEST

static void deregister_at_once(struct fixture *f, enum lwm2m_event event)
{
	if (event == LWM2M_EV_REGISTERED)
		ck_assert_int_eq(lwm2m_deregister(f->client), LWM2M_OK);
}

START_TEST(callbacks_may_call_back)
{
	struct fixture *f = fixture_new();

	f->on_event = deregister_at_once;
	lwm2m_set_ip(f->client, true);
	lwm2m_start(f->client);
	fake_net_line(f->net);
	fake_net_respond(f->net, COAP_201_CREATED, "rd/1");
	ck_assert_str_eq(fake_net_line(f->net), "CON DELETE rd/1");
	fixture_free(f);
}
END_TEST

/* --- uplink ------------------------------------------------------------------------------------------------------- */

static enum lwm2m_result send_text(struct fixture *f, bool con, const char *text)
{
	return lwm2m_send(f->client, con, 0, (const uint8_t *)text, strlen(text));
}

/* shows: Platform/uplink-dp */
START_TEST(uplink_by_post)
{
	static const struct {
		enum link_outcome outcome;
		const char *told;
	} rows[] = {{LINK_ACKED, "data 4;"}, {LINK_RESET, "data 5;"}, {LINK_TIMEOUT, "data 3;"},
		{LINK_FAILED, "data 2;"}, {LINK_REFUSED, "data 2;"}};
	struct fixture *f = fixture_registered();
	uint8_t big[1025] = {0};

	ck_assert_int_eq(lwm2m_get_data_status(f->client), LWM2M_DATA_NONE);
	ck_assert_int_eq(send_text(f, false, "{}"), LWM2M_OK);
	ck_assert_str_eq(fake_net_line(f->net), "NON POST dp?ep=867724030000225 ct=11543 \"{}\"");
	ck_assert_int_eq(lwm2m_get_data_status(f->client), LWM2M_DATA_NONE);
	for (size_t i = 0; i < sizeof(rows) / sizeof(rows[0]); i++) {
		ck_assert_int_eq(send_text(f, true, "{}"), LWM2M_OK);
		ck_assert_str_eq(fake_net_line(f->net), "CON POST dp?ep=867724030000225 ct=11543 \"{}\"");
		ck_assert_int_eq(lwm2m_get_data_status(f->client), LWM2M_DATA_SENT);
		/* Neither CON nor NON while one is outstanding. */
		ck_assert_int_eq(send_text(f, true, "{}"), LWM2M_ERR_BUSY);
		ck_assert_int_eq(send_text(f, false, "{}"), LWM2M_ERR_BUSY);
		fake_net_outcome(f->net, rows[i].outcome);
		ck_assert_str_eq(fixture_log(f), rows[i].told);
	}
	ck_assert_int_eq(send_text(f, true, "{}"), LWM2M_OK);
	fake_net_line(f->net);
	fake_net_respond(f->net, COAP_204_CHANGED, NULL);
	ck_assert_str_eq(fixture_log(f), "data 4;");
	ck_assert_int_eq(send_text(f, true, "{}"), LWM2M_OK);
	fake_net_line(f->net);
	fake_net_respond(f->net, COAP_400_BAD_REQUEST, NULL);
	ck_assert_str_eq(fixture_log(f), "data 2;");
	ck_assert_int_eq(lwm2m_get_data_status(f->client), LWM2M_DATA_FAILED);
	ck_assert_int_eq(lwm2m_send(f->client, true, 0, big, 0), LWM2M_ERR_PARAMETER);
	ck_assert_int_eq(lwm2m_send(f->client, true, 0, big, 1025), LWM2M_ERR_PARAMETER);
	ck_assert_int_eq(lwm2m_send(f->client, true, 0, big, 1024), LWM2M_OK);
	fixture_free(f);
}
END_TEST

START_TEST(uplink_before_registration)
{
	struct fixture *f = fixture_new();

	ck_assert_int_eq(send_text(f, true, "{}"), LWM2M_ERR_NO_IP);
	lwm2m_set_ip(f->client, true);
	ck_assert_int_eq(send_text(f, true, "{}"), LWM2M_ERR_NOT_REGISTERED);
	ck_assert_str_eq(fake_net_line(f->net), "");
	fixture_free(f);
}
END_TEST

/* shows: Platform/uplink-notify */
START_TEST(uplink_by_notification)
{
	struct fixture *f = fixture_registered();

	f->settings.uplink = LWM2M_UPLINK_NOTIFY;
	lwm2m_configure(f->client, &f->settings);
	ck_assert_int_eq(send_text(f, true, "{}"), LWM2M_ERR_NOT_REGISTERED);
	fake_net_next_id(f->net, 0xaa, 500);
	ck_assert_str_eq(fixture_text(f, "GET 19/0/0 observe=0 accept=11542", NULL), "2.05 ct=11542 observe=0");
	ck_assert_str_eq(fixture_log(f), "status MO_DATA_ENABLED;event 3;");
	ck_assert_int_eq(send_text(f, true, "{}"), LWM2M_OK);
	ck_assert_str_eq(fake_net_line(f->net), "CON 2.05 ct=42 observe=1 \"{}\"");
	ck_assert_uint_eq(fake_net_last(f->net)->msg.token_len, 1);
	ck_assert_uint_eq(fake_net_last(f->net)->msg.token[0], 0xaa);
	fake_net_outcome(f->net, LINK_ACKED);
	ck_assert_str_eq(fixture_log(f), "data 4;");
	ck_assert_int_eq(send_text(f, false, "{}"), LWM2M_OK);
	ck_assert_str_eq(fake_net_line(f->net), "NON 2.05 ct=42 observe=2 \"{}\"");
	/* A timeout of the data is no reason to forget the observation, a reset is. */
	ck_assert_int_eq(send_text(f, true, "{}"), LWM2M_OK);
	fake_net_line(f->net);
	fake_net_outcome(f->net, LINK_TIMEOUT);
	ck_assert_int_eq(send_text(f, true, "{}"), LWM2M_OK);
	fake_net_line(f->net);
	fixture_log(f);
	fake_net_outcome(f->net, LINK_RESET);
	ck_assert_str_eq(fixture_log(f), "status REGISTERED;data 5;");
	ck_assert_int_eq(send_text(f, true, "{}"), LWM2M_ERR_NOT_REGISTERED);
	/* An Update keeps the status. */
	fixture_text(f, "GET 19/0/0 observe=0", NULL);
	fixture_text(f, "POST 1/0/8", NULL);
	fake_net_line(f->net);
	fake_net_respond(f->net, COAP_204_CHANGED, NULL);
	ck_assert_int_eq(lwm2m_get_status(f->client), LWM2M_MO_DATA_ENABLED);
	ck_assert_str_eq(fixture_text(f, "GET 19/0/0 observe=1", NULL), "2.05 ct=42");
	ck_assert_int_eq(lwm2m_get_status(f->client), LWM2M_REGISTERED);
	fixture_free(f);
}
END_TEST

/* shows: Platform/uplink-notify-object */
/* Object 19 observed as a whole, or an instance: event 3, and the data in TLV, around which it is (OMA TS 6.4.3). */
START_TEST(uplink_by_notification_of_more_than_the_data)
{
	static const struct {
		const char *observe, *answer, *notified, *cancel;
	} rows[] = {
		{"GET 19 observe=0", "2.05 ct=11542 observe=0", "CON 2.05 ct=11542 observe=1 0400C2007B7D",
			"GET 19 observe=1"},
		{"GET 19/0 observe=0", "2.05 ct=11542 observe=0", "CON 2.05 ct=11542 observe=1 C2007B7D",
			"GET 19/0 observe=1"},
		{"GET 19/0/0 observe=0", "2.05 ct=42 observe=0", "CON 2.05 ct=42 observe=1 \"{}\"",
			"GET 19/0/0 observe=1"},
	};
	struct fixture *f = fixture_registered();

	f->settings.uplink = LWM2M_UPLINK_NOTIFY;
	lwm2m_configure(f->client, &f->settings);
	for (size_t i = 0; i < sizeof(rows) / sizeof(rows[0]); i++) {
		ck_assert_str_eq(fixture_text(f, rows[i].observe, NULL), rows[i].answer);
		ck_assert_str_eq(fixture_log(f), "status MO_DATA_ENABLED;event 3;");
		ck_assert_int_eq(send_text(f, true, "{}"), LWM2M_OK);
		ck_assert_str_eq(fake_net_line(f->net), rows[i].notified);
		fake_net_outcome(f->net, LINK_ACKED);
		ck_assert_str_eq(fixture_log(f), "data 4;");
		fixture_text(f, rows[i].cancel, NULL);
		ck_assert_str_eq(fixture_log(f), "status REGISTERED;event 9;");
	}
	fixture_free(f);
}
END_TEST

#define TEST(name)                                                                                                     \
	{                                                                                                              \
#name, name                                                                                            \
	}

int main(void)
{
	const struct fixture_test tests[] = {
		TEST(int_101_register),
		TEST(int_102_registration_update),
		TEST(update_at_nine_tenths),
		TEST(lifetime_0_is_never_extended),
		TEST(int_103_deregister_by_disable),
		TEST(int_104_update_trigger),
		TEST(update_refused_registers_anew),
		TEST(registers_anew_during_an_update),
		TEST(registers_anew_without_observations),
		TEST(changed_while_registering),
		TEST(update_times_out),
		TEST(update_acknowledged_but_never_answered),
		TEST(register_failures_back_off),
		TEST(retries_for_ever_and_back_off_is_bounded),
		TEST(retries_never_spin),
		TEST(location_is_needed_and_bounded),
		TEST(register_over_dtls),
		TEST(deregister),
		TEST(ip_is_lost),
		TEST(nothing_is_set),
		TEST(messages_that_cannot_be_sent),
		TEST(callbacks_may_call_back),
		TEST(uplink_by_post),
		TEST(uplink_before_registration),
		TEST(uplink_by_notification),
		TEST(uplink_by_notification_of_more_than_the_data),
		{NULL, NULL},
	};

	return fixture_run("lwm2m client", tests);
}
