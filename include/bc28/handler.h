/*
 * What the handlers of AT commands may do with a module: answer, ask for data, read and change settings
 * (bc28/settings.h), look at the radio and the LwM2M client. Five kinds of output, five functions: information text,
 * final result, prompt, URC, and no mixture: a URC never falls inside a response.
 */
#ifndef BC28_HANDLER_H
#define BC28_HANDLER_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "bc28/at.h"
#include "bc28/lwm2m.h"
#include "bc28/module.h"
#include "bc28/params.h"
#include "bc28/radio.h"
#include "bc28/settings.h"
#include "bc28/sim.h"

/* ATI, AT+CGMI, /3/0/0; the other names of the module are texts of params.h. */
#define MODULE_MANUFACTURER "Quectel"

/* --- output ------------------------------------------------------------------------------------------------------- */

/* One line of information text in a frame of its own: CR LF text CR LF. */
void module_info(struct module *m, const char *fmt, ...) __attribute__((format(printf, 2, 3)));
/* The same of a line that holds a secret: the events show `shown` instead. */
void module_info_secret(struct module *m, const char *shown, const char *fmt, ...)
	__attribute__((format(printf, 3, 4)));
/* A further line of a block: text CR LF (style B); after module_info(). */
void module_info_more(struct module *m, const char *fmt, ...) __attribute__((format(printf, 2, 3)));
/* Ends a response that was left open with AT_PENDING. */
void module_final(struct module *m, int result);
/* Prompts for `wanted` bytes; done() gets them and returns the final result. The handler returns AT_PENDING. */
void module_prompt(struct module *m, size_t wanted, int (*done)(struct module *m, const uint8_t *data, size_t len));
/*
 * Prompts for text that Ctrl-Z ends; max characters are kept. done() gets NULL when the host cancels with ESC, and may
 * return AT_PENDING.
 */
void module_prompt_text(struct module *m, size_t max, int (*done)(struct module *m, const uint8_t *data, size_t len));
/* What a command remembers between its prompt and its data. */
struct pending_request {
	int64_t mode; /* AT+QLASENDDATA */
	uint16_t msgid; /* AT+QLASENDRSP */
	uint8_t token[COAP_TOKEN_MAX];
	size_t token_len;
	int result;
	size_t length; /* AT+CMGS, AT+CMGC, AT+CNMA: octets of the TPDU */
};
struct pending_request *module_request(struct module *m);
/* An unsolicited line, framed; waits until no response is open. Dropped while the module boots. */
void module_urc(struct module *m, const char *fmt, ...) __attribute__((format(printf, 2, 3)));
/* As module_urc(), with bytes of any value. */
void module_urc_bytes(struct module *m, const void *text, size_t len);

/* --- the rest of the module --------------------------------------------------------------------------------------- */

int module_quirk(const struct module *m, enum quirk_id id);
uint64_t module_timer(const struct module *m, enum timer_id id);
const char *module_text(const struct module *m, enum text_id id);
const struct module_identity *module_identity(const struct module *m);
const struct cmd *const *module_commands(const struct module *m);
/* The revision that runs: the factory's, or that of the last update. */
const char *module_version(const struct module *m);
struct lwm2m *module_lwm2m(struct module *m);
/* AT+NRB: REBOOTING, then boots with the cause of that number (guide 7). */
void module_reboot(struct module *m, int cause);
/* Numbers of reboot causes that the module itself produces. */
enum reboot_cause {
	REBOOT_UPDATER_WATCHDOG = 9,
	REBOOT_POWER_ON = 11,
	REBOOT_RESET_PIN = 12,
	REBOOT_FOTA = 14,
	REBOOT_SYSRESETREQ = 19,
	REBOOT_AT = 21,
	REBOOT_IMSI = 23,
};

/* --- data of the sibling commands (base manual 5.5-5.15) ---------------------------------------------------------- */

/* The sibling's commands set the server last: its names for the URCs, its way for data (quirk.family). */
bool module_sibling(const struct module *m);
/* Sends a notification of object 19. seq: of the host's choice, 0 none. */
enum lwm2m_result appdata_send(struct module *m, bool con, int rai, uint8_t seq, const uint8_t *data, size_t len);
/* <seq> of the last CON. */
uint8_t appdata_seq(const struct module *m);
/* What the server wrote and nobody has read: the oldest, NULL none. */
const struct buf *appdata_oldest(const struct module *m);
void appdata_drop_oldest(struct module *m);
/* Prints and forgets all of it. */
void appdata_tell_all(struct module *m);
/* Since the boot. */
struct appdata_count {
	unsigned buffered, received, dropped;
	unsigned pending, sent, failed;
};
struct appdata_count appdata_counted(const struct module *m);

/* --- the UART's rate (AT+NATSPEED) -------------------------------------------------------------------------------- */

struct uart_format {
	unsigned baud, sync; /* sync: mode of the deep sleep's wake-up */
	unsigned stop, parity; /* parity: 0 none, 1 odd, 2 even */
	unsigned xonxoff;
};

const struct uart_format *uart_format(const struct module *m);
/*
 * Goes over to it when what was said has left, for so many seconds (0: 3) unless the host talks; save: then it is kept.
 */
void uart_try(struct module *m, const struct uart_format *f, unsigned timeout, bool save);

/* --- updates from the host (AT+NFWUPD) ---------------------------------------------------------------------------- */

struct firmware_header;

enum nfwupd_check { NFWUPD_NOT_DOWNLOADED, NFWUPD_FAILURE, NFWUPD_SUCCESS };

/* All but the check return AT_OK or an error code. */
int nfwupd_erase(struct module *m);
int nfwupd_segment(struct module *m, unsigned number, const uint8_t *data, size_t len, uint8_t checksum);
enum nfwupd_check nfwupd_check(const struct module *m, struct firmware_header *header);
int nfwupd_update(struct module *m);

/* --- short messages (base manual chapter 3) ----------------------------------------------------------------------- */

/* Whether AT+NCONFIG (SUPPORT_SMS, and NON_IP_NO_SMS_ENABLE with context 0) leaves short messages. */
bool sms_supported(const struct module *m);
/*
 * Sends the PDU of AT+CMGS or AT+CMGC: hexadecimal, the service centre's address and a TPDU of tpdu_len octets. Answers
 * with the command's name and the message reference when the network has it. The result, or AT_PENDING.
 */
int sms_send(struct module *m, const char *command, size_t tpdu_len, const uint8_t *text, size_t len);
/* AT+CNMA: acknowledges the message that waits for it. */
int sms_acknowledge(struct module *m, bool positive);
/* AT+CSMS=0: nothing waits for an acknowledgement any more. */
void sms_service_changed(struct module *m);

#endif
