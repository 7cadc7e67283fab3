/*
 * The client's firmware update, object 5 (OMA TS E.6, guide chapter 2, 3.8 and 3.14): one job at a
 * time, a table of phases. Each step is saved before it shows, so that a power cut leads back to a phase of the table
 * (docs/firmware.md). The package comes by firmware_download.c, or is pushed.
 */
#include "config.h"

#include "firmware.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "bc28/clock.h"
#include "bc28/coap_msg.h"
#include "bc28/lwm2m_codec.h"
#include "bc28/xmalloc.h"
#include "firmware_priv.h"
#include "lwm2m_priv.h"
#include "news.h"
#include "observe.h"
#include "path.h"
#include "states.h"

/*
 * After a registration the platform begins its observations; that of the data ends the wait (guide 3.8: 3 before OVER).
 */
#define RESUME_WAIT (2 * CLOCK_S)

static const struct path state_path = {3, {5, 0, 3}};

/* --- phases ------------------------------------------------------------------------------------------------------- */

static void announced_settled(struct lwm2m *l);
static void announced_resume(struct lwm2m *l);
static void downloaded_resume(struct lwm2m *l);
static void updating_settled(struct lwm2m *l);
static void updating_resume(struct lwm2m *l);
static void succeeded_settled(struct lwm2m *l);
static void failed_settled(struct lwm2m *l);

struct phase_row {
	const char *name; /* in the saved job */
	uint8_t state; /* /5/0/3: 0 Idle, 1 Downloading, 2 Downloaded, 3 Updating */
	bool busy; /* module operations are refused (guide chapter 2, note) */
	bool abortable; /* AT+QLAFOTARESET ends it */
	bool stored; /* a URI or package may be written, which begins a new job */
	/* Every observer of the state knows it. */
	void (*settled)(struct lwm2m *l);
	/* Registered again. */
	void (*resume)(struct lwm2m *l);
	const char *source;
};

static const struct phase_row phases[] = {
	[FIRMWARE_IDLE] = {"idle", 0, false, false, true, NULL, NULL, "OMA TS E.6.1"},
	[FIRMWARE_ANNOUNCED] = {"announced", 1, true, true, false, announced_settled, announced_resume,
		"observed of modules: GET after the ACK of State 1"},
	[FIRMWARE_OFFERED] = {"offered", 1, true, true, false, NULL, NULL, "guide 3.8: event 6"},
	[FIRMWARE_DOWNLOADING] = {"downloading", 1, true, true, false, NULL, NULL, "OMA TS E.6.1"},
	[FIRMWARE_DOWNLOADED] = {"downloaded", 2, true, true, false, NULL, downloaded_resume, "guide 3.8: event 7"},
	[FIRMWARE_UPDATING] = {"updating", 3, true, false, false, updating_settled, updating_resume, "OMA TS E.6.1"},
	[FIRMWARE_INSTALLING] = {"installing", 3, true, false, false, NULL, NULL, "guide 3.8: the reboot"},
	[FIRMWARE_SUCCEEDED] = {"succeeded", 0, true, false, false, succeeded_settled, NULL,
		"guide table 1: not reported"},
	[FIRMWARE_FAILED] = {"failed", 2, true, false, false, failed_settled, NULL, "OMA TS E.6.1: back to Downloaded"},
	[FIRMWARE_KEPT] = {"kept", 2, false, false, true, NULL, NULL, "OMA TS E.6.1: may be executed again"},
};
#define PHASES ((int)(sizeof(phases) / sizeof(phases[0])))

const char *firmware_phase_name(enum firmware_phase phase)
{
	return phases[phase].name;
}

int firmware_phase_from_name(const char *name)
{
	for (int i = 0; i < PHASES; i++)
		if (strcmp(phases[i].name, name) == 0)
			return i;
	return -1;
}

uint8_t firmware_state(const struct lwm2m *l)
{
	return phases[l->firmware->phase].state;
}

uint8_t firmware_result(const struct lwm2m *l)
{
	return l->firmware->result;
}

void firmware_enter(struct lwm2m *l, enum firmware_phase phase)
{
	l->firmware->phase = phase;
	after_add(l, AFTER_CHECK);
	after_add(l, AFTER_FIRMWARE);
}

void firmware_step(struct lwm2m *l)
{
	void (*settled)(struct lwm2m * l) = phases[l->firmware->phase].settled;

	if (settled != NULL && client_registered(l) && !timer_pending(&l->firmware->resume) &&
		observe_settled(l, &state_path))
		settled(l);
}

