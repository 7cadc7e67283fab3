/* The table of cells: a line per cell, from a file, the configuration or the control channel (docs/radio.md). */
#include "config.h"

#include <stddef.h>
#include <stdlib.h>
#include <string.h>
#include <strings.h>

#include "bc28/number.h"
#include "bc28/xmalloc.h"
#include "network_priv.h"

/* The one cell that is there without a table. Figures of the base manual (4.2) and of a log. */
const struct radio_cell cells_home_cell = {
	.plmn = "46000",
	.earfcn = 3734,
	.pci = 105,
	.tac = 0x213d,
	.ci = 0x0318886e,
	.rsrp = -842,
	.rsrq = -108,
	.rssi = -780,
	.snr = 226,
	.mode = 4,
	.ecl = -1,
};

/* A word of a line: NAME=VALUE. */
static const struct cell_field {
	const char *name;
	size_t offset;
	unsigned base;
	int min, max;
	bool required;
} fields[] = {
	{"earfcn", offsetof(struct radio_cell, earfcn), 10, 0, 65535, true},
	{"pci", offsetof(struct radio_cell, pci), 10, 0, 503, true},
	{"tac", offsetof(struct radio_cell, tac), 16, 0, 0xffff, true},
	{"ci", offsetof(struct radio_cell, ci), 16, 0, 0xfffffff, true},
	{"rsrp", offsetof(struct radio_cell, rsrp), 10, -1560, -440, false},
	{"rsrq", offsetof(struct radio_cell, rsrq), 10, -340, 25, false},
	{"rssi", offsetof(struct radio_cell, rssi), 10, -1400, -100, false},
	{"snr", offsetof(struct radio_cell, snr), 10, -300, 400, false},
	{"mode", offsetof(struct radio_cell, mode), 10, 0, 4, false},
	{"ecl", offsetof(struct radio_cell, ecl), 10, -1, 2, false},
	{"reject", offsetof(struct radio_cell, reject), 10, 0, 255, false},
};
#define FIELDS (sizeof(fields) / sizeof(fields[0]))
/* Their places in the table, and that of plmn in masks of what was seen. */
enum { FIELD_CI = 3, FIELD_RSRP = 4, FIELD_RSSI = 6, FIELD_PLMN = FIELDS };

static int *field_of(struct radio_cell *cell, const struct cell_field *f)
{
	return (int *)(void *)((char *)cell + f->offset);
}

static int read_number(const struct cell_field *f, const char *value, int *out, char **cause)
{
	const char *digits = f->base == 16 && strncasecmp(value, "0x", 2) == 0 ? value + 2 : value;
	int64_t n;

	if (number_parse(digits, f->base, f->min, f->max, &n, NULL) < 0)
		return fail(cause,
			f->base == 16 ? "%s=%s: not a hexadecimal number from %X to %X"
				      : "%s=%s: not a number from %d to %d",
			f->name, value, f->min, f->max);
	*out = (int)n;
	return 0;
}

static int read_word(struct radio_cell *cell, unsigned *seen, char *word, char **cause)
{
	char *value = strchr(word, '=');

	if (value == NULL)
		return fail(cause, "'%s' is not NAME=VALUE", word);
	*value++ = '\0';
	if (strcmp(word, "plmn") == 0) {
		size_t len = strlen(value);

		if (len < 5 || len >= PLMN_SIZE || strspn(value, "0123456789") != len)
			return fail(cause, "plmn=%s: not five or six digits", value);
		memcpy(cell->plmn, value, len + 1);
		*seen |= 1u << FIELD_PLMN;
		return 0;
	}
	for (size_t i = 0; i < FIELDS; i++) {
		if (strcmp(fields[i].name, word) != 0)
			continue;
		if (*seen & (1u << i))
			return fail(cause, "%s is there twice", word);
		*seen |= 1u << i;
		return read_number(&fields[i], value, field_of(cell, &fields[i]), cause);
	}
	return fail(cause, "there is no %s of a cell", word);
}

