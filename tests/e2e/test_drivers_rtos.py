"""
What drivers of operating systems for microcontrollers do: RT-Thread, OneOS, TencentOS tiny, mbed OS; and a C++ library
beside them. Each test plays the steps of one, with its time-outs and retries, in both timing profiles.
"""

import peers
from driver import ERROR, OK, answer, lines

SERVER = "220.180.239.212"


def route(port, peer):
    return ["--set", f"net.route={SERVER}:{port}=127.0.0.1:{peer.port}"]


def served(host, done, ms=30000):
    """Lets a server do its part: until then time passes hardly faster than it does outside."""
    host.outside = True
    until = host.now + ms
    while not done():
        assert host.now < until
        host.step(host.tick)


# --- RT-Thread: at_device bc28 and at_socket


def rtthread_up(host):
    """
    The reset pin for 300 ms, a second; AT each 500 ms for 5 s. Then each command once with 5 s, one right behind the
    other, and one error begins all anew; NRB, 5 s of pause, AT each second. The IMSI and the attach follow the OK of
    AT+CFUN=1 at once.
    """
    host.tick = 1
    host.control.execute("power", state="reset")
    host.pause(1300)
    host.ask("AT", ms=500, tries=10)
    for line in ("ATE0", "AT+QREGSWT=2", "AT+NCONFIG=AUTOCONNECT,FALSE"):
        host.ask(line)
    host.ask("AT+NRB", rb"REBOOTING")
    host.pause(5000)
    host.ask("AT", tries=5, pause=1000)
    for line in ("AT+CGSN=1", "AT+NBAND=8", "AT+CFUN=1", "AT+NSONMI=2", "AT+CEDRXS=0,5", "AT+CPSMS=0", "AT+CIMI", "AT+CGATT=1"):
        host.ask(line)
    host.ask("AT+NATSPEED?", answer(rb"\+NATSPEED:(\d+)[^\r]*"))
    host.ask("ATI")
    host.pause(1000)
    host.ask("AT+CPIN?", answer(rb"\+CPIN: ?READY"), tries=5, pause=1000)
    host.ask("AT+CSQ", answer(rb"\+CSQ:(?!99|0,)\d+,\d+"), tries=20, pause=1000)
    host.ask("AT+CGATT?", answer(rb"\+CGATT:1"), tries=50, pause=1000)
    host.ask("AT+CGSN=1", answer(rb"\+CGSN:\d{15}"))
    host.ask("AT+CGPADDR", answer(rb"\+CGPADDR:\d+,(\d+(\.\d+){3})"))
    host.ask("AT+QIDNSCFG=114.114.114.114,8.8.8.8")
    host.ask("AT+QIDNSCFG?", answer(rb"PrimaryDns: 114\.114\.114\.114\r\nSecondaryDns: 8\.8\.8\.8"))


def rtthread_create(host, kind):
    """The number is the index of the driver's own table of seven."""
    return int(host.ask(f"AT+NSOCR={kind},0,1", answer(rb"([0-6])"), ms=300)[1])


