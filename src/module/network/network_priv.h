/*
 * The inside of the simulated network; private to this folder.
 *
 *	network.c      what it is at first, and how the module sees it in status displays
 *	radio_keys.c   the keys by which it is changed
 *	cells_table.c  the table of cells
 */
#ifndef NETWORK_PRIV_H
#define NETWORK_PRIV_H

#include "bearer/bearer.h"
#include "core/module_priv.h"
#include "core/part.h"
#include "radio/radio.h"

struct network {
	struct radio_network radio;
	struct pdp_network pdp;
	bool builtin_cell; /* nobody changed the table: the one cell of it is any card's home */
};

/* The one cell that is there without a table. */
extern const struct radio_cell cells_home_cell;
/* One line of a table of cells: a new cell, or with `change` what changes of one that is there. */
int cells_line(struct radio_network *n, const char *line, bool change, char **cause);
int cells_remove(struct radio_network *n, const char *ci, char **cause);

#endif
