#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Sluice authors
# SPDX-License-Identifier: Apache-2.0
"""Identities, tokens, bans, authorities and federation: rows of Toa's scenarios, each by its number,
with tokens of npm paseto both ways and hashes of npm bcryptjs.

    identity.py SLUICED NODE [CASE]…
"""

import base64
import datetime
import hashlib
import hmac
import json
import subprocess
import threading
import time

from gateway import (DEVELOPER, FOREIGN_KEY, HASH, HERE, HOST, KEY, MODULES, NODE, OLD_KEY, OTHER_HASH, OTHER_PASSWORD, USER,
                     Gateway, basic, genuine, line_of, payload, people, sealed, stream_of)
from harness import KEYS, SECRET, base64url, equal, eventually, run, token, unsigned

GOOD = sealed()
FIN = b'\r\n"FIN"\r\n--cut--'


def opened(authorization, key=KEY):
    """What the real library reads in a token of ours."""
    return genuine.open(key=key, token=authorization.removeprefix("Token "), options={})


def i_1_own_identity():
    with Gateway() as gateway:
        with gateway.identity(basic()) as first:
            equal((first.status, first.json()), (200, {"id": DEVELOPER, "roles": ["developer"]}))
            issued = first.headers["authorization"]
        for _ in range(2):
            with gateway.identity(issued) as again:
                equal((again.status, again.json()["id"], again.headers.get("authorization")), (200, DEVELOPER, None))


def i_2_transient():
    """Only where the operator wants it."""
    with Gateway(compat={"transient_identities": True}) as gateway, gateway.identity(None) as answer:
        equal((answer.status, answer.json()["roles"], answer.headers["cache-control"]), (201, [], "no-store"))
        identity = answer.json()["id"]
        equal(len(identity), 32)
        with gateway.get(stream_of(identity), answer.headers["authorization"]) as stream:
            equal(stream.status, 200)


def i_3_unknown():
    with Gateway(credentials="") as gateway:
        with gateway.identity(basic()) as answer:
            equal((answer.status, answer.text()), (401, ""))
        equal(gateway.refused("wrong_password"), 1)


def i_10_bad_base64():
    with Gateway() as gateway:
        bad = ["Basic ####", "Basic " + base64.b64encode(b"no colon").decode(), "Basic " + base64.b64encode(b":x").decode(),
               basic()[:-1], basic() + "A", "Basic " + base64.b64encode(b"a:b\0c").decode(), "Basic " + "QTpB" * 400]
        for authorization in bad:
            with gateway.identity(authorization) as answer:
                equal((answer.status, answer.text()), (401, ""), authorization)
        equal(gateway.refused("malformed_credentials"), len(bad))


def t_1_switching():
    """Basic is answered with a token on the stream's own head; the real library reads it."""
    with Gateway() as gateway, gateway.get(authorization=basic()) as stream:
        equal((stream.status, stream.headers["cache-control"]), (200, "no-store"))
        issued = stream.headers["authorization"]
        contents = opened(issued)
        equal((contents["identity"], contents["iss"]), ({"id": DEVELOPER, "roles": ["developer"]}, "nex"))
        span = datetime.datetime.fromisoformat(contents["exp"].replace("Z", "+00:00")) \
            - datetime.datetime.fromisoformat(contents["iat"].replace("Z", "+00:00"))
        equal(span.total_seconds(), 2_592_000)
        equal(genuine.footer(token=issued), {"kid": "key0"})
        equal(gateway.status(authorization=issued.replace("Token", "tOKEN")), 200, "any case")


def t_2_stale():
    with Gateway(token_refresh="1s") as gateway:
        issued = gateway.token_of(basic())
        with gateway.get(authorization=issued) as fresh:
            equal((fresh.status, fresh.headers.get("authorization")), (200, None))
        time.sleep(1.1)  # the age is what is tested
        with gateway.get(authorization=issued) as stale:
            equal((stale.status, stale.headers["cache-control"]), (200, "no-store"))
            renewed = stale.headers["authorization"]
        assert renewed != issued
        equal(gateway.status(authorization=renewed), 200)


def tokens_of_an_old_key_are_replaced():
    with Gateway() as gateway:
        with gateway.identity(sealed(OLD_KEY, "old", contents=payload(roles=["developer"]))) as answer:
            equal((answer.status, answer.json()["roles"]), (200, ["developer"]))
            equal(genuine.footer(token=answer.headers["authorization"]), {"kid": "key0"})
        with gateway.identity(sealed()) as answer:
            equal(answer.headers.get("authorization"), None, "of the first key")
        unending = sealed(expiresIn=None, contents=payload())
        equal(gateway.status("/identity/", unending), 200, "without exp")


