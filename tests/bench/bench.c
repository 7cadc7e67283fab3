/*
 * The figures of docs/benchmarks.md, measured against what the same machine does without us in the same run where that
 * can be: a bare pty echo, a bare UDP socket. Prints one line per figure with its aim; a missed aim is no failure, a
 * figure that can't be measured is one. Usage: make bench
 */
#include "config.h"

#include <errno.h>
#include <fcntl.h>
#include <ftw.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/prctl.h>
#include <sys/socket.h>
#include <sys/wait.h>
#include <netinet/in.h>
#include <termios.h>
#include <unistd.h>

#include "bench.h"

#define ROUND_TRIPS 5000
#define STARTS      21
#define REQUESTS    2000
#define TRACED      500
#define IDLE_MS     10000

/* The identity and key of the DTLS runs; the key is the example of guide 3.15. */
#define IDENTITY "867724030000225"
#define KEY_TEXT "0123456789ABCDEF0123456789ABCDEF"
static const uint8_t key[16] = {
	0x01, 0x23, 0x45, 0x67, 0x89, 0xab, 0xcd, 0xef, 0x01, 0x23, 0x45, 0x67, 0x89, 0xab, 0xcd, 0xef};

enum aim { AT_MOST, AT_LEAST, NO_AIM };

static void report(const char *what, double value, const char *unit, enum aim aim, double limit)
{
	bool met = aim == AT_MOST ? value <= limit : value >= limit;

	printf("%-52s %9.2f %-4s", what, value, unit);
	if (aim != NO_AIM)
		printf("  aim %s %.2f: %s", aim == AT_MOST ? "<=" : ">=", limit, met ? "met" : "MISSED");
	putchar('\n');
	fflush(stdout);
}

static int compare(const void *a, const void *b)
{
	double x = *(const double *)a, y = *(const double *)b;

	return x < y ? -1 : x > y;
}

static double median(double *values, size_t count)
{
	qsort(values, count, sizeof(*values), compare);
	return values[count / 2];
}

/* --- AT round trips ----------------------------------------------------------------------------------------------- */

/* The bare echo: a process that answers each CR with CR LF OK CR LF, and does nothing else. */
static pid_t echo_start(char *path, size_t size)
{
	int master = posix_openpt(O_RDWR | O_NOCTTY);
	struct termios t;
	pid_t pid;

	if (master == -1 || grantpt(master) == -1 || unlockpt(master) == -1 || ptsname_r(master, path, size) != 0)
		give_up("pty: %s", strerror(errno));
	tcgetattr(master, &t);
	cfmakeraw(&t);
	tcsetattr(master, TCSANOW, &t);
	pid = fork();
	if (pid == -1)
		give_up("fork: %s", strerror(errno));
	if (pid == 0) {
		char text[4096];
		ssize_t got;

		while ((got = read(master, text, sizeof(text))) > 0 || errno == EIO)
			for (ssize_t i = 0; i < got; i++)
				if (text[i] == '\r' && write(master, "\r\nOK\r\n", 6) != 6)
					_exit(1);
		_exit(0);
	}
	close(master);
	return pid;
}

/* The p50 in seconds, and commands per second one after the other. */
static double round_trips(int fd, double *per_second)
{
	static double took[ROUND_TRIPS];
	double began;

	for (int i = 0; i < ROUND_TRIPS / 10; i++)
		tty_ask(fd, "AT\r", "\r\nOK\r\n");
	began = now();
	for (int i = 0; i < ROUND_TRIPS; i++) {
		double start = now();

		tty_ask(fd, "AT\r", "\r\nOK\r\n");
		took[i] = now() - start;
	}
	*per_second = ROUND_TRIPS / (now() - began);
	return median(took, ROUND_TRIPS);
}

static void bench_at(void)
{
	static const char *const args[] = {"--fresh", "--profile", "fast", NULL};
	char path[256];
	double bare_p50, bare_rate, p50, rate;
	struct child c;
	pid_t echo = echo_start(path, sizeof(path));
	int fd = tty_open(path);

	bare_p50 = round_trips(fd, &bare_rate);
	kill(echo, SIGKILL);
	waitpid(echo, NULL, 0);
	close(fd);

	child_start(&c, args);
	child_wait_tty(&c);
	fd = tty_open(c.tty);
	p50 = round_trips(fd, &rate);
	close(fd);
	report("AT round trip, p50, bare pty echo", bare_p50 * 1e6, "us", NO_AIM, 0);
	report("AT round trip, p50", p50 * 1e6, "us", NO_AIM, 0);
	report("AT round trip, p50, ratio", p50 / bare_p50, "x", AT_MOST, 1.5);
	report("AT commands per second, bare pty echo", bare_rate, "/s", NO_AIM, 0);
	report("AT commands per second", rate, "/s", NO_AIM, 0);
	report("AT commands per second, ratio", rate / bare_rate, "x", AT_LEAST, 0.6);
	report("peak RSS, AT only", (double)child_peak_kb(&c), "kB", NO_AIM, 0);
	child_stop(&c);
}

