"""What the tests of faults share: bc28d under strace, which kills it at a system call or has the call fail, a session
that saves settings, and what has to be true afterwards.

A session has four parts: create (the store is made, or opened), save, end, and recover, which is the next start. Its
system calls are counted in a run without faults: a point is the name of a call and its ordinal among the calls of that
name.
"""

import collections
import contextlib
import itertools
import os
import pathlib
import re
import resource
import select
import shutil
import signal
import subprocess
import sys
import time

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parent.parent / "e2e"))
import rig  # noqa: E402

# What the session saves, one after the other; the addresses are two settings that belong together.
SAVES = ["AT+NCONFIG=AUTOCONNECT,FALSE", 'AT+QLASERVERIP="BS","192.0.2.2",2002', 'AT+QLASERVERIP="BS","192.0.2.3",2003',
         "AT+QLEDMODE=1"]
FIRST = ["AT+NCONFIG=AUTOCONNECT,TRUE", 'AT+QLASERVERIP="BS","192.0.2.1",2001', "AT+QLEDMODE=0"]
# Calls that allocate memory, or that no file has to do with: an error of theirs is another matter. And close(), whose error comes
# from a descriptor that is closed all the same: strace's leaves it open.
NOT_FILES = {"mmap", "munmap", "mprotect", "brk", "madvise", "execve", "exit_group", "close"}
CALL = re.compile(r"^\d+ +(\w+)\((.*)$")
# strace can't be a parent of its own here: who is traced has no leak checker.
ENVIRONMENT = {"ASAN_OPTIONS": "detect_leaks=0:" + os.environ.get("ASAN_OPTIONS", "")}

Point = collections.namedtuple("Point", "call ordinal part touches")


def why_not():
    """Why strace can't do it here; None: it can."""
    if shutil.which("strace") is None:
        return "strace is not installed (Debian package strace)"
    run = subprocess.run(["strace", "-qq", "-o", "/dev/null", "-e", "inject=getpid:error=EIO", "true"],
                         stderr=subprocess.PIPE)
    return None if run.returncode == 0 else "strace may not trace here: " + run.stderr.decode(errors="replace").strip()


class Session:
    """One life of bc28d over a state, its settings saved as far as it gets, then its end."""

    def __init__(self, folder, state, inject=(), log=None, limit=None, saves=SAVES):
        self.folder, self.acks, self.answers, self.started = folder, [], [], False
        folder.mkdir(parents=True, exist_ok=True)
        args = [str(rig.BUILD / "bc28d"), "--instance", "m", "--control", str(folder / "c"),
                "--link", str(folder / "t"), "--state", str(state), "--clock", "step", "--seed", "1"]
        if inject or log:
            trace = ["strace", "-D", "-qq", "-f", "-y", "-o", str(log or "/dev/null")]
            for fault in inject:
                trace += ["-e", "inject=" + fault]
            if inject and not log:
                trace += ["-e", "trace=" + ",".join(sorted({fault.split(":")[0] for fault in inject}))]
            args = trace + args

        def limited():
            if limit is not None:
                resource.setrlimit(resource.RLIMIT_FSIZE, (limit, limit))

        # a pipe, not a file, so that no limit holds for it; far less than one takes is ever said
        self.child = subprocess.Popen(args, stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=subprocess.PIPE,
                                      env=dict(os.environ, HOME=str(folder), XDG_RUNTIME_DIR=str(folder),
                                               **ENVIRONMENT), preexec_fn=limited)
        try:
            self.started = self.announced()
            if self.started:
                self.save(saves)
            self.status = self.end()
        except BaseException:
            self.child.kill()  # one that hangs
            raise
        self.stderr = self.child.stderr.read().decode(errors="replace")
        self.child.stderr.close()

    def announced(self):
        """Waits for the places that the daemon says; False: it has ended."""
        until, out = time.monotonic() + rig.DEADLINE, b""
        while b"control: " not in out:
            left = until - time.monotonic()
            assert left > 0 and select.select([self.child.stdout], [], [], left)[0], "neither starts nor ends"
            got = os.read(self.child.stdout.fileno(), 4096)
            if not got:
                return False
            out += got
        return True

    def save(self, saves):
        """Each command is answered, with OK or an error, unless the daemon is gone."""
        with contextlib.suppress(OSError), contextlib.closing(rig.Tty(str(self.folder / "t"))) as tty:
            for line in saves:
                try:
                    answer = tty.command(line)
                except (OSError, rig.Silence):
                    self.child.wait(rig.DEADLINE)  # one that neither answers nor ends hangs
                    return
                self.answers.append(answer)
                if answer == "\r\nOK\r\n":
                    self.acks.append(line)

    def end(self):
        """The exit status after SIGTERM; negative: a signal."""
        if self.child.poll() is None:
            self.child.send_signal(signal.SIGTERM)
        self.child.stdout.close()
        return self.child.wait(rig.DEADLINE)


