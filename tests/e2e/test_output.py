"""Log, transcript and standard output: nobody has to read them, and who does learns what he has missed."""

import fcntl
import json
import os
import pathlib
import pty
import select
import signal
import socket
import subprocess
import termios
import threading
import time

import pytest

import rig

YEAR = 365 * 86400
BUSY = ["--fresh", "--seed", "1", "--clock", "step", "--set", "radio.reject=22"]  # two messages and more in each 15 minutes
BOTH = [("bc28d", ["--fresh"]), ("andlinkd", [])]


def fill(fd):
    """Leaves no room in a pipe, a terminal or a socket, whatever else is to be written there; then as it was: blocking."""
    os.set_blocking(fd, False)
    for size in (65536, 1):
        try:
            while True:
                os.write(fd, b"-" * size)
        except BlockingIOError:
            pass
    os.set_blocking(fd, True)


def ends(kind):
    """(end for the program, our end)"""
    if kind == "pipe":
        ours, theirs = os.pipe()
        return theirs, ours
    if kind == "socket":
        one, other = socket.socketpair()
        return one.detach(), other.detach()
    master, slave = pty.openpty()
    flags = termios.tcgetattr(slave)
    flags[1] &= ~termios.OPOST
    termios.tcsetattr(slave, termios.TCSANOW, flags)
    return slave, master


def drain(fd):
    """What is there to be read now."""
    text = b""
    while select.select([fd], [], [], 0)[0]:
        got = os.read(fd, 65536)
        if not got:
            break
        text += got
    return text


def answers(process):
    """Both doors are served."""
    process.control.execute("query-commands")
    if process.tty:
        process.tty.quiet()


def test_a_year_with_an_unread_stderr(start):
    """Whoever starts the daemon and doesn't read its log has a module all the same."""
    theirs, ours = ends("pipe")
    process = start(*BUSY, errors=theirs)
    for _ in range(12):
        process.control.execute("clock-step", seconds=YEAR / 12)
    process.tty.quiet()
    lost = process.control.execute("query-status")["output"]["log-lost"]
    assert lost > 10000
    # Somebody reads at last: everything is there or counted.
    text = drain(ours)
    until = time.monotonic() + rig.DEADLINE
    while b" messages lost\n" not in text and rig.readable(ours, until):
        text += drain(ours)
    lines = text.decode().splitlines()
    assert lines[-1].split(": ", 1)[1] == f"warning: {lost} messages lost", lines[-3:]
    assert all(": info: " in line for line in lines[:-1])
    assert not fcntl.fcntl(theirs, fcntl.F_GETFL) & os.O_NONBLOCK
    os.close(theirs)
    os.close(ours)


@pytest.mark.parametrize("program, options", BOTH)
@pytest.mark.parametrize("kind", ["pipe", "socket", "terminal"])
def test_full_stderr(start, program, options, kind):
    """A reader who has stopped reading before we begin."""
    theirs, ours = ends(kind)
    fill(theirs)
    flags = fcntl.fcntl(theirs, fcntl.F_GETFL)
    process = start(*options, program=program, errors=theirs)
    # A message: more clients than there may be.
    crowd = []
    while not crowd or crowd[-1].recv(1):
        crowd.append(socket.socket(socket.AF_UNIX, socket.SOCK_STREAM))
        crowd[-1].settimeout(rig.DEADLINE)
        crowd[-1].connect(process.places["control"])
    answers(process)
    for client in crowd:
        client.close()
    assert fcntl.fcntl(theirs, fcntl.F_GETFL) == flags
    if process.tty:
        process.tty.close()
    assert process.stop() == 0
    os.close(theirs)
    os.close(ours)


