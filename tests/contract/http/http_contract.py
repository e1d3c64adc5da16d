#!/usr/bin/python3
# SPDX-FileCopyrightText: 2026 The Sluice authors
# SPDX-License-Identifier: Apache-2.0
"""Sends raw bytes to an HTTP server and checks how it cuts them into requests.

    http_contract.py 127.0.0.1:8420 [--path /healthz] [--json] [--only TEXT]

Prints one line per case. Exit status: 0 all pass, 1 some fail, 2 the server cannot be reached.
"""

import argparse
import json
import socket
import sys
import time
from dataclasses import asdict, dataclass

from cases import all_cases

HIDDEN = b"GET /hidden-by-smuggling HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n"


@dataclass
class Result:
    name: str
    passed: bool
    detail: str


class MalformedAnswer(Exception):
    """The server's bytes are not a sequence of HTTP responses."""


def exchange(address, case, data, seconds):
    """Sends the data and reads until the server closes: (bytes, whether it closed in time)."""
    deadline = time.monotonic() + seconds
    received = b""
    with socket.create_connection(address, timeout=seconds) as connection:
        connection.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
        try:
            pieces = [data[i:i + 1] for i in range(len(data))] if case.one_byte_at_a_time else [data]
            for piece in pieces:
                connection.sendall(piece)
        except (BrokenPipeError, ConnectionResetError):
            pass  # refused before everything was sent; the answer may still be there
        while True:
            left = deadline - time.monotonic()
            if left <= 0:
                return received, False
            connection.settimeout(left)
            try:
                piece = connection.recv(65536)
            except (socket.timeout, TimeoutError):
                return received, False
            except ConnectionResetError:
                return received, True
            if not piece:
                return received, True
            received += piece


def dechunk(data):
    """The length of a chunked body at the start of `data`."""
    at = 0
    while True:
        end = data.find(b"\r\n", at)
        if end < 0:
            raise MalformedAnswer("unfinished chunk")
        size = int(data[at:end].split(b";")[0], 16)
        at = end + 2 + size + 2
        if size == 0:
            return at


def body_length(head, status, is_head_answer, rest):
    fields = dict(line.lower().split(b":", 1) for line in head.split(b"\r\n")[1:] if b":" in line)
    if is_head_answer or status < 200 or status in (204, 304):
        return 0
    if fields.get(b"transfer-encoding", b"").strip() == b"chunked":
        return dechunk(rest)
    if b"content-length" in fields:
        return int(fields[b"content-length"])
    return len(rest)


def statuses(data, first_is_head):
    """The final statuses in a stream of responses; interim ones (1xx) are left out."""
    found = []
    while data:
        head, separator, rest = data.partition(b"\r\n\r\n")
        if not separator or not head.startswith(b"HTTP/1."):
            raise MalformedAnswer(f"not a response head: {data[:40]!r}")
        status = int(head.split(b" ", 2)[1])
        length = body_length(head, status, first_is_head and not found, rest)
        if length > len(rest):
            raise MalformedAnswer("a body is shorter than its length")
        data = rest[length:]
        if status >= 200:
            found.append(status)
    return found


def run_case(address, case, seconds):
    data = case.data + HIDDEN if case.refuse else case.data
    received, closed = exchange(address, case, data, seconds)
    try:
        found = statuses(received, case.data.startswith(b"HEAD "))
    except (MalformedAnswer, ValueError) as error:
        return Result(case.name, False, str(error))
    if not closed:
        return Result(case.name, False, f"the connection stayed open; answers: {found}")
    if not case.refuse:
        passed = len(found) == case.answers and found[-1] == 200
        return Result(case.name, passed, f"answers: {found}, expected {case.answers}, the last 200")
    # A reset may overtake the answer; silence is no smuggling, a second answer is.
    passed = len(found) <= 1 and all(status in case.refuse for status in found)
    detail = f"answers: {found}, expected one of {sorted(case.refuse)}"
    if passed and not found:
        detail = "closed without an answer"
    return Result(case.name, passed, detail)


def parse_arguments():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("server", help="HOST:PORT")
    parser.add_argument("--path", default="/healthz", help="answers a GET with 200")
    parser.add_argument("--only", default="", help="cases whose name has this text")
    parser.add_argument("--seconds", type=float, default=5.0, help="time limit of a case")
    parser.add_argument("--json", action="store_true")
    return parser.parse_args()


def main():
    arguments = parse_arguments()
    host, _, port = arguments.server.rpartition(":")
    address = (host.strip("[]"), int(port))
    results = []
    for case in all_cases(arguments.path.encode()):
        if arguments.only not in case.name:
            continue
        try:
            results.append(run_case(address, case, arguments.seconds))
        except OSError as error:
            print(f"{arguments.server}: {error}", file=sys.stderr)
            return 2
    failed = [result for result in results if not result.passed]
    if arguments.json:
        print(json.dumps([asdict(result) for result in results], indent=2))
    else:
        for result in results:
            print(f"{'ok  ' if result.passed else 'FAIL'} {result.name}: {result.detail}")
        print(f"{len(results) - len(failed)} of {len(results)} cases pass")
    return 1 if failed or not results else 0


if __name__ == "__main__":
    sys.exit(main())
