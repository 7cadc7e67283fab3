/* The simulated network: what it is at first, and how the module sees it. */
#include "config.h"

#include <inttypes.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "bc28/sim.h"
#include "bc28/xmalloc.h"
#include "network_priv.h"

/* Datagrams lost by coverage level, 1/1000, where the profile is that of the hardware. */
static const unsigned hardware_loss[3] = {1, 10, 50};

bool module_radio_coverage(const struct module *m)
{
	return m->network->radio.coverage;
}

/* --- for status displays ------------------------------------------------------------------------------------------ */

static void tell(void (*fn)(void *arg, const char *key, const char *value), void *arg, const char *key, const char *fmt,
	...) __attribute__((format(printf, 4, 5)));

static void tell(
	void (*fn)(void *arg, const char *key, const char *value), void *arg, const char *key, const char *fmt, ...)
{
	char text[64];
	va_list ap;

	va_start(ap, fmt);
	vsnprintf(text, sizeof(text), fmt, ap);
	va_end(ap);
	fn(arg, key, text);
}

void module_radio_state(const struct module *m, void (*fn)(void *arg, const char *key, const char *value), void *arg)
{
	const struct radio_grant *granted = radio_granted(m);
	const struct radio_cell *cell = radio_camped(m);
	struct radio_stats stats;

	radio_get_stats(m, &stats);
	fn(arg, "state", module_state(m, "radio"));
	fn(arg, "rrc", module_state(m, "rrc"));
	fn(arg, "psm", module_state(m, "psm"));
	fn(arg, "sleep", module_state(m, "sleep"));
	fn(arg, "coverage", m->network->radio.coverage ? "on" : "off");
	tell(fn, arg, "registration", "%d", radio_registration(m));
	tell(fn, arg, "cause", "%d", emm_cause(m));
	if (cell != NULL) {
		fn(arg, "plmn", cell->plmn);
		tell(fn, arg, "ci", "%08X", (unsigned)cell->ci);
		tell(fn, arg, "tac", "%04X", (unsigned)cell->tac);
		tell(fn, arg, "earfcn", "%d", cell->earfcn);
		tell(fn, arg, "rsrp", "%d", cell->rsrp);
		tell(fn, arg, "ecl", "%d", radio_ecl(cell));
	}
	fn(arg, "t3324", granted->active);
	fn(arg, "t3412", granted->tau);
	fn(arg, "edrx", granted->edrx);
	fn(arg, "ptw", granted->ptw);
	tell(fn, arg, "t3412-left", "%" PRIu64, psm_update_due(m));
	tell(fn, arg, "datagrams", "%" PRIu64, stats.datagrams);
}

/* --- life --------------------------------------------------------------------------------------------------------- */

/* Any card is at home in the cell that is there without a table. */
static void start(struct module *m)
{
	struct network *n = m->network;

	if (!n->builtin_cell)
		return;
	n->radio.cell[0] = cells_home_cell;
	if (!cells_home(sim_imsi(m), cells_home_cell.plmn))
		snprintf(n->radio.cell[0].plmn, PLMN_SIZE, "%.5s", sim_imsi(m));
}

static void init(struct module *m, const struct module_config *config)
{
	struct network *n = xcalloc(1, sizeof(*n));

	(void)config;
	m->network = n;
	m->around = &n->radio;
	m->pdn = &n->pdp;
	n->builtin_cell = true;
	n->radio.cell[0] = cells_home_cell;
	n->radio.count = 1;
	n->radio.coverage = true;
	n->radio.grant_psm = n->radio.grant_edrx = true;
	n->radio.sends_time = true;
	n->radio.zone = 32; /* China: UTC+8, no summer time */
	if (m->params.hardware)
		memcpy(n->radio.loss, hardware_loss, sizeof(n->radio.loss));
	n->pdp.addresses = PDP_IP;
	n->pdp.ciot = 1;
}

static void release(struct module *m)
{
	free(m->network);
}

/* It goes on while the module is reset. */
const struct part network_part = {.name = "network", .init = init, .start = start, .release = release};
