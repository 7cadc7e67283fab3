/*
 * The configuration file, read as `bc28d --config` reads it: every file is taken or refused with a message, and none
 * leaks.
 */
#include "config.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <unistd.h>

#include "daemon/options.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	char program[] = "bc28d", flag[] = "--config", path[32];
	char *argv[] = {program, flag, path, NULL};
	struct options o;
	char *cause = NULL;
	int fd = memfd_create("config", MFD_CLOEXEC);

	if (fd == -1 || write(fd, data, size) != (ssize_t)size)
		abort();
	snprintf(path, sizeof(path), "/proc/self/fd/%d", fd);
	if (options_read(&o, 3, argv, &cause) == 0 ? cause != NULL : cause == NULL || *cause == '\0')
		abort();
	free(cause);
	options_release(&o);
	close(fd);
	return 0;
}
