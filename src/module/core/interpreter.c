/*
 * The command interpreter: command lines to responses. One response is open at a time; input that comes meanwhile
 * waits, URCs wait too. A line with several commands gives each its own information text and final result.
 */
#include "config.h"

#include <ctype.h>
#include <stdlib.h>
#include <string.h>

#include "bc28/xmalloc.h"
#include "command.h"
#include "module_priv.h"
#include "part.h"

struct interpreter {
	struct at_line line;
	struct buf echo; /* of a line that is being sent: goes with its answer, or when the host pauses */
	struct timer pause; /* TIMER_COMMAND from the last byte of it */
	struct buf rx; /* came while a response was open */
	bool open; /* a response is open */
	bool feeding; /* input is being taken: no recursion */
	bool asleep; /* nothing is looked at yet (interpreter_sleep()) */
	bool overrun; /* input was lost since the last log line about it */
	struct buf chain; /* the rest of the command line */
	struct timer delay; /* TIMER_COMMAND */
	struct timer work; /* the time that a command takes in profile hardware */
	bool worked; /* that time is over */
	struct timer prompt; /* TIMER_PROMPT */
	int (*data_done)(struct module *m, const uint8_t *data, size_t len);
	struct pending_request request;
};

static void log_line(struct module *m, const char *text)
{
	char *shown;

	if (m->bus == NULL)
		return;
	shown = mask_line(m->commands, text);
	bus_emit(m->bus, m->name, EVENT_UART_RX, F_STR("line", shown));
	free(shown);
}

/* --- the echo ----------------------------------------------------------------------------------------------------- */

static void send_echo(struct module *m)
{
	timer_cancel(&m->in->pause);
	if (m->in->echo.len == 0)
		return;
	output_send(m, m->in->echo.data, m->in->echo.len);
	buf_clear(&m->in->echo);
}

/* The host has paused within a line: a person who types. */
static void echo_due(void *arg)
{
	send_echo(arg);
}

/* --- the final result --------------------------------------------------------------------------------------------- */

static void print_result(struct module *m, int result)
{
	if (result == AT_OK)
		module_info(m, "OK");
	else if (result > 0 && module_setting_num(m, SET_CMEE) == 1)
		module_info(m, "+CME ERROR: %d", result);
	else
		module_info(m, "ERROR");
}

/* Whether the line has more commands. */
static bool chain_left(const struct module *m)
{
	return strspn(buf_str(&m->in->chain), " ") < m->in->chain.len;
}

/* Ends one command with its final result, if it has one; true when another one of the same line follows. */
static bool finish(struct module *m, int result)
{
	if (result != AT_SILENT)
		print_result(m, result);
	if (result != AT_OK && module_quirk(m, QUIRK_CHAIN_ERROR) == 0)
		buf_clear(&m->in->chain);
	if (chain_left(m))
		return true;
	buf_clear(&m->in->chain);
	m->in->open = false;
	parts_idle(m);
	return false;
}

/* --- running commands --------------------------------------------------------------------------------------------- */

/* Cuts the next command off the line and runs it. */
static int run_next(struct module *m)
{
	struct buf line = m->in->chain;
	const char *rest = buf_str(&line);
	size_t rest_len = line.len;
	struct at_request req;
	int result;

	/* The line is out of the module's hands while a handler runs, which may reset it. */
	buf_init(&m->in->chain);
	if (at_next(&rest, &rest_len, &req) < 0) {
		buf_release(&line);
		return AT_ERROR;
	}
	buf_add(&m->in->chain, rest, rest_len);
	result = cmd_run(m, &req);
	buf_release(&line);
	return result;
}

/*
 * In profile hardware the set and exec forms take the time of their row, once per execution. True: it isn't over yet,
 * run_chain() is called again.
 */
static bool working(struct module *m)
{
	const char *rest = buf_str(&m->in->chain);
	size_t rest_len = m->in->chain.len;
	const struct cmd *c;
	struct at_request req;

	if (!m->params.hardware || m->in->worked)
		return false;
	if (at_next(&rest, &rest_len, &req) <= 0 || req.form == AT_READ || req.form == AT_TEST)
		return false;
	c = cmd_built_in(m, req.name);
	if (c == NULL || c->work_ms == 0)
		return false;
	timer_set(&m->in->work, c->work_ms * CLOCK_MS);
	return true;
}

/* Runs the commands of the line until one leaves its response open. */
static void run_chain(struct module *m)
{
	int result;

	do {
		if (working(m))
			return;
		send_echo(m);
		m->in->worked = false;
		result = run_next(m);
		/* A reboot has closed the response. */
		if (result == AT_PENDING || !m->in->open)
			return;
	} while (finish(m, result));
}

