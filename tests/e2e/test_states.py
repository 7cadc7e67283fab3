"""States of the module by what happens to it from outside: processors that hang, the battery, coverage lost and found."""

import os
import subprocess
import time

import pytest

import rig
import sessions

OPTIONS = ["--fresh", "--seed", "1", "--clock", "step", "--platform=plain", "--set", "platform.read-after-register=none",
           "--nv", "lwm2m.host=112.13.96.205"]


def ctl(process, *args):
    environment = dict(os.environ, XDG_RUNTIME_DIR=str(process.runtime))
    return subprocess.run([rig.BUILD / "bc28ctl", *args], stdin=subprocess.DEVNULL, capture_output=True, text=True,
                          timeout=rig.DEADLINE, env=environment)


def step(process, seconds):
    process.control.execute("clock-step", ms=round(seconds * 1000))


def unheard(process, line):
    """Sends a line that nobody answers; returns when it has arrived."""
    before = process.control.execute("query-status")["tty"]["rx-bytes"]
    process.tty.send(line + "\r")
    until = time.monotonic() + rig.DEADLINE
    while process.control.execute("query-status")["tty"]["rx-bytes"] < before + len(line) + 1:
        assert time.monotonic() < until


def status(process):
    """AT+QLASTATUS?, when nothing else is expected before it."""
    process.tty.send("AT+QLASTATUS?\r")
    process.tty.until("+QLASTATUS:")
    return process.tty.until("\r\n\r\nOK\r\n").decode().split("\r\n")[0]


@pytest.fixture
def module(start):
    """Registered, on stepped time."""

    def begin(*more):
        process = start(*OPTIONS, *more)
        process.control.subscribe()
        step(process, 0.1)
        process.tty.expect("\r\n+QLAEVTIND:0\r\n")
        return process

    return begin


HANGS = [("security", "SECURITY_WATCHDOG", 1), ("protocol", "PROTOCOL_WATCHDOG", 1), ("application", "APPLICATION_WATCHDOG", 1),
         ("chip", "SECURITY_STANDARD_CHIP_WATCHDOG", 1), ("protocol-rpc", "PROTOCOL_RPC_TIMEOUT", 1),
         ("application-rpc", "APPLICATION_RPC_TIMEOUT", 1)]


@pytest.mark.parametrize("what, cause, seconds", HANGS)
# shows: 7/hang
def test_a_processor_hangs(module, what, cause, seconds):
    process = module()
    done = ctl(process, "hang", what)
    assert done.returncode == 0, done
    assert process.control.execute("query-status")["power"] == "hung"
    process.control.event("state", machine="power", state="hung", what=what)
    unheard(process, "AT")
    step(process, seconds - 0.1)
    # Nothing was said until now: these are the next bytes.
    step(process, 0.2)
    process.tty.expect(f"\r\nREBOOT_CAUSE_{cause}\r\nNeul\r\nOK\r\n")
    process.tty.expect("\r\n+QLAEVTIND:0\r\n")
    process.control.event("boot", phase="ready", cause=f"REBOOT_CAUSE_{cause}")
    process.tty.quiet()


def test_the_platform_hears_nothing_of_a_module_that_hangs(module):
    process = module("--set", "timer.watchdog=600000")
    ctl(process, "hang", "protocol")
    process.control.socket.sendall(b'{"execute": "read", "arguments": {"path": "/3/0/0", "timeout": 200}, "id": "read"}\n')
    step(process, 250)
    process.control.event("platform", what="response", result="timeout")
    unheard(process, "AT")
    step(process, 351)
    process.tty.expect("\r\nREBOOT_CAUSE_PROTOCOL_WATCHDOG\r\nNeul\r\nOK\r\n")


def test_hang_is_refused(module):
    process = module()
    done = ctl(process, "hang", "nothing")
    assert done.returncode == 1 and "nothing" in done.stderr, done
    process.control.execute("hang", what="protocol")
    for command, arguments in (("hang", {"what": "protocol"}), ("hang", {"what": "updater"})):
        assert process.control.ask(command, **arguments)["error"]["class"] == "WrongState"
    process.control.execute("power", state="off")
    assert process.control.ask("hang", what="protocol")["error"]["class"] == "WrongState"


def test_causes_tell_what_leads_to_them(module):
    process = module()
    causes = {c["number"]: c for c in process.control.execute("query-causes")}
    assert len(causes) == 24
    assert causes[21]["name"] == "REBOOT_CAUSE_APPLICATION_AT" and "AT+NRB" in causes[21]["trigger"]
    assert "bc28ctl hang chip" in causes[8]["trigger"]
    assert "trigger" not in causes[1]


def test_battery(module):
    process = module()
    assert process.control.execute("observe", path="/3/0/9", accept="text")["code"] == "2.05"
    assert process.control.execute("battery", level=42) == {"level": 42, "mv": 3600}
    process.control.event("platform", what="notify", path="/3/0/9", payload="3432")
    assert process.control.execute("battery", mv=3300) == {"level": 42, "mv": 3300}
    assert process.control.execute("read", path="/3/0/7")["payload"].endswith("0CE4")
    assert process.control.execute("battery") == {"level": 42, "mv": 3300}
    for level in (101, 2**32 + 50, -2**32):
        assert process.control.ask("battery", level=level)["error"]["class"] == "BadArgument"
    assert process.control.ask("battery", mv=-1)["error"]["class"] == "BadArgument"


