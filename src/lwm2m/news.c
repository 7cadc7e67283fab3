/*
 * What the client tells the module, once its own state is settled: so a callback may call back. And what it does at
 * the end of the turn, when the answer to a request of the server has left.
 */
#include "config.h"

#include "news.h"

#include <stdlib.h>

#include "bc28/clock.h"
#include "bc28/event.h"
#include "bc28/xmalloc.h"
#include "bootstrap.h"
#include "firmware.h"
#include "lwm2m_priv.h"
#include "observe.h"
#include "register.h"
#include "states.h"

#define NEWS_MAX 32

/* A piece of news. */
struct news {
	enum news_kind kind;
	uint32_t value;
};

/* What is still to be told, and to be done. */
struct outbox {
	struct news news[NEWS_MAX]; /* a ring */
	unsigned first, count;
	bool telling;
	struct timer timer; /* the end of the turn */
	unsigned after; /* a bit for each enum after */
};

/* EVENT_LWM2M's "what" (guide 4.3). */
static const struct value_name event_names[] = {
	{LWM2M_EV_REGISTERED, "registered"},
	{LWM2M_EV_DEREGISTERED, "deregistered"},
	{LWM2M_EV_UPDATED, "updated"},
	{LWM2M_EV_DATA_OBSERVED, "data-observed"},
	{LWM2M_EV_BOOTSTRAPPED, "bootstrapped"},
	{LWM2M_EV_FOTA_OBSERVED, "firmware-observed"},
	{LWM2M_EV_PACKAGE_URI, "package-uri"},
	{LWM2M_EV_PACKAGE_READY, "package-ready"},
	{LWM2M_EV_DATA_CANCELLED, "data-cancelled"},
	{0, NULL},
};

static const struct value_name data_status_names[] = {
	{LWM2M_DATA_NONE, "none"},
	{LWM2M_DATA_SENT, "sent"},
	{LWM2M_DATA_FAILED, "failed"},
	{LWM2M_DATA_TIMEOUT, "timeout"},
	{LWM2M_DATA_DONE, "done"},
	{LWM2M_DATA_RESET, "reset"},
	{0, NULL},
};

static const struct value_name firmware_names[] = {
	{LWM2M_FIRMWARE_DOWNLOADING, "downloading"},
	{LWM2M_FIRMWARE_DOWNLOAD_FAILED, "download-failed"},
	{LWM2M_FIRMWARE_DOWNLOADED, "downloaded"},
	{LWM2M_FIRMWARE_UPDATING, "updating"},
	{LWM2M_FIRMWARE_UPDATE_SUCCESS, "update-success"},
	{LWM2M_FIRMWARE_UPDATE_FAILED, "update-failed"},
	{LWM2M_FIRMWARE_OVER, "over"},
	{0, NULL},
};

void news_add(struct lwm2m *l, enum news_kind kind, uint32_t value)
{
	struct outbox *o = l->outbox;

	if (o->count == NEWS_MAX) {
		bus_log(l->bus, l->source, LOG_LEVEL_ERROR, "lwm2m: too much news at once, one is lost");
		return;
	}
	o->news[(o->first + o->count++) % NEWS_MAX] = (struct news){kind, value};
}

static void tell_status(struct lwm2m *l, uint32_t value)
{
	bus_emit(l->bus, l->source, EVENT_STATE, F_STR("machine", "lwm2m"),
		F_STR("state", value_to_name(lwm2m_status_names, (int)value)));
	if (l->ops->status != NULL)
		l->ops->status(l->arg, (enum lwm2m_status)value);
}

static void tell_event(struct lwm2m *l, uint32_t value)
{
	bus_emit(l->bus, l->source, EVENT_LWM2M, F_STR("what", value_to_name(event_names, (int)value)),
		F_STR("location", value == LWM2M_EV_REGISTERED ? registration_location(l) : NULL));
	if (l->ops->event != NULL)
		l->ops->event(l->arg, (enum lwm2m_event)value);
}

static void tell_dtls(struct lwm2m *l, uint32_t value)
{
	bus_emit(l->bus, l->source, EVENT_STATE, F_STR("machine", "dtls"),
		F_STR("state", value_to_name(dtls_state_names, (int)value)));
	if (l->ops->dtls != NULL && (value == DTLS_DONE || value == DTLS_FAILED))
		l->ops->dtls(l->arg, (enum dtls_state)value);
}

static void tell_data_status(struct lwm2m *l, uint32_t value)
{
	bus_emit(l->bus, l->source, EVENT_LWM2M, F_STR("what", "data-status"),
		F_STR("status", value_to_name(data_status_names, (int)value)));
	if (l->ops->data_status != NULL && value >= LWM2M_DATA_FAILED)
		l->ops->data_status(l->arg, (enum lwm2m_data_status)value);
}

static void tell_lifetime(struct lwm2m *l, uint32_t value)
{
	if (l->ops->lifetime != NULL)
		l->ops->lifetime(l->arg, value);
}

