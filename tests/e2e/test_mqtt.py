"""The module's MQTT client against a real broker, Debian's mosquitto on loopback."""

import hashlib
import hmac
import socket

import peers
import pytest
from test_sockets import arrived, module, peek, stepped  # noqa: F401 (fixtures)

pytestmark = pytest.mark.skipif(peers.Mosquitto.PROGRAM is None, reason="mosquitto is not installed")


def log_in(tty, port, arguments='"dev"', code=0):
    tty.ok(f'AT+QMTOPEN=0,"127.0.0.1",{port}')
    tty.expect("\r\n+QMTOPEN: 0,0\r\n")
    tty.ok(f"AT+QMTCONN=0,{arguments}")
    tty.expect(f"\r\n+QMTCONN: 0,0,{code}\r\n")


def publish(tty, mid, qos, topic, text, retain=0):
    tty.send(f'AT+QMTPUB=0,{mid},{qos},{retain},"{topic}",{len(text)}\r')
    tty.expect("\r\n>")
    tty.send(text)


def both(tty, *lines):
    """Everything until each of these has come."""
    text = b""
    for line in lines:
        if line.encode() not in text:
            text += tty.until(line)
    return text


# shows: 6.1/mqtt 3.2.9/qos
def test_session(module, tmp_path):  # noqa: F811
    """What the module publishes comes back by its own subscription, with each QoS both ways."""
    with peers.Mosquitto(tmp_path) as broker:
        tty = module().tty
        log_in(tty, broker.port)
        for qos in (0, 1, 2):
            tty.ok(f'AT+QMTSUB=0,{qos + 1},"t/{qos}",{qos}')
            tty.expect(f"\r\n+QMTSUB: 0,{qos + 1},0,{qos}\r\n")
            publish(tty, 10 * qos, qos, f"t/{qos}", f"hello {qos}")
            # in whichever order the broker has it
            told = both(tty, f"+QMTPUB: 0,{10 * qos},0\r\n", f'"t/{qos}",hello {qos}\r\n')
            assert told.count(b"+QMTRECV: 0,") == 1
        publish(tty, 0, 0, "kept", "x" * 1024, retain=1)
        tty.expect("\r\nOK\r\n\r\n+QMTPUB: 0,0,0\r\n")
        tty.ok('AT+QMTSUB=0,7,"kept",0')
        assert tty.until("x" * 1024 + "\r\n").count(b"+QMTSUB: 0,7,0,0") == 1
        tty.ok('AT+QMTUNS=0,8,"kept"')
        tty.expect("\r\n+QMTUNS: 0,8,0\r\n")
        tty.ok("AT+QMTDISC=0")
        tty.expect("\r\n+QMTDISC: 0,0\r\n")
        assert tty.command("AT+QMTCONN?") == "\r\nOK\r\n"


# shows: 3.2.7/several 3.2.8/several
def test_several_topics(module, tmp_path):  # noqa: F811
    with peers.Mosquitto(tmp_path) as broker:
        tty = module().tty
        log_in(tty, broker.port)
        tty.ok('AT+QMTSUB=0,1,"t/a",0,"t/b",2,"t/c",1')
        tty.expect("\r\n+QMTSUB: 0,1,0,0,2,1\r\n")
        for topic in "abc":
            publish(tty, 0, 0, f"t/{topic}", topic)
            both(tty, "+QMTPUB: 0,0,0\r\n", f'"t/{topic}",{topic}\r\n')
        tty.ok('AT+QMTUNS=0,2,"t/a","t/c"')
        tty.expect("\r\n+QMTUNS: 0,2,0\r\n")
        for topic in "acb":
            publish(tty, 0, 0, f"t/{topic}", topic)
            tty.expect("\r\nOK\r\n\r\n+QMTPUB: 0,0,0\r\n")
        tty.expect('\r\n+QMTRECV: 0,0,"t/b",b\r\n')
        tty.quiet()


# shows: 3.2.3/results
def test_port_0(module):  # noqa: F811
    """Taken as a port, on which nobody is."""
    tty = module().tty
    tty.ok('AT+QMTOPEN=0,"127.0.0.1",0')
    tty.expect("\r\n+QMTOPEN: 0,-1\r\n")


# shows: 3.2.5/password
def test_password(module, tmp_path):  # noqa: F811
    with peers.Mosquitto(tmp_path, password="s3cret-word") as broker:
        process = module()
        tty = process.tty
        for wrong in ('"dev"', '"dev","dev","guess"', '"dev","who","s3cret-word"'):
            log_in(tty, broker.port, wrong, code=5)
            tty.expect("\r\n+QMTSTAT: 0,1\r\n")
        log_in(tty, broker.port, '"dev","dev","s3cret-word"')
        tty.ok("AT+QMTCLOSE=0")
        tty.expect("\r\n+QMTCLOSE: 0,0\r\n")
        events = str(process.control.execute("query-status")) + process.stderr()
        process.control.subscribe("uart-rx")
        assert "s3cret-word" not in events + str(process.control.event("uart-rx", line="AT+QMTCLOSE=0"))


