/* Parts of the manual pages in scdoc; private to this folder. */
#ifndef DAEMON_MANUAL_H
#define DAEMON_MANUAL_H

/* bc28ctl(1): commands, of the platform too, and events. */
void manual_commands(void);
void manual_platform_commands(void);
void manual_event_commands(void);
void manual_events(void);

/* bc28-at(7): commands, unsolicited lines, error codes, reboot causes. */
void manual_at_commands(void);
void manual_at_urcs(void);
void manual_at_codes(void);
void manual_at_causes(void);

#endif
