"""The control channel and bc28ctl."""

import json
import os
import socket
import subprocess

import pytest

import rig


@pytest.fixture
def module(start):
    process = start("--fresh", "--platform")
    process.control.subscribe()
    process.control.event("boot", phase="ready")
    return process


def ctl(process, *args, timeout=rig.DEADLINE):
    env = dict(os.environ, XDG_RUNTIME_DIR=str(process.runtime))
    return subprocess.run([rig.BUILD / "bc28ctl", *args], stdin=subprocess.DEVNULL, capture_output=True, text=True,
                          timeout=timeout, env=env)


def raw(process, data):
    """Sends bytes on a connection of its own; the lines that come back, the greeting left out."""
    with socket.socket(socket.AF_UNIX, socket.SOCK_STREAM) as s:
        s.settimeout(rig.DEADLINE)
        s.connect(process.places["control"])
        s.sendall(data)
        s.shutdown(socket.SHUT_WR)
        text = b""
        while got := s.recv(65536):
            text += got
        return [json.loads(line) for line in text.splitlines()][1:]


def test_greeting(module):
    assert "bc28d" in json.dumps(module.control.greeting)


def test_status(module):
    status = module.control.execute("query-status")
    text = json.dumps(status)
    assert "867" in text or "86" in text
    assert "ready" in text


def test_every_command_says_what_it_is(module):
    commands = module.control.execute("query-commands")
    text = json.dumps(commands)
    for name in ("query-commands", "query-status", "power", "clock-step", "subscribe", "clients", "read", "write",
                 "observe", "execute", "discover", "fault"):
        assert f'"{name}"' in text, name


@pytest.mark.parametrize("line", [
    b"\n", b"{\n", b"[]\n", b"null\n", b'"x"\n', b"{}\n", b'{"execute": 1}\n', b'{"execute": "no-such"}\n',
    b'{"execute": "query-status", "more": 1}\n', b'{"execute": "query-status", "arguments": {"x": 1}}\n',
    b'{"execute": "query-status", "arguments": []}\n', b"\x00\xff\xfe\n", b'{"execute": "\\u0000"}\n',
    b"[" * 10000 + b"\n", b'{"execute": "read", "arguments": {"path": 7}}\n', b"x" * 2000000 + b"\n",
], ids=lambda line: line[:20].decode("latin-1"))
def test_garbage_is_answered_and_survived(module, line):
    try:
        answers = raw(module, line)
        assert all("error" in answer for answer in answers), answers
    except (BrokenPipeError, ConnectionResetError):
        pass  # it may hang up on what is far too long
    module.control.execute("query-status")
    module.tty.quiet()


@pytest.mark.parametrize("cause", range(1, 25))
def test_every_reboot_cause(module, cause):
    """Each of the 24 causes of guide 7 can be made to happen, and is printed."""
    names = CAUSES
    module.control.execute("power", state="reset", cause=names[cause - 1])
    module.tty.expect(f"\r\n{names[cause - 1]}\r\nNeul\r\nOK\r\n")


CAUSES = [f"REBOOT_CAUSE_{name}" for name in (
    "SECURITY_RESET_UNKNOWN SECURITY_SYSRESETREQ SECURITY_WATCHDOG SECURITY_SELF SECURITY_ALTBOOT SECURITY_REG_0 "
    "SECURITY_REG_3 SECURITY_STANDARD_CHIP_WATCHDOG SECURITY_UPDATER_CHIP_WATCHDOG SECURITY_SCAN_ENTER_EXIT "
    "SECURITY_PMU_POWER_ON_RESET SECURITY_RESET_PIN SECURITY_REGIONS_UPDATED SECURITY_FOTA_UPGRADE PROTOCOL_SYSRESETREQ "
    "PROTOCOL_WATCHDOG PROTOCOL_MONITOR_REBOOT_REQ PROTOCOL_RPC_TIMEOUT APPLICATION_SYSRESETREQ APPLICATION_WATCHDOG "
    "APPLICATION_AT APPLICATION_RPC_TIMEOUT PROTOCOL_IMSI_UPDATE UNKNOWN").split()]


def test_power_off_and_on(module):
    module.control.execute("power", state="off")
    module.tty.send("AT\r")
    module.control.execute("power", state="on")
    module.control.event("boot", phase="ready")
    module.tty.expect("\r\nNeul\r\nOK\r\n")
    module.tty.quiet()


def test_bc28ctl(module):
    status = ctl(module, "--json", "query-status")
    assert status.returncode == 0, status.stderr
    json.loads(status.stdout)
    assert ctl(module, "no-such-command").returncode != 0
    assert ctl(module, "--help").returncode == 0


def test_bc28ctl_wait(module):
    env = dict(os.environ, XDG_RUNTIME_DIR=str(module.runtime))
    waiting = subprocess.Popen([rig.BUILD / "bc28ctl", "--json", "wait", "boot", "--timeout", "20"], env=env,
                               stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, text=True)
    try:
        # It may not listen yet: reboot until it has heard one.
        while waiting.poll() is None:
            module.control.execute("power", state="reset")
            module.control.event("boot", phase="ready")
        out, _ = waiting.communicate(timeout=rig.DEADLINE)
    finally:
        waiting.kill()
    assert waiting.returncode == 0
    assert json.loads(out.splitlines()[0])["event"] == "boot"


def test_bc28ctl_wait_runs_out(module):
    done = ctl(module, "wait", "no-such-thing", "--timeout", "0.1")
    assert done.returncode != 0
