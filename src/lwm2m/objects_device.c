/* Object 3, Device (OMA TS E.4). */
#include "config.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "bc28/clock.h"
#include "bc28/coap_msg.h"
#include "bc28/xmalloc.h"
#include "device.h"
#include "lwm2m_priv.h"
#include "news.h"
#include "object.h"

/* /3/0/6: internal battery, then external power, as the module's board has them. */
static const int64_t power_sources[] = {1, 5};
/* /3/0/11: no error. */
enum { ERROR_NONE = 0 };
/* /3/0/20: normal operation. */
enum { BATTERY_NORMAL = 0 };
/* /3/0/21, kB: the memory that the open part of the firmware has. */
enum { MEMORY_TOTAL_KB = 256 };

#define ERROR_CODE_MAX 8

/* What servers wrote to the object, and the errors that it gathered. */
struct device {
	int64_t time_offset; /* of /3/0/13 against the device's own time */
	char utc_offset[16], timezone[64];
	uint8_t error_codes[ERROR_CODE_MAX];
	unsigned error_count;
};

void device_init(struct lwm2m *l)
{
	l->device = xcalloc(1, sizeof(*l->device));
}

void device_release(struct lwm2m *l)
{
	free(l->device);
}

static bool get_manufacturer(const struct lwm2m *l, uint16_t iid, unsigned index, struct value *v)
{
	(void)iid, (void)index;
	return value_text(v, l->manufacturer);
}

static bool get_model(const struct lwm2m *l, uint16_t iid, unsigned index, struct value *v)
{
	(void)iid, (void)index;
	return value_text(v, l->model);
}

static bool get_serial(const struct lwm2m *l, uint16_t iid, unsigned index, struct value *v)
{
	(void)iid, (void)index;
	return value_text(v, l->imei);
}

static bool get_firmware(const struct lwm2m *l, uint16_t iid, unsigned index, struct value *v)
{
	(void)iid, (void)index;
	return value_text(v, l->firmware_version);
}

static bool get_power_source(const struct lwm2m *l, uint16_t iid, unsigned index, struct value *v)
{
	(void)l, (void)iid;
	if (index >= sizeof(power_sources) / sizeof(power_sources[0]))
		return false;
	v->num = power_sources[index];
	return true;
}

static bool get_voltage(const struct lwm2m *l, uint16_t iid, unsigned index, struct value *v)
{
	(void)iid;
	v->num = l->info.battery_mv;
	return index == 0;
}

static bool get_current(const struct lwm2m *l, uint16_t iid, unsigned index, struct value *v)
{
	(void)iid;
	v->num = l->info.battery_ma;
	return index == 0;
}

static bool get_battery(const struct lwm2m *l, uint16_t iid, unsigned index, struct value *v)
{
	(void)iid, (void)index;
	v->num = l->info.battery_level;
	return true;
}

static bool get_memory_free(const struct lwm2m *l, uint16_t iid, unsigned index, struct value *v)
{
	(void)iid, (void)index;
	v->num = l->info.memory_free_kb;
	return true;
}

static bool get_error(const struct lwm2m *l, uint16_t iid, unsigned index, struct value *v)
{
	(void)iid;
	if (l->device->error_count == 0) {
		v->num = ERROR_NONE;
		return index == 0;
	}
	if (index >= l->device->error_count)
		return false;
	v->num = l->device->error_codes[index];
	return true;
}

/* The device's time, moved by what a server wrote; absent while the module doesn't know the time. */
static bool get_time(const struct lwm2m *l, uint16_t iid, unsigned index, struct value *v)
{
	(void)iid, (void)index;
	if (l->info.unix_time == 0 && l->device->time_offset == 0)
		return false;
	v->num = (l->info.unix_time != 0 ? l->info.unix_time : (int64_t)(clock_now(l->clock) / CLOCK_S)) +
		 l->device->time_offset;
	return true;
}

