"""The radio network from outside: bc28ctl radio, cells from a file, PSM for a month, the air between daemon and platform."""

import json
import os
import pathlib
import subprocess

import pytest

from rig import BUILD

OPTIONS = ["--fresh", "--seed", "1", "--clock", "step", "--platform=plain", "--nv", "lwm2m.host=112.13.96.205", "--set",
           "platform.read-after-register=none"]

CELLS = """# two networks
earfcn=3734 pci=105 plmn=46000 tac=213D ci=0318886E rsrp=-1000

earfcn=2506 pci=171 plmn=26201 tac=0216 ci=0153803F rsrp=-800   # roaming
"""


def step(process, seconds):
    return process.control.execute("clock-step", timeout=60, seconds=seconds)


def cpu(process):
    """Seconds of the processor that the daemon has used: what others do on the machine is not in it."""
    fields = pathlib.Path(f"/proc/{process.pid}/stat").read_text().rpartition(")")[2].split()
    return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")


def registered(start, *more):
    process = start(*OPTIONS, *more)
    process.control.subscribe()
    step(process, 1)
    process.tty.expect("\r\n+QLAEVTIND:0\r\n")
    return process


# shows: 2.20/month
def test_psm_for_a_month(start):
    """Thirty days asleep: T3412 every 10 h, an Update a day, and hardly any time of the host's."""
    process = registered(start, "--nv", "psm.mode=1")
    process.tty.ok("AT+NPSMR=1")
    step(process, 60)
    process.tty.expect("\r\n+NPSMR:1\r\n")
    process.tty.ok("AT+NPSMR=0")
    before = cpu(process)
    step(process, 30 * 86400)
    took = cpu(process) - before
    assert took < 1, f"{took} s of the processor for a month"
    process.tty.expect("\r\n+QLAEVTIND:2\r\n" * 33)
    state = process.control.execute("query-radio")
    assert state["psm"] == "psm" and state["sleep"] == "deep-sleep" and state["rrc"] == "idle"
    assert state["t3324"] == "00000101" and state["t3412"] == "01000001"
    process.tty.ok("AT+NPSMR=1")
    process.tty.ok('AT+QLASENDDATA=0x0001,2,"hi"')
    process.tty.expect("\r\n+NPSMR:0\r\n")
    process.control.event("platform", what="data", payload="6869")
    step(process, 30)
    process.tty.expect("\r\n+NPSMR:1\r\n")


def test_asleep_nothing_comes_through(start):
    """The network drops what comes for a sleeping module (quirk psm-downlink); with extended buffering it waits."""
    for quirk, waits in (("drop", False), ("wait", True)):
        process = registered(start, "--nv", "psm.mode=1", "--set", f"quirk.psm-downlink={quirk}", "--instance", quirk)
        step(process, 60)
        assert process.control.execute("query-radio")["psm"] == "psm"
        dropped = process.control.execute("query-status")["net"]["dropped"]
        # Its answer comes late or never: nobody waits for it here.
        order = {"execute": "read", "arguments": {"path": "/3/0/1"}, "id": "read"}
        process.control.socket.sendall(json.dumps(order).encode() + b"\n")
        step(process, 1)
        net = process.control.execute("query-status")["net"]
        assert (net["dropped"] > dropped) != waits
        assert process.control.execute("query-radio")["psm"] == "psm"
        process.tty.ok('AT+QLASENDDATA=0x0000,2,"hi"')
        if waits:
            process.control.event("coap", dir="in", path="3/0/1")


def test_idle_is_paged(start):
    process = registered(start)
    step(process, 30)
    assert process.control.execute("query-radio")["rrc"] == "idle"
    assert process.control.execute("read", path="/3/0/1")["code"] == "2.05"
    assert process.control.execute("query-radio")["rrc"] == "connected"


def test_release_assistance_over_the_air(start):
    """The answer of the platform to a CON with RELEASE_AFTER_REPLY ends the connection."""
    process = registered(start)
    step(process, 30)
    process.tty.ok("AT+CSCON=1")
    process.tty.send('AT+QLASENDDATA=0x0101,2,"hi"\r')
    process.tty.expect("\r\nOK\r\n\r\n+CSCON:1\r\n\r\n+QLADATASTATUS:4\r\n")
    step(process, 1)
    process.tty.expect("\r\n+CSCON:0\r\n")


