"""The tty from outside, as terminal programs and host drivers meet it."""

import fcntl
import os
import shutil
import stat
import subprocess
import sys
import tempfile
import termios

import pytest
import serial

import rig

# asm-generic/ioctls.h, linux/tty.h
TIOCSETD = 0x5423
TIOCVHANGUP = 0x5437
N_NULL = 27


@pytest.fixture
def module(start):
    process = start("--fresh", tty=False)
    process.control.subscribe("boot")
    process.control.event("boot", phase="ready")
    return process


def test_pyserial_talks_to_it(module):
    with serial.Serial(module.places["tty"], 9600, timeout=5) as port:
        port.write(b"AT\r\n")
        assert port.read(6) == b"\r\nOK\r\n"
        port.write(b"AT+CGSN=1\r\n")
        assert port.read_until(b"OK\r\n").startswith(b"\r\n+CGSN:")


def test_exclusive_pyserial(module):
    with serial.Serial(module.places["tty"], 115200, timeout=5, exclusive=True) as port:
        port.write(b"AT\r")
        assert port.read(6) == b"\r\nOK\r\n"


def test_first_open_brings_nothing(module):
    """The banner belongs to the module's time line: who opens later has missed it."""
    tty = rig.Tty(module.places["tty"])
    tty.quiet()
    tty.close()


def test_raw_and_quiet_from_the_first_byte(module):
    fd = os.open(module.places["tty"], os.O_RDWR | os.O_NOCTTY)
    iflag, oflag, _, lflag, *_ = termios.tcgetattr(fd)
    assert not lflag & (termios.ECHO | termios.ICANON | termios.ISIG)
    assert not oflag & termios.OPOST
    assert not iflag & (termios.ICRNL | termios.IXON)
    assert stat.S_IMODE(os.fstat(fd).st_mode) == 0o600
    os.close(fd)


def test_nothing_stale_for_the_next_client(module):
    """What was answered while nobody read is gone, as on a wire."""
    module.control.subscribe("client", "uart-tx")
    first = rig.Tty(module.places["tty"])
    first.send("ATI\r" * 50)
    for _ in range(50):
        module.control.event("uart-tx", line="OK")
    first.close()
    module.control.event("client", tty="closed")
    second = rig.Tty(module.places["tty"])
    second.send("AT\r")
    heard = second.until("\r\nOK\r\n")
    assert b"Quectel" not in heard, heard
    second.close()


def test_settings_of_the_last_client_are_gone(module):
    fd = os.open(module.places["tty"], os.O_RDWR | os.O_NOCTTY)
    attributes = termios.tcgetattr(fd)
    attributes[3] |= termios.ECHO | termios.ICANON
    termios.tcsetattr(fd, termios.TCSANOW, attributes)
    fcntl.ioctl(fd, termios.TIOCEXCL)
    module.control.subscribe("client")
    os.close(fd)
    module.control.event("client", tty="closed")
    tty = rig.Tty(module.places["tty"])
    assert not termios.tcgetattr(tty.fd)[3] & (termios.ECHO | termios.ICANON)
    tty.quiet()
    tty.close()


def test_a_client_that_held_the_line(module):
    """TCOOFF outlives who set it: without help nobody could send any more."""
    module.control.subscribe("client")
    fd = os.open(module.places["tty"], os.O_RDWR | os.O_NOCTTY)
    termios.tcflow(fd, termios.TCOOFF)
    os.close(fd)
    module.control.event("client", tty="closed")
    tty = rig.Tty(module.places["tty"])
    tty.quiet()
    tty.close()


def test_line_discipline_of_the_last_client_is_gone(module):
    """A pppd that was killed leaves the line to its discipline; here it is the null one."""
    module.control.subscribe("client")
    fd = os.open(module.places["tty"], os.O_RDWR | os.O_NOCTTY)
    try:
        fcntl.ioctl(fd, TIOCSETD, N_NULL.to_bytes(4, sys.byteorder))
    except OSError as error:
        pytest.skip(f"no line discipline to be had here: {error}")
    finally:
        os.close(fd)
    module.control.event("client", tty="closed")
    tty = rig.Tty(module.places["tty"])
    tty.quiet()
    tty.close()


def test_a_client_that_does_not_read(start):
    """It neither blocks the daemon nor makes it grow."""
    # What AddressSanitizer keeps of freed memory isn't growth of ours.
    module = start("--fresh", tty=False, env={"ASAN_OPTIONS": "quarantine_size_mb=1"})

    def resident():
        with open(f"/proc/{module.pid}/statm", encoding="ascii") as f:
            return int(f.read().split()[1])

    deaf = rig.Tty(module.places["tty"])
    # The events that are kept for subscribers are complete before it counts.
    for number in range(30):
        if number == 10:
            before = resident()
        deaf.send("ATI\r" * 1000)
        module.control.execute("query-status")
    assert resident() - before < 512, "pages"
    deaf.close()
    tty = rig.Tty(module.places["tty"])
    tty.send("\r")
    tty.command("AT")
    tty.close()


