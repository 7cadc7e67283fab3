/* AT commands of MQTT (MQTT guide 3.2). All of its lines have a space behind the colon. */
#include "config.h"

#include "bc28/mqtt.h"

#include <string.h>

#include "bc28/handler.h"
#include "bc28/number.h"
#include "tables.h"

/* --- AT+QMTCFG ---------------------------------------------------------------------------------------------------- */

#define FIELDS_MAX     3
#define NUMBER(member) offsetof(struct mqtt_settings, member)

struct field {
	size_t offset;
	long min, max;
};

static const struct item {
	const char *name, *ranges;
	struct field fields[FIELDS_MAX]; /* "aliauth" has three settings instead */
	size_t count;
} items[] = {
	{"version", "(3,4)", {{NUMBER(version), 3, 4}}, 1},
	{"keepalive", "(0-3600)", {{NUMBER(keepalive), 0, 3600}}, 1},
	{"session", "(0,1)", {{NUMBER(clean_session), 0, 1}}, 1},
	{"timeout", "(1-60),(0-10),(0,1)",
		{{NUMBER(packet_timeout), 1, 60}, {NUMBER(retries), 0, 10}, {NUMBER(notice), 0, 1}}, 3},
	{"will", "(0,1),(0-2),(0,1),<will_topic>,<will_msg>",
		{{NUMBER(will), 0, 1}, {NUMBER(will_qos), 0, 2}, {NUMBER(will_retain), 0, 1}}, 3},
	{"aliauth", "<productkey>,<devicename>,<devicesecret>", {{0}}, 0},
};
enum { ITEM_WILL = 4, ITEM_ALIAUTH = 5, FIRST_VALUE = 2, ARG_TOPIC = 5, ARG_MESSAGE = 6 };

/* The most digits of the numbers, by place. */
static const size_t digits[FIELDS_MAX] = {4, 2, 1};

static long *number(struct mqtt_settings *s, const struct field *f)
{
	return (long *)(void *)((char *)s + f->offset);
}

static int show_item(struct module *m, const struct item *item)
{
	struct mqtt_settings *s = mqtt_settings(m);
	struct buf line;

	buf_init(&line);
	buf_addf(&line, "+QMTCFG: \"%s\"", item->name);
	for (size_t i = 0; i < item->count && (i == 0 || item != &items[ITEM_WILL] || s->will == 1); i++)
		buf_addf(&line, ",%ld", *number(s, &item->fields[i]));
	if (item == &items[ITEM_WILL] && s->will == 1)
		buf_addf(&line, ",\"%s\",\"%s\"", s->will_topic, s->will_message);
	module_info(m, "%s", buf_str(&line));
	buf_release(&line);
	return AT_OK;
}

static int take_number(const struct at_arg *a, size_t len_max, const struct field *f, long *out)
{
	int64_t number;

	if (a->len > len_max || number_parse(a->str, 10, f->min, f->max, &number, NULL) < 0)
		return CME_PARAMETER;
	*out = (long)number;
	return AT_OK;
}

/* Nothing before it is set. The host sees the secret, nobody else does. */
static int show_aliauth(struct module *m)
{
	if (*module_setting(m, SET_MQTT_PRODUCT) != '\0')
		module_info_secret(m, "+QMTCFG: \"aliauth\",***", "+QMTCFG: \"aliauth\",\"%s\",\"%s\",\"%s\"",
			module_setting(m, SET_MQTT_PRODUCT), module_setting(m, SET_MQTT_DEVICE),
			module_setting(m, SET_MQTT_SECRET));
	return AT_OK;
}

/* All three, or none to have them shown. */
static int set_aliauth(struct module *m, const struct at_args *a)
{
	static const enum setting_id ids[FIELDS_MAX] = {SET_MQTT_PRODUCT, SET_MQTT_DEVICE, SET_MQTT_SECRET};
	struct setting_change changes[FIELDS_MAX];
	size_t count = 0;

	for (size_t i = 0; i < FIELDS_MAX; i++) {
		changes[i] = (struct setting_change){ids[i], a->arg[FIRST_VALUE + i].str};
		count += a->arg[FIRST_VALUE + i].given;
	}
	if (a->arg[ARG_TOPIC].given || a->arg[ARG_MESSAGE].given)
		return CME_PARAMETER;
	if (count == 0)
		return show_aliauth(m);
	return count == FIELDS_MAX ? module_change(m, changes, count) : CME_PARAMETER;
}

