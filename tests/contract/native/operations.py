#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Sluice authors
# SPDX-License-Identifier: Apache-2.0
"""Start, check, reload, TLS, drain: what an operator does.

    operations.py SLUICED [CASE…]
"""

import http.client
import json
import os
import signal
import socket
import ssl
import threading
import time

from harness import KEYS, Server, equal, eventually, raises, run, token
from keys import certificate
from websocket import Closed, RpcError

MANIFEST = "routes:\n  bench.tick: key\n"
BEARER = token()


def go(server, key="k"):
    return [d["stream"] for d in server.publish("bench.tick", {"key": key, "other": "o"}, BEARER)["deliveries"]]


def logged(server, text, count=1):
    eventually(lambda: server.log_text().count(text) >= count, what=f"{text!r} in the log")


def reload_of_good_files():
    """A new manifest and new settings count from then on; connections stay."""
    with Server(manifest=MANIFEST) as server:
        connection = server.connect(BEARER)
        connection.call("stream.subscribe", stream="k")
        equal(go(server), ["k"], "before")
        server.write_manifest("routes:\n  bench.tick: other\naccess:\n  - { deny: subscribe, who: { sub: alice }, on: \"stream:k\" }\n")
        server.write_config({"limits": {"rooms_per_session": 1}})
        server.signal(signal.SIGHUP)
        eventually(lambda: go(server) == ["o"], what="the new route")
        methods = []
        while "stream.ended" not in methods:
            methods.append(connection.note()["method"])
        connection.call("room.join", room="a")
        raises(RpcError, lambda: connection.call("room.join", room="b"), name="limit_exceeded")


def reload_of_bad_files():
    """Nothing changes, and the log says where the mistake is."""
    with Server(manifest=MANIFEST) as server:
        good = server.config_file.read_text()
        refusals = 0
        for config, manifest, place in (
                ("listen: { port: many }\n", None, "sluice.yaml:1:"),
                ("listen: [\n", None, "sluice.yaml:"),
                ("colour: red\n", None, "sluice.yaml:1:1"),
                (None, "routes:\n  bench.tick: [key\n", "test.sluice.yaml:"),
                (None, "routes:\n  bench.tick: key\n  one: key\n", "test.sluice.yaml:3:"),
                (None, "routes:\n  bench.tick: key\n  bench.tick: other\n", "test.sluice.yaml:3:"),
                ('auth: { keys: [ { alg: RS256, pem: ./nothing.pem } ] }\n', None, "nothing.pem")):
            server.config_file.write_text(config or good)
            server.write_manifest(manifest or MANIFEST)
            server.signal(signal.SIGHUP)
            refusals += 1
            logged(server, "nothing was changed", refusals)
            assert place in server.log_text(), f"{place} is not in the log:\n{server.log_text()}"
            equal(go(server), ["k"], "after a bad reload")
        server.config_file.write_text(good)
        server.write_manifest(MANIFEST)
        server.signal(signal.SIGHUP)
        logged(server, "reloaded")
        equal(go(server), ["k"], "after a good one")


def drain():
    """SIGTERM: not ready, publishes refused, goodbyes with 1001, exit code 0; nothing answered is lost."""
    with Server(manifest=MANIFEST) as server:
        reader = server.connect(BEARER)
        reader.call("stream.subscribe", stream="k")
        publisher = server.connect(BEARER)
        acknowledged, refused = [], []

        def publish():
            try:
                for n in range(100_000):
                    try:
                        answer = publisher.call("event.publish", event="bench.tick", payload={"key": "k", "n": n})
                        acknowledged.append(answer["deliveries"][0]["offset"])
                    except RpcError as error:
                        equal(error.name, "draining", "refusal")
                        refused.append(n)
            except (Closed, AssertionError):
                pass

        thread = threading.Thread(target=publish)
        thread.start()
        received = [reader.note()["params"]["offset"] for _ in range(50)]
        server.signal(signal.SIGTERM)
        notes = []
        try:
            while True:
                notes.append(reader.note())
        except Closed as closed:
            equal((closed.code, closed.text), (1001, "going_away"), "close")
        reader.close()
        thread.join()
        publisher.close()
        equal(server.process.wait(20), 0, "exit code")
        equal(notes[-1], {"jsonrpc": "2.0", "method": "session.closing",
                          "params": {"code": 1001, "reason": "going_away", "reconnect": True}}, "goodbye")
        received += [note["params"]["offset"] for note in notes[:-1]]
        equal(received, acknowledged, "delivered and acknowledged")
        server.start()
        _, _, page = server.http("GET", "/v1/streams/k?limit=1000", bearer=BEARER)
        assert page["top"] >= acknowledged[-1], (page["top"], acknowledged[-1])


