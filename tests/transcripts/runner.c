/* The transcript runner: see runner.h and tests/transcripts/README. */
#include "config.h"

#include "runner.h"

#include <ctype.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "bc28/event.h"
#include "bc28/module.h"
#include "bc28/params.h"
#include "bc28/sim.h"
#include "bc28/xmalloc.h"
#include "event_coverage.h"
#include "falsify.h"
#include "machine_coverage.h"
#include "response_time.h"

#define PRESETS_MAX 32

/* One transcript being played. */
struct play {
	struct runner r;
	struct fakenet *net;
	struct fakesock *sock;
	struct module *module;
	struct bus *bus;
	struct listener listener;
	unsigned shown; /* bits of the machines whose transitions are output */
	struct params params;
	struct module_identity identity;
	char *words[2 * PRESETS_MAX]; /* keys and values of presets */
	int presets;
	char *radio_words[2 * PRESETS_MAX]; /* keys and values of the radio network */
	int radio_keys;
	bool store_fails;
	struct buf uart; /* since the last output line */
	struct response_time times;
	bool late_allowed; /* a fault makes commands time out */
	char *wrong_event; /* what was wrong with the first event that is not in the table; NULL: none */
	const char *error;
};

/* --- escapes ------------------------------------------------------------------------------------------------------ */

void runner_escape(struct buf *out, const uint8_t *data, size_t len)
{
	for (size_t i = 0; i < len; i++) {
		if (data[i] == '\r')
			buf_addstr(out, "\\r");
		else if (data[i] == '\n')
			buf_addstr(out, "\\n");
		else if (data[i] == '\\')
			buf_addstr(out, "\\\\");
		else if (data[i] < 0x20 || data[i] >= 0x7f)
			buf_addf(out, "\\x%02X", data[i]);
		else
			buf_addc(out, (char)data[i]);
	}
}

int runner_unescape(struct buf *out, const char *s)
{
	uint8_t byte;

	for (; *s != 0; s++) {
		if (*s != '\\') {
			buf_addc(out, *s);
			continue;
		}
		s++;
		if (*s == 'r')
			buf_addc(out, '\r');
		else if (*s == 'n')
			buf_addc(out, '\n');
		else if (*s == '\\')
			buf_addc(out, '\\');
		else if (*s == 'x' && strlen(s) >= 3 && hex_decode(s + 1, 2, &byte) == 0) {
			buf_add(out, &byte, 1);
			s += 2;
		} else
			return -1;
	}
	return 0;
}

/* --- output ------------------------------------------------------------------------------------------------------- */

void runner_output(struct runner *r, const char *prefix)
{
	uint64_t now = clock_now(r->clock);

	if (r->stepping && now != r->stamped) {
		uint64_t ms = (now - r->step_start) / CLOCK_MS;

		buf_addf(&r->result, "@ %llu.%03llu\n", (unsigned long long)(ms / 1000),
			(unsigned long long)(ms % 1000));
		r->stamped = now;
	}
	buf_addstr(&r->result, prefix);
}

/* Bytes to the UART: a line of the transcript for each frame, so that people can read it; no byte is left out. */
static void print_uart(struct play *p)
{
	const char *s = buf_str(&p->uart), *end = s + p->uart.len;

	while (s < end) {
		size_t len = 0;

		while (s + len < end &&
			!(len >= 4 && memcmp(s + len, "\r\n", 2) == 0 && memcmp(s + len - 2, "\r\n", 2) == 0))
			len++;
		runner_output(&p->r, "< ");
		runner_escape(&p->r.result, (const uint8_t *)s, len);
		buf_addc(&p->r.result, '\n');
		s += len;
	}
	buf_clear(&p->uart);
}

/* At a baud rate a frame comes in pieces: it is printed when it is whole, or at the end of the input line. */
static void on_tx(void *arg, const void *data, size_t len)
{
	struct play *p = arg;

	buf_add(&p->uart, data, len);
	if (p->params.baud == 0 || (p->uart.len > 2 && p->uart.data[p->uart.len - 1] == '\n'))
		print_uart(p);
}

static int on_store_data(void *arg, const struct nv_item *items, size_t count, const struct nv_data *data, char **cause)
{
	struct play *p = arg;

	if (p->store_fails)
		return fail(cause, "the store is full");
	runner_output(&p->r, "nv>");
	for (size_t i = 0; i < count; i++)
		buf_addf(&p->r.result, " %s=%s", items[i].key, items[i].value != NULL ? items[i].value : "(default)");
	if (data != NULL)
		buf_addf(&p->r.result, " package=%zu+%zu", data->offset, data->len);
	buf_addc(&p->r.result, '\n');
	return 0;
}

