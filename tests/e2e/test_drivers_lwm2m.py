"""
What drivers and applications on the base manual's LwM2M commands do, with their time-outs, and the platform inside the
daemon behind them: TencentOS tiny, the CTWing application, a water meter, a Java library, a Linux program.
"""

import re

from driver import OK, answer, lines

CDP = "180.101.147.115"
OPTIONS = ["--platform=plain", "--set", "platform.profile=oceanconnect"]


def sent(host, payload):
    """The platform has got it."""
    host.pause(1000)
    host.control.subscribe("platform")
    return host.control.event("platform", what="notify", path="/19/0/0", payload=payload)


def write(host, hex_data):
    """The platform sends something down, for which device time has to pass."""
    number = host.control.begin("write", path="/19/1/0", hex=hex_data)
    host.pause(3000)
    assert host.control.answer(number)["return"]["code"] == "2.04"


def cells(tmp_path, text):
    (tmp_path / "cells").write_text(text + "\n")
    return ["--set", f"radio.cells={tmp_path / 'cells'}"]


def test_tencentos(driven, tmp_path):
    """
    bc35_28_95_lwm2m: a second for each, and what has none is sent again, ten times: a late OK would be taken for that
    of the next command. The line behind AT+NCDP begins with its comma. AT+NBAND=5 and one look at AT+CSQ, right behind
    AT+CGATT=1; +CGATT:1 within 10 × 10 s.
    """
    host = driven(*OPTIONS, *cells(tmp_path, "earfcn=2506 pci=105 plmn=46000 tac=213D ci=0318886E rsrp=-900"))
    host.pause(5000)
    host.ask("ATE0", ms=1000)
    host.ask("AT+NCONFIG=AUTOCONNECT,FALSE", lines("OK"), ms=1000, tries=10)
    host.ask("AT+CFUN=0", rb"^\r\nOK\r\n", ms=1000, tries=10)
    host.ask("AT+NBAND=5", lines("OK"), ms=1000)
    host.drop()
    host.send_bytes(f"AT+NCDP={CDP},5683\r\n,".encode())
    host.urc(lines("OK"), 2000)
    host.ask("AT+NRB", rb"Neul", ms=6000, tries=10)
    host.pause(1000)
    host.ask("AT+CFUN?", rb"\+CFUN:1|OK\r\n", ms=1000, tries=10)
    host.ask("AT+CFUN=1", lines("OK"), ms=1000, tries=10)
    host.ask("AT+CGATT=1", lines("OK"), ms=1000, tries=10)
    for line in ("AT+NCONFIG=AUTOCONNECT,TRUE", "AT+NNMI=1"):
        host.ask(line, lines("OK"), ms=1000, tries=10)
    host.ask("AT+CGSN=1", answer(rb"\+CGSN:\d{15}"), ms=1000)
    host.ask("AT+CIMI", answer(rb"\d{15}"), ms=1000)
    host.ask("AT+NBAND=?", ms=1000)
    host.ask("AT+CSQ", rb"\+CSQ:(?!99)\d+,\d+.*OK\r\n", ms=1000)
    host.ask("AT+CGATT?", rb"\+CGATT:1", ms=1000, tries=100)
    host.pause(2000)
    host.ask("AT+NMGS=2,3232", lines("OK"), ms=1000, tries=5, pause=4000)
    host.pause(2000)
    sent(host, "3232")
    write(host, "AABB")
    host.urc(rb"\+NNMI:2,AABB", 4000)


def ctwing_ask(host, line, wanted, ms):
    """
    CR LF and a NUL; a fixed time, and then the last burst that had "AT" in it: an answer is told from a URC by the echo
    in front of it. A gap of one byte ends a burst.
    """
    host.drop()
    count = len(host.bursts())
    host.send(line)
    host.wait(rb"(?!)", ms)
    answers = [burst for burst in host.bursts()[count:] if b"AT" in burst]
    assert answers, (line, host.bursts()[count:])
    assert re.search(wanted, answers[-1], re.S), (line, answers)


