#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Sluice authors
# SPDX-License-Identifier: Apache-2.0
"""Holds github-webhooks.ndjson to what the server and ./dev run expect of it."""

import collections
import json
import pathlib
import re
import sys

FOLDER = pathlib.Path(__file__).resolve().parent
LABEL = re.compile(r"github\.[a-z0-9_]+")
WANTED_PATHS = {  # the manifest of the sample routes by these
    "repository.full_name": 100,
    "sender.login": 100,
    "pull_request.assignees.login": 1,
    "issue.assignees.login": 1,
}


def unique_members(pairs):
    members = dict(pairs)
    if len(members) != len(pairs):
        raise ValueError("a member occurs twice")
    return members


def values_at(value, path):
    """The strings a dotted path reaches; arrays fan out, as the router does it."""
    if isinstance(value, list):
        return [found for entry in value for found in values_at(entry, path)]
    if not path:
        return [value] if isinstance(value, str) else []
    return values_at(value[path[0]], path[1:]) if isinstance(value, dict) and path[0] in value else []


def check_line(number, line, reached):
    record = json.loads(line, object_pairs_hook=unique_members)
    assert list(record) == ["event", "payload"], f"line {number}: members {list(record)}"
    assert LABEL.fullmatch(record["event"]), f"line {number}: label {record['event']!r}"
    assert isinstance(record["payload"], dict), f"line {number}: the payload is no object"
    assert len(line) <= 256 * 1024, f"line {number}: {len(line)} bytes"
    for path in WANTED_PATHS:
        reached[path] += bool(values_at(record["payload"], path.split(".")))
    return record["event"]


def main():
    data = (FOLDER / "github-webhooks.ndjson").read_bytes()
    assert data.endswith(b"\n") and len(data) <= 6 * 1024 * 1024, "size or end of file"
    reached = collections.Counter()
    lines = data.decode("utf-8").rstrip("\n").split("\n")
    events = {check_line(number, line, reached) for number, line in enumerate(lines, 1)}
    assert len(lines) >= 200, f"only {len(lines)} payloads"
    assert len(events) >= 20, f"only {len(events)} kinds of event"
    for path, wanted in WANTED_PATHS.items():
        assert reached[path] >= wanted, f"{path} is in {reached[path]} payloads, want {wanted}"
    notice = (FOLDER / "NOTICE").read_text()
    assert "MIT License" in notice and "Copyright (c) 2018" in notice, "NOTICE lost its licence"
    print(f"{len(lines)} payloads, {len(events)} kinds of event, {dict(reached)}")


if __name__ == "__main__":
    try:
        main()
    except (AssertionError, ValueError) as problem:
        sys.exit(f"github-webhooks.ndjson: {problem}")