def t_3_revocation_by_a_new_password():
    with Gateway(token_refresh="100ms") as gateway:
        issued = gateway.token_of(basic())
        stream = gateway.get(authorization=issued)
        equal(stream.chunk()[:5], b"--cut")
        other = gateway.get(stream_of(USER), basic("user"))
        equal(other.chunk()[:5], b"--cut")
        gateway.write_credentials(people().replace(f"developer:{HASH}", f"developer:{OTHER_HASH}"))
        gateway.reload()
        equal(stream.rest(), FIN, "the open stream of the old token")
        assert other.is_quiet(0.2), "who has the old password still reads"
        equal(gateway.status("/identity/", issued), 401, "the old token")
        equal(gateway.status("/identity/", basic()), 401, "the old password")
        other.close()
        time.sleep(1.1)  # tokens are told apart by the second they were issued in
        renewed = gateway.token_of(basic(password=OTHER_PASSWORD))
        equal(gateway.status("/identity/", renewed), 200, "a token of the new password")
        gateway.restart()
        equal(gateway.status("/identity/", issued), 401, "the old token, after a restart")
        equal(gateway.status("/identity/", renewed), 200, "the new one")


def t_7_a_key_is_removed():
    with Gateway() as gateway:
        custom = sealed(OLD_KEY, "old", contents=payload(permissions={f"/realtime/streams/{DEVELOPER}/": ["GET"]}))
        equal(gateway.status("/identity/", custom), 403, "its permissions do not cover it")
        with gateway.get(authorization=custom) as stream:
            equal((stream.status, stream.headers.get("authorization")), (200, None), "never replaced")
            equal(stream.chunk()[:5], b"--cut")
            gateway.configure(tokens=[{"kid": "key0", "key": KEY}])
            gateway.reload()
            equal(stream.rest(), FIN, "the open stream")
        equal(gateway.status(authorization=custom), 401, "after its key was removed")
        equal(gateway.refused("unknown_key"), 1)


def u_1_bans():
    with Gateway(token_refresh="1s") as gateway:
        issued = gateway.token_of(basic())
        streams = [gateway.get(authorization=authorization) for authorization in (basic(), issued)]
        for stream in streams:
            equal(stream.chunk()[:5], b"--cut")
        for _ in range(2):
            gateway.write_credentials(people(developer="banned"))
            gateway.reload()
            for stream in streams:
                equal(stream.rest(), FIN, "open streams of the banned")
            streams = []
            for authorization in (basic(), issued, "Bearer " + token(DEVELOPER, None)):
                equal(gateway.status("/identity/", authorization), 401, "banned")
            gateway.write_credentials(people())
            gateway.reload()
            for authorization in (basic(), issued):
                equal(gateway.status("/identity/", authorization), 200, "not banned any more")


def u_2_authorities():
    """Known hosts and unknown ones are served; what is for one is not for another."""
    with Gateway() as gateway:
        for host, authority in ((HOST, "nex"), ("the.one.com", "the.one.com"), (HOST.upper(), HOST.upper()), (HOST + ":80", HOST + ":80")):
            equal(gateway.status("/identity/", sealed(authority=authority), host=host), 200, host)
        equal(gateway.status("/identity/", sealed(), host="the.one.com"), 401, "a token of nex")
        equal(gateway.status("/identity/", basic(), host="the.one.com"), 401, "a user of nex")
        equal(gateway.refused("other_authority"), 1)
    with Gateway(credentials=line_of("developer", DEVELOPER, authority="")) as gateway:
        equal(gateway.status("/identity/", basic(), host="the.one.com"), 200, "a user of every authority")


def f_1_federation_rs256():
    with Gateway() as gateway:
        key, public = gateway.folder / "rsa.pem", gateway.folder / "rsa.pub.pem"
        subprocess.run(["openssl", "genrsa", "-out", str(key), "2048"], check=True, capture_output=True)
        subprocess.run(["openssl", "rsa", "-in", str(key), "-pubout", "-out", str(public)], check=True, capture_output=True)
        gateway._more = {"auth": {"keys": [{"kid": "rsa", "alg": "RS256", "pem": "./rsa.pub.pem", "issuer": "https://id.example.com"}]}}
        gateway.configure()
        gateway.reload()
        text = unsigned({"alg": "RS256", "kid": "rsa"}, {"sub": DEVELOPER, "iss": "https://id.example.com", "exp": int(time.time()) + 60})
        signature = subprocess.run(["openssl", "dgst", "-sha256", "-sign", str(key)], input=text.encode(), check=True, capture_output=True).stdout
        bearer = "Bearer " + text + "." + base64url(signature)
        for _ in range(2):
            with gateway.identity(bearer) as answer:
                equal((answer.status, answer.json()["id"]), (200, DEVELOPER))
                issued = answer.headers["authorization"]
        equal(gateway.status(authorization=issued), 200, "the token in exchange")
        equal(gateway.status(authorization=bearer), 200)


