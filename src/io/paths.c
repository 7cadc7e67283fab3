#include "config.h"

#include "bc28/paths.h"

#include <errno.h>
#include <limits.h>
#include <stdbool.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "bc28/xmalloc.h"

int instance_check(const char *name, char **cause)
{
	static const char allowed[] = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789._-";

	if (name[0] == '\0' || name[0] == '.' || name[strspn(name, allowed)] != '\0' || strlen(name) > INSTANCE_MAX)
		return fail(cause, "\"%s\" is no instance name (letters, digits, '.', '_', '-', at most %d)", name,
			INSTANCE_MAX);
	return 0;
}

/* The value of an environment variable that holds an absolute path, or NULL. */
static const char *env_path(const char *name)
{
	const char *value = getenv(name);

	return value != NULL && value[0] == '/' ? value : NULL;
}

char *path_runtime_dir(const char *instance)
{
	const char *xdg = env_path("XDG_RUNTIME_DIR");
	struct stat st;

	if (xdg != NULL && stat(xdg, &st) == 0 && S_ISDIR(st.st_mode) && access(xdg, W_OK | X_OK) == 0)
		return xasprintf("%s/bc28/%s", xdg, instance);
	if (geteuid() == 0)
		return xasprintf("/run/bc28/%s", instance);
	return xasprintf("/tmp/bc28-%lu/%s", (unsigned long)geteuid(), instance);
}

char *path_state_dir(const char *instance, char **cause)
{
	const char *dir = env_path("XDG_STATE_HOME");

	if (dir != NULL)
		return xasprintf("%s/bc28/%s", dir, instance);
	if (geteuid() == 0)
		return xasprintf("/var/lib/bc28/%s", instance);
	dir = env_path("HOME");
	if (dir != NULL)
		return xasprintf("%s/.local/state/bc28/%s", dir, instance);
	fail(cause, "no place for the saved settings: neither XDG_STATE_HOME nor HOME is set "
		    "(--state DIR names one, --fresh does without)");
	return NULL;
}

/* The folder of the running program; NULL: not to be known. */
static char *program_dir(void)
{
	char path[PATH_MAX], *slash;
	ssize_t len = readlink("/proc/self/exe", path, sizeof(path) - 1);

	if (len < 0)
		return NULL;
	path[len] = '\0';
	slash = strrchr(path, '/');
	return slash != NULL ? xstrndup(path, (size_t)(slash - path)) : NULL;
}

char *path_data_dir(const char *kind)
{
	static const char *const places[] = {"conf", "../share/bc28emu"};
	char *program = program_dir(), *found = NULL;
	struct stat st;

	for (size_t i = 0; i < sizeof(places) / sizeof(places[0]) && program != NULL && found == NULL; i++) {
		found = xasprintf("%s/%s/%s", program, places[i], kind);
		if (stat(found, &st) < 0 || !S_ISDIR(st.st_mode)) {
			free(found);
			found = NULL;
		}
	}
	free(program);
	return found != NULL ? found : xasprintf("%s/%s", PKGDATADIR, kind);
}

int path_names(const char *path, int fd)
{
	struct stat a, b;

	if (fstat(fd, &a) < 0)
		return -1;
	if (lstat(path, &b) < 0)
		return errno == ENOENT ? 0 : -1;
	return a.st_dev == b.st_dev && a.st_ino == b.st_ino;
}

char *path_join(const char *dir, const char *name)
{
	return xasprintf("%s/%s", dir, name);
}

char *path_absolute(const char *path)
{
	char cwd[PATH_MAX];

	if (path[0] == '/' || getcwd(cwd, sizeof(cwd)) == NULL)
		return xstrdup(path);
	return path_join(cwd, path);
}

/*
 * What was made inside a directory that everybody may write to (/tmp) may have been put there by anybody: it has to be
 * a real directory of ours.
 */
static int check_planted(const char *path, char **cause)
{
	struct stat st;

	if (lstat(path, &st) < 0)
		return fail(cause, "%s: %s", path, strerror(errno));
	if (!S_ISDIR(st.st_mode) || (st.st_uid != geteuid() && st.st_uid != 0))
		return fail(cause, "%s: somebody else's", path);
	return 0;
}

/* Makes one directory unless it is there. shared: everybody may write to the one above it; becomes its own answer. */
static int make_one(const char *path, bool *shared, char **cause)
{
	struct stat st;

	if (stat(path, &st) < 0) {
		if (mkdir(path, 0700) < 0 && errno != EEXIST)
			return fail(cause, "%s: %s", path, strerror(errno));
		if (stat(path, &st) < 0)
			return fail(cause, "%s: %s", path, strerror(errno));
	}
	if (!S_ISDIR(st.st_mode))
		return fail(cause, "%s: not a directory", path);
	if (*shared && check_planted(path, cause) < 0)
		return -1;
	*shared = (st.st_mode & S_IWOTH) != 0;
	return 0;
}

int path_make_dir(const char *dir, char **cause)
{
	char *path = xstrdup(dir);
	bool shared = false;
	int result = 0;

	for (char *p = path[0] == '\0' ? NULL : strchr(path + 1, '/'); result == 0; p = strchr(p + 1, '/')) {
		if (p != NULL)
			*p = '\0';
		result = make_one(path, &shared, cause);
		if (p == NULL)
			break;
		*p = '/';
	}
	if (result == 0 && access(dir, W_OK | X_OK) < 0)
		result = fail(cause, "%s: %s", dir, strerror(errno));
	free(path);
	return result;
}
