#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Sluice authors
# SPDX-License-Identifier: Apache-2.0
"""Every row of Toa's scenarios is a named case, or server/docs/toa.md says why it is none.

    rows.py SOURCE_TREE
"""

import re
import sys
from pathlib import Path

TREE = Path(sys.argv[1])
ROWS = {"RT": 8, "DR": 16, "S": 2, "A": 15, "I": 11, "T": 7, "U": 3, "R": 4, "F": 5, "N": 1, "C": 2, "E": 8, "G": 12}
NAME = re.compile(r"(?:def|void) ([a-z]+)_(\d+(?:_(?:\d+|and|to))*)_")


def spans(text):
    """The rows that a text names: `A-1 to A-3, I-4` is A-1, A-2, A-3 and I-4."""
    found = set()
    for kind, first, last in re.findall(r"\b([A-Z]{1,2})-(\d+)(?: to [A-Z]{1,2}-(\d+))?", text):
        found |= {(kind, n) for n in range(int(first), int(last or first) + 1)}
    return found


def cases(*files):
    """The rows that cases are named after: dr_1_3 is DR-1 and DR-3, dr_4_to_8 is DR-4 to DR-8."""
    found = set()
    for file in files:
        for kind, numbers in NAME.findall(file.read_text()):
            if kind.upper() not in ROWS:
                continue
            words = numbers.split("_")
            for place, word in enumerate(words):
                if word == "to":
                    found |= {(kind.upper(), n) for n in range(int(words[place - 1]), int(words[place + 1]) + 1)}
                elif word.isdigit():
                    found.add((kind.upper(), int(word)))
    return found


def main():
    document = (TREE / "server/docs/toa.md").read_text().split("## Toa's scenarios\n")[1].split("\n## ")[0]
    nodes = {("DR", 12), ("DR", 14)}
    shown = spans(document.split("\n\nDR-12 and DR-14 ")[0])
    not_shown = spans("".join(line.split("|")[1] for line in document.splitlines() if line.startswith("|")))
    every = {(kind, n) for kind, count in ROWS.items() for n in range(1, count + 1)}
    assert shown | nodes | not_shown == every, (every - shown - nodes - not_shown, (shown | not_shown) - every)
    assert not shown & not_shown, shown & not_shown
    there = cases(*(TREE / "tests/contract/toa").glob("*.py"))
    assert shown <= there, f"no case is named after {sorted(shown - there)}"
    assert there <= shown, f"toa.md does not tell of {sorted(there - shown)}"
    by_amqp = cases(TREE / "tests/contract/toa/operations.py")
    assert by_amqp == {row for row in shown if row[0] == "DR"}, by_amqp
    assert nodes <= cases(TREE / "tests/unit/core/route_sync_test.cpp")
    print(f"{len(shown)} rows are cases, {len(nodes)} are with two nodes, {len(not_shown)} are of a whole gateway")


main()
