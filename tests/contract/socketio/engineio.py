#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Sluice authors
# SPDX-License-Identifier: Apache-2.0
"""Engine.IO 3 and 4 alone: what each situation is answered, and whether the session survives it.

    engineio.py ENGINEIO_ECHO [CASE]…
"""

import http.client
import json
import socket as sockets
import sys
import threading
import time
from pathlib import Path

HERE = Path(__file__).resolve().parent
sys.path.insert(0, str(HERE.parent / "native"))

from harness import equal, run  # noqa: E402 (the path above comes first)
from program import Program  # noqa: E402
from websocket import BINARY, CLOSE, TEXT, Closed, WebSocket  # noqa: E402

INTERVAL, TIMEOUT, UPGRADE_TIMEOUT = 0.3, 0.2, 1.0


class Socket(WebSocket):
    def read(self):
        """The next message: (opcode, bytes)."""
        while True:
            while not (got := self._frame()):
                self._receive(time.monotonic() + 20)
            if got[1] == CLOSE:
                raise Closed(1005)
            if got[1] in (TEXT, BINARY):
                return got[1:]


class Echo(Program):
    def __init__(self):
        super().__init__("/engine.io/")

    def ask(self, query, method="GET", body=None, **headers):
        connection = http.client.HTTPConnection(*self.address, timeout=20)
        try:
            connection.request(method, "/engine.io/?" + query, body, headers)
            answer = connection.getresponse()
            return answer.status, answer.headers, answer.read()
        finally:
            connection.close()

    def begin(self, revision, more=""):
        _, _, body = self.ask(f"EIO={revision}&transport=polling{more}")
        sid = json.loads(body[body.index(b"{"):body.rindex(b"}") + 1].replace(b'\\"', b'"'))["sid"]
        return f"EIO={revision}&transport=polling{more}&sid={sid}"

    def later(self, query):
        """A poll that waits; call the result for its answer."""
        answers = []
        thread = threading.Thread(target=lambda: answers.append(self.ask(query)))
        thread.start()
        time.sleep(0.05)

        def wait():
            thread.join()
            return answers[0]
        return wait

    def socket(self, query):
        return Socket(self.address, protocols=(), path="/engine.io/?" + query.replace("polling", "websocket"))

    def refused_upgrade(self, query):
        status, headers, body = self.ask(query, Connection="Upgrade", Upgrade="websocket", **{
            "Sec-WebSocket-Key": "dGhlIHNhbXBsZSBub25jZQ==", "Sec-WebSocket-Version": "13"})
        equal((status, headers["Content-Type"], headers["Connection"].lower()), (400, "text/html", "close"))
        return body.decode()


def is_gone(server, query):
    status, _, body = server.ask(query)
    equal((status, json.loads(body)), (400, {"code": 1, "message": "Session ID unknown"}))


def has_ended(socket):
    try:
        while True:
            socket.read()
    except Closed:
        return True


def upgrades_are_refused_in_words():
    with Echo() as server:
        for query, words in (("EIO=4", "Transport unknown"), ("EIO=4&transport=abc", "Transport unknown"),
                             ("EIO=4&transport=websocket&sid=abc", "Session ID unknown"),
                             ("transport=websocket", "Unsupported protocol version"), ("EIO=5&transport=websocket", "Unsupported protocol version"),
                             ("EIO=4&transport=polling", "Bad request")):
            equal(server.refused_upgrade(query), words, query)
        query = server.begin(4)
        equal(server.refused_upgrade(query.replace("EIO=4", "EIO=3").replace("polling", "websocket")), "Bad request")


def two_polls_end_the_session():
    for revision, close in ((4, b"1"), (3, b"1:1")):
        with Echo() as server:
            query = server.begin(revision)
            held = server.later(query)
            equal(server.ask(query)[::2], (400, b""))
            equal(held()[::2], (200, close))
            is_gone(server, query)


def a_client_closes_by_a_post():
    for revision, one, noop in ((4, b"1", b"6"), (3, b"1:1", b"1:6")):
        with Echo() as server:
            query = server.begin(revision)
            held = server.later(query)
            equal(server.ask(query, "POST", one)[::2], (200, b"ok"))
            equal(held()[::2], (200, noop))
            is_gone(server, query)


