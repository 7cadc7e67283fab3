/* Commands of the control channel: what arguments they take is asked from the server. */
#include "config.h"

#include "client_priv.h"

#include <float.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <strings.h>

#include "bc28/number.h"
#include "bc28/secret.h"
#include "bc28/values.h"
#include "bc28/xmalloc.h"

static const struct value_name bool_names[] = {
	{1, "true"},
	{0, "false"},
	{1, "on"},
	{0, "off"},
	{1, "yes"},
	{0, "no"},
	{1, "1"},
	{0, "0"},
	{0, NULL},
};

static const char *text_of(const json_t *object, const char *key)
{
	const char *text = json_string_value(json_object_get(object, key));

	return text != NULL ? text : "";
}

static json_t *find_named(const json_t *list, const char *name)
{
	json_t *item;
	size_t i;

	json_array_foreach (list, i, item)
		if (strcmp(text_of(item, "name"), name) == 0)
			return item;
	return NULL;
}

/* The command of that name, or of "query-" and that name. */
static json_t *find_command(const json_t *commands, const char *name)
{
	json_t *command = find_named(commands, name);
	char *query;

	if (command != NULL)
		return command;
	query = xasprintf("query-%s", name);
	command = find_named(commands, query);
	free(query);
	return command;
}

/* --- arguments ---- */

static json_t *split_list(const char *text)
{
	json_t *list = json_array();

	while (*text != '\0') {
		size_t len = strcspn(text, ",");

		json_array_append_new(list, json_stringn(text, len));
		text += len + (text[len] == ',');
	}
	return list;
}

/* The text as a value of the type; NULL when it is none. */
static json_t *value_of(const char *type, const char *text)
{
	int64_t number;
	double real;
	int flag;

	if (strcmp(type, "string") == 0)
		return json_string(text);
	if (strcmp(type, "integer") == 0)
		return number_parse(text, 0, INT64_MIN, INT64_MAX, &number, NULL) == 0 ? json_integer(number) : NULL;
	if (strcmp(type, "number") == 0)
		return number_parse_real(text, -DBL_MAX, DBL_MAX, &real, NULL) == 0 ? json_real(real) : NULL;
	if (strcmp(type, "boolean") == 0)
		return value_from_name(bool_names, text, &flag) == 0 ? json_boolean(flag) : NULL;
	if (strcmp(type, "array") == 0 && text[0] != '[')
		return split_list(text);
	return json_loads(text, 0, NULL);
}

/* A secret, maybe from a file; it doesn't stay on the command line. NULL and *cause. */
static json_t *secret_value(char *text, char **cause)
{
	char *notice, *secret = secret_read(text, &notice, cause);
	json_t *value;

	if (notice != NULL)
		fprintf(stderr, "bc28ctl: %s\n", notice);
	free(notice);
	if (secret == NULL)
		return NULL;
	secret_seal();
	value = json_string(secret);
	secret_free(secret);
	secret_hide(text);
	return value;
}

static int set_argument(json_t *args, const json_t *declared, char *text, char **cause)
{
	const char *name = text_of(declared, "name"), *type = text_of(declared, "type");
	bool secret = strcmp(type, "secret") == 0;
	json_t *value = secret ? secret_value(text, cause) : value_of(type, text);

	if (value == NULL && secret)
		return *cause != NULL ? -1 : fail(cause, "%s: is no text", name);
	if (value == NULL)
		return fail(cause, "%s: \"%s\" is not of type %s", name, text, type);
	return json_object_set_new(args, name, value);
}

/* "--name value", "--name=value", "--flag" at argv[*i]; advances *i over a value of its own. */
static int take_option(json_t *args, const json_t *declared, int argc, char **argv, int *i, char **cause)
{
	char true_text[] = "true";
	char *option = argv[*i] + 2, *equals = strchr(option, '='), *text;
	char *name = xstrndup(option, equals != NULL ? (size_t)(equals - option) : strlen(option));
	const json_t *argument = find_named(declared, name);
	int flag, result;

	if (argument == NULL) {
		result = fail(cause, "there is no argument --%s", name);
	} else {
		bool is_flag = strcmp(text_of(argument, "type"), "boolean") == 0;

		text = equals != NULL ? equals + 1 : *i + 1 < argc ? argv[*i + 1] : NULL;
		if (equals == NULL && is_flag && (text == NULL || value_from_name(bool_names, text, &flag) < 0))
			text = true_text;
		else if (equals == NULL && text != NULL)
			++*i;
		result = text != NULL ? set_argument(args, argument, text, cause)
				      : fail(cause, "--%s needs a value", name);
	}
	free(name);
	return result;
}

