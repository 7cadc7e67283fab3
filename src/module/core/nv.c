/*
 * The settings of the firmware (guide: KV): one table, one place where they change. A saved setting is durable before the
 * change is reported as done; some come into force with the next reboot only.
 */
#include "config.h"

#include <ctype.h>
#include <errno.h>
#include <inttypes.h>
#include <limits.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "bc28/number.h"
#include "bc28/xmalloc.h"
#include "module_priv.h"
#include "part.h"

enum setting_type {
	SETTING_NUMBER,
	SETTING_TEXT,
	SETTING_HOST,
	SETTING_PSK_ID,
	SETTING_KEY,
	SETTING_DIGITS,
	SETTING_BITS,
	SETTING_BANDS,
	SETTING_CLASSES,
};

enum setting_flags {
	SAVED = 1 << 0, /* kept over reboots and power cuts */
	AFTER_REBOOT = 1 << 1, /* comes into force with the next boot */
	SECRET = 1 << 2, /* never shown */
	CARD = 1 << 3, /* belongs to the USIM: a factory reset of the module leaves it */
};

/* What is saved, and what is in force. NULL: the default. */
struct nv {
	char *set[SETTING_COUNT];
	char *active[SETTING_COUNT];
};

struct setting {
	const char *key;
	enum setting_type type;
	long min, max; /* of the number, or of the length */
	const char *initial;
	unsigned flags;
	const char *source;
	const char *text;
};

