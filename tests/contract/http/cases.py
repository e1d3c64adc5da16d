# SPDX-FileCopyrightText: 2026 The Sluice authors
# SPDX-License-Identifier: Apache-2.0
"""What is sent over a raw socket, and what an HTTP/1.1 server has to make of it.

A case with `refuse` is a stream that two HTTP readers in a row may cut into different requests. The
answer is exactly one response with one of these statuses, then the end of the connection: a request
hidden behind it must never be answered. A case with `answers` is honest and gets that many.
"""

from dataclasses import dataclass


@dataclass(frozen=True)
class Case:
    name: str
    data: bytes
    refuse: frozenset = frozenset()
    answers: int = 0
    one_byte_at_a_time: bool = False


BAD = frozenset({400})
CODING = frozenset({400, 501})
VERSION = frozenset({400, 505})


def _field_cases(path):
    """Field lines inserted into a POST with a chunked-looking body."""
    head = b"POST " + path + b" HTTP/1.1\r\nHost: a\r\n"
    body = b"\r\n0\r\n\r\n"
    rows = [
        ("CL.TE", b"Content-Length: 5\r\nTransfer-Encoding: chunked\r\n", BAD),
        ("TE.CL", b"Transfer-Encoding: chunked\r\nContent-Length: 5\r\n", BAD),
        ("TE twice", b"Transfer-Encoding: chunked\r\nTransfer-Encoding: chunked\r\n", CODING),
        ("TE hidden second", b"Transfer-Encoding: chunked\r\nTransfer-encoding: x\r\n", CODING),
        ("TE hidden first", b"Transfer-Encoding: x\r\nTransfer-Encoding: chunked\r\n", CODING),
        ("TE identity", b"Transfer-Encoding: identity\r\n", CODING),
        ("TE gzip, chunked", b"Transfer-Encoding: gzip, chunked\r\n", CODING),
        ("TE chunked, gzip", b"Transfer-Encoding: chunked, gzip\r\n", CODING),
        ("TE chunked, chunked", b"Transfer-Encoding: chunked, chunked\r\n", CODING),
        ("TE with parameter", b"Transfer-Encoding: chunked;q=1\r\n", CODING),
        ("TE xchunked", b"Transfer-Encoding: xchunked\r\n", CODING),
        ("TE empty", b"Transfer-Encoding:\r\n", CODING),
        ("TE with vertical tab", b"Transfer-Encoding: \x0bchunked\r\n", CODING),
        ("TE with blank before colon", b"Transfer-Encoding : chunked\r\n", BAD),
        ("TE with leading blank", b" Transfer-Encoding: chunked\r\n", BAD),
        ("TE folded", b"Transfer-Encoding:\r\n chunked\r\n", CODING),
        ("TE behind a bare LF", b"X: y\nTransfer-Encoding: chunked\r\n", BAD),
        ("TE behind a bare CR", b"X: y\rTransfer-Encoding: chunked\r\n", BAD),
        ("two lengths", b"Content-Length: 5\r\nContent-Length: 6\r\n", BAD),
        ("two equal lengths", b"Content-Length: 5\r\nContent-Length: 5\r\n", BAD),
        ("listed length", b"Content-Length: 5, 5\r\n", BAD),
        ("length with plus", b"Content-Length: +5\r\n", BAD),
        ("length with minus", b"Content-Length: -5\r\n", BAD),
        ("length in hex", b"Content-Length: 0x5\r\n", BAD),
        ("length with blank inside", b"Content-Length: 5 6\r\n", BAD),
        ("length empty", b"Content-Length:\r\n", BAD),
        ("length beyond 64 bits", b"Content-Length: 18446744073709551621\r\n", BAD | {413}),
    ]
    return [Case(name, head + fields + body, refuse) for name, fields, refuse in rows]


