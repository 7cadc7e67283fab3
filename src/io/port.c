#include "config.h"

#include "io_priv.h"

#include <stddef.h>

void port_free(struct port *p)
{
	if (p != NULL)
		p->ops->free(p);
}

void port_write(struct port *p, const void *data, size_t len)
{
	p->ops->write(p, data, len);
}

size_t port_waiting(const struct port *p)
{
	return p->ops->waiting(p);
}

void port_resume(struct port *p)
{
	p->ops->resume(p);
}

int port_publish(struct port *p, char **cause)
{
	return p->ops->publish(p, cause);
}

const char *port_device(const struct port *p)
{
	return p->ops->device(p);
}

unsigned port_speed(const struct port *p)
{
	return p->ops->speed(p);
}

void port_get_stats(struct port *p, struct port_stats *out)
{
	p->ops->stats(p, out);
}