/* The command has taken its time. */
static void work_done(void *arg)
{
	struct module *m = arg;

	output_hold(m);
	m->in->worked = true;
	run_chain(m);
	interpreter_feed(m, NULL, 0);
	output_release(m);
}

/* The line that waits in the chain buffer is due. */
static void run_line(void *arg)
{
	struct module *m = arg;
	int prefix = at_prefix(buf_str(&m->in->chain), m->in->chain.len), result;

	output_hold(m);
	buf_drain(&m->in->chain, prefix < 0 ? m->in->chain.len : (size_t)prefix);
	if (chain_left(m)) {
		run_chain(m);
	} else {
		send_echo(m);
		if (prefix < 0)
			finish(m, AT_ERROR);
		else if (!at_fault_take(m, NULL, &result))
			finish(m, AT_OK);
		else if (result != AT_PENDING)
			finish(m, result);
	}
	interpreter_feed(m, NULL, 0);
	output_release(m);
}

/* --- the line discipline's callbacks ------------------------------------------------------------------------------ */

static void on_line(void *arg, const char *text, size_t len)
{
	struct module *m = arg;

	if (at_is_blank(text, len))
		return;
	timer_cancel(&m->in->pause);
	log_line(m, text);
	if (at_prefix(text, len) >= 0)
		natspeed_heard(m);
	m->in->open = true;
	buf_clear(&m->in->chain);
	buf_add(&m->in->chain, text, len);
	if (module_timer(m, TIMER_COMMAND) > 0)
		timer_set(&m->in->delay, module_timer(m, TIMER_COMMAND));
	else
		run_line(m);
}

static void on_overflow(void *arg)
{
	struct module *m = arg;

	bus_log(m->bus, m->name, LOG_LEVEL_WARNING, "command line longer than %d bytes", AT_LINE_MAX);
	m->in->open = true;
	send_echo(m);
	finish(m, CME_UART_BUFFER);
}

/* What the prompt asked for is there; data NULL: the host gave up. */
static void on_data(void *arg, const uint8_t *data, size_t len)
{
	struct module *m = arg;
	int result;

	bus_emit(m->bus, m->name, EVENT_UART_RX, F_INT("data-length", (int64_t)len));
	timer_cancel(&m->in->prompt);
	result = m->in->data_done(m, data, len);
	if (result != AT_PENDING && finish(m, result))
		run_chain(m);
}

static void on_escape(void *arg)
{
	on_data(arg, NULL, 0);
}

/*
 * Hosts tell answers from URCs by the echo in front of them (a public driver by bursts without a gap), so the echo of a
 * line that is sent in one go leaves with the answer. Data after a prompt are echoed as they come.
 */
static void on_echo(void *arg, const uint8_t *data, size_t len)
{
	struct module *m = arg;

	if (module_setting_num(m, SET_ECHO) != 1)
		return;
	if (module_timer(m, TIMER_COMMAND) == 0 || at_line_in_data(&m->in->line)) {
		send_echo(m);
		output_send(m, data, len);
		return;
	}
	buf_add(&m->in->echo, data, len);
	/* A host that neither ends its line nor pauses: what is kept is bounded. */
	if (m->in->echo.len >= AT_LINE_MAX)
		send_echo(m);
	timer_set(&m->in->pause, module_timer(m, TIMER_COMMAND));
}

static bool on_ready(void *arg)
{
	struct module *m = arg;

	return boot_power(m) == POWER_READY && !m->in->asleep && !uart_full(m) &&
	       (!m->in->open || at_line_in_data(&m->in->line));
}

static void on_lone_lf(void *arg)
{
	struct module *m = arg;

	bus_log(m->bus, m->name, LOG_LEVEL_WARNING,
		"the host ends a line with LF alone: a command line ends with CR (guide 2.2), so this isn't answered");
}

static const struct at_line_handler line_handler = {
	.line = on_line,
	.overflow = on_overflow,
	.data = on_data,
	.escape = on_escape,
	.echo = on_echo,
	.ready = on_ready,
	.lone_lf = on_lone_lf,
};

/* --- input -------------------------------------------------------------------------------------------------------- */

