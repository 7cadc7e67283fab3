#include "config.h"

#include "ctl_priv.h"

#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "bc28/xmalloc.h"

/* --- answers ---- */

/* Adds the id that the request had, and sends. Consumes answer. */
static void send_answer(struct ctl_client *c, const json_t *id, json_t *answer)
{
	if (id != NULL)
		json_object_set(answer, "id", (json_t *)id);
	client_send(c, answer);
}

void call_refuse(struct ctl_client *c, const json_t *id, const char *class, const char *desc)
{
	send_answer(c, id, json_pack("{s:{s:s, s:o}}", "error", "class", class, "desc", ctl_text_json(desc)));
}

static void call_free(struct ctl_call *call)
{
	struct ctl_call **p = &call->ctl->calls;

	while (*p != call)
		p = &(*p)->next;
	*p = call->next;
	if (call->client != NULL)
		call->client->open_calls--;
	json_decref(call->request);
	free(call);
}

#ifdef SELF_CHECKS
/* What the documents don't have ends the program: a test shall see it. */
static void insist(const struct ctl_command *command, const json_t *answer)
{
	char *cause;

	if (ctl_check_answer(command, answer, &cause) == 0)
		return;
	fprintf(stderr, "%s\n", cause);
	abort();
}
#else
static void insist(const struct ctl_command *command, const json_t *answer)
{
	(void)command;
	(void)answer;
}
#endif

void ctl_return(struct ctl_call *call, json_t *result)
{
	if (result == NULL)
		result = json_object();
	insist(call->command, result);
	if (call->client != NULL)
		send_answer(call->client, json_object_get(call->request, "id"), json_pack("{s:o}", "return", result));
	else
		json_decref(result);
	call_free(call);
}

void ctl_fail(struct ctl_call *call, const char *class, const char *fmt, ...)
{
	char desc[1024];
	va_list ap;

	va_start(ap, fmt);
	vsnprintf(desc, sizeof(desc), fmt, ap);
	va_end(ap);
	if (call->client != NULL)
		call_refuse(call->client, json_object_get(call->request, "id"), class, desc);
	call_free(call);
}

void calls_orphan(const struct ctl_client *c)
{
	for (struct ctl_call *call = c->ctl->calls; call != NULL; call = call->next)
		if (call->client == c)
			call->client = NULL;
}

void calls_free(struct ctl *ctl)
{
	while (ctl->calls != NULL)
		call_free(ctl->calls);
}

/* --- requests ---- */

static const struct ctl_arg *find_arg(const struct ctl_arg *args, const char *name)
{
	for (; args != NULL && args->name != NULL; args++)
		if (strcmp(args->name, name) == 0)
			return args;
	return NULL;
}

/* 0, or -1 and *cause. */
static int check_args(const struct ctl_command *command, json_t *given, char **cause)
{
	const struct ctl_arg *arg;
	const char *name;
	json_t *value;

	json_object_foreach (given, name, value) {
		arg = find_arg(command->args, name);
		if (arg == NULL)
			return fail(cause, "%s has no argument \"%.100s\"", command->name, name);
		if (!ctl_has_type(value, arg->type))
			return fail(cause, "%s: argument \"%s\" is not of type %s", command->name, name,
				ctl_type_name(arg->type));
	}
	for (arg = command->args; arg != NULL && arg->name != NULL; arg++)
		if (arg->required && json_object_get(given, arg->name) == NULL)
			return fail(cause, "%s: argument \"%s\" is missing", command->name, arg->name);
	return 0;
}

static const struct ctl_command *find_command(const struct ctl *ctl, const char *name, void **arg)
{
	for (const struct table *t = ctl->tables; t != NULL; t = t->next) {
		for (const struct ctl_command *command = t->commands; command->name != NULL; command++) {
			if (strcmp(command->name, name) == 0) {
				*arg = t->arg;
				return command;
			}
		}
	}
	return NULL;
}