static bool get_utc_offset(const struct lwm2m *l, uint16_t iid, unsigned index, struct value *v)
{
	(void)iid, (void)index;
	return value_text(v, l->device->utc_offset);
}

static bool get_timezone(const struct lwm2m *l, uint16_t iid, unsigned index, struct value *v)
{
	(void)iid, (void)index;
	return value_text(v, l->device->timezone);
}

static bool get_binding(const struct lwm2m *l, uint16_t iid, unsigned index, struct value *v)
{
	(void)iid, (void)index;
	return value_text(v, l->settings.queue ? "UQ" : "U");
}

/* Guide 3.13: the host sets it. */
static bool get_device_type(const struct lwm2m *l, uint16_t iid, unsigned index, struct value *v)
{
	(void)iid, (void)index;
	return l->settings.device_type[0] != '\0' && value_text(v, l->settings.device_type);
}

static bool get_battery_status(const struct lwm2m *l, uint16_t iid, unsigned index, struct value *v)
{
	(void)l, (void)iid, (void)index;
	v->num = BATTERY_NORMAL;
	return true;
}

static bool get_memory_total(const struct lwm2m *l, uint16_t iid, unsigned index, struct value *v)
{
	(void)l, (void)iid, (void)index;
	v->num = MEMORY_TOTAL_KB;
	return true;
}

static uint8_t set_time(struct lwm2m *l, uint16_t iid, const struct value *v)
{
	int64_t now = l->info.unix_time != 0 ? l->info.unix_time : (int64_t)(clock_now(l->clock) / CLOCK_S);

	(void)iid;
	l->device->time_offset = v->num - now;
	return COAP_204_CHANGED;
}

static uint8_t set_utc_offset(struct lwm2m *l, uint16_t iid, const struct value *v)
{
	(void)iid;
	memcpy(l->device->utc_offset, v->data, v->len);
	l->device->utc_offset[v->len] = '\0';
	return COAP_204_CHANGED;
}

static uint8_t set_timezone(struct lwm2m *l, uint16_t iid, const struct value *v)
{
	(void)iid;
	memcpy(l->device->timezone, v->data, v->len);
	l->device->timezone[v->len] = '\0';
	return COAP_204_CHANGED;
}

static uint8_t exec_reboot(struct lwm2m *l, uint16_t iid)
{
	(void)iid;
	after_add(l, AFTER_RESTART);
	return COAP_204_CHANGED;
}

static uint8_t exec_factory_reset(struct lwm2m *l, uint16_t iid)
{
	(void)iid;
	after_add(l, AFTER_FACTORY_RESET);
	return COAP_204_CHANGED;
}

static uint8_t exec_reset_error(struct lwm2m *l, uint16_t iid)
{
	(void)iid;
	l->device->error_count = 0;
	after_add(l, AFTER_CHECK);
	return COAP_204_CHANGED;
}

void device_reset(struct lwm2m *l)
{
	*l->device = (struct device){0};
}

void device_error(struct lwm2m *l, uint8_t code)
{
	for (unsigned i = 0; i < l->device->error_count; i++)
		if (l->device->error_codes[i] == code)
			return;
	if (l->device->error_count < ERROR_CODE_MAX)
		l->device->error_codes[l->device->error_count++] = code;
}

