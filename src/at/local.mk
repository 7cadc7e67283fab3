at_sources = \
	src/at/args.c \
	src/at/line.c \
	src/at/parse.c \
	src/at/result.c
