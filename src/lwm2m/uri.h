/* URIs of servers and packages. */
#ifndef BC28_LWM2M_URI_H
#define BC28_LWM2M_URI_H

#define URI_MAX 255

#endif
