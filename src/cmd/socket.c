/* Sockets (base manual 4.4-4.12, 4.38). */
#include "config.h"

#include "bc28/handler.h"
#include "bc28/pdp.h"
#include "bc28/sockets.h"
#include "tables.h"

enum { PROTOCOL_TCP = 6, PROTOCOL_UDP = 17 };

/* Address and port out of two arguments. */
static int take_endpoint(const struct at_arg *ip, const struct at_arg *port, struct endpoint *out)
{
	out->port = (uint16_t)port->num;
	return ipaddr_parse(ip->str, &out->ip) == 0 ? AT_OK : CME_PARAMETER;
}

/* <ip> of AT+NSOCR: the module's own address, or any. */
static bool is_own_address(const struct module *m, const struct at_arg *arg, bool v6)
{
	static const struct ipaddr any4, any6 = {.v6 = true};
	const char *own = pdp_address(m);
	struct ipaddr ip, mine;

	if (ipaddr_parse(arg->str, &ip) < 0 || ip.v6 != v6)
		return false;
	if (ipaddr_equal(&ip, v6 ? &any6 : &any4))
		return true;
	return own != NULL && ipaddr_parse(own, &mine) == 0 && ipaddr_equal(&ip, &mine);
}

static int nsocr_set(struct module *m, const struct at_args *a)
{
	bool stream = a->arg[0].num == 1, receive = !a->arg[3].given || a->arg[3].num == 1, v6 = a->arg[4].num == 1;
	unsigned id;
	int err;

	if (a->arg[1].num != (stream ? PROTOCOL_TCP : PROTOCOL_UDP))
		return CME_PARAMETER;
	if (a->arg[5].given && !is_own_address(m, &a->arg[5], v6))
		return CME_PARAMETER;
	err = socket_create(m, stream, v6, (uint16_t)a->arg[2].num, receive, &id);
	if (err == AT_OK)
		module_info(m, "%u", id);
	return err;
}

/* Data of so many bytes, in quotes only where quirk quoted-data allows that. */
static bool data_valid(const struct module *m, const struct at_arg *data, size_t len)
{
	return data->len == 2 * len && !(data->quoted && module_quirk(m, QUIRK_QUOTED_DATA) == 1);
}

/* Sends what data has, and answers with what was taken. */
static int send_datagram(struct module *m, const struct at_args *a, unsigned flags, int length)
{
	const struct at_arg *data = &a->arg[length + 1], *seq = &a->arg[length + 2];
	unsigned id = (unsigned)a->arg[0].num;
	size_t len = (size_t)a->arg[length].num;
	struct endpoint to;
	int err = take_endpoint(&a->arg[1], &a->arg[2], &to);

	if (err != AT_OK || !data_valid(m, data, len))
		return CME_PARAMETER;
	err = socket_send_to(m, id, &to, flags, data->bytes, len, (unsigned)seq->num);
	if (err == AT_OK)
		module_info(m, "%u,%zu", id, len);
	return err;
}

static int nsost_set(struct module *m, const struct at_args *a)
{
	return send_datagram(m, a, 0, 3);
}

static int nsostf_set(struct module *m, const struct at_args *a)
{
	return send_datagram(m, a, (unsigned)a->arg[3].num, 4);
}

static int nsosd_set(struct module *m, const struct at_args *a)
{
	unsigned id = (unsigned)a->arg[0].num;
	size_t len = (size_t)a->arg[1].num;
	int err;

	if (!data_valid(m, &a->arg[2], len))
		return CME_PARAMETER;
	err = socket_send(m, id, (unsigned)a->arg[3].num, a->arg[2].bytes, len, (unsigned)a->arg[4].num);
	if (err == AT_OK)
		module_info(m, "%u,%zu", id, len);
	return err;
}

/* The lines of one socket; `first` tells the block's first line from the others. */
static void print_pending(struct module *m, unsigned id, bool *first)
{
	unsigned seq;

	for (unsigned i = 0; (seq = socket_pending(m, id, i)) != 0; i++) {
		(*first ? module_info : module_info_more)(m, "+NQSOS:%u,%u", id, seq);
		*first = false;
	}
}

static int nqsos_set(struct module *m, const struct at_args *a)
{
	bool first = true;

	for (int i = 0; i < a->count; i++)
		if (a->arg[i].given)
			print_pending(m, (unsigned)a->arg[i].num, &first);
	return AT_OK;
}

static int nqsos_read(struct module *m)
{
	bool first = true;

	for (unsigned id = 0; id < SOCKET_COUNT; id++)
		print_pending(m, id, &first);
	return AT_OK;
}

static int nsorf_set(struct module *m, const struct at_args *a)
{
	unsigned id = (unsigned)a->arg[0].num;
	uint8_t data[SOCKET_DATA_MAX];
	char address[IPADDR_TEXT];
	struct endpoint from;
	size_t len = 0, remaining = 0;
	struct buf hex;
	int err = socket_read(m, id, (size_t)a->arg[1].num, &from, data, &len, &remaining);

	if (err != AT_OK || len == 0)
		return err;
	buf_init(&hex);
	buf_addhex(&hex, data, len);
	module_info(m, "%u,%s,%u,%zu,%s,%zu", id, ipaddr_format(&from.ip, address), from.port, len, buf_str(&hex),
		remaining);
	buf_release(&hex);
	return AT_OK;
}

