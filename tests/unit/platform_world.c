#include "config.h"

#include "platform_world.h"

#include <event2/event.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "bc28/ctl.h"
#include "bc28/xmalloc.h"
#include <check.h> /* last: it has a macro called fail */

static void on_event(void *arg, const struct bus_event *e)
{
	struct platform_world *w = arg;

	buf_addf(&w->events, "%s", e->name);
	for (const struct event_field *f = e->fields; f->type != FIELD_END; f++) {
		if (f->type == FIELD_STR && f->str == NULL)
			continue;
		buf_addf(&w->events, " %s=", f->key);
		switch (f->type) {
		case FIELD_STR:
			buf_addstr(&w->events, f->str);
			break;
		case FIELD_INT:
			buf_addf(&w->events, "%lld", (long long)f->num);
			break;
		case FIELD_BYTES:
			buf_addhex(&w->events, f->bytes, f->len);
			break;
		case FIELD_END:
			break;
		}
	}
	buf_addc(&w->events, '\n');
}

void world_open(struct platform_world *w, const char *ports, const char *const *keys)
{
	struct net_config net = {.seed = 1};
	struct platform_config config = {.seed = 2};
	char *cause = NULL;

	*w = (struct platform_world){0};
	buf_init(&w->events);
	w->base = event_base_new();
	w->clock = clock_new();
	w->bus = bus_new(w->clock);
	bus_listen(w->bus, &w->listener, on_event, w);
	net.base = w->base;
	net.clock = w->clock;
	net.bus = w->bus;
	w->net = net_new(&net, &cause);
	ck_assert_msg(w->net != NULL, "%s", cause);
	config.net = w->net;
	config.clock = w->clock;
	config.bus = w->bus;
	config.plain = strcmp(ports, "dtls") != 0;
	config.dtls = strcmp(ports, "plain") != 0;
	w->platform = platform_new(&config);
	for (; keys != NULL && keys[0] != NULL; keys += 2)
		ck_assert_msg(platform_set(w->platform, keys[0], keys[1], &cause) == 0, "%s", cause);
	ck_assert_msg(platform_start(w->platform, &cause) == 0, "%s", cause);
	net_route_platform(w->net, platform_plain_port(w->platform), platform_dtls_port(w->platform));
	w->module = net_module_new(w->net, "bc28", 3);
}

void world_close(struct platform_world *w)
{
	net_module_free(w->module);
	platform_free(w->platform);
	net_free(w->net);
	bus_unlisten(w->bus, &w->listener);
	bus_free(w->bus);
	clock_free(w->clock);
	event_base_free(w->base);
	buf_release(&w->events);
}

void world_settle(struct platform_world *w)
{
	uint64_t due;

	net_settle(w->net);
	while (clock_next(w->clock, &due) && due <= clock_now(w->clock)) {
		clock_advance(w->clock, clock_now(w->clock));
		net_settle(w->net);
	}
}

void world_advance(struct platform_world *w, uint64_t us)
{
	uint64_t target = clock_now(w->clock) + us, due;

	world_settle(w);
	while (clock_next(w->clock, &due) && due <= target) {
		clock_advance(w->clock, due);
		world_settle(w);
	}
	clock_advance(w->clock, target);
	world_settle(w);
}

bool world_saw(const struct platform_world *w, ...)
{
	const char *line = buf_str(&w->events);

	while (*line != '\0') {
		size_t len = strcspn(line, "\n");
		char *text = xstrndup(line, len);
		const char *part;
		bool all = true;
		va_list ap;

		va_start(ap, w);
		while ((part = va_arg(ap, const char *)) != NULL)
			all = all && strstr(text, part) != NULL;
		va_end(ap);
		free(text);
		if (all)
			return true;
		line += len + 1;
	}
	return false;
}

void world_forget(struct platform_world *w)
{
	buf_clear(&w->events);
}

/* --- the control channel's end ------------------------------------------------------------------------------------ */

void ctl_return(struct ctl_call *call, json_t *result)
{
	char *cause = NULL;

	ck_assert(!call->done);
	call->done = true;
	call->result = result != NULL ? result : json_object();
	ck_assert_msg(ctl_check_answer(call->command, call->result, &cause) == 0, "%s", cause);
}

void ctl_fail(struct ctl_call *call, const char *class, const char *fmt, ...)
{
	va_list ap;

	ck_assert(!call->done);
	call->done = true;
	snprintf(call->class, sizeof(call->class), "%s", class);
	va_start(ap, fmt);
	vsnprintf(call->desc, sizeof(call->desc), fmt, ap);
	va_end(ap);
}

void call_start(struct platform_world *w, struct ctl_call *call, const char *name, const char *args)
{
	json_t *o = json_loads(args != NULL ? args : "{}", 0, NULL);
	const struct ctl_command *c = platform_commands;

	ck_assert_ptr_nonnull(o);
	*call = (struct ctl_call){0};
	while (c->name != NULL && strcmp(c->name, name) != 0)
		c++;
	ck_assert_ptr_nonnull(c->name);
	call->command = c;
	c->run(call, o, w->platform);
	world_settle(w);
	json_decref(o);
}

void call_release(struct ctl_call *call)
{
	json_decref(call->result);
	*call = (struct ctl_call){0};
}

const char *call_get(const struct ctl_call *call, const char *path, char buf[256])
{
	const json_t *at = call->result;

	while (at != NULL && *path != '\0') {
		size_t len = strcspn(path, ".");

		snprintf(buf, 256, "%.*s", (int)len, path);
		at = json_is_array(at) ? json_array_get(at, strtoul(buf, NULL, 10)) : json_object_get(at, buf);
		path += len + (path[len] == '.');
	}
	if (json_is_string(at))
		snprintf(buf, 256, "%s", json_string_value(at));
	else if (json_is_number(at))
		snprintf(buf, 256, "%g", json_number_value(at));
	else if (json_is_boolean(at))
		snprintf(buf, 256, "%s", json_is_true(at) ? "true" : "false");
	else
		return NULL;
	return buf;
}
