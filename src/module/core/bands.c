/* The bands that the module has (base manual 4.15). */
#include "config.h"

#include <stddef.h>

#include "bc28/radio.h"

/* TS 36.101 table 5.7.3-1: downlink carriers of the module's bands (base manual 4.15). */
static const struct {
	int band, low, high;
} bands[] = {{1, 0, 599}, {3, 1200, 1949}, {5, 2400, 2649}, {8, 3450, 3799}, {20, 6150, 6449}, {28, 9210, 9659}};

const int radio_bands[] = {1, 3, 5, 8, 20, 28, 0};

int radio_band(int earfcn)
{
	for (size_t i = 0; i < sizeof(bands) / sizeof(bands[0]); i++)
		if (earfcn >= bands[i].low && earfcn <= bands[i].high)
			return bands[i].band;
	return 0;
}
