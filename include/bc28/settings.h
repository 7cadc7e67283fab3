/*
 * The settings of the firmware (guide: KV), and how the module's own code and the handlers of AT commands read and
 * change them. What each may be, and whether it is saved, is in its row: src/module/core/settings_*.c.
 */
#ifndef BC28_SETTINGS_H
#define BC28_SETTINGS_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

struct module;

enum setting_id {
	SET_NONE,
	SET_ECHO,
	SET_CMEE,
	SET_CEREG,
	SET_AUTOCONNECT,
	SET_SCRAMBLING,
	SET_SI_AVOID,
	SET_COMBINE_ATTACH,
	SET_CELL_RESELECTION,
	SET_BIP,
	SET_MULTITONE,
	SET_SIM_POWER_SAVING,
	SET_BARRING_DELAY,
	SET_RELEASE_VERSION,
	SET_RPM,
	SET_SYNC_TIME_PERIOD,
	SET_IPV6_PREFIX_TIME,
	SET_NB_CATEGORY,
	SET_RAI,
	SET_HEAD_COMPRESS,
	SET_RLF_UPDATE,
	SET_REESTABLISHMENT,
	SET_TWO_HARQ,
	SET_PCO_TYPE,
	SET_PSM_TIMER_REPORT,
	SET_NON_IP_NO_SMS,
	SET_SUPPORT_SMS,
	SET_HPPLMN_SEARCH,
	SET_LOG_PROTOCOL,
	SET_LOG_APPLICATION,
	SET_LOG_SECURITY,
	SET_LED,
	SET_UART_BAUD,
	SET_UART_SYNC,
	SET_LOCAL_UPDATE,
	SET_PDP_CONTEXTS,
	SET_PDP_AUTH,
	SET_ATTACH_WITHOUT_PDN,
	SET_DNS_IPV4,
	SET_DNS_IPV6,
	SET_NIPINFO,
	SET_NGACTR,
	SET_CCIOTOPT,
	SET_CIOT_UE,
	SET_CIOT_PREFERRED,
	SET_BS_HOST,
	SET_BS_PORT,
	SET_BS_SECURITY,
	SET_BS_NAT,
	SET_BS_PSK_ID,
	SET_BS_PSK,
	SET_SERVER_HOST,
	SET_SERVER_PORT,
	SET_SECURITY,
	SET_NAT,
	SET_PSK_ID,
	SET_PSK,
	SET_LIFETIME,
	SET_DEVICE_TYPE,
	SET_REGISTRATION_MODE,
	SET_FOTA_MODE,
	SET_FAMILY,
	SET_HOLD_OFF,
	SET_ENDPOINT,
	SET_BINDING,
	SET_NNMI,
	SET_NSMI,
	SET_NSONMI,
	SET_DNS_CACHE,
	SET_FIRMWARE_JOB,
	SET_FIRMWARE_VERSION,
	SET_CSCON,
	SET_NPSMR,
	SET_CTZR,
	SET_NITZ,
	SET_PSM_MODE,
	SET_PSM_TAU,
	SET_PSM_ACTIVE,
	SET_EDRX_MODE,
	SET_EDRX_VALUE,
	SET_EDRX_PTW,
	SET_BANDS,
	SET_POWER_CLASSES,
	SET_SIM_PRESENT,
	SET_SIM_IMSI,
	SET_SIM_ICCID,
	SET_SIM_LOCK,
	SET_SIM_PIN1,
	SET_SIM_PIN1_LEFT,
	SET_SIM_PUK1_LEFT,
	SET_SIM_PIN2,
	SET_SIM_PIN2_LEFT,
	SET_SIM_PUK2_LEFT,
	SET_SIM_FILES,
	SET_SMS_SERVICE,
	SET_SMS_CENTRE,
	SET_SMS_CENTRE_TYPE,
	SET_SMS_LINK,
	SET_CRTDCP,
	SET_MQTT_PRODUCT,
	SET_MQTT_DEVICE,
	SET_MQTT_SECRET,
	SET_NRNPDM,
	SETTING_COUNT
};

struct setting_change {
	enum setting_id id;
	const char *value; /* NULL: back to the default */
};

/* The value in force. */
const char *module_setting(const struct module *m, enum setting_id id);
long module_setting_num(const struct module *m, enum setting_id id);
/* The value as last set, which may wait for a reboot: what the read forms show. */
const char *module_setting_set(const struct module *m, enum setting_id id);
/* The same as the host says it: of a setting of words the word, which is written to `word`. */
#define SETTING_WORD_MAX 16
const char *module_setting_said(const struct module *m, enum setting_id id, char word[SETTING_WORD_MAX]);
/*
 * What it may be, as the limits of a parameter have it (bc28/at.h): "0-1800", or words, "OFF,ON", of which it has the
 * index.
 */
const char *setting_values(enum setting_id id);
/* The number, or index of a word, that a text says; false: not one of its values. */
bool setting_read(enum setting_id id, const char *text, int64_t *number);
/*
 * Changes settings together; saved ones are durable when it returns AT_OK. Otherwise nothing changed and the code says
 * why.
 */
int module_change(struct module *m, const struct setting_change *changes, size_t count);
int module_change_number(struct module *m, enum setting_id id, int64_t value);

#endif
