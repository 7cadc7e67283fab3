/* Paths of objects, instances and resources: "/3/0/9". */
#ifndef BC28_LWM2M_PATH_H
#define BC28_LWM2M_PATH_H

#include <stdbool.h>
#include <stdint.h>

/* "/3/0/9" has depth 3, "/" depth 0. */
struct path {
	unsigned depth;
	uint16_t id[3];
};

#define PATH_TEXT_MAX 20

/* -1: not a path of LwM2M (a leading slash is allowed). */
int lwm2m_path_parse(const char *text, struct path *out);
/* With a leading slash. */
const char *path_print(const struct path *p, char text[PATH_TEXT_MAX]);
/* inner is outer or lies below it. */
bool path_covers(const struct path *outer, const struct path *inner);
bool path_equal(const struct path *a, const struct path *b);

#endif