static int on_store(void *arg, const struct nv_item *items, size_t count, char **cause)
{
	return on_store_data(arg, items, count, NULL, cause);
}

static const struct module_ops ops = {.tx = on_tx, .store = on_store, .store_data = on_store_data};

/* --- transitions of the state machines ---------------------------------------------------------------------------- */

static void on_event(void *arg, const struct bus_event *e)
{
	struct machine_transition t;
	struct play *p = arg;
	char *cause = NULL;
	int machine;

	if (p->wrong_event == NULL)
		p->wrong_event = event_coverage_take(e);
	machine = machine_coverage_take(e, &t, &cause);
	if (p->wrong_event == NULL)
		p->wrong_event = cause;
	else
		free(cause);
	if (machine < 0 || !(p->shown & 1u << machine))
		return;
	runner_output(&p->r, event_str(e, "machine"));
	buf_addf(&p->r.result, "> %s %s %s\n", t.state, t.event, t.next);
}

/* "NAME> STATE EVENT NEXT" of a machine. */
static bool is_transition(const char *line)
{
	char name[32];
	int len = 0;

	return sscanf(line, "%31[a-z]> %n", name, &len) == 1 && len > 0 && machine_coverage_number(name) >= 0;
}

/* --- the lines of a transcript ------------------------------------------------------------------------------------ */

/* Lets everything happen that needs no time. */
static void settle(struct play *p)
{
	do
		clock_advance(p->r.clock, clock_now(p->r.clock));
	while (fakenet_pump(p->net));
}

static const char *make_module(struct play *p)
{
	struct module_config config = {
		.name = "bc28",
		.clock = p->r.clock,
		.bus = p->bus,
		.seed = 1,
		.ops = &ops,
		.ops_arg = p,
		.net = fakenet_links(p->net),
		.sock = fakesock_net(p->sock),
		.air = fakenet_air(p->net),
		.commands = falsify_commands(),
		.identity = p->identity,
		.params = &p->params,
		.unix_time = 1577836800,
	};
	const char *wrong = falsify_params(&p->params);
	char *cause = NULL;

	if (wrong != NULL)
		return wrong;
	p->times.waits = p->params.quirk[QUIRK_CONNECT] == 1;
	p->module = module_new(&config, &cause);
	for (int i = 0; p->module != NULL && i < p->presets; i++)
		if (module_preset(p->module, p->words[2 * i], p->words[2 * i + 1], &cause) < 0)
			break;
	for (int i = 0; cause == NULL && i < p->radio_keys; i++)
		if (module_radio(p->module, p->radio_words[2 * i], p->radio_words[2 * i + 1], &cause) < 0)
			break;
	fakenet_set_module(p->net, p->module);
	fakesock_set_module(p->sock, p->module);
	if (cause != NULL)
		fprintf(stderr, "%s\n", cause);
	free(cause);
	return cause != NULL ? "the module can't be made" : NULL;
}

/*
 * "= quirk NAME VALUE", "= timer NAME MS", "= text NAME VALUE", "= preset KEY VALUE", "= profile NAME", "= baud RATE",
 * "= radio KEY VALUE", "= peer auto", "= show air|MACHINE", …
 */
