#include "config.h"

#include "bc28/secret.h"

#include <errno.h>
#include <fcntl.h>
#include <stdlib.h>
#include <string.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <unistd.h>

#include "bc28/buf.h"
#include "bc28/xmalloc.h"

/* Far more than the keys of a platform need. */
#define SECRET_FILE_MAX 65536

/* Everything up to the end of file. -1 and *cause. */
static int read_all(int fd, const char *name, struct buf *out, char **cause)
{
	uint8_t piece[4096];
	ssize_t n;

	buf_reserve(out, SECRET_FILE_MAX + sizeof(piece)); /* no copies are left behind */
	do {
		n = read(fd, piece, sizeof(piece));
		if (n > 0)
			buf_add(out, piece, (size_t)n);
	} while ((n > 0 && out->len <= SECRET_FILE_MAX) || (n < 0 && errno == EINTR));
	explicit_bzero(piece, sizeof(piece));
	if (n < 0)
		return fail(cause, "%s: %s", name, strerror(errno));
	if (out->len > SECRET_FILE_MAX)
		return fail(cause, "%s: longer than %d bytes", name, SECRET_FILE_MAX);
	return 0;
}

/* The contents as one line. -1 and *cause. */
static int join_lines(struct buf *text, const char *name, char **cause)
{
	while (text->len > 0 && strchr("\r\n", text->data[text->len - 1]) != NULL)
		text->len--;
	if (text->len == 0)
		return fail(cause, "%s: is empty", name);
	if (memchr(text->data, 0, text->len) != NULL)
		return fail(cause, "%s: has a byte of the value 0", name);
	for (size_t i = 0; i < text->len; i++)
		if (text->data[i] == '\n')
			text->data[i] = ',';
	return 0;
}

char *secret_read(const char *text, char **notice, char **cause)
{
	const char *name = text + 1;
	struct buf contents;
	struct stat st;
	char *secret = NULL;
	int fd;

	*notice = NULL;
	if (text[0] != '@')
		return xstrdup(text);
	fd = strcmp(name, "-") == 0 ? dup(STDIN_FILENO) : open(name, O_RDONLY | O_CLOEXEC | O_NOCTTY);
	if (fd < 0) {
		fail(cause, "%s: %s", name, strerror(errno));
		return NULL;
	}
	if (fstat(fd, &st) == 0 && S_ISREG(st.st_mode) && (st.st_mode & S_IROTH) != 0)
		*notice = xasprintf(
			"%s: others may read this file with a key (mode %03o)", name, (unsigned)st.st_mode & 0777U);
	buf_init(&contents);
	if (read_all(fd, name, &contents, cause) == 0 && join_lines(&contents, name, cause) == 0)
		secret = xstrndup((const char *)contents.data, contents.len);
	if (contents.data != NULL)
		explicit_bzero(contents.data, contents.cap);
	buf_release(&contents);
	close(fd);
	return secret;
}

void secret_free(char *secret)
{
	if (secret != NULL)
		explicit_bzero(secret, strlen(secret));
	free(secret);
}

void secret_hide(char *argument)
{
	if (argument[0] != '@')
		memset(argument, '*', strlen(argument));
}

void secret_seal(void)
{
	setrlimit(RLIMIT_CORE, &(struct rlimit){0, 0});
	prctl(PR_SET_DUMPABLE, 0, 0, 0, 0);
}