def f_2_federation_shared_secret():
    with Gateway() as gateway:
        secret = SECRET + SECRET
        gateway._more = {"auth": {"keys": [{"kid": "hs", "alg": "HS384", "secret": secret}]}}
        gateway.configure()
        gateway.reload()
        text = unsigned({"alg": "HS384", "kid": "hs"}, {"sub": DEVELOPER, "exp": int(time.time()) + 60})
        bearer = "Bearer " + text + "." + base64url(hmac.new(secret.encode(), text.encode(), hashlib.sha384).digest())
        with gateway.identity(bearer) as answer:
            equal((answer.status, answer.json()["id"]), (200, DEVELOPER))
            assert answer.headers["authorization"].startswith("Token v3.local.")


def bob(**claims):
    return "Bearer " + token("bob", None, **{"iss": "https://accounts.example.com", "aud": ["stars", "planets"], **claims})


def f_4_claims():
    issuer = "https://accounts.example.com"
    rows = [({"iss": issuer, "sub": "bob", "aud": "stars"}, 200), ({"sub": "bob"}, 200), ({"iss": issuer, "aud": "planets"}, 200),
            ({"iss": issuer, "sub": "alice"}, 403), ({"iss": issuer, "aud": "moons"}, 403), ({"iss": "https://other.example.com"}, 403)]
    for claims, status in rows:
        with Gateway([{"claims": claims}]) as gateway:
            equal(gateway.status(authorization=bob()), status, str(claims))
            equal(gateway.status(authorization=sealed()), 403, "no Bearer")
            equal(gateway.status(), 401, "nobody")


def f_5_claims_by_reference():
    with Gateway([{"claims": {"aud": ":authority", "sub": "/:key"}}]) as gateway:
        equal(gateway.status(stream_of("bob"), bob(aud="nex")), 200)
        equal(gateway.status(stream_of("bob"), bob()), 403, "another audience")
        equal(gateway.status(stream_of("alice"), bob(aud="nex")), 403, "another key")
    with Gateway([{"claims": {"iss": ":domain"}}]) as gateway:
        for host, status in (("images.example.com", 200), ("sub.images.example.com:8443", 200), ("images.another.com", 403),
                             ("example.com", 403), ("evilexample.com", 403)):
            equal(gateway.status(authorization=bob(), host=host), status, host)
        equal(gateway.status(authorization=bob(iss="https://com"), host="images.com"), 403, "a top level is no domain")


def hostile_tokens_are_refused_and_counted():
    good = sealed()
    text = good.removeprefix("Token ")
    body, footer = text.split(".")[2:]
    flipped = ("A" if body[60] != "A" else "B")
    rows = [
        ("malformed_token", ["Token x", "Token v3.local.", "Token v4.local." + body + "." + footer, "Token v3.public." + body,
                             "Token v3.local." + body[:60], good + "=", good + ".x", "Token v3.local.!" + body[1:] + "." + footer,
                             "Token v3.local." + "A" * 9000, sealed(contents={"x": 1}), sealed(contents=payload("")),
                             sealed(contents=payload(roles=[1]))]),
        ("unknown_key", ["Token v3.local." + body, sealed(kid="other"), sealed(footer="key0"), sealed(footer={"kid": 7}),
                         sealed(footer={"id": "key0"})]),
        ("forged_token", [sealed(FOREIGN_KEY), "Token v3.local." + body[:60] + flipped + body[61:] + "." + footer,
                          sealed(kid="old"), "Token v3.local." + body + "." + base64url(b'{"kid": "key0"}')]),
        ("expired_token", [sealed(now="2020-01-01T00:00:00.000Z", expiresIn="1 hour")]),
        ("other_authority", [sealed(authority="other")]),
        ("malformed_header", ["Token", "Basic", "x"]),
        ("unknown_scheme", ["Digest x", "Negotiate y"]),
        ("wrong_bearer", ["Bearer x.y.z", "Bearer " + token("alice", None, secret="y" * 32)]),
    ]
    with Gateway() as gateway:
        for reason, tokens in rows:
            for one in tokens:
                equal(gateway.status("/identity/", one), 401, f"{reason}: {one[:90]}")
            equal(gateway.refused(reason), len(tokens), reason)
        equal(gateway.status("/identity/", good), 200, "and a good one is still accepted")


