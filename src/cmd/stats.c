/* AT+NUESTATS (base manual 4.2). */
#include "config.h"

#include <inttypes.h>

#include "bc28/handler.h"
#include "tables.h"

/* A figure that nobody knows: a power or ratio, a carrier or cell. */
#define UNKNOWN_LEVEL  (-32768)
#define UNKNOWN_NUMBER INT64_C(4294967295)

/* --- what there is to show ---------------------------------------------------------------------------------------- */

struct figures {
	const struct radio_cell *cell; /* NULL: no service */
	struct radio_stats stats;
};

static int64_t signal_power(const struct figures *f)
{
	return f->cell != NULL ? f->cell->rsrp : UNKNOWN_LEVEL;
}

static int64_t total_power(const struct figures *f)
{
	return f->cell != NULL ? f->cell->rssi : UNKNOWN_LEVEL;
}

static int64_t transmit_power(const struct figures *f)
{
	return f->cell != NULL ? f->stats.tx_power : UNKNOWN_LEVEL;
}

static int64_t transmit_time(const struct figures *f)
{
	return f->cell != NULL ? (int64_t)f->stats.tx_ms : 0;
}

static int64_t receive_time(const struct figures *f)
{
	return f->cell != NULL ? (int64_t)f->stats.rx_ms : 0;
}

static int64_t cell_id(const struct figures *f)
{
	return f->cell != NULL ? f->cell->ci : UNKNOWN_NUMBER;
}

static int64_t coverage_level(const struct figures *f)
{
	return f->cell != NULL ? radio_ecl(f->cell) : 255;
}

static int64_t snr(const struct figures *f)
{
	return f->cell != NULL ? f->cell->snr : UNKNOWN_LEVEL;
}

static int64_t earfcn(const struct figures *f)
{
	return f->cell != NULL ? f->cell->earfcn : UNKNOWN_NUMBER;
}

static int64_t pci(const struct figures *f)
{
	return f->cell != NULL ? f->cell->pci : 65535;
}

static int64_t rsrq(const struct figures *f)
{
	return f->cell != NULL ? f->cell->rsrq : UNKNOWN_LEVEL;
}

static int64_t operator_mode(const struct figures *f)
{
	return f->cell != NULL ? f->cell->mode : 0;
}

static int64_t band(const struct figures *f)
{
	return f->cell != NULL ? radio_band(f->cell->earfcn) : 0;
}

/* The lines of the bare form and of RADIO, in the order of the manual. */
static const struct {
	const char *name;
	int64_t (*value)(const struct figures *f);
} radio_lines[] = {
	{"Signal power", signal_power},
	{"Total power", total_power},
	{"TX power", transmit_power},
	{"TX time", transmit_time},
	{"RX time", receive_time},
	{"Cell ID", cell_id},
	{"ECL", coverage_level},
	{"SNR", snr},
	{"EARFCN", earfcn},
	{"PCI", pci},
	{"RSRQ", rsrq},
	{"OPERATOR MODE", operator_mode},
	{"CURRENT BAND", band},
};

static void get_figures(const struct module *m, struct figures *f)
{
	f->cell = radio_measured(m);
	radio_get_stats(m, &f->stats);
}

/* --- the types ---------------------------------------------------------------------------------------------------- */

static void show_radio(struct module *m, const struct figures *f)
{
	for (size_t i = 0; i < sizeof(radio_lines) / sizeof(radio_lines[0]); i++)
		module_info(m, "NUESTATS:RADIO,%s:%" PRId64, radio_lines[i].name, radio_lines[i].value(f));
}

/* Eight cells at most, the one camped on first. */
static void show_cells(struct module *m, const struct figures *f)
{
	const struct radio_cell *cell;

	(void)f;
	for (size_t i = 0; i < 8 && (cell = radio_heard(m, i)) != NULL; i++)
		module_info(m, "NUESTATS:CELL,%d,%d,%d,%d,%d,%d,%d", cell->earfcn, cell->pci, i == 0, cell->rsrp,
			cell->rsrq, cell->rssi, cell->snr);
}

