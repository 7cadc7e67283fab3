/* AT+CEREG: what the host is told of the registration (base manual 2.7), asked for or by itself. */
#include "config.h"

#include <stdlib.h>
#include <string.h>

#include "bc28/xmalloc.h"
#include "radio_priv.h"

/* As last told. */
struct cereg {
	int stat, tac, ci;
	struct radio_grant grant;
};

/* TS 27.007 10.1.22: 0 not searching, 1 home, 2 searching, 3 denied, 4 out of coverage, 5 roaming. */
int radio_registration(const struct module *m)
{
	int no_service = module_quirk(m, QUIRK_NO_SERVICE) ? 2 : 4;

	switch (radio_state(m)) {
	case RADIO_OFF:
	case RADIO_IDLE:
		return 0;
	case RADIO_SEARCHING:
	case RADIO_ATTACHING:
	case RADIO_WAITING:
		return 2;
	case RADIO_NO_SERVICE:
	case RADIO_LOST:
		return no_service;
	case RADIO_DENIED:
		return 3;
	case RADIO_ATTACHED:
	case RADIO_IP:
		break;
	}
	return cells_is_home(m, radio_last_cell(m)->plmn) ? 1 : 5;
}

/*
 * Base manual 2.7. The URC of an unregistered module has zeros where the read form has nothing; fields
 * behind <AcT> are empty when nothing is known.
 */
void radio_registration_text(const struct module *m, long n, bool urc, struct buf *out)
{
	const struct radio_cell *cell = radio_cell(m);
	const struct radio_grant *grant = radio_granted(m);
	bool cause = emm_cause(m) != 0 && !radio_attached(m);

	buf_addf(out, "%d", radio_registration(m));
	if (n < 2)
		return;
	if (cell != NULL)
		buf_addf(out, ",%04X,%08X,9", (unsigned)cell->tac, (unsigned)cell->ci);
	else if (urc)
		buf_addstr(out, ",0000,00000000,9");
	else if (n >= 4 || (n == 3 && cause))
		buf_addstr(out, ",,,");
	if ((n == 3 || n == 5) && cause)
		buf_addf(out, ",0,%d", emm_cause(m));
	else if (n >= 4)
		buf_addstr(out, ",,");
	if (n >= 4)
		buf_addf(out, ",%s,%s", cell != NULL ? grant->active : "", cell != NULL ? grant->tau : "");
}

void radio_report(struct module *m)
{
	struct cereg *r = m->cereg;
	const struct radio_cell *cell = radio_cell(m);
	long n = module_setting_num(m, SET_CEREG);
	int stat = radio_registration(m);
	bool moved = cell != NULL && (cell->tac != r->tac || cell->ci != r->ci);
	bool timers = n == 5 && module_setting_num(m, SET_PSM_TIMER_REPORT) == 1 && cell != NULL &&
		      (strcmp(r->grant.active, radio_granted(m)->active) != 0 ||
			      strcmp(r->grant.tau, radio_granted(m)->tau) != 0);
	bool changed = stat != r->stat || timers;
	struct buf text;

	r->stat = stat;
	if (cell != NULL) {
		r->tac = cell->tac;
		r->ci = cell->ci;
		r->grant = *radio_granted(m);
	}
	if (n == 0 || (!changed && (n < 2 || !moved)))
		return;
	buf_init(&text);
	radio_registration_text(m, n, true, &text);
	module_urc(m, "+CEREG:%s", buf_str(&text));
	buf_release(&text);
}

/* --- life --------------------------------------------------------------------------------------------------------- */

static void stop(struct module *m)
{
	m->cereg->stat = 0;
}

static void init(struct module *m, const struct module_config *config)
{
	(void)config;
	m->cereg = xcalloc(1, sizeof(*m->cereg));
}

static void release(struct module *m)
{
	free(m->cereg);
}

const struct part cereg_part = {.name = "cereg", .init = init, .stop = stop, .release = release};