static const struct setting settings[SETTING_COUNT] = {
	[SET_ECHO] = {"echo", SETTING_NUMBER, 0, 1, "0", 0, "base manual 2.2", "ATE: echo of what the host sends"},
	[SET_CMEE] = {"cmee", SETTING_NUMBER, 0, 1, "0", 0, "base manual 2.18", "AT+CMEE: numeric error codes"},
	[SET_CEREG] = {"cereg", SETTING_NUMBER, 0, 5, "0", 0, "base manual 2.7", "AT+CEREG: registration URCs"},
	[SET_AUTOCONNECT] = {"autoconnect", SETTING_NUMBER, 0, 1, "1", SAVED | AFTER_REBOOT, "base manual 4.17",
		"radio on and attach without being asked after a boot"},
	[SET_SCRAMBLING] = {"nconfig.scrambling", SETTING_NUMBER, 0, 1, "1", SAVED | AFTER_REBOOT, "base manual 4.17",
		"AT+NCONFIG=CR_0354_0338_SCRAMBLING"},
	[SET_SI_AVOID] = {"nconfig.si-avoid", SETTING_NUMBER, 0, 1, "1", SAVED | AFTER_REBOOT, "base manual 4.17",
		"AT+NCONFIG=CR_0859_SI_AVOID"},
	[SET_COMBINE_ATTACH] = {"nconfig.combine-attach", SETTING_NUMBER, 0, 1, "0", SAVED | AFTER_REBOOT,
		"base manual 4.17", "AT+NCONFIG=COMBINE_ATTACH"},
	[SET_CELL_RESELECTION] = {"nconfig.cell-reselection", SETTING_NUMBER, 0, 1, "1", SAVED | AFTER_REBOOT,
		"base manual 4.17", "AT+NCONFIG=CELL_RESELECTION"},
	[SET_BIP] = {"nconfig.bip", SETTING_NUMBER, 0, 1, "0", SAVED | AFTER_REBOOT, "base manual 4.17",
		"AT+NCONFIG=ENABLE_BIP: context 7 is the USIM's"},
	[SET_MULTITONE] = {"nconfig.multitone", SETTING_NUMBER, 0, 1, "1", SAVED | AFTER_REBOOT, "base manual 4.17",
		"AT+NCONFIG=MULTITONE"},
	[SET_SIM_POWER_SAVING] = {"nconfig.sim-power-saving", SETTING_NUMBER, 0, 1, "1", SAVED | AFTER_REBOOT,
		"base manual 4.17", "AT+NCONFIG=NAS_SIM_POWER_SAVING_ENABLE: AT+NUICC is allowed"},
	[SET_BARRING_DELAY] = {"nconfig.barring-delay", SETTING_NUMBER, 0, 1800, "64", SAVED | AFTER_REBOOT,
		"base manual 4.17", "AT+NCONFIG=BARRING_RELEASE_DELAY, seconds"},
	[SET_RELEASE_VERSION] = {"nconfig.release", SETTING_NUMBER, 13, 14, "13", SAVED | AFTER_REBOOT,
		"base manual 4.17", "AT+NCONFIG=RELEASE_VERSION"},
	[SET_RPM] = {"nconfig.rpm", SETTING_NUMBER, 0, 1, "0", SAVED | AFTER_REBOOT, "base manual 4.17",
		"AT+NCONFIG=RPM"},
	[SET_SYNC_TIME_PERIOD] = {"nconfig.sync-time", SETTING_NUMBER, 0, 65535, "0", SAVED | AFTER_REBOOT,
		"base manual 4.17", "AT+NCONFIG=SYNC_TIME_PERIOD, minutes"},
	[SET_IPV6_PREFIX_TIME] = {"nconfig.ipv6-prefix-time", SETTING_NUMBER, 0, 65535, "15", SAVED | AFTER_REBOOT,
		"base manual 4.17", "AT+NCONFIG=IPV6_GET_PREFIX_TIME, seconds"},
	[SET_NB_CATEGORY] = {"nconfig.category", SETTING_NUMBER, 1, 2, "2", SAVED | AFTER_REBOOT, "base manual 4.17",
		"AT+NCONFIG=NB_CATEGORY"},
	[SET_RAI] = {"nconfig.rai", SETTING_NUMBER, 0, 1, "0", SAVED | AFTER_REBOOT, "base manual 4.17",
		"AT+NCONFIG=RAI"},
	[SET_HEAD_COMPRESS] = {"nconfig.head-compress", SETTING_NUMBER, 0, 1, "0", SAVED | AFTER_REBOOT,
		"base manual 4.17", "AT+NCONFIG=HEAD_COMPRESS"},
	[SET_RLF_UPDATE] = {"nconfig.rlf-update", SETTING_NUMBER, 0, 1, "1", SAVED | AFTER_REBOOT, "base manual 4.17",
		"AT+NCONFIG=RLF_UPDATE"},
	[SET_REESTABLISHMENT] = {"nconfig.reestablishment", SETTING_NUMBER, 0, 1, "0", SAVED | AFTER_REBOOT,
		"base manual 4.17", "AT+NCONFIG=CONNECTION_REESTABLISHMENT"},
	[SET_TWO_HARQ] = {"nconfig.two-harq", SETTING_NUMBER, 0, 1, "0", SAVED | AFTER_REBOOT, "base manual 4.17",
		"AT+NCONFIG=TWO_HARQ"},
	[SET_PCO_TYPE] = {"nconfig.pco-type", SETTING_NUMBER, 0, 1, "1", SAVED | AFTER_REBOOT, "base manual 4.17",
		"AT+NCONFIG=PCO_IE_TYPE: 0 PCO, 1 EPCO"},
	[SET_PSM_TIMER_REPORT] = {"nconfig.psm-timer-report", SETTING_NUMBER, 0, 1, "0", SAVED | AFTER_REBOOT,
		"base manual 4.17", "AT+NCONFIG=T3324_T3412_EXT_CHANGE_REPORT"},
	[SET_NON_IP_NO_SMS] = {"nconfig.non-ip-no-sms", SETTING_NUMBER, 0, 1, "0", SAVED | AFTER_REBOOT,
		"base manual 4.17", "AT+NCONFIG=NON_IP_NO_SMS_ENABLE"},
	[SET_SUPPORT_SMS] = {"nconfig.support-sms", SETTING_NUMBER, 0, 1, "1", SAVED | AFTER_REBOOT, "base manual 4.17",
		"AT+NCONFIG=SUPPORT_SMS"},
	[SET_HPPLMN_SEARCH] = {"nconfig.hpplmn-search", SETTING_NUMBER, 0, 1, "1", SAVED | AFTER_REBOOT,
		"base manual 4.17", "AT+NCONFIG=HPPLMN_SEARCH_ENABLE"},
	[SET_LOG_PROTOCOL] = {"log.protocol", SETTING_NUMBER, 0, 4, "1", SAVED, "base manual 4.16",
		"AT+NLOGLEVEL of the protocol core: 0 VERBOSE, 1 NORMAL, 2 WARNING, 3 ERROR, 4 NONE"},
	[SET_LOG_APPLICATION] = {"log.application", SETTING_NUMBER, 0, 4, "1", SAVED, "base manual 4.16",
		"AT+NLOGLEVEL of the application core: 0 VERBOSE, 1 NORMAL, 2 WARNING, 3 ERROR, 4 NONE"},
	[SET_LOG_SECURITY] = {"log.security", SETTING_NUMBER, 0, 4, "1", SAVED, "base manual 4.16",
		"AT+NLOGLEVEL of the security core: 0 VERBOSE, 1 NORMAL, 2 WARNING, 3 ERROR, 4 NONE"},
	[SET_LED] = {"led", SETTING_NUMBER, 0, 1, "0", SAVED, "base manual 4.30",
		"AT+QLEDMODE: the network LED blinks"},
	[SET_UART_BAUD] = {"uart.baud", SETTING_NUMBER, 2400, 921600, "9600", SAVED, "base manual 4.18",
		"AT+NATSPEED: rate of the UART"},
	[SET_UART_SYNC] = {"uart.sync", SETTING_NUMBER, 0, 3, "2", SAVED, "base manual 4.18",
		"AT+NATSPEED: mode of its wake-up"},
	[SET_LOCAL_UPDATE] = {"firmware.local", SETTING_TEXT, 0, 63, "", SAVED, "base manual 4.20",
		"the update by AT+NFWUPD that is under way; the module writes it"},
	[SET_PDP_CONTEXTS] = {"pdp.contexts", SETTING_TEXT, 0, 1024, "", SAVED, "base manual 2.16",
		"contexts that AT+CGDCONT has defined; the module writes it"},
	[SET_PDP_AUTH] = {"pdp.auth", SETTING_TEXT, 0, 3072, "", SAVED | SECRET, "base manual 2.30",
		"AT+CGAUTH of the contexts; the module writes it"},
	[SET_ATTACH_WITHOUT_PDN] = {"pdp.attach-without-pdn", SETTING_NUMBER, 0, 1, "0", SAVED, "base manual 2.25",
		"AT+CIPCA: attach without a PDN connection"},
	[SET_DNS_IPV4] = {"pdp.dns-ipv4", SETTING_NUMBER, 0, 1, "1", SAVED, "base manual 4.27",
		"AT+NCPCDPR: ask for name servers of IPv4"},
	[SET_DNS_IPV6] = {"pdp.dns-ipv6", SETTING_NUMBER, 0, 1, "1", SAVED, "base manual 4.27",
		"AT+NCPCDPR: ask for name servers of IPv6"},
	[SET_NIPINFO] = {"nipinfo", SETTING_NUMBER, 0, 1, "0", 0, "base manual 4.26", "AT+NIPINFO: URCs of addresses"},
	[SET_NGACTR] = {"ngactr", SETTING_NUMBER, 0, 1, "0", 0, "base manual 4.40", "AT+NGACTR: URCs of activations"},
	[SET_CCIOTOPT] = {"cciotopt", SETTING_NUMBER, 0, 1, "0", 0, "base manual 2.40",
		"AT+CCIOTOPT: URC of the network's CIoT optimisations"},
	[SET_CIOT_UE] = {"ciot.offered", SETTING_NUMBER, 1, 3, "1", 0, "base manual 2.40",
		"AT+CCIOTOPT: 1 control plane, 3 user plane too"},
	[SET_CIOT_PREFERRED] = {"ciot.preferred", SETTING_NUMBER, 1, 2, "1", 0, "base manual 2.40",
		"AT+CCIOTOPT: 1 control plane, 2 user plane"},
	[SET_BS_HOST] = {"bs.host", SETTING_HOST, 0, 256, "", SAVED, "guide 3.1", "bootstrap server; empty: not set"},
	[SET_BS_PORT] = {"bs.port", SETTING_NUMBER, 0, 65535, "5683", SAVED, "guide 3.1", "its port"},
	[SET_BS_SECURITY] = {"bs.security", SETTING_NUMBER, 0, 1, "0", SAVED | AFTER_REBOOT, "guide 3.16",
		"bootstrap: 0 plain, 1 DTLS"},
	[SET_BS_NAT] = {"bs.nat", SETTING_NUMBER, 0, 1, "0", SAVED | AFTER_REBOOT, "guide 3.16",
		"bootstrap: 0 negotiate anew after 30 s of silence, 1 never"},
	[SET_BS_PSK_ID] = {"bs.psk-id", SETTING_PSK_ID, 0, 15, "", SAVED | AFTER_REBOOT, "guide 3.15",
		"bootstrap: PSK identity, 15 digits or 0 for the IMEI"},
	[SET_BS_PSK] = {"bs.psk", SETTING_KEY, 0, 32, "", SAVED | AFTER_REBOOT | SECRET, "guide 3.15",
		"bootstrap: key, 32 hexadecimal digits"},
	[SET_SERVER_HOST] = {"lwm2m.host", SETTING_HOST, 0, 256, "", SAVED, "guide 3.1",
		"LwM2M server; empty: not set"},
	[SET_SERVER_PORT] = {"lwm2m.port", SETTING_NUMBER, 0, 65535, "5683", SAVED, "guide 3.1", "its port"},
	[SET_SECURITY] = {"lwm2m.security", SETTING_NUMBER, 0, 2, "0", SAVED, "guide 3.2",
		"LwM2M server: 0 plain, 1 DTLS, 2 DTLS without new negotiations (AT+QSECSWT)"},
	[SET_NAT] = {"lwm2m.nat", SETTING_NUMBER, 0, 1, "0", SAVED, "guide 3.2",
		"LwM2M server: 0 negotiate anew after 30 s of silence, 1 never"},
	[SET_PSK_ID] = {"lwm2m.psk-id", SETTING_PSK_ID, 0, 15, "", SAVED | AFTER_REBOOT, "guide 3.3",
		"LwM2M server: PSK identity, 15 digits or 0 for the IMEI"},
	[SET_PSK] = {"lwm2m.psk", SETTING_KEY, 0, 32, "", SAVED | AFTER_REBOOT | SECRET, "guide 3.3",
		"LwM2M server: key, 32 hexadecimal digits"},
	[SET_LIFETIME] = {"lwm2m.lifetime", SETTING_NUMBER, 0, INT32_MAX, "86400", SAVED, "base manual 4.34",
		"lifetime of the registration in seconds"},
	[SET_DEVICE_TYPE] = {"lwm2m.device-type", SETTING_TEXT, 0, 64, "", SAVED, "guide 3.13", "resource /3/0/17"},
	[SET_REGISTRATION_MODE] = {"lwm2m.registration-mode", SETTING_NUMBER, 0, 2, "1", SAVED | AFTER_REBOOT,
		"guide 3.9", "0 manual, 1 automatic registration, 2 none (AT+QREGSWT)"},
	[SET_FOTA_MODE] = {"fota.mode", SETTING_NUMBER, 0, 1, "0", SAVED, "guide 3.8",
		"firmware update: 0 automatic, 1 controlled by the host"},
	[SET_FAMILY] = {"lwm2m.family", SETTING_NUMBER, 0, 1, "0", SAVED, "docs/dialect.md",
		"whose command set the server last: 0 the guide's (AT+QLA...), 1 the base manual's"},
	[SET_HOLD_OFF] = {"bs.hold-off", SETTING_NUMBER, 0, 65535, "600", SAVED, "base manual 5.20",
		"seconds before a bootstrap, for a server set by the base manual's commands"},
	[SET_ENDPOINT] = {"lwm2m.endpoint", SETTING_TEXT, 0, 255, "", SAVED, "base manual 4.34.2",
		"name of the endpoint; empty: that of the configuration, or the IMEI"},
	[SET_BINDING] = {"lwm2m.binding", SETTING_NUMBER, 1, 2, "1", SAVED, "base manual 4.34.3",
		"binding: 1 U, 2 UQ (queue mode)"},
	[SET_NNMI] = {"nnmi", SETTING_NUMBER, 0, 2, "1", 0, "base manual 5.12",
		"AT+NNMI: data that arrive: 0 kept, 1 printed, 2 kept and indicated"},
	[SET_NSMI] = {"nsmi", SETTING_NUMBER, 0, 1, "0", 0, "base manual 5.13", "AT+NSMI: data sent are indicated"},
	[SET_NSONMI] = {"nsonmi", SETTING_NUMBER, 0, 3, "1", 0, "base manual 4.12",
		"AT+NSONMI: how data that came on a socket are told"},
	[SET_DNS_CACHE] = {"dns.cache", SETTING_TEXT, 0, 1024, "", SAVED, "base manual 4.32",
		"names that AT+QDNS=0 resolved, NAME=ADDRESS each; the module writes it"},
	[SET_FIRMWARE_JOB] = {"firmware.job", SETTING_TEXT, 0, 320, "", SAVED, "docs/firmware.md",
		"the firmware update that is under way; the module writes it"},
	[SET_FIRMWARE_VERSION] = {"firmware.version", SETTING_TEXT, 0, 31, "", SAVED, "docs/firmware.md",
		"revision that the last update installed; empty: the factory's"},
	[SET_CSCON] = {"cscon", SETTING_NUMBER, 0, 1, "0", 0, "base manual 2.8", "AT+CSCON: URC of the connection"},
	[SET_NPSMR] = {"npsmr", SETTING_NUMBER, 0, 1, "0", 0, "base manual 4.22", "AT+NPSMR: URC of PSM"},
	[SET_CTZR] = {"ctzr", SETTING_NUMBER, 0, 3, "0", 0, "base manual 2.24", "AT+CTZR: URC of the time zone"},
	[SET_NITZ] = {"nitz", SETTING_NUMBER, 0, 1, "1", SAVED, "base manual 4.29",
		"AT+NITZ: the clock follows the network"},
	[SET_PSM_MODE] = {"psm.mode", SETTING_NUMBER, 0, 1, "0", SAVED, "base manual 2.20", "AT+CPSMS: PSM asked for"},
	[SET_PSM_TAU] = {"psm.tau", SETTING_BITS, 8, 8, "01000001", SAVED, "base manual 2.20",
		"T3412 that is asked for with it, 8 bits"},
	[SET_PSM_ACTIVE] = {"psm.active", SETTING_BITS, 8, 8, "00000101", SAVED, "base manual 2.20",
		"T3324 that is asked for with it, 8 bits"},
	[SET_EDRX_MODE] = {"edrx.mode", SETTING_NUMBER, 0, 3, "1", SAVED, "base manual 2.21, 4.23",
		"eDRX: 0 off, 1 asked for, 2 with +CEDRXP, 3 with +NPTWEDRXP"},
	[SET_EDRX_VALUE] = {"edrx.value", SETTING_BITS, 0, 4, "", SAVED, "base manual 2.21",
		"cycle that is asked for, 4 bits; empty: none"},
	[SET_EDRX_PTW] = {"edrx.ptw", SETTING_BITS, 0, 4, "", SAVED, "base manual 4.23",
		"paging time window that is asked for, 4 bits; empty: the network's"},
	[SET_BANDS] = {"bands", SETTING_BANDS, 1, 16, "5,8,3,28,20,1", SAVED, "base manual 4.15",
		"AT+NBAND: bands that are searched"},
	[SET_POWER_CLASSES] = {"power-classes", SETTING_CLASSES, 11, 11, "3,3,3,3,3,3", SAVED, "base manual 4.21",
		"AT+NPOWERCLASS: power class in the bands 1, 3, 5, 8, 20, 28"},
	[SET_SIM_PRESENT] = {"sim.present", SETTING_NUMBER, 0, 1, "1", SAVED | CARD, "base manual 4.19",
		"the USIM is in its holder"},
	[SET_SIM_IMSI] = {"sim.imsi", SETTING_DIGITS, 15, 15, "", SAVED | CARD, "guide 7",
		"IMSI that was put on the USIM; empty: as configured"},
	[SET_SIM_ICCID] = {"sim.iccid", SETTING_DIGITS, 20, 20, "", SAVED | CARD, "base manual 4.19",
		"the USIM that the saved state belongs to; the module writes it"},
	[SET_SIM_LOCK] = {"sim.lock", SETTING_DIGITS, 1, 1, "", SAVED | CARD, "base manual 4.24",
		"the USIM asks for PIN1: 0 or 1; empty: as bought"},
	[SET_SIM_PIN1] = {"sim.pin1", SETTING_DIGITS, 4, 8, "", SAVED | CARD | SECRET, "base manual 2.32",
		"PIN1 of the USIM; empty: as bought"},
	[SET_SIM_PIN1_LEFT] = {"sim.pin1-left", SETTING_NUMBER, 0, 3, "3", SAVED | CARD, "base manual 2.33",
		"tries left of PIN1"},
	[SET_SIM_PUK1_LEFT] = {"sim.puk1-left", SETTING_NUMBER, 0, 10, "10", SAVED | CARD, "base manual 2.33",
		"tries left of PUK1"},
	[SET_SIM_PIN2] = {"sim.pin2", SETTING_DIGITS, 4, 8, "", SAVED | CARD | SECRET, "TS 31.102",
		"PIN2 of the USIM; empty: as bought"},
	[SET_SIM_PIN2_LEFT] = {"sim.pin2-left", SETTING_NUMBER, 0, 3, "3", SAVED | CARD, "TS 31.102",
		"tries left of PIN2"},
	[SET_SIM_PUK2_LEFT] = {"sim.puk2-left", SETTING_NUMBER, 0, 10, "10", SAVED | CARD, "TS 31.102",
		"tries left of PUK2"},
	[SET_SIM_FILES] = {"sim.files", SETTING_TEXT, 0, 2048, "", SAVED | CARD, "base manual 2.37",
		"contents of files of the USIM that were written, NAME=HEX;"},
	[SET_SMS_SERVICE] = {"sms.service", SETTING_NUMBER, 0, 1, "0", 0, "base manual 3.1",
		"AT+CSMS: 1 each short message waits for its AT+CNMA"},
	[SET_SMS_CENTRE] = {"sms.centre", SETTING_TEXT, 0, 21, "", SAVED, "base manual 3.3",
		"AT+CSCA: address of the service centre; empty: none"},
	[SET_SMS_CENTRE_TYPE] = {"sms.centre-type", SETTING_NUMBER, 0, 255, "129", SAVED, "base manual 3.3",
		"its type of address (TS 24.011 8.2.5.2)"},
	[SET_CRTDCP] = {"crtdcp", SETTING_NUMBER, 0, 1, "0", 0, "base manual 2.28",
		"AT+CRTDCP: data of the control plane are printed"},
	[SET_NRNPDM] = {"nrnpdm", SETTING_NUMBER, 0, 1, "0", 0, "base manual 4.36",
		"AT+NRNPDM: Non-IP data are printed"},
	[SET_SMS_LINK] = {"sms.link", SETTING_NUMBER, 0, 2, "0", 0, "base manual 3.6",
		"AT+CMMS: keep the link between short messages"},
};

