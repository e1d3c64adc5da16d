#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Sluice authors
# SPDX-License-Identifier: Apache-2.0
"""Every row of the reference's list of iii's own tests is shown by a test that names it, or has a reason.

    rows.py ROOT

The table is in server/docs/iii.md; a test names its rows by the numbers that its name begins with, or by
"Row N" in the comment in front of it.
"""

import re
import sys
from pathlib import Path

LAST = 133
_NAMED = re.compile(r"""["'`](\d{1,3}(?: \d{1,3})*) """)
_TOLD = re.compile(r"Rows? (\d{1,3}(?:(?:, | and )\d{1,3})*)")


def rows_of(text):
    """`1–3, 7` as a list of numbers."""
    for part in text.split(","):
        first, _, last = part.strip().partition("–")
        yield from range(int(first), int(last or first) + 1)


def table(document):
    """(rows, right cell) of each line of the table under "iii's own tests"."""
    section = document.split("## iii's own tests", 1)[1].split("\n## ", 1)[0]
    for line in section.splitlines():
        cells = [cell.strip() for cell in line.strip().strip("|").split("|")]
        if line.startswith("|") and re.match(r"\d", cells[0]):
            yield list(rows_of(cells[0])), cells[1]


def named_in(path):
    text = path.read_text(encoding="utf-8")
    numbers = {int(number) for found in _NAMED.findall(text) for number in found.split()}
    return numbers | {int(number) for found in _TOLD.findall(text) for number in re.findall(r"\d+", found)}


def mistakes(root):
    seen = {}
    for rows, cell in table((root / "server/docs/iii.md").read_text(encoding="utf-8")):
        for row in rows:
            if row in seen:
                yield f"row {row} is listed twice"
            seen[row] = cell
        if cell.startswith("not: "):
            continue
        for name in re.findall(r"`([^`]+)`", cell):
            path = root / name
            if not path.is_file():
                yield f"there is no {name}"
                continue
            for row in sorted(set(rows) - named_in(path)):
                yield f"no test in {name} names row {row}"
        if "`" not in cell:
            yield f"rows {rows}: neither a file nor a reason (not: …)"
    for row in sorted(set(range(1, LAST + 1)) ^ set(seen)):
        yield f"row {row} is {'not in the list of the reference' if row > LAST else 'missing'}"


def main():
    found = list(mistakes(Path(sys.argv[1])))
    for mistake in found:
        print(f"server/docs/iii.md: {mistake}", file=sys.stderr)
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main())
