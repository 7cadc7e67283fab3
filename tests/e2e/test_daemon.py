"""The daemon as a program: options, configuration, readiness, instances, its end."""

import json
import os
import pathlib
import signal
import subprocess
import threading
import time

import pytest

import rig
import sessions

PROGRAMS = ["bc28d", "bc28ctl", "andlinkd"]


def run(program, *args, runtime, timeout=rig.DEADLINE):
    env = dict(os.environ, XDG_RUNTIME_DIR=str(runtime), XDG_STATE_HOME=str(runtime / "state"), HOME=str(runtime))
    return subprocess.run([rig.BUILD / program, *map(str, args)], stdin=subprocess.DEVNULL, capture_output=True, text=True,
                          timeout=timeout, env=env)


@pytest.mark.parametrize("program", PROGRAMS)
def test_help_and_version(program, tmp_path):
    text = run(program, "--help", runtime=tmp_path)
    assert text.returncode == 0 and text.stdout.startswith(("usage:", "Usage:")) and not text.stderr
    assert all(len(line) <= 120 for line in text.stdout.splitlines())
    version = run(program, "--version", runtime=tmp_path)
    assert version.returncode == 0 and version.stdout.startswith(program)


def test_help_names_every_option(tmp_path):
    text = run("bc28d", "--help", runtime=tmp_path).stdout
    for option in ("--config", "--set", "--instance", "--state", "--fresh", "--nv", "--link", "--control", "--platform",
                   "--profile", "--clock", "--seed", "--transcript", "--daemon", "--pidfile", "--version", "--help"):
        assert option in text, option


@pytest.mark.parametrize("args, words", [
    (["--no-such"], ["no-such"]),
    (["--profile", "slow"], ["slow", "fast", "hardware"]),
    (["--clock", "never"], ["never"]),
    (["--clock", "scale=0"], ["scale"]),
    (["--set", "quirk.prompt=odd"], ["quirk.prompt", "odd"]),
    (["--set", "no.such=1"], ["no.such"]),
    (["--set", "imei=867724030000226"], ["imei", "check digit"]),
    (["--nv", "no.such=1"], ["no.such"]),
    (["--nv", "lwm2m.port=65536"], ["lwm2m.port"]),
    (["--nv", f"bs.psk={sessions.PSK}00"], ["bs.psk"]),
    (["--instance", "../x"], ["../x"]),
    (["--config", "no-such-file"], ["no-such-file"]),
    (["--platform=odd"], ["odd"]),
    (["stray"], ["stray"]),
    (["--nv", f"bs.psk:{sessions.PSK}"], ["bs.psk:***", "KEY=VALUE"]),
    (["--nv", "bs.psk=", sessions.PSK], ["***"]),
    ([f"--bs.psk={sessions.PSK}"], ["--bs.psk=***"]),
])
def test_bad_options(args, words, tmp_path):
    """Refused at once, saying what was wrong with what; never with a secret in the message."""
    done = run("bc28d", "--fresh", *args, runtime=tmp_path)
    assert done.returncode != 0 and done.returncode < 128
    assert not done.stdout
    for word in words:
        assert word in done.stderr, done.stderr
    assert sessions.PSK not in done.stderr


def test_config_file(start, tmp_path):
    config = tmp_path / "bc28.conf"
    config.write_text("# comment\nimei = 490154203237518\n[quirk]\nprompt = bare\n")
    process = start("--fresh", "--config", config)
    process.control.subscribe("boot")
    process.control.event("boot", phase="ready")
    assert "+CGSN:490154203237518" in process.tty.command("AT+CGSN=1")


def test_bad_config_file_names_file_and_line(tmp_path):
    config = tmp_path / "bc28.conf"
    config.write_text("[quirk]\nprompt = crlf\nno-such = 1\n")
    done = run("bc28d", "--fresh", "--config", config, runtime=tmp_path)
    assert done.returncode != 0
    assert str(config) in done.stderr and "no-such" in done.stderr, done.stderr


