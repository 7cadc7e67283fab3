"""Short messages and data without IP between the tty and the control channel, which plays the network."""

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


# shows: dialect/short-message-without-cnma
def test_nobody_acknowledges(start):
    """After 15 s the module refuses the message by itself, and prints the next one."""
    process = start("--fresh", "--clock", "step")
    tty, control = process.tty, process.control
    control.execute("clock-step", seconds=1)
    control.subscribe("sms")
    assert tty.command("AT+CSMS=1").endswith("OK\r\n")
    following = DELIVER[:-1] + "7"
    control.execute("sms", pdu=DELIVER)
    control.execute("sms", pdu=following)
    tty.expect(f"\r\n+CMT:0,25\r\n{DELIVER}\r\n")
    control.execute("clock-step", seconds=14.9)
    tty.quiet()
    control.execute("clock-step", seconds=0.2)
    tty.expect(f"\r\n+CMT:0,25\r\n{following}\r\n")
    control.event("sms", dir="out", kind="refused")
    tty.ok("AT+CNMA")
    control.event("sms", dir="out", kind="acknowledged")


# shows: 3.2/typing dialect/short-messages-host-types
def test_while_the_host_types(start):
    """The network has its acknowledgement while the prompt is open; AT+CNMA of each tells it nothing more."""
    process = start("--fresh", "--clock", "step")
    tty, control = process.tty, process.control
    control.execute("clock-step", seconds=1)
    control.subscribe("sms")
    assert tty.command("AT+CSMS=1").endswith("OK\r\n")
    tty.send("AT+CMGS=20\r")
    tty.expect("\r\n> ")
    following = DELIVER[:-1] + "7"
    for pdu in (DELIVER, following):
        control.execute("sms", pdu=pdu)
        assert control.event("sms", dir="in")["data"]["pdu"] == pdu
        assert control.event("sms")["data"]["kind"] == "acknowledged"
    control.execute("clock-step", seconds=20)
    tty.send("\x1b")
    tty.expect(f"\r\nOK\r\n\r\n+CMT:0,25\r\n{DELIVER}\r\n")
    assert tty.command("AT+CNMA") == "\r\nOK\r\n"
    tty.expect(f"\r\n+CMT:0,25\r\n{following}\r\n")
    assert tty.command("AT+CNMA=2") == "\r\nOK\r\n"
    control.execute("sms", pdu=DELIVER)
    tty.expect(f"\r\n+CMT:0,25\r\n{DELIVER}\r\n")
    assert control.event("sms")["data"]["kind"] == "message"
    tty.ok("AT+CNMA=2")
    assert control.event("sms")["data"]["kind"] == "refused"


# shows: 2.27/e2e
def test_raw_data(module):
    assert "context 1" in module.control.ask("raw-data", cid=1, data="6162")["error"]["desc"]
    module.tty.ok('AT+CGDCONT=1,"NONIP"')
    module.tty.ok("AT+CGACT=1,1")
    module.tty.ok("AT+NRNPDM=1")
    module.control.execute("raw-data", cid=1, data="6162")
    module.tty.until('\r\n+NRNPDM:1,2,"6162"\r\n')
    module.tty.ok('AT+NSNPD=1,3,"C0FFEE",0,0,9')
    module.tty.until("\r\n+NSNPDR:1,9,1\r\n")
    assert module.control.event("raw-data", dir="out")["data"]["data"] == "C0FFEE"
    bad_data = [{"cid": 1, "data": data} for data in ("6", "zz", "00" * 1359)]
    for bad in bad_data + [{"cid": cid} for cid in (2**40, -1, 1 - 2**32)]:
        assert module.control.ask("raw-data", **bad)["error"]["class"] == "BadArgument"
