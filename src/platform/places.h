/*
 * Where a bootstrap sequence writes: instances of the client's objects 0 and 1 that are free, or that are the server's
 * already.
 */
#ifndef BC28_PLATFORM_PLACES_H
#define BC28_PLATFORM_PLACES_H

#include <stdbool.h>
#include <stdint.h>

#include "bc28/coap_msg.h"

enum place { PLACE_NONE, PLACE_BOOTSTRAP, PLACE_ACCOUNT, PLACE_SERVER, PLACE_COUNT };

struct places {
	int32_t instance[PLACE_COUNT]; /* -1: nothing is to be written */
};

/* "1/65535" and its end */
#define PLACE_PATH_MAX 8

/*
 * By the client's answer to a Bootstrap-Discover; NULL, or one that isn't a list: a guess. ssid: the short server ID
 * that the account will have.
 */
void places_find(struct places *p, uint32_t ssid, const struct coap_msg *answer);
/* PLACE_NONE has one. */
bool places_has(const struct places *p, enum place place);
/* "0/1" into out[PLACE_PATH_MAX]. */
const char *places_path(const struct places *p, enum place place, char *out);

#endif
