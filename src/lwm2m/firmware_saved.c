/*
 * What of an update outlives the power: the job as a line of text, and the package as far as it is here
 * (docs/firmware.md); and the boot that follows, which installs it.
 */
#include "config.h"

#include <stdlib.h>
#include <string.h>

#include "bc28/lwm2m_codec.h"
#include "bc28/number.h"
#include "bc28/xmalloc.h"
#include "firmware_priv.h"
#include "lwm2m_priv.h"
#include "news.h"
#include "uri.h"

/* Of the path whose observation is kept: /5/0/3. Of another one, /5 or /5/0, it stands behind the format. */
#define DEPTH_RESOURCE 3

/* The words are those of job_parse(); '-' where there is nothing. */
static void job_print(struct buf *out, const struct firmware *f)
{
	buf_addf(out, "%s %d %d %u ", firmware_phase_name(f->phase), f->consent, f->executed, f->result);
	if (f->token_len > 0)
		buf_addhex(out, f->token, f->token_len);
	else
		buf_addc(out, '-');
	buf_addf(out, " %d", f->format);
	if (f->depth != DEPTH_RESOURCE)
		buf_addf(out, "/%u", f->depth);
	buf_addf(out, " %s", f->uri[0] != '\0' ? f->uri : "-");
	if (f->package.len > 0 && f->etag.len > 0) {
		buf_addc(out, ' ');
		buf_addhex(out, f->etag.bytes, f->etag.len);
	}
}

/* The words of a job. The ETag came later, and isn't always there. */
enum { JOB_PHASE, JOB_CONSENT, JOB_EXECUTED, JOB_RESULT, JOB_TOKEN, JOB_FORMAT, JOB_URI, JOB_ETAG, JOB_WORDS };

/* How many there are; 0 when one is too long. */
static size_t job_split(const char *job, char word[JOB_WORDS][URI_MAX + 1])
{
	size_t n = 0;

	memset(word, 0, JOB_WORDS * sizeof(*word));
	for (; n < JOB_WORDS && *job != '\0'; n++) {
		size_t len = strcspn(job, " ");

		if (len > URI_MAX)
			return 0;
		memcpy(word[n], job, len);
		job += len + (job[len] == ' ');
	}
	return n;
}

/* Hexadecimal digits into at most max bytes; how many, 0 when it is something else. */
static uint8_t job_bytes(const char *digits, uint8_t *out, size_t max)
{
	size_t len = strlen(digits) / 2;

	return len <= max && hex_decode(digits, strlen(digits), out) == 0 ? (uint8_t)len : 0;
}

/* "11542", or "11542/1"; -1: neither. */
static int job_format(char *word, int64_t *format, int64_t *depth)
{
	char *slash = strchr(word, '/');

	*depth = DEPTH_RESOURCE;
	if (slash != NULL) {
		*slash = '\0';
		if (number_parse(slash + 1, 10, 1, DEPTH_RESOURCE, depth, NULL) < 0)
			return -1;
	}
	return number_parse(word, 10, INT32_MIN, INT32_MAX, format, NULL);
}

/* A job that is none leaves everything idle. */
static void job_parse(struct firmware *f, const char *job)
{
	char word[JOB_WORDS][URI_MAX + 1];
	int64_t consent, executed, result, format, depth;
	int phase;

	if (job_split(job, word) <= JOB_URI || number_parse(word[JOB_CONSENT], 10, 0, 1, &consent, NULL) < 0 ||
		number_parse(word[JOB_EXECUTED], 10, 0, 1, &executed, NULL) < 0 ||
		number_parse(word[JOB_RESULT], 10, 0, RESULT_UNSUPPORTED_PROTOCOL, &result, NULL) < 0 ||
		job_format(word[JOB_FORMAT], &format, &depth) < 0)
		return;
	phase = firmware_phase_from_name(word[JOB_PHASE]);
	if (phase < 0)
		return;
	f->phase = (enum firmware_phase)phase;
	f->consent = consent != 0;
	f->executed = executed != 0;
	f->result = (uint8_t)result;
	f->format = (int)format;
	f->depth = (unsigned)depth;
	f->token_len = job_bytes(word[JOB_TOKEN], f->token, COAP_TOKEN_MAX);
	f->etag.len = job_bytes(word[JOB_ETAG], f->etag.bytes, COAP_ETAG_MAX);
	if (strcmp(word[JOB_URI], "-") != 0)
		memcpy(f->uri, word[JOB_URI], sizeof(f->uri));
}

/* version: the one that is installed now, NULL: as before. */
static int save(struct lwm2m *l, const char *version)
{
	struct firmware *f = l->firmware;
	size_t offset = f->saved < f->package.len ? f->saved : f->package.len;
	struct lwm2m_firmware_state state = {.version = version, .offset = offset, .len = f->package.len - offset};
	struct buf job;
	int result = 0;

	buf_init(&job);
	job_print(&job, f);
	state.job = buf_str(&job);
	if (state.len > 0)
		state.data = f->package.data + offset;
	if (l->ops->firmware_save != NULL)
		result = l->ops->firmware_save(l->arg, &state);
	if (result == 0)
		f->saved = f->package.len;
	buf_release(&job);
	return result;
}

int firmware_save(struct lwm2m *l)
{
	return save(l, NULL);
}

/* In the boot after the reboot. */
static void install(struct lwm2m *l)
{
	struct firmware *f = l->firmware;
	struct firmware_header header;

	if (firmware_package_read(f->package.data, f->package.len, &header) == FIRMWARE_GOOD &&
		(header.base[0] == '\0' || strcmp(header.base, l->firmware_version) == 0)) {
		f->phase = FIRMWARE_SUCCEEDED;
		f->result = RESULT_SUCCESS;
		f->uri[0] = '\0';
		buf_release(&f->package);
		if (save(l, header.version) == 0) {
			free(l->firmware_version);
			l->firmware_version = xstrdup(header.version);
			return;
		}
	}
	f->phase = FIRMWARE_FAILED;
	f->result = RESULT_UPDATE_FAILED;
	firmware_save(l);
}

void lwm2m_firmware_boot(struct lwm2m *l, const char *version, const char *job, const uint8_t *data, size_t len)
{
	struct firmware *f;

	firmware_release(l);
	firmware_init(l);
	f = l->firmware;
	free(l->firmware_version);
	l->firmware_version = xstrdup(version);
	job_parse(f, job);
	buf_add(&f->package, data, len < FIRMWARE_PACKAGE_MAX ? len : FIRMWARE_PACKAGE_MAX);
	f->saved = len;
	firmware_fall_back(f);
	if (f->phase == FIRMWARE_INSTALLING)
		install(l);
}

const char *lwm2m_firmware_version(const struct lwm2m *l)
{
	return l->firmware_version;
}

void lwm2m_firmware_ready(struct lwm2m *l)
{
	if (l->firmware->phase == FIRMWARE_SUCCEEDED)
		news_add(l, NEWS_FIRMWARE, LWM2M_FIRMWARE_UPDATE_SUCCESS);
	else if (l->firmware->phase == FIRMWARE_FAILED)
		news_add(l, NEWS_FIRMWARE, LWM2M_FIRMWARE_UPDATE_FAILED);
	news_tell(l);
}