static const char *const type_names[] = {
	[SETTING_NUMBER] = "number",
	[SETTING_TEXT] = "text",
	[SETTING_HOST] = "host",
	[SETTING_PSK_ID] = "psk-id",
	[SETTING_KEY] = "key",
	[SETTING_BITS] = "bits",
	[SETTING_BANDS] = "bands",
	[SETTING_CLASSES] = "classes",
	[SETTING_DIGITS] = "digits",
};

bool setting_info(size_t i, struct setting_info *out)
{
	const struct setting *s;

	if (i >= SETTING_COUNT)
		return false;
	s = &settings[i];
	*out = (struct setting_info){
		.key = s->key,
		.type = type_names[s->type],
		.initial = s->initial,
		.source = s->source,
		.text = s->text,
		.saved = (s->flags & SAVED) != 0,
		.after_reboot = (s->flags & AFTER_REBOOT) != 0,
		.secret = (s->flags & SECRET) != 0,
	};
	return true;
}

/* --- values ------------------------------------------------------------------------------------------------------- */

static bool all(const char *s, int (*is)(int c))
{
	for (; *s != 0; s++)
		if (!is((unsigned char)*s))
			return false;
	return true;
}

/* A character of a host name or address. */
static int is_host(int c)
{
	return isalnum(c) || c == '.' || c == '-' || c == '_' || c == ':';
}

