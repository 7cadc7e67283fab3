/* The parts of the benchmark program: a child process and its figures, small CoAP, a bare DTLS server. */
#ifndef BENCH_H
#define BENCH_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <sys/types.h>

/* Nothing here takes longer than this, or the run is given up. */
#define PATIENCE_MS 10000

/* --- child.c: the program under test ------------------------------------------------------------------------------ */

struct child {
	pid_t pid;
	int out; /* its standard output */
	double started; /* now() right before it was */
	char tty[256];
};

/* Seconds, monotonic. */
double now(void);
/* Ends the run with a message: a figure that can't be measured is no figure. */
void give_up(const char *fmt, ...) __attribute__((format(printf, 1, 2), noreturn));
/* Starts bc28d with these arguments (NULL-terminated, without argv[0]) in a runtime folder of its own. */
void child_start(struct child *c, const char *const *args);
/* Waits for its "tty:" line. */
void child_wait_tty(struct child *c);
void child_stop(struct child *c);
/* Nanoseconds on the CPU so far; voluntary context switches so far; peak resident set in kB. */
uint64_t child_cpu(const struct child *c);
uint64_t child_switches(const struct child *c);
uint64_t child_peak_kb(const struct child *c);
unsigned child_descriptors(const struct child *c);
/*
 * --- calls.c: how many system calls it makes while a process of ours does the work (which shall not change what is
 * ours).
 */
double child_calls(const struct child *c, void (*work)(void *arg), void *arg);

/* Raw mode, no echo: what a host does. */
int tty_open(const char *path);
/* Sends a line, reads until the answer ends in `end`. */
void tty_ask(int fd, const char *line, const char *end);
bool wait_readable(int fd, int ms);

/* --- coap.c: as little CoAP as a measuring peer needs ------------------------------------------------------------- */

struct coap_head {
	uint8_t type, code, token_len;
	uint16_t mid;
	uint8_t token[8];
	char path[64]; /* Uri-Path joined with / */
	uint32_t block2; /* as on the wire: number, more, size (RFC 7959 2.2) */
};

/* False when it isn't CoAP. */
bool coap_head_read(const uint8_t *data, size_t len, struct coap_head *out);
/* The answer to a CON: ACK with a code (2.01 gets a Location-Path "rd", "1"); its length. */
size_t coap_answer(uint8_t *out, const struct coap_head *to, uint8_t code);
/* CON request for a path of three numbers. */
size_t coap_request(uint8_t *out, uint8_t code, uint16_t mid, const char *const path[3]);

/* CON PUT of text to /5/0/1. */
size_t coap_put_uri(uint8_t *out, uint16_t mid, const char *uri);
/* The answer to a GET of a block; out has room for a kilobyte and some. */
size_t coap_block(uint8_t *out, const struct coap_head *to, const uint8_t *data, size_t len);

/* --- dtls.c ------------------------------------------------------------------------------------------------------- */

/* A UDP socket on a free port of loopback. */
int udp_server(uint16_t *port);
/* Serves one DTLS-PSK association on the socket up to the first application datagram; its length. */
size_t dtls_receive(int fd, const char *identity, const uint8_t *key, size_t key_len, uint8_t *out, size_t size);
/* The same for as long as it takes. */
struct bench_dtls *dtls_accept(int fd, const char *identity, const uint8_t *key, size_t key_len);
size_t dtls_read(struct bench_dtls *d, uint8_t *out, size_t size);
void dtls_write(struct bench_dtls *d, const uint8_t *data, size_t len);
void dtls_free(struct bench_dtls *d);

/* --- firmware.c --------------------------------------------------------------------------------------------------- */

enum download { DOWNLOAD_PLAIN, DOWNLOAD_SAVED, DOWNLOAD_DTLS };

/* The p50 in seconds of a download of 256 KiB by the module; by libcoap's own client, on the same server. */
double download_module(
	enum download kind, const char *identity, const char *key_text, const uint8_t *key, size_t key_len);
double download_libcoap(void);

/* --- fleet.c ------------------------------------------------------------------------------------------------------ */

/*
 * Microseconds of CPU that a message costs the platform with 100 and with 9,000 registered clients, each at its own
 * address.
 */
void fleet_cost(double *few, double *many);

#endif