static int nsoco_set(struct module *m, const struct at_args *a)
{
	struct endpoint to;
	int err = take_endpoint(&a->arg[1], &a->arg[2], &to);

	return err == AT_OK ? socket_connect(m, (unsigned)a->arg[0].num, &to) : err;
}

static int nsocl_set(struct module *m, const struct at_args *a)
{
	return socket_close(m, (unsigned)a->arg[0].num);
}

/* "<socket>,<status>[,<seconds of back-off>]" */
static void print_status(struct module *m, unsigned id, void (*line)(struct module *m, const char *fmt, ...))
{
	enum socket_status status = socket_status(m, id);

	if (status == SOCKET_BACK_OFF)
		line(m, "+NSOSTATUS:%u,%d,%u", id, (int)status, sockets_back_off(m));
	else
		line(m, "+NSOSTATUS:%u,%d", id, (int)status);
}

static int nsostatus_set(struct module *m, const struct at_args *a)
{
	print_status(m, (unsigned)a->arg[0].num, module_info);
	return AT_OK;
}

static int nsostatus_exec(struct module *m)
{
	for (unsigned id = 0; id < SOCKET_COUNT; id++)
		print_status(m, id, id == 0 ? module_info : module_info_more);
	return AT_OK;
}

#define FLAGS "flag:x(0,256,512,768,1024,1280,1536,1792)"

const struct cmd socket_commands[] = {
	{
		.name = "+NSOCR",
		.args = "type:k(DGRAM,STREAM),protocol:i(6,17),port:i(0-65535)[,receive:i(0,1),family:k(AF_INET,AF_"
			"INET6),ip:s(1-45)]",
		.max_ms = 300,
		.source = "base manual 4.4",
		.text = "Creates a UDP or TCP socket; port 0: a free one.",
		.set = nsocr_set,
	},
	{
		.name = "+NSOST",
		.args = "socket:i(0-6),ip:s(1-45),port:i(0-65535),length:i(1-1358),data:h(1-1358)[,sequence:i(1-255)]",
		.flags = NEEDS_RADIO,
		.max_ms = 300,
		.source = "base manual 4.5",
		.text = "Sends a UDP datagram.",
		.set = nsost_set,
	},
	{
		.name = "+NSOSTF",
		.args = "socket:i(0-6),ip:s(1-45),port:i(0-65535)," FLAGS
			",length:i(1-1358),data:h(1-1358)[,sequence:i(1-255)]",
		.flags = NEEDS_RADIO,
		.max_ms = 300,
		.source = "base manual 4.6",
		.text = "Sends a UDP datagram with a flag: 0x100 priority, 0x200 release, 0x400 release after the "
			"reply.",
		.set = nsostf_set,
	},
	{
		.name = "+NQSOS",
		.args = "socket:i(0-6)[,socket:i(0-6),socket:i(0-6),socket:i(0-6),socket:i(0-6),socket:i(0-6),socket:i("
			"0-6)]",
		.max_ms = 300,
		.source = "base manual 4.7",
		.text = "Sequence numbers of messages whose fate is not known.",
		.set = nqsos_set,
		.read = nqsos_read,
	},
	{
		.name = "+NSORF",
		.args = "socket:i(0-6),length:i(1-1358)",
		.max_ms = 300,
		.source = "base manual 4.8",
		.text = "Reads what a socket received.",
		.set = nsorf_set,
	},
	{
		.name = "+NSOCO",
		.args = "socket:i(0-6),ip:s(1-45),port:i(0-65535)",
		.flags = NEEDS_RADIO | MAX_BUT_WAIT,
		.max_ms = 300,
		.source = "base manual 4.9",
		.text = "Connects a TCP socket.",
		.set = nsoco_set,
	},
	{
		.name = "+NSOSD",
		.args = "socket:i(0-6),length:i(1-1358),data:h(1-1358)[," FLAGS ",sequence:i(1-255)]",
		.flags = NEEDS_RADIO,
		.max_ms = 300,
		.source = "base manual 4.10",
		.text = "Sends on a TCP socket.",
		.set = nsosd_set,
	},
	{
		.name = "+NSOCL",
		.args = "socket:i(0-6)",
		.max_ms = 300,
		.source = "base manual 4.11",
		.text = "Closes a socket.",
		.set = nsocl_set,
	},
	{
		.name = "+NSONMI",
		.args = "mode:v",
		.settings = {SET_NSONMI},
		.flags = CMD_TEST_RANGE | TABLE_BLANK_TEST,
		.max_ms = 300,
		.source = "base manual 4.12",
		.text = "How data that came are told: not, by their length, with address and data, with data.",
	},
	{
		.name = "+NSOSTATUS",
		.args = "socket:i(0-6)",
		.flags = CMD_TEST_RANGE,
		.max_ms = 300,
		.source = "base manual 4.38",
		.text = "Status of a socket, or of all: 0 usable, 1 absent, 2 flow control, 3 back-off and its "
			"seconds.",
		.set = nsostatus_set,
		.exec = nsostatus_exec,
	},
	{.name = NULL},
};
