/* What a socket receives: its buffer, and how the host learns of it (base manual 4.8, 4.12). */
#include "config.h"

#include <stdlib.h>
#include <string.h>

#include "sockets.h"

/* What is told in one go, and may wait for the host before more is. */
#define OUTPUT_MAX 4096

enum { NSONMI_NONE, NSONMI_LENGTH, NSONMI_FULL, NSONMI_DATA };

size_t socket_room(const struct socket *s)
{
	return s->buffered < RX_BYTES_MAX && s->messages < RX_MESSAGES_MAX ? RX_BYTES_MAX - s->buffered : 0;
}

void socket_keep(struct socket *s, const struct endpoint *from, const uint8_t *data, size_t len)
{
	struct module *m = s->m;
	struct message *msg;

	if (!s->receive)
		return;
	/* "When the buffer is full the newest message is dropped" (base manual 4.12). */
	if (len > socket_room(s) || s->messages == RX_MESSAGES_MAX) {
		bus_log(m->bus, m->name, LOG_LEVEL_INFO, "socket %u: buffer full, %zu bytes dropped", s->id, len);
		return;
	}
	msg = xmalloc(sizeof(*msg) + len);
	*msg = (struct message){.from = *from, .len = len};
	if (len > 0)
		memcpy(msg->data, data, len);
	*s->last = msg;
	s->last = &msg->next;
	s->buffered += len;
	s->messages++;
	sockets_tell(m);
}

static void drop_first(struct socket *s)
{
	struct message *msg = s->first;

	s->buffered -= msg->len - msg->at;
	s->messages--;
	s->first = msg->next;
	if (s->first == NULL)
		s->last = &s->first;
	free(msg);
}

void socket_forget(struct socket *s)
{
	while (s->first != NULL)
		drop_first(s);
	s->told = 0;
}

/* Takes up to max bytes off the oldest message; how many. */
static size_t take(struct socket *s, size_t max, uint8_t *data)
{
	struct message *msg = s->first;
	size_t n = msg->len - msg->at < max ? msg->len - msg->at : max;

	memcpy(data, msg->data + msg->at, n);
	msg->at += n;
	s->buffered -= n;
	if (msg->at == msg->len)
		drop_first(s);
	return n;
}

/* --- telling the host --------------------------------------------------------------------------------------------- */

/* "<socket>,[<ip>,<port>,]<length>,<data>" */
static void tell_data(struct socket *s, bool with_peer)
{
	struct message *msg = s->first;
	struct endpoint from = msg->from;
	char address[IPADDR_TEXT];
	struct buf line;

	buf_init(&line);
	/* The manual's list of modes has a blank in the last one (quirk.spacing). */
	buf_addf(&line, "+NSONMI:%s%u,", !with_peer && module_quirk(s->m, QUIRK_SPACING) == 1 ? " " : "", s->id);
	if (with_peer)
		buf_addf(&line, "%s,%u,", ipaddr_format(&from.ip, address), from.port);
	buf_addf(&line, "%zu,", msg->len - msg->at);
	buf_addhex(&line, msg->data + msg->at, msg->len - msg->at);
	drop_first(s);
	s->told = 0;
	module_urc_bytes(s->m, buf_str(&line), line.len);
	buf_release(&line);
}

/* Tells the host of one thing that waits in the socket; false when there is none. */
static bool tell(struct socket *s, long mode)
{
	if (s->first == NULL || mode == NSONMI_NONE)
		return false;
	if (mode != NSONMI_LENGTH) {
		tell_data(s, mode == NSONMI_FULL);
		return true;
	}
	if (s->told > 0)
		return false;
	/*
	 * A datagram is announced when the one before it has been read to its end; of a stream everything that there
	 * is.
	 */
	s->told = s->stream ? s->buffered : s->first->len - s->first->at;
	module_urc(s->m, "+NSONMI:%u,%zu", s->id, s->told);
	if (s->told > 0)
		return false;
	drop_first(s); /* an empty datagram: there is nothing to read */
	return true;
}

bool host_is_behind(const struct module *m)
{
	return uart_full(m) || (m->ops->tx_waiting != NULL && m->ops->tx_waiting(m->ops_arg) > OUTPUT_MAX);
}

void sockets_tell(struct module *m)
{
	struct sockets *all = m->sockets;
	long mode = module_setting_num(m, SET_NSONMI);

	/* Between responses only: a buffer holds more than may wait for the end of one. */
	if (all->flushing || interpreter_busy(m) || boot_power(m) != POWER_READY)
		return;
	all->more = false;
	if (host_is_behind(m))
		return;
	all->flushing = true;
	output_hold(m);
	for (unsigned i = 0; i < SOCKET_COUNT; i++) {
		struct socket *s = &all->socket[i];
		bool told = false;

		while (output_collected(m) < OUTPUT_MAX && tell(s, mode))
			told = true;
		if (told && s->stream && s->sock != NULL)
			all->net.ops->resume(s->sock);
	}
	all->flushing = false;
	all->more = output_collected(m) >= OUTPUT_MAX;
	output_release(m);
	mqtt_resume(m);
}

void sockets_sent(struct module *m)
{
	if (m->sockets->more)
		sockets_tell(m);
}

void module_tx_ready(struct module *m)
{
	sockets_tell(m);
}

int socket_read(
	struct module *m, unsigned id, size_t max, struct endpoint *from, uint8_t *data, size_t *len, size_t *remaining)
{
	int err;
	struct socket *s = socket_find_readable(m, id, &err);
	struct message *msg;

	if (s == NULL)
		return err;
	*len = *remaining = 0;
	msg = s->first;
	if (msg == NULL)
		return AT_OK;
	*from = msg->from;
	if (s->stream) {
		while (s->first != NULL && *len < max)
			*len += take(s, max - *len, data + *len);
		*remaining = s->buffered;
		s->told -= s->told < *len ? s->told : *len;
		if (s->sock != NULL)
			m->sockets->net.ops->resume(s->sock);
	} else {
		*remaining = msg->len - msg->at;
		*len = take(s, max, data);
		*remaining -= *len;
		s->told = *remaining > 0 ? s->told : 0;
	}
	return AT_OK;
}
