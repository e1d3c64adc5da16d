# SPDX-FileCopyrightText: 2026 The Sluice authors
# SPDX-License-Identifier: Apache-2.0
"""Reads shared/docs/protocol.md: its fenced blocks, its tables, and JSON with placeholders.

In the examples `<string>`, `<number>` and `<any>` stand for a value of that kind, `<token NAME>` for
a token with the claims of that name, and any other `<name>` for a value that is taken where it
appears first and must be the same from then on.
"""

import json
import re
from dataclasses import dataclass

_PIECE = re.compile(r'"(?:[^"\\]|\\.)*"|<[a-z][a-z ]*>')
_NAME = re.compile(r"<([a-z][a-z ]*)>")
_WILD = {"string": lambda value: isinstance(value, str),
         "number": lambda value: isinstance(value, (int, float)) and not isinstance(value, bool),
         "any": lambda value: True}
_MARK = "\0"


@dataclass
class Block:
    kind: str   # first word after the fence: yaml, ws, http …
    words: list # the others
    lines: list # (number, text)

    @property
    def text(self):
        return "\n".join(text for _, text in self.lines)


def blocks(document):
    """Every fenced block of the Markdown text, in order."""
    current = None
    for number, line in enumerate(document.splitlines(), 1):
        if line.startswith("```"):
            if current is None:
                words = line[3:].split()
                current = Block(words[0] if words else "", words[1:], [])
            else:
                yield current
                current = None
        elif current is not None:
            current.lines.append((number, line))
    assert current is None, "the document ends inside a fenced block"


def tables(document):
    """Every table of the Markdown text: lists of rows, each a list of cells without backticks."""
    rows = []
    for line in [*document.splitlines(), ""]:
        if line.startswith("|"):
            rows.append([cell.strip().strip("`") for cell in line.strip().strip("|").split("|")])
        elif rows:
            yield [row for row in rows if not all(re.fullmatch(r":?-+:?", cell) for cell in row)]
            rows = []


class Values:
    """What the placeholders stand for so far."""

    def __init__(self, tokens):
        self._tokens = tokens # name → function that mints
        self._known = {}

    def fill(self, text):
        """Text that is sent: every placeholder must have its value."""
        def value(match):
            return self._text(match[1])
        return _NAME.sub(value, text)

    def fill_json(self, text):
        """The same for JSON, where a placeholder outside a string is a whole value."""
        def value(match):
            if match[0].startswith('"'):
                return self.fill(match[0])
            return json.dumps(self._value(match[0][1:-1]))
        return _PIECE.sub(value, text)

    def _value(self, name):
        if name.startswith("token "):
            return self._tokens[name[6:]]()
        assert name in self._known, f"<{name}> has no value yet"
        return self._known[name]

    def _text(self, name):
        value = self._value(name)
        return value if isinstance(value, str) else json.dumps(value)

    def compare(self, expected_text, actual):
        """None if the value has the shape of the text, else what differs."""
        def mark(match):
            if match[0].startswith('"'):
                return _NAME.sub(lambda inner: self._text(inner[1]), match[0])
            return json.dumps(_MARK + match[0][1:-1])
        return self._differ(json.loads(_PIECE.sub(mark, expected_text)), actual, "$")

    def _differ(self, expected, actual, where):
        if isinstance(expected, str) and expected.startswith(_MARK):
            return self._differ_from_placeholder(expected[1:], actual, where)
        if isinstance(expected, dict) and isinstance(actual, dict):
            if list(expected) != list(actual):
                return f"{where}: members {list(expected)} expected, {list(actual)} received"
            found = (self._differ(expected[key], actual[key], f"{where}.{key}") for key in expected)
            return next((difference for difference in found if difference), None)
        if isinstance(expected, list) and isinstance(actual, list) and len(expected) == len(actual):
            found = (self._differ(*pair, f"{where}[{i}]") for i, pair in enumerate(zip(expected, actual)))
            return next((difference for difference in found if difference), None)
        if type(expected) is not type(actual) or expected != actual:
            return f"{where}: {json.dumps(expected)} expected, {json.dumps(actual)} received"
        return None

    def _differ_from_placeholder(self, name, actual, where):
        if name in _WILD:
            return None if _WILD[name](actual) else f"{where}: <{name}> expected, {json.dumps(actual)} received"
        if self._known.setdefault(name, actual) != actual:
            return f"{where}: <{name}> is {json.dumps(self._known[name])}, {json.dumps(actual)} received"
        return None
