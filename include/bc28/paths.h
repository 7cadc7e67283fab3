/*
 * Where the files of an instance are by default. The daemon and its clients ask the same function, so that they meet.
 * Every path returned is absolute, a new string, or NULL and *cause.
 */
#ifndef BC28_PATHS_H
#define BC28_PATHS_H

#define INSTANCE_MAX 64

/* 0, or -1 and *cause when the name can't be a directory's: letters, digits, '.', '_', '-', not a leading dot. */
int instance_check(const char *name, char **cause);
/*
 * $XDG_RUNTIME_DIR/bc28/INSTANCE; without a usable XDG_RUNTIME_DIR /run/bc28/INSTANCE for root, /tmp/bc28-UID/INSTANCE
 * for others.
 */
char *path_runtime_dir(const char *instance);
/* $XDG_STATE_HOME/bc28/INSTANCE, else /var/lib/bc28/INSTANCE for root, else ~/.local/state/bc28/INSTANCE. */
char *path_state_dir(const char *instance, char **cause);
/*
 * Where files of that kind are which come with the program: below conf/ beside a program that wasn't installed, below
 * ../share of one that was, wherever that is by now, else where it was to be installed.
 */
char *path_data_dir(const char *kind);
/*
 * 1: the path names the file that fd has open; 0: another one, or none any more; -1 and errno: it can't be told. Who
 * locks a file asks it behind the lock: its last holder may have removed it just before.
 */
int path_names(const char *path, int fd);
char *path_join(const char *dir, const char *name);
/* The path itself when it is absolute, otherwise below the working directory. */
char *path_absolute(const char *path);
/*
 * Makes the directory and those above it (0700). -1 and *cause when one can't be made, the last can't be written to, or
 * one in a directory that everybody may write to isn't ours.
 */
int path_make_dir(const char *dir, char **cause);

/* A runtime directory (of path_runtime_dir()) in use. */
struct rundir;
/* Makes it if need be. NULL and *cause. */
struct rundir *rundir_enter(const char *dir, char **cause);
/* Removes it, and the one above it, when they are empty and nobody else is in. NULL is allowed. */
void rundir_leave(struct rundir *r);

#endif
