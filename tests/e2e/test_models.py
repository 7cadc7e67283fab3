"""Models of the module: --model, presets of quirks, timers and texts (conf/models, docs/models.md)."""

import configparser
import re

import pytest

import driver
import peers
import rig
from test_daemon import run

FOLDER = rig.TOP / "conf/models"
NAMES = sorted(path.stem for path in FOLDER.glob("*.conf"))


def quirks(done):
    """What bc28d --list-quirks printed: the values that are in force."""
    assert done.returncode == 0, done.stderr
    return dict(re.findall(r"^quirk\.(\S+) = (\S+)", done.stdout, re.M))


def test_a_model_is_named(start):
    """The status says which one it is; without the option it is bc28."""
    for args, name in (((), "bc28"), (("--model", "bc28"), "bc28")):
        process = start("--fresh", *args)
        assert process.control.execute("query-status")["model"] == name
        assert "\r\nBC28\r\nRevision:BC28JAR01A10\r\n" in process.tty.command("ATI")


def test_an_unknown_model_names_those_that_there_are(tmp_path):
    done = run("bc28d", "--fresh", "--model", "bc99", runtime=tmp_path)
    assert done.returncode == 2 and not done.stdout
    assert done.stderr.startswith('bc28d: --model: "bc99" is none of: '), done.stderr
    assert sorted(done.stderr.strip().partition("is none of: ")[2].split(", ")) == NAMES


def test_a_model_of_one_s_own(start, tmp_path):
    """A path has a slash in it; the configuration file and the line go over what the model says."""
    model = tmp_path / "mine.conf"
    model.write_text("quirk.boot-space = on\n[text]\nmodel = MINE\nrevision = MINE1\n")
    config = tmp_path / "bc28.conf"
    config.write_text(f"model = {model}\n[text]\nrevision = MINE2\n")
    process = start("--fresh", "--hold-until-open", "--config", config)
    process.tty.expect("\r\nNeul \r\nOK\r\n")
    assert process.control.execute("query-status")["model"] == str(model)
    assert "\r\nMINE\r\nRevision:MINE2\r\n" in process.tty.command("ATI")
    assert quirks(run("bc28d", "--config", config, "--list-quirks", runtime=tmp_path))["boot-space"] == "on"
    over = run("bc28d", "--config", config, "--set", "quirk.boot-space=off", "--list-quirks", runtime=tmp_path)
    assert quirks(over)["boot-space"] == "off"


@pytest.mark.parametrize("text, words", [
    ("[nv]\nlwm2m.port = 1\n", [":2: nv.lwm2m.port: no key of a model, which are quirk.*, timer.*, text.*"]),
    ("quirk.prompt = odd\n", [":1: quirk.prompt: ", "'odd' is none of: crlf"]),
    ("what\n", [":1: neither KEY = VALUE nor [SECTION]"]),
])
def test_a_bad_model_names_file_and_line(text, words, tmp_path):
    model = tmp_path / "mine.conf"
    model.write_text(text)
    done = run("bc28d", "--fresh", "--model", model, runtime=tmp_path)
    assert done.returncode == 2 and done.stderr.startswith(f"bc28d: {model}:"), done.stderr
    for word in words:
        assert word in done.stderr, done.stderr


def test_default_model_is_the_program_by_itself(tmp_path):
    """Its file has no key, so that a default is in one place alone."""
    assert not re.search(r"^[^#\n]", (FOLDER / "bc28.conf").read_text(), re.M)
    assert quirks(run("bc28d", "--model", "bc28", "--list-quirks", runtime=tmp_path)) == \
        quirks(run("bc28d", "--list-quirks", runtime=tmp_path))


# --- what each says

# Keys whose value is the default, too: they are known of the revision, and stay what they are.
AS_BY_DEFAULT = {("bc28-cnv", "quirk.closed-socket")}


def keys_of(name):
    """The keys of a model's file."""
    parser = configparser.ConfigParser()
    parser.read(FOLDER / f"{name}.conf")
    return {f"{section}.{key}": value for section in parser.sections() for key, value in parser[section].items()}


def defaults():
    """Those of the example configuration."""
    return dict(re.findall(r"^#([a-z].*?) = (.*)$", (rig.TOP / "conf/bc28.conf").read_text(), re.M))


@pytest.mark.parametrize("name", NAMES)
def test_each_key_says_something_else_than_the_default(name):
    initial = defaults()
    same = {key for key, value in keys_of(name).items() if initial[key] == value}
    assert same == {key for model, key in AS_BY_DEFAULT if model == name}


@pytest.mark.parametrize("name", [n for n in NAMES if n != "bc28"])
def test_its_transcript_has_the_keys_of_the_file(name):
    """So what the transcript shows is what the model does."""
    text = (rig.TOP / f"tests/transcripts/model-{name}.t").read_text()
    set_there = {f"{kind}.{key}": value for kind, key, value in re.findall(r"^= (\w+) (\S+) (\S+)$", text, re.M)}
    assert set_there == keys_of(name) and set_there


@pytest.mark.parametrize("name", NAMES)
def test_its_quirks_are_in_force_and_no_others(name, tmp_path):
    wanted = {key.removeprefix("quirk."): value for key, value in keys_of(name).items() if key.startswith("quirk.")}
    initial = quirks(run("bc28d", "--list-quirks", runtime=tmp_path))
    assert quirks(run("bc28d", "--model", name, "--list-quirks", runtime=tmp_path)) == {**initial, **wanted}


LOADER = "\r\nBoot: Unsigned\r\nSecurity B.. Verified\r\nProtocol A.. Verified\r\nApps A...... Verified\r\n"


def begin(start, name, *args):
    """A module of that model whose host sees it boot."""
    return start("--fresh", "--hold-until-open", "--model", name, *args)


