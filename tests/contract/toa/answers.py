#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Sluice authors
# SPDX-License-Identifier: Apache-2.0
"""CORS, errors, negotiation, heads and introspection: rows of Toa's scenarios, each by its number.

    answers.py SLUICED NODE [CASE]…
"""

import base64
import http.client
import json
import os
import random
import socket

from gateway import DEVELOPER, Gateway, basic, genuine, payload, sealed
from harness import equal, eventually, run, token

ORIGIN = {"Origin": "https://hello.world"}
SHARED = {"access-control-allow-origin": "https://hello.world", "access-control-allow-credentials": "true",
          "access-control-expose-headers": "authorization, content-type, content-length, etag, last-modified"}
OWN = f"/realtime/streams/{DEVELOPER}/"


def has(answer, expected):
    for name, value in expected.items():
        equal(answer.headers.get(name), value, name)


def c_1_preflight_and_simple_requests():
    with Gateway() as gateway:
        with gateway.get(method="OPTIONS", headers=ORIGIN) as answer:
            equal(answer.status, 204)
            has(answer, {"access-control-allow-origin": "https://hello.world", "access-control-allow-credentials": "true",
                         "access-control-allow-methods": "GET, POST, PUT, PATCH, DELETE, LOCK, UNLOCK",
                         "access-control-max-age": "3600", "cache-control": "max-age=3600", "vary": "origin"})
            assert answer.headers["access-control-allow-headers"].startswith(
                "accept, authorization, content-type, etag, if-match, if-none-match")
        with gateway.get(authorization=sealed(), headers=ORIGIN) as stream:
            equal(stream.status, 200)
            has(stream, {**SHARED, "vary": "origin"})


def c_2_errors():
    with Gateway() as gateway:
        for path, status in ((OWN + "more/", 404), (OWN, 401)):
            with gateway.get(path, headers=ORIGIN) as answer:
                equal(answer.status, status)
                has(answer, SHARED)


def e_1_missing_routes():
    with Gateway() as gateway:
        for path in (OWN + "more/", OWN + "more", OWN + "/"):
            with gateway.get(path, accept="application/json") as answer:
                equal((answer.status, answer.json()), (404, "Route not found"), path)


def e_2_missing_slash():
    with Gateway() as gateway:
        with gateway.get(OWN[:-1], sealed(), accept="application/json") as answer:
            equal((answer.status, answer.text()), (404, '"Trailing slash is required"'))
        equal(gateway.status(OWN[:-1]), 401, "who may not read is not told")


def e_3_methods():
    with Gateway() as gateway:
        for method, status in (("POST", 405), ("PUT", 405), ("DELETE", 405), ("LOCK", 405), ("COPY", 501), ("PROPFIND", 501)):
            with gateway.get(method=method) as answer:
                equal((answer.status, answer.text()), (status, ""), method)


def e_6_malformed_authorization():
    with Gateway() as gateway, gateway.get(authorization="Basic") as answer:
        equal((answer.status, answer.json()), (401, "Malformed authorization header"))


def e_8_not_acceptable():
    with Gateway() as gateway:
        for accept in ("image/jpeg", "multipart/json", "text/html", "application/x-yaml", "application/json;q=0", "", ",", ";", "/", "*",
                       "application/json;q=nonsense", "a/b;" * 200):
            with gateway.get(authorization=sealed(), accept=accept) as answer:
                equal((answer.status, answer.text()), (406, ""), f"Accept: {accept[:40]}")
        with gateway.get(OWN + "more/", accept="image/jpeg") as answer:
            equal((answer.status, answer.text()), (404, ""))
        equal(gateway.metric("sluice_exposition_answers_total", status="406"), 12)


def g_1_negotiation():
    with Gateway() as gateway:
        for accept, kind in (("application/json", "application/json"), ("application/yaml", "application/yaml"), (None, "application/json"),
                             ("application/msgpack", "application/msgpack"), ("text/*", "text/plain"), ("application/*", "application/json"),
                             ("application/vnd.toa.note+yaml", "application/yaml"), ("text/plain;q=0.5, application/yaml;q=0.9", "application/yaml")):
            with gateway.identity(sealed(), accept=accept) as answer:
                equal((answer.status, answer.headers.get("content-type"), answer.headers.get("vary")), (200, kind, "accept"), f"{accept}: {answer.headers}")
        for accept, kind in (("application/json", "json"), ("application/yaml", "yaml"), ("text/plain", "text"), (None, "json")):
            with gateway.get(authorization=sealed(), accept=accept) as stream:
                equal(stream.headers["content-type"], f"multipart/{kind}; boundary=cut", str(accept))
                equal(stream.headers.get("vary"), None, "a stream")


