/*
 * A port: the outer end of a module's UART. Back-ends are const ops tables; the pty is the first. Rules 1-19 of a good
 * pty (no stale bytes, no spin, no growth) are kept below this interface.
 */
#ifndef BC28_PORT_H
#define BC28_PORT_H

#include <stddef.h>
#include <stdint.h>
#include <sys/types.h>

struct bus;
struct event_base;
struct port;
struct port_watch;

struct port_config {
	struct event_base *base;
	struct bus *bus;
	struct port_watch *watch; /* the process's */
	const char *name; /* instance, source of events */
	const char *link; /* path of the symbolic link to the device node */
	mode_t mode; /* permissions of the node; 0: 0600 */
	/* Bytes from the host. */
	void (*rx)(void *arg, const uint8_t *data, size_t len);
	/* How many of them may come now; at 0 they wait with the kernel until port_resume(). NULL: any number. */
	size_t (*rx_room)(void *arg);
	/* The host has read everything that waited for it. NULL: nobody wants to know. */
	void (*tx_ready)(void *arg);
	void *arg;
};

struct port_stats {
	uint64_t rx_bytes, tx_bytes;
	uint64_t dropped; /* written while nobody had it open, or past the bound of the queue */
	uint64_t loops; /* times that input was ignored for a second because the line echoed us */
	unsigned clients; /* that have it open now */
};

/*
 * What sees the opens and closes of all ports of a process: it has one inotify instance (the kernel gives a user 128),
 * or, when there is none to be had, a timer; the log says what that loses. Outlives the ports.
 */
struct port_watch *port_watch_new(struct event_base *base, struct bus *bus);
void port_watch_free(struct port_watch *w);

/*
 * A port that nobody finds yet: the link comes with port_publish(). NULL and *cause: no pty left, or in the place of
 * the link is a file, somebody else's link, or that of another instance.
 */
struct port *port_new_pty(const struct port_config *config, char **cause);
/* Puts the link there. -1 and *cause. */
int port_publish(struct port *p, char **cause);
/* Drains (at most 200 ms), removes the link if it is still ours, closes. */
void port_free(struct port *p);
/* Never blocks. */
void port_write(struct port *p, const void *data, size_t len);
/* Bytes that wait for the host to read. */
size_t port_waiting(const struct port *p);
/* There is room again for bytes from the host. */
void port_resume(struct port *p);
/* The device node, "/dev/pts/7". */
const char *port_device(const struct port *p);
/* The speed that the host has set its end to, bit/s; 0: not known. */
unsigned port_speed(const struct port *p);
void port_get_stats(struct port *p, struct port_stats *out);

#endif
