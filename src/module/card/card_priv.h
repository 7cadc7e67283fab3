/*
 * The inside of the card; private to this folder.
 *
 *	sim.c            the card in the module: supply, start, state, what is saved of it
 *	pin.c            its PINs
 *	card.c           its reader's side: commands, channels, sessions
 *	card_commands.c  commands on files
 *	card_files.c     the files
 *	simfile.c        the file that says what the card is
 */
#ifndef CARD_PRIV_H
#define CARD_PRIV_H

#include "card.h"

#include "core/module_priv.h"
#include "core/part.h"

#define CARD_MF       0x3f00
#define CARD_USIM     0x7fff
#define CARD_TELECOM  0x7f10
#define CARD_GSM      0x7f20 /* the files of the USIM under their old path */
#define CARD_CHANNELS 4

/* --- sim.c */

/* The card as it was bought. */
const struct sim_profile *sim_profile(const struct module *m);
/* Its state may have changed: tells whom it concerns. */
void sim_update(struct module *m);
/* Makes changes of the card durable, at most three together; AT_OK or CME_MEMORY. */
int sim_save(struct module *m, const struct setting_change *changes, size_t count);

/* --- pin.c */

/* The card starts anew: nothing is verified. */
void pin_reset(struct module *m);
/* The card asks for PIN1 at all; and what a PIN guards is open. */
bool pin_locked(const struct module *m);
bool pin_satisfied(const struct module *m, enum sim_pin_id id);

/* --- card_files.c */

extern const struct card_file card_files[];
const struct card_file *card_find(uint16_t df, uint16_t fid);
/* The hexadecimal contents that a list "NAME=HEX;NAME=HEX;" has for a file, *len digits; NULL: none. */
const char *card_listed(const char *list, const char *name, size_t *len);

/* --- card.c */

/* A command to the card. */
struct apdu {
	uint8_t ins, p1, p2, p3;
	const uint8_t *data;
	size_t len;
};

/* A logical channel, and what is selected on it. */
struct card_channel {
	bool open;
	uint16_t df;
	const struct card_file *ef; /* NULL: the directory itself */
	uint8_t record; /* current record; 0: none */
};

/* The card starts anew: channels and selections. */
void card_reset(struct module *m);
/* What GET RESPONSE is to fetch. */
struct buf *card_response(struct module *m);

/* --- card_commands.c: each returns the status word */

void card_enter(struct card_channel *c, unsigned fid);
unsigned card_select_id(struct card_channel *c, unsigned fid);
/* Directory by directory from the MF, two bytes each. */
unsigned card_select_path(struct card_channel *c, const uint8_t *path, size_t len);
unsigned card_select_aid(struct card_channel *c, const uint8_t *aid, size_t len);
/* The file control parameters of what is selected. */
void card_control(const struct module *m, const struct card_channel *c, struct buf *out);
unsigned card_do_select(struct module *m, struct card_channel *c, const struct apdu *a, struct buf *out);
unsigned card_do_status(struct module *m, struct card_channel *c, const struct apdu *a, struct buf *out);
unsigned card_do_read_binary(struct module *m, struct card_channel *c, const struct apdu *a, struct buf *out);
unsigned card_do_read_record(struct module *m, struct card_channel *c, const struct apdu *a, struct buf *out);
unsigned card_do_update_binary(struct module *m, struct card_channel *c, const struct apdu *a, struct buf *out);
unsigned card_do_update_record(struct module *m, struct card_channel *c, const struct apdu *a, struct buf *out);

#endif
