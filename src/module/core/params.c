/* Quirks, timers and texts: the tables behind quirk.<name>, timer.<name> and text.<name> of the configuration. */
#include "config.h"

#include "bc28/params.h"

#include <inttypes.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <strings.h>

#include "bc28/buf.h"
#include "bc28/clock.h"
#include "bc28/number.h"
#include "bc28/xmalloc.h"
#include "settings.h"

#define VALUES(...)                                                                                                    \
	(const char *const[])                                                                                          \
	{                                                                                                              \
		__VA_ARGS__, NULL                                                                                      \
	}

/* The first value of a row is the default. */
const struct quirk quirks[QUIRK_COUNT] = {
	[QUIRK_STATUS_URC] = {"status-urc", VALUES("qladatastatus", "qlauldatastatus"), "guide 3.7, 4.4, 6.1",
		"Name of the URC that reports the fate of a CON uplink: chapter 4.4 and session 6.2 have "
		"+QLADATASTATUS, session 6.1 has +QLAULDATASTATUS."},
	[QUIRK_SENDDATA_ALIAS] = {"senddata-alias", VALUES("off", "on"), "guide 6.1",
		"Whether AT+QLASENDATA, the spelling of session 6.1, is accepted beside AT+QLASENDDATA."},
	[QUIRK_PROMPT] = {"prompt", VALUES("crlf", "crlf-space", "bare"), "guide 3.5, base manual 3.4",
		"Bytes of the data prompt: CR LF >, CR LF > space (as at the SMS prompt), or > alone."},
	[QUIRK_PSK_REPLY] = {"psk-reply", VALUES("guide", "command", "sibling"), "guide 3.3, 3.15",
		"Name in the answers to AT+QLASETPSK? and AT+QLASETBSPSK?: as the guide's syntax boxes agree most "
		"(+QLASETPSK, +QSETBSPSK), the command's own name in both, or the sibling's (+QSETPSK, +QSETBSPSK)."},
	[QUIRK_QCFG_QUOTED] = {"qcfg-quoted", VALUES("off", "on"), "guide 3.13",
		"Whether the answer to AT+QCFG=\"LWM2M/DeviceType\" quotes the value."},
	[QUIRK_UPLINK] = {"uplink", VALUES("dp", "notify"), "guide 3.5",
		"Which way AT+QLASENDDATA goes: POST /dp?ep=…, or Notify of the observed 19/0/0."},
	[QUIRK_READ_FORMAT] = {"read-format", VALUES("lwm2m", "text"), "guide 3.6, OMA TS 6.4",
		"Content format of the host's answer to a read that asks for none: octets (42), of an instance TLV, as "
		"LwM2M has it; or plain text (0), as another firmware for the Andlink platform has it."},
	[QUIRK_BOOT_SPACE] = {"boot-space", VALUES("off", "on"), "guide 2",
		"Whether the ready string is \"Neul \" with a space, as some modules print it."},
	[QUIRK_BOOT_CAUSE] = {"boot-cause", VALUES("guide", "real"), "guide 7",
		"After power-on and reset pin: no cause line, as chapter 7 says, or the line that real modules were "
		"seen to print."},
	[QUIRK_BOOT_LOADER] = {"boot-loader", VALUES("off", "on"), "guide 2, logs",
		"Whether the boot loader's lines, Boot: Unsigned and three more, come before the cause and the ready "
		"string."},
	[QUIRK_EARLY_SEND] = {"early-send", VALUES("register", "refuse"), "guide 3.5, base manual 5",
		"AT+QLASENDDATA before registration is answered with error 513 and starts a registration, or is only "
		"refused."},
	[QUIRK_CHAIN_ERROR] = {"chain-error", VALUES("stop", "go-on"), "guide 2.2, V.250 5.4.2",
		"What an error does to the rest of a line with several commands."},
	[QUIRK_WRITE_DATA] = {"write-data", VALUES("raw", "quoted", "hex"), "guide 4.1",
		"Form of the data in +QLAWRITE."},
	[QUIRK_EMPTY_READ] = {"empty-read", VALUES("error", "empty"), "guide 3.1, 3.3",
		"Reading a server address or PSK that was never set: error 512, or an answer with empty values."},
	[QUIRK_DTLS_URC] = {"dtls-urc", VALUES("guide", "each"), "guide 3.12, 6.2",
		"Which successful handshakes +QLADTLSSTAT:0 announces: session 6.2 has one line for a bootstrap and "
		"the registration that follows it, 3.12 says after each handshake. Later handshakes and failures are "
		"always announced."},
	[QUIRK_GIVE_UP] = {"give-up", VALUES("after-6", "never"), "guide 3.10",
		"After how many failed attempts in a row the module stops registering (REG_FAILED) or bootstrapping "
		"(INIT_FAILED) until the host or a reboot starts it again."},
	[QUIRK_PSK_IMEI] = {"psk-imei", VALUES("any", "enforce"), "guide 3.3, 3.15",
		"Whether the PSK ID must equal the IMEI: the guide says so, the sibling firmware doesn't check it."},
	[QUIRK_FAMILY] = {"family", VALUES("auto", "andlink", "sibling"), "guide 3, base manual 5",
		"Whose names the LwM2M client's URCs have, and what a Write to object 19 becomes: auto: the guide's or "
		"the base manual's, whichever commands set the server last; andlink: always the guide's (+QLAEVTIND, "
		"+QLAWRITE); sibling: always the base manual's (+QLWEVTIND, +NNMI)."},
	[QUIRK_NO_SERVICE] = {"no-service", VALUES("unknown", "searching"), "base manual 2.7, TS 27.007 10.1.22",
		"<stat> of AT+CEREG once a search has found no cell: 4 (out of coverage), or 2 (searching on)."},
	[QUIRK_PSM_DOWNLINK] = {"psm-downlink", VALUES("drop", "wait"), "TS 23.401 5.3.4.3",
		"What the network does with data for a module in PSM: it discards them, or (extended buffering) keeps "
		"them until the module wakes."},
	[QUIRK_CPSMS_OFF] = {"cpsms-off", VALUES("bare", "values"), "base manual 2.20",
		"AT+CPSMS? while PSM is off: the mode alone, or the timer values behind it."},
	[QUIRK_RENEGOTIATION_PORT] = {"renegotiation-port", VALUES("new", "same"), "guide 3.2, 3.16",
		"Source port of a DTLS negotiation that is not the first one: a new one, as after a NAT time-out, or "
		"the same."},
	[QUIRK_CONNECT] = {"connect", VALUES("in-time", "wait", "at-once"), "base manual 4.9",
		"When AT+NSOCO is answered: once the connection is there or has failed, but within 300 ms "
		"(timer.connect-answer), as the manual wants it; however long that takes; or at once. What fails "
		"behind an OK is told by +NSOCLI."},
	[QUIRK_CLOSED_SOCKET] = {"closed-socket", VALUES("free", "kept"), "base manual 4.13",
		"Whether +NSOCLI frees the socket's number, or AT+NSOCL has to."},
	[QUIRK_EARLY_SOCKET] = {"early-socket", VALUES("refuse", "take"), "base manual 4.4",
		"What AT+NSOCR does while the module is neither attached nor about to be: an error, or a socket."},
	[QUIRK_SPACING] = {"spacing", VALUES("examples", "tables"),
		"base manual 2.14, 2.28, 2.29, 2.40, 2.42, 2.43, 3.1, 4.12, 4.16",
		"The blank behind the colon where the manual's examples and its syntax tables differ. The examples "
		"have it in +CGEQOS: and +NLOGLEVEL: , the tables in +CGACT: and +CCIOTOPT: (=?), +CGTFT: , "
		"+CGCONTRDP: , +CRTDCP: , +CSMS: and +NSONMI: (=?, and the URC of mode 3)."},
	[QUIRK_CRSM_QUOTES] = {"crsm-quotes", VALUES("on", "off"), "base manual 2.37, TS 27.007 8.18",
		"Whether the response of AT+CRSM is quoted: the manual shows none."},
	[QUIRK_RAW_DATA] = {"raw-data", VALUES("hex", "text"), "base manual 2.27, 2.28",
		"Encoding of the data in AT+CSODCP, AT+NSNPD, +CRTDCP and +NRNPDM: hexadecimal digits, or the octets "
		"as they are."},
	[QUIRK_CCLK] = {"cclk", VALUES("utc", "local"), "base manual 2.19",
		"What the digits of +CCLK are: UTC, with the zone behind it as logs show, or the local time, of which "
		"the zone is the distance from GMT, as the manual says."},
	[QUIRK_RESERVED_PORTS] = {"reserved-ports", VALUES("allow", "refuse"), "base manual 4.4",
		"Whether AT+NSOCR takes the local ports 5683, 5684, 56830, 56831 and 56833, which the manual calls "
		"reserved and doesn't recommend."},
	[QUIRK_RAI] = {"rai", VALUES("always", "nconfig"), "base manual 4.17, guide 3.5",
		"Whether the release assistance of a message (modes of AT+QLASENDDATA, flags of AT+NSOSTF) reaches "
		"the network always, or only with AT+NCONFIG=RAI,TRUE."},
	[QUIRK_FIRST_SOCKET] = {"first-socket", VALUES("0", "1"), "base manual 4.4, drivers",
		"Number of the host's first socket when AT+QREGSWT=2 keeps the LwM2M client off; otherwise the client "
		"has socket 0."},
	[QUIRK_QUOTED_DATA] = {"quoted-data", VALUES("accept", "refuse"), "base manual 4.5, 4.6, 4.10",
		"Whether AT+NSOST, AT+NSOSTF and AT+NSOSD take their data in quotes, or answer with error 50, as some "
		"modules were seen to do."},
	[QUIRK_NUESTATS] = {"nuestats", VALUES("plain", "prefix"), "base manual 4.2, logs",
		"Lines of AT+NUESTATS without a type: the figures alone, or each behind \"+NUESTATS: \", as a later "
		"firmware has it."},
	[QUIRK_CONNECTED_URC] = {"connected-urc", VALUES("off", "on"), "base manual 4.9, logs",
		"Whether +NSOCO: <socket> tells that a connection is there, as a later firmware does; with "
		"quirk.connect=at-once it is what the host has to wait for."},
	[QUIRK_NO_CARD] = {"no-card", VALUES("ok", "error"), "base manual 2.17",
		"What AT+CFUN=1 answers without a USIM: OK, or error 310, and the radio stays off."},
};

