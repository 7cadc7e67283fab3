"""Short messages between the tty and the control channel, which plays the network."""

import pytest

DELIVER = "00040D91683108108300F000006211221200002305E8329BFD06"
SUBMIT = "0011000D91683108108300F00000AA05E8329BFD06"


@pytest.fixture
def module(start):
    process = start("--fresh")
    process.control.subscribe()
    process.control.event("state", machine="radio", state="ip")
    return process


# shows: 3.4/e2e
def test_out_and_in(module):
    pdu = "07916831081005F011000D91683108108300F00000AA05E8329BFD06"
    module.tty.send("AT+CMGS=20\r")
    module.tty.until("> ")
    module.tty.send(pdu + "\x1a")
    module.tty.until("\r\n+CMGS:0\r\n\r\nOK\r\n")
    assert module.control.event("sms", dir="out")["data"]["pdu"] == pdu
    module.control.execute("sms", pdu=DELIVER)
    module.tty.until(f"\r\n+CMT:0,25\r\n{DELIVER}\r\n")


def test_refused(module):
    for bad in ("", "zz", "00", SUBMIT):
        answer = module.control.ask("sms", pdu=bad)
        assert answer["error"]["class"] == "BadArgument" and "sms: " in answer["error"]["desc"], answer
    module.control.execute("power", state="off")
    assert "not attached" in module.control.ask("sms", pdu=DELIVER)["error"]["desc"]