/* A bare word is the next declared argument that has no value yet. */
static int take_word(json_t *args, const json_t *declared, char *word, char **cause)
{
	json_t *argument;
	size_t i;

	json_array_foreach (declared, i, argument)
		if (json_object_get(args, text_of(argument, "name")) == NULL)
			return set_argument(args, argument, word, cause);
	return fail(cause, "\"%s\" is one argument too many", word);
}

/* The arguments as an object, or NULL and *cause. */
static json_t *parse_arguments(const json_t *declared, int argc, char **argv, char **cause)
{
	json_t *args = json_object();
	bool words_only = false;

	for (int i = 0; i < argc; i++) {
		int result;

		if (!words_only && strcmp(argv[i], "--") == 0) {
			words_only = true;
			continue;
		}
		if (!words_only && strncmp(argv[i], "--", 2) == 0)
			result = take_option(args, declared, argc, argv, &i, cause);
		else
			result = take_word(args, declared, argv[i], cause);
		if (result < 0) {
			json_decref(args);
			return NULL;
		}
	}
	return args;
}

/* --- the commands ---- */

enum status run_generic(struct connection *c, const struct client_options *o, const char *name, int argc, char **argv)
{
	enum status status;
	char *cause = NULL;
	json_t *commands = connection_execute(c, "query-commands", json_object(), o->timeout, &status, &cause);
	json_t *command = find_command(commands, name), *args, *result = NULL;

	if (commands != NULL && command == NULL) {
		status = STATUS_USAGE;
		fail(&cause, "there is no command \"%s\" (bc28ctl help lists them)", name);
	} else if (command != NULL) {
		args = parse_arguments(json_object_get(command, "arguments"), argc, argv, &cause);
		if (args != NULL)
			result = connection_execute(c, text_of(command, "name"), args, o->timeout, &status, &cause);
		else
			status = STATUS_USAGE;
	}
	json_decref(commands);
	if (result == NULL) {
		complain(status, "%s", cause);
		free(cause);
		return status;
	}
	if (o->json)
		show_json(result);
	else if (!json_is_object(result) || json_object_size(result) > 0)
		show_value(result);
	json_decref(result);
	return STATUS_OK;
}

/* The fields of an answer: what is in them in the notation of query-commands. */
static void show_fields(const json_t *command)
{
	json_t *field;
	size_t i;

	if (json_array_size(json_object_get(command, "fields")) > 0)
		printf("    answers with%s:\n", json_is_true(json_object_get(command, "list")) ? " a list of" : "");
	json_array_foreach (json_object_get(command, "fields"), i, field)
		printf(json_is_true(json_object_get(field, "optional")) ? "    [%s] (%s%s): %s\n"
									: "    %s (%s%s): %s\n",
			text_of(field, "name"), text_of(field, "type"),
			json_is_true(json_object_get(field, "nullable")) ? " or null" : "", text_of(field, "help"));
}

static void show_command(const json_t *command)
{
	json_t *argument;
	size_t i;

	printf("%s", text_of(command, "name"));
	json_array_foreach (json_object_get(command, "arguments"), i, argument) {
		bool required = json_is_true(json_object_get(argument, "required"));

		printf(required ? " --%s %s" : " [--%s %s]", text_of(argument, "name"), text_of(argument, "type"));
	}
	printf("\n    %s\n", text_of(command, "help"));
	json_array_foreach (json_object_get(command, "arguments"), i, argument)
		printf("    --%s: %s\n", text_of(argument, "name"), text_of(argument, "help"));
}

enum status run_help(struct connection *c, const struct client_options *o, int argc, char **argv)
{
	enum status status;
	char *cause = NULL;
	json_t *commands = connection_execute(c, "query-commands", json_object(), o->timeout, &status, &cause);
	const json_t *only = argc > 0 ? find_command(commands, argv[0]) : NULL;
	json_t *command;
	size_t i;

	if (commands == NULL) {
		complain(status, "%s", cause);
		free(cause);
		return status;
	}
	status = STATUS_OK;
	if (o->json) {
		show_json(commands);
	} else if (argc > 0 && only == NULL) {
		status = complain(STATUS_USAGE, "there is no command \"%s\"", argv[0]);
	} else {
		json_array_foreach (commands, i, command)
			if (only == NULL || command == only)
				show_command(command);
		if (only != NULL)
			show_fields(only);
	}
	json_decref(commands);
	return status;
}
