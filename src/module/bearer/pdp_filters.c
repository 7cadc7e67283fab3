/* Quality of service and traffic flow templates of PDP contexts: what the host says of them, and nobody acts on. */
#include "config.h"

#include <stdlib.h>
#include <string.h>

#include "bc28/xmalloc.h"
#include "pdp_priv.h"

void pdp_forget_filters(struct pdp_context *c)
{
	free(c->filter);
	c->filter = NULL;
}

int pdp_qci(const struct module *m, int cid)
{
	return pdp_seen(m, cid)->qci;
}

void pdp_set_qci(struct module *m, int cid, int qci)
{
	pdp_context(m, cid)->qci = qci;
}

const struct pdp_filter *pdp_filters(const struct module *m, int cid)
{
	return pdp_seen(m, cid)->filter;
}

bool pdp_add_filter(struct module *m, int cid, const struct pdp_filter *filter)
{
	struct pdp_context *c = pdp_context(m, cid);

	for (size_t i = 0; i < PDP_FILTERS && c->filter != NULL; i++)
		if (c->filter[i].id != 0 && c->filter[i].id != filter->id &&
			c->filter[i].precedence == filter->precedence)
			return false;
	if (c->filter == NULL)
		c->filter = xcalloc(PDP_FILTERS, sizeof(*c->filter));
	c->filter[filter->id - 1] = *filter;
	return true;
}

/* Contexts of one PDN: those with the same APN. */
bool pdp_drop_filters(struct module *m, int cid)
{
	struct pdp_context *c = pdp_context(m, cid);

	for (int i = 0; i < PDP_CONTEXTS && c->filter != NULL; i++)
		if (i != cid && pdp_active(m, i) && pdp_active(m, cid) &&
			strcmp(pdp_context(m, i)->definition.apn, c->definition.apn) == 0 &&
			pdp_context(m, i)->filter == NULL)
			return false;
	pdp_forget_filters(c);
	return true;
}
