/*
 * The command line of andlinkd, an argument a line: every one is taken, or refused with a message, and none leaks. One that
 * prints something instead of running goes through its main().
 */
#include "config.h"

#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "platform/options.h"
#include "bc28/xmalloc.h"

#define ARGS_MAX 96

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);
/* main() of src/platform/main.c, by another name. */
int andlinkd_main(int argc, char **argv);

/* Its output goes nowhere. */
static void print(int argc, char **argv)
{
	int kept = fcntl(STDOUT_FILENO, F_DUPFD_CLOEXEC, 3), null = open("/dev/null", O_WRONLY | O_CLOEXEC);

	fflush(NULL);
	dup2(null, STDOUT_FILENO);
	if (andlinkd_main(argc, argv) != 0)
		abort();
	fflush(NULL);
	dup2(kept, STDOUT_FILENO);
	close(kept);
	close(null);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	char *argv[ARGS_MAX + 1] = {xstrdup("andlinkd")}, *name = argv[0];
	char *text = xstrndup((const char *)data, size), *rest = text, *line, *cause = NULL;
	struct options o;
	int argc = 1, rc;

	while (argc < ARGS_MAX && (line = strsep(&rest, "\n")) != NULL)
		argv[argc++] = line;
	argv[argc] = NULL;
	rc = options_parse(&o, argc, argv, &cause);
	if (rc == 0 ? cause != NULL : cause == NULL || *cause == '\0')
		abort();
	if (rc == 0 && (o.help || o.version))
		print(argc, argv);
	options_release(&o);
	free(cause);
	free(text);
	free(name);
	return 0;
}