/* --- exec to register --------------------------------------------------------------------------------------------- */

static void start_registering(struct child *c, uint16_t port, bool dtls)
{
	char number[32];
	const char *plain_args[] = {
		"--fresh", "--profile", "fast", "--nv", "lwm2m.host=127.0.0.1", "--nv", number, NULL};
	const char *dtls_args[] = {"--fresh", "--profile", "fast", "--nv", "lwm2m.host=127.0.0.1", "--nv", number,
		"--nv", "lwm2m.security=1", "--nv", "lwm2m.psk-id=" IDENTITY, "--nv", "lwm2m.psk=" KEY_TEXT, NULL};

	snprintf(number, sizeof(number), "lwm2m.port=%u", port);
	child_start(c, dtls ? dtls_args : plain_args);
}

static void must_be_register(const uint8_t *data, size_t len, struct coap_head *head)
{
	if (!coap_head_read(data, len, head) || head->code != 2 || strcmp(head->path, "rd") != 0)
		give_up("not a registration");
}

static void bench_start(bool dtls)
{
	double took[STARTS];

	for (int i = 0; i < STARTS; i++) {
		uint8_t data[2048];
		struct coap_head head;
		struct child c;
		uint16_t port;
		int fd = udp_server(&port);
		size_t len;

		start_registering(&c, port, dtls);
		if (dtls) {
			len = dtls_receive(fd, IDENTITY, key, sizeof(key), data, sizeof(data));
		} else {
			if (!wait_readable(fd, PATIENCE_MS))
				give_up("no registration");
			len = (size_t)recv(fd, data, sizeof(data), 0);
		}
		took[i] = now() - c.started;
		must_be_register(data, len, &head);
		child_stop(&c);
		close(fd);
	}
	report(dtls ? "exec to Register over DTLS-PSK, p50" : "exec to Register, p50", median(took, STARTS) * 1e3, "ms",
		AT_MOST, dtls ? 25 : 10);
}

/* --- a registered module ------------------------------------------------------------------------------------------ */

/* Receives until a message with that code comes (0: any), answering registrations and uplinks. */
static void serve(int fd, struct sockaddr_in *peer, uint8_t code)
{
	for (;;) {
		uint8_t data[2048], answer[64];
		struct coap_head head;
		socklen_t size = sizeof(*peer);
		ssize_t got;

		if (!wait_readable(fd, PATIENCE_MS))
			give_up("the module is silent");
		got = recvfrom(fd, data, sizeof(data), 0, (struct sockaddr *)peer, &size);
		if (got <= 0 || !coap_head_read(data, (size_t)got, &head))
			continue;
		if (head.type == 0 && head.code == 2) {
			size_t len = coap_answer(answer, &head, strcmp(head.path, "rd") == 0 ? 0x41 : 0x44);

			sendto(fd, answer, len, 0, (struct sockaddr *)peer, sizeof(*peer));
		}
		if (head.code == code)
			return;
	}
}

/* The two ends of a registered module. */
struct ends {
	int server, tty;
	struct sockaddr_in peer;
	uint16_t mid;
};

static void request(struct ends *e, uint8_t code, const char *const path[3])
{
	uint8_t data[64];
	size_t len = coap_request(data, code, ++e->mid, path);

	sendto(e->server, data, len, 0, (struct sockaddr *)&e->peer, sizeof(e->peer));
}

/* GET /3/0/3 of the server. */
static void read_once(struct ends *e)
{
	request(e, 1, (const char *const[3]){"3", "0", "3"});
	serve(e->server, &e->peer, 0x45);
}

/* AT+QLASENDDATA of the host: NON, inline data. */
static void uplink_once(struct ends *e)
{
	if (write(e->tty, "AT+QLASENDDATA=0x0000,26,\"[{\"n\":\"19/1/0\",\"p1\":\"v1\"}]\"\r", 55) != 55)
		give_up("tty: %s", strerror(errno));
	serve(e->server, &e->peer, 2);
	tty_ask(e->tty, "", "\r\nOK\r\n");
}