def test_setup_holds_what_is_sent(start):
    """RRC set-up takes a while: the datagram waits for it, and is neither lost nor sent twice."""
    process = registered(start, "--set", "timer.rrc-setup=700")
    step(process, 30)
    up = process.control.execute("query-status")["net"]["up-datagrams"]
    process.tty.ok('AT+QLASENDDATA=0x0000,2,"hi"')
    step(process, 0.5)
    assert process.control.execute("query-status")["net"]["up-datagrams"] == up
    step(process, 0.3)
    assert process.control.execute("query-status")["net"]["up-datagrams"] == up + 1
    process.control.event("platform", what="data", payload="6869")


def test_coverage_levels_delay(start):
    process = registered(start, "--set", "timer.ecl2-latency=2500")
    process.control.execute("radio", cell="ci=0318886E,rsrp=-1250")
    assert process.control.execute("query-radio")["ecl"] == "2"
    process.tty.ok('AT+QLASENDDATA=0x0100,2,"hi"')
    step(process, 4.9)
    assert process.tty.command("AT+QLADATASTATUS?") == "\r\n+QLADATASTATUS:1\r\n\r\nOK\r\n"
    step(process, 0.2)
    process.tty.expect("\r\n+QLADATASTATUS:4\r\n")


def test_coverage_is_one(start):
    """net coverage and radio coverage are the same thing."""
    process = registered(start)
    process.tty.ok("AT+CEREG=1")
    assert process.control.execute("net", coverage=False)["coverage"] is False
    process.tty.expect("\r\n+CEREG:4\r\n")
    assert process.control.execute("query-radio")["coverage"] == "off"
    process.control.execute("radio", coverage=True)
    step(process, 0.001)
    assert process.control.execute("query-radio")["state"] == "ip"
    process.tty.expect("\r\n+CEREG:1\r\n")
    assert process.control.execute("net")["coverage"] is True


# shows: 2.13/refused
def test_refused_by_the_network(start):
    process = registered(start)
    process.tty.ok("AT+CEREG=3")
    process.control.execute("radio", reject=11)
    process.control.execute("radio", detach=0)
    process.tty.expect("\r\n+CEREG:2,0000,00000000,9\r\n")
    step(process, 1)
    process.tty.expect("\r\n+CEREG:3,0000,00000000,9,0,11\r\n")
    assert process.tty.command("AT+CEER") == "\r\n+CEER:EMM_CAUSE_PLMN_NOT_ALLOWED\r\n\r\nOK\r\n"
    assert process.control.execute("query-radio")["cause"] == "11"
    assert process.control.ask("radio", reject=4)["error"]["desc"] == \
        "radio: reject: there is no EMM cause 4 (TS 24.301 9.9.3.9)"
    assert process.control.ask("radio", nosuch=1)["error"]["class"] == "BadArgument"


def test_cells_from_a_file(start, tmp_path):
    """The home network is preferred; without it the module roams."""
    cells = tmp_path / "cells"
    cells.write_text(CELLS)
    process = registered(start, "--set", f"radio.cells={cells}")
    assert "46000" in process.tty.command("AT+COPS?")
    process.control.execute("radio", remove="0318886E")
    step(process, 1)
    assert process.tty.command("AT+CEREG?").startswith("\r\n+CEREG:0,5\r\n")
    assert "26201" in process.tty.command("AT+COPS?")


@pytest.mark.parametrize("text, wanted", [
    ("\nearfcn=3734 pci=105\n", "2: tac is missing"),
    ("what\n", "1: 'what' is not NAME=VALUE"),
    (CELLS + CELLS, "6: cell 318886E is there twice"),
    ("earfcn=3734 pci=105 plmn=46000 tac=213D ci=1 rsrp=0\n", "1: rsrp=0: not a number from -1560 to -440"),
    ("a\0b", "1: not a text"),
    ("".join(f"earfcn=3734 pci=1 plmn=46000 tac=1 ci={n:X}\n" for n in range(33)), "33: more than 32 cells"),
])
def test_bad_cells_are_refused(tmp_path, text, wanted):
    cells = tmp_path / "cells"
    cells.write_text(text)
    run = subprocess.run([BUILD / "bc28d", "--fresh", "--link", tmp_path / "tty", "--control", tmp_path / "control", "--set",
                          f"radio.cells={cells}"], capture_output=True, text=True, timeout=20)
    assert run.returncode == 1
    assert run.stderr.endswith(f"{cells}:{wanted}\n"), run.stderr


