/*
 * Object 4, Connectivity Monitoring (OMA TS E.5), and object 19, LwM2M APPDATA, whose content is the host's (guide 4.1,
 * 4.2).
 */
#include "config.h"

#include <stdlib.h>
#include <string.h>

#include "bc28/coap_msg.h"
#include "lwm2m_priv.h"
#include "object.h"
#include "uplink.h"

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
	return index == 0 && l->info.ip != NULL && l->info.ip[0] != '\0' && value_text(v, l->info.ip);
}

static bool get_apn(const struct lwm2m *l, uint16_t iid, unsigned index, struct value *v)
{
	(void)iid;
	return index == 0 && l->info.apn != NULL && l->info.apn[0] != '\0' && value_text(v, l->info.apn);
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
	.instance = instance_single,
	.source = "OMA TS E.5",
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
		.source = "guide 4.1, 4.2"},
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