@pytest.mark.parametrize("program, options", BOTH)
@pytest.mark.parametrize("kind", ["pipe", "terminal"])
def test_full_stdout(tmp_path, program, options, kind):
    """What is printed at the start isn't read: the program is there all the same, and ends as it is told."""
    theirs, ours = ends(kind)
    fill(theirs)
    env = dict(os.environ, XDG_RUNTIME_DIR=str(tmp_path), HOME=str(tmp_path))
    control = tmp_path / "control"
    with subprocess.Popen([rig.BUILD / program, *options, "--control", control], stdin=subprocess.DEVNULL, stdout=theirs,
                          stderr=subprocess.DEVNULL, env=env) as child:
        try:
            until = time.monotonic() + rig.DEADLINE
            while not control.exists():
                assert time.monotonic() < until and child.poll() is None
            channel = rig.Control(control)
            channel.execute("query-commands")
            # It says so when there is room.
            text = drain(ours)
            while b"control: " not in text and rig.readable(ours, until):
                text += drain(ours)
            assert f"control: {control}".encode() in text
            channel.close()
        finally:
            child.terminate()
            try:
                assert child.wait(timeout=rig.DEADLINE) == 0
            finally:
                child.kill()
    os.close(theirs)
    os.close(ours)


@pytest.mark.parametrize("program", ["bc28d", "andlinkd"])
def test_last_words_into_a_full_pipe(tmp_path, program):
    """A start that fails ends, although nobody reads why."""
    theirs, ours = ends("pipe")
    fill(theirs)
    env = dict(os.environ, XDG_RUNTIME_DIR=str(tmp_path), HOME=str(tmp_path))
    done = subprocess.run([rig.BUILD / program, "--no-such"], stdin=subprocess.DEVNULL, stdout=theirs, stderr=theirs, env=env,
                          timeout=rig.DEADLINE)
    assert done.returncode == 2
    os.close(theirs)
    os.close(ours)


def test_reader_that_went(start):
    """A pipe without a reader (EPIPE)."""
    theirs, ours = ends("pipe")
    os.close(ours)
    process = start(*BUSY, errors=theirs)
    process.control.execute("clock-step", seconds=86400)
    process.tty.quiet()
    assert process.control.execute("query-status")["output"]["log-lost"] > 90
    os.close(theirs)


@pytest.mark.parametrize("option", ["--log", "--transcript"])
def test_full_disk(start, option):
    process = start(*BUSY, option, "/dev/full")
    process.control.execute("clock-step", seconds=30 * 86400)
    process.tty.quiet()
    # The transcript's trouble is in the log, once.
    assert process.stderr().count("/dev/full: No space left on device") == (option == "--transcript")


@pytest.mark.parametrize("program, options", [("bc28d", ["--fresh", "--clock", "step"]), ("andlinkd", [])])
def test_messages_of_strangers_are_bounded(start, program, options):
    """Who is turned away a thousand times fills no disk; the first are there, the others are counted."""
    process = start(*options, program=program, tty=False)
    crowd = []
    refused = 0
    while refused < 1000:
        client = socket.socket(socket.AF_UNIX, socket.SOCK_STREAM)
        client.settimeout(rig.DEADLINE)
        client.connect(process.places["control"])
        if client.recv(1):
            crowd.append(client)
        else:
            refused += 1
            client.close()
    for client in crowd:
        client.close()
    assert process.stop() == 0
    messages = [line for line in process.stderr().splitlines() if "too many clients" in line]
    assert 60 < len(messages) < 70
    suppressed = sum(int(line.split("(")[1].split()[0]) for line in messages if "similar messages" in line)
    assert len(messages) + suppressed == 1000


def read_to_end(fd, into):
    """A reader who reads."""
    while got := os.read(fd, 65536):
        into.append(got)