def posts_are_judged():
    with Echo() as server:
        query = server.begin(4)
        equal(server.ask(query, "POST", "4" + "x" * 1_000_001)[::2], (413, b""))
        equal(server.ask(query, "PUT", "4")[::2], (500, b""))
        equal(server.ask(query, "POST", b"4still")[::2], (200, b"ok"))
        equal(server.ask(query)[2], b"4still", "the session survived both")
        equal(server.ask(query.replace("EIO=4", "EIO=3"))[0], 400)
        equal(server.ask(query, "POST", b"4x", **{"Content-Type": "application/octet-stream"})[::2], (400, b""))
        is_gone(server, query)
        for body in (b"", b"abc", b"4a\x1e"):
            query = server.begin(4)
            equal(server.ask(query, "POST", body)[::2], (400, b""), body)
            is_gone(server, query)


def unfinished_posts_end_the_session():
    head = "POST /engine.io/?%s HTTP/1.1\r\nHost: a\r\nContent-Length: 9\r\n\r\n4abc"
    with Echo() as server:
        query = server.begin(3)
        first = sockets.create_connection(server.address, timeout=20)
        first.sendall((head % query).encode())
        time.sleep(0.1)
        held = server.later(query)
        equal(server.ask(query, "POST", b"5:4abcd")[::2], (400, b""), "two at a time")
        equal(held()[::2], (200, b"1:1"))
        equal(first.recv(100), b"", "the first is broken off")
        is_gone(server, query)
        query = server.begin(3)
        second = sockets.create_connection(server.address, timeout=20)
        second.sendall((head % query).encode())
        time.sleep(0.1)
        second.close()
        time.sleep(0.1)
        is_gone(server, query)


def a_poll_that_breaks_off_ends_the_session():
    with Echo() as server:
        query = server.begin(4)
        connection = http.client.HTTPConnection(*server.address, timeout=20)
        connection.request("GET", "/engine.io/?" + query)
        time.sleep(0.05)
        connection.close()
        time.sleep(0.1)
        is_gone(server, query)


def both_forms_of_revision_3():
    text = "5:4hé€6:b4AQL/".encode()
    data = b"\0\7\xff4h\xc3\xa9\xe2\x82\xac\1\4\xff\4\1\2\xff"
    octets = {"Content-Type": "application/octet-stream"}
    with Echo() as server:
        query = server.begin(3)
        for body, headers in ((data, octets), ("4:4hé€6:b4AQL/".encode(), {})):
            equal(server.ask(query, "POST", body, **headers)[::2], (200, b"ok"))
            status, answered, payload = server.ask(query)
            equal((status, answered["Content-Type"], payload), (200, "application/octet-stream", data))
        query = server.begin(3, "&b64=1")
        equal(server.ask(query, "POST", data, **octets)[::2], (200, b"ok"))
        equal(server.ask(query)[2], "4:4hé€6:b4AQL/".encode())
        equal(server.ask(query, "POST", text)[::2], (400, b""), "a wrong length")
        is_gone(server, query)


def scripts_get_scripts():
    with Echo() as server:
        query = server.begin(3, "&j=7")
        equal(server.ask(query, "POST", "d=6%3A4a%5Cn%E2%80%A8%22%22", **{"Content-Type": "application/x-www-form-urlencoded"})[::2], (200, b"ok"))
        status, headers, body = server.ask(query)
        equal((status, headers["Content-Type"], body), (200, "text/javascript; charset=UTF-8", b'___eio[7]("6:4a\\n\\u2028\\"\\"");'))


def pages_of_other_origins_may_ask():
    with Echo() as server:
        origin = {"Origin": "http://page.example"}
        _, headers, body = server.ask("EIO=4&transport=polling", **origin)
        assert body.startswith(b"0{"), body
        equal((headers["Access-Control-Allow-Origin"], headers["Access-Control-Allow-Credentials"], headers["Vary"]),
              ("http://page.example", "true", "Origin"))
        status, headers, body = server.ask("EIO=3&transport=polling", "OPTIONS", **origin, **{"Access-Control-Request-Headers": "x-a"})
        equal((status, headers["Access-Control-Allow-Headers"], body), (204, "x-a", b""))
        equal(server.ask("EIO=4&transport=polling&sid=x", **origin)[1]["Access-Control-Allow-Origin"], "http://page.example")
        equal(json.loads(server.ask("EIO=4&transport=polling", Origin="a\xe9b")[2])["code"], 3)


def silence_ends_at_its_deadline():
    for revision in (3, 4):
        with Echo() as server:
            query = server.begin(revision)
            time.sleep(INTERVAL + TIMEOUT)
            is_gone(server, query)
            assert has_ended(server.socket(f"EIO={revision}&transport=websocket"))