def drain_with_a_deaf_peer():
    """A peer that never reads its goodbye does not hold the server for ever."""
    with Server({"limits": {"slow_subscriber": "close"}}, MANIFEST) as server:
        deaf = server.connect(BEARER, receive_buffer=4096)
        deaf.call("stream.subscribe", stream="k")
        for _ in range(20):
            server.publish("bench.tick", {"key": "k", "filler": "x" * 40_000}, BEARER)
        keep_alive = http.client.HTTPConnection(*server.address, timeout=10)
        keep_alive.request("GET", "/healthz")
        equal(keep_alive.getresponse().read(), b"ok\n", "healthz")
        begin = time.monotonic()
        equal(server.stop(40), 0, "exit code")
        assert time.monotonic() - begin < 30, "it took too long"
        deaf.drop()


def a_second_instance():
    """Two servers on one data directory: the second says why not, and leaves the first alone."""
    with Server(manifest=MANIFEST) as server:
        go(server)
        code, output = server.spawn()
        assert code not in (0, 1) and "sluice.db" in output and "another" in output.lower(), (code, output)
        equal(go(server), ["k"], "the first one")


def check_config():
    """--check-config finds every mistake with file, line and column, and starts nothing."""
    with Server(manifest=MANIFEST, start=False) as server:
        equal(server.spawn("--check-config")[0], 0, "good files")
        server.write_config("listen:\n  port: 99999\nauth:\n  leeway: soon\ncolour: red\nmanifests: [ ./manifests ]\n")
        server.write_manifest("routes:\n  one: key\n")
        code, output = server.spawn("--check-config")
        equal(code, 78, "exit code")
        for place in ("sluice.yaml:2:9", "sluice.yaml:4:11", "sluice.yaml:5:1"):
            assert place in output, f"{place} is not in\n{output}"
        server.write_config({})
        code, output = server.spawn("--check-config")
        equal(code, 78, "exit code for a bad manifest")
        assert "test.sluice.yaml:2:3" in output, output
        assert not (server.folder / "data").exists(), "a check has written something"
        equal(server.spawn()[0], 78, "a start with a bad manifest")
        server.write_manifest("routes:\n  bench.tick: key\ntests:\n  - { event: bench.tick, payload: { key: a }, delivers: [\"stream:b\"] }\n")
        code, output = server.spawn("--check-config")
        equal(code, 78, "exit code for a failing test of a manifest")
        assert "test.sluice.yaml:4" in output, output
        check_of_named_files(server)
        equal(server.spawn("--check-config", "surplus")[0], 64, "exit code for a surplus argument")
        os.remove(server.config_file)
        code, output = server.spawn("--check-config")
        assert code not in (0, 1) and "sluice.yaml" in output, (code, output)


def check_of_named_files(server):
    """A check looks into every file that a start would read."""
    server.write_manifest(MANIFEST)
    certificate(server.folder, "good")
    (server.folder / "empty.pem").write_text("no key\n")
    tls = {"cert": "./good.crt", "key": "./good.key"}
    url = "https://id.example/keys"
    place = {"host": "127.0.0.1", "port": 0}
    for config in ({"auth": {"keys": [*KEYS, {"kid": "a", "alg": "RS256", "pem": "./missing.pem"}]}},
                   {"auth": {"keys": [{"kid": "a", "alg": "ES256", "pem": "./empty.pem"}]}},
                   {"auth": {"keys": [{"jwks": "./missing.json"}]}},
                   {"auth": {"jwks": [{"url": url, "ca": "./missing.crt"}]}},
                   {"auth": {"jwks": [{"url": url, "ca": "./empty.pem"}]}},
                   {"listen": {**place, "tls": {**tls, "cert": "./missing.crt"}}},
                   {"admin": {**place, "tls": {**tls, "key": "./empty.pem"}}},
                   {"admin": {**place, "tls": {**tls, "client_ca": "./missing.pem"}}},
                   {"admin": {**place, "tls": {**tls, "client_ca": "./empty.pem"}}}):
        server.write_config(config)
        code, output = server.spawn("--check-config")
        named = next(name for name in ("missing", "empty") if name in json.dumps(config))
        assert code == 78 and named in output and "sluice.yaml" in output, (config, code, output)
    server.write_config({"admin": {**place, "tls": {"client_ca": "./good.crt"}}})
    code, output = server.spawn("--check-config")
    assert code == 78 and "client_ca" in output and "without TLS" in output, (code, output)
    server.write_config({"listen": {**place, "tls": tls}, "auth": {"jwks": [{"url": url, "ca": "./good.crt"}]}})
    equal(server.spawn("--check-config"), (0, output_of_a_good_check(server)))


