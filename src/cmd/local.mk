cmd_sources = \
	src/cmd/andlink.c \
	src/cmd/fota.c \
	src/cmd/general.c \
	src/cmd/lwm2m.c \
	src/cmd/network.c \
	src/cmd/qcfg.c \
	src/cmd/server.c \
	src/cmd/sim.c \
	src/cmd/sms.c \
	src/cmd/tables.c \
	src/cmd/tables.h
