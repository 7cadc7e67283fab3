"""What two public MQTT drivers of the module do, with their time-outs, against a real broker."""

import re

import peers
import pytest
from driver import GivesUp, answer, lines

pytestmark = pytest.mark.skipif(peers.Mosquitto.PROGRAM is None, reason="mosquitto is not installed")

PRODUCT = "a1b2c3"
BROKER = f"{PRODUCT}.iot-as-mqtt.cn-shanghai.aliyuncs.com"


def rtt_mqtt_up(host):
    """
    One command right behind the other, 5 s each; NRB, AT each second; +CGATT:1 within 60 s, and the address at once
    behind it.
    """
    host.ask("ATE0")
    host.ask("AT+QREGSWT=2")
    host.ask("AT+NCONFIG=AUTOCONNECT,FALSE")
    host.ask("AT+NRB", rb"REBOOTING.*\nOK\r\n", ms=10000)
    host.ask("AT", tries=5, pause=1000)
    host.ask("AT+CGSN=1", answer(rb"\+CGSN:\d{15}"))
    for line in ("AT+NBAND=8", "AT+CFUN=1", "AT+NSONMI=2", "AT+CEDRXS=0,5", "AT+CPSMS=0"):
        host.ask(line)
    host.ask("AT+CIMI", answer(rb"\d{15}"))
    host.ask("AT+CGATT=1")
    host.ask("AT+CGATT?", answer(rb"\+CGATT:1"), tries=60, pause=1000)
    host.ask("AT+CGPADDR", answer(rb"\+CGPADDR:\d+,(\d+(\.\d+){3})"))


def rtt_mqtt_publish(host, topic, text):
    """">" as the second line; the data have a CR LF behind them, which is nothing; four lines to the URC."""
    host.drop()
    host.send(f'AT+QMTPUB=0,0,0,0,"{topic}",{len(text)}')
    assert host.wait(rb"^\r\n>", 5000), host.unread
    host.outside = True
    host.ask(text, lines("OK", "+QMTPUB: 0,0,0"), ms=5000)


def test_rtt_bc28_mqtt(driven, tmp_path):
    """
    rtt-bc28-mqtt: the access to Alibaba's cloud by "aliauth", an error of which ends it. The answers of QMTOPEN,
    QMTCONN, QMTSUB and QMTPUB are four lines, empty ones counted: nothing may come in between. QMTUNS has a blank in
    front of the topic.
    """
    with peers.Mosquitto(tmp_path) as broker:
        host = driven("--set", f"net.route={BROKER}:1883=127.0.0.1:{broker.port}")
        rtt_mqtt_up(host)
        host.ask('AT+QMTCFG="keepalive",0,120')
        host.ask(f'AT+QMTCFG="aliauth",0,"{PRODUCT}","device","secret"')
        host.outside = True
        host.ask(f'AT+QMTOPEN=0,"{BROKER}",1883', lines("OK", "+QMTOPEN: 0,0"), ms=75000)
        host.ask('AT+QMTCONN=0,"867724030000225"', lines("OK", "+QMTCONN: 0,0,0"), ms=10000)
        host.ask('AT+QMTSUB=0,1,"t/get",0', rb"^\r\nOK\r\n\r\n\+QMTSUB: 0,1,0,\d\r\n", ms=5000)
        rtt_mqtt_publish(host, "t/set", '{"a":1}')
        rtt_mqtt_publish(host, "t/get", '{"b":2}')
        host.urc(rb"\r\n\+QMTRECV: 0,\d+,\"t/get\",\{\"b\":2\}\r\n", 30000)
        host.ask('AT+QMTUNS=0,1, "t/get"')
        host.ask("AT+QMTDISC=0")


def bc95nb_state(host, line, wanted):
    """Each state waits all of its 300 ms, and is entered again until it has what it wants; 100 ms in between."""
    host.ask(line, wanted, ms=300, tries=100, pause=100, final=rb"(?!)")
    host.pause(100)


def bc95nb_ask(host, line, wanted, ms):
    """The whole time passes, whatever has come by then."""
    host.drop()
    host.send(line)
    host.pause(ms)
    match = re.search(wanted, host.unread, re.S)
    if match is None:
        raise GivesUp(f"{line}: {host.unread!r}")


def test_bc95nb(driven, tmp_path):
    """
    BC95NB: the reset pin, then CFUN?, CIMI, CEREG?, CGATT? and CGPADDR, 300 ms each; MQTT with 1 s for QMTOPEN and
    QMTCONN, 2 s for QMTSUB. QMTPUB has no length: "> " within 200 ms, text, and a Ctrl-Z that may have anything behind
    it, a NUL at the end of its memory.
    """
    with peers.Mosquitto(tmp_path) as broker:
        host = driven("--set", f"net.route=192.0.2.5:1883=127.0.0.1:{broker.port}")
        host.control.execute("power", state="reset")
        host.pause(400)
        bc95nb_state(host, "AT+CFUN?", rb"\+CFUN:1.*OK\r\n")
        bc95nb_state(host, "AT+CIMI", rb"\r\n\d{15}\r\n.*OK\r\n")
        bc95nb_state(host, "AT+CEREG?", rb"\+CEREG:\d,1.*OK\r\n")
        bc95nb_state(host, "AT+CGATT?", rb"\+CGATT:1.*OK\r\n")
        bc95nb_state(host, "AT+CGPADDR", rb"\+CGPADDR:\d,[\d.]{7}.*OK\r\n")
        bc95nb_ask(host, "AT+QIDNSCFG=8.8.8.8,8.8.4.4", rb"OK\r\n", 1000)
        host.outside = True
        for tries in range(3, -1, -1):
            try:
                bc95nb_ask(host, 'AT+QMTOPEN=0,"192.0.2.5",1883', rb"\+QMTOPEN: 0,0\r\n", 1000)
                break
            except GivesUp:
                # it opens once more when +QMTSTAT tells the end; otherwise it goes on looking
                if host.wait(rb"\+QMTOPEN: 0,0\r\n", 5000):
                    break
                assert tries
        host.drop()
        host.send('AT+QMTCONN=0,"client"')
        host.urc(rb"\+QMTCONN: 0,0,0\r\n", 10000)
        bc95nb_ask(host, 'AT+QMTSUB=0,7,"topic/subtopic",0', rb"\+QMTSUB: 0,7,0,0\r\n", 2000)
        for behind in (b"", b"\0\x80\xff"):
            host.drop()
            host.send('AT+QMTPUB=0,0,0,0,"topic/subtopic"')
            assert host.wait(rb">", 200), host.unread
            host.send_bytes(b"Hello\n\x1a" + behind)
            host.urc(rb"\+QMTRECV: 0,\d+,\"topic/subtopic\",Hello\n\r\n", 30000)
        host.ask("AT", ms=500)