static void tell_firmware(struct lwm2m *l, uint32_t value)
{
	bus_emit(l->bus, l->source, EVENT_LWM2M, F_STR("what", "firmware"),
		F_STR("progress", value_to_name(firmware_names, (int)value)));
	if (l->ops->firmware != NULL)
		l->ops->firmware(l->arg, (enum lwm2m_firmware_news)value);
}

static void (*const tellers[])(struct lwm2m *l, uint32_t value) = {
	[NEWS_STATUS] = tell_status,
	[NEWS_EVENT] = tell_event,
	[NEWS_DTLS] = tell_dtls,
	[NEWS_DATA_STATUS] = tell_data_status,
	[NEWS_LIFETIME] = tell_lifetime,
	[NEWS_FIRMWARE] = tell_firmware,
};

/* The module may free the client in here: nothing of it is touched behind this. */
static void tell_reboot(struct lwm2m *l, uint32_t value)
{
	if (value == REBOOT_INSTALL && l->ops->install != NULL)
		l->ops->install(l->arg);
	else if (value != REBOOT_INSTALL && l->ops->reboot != NULL)
		l->ops->reboot(l->arg, value == REBOOT_FACTORY);
}

void news_tell(struct lwm2m *l)
{
	struct outbox *o = l->outbox;

	if (o->telling)
		return;
	o->telling = true;
	while (o->count > 0) {
		struct news n = o->news[o->first];

		o->first = (o->first + 1) % NEWS_MAX;
		o->count--;
		if (n.kind == NEWS_REBOOT) {
			o->telling = false;
			tell_reboot(l, n.value);
			return;
		}
		tellers[n.kind](l, n.value);
	}
	o->telling = false;
}

/* --- what follows the answer to a request ------------------------------------------------------------------------- */

static void after_data_observed(struct lwm2m *l)
{
	if (observe_data(l) != NULL)
		client_event(l, CLIENT_DATA_OBSERVED);
	news_add(l, NEWS_EVENT, LWM2M_EV_DATA_OBSERVED);
	firmware_data_observed(l);
}

static void after_data_cancelled(struct lwm2m *l)
{
	if (client_registered(l) && observe_data(l) == NULL)
		news_add(l, NEWS_EVENT, LWM2M_EV_DATA_CANCELLED);
}

static void after_firmware_observed(struct lwm2m *l)
{
	news_add(l, NEWS_EVENT, LWM2M_EV_FOTA_OBSERVED);
}

static void after_disable(struct lwm2m *l)
{
	if (client_registered(l))
		deregister_send(l, CLIENT_DISABLE);
}

static void after_reboot(struct lwm2m *l)
{
	news_add(l, NEWS_REBOOT, REBOOT_PLAIN);
}

static void after_factory_reset(struct lwm2m *l)
{
	news_add(l, NEWS_REBOOT, REBOOT_FACTORY);
}

static void (*const after_rows[AFTER_COUNT])(struct lwm2m *l) = {
	[AFTER_BOOTSTRAPPED] = bootstrap_done,
	[AFTER_DATA_CANCELLED] = after_data_cancelled,
	[AFTER_DATA_OBSERVED] = after_data_observed,
	[AFTER_FIRMWARE_OBSERVED] = after_firmware_observed,
	[AFTER_CHECK] = observe_check,
	[AFTER_FIRMWARE] = firmware_step,
	[AFTER_UPDATE] = update_send,
	[AFTER_DISABLE] = after_disable,
	[AFTER_RESTART] = after_reboot,
	[AFTER_FACTORY_RESET] = after_factory_reset,
};

/* Those of a set that are due. */
static void do_after(struct lwm2m *l, unsigned set)
{
	unsigned due = l->outbox->after & set;

	l->outbox->after &= ~set;
	for (int i = 0; i < AFTER_COUNT; i++)
		if (due & 1u << i)
			after_rows[i](l);
}

/* The end of the turn. */
static void on_turn(void *arg)
{
	do_after(arg, (1u << AFTER_COUNT) - 1);
	news_tell(arg);
}

void after_catch_up(struct lwm2m *l)
{
	do_after(l, 1u << AFTER_DATA_CANCELLED | 1u << AFTER_DATA_OBSERVED | 1u << AFTER_FIRMWARE_OBSERVED);
	news_tell(l);
}

void after_add(struct lwm2m *l, enum after what)
{
	l->outbox->after |= 1u << what;
	if (!timer_pending(&l->outbox->timer))
		timer_set(&l->outbox->timer, 0);
}

void after_drop(struct lwm2m *l, enum after what)
{
	l->outbox->after &= ~(1u << what);
}

void after_clear(struct lwm2m *l)
{
	timer_cancel(&l->outbox->timer);
	l->outbox->after = 0;
}

void news_init(struct lwm2m *l)
{
	l->outbox = xcalloc(1, sizeof(*l->outbox));
	timer_init(&l->outbox->timer, l->clock, on_turn, l);
}

void news_release(struct lwm2m *l)
{
	timer_cancel(&l->outbox->timer);
	free(l->outbox);
}
