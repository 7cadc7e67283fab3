/* wait, events and seq: commands about the event stream. */
#include "config.h"

#include "client_priv.h"

#include <getopt.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "bc28/number.h"
#include "bc28/xmalloc.h"

struct watching {
	json_t *request; /* arguments of subscribe */
	double timeout;
	int64_t count; /* events until the end; 0: all */
	int words; /* argv from here on: what is no option */
};

enum { WATCH_TIMEOUT = 1, WATCH_SINCE, WATCH_SOURCE, WATCH_COUNT };

static const struct option long_options[] = {
	{"timeout", required_argument, NULL, WATCH_TIMEOUT},
	{"since", required_argument, NULL, WATCH_SINCE},
	{"source", required_argument, NULL, WATCH_SOURCE},
	{"count", required_argument, NULL, WATCH_COUNT},
	{NULL, 0, NULL, 0},
};

static int take_number(const char *option, const char *text, int64_t *out)
{
	char *cause;

	if (number_parse(text, 10, 0, INT64_MAX, out, &cause) == 0)
		return 0;
	complain(STATUS_USAGE, "%s: %s", option, cause);
	free(cause);
	return -1;
}

/* Reads the options; argv[0] is the command's name. -1 when told what is wrong. */
static int parse_options(struct watching *w, int argc, char **argv)
{
	int64_t number;
	int option;

	optind = 0; /* getopt(3): starts anew */
	while ((option = getopt_long(argc, argv, "", long_options, NULL)) != -1) {
		if (option == WATCH_TIMEOUT) {
			if (parse_seconds(optarg, &w->timeout) < 0) {
				complain(STATUS_USAGE, "--timeout: \"%s\" is no number of seconds", optarg);
				return -1;
			}
		} else if (option == WATCH_SINCE) {
			if (take_number("--since", optarg, &number) < 0)
				return -1;
			json_object_set_new(w->request, "since", json_integer(number));
		} else if (option == WATCH_SOURCE) {
			json_object_set_new(w->request, "sources", json_pack("[s]", optarg));
		} else if (option == WATCH_COUNT) {
			if (take_number("--count", optarg, &number) < 0)
				return -1;
			w->count = number;
		} else {
			return -1;
		}
	}
	w->words = optind;
	return 0;
}

/* Whether one field of the event has the value. */
static bool field_is(const json_t *event, const char *key, const char *wanted)
{
	const json_t *value = json_object_get(json_object_get(event, "data"), key);
	char number[32];

	if (json_is_integer(value)) {
		snprintf(number, sizeof(number), "%lld", (long long)json_integer_value(value));
		return strcmp(number, wanted) == 0;
	}
	return json_is_string(value) && strcmp(json_string_value(value), wanted) == 0;
}

/* Whether all conditions KEY=VALUE hold; KEY~VALUE: the text has VALUE somewhere in it. */
static bool matches(const json_t *event, char **conditions, int count)
{
	for (int i = 0; i < count; i++) {
		size_t len = strcspn(conditions[i], "=~");
		char *key = xstrndup(conditions[i], len);
		const char *wanted = conditions[i] + len + 1;
		const char *text = json_string_value(json_object_get(json_object_get(event, "data"), key));
		bool ok = conditions[i][len] == '=' ? field_is(event, key, wanted)
						    : text != NULL && strstr(text, wanted) != NULL;

		free(key);
		if (!ok)
			return false;
	}
	return true;
}

static void show(const struct client_options *o, const json_t *event)
{
	if (o->json)
		show_json(event);
	else
		show_event(event);
}

/* Subscribes and reads events until one matches (wait) or so many were shown (events). */
static enum status follow(
	struct connection *c, const struct client_options *o, struct watching *w, char **conditions, int count)
{
	int64_t deadline = deadline_in(w->timeout);
	enum status status;
	char *cause = NULL;
	json_t *json = connection_execute(c, "subscribe", json_incref(w->request), o->timeout, &status, &cause);
	int64_t shown = 0;

	if (json == NULL) {
		complain(status, "%s", cause);
		free(cause);
		return status;
	}
	if (json_integer_value(json_object_get(json, "lost")) > 0 && !o->json)
		fprintf(stderr, "bc28ctl: %lld earlier events are no longer kept\n",
			(long long)json_integer_value(json_object_get(json, "lost")));
	json_decref(json);
	while ((json = connection_read(c, deadline, &cause)) != NULL) {
		if (json_object_get(json, "event") != NULL && matches(json, conditions, count)) {
			show(o, json);
			shown++;
		}
		json_decref(json);
		if (w->count > 0 && shown >= w->count)
			return STATUS_OK;
	}
	if (cause != NULL) {
		status = complain(STATUS_USAGE, "%s", cause);
		free(cause);
		return status;
	}
	return STATUS_FAILED;
}

enum status run_wait(struct connection *c, const struct client_options *o, int argc, char **argv)
{
	struct watching w = {.request = json_object(), .timeout = o->timeout, .count = 1};
	enum status status = STATUS_USAGE;

	if (parse_options(&w, argc, argv) < 0 || w.words >= argc) {
		if (w.words > 0)
			complain(STATUS_USAGE, "wait: which event?");
		goto out;
	}
	for (int i = w.words + 1; i < argc; i++) {
		if (strpbrk(argv[i], "=~") == NULL) {
			complain(STATUS_USAGE, "wait: \"%s\" is neither KEY=VALUE nor KEY~TEXT", argv[i]);
			goto out;
		}
	}
	json_object_set_new(w.request, "names", json_pack("[s]", argv[w.words]));
	status = follow(c, o, &w, argv + w.words + 1, argc - w.words - 1);
	if (status == STATUS_FAILED)
		complain(status, "no such event within %g s: %s", w.timeout, argv[w.words]);
out:
	json_decref(w.request);
	return status;
}

enum status run_events(struct connection *c, const struct client_options *o, int argc, char **argv)
{
	struct watching w = {.request = json_object(), .timeout = -1};
	enum status status = STATUS_USAGE;
	json_t *names;

	if (parse_options(&w, argc, argv) == 0) {
		if (w.words < argc) {
			names = json_array();
			for (int i = w.words; i < argc; i++)
				json_array_append_new(names, json_string(argv[i]));
			json_object_set_new(w.request, "names", names);
		}
		status = follow(c, o, &w, NULL, 0);
		if (status == STATUS_FAILED)
			status = STATUS_OK; /* --timeout is how long to look here */
	}
	json_decref(w.request);
	return status;
}

enum status run_seq(struct connection *c, const struct client_options *o, int argc, char **argv)
{
	enum status status;
	char *cause = NULL;
	json_t *answer;

	(void)argv;
	if (argc > 1)
		return complain(STATUS_USAGE, "seq: takes no arguments");
	answer = connection_execute(c, "subscribe", json_pack("{s:[]}", "names"), o->timeout, &status, &cause);
	if (answer == NULL) {
		complain(status, "%s", cause);
		free(cause);
		return status;
	}
	show_value(json_object_get(answer, "seq"));
	json_decref(answer);
	return STATUS_OK;
}