@pytest.mark.parametrize("text", [b"seed = 1\0 2\n", b"\0" * 1000, b"imei = 490154203237518\n\0"])
def test_config_file_with_zero_bytes(text, tmp_path):
    """No line is cut off without a word; what only has them (/dev/zero) is refused too."""
    config = tmp_path / "bc28.conf"
    config.write_bytes(text)
    done = run("bc28d", "--fresh", "--config", config, runtime=tmp_path)
    assert done.returncode == 2 and "value 0" in done.stderr, done.stderr


def daemon(tmp_path, *args):
    """bc28d --daemon: what it printed, once it has returned."""
    done = run("bc28d", "--daemon", "--fresh", "--pidfile", tmp_path / "pid", *args, runtime=tmp_path)
    assert done.returncode == 0, done.stderr
    return dict(line.split(": ", 1) for line in done.stdout.splitlines())


def gone(pid):
    """Waits for the end of a process that is not our child."""
    until = time.monotonic() + rig.DEADLINE
    fd = os.pidfd_open(pid)
    try:
        return rig.readable(fd, until)
    finally:
        os.close(fd)


@pytest.mark.parametrize("profile", ["fast", "hardware"])
def test_daemon_returns_when_it_answers(tmp_path, profile):
    places = daemon(tmp_path, "--profile", profile)
    pid = int((tmp_path / "pid").read_text())
    try:
        tty = rig.Tty(places["tty"])
        # One AT, no second try; at 9600 baud six bytes take 6 ms.
        tty.send("AT\r")
        tty.expect("\r\nOK\r\n", timeout=5)
        tty.close()
    finally:
        os.kill(pid, signal.SIGTERM)
        assert gone(pid)
    assert not os.path.lexists(places["tty"]) and not os.path.lexists(places["control"])
    assert not (tmp_path / "pid").exists()


def test_daemon_that_is_ended_before_it_answers_was_not_ready(tmp_path):
    """Its parent doesn't report a success."""
    env = dict(os.environ, XDG_RUNTIME_DIR=str(tmp_path), HOME=str(tmp_path))
    command = [rig.BUILD / "bc28d", "--daemon", "--fresh", "--seed", "1", "--profile", "hardware"]
    with subprocess.Popen(command, env=env, text=True,
                          stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=subprocess.STDOUT) as parent:
        until = time.monotonic() + rig.DEADLINE
        while not (tmp_path / "bc28" / "bc28" / "control").exists():
            assert time.monotonic() < until
        control = rig.Control(tmp_path / "bc28" / "bc28" / "control")
        control.execute("quit")
        control.close()
        out, _ = parent.communicate(timeout=rig.DEADLINE)
    assert parent.returncode != 0 and out == "bc28d: ended before it was ready\n", out


def test_daemon_says_why_it_does_not_start(tmp_path):
    done = run("bc28d", "--daemon", "--fresh", "--link", "/proc/no/such/place", runtime=tmp_path)
    assert done.returncode != 0 and "/proc/no/such/place" in done.stderr


def test_second_instance_is_refused(start, tmp_path):
    process = start("--fresh", runtime=tmp_path / "run")
    done = run("bc28d", "--fresh", runtime=tmp_path / "run")
    assert done.returncode != 0
    assert str(process.pid) in done.stderr, done.stderr
    # The first is none the worse for it.
    process.tty.quiet()
    # Another name is another module.
    other = start("--fresh", "--instance", "other", runtime=tmp_path / "run")
    assert other.places["tty"] != process.places["tty"]
    other.tty.quiet()


