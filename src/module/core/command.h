/* What one command of a line leads to, and the forms that its settings answer; private to src/module. */
#ifndef MODULE_COMMAND_H
#define MODULE_COMMAND_H

#include "bc28/cmd.h"

/* The read form: the settings as last set, separated by commas. */
int cmd_show_settings(struct module *m, const struct cmd *c);
/* The set form: each parameter that is given is the number of the setting in its place. */
int cmd_store_settings(struct module *m, const struct cmd *c, const struct at_args *a);

/* The command of that name; NULL: there is none, or not with the quirk that it wants. */
const struct cmd *cmd_built_in(const struct module *m, const char *name);
/* Runs it: its result, AT_PENDING or AT_SILENT. */
int cmd_run(struct module *m, const struct at_request *req);

#endif