static const char *do_setup(struct play *p, char *line)
{
	char kind[32] = "", name[64] = "", value[300] = "";
	char *cause = NULL;
	int n = sscanf(line, "%31s %63s %299[^\n]", kind, name, value), err = 0;

	if (strcmp(kind, "peer") == 0 && n == 2)
		fakenet_auto(p->net, strcmp(name, "auto") == 0);
	else if (strcmp(kind, "show") == 0 && n == 2 && strcmp(name, "air") == 0)
		fakenet_show_air(p->net);
	else if (strcmp(kind, "show") == 0 && n == 2 && machine_coverage_number(name) >= 0)
		p->shown |= 1u << machine_coverage_number(name);
	else if (strcmp(kind, "store") == 0 && n == 2)
		p->store_fails = strcmp(name, "fails") == 0;
	else if (p->module != NULL)
		return "this belongs before the first action";
	else if (strcmp(kind, "profile") == 0 && n == 2)
		err = params_init(&p->params, name, &cause);
	else if (strcmp(kind, "quirk") == 0 && n == 3)
		err = params_set_quirk(&p->params, name, value, &cause);
	else if (strcmp(kind, "timer") == 0 && n == 3)
		err = params_set_timer(&p->params, name, value, &cause);
	else if (strcmp(kind, "text") == 0 && n == 3)
		err = params_set_text(&p->params, name, value, &cause);
	else if (strcmp(kind, "baud") == 0 && n == 2)
		err = params_set_baud(&p->params, name, &cause);
	else if (strcmp(kind, "preset") == 0 && n >= 2 && p->presets < PRESETS_MAX) {
		p->words[2 * p->presets] = xstrdup(name);
		p->words[2 * p->presets++ + 1] = xstrdup(value);
	} else if (strcmp(kind, "radio") == 0 && n == 3 && p->radio_keys < PRESETS_MAX) {
		p->radio_words[2 * p->radio_keys] = xstrdup(name);
		p->radio_words[2 * p->radio_keys++ + 1] = xstrdup(value);
	} else
		return "unknown setup";
	if (err < 0)
		fprintf(stderr, "%s\n", cause);
	free(cause);
	return err < 0 ? "setup refused" : NULL;
}

/* --- actions: what the control channel can do --------------------------------------------------------------------- */

/* The words of an action behind its verb; missing ones are NULL. */
struct action_args {
	const char *word[4];
};

static int act_power(struct play *p, const struct action_args *a, char **cause)
{
	(void)cause;
	module_power(p->module, strcmp(a->word[0], "on") == 0);
	return 0;
}

static int act_reset(struct play *p, const struct action_args *a, char **cause)
{
	return module_reset(p->module, a->word[0], cause);
}

static int act_hang(struct play *p, const struct action_args *a, char **cause)
{
	return module_hang(p->module, a->word[0], cause);
}

static int act_battery(struct play *p, const struct action_args *a, char **cause)
{
	return module_battery(p->module, atoi(a->word[0]), atoi(a->word[1]), cause);
}

static int act_sms(struct play *p, const struct action_args *a, char **cause)
{
	return module_sms(p->module, a->word[0], false, cause);
}

static int act_sms_report(struct play *p, const struct action_args *a, char **cause)
{
	return module_sms(p->module, a->word[0], true, cause);
}

static int act_raw_data(struct play *p, const struct action_args *a, char **cause)
{
	uint8_t data[2048];
	size_t len = a->word[1] != NULL ? strlen(a->word[1]) : 0;

	if (len > 2 * sizeof(data) || (len > 0 && hex_decode(a->word[1], len, data) < 0))
		return fail(cause, "not hexadecimal");
	return module_raw_data(p->module, atoi(a->word[0]), data, len / 2, cause);
}

static int act_sim(struct play *p, const struct action_args *a, char **cause)
{
	const char *what = a->word[0];

	if (strcmp(what, "insert") == 0 || strcmp(what, "remove") == 0)
		return module_sim_insert(p->module, strcmp(what, "insert") == 0, cause);
	return module_sim_imsi(p->module, a->word[1] != NULL ? a->word[1] : "", cause);
}

/* A value may have spaces: the rest of the line. */
static int act_radio(struct play *p, const struct action_args *a, char **cause)
{
	return module_radio(p->module, a->word[0], a->word[1], cause);
}

static int act_state(struct play *p, const struct action_args *a, char **cause)
{
	(void)cause;
	runner_output(&p->r, "state> ");
	buf_addf(&p->r.result, "%s %s\n", a->word[0], module_state(p->module, a->word[0]));
	return 0;
}

static int act_fault(struct play *p, const struct action_args *a, char **cause)
{
	p->late_allowed = p->late_allowed || strcmp(a->word[1], "timeout") == 0;
	return module_fault(p->module, a->word[0], a->word[1],
		a->word[2] != NULL ? (unsigned)strtoul(a->word[2], NULL, 10) : 1, cause);
}

/* The actions, with the fewest and the most words behind the verb; -1 and *cause: the module refuses. */
static const struct action {
	const char *verb;
	int least, most;
	int (*run)(struct play *p, const struct action_args *a, char **cause);
} actions[] = {
	{"power", 1, 1, act_power},
	{"reset", 0, 1, act_reset},
	{"hang", 1, 1, act_hang},
	{"battery", 2, 2, act_battery},
	{"fault", 2, 3, act_fault},
	{"sms", 1, 1, act_sms},
	{"sms-report", 1, 1, act_sms_report},
	{"raw-data", 1, 2, act_raw_data},
	{"sim", 1, 2, act_sim},
	{"radio", 2, 2, act_radio},
	{"state", 1, 1, act_state},
};

