#include "config.h"

#include "firmware_fixture.h"

#include <stdlib.h>
#include <string.h>

#include "bc28/lwm2m_codec.h"

void firmware_image(struct buf *out, const char *version, const char *base, size_t size)
{
	uint8_t *body = malloc(size + 1);

	for (size_t i = 0; i < size; i++)
		body[i] = (uint8_t)(i * i % 251);
	buf_init(out);
	firmware_package_make(out, version, base, body, size);
	free(body);
}

enum firmware_phase firmware_phase(const struct fixture *f)
{
	return f->client->firmware->phase;
}

void firmware_register(struct fixture *f, bool data)
{
	lwm2m_set_ip(f->client, true);
	ck_assert_int_eq(lwm2m_start(f->client), LWM2M_OK);
	fixture_accept(f);
	if (data)
		ck_assert_str_eq(fixture_text(f, "GET 19/0/0 observe=0", NULL), "2.05 ct=42 observe=0");
	fixture_log(f);
}

struct fixture *firmware_fixture_new(bool controlled)
{
	struct fixture *f = fixture_new();

	f->settings.firmware_controlled = controlled;
	lwm2m_configure(f->client, &f->settings);
	firmware_register(f, false);
	fixture_text(f, "GET 5/0/3 accept=0 observe=0", NULL);
	fixture_log(f);
	return f;
}

int firmware_next_get(struct fixture *f)
{
	const struct fake_sent *s;

	while ((s = fake_net_take(f->net)) != NULL)
		if (s->msg.code == COAP_GET)
			return (int)s->msg.block2.num;
	return -1;
}

void firmware_notified(struct fixture *f, enum link_outcome outcome)
{
	const struct fake_sent *s;

	do {
		s = fake_net_take(f->net);
		ck_assert_msg(s != NULL, "no notification");
	} while (s->msg.code != COAP_205_CONTENT || s->msg.observe < 0);
	fake_net_outcome(f->net, outcome);
	fixture_settle(f);
}

void firmware_give(struct fixture *f, const struct buf *image, uint16_t size)
{
	uint32_t num = fake_net_last(f->net)->msg.block2.num * fake_net_last(f->net)->msg.block2.size / size;
	size_t at = (size_t)num * size;
	struct coap_block block = {.num = num, .size = size, .more = image->len - at > size};

	fake_net_respond_block(f->net, COAP_205_CONTENT, block, image->data + at, block.more ? size : image->len - at);
	fixture_settle(f);
}

/* Up to State 3, which the server is about to hear of. */
static void update(struct fixture *f, const char *base)
{
	struct buf image;

	firmware_image(&image, "NEW", base, 20);
	ck_assert_int_eq(firmware_next_get(f), 0);
	firmware_give(f, &image, 512);
	buf_release(&image);
	ck_assert_int_eq(firmware_phase(f), FIRMWARE_DOWNLOADED);
	firmware_notified(f, LINK_ACKED);
}

struct fixture *firmware_fixture_in(enum firmware_phase phase)
{
	struct fixture *f = firmware_fixture_new(true);
	bool fails = phase == FIRMWARE_FAILED || phase == FIRMWARE_KEPT;

	if (phase == FIRMWARE_IDLE)
		return f;
	ck_assert_str_eq(fixture_text(f, "PUT 5/0/1 ct=0", FIRMWARE_URI), "2.04");
	if (phase == FIRMWARE_ANNOUNCED)
		return f;
	firmware_notified(f, LINK_ACKED);
	if (phase == FIRMWARE_OFFERED)
		return f;
	ck_assert_int_eq(lwm2m_firmware_order(f->client, LWM2M_FIRMWARE_DOWNLOAD), LWM2M_OK);
	fixture_settle(f);
	if (phase == FIRMWARE_DOWNLOADING)
		return f;
	update(f, fails ? "ANOTHER" : "");
	if (phase == FIRMWARE_DOWNLOADED)
		return f;
	ck_assert_str_eq(fixture_text(f, "POST 5/0/2", NULL), "2.04");
	ck_assert_int_eq(lwm2m_firmware_order(f->client, LWM2M_FIRMWARE_UPDATE), LWM2M_OK);
	fixture_settle(f);
	if (phase == FIRMWARE_UPDATING)
		return f;
	f->hold_install = phase == FIRMWARE_INSTALLING;
	firmware_notified(f, LINK_ACKED);
	if (phase == FIRMWARE_INSTALLING)
		return f;
	firmware_register(f, true);
	if (phase == FIRMWARE_KEPT)
		firmware_notified(f, LINK_ACKED);
	return f;
}