/* --- the way of a job --------------------------------------------------------------------------------------------- */

/* Nothing is left of a job but its result. */
static void clear(struct lwm2m *l, uint8_t result)
{
	struct firmware *f = l->firmware;

	download_stop(l);
	f->result = result;
	f->consent = f->executed = false;
	f->uri[0] = '\0';
	buf_release(&f->package);
	firmware_enter(l, FIRMWARE_IDLE);
}

void firmware_fail(struct lwm2m *l, uint8_t result)
{
	struct firmware *f = l->firmware;

	if (result == RESULT_CONNECTION_LOST) {
		/* What is here stays: the same URI goes on behind it. */
		download_stop(l);
		f->result = result;
		f->consent = false;
		firmware_enter(l, FIRMWARE_IDLE);
	} else {
		clear(l, result);
	}
	firmware_save(l);
	news_add(l, NEWS_FIRMWARE, LWM2M_FIRMWARE_DOWNLOAD_FAILED);
}

/* The platform resets the state machine (OMA TS E.6). A host that has seen a job begin is told that it has ended. */
static uint8_t take_back(struct lwm2m *l)
{
	const struct phase_row *row = &phases[l->firmware->phase];
	bool downloaded = l->firmware->phase == FIRMWARE_DOWNLOADED;

	if (row->busy && !row->abortable)
		return COAP_405_METHOD_NOT_ALLOWED;
	clear(l, RESULT_INITIAL);
	firmware_save(l);
	if (row->busy)
		news_add(l, NEWS_FIRMWARE, downloaded ? LWM2M_FIRMWARE_UPDATE_FAILED : LWM2M_FIRMWARE_DOWNLOAD_FAILED);
	return COAP_204_CHANGED;
}

uint8_t firmware_write_uri(struct lwm2m *l, const char *uri)
{
	struct firmware *f = l->firmware;
	struct firmware_uri parts;
	uint8_t result;

	if (uri[0] == '\0')
		return take_back(l);
	if (!phases[f->phase].stored)
		return COAP_405_METHOD_NOT_ALLOWED;
	result = firmware_uri_parse(uri, &parts);
	if (result != 0) {
		clear(l, result);
		firmware_save(l);
		/* the resource is written; that it leads nowhere is told by the result (OMA TS E.6.1) */
		return COAP_204_CHANGED;
	}
	if (f->phase == FIRMWARE_KEPT || strcmp(f->uri, uri) != 0)
		clear(l, RESULT_INITIAL);
	snprintf(f->uri, sizeof(f->uri), "%s", uri);
	f->result = RESULT_INITIAL;
	f->consent = f->executed = false;
	firmware_enter(l, FIRMWARE_ANNOUNCED);
	firmware_save(l);
	news_add(l, NEWS_FIRMWARE, LWM2M_FIRMWARE_DOWNLOADING);
	return COAP_204_CHANGED;
}

/* The server knows of State 1: the host is asked, or the download begins. */
static void announced_settled(struct lwm2m *l)
{
	if (!l->settings.firmware_controlled || l->firmware->consent) {
		download_begin(l);
		return;
	}
	firmware_enter(l, FIRMWARE_OFFERED);
	firmware_save(l);
	news_add(l, NEWS_EVENT, LWM2M_EV_PACKAGE_URI);
}

static void announced_resume(struct lwm2m *l)
{
	news_add(l, NEWS_FIRMWARE, LWM2M_FIRMWARE_DOWNLOADING);
}

/* The result that the package leads to; RESULT_INITIAL: it is good. */
static uint8_t verdict(const struct firmware *f)
{
	static const uint8_t results[] = {
		[FIRMWARE_GOOD] = RESULT_INITIAL,
		[FIRMWARE_UNSUPPORTED] = RESULT_UNSUPPORTED_PACKAGE,
		[FIRMWARE_DAMAGED] = RESULT_INTEGRITY,
	};
	struct firmware_header header;

	return results[firmware_package_read(f->package.data, f->package.len, &header)];
}

void firmware_received(struct lwm2m *l)
{
	struct firmware *f = l->firmware;
	uint8_t result = verdict(f);

	download_stop(l);
	f->consent = f->executed = false;
	if (result == RESULT_INITIAL) {
		firmware_enter(l, FIRMWARE_DOWNLOADED);
		if (firmware_save(l) < 0)
			result = RESULT_NO_STORAGE;
	}
	if (result != RESULT_INITIAL) {
		firmware_fail(l, result);
		return;
	}
	news_add(l, NEWS_FIRMWARE, LWM2M_FIRMWARE_DOWNLOADED);
	downloaded_resume(l);
}

