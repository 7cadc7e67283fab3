/* Power, reset and boot (guide 2 and 7): a sequence on the device's clock. */
#include "config.h"

#include <stdlib.h>

#include "bc28/xmalloc.h"
#include "module_priv.h"
#include "part.h"

struct boot {
	enum power_state power;
	int cause; /* of the boot under way; 0: none to print */
	struct timer timer;
};

/* Guide chapter 7, table 6. */
const struct value_name reboot_cause_names[] = {
	{1, "REBOOT_CAUSE_SECURITY_RESET_UNKNOWN"},
	{2, "REBOOT_CAUSE_SECURITY_SYSRESETREQ"},
	{3, "REBOOT_CAUSE_SECURITY_WATCHDOG"},
	{4, "REBOOT_CAUSE_SECURITY_SELF"},
	{5, "REBOOT_CAUSE_SECURITY_ALTBOOT"},
	{6, "REBOOT_CAUSE_SECURITY_REG_0"},
	{7, "REBOOT_CAUSE_SECURITY_REG_3"},
	{8, "REBOOT_CAUSE_SECURITY_STANDARD_CHIP_WATCHDOG"},
	{9, "REBOOT_CAUSE_SECURITY_UPDATER_CHIP_WATCHDOG"},
	{10, "REBOOT_CAUSE_SECURITY_SCAN_ENTER_EXIT"},
	{11, "REBOOT_CAUSE_SECURITY_PMU_POWER_ON_RESET"},
	{12, "REBOOT_CAUSE_SECURITY_RESET_PIN"},
	{13, "REBOOT_CAUSE_SECURITY_REGIONS_UPDATED"},
	{14, "REBOOT_CAUSE_SECURITY_FOTA_UPGRADE"},
	{15, "REBOOT_CAUSE_PROTOCOL_SYSRESETREQ"},
	{16, "REBOOT_CAUSE_PROTOCOL_WATCHDOG"},
	{17, "REBOOT_CAUSE_PROTOCOL_MONITOR_REBOOT_REQ"},
	{18, "REBOOT_CAUSE_PROTOCOL_RPC_TIMEOUT"},
	{19, "REBOOT_CAUSE_APPLICATION_SYSRESETREQ"},
	{20, "REBOOT_CAUSE_APPLICATION_WATCHDOG"},
	{21, "REBOOT_CAUSE_APPLICATION_AT"},
	{22, "REBOOT_CAUSE_APPLICATION_RPC_TIMEOUT"},
	{23, "REBOOT_CAUSE_PROTOCOL_IMSI_UPDATE"},
	{24, "REBOOT_CAUSE_UNKNOWN"},
	{0, NULL},
};

/* What leads to them; a reset on the control channel leads to any (bc28ctl power reset CAUSE). */
static const struct value_name triggers[] = {
	{3, "security processor hangs (bc28ctl hang security)"},
	{8, "all processors hang (bc28ctl hang chip)"},
	{REBOOT_UPDATER_WATCHDOG, "updater hangs (bc28ctl hang updater, then a firmware update)"},
	{REBOOT_POWER_ON, "power-on, with quirk.boot-cause=real"},
	{REBOOT_RESET_PIN, "reset pin (bc28ctl power reset), with quirk.boot-cause=real"},
	{REBOOT_FOTA, "firmware update (guide 3.8, AT+NFWUPD)"},
	{16, "protocol processor hangs (bc28ctl hang protocol)"},
	{18, "call of the protocol processor isn't answered (bc28ctl hang protocol-rpc)"},
	{REBOOT_SYSRESETREQ, "LwM2M Execute of /3/0/4 or /3/0/5"},
	{20, "application processor hangs (bc28ctl hang application)"},
	{REBOOT_AT, "AT+NRB"},
	{22, "call of the application processor isn't answered (bc28ctl hang application-rpc)"},
	{REBOOT_IMSI, "the USIM has another IMSI (bc28ctl sim)"},
	{0, NULL},
};

const char *reboot_trigger(int number)
{
	for (const struct value_name *t = triggers; t->name != NULL; t++)
		if (t->value == number)
			return t->name;
	return NULL;
}

/* What the boot loader says of itself and of the images that it starts (logs). */
static void print_loader(struct module *m)
{
	module_info(m, "Boot: Unsigned");
	module_info_more(m, "Security B.. Verified");
	module_info_more(m, "Protocol A.. Verified");
	module_info_more(m, "Apps A...... Verified");
}

