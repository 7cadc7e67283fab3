"""
What libraries for Arduino boards, and a Node program, do with UDP sockets, with their time-outs: sparkbit, nexpie, AIS,
Magellan, CMMC, thingforward, IOXhop. The server sends each datagram back.
"""

import re

import peers
import pytest
from driver import ERROR, OK, answer

SERVER = "220.180.239.212"


@pytest.fixture
def udp():
    with peers.UdpEcho() as running:
        yield running


def route(udp):
    return ["--set", f"net.route={SERVER}:8010=127.0.0.1:{udp.port}"]


def served(host, udp, count):
    """Lets the server send so much back: until then time passes no faster than it does outside."""
    host.outside = True
    until = host.now + 30000
    while udp.echoed < count:
        assert host.now < until
        host.step(host.tick)
    host.outside = False


# --- sparkbit/ConnexThings-Arduino-BC95

BYTES_APART = 100  # ms: no byte for so long, and it has failed


def sparkbit_ask(host, line, *frames):
    """
    Each line of the answer in its own CR LF, in this order and nothing else, and never 100 ms without a byte: from the
    moment on when the command has been handed to the UART.
    """
    host.drop()
    host.send(line)
    for frame in frames:
        sparkbit_frame(host, frame, BYTES_APART)


def sparkbit_frame(host, frame, apart):
    seen = -1
    while not (match := re.match(rb"[^\r]*\r\n(?P<line>[^\r]+)\r\n", host.unread)):
        if len(host.unread) > seen:
            seen, last = len(host.unread), host.now
        assert host.now - last < apart, (frame, host.unread)
        host.step(2)
    assert re.fullmatch(frame, match["line"]), (frame, match["line"])
    host.unread = host.unread[match.end():]


def test_sparkbit(driven, udp):
    """
    src/bc95: CR. 100 ms for everything but AT+CFUN and the reboot, AT+NRB and AT+CGATT= too. It registers by itself;
    CEREG? each second for 120 s, 3 s more, and then its socket with local port 56830; what came is read 32 bytes at a
    time until nothing is left.
    """
    host = driven(*route(udp), eol="\r")
    host.pause(2000)
    for line in ("AT", "AT+CMEE=0", "AT+NCONFIG=AUTOCONNECT,TRUE"):
        sparkbit_ask(host, line, rb"OK")
    sparkbit_ask(host, "AT+NRB", rb"REBOOTING")
    sparkbit_frame(host, rb"REBOOT_CAUSE_APPLICATION_AT", 10000)
    host.urc(rb"OK\r\n", 100)
    for _ in range(120):
        host.pause(1000)
        sparkbit_ask(host, "AT+CEREG?", rb"\+CEREG:\d,\d+", rb"OK")
        if re.search(rb"\+CEREG:\d,1\r\n", host.seen()):
            break
    host.pause(3000)
    sparkbit_ask(host, "AT+CGATT=1", rb"OK")
    for line, wanted in (("AT+CGSN=1", rb"\+CGSN:\d{15}"), ("AT+CIMI", rb"\d{15}"), ("AT+CSQ", rb"\+CSQ:\d+,\d+"),
                         ("AT+CGPADDR=0", rb"\+CGPADDR:0,[\d.]+"), ("AT+COPS?", rb'\+COPS:0,2,"\d+"'),
                         ("AT+CSCON?", rb"\+CSCON:\d,\d")):
        sparkbit_ask(host, line, wanted, rb"OK")
    sparkbit_ask(host, "AT+NSOCR=DGRAM,17,56830,1", rb"\d", rb"OK")
    data = bytes(range(40)).hex().upper()
    host.drop()
    host.send(f"AT+NSOST=1,{SERVER},8010,40,{data}")
    host.pause(len(data) + 40)  # it waits until all of it has left
    sparkbit_frame(host, rb"1,40", BYTES_APART)
    sparkbit_frame(host, rb"OK", BYTES_APART)
    served(host, udp, 1)
    host.urc(rb"\r\n\+NSONMI:1,40\r\n", 30000)
    sparkbit_ask(host, "AT+NSORF=1,32", rb"1,%s,8010,32,%s,8" % (SERVER.encode(), data[:64].encode()), rb"OK")
    sparkbit_ask(host, "AT+NSORF=1,32", rb"1,%s,8010,8,%s,0" % (SERVER.encode(), data[64:].encode()), rb"OK")
    sparkbit_ask(host, "AT+NSOCL=1", rb"OK")
    sparkbit_ask(host, "AT+CGATT=0", rb"OK")


# --- nexpie/bc95-arduino