def output_of_a_good_check(server):
    return f"{server.config_file}: 0 errors, 0 warnings, 1 manifests, 1 routes\n"


def ports_in_use():
    """A port that is taken is named."""
    with Server(manifest=MANIFEST) as server, Server(start=False) as second:
        second.write_config({"listen": {"host": "127.0.0.1", "port": server.address[1]}})
        code, output = second.spawn()
        assert code not in (0, 1) and str(server.address[1]) in output, (code, output)


def tls():
    """Both listeners speak TLS; a reload takes a new certificate, a bad one changes nothing."""
    with Server(start=False, manifest=MANIFEST) as server:
        cert, key = certificate(server.folder, "one")
        files = {"cert": str(cert), "key": str(key)}
        server.write_config({"listen": {"host": "127.0.0.1", "port": 0, "tls": files},
                             "admin": {"host": "127.0.0.1", "port": 0, "tls": files}})
        server.start()
        trust = ssl.create_default_context(cafile=str(cert))

        def serial(context):
            with socket.create_connection(server.address, timeout=5) as plain:
                with context.wrap_socket(plain, server_hostname="localhost") as secured:
                    return secured.getpeercert()["serialNumber"]

        first = serial(trust)
        connection = server.connect(BEARER, tls=trust)
        connection.call("stream.subscribe", stream="k")
        for address, path in ((server.address, "/healthz"), (server.admin, "/metrics")):
            client = http.client.HTTPSConnection("localhost", address[1], context=trust, timeout=5)
            client.request("GET", path)
            equal(client.getresponse().status, 200, path)
            client.close()
        with socket.create_connection(server.address, timeout=5) as plain:
            plain.sendall(b"GET /healthz HTTP/1.1\r\nHost: a\r\n\r\n")
            try:
                equal(b"200" in plain.recv(100), False, "plain HTTP on the TLS port")
            except ConnectionResetError:
                pass
        good = cert.read_bytes(), key.read_bytes()
        cert.write_text("nothing")
        server.signal(signal.SIGHUP)
        logged(server, "nothing was changed")
        equal(serial(trust), first, "after a bad certificate")
        cert.write_bytes(good[0])
        other_cert, other_key = certificate(server.folder, "two")
        second_trust = ssl.create_default_context(cafile=str(other_cert))
        cert.write_bytes(other_cert.read_bytes())
        key.write_bytes(other_key.read_bytes())
        server.signal(signal.SIGHUP)
        logged(server, "reloaded")
        assert serial(second_trust) != first, "the certificate is the old one"
        raises(ssl.SSLCertVerificationError, lambda: serial(trust))
        connection.call("event.publish", event="bench.tick", payload={"key": "k", "filler": "x" * 500_000})
        equal(len(connection.note()["params"]["data"]["filler"]), 500_000, "the old connection works on")