static const char *do_action(struct play *p, char *line)
{
	struct action_args args = {{NULL}};
	char *cause = NULL, *verb, *word;
	int n = 0;

	line += strspn(line, " ");
	verb = strsep(&line, " ");
	while (n < 4 && (word = strsep(&line, " ")) != NULL)
		if (*word != 0)
			args.word[n++] = word;
	for (size_t i = 0; i < sizeof(actions) / sizeof(actions[0]); i++) {
		if (strcmp(actions[i].verb, verb) != 0 || n < actions[i].least || n > actions[i].most)
			continue;
		if (actions[i].run(p, &args, &cause) < 0) {
			runner_output(&p->r, "error> ");
			buf_addf(&p->r.result, "%s\n", cause);
		}
		free(cause);
		return NULL;
	}
	return "unknown action";
}

static const char *do_bytes(struct play *p, const char *text, bool line)
{
	struct buf bytes;
	int err;

	buf_init(&bytes);
	err = runner_unescape(&bytes, text);
	if (line)
		buf_addstr(&bytes, "\r\n");
	if (err == 0)
		module_rx(p->module, bytes.data, bytes.len);
	buf_release(&bytes);
	return err < 0 ? "bad escape" : NULL;
}

/* "+ 10s", "+ 250ms", "+ 1d": time passes, timer by timer. */
static const char *do_step(struct play *p, const char *text)
{
	static const struct {
		const char *name;
		uint64_t us;
	} units[] = {{"us", 1}, {"ms", CLOCK_MS}, {"s", CLOCK_S}, {"min", 60 * CLOCK_S}, {"h", 3600 * CLOCK_S},
		{"d", 86400 * CLOCK_S}};
	char unit[8] = "";
	unsigned long long n;
	uint64_t until = 0, due;

	if (sscanf(text, "%llu%7s", &n, unit) != 2)
		return "a step is a number and a unit";
	for (size_t i = 0; i < sizeof(units) / sizeof(units[0]); i++)
		if (strcmp(unit, units[i].name) == 0)
			until = clock_now(p->r.clock) + n * units[i].us;
	if (until == 0)
		return "unknown unit of time";
	p->r.stepping = true;
	p->r.step_start = p->r.stamped = clock_now(p->r.clock);
	while (clock_next(p->r.clock, &due) && due <= until) {
		clock_advance(p->r.clock, due);
		settle(p);
	}
	clock_advance(p->r.clock, until);
	p->r.stepping = false;
	return NULL;
}

/* Runs one line of the script, which is copied to the result first. Output lines of the recording are passed over. */
static const char *do_line(struct play *p, char *line)
{
	static const char *const outputs[] = {"< ", "net> ", "sock> ", "nv> ", "@ ", "error> ", "state> ", "air> "};
	const char *err = NULL;

	for (size_t i = 0; i < sizeof(outputs) / sizeof(outputs[0]); i++)
		if (strncmp(line, outputs[i], strlen(outputs[i])) == 0)
			return NULL;
	if (is_transition(line))
		return NULL;
	buf_addf(&p->r.result, "%s\n", line);
	if (line[0] == '#' || line[0] == 0)
		return NULL;
	if (line[0] == '=')
		return do_setup(p, line + 1);
	if (p->module == NULL)
		err = make_module(p);
	if (err != NULL)
		return err;
	if (strncmp(line, ">> ", 3) == 0)
		err = do_bytes(p, line + 3, false);
	else if (line[0] == '>' && (line[1] == ' ' || line[1] == 0))
		err = do_bytes(p, line + (line[1] == ' ' ? 2 : 1), true);
	else if (line[0] == '!')
		err = do_action(p, line + 1);
	else if (strncmp(line, "+ ", 2) == 0)
		err = do_step(p, line + 2);
	else if (strncmp(line, "net< ", 5) == 0)
		err = fakenet_input(p->net, line + 5);
	else if (strncmp(line, "sock< ", 6) == 0)
		err = fakesock_input(p->sock, line + 6);
	else
		err = "unknown line";
	settle(p);
	print_uart(p);
	if (err == NULL && p->wrong_event != NULL)
		err = p->wrong_event;
	return err == NULL && *p->times.late != 0 && !p->late_allowed ? p->times.late : err;
}

