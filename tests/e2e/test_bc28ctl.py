"""bc28ctl: arguments from the server's own table, output for people and programs, exit statuses for shells."""

import json
import os
import subprocess

import pytest

import rig


@pytest.fixture
def module(start):
    return start("--fresh", "--platform=plain", "--nv", "lwm2m.host=192.0.2.1", "--set",
                 "platform.read-after-register=none", tty=False)


def ctl(process, *args, **env):
    environment = dict(os.environ, XDG_RUNTIME_DIR=str(process.runtime), **env)
    environment.pop("BC28_CONTROL", None) if "BC28_CONTROL" not in env else None
    return subprocess.run([rig.BUILD / "bc28ctl", *args], stdin=subprocess.DEVNULL, capture_output=True, text=True,
                          timeout=rig.DEADLINE, env=environment)


def good(process, *args):
    done = ctl(process, *args)
    assert done.returncode == 0 and not done.stderr, done
    return done.stdout


def registered(process):
    good(process, "wait", "platform", "what=registered", "--since", "0", "--timeout", "10")


def test_status_for_people_and_programs(module):
    text = good(module, "status")
    assert "power: ready\n" in text and "identity:\n  imei: 867724030000225\n" in text
    status = json.loads(good(module, "status", "--json"))
    assert status == json.loads(good(module, "--json", "query-status")) | {"clock": status["clock"], "net": status["net"],
                                                                         "lwm2m": status["lwm2m"]}
    assert status["identity"]["endpoint"] == "867724030000225"


@pytest.mark.parametrize("args", [["net", "--coverage", "off", "--latency", "1.5"], ["net", "--coverage=no", "--latency=1.5"],
                                  ["net", "off", "1.5"]])
def test_arguments_of_a_command(module, args):
    net = json.loads(good(module, "--json", *args))
    assert net["coverage"] is False and net["latency-ms"] == 1.5
    assert json.loads(good(module, "--json", "net", "--coverage"))["coverage"] is True


def test_help_is_the_running_program_s(module):
    """Each command that it has, with its arguments; one of them alone, in both ways of asking."""
    everything = good(module, "help")
    assert "\nradio " in everything and "\nread --path string [--accept string]" in everything
    one = good(module, "help", "radio")
    assert one.startswith("radio ") and "    --coverage: " in one and "\nread" not in one
    assert "    answers with:\n    state (string): " in one and "\n    [ci] (string): " in one
    assert "answers with:" not in everything
    assert "    answers with a list of:\n    number (integer): " in good(module, "help", "query-causes")
    assert good(module, "radio", "--help") == one
    names = {command["name"] for command in json.loads(good(module, "--json", "help"))}
    assert {"radio", "read", "query-status"} <= names


def test_arguments_of_every_type(module):
    """Lists by commas or as JSON, objects as JSON, truth in several words; anything else is refused before it is sent."""
    registered(module)
    answer = json.loads(good(module, "--json", "write", "/1/0", "--values", '{"1": 3600}'))
    assert answer["code"] == "2.04", answer
    for given in ("boot,urc", '["boot", "urc"]'):
        assert json.loads(good(module, "--json", "subscribe", "--names", given))["lost"] == 0
    for wrong in (["write", "/1/0", "--values", "{"], ["net", "--coverage", "perhaps"], ["net", "--latency", "1x"],
                  ["battery", "--level", "1.5"]):
        assert ctl(module, *wrong).returncode == 2, wrong


def test_commands_of_the_platform(module):
    registered(module)
    answer = json.loads(good(module, "--json", "read", "--path", "/3/0/0"))
    assert answer["code"] == "2.05" and answer["value"] == "Quectel"


@pytest.mark.parametrize("status, args", [
    (2, []), (2, ["no-such"]), (2, ["net", "--no-such", "1"]), (2, ["net", "--latency", "x"]), (2, ["net", "--latency"]),
    (2, ["net", "on", "1", "1", "on", "more"]), (2, ["--no-such"]), (2, ["--timeout", "x", "status"]), (2, ["wait"]),
    (2, ["wait", "urc", "line"]), (2, ["wait", "urc", "--since", "x"]), (2, ["--instance", "../x", "status"]),
    (2, ["--instance", "nobody", "status"]), (2, ["help", "no-such"]), (2, ["seq", "1"]),
    (1, ["power", "sideways"]), (1, ["power", "off", "--cause", "x"]), (1, ["power"]), (1, ["clock-step", "1"]),
    (1, ["net", "--loss", "101"]), (1, ["read", "--client", "nobody", "--path", "/3/0"]),
    (1, ["wait", "urc", "line=no-such", "--timeout", "0.05"]),
])
def test_exit_status(module, status, args):
    done = ctl(module, *args)
    assert done.returncode == status, done
    assert len(done.stderr.splitlines()) == 1 and "bc28ctl" in done.stderr and not done.stdout


def test_seq_and_wait_miss_nothing(module):
    for _ in range(5):
        seq = good(module, "seq").strip()
        good(module, "power", "reset")
        assert "phase=ready" in good(module, "wait", "boot", "phase=ready", "--since", seq, "--timeout", "10")


def test_events(module):
    registered(module)
    lines = good(module, "events", "boot", "power", "--since", "0", "--count", "2", "--json").splitlines()
    events = [json.loads(line) for line in lines]
    assert [e["event"] for e in events] == ["power", "boot"] and events[0]["seq"] < events[1]["seq"]
    assert good(module, "wait", "urc", "line~EVTIND", "--since", "0", "--timeout", "10").endswith("line=+QLAEVTIND:0\n")


def test_where_the_socket_is(module):
    path = module.places["control"]
    assert good(module, "--control", path, "status")
    assert good(module, "--instance", "bc28", "status")
    assert ctl(module, "status", BC28_CONTROL=path).returncode == 0
    assert ctl(module, "status", BC28_CONTROL="/nowhere").returncode == 2


def test_quit(module):
    good(module, "quit")
    assert module.child.wait(timeout=rig.DEADLINE) == 0