/* The ready string, behind the cause of a reboot if there is one (guide 2, 7). */
static void print_banner(struct module *m)
{
	output_hold(m);
	if (module_quirk(m, QUIRK_BOOT_LOADER) == 1)
		print_loader(m);
	output_send(m, "\r\n", 2);
	if (m->boot->cause != 0)
		module_info_more(m, "%s", value_to_name(reboot_cause_names, m->boot->cause));
	module_info_more(m, module_quirk(m, QUIRK_BOOT_SPACE) ? "Neul " : "Neul");
	module_info_more(m, "OK");
	output_release(m);
}

/* TIMER_BOOT is over: the command interpreter is there. */
static void ready(void *arg)
{
	struct module *m = arg;

	output_hold(m);
	m->boot->power = POWER_READY;
	print_banner(m);
	bus_emit(m->bus, m->name, EVENT_BOOT, F_STR("phase", "ready"),
		F_STR("cause", m->boot->cause != 0 ? value_to_name(reboot_cause_names, m->boot->cause) : NULL));
	parts_ready(m);
	output_release(m);
}

void boot_start(struct module *m, int cause)
{
	if (cause == REBOOT_FOTA && hang_updater(m))
		return;
	m->boot->power = POWER_BOOTING;
	parts_stop(m);
	m->boot->cause = cause;
	bus_emit(m->bus, m->name, EVENT_BOOT, F_STR("phase", "booting"),
		F_STR("cause", cause != 0 ? value_to_name(reboot_cause_names, cause) : NULL));
	parts_boot(m);
	timer_set(&m->boot->timer, module_timer(m, TIMER_BOOT));
	uart_tell_room(m);
}

void boot_hang(struct module *m)
{
	m->boot->power = POWER_HUNG;
	parts_stop(m);
}

enum power_state boot_power(const struct module *m)
{
	return m->boot->power;
}

int boot_cause(const struct module *m)
{
	return m->boot->cause;
}

/* Power-on and reset pin print no cause by chapter 7; real modules were seen to. */
static int silent_cause(const struct module *m, int cause)
{
	return module_quirk(m, QUIRK_BOOT_CAUSE) ? cause : 0;
}

void module_power(struct module *m, bool on)
{
	if (on == (m->boot->power != POWER_OFF))
		return;
	bus_emit(m->bus, m->name, EVENT_POWER, F_STR("state", on ? "on" : "off"));
	if (on) {
		boot_start(m, silent_cause(m, REBOOT_POWER_ON));
		return;
	}
	m->boot->power = POWER_OFF;
	uart_drop(m);
	parts_stop(m);
	uart_tell_room(m);
}

int module_reset(struct module *m, const char *cause_name, char **cause)
{
	int number = silent_cause(m, REBOOT_RESET_PIN);

	if (cause_name != NULL && value_from_name(reboot_cause_names, cause_name, &number) < 0)
		return fail(cause, "there is no reboot cause %s", cause_name);
	if (m->boot->power == POWER_OFF)
		return fail(cause, "the module is off");
	uart_drop(m);
	boot_start(m, number);
	return 0;
}

void module_reboot(struct module *m, int cause)
{
	module_info(m, "REBOOTING");
	boot_start(m, cause);
}

bool module_powered(const struct module *m)
{
	return m->boot->power != POWER_OFF;
}

bool module_ready(const struct module *m)
{
	return m->boot->power == POWER_READY;
}

/* --- life --------------------------------------------------------------------------------------------------------- */

static const struct value_name power_names[] = {
	{POWER_OFF, "off"},
	{POWER_BOOTING, "booting"},
	{POWER_READY, "ready"},
	{POWER_HUNG, "hung"},
	{0, NULL},
};

static const char *power_name(const struct module *m)
{
	return value_to_name(power_names, (int)m->boot->power);
}

static void stop(struct module *m)
{
	timer_cancel(&m->boot->timer);
}

static void init(struct module *m, const struct module_config *config)
{
	(void)config;
	m->boot = xcalloc(1, sizeof(*m->boot));
	timer_init(&m->boot->timer, m->clock, ready, m);
}

static void release(struct module *m)
{
	free(m->boot);
}

const struct part boot_part = {
	.name = "boot",
	.machine = {{.name = "power", .state = power_name}},
	.init = init,
	.stop = stop,
	.release = release,
};
