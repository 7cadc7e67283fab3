/* An LwM2M client on a stepped clock and a fake network; what it tells the module gathers as text. */
#ifndef LWM2M_FIXTURE_H
#define LWM2M_FIXTURE_H

#include <check.h>

#include "bc28/buf.h"
#include "bc28/clock.h"
#include "bc28/event.h"
#include "bc28/lwm2m.h"
#include "bc28/rng.h"
#include "fake_link.h"

struct fixture {
	struct clock *clock;
	struct rng rng;
	struct bus *bus;
	struct listener listener;
	struct fake_net *net;
	struct lwm2m *client;
	struct lwm2m_config config;
	struct lwm2m_settings settings;
	struct lwm2m_device_info info;
	struct buf log, last;
	bool host_busy; /* the host is not told of reads and writes until the test does it */
	/* What the client has made durable of an update; flash_full: nothing more. */
	struct buf job, package;
	char version[32];
	bool flash_full;
	bool hold_install; /* the reboot that installs waits */
	struct buf events; /* every field of every event, to look for secrets */
	/* Called with each event number, to call back into the client. */
	void (*on_event)(struct fixture *f, enum lwm2m_event event);
};

struct fixture *fixture_new(void);
void fixture_free(struct fixture *f);
/* The client anew, as after a reboot: what it has made durable is there. */
void fixture_reboot(struct fixture *f);
/* What was told since the last call: "status REGISTERING;event 0;data 4;dtls 0;read 101 01;write 102 02 HEX;". */
const char *fixture_log(struct fixture *f);
/* Fires what is due now; lets time pass. */
void fixture_settle(struct fixture *f);
void fixture_pass(struct fixture *f, uint64_t seconds);
/* A request of the server with a text or hexadecimal payload, then what follows from it. */
const char *fixture_text(struct fixture *f, const char *line, const char *payload);
const char *fixture_hex(struct fixture *f, const char *line, const char *hex);
/* A registered client, with the log and the messages up to then taken. */
struct fixture *fixture_registered(void);
/* Answers the Register that is out and forgets what was told. */
void fixture_accept(struct fixture *f);
/* A bootstrap server at bs.example:5783, no LwM2M server set. */
void fixture_use_bootstrap(struct fixture *f);
/* Runs a suite of one case: EXIT_SUCCESS or EXIT_FAILURE. */
struct fixture_test {
	const char *name;
	const TTest *test;
};
int fixture_run(const char *name, const struct fixture_test *tests);

#define REGISTER_LINKS "ct=40 \"</>;rt=\"oma.lwm2m\";ct=11543,</1/0>,</3/0>,</4/0>,</5/0>,</19/0>,</19/1>\""
#define REGISTER_LINE  "CON POST rd?lwm2m=1.0&ep=867724030000225&b=U&lt=86400 " REGISTER_LINKS

#endif
