/* Names of values. */
#include "config.h"

#include "bc28/values.h"

#include <stddef.h>
#include <strings.h>

const char *value_to_name(const struct value_name *table, int value)
{
	for (; table->name != NULL; table++)
		if (table->value == value)
			return table->name;
	return "?";
}

int value_from_name(const struct value_name *table, const char *name, int *value)
{
	for (; table->name != NULL; table++)
		if (strcasecmp(table->name, name) == 0) {
			*value = table->value;
			return 0;
		}
	return -1;
}