def test_transcript_through_a_fifo_is_that_of_a_file(start, tmp_path):
    """In stepped time, which is quicker than any reader: one who reads has the same bytes as a file."""
    fifo, file = tmp_path / "fifo", tmp_path / "file"
    os.mkfifo(fifo)
    reader = os.open(fifo, os.O_RDONLY | os.O_NONBLOCK)
    os.set_blocking(reader, True)
    parts = []
    thread = threading.Thread(target=read_to_end, args=(reader, parts))
    for path in (fifo, file):
        process = start(*BUSY, "--transcript", path, "--time", "1600000000", tty=False)
        if path == fifo:
            thread.start()
        process.control.execute("clock-step", seconds=YEAR / 4)
        assert process.stop() == 0
    thread.join()
    os.close(reader)
    assert len(file.read_bytes()) > 4 << 20
    assert b"".join(parts) == file.read_bytes()


def test_fifo_without_a_reader(start, tmp_path):
    """It holds up neither start nor module; who comes late has the beginning, and the number of what is missing."""
    fifo = tmp_path / "fifo"
    os.mkfifo(fifo)
    process = start(*BUSY, "--transcript", fifo)
    for _ in range(3):
        process.control.execute("clock-step", seconds=YEAR / 12)
    process.tty.quiet()
    lost = process.control.execute("query-status")["output"]["transcript-lost"]
    assert lost > 1000
    reader = os.open(fifo, os.O_RDONLY)
    text, until = b"", time.monotonic() + rig.DEADLINE
    while b"events lost" not in text and rig.readable(reader, until):
        text += drain(reader)
    events = [json.loads(line) for line in text.splitlines()]
    assert events[0]["time"] == 0
    assert events[-1] == {"event": "log", "time": events[-1]["time"], "source": "transcript",
                          "data": {"level": "warning", "text": f"{lost} events lost"}}
    # From here on nothing is missing.
    process.control.execute("clock-step", seconds=900)
    text = drain(reader)
    assert text and b"events lost" not in text
    assert json.loads(text.splitlines()[-1])["time"] > events[-1]["time"]
    os.close(reader)


def lines(path):
    return path.read_text().splitlines()


def test_hangup_opens_the_files_anew(start, tmp_path):
    """As logrotate does it: rename, SIGHUP. Without a controlling terminal nobody else sends that."""
    log, transcript = tmp_path / "log", tmp_path / "transcript"
    process = start(*BUSY, "--log", log, "--transcript", transcript, setup=os.setsid)
    process.control.execute("clock-step", seconds=3600)
    for path in (log, transcript):
        path.rename(f"{path}-old")
    process.control.execute("clock-step", seconds=3600)
    old = [lines(tmp_path / f"{path.name}-old") for path in (log, transcript)]
    assert all(old)
    os.kill(process.pid, signal.SIGHUP)
    until = time.monotonic() + rig.DEADLINE
    while not (log.exists() and transcript.exists()):
        process.control.execute("query-status")
        assert time.monotonic() < until
    process.control.execute("clock-step", seconds=3600)
    process.tty.quiet()
    for path, before in zip((log, transcript), old):
        assert lines(tmp_path / f"{path.name}-old") == before
        assert lines(path)
    assert [json.loads(line)["time"] for line in lines(transcript)][-1] > 7200


def test_hangup_of_andlinkd(start, tmp_path):
    log = tmp_path / "log"
    process = start("--log", log, program="andlinkd", setup=os.setsid)
    log.rename(tmp_path / "old")
    os.kill(process.pid, signal.SIGHUP)
    until = time.monotonic() + rig.DEADLINE
    while not log.exists():
        answers(process)
        assert time.monotonic() < until


def test_hangup_with_nowhere_to_open(start, tmp_path):
    """What can't be opened goes on where it was, and the log says so."""
    folder = tmp_path / "logs"
    folder.mkdir()
    process = start(*BUSY, "--transcript", folder / "transcript", setup=os.setsid)
    folder.rename(tmp_path / "moved")
    process.control.subscribe("log")
    os.kill(process.pid, signal.SIGHUP)
    message = process.control.event("log", level="error")
    assert str(folder / "transcript") in message["data"]["text"]
    before = len(lines(tmp_path / "moved" / "transcript"))
    process.control.execute("clock-step", seconds=3600)
    assert len(lines(tmp_path / "moved" / "transcript")) > before