/* The server's trigger (Execute /1/0/8), and the module's Update. */
static void update_once(struct ends *e)
{
	request(e, 2, (const char *const[3]){"1", "0", "8"});
	serve(e->server, &e->peer, 2);
}

static const struct work {
	const char *name;
	void (*once)(struct ends *e);
} works[] = {{"Read", read_once}, {"uplink (NON, inline data)", uplink_once}, {"Update", update_once}};

struct job {
	const struct work *work;
	struct ends *ends;
	unsigned times;
};

static void work(void *arg)
{
	const struct job *job = arg;

	for (unsigned i = 0; i < job->times; i++)
		job->work->once(job->ends);
}

static void bench_registered(void)
{
	struct ends e = {0};
	struct child c;
	uint16_t port;
	uint64_t cpu, switches;
	int server = udp_server(&port), fd;
	char text[64];

	start_registering(&c, port, false);
	serve(server, &e.peer, 2);
	child_wait_tty(&c);
	fd = tty_open(c.tty);
	do
		tty_ask(fd, "AT+QLASTATUS?\r", "\r\nOK\r\n");
	while (wait_readable(fd, 100));
	e.server = server;
	e.tty = fd;
	report("descriptors, registered", child_descriptors(&c), "", NO_AIM, 0);

	for (size_t i = 0; i < sizeof(works) / sizeof(works[0]); i++) {
		struct job job = {&works[i], &e, REQUESTS};

		cpu = child_cpu(&c);
		work(&job);
		snprintf(text, sizeof(text), "CPU per %s", works[i].name);
		report(text, (double)(child_cpu(&c) - cpu) / REQUESTS / 1e3, "us", NO_AIM, 0);
		job.times = TRACED;
		snprintf(text, sizeof(text), "system calls per %s", works[i].name);
		report(text, child_calls(&c, work, &job) / TRACED, "", NO_AIM, 0);
		e.mid = (uint16_t)(e.mid + TRACED); /* the worker's are used */
	}
	report("peak RSS, registered, 6000 messages", (double)child_peak_kb(&c), "kB", NO_AIM, 0);

	wait_readable(fd, 1000);
	switches = child_switches(&c);
	cpu = child_cpu(&c);
	wait_readable(fd, IDLE_MS);
	report("wake-ups in 10 s idle, registered", (double)(child_switches(&c) - switches), "", AT_MOST, 0);
	report("CPU in 10 s idle, registered", (double)(child_cpu(&c) - cpu) / 1e6, "ms", NO_AIM, 0);
	close(fd);
	child_stop(&c);
	close(server);
}

/* --- sockets ------------------------------------------------------------------------------------------------------ */

/* The bare echo of datagrams. */
static pid_t udp_echo_start(uint16_t *port)
{
	int server = udp_server(port);
	pid_t pid = fork();

	if (pid == -1)
		give_up("fork: %s", strerror(errno));
	if (pid == 0) {
		uint8_t data[2048];
		struct sockaddr_in peer;
		socklen_t size = sizeof(peer);
		ssize_t got;

		prctl(PR_SET_PDEATHSIG, SIGKILL);
		while ((got = recvfrom(server, data, sizeof(data), 0, (struct sockaddr *)&peer, &size)) >= 0) {
			sendto(server, data, (size_t)got, 0, (struct sockaddr *)&peer, size);
			size = sizeof(peer);
		}
		_exit(1);
	}
	close(server);
	return pid;
}

/* Round trips of a datagram to a port of loopback and back, p50 in seconds. */
static double udp_round_trips(uint16_t port)
{
	static double took[ROUND_TRIPS];
	const struct sockaddr_in to = {
		.sin_family = AF_INET, .sin_port = htons(port), .sin_addr.s_addr = htonl(INADDR_LOOPBACK)};
	uint16_t own;
	int fd = udp_server(&own);

	for (int i = 0; i < ROUND_TRIPS; i++) {
		uint8_t data[64];
		double start = now();

		sendto(fd, "hello", 5, 0, (const struct sockaddr *)&to, sizeof(to));
		if (!wait_readable(fd, PATIENCE_MS) || recv(fd, data, sizeof(data), 0) != 5)
			give_up("no echo");
		took[i] = now() - start;
	}
	close(fd);
	return median(took, ROUND_TRIPS);
}

