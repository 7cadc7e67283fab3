/* The control commands of an update: make a package, tell a client to fetch it, or send it. */
#include "config.h"

#include "commands.h"

#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "bc28/xmalloc.h"

/* A file of at most this much is taken: a package of the largest body. */
#define FIRMWARE_FILE_MAX (FIRMWARE_BODY_MAX + 4096)

/* What fd gives, to its end. */
static int read_all(int fd, const char *path, struct buf *out, char **cause)
{
	uint8_t piece[16384];
	ssize_t got;

	while ((got = read(fd, piece, sizeof(piece))) > 0) {
		buf_add(out, piece, (size_t)got);
		if (out->len > FIRMWARE_FILE_MAX)
			return fail(cause, "%s has more than %d bytes", path, FIRMWARE_FILE_MAX);
	}
	return got == 0 ? 0 : fail(cause, "%s: %s", path, strerror(errno));
}

/* The paths of who asks are not ours: it has to be absolute. Anything but a regular file could keep us waiting. */
static int read_file(const char *path, struct buf *out, char **cause)
{
	struct stat st;
	int fd, rc;

	if (path[0] != '/')
		return fail(cause, "\"%.200s\" is not an absolute path", path);
	fd = open(path, O_RDONLY | O_NONBLOCK | O_CLOEXEC);
	if (fd < 0)
		return fail(cause, "%.200s: %s", path, strerror(errno));
	rc = fstat(fd, &st) == 0 && S_ISREG(st.st_mode) ? read_all(fd, path, out, cause)
							: fail(cause, "%.200s is no regular file", path);
	close(fd);
	return rc;
}

/* A package of so many bytes, or of a file; without a version the file as it is. */
static int add(struct platform *p, const json_t *args, char **cause)
{
	const char *name = text_arg(args, "name"), *version = text_arg(args, "version"), *base = text_arg(args, "base");
	const char *path = text_arg(args, "file");
	const json_t *size = json_object_get(args, "size");
	bool damaged = json_is_true(json_object_get(args, "damaged"));
	struct buf content;
	int rc = 0;

	if ((size != NULL) == (path != NULL))
		return fail(cause, "give either the size of the package's body or a file");
	if (version == NULL && (path == NULL || base != NULL || damaged))
		return fail(cause, "a package has a version; without one a file is served as it is");
	if (size != NULL && (json_integer_value(size) < 0 || json_integer_value(size) > FIRMWARE_BODY_MAX))
		return fail(cause, "a package has at most %d bytes", FIRMWARE_BODY_MAX);
	buf_init(&content);
	if (path != NULL)
		rc = read_file(path, &content, cause);
	else
		firmware_random(p, &content, (size_t)json_integer_value(size));
	if (rc == 0 && version == NULL)
		rc = firmware_add_raw(p, name, &content, cause);
	else if (rc == 0)
		rc = firmware_add(p, name, version, base != NULL ? base : "", &content, damaged, cause);
	buf_release(&content);
	return rc;
}

void run_firmware_add(struct ctl_call *call, const json_t *args, void *arg)
{
	char *cause = NULL, path[128];

	if (add(arg, args, &cause) < 0) {
		ctl_fail(call, CTL_BAD_ARGUMENT, "%s", cause);
		free(cause);
		return;
	}
	snprintf(path, sizeof(path), "/fw/%s", text_arg(args, "name"));
	ctl_return(call, json_pack("{s:s}", "path", path));
}

/* The file that the arguments name; NULL: has answered. */
static const struct firmware_file *file_arg(struct platform *p, struct ctl_call *call, const json_t *args)
{
	const char *name = text_arg(args, "name");
	const struct firmware_file *f = firmware_find(p, name);

	if (f == NULL)
		ctl_fail(call, CTL_NOT_FOUND, "there is no package \"%.64s\" (firmware-add makes one)", name);
	return f;
}

/* Execute follows by itself, once the client says that it has the package. */
static void execute_later(struct client *c, const json_t *args)
{
	c->execute_firmware = json_is_true(json_object_get(args, "execute"));
	if (c->execute_firmware && observation_by_path(c, FIRMWARE_STATE_PATH) == NULL)
		ask_own(c, true, &FIRMWARE_STATE_PATH[1], FORMAT_NONE);
}

/* Without a URI: that of the platform, as it hands it out itself. */
void run_firmware_pull(struct ctl_call *call, const json_t *args, void *arg)
{
	const struct firmware_file *f = file_arg(arg, call, args);
	const char *uri = text_arg(args, "uri");
	struct order r;

	if (f == NULL)
		return;
	if (order_init(&r, arg, call, args, "/5/0/1") == 0) {
		if (uri != NULL) {
			buf_addstr(&r.payload, uri);
		} else if (r.client->peer != NULL) {
			platform_uri(r.platform, r.client->peer, &r.payload);
			buf_addf(&r.payload, "/fw/%s", f->name);
		}
		execute_later(r.client, args);
		r.msg.format = FORMAT_TEXT;
		order_send(&r, "write", ASK_PLAIN, COAP_PUT);
	}
	order_release(&r);
}

void run_firmware_push(struct ctl_call *call, const json_t *args, void *arg)
{
	const struct firmware_file *f = file_arg(arg, call, args);
	struct order r;

	if (f == NULL)
		return;
	if (order_init(&r, arg, call, args, "/5/0/0") == 0) {
		buf_add(&r.payload, f->data.data, f->data.len);
		execute_later(r.client, args);
		r.msg.format = FORMAT_OPAQUE;
		order_send(&r, "write", ASK_PLAIN, COAP_PUT);
	}
	order_release(&r);
}
