# client: bc28ctl
bin_PROGRAMS += bc28ctl
bc28ctl_CFLAGS = $(AM_CFLAGS) $(JANSSON_CFLAGS)
bc28ctl_LDADD = src/io/libio.a libbc28.a $(JANSSON_LIBS)
bc28ctl_SOURCES = \
	src/client/client_priv.h \
	src/client/connection.c \
	src/client/generic.c \
	src/client/main.c \
	src/client/show.c \
	src/client/watch.c
