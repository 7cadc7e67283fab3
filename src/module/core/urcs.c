/* The unsolicited lines of the module, for manuals and the conformance report. */
#include "config.h"

#include <limits.h>
#include <stdbool.h>
#include <string.h>

#include "bc28/at.h"
#include "bc28/module.h"
#include "bc28/number.h"

const struct urc_row urc_rows[] = {
	{"Boot: Unsigned", NULL, "logs",
		"With quirk.boot-loader=on, at each start: Security B.. Verified, Protocol A.. Verified and Apps "
		"A...... Verified follow, then the cause."},
	{"REBOOT_CAUSE_", NULL, "guide 7", "In front of Neul: why the module restarted; one of query-causes."},
	{"REGISTERNOTIFY", NULL, "guide 3.9",
		"Manual registration mode: the network is there, AT+QLASREGIND=0 may come."},
	{"FIRMWARE DOWNLOADING", NULL, "guide 2", "The update's package is being fetched."},
	{"FIRMWARE DOWNLOAD FAILED", NULL, "guide 2", "It could not be fetched, or was cancelled or refused."},
	{"FIRMWARE DOWNLOADED", NULL, "guide 2", "It is complete."},
	{"FIRMWARE UPDATING", NULL, "guide 2", "The update begins."},
	{"FIRMWARE UPDATE SUCCESS", NULL, "guide 2", "The new firmware runs; the platform has not been told."},
	{"FIRMWARE UPDATE FAILED", NULL, "guide 2", "The old firmware runs, or the update was cancelled."},
	{"FIRMWARE UPDATE OVER", NULL, "guide 2", "The platform knows the result."},
	{"+QLADTLSSTAT:", "0,3", "guide 3.12", "A DTLS handshake succeeded (0) or failed (3)."},
	{"+QLAWRITE: ", NULL, "guide 4.1",
		"The platform writes: message id, token, data and query; 10 s for AT+QLASENDRSP."},
	{"+QLAREAD: ", NULL, "guide 4.2", "The platform reads: message id, token and query; 10 s for AT+QLASENDRSP."},
	{"+QLAEVTIND:", "0-7", "guide 4.3",
		"0 registered, 1 de-registered, 2 updated, 3 object 19 observed, 4 bootstrapped, 5 5/0/3 observed, 6 "
		"package URI, 7 package there."},
	{"+QLADATASTATUS:", "2-5", "guide 4.4",
		"Fate of a CON uplink: 2 failed, 3 timed out, 4 delivered, 5 reset (quirk.status-urc: another name)."},
	{"+QLAULDATASTATUS:", NULL, "guide 6.1", "+QLADATASTATUS with quirk.status-urc=qlauldatastatus."},
	{"+QLWEVTIND:", "0-7,9", "base manual 5.17",
		"As +QLAEVTIND, when the server was set by the base manual's commands; 9: 19/0/0 not observed any "
		"more."},
	{"+QLWULDATASTATUS:", "2-5", "base manual 5.7", "As +QLADATASTATUS; with <seq> when the data had one."},
	{"+QDTLSSTAT:", "0,3", "base manual 5.19", "As +QLADTLSSTAT."},
	{"+NNMI:", NULL, "base manual 5.12", "AT+NNMI=1: the platform's data, as <length>,<hexadecimal>."},
	{"+NNMI", NULL, "base manual 5.12", "AT+NNMI=2: the platform's data wait for AT+NMGR."},
	{"+NSMI:SENT", NULL, "base manual 5.13", "AT+NSMI=1: data without <seq> were sent."},
	{"+NSMI:SENT_TO_AIR_INTERFACE,", NULL, "base manual 5.13", "AT+NSMI=1: data with <seq> were sent."},
	{"+NSMI:DISCARDED", NULL, "base manual 5.13", "AT+NSMI=1: data were not sent, or not delivered."},
	{"+NSONMI:", NULL, "base manual 4.12", "Data came on a socket, in the form of AT+NSONMI=<mode>."},
	{"+NSOSTR:", NULL, "base manual 4.5, 4.10",
		"Socket, sequence, and 1: sent (UDP) or acknowledged (TCP), or 0: not."},
	{"+NSOCO: ", NULL, "logs, drivers", "The connection of a TCP socket is there, with quirk.connected-urc=on."},
	{"+NSOCLI: ", NULL, "base manual 4.13", "The peer of a TCP socket closed, or is lost."},
	{"+QMTOPEN: ", NULL, "MQTT guide 3.2.3",
		"The broker is reached (0), or not: -1, 2 busy, 3 no address, 4 no such name."},
	{"+QMTCLOSE: ", NULL, "MQTT guide 3.2.4", "The connection is closed."},
	{"+QMTCONN: ", NULL, "MQTT guide 3.2.5", "Result of the login, and the broker's code."},
	{"+QMTDISC: ", NULL, "MQTT guide 3.2.6", "Logged out."},
	{"+QMTSUB: ", NULL, "MQTT guide 3.2.7", "Message id, result, granted QoS."},
	{"+QMTUNS: ", NULL, "MQTT guide 3.2.8", "Message id, result."},
	{"+QMTPUB: ", NULL, "MQTT guide 3.2.9", "Message id, result: 0 done, 1 sent again, 2 failed."},
	{"+QMTRECV: ", NULL, "MQTT guide 4.2", "A message: id, topic, payload."},
	{"+QMTSTAT: ", NULL, "MQTT guide 4.1",
		"The connection is gone: 1 by the broker, 2 no PINGRESP, 4 no CONNACK, 6 protocol, 7 no network."},
	{"+QDNS:", NULL, "base manual 4.32", "The address of a name, or FAIL."},
	{"+NPING:", NULL, "base manual 4.14", "Address, TTL and round trip in milliseconds of an answered ping."},
	{"+NPINGERR:", "1,2", "base manual 4.14", "A ping got no answer in time (1), or could not be sent (2)."},
	{"+CEREG:", NULL, "base manual 2.7", "The registration changed, in the form of AT+CEREG=<n>."},
	{"+CSCON:", "0,1", "base manual 2.8", "The RRC connection was released (0) or set up (1), with AT+CSCON=1."},
	{"+NPSMR:", "0,1", "base manual 4.22", "The module left (0) or entered (1) PSM, with AT+NPSMR=1."},
	{"+CEDRXP:", NULL, "base manual 2.21",
		"With AT+CEDRXS=2: what the network grants has changed: 5, cycle asked for, granted, paging time "
		"window."},
	{"+NPTWEDRXP:", NULL, "base manual 4.23",
		"The same with AT+NPTWEDRXS=2: 5, window and cycle asked for, cycle and window granted."},
	{"+CTZV:", NULL, "base manual 2.24", "With AT+CTZR=1: the network's time zone, in quarters of an hour."},
	{"+CTZE:", NULL, "base manual 2.24", "With AT+CTZR=2: time zone, summer time and local time."},
	{"+CTZEU:", NULL, "base manual 2.24", "With AT+CTZR=3: time zone, summer time and UTC."},
	{"+CSODCPR:", NULL, "base manual 2.27",
		"Outcome of AT+CSODCP with a sequence: cid, sequence, 1 sent or 0 dropped."},
	{"+CRTDCP:", NULL, "base manual 2.28", "Data from the control plane: cid, length, data in hexadecimal."},
	{"+NSNPDR:", NULL, "base manual 4.35",
		"Outcome of AT+NSNPD with a sequence: cid, sequence, 1 sent or 0 dropped."},
	{"+NRNPDM:", NULL, "base manual 4.36", "Non-IP data: cid, length, data in hexadecimal."},
	{"+CMT:", NULL, "base manual 3.1", "A short message: +CMT:0,<length of the TPDU>, on the next line its PDU."},
	{"+CDS:", NULL, "base manual 3.2", "A status report: +CDS:<length of the TPDU>, on the next line its PDU."},
	{"+CPIN: SIM PUK BLOCKED", NULL, "base manual 2.32", "Ten wrong PUKs have locked the USIM for good."},
	{"+NPIN:", NULL, "base manual 4.24",
		"Result of AT+NPIN: OK, ERROR PIN disabled, ERROR PIN blocked, ERROR wrong PIN <tries left>, ERROR "
		"wrong format, ERROR."},
	{"+NATSPEED:DISABLE_DEEP_SLEEP", NULL, "base manual 4.18", "The UART's rate is too high for deep sleep."},
	{"+NIPINFO:", NULL, "base manual 4.26",
		"Addresses of a context: <cid>,<IP|IPV6|IPV4V6>,<address>, or <cid>,<type>,<cause 1-5> when there are "
		"none."},
	{"+NGACTR:", NULL, "base manual 4.40",
		"End of an activation (1) or deactivation (0): <cid>,<state>,<result 0-19>."},
	{"+CCIOTOPTI: ", NULL, "base manual 2.40",
		"CIoT optimisations of the network: 0 none, 1 control plane, 2 user plane, 3 both."},
	{.text = NULL},
};

/* Whether a line that begins as the row says goes on as it says. */
static bool goes_on(const struct urc_row *u, const char *rest)
{
	char last = u->text[strlen(u->text) - 1];
	int64_t value;
	size_t len;

	if (u->values == NULL)
		return *rest == '\0' || strchr(": _,", last) != NULL;
	len = number_scan(rest, SIZE_MAX, 10, 0, INT_MAX, &value);
	return len > 0 && (rest[len] == '\0' || rest[len] == ',') &&
	       at_limits_have(u->values, strlen(u->values), value);
}

const struct urc_row *urc_row_of(const char *line)
{
	for (const struct urc_row *u = urc_rows; u->text != NULL; u++)
		if (strncmp(line, u->text, strlen(u->text)) == 0 && goes_on(u, line + strlen(u->text)))
			return u;
	return NULL;
}
