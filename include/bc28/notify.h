/* Tells the service manager of a program's state: sd_notify(3)'s protocol, a datagram to $NOTIFY_SOCKET. */
#ifndef BC28_NOTIFY_H
#define BC28_NOTIFY_H

/* Without $NOTIFY_SOCKET there is nobody to tell, which is fine. -1 and *cause: it didn't get there. */
int notify_ready(char **cause);
int notify_stopping(char **cause);

#endif