static int qmtcfg_set(struct module *m, const struct at_args *a)
{
	const struct item *item = &items[a->arg[0].num];
	struct mqtt_settings changed = *mqtt_settings(m);
	bool is_will = item == &items[ITEM_WILL], any = false;

	if (item == &items[ITEM_ALIAUTH])
		return set_aliauth(m, a);
	for (size_t i = 0; i < ARG_MESSAGE + 1 - FIRST_VALUE; i++) {
		const struct at_arg *value = &a->arg[FIRST_VALUE + i];

		if (!value->given)
			continue;
		any = true;
		if (i >= item->count && !is_will)
			return CME_PARAMETER;
		if (i < FIELDS_MAX && i < item->count &&
			take_number(value, digits[i], &item->fields[i], number(&changed, &item->fields[i])) != AT_OK)
			return CME_PARAMETER;
	}
	if (!any)
		return show_item(m, item);
	/* A will has all of its parts, or none (note 1 of MQTT guide 3.2.1). */
	for (size_t i = FIRST_VALUE + 1; is_will && i <= ARG_MESSAGE; i++)
		if (a->arg[i].given != (changed.will == 1))
			return CME_PARAMETER;
	if (is_will && changed.will == 1) {
		memcpy(changed.will_topic, a->arg[ARG_TOPIC].str, a->arg[ARG_TOPIC].len + 1);
		memcpy(changed.will_message, a->arg[ARG_MESSAGE].str, a->arg[ARG_MESSAGE].len + 1);
	}
	*mqtt_settings(m) = changed;
	return AT_OK;
}

static int qmtcfg_test(struct module *m)
{
	for (size_t i = 0; i < sizeof(items) / sizeof(items[0]); i++)
		module_info(m, "+QMTCFG: \"%s\",(0),%s", items[i].name, items[i].ranges);
	return AT_OK;
}

/* --- the connection ----------------------------------------------------------------------------------------------- */

static int qmtopen_set(struct module *m, const struct at_args *a)
{
	return mqtt_open(m, a->arg[1].str, (uint16_t)a->arg[2].num);
}

static int qmtopen_read(struct module *m)
{
	uint16_t port;
	const char *host = mqtt_host(m, &port);

	if (host != NULL)
		module_info(m, "+QMTOPEN: 0,\"%s\",%u", host, port);
	return AT_OK;
}

static int qmtopen_test(struct module *m)
{
	module_info(m, "+QMTOPEN: (0),<host_name>,<port>");
	return AT_OK;
}

static int qmtclose_set(struct module *m, const struct at_args *a)
{
	(void)a;
	return mqtt_close(m);
}

static int qmtclose_test(struct module *m)
{
	module_info(m, "+QMTCLOSE: (0)");
	return AT_OK;
}

static int qmtconn_set(struct module *m, const struct at_args *a)
{
	return mqtt_connect(
		m, a->arg[1].str, a->arg[2].given ? a->arg[2].str : NULL, a->arg[3].given ? a->arg[3].str : NULL);
}

static int qmtconn_read(struct module *m)
{
	if (mqtt_state(m) > MQTT_CLOSED)
		module_info(m, "+QMTCONN: 0,%d", (int)mqtt_state(m));
	return AT_OK;
}

static int qmtconn_test(struct module *m)
{
	module_info(m, "+QMTCONN: (0),<clientID>,<username>,<password>");
	return AT_OK;
}

static int qmtdisc_set(struct module *m, const struct at_args *a)
{
	(void)a;
	return mqtt_disconnect(m);
}

static int qmtdisc_test(struct module *m)
{
	module_info(m, "+QMTDISC: (0)");
	return AT_OK;
}

/* --- topics ------------------------------------------------------------------------------------------------------- */

static int qmtsub_set(struct module *m, const struct at_args *a)
{
	struct mqtt_topic topics[AT_ARGS_MAX / 2];
	size_t count = 0;

	for (int i = 2; i < a->count && a->arg[i].given; i += 2)
		topics[count++] = (struct mqtt_topic){a->arg[i].str, (unsigned)a->arg[i + 1].num};
	return mqtt_subscribe(m, (uint16_t)a->arg[1].num, topics, count);
}

static int qmtsub_test(struct module *m)
{
	module_info(m, "+QMTSUB: (0),(1-65535),<topic>,(0-2)[,<topic>,(0-2)...]");
	return AT_OK;
}

static int qmtuns_set(struct module *m, const struct at_args *a)
{
	struct mqtt_topic topics[AT_ARGS_MAX];
	size_t count = 0;

	for (int i = 2; i < a->count && a->arg[i].given; i++)
		topics[count++] = (struct mqtt_topic){a->arg[i].str, 0};
	return mqtt_unsubscribe(m, (uint16_t)a->arg[1].num, topics, count);
}