const struct timer_row timer_rows[TIMER_COUNT] = {
	[TIMER_COMMAND] = {"command", 0, 0, 20, "drivers", "from the end of a command line to its execution"},
	[TIMER_CFUN] = {"cfun", 0, 0, 600, "base manual 2.17 (max. 85 s), drivers", "from AT+CFUN=1 to its OK"},
	[TIMER_DETACH] = {"detach", 0, 0, 500, "logs", "from AT+CFUN=0 of a registered module to its OK"},
	[TIMER_SIM] = {"sim", 0, 0, 500, "base manual 2.15", "from the supply of the USIM until it answers"},
	[TIMER_BOOT] = {"boot", 0, 1, 3000, "base manual 4.1, drivers (3-5 s)",
		"from power-on or reset to the ready string"},
	[TIMER_SEARCH] = {"search", 0, 1, 3000, "base manual 8.1", "cell search"},
	[TIMER_ATTACH] = {"attach", 0, 1, 2500, "base manual 8.1", "attach, after the search"},
	[TIMER_PDP] = {"pdp", 0, 0, 300, "base manual 2.14 (max. 1 s)", "activation and deactivation of a PDP context"},
	[TIMER_IP] = {"ip", 0, 0, 0, "TS 24.301 5.5.1.2.4", "IP address of the PDN, after the attach; 0: with it"},
	[TIMER_PROMPT] = {"prompt", 0, 60000, 60000, "undocumented",
		"the host's time to finish data mode, 0: for ever"},
	[TIMER_RELAY] = {"relay", 0, 10000, 10000, "guide 4.1, 4.2",
		"the host's time to answer +QLAREAD and +QLAWRITE"},
	[TIMER_BOOTSTRAP] = {"bootstrap", 0, 93000, 93000, "OMA TS 5.2, RFC 7252 4.8.2",
		"the bootstrap server's time to finish, from its last message"},
	[TIMER_REGISTRATION] = {"registration", 0, 0, 500, "guide 3.10 INIITIALISED",
		"from the end of the bootstrap to the registration"},
	[TIMER_RETRY_MIN] = {"retry-min", 100, 10000, 30000, "undocumented", "first wait after a failed registration"},
	[TIMER_RETRY_MAX] = {"retry-max", 100, 600000, 600000, "undocumented",
		"longest wait after failed registrations"},
	[TIMER_NAT] = {"nat", 0, 30000, 30000, "guide 3.2, 3.16",
		"silence after which NAT type 0 negotiates DTLS anew"},
	[TIMER_HANDSHAKE] = {"handshake", 0, 60000, 120000, "undocumented",
		"a DTLS handshake counts as failed after this"},
	[TIMER_CONNECT] = {"connect", 0, 30000, 75000, "undocumented", "a connection of AT+NSOCO fails after this"},
	[TIMER_CONNECT_ANSWER] = {"connect-answer", 0, 150, 150, "base manual 4.9 (max. 300 ms)",
		"from AT+NSOCO to its OK, when neither a connection nor a failure is there yet"},
	[TIMER_DNS] = {"dns", 0, 20000, 25000, "drivers (they wait 30 to 41 s)",
		"AT+QDNS ends in +QDNS:FAIL after this"},
	[TIMER_SCAN] = {"scan", 0, 1, 15000, "base manual 4.25",
		"cell search over all carriers, when AT+NCSEARFCN erased the known ones"},
	[TIMER_RETURN] = {"return", 0, 0, 5000, "TS 36.304 5.2.3",
		"from the return of coverage to the cell being found"},
	[TIMER_RADIO_LINK] = {"radio-link", 0, 0, 1000, "TS 36.331 5.3.11, T310",
		"from the loss of the cell to its being noticed"},
	[TIMER_RESELECT] = {"reselect", 0, 0, 5000, "TS 36.304 5.2.4",
		"a better cell has to be better for so long before the module changes to it"},
	[TIMER_PLMN_SEARCH] = {"plmn-search", 0, 1, 60000, "base manual 2.12 (max. 630 s)", "AT+COPS=?"},
	[TIMER_HPPLMN] = {"hpplmn", 0, 259200000, 259200000, "TS 23.122 4.4.3.3.1 (72 h for NB-IoT)",
		"roaming, the module looks for its home network after this"},
	[TIMER_RRC_SETUP] = {"rrc-setup", 0, 0, 500, "TS 36.331 5.3.3", "RRC connection, from the first uplink"},
	[TIMER_PAGING] = {"paging", 0, 0, 1280, "TS 36.304 7.1",
		"from a downlink to the module's answer to the page, without eDRX"},
	[TIMER_RRC_INACTIVITY] = {"rrc-inactivity", 0, 20000, 20000, "logs (about 20 s)",
		"the network releases the RRC connection after so long without traffic"},
	[TIMER_RRC_RELEASE] = {"rrc-release", 0, 1, 1000, "guide 3.5, base manual 4.6",
		"from the uplink (or its answer) with release assistance to the RRC release"},
	[TIMER_TAU] = {"tau", 0, 1, 1000, "TS 24.301 5.5.3", "tracking area update"},
	[TIMER_T3346] = {"t3346", 0, 900000, 900000, "TS 24.301 5.3.9",
		"the network's back-off for an attach that is refused because of congestion"},
	[TIMER_T3402] = {"t3402", 0, 720000, 720000, "TS 24.301 10.2", "wait after five failed attaches"},
	[TIMER_T3410] = {"t3410", 0, 255000, 255000, "TS 24.301 4.7, 10.2",
		"an attach or tracking area update without an answer has failed (15 s and 240 s for NB-IoT)"},
	[TIMER_T3411] = {"t3411", 0, 10000, 10000, "TS 24.301 10.2", "wait after a failed attach"},
	[TIMER_T3412] = {"t3412", 0, 3240000, 3240000, "TS 24.301 10.2",
		"periodic tracking area update, where PSM doesn't set it"},
	[TIMER_IMPLICIT_DETACH] = {"implicit-detach", 0, 480000, 480000, "TS 24.301 5.3.5",
		"the network forgets a module whose periodic update is overdue by this (mobile reachable and implicit "
		"detach timer, 4 min each)"},
	[TIMER_FORBIDDEN_TA] = {"forbidden-ta", 0, 43200000, 43200000, "TS 24.301 5.3.2",
		"the lists of forbidden tracking areas are erased after this"},
	[TIMER_SLEEP] = {"sleep", 0, 1000, 5000, "base manual 4.22",
		"silence on the UART after which a module in PSM or with the radio off sleeps deeply"},
	[TIMER_WAKE] = {"wake", 0, 0, 50, "drivers", "from the first byte in deep sleep to the command interpreter"},
	[TIMER_ECL0] = {"ecl0-latency", 0, 0, 100, "TR 45.820 7.3.6", "one-way latency in coverage level 0"},
	[TIMER_ECL1] = {"ecl1-latency", 0, 0, 500, "TR 45.820 7.3.6", "one-way latency in coverage level 1"},
	[TIMER_ECL2] = {"ecl2-latency", 0, 0, 2500, "TR 45.820 7.3.6", "one-way latency in coverage level 2"},
	[TIMER_ANSWER] = {"answer", 0, 3, 3, "drivers",
		"data come to a socket no sooner than this behind the fate of what it sent, as peers take their time"},
	[TIMER_RAW_DATA] = {"raw-data", 0, 1, 1500, "undocumented", "data without IP to the network's answer"},
	[TIMER_SMS] = {"sms", 0, 0, 2000, "undocumented", "a short message to the network's answer"},
	[TIMER_SMS_ACK] = {"sms-ack", 0, 15000, 15000, "TS 24.011 10",
		"the host's time for AT+CNMA, then the module answers the network itself"},
	[TIMER_SMS_LINK] = {"sms-link", 0, 5000, 5000, "base manual 3.6 (1-5 s)",
		"without another message AT+CMMS=1 falls back to 0"},
	[TIMER_WATCHDOG] = {"watchdog", 0, 1000, 30000, "guide 7", "a processor that hangs is reset after this"},
	[TIMER_RPC] = {"rpc", 0, 1000, 10000, "guide 7",
		"a call between processors that isn't answered leads to a reset after this"},
};