@pytest.mark.parametrize("key, wanted", [
    ("radio.reject=4", "radio.reject: there is no EMM cause 4"),
    ("radio.t3324=12", "radio.t3324: '12' is neither asked nor 8 binary digits"),
    ("radio.loss=-1/2/3", "radio.loss: '-1/2/3' is not like 1/10/50"),
    ("radio.loss=1/2/1000", "radio.loss: '1/2/1000' is not like 1/10/50"),
    ("radio.nosuch=1", 'radio.nosuch: the radio network has no key "nosuch"'),
    ("radio.detach=0", 'radio.detach: the radio network has no key "detach"'),
])
def test_bad_keys_are_refused(tmp_path, key, wanted):
    run = subprocess.run([BUILD / "bc28d", "--fresh", "--link", tmp_path / "tty", "--control", tmp_path / "control", "--set",
                          key], capture_output=True, text=True, timeout=20)
    assert run.returncode in (1, 2)
    assert wanted in run.stderr, run.stderr


def test_radio_arguments_are_the_keys(start):
    """The arguments of the control command and the module's own keys are the same set."""
    process = start("--fresh")
    commands = process.control.execute("query-commands")
    radio = next(c for c in commands if c["name"] == "radio")
    names = {a["name"] for a in radio["arguments"]}
    shown = subprocess.run([BUILD / "bc28d", "--man", "radio"], capture_output=True, text=True, check=True).stdout
    keys = {line.split("*")[1].removeprefix("radio.") for line in shown.splitlines() if line.startswith("*radio.")}
    assert names - keys == {"detach", "release", "pdn-release"}
    assert not keys - names
    for name in names:
        # What is no value is refused by the module, not unknown to it.
        kind = next(a["type"] for a in radio["arguments"] if a["name"] == name)
        value = {"string": "?", "integer": -1000, "boolean": True}[kind]
        answer = process.control.ask("radio", **{name: value})
        assert "no key" not in json.dumps(answer), answer


def test_the_same_month_twice(start, tmp_path):
    """Same seed, same inputs: the same transcript."""
    logs = []
    for n in range(2):
        log = tmp_path / f"log{n}"
        process = registered(start, "--nv", "psm.mode=1", "--transcript", log, "--instance", f"m{n}")
        step(process, 86400 * 3)
        process.control.execute("radio", coverage=False)
        step(process, 40000)
        process.control.execute("radio", coverage=True)
        step(process, 100)
        process.tty.close()
        process.stop()
        logs.append(log.read_text().replace(f"m{n}", "m"))
    keep = [[line for line in text.splitlines() if '"client"' not in line and "127.0.0.1" not in line] for text in logs]
    assert keep[0] == keep[1]
    assert len(keep[0]) > 50


def explained(process, *lines):
    """Searches until nothing can be found any more; how often the log says why."""
    for line in lines:
        process.tty.ok(line)
    step(process, 3600)
    assert process.tty.command("AT+CEREG?") == "\r\n+CEREG:0,4\r\n\r\nOK\r\n"
    assert process.stop() == 0
    return [line.split("the search finds no cell: ")[1] for line in process.stderr().splitlines() if "finds no cell" in line]


def test_a_search_in_vain_is_explained_once(start, tmp_path):
    """A band or a carrier that the host has set, and nobody is there; not where there is nothing to be heard at all."""
    (tmp_path / "cells").write_text("earfcn=3734 pci=105 plmn=46000 tac=213D ci=0318886E rsrp=-900\n")
    begin = ["--fresh", "--clock", "step", "--nv", "autoconnect=0", "--set", f"radio.cells={tmp_path / 'cells'}"]
    again = ["AT+CFUN=1", "AT+CGATT=1"]
    told = explained(start(*begin), "AT+NBAND=5,3", *again)
    assert told == ["band 8 of the cell around isn't among those of AT+NBAND (5,3)"]
    told = explained(start(*begin), "AT+NEARFCN=0,2506", *again)
    assert told == ["AT+NEARFCN keeps the module off carrier 3734, PCI 105 around it"]
    assert explained(start(*begin, "--set", "radio.coverage=off"), "AT+NBAND=5", *again) == []
