/*
 * Runs a fuzz target without a fuzzer, for `make check`: every file of its corpus, then a fixed number of mutations of
 * each, the same ones in every run. What crashes, hangs or leaks fails the test; the sanitizer build sees the rest.
 *
 * Usage: fuzz_NAME [FILE|FOLDER]...   default: tests/fuzz/corpus/NAME of the source tree
 */
#include "config.h"

#include <dirent.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>

#include "bc28/buf.h"
#include "bc28/rng.h"
#include "bc28/xmalloc.h"

/* How many of each file: a slow target says less in its build rule. */
#ifndef MUTATIONS
#define MUTATIONS 2000
#endif
#define INPUT_MAX 65536

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

struct tally {
	unsigned files, runs;
};

/* Bytes and pieces that parsers stumble over. */
static const char *const tokens[] = {"\r", "\n", ",", ";", "\"", "=", "?", "{", "}", "[", "]", "\\u0000", "0x", "-1",
	"4294967296", "99999999999999999999", "\xff\xff", "%n", "AT+", "</", ">;"};

static void run(struct tally *t, const uint8_t *data, size_t len)
{
	/* An exact copy on the heap, so that a read past its end is seen. */
	uint8_t *copy = xmalloc(len > 0 ? len : 1);

	memcpy(copy, data, len);
	LLVMFuzzerTestOneInput(copy, len);
	free(copy);
	t->runs++;
}

/* One to four random changes: a bit, a byte, a cut, a repeated piece, a token. */
static void mutate(struct rng *rng, const struct buf *seed, struct buf *out)
{
	buf_clear(out);
	buf_add(out, seed->data, seed->len);
	for (unsigned left = 1 + rng_below(rng, 4); left > 0; left--) {
		uint32_t len = (uint32_t)out->len;
		uint32_t at = len > 0 ? rng_below(rng, len) : 0;
		uint32_t piece = len - at < 64 ? len - at : 64;
		struct buf next;

		switch (rng_below(rng, 5)) {
		case 0:
			if (len > 0)
				out->data[at] = (uint8_t)(out->data[at] ^ (1u << rng_below(rng, 8)));
			continue;
		case 1:
			if (len > 0)
				out->data[at] = (uint8_t)rng_below(rng, 256);
			continue;
		default:
			break;
		}
		buf_init(&next);
		buf_add(&next, out->data, at);
		switch (rng_below(rng, 3)) {
		case 0:
			break; /* cut */
		case 1:
			for (uint32_t i = rng_below(rng, 8); i > 0 && next.len < INPUT_MAX; i--)
				buf_add(&next, out->data + at, piece);
			piece = 0;
			break;
		default:
			buf_addstr(&next, tokens[rng_below(rng, sizeof(tokens) / sizeof(tokens[0]))]);
			piece = 0;
			break;
		}
		buf_add(&next, out->data + at + piece, len - at - piece);
		buf_release(out);
		*out = next;
	}
}

static int run_file(struct tally *t, const char *path)
{
	struct buf seed, mutant;
	struct rng rng;
	uint8_t chunk[4096];
	size_t got;
	FILE *f = fopen(path, "rb");

	if (f == NULL) {
		perror(path);
		return -1;
	}
	buf_init(&seed);
	buf_init(&mutant);
	while ((got = fread(chunk, 1, sizeof(chunk), f)) > 0 && seed.len < INPUT_MAX)
		buf_add(&seed, chunk, got);
	fclose(f);

	run(t, seed.data, seed.len);
	rng_init(&rng, seed.len);
	for (unsigned i = 0; i < MUTATIONS; i++) {
		mutate(&rng, &seed, &mutant);
		run(t, mutant.data, mutant.len);
	}
	buf_release(&seed);
	buf_release(&mutant);
	t->files++;
	return 0;
}

static int run_path(struct tally *t, const char *path)
{
	struct dirent **names;
	struct stat st;
	int count, status = 0;

	if (stat(path, &st) == -1) {
		perror(path);
		return -1;
	}
	if (!S_ISDIR(st.st_mode))
		return run_file(t, path);
	count = scandir(path, &names, NULL, alphasort);
	for (int i = 0; i < count; i++) {
		char *full = xasprintf("%s/%s", path, names[i]->d_name);

		if (names[i]->d_name[0] != '.' && run_file(t, full) == -1)
			status = -1;
		free(full);
		free(names[i]);
	}
	if (count >= 0)
		free(names);
	return count < 0 ? -1 : status;
}

/* The folder of the corpus that bears the target's name. */
static char *default_corpus(const char *program)
{
	const char *top = getenv("BC28_SRCDIR");
	const char *name = strrchr(program, '/');

	name = name != NULL ? name + 1 : program;
	if (strncmp(name, "fuzz_", 5) == 0)
		name += 5;
	return xasprintf("%s/tests/fuzz/corpus/%s", top != NULL ? top : ".", name);
}

int main(int argc, char **argv)
{
	struct tally t = {0};
	int status = 0;

	if (argc < 2) {
		char *corpus = default_corpus(argv[0]);

		status = run_path(&t, corpus);
		free(corpus);
	}
	for (int i = 1; i < argc; i++)
		if (run_path(&t, argv[i]) == -1)
			status = -1;
	printf("%u inputs from %u files\n", t.runs, t.files);
	printf("%u passed, %u failed, 0 skipped\n", t.files, status == -1 || t.files == 0);
	return status == -1 || t.files == 0;
}