const struct text_row text_rows[TEXT_COUNT] = {
	[TEXT_MODEL] = {"model", "BC28", "base manual 2.1, logs",
		"short name: ATI, resource 1 of object 3, and the name of an AT+NFWUPD package that installs on any "
		"version"},
	[TEXT_PRODUCT] = {"product", "BC28JA-02-STD", "base manual 2.4, drivers", "name to order it by: AT+CGMM"},
	[TEXT_REVISION] = {"revision", "BC28JAR01A10", "base manual 2.1, drivers",
		"version of the firmware until an update: ATI, AT+QGMR, resource 3 of object 3, and what a package is "
		"compared with that is for one version"},
};

int params_init(struct params *p, const char *profile, char **cause)
{
	bool hardware = strcmp(profile, "hardware") == 0;

	if (!hardware && strcmp(profile, "fast") != 0)
		return fail(cause, "profile '%s' is neither fast nor hardware", profile);
	for (size_t i = 0; i < QUIRK_COUNT; i++)
		p->quirk[i] = 0;
	for (size_t i = 0; i < TIMER_COUNT; i++)
		p->timer[i] = (hardware ? timer_rows[i].hardware_ms : timer_rows[i].fast_ms) * CLOCK_MS;
	for (size_t i = 0; i < TEXT_COUNT; i++)
		snprintf(p->text[i], sizeof(p->text[i]), "%s", text_rows[i].initial);
	p->hardware = hardware;
	p->baud = hardware ? 9600 : 0;
	return 0;
}

