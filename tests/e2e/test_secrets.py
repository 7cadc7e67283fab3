"""Keys, PINs and passwords: they come in by files, and are seen nowhere."""

import json
import os
import pathlib
import re
import shutil
import socket
import subprocess
import tempfile
import time

import pytest

import rig

NOBODY = 65534
KEY = "000102030405060708090A0B0C0D0E0F"
# Digits are many, so that no time, port or number of a process has them by chance.
FOREIGN = [
    ("AT+QCGDEFCONT=\"IP\",\"apn.example\",\"anna\",\"swordfish1\"", ["anna", "swordfish1"]),
    ("AT+QCGDEFCONT=IP,apn.example,anna,swordfish2", ["anna", "swordfish2"]),
    ("at+cpwd=\"SC\",\"98769876\",\"54325432\"", ["98769876", "54325432"]),
    ("AT^LOGIN=77665544", ["77665544"]),
    ("AT+CSQ;+QSSLPASS=swordfish3", ["swordfish3"]),
    (f"AT+QLASETBSPKS=0,{KEY}", [KEY]),
    ("AT+QSECWRITE=\"client.pem\",swordfish4;+CGSN=1", ["swordfish4"]),
    ("MIIEpAIBAAKCAQEAzq3a8xkfV0mPq1", ["MIIEpAIBAAKCAQEAzq3a8xkfV0mPq1"]),
    ("AT+QFOO swordfish5", ["swordfish5"]),
    ('AT+QMTCFG="session",0,"pkkk","dvvv","SeCrEt77xyz"', ["SeCrEt77xyz"]),
    ('AT+QMTCFG="will",0,"pkkk","dvvv","SeCrEt78xyz"', ["SeCrEt78xyz"]),
    ('AT+QMTCFG="version",0,SeCrEt79xyz', ["SeCrEt79xyz"]),
    ('AT+QMTCFG="keepalive",0,1,SeCrEt80xyz', ["SeCrEt80xyz"]),
    ("AT+QFOO: swordfish6", ["swordfish6"]),
    ("AT+CMPIN?88442266", ["88442266"]),
    ("ATDswordfish7", ["swordfish7"]),
    ("A T+FOO=swordfish8", ["swordfish8"]),
    ("swordfish9", ["swordfish9"]),
    ("AT+CSQ;swordfish10", ["swordfish10"]),
    ("AT+CGDCONT=1,\"IP\",\"apn\",\"bertha\",\"swordfish11\"", ["bertha", "swordfish11"]),
    ("AT+QMTCFG=\"aliauth\",0,\"product\",\"device\",\"swordfish12\"", ["swordfish12"]),
    ("AT+QMTCFG=\"aliauth\",0", ["swordfish12"]),
    ("AT+QMTCFG = aliauth,0,\"product\",\"device\",swordfish13", ["swordfish13"]),
    ("AT+QMTCFG \"aliauth\" swordfish14", ["swordfish14"]),
    ("AT+QMTCFG=\"aliaut\",0,\"product\",\"device\",\"swordfish15\"", ["swordfish15"]),
    ("AT+CSQ;+QMTCFG=\"AliAuth\",0,\"product\",\"device\",\"swordfish16\"", ["swordfish16"]),
]


def everything(process, transcript, events):
    return [transcript.read_text(), process.stderr(), process.out, json.dumps(events),
            json.dumps(process.control.execute("query-status")), json.dumps(process.control.execute("query-settings"))]


@pytest.mark.parametrize("echo", ["ATE0", "ATE1"])
def test_arguments_of_unknown_commands(start, tmp_path, echo):
    """What is a password to another module, or a key in a misspelt command, is shown to nobody; the commands are."""
    transcript = tmp_path / "transcript"
    process = start("--fresh", "--seed", "1", "--transcript", transcript, "--log-level", "debug")
    process.control.subscribe()
    process.tty.command(echo)
    for line, _ in FOREIGN:
        process.tty.send(line + "\r")
    # A line without AT has no answer: the next one that has is waited for.
    process.tty.send("AT+CGSN=1\r")
    process.tty.until("+CGSN:")
    control = rig.Control(process.places["control"])
    control.begin("subscribe", since=1)
    events, until = [], time.monotonic() + rig.DEADLINE
    while not any(e.get("data", {}).get("line") == "AT+CGSN=1" for e in events):
        events.append(control.line(until))
    control.close()
    for text in everything(process, transcript, events):
        for _, secrets in FOREIGN:
            for secret in secrets:
                assert secret not in text, (secret, text)
    shown = [e["data"]["line"] for e in events if e.get("event") == "uart-rx"]
    assert 'AT+QCGDEFCONT="IP",***,***,***' in shown and "AT+CSQ;+QSSLPASS=***" in shown, shown


