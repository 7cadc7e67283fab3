/* Object 3, Device (OMA TS E.4), for those who have something to tell it. */
#ifndef BC28_LWM2M_DEVICE_H
#define BC28_LWM2M_DEVICE_H

#include <stdint.h>

struct lwm2m;

void device_init(struct lwm2m *l);
void device_release(struct lwm2m *l);
/* What servers wrote to object 3 and the errors that it gathered are gone. */
void device_reset(struct lwm2m *l);
/* Adds an error code to /3/0/11 unless it is there. */
void device_error(struct lwm2m *l, uint8_t code);
/* Error codes of /3/0/11. */
enum { DEVICE_ERROR_IP = 8 };

#endif
