"""The USIM from outside: its file, bc28ctl sim, and what is saved of it."""

import os
import subprocess

import pytest

import rig

CARD = """# a card
iccid = 89860411101871010226
imsi = 460043193006444   # the file's
pin1 = 0000
puk1 = 11111111
lock = on
ef.SPN = 00434D434320494F54
"""


def ready(process):
    process.control.subscribe()
    process.control.event("boot", phase="ready")
    return process


def card_file(tmp_path, text=CARD):
    path = tmp_path / "card.sim"
    path.write_text(text)
    return path


# shows: 4.41/sim-file
def test_file_describes_the_card(start, tmp_path):
    process = ready(start("--fresh", "--set", f"sim.file={card_file(tmp_path)}"))
    assert process.tty.command("AT+CPIN?") == "\r\n+CPIN: SIM PIN\r\n\r\nOK\r\n"
    process.tty.ok("AT+CPIN=0000")
    assert process.tty.command("AT+CIMI") == "\r\n460043193006444\r\n\r\nOK\r\n"
    assert process.tty.command("AT+NCCID") == "\r\n+NCCID:89860411101871010226\r\n\r\nOK\r\n"
    spn = "00434D434320494F54" + 8 * "FF"
    assert process.tty.command("AT+CRSM=176,28486,0,0,17") == f'\r\n+CRSM: 144,0,"{spn}"\r\n\r\nOK\r\n'


def test_configuration_goes_before_the_file(start, tmp_path):
    process = ready(start("--fresh", "--set", f"sim.file={card_file(tmp_path)}", "--imsi", "460041111111111"))
    sim = process.control.execute("query-sim")
    assert (sim["imsi"], sim["iccid"], sim["lock"]) == ("460041111111111", "89860411101871010226", True)


@pytest.mark.parametrize("text, words", [
    ("imsi = 46004\n", [":1: imsi"]),
    ("\n\niccid = 8986041110187101022x\n", [":3: iccid"]),
    ("msisdn = ++86\n", [":1: msisdn"]),
    ("pin1 = 123\n", [":1: pin1"]),
    ("puk1 = 1234\n", [":1: puk1"]),
    ("lock = maybe\n", [":1: lock"]),
    ("# fine\nef.SPN = 0G\n", [":2: ef.SPN"]),
    ("ef.AD = 0000000200\n", [":1: ef.AD", "4 bytes"]),
    ("ef.NOSUCH = 00\n", [":1: ef.NOSUCH"]),
    ("ef.SPN = 00\nef.spn = 01\n", [":2: ef.SPN", "twice"]),
    ("colour = red\n", [":1:", "colour"]),
    ("imsi\n", [":1:", "KEY = VALUE"]),
    ("a" * 1025, [":1:", "longer"]),
    ("imsi = 460043193006444\n\0\n", [":2:", "value 0"]),
    ("# " + "x" * 98 + "\n" + 700 * ("#" * 99 + "\n"), ["longer than"]),
    (None, ["No such file"]),
])
# shows: 4.41/sim-file
def test_bad_file_is_refused_at_start(tmp_path, text, words):
    path = tmp_path / "card.sim"
    if text is not None:
        path.write_text(text)
    done = subprocess.run([rig.BUILD / "bc28d", "--fresh", "--set", f"sim.file={path}"], stdin=subprocess.DEVNULL,
                          capture_output=True, text=True, timeout=rig.DEADLINE,
                          env=dict(os.environ, XDG_RUNTIME_DIR=str(tmp_path)))
    assert done.returncode != 0
    for word in [str(path), *words]:
        assert word in done.stderr, done.stderr


def test_out_and_in(start):
    process = ready(start("--fresh"))
    assert process.control.execute("query-sim")["state"] == "ready"
    assert process.control.execute("sim", card="remove")["state"] == "absent"
    process.tty.ok("AT+CMEE=1")
    assert process.tty.command("AT+CIMI") == "\r\n+CME ERROR: 310\r\n"
    assert process.control.execute("query-status")["sim"] == "absent"
    assert process.control.execute("sim", card="insert")["state"] == "ready"
    assert process.tty.command("AT+CIMI") == "\r\n460043193006443\r\n\r\nOK\r\n"
    for arguments in ({"card": "eat"}, {"imsi": "46004"}, {"imsi": "46004000000000x"}):
        assert "error" in process.control.ask("sim", **arguments)