def test_ctwing(driven):
    """
    user/bc28_thread.c: ATE1, then +QLWEVTIND:0 and :3 by themselves within 400 s. From then on AT+CGATT? each 3 s with
    100 ms for it, echo and answer in one burst, and 300 ms for AT+CCLK? and AT+NMGS.
    """
    host = driven(*OPTIONS, "--nv", f"lwm2m.host={CDP}", "--nv", "lwm2m.family=1", eol="\r\n\0")
    host.tick = 1
    host.pause(500)
    host.ask("ATE1", ms=100)
    host.pause(500)
    ctwing_ask(host, "AT+NPSMR=1", OK, 100)
    if b"+QLWEVTIND:3" not in host.seen():
        host.urc(rb"\r\n\+QLWEVTIND:3\r\n", 400000)
    assert re.search(rb"\+QLWEVTIND:0.*\+QLWEVTIND:3", host.seen(), re.S)
    host.pause(1000)
    ctwing_ask(host, "AT+CCLK?", rb"\+CCLK:\d\d/\d\d/\d\d,\d\d:\d\d:\d\d", 300)
    for line, wanted in (("AT+CIMI", rb"\r\n\d{15}\r\n"), ("AT+CGSN=1", rb"GSN:\d{15}"), ("AT+NCCID", rb"CID:\d{20}"),
                         ("AT+CGPADDR", rb"DDR:0,[\d.]+"), ("AT+NUESTATS", rb"Cell ID:\d+.*ECL:\d.*SNR:.*PCI:\d+.*RSRQ:")):
        ctwing_ask(host, line, wanted + rb".*OK", 300)
    for _ in range(3):
        ctwing_ask(host, "AT+CGATT?", rb"\+CGATT:1.*OK", 100)
        host.pause(3000)
    ctwing_ask(host, "AT+NMGS=5,0200010203", OK, 300)
    host.pause(3000)
    sent(host, "0200010203")
    write(host, "0600010203")
    assert b"\r\n+NNMI:5,0600010203\r\n" in host.seen()
    assert not [b for b in host.bursts() if b"+NNMI" in b and b"AT+" in b]


def meter_ask(host, line, wanted, tries=10, ms=2000):
    """What isn't there is asked for again every two seconds; an error too, until the tries are used up."""
    return host.ask(line, wanted, ms=ms, tries=tries, final=rb"(?!)")


def test_meter(driven):
    """
    KingDa's water meter: each step 2 s, ten times, AT+CGATT? twenty times; AT+CGATT=1 during the attach has to be OK,
    and the registration that AT+NCDP behind AT+CFUN=1 begins is there by AT+NMSTATUS?. Data by AT+NMGS, +NSMI:SENT, and
    then it asks for what has come.
    """
    host = driven(*OPTIONS)
    meter_ask(host, "AT+NRB", rb"OK", tries=3, ms=10000)
    for line in ("AT", "AT+CMEE=1", "AT+CFUN=1"):
        meter_ask(host, line, rb"OK")
    meter_ask(host, "AT+CGSN=1", rb"\+CGSN:\d{15}")
    meter_ask(host, "AT+NCCID", rb"\+NCCID:\d{20}")
    meter_ask(host, "AT+CIMI", rb"460\d{12}")
    for line in (f"AT+NCDP={CDP},5683", "AT+NSMI=1", "AT+NNMI=0", "AT+CGATT=1"):
        meter_ask(host, line, rb"OK")
    meter_ask(host, "AT+CGATT?", rb"\+CGATT:1", tries=20)
    meter_ask(host, "AT+CEREG?", rb"\+CEREG:\d,[15]")
    meter_ask(host, "AT+CSQ", rb"\+CSQ:([1-9]|[12]\d|3[01]),")
    meter_ask(host, "AT+NUESTATS", rb"Signal power:-?\d+")
    meter_ask(host, "AT+CCLK?", rb"\+CCLK:\d\d/\d\d/\d\d,")
    meter_ask(host, "AT+NMSTATUS?", rb"MO_DATA_ENABLED")
    meter_ask(host, "AT+NMGS=12,08" + "00" * 11, rb"\+NSMI:SENT", tries=1, ms=30000)
    sent(host, "08" + "00" * 11)
    meter_ask(host, "AT+NQMGR", rb"BUFFERED=0,")
    write(host, "AAAA0000")
    host.pause(1000)
    meter_ask(host, "AT+NQMGR", rb"BUFFERED=1,")
    meter_ask(host, "AT+NMGR", rb"\r\n4,AAAA0000\r\n")
    meter_ask(host, "AT+CFUN=0", rb"OK", tries=1)


