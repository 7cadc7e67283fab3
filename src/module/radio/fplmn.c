/*
 * The list of forbidden networks (TS 24.301 5.3.2): in the module's memory while it runs, and the latest of it on the card
 * (EF_FPLMN, TS 31.102 4.2.16), so that it outlives power cuts and goes with the card.
 */
#include "config.h"

#include <stdio.h>
#include <string.h>

#include "card/card.h"
#include "core/module_priv.h"

/* Networks that the card has room for. */
#define CARD_PLMNS 4
#define PLMN_BYTES 3

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

void fplmn_load(struct module *m)
{
	const struct card_file *f = card_find_name("FPLMN", 5);
	struct cells *c = &m->radio.cells;
	uint8_t data[CARD_FILE_MAX];

	card_read(m, f, data);
	c->forbidden_plmns = 0;
	for (size_t i = 0; i < CARD_PLMNS; i++)
		if (decode(data + i * PLMN_BYTES, c->forbidden_plmn[c->forbidden_plmns]))
			c->forbidden_plmns++;
}

/* What can't be written is forbidden as long as the module runs. */
static void save(struct module *m)
{
	const struct card_file *f = card_find_name("FPLMN", 5);
	const struct cells *c = &m->radio.cells;
	size_t first = c->forbidden_plmns > CARD_PLMNS ? c->forbidden_plmns - CARD_PLMNS : 0;
	uint8_t data[CARD_PLMNS * PLMN_BYTES];

	memset(data, 0xff, sizeof(data));
	for (size_t i = first; i < c->forbidden_plmns; i++)
		encode(c->forbidden_plmn[i], data + (i - first) * PLMN_BYTES);
	if (sim_save_file(m, f, data) != AT_OK)
		bus_log(m->bus, m->name, LOG_LEVEL_WARNING, "the list of forbidden networks is not on the card");
}

bool fplmn_has(const struct module *m, const char *plmn)
{
	const struct cells *c = &m->radio.cells;

	for (size_t i = 0; i < c->forbidden_plmns; i++)
		if (strcmp(c->forbidden_plmn[i], plmn) == 0)
			return true;
	return false;
}

/* The oldest makes room. */
void fplmn_add(struct module *m, const char *plmn)
{
	struct cells *c = &m->radio.cells;

	if (fplmn_has(m, plmn))
		return;
	if (c->forbidden_plmns == FORBIDDEN_MAX)
		memmove(c->forbidden_plmn[0], c->forbidden_plmn[1], --c->forbidden_plmns * PLMN_SIZE);
	snprintf(c->forbidden_plmn[c->forbidden_plmns++], PLMN_SIZE, "%s", plmn);
	save(m);
}

void fplmn_remove(struct module *m, const char *plmn)
{
	struct cells *c = &m->radio.cells;

	for (size_t i = 0; i < c->forbidden_plmns; i++) {
		if (strcmp(c->forbidden_plmn[i], plmn) != 0)
			continue;
		c->forbidden_plmns--;
		memmove(c->forbidden_plmn[i], c->forbidden_plmn[i + 1], (c->forbidden_plmns - i) * PLMN_SIZE);
		save(m);
		return;
	}
}