/* A character that may stand in a quoted AT string. */
static int is_text(int c)
{
	return c >= 0x20 && c != 0x7f && c != '"';
}

static bool number_valid(const struct setting *s, const char *value)
{
	int64_t n;

	return number_parse(value, 10, s->min, s->max, &n, NULL) == 0;
}

/* Distinct bands of the module, separated by commas. */
static bool bands_valid(const char *value)
{
	unsigned seen = 0;

	for (;;) {
		int64_t band = 0;
		size_t len = number_scan(value, SIZE_MAX, 10, 0, INT_MAX, &band), i = 0;

		while (radio_bands[i] != 0 && radio_bands[i] != band)
			i++;
		if (radio_bands[i] == 0 || (seen & (1u << i)))
			return false;
		seen |= 1u << i;
		value += len;
		if (*value != ',')
			return *value == '\0';
		value++;
	}
}

/* A power class for each band, separated by commas. */
static bool classes_valid(const char *value)
{
	for (size_t i = 0; radio_bands[i] != 0; i++)
		if (strchr("356", value[2 * i]) == NULL || value[2 * i] == '\0' ||
			value[2 * i + 1] != (radio_bands[i + 1] != 0 ? ',' : '\0'))
			return false;
	return true;
}

static bool value_valid(const struct setting *s, const char *value)
{
	size_t len = strlen(value);

	if (s->type == SETTING_NUMBER)
		return number_valid(s, value);
	if (len == 0)
		return s->min == 0;
	if (len > (size_t)s->max)
		return false;
	switch (s->type) {
	case SETTING_HOST:
		return all(value, is_host);
	case SETTING_PSK_ID:
		return all(value, isdigit) && (len == 15 || strcmp(value, "0") == 0);
	case SETTING_KEY:
		return all(value, isxdigit) && len == 32;
	case SETTING_BITS:
		return strspn(value, "01") == len && len == (size_t)s->max;
	case SETTING_BANDS:
		return bands_valid(value);
	case SETTING_CLASSES:
		return len == (size_t)s->max && classes_valid(value);
	case SETTING_DIGITS:
		return all(value, isdigit) && len >= (size_t)s->min;
	case SETTING_TEXT:
	case SETTING_NUMBER:
		break;
	}
	return all(value, is_text);
}

