/* What the rows of options do with a value. */
#include "config.h"

#include <fcntl.h>
#include <limits.h>
#include <stdlib.h>

#include "bc28/logger.h"
#include "bc28/number.h"
#include "bc28/option.h"
#include "bc28/paths.h"
#include "bc28/values.h"
#include "bc28/xmalloc.h"

int option_text(void *field, const char *value, char **cause)
{
	char **text = field;

	if (*value == '\0')
		return fail(cause, "is empty");
	free(*text);
	*text = xstrdup(value);
	return 0;
}

int option_path(void *field, const char *value, char **cause)
{
	char *path = path_absolute(value);
	int result = *value != '\0' ? option_text(field, path, cause) : fail(cause, "is empty");

	free(path);
	return result;
}

int option_instance(void *field, const char *value, char **cause)
{
	return instance_check(value, cause) == 0 ? option_text(field, value, cause) : -1;
}

static const struct value_name flag_names[] = {
	{1, "yes"},
	{0, "no"},
	{1, "on"},
	{0, "off"},
	{1, "true"},
	{0, "false"},
	{1, "1"},
	{0, "0"},
	{0, NULL},
};

int option_flag(void *field, const char *value, char **cause)
{
	int flag = 1;

	if (value != NULL && value_from_name(flag_names, value, &flag) < 0)
		return fail(cause, "\"%s\" is neither yes nor no", value);
	*(bool *)field = flag != 0;
	return 0;
}

int option_port(void *field, const char *value, char **cause)
{
	int64_t port;

	if (number_parse(value, 10, 0, UINT16_MAX, &port, cause) < 0)
		return -1;
	*(uint16_t *)field = (uint16_t)port;
	return 0;
}

int option_size(void *field, const char *value, char **cause)
{
	return size_parse(value, field, cause);
}

int option_level(void *field, const char *value, char **cause)
{
	return log_level_parse(value, field, cause);
}

int option_seed(void *field, const char *value, char **cause)
{
	struct option_seed *seed = field;

	seed->given = true;
	return number_parse_u64(value, 0, UINT64_MAX, &seed->value, cause);
}

int option_lifeline(void *field, const char *value, char **cause)
{
	int64_t fd;

	if (number_parse(value, 10, 0, INT_MAX, &fd, cause) < 0)
		return -1;
	if (fcntl((int)fd, F_GETFD) < 0)
		return fail(cause, "descriptor %d is not open", (int)fd);
	*(int *)field = (int)fd;
	return 0;
}

int option_parent(void *field, const char *value, char **cause)
{
	struct option_parent *parent = field;
	int64_t pid = 0;

	if (value != NULL && number_parse(value, 10, 1, INT_MAX, &pid, NULL) < 0)
		return fail(cause, "\"%s\" is no process id", value);
	*parent = (struct option_parent){.given = true, .pid = (long)pid};
	return 0;
}
