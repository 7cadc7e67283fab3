/* Data without IP, for the handlers of its commands (base manual 2.27, 2.28, 4.28, 4.35-4.37). */
#ifndef BC28_RAWDATA_H
#define BC28_RAWDATA_H

#include <stddef.h>
#include <stdint.h>

struct module;

/* The longest message. */
#define RAW_MAX 1358

enum raw_family { RAW_CONTROL_PLANE, RAW_NON_IP, RAW_COUNT };

struct raw_request {
	int cid;
	const uint8_t *data; /* copied */
	size_t len;
	int rai; /* 0 none, 1 nothing is expected, 2 one downlink message is */
	int sequence; /* 1-255: a URC tells the outcome; 0: nothing does */
};

/* AT_OK: the message is on its way; otherwise the code of the error. */
int raw_send(struct module *m, enum raw_family family, const struct raw_request *request);
/* The sequence of the message that waits on that context; 0: none, or one without. */
int raw_pending(const struct module *m, enum raw_family family, int cid);
/* The longest message that can be sent now: 0 without an active context of type NONIP. */
size_t raw_length_max(const struct module *m);

#endif
