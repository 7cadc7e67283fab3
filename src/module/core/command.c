/* What the row of a command says: its forms, its grammar; and the forms that its settings answer. */
#include "config.h"

#include "command.h"

#include <assert.h>
#include <inttypes.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "bc28/buf.h"
#include "bc28/handler.h"
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

int cmd_show_settings(struct module *m, const struct cmd *c)
{
	char word[SETTING_WORD_MAX];
	struct buf line;

	buf_init(&line);
	for (size_t i = 0; i < CMD_SETTINGS && c->settings[i] != SET_NONE; i++)
		buf_addf(&line, "%s%s", i > 0 ? "," : "", module_setting_said(m, c->settings[i], word));
	module_info(m, "%s:%s%s", c->name, c->flags & CMD_BLANK ? " " : "", buf_str(&line));
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