def client_certificates():
    """The admin port asks for certificates of its authorities, besides the token; the public port does not."""
    with Server(start=False, manifest=MANIFEST) as server:
        cert, key = certificate(server.folder, "server")
        mine, other = certificate(server.folder, "mine"), certificate(server.folder, "other")
        files = {"cert": str(cert), "key": str(key)}
        place = {"host": "127.0.0.1", "port": 0}

        def configure(authorities):
            server.write_config({"listen": {**place, "tls": files},
                                 "admin": {**place, "tls": {**files, "client_ca": str(authorities)}}})

        def status(address, shown, path, bearer=None):
            trust = ssl.create_default_context(cafile=str(cert))
            if shown:
                trust.load_cert_chain(*shown)
            client = http.client.HTTPSConnection("localhost", address[1], context=trust, timeout=5)
            try:
                client.request("GET", path, headers={
                    "Upgrade": "websocket", "Connection": "Upgrade", "Sec-WebSocket-Version": "13",
                    "Sec-WebSocket-Key": "AAAAAAAAAAAAAAAAAAAAAA==", "Sec-WebSocket-Protocol": "sluice.admin.v1",
                    **({"Authorization": f"Bearer {bearer}"} if bearer else {})} if path == "/admin/v1" else {})
                return client.getresponse().status
            finally:
                client.close()

        def refusal(shown):
            """The alert. Nothing is sent: a reset by what the server has not read may overtake the alert."""
            trust = ssl.create_default_context(cafile=str(cert))
            if shown:
                trust.load_cert_chain(*shown)
            try:
                with socket.create_connection(server.admin, timeout=5) as plain:
                    with trust.wrap_socket(plain, server_hostname="localhost") as secured:
                        return f"no alert: {secured.recv(1)}"
            except ssl.SSLError as error:
                return error.reason

        configure(mine[0])
        server.start()
        viewer = token("olga", {"admin": "viewer"})
        equal(status(server.admin, mine, "/metrics"), 200, "with a certificate")
        equal(status(server.admin, mine, "/admin/v1", viewer), 101, "with a certificate and a token")
        equal(status(server.admin, mine, "/admin/v1", "nonsense"), 401, "with a certificate and a bad token")
        equal(refusal(None), "TLSV13_ALERT_CERTIFICATE_REQUIRED", "without a certificate")
        equal(refusal(other), "TLSV1_ALERT_UNKNOWN_CA", "with somebody else's")
        equal(status(server.address, None, "/healthz"), 200, "the public port")
        configure(server.folder / "missing.pem")
        server.signal(signal.SIGHUP)
        logged(server, "nothing was changed")
        equal(status(server.admin, mine, "/metrics"), 200, "after a bad file")
        configure(other[0])
        server.signal(signal.SIGHUP)
        logged(server, "reloaded")
        equal(status(server.admin, other, "/metrics"), 200, "the new authorities")
        equal(refusal(mine), "TLSV1_ALERT_UNKNOWN_CA", "the old authorities")


def keep_alive_and_chunks():
    """Several requests on one connection, pipelined ones in order, chunked bodies."""
    with Server(manifest=MANIFEST) as server:
        client = http.client.HTTPConnection(*server.address, timeout=5)
        for n in range(1, 4):
            body = json.dumps({"event": "bench.tick", "payload": {"key": "k", "n": n}}).encode()
            client.request("POST", "/v1/events", (body[i:i + 7] for i in range(0, len(body), 7)),
                           {"Authorization": "Bearer " + BEARER}, encode_chunked=True)
            answer = json.loads(client.getresponse().read())
            equal(answer["deliveries"][0]["offset"], n, "chunked publish")
        client.close()
        one = f"GET /v1/streams/k?limit=%d HTTP/1.1\r\nHost: a\r\nAuthorization: Bearer {BEARER}\r\n%s\r\n"
        with socket.create_connection(server.address, timeout=5) as plain:
            plain.sendall("".join(one % (n, "Connection: close\r\n" if n == 3 else "") for n in (1, 2, 3)).encode())
            received = b""
            while chunk := plain.recv(65536):
                received += chunk
        equal([part.count(b'"offset"') for part in received.split(b"HTTP/1.1 200 OK")[1:]], [1, 2, 3], "pipelined")


def metrics():
    """Every stage counts every event: no stage is passed by."""
    with Server(manifest=MANIFEST) as server:
        reader = server.connect(BEARER)
        reader.call("stream.subscribe", stream="k")
        before = {stage: server.metric("sluice_stage_events_total", stage=stage)
                  for stage in ("decode", "admit", "authorise", "route", "record", "publish", "fan_out", "encode", "enqueue", "flush")}
        for n in range(50):
            go(server)
            reader.note()
        for stage, count in before.items():
            grown = server.metric("sluice_stage_events_total", stage=stage) - count
            assert grown >= 50, f"{stage} counted {grown} of 50 events"


if __name__ == "__main__":
    run([reload_of_good_files, reload_of_bad_files, drain, drain_with_a_deaf_peer, a_second_instance,
         check_config, ports_in_use, tls, client_certificates, keep_alive_and_chunks, metrics])
