/* A download of 256 KiB in blocks of 512 bytes from a bare server: by the module, and by libcoap's own client. */
#include "config.h"

#include <errno.h>
#include <netinet/in.h>
#include <poll.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/socket.h>
#include <sys/wait.h>
#include <unistd.h>

#include <coap3/coap.h>

#include "bc28/buf.h"
#include "bc28/lwm2m_codec.h"
#include "bench.h"

#define BODY_SIZE (256 * 1024)
#define ROUNDS    11

struct download_server {
	int fd;
	uint16_t port;
	struct bench_dtls *dtls; /* NULL: plain */
	struct sockaddr_in peer;
	struct buf package;
	double first; /* when the first GET came; 0: none yet */
	uint16_t mid;
};

static void server_open(struct download_server *s)
{
	uint8_t *body = calloc(1, BODY_SIZE);

	*s = (struct download_server){.mid = 1};
	if (body == NULL)
		give_up("no memory");
	s->fd = udp_server(&s->port);
	buf_init(&s->package);
	firmware_package_make(&s->package, "NEW", "", body, BODY_SIZE);
	free(body);
}

static void server_close(struct download_server *s)
{
	if (s->dtls != NULL)
		dtls_free(s->dtls);
	close(s->fd);
	buf_release(&s->package);
}

static void server_send(struct download_server *s, const uint8_t *data, size_t len)
{
	if (s->dtls != NULL)
		dtls_write(s->dtls, data, len);
	else
		sendto(s->fd, data, len, 0, (const struct sockaddr *)&s->peer, sizeof(s->peer));
}

/* Takes one datagram and answers it; its code. */
static uint8_t server_turn(struct download_server *s)
{
	uint8_t data[2048], answer[2048];
	socklen_t size = sizeof(s->peer);
	struct coap_head head;
	ssize_t got;

	if (s->dtls != NULL)
		got = (ssize_t)dtls_read(s->dtls, data, sizeof(data));
	else
		got = recvfrom(s->fd, data, sizeof(data), 0, (struct sockaddr *)&s->peer, &size);
	if (got <= 0 || !coap_head_read(data, (size_t)got, &head))
		give_up("not CoAP");
	if (head.type == 0 && head.code == 2) {
		server_send(s, answer, coap_answer(answer, &head, 0x41));
	} else if (head.type == 0 && head.code == 1) {
		if (s->first == 0)
			s->first = now();
		server_send(s, answer, coap_block(answer, &head, s->package.data, s->package.len));
	}
	return head.code;
}

/* Serves until fd can be read. */
static void serve_until(struct download_server *s, int fd)
{
	struct pollfd p[] = {{.fd = s->fd, .events = POLLIN}, {.fd = fd, .events = POLLIN}};

	for (;;) {
		if (poll(p, 2, PATIENCE_MS) < 1)
			give_up("the download stops");
		if ((p[0].revents & POLLIN) != 0)
			server_turn(s);
		else if (p[1].revents != 0)
			return;
	}
}

static int compare(const void *a, const void *b)
{
	double x = *(const double *)a, y = *(const double *)b;

	return x < y ? -1 : x > y;
}

static double median(double *values)
{
	qsort(values, ROUNDS, sizeof(*values), compare);
	return values[ROUNDS / 2];
}

/* --- the module --------------------------------------------------------------------------------------------------- */

static void put_uri(struct download_server *s, const char *uri)
{
	uint8_t put[256];

	server_send(s, put, coap_put_uri(put, s->mid++, uri));
	do
		if (!wait_readable(s->fd, PATIENCE_MS))
			give_up("the module doesn't take a URI");
	while (server_turn(s) != 0x44);
}

/* Serves until the module says this line. */
static void serve_until_said(struct download_server *s, int tty, const char *line)
{
	char text[4096];
	size_t len = 0;

	do {
		ssize_t got;

		serve_until(s, tty);
		got = read(tty, text + len, sizeof(text) - 1 - len);
		if (got <= 0)
			give_up("tty: %s", strerror(errno));
		len += (size_t)got;
		text[len] = 0;
	} while (strstr(text, line) == NULL);
}

/* From the first GET at the server to FIRMWARE DOWNLOADED on the tty. */
static double one_download(struct download_server *s, int tty)
{
	char uri[64];
	double took;

	snprintf(uri, sizeof(uri), "coap%s://127.0.0.1:%u/fw/new", s->dtls != NULL ? "s" : "", s->port);
	s->first = 0;
	put_uri(s, uri);
	serve_until_said(s, tty, "FIRMWARE DOWNLOADED\r\n");
	took = now() - s->first;
	put_uri(s, "");
	return took;
}