def test_a_flood_does_not_starve_the_control_channel(module):
    flood = rig.Tty(module.places["tty"])
    junk = b"\x00\xff\x1b" * 20000 + b"\r"
    while junk:
        try:
            junk = junk[os.write(flood.fd, junk):]
        except BlockingIOError:
            module.control.execute("query-status", timeout=5)
    flood.send("AT\r")
    flood.until("\r\nOK\r\n")
    flood.close()


def test_two_clients(module):
    first, second = rig.Tty(module.places["tty"]), rig.Tty(module.places["tty"])
    second.close()
    first.quiet()
    first.close()


def test_a_client_while_others_come_and_go(module):
    """Their closes are not taken for its own: it is answered, during and after."""
    tty = rig.Tty(module.places["tty"])
    for _ in range(12000):
        os.close(os.open(module.places["tty"], os.O_RDWR | os.O_NOCTTY))
    tty.quiet()
    assert module.control.execute("query-status")["tty"]["clients"] == 1
    tty.close()


def test_bytes_in_any_chunks(module):
    tty = rig.Tty(module.places["tty"])
    for byte in b"AT+CGSN=1\r\n":
        tty.send(bytes([byte]))
    tty.until("\r\nOK\r\n")
    tty.close()


def test_a_file_in_the_place_of_the_link_is_kept(tmp_path, start):
    place = tmp_path / "modem"
    place.write_text("precious")
    with pytest.raises(AssertionError):
        start("--fresh", "--link", place)
    assert place.read_text() == "precious"


def test_a_file_in_the_place_of_the_lock_is_kept(tmp_path, start):
    """--link yarn: what is in yarn.lock is not a process id, so it is somebody's."""
    place = tmp_path / "yarn.lock"
    place.write_text("precious")
    with pytest.raises(AssertionError, match="yarn.lock"):
        start("--fresh", "--link", tmp_path / "yarn")
    assert place.read_text() == "precious"


@pytest.mark.skipif(os.geteuid() != 0, reason="only root can start a program as another user")
def test_clients_of_another_user():
    """/proc doesn't show a daemon that isn't root who of root's programs holds its tty; none of them goes deaf for that."""
    nobody = 65534
    with tempfile.TemporaryDirectory() as home:
        program = shutil.copy(rig.BUILD / "bc28d", home)
        os.chown(home, nobody, nobody)
        process = rig.Process(program, ["--fresh", "--tty-mode", "0666"], home, ["tty", "control"], user=nobody)
        try:
            first = rig.Tty(process.places["tty"])
            assert first.command("AT") == "\r\nOK\r\n"
            rig.Tty(process.places["tty"]).close()
            assert first.command("AT") == "\r\nOK\r\n"
            first.close()
            for _ in range(3):
                third = rig.Tty(process.places["tty"])
                assert third.command("AT") == "\r\nOK\r\n"
                third.close()
        finally:
            process.kill()


def used(process):
    """CPU time of a process, nanoseconds."""
    with open(f"/proc/{process.pid}/schedstat", encoding="ascii") as f:
        return int(f.read().split()[0])


@pytest.mark.skipif(os.geteuid() != 0, reason="only root can start a program as another user")
@pytest.mark.parametrize("hung_up", [False, True])
def test_a_terminal_that_is_forbidden(hung_up):
    """A daemon that isn't root and may not open its terminal again takes another, and stays alive to all others."""
    nobody = 65534
    with tempfile.TemporaryDirectory() as home:
        program = shutil.copy(rig.BUILD / "bc28d", home)
        os.chown(home, nobody, nobody)
        process = rig.Process(program, ["--fresh"], home, ["tty", "control"], user=nobody)
        control = rig.Control(process.places["control"])
        try:
            device = os.readlink(process.places["tty"])
            fd = os.open(device, os.O_RDWR | os.O_NOCTTY)
            control.subscribe("client", "log")
            control.event("client", tty="opened")
            before = used(process)
            os.chmod(device, 0)
            if hung_up:
                fcntl.ioctl(fd, TIOCVHANGUP)
            os.close(fd)
            control.event("log", level="warning")
            assert control.execute("query-status")["tty"]["clients"] == 0
            assert os.readlink(process.places["tty"]) != device
            tty = rig.Tty(process.places["tty"])
            assert tty.command("AT") == "\r\nOK\r\n"
            tty.close()
            assert used(process) - before < 300_000_000, "ns of CPU"
            assert process.stop() == 0
        finally:
            control.close()
            process.kill()