def test_of_many_that_start_at_once_one_runs(tmp_path):
    """With one state, one control path and one link the others say who it is; also when only one of the three is shared."""
    own = {"state": ["--state", "{}"], "link": ["--link", "{}"], "control": ["--control", "{}"]}
    for shared in [list(own), ["state"], ["link"], ["control"]]:
        base = tmp_path / "-".join(shared)
        base.mkdir()
        children = []
        for n in range(12):
            args = [word.format(base / (name if name in shared else f"{name}{n}"))
                    for name, words in own.items() for word in words]
            children.append(subprocess.Popen([rig.BUILD / "bc28d", *args], stdin=subprocess.DEVNULL,
                                             stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True))
        try:
            up = [child for child in children if child.stdout.readline()]
            assert len(up) == 1, shared
            for child in children:
                if child is not up[0]:
                    _, said = child.communicate(timeout=rig.DEADLINE)
                    assert child.returncode == 1 and f"is in use by process {up[0].pid}\n" in said, said
        finally:
            for child in children:
                child.terminate()
                child.communicate(timeout=rig.DEADLINE)


@pytest.mark.parametrize("program, args", [("bc28d", ["--fresh"]), ("andlinkd", [])])
def test_nothing_stays_behind(program, args, tmp_path):
    """After an orderly end the runtime directory is as it was; while somebody else is in, what is shared stays."""
    runtime = tmp_path / "run"
    first = rig.Process(program, args, runtime, ["control"])
    other = rig.Process(program, [*args, "--instance", "other"], runtime, ["control"])
    assert first.stop() == 0
    assert sorted(p.name for p in (runtime / "bc28").iterdir()) == ["other"]
    assert other.stop() == 0
    assert not (runtime / "bc28").exists(), list((runtime / "bc28").rglob("*"))
    # A killed one leaves everything; the next one takes it over, and then it is gone.
    first = rig.Process(program, args, runtime, ["control"])
    first.kill()
    again = rig.Process(program, args, runtime, ["control"])
    assert again.stop() == 0
    assert not (runtime / "bc28").exists()


def test_instances_that_come_and_go(tmp_path):
    """The directory that one removes at its end is not the one that another has just made."""
    def cycle(name):
        for _ in range(8):
            process = rig.Process("andlinkd", ["--instance", name], tmp_path, ["control"])
            rig.Control(process.places["control"]).close()
            assert process.stop() == 0, process.stderr()

    threads = [threading.Thread(target=cycle, args=(name,)) for name in ("a", "b", "c")]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert not (tmp_path / "bc28").exists()


@pytest.mark.parametrize("program, args", [("bc28d", ["--fresh"]), ("andlinkd", [])])
def test_long_control_path(program, args, tmp_path):
    """An address of a socket has 107 bytes; pytest's folders are longer, and a name may be."""
    for name in ["control", "c" * 200]:
        place = tmp_path / ("folder-" * 20) / name
        place.parent.mkdir(exist_ok=True)
        process = rig.Process(program, [*args, "--control", place], tmp_path / "run", ["control"])
        assert process.places["control"] == str(place)
        answer = run("bc28ctl", "--control", place, "query-commands", runtime=tmp_path)
        assert answer.returncode == 0, answer.stderr
        second = run(program, *args, "--control", place, "--instance", "second", runtime=tmp_path)
        assert second.returncode == 1 and f"process {process.pid}" in second.stderr, second.stderr
        assert process.stop() == 0
        assert not list(place.parent.iterdir())


def test_default_places(start, tmp_path):
    process = start("--fresh", "--instance", "meter", runtime=tmp_path / "run")
    assert process.places["tty"] == str(tmp_path / "run" / "bc28" / "meter" / "tty")
    assert process.places["control"] == str(tmp_path / "run" / "bc28" / "meter" / "control")
    assert pathlib.Path(process.places["control"]).stat().st_mode & 0o777 == 0o600


@pytest.mark.parametrize("sig", [signal.SIGTERM, signal.SIGINT])
def test_orderly_end(start, sig):
    process = start("--fresh", "--platform")
    process.tty.quiet()
    process.tty.close()
    assert process.stop(sig) == 0
    assert not os.path.lexists(process.places["tty"]) and not os.path.lexists(process.places["control"])


