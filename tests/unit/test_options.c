/* Command line and configuration file: one table, the line before the file, errors that name their place. */
#include "config.h"

#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "bc28/clock.h"
#include "bc28/event.h"
#include "bc28/paths.h"
#include "options.h"

#include <check.h>

static struct options o;
static char file[32];

static void setup(void)
{
	int fd;

	strcpy(file, "options.XXXXXX");
	fd = mkstemp(file);
	ck_assert_int_ge(fd, 0);
	close(fd);
}

static void teardown(void)
{
	options_release(&o);
	unlink(file);
}

static void write_file(const char *text)
{
	FILE *f = fopen(file, "w");

	ck_assert_ptr_nonnull(f);
	fputs(text, f);
	fclose(f);
}

/* Reads a command line of words by blanks; NULL or the error, which the caller frees. */
static char *read_words(const char *words)
{
	char program[] = "bc28d", text[512], *argv[32] = {program}, *cause = NULL;
	int argc = 1;

	snprintf(text, sizeof(text), "%s", words);
	for (char *word = strtok(text, " "); word != NULL; word = strtok(NULL, " "))
		argv[argc++] = word;
	options_release(&o);
	if (options_read(&o, argc, argv, &cause) == 0)
		return NULL;
	ck_assert_ptr_nonnull(cause);
	return cause;
}

static void good(const char *words)
{
	char *cause = read_words(words);

	ck_assert_msg(cause == NULL, "%s: %s", words, cause);
}

/* Refused, with all the texts in the message. */
static void bad(const char *words, const char *first, const char *second)
{
	char *cause = read_words(words);

	ck_assert_msg(cause != NULL, "%s", words);
	ck_assert_msg(strstr(cause, first) != NULL && strstr(cause, second) != NULL, "%s: %s", words, cause);
	free(cause);
}

/* The same with a configuration file. */
static void bad_file(const char *text, const char *line, const char *second)
{
	char place[64], words[64];

	write_file(text);
	snprintf(place, sizeof(place), "%s:%s:", file, line);
	snprintf(words, sizeof(words), "--fresh --config %s", file);
	bad(words, place, second);
}

START_TEST(test_defaults)
{
	uint64_t first;

	good("--fresh");
	ck_assert_str_eq(o.instance, "bc28");
	ck_assert_str_eq(o.profile, "fast");
	ck_assert_int_eq(o.clock.mode, CLOCK_REAL);
	ck_assert(o.clock.scale == 1);
	ck_assert(!o.ports.plain && !o.ports.dtls && !o.daemon && o.fresh);
	ck_assert(!o.seed.given);
	first = o.seed.value;
	good("--fresh");
	ck_assert_uint_ne(o.seed.value, first);
	ck_assert_int_eq(o.start_time, -1);
	ck_assert_int_eq(o.log_level, LOG_LEVEL_INFO);
	ck_assert_uint_eq(o.tty_mode, 0600);
}
END_TEST

START_TEST(test_values)
{
	good("--fresh --instance m1 --imei 867724030000225 --platform=dtls --seed 0x10 --tty-mode 0660 --daemon "
	     "--log-level debug --link /x/tty --time 5 --platform-port 5683");
	ck_assert_str_eq(o.instance, "m1");
	ck_assert_str_eq(o.imei, "867724030000225");
	ck_assert(o.ports.dtls && !o.ports.plain && o.daemon);
	ck_assert_uint_eq(o.seed.value, 16);
	ck_assert(o.seed.given);
	ck_assert_uint_eq(o.tty_mode, 0660);
	ck_assert_int_eq(o.log_level, LOG_LEVEL_DEBUG);
	ck_assert_str_eq(o.link, "/x/tty");
	ck_assert_int_eq(o.start_time, 5);
	ck_assert_uint_eq(o.plain_port, 5683);
	good("--fresh --platform");
	ck_assert(o.ports.plain && o.ports.dtls);
	good("--fresh --set fresh=no --set platform=plain --state s");
	ck_assert(!o.fresh && o.ports.plain && !o.ports.dtls);
	ck_assert_int_eq(o.state[0], '/');
}
END_TEST