# shows: 3.2.1/aliauth dialect/login-qmtcfg-aliauth-makes
def test_cloud_login(module, tmp_path):  # noqa: F811
    """A broker that knows the device by its key: only the right one gets in, and it is seen nowhere."""
    product, device, key = "a1B2c3D4e5F", "meter_17", "s3cret0of0the0device0with032char"
    text = f"clientIdmodule-1deviceName{device}productKey{product}"
    password = hmac.new(key.encode(), text.encode(), hashlib.sha256).hexdigest().upper()
    with peers.Mosquitto(tmp_path, password=password, user=f"{device}&{product}") as broker:
        process = module("--transcript", tmp_path / "transcript", "--log-level", "debug")
        process.control.subscribe("uart-rx", "uart-tx", "setting")
        tty = process.tty
        tty.ok(f'AT+QMTCFG="aliauth",0,"{product}","{device}","another"')
        log_in(tty, broker.port, '"module-1"', code=5)
        tty.expect("\r\n+QMTSTAT: 0,1\r\n")
        tty.ok(f'AT+QMTCFG="aliauth",0,"{product}","{device}","{key}"')
        log_in(tty, broker.port, '"module-1"')
        tty.ok("AT+QMTCLOSE=0")
        tty.expect("\r\n+QMTCLOSE: 0,0\r\n")
        assert f'"{device}","{key}"' in tty.command('AT+QMTCFG="aliauth",0')
        process.control.event("setting", key="mqtt.device-secret", value="***")
        process.control.event("uart-rx", line="AT+QMTCFG=*")
        process.control.event("uart-tx", line='+QMTCFG: "aliauth",***')
        for seen in (str(process.control.execute("query-settings")), (tmp_path / "transcript").read_text(), process.stderr()):
            assert key not in seen and password not in seen, seen


# shows: 4.1/broker-gone
def test_broker_is_killed(module, tmp_path):  # noqa: F811
    """In mid-session: the module says so, can't open while it is away, and works with the next one."""
    tty = module().tty
    with peers.Mosquitto(tmp_path) as broker:
        log_in(tty, broker.port)
        tty.ok('AT+QMTSUB=0,1,"t",1')
        tty.expect("\r\n+QMTSUB: 0,1,0,1\r\n")
        broker.kill()
        tty.expect("\r\n+QMTSTAT: 0,1\r\n")
        assert tty.command('AT+QMTPUB=0,1,1,0,"t",1') == "\r\n+CME ERROR: 516\r\n"
        tty.ok(f'AT+QMTOPEN=0,"127.0.0.1",{broker.port}')
        tty.expect("\r\n+QMTOPEN: 0,-1\r\n")
    with peers.Mosquitto(tmp_path, port=broker.port) as broker:
        log_in(tty, broker.port)
        publish(tty, 5, 1, "t", "back")
        tty.expect("\r\nOK\r\n\r\n+QMTPUB: 0,5,0\r\n")


# shows: 2/keepalive 2/hole
def test_stepped_time(stepped, tmp_path):  # noqa: F811
    """Keep-alive and repetitions are on the device's clock; a hole in coverage is outlived."""
    with peers.Mosquitto(tmp_path) as broker:
        process = stepped("--set", "timer.answer=0")
        tty, control = process.tty, process.control
        tty.ok('AT+QMTCFG="keepalive",0,30')
        tty.ok('AT+QMTCFG="timeout",0,60,3,0')
        log_in(tty, broker.port)
        for _ in range(20):
            control.execute("clock-step", seconds=29)
            arrived(process, lambda: True)
        tty.quiet()
        assert tty.command("AT+QMTCONN?") == "\r\n+QMTCONN: 0,3\r\n\r\nOK\r\n"
        control.execute("net", coverage=False)
        publish(tty, 9, 1, "t", "late")
        tty.expect("\r\nOK\r\n")
        control.execute("clock-step", seconds=20)
        tty.quiet()
        control.execute("net", coverage=True)
        control.execute("clock-step", seconds=20)
        arrived(process, lambda: b"+QMTPUB: 0,9,0" in peek(tty) or
                control.execute("clock-step", seconds=1) is None)
        tty.expect("\r\n+QMTPUB: 0,9,0\r\n")


# shows: 4.1/ends dialect/broker-sends-host-slow
def test_hostile_broker(module):  # noqa: F811
    """Not MQTT, cut off, too long, endless: the module goes on."""
    answers = [b"HTTP/1.1 400 Bad Request\r\n\r\n", b"\xf0\x00", b"\x20\xff\xff\xff\xff", b"\x20\x02\x00",
               b"\x20\x02\x00\x00\x30\xff\xff\x7f" + b"x" * 100000, b"\x20\x02\x00\x00\x30\x04\x00\x09tt",
               b"\x20\x02\x00\x00\x30\xa0\x9c\x01\x00\x01b" + b"x" * 19997 + b"\x30\x05\x00\x01ahi",
               b"\x20\x02\x00\x00" + b"\x30\x05\x00\x01ahi" * 5000]
    messages = []

    def handle(connection):
        connection.recv(1000)
        connection.sendall(answers.pop(0))
        connection.shutdown(socket.SHUT_WR)
        connection.recv(1)

    with peers.TcpServer(handle) as broker:
        tty = module().tty
        while answers:
            tty.ok(f'AT+QMTOPEN=0,"127.0.0.1",{broker.port}')
            tty.expect("\r\n+QMTOPEN: 0,0\r\n")
            tty.send('AT+QMTCONN=0,"dev"\r')
            text = tty.until("+QMTSTAT: 0,") + tty.until("\r\n")
            assert text.rstrip()[-1:] in b"16"
            messages.append(text.count(b"+QMTRECV: "))
        # the packet that is too long is passed over, and what is behind it isn't
        assert messages[-2:] == [1, 5000] and sum(messages) == 5001
        tty.quiet()