def test_end_in_the_middle_of_a_step(start):
    """A clock-step that has years to go doesn't hold up the end, and leaves nothing behind."""
    process = start("--fresh", "--platform", "--clock", "step", "--nv", "lwm2m.host=10.0.0.1", "--nv", "lwm2m.lifetime=20")
    process.control.subscribe("coap")
    process.control.socket.sendall(b'{"execute": "clock-step", "arguments": {"seconds": 300000000}}\n')
    process.control.event("coap")
    process.tty.close()
    assert process.stop() == 0, process.stderr()


def test_without_standard_descriptors(tmp_path):
    """What is closed at the start stays out of use: nothing of the daemon's gets its number, and then its output."""
    command = f'exec "{rig.BUILD}/bc28d" --fresh --platform --daemon --pidfile "{tmp_path}/pid" <&- >&- 2>&-'
    env = dict(os.environ, XDG_RUNTIME_DIR=str(tmp_path), HOME=str(tmp_path))
    assert subprocess.run(["sh", "-c", command], env=env, timeout=rig.DEADLINE).returncode == 0
    pid = int((tmp_path / "pid").read_text())
    try:
        tty = rig.Tty(tmp_path / "bc28" / "bc28" / "tty")
        tty.quiet()
        tty.close()
    finally:
        os.kill(pid, signal.SIGTERM)
        assert gone(pid)


def test_after_a_crash_it_starts_again(start, tmp_path):
    process = start("--state", tmp_path / "state", runtime=tmp_path / "run")
    process.kill()
    process = start("--state", tmp_path / "state", runtime=tmp_path / "run")
    process.tty.quiet()


def test_nothing_listens_beyond_loopback(start):
    process = start("--fresh", "--platform")
    inodes = {os.readlink(f"/proc/{process.pid}/fd/{fd}") for fd in os.listdir(f"/proc/{process.pid}/fd")}
    for table in ("tcp", "tcp6", "udp", "udp6", "raw"):
        path = pathlib.Path("/proc/net") / table
        for line in path.read_text().splitlines()[1:] if path.exists() else []:
            words = line.split()
            if f"socket:[{words[9]}]" in inodes:
                assert words[1].startswith("0100007F:") or words[1].startswith("0000000000000000FFFF00000100007F:"), line


def test_transcript_has_the_session_and_no_secret(start, tmp_path):
    transcript = tmp_path / "transcript"
    session = sessions.encrypted()
    process = start("--fresh", *session.options, "--transcript", transcript)
    process.control.subscribe()
    process.control.event("boot", phase="ready")
    sessions.play(session, process.tty, process.control)
    process.tty.command("AT+QLASETBSPSK?")
    process.control.execute("query-status")
    process.tty.close()
    assert process.stop() == 0
    events = [json.loads(line) for line in transcript.read_text().splitlines()]
    names = {event["event"] for event in events}
    assert {"uart-rx", "uart-tx", "urc", "coap", "state", "boot", "platform"} <= names, names
    assert [e["time"] for e in events] == sorted(e["time"] for e in events)
    places = [transcript.read_text(), process.stderr(), process.out, json.dumps(process.control.events)]
    key = bytes.fromhex(sessions.PSK)
    for text in places:
        assert sessions.PSK not in text.upper()
        assert key.decode() not in text
        assert key.hex() not in text.lower()


def test_unreachable_destination_is_silence_and_one_message(start):
    """Without a platform loopback alone is reachable; the log says once which key opens more."""
    process = start("--fresh", "--clock", "step", "--nv", "lwm2m.host=192.0.2.7")
    process.control.execute("clock-step", seconds=200)
    process.control.subscribe("state")
    process.control.event("state", machine="lwm2m", state="TIMEOUT_AND_RETRYING")
    assert process.stderr().count("net.allow") == 1, process.stderr()
    assert "192.0.2.7" in process.stderr()
