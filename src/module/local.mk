module_sources = \
	src/module/andlink.c \
	src/module/boot.c \
	src/module/fota.c \
	src/module/hang.c \
	src/module/interpreter.c \
	src/module/module.c \
	src/module/module_priv.h \
	src/module/nv.c \
	src/module/params.c \
	src/module/radio.c \
	src/module/urc.c \
	src/module/urcs.c

if HAVE_CHECK
check_PROGRAMS += tests/unit/test_module
TESTS += tests/unit/test_module
tests_unit_test_module_SOURCES = tests/unit/test_module.c
tests_unit_test_module_CFLAGS = $(AM_CFLAGS) $(CHECK_CFLAGS)
tests_unit_test_module_LDADD = libbc28.a $(CHECK_LIBS)
endif
