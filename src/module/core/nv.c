/*
 * The values of the settings (guide: KV), and the one place where they change; their table is settings.c's. A saved
 * setting is durable before the change is reported as done; some come into force with the next reboot only.
 */
#include "config.h"

#include <inttypes.h>
#include <limits.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "bc28/number.h"
#include "bc28/xmalloc.h"
#include "module_priv.h"
#include "part.h"
#include "settings.h"

/* What is saved, and what is in force. NULL: the default. */
struct nv {
	char *set[SETTING_COUNT];
	char *active[SETTING_COUNT];
};

static const char *or_initial(enum setting_id id, const char *value)
{
	return value != NULL ? value : setting_row(id)->initial;
}

const char *module_setting(const struct module *m, enum setting_id id)
{
	return or_initial(id, m->nv->active[id]);
}

long module_setting_num(const struct module *m, enum setting_id id)
{
	int64_t value = 0;

	number_scan(module_setting(m, id), SIZE_MAX, 10, LONG_MIN, LONG_MAX, &value);
	return (long)value;
}

const char *module_setting_set(const struct module *m, enum setting_id id)
{
	return or_initial(id, m->nv->set[id]);
}

const char *module_setting_said(const struct module *m, enum setting_id id, char word[SETTING_WORD_MAX])
{
	const struct setting *s = setting_row(id);
	const char *value = module_setting_set(m, id), *said;
	int64_t index = 0;
	size_t len;

	if (s->type != SETTING_WORD)
		return value;
	number_scan(value, SIZE_MAX, 10, 0, INT_MAX, &index);
	said = at_keyword(s->values, strlen(s->values), index, &len);
	snprintf(word, SETTING_WORD_MAX, "%.*s", (int)len, said);
	return word;
}

static void assign(char **slot, const char *value)
{
	char *copy = value != NULL ? xstrdup(value) : NULL;

	free(*slot);
	*slot = copy;
}

/* --- changes ------------------------------------------------------------------------------------------------------ */

int module_preset(struct module *m, const char *key, const char *value, char **cause)
{
	enum setting_id id;
	const struct setting *s = setting_by_key(key, &id);
	const char *quote;

	if (s == NULL)
		return fail(cause, "there is no setting %s", key);
	if (!(s->flags & SAVED))
		return fail(cause, "%s is not a saved setting", key);
	quote = s->flags & SECRET ? "" : "'";
	if (!setting_takes(s, value))
		return fail(cause, "%s: %s%s%s is not a valid %s", key, quote, s->flags & SECRET ? "this" : value,
			quote, setting_type_name(s));
	assign(&m->nv->set[id], value);
	return 0;
}

/* Makes the saved ones among the changes durable, all or none, and a part of the package along with them. */
static int store(struct module *m, const struct setting_change *changes, size_t count, const struct nv_data *data)
{
	struct nv_item items[SETTING_COUNT];
	size_t n = 0;
	char *cause = NULL;
	int result = 0;

	for (size_t i = 0; i < count; i++)
		if (setting_row(changes[i].id)->flags & SAVED)
			items[n++] = (struct nv_item){setting_row(changes[i].id)->key, changes[i].value};
	if (data != NULL && m->ops->store_data != NULL)
		result = m->ops->store_data(m->ops_arg, items, n, data, &cause);
	else if (n > 0 && m->ops->store != NULL)
		result = m->ops->store(m->ops_arg, items, n, &cause);
	if (result == 0)
		return AT_OK;
	bus_log(m->bus, m->name, LOG_LEVEL_ERROR, "setting not saved: %s", cause != NULL ? cause : "unknown cause");
	free(cause);
	return CME_MEMORY;
}

/* Whether a change comes into force at once. */
static bool at_once(const struct module *m, enum setting_id id)
{
	unsigned flags = setting_row(id)->flags;

	return !(flags & AFTER_REBOOT) || ((flags & FIRST_AT_ONCE) && *module_setting(m, id) == 0);
}

int nv_change_with(struct module *m, const struct setting_change *changes, size_t count, const struct nv_data *data)
{
	int err;

	for (size_t i = 0; i < count; i++)
		if (changes[i].value != NULL && !setting_takes(setting_row(changes[i].id), changes[i].value))
			return CME_PARAMETER;
	err = store(m, changes, count, data);
	if (err != AT_OK)
		return err;
	for (size_t i = 0; i < count; i++) {
		const struct setting *s = setting_row(changes[i].id);

		assign(&m->nv->set[changes[i].id], changes[i].value);
		if (at_once(m, changes[i].id))
			assign(&m->nv->active[changes[i].id], changes[i].value);
		bus_emit(m->bus, m->name, EVENT_SETTING, F_STR("key", s->key),
			F_STR("value", s->flags & SECRET ? "***" : or_initial(changes[i].id, changes[i].value)));
	}
	return AT_OK;
}

int module_change(struct module *m, const struct setting_change *changes, size_t count)
{
	struct setting_set changed = {{false}};
	int err;

	for (size_t i = 0; i < count; i++)
		changed.has[changes[i].id] =
			strcmp(or_initial(changes[i].id, changes[i].value), module_setting(m, changes[i].id)) != 0;
	err = nv_change_with(m, changes, count, NULL);
	if (err == AT_OK)
		parts_changed(m, &changed);
	return err;
}

int module_change_number(struct module *m, enum setting_id id, int64_t value)
{
	char text[24];

	snprintf(text, sizeof(text), "%" PRId64, value);
	return module_change(m, &(struct setting_change){id, text}, 1);
}

bool nv_is_set(const struct module *m, enum setting_id id)
{
	return m->nv->set[id] != NULL;
}

int nv_factory(struct module *m)
{
	struct setting_change changes[SETTING_COUNT];
	size_t count = 0;

	/* Not the firmware: a reset takes back no update. Nor the USIM, which isn't the module's. */
	for (enum setting_id id = SET_NONE + 1; id < SETTING_COUNT; id++)
		if (id != SET_FIRMWARE_VERSION && !(setting_row(id)->flags & CARD))
			changes[count++] = (struct setting_change){id, NULL};
	return module_change(m, changes, count);
}

void module_settings(
	const struct module *m, void (*fn)(void *arg, const struct setting_info *setting, const char *value), void *arg)
{
	struct setting_info info;

	for (size_t i = 0; setting_info(i, &info); i++) {
		const char *value = module_setting_set(m, (enum setting_id)(SET_NONE + 1 + i));

		fn(arg, &info, info.secret && *value != 0 ? "***" : value);
	}
}

/* --- life --------------------------------------------------------------------------------------------------------- */

/* Volatile settings go back to their defaults, those that waited for a reboot come into force. */
static void boot(struct module *m)
{
	for (enum setting_id id = SET_NONE + 1; id < SETTING_COUNT; id++) {
		if (!(setting_row(id)->flags & SAVED))
			assign(&m->nv->set[id], NULL);
		assign(&m->nv->active[id], m->nv->set[id]);
	}
}

static void init(struct module *m, const struct module_config *config)
{
	(void)config;
	m->nv = xcalloc(1, sizeof(*m->nv));
}

static void release(struct module *m)
{
	for (enum setting_id id = SET_NONE + 1; id < SETTING_COUNT; id++) {
		assign(&m->nv->set[id], NULL);
		assign(&m->nv->active[id], NULL);
	}
	free(m->nv);
}

const struct part nv_part = {.name = "nv", .init = init, .boot = boot, .release = release};