def read_settings(folder, state):
    """What a start without faults finds: led, autoconnect, address. The store must not be called damaged."""
    class Reader(Session):
        def save(self, saves):
            self.found = []
            with contextlib.closing(rig.Tty(str(self.folder / "t"))) as tty:
                self.found = [tty.command(line) for line in saves]

    shutil.rmtree(folder, ignore_errors=True)
    session = Reader(folder, state, saves=["AT+QLEDMODE?", "AT+NCONFIG?", "AT+QLASERVERIP?"])
    assert session.started and session.status == 0, session.stderr
    assert "damaged" not in session.stderr, session.stderr
    aside = [p.name for p in state.iterdir() if "corrupt" in p.name or "damaged" in p.name]
    assert not aside, aside
    led, config, server = session.found
    address = re.search(r"\r\nBS,([\d.]+),(\d+)\r\n", server)
    host, port = address.groups() if address else (None, None)
    return {"led": re.search(r"\+QLEDMODE:(\d)", led).group(1), "auto": re.search(r"AUTOCONNECT,(\w+)", config).group(1),
            "host": host, "port": port}


def effect(line):
    """What a line of the session makes of the settings."""
    if (match := re.search(r"AUTOCONNECT,(\w+)", line)):
        return {"auto": match.group(1)}
    if (match := re.search(r'"([\d.]+)",(\d+)', line)):
        return {"host": match.group(1), "port": match.group(2)}
    return {"led": re.search(r"QLEDMODE=(\d)", line).group(1)}


def after(before, lines):
    """The settings when all these lines have been taken."""
    return dict(before, **{key: value for line in lines for key, value in effect(line).items()})


def check(session, before, found, where):
    """
    Nothing acknowledged is lost, nothing torn: of each setting, and of the two of an address together, there is what was last
    answered with OK, or what a later line asked for whose answer was an error or didn't come. (What a disk has of a write that it
    called failed is its secret: the module has said that it doesn't know.)
    """
    for part in (("auto",), ("host", "port"), ("led",)):
        allowed = [{key: before[key] for key in part}]
        for line in SAVES[:len(session.answers) + 1]:
            change = effect(line)
            if set(change) == set(part):
                allowed = [change] if line in session.acks else [*allowed, change]
        assert {key: found[key] for key in part} in allowed, f"{where}: found {found}, allowed {allowed}, {session.answers}"