def rtthread_send(host, line, number, length, back):
    """
    300 ms for OK, then 60 s for +NSOSTR, whose burst ends there: what comes in the same one gets lost by its parser.
    Then what the server sends back.
    """
    host.ask(line, answer(b"%d,%d" % (number, length)), ms=300)
    host.outside = True
    host.urc(rb"\r\n\+NSOSTR:%d,1,1\r\n" % number, 60000)
    assert host.unread == b""
    host.urc(rb"\r\n\+NSONMI:%d,%s,\d+,%d,%s\r\n" % (number, SERVER.encode(), len(back) // 2, back.encode()), 60000)
    host.outside = False


def test_rtthread(driven):
    """
    at_device/class/bc28: the first socket is 0 (QREGSWT=2). NSOCO has 300 ms, three times, and is never asked about
    again: NSOSD follows at once. No NSOCL behind +NSOCLI: many connections that the server ends, one after the other.
    """
    with peers.TcpServer(lambda c: c.sendall(c.recv(64).lower())) as tcp, peers.UdpEcho() as udp:
        host = driven(*route(8009, tcp), *route(8010, udp))
        rtthread_up(host)
        for n in range(9):
            number = rtthread_create(host, "STREAM,6")
            assert n > 0 or number == 0
            host.ask(f"AT+NSOCO={number},{SERVER},8009", ms=300, tries=3)
            rtthread_send(host, f"AT+NSOSD={number},2,4142,0x100,1", number, 2, "6162")
            host.outside = True
            host.urc(rb"\r\n\+NSOCLI: %d\r\n" % number, 60000)
            host.outside = False
        number = rtthread_create(host, "DGRAM,17")
        rtthread_send(host, f"AT+NSOST={number},{SERVER},8010,2,4142,1", number, 2, "4142")
        host.ask(f"AT+NSOCL={number}", ms=3000)
        host.ask("AT+CGATT?", answer(rb"\+CGATT:1"), ms=300)


def test_rtthread_nobody_there(driven):
    """A server that refuses, one that says nothing, a name that nobody knows (30 s), a ping (10 s for four lines)."""
    with peers.TcpServer(lambda c: None) as tcp:
        host = driven(*route(8009, tcp), "--set", f"net.route={SERVER}=127.0.0.1:{peers.free_port()}")
        rtthread_up(host)
        number = rtthread_create(host, "STREAM,6")
        host.outside = True
        # refused: an error within the 300 ms, or +NSOCLI behind the OK, by how far the server is
        if host.ask(f"AT+NSOCO={number},{SERVER},8011", OK + b"|" + ERROR, ms=300, final=rb"(?!)")[0] == b"\r\nOK\r\n":
            host.urc(rb"\r\n\+NSOCLI: %d\r\n" % number, 30000)
        else:
            host.ask(f"AT+NSOCL={number}", ms=3000)
        host.outside = False
        number = rtthread_create(host, "STREAM,6")
        host.ask(f"AT+NSOCO={number},192.0.2.1,80", ms=300)
        host.ask(f"AT+NSOSD={number},1,41,0x100,1", answer(b"%d,1" % number), ms=300)
        assert host.wait(rb"\+NSOSTR", 20000) is None
        host.urc(rb"\r\n\+NSOSTR:%d,1,0\r\n\r\n\+NSOCLI: %d\r\n" % (number, number), 60000)
        host.ask("AT+QDNS=0,nobody.example", ms=300)
        host.urc(rb"\r\n\+QDNS:FAIL\r\n", 30000)
        host.ask(f"AT+NPING={SERVER},32,4000", rb"^\r\nOK\r\n\r\n\+NPING:[\d.]+,\d+,\d+\r\n", ms=10000)
        host.ask("AT+NPING=192.0.2.1,32,4000", lines("OK", "+NPINGERR:1"), ms=10000)


# --- OneOS: molink, bc28 and bc95


def oneos_up(host):
    """Five AT, the name servers; the application attaches, and asks each second."""
    host.ask("AT", ms=1000, tries=5)
    host.ask("AT+QIDNSCFG=114.114.114.114,8.8.8.8", ms=1000)
    host.ask("AT+CGATT=1", ms=1000)
    host.ask("AT+CGATT?", rb"\+CGATT:1.*OK\r\n", ms=1000, tries=30, pause=1000)
    host.ask("AT+CEREG?", answer(rb"\+CEREG:\d,1[^\r]*"), ms=1000)
    host.ask("AT+CGACT?", answer(rb"\+CGACT:\d+,1"), ms=1000)
    host.ask("AT+CSQ", answer(rb"\+CSQ:\d+,99"), ms=1000)
    statistics = rb"Signal power:-?\d+\r\n.*Cell ID:\d+\r\nECL:\d\r\nSNR:-?\d+\r\nEARFCN:\d+\r\n.*RSRQ:-?\d+\r\n"
    host.ask("AT+NUESTATS", statistics + rb".*OK\r\n", ms=3000)


def oneos_send(host, start, data, number):
    """The command goes out in three pieces; the answer has the length within 10 s, and there is no sequence number."""
    host.drop()
    host.send_bytes(start.encode())
    host.send_bytes(data.hex().upper().encode())
    host.send_bytes(b"\r\n")
    assert host.wait(answer(b"%d,%d" % (number, len(data))), 10000), host.unread


def test_oneos(driven):
    """
    components/net/molink/module/bc28: AT+NSONMI=2 before each socket; NSOCO has a second and its result is the end of
    it; no NSOCL behind +NSOCLI.
    """
    with peers.TcpServer(lambda c: c.sendall(c.recv(64))) as tcp, peers.UdpEcho() as udp:
        host = driven(*route(8009, tcp), *route(8010, udp))
        oneos_up(host)
        for n in range(8):
            host.ask("AT+NSONMI=2", ms=1000)
            number = int(host.ask("AT+NSOCR=STREAM,6,0,1", answer(rb"(\d)"), ms=1000)[1])
            host.outside = True
            host.ask(f"AT+NSOCO={number},{SERVER},8009", ms=1000)
            oneos_send(host, f"AT+NSOSD={number},3,", b"abc", number)
            host.urc(rb"\r\n\+NSONMI:%d,[^,]*,\d+,3,616263\r\n" % number, 30000)
            host.urc(rb"\r\n\+NSOCLI: %d\r\n" % number, 30000)
            host.outside = False
        number = int(host.ask("AT+NSOCR=DGRAM,17,1,1", answer(rb"(\d)"), ms=1000)[1])
        oneos_send(host, f"AT+NSOST={number},{SERVER},8010,3,", b"abc", number)
        served(host, lambda: udp.echoed == 1)
        host.urc(rb"\r\n\+NSONMI:%d,[^,]*,\d+,3,616263\r\n" % number, 30000)
        host.ask(f"AT+NSOCL={number}", ms=1000)


def test_oneos_names_and_pings(driven):
    """20 s for the OK and 41 s for the URC of AT+QDNS; the round trip of a ping is not 0: that counts as a failure."""
    host = driven("--set", "net.route=iot.example:80=127.0.0.1:9", "--set", f"net.route={SERVER}=127.0.0.1:9")
    oneos_up(host)
    host.ask('AT+QDNS=0,"iot.example"', lines("OK"), ms=20000)
    assert host.urc(rb"\r\n\+QDNS:(\S+)\r\n", 41000)[1].startswith(b"198.18.")
    host.ask('AT+QDNS=0,"nobody.example"', lines("OK"), ms=20000)
    host.urc(rb"\r\n\+QDNS:FAIL\r\n", 41000)
    host.ask(f"AT+NPING={SERVER},64,5000", lines("OK"), ms=10000)
    assert int(host.urc(rb"\r\n\+NPING:[\d.]+,(\d+),(\d+)\r\n", 10000)[2]) > 0


# --- TencentOS tiny: bc35_28_95 (TCP)


def test_tencentos_tcp(driven):
    """
    NRB until "Neul", 5 s each; ATE0 once; CFUN=1 a second ten times; right behind CGATT=1 one AT+CSQ, and 99 ends it.
    It opens 2 s later and never asks whether it is attached; NSOCO a second, ten times; +NSONMI has the length only.
    """
    with peers.TcpServer(lambda c: c.sendall(c.recv(64).lower())) as tcp:
        host = driven(*route(8009, tcp), "--nv", "autoconnect=0", "--nv", "lwm2m.registration-mode=2")
        host.ask("AT+NRB", rb"Neul|\r\nOK\r\n", ms=5000, tries=10)
        host.urc(rb"OK\r\n", 1000)
        host.ask("ATE0", ms=1000)
        host.ask("AT+CFUN=1", lines("OK"), ms=1000, tries=10)
        host.ask("AT+CFUN?", rb"\+CFUN:1", ms=1000, tries=10)
        host.ask("AT+CGATT=1", ms=1000, tries=10)
        host.ask("AT+CSQ", rb"\+CSQ:(?!99)\d+,\d+.*OK\r\n", ms=1000)
        host.pause(2000)
        number = int(host.ask("AT+NSOCR=STREAM,6,5000,1", answer(rb"(\d)"), ms=2000)[1])
        host.outside = True
        host.ask(f"AT+NSOCO={number},{SERVER},8009", ms=1000, tries=10)
        host.ask(f"AT+NSOSD={number},2,4142", answer(b"%d,2" % number), ms=1000)
        host.urc(rb"\r\n\+NSONMI:%d,2\r\n" % number, 30000)
        host.ask(f"AT+NSORF={number},2", rb"^\r\n%d,[\d.]+,8009,2,6162,0\r\n" % number, ms=1000)


# --- mbed OS: QUECTEL_BC95


def test_mbed(driven):
    """
    CR alone. Each state retries after 1, 2, 4 … s: the card by NCCID, the operator, CEREG by its URC or asked for.
    Right behind the attach it looks for a context that is there; without one it makes its own, and fails. NSORF of
    nothing is OK alone.
    """
    with peers.UdpEcho() as udp:
        host = driven(*route(8010, udp), eol="\r")
        host.ask("AT", ms=1000, tries=3, pause=1000)
        host.ask("AT+CMEE=1", ms=1000)
        host.ask("AT+CFUN=1", ms=10000)
        host.ask("AT+NCCID?", answer(rb"\+NCCID:\d{20}"), ms=1000, tries=5, pause=2000)
        host.ask("AT+COPS?", rb"\+COPS:0.*OK\r\n", ms=10000)
        host.ask("AT+CEREG=2", ms=10000)
        host.ask("AT+CSQ", rb"\+CSQ:.*OK\r\n", ms=10000)
        host.ask("AT+CEREG?", rb"\+CEREG:2,1,.*OK\r\n", ms=10000, tries=6, pause=4000)
        host.ask("AT+CGATT=1", ms=60000)
        cid = host.ask("AT+CGDCONT?", rb"\+CGDCONT:(\d+),\"IP[^\"]*\".*OK\r\n", ms=60000)[1].decode()
        host.ask("AT+CGACT?", rb"\+CGACT:%s,1.*OK\r\n" % cid.encode(), ms=60000)
        host.ask(f"AT+CGCONTRDP={cid}", rb"\+CGCONTRDP:.*OK\r\n", ms=60000)
        number = int(host.ask('AT+NSOCR=DGRAM,17,0,1,"AF_INET"', answer(rb"(\d)"), ms=10000)[1])
        host.ask(f"AT+NSORF={number},1358", lines("OK"), ms=10000)
        host.ask(f"AT+NSOST={number},{SERVER},8010,2,4142", answer(b"%d,2" % number), ms=10000)
        served(host, lambda: udp.echoed == 1)
        host.urc(rb"\r\n\+NSONMI:%d,2\r\n" % number, 10000)
        host.ask(f"AT+NSORF={number},1358", answer(rb"%d,[\d.]+,8010,2,4142,0" % number), ms=10000)
        host.ask(f"AT+NSOCL={number}", ms=10000)


# --- LibNbiot


def test_libnbiot(driven):
    """
    CR. The answer to a setting is the very next line; a reboot may take 65 s. URCs of everything are on from then on:
    +CEREG has eight fields or isn't looked at, +NSONMI three.
    """
    with peers.UdpEcho() as udp:
        host = driven(*route(8010, udp), eol="\r")
        host.ask("AT+QREGSWT?", rb"\+QREGSWT:(\d)", ms=10000)
        host.pause(1000)
        host.ask("AT+QREGSWT=2", ms=10000)
        host.pause(1000)
        host.ask("AT+NRB", rb"REBOOTING.*\nOK\r\n", ms=65000)
        host.pause(1000)
        host.ask("AT+CFUN=1", ms=10000)
        host.pause(1000)
        host.ask("AT+CFUN?", rb"\+CFUN:1", ms=10000)
        host.pause(1000)
        for line in ("AT+NSONMI=3", "AT+CEDRXS=0,5"):
            host.ask(line, lines("OK"), ms=10000)
        host.pause(1000)
        host.ask("AT+COPS=0", lines("OK"), ms=10000)
        for line in ("AT+CEREG=5", "AT+NPSMR=1", "AT+CSCON=1"):
            host.ask(line, ms=10000)
        host.ask("AT+CIMI", answer(rb"\d{15}"), ms=3000)
        host.ask("AT+CGATT?", rb"\+CGATT:1", ms=10000, tries=60, pause=1000)
        host.pause(1000)
        number = int(host.ask("AT+NSOCR=DGRAM,17,10000\r", answer(rb"(\d)"), ms=3000)[1])
        assert number == 0
        host.pause(1000)
        host.ask(f"AT+NSOST={number},{SERVER},8010,2,4142", answer(b"0,2"), ms=10000)
        served(host, lambda: udp.echoed == 1)
        host.urc(rb"\r\n\+NSONMI:0,2,4142\r\n", 10000)
        host.ask(f"AT+NSOCL={number}", ms=10000)