def test_nexpie(driven, udp):
    """
    500 ms. NRB, 2 s, CFUN=1, 2 s, AT, 2 s, and all that came is dropped. CGATT=1 and CGATT? back to back, and the end
    of each answer for an end of both; the socket's number is the first digit; what came is read seven bytes at a time.
    """
    host = driven(*route(udp))
    for line in ("AT+NRB", "AT+CFUN=1", "AT"):
        host.send(line)
        host.pause(2000)
    host.drop()
    for _ in range(60):
        host.send_bytes(b"AT+CGATT=1\r\nAT+CGATT?\r\n")
        host.wait(OK + rb"|" + ERROR, 500)
        if b"+CGATT:1" in host.seen():
            break
        host.pause(1000)
    host.pause(500)
    host.ask("AT+CGPADDR=0", answer(rb"\+CGPADDR:0,[\d.]+"), ms=500)
    number = host.ask("AT+NSOCR=DGRAM,17,8053,1", answer(rb"(\d)"), ms=500)[1].decode()
    host.ask(f"AT+NSOST={number},{SERVER},8010,9,010203040506070809", answer(rb"\d,9"), ms=500)
    served(host, udp, 1)
    host.urc(rb"\+NSONMI:%s,9\r\n" % number.encode(), 30000)
    for data, left in ((b"01020304050607", b"2"), (b"0809", b"0")):
        wanted = rb"%s,[\d.]+,8010,%d,%s,%s" % (number.encode(), len(data) // 2, data, left)
        host.ask(f"AT+NSORF={number},7", answer(wanted), ms=500)


# --- AIS_NB_BC95, Magellan_BC95


def test_ais(driven, udp):
    """
    NRB, and an OK that it waits for without end; CFUN=1 with a second each until it is OK, 2 s behind it; CGATT? 500
    ms, up to 59 times CFUN=1, AUTOCONNECT, CGATT=1 and 3 s. The socket's local port is 5684. In between it polls by a
    line that has its end too early: one ERROR each.
    """
    host = driven(*route(udp))
    host.ask("AT", ms=500)
    host.ask("AT+NRB", rb"REBOOTING.*OK\r\n", ms=60000)
    host.pause(5000)
    host.ask("AT+CFUN=1", rb"OK", ms=1000, tries=60, pause=2000)
    host.pause(2000)
    for line, wanted in (("AT+CGMM", rb"\S+"), ("AT+CGSN=1", rb"\+CGSN:\d{15}"), ("AT+CGMR", rb"\S+"), ("AT+CIMI", rb"\d{15}")):
        host.ask(line, rb"%s\r\n.*OK\r\n" % wanted, ms=1000)
    for left in range(58, -1, -1):
        if host.ask("AT+CGATT?", rb"\+CGATT:(\d).*OK\r\n", ms=1000)[1] == b"1":
            break
        host.ask("AT+CFUN=1", rb"OK", ms=1000)
        host.pause(2000)
        host.ask("AT+NCONFIG=AUTOCONNECT,TRUE", rb"OK", ms=1000)
        host.ask("AT+CGATT=1", OK + rb"|" + ERROR, ms=5000, final=rb"(?!)")
        host.pause(3000)
        assert left
    number = host.ask("AT+NSOCR=DGRAM,17,5684,1", rb"\r\n(\d)\r\n.*OK\r\n", ms=3000)[1].decode()
    host.pause(3000)
    host.ask(f"AT+NSOST={number},{SERVER},8010,2,4142", rb"\d,2\r\n.*OK\r\n", ms=5000)
    served(host, udp, 1)
    host.urc(rb"\+NSONMI:%s,2\r\n" % number.encode(), 30000)
    host.drop()
    host.send_bytes(f"AT+NSORF={number}\r\n,100\r\n".encode())
    host.pause(250)
    assert len(re.findall(ERROR, host.unread)) == 2
    host.ask(f"AT+NSORF={number},100", rb"\r\n%s,[\d.]+,8010,2,4142,0\r\n" % number.encode(), ms=1000)
    host.ask(f"AT+NSOCL={number}", ms=1000)


def test_magellan(driven, udp):
    """
    The reset pin; AT each 200 ms, and 0x1A in between when nothing comes; PSM off, error codes, 700 ms; CGATT=1 (5 s),
    CGATT? 800 ms each until it is 1. NSOCR with 5684: any error but 4 leaves it waiting for ever. NSORF of 512 bytes
    each 500 ms.
    """
    host = driven(*route(udp))
    host.control.execute("power", state="reset")
    host.pause(1500)
    host.send_bytes(b"\x1a")
    host.ask("AT", rb"OK", ms=200, tries=300, final=rb"(?!)")
    host.send("AT+CPSMS=2")
    host.pause(1000)
    host.send("AT+CMEE=1")
    host.pause(700)
    host.ask("AT+CIMI", rb"\d{15}.*OK", ms=5000)
    host.ask("AT+NCCID", rb"\+NCCID:\d{20}.*OK", ms=5000)
    host.ask("AT+CGSN=1", rb"\+CGSN:\d{15}.*OK", ms=5000)
    host.ask("AT+CGMR", rb"OK", ms=5000)
    host.pause(800)
    host.ask("AT+CGATT=1", rb"OK", ms=5000)
    host.ask("AT+CGATT?", rb"\+CGATT:1.*OK", ms=800, tries=60)
    number = host.ask("AT+NSOCR=DGRAM,17,5684,1", answer(rb"(\d)"), ms=5000)[1].decode()
    host.ask("AT+CSQ", answer(rb"\+CSQ:\d+,99"), ms=500)
    host.ask(f"AT+NSOST={number},{SERVER},8010,2,4142", answer(rb"\d,2"), ms=5000)
    served(host, udp, 1)
    host.urc(rb"\+NSONMI:%s,2\r\n" % number.encode(), 30000)
    host.ask(f"AT+NSORF={number},512", answer(rb"%s,%s,8010,2,4142,0" % (number.encode(), SERVER.encode())), ms=500)
    host.ask(f"AT+NSORF={number},512", rb"^\r\nOK\r\n", ms=500)


# --- cmmakerclub: CMMC_NB-IoT, cmmc-nb-iot-js

WITHOUT_CLIENT = ["--nv", "lwm2m.registration-mode=2"]


def test_cmmc(driven, udp):
    """
    CR. 10 s, and a line with OK in it: that of the boot for NRB. The number of the socket isn't read: its first one is
    0.
    """
    host = driven(*route(udp), *WITHOUT_CLIENT, eol="\r")
    host.ask("AT", rb"OK", ms=10000)
    host.ask("AT+NRB", rb"OK", ms=10000, tries=10, pause=300)
    host.pause(50)
    host.ask("AT+CGATT=1", rb"OK", ms=10000, tries=100, pause=300)
    host.ask("AT+CGATT?", rb"\+CGATT:1.*OK", ms=10000, tries=60, pause=500)
    host.ask("AT+NSOCR=DGRAM,17,5683,1", rb"OK", ms=10000, tries=5, pause=300)
    host.ask(f"AT+NSOST=0,{SERVER},8010,2,4142", rb"0,2\r\n.*OK", ms=10000)
    served(host, udp, 1)
    host.urc(rb"\+NSONMI:0,2\r\n", 30000)


def node_ask(host, line, wanted=rb""):
    """
    Commands 200 ms apart; lines alone count, and each one with + at its beginning is for whom it names. The end is OK
    or ERROR.
    """
    match = host.ask(line, rb"(?:^|\n)%s.*?\nOK\r\n" % wanted, ms=10000, final=rb"\nERROR\r\n")
    host.pause(200)
    return match


def test_cmmc_node(driven, udp):
    """
    An empty line first; NRB, whose end is the OK of the boot; CGATT? each 2 s; NSOST to socket 0 each 2 s, +NSONMI read
    at once.
    """
    host = driven(*route(udp), *WITHOUT_CLIENT)
    host.send("")
    host.pause(1500)
    node_ask(host, "AT+NRB", rb"REBOOTING\r\n")
    node_ask(host, "AT+CGMR")
    node_ask(host, "AT+CGSN=1", rb"\+CGSN:\d+\r\n")
    for left in range(30, -1, -1):
        if node_ask(host, "AT+CGATT?", rb"\+CGATT:(\d)\r\n")[1] == b"1":
            break
        host.pause(1800)
        assert left
    node_ask(host, "AT+CGPADDR", rb"\+CGPADDR:\d,[\d.]+\r\n")
    node_ask(host, "AT+CSQ", rb"\+CSQ:\d+,\d+\r\n")
    node_ask(host, "AT+CIMI", rb"\d{15}\r\n")
    node_ask(host, "AT+NSOCR=DGRAM,17,18000,1", rb"0\r\n")
    for count in (1, 2, 3):
        node_ask(host, f"AT+NSOST=0,{SERVER},8010,2,ab{count:02x}", rb"0,2\r\n")
        served(host, udp, count)
        host.urc(rb"\n\+NSONMI:0,2\r\n", 30000)
        node_ask(host, "AT+NSORF=0,2", rb"0,%s,8010,2,AB%02X,0\r\n" % (SERVER.encode(), count))
        host.pause(1800)


# --- thingforward/nbiot-arduino


def test_thingforward(driven, udp):
    """
    ATE=0 gets an ERROR, which it doesn't look at. CFUN, CEREG and CSCON 5 s and 3 s behind each; +CEREG and +CSCON by
    themselves within 15 s of CGATT=1. A socket whose number is 0 counts as none.
    """
    host = driven(*route(udp), "--nv", "autoconnect=0")
    host.ask("AT", rb"OK\r\n", ms=1000, tries=10, pause=1000)
    host.send("ATE=0")
    host.pause(1000)
    for line in ("AT+CFUN=0", "AT+CFUN=1"):
        host.ask(line, rb"OK\r\n", ms=5000)
        host.pause(3000)
    host.ask("AT+CMEE=1", rb"OK\r\n", ms=1000)
    for line in ("AT+CEREG=1", "AT+CSCON=1"):
        host.ask(line, rb"OK\r\n", ms=5000)
        host.pause(3000)
    host.ask("AT+CGATT=1", rb"OK\r\n", ms=5000)
    host.pause(15000)
    assert re.search(rb"\r\n\+CSCON:1\r\n.*\r\n\+CEREG:1\r\n", host.seen(), re.S)
    host.ask("AT+CGATT?", answer(rb"\+CGATT:1"), ms=1000)
    host.pause(3000)
    for line, wanted in (("ATI", rb"Quectel.*"), ("AT+CGMM", rb"\S+"), ("AT+CGMI", rb"Quectel"), ("AT+CGSN", rb"\S+"),
                         ("AT+CIMI", rb"\d{15}"), ("AT+NBAND=?", rb"\+NBAND:\([\d,]+\)"), ("AT+NBAND?", rb"\+NBAND:[\d,]+"),
                         ("AT+COPS?", rb'\+COPS:0,2,"\d+"'),
                         ("AT+CGPADDR", rb"\+CGPADDR:0,[\d.]+"), ("AT+NCONFIG?", rb"\+NCONFIG:AUTOCONNECT,.*")):
        host.ask(line, rb"\r\n%s\r\n.*OK\r\n" % wanted, ms=5000)
    number = host.ask("AT+NSOCR=DGRAM,17,40000,1", answer(rb"([1-6])"), ms=1000)[1].decode()
    host.ask(f"AT+NSOST={number},{SERVER},8010,2,4142", answer(rb"\d,2"), ms=1000)
    served(host, udp, 1)
    host.urc(rb"\+NSONMI:%s,2\r\n" % number.encode(), 15000)
    host.ask(f"AT+NSORF={number},2", rb"\r\n%s,[\d.]+,8010,2,4142,0\r\n.*OK\r\n" % number.encode(), ms=15000)
    host.ask(f"AT+NSOCL={number}", rb"OK\r\n", ms=1000)
    host.ask("AT+CGATT=0", rb"OK\r\n", ms=5000)
    host.ask("AT+CFUN=0", rb"OK\r\n", ms=5000)


# --- ArtronShop/IOXhop_BC95


def test_ioxhop(driven, udp):
    """
    NRB, "REBOOTING" within a second, half a second; then CGATT?, and a list of CFUN=1, AUTOCONNECT and CGATT=1 with 500
    ms for each OK, all from the start until none of them has failed. The first datagram leaves right behind +CGATT:1:
    the address is there.
    """
    host = driven(*route(udp))
    host.ask("AT", OK, ms=1000)
    host.ask("AT+NRB", rb"REBOOTING\r\n", ms=1000)
    host.pause(500)
    for left in range(60, -1, -1):
        host.drop()
        host.send("AT+CGATT?")
        if host.wait(rb"\+CGATT:1" + OK, 1000):
            break
        for line in ("AT+CFUN=1", "AT+NCONFIG=AUTOCONNECT,TRUE", "AT+CGATT=1"):
            host.drop()
            host.send(line)
            if not host.wait(OK, 500):
                break
        else:
            break
        assert left
    host.ask("AT+CGATT?", rb"\+CGATT:1\r\n" + OK, ms=1000, tries=60, pause=500)
    number = host.ask("AT+NSOCR=DGRAM,17,8888,1", answer(rb"(\d)"), ms=1000)[1].decode()
    host.ask(f"AT+NSOST={number},{SERVER},8010,2,4142", answer(rb"%s,2" % number.encode()), ms=1000)
    served(host, udp, 1)
    host.urc(rb"\+NSONMI:%s,2\r\n" % number.encode(), 30000)
    host.ask(f"AT+NSORF={number},2", rb"\r\n%s,%s,8010,2,4142,0\r\n.*OK\r\n" % (number.encode(), SERVER.encode()), ms=1000)
    host.ask(f"AT+NSOCL={number}", OK, ms=1000)