def expiry_ends_an_open_stream():
    with Gateway() as gateway:
        with gateway.get(authorization=sealed(expiresIn="2s")) as stream:
            equal(stream.chunk()[:5], b"--cut")
            rest, waited = stream.seconds_until(stream.rest)
            equal(rest, FIN)
            assert waited < 2.5, waited
    with Gateway(compat={"outlive_tokens": True}) as gateway:
        with gateway.get(authorization=sealed(expiresIn="1s")) as stream:
            equal(stream.chunk()[:5], b"--cut")
            assert stream.is_quiet(1.5), "compat.outlive_tokens"


def directives_change_while_a_stream_is_open():
    with Gateway([{"anyone": True}]) as gateway, gateway.get(authorization=sealed(contents=payload(USER))) as stream, \
            gateway.get(authorization=sealed()) as own:
        for one in (stream, own):
            equal(one.chunk()[:5], b"--cut")
        gateway.configure(access=[{"id": "key"}])
        gateway.reload()
        equal(stream.rest(), FIN)
        gateway.write(n=1)
        assert b'"n": 1' in own.chunk(), "who may still read it reads on"


def passwords_are_checked_beside_the_edge():
    """While wrong passwords are checked (seconds of work) a stream flows and others are answered."""
    with Gateway(more={"edges": 1}) as gateway, gateway.get(authorization=sealed()) as stream:
        stream.chunk()
        waiting = [None] * 40

        def guess(number):
            waiting[number] = gateway.status("/identity/", basic(password=f"wrong {number}"))

        threads = [threading.Thread(target=guess, args=(number,)) for number in range(len(waiting))]
        for thread in threads:
            thread.start()
        slowest = 0
        for number in range(20):
            start = time.monotonic()
            gateway.write(n=number)
            stream.chunk()
            equal(gateway.status("/identity/", GOOD), 200)
            slowest = max(slowest, time.monotonic() - start)
        for thread in threads:
            thread.join()
        print(f"     slowest round trip beside {len(waiting)} password checks: {slowest * 1000:.0f} ms")
        assert slowest < 1, slowest
        assert set(waiting) <= {401, 503} and waiting.count(401) >= 32, waiting
        equal(gateway.refused("overloaded"), waiting.count(503))
        equal(gateway.status("/identity/", basic()), 200, "and then the right one")


def the_genuine_client_reads_with_every_scheme():
    """npm meros over node's http, from ACK to FIN."""
    with Gateway() as gateway:
        gateway.configure(authorities={"nex": f"{gateway.address[0]}:{gateway.address[1]}"})
        gateway.write_config({"listen": {"host": gateway.address[0], "port": gateway.address[1]}, "auth": {"keys": KEYS},
                              "dialects": {"toa": gateway.toa}})
        gateway.reload()
        url = f"http://{gateway.address[0]}:{gateway.address[1]}/realtime/streams/{DEVELOPER}/"
        readers = [subprocess.Popen([NODE, str(HERE / "meros.mjs"), MODULES, url, authorization, "application/json"], text=True,
                                    stdout=subprocess.PIPE)
                   for authorization in (basic(), sealed(), "Bearer " + token(DEVELOPER, None))]
        for reader in readers:
            equal(json.loads(reader.stdout.readline()), "ACK")
        gateway.write(n=1)
        for reader in readers:
            equal(json.loads(reader.stdout.readline())["data"]["n"], 1)
        gateway.signal(15)
        for reader in readers:
            equal((reader.stdout.read(), reader.wait(20)), ('"FIN"\n', 0))


def the_credentials_file_is_judged():
    with Gateway() as gateway:
        before = gateway.status("/identity/", basic())
        gateway.write_credentials("developer:plain\n" + people())
        gateway.signal(1)
        eventually(lambda: "credentials:1:1: error: this is not a bcrypt hash" in gateway.log_text(), what="the refusal")
        equal((before, gateway.status("/identity/", basic())), (200, 200), "nothing was changed")
        assert HASH not in gateway.log_text()


if __name__ == "__main__":
    run([i_1_own_identity, i_2_transient, i_3_unknown, i_10_bad_base64, t_1_switching, t_2_stale, tokens_of_an_old_key_are_replaced,
         t_3_revocation_by_a_new_password, t_7_a_key_is_removed, u_1_bans, u_2_authorities, f_1_federation_rs256,
         f_2_federation_shared_secret, f_4_claims, f_5_claims_by_reference, hostile_tokens_are_refused_and_counted,
         expiry_ends_an_open_stream, directives_change_while_a_stream_is_open, passwords_are_checked_beside_the_edge,
         the_genuine_client_reads_with_every_scheme, the_credentials_file_is_judged])
