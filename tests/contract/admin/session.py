# SPDX-FileCopyrightText: 2026 The Sluice authors
# SPDX-License-Identifier: Apache-2.0
"""Who may speak to the admin API, and what the hello says."""

from admin import (PROTOCOL, Refused, RpcError, Server, WebSocket, admin_token, equal, operator, raises, run,
                   token)


def connect(server, bearer=None, **more):
    return WebSocket(server.admin, bearer, **{"protocols": (PROTOCOL,), "path": "/admin/v1", **more})


def hello_tells_role_and_methods():
    with Server() as server:
        olga = operator(server)
        hello = olga.hello
        equal((hello["protocol"], hello["protocols"]), (1, {"min": 1, "max": 1}))
        equal((hello["subject"], hello["role"]), ("olga", "viewer"))
        equal(hello["server"]["name"], "sluiced")
        assert hello["server"]["startedAt"] <= hello["now"]
        permitted = {row["method"]: row for row in hello["permitted"]}
        equal(permitted["admin.session.hello"], {"method": "admin.session.hello", "allowed": True})
        for row in permitted.values():
            equal("needs" in row, not row["allowed"], row["method"])
        boss = operator(server, "admin")
        assert all(row["allowed"] for row in boss.hello["permitted"])


def versions_must_overlap():
    with Server() as server:
        olga = operator(server, hello=False)
        error = raises(RpcError, lambda: olga.call("admin.session.hello", protocol={"min": 2, "max": 3}),
                       name="unsupported")
        assert "2 to 3" in error.message and "version 1" in error.message, error.message
        equal(olga.call("admin.session.hello", protocol={"min": 0, "max": 7})["protocol"], 1)
        error = raises(RpcError, lambda: olga.call("admin.session.hello", protocol={"min": "x"}),
                       name="invalid_params")
        assert "`min`" in error.message, error.message


def a_token_may_come_as_a_message():
    with Server() as server:
        late = connect(server)
        raises(RpcError, lambda: late.call("admin.session.hello"), name="unauthenticated")
        raises(RpcError, lambda: late.call("session.authenticate", token="x.y.z"), name="token_invalid")
        answer = late.call("session.authenticate", token=admin_token("operator"))
        equal(answer["subject"], "olga")
        assert answer["expires"] > 1_600_000_000_000, "milliseconds"
        equal(late.call("admin.session.hello")["role"], "operator")


def without_a_role_nobody_comes_in():
    with Server() as server:
        raises(Refused, lambda: connect(server, token("mallory")), status=403)
        raises(Refused, lambda: connect(server, admin_token() + "x"), status=401)
        mallory = connect(server)
        raises(RpcError, lambda: mallory.call("session.authenticate", token=token("mallory")),
               name="permission_denied")
        equal(mallory.expect_close().code, 1008)


def only_here_and_only_this_protocol():
    with Server() as server:
        raises(Refused, lambda: WebSocket(server.address, admin_token(), path="/admin/v1"), status=404)
        raises(Refused, lambda: connect(server, admin_token(), path="/v1"), status=404)
        raises(Refused, lambda: connect(server, admin_token(), protocols=("sluice.v1",)), status=400)
        raises(Refused, lambda: connect(server, admin_token(), headers=("Origin: http://evil.example",)),
               status=403)
        # The public port knows none of these methods.
        native = server.connect(admin_token("admin"))
        raises(RpcError, lambda: native.call("admin.session.hello"), name="method_not_found")
        olga = operator(server)
        raises(RpcError, lambda: olga.call("stream.subscribe", stream="a"), name="method_not_found")


def nobody_stays_without_a_token():
    with Server({"auth": {"keys": [{"kid": "main", "alg": "HS256", "secret": "0" * 32}],
                          "anonymous": True, "first_message_deadline": "1s"}}) as server:
        silent = connect(server)
        equal(silent.expect_close().code, 3500)


if __name__ == "__main__":
    run([hello_tells_role_and_methods, versions_must_overlap, a_token_may_come_as_a_message,
         without_a_role_nobody_comes_in, only_here_and_only_this_protocol, nobody_stays_without_a_token])