class Rig:
    """The folders of a sweep, and the points of a session without faults."""

    def __init__(self, folder):
        self.folder, self.number = folder, 0
        self.prepared, self.unclean = folder / "prepared", folder / "unclean"
        first = Session(folder / "first", self.prepared, saves=FIRST)
        assert first.status == 0 and len(first.acks) == len(FIRST), (first.answers, first.stderr)
        self.before = read_settings(folder / "read", self.prepared)

    def make_unclean(self):
        """A state whose daemon was killed after it had saved: the WAL is still to be taken over."""
        shutil.copytree(self.prepared, self.unclean)

        class Killed(Session):
            def end(self):
                self.child.kill()
                self.child.stdout.close()
                return self.child.wait()

        assert len(Killed(self.folder / "unclean-run", self.unclean).acks) == len(SAVES)
        assert (self.unclean / "settings.db-wal").stat().st_size > 0

    def state(self, model):
        """A fresh copy of a state; None: none yet."""
        self.number += 1
        state = self.folder / f"state{self.number}"
        if model is not None:
            shutil.copytree(model, state)
        return state

    def points(self, model, saves=SAVES):
        """Every system call of a session from the first that has to do with the state on."""
        state, log = self.state(model), self.folder / "trace"
        session = Session(self.folder / f"run{self.number}", state, log=log, saves=saves)
        assert session.status == 0, session.stderr
        counts, part, points = collections.Counter(), None, []
        for line in log.read_text(errors="replace").splitlines():
            if "--- SIGTERM" in line:
                part = "end"
            match = CALL.match(line)
            if not match or match.group(1) == "execve":
                continue
            call, rest = match.groups()
            counts[call] += 1
            touches = str(state) in rest
            if part is None and touches:
                part = "create"
            # the walk through /proc at the end has as many calls as the machine has processes
            if part is not None and call not in ("exit_group", "getpid") and "</proc" not in rest and '"/proc' not in rest:
                points.append(Point(call, counts[call], part, touches))
            if call == "write" and '"tty: ' in rest:
                part = "save"
        assert part == "end", "strace has not seen the whole session"
        self.forget(state)
        return points

    def run(self, model, inject=(), **options):
        """A session with faults, and the settings that the next start finds."""
        state = self.state(model)
        folder = self.folder / f"run{self.number}"
        session = Session(folder, state, inject=inject, **options)
        try:
            session.found = read_settings(self.folder / "read", state)
        except AssertionError as error:
            raise AssertionError(f"after {inject} {options}, which said {session.stderr!r}: {error}") from error
        self.forget(state)
        return session

    def forget(self, state):
        shutil.rmtree(state, ignore_errors=True)
        shutil.rmtree(self.folder / f"run{self.number}", ignore_errors=True)


def defaults(folder):
    """The settings of a state that nobody has saved anything in."""
    return read_settings(folder / "defaults", folder / "defaults-state")


def kill(rigging, model, before, point):
    """SIGKILL on entry to a call; whether it came to that."""
    session = rigging.run(model, [f"{point.call}:signal=SIGKILL:when={point.ordinal}"])
    check(session, before, session.found, point)
    assert session.status in (0, -signal.SIGKILL), (point, session.status)
    return session.status == -signal.SIGKILL


# How often a call fails: once, or from there on. Interrupted it is again, but not for ever: who is tries anew.
TIMES = {False: ["", "+"], True: ["", "..{}"]}


def fail(rigging, model, before, point, error, times):
    """
    A call fails. The daemon says so, with an error for the command or as the reason why it doesn't start, and loses nothing; a
    signal ends it never.
    """
    times = times.format(point.ordinal + 4)
    session = rigging.run(model, [f"{point.call}:error={error}:when={point.ordinal}{times}"])
    check_failed(session, before, f"{point.call} {point.ordinal}{times} {error}")


def check_failed(session, before, where):
    assert session.status in (0, 1), f"{where}: exit status {session.status}, {session.stderr}"
    assert session.started or (session.status == 1 and "bc28d: " in session.stderr), f"{where}: {session.stderr}"
    if session.started:
        assert len(session.answers) == len(SAVES), f"{where}: {session.answers}"
        for line, answer in itertools.zip_longest(SAVES, session.answers):
            assert answer in ("\r\nOK\r\n", "\r\nERROR\r\n"), f"{where}: {line}: {answer!r}"
        if "\r\nERROR\r\n" in session.answers:
            assert session.stderr.strip(), f"{where}: an error, and nothing in the log"
    check(session, before, session.found, where)
