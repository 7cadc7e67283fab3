/* A client in each phase of an update, in controlled mode, with /5/0/3 observed. */
#ifndef FIRMWARE_FIXTURE_H
#define FIRMWARE_FIXTURE_H

#include "lwm2m_fixture.h"
#include "firmware_priv.h"
#include "lwm2m_priv.h"

#define FIRMWARE_URI "coap://192.0.2.1/fw/new"

/* A package in out; size: of its body. */
void firmware_image(struct buf *out, const char *version, const char *base, size_t size);
/* Registered, the data observed if so wanted, /5/0/3 observed. */
void firmware_register(struct fixture *f, bool data);
struct fixture *firmware_fixture_new(bool controlled);
/* In this phase, by what leads there. */
struct fixture *firmware_fixture_in(enum firmware_phase phase);
/* Takes messages up to the GET of a block; its number, -1: there is none. */
int firmware_next_get(struct fixture *f);
/* Takes messages up to the notification of State, and ends it so. */
void firmware_notified(struct fixture *f, enum link_outcome outcome);
/* Answers the GET taken last with that block of an image. */
void firmware_give(struct fixture *f, const struct buf *image, uint16_t size);
enum firmware_phase firmware_phase(const struct fixture *f);

#endif
