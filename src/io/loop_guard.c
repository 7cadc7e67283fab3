#include "config.h"

#include "io_priv.h"

#include <string.h>

#include "bc28/digest.h"

/* So many lines that come back within WINDOW are a loop. */
#define LINES_MAX 3
#define WINDOW    UINT64_C(1000)

static bool contains(const uint64_t *ring, uint64_t line)
{
	for (size_t i = 0; i < LOOP_LINES; i++)
		if (ring[i] == line)
			return true;
	return false;
}

/* Takes one byte; the line that it ends, as a number, or 0: none (empty ones and single characters are none). */
static uint64_t take_byte(struct loop_side *s, uint8_t c)
{
	uint64_t line = 0;

	if (c != '\r' && c != '\n') {
		s->digest = digest_add(s->len == 0 ? DIGEST_START : s->digest, &c, 1);
		s->len++;
		return 0;
	}
	if (s->len > 1)
		line = s->digest != 0 ? s->digest : 1;
	s->len = 0;
	return line;
}

static void keep(struct loop_side *s, uint64_t line)
{
	s->ring[s->next++ % LOOP_LINES] = line;
}

void loop_guard_wrote(struct loop_guard *g, const uint8_t *data, size_t len)
{
	for (size_t i = 0; i < len; i++) {
		uint64_t line = take_byte(&g->out, data[i]);

		/* What came from the host is the module's echo (ATE1), which the host may well say again. */
		if (line != 0 && !contains(g->in.ring, line))
			keep(&g->out, line);
	}
}

bool loop_guard_read(struct loop_guard *g, const uint8_t *data, size_t len, uint64_t now)
{
	bool looped = false;

	for (size_t i = 0; i < len; i++) {
		uint64_t line = take_byte(&g->in, data[i]);

		if (line == 0)
			continue;
		if (contains(g->out.ring, line)) {
			looped = looped ||
				 (g->hits >= LINES_MAX - 1 && now - g->hit[g->hits % (LINES_MAX - 1)] <= WINDOW);
			g->hit[g->hits++ % (LINES_MAX - 1)] = now;
		}
		keep(&g->in, line);
	}
	if (looped)
		*g = (struct loop_guard){.hits = 0};
	return looped;
}