void interpreter_feed(struct module *m, const uint8_t *data, size_t len)
{
	size_t room = RX_WAITING_MAX - m->in->rx.len, taken;
	struct buf input;

	if (len > room) {
		if (!m->in->overrun)
			bus_log(m->bus, m->name, LOG_LEVEL_WARNING, "input while a response was open: %zu bytes lost",
				len - room);
		m->in->overrun = true;
		len = room;
	}
	buf_add(&m->in->rx, data, len);
	if (m->in->feeding)
		return;
	m->in->feeding = true;
	while (m->in->rx.len > 0 && on_ready(m)) {
		input = m->in->rx;
		buf_init(&m->in->rx);
		taken = at_line_feed(&m->in->line, input.data, input.len, &line_handler, m);
		/* What a reboot left of the input is lost. */
		if (boot_power(m) == POWER_READY) {
			buf_drain(&input, taken);
			buf_add(&input, m->in->rx.data, m->in->rx.len);
			buf_release(&m->in->rx);
			m->in->rx = input;
		} else {
			buf_release(&input);
		}
	}
	m->in->feeding = false;
	if (m->in->rx.len == 0)
		m->in->overrun = false;
	uart_tell_room(m);
}

void interpreter_input(struct module *m, const uint8_t *data, size_t len)
{
	/* A flood is taken in pieces, so that what is answered at once never counts as waiting. */
	const size_t piece = RX_WAITING_MAX / 2;

	output_hold(m);
	parts_heard(m);
	while (len > 0 && boot_power(m) == POWER_READY) {
		size_t n = len < piece ? len : piece;

		interpreter_feed(m, data, n);
		data += n;
		len -= n;
	}
	output_release(m);
}

/* --- for handlers ------------------------------------------------------------------------------------------------- */

void module_final(struct module *m, int result)
{
	if (!m->in->open)
		return;
	output_hold(m);
	if (finish(m, result))
		run_chain(m);
	interpreter_feed(m, NULL, 0);
	output_release(m);
}

static void prompt(struct module *m, const char *text, int (*done)(struct module *m, const uint8_t *data, size_t len))
{
	m->in->data_done = done;
	output_send(m, text, strlen(text));
	bus_emit(m->bus, m->name, EVENT_UART_TX, F_STR("line", ">"));
	if (module_timer(m, TIMER_PROMPT) > 0)
		timer_set(&m->in->prompt, module_timer(m, TIMER_PROMPT));
}

void module_prompt(struct module *m, size_t wanted, int (*done)(struct module *m, const uint8_t *data, size_t len))
{
	static const char *const prompts[] = {"\r\n>", "\r\n> ", ">"};

	at_line_want_data(&m->in->line, wanted);
	prompt(m, prompts[module_quirk(m, QUIRK_PROMPT)], done);
}

/* The bytes of this prompt are documented (base manual 3.4). */
void module_prompt_text(struct module *m, size_t max, int (*done)(struct module *m, const uint8_t *data, size_t len))
{
	at_line_want_text(&m->in->line, max);
	prompt(m, "\r\n> ", done);
}

struct pending_request *module_request(struct module *m)
{
	return &m->in->request;
}

/* The host never finished its data. */
static void prompt_timeout(void *arg)
{
	struct module *m = arg;

	at_line_reset(&m->in->line);
	module_final(m, AT_ERROR);
}

/* --- for the other parts ------------------------------------------------------------------------------------------ */

bool interpreter_busy(const struct module *m)
{
	return m->in->open;
}

bool interpreter_prompting(const struct module *m)
{
	return at_line_in_data(&m->in->line);
}

size_t interpreter_waiting(const struct module *m)
{
	return m->in->rx.len;
}

void interpreter_sleep(struct module *m, bool asleep)
{
	m->in->asleep = asleep;
}

/* --- life --------------------------------------------------------------------------------------------------------- */

static void init(struct module *m, const struct module_config *config)
{
	(void)config;
	m->in = xcalloc(1, sizeof(*m->in));
	at_line_init(&m->in->line);
	buf_init(&m->in->echo);
	timer_init(&m->in->pause, m->clock, echo_due, m);
	timer_init(&m->in->delay, m->clock, run_line, m);
	timer_init(&m->in->work, m->clock, work_done, m);
	timer_init(&m->in->prompt, m->clock, prompt_timeout, m);
}

static void stop(struct module *m)
{
	timer_cancel(&m->in->pause);
	buf_clear(&m->in->echo);
	timer_cancel(&m->in->delay);
	timer_cancel(&m->in->work);
	m->in->worked = false;
	timer_cancel(&m->in->prompt);
	at_line_reset(&m->in->line);
	buf_clear(&m->in->rx);
	buf_clear(&m->in->chain);
	m->in->open = false;
	m->in->asleep = false;
	m->in->overrun = false;
}

static void release(struct module *m)
{
	at_line_release(&m->in->line);
	buf_release(&m->in->echo);
	buf_release(&m->in->rx);
	buf_release(&m->in->chain);
	free(m->in);
}

const struct part interpreter_part = {.name = "interpreter", .init = init, .stop = stop, .release = release};
