#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Sluice authors
# SPDX-License-Identifier: Apache-2.0
"""Who may do what, with which token, for how long.

    auth.py SLUICED [CASE…]
"""

import json
import signal
import stat
import time

from harness import ALL, KEYS, SECRET, Server, base64url, equal, eventually, raises, run, token, unsigned
from keys import KeyPair
from websocket import Refused, RpcError

MANIFEST = """
routes:
  bench.tick: key
access:
  - { deny: subscribe, who: { role: guest }, on: "stream:private*" }
  - { allow: subscribe, who: { anonymous: true }, on: "stream:public" }
  - { allow: publish, who: { sub: billing }, on: "orders.*" }
  - { deny: publish, who: { sub: alice }, on: "secrets.*" }
"""


def auth(**settings):
    return {"auth": {"keys": KEYS, "leeway": "1s", **settings}}


def accepted(server, bearer):
    connection = server.connect(bearer)
    subject = connection.call("session.authenticate", token=bearer)["subject"]
    connection.close()
    return subject


def refused(server, bearer, name):
    """The token is refused at the upgrade, over HTTP and in a message, for that reason."""
    error = raises(Refused, lambda: server.connect(bearer), status=401)
    equal(json.loads(error.body)["error"]["name"], name, "upgrade")
    status, headers, body = server.http("POST", "/v1/events", {"event": "bench.tick", "payload": {}}, bearer)
    equal((status, body["error"]["name"]), (401, name), "HTTP")
    assert headers["WWW-Authenticate"].startswith("Bearer"), headers
    connection = server.connect()
    raises(RpcError, lambda: connection.call("session.authenticate", token=bearer), name=name)
    connection.close()


def signatures():
    """RS256, ES256 and EdDSA from PEM files and from a JWKS file, with and without kid."""
    with Server(start=False) as server:
        pairs = {algorithm: KeyPair(server.folder, algorithm, algorithm) for algorithm in KeyPair.GENERATE}
        others = {algorithm: KeyPair(server.folder, "j" + algorithm, algorithm) for algorithm in KeyPair.GENERATE}
        jwks = {"keys": [pair.jwk("j-" + algorithm) for algorithm, pair in others.items()]}
        (server.folder / "jwks.json").write_text(json.dumps(jwks))
        keys = [{"kid": "p-" + algorithm, "alg": algorithm, "pem": f"./{algorithm}.pem"} for algorithm in pairs]
        server.write_config(auth(keys=[*KEYS, *keys, {"jwks": "./jwks.json"}]))
        server.start()
        stranger = {algorithm: KeyPair(server.folder, "x" + algorithm, algorithm) for algorithm in KeyPair.GENERATE}
        for algorithm, pair in pairs.items():
            equal(accepted(server, pair.token(algorithm, kid="p-" + algorithm)), algorithm, "PEM with kid")
            equal(accepted(server, pair.token(algorithm)), algorithm, "PEM without kid")
            equal(accepted(server, others[algorithm].token(algorithm, kid="j-" + algorithm)), algorithm, "JWKS with kid")
            equal(accepted(server, others[algorithm].token(algorithm)), algorithm, "JWKS without kid")
            refused(server, stranger[algorithm].token(kid="p-" + algorithm), "token_invalid")
            refused(server, stranger[algorithm].token(), "token_invalid")
            refused(server, pair.token(kid="j-" + algorithm), "token_invalid")
            refused(server, pair.token(kid="p-RS256" if algorithm != "RS256" else "p-ES256"), "token_invalid")
        equal(accepted(server, token("hmac")), "hmac", "HS256")