START_TEST(test_clock)
{
	good("--fresh --clock scale=60");
	ck_assert_int_eq(o.clock.mode, CLOCK_REAL);
	ck_assert(o.clock.scale == 60);
	good("--fresh --clock step");
	ck_assert_int_eq(o.clock.mode, CLOCK_STEP);
	ck_assert_int_eq(o.start_time, 1577836800);
	good("--fresh --clock step,auto");
	ck_assert_int_eq(o.clock.mode, CLOCK_AUTO);
	ck_assert_uint_eq(o.clock.quiet_ms, 10);
	good("--fresh --clock step,auto=250");
	ck_assert_uint_eq(o.clock.quiet_ms, 250);
	bad("--clock scale=0", "--clock", "scale");
	bad("--clock scale=x", "--clock", "scale");
	bad("--clock scale=nan", "--clock", "scale");
	bad("--clock step,auto=x", "--clock", "auto=MS");
	bad("--clock slow", "--clock", "slow");
}
END_TEST

START_TEST(test_families)
{
	good("--fresh --set quirk.uplink=notify --set timer.boot=250 --nv lwm2m.lifetime=300 --set "
	     "platform.lifetime=60");
	ck_assert_int_eq(o.params.quirk[QUIRK_UPLINK], 1);
	ck_assert_uint_eq(o.params.timer[TIMER_BOOT], 250 * CLOCK_MS);
	good("--fresh --profile hardware --set timer.boot=7");
	ck_assert_uint_eq(o.params.timer[TIMER_BOOT], 7 * CLOCK_MS);
	ck_assert_uint_eq(o.params.timer[TIMER_SEARCH], timer_rows[TIMER_SEARCH].hardware_ms * CLOCK_MS);
	bad("--set quirk.uplink=x", "--set quirk.uplink", "none of");
	bad("--set quirk.no=x", "--set quirk.no", "there is no");
	bad("--set timer.boot=x", "--set timer.boot", "x");
	bad("--set timer.retry-min=0", "--set timer.retry-min", "at least 100 ms");
	good("--fresh --set text.model=BC68 --set text.revision=BC68JAR01A08");
	ck_assert_str_eq(o.params.text[TEXT_MODEL], "BC68");
	ck_assert_str_eq(o.params.text[TEXT_REVISION], "BC68JAR01A08");
	ck_assert_str_eq(o.params.text[TEXT_PRODUCT], text_rows[TEXT_PRODUCT].initial);
	good("--fresh --set text.model=0123456789012345678901234567890");
	bad("--set text.model=01234567890123456789012345678901", "--set text.model", "31");
	bad("--set text.model=", "--set text.model", "31");
	bad("--set text.model=a\"b", "--set text.model", "quotes");
	bad("--set text.no=x", "--set text.no", "there is no");
	bad("--set platform.no=x", "--set platform.no", "no key");
	bad("--nv no=x", "--nv no", "no saved setting");
	bad("--nv echo=1", "--nv echo", "no saved setting");
}
END_TEST

/* A model: over the profile, below the configuration file, which is below the line. */
START_TEST(test_model)
{
	char model[] = "model.XXXXXX", words[256];
	FILE *f = fdopen(mkstemp(model), "w");

	ck_assert_ptr_nonnull(f);
	fputs("# a model\n[quirk]\nprompt = bare\nuplink = notify\nboot-space = on\n[timer]\nboot = 250\nsearch = 17\n"
	      "[text]\nmodel = BC68\n",
		f);
	fclose(f);
	write_file("quirk.uplink = dp\n[timer]\nboot = 300\n");
	snprintf(words, sizeof(words), "--fresh --set quirk.boot-space=off --profile hardware --model ./%s --config %s",
		model, file);
	good(words);
	ck_assert_int_eq(o.model[0], '/');
	ck_assert_int_eq(o.params.quirk[QUIRK_PROMPT], 2);
	ck_assert_int_eq(o.params.quirk[QUIRK_UPLINK], 0);
	ck_assert_int_eq(o.params.quirk[QUIRK_BOOT_SPACE], 0);
	ck_assert_uint_eq(o.params.timer[TIMER_BOOT], 300 * CLOCK_MS);
	ck_assert_uint_eq(o.params.timer[TIMER_SEARCH], 17 * CLOCK_MS);
	ck_assert_uint_eq(o.params.timer[TIMER_ATTACH], timer_rows[TIMER_ATTACH].hardware_ms * CLOCK_MS);
	ck_assert_str_eq(o.params.text[TEXT_MODEL], "BC68");
	/* One of the configuration file, and the line's before it. */
	write_file("model = /no/model\n");
	snprintf(words, sizeof(words), "--fresh --model ./%s --config %s", model, file);
	good(words);
	ck_assert_str_eq(o.params.text[TEXT_MODEL], "BC68");
	bad_file("\nmodel = /no/model\n", "2", "/no/model: No such file");
	bad("--model /no/model", "--model", "/no/model: No such file");
	bad("--model nothing", "--model", "nothing");
	bad("--set model=", "--set model", "empty");
	good("--fresh");
	ck_assert_ptr_null(o.model);
	unlink(model);
}
END_TEST

