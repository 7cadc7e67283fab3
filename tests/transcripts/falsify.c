#include "config.h"

#include "falsify.h"

#include <stdlib.h>
#include <string.h>

#include "bc28/buf.h"
#include "bc28/module.h"
#include "bc28/xmalloc.h"
#include "core/command.h"

static struct {
	char *words; /* NULL: nothing is wrong; what the others point into */
	const char *name, *value;
	const char *param; /* what a parameter has to be, not to be taken for anything; NULL: commands do their work */
	int place; /* of that parameter */
	const struct cmd *real; /* the command's row, and its table, all tables, with the wrong one in its place */
	struct cmd *table;
	const struct cmd **tables;
} wrong;

/* The text of an argument as the host wrote it. */
static void add_text(struct buf *out, const struct at_arg *a)
{
	if (a->given)
		buf_addf(out, a->quoted ? "\"%s\"" : "%s", a->str);
}

/* Whether the argument isn't what its parameter says; nothing is said of one that is left out, but that it must not. */
static bool is_unfit(const struct at_arg *a)
{
	struct at_args parsed;
	struct buf text;
	bool unfit;

	if (*wrong.param == '\0' || !a->given)
		return *wrong.param == '\0' && !a->given;
	buf_init(&text);
	add_text(&text, a);
	unfit = at_args_parse(&parsed, wrong.param, buf_str(&text), text.len) != AT_OK;
	at_args_release(&parsed);
	buf_release(&text);
	return unfit;
}

/* What the command does with arguments that are right: they are read once more, as its own grammar has them. */
static int do_work(struct module *m, const struct at_args *a)
{
	const struct cmd *c = wrong.real;
	struct buf text, grammar;
	struct at_args args;
	int count = a->count, result;

	buf_init(&text);
	buf_init(&grammar);
	while (count > 0 && !a->arg[count - 1].given)
		count--;
	for (int i = 0; i < count; i++) {
		if (i > 0)
			buf_addc(&text, ',');
		add_text(&text, &a->arg[i]);
	}
	result = at_args_parse(&args, cmd_grammar(c, &grammar), buf_str(&text), text.len);
	if (result == AT_OK)
		result = c->set != NULL ? c->set(m, &args) : cmd_store_settings(m, c, &args);
	at_args_release(&args);
	buf_release(&grammar);
	buf_release(&text);
	return result;
}

static int take_anything(struct module *m, const struct at_args *a)
{
	return is_unfit(&a->arg[wrong.place]) ? AT_OK : do_work(m, a);
}

/* A copy of the table that the command is in, with its row made wrong. */
static void change_row(const struct cmd *table)
{
	size_t rows = 0;

	while (table[rows].name != NULL)
		rows++;
	wrong.table = xcalloc(rows + 1, sizeof(*wrong.table));
	memcpy(wrong.table, table, rows * sizeof(*wrong.table));
	wrong.table[wrong.real - table].args = wrong.value;
	if (wrong.param != NULL)
		wrong.table[wrong.real - table].set = take_anything;
}

static const char *change_command(void)
{
	size_t tables = 0;

	while (bc28_commands[tables] != NULL)
		tables++;
	wrong.tables = xcalloc(tables + 1, sizeof(*wrong.tables));
	for (size_t t = 0; t < tables; t++) {
		wrong.tables[t] = bc28_commands[t];
		for (const struct cmd *c = bc28_commands[t]; c->name != NULL && wrong.real == NULL; c++)
			wrong.real = strcmp(c->name, wrong.name) == 0 ? c : NULL;
		if (wrong.real != NULL && wrong.table == NULL) {
			change_row(bc28_commands[t]);
			wrong.tables[t] = wrong.table;
		}
	}
	return wrong.real != NULL ? NULL : "no such command";
}

/* Cuts the words at a sign; what is behind it, or NULL. */
static char *cut(char *words, char sign)
{
	char *at = words != NULL ? strchr(words, sign) : NULL;

	if (at == NULL)
		return NULL;
	*at = '\0';
	return at + 1;
}

const char *falsify(const char *words)
{
	char *value, *place;

	falsify_release();
	wrong.words = xstrdup(words);
	wrong.name = wrong.words;
	value = cut(wrong.words, '=');
	if (value == NULL)
		return "no '='";
	wrong.value = value;
	if (strchr(wrong.name, '.') != NULL)
		return NULL;
	place = cut(value, '\t');
	wrong.param = cut(place, '\t');
	if (place != NULL && wrong.param == NULL)
		return "a place without what it has to be";
	wrong.place = place != NULL ? atoi(place) : 0;
	return change_command();
}

const struct cmd *const *falsify_commands(void)
{
	return wrong.tables != NULL ? wrong.tables : bc28_commands;
}

const char *falsify_params(struct params *p)
{
	if (wrong.name == NULL || wrong.tables != NULL)
		return NULL;
	if (strncmp(wrong.name, "quirk.", 6) == 0)
		return params_set_quirk(p, wrong.name + 6, wrong.value, NULL) == 0 ? NULL : "no such quirk";
	for (int t = 0; strncmp(wrong.name, "timer.", 6) == 0 && t < TIMER_COUNT; t++)
		if (strcmp(wrong.name + 6, timer_rows[t].name) == 0) {
			p->timer[t] = 1000 * (p->hardware ? timer_rows[t].hardware_ms : timer_rows[t].fast_ms);
			return NULL;
		}
	return "no such timer";
}

void falsify_release(void)
{
	free(wrong.words);
	free(wrong.table);
	free(wrong.tables);
	memset(&wrong, 0, sizeof(wrong));
}