def test_meter_second_try(driven):
    """
    What wasn't reached in time is tried anew, three times in all: then with the radio off and its carriers forgotten
    first.
    """
    host = driven(*OPTIONS)
    for line in ("AT", "AT+CMEE=1", "AT+CFUN=0", "AT+NCSEARFCN", "AT+CFUN=1"):
        meter_ask(host, line, rb"OK")
    meter_ask(host, f"AT+NCDP={CDP},5683", rb"OK")
    # an attach that takes 25 s and more: still not an error
    meter_ask(host, "AT+CGATT=1", rb"OK", tries=1)
    meter_ask(host, "AT+CGATT?", rb"\+CGATT:1", tries=40)
    meter_ask(host, "AT+NMSTATUS?", rb"MO_DATA_ENABLED")


def test_tijos(driven):
    """
    tijos-sensor-library/BC28: 5 s, and the last line in front of OK or ERROR is the answer. NCDP comes behind the
    attach; AT+NQMGS has to have ERROR=0 right behind AT+NMGS; +NSMI is passed over, +NNMI has data.
    """
    host = driven(*OPTIONS)
    host.ask("AT+CFUN?", answer(rb"\+CFUN:1"), tries=10, pause=2000)
    host.ask("AT+CGATT?", rb"\+CGATT:[01].*OK\r\n")
    host.ask("AT+CGATT=1")
    host.ask("AT+CGATT?", answer(rb"\+CGATT:1"), tries=60, pause=1000)
    host.ask("AT+NUESTATS", rb"Signal power.*OK\r\n")
    for line, wanted in (("AT+CIMI", rb"\d{15}"), ("AT+CGSN=1", rb"\+CGSN:\d{15}"), ("AT+CSQ", rb"\+CSQ:\d+,\d+"),
                         ("AT+CEREG?", rb"\+CEREG:\d,[15]"), ("AT+CSCON?", rb"\+CSCON:\d,[01]"),
                         ("AT+CGPADDR=0", rb"\+CGPADDR:0,[\d.]+"),
                         ("AT+CCLK?", rb"\+CCLK:\d+/\d+/\d+,\d+:\d+:\d+\+\d+")):
        host.ask(line, answer(wanted))
    host.ask(f"AT+NCDP={CDP},5683")
    host.ask("AT+NCDP?", rb"\+NCDP:%s,5683.*OK\r\n" % CDP.encode())
    for line in ("AT+NSMI=1", "AT+NNMI=1"):
        host.ask(line)
    host.pause(10000)
    host.ask("AT+NMGS=5,0001020101")
    host.ask("AT+NQMGS", rb"PENDING=\d+,SENT=\d+,ERROR=0.*OK\r\n")
    host.pause(3000)
    sent(host, "0001020101")
    assert b"\r\n+NSMI:SENT\r\n" in host.seen()
    write(host, "0102")
    assert b"\r\n+NNMI:2,0102\r\n" in host.seen()


def linux_ask(host, line, wanted):
    """
    Looks after half a second, and sends it again each half second until it is there, for ever, and waits as long again.
    """
    host.ask(line, wanted, ms=500, tries=120, final=rb"(?!)")
    host.pause(500)


def test_raspberry(driven, tmp_path):
    """Raspberry-NB-iot: no error and no silence stops it, and the operator has to be 46011."""
    host = driven(*OPTIONS, *cells(tmp_path, "earfcn=2506 pci=105 plmn=46011 tac=213D ci=0318886E rsrp=-900"), "--set",
                  "imsi=460110123456789")
    linux_ask(host, "AT+CFUN?", rb"OK")
    linux_ask(host, "AT+CGSN=1", rb"OK")
    linux_ask(host, "AT+CIMI", rb"OK")
    linux_ask(host, "AT+CGATT=1", rb"OK")
    linux_ask(host, "AT+CGATT?", rb"\+CGATT:1")
    linux_ask(host, "AT+CSQ", rb"OK")
    linux_ask(host, "AT+COPS?", rb'\+COPS:0,2,"46011"')
    linux_ask(host, "AT+CEREG=1", rb"OK")
    linux_ask(host, "AT+CEREG?", rb"\+CEREG:1,1")
    linux_ask(host, "AT+NNMI=1", rb"OK")
    linux_ask(host, "AT+NNMI?", rb"\+NNMI:1")
    linux_ask(host, f"AT+NCDP={CDP},5683", rb"OK")
    linux_ask(host, "AT+NMGS=3,002E40", rb"OK")
    host.pause(3000)
    sent(host, "002E40")
    write(host, "4F4E")
    assert b"+NNMI:2,4F4E" in host.seen()