/* "a, b or c" of a quirk, for the error message. */
static char *quirk_choices(const struct quirk *q)
{
	struct buf text;
	char *s;

	buf_init(&text);
	for (size_t i = 0; q->values[i] != NULL; i++)
		buf_addf(&text, "%s%s", i == 0 ? "" : ", ", q->values[i]);
	s = xstrdup(buf_str(&text));
	buf_release(&text);
	return s;
}

int params_set_quirk(struct params *p, const char *name, const char *value, char **cause)
{
	char *choices;

	for (size_t i = 0; i < QUIRK_COUNT; i++) {
		if (strcmp(quirks[i].name, name) != 0)
			continue;
		for (int v = 0; quirks[i].values[v] != NULL; v++)
			if (strcasecmp(quirks[i].values[v], value) == 0) {
				p->quirk[i] = v;
				return 0;
			}
		choices = quirk_choices(&quirks[i]);
		fail(cause, "quirk.%s: '%s' is none of: %s", name, value, choices);
		free(choices);
		return -1;
	}
	return fail(cause, "there is no quirk.%s", name);
}

int params_set_timer(struct params *p, const char *name, const char *value, char **cause)
{
	int64_t ms;

	for (size_t i = 0; i < TIMER_COUNT; i++) {
		if (strcmp(timer_rows[i].name, name) != 0)
			continue;
		if (number_parse(value, 10, 0, UINT32_MAX, &ms, NULL) < 0)
			return fail(cause, "timer.%s: '%s' is no number of milliseconds", name, value);
		if ((uint64_t)ms < timer_rows[i].min_ms)
			return fail(cause, "timer.%s: at least %" PRIu64 " ms", name, timer_rows[i].min_ms);
		p->timer[i] = (uint64_t)ms * CLOCK_MS;
		return 0;
	}
	return fail(cause, "there is no timer.%s", name);
}

