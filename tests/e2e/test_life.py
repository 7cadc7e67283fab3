"""When the daemon is ready, and what it lives as long as."""

import os
import select
import signal
import socket
import subprocess
import sys
import threading
import time

import pytest

import rig

REGISTERED = ["--platform=plain", "--nv", "bs.host=10.0.0.1", "--nv", "bs.port=5683"]
# A boot of two seconds of device time: at ten times the pace nobody who waits for the link is in doubt.
SLOW_BOOT = ["--clock", "scale=10", "--set", "timer.boot=2000"]


def begin(runtime, *args, program="bc28d", **options):
    """A daemon that need not say anything yet; its control channel."""
    process = rig.Process(program, args, runtime, [], **options)
    place = process.runtime / "bc28" / ("bc28" if program == "bc28d" else program) / "control"
    until = time.monotonic() + rig.DEADLINE
    while not place.exists():
        assert time.monotonic() < until and process.child.poll() is None, process.stderr()
    return process, rig.Control(place)


def link_of(process):
    return process.runtime / "bc28" / "bc28" / "tty"


def wait_for_link(path):
    """Looks for the link as a script does; the moment it is there."""
    until = time.monotonic() + rig.DEADLINE
    while not os.path.exists(path):
        assert time.monotonic() < until
    return path


@pytest.mark.parametrize("args", [["--profile", "hardware", "--clock", "scale=50"], SLOW_BOOT, []])
def test_an_at_is_answered_when_the_link_is_there(tmp_path, args):
    """In the foreground, too: a script that waits for the link loses nothing of what it says first."""
    process, control = begin(tmp_path, "--fresh", *args)
    tty = rig.Tty(wait_for_link(link_of(process)))
    tty.send("AT\r")
    tty.expect("\r\nOK\r\n")
    tty.close()
    control.close()
    assert process.stop() == 0


@pytest.mark.parametrize("level, machine, state", [
    ("booted", "power", "ready"), ("attached", "radio", "ip"), ("registered", "lwm2m", "REGISTERED")])
@pytest.mark.parametrize("clock", ["real", "step", "step,auto"])
def test_levels(start, level, machine, state, clock):
    process = start("--fresh", *REGISTERED, "--ready", level, "--clock", clock)
    status = process.control.execute("query-status")
    got = status[machine]
    assert got == state or (level == "registered" and got == "MO_DATA_ENABLED"), status
    assert process.tty.command("AT").endswith("\r\nOK\r\n")


def test_ready_off_is_at_once(tmp_path):
    process, control = begin(tmp_path, "--fresh", "--clock", "step", "--ready", "off", "--set", "timer.boot=60000")
    control.subscribe("boot")
    control.event("boot", phase="booting")
    wait_for_link(link_of(process))
    assert not control.execute("query-status")["ready"]
    while "tty" not in process.places:
        assert process.read(time.monotonic() + rig.DEADLINE)
    control.close()
    assert process.stop() == 0


def test_what_keeps_it_from_ready_is_said_once(tmp_path):
    """A wait that nothing will end is not given up, but it isn't silent either; what ends it does so at once."""
    process, control = begin(tmp_path, "--fresh", "--clock", "scale=20", "--ready", "registered")
    control.subscribe("log")
    said = control.event("log", level="warning")["data"]["text"]
    assert "--ready registered" in said and "bs.host" in said
    assert not os.path.lexists(link_of(process))
    control.close()
    assert process.stop() == 0
    assert process.stderr().count("--ready registered") == 1, process.stderr()
    assert "tty" not in process.places


def test_stepped_wait_that_nothing_ends_does_not_spin(tmp_path):
    process, control = begin(tmp_path, "--fresh", "--clock", "step", "--ready", "registered")
    control.subscribe("log")
    assert "bs.host" in control.event("log", level="warning")["data"]["text"]
    # Time has moved as far as there was hope, and stands still again.
    assert control.execute("query-status")["clock"]["time"] < 10
    control.close()
    assert process.stop() == 0


SILENT_SERVER = ["--ready", "registered", "--nv", "bs.host=10.1.1.1", "--set", "quirk.give-up=never"]
WAITS = [
    (["--ready", "attached", "--set", "radio.reject=22"], "refused the module, which will try again"),
    (["--ready", "attached", "--set", "radio.coverage=no"], "finds no cell"),
    (["--ready", "attached", "--nv", "sim.present=0"], "there is no SIM"),
    (SILENT_SERVER, "the bootstrap server is silent"),
]


@pytest.mark.parametrize("args, words", WAITS)
def test_any_wait_is_explained(tmp_path, args, words):
    process, control = begin(tmp_path, "--fresh", "--clock", "scale=20", *args)
    control.subscribe("log")
    while "--ready" not in (said := control.event("log", level="warning")["data"]["text"]):
        pass
    assert words in said and said.endswith("; waiting"), said
    control.close()
    assert process.stop() == 0


