/* The forms that a command's settings answer; private to src/module. */
#ifndef MODULE_COMMAND_H
#define MODULE_COMMAND_H

#include "bc28/cmd.h"

/* The read form: the settings as last set, separated by commas. */
int cmd_show_settings(struct module *m, const struct cmd *c);
/* The set form: each parameter that is given is the number of the setting in its place. */
int cmd_store_settings(struct module *m, const struct cmd *c, const struct at_args *a);

#endif
