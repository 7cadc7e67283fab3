/*
 * The platform's firmware server: packages (docs/firmware.md) made by firmware-add, served block by block below fw/;
 * and the platform's part in an update, which is to execute it when the package is there.
 */
#include "config.h"

#include "ask.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "bc28/lwm2m_codec.h"
#include "bc28/xmalloc.h"

#define BLOCK_DEFAULT 512

static struct firmware_file *find(struct platform *p, const char *name)
{
	for (unsigned i = 0; i < p->firmware_count; i++)
		if (strcmp(p->firmware[i].name, name) == 0)
			return &p->firmware[i];
	return NULL;
}

const struct firmware_file *firmware_find(struct platform *p, const char *name)
{
	return find(p, name);
}

/* The file of that name, new or emptied. */
static struct firmware_file *place(struct platform *p, const char *name, char **cause)
{
	struct firmware_file *f = find(p, name);

	if (strlen(name) == 0 || strlen(name) >= sizeof(f->name) || strpbrk(name, "/?&%# ") != NULL ||
		!name_valid(name)) {
		fail(cause, "\"%.40s\" is no name for a file", name);
		return NULL;
	}
	if (f == NULL && p->firmware_count == FIRMWARES_MAX) {
		fail(cause, "there are %d files already", FIRMWARES_MAX);
		return NULL;
	}
	if (f == NULL)
		f = &p->firmware[p->firmware_count++];
	snprintf(f->name, sizeof(f->name), "%s", name);
	buf_clear(&f->data);
	return f;
}

int firmware_add(struct platform *p, const char *name, const char *version, const char *base, const struct buf *body,
	bool damaged, char **cause)
{
	struct firmware_file *f;

	if (version[0] == '\0' || !firmware_version_valid(version) || !firmware_version_valid(base))
		return fail(cause, "a version has 1 to %d printable characters without blanks", FIRMWARE_VERSION_MAX);
	if (body->len > FIRMWARE_BODY_MAX)
		return fail(cause, "a package has at most %d bytes", FIRMWARE_BODY_MAX);
	f = place(p, name, cause);
	if (f == NULL)
		return -1;
	firmware_package_make(&f->data, version, base, body->data, body->len);
	if (damaged)
		f->data.data[f->data.len - 1] ^= 1;
	return 0;
}

int firmware_add_raw(struct platform *p, const char *name, const struct buf *content, char **cause)
{
	struct firmware_file *f;

	if (content->len == 0)
		return fail(cause, "the file is empty");
	f = place(p, name, cause);
	if (f == NULL)
		return -1;
	buf_add(&f->data, content->data, content->len);
	return 0;
}

void firmware_random(struct platform *p, struct buf *out, size_t size)
{
	uint8_t *bytes = xmalloc(size + 1);

	rng_bytes(&p->rng, bytes, size);
	buf_add(out, bytes, size);
	free(bytes);
}

void firmware_clear(struct platform *p)
{
	for (unsigned i = 0; i < p->firmware_count; i++)
		buf_release(&p->firmware[i].data);
	p->firmware_count = 0;
}

void firmware_request(struct platform *p, struct net_peer *peer, const struct coap_msg *msg, struct link_reply *reply)
{
	struct firmware_file *f = find(p, msg->path + strlen("fw/"));
	struct coap_block block = msg->block2;
	size_t at;

	(void)peer;
	if (block.size == 0 || block.size > 1024)
		block = (struct coap_block){.num = 0, .size = BLOCK_DEFAULT};
	at = (size_t)block.num * block.size;
	if (f == NULL || at >= f->data.len) {
		reply->code = f == NULL ? COAP_404_NOT_FOUND : COAP_400_BAD_REQUEST;
		return;
	}
	block.more = f->data.len - at > block.size;
	reply->code = COAP_205_CONTENT;
	reply->format = FORMAT_OPAQUE;
	reply->block2 = block;
	reply->payload_len = block.more ? block.size : f->data.len - at;
	reply->payload = xmalloc(reply->payload_len);
	memcpy(reply->payload, f->data.data + at, reply->payload_len);
	if (!block.more)
		platform_event(
			p, F_STR("what", "firmware"), F_STR("name", f->name), F_INT("size", (int64_t)f->data.len));
}

void firmware_told(struct client *c, const char *path, const struct coap_msg *msg)
{
	struct coap_msg execute = COAP_MSG_INIT;
	char *cause = NULL;

	if (!c->execute_firmware || strcmp(path, FIRMWARE_STATE_PATH) != 0 || !content_is_integer(path, msg, 2))
		return;
	c->execute_firmware = false;
	execute.code = COAP_POST;
	if (ask_send(c, "execute", ASK_PLAIN, "5/0/2", &execute, OWN_TIMEOUT, NULL, &cause) < 0)
		bus_log(c->platform->bus, "platform", LOG_LEVEL_WARNING, "execute of /5/0/2 at %s: %s", c->endpoint,
			cause);
	free(cause);
}
