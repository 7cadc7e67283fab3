/* The card for the module's other rooms: its supply, its files. What the commands ask of it is in bc28/sim.h. */
#ifndef MODULE_CARD_H
#define MODULE_CARD_H

#include "bc28/sim.h"

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

size_t card_file_size(const struct card_file *f);
/* The contents, card_file_size() bytes. */
void card_read(const struct module *m, const struct card_file *f, uint8_t *out);
const struct card_file *card_find_name(const char *name, size_t len);

/* The radio gives the card its supply, or takes it away. */
void sim_radio(struct module *m, bool on);
/* Makes a file durable; AT_OK or CME_MEMORY. */
int sim_save_file(struct module *m, const struct card_file *f, const uint8_t *data);

#endif
