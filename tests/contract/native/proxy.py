#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Sluice authors
# SPDX-License-Identifier: Apache-2.0
"""Debian's nginx in front: HTTP and WebSocket through it, and whom the server believes.

    proxy.py SLUICED [CASE…]
"""

import http.client
import shutil
import socket
import ssl
import subprocess

from harness import Server, die_with_parent, equal, eventually, run, token
from keys import certificate
from websocket import WebSocket

MANIFEST = "routes:\n  bench.tick: key\n"
BEARER = token()
NGINX = shutil.which("nginx") or "/usr/sbin/nginx"
CONF = """
daemon off;
master_process off;
pid {folder}/nginx.pid;
error_log {folder}/nginx.log;
events {{ worker_connections 256; }}
http {{
    access_log off;
    client_body_temp_path {folder}; proxy_temp_path {folder}; fastcgi_temp_path {folder};
    uwsgi_temp_path {folder}; scgi_temp_path {folder};
    map $http_upgrade $connection_upgrade {{ default upgrade; '' ''; }}
    upstream sluice {{ server 127.0.0.1:{upstream}; keepalive 4; }}
    server {{
        listen 127.0.0.1:{port};
        listen 127.0.0.1:{tls_port} ssl;
        ssl_certificate {cert};
        ssl_certificate_key {key};
        location / {{
            proxy_pass http://sluice;
            proxy_http_version 1.1;
            proxy_set_header Host $http_host;
            proxy_set_header Upgrade $http_upgrade;
            proxy_set_header Connection $connection_upgrade;
            proxy_set_header X-Forwarded-For {x_forwarded_for};
            proxy_set_header Forwarded {forwarded};
            proxy_set_header X-Forwarded-Proto $scheme;
        }}
    }}
}}
"""


def free_port():
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


class Nginx:
    """A proxy in front of the server, with a plain and a TLS port, and the two headers it sends as nginx says them."""

    def __init__(self, server, forwarded='""', x_forwarded_for="$proxy_add_x_forwarded_for"):
        self.address, self.tls_address = ("127.0.0.1", free_port()), ("127.0.0.1", free_port())
        cert, key = certificate(server.folder, "proxy")
        self.trust = ssl.create_default_context(cafile=str(cert))
        conf = server.folder / "nginx.conf"
        conf.write_text(CONF.format(folder=server.folder, upstream=server.address[1], port=self.address[1],
                                    tls_port=self.tls_address[1], cert=cert, key=key, forwarded=forwarded,
                                    x_forwarded_for=x_forwarded_for))
        self._process = subprocess.Popen([NGINX, "-p", str(server.folder), "-c", str(conf)], stderr=subprocess.DEVNULL,
                                         preexec_fn=die_with_parent)
        eventually(self._answers, what="nginx")

    def _answers(self):
        assert self._process.poll() is None, "nginx ended"
        try:
            socket.create_connection(self.address, timeout=1).close()
            return True
        except OSError:
            return False

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self._process.terminate()
        self._process.wait(10)


def both_protocols():
    """HTTP with keep-alive and WebSocket, plain and over the proxy's TLS."""
    with Server({"trusted_proxies": ["127.0.0.1"]}, MANIFEST) as server, Nginx(server) as nginx:
        for address, tls in ((nginx.address, None), (nginx.tls_address, nginx.trust)):
            connection = WebSocket(address, BEARER, tls=tls)
            start = connection.call("stream.subscribe", stream="k")["offset"]
            client = http.client.HTTPSConnection("localhost", address[1], context=tls, timeout=5) if tls \
                else http.client.HTTPConnection(*address, timeout=5)
            for n in range(1, 4):
                client.request("POST", "/v1/events", '{"event":"bench.tick","payload":{"key":"k"}}',
                               {"Authorization": "Bearer " + BEARER})
                response = client.getresponse()
                equal((response.status, b"deliveries" in response.read()), (200, True), "POST")
                equal(connection.note()["params"]["offset"], start + n, "event")
            client.close()
            connection.call("event.publish", event="bench.tick", payload={"key": "k", "filler": "x" * 300_000})
            equal(len(connection.note()["params"]["data"]["filler"]), 300_000, "a large message")
            connection.close()


