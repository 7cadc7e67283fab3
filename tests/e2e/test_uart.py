"""The pace of the UART over the tty, and faults of AT commands over the control channel."""

import os
import select
import subprocess
import termios
import time

import pytest

import rig

LINE = b"AT+CGSN=1\r"
ANSWER = b"\r\n+CGSN:867724030000225\r\n\r\nOK\r\n"


def step(process, seconds):
    return process.control.execute("clock-step", seconds=seconds)


def wait_for_line(process, count):
    """Until so many bytes of the host are on the line."""
    until = time.monotonic() + rig.DEADLINE
    while process.control.execute("query-status")["tty"]["rx-bytes"] < count:
        assert time.monotonic() < until


def came(process):
    """What has come so far."""
    got = b""
    while select.select([process.tty.fd], [], [], 0)[0]:
        got += os.read(process.tty.fd, 65536)
    return got


@pytest.fixture
def stepped(start):
    """Ready means that the ready string has left: nothing of it comes."""
    return start("--fresh", "--baud", "9600", "--clock", "step")


def test_bytes_take_their_time(stepped):
    stepped.tty.send(LINE)
    wait_for_line(stepped, len(LINE))
    # 10 bytes come, 31 go, 10 bits each at 9600 bit/s: 42.7 ms.
    assert step(stepped, 0.010)["fired"] == 0
    step(stepped, 0.032)
    got = came(stepped)
    assert 0 < len(got) < len(ANSWER) and ANSWER.startswith(got)
    step(stepped, 0.001)
    stepped.tty.expect(ANSWER[len(got):])
    stepped.tty.send("AT\r")
    wait_for_line(stepped, len(LINE) + 3)
    step(stepped, 0.009)
    assert came(stepped) == b""
    step(stepped, 0.001)
    stepped.tty.expect("\r\nOK\r\n")


# shows: dialect/host-sends-faster-than
def test_a_host_that_writes_without_end_is_kept_waiting_and_loses_nothing(stepped):
    """What doesn't fit on the line waits with the kernel: write() takes no more."""
    lines = 0
    rest = b""
    answered = b""
    while lines < 20000:
        rest = rest or b"AT\r"
        if not select.select([], [stepped.tty.fd], [], 0)[1]:
            # Full: this is as far as the host gets before time passes.
            break
        try:
            rest = rest[os.write(stepped.tty.fd, rest):]
        except BlockingIOError:
            break
        lines += not rest
    assert 1000 < lines < 20000
    while len(answered) < 6 * lines:
        step(stepped, 1)
        answered += came(stepped)
    assert answered == b"\r\nOK\r\n" * lines


def test_in_real_time_it_takes_as_long(start):
    process = start("--fresh", "--baud", "9600")
    begun = time.monotonic()
    answer = process.tty.command("ATI")
    assert time.monotonic() - begun >= (4 + len(answer)) / 960 * 0.99
    assert answer.endswith("\r\nOK\r\n") and answer.startswith("\r\nQuectel")


def test_jumping_time_passes_it_quickly(start):
    process = start("--fresh", "--profile", "hardware", "--clock", "step,auto")
    before = process.control.execute("query-status")["clock"]["time"]
    assert "+CGSN:8677" in process.tty.command("AT+CGSN=1")
    assert process.control.execute("query-status")["clock"]["time"] - before >= 0.062  # 20 ms and 41 bytes


def test_the_rate_is_checked():
    child = subprocess.run([rig.BUILD / "bc28d", "--fresh", "--baud", "9601"], capture_output=True, text=True,
                               timeout=rig.DEADLINE, check=False)
    assert child.returncode != 0
    assert "921600" in child.stderr and "9601" in child.stderr


def fault(process, **arguments):
    """The faults in force after this order."""
    return process.control.execute("at-fault", **arguments)["faults"]


def test_faults(start):
    process = start("--fresh")
    tty = process.tty
    tty.ok("AT+CMEE=1")
    assert fault(process, command="+CSQ", result="331", count=2) == [{"command": "+CSQ", "result": "331", "count": 2}]
    assert tty.command("AT+CSQ") == "\r\n+CME ERROR: 331\r\n"
    assert fault(process) == [{"command": "+CSQ", "result": "331", "count": 1}]
    assert tty.command("AT+CSQ") == "\r\n+CME ERROR: 331\r\n"
    assert fault(process) == []
    assert "+CSQ:" in tty.command("AT+CSQ")
    fault(process, command="any", result="error")
    assert tty.command("AT+CSQ") == "\r\nERROR\r\n"
    assert "+CSQ:" in tty.command("AT+CSQ")
    for arguments in ({"command": "+CSQ"}, {"result": "3"}, {"count": 1}, {"command": "+CSQ", "result": "7"},
                      {"command": "+NOSUCH", "result": "3"}, {"command": "+CSQ", "result": "3", "count": 0},
                      {"command": "+CSQ", "result": "3", "count": -1}, {"command": "+CSQ", "result": "3", "count": 2**40}):
        assert process.control.ask("at-fault", **arguments)["error"]["class"] == "BadArgument", arguments
    assert fault(process) == []


def test_faults_by_bc28ctl(start):
    process = start("--fresh")
    env = dict(os.environ, BC28_CONTROL=process.places["control"])
    subprocess.run([rig.BUILD / "bc28ctl", "at-fault", "+CSQ", "error", "2"], env=env, check=True, timeout=rig.DEADLINE,
                   stdout=subprocess.DEVNULL)
    assert process.tty.command("AT+CSQ") == "\r\nERROR\r\n"
    subprocess.run([rig.BUILD / "bc28ctl", "at-fault", "any", "none"], env=env, check=True, timeout=rig.DEADLINE,
                   stdout=subprocess.DEVNULL)
    assert "+CSQ:" in process.tty.command("AT+CSQ")


def test_errors_are_listed_with_their_situation(start):
    errors = {e["number"]: e for e in start("--fresh").control.execute("query-errors")}
    assert errors[536]["name"] == "AT UART buffer error"
    assert "4096" in errors[536]["situation"]
    assert errors[533]["situation"] is None


def set_speed(fd, speed):
    attributes = termios.tcgetattr(fd)
    attributes[4] = attributes[5] = speed
    termios.tcsetattr(fd, termios.TCSANOW, attributes)


def test_another_speed_is_told_once(start):
    """A pty passes bytes at any speed; that a real line would be silent is a line of the log, once for each speed."""
    process = start("--fresh", "--baud", "9600")
    process.tty.ok("AT")
    assert "set to" not in process.stderr()
    for speed, times in ((termios.B115200, 1), (termios.B115200, 1), (termios.B57600, 2), (termios.B9600, 2)):
        set_speed(process.tty.fd, speed)
        process.tty.ok("AT")
        process.tty.ok("AT")
        assert process.stderr().count("a real one would understand nothing") == times
    assert "set to 115200 bit/s, the module's to 9600" in process.stderr()


def test_no_speed_without_a_baud_rate(start):
    process = start("--fresh")
    set_speed(process.tty.fd, termios.B115200)
    process.tty.ok("AT")
    assert "bit/s" not in process.stderr()


def test_lines_that_end_with_lf_alone_are_told_once(start):
    process = start("--fresh")
    process.control.subscribe("log")
    for _ in range(3):
        process.tty.send("AT\n")
    process.control.event("log", level="warning")
    process.tty.send("\r")
    process.tty.expect("\r\nERROR\r\n")  # ATATAT
    assert process.stderr().count("LF alone") == 1