/* What a model can't say. */
START_TEST(test_bad_models)
{
	static const struct {
		const char *text, *line, *message;
	} cases[] = {
		{"seed = 1\n", "1", "seed: no key of a model, which are quirk.*, timer.*, text.*"},
		{"[nv]\nlwm2m.port = 1\n", "2", "nv.lwm2m.port: no key of a model"},
		{"\nradio.earfcn = 1\n", "2", "no key of a model"},
		{"platform.psk = @/etc/passwd\n", "1", "no key of a model"},
		{"model = bc28\n", "1", "no key of a model"},
		{"[quirk]\nprompt = odd\n", "2", "quirk.prompt"},
		{"[quirk]\nno = odd\n", "2", "there is no quirk.no"},
		{"timer.boot = x\n", "1", "timer.boot"},
		{"text.model = a b\n", "1", "text.model"},
		{"rubbish\n", "1", "KEY = VALUE"},
	};
	char place[64], words[64];

	for (size_t i = 0; i < sizeof(cases) / sizeof(cases[0]); i++) {
		write_file(cases[i].text);
		snprintf(place, sizeof(place), "/%s:%s: ", file, cases[i].line);
		snprintf(words, sizeof(words), "--fresh --model ./%s", file);
		bad(words, place, cases[i].message);
	}
}
END_TEST

START_TEST(test_bad_options)
{
	bad("--nothing", "--nothing", "no such option");
	bad("word", "word", "nothing is expected");
	bad("--seed", "--seed", "needs a value");
	bad("--seed 12x", "--seed", "12x");
	bad("--seed -1", "--seed", "-1");
	bad("--profile slow", "--profile", "slow");
	bad("--platform=odd", "--platform", "odd");
	bad("--platform-port 65536", "--platform-port", "65536");
	bad("--tty-mode 0777", "--tty-mode", "0777");
	bad("--tty-mode 0060", "--tty-mode", "0060");
	bad("--log-level loud", "--log-level", "loud");
	bad("--instance ../x", "--instance", "../x");
	bad("--time noon", "--time", "noon");
	bad("--set fresh", "--set", "KEY=VALUE");
	bad("--set =x", "--set", "KEY=VALUE");
	bad("--set fresh=perhaps", "--set fresh", "perhaps");
	bad("--set no.such=1", "--set no.such", "no such key");
	bad("--set help=1", "--set help", "no such key");
	bad("--set config=x", "--set config", "no such key");
	bad("--config nowhere.conf", "nowhere.conf", "No such file");
}
END_TEST

START_TEST(test_file)
{
	char words[64];

	write_file("# a comment\n\nimei = 867724030000225\nplatform=plain\n  seed = 5\n"
		   "[quirk]\nuplink = notify\n; another\n[net]\nroute = a=127.0.0.1:1\nroute = b=127.0.0.1:2\n");
	snprintf(words, sizeof(words), "--fresh --seed 6 --config %s", file);
	good(words);
	ck_assert_str_eq(o.imei, "867724030000225");
	ck_assert(o.ports.plain && !o.ports.dtls);
	ck_assert_uint_eq(o.seed.value, 6); /* the line goes before the file, wherever it stands */
	ck_assert_int_eq(o.params.quirk[QUIRK_UPLINK], 1);
}
END_TEST