/* As the version of a firmware, which one of them is. */
static bool text_valid(const char *text)
{
	size_t len = strlen(text);

	for (size_t i = 0; i < len; i++)
		if (text[i] <= ' ' || text[i] >= 0x7f || text[i] == '"')
			return false;
	return len > 0 && len <= TEXT_MAX;
}

int params_set_text(struct params *p, const char *name, const char *value, char **cause)
{
	for (size_t i = 0; i < TEXT_COUNT; i++) {
		if (strcmp(text_rows[i].name, name) != 0)
			continue;
		if (!text_valid(value))
			return fail(cause,
				"text.%s: '%s' is not 1 to %d printable characters without blanks and quotes", name,
				value, TEXT_MAX);
		snprintf(p->text[i], sizeof(p->text[i]), "%s", value);
		return 0;
	}
	return fail(cause, "there is no text.%s", name);
}

int params_set_baud(struct params *p, const char *value, char **cause)
{
	const struct setting *rates = setting_row(SET_UART_BAUD);
	int64_t baud = 0;

	if (strcmp(value, "0") != 0 && !setting_takes(rates, value))
		return fail(cause, "'%s' is none of: 0,%s", value, rates->values);
	number_scan(value, SIZE_MAX, 10, 0, UINT32_MAX, &baud);
	p->baud = (unsigned)baud;
	return 0;
}