def talkers_are_pinged_all_the_same():
    with Echo() as server:
        socket = server.socket("EIO=4&transport=websocket")
        assert socket.receive_text().startswith("0{")
        start, pings = time.monotonic(), 0
        while time.monotonic() - start < 1.2:
            socket.send_frame(TEXT, b"4talk")
            packet = socket.receive_text()
            while packet == "2":
                pings += 1
                socket.send_frame(TEXT, b"3")
                packet = socket.receive_text()
            equal(packet, "4talk")
            time.sleep(0.02)
        assert pings >= 2, pings


def binary_messages():
    with Echo() as server:
        for revision, data in ((4, b"\1\2"), (3, b"\4\1\2")):
            socket = server.socket(f"EIO={revision}&transport=websocket")
            socket.receive_text()
            socket.send_frame(BINARY, data)
            equal(socket.read(), (BINARY, data))
        socket.send_frame(BINARY, b"\3\1")
        assert has_ended(socket), "no message of revision 3"


def upgrade(server, revision):
    query = server.begin(revision)
    socket = server.socket(query)
    socket.send_frame(TEXT, b"2probe")
    equal(socket.receive_text(), "3probe")
    return query, socket


def upgrades():
    for revision, noop, hello in ((4, b"6", b"4hello"), (3, b"1:6", b"6:4hello")):
        with Echo() as server:
            query, socket = upgrade(server, revision)
            equal(server.ask(query)[2], noop, "polls are released")
            equal(server.ask(query, "POST", hello)[2], b"ok")
            socket.send_frame(TEXT, b"5")
            equal(socket.receive_text(), "4hello", "what waited comes by the WebSocket")
            equal(json.loads(server.ask(query)[2])["code"], 3)
            assert has_ended(server.socket(query)), "a second one is opened and closed"
            socket.send_frame(TEXT, b"4more")
            equal(socket.receive_text(), "4more")
            socket.send_frame(TEXT, b"1")
            assert has_ended(socket)
            is_gone(server, query)


def failed_upgrades_leave_the_session():
    with Echo() as server:
        for packets in ((b"4x",), (b"2probe", b"4x"), (b"3probe",)):
            query = server.begin(4)
            socket = server.socket(query)
            for packet in packets:
                socket.send_frame(TEXT, packet)
            assert has_ended(socket)
            equal(server.ask(query, "POST", b"4still")[2], b"ok")
            equal(server.ask(query)[2], b"4still")
        query, socket = upgrade(server, 4)
        assert has_ended(server.socket(query)), "one probe at a time"


def probes_that_go_silent_are_dropped():
    with Echo() as server:
        for packets in ((), (b"2probe",)):
            query = server.begin(4)
            start = time.monotonic()
            socket = server.socket(query)
            for packet in packets:
                socket.send_frame(TEXT, packet)
                equal(socket.receive_text(), "3probe")
            closed = threading.Event()
            threading.Thread(target=lambda probe=socket, flag=closed: has_ended(probe) and flag.set(), daemon=True).start()
            while not closed.is_set():  # the session lives on by polling meanwhile, and afterwards
                for one in server.ask(query)[2].split(b"\x1e"):
                    assert one in (b"2", b"6"), one
                    if one == b"2":
                        equal(server.ask(query, "POST", b"3")[2], b"ok")
                assert time.monotonic() < start + 20, "the probe was kept"
            assert time.monotonic() - start >= UPGRADE_TIMEOUT - 0.05, "and not dropped early"
            equal(server.ask(query, "POST", b"4still")[2], b"ok")
            assert b"4still" in server.ask(query)[2]
            query_socket = server.socket(query)
            query_socket.send_frame(TEXT, b"2probe")
            equal(query_socket.receive_text(), "3probe", "another may try")


if __name__ == "__main__":
    run([upgrades_are_refused_in_words, two_polls_end_the_session, a_client_closes_by_a_post, posts_are_judged,
         unfinished_posts_end_the_session, a_poll_that_breaks_off_ends_the_session, both_forms_of_revision_3, scripts_get_scripts,
         pages_of_other_origins_may_ask, silence_ends_at_its_deadline, talkers_are_pinged_all_the_same, binary_messages, upgrades,
         failed_upgrades_leave_the_session, probes_that_go_silent_are_dropped])