static const char *or_initial(enum setting_id id, const char *value)
{
	return value != NULL ? value : settings[id].initial;
}

const char *module_setting(const struct module *m, enum setting_id id)
{
	return or_initial(id, m->nv->active[id]);
}

long module_setting_num(const struct module *m, enum setting_id id)
{
	int64_t value = 0;

	number_scan(module_setting(m, id), SIZE_MAX, 10, LONG_MIN, LONG_MAX, &value);
	return (long)value;
}

const char *module_setting_set(const struct module *m, enum setting_id id)
{
	return or_initial(id, m->nv->set[id]);
}

static void assign(char **slot, const char *value)
{
	char *copy = value != NULL ? xstrdup(value) : NULL;

	free(*slot);
	*slot = copy;
}

/* --- changes ------------------------------------------------------------------------------------------------------ */

int module_preset(struct module *m, const char *key, const char *value, char **cause)
{
	for (size_t i = 0; i < SETTING_COUNT; i++) {
		const struct setting *s = &settings[i];

		if (strcmp(s->key, key) != 0)
			continue;
		if (!(s->flags & SAVED))
			return fail(cause, "%s is not a saved setting", key);
		if (!value_valid(s, value))
			return fail(cause, "%s: %s%s%s is not a valid %s", key, s->flags & SECRET ? "this" : "'",
				s->flags & SECRET ? "" : value, s->flags & SECRET ? "" : "'", type_names[s->type]);
		assign(&m->nv->set[i], value);
		return 0;
	}
	return fail(cause, "there is no setting %s", key);
}