/* Plays a whole script; the result is in p->r.result. Returns the number of a bad line, 0 when all were good. */
static int play_script(struct play *p, char *script)
{
	int number = 0;
	char *line;

	while ((line = strsep(&script, "\n")) != NULL) {
		number++;
		if (script == NULL && *line == 0)
			break;
		p->error = do_line(p, line);
		if (p->error != NULL)
			return number;
	}
	return 0;
}

/* --- files -------------------------------------------------------------------------------------------------------- */

static char *read_file(const char *path)
{
	FILE *f = fopen(path, "r");
	struct buf b;
	char block[4096];
	size_t n;

	if (f == NULL) {
		perror(path);
		return NULL;
	}
	buf_init(&b);
	buf_addstr(&b, "");
	while ((n = fread(block, 1, sizeof(block), f)) > 0)
		buf_add(&b, block, n);
	fclose(f);
	return (char *)b.data;
}

/* Shows where the recording and the run part. */
static void show_difference(const char *path, const char *want, const char *got)
{
	int number = 1;

	while (*want != 0 && *got != 0) {
		size_t a = strcspn(want, "\n"), b = strcspn(got, "\n");

		if (a != b || memcmp(want, got, a) != 0)
			break;
		want += a + (want[a] != 0);
		got += b + (got[b] != 0);
		number++;
	}
	printf("%s:%d: the module differs from the recording; where it is right: tests/transcripts/run -u\n", path,
		number);
	printf("  recorded: %.*s\n  now:      %.*s\n", (int)strcspn(want, "\n"), want, (int)strcspn(got, "\n"), got);
}

static bool write_file(const char *path, const struct buf *text)
{
	FILE *f = fopen(path, "w");

	if (f == NULL) {
		perror(path);
		return false;
	}
	fwrite(text->data, 1, text->len, f);
	return fclose(f) == 0;
}

static bool run_file(const char *path, bool update)
{
	struct play p = {.error = NULL};
	char *want = read_file(path), *script;
	bool good = false;
	int bad;

	if (want == NULL)
		return false;
	script = xstrdup(want);
	buf_init(&p.r.result);
	buf_init(&p.uart);
	p.r.clock = clock_new();
	p.bus = bus_new(p.r.clock);
	response_time_init(&p.times, p.r.clock, p.bus);
	bus_listen(p.bus, &p.listener, on_event, &p);
	p.net = fakenet_new(&p.r);
	p.sock = fakesock_new(&p.r);
	params_init(&p.params, "fast", NULL);
	bad = play_script(&p, script);
	if (bad != 0)
		printf("%s%s:%d: %s\n", buf_str(&p.r.result), path, bad, p.error);
	else if (strcmp(want, buf_str(&p.r.result)) == 0)
		good = true;
	else if (update)
		good = write_file(path, &p.r.result);
	else
		show_difference(path, want, buf_str(&p.r.result));
	module_free(p.module);
	fakenet_free(p.net);
	fakesock_free(p.sock);
	response_time_release(&p.times);
	free(p.wrong_event);
	bus_free(p.bus);
	clock_free(p.r.clock);
	for (int i = 0; i < 2 * p.presets; i++)
		free(p.words[i]);
	for (int i = 0; i < 2 * p.radio_keys; i++)
		free(p.radio_words[i]);
	buf_release(&p.r.result);
	buf_release(&p.uart);
	free(script);
	free(want);
	return good;
}

int main(int argc, char **argv)
{
	bool update = false, all = false, good;
	int passed = 0, failed = 0, i = 1;

	/*
	 * -u: rewrites; -a: these are all there are, and every transition and event has to be among them; -f WORDS:
	 * with a module that is wrong there (falsify.h).
	 */
	for (; i < argc && argv[i][0] == '-'; i++) {
		const char *wrong = strcmp(argv[i], "-f") == 0 && i + 1 < argc ? falsify(argv[++i]) : NULL;

		if (wrong != NULL) {
			fprintf(stderr, "%s: %s\n", argv[i], wrong);
			return 2;
		}
		update = update || strcmp(argv[i], "-u") == 0;
		all = all || strcmp(argv[i], "-a") == 0;
	}
	for (; i < argc; i++) {
		good = run_file(argv[i], update);
		passed += good;
		failed += !good;
	}
	if (all && !machine_coverage_complete())
		failed++;
	if (all && !event_coverage_complete())
		failed++;
	falsify_release();
	printf("%d passed, %d failed, 0 skipped\n", passed, failed);
	return failed > 0 || passed == 0;
}
