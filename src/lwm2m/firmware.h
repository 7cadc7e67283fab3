/* Firmware update, object 5 (OMA TS E.6): what the rest of the client sees of it. */
#ifndef BC28_LWM2M_FIRMWARE_H
#define BC28_LWM2M_FIRMWARE_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "bc28/coap_msg.h"
#include "bc28/link.h"
#include "path.h"

struct lwm2m;

void firmware_init(struct lwm2m *l);
void firmware_release(struct lwm2m *l);
/* The client's link is about to be closed: a download stops, and goes on there later. */
void firmware_closing(struct lwm2m *l);
/* /5/0/3 and /5/0/5 */
uint8_t firmware_state(const struct lwm2m *l);
uint8_t firmware_result(const struct lwm2m *l);
/* Writes and Execute; each returns a CoAP code. */
uint8_t firmware_write_uri(struct lwm2m *l, const char *uri);
uint8_t firmware_write_package(struct lwm2m *l, const uint8_t *data, size_t len);
uint8_t firmware_execute(struct lwm2m *l);
/* Goes on when all observers know the state. */
void firmware_step(struct lwm2m *l);
/* /5/0/3, or what it is part of, is observed by this token, which outlives a reboot; by nobody any more. */
void firmware_observed(
	struct lwm2m *l, const struct path *path, const uint8_t *token, uint8_t token_len, int32_t format);
void firmware_unobserved(struct lwm2m *l);
/* A registration: a job that is under way goes on after a while, or when the data of object 19 is observed. */
void firmware_registered(struct lwm2m *l);
void firmware_data_observed(struct lwm2m *l);
/* A response on the client's link; false: not of the download. What became of a message there. */
bool firmware_response(struct lwm2m *l, const struct coap_msg *msg);
void firmware_outcome(struct lwm2m *l, uint16_t mid, enum link_outcome outcome);

#endif
