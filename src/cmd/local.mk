cmd_sources = \
	src/cmd/andlink.c \
	src/cmd/fota.c \
	src/cmd/general.c \
	src/cmd/network.c \
	src/cmd/names.c \
	src/cmd/server.c \
	src/cmd/socket.c \
	src/cmd/tables.c \
	src/cmd/tables.h