def test_descriptors_elsewhere_cost_nothing(module):
    """A close is not paid for by how many files others have open."""
    crowd = """import os, resource
resource.setrlimit(resource.RLIMIT_NOFILE, (15100, max(15100, resource.getrlimit(resource.RLIMIT_NOFILE)[1])))
for _ in range(15000): os.dup(0)
print("open", flush=True)
os.read(0, 1)"""
    with subprocess.Popen([sys.executable, "-c", crowd], stdin=subprocess.PIPE, stdout=subprocess.PIPE) as other:
        assert other.stdout.readline() == b"open\n"
        before = used(module)
        module.control.subscribe("client")
        for _ in range(20):
            os.close(os.open(module.places["tty"], os.O_RDWR | os.O_NOCTTY))
            module.control.event("client", tty="closed")
        taken = used(module) - before
        other.stdin.close()
    assert taken < 200_000_000, f"{taken} ns of CPU for 20 closes"


# A file system that answers nothing: whoever asks it for a file's state waits until its server ends.
HUNG = """import ctypes, os, sys
libc = ctypes.CDLL(None, use_errno=True)
def must(result):
    if result != 0:
        print(os.strerror(ctypes.get_errno()), flush=True)
        sys.exit()
must(libc.unshare(0x20000))
must(libc.mount(b"none", b"/", None, 0x4000 | 0x40000, None))
server = os.open("/dev/fuse", os.O_RDWR)
must(libc.mount(b"hung", sys.argv[1].encode(), b"fuse", 0, b"fd=%d,rootmode=40000,user_id=0,group_id=0" % server))
os.open(sys.argv[1], os.O_PATH)
print("hangs", flush=True)
os.read(0, 1)"""


@pytest.mark.skipif(os.geteuid() != 0 or not os.path.exists("/dev/fuse"), reason="needs root and FUSE")
def test_a_hung_file_elsewhere_stops_nobody(module, tmp_path):
    """Somebody's descriptor on a server that doesn't answer (NFS, FUSE) is not ours to follow, whoever comes and goes."""
    (tmp_path / "hung").mkdir()
    with subprocess.Popen([sys.executable, "-c", HUNG, tmp_path / "hung"], stdin=subprocess.PIPE,
                          stdout=subprocess.PIPE) as other:
        said = other.stdout.readline().decode().strip()
        try:
            if said != "hangs":
                pytest.skip(f"no such file system to be had here: {said}")
            kept = rig.Tty(module.places["tty"])
            for _ in range(3):
                tty = rig.Tty(module.places["tty"])
                tty.close()
                assert module.control.execute("query-status", timeout=5)["tty"]["clients"] == 1
            kept.quiet()
            kept.close()
        finally:
            other.stdin.close()


def test_a_line_that_echoes(module):
    """A host that leaves echo on doesn't make the module talk to itself for ever."""
    fd = os.open(module.places["tty"], os.O_RDWR | os.O_NOCTTY)
    attributes = termios.tcgetattr(fd)
    attributes[0] |= termios.ICRNL
    attributes[1] |= termios.OPOST | termios.ONLCR
    attributes[3] |= termios.ECHO | termios.ICANON
    termios.tcsetattr(fd, termios.TCSANOW, attributes)
    module.control.subscribe("log")
    os.write(fd, b"AT\n")
    module.control.event("log", level="warning")
    assert module.control.execute("query-status")["tty"]["loops"] == 1
    assert not termios.tcgetattr(fd)[3] & termios.ECHO
    os.close(fd)


@pytest.mark.skipif(os.geteuid() != 0, reason="TIOCVHANGUP is root's")
def test_hung_up_by_root(module):
    """A getty hangs the line up before it opens it: the next one finds it raw, and the module there."""
    fd = os.open(module.places["tty"], os.O_RDWR | os.O_NOCTTY)
    module.control.subscribe("log")
    fcntl.ioctl(fd, TIOCVHANGUP)
    module.control.event("log", level="warning")
    os.close(fd)
    tty = rig.Tty(module.places["tty"])
    assert not termios.tcgetattr(tty.fd)[3] & (termios.ECHO | termios.ICANON)
    tty.quiet()
    tty.close()


def test_without_inotify(start):
    """All instances of the user may be taken (the kernel gives 128): clients are answered all the same."""
    unshare = ["unshare", "--user", "--map-root-user", "sh", "-c", "echo 0 > /proc/sys/user/max_inotify_instances"]
    if subprocess.run(unshare, check=False, stderr=subprocess.DEVNULL).returncode != 0:
        pytest.skip("no user namespace to be had here")
    process = start("--fresh", prefix=[*unshare[:-1], unshare[-1] + ' && exec "$0" "$@"'])
    process.tty.quiet()
    process.tty.close()
    process.control.subscribe("client")
    process.control.event("client", tty="closed")
    assert "inotify" in process.stderr()
    tty = rig.Tty(process.places["tty"])
    tty.quiet()
    tty.close()


def test_idle_it_does_not_wake_up(module):
    """Rule 6 of the README: idle, it wakes only for its own timers; a client that has gone leaves no spinning behind."""
    rig.Tty(module.places["tty"]).close()
    module.control.execute("query-status")

    before = used(module)
    # 200 round trips of another process give a spinning loop all the time in the world.
    rig.readable(module.child.stdout.fileno(), __import__("time").monotonic() + 0.5)
    assert used(module) - before < 20_000_000, "ns of CPU in half a second"