def _head_cases(path):
    get = b"GET " + path + b" HTTP/1.1\r\n"
    old = b"GET " + path + b" HTTP/1.0\r\n"
    host = b"Host: a\r\n"
    rows = [
        ("bare LF after the request line", get[:-2] + b"\n" + host + b"\r\n", BAD),
        ("bare LF after a field", get + b"Host: a\n\r\n", BAD),
        ("bare LF as the empty line", get + host + b"\n", BAD),
        ("CR CR LF", get[:-2] + b"\r\r\n" + host + b"\r\n", VERSION),
        ("folded field", get + host + b"X: y\r\n z\r\n\r\n", BAD),
        ("folded before the first field", get + b" X: y\r\n" + host + b"\r\n", BAD),
        ("NUL in a value", get + host + b"X: a\0b\r\n\r\n", BAD),
        ("control byte in a value", get + host + b"X: a\x01b\r\n\r\n", BAD),
        ("blank before the colon", get + host + b"X : y\r\n\r\n", BAD),
        ("empty name", get + host + b": y\r\n\r\n", BAD),
        ("no colon", get + host + b"XY\r\n\r\n", BAD),
        ("no Host", get + b"X: y\r\n\r\n", BAD),
        ("two Hosts", get + host + b"Host: b\r\n\r\n", BAD),
        ("listed Host", get + b"Host: a, b\r\n\r\n", BAD),
        ("Host with path", get + b"Host: a/b\r\n\r\n", BAD),
        ("TE on HTTP/1.0", old + host + b"Transfer-Encoding: chunked\r\n\r\n0\r\n\r\n", CODING),
        ("two blanks", b"GET  / HTTP/1.1\r\n" + host + b"\r\n", BAD),
        ("tab in the request line", b"GET\t/\tHTTP/1.1\r\n" + host + b"\r\n", BAD),
        ("blank in the target", b"GET /a b HTTP/1.1\r\n" + host + b"\r\n", VERSION),
        ("raw UTF-8 in the target", b"GET /\xc3\xa9 HTTP/1.1\r\n" + host + b"\r\n", BAD),
        ("fragment", b"GET /a#b HTTP/1.1\r\n" + host + b"\r\n", BAD),
        ("relative target", b"GET a HTTP/1.1\r\n" + host + b"\r\n", BAD),
        ("absolute form of another host", b"GET http://b/ HTTP/1.1\r\n" + host + b"\r\n", BAD),
        ("CONNECT", b"CONNECT a:443 HTTP/1.1\r\n" + host + b"\r\n", frozenset({400, 405, 501})),
        ("TRACE", b"TRACE / HTTP/1.1\r\n" + host + b"\r\n", frozenset({400, 405, 501})),
        ("version 1.2", b"GET / HTTP/1.2\r\n" + host + b"\r\n", VERSION),
        ("version 2.0", b"GET / HTTP/2.0\r\n" + host + b"\r\n", VERSION),
        ("HTTP/2 preface", b"PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n", VERSION),
        ("TLS greeting", b"\x16\x03\x01\x02\x00\x01\x00\x01\xfc\x03\x03", BAD),
        ("too many fields", get + host + b"A: b\r\n" * 2000 + b"\r\n", frozenset({400, 431})),
        ("endless field", get + host + b"X: " + b"x" * 100_000, frozenset({400, 431})),
        ("endless target", b"GET /" + b"t" * 100_000, frozenset({400, 414, 431})),
        ("body on an upgrade", get + host + b"Connection: upgrade\r\nUpgrade: websocket\r\n"
         b"Sec-WebSocket-Version: 13\r\nSec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n"
         b"Content-Length: 5\r\n\r\nhello", BAD),
    ]
    return [Case(name, data, refuse) for name, data, refuse in rows]


def _chunk_cases(path):
    head = b"POST " + path + b" HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\n"
    rows = [
        ("chunk size with plus", b"+1\r\nx\r\n0\r\n\r\n"),
        ("chunk size with minus", b"-1\r\nx\r\n0\r\n\r\n"),
        ("chunk size with 0x", b"0x1\r\nx\r\n0\r\n\r\n"),
        ("chunk size with blank", b"1 \r\nx\r\n0\r\n\r\n"),
        ("chunk size beyond 64 bits", b"10000000000000001\r\nx\r\n0\r\n\r\n"),
        ("chunk line with bare LF", b"1\nx\r\n0\r\n\r\n"),
        ("chunk data with bare LF", b"1\r\nx\n0\r\n\r\n"),
        ("chunk longer than its size", b"1\r\nxy\r\n0\r\n\r\n"),
        ("chunk extension with control byte", b"1;a\x01\r\nx\r\n0\r\n\r\n"),
        ("long chunk extension", b"1;" + b"a" * 100_000 + b"\r\nx\r\n0\r\n\r\n"),
        ("folded trailer", b"0\r\nA: b\r\n c\r\n\r\n"),
        ("request line as trailer", b"0\r\nGET /hidden HTTP/1.1\r\n\r\n"),
    ]
    # A server may answer the head (not allowed, not found) before it meets the broken body.
    refuse = BAD | {401, 403, 404, 405, 413}
    return [Case(name, head + chunks, refuse) for name, chunks in rows]


def _honest_cases(path):
    get = b"GET " + path + b" HTTP/1.1\r\nHost: a\r\n"
    post = b"POST " + path + b" HTTP/1.1\r\nHost: a\r\n"
    last = get + b"Connection: close\r\n\r\n"
    fixed = post + b"Content-Length: 5\r\n\r\nhello"
    chunked = (post + b"Transfer-Encoding: chunked\r\n\r\n3;a=b\r\nabc\r\n00A\r\n0123456789\r\n"
               b"0\r\nX-Trailer: y\r\n\r\n")
    return [
        Case("one request", last, answers=1),
        Case("three pipelined requests", (get + b"\r\n") * 2 + last, answers=3),
        Case("fixed body, then a request", fixed + last, answers=2),
        Case("body that looks like a request",
             post + b"Content-Length: %d\r\n\r\n" % len(last) + last + last, answers=2),
        Case("chunked body, then a request", chunked + last, answers=2),
        Case("blank line before a request", b"\r\n" + last, answers=1),
        Case("HTTP/1.0 closes", b"GET " + path + b" HTTP/1.0\r\n\r\n" + last, answers=1),
        Case("nothing is answered after close", last + last, answers=1),
        Case("HEAD, then a request",
             b"HEAD " + path + b" HTTP/1.1\r\nHost: a\r\n\r\n" + last, answers=2),
        Case("absolute form", b"GET http://a" + path + b" HTTP/1.1\r\nHost: a\r\n"
             b"Connection: close\r\n\r\n", answers=1),
        Case("everything one byte at a time", fixed + chunked + last, answers=3,
             one_byte_at_a_time=True),
    ]


def all_cases(path):
    """Every case, for requests to `path`, which must answer a GET with 200."""
    return _field_cases(path) + _head_cases(path) + _chunk_cases(path) + _honest_cases(path)
