/*
 * What AT+QMTCFG="aliauth" makes of a login: the form that Alibaba Cloud's platform publishes for its devices. The
 * guide says only that user and password may then be left out.
 */
#include "config.h"

#include <string.h>

#include "bc28/sha256.h"
#include "mqtt_priv.h"

/* Without TLS, signed by HMAC-SHA-256; no time stamp, which the form leaves free: the module may have no time. */
#define HOW "|securemode=3,signmethod=hmacsha256|"

bool mqtt_aliauth(const struct module *m, const char *client, struct mqtt_login *out)
{
	const char *product = module_setting(m, SET_MQTT_PRODUCT), *device = module_setting(m, SET_MQTT_DEVICE);
	const char *secret = module_setting(m, SET_MQTT_SECRET);
	uint8_t mac[SHA256_SIZE];
	struct buf text;

	buf_init(&out->client);
	buf_init(&out->user);
	buf_init(&out->password);
	if (*product == '\0')
		return false;
	buf_addf(&out->client, "%s" HOW, client);
	buf_addf(&out->user, "%s&%s", device, product);
	/* Names and values, by the alphabet. */
	buf_init(&text);
	buf_addf(&text, "clientId%sdeviceName%sproductKey%s", client, device, product);
	hmac_sha256(secret, strlen(secret), text.data, text.len, mac);
	buf_addhex(&out->password, mac, sizeof(mac));
	buf_release(&text);
	return true;
}

void mqtt_login_release(struct mqtt_login *login)
{
	buf_release(&login->client);
	buf_release(&login->user);
	buf_release(&login->password);
}
