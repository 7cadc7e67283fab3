/* What the tests of the pty share: a port in a folder of its own, and a host that opens it. */
#ifndef PTY_WORLD_H
#define PTY_WORLD_H

#include <stdbool.h>

#include "bc28/buf.h"
#include "bc28/port.h"

struct bus;
struct event_base;

extern struct event_base *base;
extern struct bus *bus;
extern struct port_watch *watch;
extern struct port *port; /* the fixture's, NULL: freed by the test */
extern struct buf received;
extern char dir[32], link_path[64];
/* Events and calls since the setup. */
extern unsigned opened, closed, warnings, largest_rx, rx_calls;
/* What on_rx does beside keeping the bytes: says them, or answers each line as no command. */
extern bool echo, answers;

void on_rx(void *arg, const uint8_t *data, size_t len);
struct port *port_open(char **cause);
void setup(void);
void setup_as_nobody(void);
/* False: this system gives us no namespace with limits of its own. */
bool setup_without_inotify(void);
void teardown(void);
void teardown_as_nobody(void);
void run_for(unsigned ms);
/* Lets the loop run until it is so, for five seconds at most. */
#define run_until(condition)                                                                                           \
	for (unsigned ms_left = 5000; !(condition) && ms_left > 0; ms_left -= 10)                                      \
	run_for(10)
void settle(void);
int client_open(int flags);
void client_write(int fd, const char *text);
int unread(int fd);
struct port_stats stats(void);
void check_raw(int fd);

#endif