/* Looks only at the cell's identity: whether the table has it. */
static struct radio_cell *find(struct radio_network *n, int ci)
{
	for (size_t i = 0; i < n->count; i++)
		if (n->cell[i].ci == ci)
			return &n->cell[i];
	return NULL;
}

static int check_new(const struct radio_cell *cell, unsigned seen, char **cause)
{
	for (size_t i = 0; i < FIELDS; i++)
		if (fields[i].required && !(seen & (1u << i)))
			return fail(cause, "%s is missing", fields[i].name);
	if (!(seen & (1u << FIELD_PLMN)))
		return fail(cause, "plmn is missing");
	if (radio_band(cell->earfcn) == 0)
		return fail(cause, "earfcn=%d is in none of the module's bands", cell->earfcn);
	return 0;
}

static int read_line(struct radio_cell *cell, unsigned *seen, const char *line, char **cause)
{
	char *copy = xstrdup(line), *rest = copy, *word;
	int result = 0;

	while (result == 0 && (word = strsep(&rest, " \t\r,")) != NULL)
		if (*word != '\0')
			result = read_word(cell, seen, word, cause);
	free(copy);
	return result;
}

int cells_line(struct radio_network *n, const char *line, bool change, char **cause)
{
	struct radio_cell cell = cells_home_cell, *known;
	unsigned seen = 0, again = 0;

	if (read_line(&cell, &seen, line, cause) < 0)
		return -1;
	known = find(n, cell.ci);
	if (known != NULL && (seen & (1u << FIELD_CI))) {
		if (!change)
			return fail(cause, "cell %X is there twice", (unsigned)cell.ci);
		cell = *known;
		read_line(&cell, &again, line, NULL);
		if (radio_band(cell.earfcn) == 0)
			return fail(cause, "earfcn=%d is in none of the module's bands", cell.earfcn);
		/* Everything that is received is as much weaker or stronger. */
		if ((seen & (1u << FIELD_RSRP)) && !(seen & (1u << FIELD_RSSI)))
			cell.rssi += cell.rsrp - known->rsrp;
		*known = cell;
		return 0;
	}
	if (check_new(&cell, seen, cause) < 0)
		return -1;
	if (n->count == CELLS_MAX)
		return fail(cause, "more than %d cells", CELLS_MAX);
	/* A weaker cell without figures of its own has them from its RSRP. */
	if (!(seen & (1u << FIELD_RSSI)))
		cell.rssi = cell.rsrp + 62;
	n->cell[n->count++] = cell;
	return 0;
}

int cells_remove(struct radio_network *n, const char *ci, char **cause)
{
	int number = -1;
	struct radio_cell *cell;

	if (read_number(&fields[FIELD_CI], ci, &number, cause) < 0)
		return -1;
	cell = find(n, number);
	if (cell == NULL)
		return fail(cause, "there is no cell %s", ci);
	n->count--;
	memmove(cell, cell + 1, (size_t)(&n->cell[n->count] - cell) * sizeof(*cell));
	return 0;
}

/* Reads a whole table: a line per cell, empty lines, # comments. */
static int read_table(struct radio_network *n, const char *text, size_t len, char **cause)
{
	char *copy = xstrndup(text, len), *rest = copy, *line, *why = NULL;
	int number = 0, result = 0;

	n->count = 0;
	if (memchr(text, '\0', len) != NULL)
		result = fail(cause, "1: not a text");
	while (result == 0 && (line = strsep(&rest, "\n")) != NULL) {
		number++;
		line[strcspn(line, "#")] = '\0';
		if (line[strspn(line, " \t\r")] == '\0')
			continue;
		if (cells_line(n, line, false, &why) < 0) {
			result = fail(cause, "%d: %s", number, why);
			free(why);
		}
	}
	free(copy);
	return result;
}

int module_radio_cells(struct module *m, const char *text, size_t len, char **cause)
{
	struct radio_network scratch = {.count = 0};

	if (read_table(&scratch, text, len, cause) < 0)
		return -1;
	memcpy(m->network->radio.cell, scratch.cell, sizeof(scratch.cell));
	m->network->radio.count = scratch.count;
	m->network->builtin_cell = false;
	cells_changed(m);
	return 0;
}
