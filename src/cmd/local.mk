cmd_sources = \
	src/cmd/andlink.c \
	src/cmd/fota.c \
	src/cmd/general.c \
	src/cmd/network.c \
	src/cmd/power.c \
	src/cmd/radio.c \
	src/cmd/server.c \
	src/cmd/stats.c \
	src/cmd/sim.c \
	src/cmd/sms.c \
	src/cmd/tables.c \
	src/cmd/tables.h \
	src/cmd/time.c