@pytest.mark.parametrize("clock", ["step", "step,auto"])
@pytest.mark.parametrize("args, words", [WAITS[0], WAITS[3]])
def test_stepped_wait_has_a_bound(tmp_path, clock, args, words):
    """Time runs for ten minutes of its own, stands still, and moves when somebody moves it."""
    process, control = begin(tmp_path, "--fresh", "--clock", clock, *args)
    control.subscribe("log")
    said = ""
    while "time stands still" not in said:
        said = control.event("log", level="warning")["data"]["text"]
    now = control.execute("query-status")["clock"]["time"]
    assert now <= 600
    control.execute("clock-step", seconds=1000)
    assert control.execute("query-status")["clock"]["time"] == pytest.approx(now + 1000, abs=1e-3)
    control.close()
    assert process.stop() == 0
    assert process.stderr().count("time stands still") == 1 and len(process.stderr()) < 20000
    assert words in process.stderr()


def test_stepped_wait_goes_on_when_the_cause_is_gone(tmp_path):
    process, control = begin(tmp_path, "--fresh", "--clock", "step", "--ready", "attached", "--set", "radio.reject=22")
    control.subscribe("log")
    while "time stands still" not in control.event("log", level="warning")["data"]["text"]:
        pass
    control.execute("radio", reject=0)
    control.execute("clock-step", seconds=100000)
    wait_for_link(link_of(process))
    assert control.execute("query-status")["radio"] == "ip"
    control.close()
    assert process.stop() == 0


def test_daemon_waits_for_the_level(tmp_path):
    env = dict(os.environ, XDG_RUNTIME_DIR=str(tmp_path), HOME=str(tmp_path))
    done = subprocess.run([rig.BUILD / "bc28d", "--daemon", "--fresh", "--pidfile", tmp_path / "pid", *REGISTERED, "--ready",
                           "registered"], env=env, capture_output=True, text=True, timeout=rig.DEADLINE, check=True)
    assert "tty: " in done.stdout
    control = rig.Control(tmp_path / "bc28" / "bc28" / "control")
    assert control.execute("query-status")["lwm2m"] in ("REGISTERED", "MO_DATA_ENABLED")
    control.execute("quit")


@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM, signal.SIGKILL])
@pytest.mark.parametrize("clock", ["real", "step"])
def test_daemon_whose_command_is_interrupted_ends(tmp_path, clock, number):
    """Nobody would know of it: it has no link yet."""
    pidfile = tmp_path / "pid"
    process, control = begin(tmp_path, "--daemon", "--fresh", "--clock", clock, "--pidfile", pidfile, "--ready", "registered")
    fd = os.pidfd_open(int(pidfile.read_text()))
    control.execute("query-status")
    process.child.send_signal(number)
    assert process.child.wait(timeout=rig.DEADLINE) == -number
    try:
        assert rig.readable(fd, time.monotonic() + rig.DEADLINE)
    except AssertionError:
        signal.pidfd_send_signal(fd, signal.SIGKILL)
        raise
    finally:
        os.close(fd)
        control.close()
    assert not (tmp_path / "bc28").exists() and not pidfile.exists()


@pytest.mark.parametrize("abstract", [False, True])
@pytest.mark.parametrize("program, args", [("bc28d", ["--fresh"]), ("andlinkd", [])])
def test_service_manager_is_told(tmp_path, program, args, abstract):
    """sd_notify(3): ready when it is, and that it ends."""
    with socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM) as manager:
        name = f"\0bc28-{os.getpid()}-{program}" if abstract else str(tmp_path / "notify")
        manager.bind(name)
        manager.settimeout(rig.DEADLINE)
        process = rig.Process(program, args, tmp_path / "run", ["control"], env={"NOTIFY_SOCKET": name.replace("\0", "@")})
        assert manager.recv(4096) == f"READY=1\nMAINPID={process.pid}".encode()
        assert process.stop() == 0
        assert manager.recv(4096) == b"STOPPING=1"


def test_service_manager_is_told_no_sooner(tmp_path):
    with socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM) as manager:
        manager.bind(str(tmp_path / "notify"))
        process, control = begin(tmp_path / "run", "--fresh", "--clock", "scale=20", "--ready", "registered",
                                 env={"NOTIFY_SOCKET": str(tmp_path / "notify")})
        control.subscribe("log")
        control.event("log", level="warning")
        manager.setblocking(False)
        with pytest.raises(BlockingIOError):
            manager.recv(4096)
        control.close()
        assert process.stop() == 0