static void show_bler(struct module *m, const struct figures *f)
{
	const struct radio_stats *s = &f->stats;
	/* Block errors in per cent: the air loses datagrams, never blocks. */
	const struct {
		const char *name;
		uint64_t value;
	} lines[] = {
		{"RLC UL BLER", 0},
		{"RLC DL BLER", 0},
		{"MAC UL BLER", 0},
		{"MAC DL BLER", 0},
		{"Total TX bytes", s->tx_bytes},
		{"Total RX bytes", s->rx_bytes},
		{"Total TX blocks", s->tx_blocks},
		{"Total RX blocks", s->rx_blocks},
		{"Total RTX blocks", s->rtx_blocks},
		{"Total ACK/NACK RX", s->acks},
	};

	for (size_t i = 0; i < sizeof(lines) / sizeof(lines[0]); i++)
		module_info(m, "NUESTATS:BLER,%s,%" PRIu64, lines[i].name, lines[i].value);
}

static void show_throughput(struct module *m, const struct figures *f)
{
	module_info(m, "NUESTATS:THP,RLC UL,%" PRIu64, f->stats.rlc_up);
	module_info(m, "NUESTATS:THP,RLC DL,%" PRIu64, f->stats.rlc_down);
	module_info(m, "NUESTATS:THP,MAC UL,%" PRIu64, f->stats.mac_up);
	module_info(m, "NUESTATS:THP,MAC DL,%" PRIu64, f->stats.mac_down);
}

/* The heap of the simulated processor: so many bytes of firmware, and a buffer for each datagram so far. */
enum { HEAP_SIZE = 98304, HEAP_USED = 35712, HEAP_ALLOCS = 1204, HEAP_FREES = 968 };

static void show_memory(struct module *m, const struct figures *f)
{
	module_info(m, "NUESTATS:APPSMEM,Current Allocated:%d", HEAP_USED);
	module_info(m, "NUESTATS:APPSMEM,Total Free:%d", HEAP_SIZE - HEAP_USED);
	module_info(m, "NUESTATS:APPSMEM,Max Free:%d", HEAP_SIZE - HEAP_USED);
	module_info(m, "NUESTATS:APPSMEM,Num Allocs:%" PRIu64, HEAP_ALLOCS + f->stats.datagrams);
	module_info(m, "NUESTATS:APPSMEM,Num Frees:%" PRIu64, HEAP_FREES + f->stats.datagrams);
}

/* In the order of the keywords; ALL is behind them. */
static void (*const shows[])(struct module *m, const struct figures *f) = {
	show_radio, show_cells, show_bler, show_throughput, show_memory};
#define SHOWS (sizeof(shows) / sizeof(shows[0]))

static int nuestats_set(struct module *m, const struct at_args *a)
{
	size_t type = (size_t)a->arg[0].num;
	struct figures f;

	get_figures(m, &f);
	for (size_t i = 0; i < SHOWS; i++)
		if (type == SHOWS || type == i)
			shows[i](m, &f);
	return AT_OK;
}

static int nuestats_exec(struct module *m)
{
	const char *prefix = module_quirk(m, QUIRK_NUESTATS) == 1 ? "+NUESTATS: " : "";
	struct figures f;

	get_figures(m, &f);
	for (size_t i = 0; i < sizeof(radio_lines) / sizeof(radio_lines[0]); i++)
		(i == 0 ? module_info : module_info_more)(
			m, "%s%s:%" PRId64, prefix, radio_lines[i].name, radio_lines[i].value(&f));
	return AT_OK;
}

/* Without a plus sign. */
static int nuestats_test(struct module *m)
{
	module_info(m, "NUESTATS:(RADIO,CELL,BLER,THP,APPSMEM,ALL)");
	return AT_OK;
}

const struct cmd stats_commands[] = {
	{
		.name = "+NUESTATS",
		.args = "type:k(RADIO,CELL,BLER,THP,APPSMEM,ALL)",
		.max_ms = 300,
		.source = "base manual 4.2",
		.text = "Figures of radio, cells, blocks, throughput and memory.",
		.set = nuestats_set,
		.exec = nuestats_exec,
		.test = nuestats_test,
	},
	{.name = NULL},
};