/* The frame of a request: 0, or -1 and *cause. Nothing unknown is passed over. */
static int check_frame(json_t *request, char **cause)
{
	const char *key;
	json_t *value;

	if (!json_is_object(request))
		return fail(cause, "a request is an object");
	if (!json_is_string(json_object_get(request, "execute")))
		return fail(cause, "\"execute\" has to be the name of a command");
	json_object_foreach (request, key, value) {
		if (strcmp(key, "arguments") == 0 ? !json_is_object(value)
						  : strcmp(key, "execute") != 0 && strcmp(key, "id") != 0)
			return fail(cause, "\"%.100s\" has no place in a request, or is of the wrong type", key);
	}
	return 0;
}

/* Starts a command. Consumes request. */
static void start(struct ctl_client *c, const struct ctl_command *command, void *arg, json_t *request)
{
	struct ctl *ctl = c->ctl;
	struct ctl_call *call = xcalloc(1, sizeof(*call));

	if (json_object_get(request, "arguments") == NULL)
		json_object_set_new(request, "arguments", json_object());
	call->ctl = ctl;
	call->client = c;
	call->command = command;
	call->request = request;
	call->next = ctl->calls;
	ctl->calls = call;
	c->open_calls++;
	command->run(call, json_object_get(request, "arguments"), arg);
}

/* The command of a request, when it may run. NULL: *class and *cause. */
static const struct ctl_command *accept_request(
	const struct ctl_client *c, json_t *request, void **arg, const char **class, char **cause)
{
	const struct ctl_command *command;
	const char *name;

	*class = CTL_BAD_JSON;
	if (check_frame(request, cause) < 0)
		return NULL;
	name = json_string_value(json_object_get(request, "execute"));
	command = find_command(c->ctl, name, arg);
	*class = CTL_COMMAND_NOT_FOUND;
	if (command == NULL) {
		fail(cause, "there is no command \"%.100s\"", name);
		return NULL;
	}
	*class = CTL_BAD_ARGUMENT;
	if (check_args(command, json_object_get(request, "arguments"), cause) < 0)
		return NULL;
	*class = CTL_GENERIC;
	if (c->open_calls >= CALLS_MAX) {
		fail(cause, "too many requests are open");
		return NULL;
	}
	return command;
}

void call_line(struct ctl_client *c, const char *line, size_t len)
{
	const struct ctl_command *command;
	const char *class;
	char *cause = NULL;
	json_error_t error;
	json_t *request;
	void *arg;

	while (len > 0 && strchr(" \t\r", line[len - 1]) != NULL)
		len--;
	if (len == 0)
		return;
	request = json_loadb(line, len, JSON_REJECT_DUPLICATES, &error);
	if (request == NULL) {
		fail(&cause, "%s (column %d)", error.text, error.column);
		call_refuse(c, NULL, CTL_BAD_JSON, cause);
	} else {
		command = accept_request(c, request, &arg, &class, &cause);
		if (command != NULL) {
			start(c, command, arg, request);
			return;
		}
		call_refuse(c, json_object_get(request, "id"), class, cause);
	}
	free(cause);
	json_decref(request);
}

/* --- query-commands ---- */

static void add_field(void *arg, const char *name, const struct ctl_field *field)
{
	json_array_append_new(arg,
		json_pack("{s:s, s:s, s:b, s:b, s:s}", "name", name, "type", ctl_type_name(field->type), "optional",
			field->presence == CTL_MAYBE, "nullable", field->presence == CTL_OR_NULL, "help", field->text));
}

static json_t *describe(const struct ctl_command *command)
{
	json_t *args = json_array(), *fields = json_array();

	for (const struct ctl_arg *a = command->args; a != NULL && a->name != NULL; a++)
		json_array_append_new(args, json_pack("{s:s, s:s, s:b, s:s}", "name", a->name, "type",
						    ctl_type_name(a->type), "required", a->required, "help", a->help));
	ctl_each_field(command, add_field, fields);
	return json_pack("{s:s, s:s, s:o, s:b, s:o}", "name", command->name, "help", command->help, "arguments", args,
		"list", command->list, "fields", fields);
}

void call_query_commands(struct ctl_call *call, const json_t *args, void *arg)
{
	json_t *list = json_array();

	(void)args;
	(void)arg;
	for (const struct table *t = call->ctl->tables; t != NULL; t = t->next)
		for (const struct ctl_command *command = t->commands; command->name != NULL; command++)
			json_array_append_new(list, describe(command));
	ctl_return(call, list);
}
