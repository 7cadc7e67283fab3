/* What commands answer, against the fields of their rows. */
#include "config.h"

#include "ctl_priv.h"

#include <stdlib.h>
#include <string.h>

#include "bc28/values.h"
#include "bc28/xmalloc.h"

static const struct value_name type_names[] = {
	{CTL_STRING, "string"},
	{CTL_SECRET, "secret"},
	{CTL_INT, "integer"},
	{CTL_NUMBER, "number"},
	{CTL_BOOL, "boolean"},
	{CTL_ARRAY, "array"},
	{CTL_OBJECT, "object"},
	{CTL_ANY, "any"},
	{0, NULL},
};

const char *ctl_type_name(enum ctl_type type)
{
	return value_to_name(type_names, (int)type);
}

bool ctl_has_type(const json_t *value, enum ctl_type type)
{
	switch (type) {
	case CTL_STRING:
	case CTL_SECRET:
		return json_is_string(value);
	case CTL_INT:
		return json_is_integer(value);
	case CTL_NUMBER:
		return json_is_number(value);
	case CTL_BOOL:
		return json_is_boolean(value);
	case CTL_ARRAY:
		return json_is_array(value);
	case CTL_OBJECT:
		return json_is_object(value);
	case CTL_ANY:
		return true;
	}
	return false;
}

/* --- the list of fields ---- */

struct walk {
	void (*fn)(void *arg, const char *name, const struct ctl_field *field);
	void *arg;
};

static void each_field(const struct walk *w, const char *before, const struct ctl_field *field)
{
	for (; field != NULL && field->name != NULL; field++) {
		char *name = xasprintf("%s%s", before, field->name);
		char *below = xasprintf("%s%s.", name, field->type == CTL_ARRAY ? "[]" : "");

		w->fn(w->arg, name, field);
		each_field(w, below, field->fields);
		free(below);
		free(name);
	}
}

void ctl_each_field(const struct ctl_command *command,
	void (*fn)(void *arg, const char *name, const struct ctl_field *field), void *arg)
{
	each_field(&(struct walk){fn, arg}, "", command->fields);
}

/* --- an answer ---- */

static int check_object(const struct ctl_command *command, const char *where, const struct ctl_field *fields,
	const json_t *object, char **cause);

/* Each item of an array: an object with these fields, or a text. */
static int check_items(const struct ctl_command *command, const char *where, const struct ctl_field *fields,
	const json_t *array, char **cause)
{
	json_t *item;
	size_t i;

	json_array_foreach (array, i, item) {
		if (fields == NULL && !json_is_string(item))
			return fail(cause, "the answer to %s: %s has something else than texts", command->name, where);
		if (fields != NULL && check_object(command, where, fields, item, cause) < 0)
			return -1;
	}
	return 0;
}

static int check_value(
	const struct ctl_command *command, const struct ctl_field *field, const json_t *value, char **cause)
{
	if (json_is_null(value) && field->presence == CTL_OR_NULL)
		return 0;
	if (!ctl_has_type(value, field->type))
		return fail(cause, "the answer to %s: %s is not of type %s, as its row says", command->name,
			field->name, ctl_type_name(field->type));
	if (field->type == CTL_ARRAY)
		return check_items(command, field->name, field->fields, value, cause);
	if (field->type == CTL_OBJECT && field->fields != NULL)
		return check_object(command, field->name, field->fields, value, cause);
	return 0;
}

static int check_object(const struct ctl_command *command, const char *where, const struct ctl_field *fields,
	const json_t *object, char **cause)
{
	static const struct ctl_field none[] = {{.name = NULL}};
	const char *name;
	json_t *value;

	if (fields == NULL)
		fields = none;
	if (!json_is_object(object))
		return fail(cause, "the answer to %s: %s is no object, as its row says", command->name, where);
	json_object_foreach ((json_t *)object, name, value) {
		const struct ctl_field *field = fields;

		while (field->name != NULL && strcmp(field->name, name) != 0)
			field++;
		if (field->name == NULL)
			return fail(cause, "the answer to %s: %s has %s: add it to the fields of its row",
				command->name, where, name);
		if (check_value(command, field, value, cause) < 0)
			return -1;
	}
	for (const struct ctl_field *field = fields; field->name != NULL; field++)
		if (field->presence != CTL_MAYBE && json_object_get(object, field->name) == NULL)
			return fail(cause, "the answer to %s: %s lacks %s, which its row has", command->name, where,
				field->name);
	return 0;
}

int ctl_check_answer(const struct ctl_command *command, const json_t *answer, char **cause)
{
	if (!command->list)
		return check_object(command, "it", command->fields, answer, cause);
	if (!json_is_array(answer))
		return fail(cause, "the answer to %s is no array, as its row says", command->name);
	return check_items(command, "each of it", command->fields, answer, cause);
}
