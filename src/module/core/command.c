/* What the row of a command says: its forms, its grammar; what its settings answer; and what a request does. */
#include "config.h"

#include "command.h"

#include <assert.h>
#include <inttypes.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "bc28/buf.h"
#include "bc28/handler.h"
#include "module_priv.h"
#include "part.h"
#include "settings.h"

const struct cmd *cmd_find(const struct cmd *const *commands, const char *name)
{
	for (size_t t = 0; commands[t] != NULL; t++)
		for (const struct cmd *c = commands[t]; c->name != NULL; c++)
			if (strcmp(c->name, name) == 0)
				return c;
	return NULL;
}

bool cmd_has(const struct cmd *c, enum at_form form)
{
	bool settings = c->settings[0] != SET_NONE;

	switch (form) {
	case AT_EXEC:
		return c->exec != NULL;
	case AT_SET:
		return c->set != NULL || settings;
	case AT_READ:
		/* A basic command has none: there is no way to write it (V.250 5.3.1). */
		return c->read != NULL || (settings && c->name[0] == '+');
	case AT_TEST:
		return c->test != NULL || (c->flags & (CMD_TEST_OK | CMD_TEST_RANGE)) != 0;
	}
	return false;
}

const char *cmd_grammar(const struct cmd *c, struct buf *store)
{
	const char *s = c->args != NULL ? c->args : "", *v;
	size_t n = 0;

	while ((v = strstr(s, ":v")) != NULL) {
		const struct setting *row;

		assert(n < CMD_SETTINGS && c->settings[n] != SET_NONE && "more parameters of type v than settings");
		row = setting_row(c->settings[n++]);
		buf_add(store, s, (size_t)(v - s) + 1);
		buf_addf(store, "%c(%s)", setting_letter(row), row->values);
		s = v + 2;
	}
	if (n == 0)
		return s;
	buf_addstr(store, s);
	return buf_str(store);
}

/* Behind a colon of the command's answers; as_table: its flag that the manual's tables have one there. */
static const char *blank(const struct module *m, const struct cmd *c, enum cmd_needs as_table)
{
	bool tables = module_quirk(m, QUIRK_SPACING) == 1;

	return (c->flags & CMD_BLANK) != 0 || (tables && (c->flags & as_table) != 0) ? " " : "";
}

int cmd_show_settings(struct module *m, const struct cmd *c)
{
	char word[SETTING_WORD_MAX];
	struct buf line;

	buf_init(&line);
	for (size_t i = 0; i < CMD_SETTINGS && c->settings[i] != SET_NONE; i++)
		buf_addf(&line, "%s%s", i > 0 ? "," : "", module_setting_said(m, c->settings[i], word));
	module_info(m, "%s:%s%s", c->name, blank(m, c, TABLE_BLANK_READ), buf_str(&line));
	buf_release(&line);
	return AT_OK;
}

int cmd_store_settings(struct module *m, const struct cmd *c, const struct at_args *a)
{
	struct setting_change changes[CMD_SETTINGS];
	char texts[CMD_SETTINGS][24];
	size_t count = 0;

	for (int i = 0; i < a->count; i++) {
		if (!a->arg[i].given)
			continue;
		snprintf(texts[count], sizeof(texts[count]), "%" PRId64, a->arg[i].num);
		changes[count] = (struct setting_change){c->settings[i], texts[count]};
		count++;
	}
	return count > 0 ? module_change(m, changes, count) : AT_OK;
}

/* --- running one -------------------------------------------------------------------------------------------------- */

const struct cmd *cmd_built_in(const struct module *m, const char *name)
{
	const struct cmd *c = cmd_find(m->commands, name);

	return c == NULL || c->quirk == 0 || module_quirk(m, (enum quirk_id)(c->quirk - 1)) ? c : NULL;
}

/* '=?': the row's own handler, or what its flags say. */
static int run_test(struct module *m, const struct cmd *c)
{
	struct buf ranges, grammar;

	if (c->test != NULL)
		return c->test(m);
	if (c->flags & CMD_TEST_OK)
		return AT_OK;
	if (!(c->flags & CMD_TEST_RANGE))
		return AT_ERROR;
	buf_init(&ranges);
	buf_init(&grammar);
	at_grammar_test(&ranges, cmd_grammar(c, &grammar));
	module_info(m, "%s:%s%s", c->name, blank(m, c, TABLE_BLANK_TEST), buf_str(&ranges));
	buf_release(&grammar);
	buf_release(&ranges);
	return AT_OK;
}

static int run_set(struct module *m, const struct cmd *c, const struct at_request *req)
{
	struct at_args args;
	struct buf grammar;
	int result;

	if (c->flags & CMD_NOT_BUILT_IN)
		return CME_NOT_SUPPORTED;
	if (!cmd_has(c, AT_SET))
		return AT_ERROR;
	buf_init(&grammar);
	result = at_args_parse(&args, cmd_grammar(c, &grammar), req->args, req->args_len);
	buf_release(&grammar);
	if (result == AT_OK)
		result = parts_unmet(m, c->flags);
	if (result == AT_OK)
		result = c->set != NULL ? c->set(m, &args) : cmd_store_settings(m, c, &args);
	at_args_release(&args);
	return result;
}

static int run_read(struct module *m, const struct cmd *c)
{
	if (!cmd_has(c, AT_READ))
		return AT_ERROR;
	return c->read != NULL ? c->read(m) : cmd_show_settings(m, c);
}

static int run_exec(struct module *m, const struct cmd *c)
{
	int result;

	if (c->flags & CMD_NOT_BUILT_IN)
		return CME_NOT_SUPPORTED;
	if (c->exec == NULL)
		return AT_ERROR;
	result = parts_unmet(m, c->flags);
	return result == AT_OK ? c->exec(m) : result;
}

int cmd_run(struct module *m, const struct at_request *req)
{
	const struct cmd *c = cmd_built_in(m, req->name);
	int result;

	if (c == NULL)
		return AT_ERROR;
	if (at_fault_take(m, c, &result))
		return result;
	switch (req->form) {
	case AT_EXEC:
		return run_exec(m, c);
	case AT_SET:
		return run_set(m, c, req);
	case AT_READ:
		return run_read(m, c);
	case AT_TEST:
		return run_test(m, c);
	}
	return AT_ERROR;
}