def forgeries():
    """`none`, a public key used as a secret, a changed claim, times, and nonsense."""
    with Server(start=False) as server:
        pair = KeyPair(server.folder, "rsa", "RS256")
        server.write_config(auth(keys=[*KEYS, {"kid": "rsa", "alg": "RS256", "pem": "./rsa.pem"}]))
        server.start()
        claims = {"sub": "mallory", "exp": int(time.time()) + 600, "sluice": ALL}
        for algorithm in ("none", "None", "NONE", ""):
            refused(server, unsigned({"alg": algorithm, "kid": "main"}, claims) + ".", "token_invalid")
        refused(server, token("mallory", kid="rsa", secret=pair.public.read_text()), "token_invalid")
        refused(server, token(secret=SECRET + "x"), "token_invalid")
        refused(server, token(kid="unknown"), "token_invalid")
        head, body, mac = token("bob").split(".")
        refused(server, f"{head}.{base64url(json.dumps({**claims, 'sub': 'admin'}).encode())}.{mac}", "token_invalid")
        refused(server, f"{head}.{body}", "token_invalid")
        refused(server, f"{head}.{body}.{mac}.{mac}", "token_invalid")
        refused(server, "x" * 9000, "token_invalid")
        refused(server, token(ttl=-60), "token_expired")
        refused(server, token(nbf=int(time.time()) + 60), "token_invalid")
        refused(server, token(iat=int(time.time()) + 60), "token_invalid")
        equal(accepted(server, token(ttl=0)), "alice", "within the leeway")
        equal(accepted(server, token(kid=None)), "alice", "without kid")


def issuer_and_audience():
    """Both are required once configured; any one of several audiences is enough."""
    with Server(auth(issuer="https://id.example", audience=["sluice", "chat"])) as server:
        good = {"iss": "https://id.example"}
        for audience in ("sluice", "chat", ["other", "chat"]):
            equal(accepted(server, token(aud=audience, **good)), "alice", f"audience {audience}")
        refused(server, token(aud="other", **good), "token_invalid")
        refused(server, token(**good), "token_invalid")
        refused(server, token(aud="sluice"), "token_invalid")
        refused(server, token(aud="sluice", iss="https://other.example"), "token_invalid")


def expiry_while_connected():
    """The session ends within leeway and a second of `exp`, if nothing refreshed it."""
    with Server(auth(), MANIFEST) as server:
        begin = time.time()
        ending = server.connect(token(ttl=2))
        expires = int(begin) + 2
        refreshed = server.connect(token(ttl=2))
        refreshed.call("stream.subscribe", stream="alice")
        answer = refreshed.call("session.authenticate", token=token(ttl=600))
        assert answer["expires"] > time.time() + 500, answer
        closed = ending.expect_close()
        late = time.time() - expires
        equal((closed.code, closed.text), (3002, "token_expired"), "close")
        assert 0 <= late <= 1 + 1 + 0.5, f"closed {late:.2f} s after exp; the leeway is 1 s"
        server.publish("bench.tick", {"key": "alice"}, token())
        equal(refreshed.note()["method"], "stream.event", "the refreshed one")


def refresh():
    """A refresh keeps the subject; narrower claims end what they no longer allow, within 1 s."""
    with Server(auth(), MANIFEST) as server:
        connection = server.connect(token("alice"))
        for stream in ("alice", "news", "orders-1"):
            connection.call("stream.subscribe", stream=stream)
        for room in ("/a", "/b"):
            connection.call("room.join", room=room)
        raises(RpcError, lambda: connection.call("session.authenticate", token=token("bob")), name="subject_changed")
        narrow = {"subscribe": ["stream:orders-*", "room:/b"]}
        begin = time.monotonic()
        connection.call("session.authenticate", token=token("alice", narrow))
        ended = []
        while len(ended) < 2:
            note = connection.note()
            if note["method"].endswith(".ended"):
                equal(note["params"]["error"]["data"]["name"], "permission_denied", "why")
                ended.append(note["params"].get("stream") or note["params"]["room"])
        assert time.monotonic() - begin < 1, "it took too long"
        equal(sorted(ended), ["/a", "news"], "ended")
        for key in ("news", "alice", "orders-1"):
            server.publish("bench.tick", {"key": key}, token())
        events = []
        while len(events) < 2:  # presence of the room may come between
            note = connection.note()
            if note["method"] == "stream.event":
                events.append(note["params"]["stream"])
        equal(events, ["alice", "orders-1"], "what still comes")
        raises(RpcError, lambda: connection.call("stream.subscribe", stream="news"), name="permission_denied")