IMEI = "490154203237518"
DTLS = ["--platform=dtls", "--imei", IMEI, "--nv", "bs.host=112.13.96.205", "--nv", "bs.port=5684", "--nv", "bs.security=1",
        "--nv", f"bs.psk-id={IMEI}", "--set", "platform.psk=none"]


def command_line(pid):
    return pathlib.Path(f"/proc/{pid}/cmdline").read_bytes().decode()


def no_core(pid):
    """Both limits, so that nobody can raise them again."""
    limits = pathlib.Path(f"/proc/{pid}/limits").read_text()
    return re.search(r"Max core file size +0 +0 ", limits) is not None


def test_command_line_of_bc28d(start):
    """Others see the command line (ps); what was on it is used all the same."""
    process = start("--fresh", *DTLS, "--nv", f"bs.psk={KEY}", "--set", f"nv.lwm2m.psk={KEY}", "--nv=sim.pin1=86428642",
                    "--set", f"platform.psk={IMEI}:{KEY}")
    seen = command_line(process.pid)
    assert KEY not in seen and "86428642" not in seen, seen
    for word in ("bs.psk=***", "nv.lwm2m.psk=***", "sim.pin1=***", "platform.psk=***", f"--imei\0{IMEI}"):
        assert word in seen, seen
    process.control.subscribe("platform")
    process.control.event("platform", what="handshake-ok", identity=IMEI)


def test_command_line_of_andlinkd(start):
    process = start("--set", f"psk=meter:{KEY}", "--set", "lifetime=300", program="andlinkd")
    seen = command_line(process.pid)
    assert KEY not in seen and "psk=***" in seen and "lifetime=300" in seen, seen
    assert "meter" in process.control.execute("query-platform")["psk-identities"]


@pytest.mark.parametrize("form", [["meter", KEY], ["--identity", "meter", "--key", KEY], ["--identity=meter", f"--key={KEY}"]])
def test_command_line_of_bc28ctl(tmp_path, form):
    """While it waits for an answer that doesn't come."""
    path = str(tmp_path / "control")
    listener = socket.socket(socket.AF_UNIX, socket.SOCK_STREAM)
    listener.bind(path)
    listener.listen()
    listener.settimeout(rig.DEADLINE)
    with subprocess.Popen([rig.BUILD / "bc28ctl", "--control", path, "psk-add", *form], stdin=subprocess.DEVNULL,
                          stdout=subprocess.PIPE, stderr=subprocess.STDOUT) as child:
        try:
            peer, _ = listener.accept()
            peer.settimeout(rig.DEADLINE)
            lines = peer.makefile("rw")
            lines.write('{"bc28": {"program": "andlinkd", "version": "0"}}\n')
            lines.flush()
            asked = json.loads(lines.readline())
            lines.write(json.dumps({"return": [{"name": "psk-add", "help": "", "arguments": [
                {"name": "identity", "type": "string", "required": True, "help": ""},
                {"name": "key", "type": "secret", "required": True, "help": ""}]}], "id": asked["id"]}) + "\n")
            lines.flush()
            assert json.loads(lines.readline())["arguments"] == {"identity": "meter", "key": KEY}
            assert KEY not in command_line(child.pid) and "meter" in command_line(child.pid)
            assert no_core(child.pid)
        finally:
            child.kill()
    listener.close()


@pytest.fixture
def keyfile(tmp_path):
    """keyfile(text) is a file with a key, for its owner alone."""
    def make(text, mode=0o600):
        path = tmp_path / f"key{len(list(tmp_path.glob('key*')))}"
        path.write_text(text)
        path.chmod(mode)
        return path

    return make


def test_keys_from_files(start, tmp_path, keyfile):
    config = tmp_path / "bc28.conf"
    config.write_text(f"platform.psk = @{keyfile(f'{IMEI}:{KEY}' + chr(10) + f'pump:{KEY}' + chr(10))}\n")
    path = keyfile(KEY + "\n")
    process = start("--fresh", *DTLS[:-2], "--config", config, "--nv", f"bs.psk=@{path}")
    assert f"bs.psk=@{path}" in command_line(process.pid)
    identities = process.control.execute("query-platform")["psk-identities"]
    assert {IMEI, "pump"} <= set(identities)
    process.control.subscribe("platform")
    process.control.event("platform", what="handshake-ok", identity=IMEI)
    assert KEY not in process.stderr() and "others may read" not in process.stderr()


