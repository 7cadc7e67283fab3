noinst_LIBRARIES += src/net/libbc28net.a
src_net_libbc28net_a_SOURCES = \
	src/net/air.c \
	src/net/assoc.c src/net/assoc.h src/net/assoc_priv.h \
	src/net/assoc_body.c \
	src/net/assoc_send.c \
	src/net/assoc_serve.c \
	src/net/bearer.c \
	src/net/dtls.c src/net/dtls.h src/net/dtls_priv.h \
	src/net/dtls_endpoint.c \
	src/net/dtls_records.c src/net/dtls_records.h \
	src/net/exchange.c src/net/exchange.h \
	src/net/flight.c src/net/flight.h \
	src/net/hub.c src/net/hub.h \
	src/net/io.c src/net/io.h \
	src/net/ipsock.c src/net/ipsock.h \
	src/net/link.c \
	src/net/module.c \
	src/net/net.c src/net/net_priv.h \
	src/net/ping.c \
	src/net/pdu.c src/net/pdu.h \
	src/net/resolver.c \
	src/net/route.c src/net/route.h \
	src/net/peers.c \
	src/net/ports.c src/net/ports.h \
	src/net/server.c src/net/server_priv.h \
	src/net/server_dtls.c \
	src/net/tcp.c \
	src/net/tcp_pipe.c src/net/tcp_pipe.h \
	src/net/udp.c \
	src/net/session.c src/net/session.h \
	src/net/upload.c src/net/upload.h \
	src/net/wire.c src/net/wire.h
src_net_libbc28net_a_CPPFLAGS = $(AM_CPPFLAGS) $(EVENT_CFLAGS) $(COAP_CFLAGS)

# libcoap without clock and sockets of its own.
src/net/libcoap.a: $(COAP_ARCHIVE) src/net/io.syms scripts/own-libcoap
	$(AM_V_GEN)OBJCOPY='$(OBJCOPY)' NM='$(NM)' $(srcdir)/scripts/own-libcoap $(COAP_ARCHIVE) $(srcdir)/src/net/io.syms $@
CLEANFILES += src/net/libcoap.a
EXTRA_DIST += src/net/io.syms src/net/io_check.c scripts/own-libcoap
check_DATA += src/net/libcoap.a
TESTS += tests/unit/test_own_libcoap
EXTRA_DIST += tests/unit/test_own_libcoap

# What a program that links it needs, in this order.
net_libs = src/net/libbc28net.a libbc28.a src/net/libcoap.a $(EVENT_LIBS) $(MBEDTLS_LIBS) $(RESOLV_LIBS)

if HAVE_CHECK
net_tests = tests/unit/test_net tests/unit/test_net_strangers tests/unit/test_net_dtls tests/unit/test_net_parts \
	tests/unit/test_net_air tests/unit/test_net_allow tests/unit/test_net_descriptors tests/unit/test_net_resumption \
	tests/unit/test_net_dtls_strangers tests/unit/test_net_handshakes tests/unit/test_net_names \
	tests/unit/test_dtls_interop
check_PROGRAMS += $(net_tests)
TESTS += $(net_tests)
net_test_cppflags = $(AM_CPPFLAGS) $(EVENT_CFLAGS) $(CHECK_CFLAGS)
net_world = tests/unit/net_world.c tests/unit/net_world.h
tests_unit_test_net_SOURCES = tests/unit/test_net.c $(net_world)
tests_unit_test_net_CPPFLAGS = $(net_test_cppflags)
tests_unit_test_net_LDADD = $(net_libs) $(CHECK_LIBS)
tests_unit_test_net_strangers_SOURCES = tests/unit/test_net_strangers.c $(net_world)
tests_unit_test_net_strangers_CPPFLAGS = $(net_test_cppflags)
tests_unit_test_net_strangers_LDADD = $(net_libs) $(CHECK_LIBS)
tests_unit_test_net_air_SOURCES = tests/unit/test_net_air.c $(net_world)
tests_unit_test_net_air_CPPFLAGS = $(net_test_cppflags)
tests_unit_test_net_air_LDADD = $(net_libs) $(CHECK_LIBS)
tests_unit_test_net_allow_SOURCES = tests/unit/test_net_allow.c $(net_world)
tests_unit_test_net_allow_CPPFLAGS = $(net_test_cppflags)
tests_unit_test_net_allow_LDADD = $(net_libs) $(CHECK_LIBS)
tests_unit_test_net_descriptors_SOURCES = tests/unit/test_net_descriptors.c $(net_world)
tests_unit_test_net_descriptors_CPPFLAGS = $(net_test_cppflags)
tests_unit_test_net_descriptors_LDADD = $(net_libs) $(CHECK_LIBS)
tests_unit_test_net_dtls_SOURCES = tests/unit/test_net_dtls.c $(net_world)
tests_unit_test_net_dtls_CPPFLAGS = $(net_test_cppflags) -I$(top_srcdir)/src
tests_unit_test_net_dtls_LDADD = $(net_libs) $(CHECK_LIBS)
tests_unit_test_net_dtls_strangers_SOURCES = tests/unit/test_net_dtls_strangers.c $(net_world)
tests_unit_test_net_dtls_strangers_CPPFLAGS = $(net_test_cppflags)
tests_unit_test_net_dtls_strangers_LDADD = $(net_libs) $(CHECK_LIBS)
tests_unit_test_net_handshakes_SOURCES = tests/unit/test_net_handshakes.c $(net_world)
tests_unit_test_net_handshakes_CPPFLAGS = $(net_test_cppflags) -I$(top_srcdir)/src
tests_unit_test_net_handshakes_LDADD = $(net_libs) $(CHECK_LIBS)
tests_unit_test_net_names_SOURCES = tests/unit/test_net_names.c $(net_world)
tests_unit_test_net_names_CPPFLAGS = $(net_test_cppflags)
tests_unit_test_net_names_LDADD = $(net_libs) $(CHECK_LIBS)
tests_unit_test_net_resumption_SOURCES = tests/unit/test_net_resumption.c $(net_world)
tests_unit_test_net_resumption_CPPFLAGS = $(net_test_cppflags) -I$(top_srcdir)/src
tests_unit_test_net_resumption_LDADD = $(net_libs) $(CHECK_LIBS)
tests_unit_test_dtls_interop_SOURCES = tests/unit/test_dtls_interop.c $(net_world)
tests_unit_test_dtls_interop_CPPFLAGS = $(net_test_cppflags)
tests_unit_test_dtls_interop_LDADD = $(net_libs) $(CHECK_LIBS)
tests_unit_test_net_parts_SOURCES = tests/unit/test_net_parts.c
tests_unit_test_net_parts_CPPFLAGS = $(net_test_cppflags) -I$(top_srcdir)/src
tests_unit_test_net_parts_LDADD = $(net_libs) $(CHECK_LIBS)
endif
