"""What a host program in Python does: pyserial on the tty, real servers behind the module."""

import contextlib

import peers
import pytest
import serial


@pytest.fixture
def port(start):
    """A serial port of a module with an address."""
    process = start("--fresh", tty=False)
    process.control.subscribe("state")
    process.control.event("state", machine="radio", state="ip")
    with serial.Serial(process.places["tty"], 9600, timeout=20) as opened:
        yield opened


def until(port, wanted):
    got = port.read_until(wanted)
    assert got.endswith(wanted), got
    return got[:-len(wanted)]


def ask(port, line):
    """A command and what is said in front of its OK."""
    port.write(line.encode() + b"\r\n")
    return until(port, b"\r\nOK\r\n")


# shows: 4.4/pyserial
def test_udp_and_tcp_echo(port):
    with peers.UdpEcho() as udp, peers.TcpServer(peers.echo) as tcp:
        assert ask(port, "AT+NSOCR=DGRAM,17,0,1") == b"\r\n1\r\n"
        assert ask(port, f"AT+NSOST=1,127.0.0.1,{udp.port},5,68656C6C6F") == b"\r\n1,5\r\n"
        until(port, b"\r\n+NSONMI:1,5\r\n")
        assert ask(port, "AT+NSORF=1,100") == f"\r\n1,127.0.0.1,{udp.port},5,68656C6C6F,0\r\n".encode()
        assert ask(port, "AT+NSOCR=STREAM,6,0,1") == b"\r\n2\r\n"
        ask(port, f"AT+NSOCO=2,127.0.0.1,{tcp.port}")
        assert ask(port, "AT+NSOSD=2,5,776F726C64").startswith(b"\r\n2,5\r\n")
        until(port, b"\r\n+NSONMI:2,5\r\n")
        assert b",5,776F726C64,0\r\n" in ask(port, "AT+NSORF=2,100")
        assert ask(port, "AT+NSOCL=1") == ask(port, "AT+NSOCL=2") == b""


# shows: 6.1/mqtt-pyserial
@pytest.mark.skipif(peers.Mosquitto.PROGRAM is None, reason="mosquitto is not installed")
def test_mqtt_broker(port, tmp_path):
    with contextlib.closing(port), peers.Mosquitto(tmp_path, password="s3cret") as broker:
        ask(port, f'AT+QMTOPEN=0,"127.0.0.1",{broker.port}')
        until(port, b"\r\n+QMTOPEN: 0,0\r\n")
        ask(port, 'AT+QMTCONN=0,"dev","dev","s3cret"')
        until(port, b"\r\n+QMTCONN: 0,0,0\r\n")
        ask(port, 'AT+QMTSUB=0,1,"up",0')
        until(port, b"\r\n+QMTSUB: 0,1,0,0\r\n")
        port.write(b'AT+QMTPUB=0,0,0,0,"up",5\r\n')
        until(port, b">")
        port.write(b"hello")
        until(port, b'\r\n+QMTRECV: 0,0,"up",hello\r\n')
        broker.kill()
        until(port, b"\r\n+QMTSTAT: 0,1\r\n")
        assert ask(port, "AT") == b""
