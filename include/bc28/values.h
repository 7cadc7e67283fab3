/* Tables of values and their names, used in both directions. A table ends with a row whose name is NULL. */
#ifndef BC28_VALUES_H
#define BC28_VALUES_H

#ifdef __cplusplus
extern "C" {
#endif

struct value_name {
	int value;
	const char *name;
};

/* The name, or "?" when the table has none. */
const char *value_to_name(const struct value_name *table, int value);
/* 0 and *value, or -1. Compares without regard to case. */
int value_from_name(const struct value_name *table, const char *name, int *value);

#ifdef __cplusplus
}
#endif

#endif