double download_module(
	enum download kind, const char *identity, const char *key_text, const uint8_t *key, size_t key_len)
{
	char port[32], id[64], psk[64], state[256];
	const char *args[] = {"--profile", "fast", "--nv", "lwm2m.host=127.0.0.1", "--nv", port, NULL, NULL, NULL, NULL,
		NULL, NULL, NULL, NULL, NULL};
	size_t count = 6;
	struct download_server s;
	double took[ROUNDS];
	struct child c;
	int tty;

	server_open(&s);
	snprintf(port, sizeof(port), "lwm2m.port=%u", s.port);
	if (kind == DOWNLOAD_SAVED) {
		args[count++] = "--state";
		snprintf(state, sizeof(state), "%s/state", getenv("XDG_RUNTIME_DIR"));
		args[count++] = state;
	} else {
		args[count++] = "--fresh";
	}
	if (kind == DOWNLOAD_DTLS) {
		snprintf(id, sizeof(id), "lwm2m.psk-id=%s", identity);
		snprintf(psk, sizeof(psk), "lwm2m.psk=%s", key_text);
		args[count++] = "--nv";
		args[count++] = "lwm2m.security=1";
		args[count++] = "--nv";
		args[count++] = id;
		args[count++] = "--nv";
		args[count++] = psk;
	}
	child_start(&c, args);
	if (kind == DOWNLOAD_DTLS)
		s.dtls = dtls_accept(s.fd, identity, key, key_len);
	child_wait_tty(&c);
	tty = tty_open(c.tty);
	serve_until_said(&s, tty, "+QLAEVTIND:0\r\n");
	for (int i = 0; i < ROUNDS; i++)
		took[i] = one_download(&s, tty);
	close(tty);
	child_stop(&c);
	server_close(&s);
	return median(took);
}

/* --- libcoap ------------------------------------------------------------------------------------------------------ */

static size_t fetched;

static coap_response_t on_response(
	coap_session_t *session, const coap_pdu_t *sent, const coap_pdu_t *received, const coap_mid_t mid)
{
	size_t len = 0, offset, total;
	const uint8_t *data;

	(void)session;
	(void)sent;
	(void)mid;
	if (coap_pdu_get_code(received) == COAP_RESPONSE_CODE_CONTENT &&
		coap_get_data_large(received, &len, &data, &offset, &total))
		fetched = len;
	return COAP_RESPONSE_OK;
}

/* The child: fetches the package as one body, in blocks of 512, and says so for each. */
static void fetch(uint16_t port, int out)
{
	coap_context_t *ctx;
	coap_session_t *session;
	coap_address_t to;

	coap_startup();
	ctx = coap_new_context(NULL);
	coap_address_init(&to);
	to.size = sizeof(to.addr.sin);
	to.addr.sin = (struct sockaddr_in){
		.sin_family = AF_INET, .sin_port = htons(port), .sin_addr.s_addr = htonl(INADDR_LOOPBACK)};
	if (ctx == NULL)
		_exit(1);
	coap_context_set_block_mode(ctx, COAP_BLOCK_USE_LIBCOAP | COAP_BLOCK_SINGLE_BODY);
	coap_register_response_handler(ctx, on_response);
	session = coap_new_client_session(ctx, NULL, &to, COAP_PROTO_UDP);
	for (int i = 0; session != NULL && i < ROUNDS; i++) {
		coap_pdu_t *pdu = coap_new_pdu(COAP_MESSAGE_CON, COAP_REQUEST_CODE_GET, session);
		uint8_t token[8];
		size_t token_len;

		coap_session_new_token(session, &token_len, token);
		coap_add_token(pdu, token_len, token);
		coap_add_option(pdu, COAP_OPTION_URI_PATH, 2, (const uint8_t *)"fw");
		coap_add_option(pdu, COAP_OPTION_BLOCK2, 1, (const uint8_t[]){5});
		fetched = 0;
		coap_send(session, pdu);
		while (fetched == 0 && coap_io_process(ctx, PATIENCE_MS) >= 0)
			;
		if (fetched != BODY_SIZE + FIRMWARE_HEADER || write(out, "", 1) != 1)
			_exit(1);
	}
	coap_session_release(session);
	coap_free_context(ctx);
	_exit(0);
}

double download_libcoap(void)
{
	struct download_server s;
	double took[ROUNDS];
	int done[2], status;
	pid_t pid;

	server_open(&s);
	if (pipe(done) == -1)
		give_up("pipe: %s", strerror(errno));
	pid = fork();
	if (pid == 0)
		fetch(s.port, done[1]);
	close(done[1]);
	for (int i = 0; i < ROUNDS; i++) {
		char byte;

		s.first = 0;
		serve_until(&s, done[0]);
		if (read(done[0], &byte, 1) != 1)
			give_up("libcoap's client ended");
		took[i] = now() - s.first;
	}
	waitpid(pid, &status, 0);
	close(done[0]);
	server_close(&s);
	return median(took);
}