def negotiation_is_that_of_the_reference():
    """Random `Accept` fields, judged by npm negotiator, which Toa uses."""
    types = ["application/json", "application/yaml", "text/plain", "application/msgpack"]
    pick = random.Random(7)

    def element():
        name = pick.choice([*types, *types, "*/*", "text/*", "application/*", "image/png", "text/html", "nonsense", "a/b/c", ""])
        weight = pick.choice(["", "", ";q=1", ";q=0", ";q=0.5", "; q=0.3", ";q=0.999", ";Q=0.2", ";level=1"])
        return name + weight

    with Gateway() as gateway:
        connection = http.client.HTTPConnection(*gateway.address)
        bearer = sealed()
        for _ in range(1500):
            accept = pick.choice([",", ", ", " , "]).join(element() for _ in range(pick.randint(1, 5)))
            expected = genuine.negotiate(accept=accept, types=types)
            connection.request("GET", "/identity/", headers={"Accept": accept, "Authorization": bearer, "Host": "nex.toa.io"})
            answer = connection.getresponse()
            answer.read()
            found = answer.getheader("Content-Type") if answer.status == 200 else None
            equal(found, expected, f"Accept: {accept}")
        connection.close()


def g_2_errors_in_each_format():
    said = "Trailing slash is required"
    with Gateway() as gateway:
        with gateway.get(OWN[:-1], sealed(), accept="application/yaml") as answer:
            equal(genuine.yaml(text=answer.text()), said)
        with gateway.get(OWN[:-1], sealed(), accept="application/msgpack") as answer:
            equal(genuine.msgpack(base64=base64.b64encode(answer.bytes_of_body()).decode()), said)
        with gateway.get(OWN[:-1], sealed(), accept="text/plain") as answer:
            equal(answer.text(), said)
        with gateway.identity(sealed(contents=payload(roles=["a:b"])), accept="application/yaml") as answer:
            equal(genuine.yaml(text=answer.text()), {"id": DEVELOPER, "roles": ["a:b"]})