/* Makes the saved ones among the changes durable, all or none, and a part of the package along with them. */
static int store(struct module *m, const struct setting_change *changes, size_t count, const struct nv_data *data)
{
	struct nv_item items[SETTING_COUNT];
	size_t n = 0;
	char *cause = NULL;
	int result = 0;

	for (size_t i = 0; i < count; i++)
		if (settings[changes[i].id].flags & SAVED)
			items[n++] = (struct nv_item){settings[changes[i].id].key, changes[i].value};
	if (data != NULL && m->ops->store_data != NULL)
		result = m->ops->store_data(m->ops_arg, items, n, data, &cause);
	else if (n > 0 && m->ops->store != NULL)
		result = m->ops->store(m->ops_arg, items, n, &cause);
	if (result == 0)
		return AT_OK;
	bus_log(m->bus, m->name, LOG_LEVEL_ERROR, "setting not saved: %s", cause != NULL ? cause : "unknown cause");
	free(cause);
	return CME_MEMORY;
}

int nv_change_with(struct module *m, const struct setting_change *changes, size_t count, const struct nv_data *data)
{
	int err;

	for (size_t i = 0; i < count; i++)
		if (changes[i].value != NULL && !value_valid(&settings[changes[i].id], changes[i].value))
			return CME_PARAMETER;
	err = store(m, changes, count, data);
	if (err != AT_OK)
		return err;
	for (size_t i = 0; i < count; i++) {
		const struct setting *s = &settings[changes[i].id];

		assign(&m->nv->set[changes[i].id], changes[i].value);
		if (!(s->flags & AFTER_REBOOT))
			assign(&m->nv->active[changes[i].id], changes[i].value);
		bus_emit(m->bus, m->name, EVENT_SETTING, F_STR("key", s->key),
			F_STR("value", s->flags & SECRET ? "***" : or_initial(changes[i].id, changes[i].value)));
	}
	return AT_OK;
}

