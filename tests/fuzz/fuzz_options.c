/*
 * The command line of bc28d, an argument a line: every one is taken, or refused with a message, and none leaks.
 * One that prints something instead of running goes through bc28d's main().
 */
#include "config.h"

#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "daemon/options.h"
#include "bc28/xmalloc.h"

#define ARGS_MAX 64

/* main() of src/daemon/main.c, by another name. */
int bc28d_main(int argc, char **argv);

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

/* Its output goes nowhere. */
static void print(int argc, char **argv)
{
	int kept = fcntl(STDOUT_FILENO, F_DUPFD_CLOEXEC, 3), null = open("/dev/null", O_WRONLY | O_CLOEXEC);

	fflush(NULL);
	dup2(null, STDOUT_FILENO);
	if (bc28d_main(argc, argv) > 1)
		abort();
	fflush(NULL);
	dup2(kept, STDOUT_FILENO);
	close(kept);
	close(null);
}

static void try_bc28d(int argc, char **argv)
{
	struct options o;
	char *cause = NULL;
	int rc = options_read(&o, argc, argv, &cause);

	if (rc == 0 ? cause != NULL : cause == NULL || *cause == '\0')
		abort();
	if (rc == 0 && (o.help || o.version || o.list_quirks || o.man != NULL))
		print(argc, argv);
	free(cause);
	options_release(&o);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	char *argv[ARGS_MAX + 1] = {xstrdup("bc28d")}, *name = argv[0];
	char *text = xstrndup((const char *)data, size), *rest = text, *line;
	int argc = 1;

	while (argc < ARGS_MAX && (line = strsep(&rest, "\n")) != NULL)
		argv[argc++] = line;
	argv[argc] = NULL;
	try_bc28d(argc, argv);
	free(text);
	free(name);
	return 0;
}