def g_3_server_probe_and_methods():
    os.environ.update(TOA_CONTEXT="collection", TOA_ENV="dev")
    try:
        gateway = Gateway()
    finally:
        del os.environ["TOA_CONTEXT"], os.environ["TOA_ENV"]
    with gateway:
        for answer in (gateway.get(authorization=sealed()), gateway.identity(None), gateway.get(method="OPTIONS")):
            equal(answer.headers["server"], "Exposition/1.0.0-alpha.110 collection/dev")
        with gateway.get(method="COPY") as answer:
            assert "server" not in answer.headers
        with gateway.get("/.ready") as answer:
            equal((answer.status, answer.headers["cache-control"]), (200, "no-store"))
        for method in ("OPTIONS", "GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "LOCK", "UNLOCK"):
            assert gateway.status(method=method) != 501, method


def g_4_cache_control():
    with Gateway([{"anonymous": True}, {"id": "key"}]) as gateway:
        for authorization, expected in ((None, None), (basic(), "no-store"), (sealed(), "private")):
            with gateway.get(authorization=authorization) as stream:
                equal((stream.status, stream.headers.get("cache-control")), (200, expected), str(authorization))
        with gateway.get(authorization=sealed(), accept="text/event-stream") as stream:
            equal((stream.headers["cache-control"], stream.headers["x-accel-buffering"]), ("no-store", "no"))


def g_6_introspection():
    with Gateway() as gateway:
        with gateway.get(method="OPTIONS") as answer:
            equal((answer.status, answer.headers["allow"]), (200, "GET"))
            equal(answer.json(), {"GET": {"route": {"key": {"type": "string"}}, "input": {}, "output": {}}})
        with gateway.get("/identity/", method="OPTIONS") as answer:
            equal((answer.status, answer.headers["allow"], answer.json()), (200, "GET", {"GET": {"output": {}}}))
        with gateway.get("/realtime/streams/", method="OPTIONS") as answer:
            equal((answer.status, answer.json()), (200, {}))


def head_is_answered_and_leaks_nothing():
    with Gateway() as gateway:
        for _ in range(3):
            with gateway.get(method="HEAD", authorization=basic()) as answer:
                equal((answer.status, answer.headers["content-type"]), (200, "multipart/json; boundary=cut"))
                assert answer.headers["authorization"].startswith("Token ")
        equal(gateway.metric("sluice_channels"), 0)


def slow_heads_end_and_are_counted():
    with Gateway(more={"limits": {"handshake_timeout": "300ms"}}) as gateway:
        slow = [socket.create_connection(gateway.address, timeout=5) for _ in range(20)]
        for number, one in enumerate(slow):
            one.sendall(f"GET {OWN} HTTP/1.1\r\nHost: nex.toa.io\r\nAuthorization: {sealed()}"[:40 + number * 10].encode())
        equal(gateway.status(authorization=sealed()), 200, "others meanwhile")
        for one in slow:
            answer = one.recv(1000)
            assert answer == b"" or answer.startswith(b"HTTP/1.1 408"), answer
            one.close()
        eventually(lambda: gateway.metric("sluice_connections") <= 1, what="all ended")
        equal(gateway.metric("sluice_refusals_total"), 20)


def each_difference_has_its_setting():
    """Every member of `compat`, seen from outside."""
    def compat(**settings):
        return Gateway(compat=settings)

    with compat(fixed_boundary=True) as gateway, gateway.get(authorization=sealed(), accept="application/msgpack") as stream:
        equal(stream.headers["content-type"], "multipart/msgpack; boundary=cut")
        equal(stream.chunk(), b"--cut\r\n\r\n\xa3ACK\r\n--cut\r\n")
    with compat(text_objects=True) as gateway, gateway.get(authorization=sealed(), accept="text/plain") as stream:
        stream.chunk()
        gateway.write(n=1)
        equal(stream.part(), b"[object Object]")
    with compat(timestamped_heartbeat=True) as gateway, gateway.get(authorization=sealed()) as stream:
        stream.part()
        stream.part()
        beat, waited = stream.seconds_until(stream.part)
        word, stamp = json.loads(beat).split(" ")
        assert word == "heartbeat" and len(stamp) == 13 and 0.7 < waited < 1.3, (beat, waited)
    with compat(exact_media_type=True) as gateway:
        equal(gateway.status(authorization=sealed(), headers={"Content-Type": "application/json; charset=utf-8", "Content-Length": "2"}, body="{}"), 415)
    with compat(no_challenge=True) as gateway, gateway.get() as answer:
        equal((answer.status, answer.headers.get("www-authenticate")), (401, None))
    with compat(no_sse=True) as gateway:
        equal(gateway.status(authorization=sealed(), accept="text/event-stream"), 406)
    with compat(no_resume=True) as gateway, gateway.get(OWN + "?token=", sealed()) as answer:
        equal((answer.status, answer.json()), (400, "Query parameter 'token' is not allowed"))
    with compat(split_passwords=True) as gateway:
        equal(gateway.status("/identity/", basic(password="secret#1234:more")), 200)
    with compat() as gateway:
        equal(gateway.status("/identity/", basic(password="secret#1234:more")), 401)
    # Two routes of one event, or two properties, lead to one stream; the oracle compares them with Toa's router.
    both = "routes:\n  notes.written: [key, other]\n"
    for settings, count in (({}, 1), ({"duplicate_deliveries": True}, 2)):
        with Gateway(manifest=both, compat=settings) as gateway:
            equal(len(gateway.publish("notes.written", {"key": "k", "other": "k"}, token("writer"))["deliveries"]), count)
            history = gateway.http("GET", "/v1/streams/k", bearer=token())[2]
            equal([event["offset"] for event in history["events"]], list(range(1, count + 1)))
    for settings, count in (({}, 1), ({"stop_at_missing": True}, 0)):
        with Gateway(manifest=both, compat=settings) as gateway:
            equal(len(gateway.publish("notes.written", {"other": "k"}, token("writer"))["deliveries"]), count)


if __name__ == "__main__":
    run([c_1_preflight_and_simple_requests, c_2_errors, e_1_missing_routes, e_2_missing_slash, e_3_methods, e_6_malformed_authorization,
         e_8_not_acceptable, g_1_negotiation, negotiation_is_that_of_the_reference, g_2_errors_in_each_format, g_3_server_probe_and_methods, g_4_cache_control,
         g_6_introspection, head_is_answered_and_leaks_nothing, slow_heads_end_and_are_counted, each_difference_has_its_setting])
