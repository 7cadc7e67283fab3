/*
 * The list of forbidden networks (TS 24.301 5.3.2): in the module's memory while it runs, and the latest of it on the
 * card (EF_FPLMN, TS 31.102 4.2.16), so that it outlives power cuts and goes with the card.
 */
#include "config.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "bc28/xmalloc.h"
#include "card/card.h"
#include "radio_priv.h"

/* Networks that the card has room for. */
#define CARD_PLMNS 4
#define PLMN_BYTES 3

/* Oldest first. */
struct fplmn {
	char plmn[FORBIDDEN_MAX][PLMN_SIZE];
	size_t count;
};

/* Digits of TS 24.008 10.5.1.13: MCC 1-3, MNC 1-2, MNC 3 or F; their places as half bytes. */
static const unsigned char places[6] = {0, 1, 2, 4, 5, 3};

static void encode(const char *plmn, uint8_t *out)
{
	for (size_t i = 0; i < 6; i++) {
		uint8_t digit = i < strlen(plmn) ? (uint8_t)(plmn[i] - '0') : 0xf;

		out[places[i] / 2] = (uint8_t)(places[i] % 2 ? (out[places[i] / 2] & 0x0f) | digit << 4 : 0xf0 | digit);
	}
}

/* False: there is none (FF FF FF), or rubbish that somebody wrote. */
static bool decode(const uint8_t *in, char *plmn)
{
	size_t n = 0;

	for (size_t i = 0; i < 6; i++) {
		unsigned digit = in[places[i] / 2] >> (places[i] % 2 ? 4 : 0) & 0xf;

		if (digit > 9 && i < 5)
			return false;
		if (digit <= 9)
			plmn[n++] = (char)('0' + digit);
	}
	plmn[n] = '\0';
	return true;
}

/* From the card. */
static void load(struct module *m)
{
	const struct card_file *f = card_find_name("FPLMN", 5);
	struct fplmn *l = m->fplmn;
	uint8_t data[CARD_FILE_MAX];

	card_read(m, f, data);
	l->count = 0;
	for (size_t i = 0; i < CARD_PLMNS; i++)
		if (decode(data + i * PLMN_BYTES, l->plmn[l->count]))
			l->count++;
}

/* What can't be written is forbidden as long as the module runs. */
static void save(struct module *m)
{
	const struct card_file *f = card_find_name("FPLMN", 5);
	const struct fplmn *l = m->fplmn;
	size_t first = l->count > CARD_PLMNS ? l->count - CARD_PLMNS : 0;
	uint8_t data[CARD_PLMNS * PLMN_BYTES];

	memset(data, 0xff, sizeof(data));
	for (size_t i = first; i < l->count; i++)
		encode(l->plmn[i], data + (i - first) * PLMN_BYTES);
	if (sim_save_file(m, f, data) != AT_OK)
		bus_log(m->bus, m->name, LOG_LEVEL_WARNING, "the list of forbidden networks is not on the card");
}

bool fplmn_has(const struct module *m, const char *plmn)
{
	const struct fplmn *l = m->fplmn;

	for (size_t i = 0; i < l->count; i++)
		if (strcmp(l->plmn[i], plmn) == 0)
			return true;
	return false;
}

/* The oldest makes room. */
void fplmn_add(struct module *m, const char *plmn)
{
	struct fplmn *l = m->fplmn;

	if (fplmn_has(m, plmn))
		return;
	if (l->count == FORBIDDEN_MAX)
		memmove(l->plmn[0], l->plmn[1], --l->count * PLMN_SIZE);
	snprintf(l->plmn[l->count++], PLMN_SIZE, "%s", plmn);
	save(m);
}

void fplmn_remove(struct module *m, const char *plmn)
{
	struct fplmn *l = m->fplmn;

	for (size_t i = 0; i < l->count; i++) {
		if (strcmp(l->plmn[i], plmn) != 0)
			continue;
		l->count--;
		memmove(l->plmn[i], l->plmn[i + 1], (l->count - i) * PLMN_SIZE);
		save(m);
		return;
	}
}

/* --- life --------------------------------------------------------------------------------------------------------- */

/* Another card has a list of its own. */
static void card_changed(struct module *m)
{
	if (sim_get_state(m) == SIM_READY)
		load(m);
}

static void init(struct module *m, const struct module_config *config)
{
	(void)config;
	m->fplmn = xcalloc(1, sizeof(*m->fplmn));
}

static void release(struct module *m)
{
	free(m->fplmn);
}

/* The list is on the card: a reset takes nothing from it. */
const struct part fplmn_part = {.name = "fplmn", .init = init, .card_changed = card_changed, .release = release};
