/*
 * A module that is wrong in one place, to see which transcript notices: a command that takes what it has to refuse, or
 * refuses what it has to take; a quirk or a timer that stays what it is whatever a transcript sets (make
 * conformance-mutants).
 */
#ifndef FALSIFY_H
#define FALSIFY_H

#include "bc28/cmd.h"
#include "bc28/params.h"

/*
 * What is wrong, of the command line:
 * "quirk.NAME=VALUE", "timer.NAME=" (what it is in the profile);
 * "+CMEE=GRAMMAR": the set form has this grammar;
 * "+CMEE=GRAMMAR TAB 0 TAB n:i(0,1)": and answers OK, and does nothing, whenever its parameter of that place, counted
 * from 0, is not as the last word says; with nothing behind the last tab, when it is left out.
 * NULL, or what is wrong with the words.
 */
const char *falsify(const char *words);
/* The module's commands and parameters, made wrong; as they are when falsify() wasn't called. */
const struct cmd *const *falsify_commands(void);
const char *falsify_params(struct params *p);
void falsify_release(void);

#endif
