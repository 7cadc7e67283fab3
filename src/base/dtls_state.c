/* The names of DTLS states (bc28/link.h): module, LwM2M client and network side show the same ones. */
#include "config.h"

#include "bc28/link.h"

const struct value_name dtls_state_names[] = {
	{DTLS_DONE, "done"},
	{DTLS_IDLE, "idle"},
	{DTLS_RUNNING, "running"},
	{DTLS_FAILED, "failed"},
	{0, NULL},
};
