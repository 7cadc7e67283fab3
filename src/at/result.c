/* The error codes of guide chapter 5 (tables 3 to 5), with 5, 100 and 181 that only the base manual has. */
#include "config.h"

#include "bc28/at.h"

#include <stddef.h>

const struct value_name cme_names[] = {
	{3, "Operation not allowed"},
	{4, "Operation not supported"},
	{5, "PIN required"},
	{23, "Memory failure"},
	{30, "No network service"},
	{50, "Incorrect parameters"},
	{51, "Command implemented but currently disabled"},
	{52, "Command aborted by user"},
	{100, "Unknown"},
	{159, "Uplink busy/flow control"},
	{181, "Unsupported QCI value"},
	{300, "ME failure"},
	{301, "SMS service of ME reserved"},
	{302, "Operation not allowed"},
	{303, "Operation not supported"},
	{304, "Invalid PDU mode parameter"},
	{305, "Invalid text mode parameter"},
	{310, "USIM not inserted"},
	{311, "USIM PIN required"},
	{312, "PH-USIM PIN required"},
	{313, "USIM failure"},
	{314, "USIM busy"},
	{315, "USIM wrong"},
	{316, "USIM PUK required"},
	{317, "USIM PIN2 required"},
	{318, "USIM PUK2 required"},
	{320, "Memory failure"},
	{321, "Invalid memory index"},
	{322, "Memory full"},
	{330, "SMSC address unknown"},
	{331, "No network service"},
	{332, "Network timeout"},
	{340, "No +CNMA acknowledgement expected"},
	{500, "Unknown error"},
	{512, "Required parameter not configured"},
	{513, "TUP not registered"},
	{514, "AT internal error"},
	{515, "CID is active"},
	{516, "Incorrect state for command"},
	{517, "CID is invalid"},
	{518, "CID is not active"},
	{520, "Deactivate the last active CID"},
	{521, "CID is not defined"},
	{522, "UART parity error"},
	{523, "UART frame error"},
	{524, "UE is in minimal function mode (AT+CFUN=0)"},
	{525, "AT command aborted: in processing"},
	{526, "AT command aborted: error"},
	{527, "Command interrupted"},
	{528, "Configuration conflicts"},
	{529, "During FOTA updating"},
	{530, "Not the AT allocated socket"},
	{531, "USIM PIN is blocked"},
	{532, "USIM PUK is blocked"},
	{533, "Not mipi module"},
	{534, "File not found"},
	{535, "Conditions of use not satisfied"},
	{536, "AT UART buffer error"},
	{537, "Back off timer is running"},
	{0, NULL},
};

/* The situations in which the module itself answers with a code. */
static const struct value_name situations[] = {
	{CME_NOT_ALLOWED, "AT+CGATT while an attach is under way; a socket that isn't open, a port that is taken"},
	{CME_NOT_SUPPORTED, "AT+CRSM with RETRIEVE DATA or SET DATA; AT+CGDATA"},
	{CME_MEMORY, "a setting can't be saved; no socket is free"},
	{CME_NO_NETWORK, "AT+QLASREGIND=0, AT+NSOST, AT+NSOCO, AT+NPING, AT+QDNS without an IP address"},
	{CME_PARAMETER, "a parameter is missing, too many or out of range"},
	{CME_UPLINK_BUSY,
		"AT+QLASENDDATA while a CON is outstanding; AT+NSOSD, AT+NSOST, AT+QMTPUB with too much waiting"},
	{CME_SMS_PDU, "the PDU of a message is damaged or has another length than was said"},
	{CME_QCI, "AT+CGEQOS with QCI 65, 66, 69 or 70"},
	{CME_SMS_NOT_SUPPORTED, "AT+CMGS with AT+NCONFIG=SUPPORT_SMS,FALSE"},
	{CME_SIM_MISSING, "AT+CIMI, AT+NCCID, AT+CGATT=1 without a USIM"},
	{CME_SIM_PIN, "AT+CIMI, AT+CGATT=1 while the PIN is wanted"},
	{CME_SIM_BUSY, "AT+CIMI while the USIM starts"},
	{CME_SIM_PUK, "AT+CIMI, AT+CGATT=1 while the PUK is wanted"},
	{CME_SMS_NO_CENTRE, "AT+CMGS without a service centre in PDU or AT+CSCA"},
	{CME_SMS_NO_NETWORK, "AT+CMGS while the module isn't attached"},
	{CME_SMS_UNEXPECTED_ACK, "AT+CNMA without a message to acknowledge"},
	{CME_NOT_CONFIGURED, "AT+QLASREGIND=0 without a server; a server or PSK is read that was never set"},
	{CME_NOT_REGISTERED, "AT+QLASENDDATA, AT+QLAFOTARESET before registration"},
	{CME_INTERNAL, "the CoAP stack doesn't take the data of AT+QLASENDDATA"},
	{CME_WRONG_STATE,
		"AT+QLASENDRSP to no open request; AT+QLASREGIND=1 unregistered; AT+QLAFOTAIND=2-5 out of turn"},
	{CME_CID_ACTIVE, "AT+CGDCONT of an active context"},
	{CME_CID_INVALID, "a context above 10; AT+CGDCONT of 7 with AT+NCONFIG=ENABLE_BIP,TRUE"},
	{CME_CID_NOT_ACTIVE, "AT+CGCONTRDP, AT+CGCMOD of a context that isn't active"},
	{CME_LAST_CID, "AT+CGACT=0 of the last active context"},
	{CME_CID_NOT_DEFINED, "AT+CGPADDR, AT+CGACT of a context that isn't defined"},
	{CME_CFUN0, "AT+CIMI, AT+CGATT, AT+QLASREGIND, AT+QLASENDDATA, AT+QLASENDRSP, AT+QDNS with AT+CFUN=0"},
	{CME_IN_PROCESSING, "AT+QDNS, AT+NPING, AT+QIDNSCFG while a name or a ping is under way"},
	{CME_ABORTED_ERROR, "AT+NSOCO: the connection failed"},
	{CME_FOTA, "AT+NRB, AT+CFUN, AT+QLASENDDATA and others while an update is under way"},
	{CME_NOT_AT_SOCKET, "AT+NSOST, AT+NSOCL and others of socket 0, which is CoAP's"},
	{CME_PIN_BLOCKED, "AT+CPIN with the third wrong PIN"},
	{CME_PUK_BLOCKED, "AT+CPIN with the tenth wrong PUK; AT+CIMI behind it"},
	{CME_NO_FILE, "AT+CCHO of an application that the USIM doesn't have"},
	{CME_UART_BUFFER, "a command line of more than 4096 bytes"},
	{CME_BACK_OFF, "AT+CGACT=1 while T3396 runs"},
	{0, NULL},
};

static const struct value_name *find_code(const struct value_name *table, int code)
{
	while (table->name != NULL && table->value != code)
		table++;
	return table->name != NULL ? table : NULL;
}

bool cme_known(int code)
{
	return find_code(cme_names, code) != NULL;
}

const char *cme_situation(int code)
{
	const struct value_name *row = find_code(situations, code);

	return row != NULL ? row->name : NULL;
}
