#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Sluice authors
# SPDX-License-Identifier: Apache-2.0
"""Every mouth with every ear: one event, one position, equal payload. Prints the matrix, and checks
that the README's table says the same.

    matrix.py SLUICED README
"""

import sys
from pathlib import Path

for folder in ("native", "toa"):
    sys.path.insert(0, str(Path(__file__).resolve().parent.parent / folder))

import ears  # noqa: E402 (the path above comes first)
import mouths  # noqa: E402
from broker import Broker  # noqa: E402
from harness import Server, eventually, token  # noqa: E402

MANIFEST = """
routes:
  matrix.event: key
  rooms.matrix.published: data.key
  iii.matrix.created: key
  resources.matrix.created: key
  rooms.matrix_socket.published: data.key
resources:
  matrix: {}
rooms:
  resources.matrix.created: [ { room: "/matrix/{key}" } ]
  matrix.event: [ { room: "/matrix/{key}" } ]
  rooms.matrix.published: [ { room: "/matrix/{data.key}" } ]
  iii.matrix.created: [ { room: "/matrix/{key}" } ]
  rooms.matrix_socket.published: [ { room: "/matrix/{data.key}" } ]
items:
  matrix.event: { stream: matrix, group: "{key}", id: last, op: set }
  rooms.matrix.published: { stream: matrix, group: "{data.key}", id: last, op: set }
  resources.matrix.created: { stream: matrix, group: "{key}", id: last, op: set }
  rooms.matrix_socket.published: { stream: matrix, group: "{data.key}", id: last, op: set }
"""
CONFIG = {"modules": [{"class": "modules::streams::StreamModule", "config": {"host": "127.0.0.1", "port": 0}}],
          "workers": [{"name": "iii-worker-manager", "config": {"port": 0}}]}
EVENTS = 3
HEADING = "## Mouths and ears"


def check_cell(sent, ear):
    """None if the ear heard exactly what was sent, else what is wrong."""
    heard = ear.hear()
    # What a mouth is not told, the first ear says, and the others must agree.
    sent.id = sent.id or heard.id
    if sent.positions is None and heard.position:
        sent.positions = [{"epoch": heard.position[0], "offset": heard.position[1]}]
    expected = sent.item if heard.is_item and sent.item is not None else sent.payload
    if heard.payload != expected:
        return f"payload {heard.payload} instead of {expected}"
    if sent.id and heard.id not in (None, sent.id):
        return f"id {heard.id} instead of {sent.id}"
    if heard.event not in (None, sent.event):
        return f"event {heard.event} instead of {sent.event}"
    if heard.position and sent.positions is not None and [heard.position] != [(at["epoch"], at["offset"]) for at in sent.positions]:
        return f"position {heard.position} instead of {sent.positions}"
    return None


def check_row(server, bearer, mouth_name, failures):
    """All ears listen to one mouth at once, so that one event is what they all get."""
    key = "key-" + str(list(mouths.MOUTHS).index(mouth_name))
    listening = {name: make(server, bearer, key) for name, make in ears.EARS.items()}
    mouth = mouths.MOUTHS[mouth_name](server, bearer)
    for number in range(EVENTS):
        sent = mouth.send(key)
        if sent.positions is not None and [(at["stream"], at["offset"]) for at in sent.positions] != [(key, number + 1)]:
            failures[mouth_name, "its answer"] = f"positions {sent.positions}"
        for name, ear in listening.items():
            try:
                wrong = check_cell(sent, ear)
            except Exception as error:  # one dead cell must not hide the others
                wrong = f"{type(error).__name__}: {error}"
            if wrong:
                failures.setdefault((mouth_name, name), wrong)
    for name, ear in listening.items():
        if not ear.is_quiet():
            failures.setdefault((mouth_name, name), f"something came twice: {getattr(ear, 'left', '')}")
    _, _, page = server.http("GET", f"/v1/streams/{key}", bearer=bearer)
    if page["top"] != EVENTS:
        failures[mouth_name, "the store"] = f"{page['top']} positions for {EVENTS} events"


def table(is_full):
    """The README's table; `is_full` says which of the cells that exist work."""
    columns = [*ears.EARS, *ears.PLANNED]
    lines = ["| mouth \\ ear | " + " | ".join(columns) + " |", "|---" * (len(columns) + 1) + "|"]
    for mouth in [*mouths.MOUTHS, *mouths.PLANNED]:
        cells = ["yes" if mouth in mouths.MOUTHS and ear in ears.EARS and is_full(mouth, ear) else "–" for ear in columns]
        lines.append(f"| {mouth} | " + " | ".join(cells) + " |")
    return lines


def readme_table(text):
    """The lines of the first table after the heading."""
    after = text.partition(HEADING + "\n")[2].splitlines()
    start = next((i for i, line in enumerate(after) if line.startswith("|")), len(after))
    end = next((i for i in range(start, len(after)) if not after[i].startswith("|")), len(after))
    return after[start:end]


def main():
    failures = {}
    bearer = token()
    with Broker() as broker, Server(CONFIG | {"dialects": {"toa": {"amqp": broker.url}}}, MANIFEST) as server:
        server.broker = broker
        eventually(lambda: server.metric("sluice_amqp_events_bound") >= 1, 30, "the broker")
        for mouth in mouths.MOUTHS:
            check_row(server, bearer, mouth, failures)
    print("\n".join(table(lambda mouth, ear: (mouth, ear) not in failures)))
    for (mouth, ear), wrong in failures.items():
        print(f"FAIL {mouth} → {ear}: {wrong}")
    expected = table(lambda mouth, ear: True)
    is_told = readme_table(Path(sys.argv[2]).read_text()) == expected
    if not is_told:
        print(f"FAIL the table under `{HEADING}` in {sys.argv[2]} should be:", *expected, sep="\n")
    sys.exit(1 if failures or not is_told else 0)


if __name__ == "__main__":
    main()
