/*
 * What the client tells the module once its own state is settled, so that a callback may call back; and what it does at
 * the end of the turn, when the answer to a request of the server has left.
 */
#ifndef BC28_LWM2M_NEWS_H
#define BC28_LWM2M_NEWS_H

#include <stdint.h>

struct lwm2m;

/*
 * What is left to do at the end of the turn, when the answer to a server's request is on its way; done in this order.
 */
enum after {
	AFTER_BOOTSTRAPPED,
	AFTER_DATA_CANCELLED,
	AFTER_DATA_OBSERVED,
	AFTER_FIRMWARE_OBSERVED,
	AFTER_CHECK, /* values may have changed: observers */
	AFTER_FIRMWARE, /* the update may go on */
	AFTER_UPDATE,
	AFTER_DISABLE,
	AFTER_RESTART,
	AFTER_FACTORY_RESET,
	AFTER_COUNT
};

/* News for the module, told when the client's state is settled. */
enum news_kind { NEWS_STATUS, NEWS_EVENT, NEWS_DTLS, NEWS_DATA_STATUS, NEWS_LIFETIME, NEWS_FIRMWARE, NEWS_REBOOT };

/* The value of NEWS_REBOOT. */
enum reboot_kind { REBOOT_PLAIN, REBOOT_FACTORY, REBOOT_INSTALL };

void news_init(struct lwm2m *l);
void news_release(struct lwm2m *l);
/* value: of the kind's own enum, or a number. */
void news_add(struct lwm2m *l, enum news_kind kind, uint32_t value);
/* Tells the module what has gathered; the last thing that every entry into the client does. */
void news_tell(struct lwm2m *l);
void after_add(struct lwm2m *l, enum after what);
/* It is not to be done any more; nothing is. */
void after_drop(struct lwm2m *l, enum after what);
void after_clear(struct lwm2m *l);
/*
 * Another request has come within the turn: the observations that the one before began, or ended, are told before what
 * this one leads to (guide 3.8: 5 before FIRMWARE DOWNLOADING).
 */
void after_catch_up(struct lwm2m *l);

#endif