def test_keys_of_andlinkd_and_bc28ctl_from_files(start, keyfile):
    process = start("--set", f"psk=@{keyfile(f'meter:{KEY}')}", program="andlinkd")
    ctl = [rig.BUILD / "bc28ctl", "--control", process.places["control"], "psk-add"]
    for name, argument, given in (("pump", f"@{keyfile(KEY)}", None), ("valve", "@-", KEY + "\n")):
        done = subprocess.run([*ctl, name, argument], input=given, capture_output=True, text=True, timeout=rig.DEADLINE)
        assert done.returncode == 0, done.stderr
    assert {"meter", "pump", "valve"} <= set(process.control.execute("query-platform")["psk-identities"])
    done = subprocess.run([*ctl, "--key", f"@{keyfile(KEY, 0o644)}", "--identity", "lamp"], stdin=subprocess.DEVNULL,
                          capture_output=True, text=True, timeout=rig.DEADLINE)
    assert done.returncode == 0 and "others may read" in done.stderr and KEY not in done.stderr


def test_a_key_file_that_others_may_read(start, keyfile):
    path = keyfile(KEY, 0o644)
    process = start("--fresh", "--nv", f"bs.psk=@{path}")
    assert f"warning: {path}: others may read this file with a key (mode 644)" in process.stderr(), process.stderr()
    other = start("--set", f"psk=@{keyfile(f'*:{KEY}', 0o604)}", program="andlinkd")
    assert "others may read this file with a key (mode 604)" in other.stderr(), other.stderr()


@pytest.mark.parametrize("text, words", [
    (None, ["No such file"]), ("", ["is empty"]), ("\n", ["is empty"]), ("x" * 70000, ["longer than"]),
    (KEY + "00", ["bs.psk"]), ("0\0" * 16, ["value 0"]),
])
def test_bad_key_files(tmp_path, keyfile, text, words):
    path = tmp_path / "none" if text is None else keyfile(text)
    env = dict(os.environ, XDG_RUNTIME_DIR=str(tmp_path), HOME=str(tmp_path))
    done = subprocess.run([rig.BUILD / "bc28d", "--fresh", "--nv", f"bs.psk=@{path}"], stdin=subprocess.DEVNULL,
                          capture_output=True, text=True, env=env, timeout=rig.DEADLINE)
    assert done.returncode in (1, 2) and KEY not in done.stderr
    for word in ["--nv bs.psk", *words]:
        assert word in done.stderr, done.stderr


def sealed(process):
    """Neither core nor debugger: /proc/PID is root's then."""
    if os.stat(f"/proc/{process.pid}/stat").st_uid == (os.geteuid() or NOBODY):
        return False
    assert no_core(process.pid)
    return True


@pytest.fixture
def start_as_user():
    """start() of programs that aren't root's, where everybody may reach them."""
    folder = pathlib.Path(tempfile.mkdtemp(prefix="bc28-secrets."))
    if os.geteuid() == 0:
        os.chown(folder, NOBODY, NOBODY)
    running = []

    def begin(*args, program="bc28d"):
        runtime = folder / f"run{len(running)}"
        runtime.mkdir()
        if os.geteuid() == 0:
            os.chown(runtime, NOBODY, NOBODY)
        # a copy: the build may be in a folder that is root's alone
        copy = shutil.copy(rig.BUILD / program, runtime)
        process = rig.Process(copy, args, runtime, ["control"], user=NOBODY if os.geteuid() == 0 else None)
        process.control = rig.Control(process.places["control"])
        running.append(process)
        return process

    begin.folder = folder
    yield begin
    for process in running:
        process.control.close()
        assert process.stop() == 0, process.stderr()
    shutil.rmtree(folder)


@pytest.mark.parametrize("line", [f"AT+QLASETBSPSK=0,{KEY}", f'AT+QMTCFG="aliauth",0,"product","device","{KEY}"'])
def test_no_core_once_keys_are_set(start_as_user, line):
    process = start_as_user("--fresh")
    assert not sealed(process)
    tty = rig.Tty(process.places["tty"])
    tty.ok(line)
    assert sealed(process)
    tty.close()
    assert sealed(start_as_user("--fresh", "--nv", f"bs.psk={KEY}"))
    assert not sealed(start_as_user("--fresh", "--nv", f"bs.psk={KEY}", "--debug"))


def test_no_core_with_saved_keys(start_as_user):
    state = start_as_user.folder / "state"
    process = start_as_user("--state", state, "--nv", f"bs.psk={KEY}")
    tty = rig.Tty(process.places["tty"])
    tty.command(f"AT+QLASETBSPSK=0,{KEY}")
    tty.close()
    assert process.stop() == 0
    assert sealed(start_as_user("--state", state))


def test_no_core_of_andlinkd(start_as_user):
    process = start_as_user(program="andlinkd")
    assert not sealed(process)
    process.control.execute("psk-add", identity="meter", key=KEY)
    assert sealed(process)
    assert sealed(start_as_user("--set", f"psk=meter:{KEY}", program="andlinkd"))
    assert not sealed(start_as_user("--set", f"psk=meter:{KEY}", "--debug", program="andlinkd"))