# shows: 4.41/imsi
def test_another_imsi_reboots(start):
    process = ready(start("--fresh"))
    process.control.execute("sim", imsi="460040000000001")
    process.tty.expect("\r\nREBOOT_CAUSE_PROTOCOL_IMSI_UPDATE\r\nNeul\r\nOK\r\n")
    assert process.tty.command("AT+CIMI") == "\r\n460040000000001\r\n\r\nOK\r\n"


# shows: 2.32/saved
def test_power_cut_gives_no_try_back(start, tmp_path):
    state = tmp_path / "state"
    process = ready(start("--state", state))
    process.tty.ok("AT+NPIN=2,1234")
    process.tty.expect("\r\n+NPIN:OK\r\n")
    process.kill()
    for left in (2, 1, 0):
        process = ready(start("--state", state))
        assert "ERROR" in process.tty.command("AT+CPIN=0000")
        process.kill()
        process = ready(start("--state", state))
        assert f"+CPINR: SIM PIN,{left},3" in process.tty.command("AT+CPINR")
        process.kill()


# shows: 4.41/belongs
def test_what_is_saved_belongs_to_the_card(start, tmp_path):
    state = tmp_path / "state"
    process = ready(start("--state", state))
    process.tty.ok("AT+NPIN=2,1234")
    process.tty.expect("\r\n+NPIN:OK\r\n")
    process.control.execute("sim", imsi="460040000000001")
    process.kill()
    # The same card: locked, with its new IMSI; unless the configuration says otherwise.
    process = ready(start("--state", state))
    sim = process.control.execute("query-sim")
    assert (sim["state"], sim["imsi"]) == ("pin", "460040000000001")
    process.kill()
    process = ready(start("--state", state, "--imsi", "460047777777777"))
    assert process.control.execute("query-sim")["imsi"] == "460047777777777"
    process.kill()
    # Another card: as bought. And the first one's state is gone.
    process = ready(start("--state", state, "--iccid", "89860411101871010999"))
    sim = process.control.execute("query-sim")
    assert (sim["state"], sim["imsi"], sim["lock"]) == ("ready", "460043193006443", False)
    process.kill()
    process = ready(start("--state", state))
    assert process.control.execute("query-sim")["state"] == "ready"


# shows: 4.40/network 2.16/types
def test_contexts_over_the_control_channel(start):
    process = ready(start("--fresh", "--set", "radio.pdn=ipv4v6"))
    process.control.event("state", machine="radio", state="ip")
    process.tty.ok('AT+CGDCONT=1,"IPV6","six"')
    process.tty.ok("AT+NGACTR=1")
    assert process.tty.command("AT+CGACT=1,1") == "\r\nOK\r\n"
    process.tty.expect("\r\n+NGACTR:1,1,0\r\n")
    assert "\r\n+CGPADDR:1,2001:DB8:" in process.tty.command("AT+CGPADDR=1")
    default, six = process.control.execute("query-contexts")
    assert (default["cid"], default["type"], default["apn"], default["active"]) == (0, "IPV4V6", "", True)
    assert set(default) >= {"ipv4", "ipv6"}
    assert (six["cid"], six["type"], six["apn"], six["active"], six["back-off"]) == (1, "IPV6", "six", True, 0)
    assert "ipv4" not in six and six["ipv6"].startswith("2001:DB8:")
    process.control.event("state", machine="context-1", state="active")
    process.control.execute("radio", pdn_release=1)
    process.control.event("state", machine="context-1", state="inactive")
    process.tty.expect("\r\n+NGACTR:1,0,0\r\n")
    process.control.execute("radio", pdn_result=6)
    assert process.tty.command("AT+CGACT=1,1") == "\r\nERROR\r\n"
    process.tty.expect("\r\n+NGACTR:1,1,6\r\n")
    assert "error" in process.control.ask("radio", pdn_release=1)