def test_bc28_cnv(start):
    """A connection is answered at once and told when it is there; it ends, and closing its socket is an error."""
    with peers.TcpServer(lambda host: host.recv(4)) as server:
        process = begin(start, "bc28-cnv", "--set", f"net.route=192.0.2.1:7=127.0.0.1:{server.port}")
        tty = process.tty
        tty.expect("\r\nNeul\r\nOK\r\n")
        process.control.subscribe("state")
        process.control.event("state", machine="radio", state="ip")
        tty.ok("AT+CMEE=1")
        figures = tty.command("AT+NUESTATS").removesuffix("\r\n\r\nOK\r\n").split("\r\n")[1:]
        assert len(figures) == 13 and all(line.startswith("+NUESTATS: ") for line in figures), figures
        assert tty.command("AT+NSOCR=STREAM,6,0,1") == "\r\n1\r\n\r\nOK\r\n"
        tty.send("AT+NSOCO=1,192.0.2.1,7\r")
        tty.expect("\r\nOK\r\n\r\n+NSOCO: 1\r\n")
        assert tty.command("AT+NSOSD=1,4,01020304") == "\r\n1,4\r\n\r\nOK\r\n"
        tty.expect("\r\n+NSOCLI: 1\r\n")
        assert tty.command("AT+NSOCL=1") == "\r\n+CME ERROR: 3\r\n"


def test_bc95_g(start):
    """The boot loader's lines, causes after the reset pin, its names, the first socket, and no quotes."""
    process = begin(start, "bc95-g", "--nv", "lwm2m.registration-mode=2")
    tty = process.tty
    tty.expect(LOADER + "\r\nREBOOT_CAUSE_SECURITY_PMU_POWER_ON_RESET\r\nNeul\r\nOK\r\n")
    process.control.execute("power", state="reset")
    tty.expect(LOADER + "\r\nREBOOT_CAUSE_SECURITY_RESET_PIN\r\nNeul\r\nOK\r\n")
    process.control.subscribe("state")
    process.control.event("state", machine="radio", state="ip")
    tty.ok("AT+CMEE=1")
    assert tty.command("ATI") == "\r\nQuectel\r\nBC95-G\r\nRevision:BC95GJBR02A02\r\n\r\nOK\r\n"
    assert tty.command("AT+CGMM") == "\r\nBC95GJB-02-STD\r\n\r\nOK\r\n"
    assert tty.command("AT+NSOCR=DGRAM,17,0,1") == "\r\n1\r\n\r\nOK\r\n"
    assert tty.command('AT+NSOST=1,127.0.0.1,9,2,"AB30"') == "\r\n+CME ERROR: 50\r\n"
    assert tty.command("AT+NSOST=1,127.0.0.1,9,2,AB30") == "\r\n1,2\r\n\r\nOK\r\n"


def test_bc68(start):
    """The boot loader's lines, and its names, which the platform sees, too."""
    process = begin(start, "bc68", "--platform=plain", "--nv", "lwm2m.host=192.0.2.1", "--nv", "lwm2m.security=0")
    tty = process.tty
    tty.expect(LOADER + "\r\nNeul\r\nOK\r\n")
    process.control.subscribe("state")
    process.control.event("state", machine="lwm2m", state="REGISTERED")
    assert process.control.execute("read", path="/3/0/1")["value"] == "BC68"
    assert process.control.execute("read", path="/3/0/3")["value"] == "BC68JAR01A08"
    assert "\r\nBC68\r\nRevision:BC68JAR01A08\r\n" in tty.command("ATI")
    assert tty.command("AT+QGMR") == "\r\nBC68JAR01A08\r\n\r\nOK\r\n"


def test_dialogue_of_a_bc95_g_s_host(driven):
    """
    As a public log of a BC95-G's host has it: the boot loader over and over, socket 1 without an LwM2M client, its data without
    quotes and with a sequence, and what the server sent.
    """
    server = "104.199.85.211"
    with peers.UdpEcho() as udp:
        host = driven("--model", "bc95-g", "--set", f"net.route={server}:5683=127.0.0.1:{udp.port}")
        for line in ("AT+NCONFIG=AUTOCONNECT,FALSE", "AT+QREGSWT=2"):
            host.ask(line)
        host.ask("AT+NRB", rb"REBOOTING.*Boot: Unsigned\r\nSecurity B.. Verified\r\nProtocol A.. Verified\r\n"
                 rb"Apps A...... Verified\r\n\r\nREBOOT_CAUSE_APPLICATION_AT\r\nNeul\r\nOK\r\n", ms=10000)
        for line in ("AT+NBAND=8", "AT+CFUN=1", "AT+CGATT=1"):
            host.ask(line)
        host.ask("AT+CEREG?", rb"\+CEREG:0,1\r\n\r\nOK\r\n", tries=60, pause=1000)
        host.ask("AT+CGATT?", rb"\+CGATT:1\r\n\r\nOK\r\n", tries=60, pause=1000)
        host.ask("AT+NSOCR=DGRAM,17,0,1", driver.answer(b"1"))
        host.ask(f'AT+NSOST=1,{server},5683,3,"AB3000",100', driver.ERROR, final=driver.OK)
        host.ask(f"AT+NSOST=1,{server},5683,3,AB3000,100", driver.answer(b"1,3"))
        host.outside = True
        host.urc(rb"\r\n\+NSOSTR:1,100,1\r\n", 30000)
        host.urc(rb"\r\n\+NSONMI:1,3\r\n", 30000)
        host.ask("AT+NSORF=1,3", driver.answer(rb"1,104\.199\.85\.211,5683,3,AB3000,0"))
        host.ask("AT+NSOCL=1")