def revocation():
    """By jti and by subject: sessions end within 1 s, tokens are refused, also after a restart."""
    with Server(auth(), MANIFEST) as server:
        now = int(time.time())
        by_id = token("alice", jti="t-1", iat=now)
        old, undated = token("carol", iat=now - 100), token("carol")
        sessions = {name: server.connect(bearer) for name, bearer in
                    (("id", by_id), ("old", old), ("undated", undated), ("other", token("alice", jti="t-2")),
                     ("new", token("carol", iat=now)))}
        operator = server.connect(token("operator"))
        raises(RpcError, lambda: server.connect(token("eve", {})).call("token.revoke", jti="t-1"), name="permission_denied")
        begin = time.monotonic()
        operator.call("token.revoke", jti="t-1", expires=now + 3600)
        operator.call("token.revoke", subject="carol", before=now - 50)
        for name in ("id", "old", "undated"):
            closed = sessions[name].expect_close(2)
            equal((closed.code, closed.text), (3501, "token_revoked"), name)
        assert time.monotonic() - begin < 1, "it took too long"
        for name in ("other", "new"):
            sessions[name].call("stream.subscribe", stream="x")

        def all_refused():
            for bearer in (by_id, old, undated):
                status, _, body = server.http("POST", "/v1/events", {"event": "bench.tick", "payload": {}}, bearer)
                equal((status, body["error"]["name"]), (401, "token_revoked"), "HTTP")
                equal(server.connect(bearer).expect_close(2).code, 3501, "upgrade")
                connection = server.connect()
                connection.request("session.authenticate", {"token": bearer})
                equal(connection.expect_close(2).code, 3501, "session.authenticate")
            accepted(server, token("carol", iat=now))

        all_refused()
        server.restart(hard=True)
        all_refused()


def first_start_without_a_key():
    """A secret is made, readable by its owner only, and its tokens work; it survives a restart."""
    config = {"auth": {}}
    with Server(config) as server:
        secret = server.folder / "data" / "jwt-secret"
        equal(stat.S_IMODE(secret.stat().st_mode), 0o600, "mode")
        text = secret.read_text().strip()
        assert len(text) >= 43, text
        bearer = token(kid=None, secret=text)
        equal(accepted(server, bearer), "alice", "token of the made secret")
        refused(server, token(kid=None), "token_invalid")
        server.restart()
        equal(secret.read_text().strip(), text, "the secret after a restart")
        equal(accepted(server, bearer), "alice", "token after a restart")
        server.stop()
        secret.chmod(0o644)
        code, output = server.spawn()
        assert code not in (0, 1) and "jwt-secret" in output and "chmod" in output, (code, output)


def first_message_deadline():
    """A session that does not authenticate in time ends, whatever else it says."""
    with Server(auth(first_message_deadline="1s")) as server:
        begin = time.monotonic()
        silent, talking, late = server.connect(), server.connect(), server.connect()
        late.call("session.authenticate", token=token())
        raises(RpcError, lambda: talking.call("stream.subscribe", stream="x"), name="unauthenticated")
        raises(RpcError, lambda: talking.call("session.authenticate", token="no"), name="token_invalid")
        for connection in (silent, talking):
            closed = connection.expect_close(4)
            equal((closed.code, closed.text), (3500, "authentication_timeout"), "close")
        assert 0.9 < time.monotonic() - begin < 2.5, f"{time.monotonic() - begin:.1f} s"
        late.call("stream.subscribe", stream="x")