uint8_t firmware_write_package(struct lwm2m *l, const uint8_t *data, size_t len)
{
	struct firmware *f = l->firmware;
	uint8_t result;

	/* Nothing, or a single NUL, resets the state machine (OMA TS E.6). */
	if (len == 0 || (len == 1 && data[0] == 0))
		return firmware_write_uri(l, "");
	if (!phases[f->phase].stored)
		return COAP_405_METHOD_NOT_ALLOWED;
	clear(l, RESULT_INITIAL);
	if (len <= FIRMWARE_PACKAGE_MAX)
		buf_add(&f->package, data, len);
	result = len <= FIRMWARE_PACKAGE_MAX ? verdict(f) : RESULT_NO_STORAGE;
	/* here, too, the result tells of what is wrong, not the code (OMA TS E.6.1, ETS int-776, int-777) */
	if (result != RESULT_INITIAL) {
		clear(l, result);
		firmware_save(l);
		return COAP_204_CHANGED;
	}
	news_add(l, NEWS_FIRMWARE, LWM2M_FIRMWARE_DOWNLOADING);
	firmware_received(l);
	return COAP_204_CHANGED;
}

/* Event 7 asks the host in controlled mode. */
static void downloaded_resume(struct lwm2m *l)
{
	if (l->settings.firmware_controlled && !l->firmware->consent)
		news_add(l, NEWS_EVENT, LWM2M_EV_PACKAGE_READY);
}

/* The platform has said Execute and, in controlled mode, the host its 4. */
static void try_update(struct lwm2m *l)
{
	struct firmware *f = l->firmware;

	if (!f->executed || (l->settings.firmware_controlled && !f->consent)) {
		firmware_save(l);
		return;
	}
	firmware_enter(l, FIRMWARE_UPDATING);
	firmware_save(l);
	updating_resume(l);
}

uint8_t firmware_execute(struct lwm2m *l)
{
	struct firmware *f = l->firmware;

	if (f->phase == FIRMWARE_KEPT) {
		f->result = RESULT_INITIAL;
		firmware_enter(l, FIRMWARE_DOWNLOADED);
		downloaded_resume(l);
	}
	if (f->phase != FIRMWARE_DOWNLOADED)
		return COAP_405_METHOD_NOT_ALLOWED;
	f->executed = true;
	try_update(l);
	return COAP_204_CHANGED;
}

static void updating_resume(struct lwm2m *l)
{
	news_add(l, NEWS_FIRMWARE, LWM2M_FIRMWARE_UPDATING);
}

/* The server knows of State 3: the reboot. */
static void updating_settled(struct lwm2m *l)
{
	struct firmware *f = l->firmware;

	firmware_enter(l, FIRMWARE_INSTALLING);
	if (firmware_save(l) == 0) {
		news_add(l, NEWS_REBOOT, REBOOT_INSTALL);
		return;
	}
	f->result = RESULT_UPDATE_FAILED;
	firmware_enter(l, FIRMWARE_FAILED);
	news_add(l, NEWS_FIRMWARE, LWM2M_FIRMWARE_UPDATE_FAILED);
}

/* The result is known to the platform. */
static void over(struct lwm2m *l, enum firmware_phase next)
{
	l->firmware->consent = l->firmware->executed = false;
	firmware_enter(l, next);
	firmware_save(l);
	news_add(l, NEWS_FIRMWARE, LWM2M_FIRMWARE_OVER);
}

static void succeeded_settled(struct lwm2m *l)
{
	over(l, FIRMWARE_IDLE);
}

static void failed_settled(struct lwm2m *l)
{
	over(l, FIRMWARE_KEPT);
}

/* --- registration and observation --------------------------------------------------------------------------------- */

void firmware_observed(
	struct lwm2m *l, const struct path *path, const uint8_t *token, uint8_t token_len, int32_t format)
{
	struct firmware *f = l->firmware;

	f->depth = path->depth;
	f->token_len = token_len;
	memcpy(f->token, token, token_len);
	f->format = format;
	if (phases[f->phase].busy)
		firmware_save(l);
}

void firmware_unobserved(struct lwm2m *l)
{
	l->firmware->token_len = 0;
	after_add(l, AFTER_FIRMWARE);
}

void firmware_registered(struct lwm2m *l)
{
	if (phases[l->firmware->phase].busy)
		timer_set(&l->firmware->resume, RESUME_WAIT);
}

