# daemon: bc28d
sbin_PROGRAMS += bc28d
bc28d_CFLAGS = $(AM_CFLAGS) $(EVENT_CFLAGS) $(JANSSON_CFLAGS) $(INIH_CFLAGS)
bc28d_LDADD = src/ctl/libctl.a libbc28platform.a src/net/libbc28net.a src/io/libio.a src/store/libstore.a libbc28.a \
	$(EVENT_LIBS) $(COAP_LIBS) $(MBEDTLS_LIBS) $(SQLITE_LIBS) $(JANSSON_LIBS) $(INIH_LIBS) -lm
bc28d_SOURCES = \
	src/daemon/background.c \
	src/daemon/background.h \
	src/daemon/commands.c \
	src/daemon/commands.h \
	src/daemon/config.c \
	src/daemon/instance.c \
	src/daemon/instance.h \
	src/daemon/main.c \
	src/daemon/manual.c \
	src/daemon/options.c \
	src/daemon/options.h \
	src/daemon/output.c \
	src/daemon/output.h \
	src/daemon/timeline.c \
	src/daemon/timeline.h
