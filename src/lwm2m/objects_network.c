/*
 * Object 4, Connectivity Monitoring (OMA TS E.5); object 5, Firmware Update (E.6); object 19, LwM2M APPDATA, whose
 * content is the host's (guide 4.1, 4.2).
 */
#include "config.h"

#include <stdlib.h>
#include <string.h>

#include "bc28/coap_msg.h"
#include "lwm2m_priv.h"

static int single_instance(const struct lwm2m *l, unsigned n)
{
	(void)l;
	return n == 0 ? 0 : -1;
}

static bool give_text(struct value *v, const char *text)
{
	if (text == NULL || text[0] == '\0')
		return false;
	v->data = text;
	v->len = strlen(text);
	return true;
}

/* --- 4 ------------------------------------------------------------------------------------------------------------ */

/* /4/0/0, /4/0/1: NB-IoT. */
enum { BEARER_NB_IOT = 7 };

static bool get_bearer(const struct lwm2m *l, uint16_t iid, unsigned index, struct value *v)
{
	(void)l, (void)iid;
	v->num = BEARER_NB_IOT;
	return index == 0;
}

static bool get_rsrp(const struct lwm2m *l, uint16_t iid, unsigned index, struct value *v)
{
	(void)iid, (void)index;
	v->num = l->info.rsrp_dbm;
	return true;
}

static bool get_link_quality(const struct lwm2m *l, uint16_t iid, unsigned index, struct value *v)
{
	(void)iid, (void)index;
	v->num = l->info.link_quality;
	return true;
}

static bool get_ip(const struct lwm2m *l, uint16_t iid, unsigned index, struct value *v)
{
	(void)iid;
	return index == 0 && give_text(v, l->info.ip);
}

static bool get_apn(const struct lwm2m *l, uint16_t iid, unsigned index, struct value *v)
{
	(void)iid;
	return index == 0 && give_text(v, l->info.apn);
}

static bool get_cell(const struct lwm2m *l, uint16_t iid, unsigned index, struct value *v)
{
	(void)iid, (void)index;
	v->num = l->info.cell_id;
	return true;
}

static bool get_mnc(const struct lwm2m *l, uint16_t iid, unsigned index, struct value *v)
{
	(void)iid, (void)index;
	v->num = l->info.mnc;
	return true;
}

static bool get_mcc(const struct lwm2m *l, uint16_t iid, unsigned index, struct value *v)
{
	(void)iid, (void)index;
	v->num = l->info.mcc;
	return true;
}

static const struct resource connectivity_resources[] = {
	{.id = 0,
		.name = "Network Bearer",
		.type = VALUE_INT,
		.flags = RES_R,
		.get = get_bearer,
		.source = "OMA TS E.5"},
	{.id = 1,
		.name = "Available Network Bearer",
		.type = VALUE_INT,
		.flags = RES_R | RES_MULTIPLE,
		.get = get_bearer,
		.source = "OMA TS E.5"},
	{.id = 2,
		.name = "Radio Signal Strength",
		.type = VALUE_INT,
		.flags = RES_R,
		.get = get_rsrp,
		.source = "OMA TS E.5"},
	{.id = 3,
		.name = "Link Quality",
		.type = VALUE_INT,
		.flags = RES_R,
		.get = get_link_quality,
		.source = "OMA TS E.5"},
	{.id = 4,
		.name = "IP Addresses",
		.type = VALUE_STRING,
		.flags = RES_R | RES_MULTIPLE,
		.get = get_ip,
		.source = "OMA TS E.5"},
	{.id = 7,
		.name = "APN",
		.type = VALUE_STRING,
		.flags = RES_R | RES_MULTIPLE,
		.get = get_apn,
		.source = "OMA TS E.5"},
	{.id = 8, .name = "Cell ID", .type = VALUE_INT, .flags = RES_R, .get = get_cell, .source = "OMA TS E.5"},
	{.id = 9, .name = "SMNC", .type = VALUE_INT, .flags = RES_R, .get = get_mnc, .source = "OMA TS E.5"},
	{.id = 10, .name = "SMCC", .type = VALUE_INT, .flags = RES_R, .get = get_mcc, .source = "OMA TS E.5"},
};

const struct object object_connectivity = {
	.id = 4,
	.name = "Connectivity Monitoring",
	.resources = connectivity_resources,
	.count = sizeof(connectivity_resources) / sizeof(connectivity_resources[0]),
	.instance = single_instance,
	.source = "OMA TS E.5",
};

/* --- 5 ------------------------------------------------------------------------------------------------------------ */

/* /5/0/3 */
enum { FIRMWARE_IDLE = 0 };
/* /5/0/5 */
enum { RESULT_INITIAL = 0, RESULT_UNSUPPORTED_PACKAGE = 6, RESULT_UNSUPPORTED_PROTOCOL = 9 };
/* /5/0/8, /5/0/9: CoAP, pull and push. */
enum { PROTOCOL_COAP = 0, DELIVERY_BOTH = 2 };

#define PACKAGE_URI_MAX 255
#define PACKAGE_MAX     (INT64_C(16) * 1024 * 1024)

