/* AT+COPS: the network that the host chooses, and the search for those that are there (base manual 2.12). */
#include "config.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "bc28/sim.h"
#include "bc28/xmalloc.h"
#include "radio_priv.h"

struct cops {
	int mode;
	char plmn[PLMN_SIZE]; /* of mode 1 */
	struct timer search;
	void (*search_done)(struct module *m);
};

int radio_plmn_mode(const struct module *m)
{
	return m->cops->mode;
}

int radio_select_plmn(struct module *m, int mode, const char *plmn)
{
	struct cops *c = m->cops;
	bool there =
		radio_attached(m) && (mode == 0 || strcmp(radio_last_cell(m)->plmn, plmn != NULL ? plmn : "") == 0);

	if (!radio_on(m))
		return CME_CFUN0;
	if (mode != 2 && sim_error(m) != AT_OK)
		return sim_error(m);
	if (mode != 2 && emm_blocked(m))
		return CME_NOT_ALLOWED;
	c->mode = mode;
	snprintf(c->plmn, sizeof(c->plmn), "%s", plmn != NULL ? plmn : "");
	if (mode == 2) {
		radio_detach(m);
		return AT_OK;
	}
	if (there || (mode == 0 && radio_attaching(m)))
		return AT_OK;
	/* What the host names is not forbidden any more (TS 24.301 5.3.2). */
	if (mode == 1)
		fplmn_remove(m, plmn);
	radio_search(m);
	return AT_OK;
}

static void plmns_found(void *arg)
{
	struct module *m = arg;

	output_hold(m);
	m->cops->search_done(m);
	output_release(m);
}

int radio_plmn_search(struct module *m, void (*done)(struct module *m))
{
	if (!radio_on(m))
		return CME_CFUN0;
	/* "Only while RRC is idle or in PSM" (base manual 2.12). */
	if (radio_connected(m) || radio_attaching(m))
		return CME_NOT_ALLOWED;
	m->cops->search_done = done;
	timer_set(&m->cops->search, module_timer(m, TIMER_PLMN_SEARCH));
	return AT_PENDING;
}

const char *radio_chosen_plmn(const struct module *m)
{
	return m->cops->plmn;
}

void cops_attach(struct module *m)
{
	m->cops->mode = 0;
}

/* --- life --------------------------------------------------------------------------------------------------------- */

static void stop(struct module *m)
{
	timer_cancel(&m->cops->search);
	m->cops->mode = 0;
}

static void init(struct module *m, const struct module_config *config)
{
	(void)config;
	m->cops = xcalloc(1, sizeof(*m->cops));
	timer_init(&m->cops->search, m->clock, plmns_found, m);
}

static void release(struct module *m)
{
	free(m->cops);
}

const struct part cops_part = {.name = "cops", .init = init, .stop = stop, .release = release};
