#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Sluice authors
# SPDX-License-Identifier: Apache-2.0
"""Streams without gaps by tokens, for those who ask for them; others see two members and nothing else.

    resume.py SLUICED NODE [CASE]…
"""

import base64
import json

from gateway import DEVELOPER, Gateway, basic, genuine, sealed
from harness import equal, run

OWN = f"/realtime/streams/{DEVELOPER}/"


def parts(stream, count):
    return [json.loads(stream.part()) for _ in range(count)]


def opened(gateway, token=""):
    """A stream with tokens, after ACK and its delimiters."""
    stream = gateway.get(OWN + "?token=" + token, sealed())
    equal(stream.status, 200)
    equal([stream.part(), json.loads(stream.part())], [b"--cut\r\n", "ACK"])
    return stream


def token_of(part):
    equal(part["event"], "token")
    return part["data"]


def who_does_not_ask_sees_no_tokens():
    with Gateway() as gateway, gateway.get(authorization=sealed()) as stream:
        stream.part()
        equal(json.loads(stream.part()), "ACK")
        gateway.write(n=1)
        gateway.write(n=2)
        equal(parts(stream, 2), [{"event": "default.notes.written", "data": {"key": DEVELOPER, "n": n}} for n in (1, 2)])
        assert stream.is_quiet(0.1)


def a_token_brings_what_was_missed():
    with Gateway() as gateway:
        with opened(gateway) as stream:
            first = token_of(parts(stream, 1)[0])
            gateway.write(n=1)
            event, after = parts(stream, 2)
            equal(event["data"]["n"], 1)
            one = token_of(after)
        for n in range(2, 50):
            gateway.write(n=n)
        for begin, token in ((1, first), (2, one)):
            with opened(gateway, token) as stream:
                equal(token_of(parts(stream, 1)[0]), token, "where it begins")
                seen = parts(stream, 2 * (50 - begin))
                equal([part["data"]["n"] for part in seen[::2]], list(range(begin, 50)))
                assert all(part["event"] == "token" for part in seen[1::2])
                gateway.write("other")
                assert stream.is_quiet(0.1)


def tokens_outlive_a_restart():
    with Gateway() as gateway:
        with opened(gateway) as stream:
            token = token_of(parts(stream, 1)[0])
        gateway.write(n=1)
        gateway.restart()
        gateway.write(n=2)
        with opened(gateway, token) as stream:
            equal([part["data"]["n"] for part in parts(stream, 5)[1::2]], [1, 2])


def a_gap_is_told():
    """A token of another store: `stream.reset`, then everything kept."""
    foreign = base64.urlsafe_b64encode(b"elsewhere.7").rstrip(b"=").decode()
    with Gateway() as gateway:
        gateway.write(n=1)
        with opened(gateway, foreign) as stream:
            reset, event, _ = parts(stream, 3)
            equal((reset["event"], reset["data"]["top"]), ("stream.reset", 1))
            equal(event["data"]["n"], 1)


def tokens_in_every_format():
    with Gateway() as gateway:
        for accept, decode in (("application/yaml", lambda part: genuine.yaml(text=part.decode())),
                               ("text/plain", json.loads)):
            with gateway.get(OWN + "?token=", sealed(), accept=accept) as stream:
                for _ in range(2):
                    stream.part()
                equal(decode(stream.part())["event"], "token", accept)
                gateway.write(n=1)
                equal([decode(stream.part())["event"] for _ in range(2)], ["default.notes.written", "token"], accept)
        with gateway.get(OWN + "?token=", sealed(), accept="application/msgpack") as stream:
            boundary = stream.headers["content-type"].split("boundary=")[1].encode()
            pieces = stream.chunk().split(b"--" + boundary + b"\r\n")
            equal(genuine.msgpack(base64=base64.b64encode(pieces[2].strip(b"\r\n")).decode())["event"], "token")


def http_1_0_has_them_too():
    with Gateway() as gateway, gateway.get(OWN + "?token=", sealed(), version="1.0") as stream:
        text = stream._until(b"ACK\"\r\n--cut\r\n") and stream._until(b"--cut\r\n")
        equal(json.loads(text)["event"], "token")
        gateway.write(n=1)
        equal(json.loads(stream._until(b"--cut\r\n"))["data"]["n"], 1)
        equal(json.loads(stream._until(b"--cut\r\n"))["event"], "token")


def what_is_no_token_is_refused():
    with Gateway() as gateway:
        for token in ("x", "%00", "e30", base64.b64encode(b"a.01").decode(), "A" * 5000, base64.b64encode(b"a.1.2").decode()):
            with gateway.get(OWN + "?token=" + token, sealed()) as answer:
                equal((answer.status, answer.json()), (400, "`token` is not one that a stream gave"), token[:20])
        equal(gateway.status("/identity/?token=", basic()), 400)
        equal(gateway.status(OWN + "?token=", sealed(), accept="text/event-stream"), 400, "SSE has Last-Event-ID")


if __name__ == "__main__":
    run([who_does_not_ask_sees_no_tokens, a_token_brings_what_was_missed, tokens_outlive_a_restart, a_gap_is_told,
         tokens_in_every_format, http_1_0_has_them_too, what_is_no_token_is_refused])