/* AT+NSOST to its echo in +NSONMI, against what a pty and a datagram take without us: it is one of each. */
static void bench_sockets(void)
{
	/* Without the milliseconds that it waits on purpose, so that drivers see an answer behind their +NSOSTR. */
	static const char *const args[] = {"--fresh", "--profile", "fast", "--set", "timer.answer=0", NULL};
	static double took[ROUND_TRIPS];
	char path[256], line[128];
	double bare_udp, bare_pty, rate, p50;
	struct child c;
	uint16_t port;
	uint64_t cpu;
	pid_t udp = udp_echo_start(&port), pty = echo_start(path, sizeof(path));
	int fd = tty_open(path);

	bare_udp = udp_round_trips(port);
	bare_pty = round_trips(fd, &rate);
	kill(pty, SIGKILL);
	waitpid(pty, NULL, 0);
	close(fd);

	child_start(&c, args);
	child_wait_tty(&c);
	fd = tty_open(c.tty);
	/* With a URC at the end of the attach, unless it is over by now. */
	tty_ask(fd, "AT+CEREG=1\r", "\r\nOK\r\n");
	wait_readable(fd, 500);
	tty_ask(fd, "AT+CEREG=0\r", "\r\nOK\r\n");
	tty_ask(fd, "AT+NSOCR=DGRAM,17,0\r", "\r\nOK\r\n");
	tty_ask(fd, "AT+NSONMI=3\r", "\r\nOK\r\n");
	snprintf(line, sizeof(line), "AT+NSOST=1,127.0.0.1,%u,5,68656C6C6F\r", port);
	cpu = child_cpu(&c);
	for (int i = 0; i < ROUND_TRIPS; i++) {
		double start = now();

		tty_ask(fd, line, "+NSONMI:1,5,68656C6C6F\r\n");
		took[i] = now() - start;
	}
	p50 = median(took, ROUND_TRIPS);
	report("UDP round trip, p50, bare echo", bare_udp * 1e6, "us", NO_AIM, 0);
	report("UDP round trip by AT+NSOST and +NSONMI, p50", p50 * 1e6, "us", NO_AIM, 0);
	report("UDP round trip, ratio to a bare pty and a bare echo", p50 / (bare_udp + bare_pty), "x", AT_MOST, 2);
	report("CPU per UDP round trip", (double)(child_cpu(&c) - cpu) / ROUND_TRIPS / 1e3, "us", NO_AIM, 0);
	close(fd);
	child_stop(&c);
	kill(udp, SIGKILL);
	waitpid(udp, NULL, 0);
}

/* --- a firmware download ------------------------------------------------------------------------------------------ */

static void bench_download(void)
{
	double libcoap = download_libcoap();
	double plain = download_module(DOWNLOAD_PLAIN, IDENTITY, KEY_TEXT, key, sizeof(key));
	double saved = download_module(DOWNLOAD_SAVED, IDENTITY, KEY_TEXT, key, sizeof(key));
	double dtls = download_module(DOWNLOAD_DTLS, IDENTITY, KEY_TEXT, key, sizeof(key));

	report("256 KiB download, p50, libcoap's client", libcoap * 1e3, "ms", NO_AIM, 0);
	report("256 KiB download, p50", plain * 1e3, "ms", AT_MOST, 60);
	report("256 KiB download, p50, ratio", plain / libcoap, "x", NO_AIM, 0);
	report("256 KiB download saved in 32 steps, p50", saved * 1e3, "ms", NO_AIM, 0);
	report("256 KiB download over DTLS-PSK, p50", dtls * 1e3, "ms", NO_AIM, 0);
}

static int remove_entry(const char *path, const struct stat *st, int type, struct FTW *ftw)
{
	(void)st;
	(void)type;
	(void)ftw;
	return remove(path);
}

/* --- the platform ------------------------------------------------------------------------------------------------- */

static void bench_fleet(void)
{
	double few, many;

	fleet_cost(&few, &many);
	report("CPU per message to the platform, 100 clients", few, "us", NO_AIM, 0);
	report("CPU per message to the platform, 9000 clients", many, "us", NO_AIM, 0);
	report("CPU per message to the platform, ratio", many / few, "x", AT_MOST, 1.2);
}

int main(void)
{
	char runtime[] = "/tmp/bc28-bench.XXXXXX";

	if (mkdtemp(runtime) == NULL)
		give_up("%s: %s", runtime, strerror(errno));
	setenv("XDG_RUNTIME_DIR", runtime, 1);
	signal(SIGPIPE, SIG_IGN);
	bench_at();
	bench_start(false);
	bench_start(true);
	bench_registered();
	bench_sockets();
	bench_download();
	bench_fleet();
	nftw(runtime, remove_entry, 16, FTW_DEPTH | FTW_PHYS);
	return 0;
}