def pages_behind_the_proxy():
    """A page of the proxy's own host may connect, one of another may not."""
    with Server({"trusted_proxies": ["127.0.0.0/8"]}, MANIFEST) as server, Nginx(server) as nginx:
        host = f"127.0.0.1:{nginx.address[1]}"
        WebSocket(nginx.address, BEARER, headers=[f"Origin: http://{host}"]).close()
        try:
            WebSocket(nginx.address, BEARER, headers=["Origin: http://elsewhere.example"])
        except Exception as error:
            equal(getattr(error, "status", None), 403, "another origin")
        else:
            raise AssertionError("another origin was let in")


def addresses(server):
    """Where the sessions came from that the log tells of, in order."""
    return [line.rsplit(" ", 1)[1].strip('"') for line in server.log_text().splitlines() if " opened: from " in line]


def clients_behind_the_proxy():
    """The address of a session is the client's that nginx saw, if nginx is trusted, else nginx's."""
    for trusted, expected in ((["127.0.0.1"], ["127.0.0.9", "127.0.0.8", "127.0.0.7"]), ([], ["127.0.0.1"] * 3)):
        with Server({"trusted_proxies": trusted, "log": {"level": "debug"}}, MANIFEST) as server, \
                Nginx(server) as nginx:
            for source in ("127.0.0.9", "127.0.0.8"):  # nginx keeps one connection for both
                client = http.client.HTTPConnection(*nginx.address, timeout=5, source_address=(source, 0))
                client.request("GET", "/v1/streams/k", headers={"Authorization": "Bearer " + BEARER,
                                                                "X-Forwarded-For": "192.0.2.66"})
                equal(client.getresponse().status, 200, "GET through nginx")
                client.close()
            WebSocket(nginx.address, BEARER, source="127.0.0.7").close()
            eventually(lambda: len(addresses(server)) >= 3, what="three sessions in the log")
            equal(addresses(server), expected, f"addresses with trusted_proxies {trusted}")


def only_the_named_header_counts():
    """nginx writes one header and passes the other one on as the client sent it, who lies in it."""
    writes_x = {"forwarded": "$http_forwarded"}
    writes_forwarded = {"forwarded": '"for=$remote_addr"', "x_forwarded_for": "$http_x_forwarded_for"}
    for header, writes, expected in (("x-forwarded-for", writes_x, "127.0.0.9"), ("auto", writes_x, "192.0.2.66"),
                                     ("forwarded", writes_forwarded, "127.0.0.9"),
                                     ("x-forwarded-for", writes_forwarded, "192.0.2.66")):
        settings = {"trusted_proxies": ["127.0.0.1"], "trusted_proxies_header": header, "log": {"level": "debug"}}
        with Server(settings, MANIFEST) as server, Nginx(server, **writes) as nginx:
            client = http.client.HTTPConnection(*nginx.address, timeout=5, source_address=("127.0.0.9", 0))
            client.request("GET", "/v1/streams/k", headers={"Authorization": "Bearer " + BEARER,
                                                            "Forwarded": "for=192.0.2.66",
                                                            "X-Forwarded-For": "192.0.2.66"})
            equal(client.getresponse().status, 200, "GET through nginx")
            client.close()
            eventually(lambda: addresses(server), what="a session in the log")
            equal(addresses(server), [expected], f"addresses with trusted_proxies_header {header}, {writes}")


def forwarding_headers_that_are_not_believed():
    """A client that forges them, itself or through the proxy, is served like any other."""
    for trusted in ([], ["127.0.0.1"]):
        with Server({"trusted_proxies": trusted}, MANIFEST) as server, Nginx(server) as nginx:
            for address in (server.address, nginx.address):
                for value in ("10.0.0.1", "10.0.0.1, 127.0.0.1", "nonsense", ", ,", "[::1]:80", "x" * 4000):
                    status, _, _ = server.http("GET", "/v1/streams/k", bearer=BEARER, address=address,
                                               headers={"X-Forwarded-For": value, "Forwarded": f"for={value[:20]}"})
                    equal(status, 200, f"X-Forwarded-For: {value[:40]} with trusted_proxies {trusted}")


if __name__ == "__main__":
    run([both_protocols, pages_behind_the_proxy, clients_behind_the_proxy, only_the_named_header_counts,
         forwarding_headers_that_are_not_believed])
