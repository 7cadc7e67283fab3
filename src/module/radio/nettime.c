/* Network time: EMM INFORMATION (TS 24.301 5.4.5), the module's clock, the time zone URCs (TS 27.007 8.40, 8.41). */
#include "config.h"

#include <stdio.h>
#include <stdlib.h>

#include "bc28/number.h"
#include "bc28/xmalloc.h"
#include "radio_priv.h"

struct nettime {
	bool known;
	int64_t base; /* UTC seconds at clock 0 */
	int zone; /* of the clock, quarters of an hour */
	bool told;
	int told_zone, told_dst;
};

/* --- the calendar (proleptic Gregorian; days since 1970-01-01) ---------------------------------------------------- */

struct date {
	int64_t year;
	int month, day, hour, minute, second;
};

static int64_t days_of(int64_t year, int month, int day)
{
	int64_t y = year - (month <= 2), era = y / 400, of_era = y - era * 400;
	int64_t of_year = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1;

	return era * 146097 + of_era * 365 + of_era / 4 - of_era / 100 + of_year - 719468;
}

static struct date date_of(int64_t seconds)
{
	int64_t day = seconds / 86400, rest = seconds % 86400, days, era, of_era, of_year, month;
	struct date d;

	if (rest < 0) {
		rest += 86400;
		day--;
	}
	days = day + 719468;
	era = days / 146097;
	of_era = days - era * 146097;
	d.year = (of_era - of_era / 1460 + of_era / 36524 - of_era / 146096) / 365;
	of_year = of_era - (365 * d.year + d.year / 4 - d.year / 100);
	month = (5 * of_year + 2) / 153;
	d.day = (int)(of_year - (153 * month + 2) / 5 + 1);
	d.month = (int)(month < 10 ? month + 3 : month - 9);
	d.year += era * 400 + (d.month <= 2);
	d.hour = (int)(rest / 3600);
	d.minute = (int)(rest / 60 % 60);
	d.second = (int)(rest % 60);
	return d;
}

/* --- the clock ---------------------------------------------------------------------------------------------------- */

static int64_t now(const struct module *m)
{
	return m->nettime->base + (int64_t)(clock_now(m->clock) / CLOCK_S);
}

/* How far what the host sees is from UTC, in seconds: nothing, or the zone (quirk cclk). */
static int shift(const struct module *m)
{
	return module_quirk(m, QUIRK_CCLK) == 1 ? m->nettime->zone * 900 : 0;
}

/* The time, and behind it the zone. */
bool radio_time_text(const struct module *m, struct buf *out)
{
	const struct nettime *t = m->nettime;
	struct date d = date_of(now(m) + shift(m));

	if (!t->known)
		return false;
	buf_addf(out, "%02d/%02d/%02d,%02d:%02d:%02d%+03d", (int)(d.year % 100), d.month, d.day, d.hour, d.minute,
		d.second, t->zone);
	return true;
}

/* "yy/MM/dd,hh:mm:ss+zz" (base manual 2.19): the year without its century, the zone in quarters of an hour. */
static bool date_read(const char *text, struct date *d, int *zone)
{
	static const int lengths[] = {31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
	static const char marks[] = "//,::";
	int64_t n[6], quarters;
	bool negative;
	size_t len;

	for (size_t i = 0; i < 6; i++) {
		if ((i > 0 && *text++ != marks[i - 1]) || number_scan(text, 2, 10, 0, 99, &n[i]) != 2)
			return false;
		text += 2;
	}
	negative = *text == '-';
	if (!negative && *text != '+')
		return false;
	len = number_scan(++text, 2, 10, 0, 96, &quarters);
	if (len == 0 || text[len] != '\0')
		return false;
	if (n[1] < 1 || n[1] > 12 || n[2] < 1 || n[2] > lengths[n[1] - 1] + (n[0] % 4 == 0 && n[1] == 2) || n[3] > 23 ||
		n[4] > 59 || n[5] > 59)
		return false;
	*d = (struct date){2000 + n[0], (int)n[1], (int)n[2], (int)n[3], (int)n[4], (int)n[5]};
	*zone = negative ? -(int)quarters : (int)quarters;
	return true;
}

bool radio_time_set(struct module *m, const char *text)
{
	struct nettime *t = m->nettime;
	struct date d;
	int zone;

	if (!date_read(text, &d, &zone))
		return false;
	t->known = true;
	t->zone = zone;
	t->base = days_of(d.year, d.month, d.day) * 86400 + d.hour * 3600 + d.minute * 60 + d.second - shift(m) -
		  (int64_t)(clock_now(m->clock) / CLOCK_S);
	return true;
}

/* --- the network -------------------------------------------------------------------------------------------------- */

/* One of the three URCs that AT+CTZR chooses (base manual 2.24); UTC is the time at the zone's beginning. */
static void tell_zone(struct module *m, int64_t utc)
{
	const struct radio_network *n = m->around;
	long mode = module_setting_num(m, SET_CTZR);
	struct date d = date_of(mode == 2 ? utc + n->zone * 900 : utc);

	if (mode == 1)
		module_urc(m, "+CTZV:%+03d", n->zone);
	else if (mode != 0)
		module_urc(m, "+%s:%+03d,%d,%04d/%02d/%02d,%02d:%02d:%02d", mode == 2 ? "CTZE" : "CTZEU", n->zone,
			n->dst, (int)d.year, d.month, d.day, d.hour, d.minute, d.second);
}

void nettime_received(struct module *m)
{
	const struct radio_network *n = m->around;
	struct nettime *t = m->nettime;
	bool changed = !t->told || t->told_zone != n->zone || t->told_dst != n->dst;

	if (!n->sends_time || m->unix_time == 0)
		return;
	/* "0: local, 1: from the network" (base manual 4.29). */
	if (module_setting_num(m, SET_NITZ) == 1) {
		t->known = true;
		t->base = m->unix_time;
		t->zone = n->zone;
	}
	t->told = true;
	t->told_zone = n->zone;
	t->told_dst = n->dst;
	if (changed)
		tell_zone(m, m->unix_time + (int64_t)(clock_now(m->clock) / CLOCK_S));
}

/* --- life --------------------------------------------------------------------------------------------------------- */

static void stop(struct module *m)
{
	m->nettime->known = false;
	m->nettime->told = false;
}

static void init(struct module *m, const struct module_config *config)
{
	(void)config;
	m->nettime = xcalloc(1, sizeof(*m->nettime));
}

static void release(struct module *m)
{
	free(m->nettime);
}

const struct part nettime_part = {.name = "nettime", .init = init, .stop = stop, .release = release};
