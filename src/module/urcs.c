/* The unsolicited lines of the module, for manuals and the conformance report. */
#include "config.h"

#include "bc28/module.h"

const struct urc_row urc_rows[] = {
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
		"0 registered, 1 de-registered, 2 updated, 3 object 19 observed, 4 bootstrapped, 5 5/0/3 observed, "
		"6 package URI, 7 package there."},
	{"+QLADATASTATUS:", "2-5", "guide 4.4",
		"Fate of a CON uplink: 2 failed, 3 timed out, 4 delivered, 5 reset (quirk.status-urc: another name)."},
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
	{"+CMT:", NULL, "base manual 3.7", "A short message: +CMT:0,<length of the TPDU>, on the next line its PDU."},
	{"+CDS:", NULL, "base manual 3.2", "A status report: +CDS:<length of the TPDU>, on the next line its PDU."},
	{"+CPIN: SIM PUK BLOCKED", NULL, "base manual 2.32", "Ten wrong PUKs have locked the USIM for good."},
	{"+NPIN:", NULL, "base manual 4.24",
		"Result of AT+NPIN: OK, ERROR PIN disabled, ERROR PIN blocked, ERROR wrong PIN <tries left>, "
		"ERROR wrong format, ERROR."},
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