@pytest.mark.parametrize("program, options", BOTH)
def test_hangup_of_a_terminal_is_the_end(start, program, options):
    master, slave = pty.openpty()

    def own_session():
        os.setsid()
        fcntl.ioctl(slave, termios.TIOCSCTTY, 0)

    process = start(*options, program=program, setup=own_session)
    if process.tty:
        process.tty.close()
    assert process.stop(signal.SIGHUP) == 0
    os.close(slave)
    os.close(master)


def test_rotation(start, tmp_path):
    """--log-max and --transcript-max: two files at most, each within its size, and no line lost or torn between them."""
    log, transcript = tmp_path / "log", tmp_path / "transcript"
    process = start(*BUSY, "--log", log, "--log-max", "4K", "--transcript", transcript, "--transcript-max", "64K", tty=False)
    whole = tmp_path / "whole"
    other = start(*BUSY, "--transcript", whole, tty=False)
    for each in (process, other):
        each.control.execute("clock-step", seconds=30 * 86400)
        assert each.stop() == 0
    for path, size in ((log, 4096), (transcript, 65536)):
        old = pathlib.Path(f"{path}.1")
        assert 0 < path.stat().st_size <= size and size - 1000 < old.stat().st_size <= size
        assert sorted(p.name for p in tmp_path.glob(f"{path.name}*")) == [path.name, old.name]
    kept = lines(pathlib.Path(f"{transcript}.1")) + lines(transcript)
    assert kept == lines(whole)[-len(kept):]


@pytest.mark.parametrize("program, options", BOTH)
@pytest.mark.parametrize("args, words", [
    (["--log-max", "10M"], ["--log-max", "no file"]),
    (["--log", "LOG", "--log-max", "ten"], ["--log-max", "\"ten\""]),
    (["--log", "LOG", "--log-max", "1T"], ["--log-max", "\"1T\""]),
    (["--log", "/no/such/folder/log"], ["/no/such/folder/log"]),
    (["--log-level", "loud"], ["--log-level", "loud", "warning"]),
])
def test_bad_options(tmp_path, program, options, args, words):
    env = dict(os.environ, XDG_RUNTIME_DIR=str(tmp_path), HOME=str(tmp_path))
    args = [str(tmp_path / "log") if a == "LOG" else a for a in args]
    done = subprocess.run([rig.BUILD / program, *options, *args], stdin=subprocess.DEVNULL, capture_output=True, text=True,
                          env=env, timeout=rig.DEADLINE)
    assert done.returncode in (1, 2)
    for word in words:
        assert word in done.stderr, done.stderr


@pytest.mark.parametrize("option", ["--log", "--transcript"])
def test_links(tmp_path, start, option):
    """In a folder that others may write to a link may be theirs; elsewhere links are links."""
    folder, precious = tmp_path / "folder", tmp_path / "precious"
    folder.mkdir()
    precious.write_text("precious\n")
    link = folder / "out"
    link.symlink_to(precious)
    folder.chmod(0o1777)
    env = dict(os.environ, XDG_RUNTIME_DIR=str(tmp_path), HOME=str(tmp_path))
    done = subprocess.run([rig.BUILD / "bc28d", "--fresh", option, link], stdin=subprocess.DEVNULL, capture_output=True,
                          text=True, env=env, timeout=rig.DEADLINE)
    assert done.returncode == 1
    assert f"{link}: is a symbolic link, in a folder that others may write to" in done.stderr, done.stderr
    assert precious.read_text() == "precious\n"
    folder.chmod(0o755)
    process = start(*BUSY, option, link)
    process.control.execute("clock-step", seconds=3600)
    assert "EMM_CAUSE_CONGESTION" in precious.read_text()
