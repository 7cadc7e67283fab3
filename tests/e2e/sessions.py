"""The two sessions of the Andlink guide's chapter 6, as scripts that a host plays; used by the tests and by scripts/demo.

A session is a list of steps. What varies by nature (message id and token of the platform's read) is taken from the +QLAREAD line.
"""

import dataclasses
import re
import typing

READ_REQUEST = re.compile(rb'\r\n\+QLAREAD: (\d+),"([0-9A-F]{2,16})"\r\n')
READ_REQUEST_AFTER_BOOT = re.compile(rb'(?s).*?\r\n\+QLAREAD: (\d+),"([0-9A-F]{2,16})"\r\n')
REBOOT = "\r\nREBOOTING\r\n\r\nREBOOT_CAUSE_APPLICATION_AT\r\nNeul\r\nOK\r\n"
OK = "\r\nOK\r\n"
PROMPT = "\r\n>"

# The endpoint that the guide's examples are about, and the key of session 6.2.
IMEI = "867724030000225"
PSK = "30313233343536373839303132336162"


@dataclasses.dataclass
class Ask:
    """The host sends a line; the module answers with exactly these bytes."""
    line: str
    answer: str = OK


@dataclasses.dataclass
class Urc:
    """The module says a line of its own accord."""
    line: str


@dataclasses.dataclass
class ReadRequest:
    """The platform reads: +QLAREAD, whose message id and token the next Data step uses."""


@dataclasses.dataclass
class Data:
    """The host sends a line, gets the prompt, and sends the payload."""
    line: str
    payload: str
    answer: str = OK


@dataclasses.dataclass
class Seen:
    """What the platform has seen: an event of its side."""
    what: str
    fields: dict = dataclasses.field(default_factory=dict)


@dataclasses.dataclass
class Session:
    title: str
    options: list
    steps: list


def hexed(text):
    return text.encode().hex().upper()


def plain(literal=False):
    """Session 6.1. literal: with its own spellings, QLASENDATA and QLAULDATASTATUS."""
    answer, uplink = '{"firstName": "Brett", "lastName": "McLaughlin"}', '[{"n":"19/1/0","p1":"v1"}]'
    quirks = ["--set", "quirk.senddata-alias=on", "--set", "quirk.status-urc=qlauldatastatus"] if literal else []
    return Session("6.1, plain", ["--platform=plain", *quirks], [
        Ask('AT+QLASERVERIP="BS","112.13.96.205",5783'),
        Ask("AT+QLABSSECSWT=0"),
        Ask("AT+NRB", REBOOT),
        Urc("+QLAEVTIND:4"),
        Seen("bootstrap-done", {"endpoint": IMEI}),
        Urc("+QLAEVTIND:0"),
        Seen("registered", {"endpoint": IMEI, "security": "plain"}),
        ReadRequest(),
        Data("AT+QLASENDRSP={msgid},{token},1,48", answer),
        Seen("response", {"op": "read", "code": "2.05", "payload": hexed(answer)}),
        Data("AT+QLASENDATA=0x0100,26" if literal else "AT+QLASENDDATA=0x0100,26", uplink),
        Seen("data", {"endpoint": IMEI, "type": "CON", "payload": hexed(uplink)}),
        Urc("+QLAULDATASTATUS:4" if literal else "+QLADATASTATUS:4"),
    ])


def encrypted(server_plain=False):
    """Session 6.2, with the lengths that its payloads have (the guide's 48 and 112 are wrong).

    server_plain: the bootstrap server hands out a plain LwM2M server, since the session never sets QLASECSWT; otherwise that one
    is reached over DTLS too.
    """
    answer = '{"outletStatus":"0","setTime":"1","firmware":"1.0","softVersion":"1.0"}'
    uplink = '[{"n":"/19/1/0","vs":{"outletStatus":"0","setTime":"1","firmware":"1.0","softVersion":"1.0"}}]'
    security = {"security": "plain"} if server_plain else {"security": "dtls", "identity": IMEI}
    options = ["--platform", "--set", "platform.server-uri=coap://112.13.96.205:5683"] if server_plain \
        else ["--platform=dtls"]
    return Session("6.2, DTLS", options, [
        Ask('AT+QLASERVERIP="BS","lwm.home.komect.com",5684'),
        Ask(f"AT+QLASETBSPSK={IMEI},{PSK}"),
        Ask('AT+QCFG="LWM2M/DeviceType","31301"'),
        Ask("AT+QLABSSECSWT=1,0"),
        Ask("AT+NRB", REBOOT),
        Urc("+QLADTLSSTAT:0"),
        Urc("+QLAEVTIND:4"),
        Seen("bootstrap-done", {"endpoint": IMEI}),
        Urc("+QLAEVTIND:0"),
        Seen("registered", {"endpoint": IMEI, **security}),
        ReadRequest(),
        Data("AT+QLASENDRSP={msgid},{token},1,%d" % len(answer), answer),
        Seen("response", {"op": "read", "code": "2.05", "payload": hexed(answer)}),
        Data("AT+QLASENDDATA=0X0100,%d" % len(uplink), uplink),
        Seen("data", {"endpoint": IMEI, "type": "CON", "payload": hexed(uplink)}),
        Urc("+QLADATASTATUS:4"),
    ])


def silent(who, text):
    """Shows nothing."""


def play(session, tty, control, show: typing.Callable = silent):
    """Plays a session; anything that is not as it has to be raises. show(who, text) sees it go by."""
    # A server that is set before the network is there is registered with as soon as it comes, before AT+NRB.
    control.event("state", machine="radio", state="ip")
    found = {}
    for step in session.steps:
        if isinstance(step, Ask):
            show("host", step.line)
            tty.send(step.line + "\r\n")
            tty.expect(step.answer)
            show("module", step.answer)
        elif isinstance(step, Urc):
            tty.expect(f"\r\n{step.line}\r\n")
            show("module", step.line)
        elif isinstance(step, ReadRequest):
            match = tty.expect_match(READ_REQUEST)
            found = {"msgid": match.group(1).decode(), "token": match.group(2).decode()}
            show("module", match.group(0).decode())
        elif isinstance(step, Data):
            line = step.line.format(**found)
            show("host", line)
            tty.send(line + "\r\n")
            tty.expect(PROMPT)
            show("module", PROMPT)
            show("host", step.payload)
            tty.send(step.payload)
            tty.expect(step.answer)
            show("module", step.answer)
        else:
            event = control.event("platform", what=step.what, **step.fields)
            show("platform", event["data"])
