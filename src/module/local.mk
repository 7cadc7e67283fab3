module_sources = \
	src/module/andlink.c \
	src/module/boot.c \
	src/module/interpreter.c \
	src/module/module.c \
	src/module/module_priv.h \
	src/module/nv.c \
	src/module/params.c \
	src/module/radio.c \
	src/module/urc.c
