/* Names of CoAP types and codes; an empty message. */
#include "config.h"

#include "bc28/coap_msg.h"

#include <stdio.h>
#include <string.h>

#include "bc28/number.h"
#include "bc28/values.h"

const struct value_name coap_type_names[] = {
	{COAP_CON, "CON"},
	{COAP_NON, "NON"},
	{COAP_ACK, "ACK"},
	{COAP_RST, "RST"},
	{0, NULL},
};

static const struct value_name method_names[] = {
	{COAP_GET, "GET"},
	{COAP_POST, "POST"},
	{COAP_PUT, "PUT"},
	{COAP_DELETE, "DELETE"},
	{0, NULL},
};

struct coap_msg coap_msg_init(void)
{
	return (struct coap_msg){.format = -1, .accept = -1, .observe = -1};
}

bool coap_token_equal(const uint8_t *a, size_t a_len, const uint8_t *b, size_t b_len)
{
	return a_len == b_len && (a_len == 0 || memcmp(a, b, a_len) == 0);
}

const char *coap_code_str(uint8_t code, char buf[8])
{
	if (code >= COAP_GET && code <= COAP_DELETE)
		return value_to_name(method_names, code);
	snprintf(buf, 8, "%u.%02u", coap_class(code), code & 31u);
	return buf;
}

int coap_code_parse(const char *text)
{
	int64_t class, detail;
	int value;

	if (value_from_name(method_names, text, &value) == 0)
		return value;
	if (strlen(text) != 4 || text[1] != '.' || number_scan(text, 1, 10, 0, 7, &class) != 1 ||
		number_scan(text + 2, 2, 10, 0, 31, &detail) != 2)
		return -1;
	return COAP_CODE((int)class, (int)detail);
}
