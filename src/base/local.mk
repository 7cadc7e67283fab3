base_sources = \
	src/base/buf.c \
	src/base/clock.c \
	src/base/coap_msg.c \
	src/base/event.c \
	src/base/rng.c \
	src/base/values.c \
	src/base/xmalloc.c