int module_change(struct module *m, const struct setting_change *changes, size_t count)
{
	struct setting_set changed = {{false}};
	int err;

	for (size_t i = 0; i < count; i++)
		changed.has[changes[i].id] =
			strcmp(or_initial(changes[i].id, changes[i].value), module_setting(m, changes[i].id)) != 0;
	err = nv_change_with(m, changes, count, NULL);
	if (err == AT_OK)
		parts_changed(m, &changed);
	return err;
}

int module_change_number(struct module *m, enum setting_id id, int64_t value)
{
	char text[24];

	snprintf(text, sizeof(text), "%" PRId64, value);
	return module_change(m, &(struct setting_change){id, text}, 1);
}

bool nv_is_set(const struct module *m, enum setting_id id)
{
	return m->nv->set[id] != NULL;
}

int nv_factory(struct module *m)
{
	struct setting_change changes[SETTING_COUNT];
	size_t count = 0;

	/* Not the firmware: a reset takes back no update. Nor the USIM, which isn't the module's. */
	for (size_t i = 0; i < SETTING_COUNT; i++)
		if (i != SET_FIRMWARE_VERSION && !(settings[i].flags & CARD))
			changes[count++] = (struct setting_change){(enum setting_id)i, NULL};
	return module_change(m, changes, count);
}