static const struct resource resources[] = {
	{.id = 0,
		.name = "Manufacturer",
		.type = VALUE_STRING,
		.flags = RES_R,
		.get = get_manufacturer,
		.source = "OMA TS E.4"},
	{.id = 1,
		.name = "Model Number",
		.type = VALUE_STRING,
		.flags = RES_R,
		.get = get_model,
		.source = "OMA TS E.4"},
	{.id = 2,
		.name = "Serial Number",
		.type = VALUE_STRING,
		.flags = RES_R,
		.get = get_serial,
		.source = "OMA TS E.4"},
	{.id = 3,
		.name = "Firmware Version",
		.type = VALUE_STRING,
		.flags = RES_R,
		.get = get_firmware,
		.source = "OMA TS E.4, ETS int-652"},
	{.id = 4,
		.name = "Reboot",
		.type = VALUE_NONE,
		.flags = RES_E,
		.exec = exec_reboot,
		.source = "OMA TS E.4, ETS int-241"},
	{.id = 5,
		.name = "Factory Reset",
		.type = VALUE_NONE,
		.flags = RES_E,
		.exec = exec_factory_reset,
		.source = "OMA TS E.4, ETS int-656"},
	{.id = 6,
		.name = "Available Power Sources",
		.type = VALUE_INT,
		.flags = RES_R | RES_MULTIPLE,
		.get = get_power_source,
		.source = "OMA TS E.4, ETS int-301"},
	{.id = 7,
		.name = "Power Source Voltage",
		.type = VALUE_INT,
		.flags = RES_R | RES_MULTIPLE,
		.get = get_voltage,
		.source = "OMA TS E.4, ETS int-301"},
	{.id = 8,
		.name = "Power Source Current",
		.type = VALUE_INT,
		.flags = RES_R | RES_MULTIPLE,
		.get = get_current,
		.source = "OMA TS E.4, ETS int-301"},
	{.id = 9,
		.name = "Battery Level",
		.type = VALUE_INT,
		.flags = RES_R,
		.get = get_battery,
		.source = "OMA TS E.4"},
	{.id = 10,
		.name = "Memory Free",
		.type = VALUE_INT,
		.flags = RES_R,
		.get = get_memory_free,
		.source = "OMA TS E.4"},
	{.id = 11,
		.name = "Error Code",
		.type = VALUE_INT,
		.flags = RES_R | RES_MULTIPLE,
		.get = get_error,
		.source = "OMA TS E.4, ETS int-203"},
	{.id = 12,
		.name = "Reset Error Code",
		.type = VALUE_NONE,
		.flags = RES_E,
		.exec = exec_reset_error,
		.source = "OMA TS E.4, ETS int-657"},
	{.id = 13,
		.name = "Current Time",
		.type = VALUE_TIME,
		.flags = RES_R | RES_W | RES_VOLATILE,
		.max = UINT32_MAX,
		.get = get_time,
		.set = set_time,
		.source = "OMA TS E.4, ETS int-651"},
	{.id = 14,
		.name = "UTC Offset",
		.type = VALUE_STRING,
		.flags = RES_R | RES_W,
		.max = 15,
		.get = get_utc_offset,
		.valid = value_is_text,
		.set = set_utc_offset,
		.source = "OMA TS E.4, ETS int-651"},
	{.id = 15,
		.name = "Timezone",
		.type = VALUE_STRING,
		.flags = RES_R | RES_W,
		.max = 63,
		.get = get_timezone,
		.valid = value_is_text,
		.set = set_timezone,
		.source = "OMA TS E.4, ETS int-651"},
	{.id = 16,
		.name = "Supported Binding and Modes",
		.type = VALUE_STRING,
		.flags = RES_R,
		.get = get_binding,
		.source = "OMA TS E.4, ETS int-203"},
	{.id = 17,
		.name = "Device Type",
		.type = VALUE_STRING,
		.flags = RES_R,
		.get = get_device_type,
		.source = "guide 3.13"},
	{.id = 20,
		.name = "Battery Status",
		.type = VALUE_INT,
		.flags = RES_R,
		.get = get_battery_status,
		.source = "OMA TS E.4"},
	{.id = 21,
		.name = "Memory Total",
		.type = VALUE_INT,
		.flags = RES_R,
		.get = get_memory_total,
		.source = "OMA TS E.4"},
};

const struct object object_device = {
	.id = 3,
	.name = "Device",
	.resources = resources,
	.count = sizeof(resources) / sizeof(resources[0]),
	.instance = instance_single,
	.source = "OMA TS E.4",
};
