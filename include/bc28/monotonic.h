/* The host's clock that never goes back (CLOCK_MONOTONIC). */
#ifndef BC28_MONOTONIC_H
#define BC28_MONOTONIC_H

#include <stdint.h>

/* Microseconds since some moment in the past. */
uint64_t monotonic_us(void);
uint64_t monotonic_ms(void);

#endif