@pytest.mark.parametrize("clock", ["real", "step"])
def test_hold_until_open(start, clock):
    """Rule 4: the module is in reset until its host is there, which so sees all of the boot."""
    process = start("--fresh", "--hold-until-open", "--clock", clock, tty=False)
    assert process.control.execute("query-status")["power"] == "off"
    tty = rig.Tty(process.places["tty"])
    process.control.subscribe("boot")
    process.control.event("boot", phase="booting")
    if clock == "step":
        process.control.execute("clock-step", seconds=1)
    tty.expect("\r\nNeul\r\nOK\r\n")
    tty.quiet()
    # Once it runs, it runs on.
    tty.close()
    process.control.subscribe("client")
    process.control.event("client", tty="closed")
    assert process.control.execute("query-status")["power"] == "ready"


def test_hold_until_open_ends_by_power_too(start):
    process = start("--fresh", "--hold-until-open", tty=False)
    process.control.execute("power", state="on")
    process.control.subscribe("boot")
    process.control.event("boot", phase="ready")


def test_quit_is_answered_when_nothing_is_left(tmp_path):
    """With the last event in the transcript; the directories, too, are gone."""
    process = rig.Process("bc28d", ["--fresh", "--pidfile", tmp_path / "pid", "--transcript", tmp_path / "transcript"],
                          tmp_path / "run", ["tty", "control"])
    control = rig.Control(process.places["control"])
    control.execute("quit")
    left = [path for path in (tmp_path / "run" / "bc28", tmp_path / "pid") if path.exists()]
    assert not left and (tmp_path / "transcript").read_text().endswith("\n")
    control.close()
    assert process.child.wait(timeout=rig.DEADLINE) == 0


# --- what it lives as long as

PROGRAMS = [("bc28d", ["--fresh"]), ("andlinkd", [])]


def ended(process):
    """Waits for its end; its status. Nothing of it is left."""
    status = process.child.wait(timeout=rig.DEADLINE)
    assert not (process.runtime / "bc28").exists()
    return status


@pytest.mark.parametrize("kind", ["pipe", "socket"])
@pytest.mark.parametrize("program, args", PROGRAMS)
def test_lifeline(tmp_path, program, args, kind):
    if kind == "pipe":
        theirs, ours = os.pipe()
    else:
        theirs, ours = (s.detach() for s in socket.socketpair())
    process = rig.Process(program, [*args, "--lifeline", theirs], tmp_path, ["control"], pass_fds=[theirs])
    os.close(theirs)
    # What is written there means nothing.
    os.write(ours, b"still here")
    control = rig.Control(process.places["control"])
    control.execute("query-commands")
    control.close()
    os.close(ours)
    assert ended(process) == 0


def test_lifeline_of_many(tmp_path):
    """One pipe for all: no one takes anything from the others, and all end."""
    theirs, ours = os.pipe()
    many = [rig.Process("bc28d", ["--fresh", "--lifeline", theirs], tmp_path / str(n), ["control"], pass_fds=[theirs])
            for n in range(5)]
    os.close(theirs)
    os.write(ours, b"x" * 1000)
    os.close(ours)
    assert [ended(process) for process in many] == [0] * 5


def test_lifeline_in_the_background(tmp_path):
    """Its number 0 is given up for /dev/null there, the lifeline isn't."""
    theirs, ours = os.pipe()
    env = dict(os.environ, XDG_RUNTIME_DIR=str(tmp_path), HOME=str(tmp_path))
    subprocess.run([rig.BUILD / "bc28d", "--daemon", "--fresh", "--pidfile", tmp_path / "pid", "--lifeline", "0"], env=env,
                   stdin=theirs, stdout=subprocess.DEVNULL, check=True, timeout=rig.DEADLINE)
    os.close(theirs)
    fd = os.pidfd_open(int((tmp_path / "pid").read_text()))
    assert not select.select([fd], [], [], 0)[0]
    os.close(ours)
    assert rig.readable(fd, time.monotonic() + rig.DEADLINE)
    os.close(fd)
    assert not (tmp_path / "bc28").exists() and not (tmp_path / "pid").exists()


def test_lifeline_that_has_ended_before(tmp_path):
    theirs, ours = os.pipe()
    os.close(ours)
    process = rig.Process("bc28d", ["--fresh", "--lifeline", theirs], tmp_path, [], pass_fds=[theirs])
    os.close(theirs)
    assert ended(process) == 0


@pytest.mark.parametrize("program", ["bc28d", "andlinkd"])
@pytest.mark.parametrize("fd, words", [("77", "descriptor 77 is not open"), ("x", "x"), ("0", "neither a pipe nor a socket")])
def test_wrong_lifeline(program, fd, words, tmp_path):
    env = dict(os.environ, XDG_RUNTIME_DIR=str(tmp_path), HOME=str(tmp_path))
    done = subprocess.run([rig.BUILD / program, "--lifeline", fd], env=env, stdin=subprocess.DEVNULL, capture_output=True,
                          text=True, timeout=rig.DEADLINE, check=False)
    assert done.returncode == 2 and words in done.stderr, done.stderr