static int qmtuns_test(struct module *m)
{
	module_info(m, "+QMTUNS: (0),(1-65535),<topic>[,<topic>...]");
	return AT_OK;
}

/* NULL: cancelled by ESC. */
static int publish_data(struct module *m, const uint8_t *data, size_t len)
{
	return data != NULL ? mqtt_publish(m, mqtt_request(m), data, len) : AT_OK;
}

static int qmtpub_set(struct module *m, const struct at_args *a)
{
	struct mqtt_publish *p = mqtt_request(m);
	int err;

	/* "0 with QoS 0, and only then" */
	if ((a->arg[1].num == 0) != (a->arg[2].num == 0))
		return CME_PARAMETER;
	*p = (struct mqtt_publish){
		.mid = (uint16_t)a->arg[1].num, .qos = (unsigned)a->arg[2].num, .retain = a->arg[3].num == 1};
	memcpy(p->topic, a->arg[4].str, a->arg[4].len + 1);
	err = mqtt_may_publish(m, p);
	if (err != AT_OK)
		return err;
	if (a->arg[5].given)
		module_prompt(m, (size_t)a->arg[5].num, publish_data);
	else
		module_prompt_text(m, MQTT_PAYLOAD_MAX, publish_data);
	return AT_PENDING;
}

static int qmtpub_test(struct module *m)
{
	module_info(m, "+QMTPUB: (0),(0-65535),(0-2),(0,1),<topic>,(1-1024)");
	return AT_OK;
}

const struct cmd mqtt_commands[] = {
	{
		.name = "+QMTCFG",
		.args = "item:k(version,keepalive,session,timeout,will,aliauth),connection:i(0)[,value:s(1-64),"
			"second:s(1-64),third:s(1-64),topic:s(1-255),message:s(0-255)]",
		.flags = CMD_SECRET,
		.secret = "aliauth",
		.max_ms = 300,
		.source = "MQTT guide 3.2.1",
		.text = "Sets or shows version, keep-alive, session, time-outs, will or login of MQTT.",
		.set = qmtcfg_set,
		.test = qmtcfg_test,
	},
	{
		.name = "+QMTOPEN",
		.args = "connection:i(0),host:s(1-100),port:i(0-65535)",
		.max_ms = 75000,
		.source = "MQTT guide 3.2.3",
		.text = "Opens the connection to an MQTT broker.",
		.set = qmtopen_set,
		.read = qmtopen_read,
		.test = qmtopen_test,
	},
	{
		.name = "+QMTCLOSE",
		.args = "connection:i(0)",
		.max_ms = 300,
		.source = "MQTT guide 3.2.4",
		.text = "Closes it.",
		.set = qmtclose_set,
		.test = qmtclose_test,
	},
	{
		.name = "+QMTCONN",
		.args = "connection:i(0),client:s(1-128)[,user:s(1-256),password:s(1-256)]",
		.flags = CMD_SECRET,
		.max_ms = 10000,
		.source = "MQTT guide 3.2.5",
		.text = "Logs in to the broker.",
		.set = qmtconn_set,
		.read = qmtconn_read,
		.test = qmtconn_test,
	},
	{
		.name = "+QMTDISC",
		.args = "connection:i(0)",
		.max_ms = 300,
		.source = "MQTT guide 3.2.6",
		.text = "Logs out, and closes the connection.",
		.set = qmtdisc_set,
		.test = qmtdisc_test,
	},
	{
		.name = "+QMTSUB",
		.args = "connection:i(0),mid:i(1-65535),topic:s(1-255),qos:i(0-2)[,topic:s(1-255),qos:i(0-2)]...",
		.max_ms = 15000,
		.source = "MQTT guide 3.2.7",
		.text = "Subscribes to one topic or several.",
		.set = qmtsub_set,
		.test = qmtsub_test,
	},
	{
		.name = "+QMTUNS",
		.args = "connection:i(0),mid:i(1-65535),topic:s(1-255)[,topic:s(1-255)]...",
		.max_ms = 15000,
		.source = "MQTT guide 3.2.8",
		.text = "Unsubscribes from one topic or several.",
		.set = qmtuns_set,
		.test = qmtuns_test,
	},
	{
		.name = "+QMTPUB",
		.args = "connection:i(0),mid:i(0-65535),qos:i(0-2),retain:i(0,1),topic:s(1-255)[,length:i(1-1024)]",
		.flags = MAX_TO_PROMPT,
		.max_ms = 15000,
		.source = "MQTT guide 3.2.9",
		.text = "Publishes what follows the prompt: so many bytes, or text up to Ctrl-Z.",
		.set = qmtpub_set,
		.test = qmtpub_test,
	},
	{.name = NULL},
};
