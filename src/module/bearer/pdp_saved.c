/* How definitions of PDP contexts and their passwords are kept in the settings pdp.contexts and pdp.auth. */
#include "config.h"

#include <limits.h>
#include <stdio.h>
#include <string.h>

#include "bc28/number.h"
#include "pdp_priv.h"

/* "1,0,0,0,0,apn;": number, type, header compression, NSLPI, secure PCO. */
int pdp_save_definitions(struct module *m)
{
	struct buf text;
	int err;

	buf_init(&text);
	for (int cid = 0; cid < PDP_CONTEXTS; cid++) {
		const struct pdp_context *c = pdp_context(m, cid);
		const struct pdp_definition *d = &c->definition;

		if (c->defined)
			buf_addf(&text, "%d,%d,%d,%d,%d,%s;", cid, (int)d->type, d->h_comp, d->nslpi, d->secure_pco,
				d->apn);
	}
	err = nv_change_with(m, &(struct setting_change){SET_PDP_CONTEXTS, buf_str(&text)}, 1, NULL);
	buf_release(&text);
	return err;
}

static void load_definitions(struct module *m)
{
	const char *s = module_setting(m, SET_PDP_CONTEXTS);
	struct pdp_definition d;
	int64_t n[5]; /* number, type, header compression, NSLPI, secure PCO */

	for (; *s != 0; s += strcspn(s, ";") + 1) {
		size_t used = number_scan_list(s, ',', INT_MAX, n, 5);

		if (used == 0 || s[used++] != ',' || strchr(s, ';') == NULL || n[0] >= PDP_CONTEXTS || n[1] < PDP_IP ||
			n[1] > PDP_IPV4V6 || strcspn(s + used, ";") >= sizeof(d.apn)) {
			bus_log(m->bus, m->name, LOG_LEVEL_ERROR, "pdp.contexts isn't what the module writes");
			return;
		}
		d.type = (enum pdp_type)n[1];
		d.h_comp = (int)n[2];
		d.nslpi = (int)n[3];
		d.secure_pco = (int)n[4];
		snprintf(d.apn, sizeof(d.apn), "%.*s", (int)strcspn(s + used, ";"), s + used);
		pdp_context(m, (int)n[0])->definition = d;
		pdp_context(m, (int)n[0])->defined = true;
	}
}

/* "1,2,75736572,7077;": number, protocol, user and password in hexadecimal. */
int pdp_save_auth(struct module *m)
{
	struct buf text;
	int err;

	buf_init(&text);
	for (int cid = 0; cid < PDP_CONTEXTS; cid++) {
		const struct pdp_auth *a = &pdp_context(m, cid)->auth;

		if (a->protocol == 0)
			continue;
		buf_addf(&text, "%d,%d,", cid, a->protocol);
		buf_addhex(&text, a->user, strlen(a->user));
		buf_addc(&text, ',');
		buf_addhex(&text, a->password, strlen(a->password));
		buf_addc(&text, ';');
	}
	err = nv_change_with(m, &(struct setting_change){SET_PDP_AUTH, buf_str(&text)}, 1, NULL);
	buf_release(&text);
	return err;
}

/* Hexadecimal up to the next comma or semicolon into a text; the digits that were taken, -1: too many, or others. */
static int take_hex(const char *s, char out[61])
{
	size_t digits = strcspn(s, ",;");

	memset(out, 0, 61);
	return digits <= 120 && hex_decode(s, digits, (uint8_t *)out) == 0 ? (int)digits : -1;
}

static void load_auth(struct module *m)
{
	const char *s = module_setting(m, SET_PDP_AUTH);

	while (*s != 0) {
		struct pdp_auth a;
		int64_t n[2]; /* number, protocol */
		int user, password = -1;
		size_t used = number_scan_list(s, ',', INT_MAX, n, 2);

		if (used == 0 || s[used] != ',' || n[0] >= PDP_CONTEXTS || n[1] < 1 || n[1] > 2)
			return;
		a.protocol = (int)n[1];
		s += used + 1;
		user = take_hex(s, a.user);
		if (user >= 0 && s[user] == ',')
			password = take_hex(s + user + 1, a.password);
		if (password < 0 || s[user + 1 + password] != ';')
			return;
		s += user + password + 2;
		pdp_context(m, (int)n[0])->auth = a;
	}
}

void pdp_load(struct module *m)
{
	load_definitions(m);
	load_auth(m);
}