# Its output is one pipe with the child's: what it has to say comes in front, and then the pipe is the child's alone.
PARENT = """import os, subprocess, sys
ready, go = os.pipe()
child = subprocess.Popen(["sh", "-c", 'read go <&%d; exec "$0" "$@"' % ready, *sys.argv[1:]], pass_fds=[ready])
print(child.pid, flush=True)
os.close(1)
os.write(go, b"\\n")
sys.stdin.read()"""


@pytest.mark.parametrize("daemon", [[], ["--daemon"]])
@pytest.mark.parametrize("program, args", PROGRAMS)
def test_exit_with_parent(tmp_path, program, args, daemon):
    """However the parent ends: here it is killed."""
    if daemon and program != "bc28d":
        pytest.skip("only bc28d goes to the background")
    pidfile = ["--pidfile", tmp_path / "pid"] if daemon else []
    env = dict(os.environ, XDG_RUNTIME_DIR=str(tmp_path), HOME=str(tmp_path))
    with subprocess.Popen([sys.executable, "-c", PARENT, rig.BUILD / program, *args, "--exit-with-parent", *daemon, *pidfile],
                          env=env, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True) as parent:
        try:
            pid = int(parent.stdout.readline())
            said = [parent.stdout.readline()]
            while said[-1] and not said[-1].startswith("control: "):
                said.append(parent.stdout.readline())
            assert said[-1], said
            if daemon:
                pid = int((tmp_path / "pid").read_text())
            fd = os.pidfd_open(pid)
            assert not select.select([fd], [], [], 0)[0]
            parent.kill()
            assert rig.readable(fd, time.monotonic() + rig.DEADLINE)
            os.close(fd)
        finally:
            parent.kill()
    assert not (tmp_path / "bc28").exists()


def test_exit_with_parent_is_about_the_process(tmp_path):
    """PR_SET_PDEATHSIG goes by the thread that forked; a test runner's thread ends long before its process."""
    begun = []
    thread = threading.Thread(target=lambda: begun.append(
        rig.Process("bc28d", ["--fresh", "--exit-with-parent"], tmp_path, ["tty", "control"])))
    thread.start()
    thread.join()
    control = rig.Control(begun[0].places["control"])
    tty = rig.Tty(begun[0].places["tty"])
    tty.quiet()
    tty.close()
    control.close()
    assert begun[0].stop() == 0


@pytest.mark.parametrize("program, args", PROGRAMS)
def test_exit_with_a_process_that_has_gone(tmp_path, program, args):
    """The number that a shell gives ($$) counts when it ended before anybody could look."""
    with subprocess.Popen(["true"]) as gone:
        pass
    process = rig.Process(program, [*args, f"--exit-with-parent={gone.pid}"], tmp_path, [])
    assert ended(process) == 0


def test_ignored_sigint_stays_ignored(tmp_path):
    """
    As in a background shell, whose Ctrl-C is meant for somebody else; SIGHUP opens the log anew where there is no terminal, and
    ends nothing either. SIGTERM ends it all the same.
    """
    process = rig.Process("bc28d", ["--fresh"], tmp_path, ["tty", "control"],
                          prefix=["sh", "-c", "trap '' INT HUP; exec \"$0\" \"$@\""])
    with open(f"/proc/{process.pid}/status", encoding="ascii") as f:
        ignored = int(next(line for line in f if line.startswith("SigIgn:")).split()[1], 16)
    assert ignored & 1 << signal.SIGINT - 1
    for number in (signal.SIGINT, signal.SIGHUP):
        process.child.send_signal(number)
    tty = rig.Tty(process.places["tty"])
    tty.quiet()
    tty.close()
    assert process.stop() == 0


# --- a server that is set while the module attaches

def test_no_registration_in_the_midst_of_the_set_up(start):
    """The host sets server, security and key while the module attaches: nothing is sent until it says so, or reboots."""
    process = start("--fresh", "--platform", "--clock", "step")
    process.tty.ok('AT+QLASERVERIP="BS","112.13.96.205",5783')
    process.control.execute("clock-step", seconds=60)
    status = process.control.execute("query-status")
    assert status["radio"] == "ip" and status["lwm2m"] == "UNINITIALISED", status
    process.tty.ok("AT+QLABSSECSWT=0")
    process.tty.ok("AT+QLASREGIND=0")
    process.control.execute("clock-step", seconds=60)
    assert process.control.execute("query-status")["lwm2m"] in ("REGISTERED", "MO_DATA_ENABLED")