START_TEST(test_bad_files)
{
	char text[2048];

	bad_file("\nno-such = 1\n", "2", "no-such");
	bad_file("[quirk]\n\nuplink = x\n", "3", "quirk.uplink");
	bad_file("seed = 1\nseed\n", "2", "KEY = VALUE");
	bad_file("[quirk\n", "1", "KEY = VALUE");
	bad_file("seed = 1\nseed = x\nseed = y\nrubbish\n", "2", "'x'");
	snprintf(text, sizeof(text), "\nsn = %02000d\n", 0);
	bad_file(text, "2", "longer than");
	bad_file("config = other.conf\n", "1", "config");
}
END_TEST

/* Whatever bytes a file has, it is read or refused. */
START_TEST(test_garbage_file)
{
	char text[4096], words[64];
	unsigned seed = (unsigned)_i + 1;
	FILE *f = fopen(file, "w");

	for (size_t i = 0; i < sizeof(text); i++) {
		seed = seed * 1103515245 + 12345;
		text[i] = (char)(seed >> 16);
		if ((seed >> 8) % 23 == 0)
			text[i] = "\n=[];#"[(seed >> 4) % 6];
	}
	ck_assert_uint_eq(fwrite(text, 1, sizeof(text), f), sizeof(text));
	fclose(f);
	snprintf(words, sizeof(words), "--fresh --config %s", file);
	free(read_words(words));
}
END_TEST

struct collected {
	char text[128];
};

static int collect(void *arg, const char *name, const char *value, char **cause)
{
	struct collected *c = arg;
	size_t len = strlen(c->text);

	if (strcmp(value, "refused") == 0) {
		*cause = strdup("is refused");
		return -1;
	}
	snprintf(c->text + len, sizeof(c->text) - len, "%s=%s;", name, value);
	return 0;
}

START_TEST(test_each)
{
	struct collected c = {""};
	char words[128], *cause = NULL;

	write_file("net.route = a=b:1\n[nv]\nlwm2m.port = 1\n");
	snprintf(words, sizeof(words), "--fresh --set net.route=c=d:2 --nv lwm2m.port=2 --config %s", file);
	good(words);
	ck_assert_int_eq(given_each(&o.given, "nv.", IN_FILE | ON_LINE, collect, &c, &cause), 0);
	ck_assert_str_eq(c.text, "lwm2m.port=1;lwm2m.port=2;");
	c.text[0] = '\0';
	ck_assert_int_eq(given_each(&o.given, "net.route", ON_LINE, collect, &c, &cause), 0);
	ck_assert_str_eq(c.text, "=c=d:2;");
	good("--fresh --nv bs.host=refused");
	ck_assert_int_eq(given_each(&o.given, "nv.", IN_FILE | ON_LINE, collect, &c, &cause), -1);
	ck_assert_str_eq(cause, "--nv bs.host: is refused");
	free(cause);
}
END_TEST

START_TEST(test_blame)
{
	char *cause = strdup("imei: wrong");

	good("--fresh --imei 1");
	given_blame(&o.given, "imei", &cause);
	ck_assert_str_eq(cause, "--imei: wrong");
	free(cause);
	cause = strdup("imsi: wrong");
	given_blame(&o.given, "imsi", &cause);
	ck_assert_str_eq(cause, "imsi: wrong");
	free(cause);
}
END_TEST

/* --- paths ---- */