static bool get_firmware_state(const struct lwm2m *l, uint16_t iid, unsigned index, struct value *v)
{
	(void)iid, (void)index;
	v->num = l->firmware_state;
	return true;
}

static bool get_firmware_result(const struct lwm2m *l, uint16_t iid, unsigned index, struct value *v)
{
	(void)iid, (void)index;
	v->num = l->firmware_result;
	return true;
}

static bool get_protocol(const struct lwm2m *l, uint16_t iid, unsigned index, struct value *v)
{
	(void)l, (void)iid;
	v->num = PROTOCOL_COAP;
	return index == 0;
}

static bool get_delivery(const struct lwm2m *l, uint16_t iid, unsigned index, struct value *v)
{
	(void)l, (void)iid, (void)index;
	v->num = DELIVERY_BOTH;
	return true;
}

/* Idle again with this result. */
static void firmware_result(struct lwm2m *l, uint8_t result)
{
	l->firmware_state = FIRMWARE_IDLE;
	l->firmware_result = result;
	after_add(l, AFTER_CHECK);
}

/* A single NUL resets the state machine (OMA TS E.6); no package of another kind is one that the module can install. */
static uint8_t set_package(struct lwm2m *l, uint16_t iid, const struct value *v)
{
	(void)iid;
	if (v->len == 0 || (v->len == 1 && *(const uint8_t *)v->data == 0)) {
		firmware_result(l, RESULT_INITIAL);
		return COAP_204_CHANGED;
	}
	firmware_result(l, RESULT_UNSUPPORTED_PACKAGE);
	return COAP_500_INTERNAL;
}

/* An empty URI resets the state machine (OMA TS E.6); there is no protocol that the module could fetch a package by. */
static uint8_t set_package_uri(struct lwm2m *l, uint16_t iid, const struct value *v)
{
	(void)iid;
	if (v->len == 0) {
		firmware_result(l, RESULT_INITIAL);
		return COAP_204_CHANGED;
	}
	firmware_result(l, RESULT_UNSUPPORTED_PROTOCOL);
	return COAP_500_INTERNAL;
}

/* Only with a package (ETS int-772). */
static uint8_t exec_firmware_update(struct lwm2m *l, uint16_t iid)
{
	(void)l, (void)iid;
	return COAP_405_METHOD_NOT_ALLOWED;
}

static const struct resource firmware_resources[] = {
	{.id = 0,
		.name = "Package",
		.type = VALUE_OPAQUE,
		.flags = RES_W,
		.max = PACKAGE_MAX,
		.set = set_package,
		.source = "OMA TS E.6, ETS int-755"},
	{.id = 1,
		.name = "Package URI",
		.type = VALUE_STRING,
		.flags = RES_W,
		.max = PACKAGE_URI_MAX,
		.set = set_package_uri,
		.source = "OMA TS E.6, ETS int-756"},
	{.id = 2,
		.name = "Update",
		.type = VALUE_NONE,
		.flags = RES_E,
		.exec = exec_firmware_update,
		.source = "OMA TS E.6, ETS int-772"},
	{.id = 3,
		.name = "State",
		.type = VALUE_INT,
		.flags = RES_R,
		.get = get_firmware_state,
		.source = "OMA TS E.6, ETS int-751"},
	{.id = 5,
		.name = "Update Result",
		.type = VALUE_INT,
		.flags = RES_R,
		.get = get_firmware_result,
		.source = "OMA TS E.6, ETS int-751"},
	{.id = 8,
		.name = "Firmware Update Protocol Support",
		.type = VALUE_INT,
		.flags = RES_R | RES_MULTIPLE,
		.get = get_protocol,
		.source = "OMA TS E.6, ETS int-751"},
	{.id = 9,
		.name = "Firmware Update Delivery Method",
		.type = VALUE_INT,
		.flags = RES_R,
		.get = get_delivery,
		.source = "OMA TS E.6, ETS int-751"},
};

const struct object object_firmware = {
	.id = 5,
	.name = "Firmware Update",
	.resources = firmware_resources,
	.count = sizeof(firmware_resources) / sizeof(firmware_resources[0]),
	.instance = single_instance,
	.source = "OMA TS E.6",
};

/* --- 19 ----------------------------------------------------------------------------------------------------------- */

static int appdata_instance(const struct lwm2m *l, unsigned n)
{
	(void)l;
	return n < 2 ? (int)n : -1;
}

static const struct resource appdata_resources[] = {
	{.id = 0,
		.name = "Data",
		.type = VALUE_OPAQUE,
		.flags = RES_R | RES_W,
		.max = DATA_MAX,
		.source = "guide 4.1, 4.2, lwm2m.md section 2"},
};

const struct object object_appdata = {
	.id = 19,
	.name = "LwM2M APPDATA",
	.resources = appdata_resources,
	.count = sizeof(appdata_resources) / sizeof(appdata_resources[0]),
	.relay = true,
	.instance = appdata_instance,
	.source = "guide 4.1, 4.2",
};
