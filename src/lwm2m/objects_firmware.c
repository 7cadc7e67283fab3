/* Object 5, Firmware Update (OMA TS E.6); what it does is in firmware.c. */
#include "config.h"

#include <string.h>

#include "bc28/coap_msg.h"
#include "firmware.h"
#include "lwm2m_priv.h"
#include "object.h"
#include "uri.h"

/* /5/0/8, /5/0/9: CoAP, pull and push. */
enum { PROTOCOL_COAP = 0, DELIVERY_BOTH = 2 };

/* A longer one is refused with a result of its own (firmware_write_package()), not as a bad value. */
#define PACKAGE_LEN_MAX (INT64_C(16) * 1024 * 1024)

static bool get_state(const struct lwm2m *l, uint16_t iid, unsigned index, struct value *v)
{
	(void)iid, (void)index;
	v->num = firmware_state(l);
	return true;
}

static bool get_result(const struct lwm2m *l, uint16_t iid, unsigned index, struct value *v)
{
	(void)iid, (void)index;
	v->num = firmware_result(l);
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

static uint8_t set_package(struct lwm2m *l, uint16_t iid, const struct value *v)
{
	(void)iid;
	return firmware_write_package(l, v->data, v->len);
}

static uint8_t set_package_uri(struct lwm2m *l, uint16_t iid, const struct value *v)
{
	char uri[URI_MAX + 1];

	(void)iid;
	if (v->len > 0)
		memcpy(uri, v->data, v->len);
	uri[v->len] = '\0';
	return firmware_write_uri(l, uri);
}

static uint8_t exec_update(struct lwm2m *l, uint16_t iid)
{
	(void)iid;
	return firmware_execute(l);
}

static const struct resource resources[] = {
	{.id = 0,
		.name = "Package",
		.type = VALUE_OPAQUE,
		.flags = RES_W,
		.max = PACKAGE_LEN_MAX,
		.set = set_package,
		.source = "OMA TS E.6, ETS int-755"},
	{.id = 1,
		.name = "Package URI",
		.type = VALUE_STRING,
		.flags = RES_W,
		.max = URI_MAX,
		.set = set_package_uri,
		.source = "OMA TS E.6, ETS int-756"},
	{.id = 2,
		.name = "Update",
		.type = VALUE_NONE,
		.flags = RES_E,
		.exec = exec_update,
		.source = "OMA TS E.6, ETS int-772"},
	{.id = 3,
		.name = "State",
		.type = VALUE_INT,
		.flags = RES_R,
		.get = get_state,
		.source = "OMA TS E.6, ETS int-751"},
	{.id = 5,
		.name = "Update Result",
		.type = VALUE_INT,
		.flags = RES_R,
		.get = get_result,
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
	.resources = resources,
	.count = sizeof(resources) / sizeof(resources[0]),
	.instance = instance_single,
	.source = "OMA TS E.6",
};
