/*
 * What the client tells the module once its own state is settled, so that a callback may call back; and what it does at
 * the end of the turn, when the answer to a request of the server has left.
 */
#ifndef BC28_LWM2M_NEWS_H
#define BC28_LWM2M_NEWS_H

#include <stdint.h>

struct lwm2m;

#define NEWS_MAX 32

/*
 * What is left to do at the end of the turn, when the answer to a server's request is on its way; done in this order.
 */
enum after {
	AFTER_BOOTSTRAPPED = 1 << 0,
	AFTER_DATA_OBSERVED = 1 << 1,
	AFTER_FIRMWARE_OBSERVED = 1 << 2,
	AFTER_CHECK = 1 << 3, /* values may have changed: observers */
	AFTER_FIRMWARE = 1 << 4, /* the update may go on */
	AFTER_UPDATE = 1 << 5,
	AFTER_DISABLE = 1 << 6,
	AFTER_RESTART = 1 << 7,
	AFTER_FACTORY_RESET = 1 << 8,
	AFTER_DATA_CANCELLED = 1 << 9,
};

/* News for the module, told when the client's state is settled. */
enum news_kind { NEWS_STATUS, NEWS_EVENT, NEWS_DTLS, NEWS_DATA_STATUS, NEWS_LIFETIME, NEWS_FIRMWARE, NEWS_REBOOT };

/* The value of NEWS_REBOOT. */
enum reboot_kind { REBOOT_PLAIN, REBOOT_FACTORY, REBOOT_INSTALL };

struct news {
	enum news_kind kind;
	uint32_t value;
};

void news_add(struct lwm2m *l, enum news_kind kind, uint32_t value);
/* Tells the module what has gathered; the last thing that every entry into the client does. */
void news_tell(struct lwm2m *l);
void after_add(struct lwm2m *l, enum after what);
void after_timeout(void *arg);

#endif
