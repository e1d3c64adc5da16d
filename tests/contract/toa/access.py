#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Sluice authors
# SPDX-License-Identifier: Apache-2.0
"""Who may read a stream: rows A-1 to A-14 of Toa's scenarios, each by its number.

    access.py SLUICED NODE [CASE]…
"""

from gateway import (DEVELOPER, PEOPLE, USER, Gateway, basic, payload, sealed,
                     stream_of)
from harness import equal, run, token

RUST = PEOPLE["rustacean"][0]


def statuses(access, *rows):
    """Each row: credentials, status[, path]."""
    with Gateway(access) as gateway:
        for authorization, status, *path in rows:
            equal(gateway.status(*path, authorization=authorization), status, f"{access} {authorization} {path}")


def a_1_deny_by_default():
    statuses([], (None, 401), (basic(), 403), (sealed(), 403))
    with Gateway() as gateway:
        equal(gateway.status(), 401, "the default")


def a_2_anonymous():
    statuses([{"anonymous": True}], (None, 200), (None, 200, stream_of("anything")))


def a_3_anyone():
    statuses([{"anyone": True}], (basic(), 200), (None, 401), (basic("nobody"), 401), (sealed(), 200))


def a_4_anonymous_with_credentials():
    statuses([{"anonymous": True}], (basic(), 403), (sealed(), 403), ("Bearer " + token("alice", None), 403))


def a_5_id():
    own = stream_of(DEVELOPER)
    for name in ("id", "auth:id"):
        statuses([{name: "key"}], (basic(), 200, own), (basic("user"), 403, own), (basic("user"), 200, stream_of(USER)))
    statuses([{"id": "key"}], (sealed(), 403, stream_of(DEVELOPER.upper())), ("Bearer " + token(DEVELOPER, None), 200, own))


def a_6_role():
    statuses([{"role": "developer"}], (basic(), 200), (basic("user"), 403), (basic("user"), 403, stream_of(USER)))


def a_7_role_scope():
    rust = basic("rustacean")
    statuses([{"role": "developer:rust:junior"}], (rust, 200), (basic(), 200))
    statuses([{"role": "developer:javascript"}], (rust, 403), (basic(), 200))
    statuses([{"role": "developer"}], (rust, 403))


def a_8_one_of_roles():
    statuses([{"role": ["developer", "admin"]}], (basic(), 200), (basic("user"), 403))
    statuses([{"role": "app:{key}:reader"}], (sealed(contents=payload(roles=[f"app:{DEVELOPER}"])), 200),
             (sealed(contents=payload(roles=["app:else:reader"])), 403))


def a_9_rule():
    rust = basic("rustacean")
    statuses([{"rule": {"id": "key", "role": "developer:rust"}}], (rust, 200, stream_of(RUST)), (rust, 403))
    statuses([{"rule": {"id": "key", "role": "developer:javascript"}}], (rust, 403, stream_of(RUST)))
    statuses([{"rule": [{"id": "key", "role": "admin"}, {"role": "developer:rust"}]}], (rust, 200), (basic("user"), 403))


def a_10_token_scheme():
    """Basic is answered with a token; with the token there is none."""
    with Gateway() as gateway:
        with gateway.identity(basic()) as answer:
            equal((answer.status, answer.json()["id"], answer.headers["cache-control"]), (200, DEVELOPER, "no-store"))
            issued = answer.headers["authorization"]
        with gateway.get(authorization=issued) as stream:
            equal((stream.status, stream.headers.get("authorization"), stream.headers["cache-control"]), (200, None, "private"))
            equal(stream.chunk()[:5], b"--cut")


def a_11_token_of_another():
    with Gateway() as gateway:
        equal(gateway.status(stream_of(USER), gateway.token_of(basic())), 403)


def a_12_token_with_roles():
    with Gateway([{"role": "developer"}]) as gateway:
        equal(gateway.status(authorization=basic()), 200, "Basic")
        equal(gateway.status(authorization=gateway.token_of(basic())), 200, "Token")
        equal(gateway.status(authorization=gateway.token_of(basic("user"))), 403, "Token without the role")


def a_13_scheme():
    with Gateway([{"scheme": "basic", "anyone": True}]) as gateway:
        equal(gateway.status(authorization=basic()), 200, "Basic")
        with gateway.get(authorization=sealed()) as answer:
            equal((answer.status, answer.json()), (403, "Basic authentication scheme is required to access this resource"))
        equal(gateway.status(), 401, "nothing")
    statuses([{"scheme": "basic"}], (basic(), 403))
    statuses([{"id": "key"}, {"scheme": "basic"}], (sealed(), 200))


def a_14_identity_tree_is_isolated():
    """`anonymous` opens streams, and nothing of /identity/ with them."""
    with Gateway([{"anonymous": True}]) as gateway:
        equal(gateway.status("/identity/"), 401)
        equal(gateway.status(f"/identity/roles/{DEVELOPER}/", method="POST"), 404, "not served at all")


def rules_of_the_manifest_come_first():
    manifest = 'routes:\n  notes.written: key\naccess:\n  - { deny: subscribe, who: {}, on: "stream:closed-*" }\n' \
               '  - { allow: subscribe, who: {}, on: "stream:public-*" }\n'
    with Gateway([{"anyone": True}], manifest=manifest) as gateway:
        equal(gateway.status(stream_of("closed-1"), sealed()), 403, "denied by a rule")
        equal(gateway.status(stream_of("public-1")), 200, "allowed by a rule")
        equal(gateway.status(stream_of("other"), sealed()), 200, "by the directive")
    with Gateway([]) as gateway:
        equal(gateway.status(authorization="Bearer " + token("x", {"subscribe": ["stream:*"]})), 200, "by the token's claims")


def directives_that_guard_no_stream_are_refused():
    for access, said in (([{"id": "user"}], "no such variable"), ([{"delegate": "x"}], "cannot guard a stream"),
                         ([{"colour": "red"}], "not known"), ([{"claims": {}}], "no claim is named"), ([{"scheme": "digest"}], "not known"),
                         ([{"role": "app:{org}"}], "no such variable"), ([{"claims": {"sub": "/:user"}}], "refers to nothing"), (["id"], "is a map")):
        gateway = Gateway.__new__(Gateway)
        gateway._more = {}
        super(Gateway, gateway).__init__(start=False)
        gateway.toa = {"access": access}
        gateway.configure()
        code, text = gateway.spawn("--check-config")
        assert code == 78 and said in text, (access, code, text)


if __name__ == "__main__":
    run([a_1_deny_by_default, a_2_anonymous, a_3_anyone, a_4_anonymous_with_credentials, a_5_id, a_6_role, a_7_role_scope,
         a_8_one_of_roles, a_9_rule, a_10_token_scheme, a_11_token_of_another, a_12_token_with_roles, a_13_scheme,
         a_14_identity_tree_is_isolated, rules_of_the_manifest_come_first, directives_that_guard_no_stream_are_refused])
