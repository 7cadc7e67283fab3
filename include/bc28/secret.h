/* Keys on their way into a program: from files, off the command line, out of core dumps. */
#ifndef BC28_SECRET_H
#define BC28_SECRET_H

/*
 * What an argument says: "@FILE" is the contents of that file, "@-" of standard input, without the line feeds at its
 * end and with commas for those between lines; anything else is itself. A new string, to be freed with secret_free().
 * NULL and *cause, which never shows a secret. *notice: a warning, when others may read the file; NULL otherwise.
 */
char *secret_read(const char *text, char **notice, char **cause);
/* NULL is allowed. */
void secret_free(char *secret);
/* Overwrites an argument of the command line, which everybody can see (ps(1)); the name of a file is left as it is. */
void secret_hide(char *argument);
/* From now on no core is dumped and no debugger attaches, as nobody else's /proc/PID/mem may be read. */
void secret_seal(void);

#endif