void module_settings(
	const struct module *m, void (*fn)(void *arg, const char *key, const char *value, bool saved), void *arg)
{
	for (size_t i = 0; i < SETTING_COUNT; i++) {
		const char *value = module_setting_set(m, (enum setting_id)i);

		if ((settings[i].flags & SECRET) && *value != 0)
			value = "***";
		fn(arg, settings[i].key, value, (settings[i].flags & SAVED) != 0);
	}
}

/* --- life --------------------------------------------------------------------------------------------------------- */

/* Volatile settings go back to their defaults, those that waited for a reboot come into force. */
static void boot(struct module *m)
{
	for (size_t i = 0; i < SETTING_COUNT; i++) {
		if (!(settings[i].flags & SAVED))
			assign(&m->nv->set[i], NULL);
		assign(&m->nv->active[i], m->nv->set[i]);
	}
}

static void init(struct module *m, const struct module_config *config)
{
	(void)config;
	m->nv = xcalloc(1, sizeof(*m->nv));
}

static void release(struct module *m)
{
	for (size_t i = 0; i < SETTING_COUNT; i++) {
		assign(&m->nv->set[i], NULL);
		assign(&m->nv->active[i], NULL);
	}
	free(m->nv);
}

const struct part nv_part = {.name = "nv", .init = init, .boot = boot, .release = release};
