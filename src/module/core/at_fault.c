/*
 * Faults on order: a command is answered as the owner of the module wants it instead of being executed. For tests of
 * hosts.
 */
#include "config.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <strings.h>

#include "bc28/number.h"
#include "bc28/xmalloc.h"
#include "module_priv.h"
#include "part.h"

/* Commands that can have a fault at a time. */
#define FAULTS_MAX 16

/* The next executions of a command are answered with this result. */
struct at_fault {
	const char *command; /* as in its row, "any" or "AT" */
	int result;
	unsigned left; /* 0: a free row */
};

struct at_faults {
	struct at_fault row[FAULTS_MAX];
	struct timer late; /* a command that was to time out answers */
};

/* Stands for every command; and the line that has none. */
#define ANY_COMMAND "any"
#define BARE_AT     "AT"
/* A timed-out command answers late, after so many times its maximum response time; that of a command without one. */
#define LATE_FACTOR    2
#define MAX_MS_DEFAULT 300
#define COUNT_MAX      1000000u

/* Answers beside the error codes. */
static const struct value_name result_names[] = {
	{AT_OK, "none"},
	{AT_ERROR, "error"},
	{AT_PENDING, "timeout"},
	{AT_SILENT, "silent"},
	{0, NULL},
};

/* The number of an error code or one of the names above. */
static int parse_result(const char *text, int *result, char **cause)
{
	int64_t code;

	if (value_from_name(result_names, text, result) == 0)
		return 0;
	if (number_parse(text, 10, 0, 9999, &code, NULL) < 0 || !cme_known((int)code))
		return fail(cause, "\"%.40s\" is no error code, and none of: none, error, timeout, silent", text);
	*result = (int)code;
	return 0;
}

/* The name of a command as its row has it, from "+CSQ", "AT+CSQ", "csq"; NULL: none has it. */
static const char *command_name(const struct module *m, const char *text)
{
	if (strcasecmp(text, ANY_COMMAND) == 0)
		return ANY_COMMAND;
	if (strcasecmp(text, BARE_AT) == 0)
		return BARE_AT;
	if (strncasecmp(text, "AT", 2) == 0 && text[2] != 0)
		text += 2;
	for (size_t t = 0; m->commands[t] != NULL; t++)
		for (const struct cmd *c = m->commands[t]; c->name != NULL; c++)
			if (strcasecmp(c->name, text) == 0 || (c->name[0] == '+' && strcasecmp(c->name + 1, text) == 0))
				return c->name;
	return NULL;
}

static void clear_all(struct module *m)
{
	memset(m->faults->row, 0, sizeof(m->faults->row));
}

/* The row of that command, or else a free one. */
static struct at_fault *find_row(struct module *m, const char *name)
{
	struct at_fault *free_row = NULL;

	for (size_t i = 0; i < FAULTS_MAX; i++) {
		struct at_fault *f = &m->faults->row[i];

		if (f->left > 0 && strcmp(f->command, name) == 0)
			return f;
		if (f->left == 0 && free_row == NULL)
			free_row = f;
	}
	return free_row;
}

int module_fault(struct module *m, const char *command, const char *result, unsigned count, char **cause)
{
	const char *name = command_name(m, command);
	struct at_fault *row;
	int code = AT_OK;

	if (name == NULL)
		return fail(cause, "there is no command \"%.40s\"", command);
	if (parse_result(result, &code, cause) < 0)
		return -1;
	if (count < 1 || count > COUNT_MAX)
		return fail(cause, "the count is 1 to %u", COUNT_MAX);
	if (code == AT_OK && strcmp(name, ANY_COMMAND) == 0) {
		clear_all(m);
		return 0;
	}
	row = find_row(m, name);
	if (row == NULL)
		return fail(cause, "%d faults are in force, which is the limit", FAULTS_MAX);
	*row = (struct at_fault){.command = name, .result = code, .left = code == AT_OK ? 0 : count};
	return 0;
}

bool module_fault_next(const struct module *m, size_t *i, struct module_fault *out)
{
	while (*i < FAULTS_MAX) {
		const struct at_fault *f = &m->faults->row[(*i)++];

		if (f->left == 0)
			continue;
		*out = (struct module_fault){.command = f->command, .left = f->left};
		if (f->result > 0)
			snprintf(out->result, sizeof(out->result), "%d", f->result);
		else
			snprintf(out->result, sizeof(out->result), "%s", value_to_name(result_names, f->result));
		return true;
	}
	return false;
}

/* The fault that meets this command: its own before that of any. */
static struct at_fault *find_fault(struct module *m, const char *name)
{
	struct at_fault *any = NULL;

	for (size_t i = 0; i < FAULTS_MAX; i++) {
		struct at_fault *f = &m->faults->row[i];

		if (f->left > 0 && strcmp(f->command, name) == 0)
			return f;
		if (f->left > 0 && strcmp(f->command, ANY_COMMAND) == 0)
			any = f;
	}
	return any;
}

bool at_fault_take(struct module *m, const struct cmd *c, int *result)
{
	const char *name = c != NULL ? c->name : BARE_AT;
	unsigned max_ms = c != NULL && c->max_ms > 0 ? c->max_ms : MAX_MS_DEFAULT;
	struct at_fault *f = find_fault(m, name);

	if (f == NULL)
		return false;
	f->left--;
	*result = f->result;
	bus_log(m->bus, m->name, LOG_LEVEL_INFO, "AT%s: not executed, a fault was ordered", c != NULL ? name : "");
	if (f->result == AT_PENDING)
		timer_set(&m->faults->late, LATE_FACTOR * max_ms * CLOCK_MS);
	return true;
}

/* A command that was to time out answers in the end. */
static void answer_late(void *arg)
{
	module_final(arg, AT_ERROR);
}

static void init(struct module *m, const struct module_config *config)
{
	(void)config;
	m->faults = xcalloc(1, sizeof(*m->faults));
	timer_init(&m->faults->late, m->clock, answer_late, m);
}

static void stop(struct module *m)
{
	timer_cancel(&m->faults->late);
}

static void release(struct module *m)
{
	free(m->faults);
}

const struct part at_fault_part = {.name = "at_fault", .init = init, .stop = stop, .release = release};