START_TEST(test_paths)
{
	char dir[] = "paths.XXXXXX", deep[64], *path, *cause = NULL;

	ck_assert_ptr_nonnull(mkdtemp(dir));
	snprintf(deep, sizeof(deep), "%s/a/b", dir);
	ck_assert_int_eq(path_make_dir(deep, &cause), 0);
	ck_assert_int_eq(path_make_dir(deep, &cause), 0);
	ck_assert_int_eq(access(deep, X_OK), 0);
	path = path_absolute(deep);
	setenv("XDG_RUNTIME_DIR", path, 1);
	setenv("XDG_STATE_HOME", "/state", 1);
	free(path);
	path = path_runtime_dir("m1");
	ck_assert_ptr_nonnull(strstr(path, "/a/b/bc28/m1"));
	free(path);
	path = path_state_dir("m1", &cause);
	ck_assert_str_eq(path, "/state/bc28/m1");
	free(path);
	/* A file in the way. */
	snprintf(deep, sizeof(deep), "%s/a/b/file", dir);
	close(open(deep, O_CREAT | O_WRONLY, 0600));
	ck_assert_int_eq(path_make_dir(deep, &cause), -1);
	ck_assert_ptr_nonnull(strstr(cause, "not a directory"));
	free(cause);
	unlink(deep);
	/* Without a usable one, another is taken. */
	setenv("XDG_RUNTIME_DIR", "/nowhere", 1);
	path = path_runtime_dir("m1");
	ck_assert_ptr_null(strstr(path, "nowhere"));
	free(path);
	for (const char *const *name = (const char *const[]){"a/b", "a", "", NULL}; *name != NULL; name++) {
		snprintf(deep, sizeof(deep), "%s/%s", dir, *name);
		ck_assert_int_eq(rmdir(deep), 0);
	}
}
END_TEST

/* What somebody may have planted in a directory for everybody isn't used. */
START_TEST(test_planted_directory)
{
	char dir[] = "/tmp/bc28-test.XXXXXX", link[64], *cause = NULL;

	ck_assert_ptr_nonnull(mkdtemp(dir));
	snprintf(link, sizeof(link), "%s.link", dir);
	ck_assert_int_eq(symlink(dir, link), 0);
	ck_assert_int_eq(path_make_dir(dir, &cause), 0);
	ck_assert_int_eq(path_make_dir(link, &cause), -1);
	ck_assert_ptr_nonnull(strstr(cause, "somebody else's"));
	free(cause);
	unlink(link);
	rmdir(dir);
}
END_TEST

static void expect_same_path(const char *words, const char *key, const char *other)
{
	char *cause = read_words(words), *end;

	ck_assert_ptr_nonnull(cause);
	ck_assert_msg(strncmp(cause, key, strlen(key)) == 0 &&
			      (end = strstr(cause, " is the same path as that of ")) != NULL &&
			      strcmp(strrchr(end, ' ') + 1, other) == 0,
		"%s", cause);
	free(cause);
}

/* Two files of one path, whatever it is written like; devices are nobody's. */
START_TEST(one_path_for_two)
{
	char words[128];

	expect_same_path("--fresh --log none --transcript ./none", "--transcript: ", "log");
	expect_same_path("--fresh --link none --control ./none", "--control: ", "link");
	expect_same_path("--fresh --link /no/a --control /no/a", "--control: /no/a ", "link");
	snprintf(words, sizeof(words), "--fresh --log %s --transcript ./%s", file, file);
	expect_same_path(words, "--transcript: ", "log");
	ck_assert_ptr_null(read_words("--fresh --log /dev/null --transcript /dev/null"));
	ck_assert_ptr_null(read_words("--fresh --log none --transcript none2 --link a --control b"));
}
END_TEST

int main(void)
{
	Suite *s = suite_create("options");
	TCase *t = tcase_create("options");
	SRunner *r;
	int failed;

	tcase_add_checked_fixture(t, setup, teardown);
	tcase_add_test(t, one_path_for_two);
	tcase_add_test(t, test_defaults);
	tcase_add_test(t, test_values);
	tcase_add_test(t, test_clock);
	tcase_add_test(t, test_families);
	tcase_add_test(t, test_model);
	tcase_add_test(t, test_bad_models);
	tcase_add_test(t, test_bad_options);
	tcase_add_test(t, test_file);
	tcase_add_test(t, test_bad_files);
	tcase_add_loop_test(t, test_garbage_file, 0, 20);
	tcase_add_test(t, test_each);
	tcase_add_test(t, test_blame);
	tcase_add_test(t, test_paths);
	tcase_add_test(t, test_planted_directory);
	suite_add_tcase(s, t);
	r = srunner_create(s);
	srunner_run_all(r, CK_NORMAL);
	failed = srunner_ntests_failed(r);
	srunner_free(r);
	return failed == 0 ? EXIT_SUCCESS : EXIT_FAILURE;
}