def anonymous_sessions():
    """With auth.anonymous they stay, and access rules decide."""
    with Server(auth(anonymous=True, first_message_deadline="1s"), MANIFEST) as server:
        connection = server.connect()
        connection.call("stream.subscribe", stream="public")
        raises(RpcError, lambda: connection.call("stream.subscribe", stream="x"), name="unauthenticated")
        raises(RpcError, lambda: connection.call("event.publish", event="bench.tick", payload={}), name="unauthenticated")
        assert connection.is_quiet(1.5), connection.notes
        server.publish("bench.tick", {"key": "public"}, token())
        equal(connection.note()["method"], "stream.event", "public")


def rules_before_claims():
    """The first access rule that matches decides; claims only if none does."""
    with Server(auth(), MANIFEST) as server:
        guest = server.connect(token("guest", role="guest"))
        error = raises(RpcError, lambda: guest.call("stream.subscribe", stream="private-1"), name="permission_denied")
        assert "test.sluice.yaml:5:" in error.message, error
        guest.call("stream.subscribe", stream="other")
        member = server.connect(token("member", role="member"))
        member.call("stream.subscribe", stream="private-1")
        listed = server.connect(token("guest", roles=["x", "guest"]))
        raises(RpcError, lambda: listed.call("stream.subscribe", stream="private-1"), name="permission_denied")
        billing = server.connect(token("billing", {"publish": []}))
        billing.call("event.publish", event="orders.paid", payload={})
        billing.call("event.publish", event="default.orders.paid", payload={})
        raises(RpcError, lambda: billing.call("event.publish", event="other.orders.paid", payload={}), name="permission_denied")
        alice = server.connect(token("alice"))
        for label in ("secrets.told", "default.secrets.told"):
            raises(RpcError, lambda label=label: alice.call("event.publish", event=label, payload={}), name="permission_denied")
        own = server.connect(token("dora", {}))
        own.call("stream.subscribe", stream="dora")
        raises(RpcError, lambda: own.call("stream.subscribe", stream="alice"), name="permission_denied")
        raises(RpcError, lambda: own.call("route.list"), name="permission_denied")
        for method, params in (("room.join", {"room": "/r"}), ("room.members", {"room": "/r"}),
                               ("room.publish", {"room": "/r", "type": "t"}), ("stream.history", {"stream": "x"})):
            raises(RpcError, lambda m=method, p=params: own.call(m, **p), name="permission_denied")


def origins():
    """A page of another origin is refused, before anything else is looked at."""
    with Server({**auth(), "origins": ["https://app.example"]}) as server:
        bearer = token()
        for origin in ("https://evil.example", "http://app.example", "https://app.example.evil", "null"):
            error = raises(Refused, lambda origin=origin: server.connect(bearer, headers=[f"Origin: {origin}"]), status=403)
            equal(json.loads(error.body)["error"]["name"], "origin_denied", origin)
        server.connect(bearer, headers=["Origin: https://app.example"]).close()
        server.connect(bearer).close()
    with Server(auth()) as server:
        own = f"http://127.0.0.1:{server.address[1]}"
        server.connect(token(), headers=[f"Origin: {own}"]).close()
        raises(Refused, lambda: server.connect(token(), headers=["Origin: http://127.0.0.1:1"]), status=403)


def keys_that_go():
    """After a reload without a key its tokens are refused, those that were used before included."""
    with Server(auth()) as server:
        bearer = token()
        accepted(server, bearer)
        status, _, _ = server.http("GET", "/v1/streams/x", bearer=bearer)
        equal(status, 200, "before")
        new = [{"kid": "next", "alg": "HS256", "secret": SECRET[::-1]}]
        server.write_config(auth(keys=new))
        server.signal(signal.SIGHUP)
        eventually(lambda: server.http("GET", "/v1/streams/x", bearer=token(kid="next", secret=SECRET[::-1]))[0] == 200,
                   what="the reload")
        refused(server, bearer, "token_invalid")


if __name__ == "__main__":
    run([signatures, forgeries, issuer_and_audience, expiry_while_connected, refresh, revocation,
         first_start_without_a_key, first_message_deadline, anonymous_sessions, rules_before_claims,
         origins, keys_that_go])
