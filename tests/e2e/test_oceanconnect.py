"""The base manual's LwM2M commands with a platform that does as OceanConnect: it observes 19/0/0 and writes to 19/1/0."""

import pytest

IMEI = "867724030000225"
PSK = "30313233343536373839303132336162"
OPTIONS = ["--fresh", "--seed", "1", "--set", f"imei={IMEI}"]


@pytest.fixture(params=[[], ["--set", "platform.profile=oceanconnect"]], ids=["auto", "oceanconnect"])
def host(start, request):
    """host(commands, platform…): a module that its host has set up with these commands, registered and observed."""

    def begin(*commands, platform="plain"):
        process = start(*OPTIONS, *request.param, f"--platform={platform}")
        process.control.subscribe("platform")
        for command in commands:
            # The network may come up in between: then it registers at once, with what is set so far.
            assert process.tty.command(command).endswith("\r\nOK\r\n")
        process.tty.send("AT+NRB\r")
        process.tty.until("\r\nREBOOT_CAUSE_APPLICATION_AT\r\nNeul\r\nOK\r\n")
        process.tty.until("\r\n+QLWEVTIND:0\r\n")
        process.tty.until("\r\n+QLWEVTIND:3\r\n")
        return process

    return begin


def sent(process, **wanted):
    return process.control.event("platform", what="notify", path="/19/0/0", **wanted)["data"]


# shows: 8.4.2/platform Platform/uplink-notify Platform/profiles
def test_session(host):
    process = host("AT+NCDP=180.101.147.115,5683")
    tty = process.tty
    tty.ok("AT+QLWULDATAEX=3,313233,0X0100")
    tty.expect("\r\n+QLWULDATASTATUS:4\r\n")
    news = sent(process, payload="313233")
    assert (news["type"], news["format"], news["endpoint"]) == ("CON", 42, IMEI)
    assert tty.command("AT+QLWULDATASTATUS?") == "\r\n+QLWULDATASTATUS:4\r\n\r\nOK\r\n"
    tty.ok("AT+NMGS=4,DEADBEEF")
    assert sent(process, payload="DEADBEEF")["type"] == "NON"
    assert process.control.execute("write", path="/19/1/0", hex="AAAA0000")["code"] == "2.04"
    tty.expect("\r\n+NNMI:4,AAAA0000\r\n")
    tty.ok("AT+NNMI=2")
    assert process.control.execute("write", path="/19/1/0", hex="01")["code"] == "2.04"
    tty.expect("\r\n+NNMI\r\n")
    assert tty.command("AT+NMGR") == "\r\n1,01\r\n\r\nOK\r\n"
    assert tty.command("AT+NQMGR") == "\r\nBUFFERED=0,RECEIVED=2,DROPPED=0\r\n\r\nOK\r\n"
    assert tty.command("AT+NQMGS") == "\r\nPENDING=0,SENT=2,ERROR=0\r\n\r\nOK\r\n"
    assert process.control.execute("cancel", path="/19/0/0")["code"] == "2.05"
    tty.expect("\r\n+QLWEVTIND:9\r\n")
    assert tty.command("AT+NMSTATUS?") == "\r\n+NMSTATUS:REGISTERED\r\n\r\nOK\r\n"


def test_early_data(host):
    """As real modules were seen to do: an error, a registration, and the same command works behind event 3."""
    process = host("AT+NCDP=180.101.147.115", "AT+CMEE=1")
    tty = process.tty
    tty.ok("AT+CMEE=1")
    tty.ok("AT+QLWSREGIND=1")
    tty.expect("\r\n+QLWEVTIND:1\r\n")
    assert tty.command("AT+QLWULDATA=4,DEADBEEF") == "\r\n+CME ERROR: 513\r\n"
    tty.until("\r\n+QLWEVTIND:3\r\n")
    tty.ok("AT+QLWULDATA=4,DEADBEEF")
    assert sent(process, payload="DEADBEEF")["length"] == 4


def test_dtls(host):
    process = host("AT+NCDP=180.101.147.115,5684", "AT+QSECSWT=1,1", f"AT+QSETPSK={IMEI},{PSK}", platform="dtls")
    assert process.tty.seen.rpartition(b"REBOOT_CAUSE")[2].count(b"+QDTLSSTAT:0") == 1
    process.tty.ok("AT+QLWULDATAEX=1,31,0x0101,9")
    process.tty.expect("\r\n+QLWULDATASTATUS:4,9\r\n")
    sent(process, payload="31")
    client = process.control.execute("clients")["clients"][0]
    assert client["security"] == "dtls" and client["observed"] == ["/19/0/0"]


def test_queue_mode(host):
    process = host("AT+NCDP=180.101.147.115", 'AT+QCFG="LWM2M/BindingMode",2', 'AT+QCFG="LWM2M/EndpointName","meter-7"')
    # If the network came up between the commands, the platform knows the module by its first name too.
    clients = {client["endpoint"]: client for client in process.control.execute("clients")["clients"]}
    assert clients["meter-7"]["binding"] == "UQ"
