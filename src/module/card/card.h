/* The files of the card; private to this folder. */
#ifndef MODULE_CARD_H
#define MODULE_CARD_H

#include "bc28/sim.h"

#define CARD_MF       0x3f00
#define CARD_USIM     0x7fff
#define CARD_TELECOM  0x7f10
#define CARD_GSM      0x7f20 /* the files of the USIM under their old path */
#define CARD_CHANNELS 4
/* The longest file, all records of it. */
#define CARD_FILE_MAX 200

enum card_kind { CARD_TRANSPARENT, CARD_LINEAR };
enum card_access { CARD_ALWAYS, CARD_PIN1, CARD_PIN2, CARD_ADM };

/* An elementary file (TS 31.102 4.2). */
struct card_file {
	const char *name;
	uint16_t df, fid;
	uint8_t sfi; /* 0: none */
	enum card_kind kind;
	uint8_t size; /* of the file, or of a record */
	uint8_t records;
	enum card_access read, write;
	const char *initial; /* hexadecimal, the rest is FF; NULL: made of the card's data */
	void (*make)(const struct module *m, uint8_t *out);
};

extern const struct card_file card_files[];

size_t card_file_size(const struct card_file *f);
/* The contents, card_file_size() bytes. */
void card_read(const struct module *m, const struct card_file *f, uint8_t *out);
const struct card_file *card_find(uint16_t df, uint16_t fid);
const struct card_file *card_find_name(const char *name, size_t len);
/* The hexadecimal contents that a list "NAME=HEX;NAME=HEX;" has for a file, *len digits; NULL: none. */
const char *card_listed(const char *list, const char *name, size_t *len);

#endif