void firmware_data_observed(struct lwm2m *l)
{
	struct firmware *f = l->firmware;
	struct path observed = state_path;

	if (!timer_pending(&f->resume))
		return;
	timer_cancel(&f->resume);
	observed.depth = f->depth;
	if (f->token_len > 0)
		observe_restore(l, &observed, f->token, f->token_len, f->format);
	if (phases[f->phase].resume != NULL)
		phases[f->phase].resume(l);
	after_add(l, AFTER_CHECK);
	after_add(l, AFTER_FIRMWARE);
}

static void resume_timeout(void *arg)
{
	struct lwm2m *l = arg;

	/* The wait is over, although nobody observes the data. */
	timer_set(&l->firmware->resume, RESUME_WAIT);
	firmware_data_observed(l);
	news_tell(l);
}

void firmware_fall_back(struct firmware *f)
{
	if (f->phase == FIRMWARE_OFFERED || f->phase == FIRMWARE_DOWNLOADING)
		f->phase = FIRMWARE_ANNOUNCED;
}

void firmware_closing(struct lwm2m *l)
{
	timer_cancel(&l->firmware->resume);
	download_stop(l);
	firmware_fall_back(l->firmware);
}

void firmware_init(struct lwm2m *l)
{
	l->firmware = xcalloc(1, sizeof(*l->firmware));
	l->firmware->format = FORMAT_NONE;
	l->firmware->depth = state_path.depth;
	timer_init(&l->firmware->resume, l->clock, resume_timeout, l);
	buf_init(&l->firmware->package);
	download_init(l);
}

void firmware_release(struct lwm2m *l)
{
	timer_cancel(&l->firmware->resume);
	download_stop(l);
	buf_release(&l->firmware->package);
	free(l->firmware);
}

/* --- what the host and the module ask ----------------------------------------------------------------------------- */

bool lwm2m_firmware_active(const struct lwm2m *l)
{
	return phases[l->firmware->phase].busy;
}

bool lwm2m_firmware_busy(const struct lwm2m *l)
{
	return phases[l->firmware->phase].busy && (client_registered(l) || client_under_way(l));
}

/* AT+QLAFOTAIND=2 … 5: the phase in which each is an answer. */
static const struct {
	enum firmware_phase phase;
	bool go;
} orders[] = {
	[LWM2M_FIRMWARE_DOWNLOAD] = {FIRMWARE_OFFERED, true},
	[LWM2M_FIRMWARE_CANCEL_DOWNLOAD] = {FIRMWARE_OFFERED, false},
	[LWM2M_FIRMWARE_UPDATE] = {FIRMWARE_DOWNLOADED, true},
	[LWM2M_FIRMWARE_CANCEL_UPDATE] = {FIRMWARE_DOWNLOADED, false},
};

enum lwm2m_result lwm2m_firmware_order(struct lwm2m *l, enum lwm2m_firmware_order order)
{
	struct firmware *f = l->firmware;

	if (!l->settings.firmware_controlled || f->phase != orders[order].phase || f->consent)
		return LWM2M_ERR_STATE;
	if (orders[order].go) {
		f->consent = true;
		if (f->phase == FIRMWARE_OFFERED)
			download_begin(l);
		else
			try_update(l);
	} else if (f->phase == FIRMWARE_OFFERED) {
		firmware_fail(l, RESULT_CONNECTION_LOST);
	} else {
		clear(l, RESULT_UPDATE_FAILED);
		firmware_save(l);
		news_add(l, NEWS_FIRMWARE, LWM2M_FIRMWARE_UPDATE_FAILED);
	}
	news_tell(l);
	return LWM2M_OK;
}

enum lwm2m_result lwm2m_firmware_forget(struct lwm2m *l)
{
	struct firmware *f = l->firmware;
	int result;

	if (f->uri[0] == '\0' && f->phase == FIRMWARE_IDLE)
		return LWM2M_OK;
	clear(l, f->result);
	result = firmware_save(l);
	news_tell(l);
	return result == 0 ? LWM2M_OK : LWM2M_ERR_NOT_SENT;
}

enum lwm2m_result lwm2m_firmware_abort(struct lwm2m *l)
{
	const struct phase_row *row = &phases[l->firmware->phase];

	if (row->busy && !row->abortable)
		return LWM2M_ERR_BUSY;
	if (row->abortable) {
		/* Without a word to the platform: "depends on its time-out" (guide 3.14). */
		clear(l, RESULT_INITIAL);
		firmware_save(l);
		observe_quiet(l, &state_path);
		return LWM2M_OK;
	}
	return client_registered(l) ? LWM2M_OK : LWM2M_ERR_NOT_REGISTERED;
}