# shows: 3.10/coverage
def test_nothing_passes_while_registering(start):
    process = start(*OPTIONS)
    process.control.subscribe()
    process.control.execute("net", loss=100)
    step(process, 0.1)
    assert status(process) == "REGISTERING"
    # RFC 7252 4.8.2: MAX_TRANSMIT_WAIT is 93 s.
    step(process, 93)
    process.control.event("state", machine="lwm2m", state="TIMEOUT_AND_RETRYING")
    process.control.execute("net", loss=0)
    step(process, 30)
    process.tty.expect("\r\n+QLAEVTIND:0\r\n")
    assert status(process) == "REGISTERED"


# shows: 3.10/give-up
def test_nothing_passes_for_good(start):
    """Six attempts (quirk give-up), then the host has to begin anew."""
    process = start(*OPTIONS)
    process.control.subscribe()
    process.control.execute("net", loss=100)
    step(process, 86400)
    assert status(process) == "REG_FAILED"
    process.control.execute("net", loss=0)
    step(process, 86400)
    assert status(process) == "REG_FAILED"
    process.tty.ok("AT+QLASREGIND=0")
    step(process, 1)
    process.tty.expect("\r\n+QLAEVTIND:0\r\n")


# shows: 3.10/coverage
def test_coverage_is_lost_while_registered(module):
    """An Update gets no answer: registered anew once there is coverage."""
    process = module("--nv", "lwm2m.lifetime=600")
    process.control.execute("net", coverage=False)
    step(process, 530)
    assert status(process) == "REGISTERED"
    step(process, 110)
    assert status(process) in ("TIMEOUT_AND_RETRYING", "REGISTERING")
    process.control.execute("net", coverage=True)
    step(process, 200)
    process.tty.expect("\r\n+QLAEVTIND:0\r\n")
    assert status(process) == "REGISTERED"


# shows: 3.10/coverage
def test_coverage_is_lost_while_deregistering(module):
    process = module()
    process.control.execute("net", coverage=False)
    process.tty.ok("AT+QLASREGIND=1")
    step(process, 94)
    assert status(process) == "DEREG_FAILED"
    process.control.execute("net", coverage=True)
    process.tty.ok("AT+QLASREGIND=0")
    step(process, 1)
    process.tty.expect("\r\n+QLAEVTIND:0\r\n")
    process.tty.ok("AT+QLASREGIND=1")
    step(process, 1)
    process.tty.expect("\r\n+QLAEVTIND:1\r\n")
    assert status(process) == "DEREGISTERED"


def test_coverage_comes_back_in_time(module):
    """Retransmission carries an uplink over a short hole; a longer one makes it time out (guide 3.7)."""
    process = module()
    for hole, end in ((20, "4"), (120, "3")):
        process.control.execute("net", coverage=False)
        process.tty.ok('AT+QLASENDDATA=0x0100,2,"ab"')
        assert process.tty.command("AT+QLADATASTATUS?") == "\r\n+QLADATASTATUS:1\r\n\r\nOK\r\n"
        step(process, hole)
        process.control.execute("net", coverage=True)
        step(process, 100)
        process.tty.expect(f"\r\n+QLADATASTATUS:{end}\r\n")


def test_dtls_is_lost_and_found(start):
    """No handshake when nothing passes: INIT_FAILED, and +QLADTLSSTAT:3; then all by itself."""
    process = start("--fresh", "--seed", "1", "--clock", "step", "--platform=dtls", "--set",
                    "platform.read-after-register=none", "--nv", "lwm2m.host=112.13.96.205", "--nv", "lwm2m.port=5684", "--nv",
                    "lwm2m.security=1", "--nv", "lwm2m.psk-id=0", "--nv", f"lwm2m.psk={sessions.PSK}")
    process.control.subscribe()
    process.control.execute("net", loss=100)
    step(process, 0.1)
    assert status(process) == "INIITIALISING"
    step(process, 61)
    process.tty.expect("\r\n+QLADTLSSTAT:3\r\n")
    assert status(process) == "INIT_FAILED"
    process.control.execute("net", loss=0)
    step(process, 10)
    process.tty.expect("\r\n+QLADTLSSTAT:0\r\n\r\n+QLAEVTIND:0\r\n")
    assert status(process) == "REGISTERED"


def test_the_cell_changes(module):
    """Object 4: whoever observes the signal and the cell hears of another strength, and of another cell (OMA TS 5.5)."""
    process = module()
    for path in ("/4/0/2", "/4/0/8"):
        assert process.control.execute("observe", path=path, accept="text")["code"] == "2.05"
    process.control.execute("radio", cell="ci=318886E rsrp=-1000")
    process.control.event("platform", what="notify", path="/4/0/2", payload=sessions.hexed("-100"))
    process.control.execute("radio", cell="plmn=46000 earfcn=3734 pci=7 tac=213D ci=99 rsrp=-700")
    step(process, 120)
    process.control.event("platform", what="notify", path="/4/0/2", payload=sessions.hexed("-70"))
    process.control.event("platform", what="notify", path="/4/0/8", payload=sessions.hexed("153"))
