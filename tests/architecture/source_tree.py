# SPDX-FileCopyrightText: 2026 The Sluice authors
# SPDX-License-Identifier: Apache-2.0
"""The files that the architecture rules look at."""

import os
import re
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

TOP_FOLDERS = ("server", "console", "shared", "resources", "translations", "tests", "packaging")
SKIPPED_FOLDERS = {".git", ".cache", "node_modules", "__pycache__"}
TEXT_LIMIT_BYTES = 4 * 1024 * 1024

# A digit separator is not a quote: it comes first so that it never opens a character literal.
_TOKENS = re.compile(
    r"""(?P<digit>(?<=[0-9a-fA-F])'(?=[0-9a-fA-F]))"""
    r"""|(?P<comment>//[^\n]*|/\*.*?\*/)"""
    r"""|(?P<string>R"(?P<tag>[^\s()\\]{0,16})\(.*?\)(?P=tag)"|"(?:\\.|[^"\\\n])*")"""
    r"""|(?P<char>'(?:\\.|[^'\\\n])+')""",
    re.DOTALL,
)


@dataclass(frozen=True)
class Violation:
    """One finding: where, what is wrong, and what to do instead."""

    path: str
    line: int
    rule: str
    what: str
    do: str

    def __str__(self):
        return f"{self.path}:{self.line}: [{self.rule}] {self.what}; {self.do}"


def _blank(text):
    return re.sub(r"[^\n]", " ", text)


class SourceFile:
    """A file with its path relative to the root; its text is read on first use."""

    def __init__(self, root, path):
        self.path = path
        self._full = root / path

    @property
    def name(self):
        return self.path.rsplit("/", 1)[-1]

    @property
    def folder(self):
        return self.path.rsplit("/", 1)[0] if "/" in self.path else ""

    @property
    def is_cpp(self):
        return self.path.endswith((".cpp", ".h"))

    @property
    def is_cmake(self):
        return self.name == "CMakeLists.txt" or self.path.endswith(".cmake")

    @property
    def is_source(self):
        if self.is_cpp or self.is_cmake:
            return True
        if self.path.endswith((".py", ".sh", ".js", ".mjs", ".sql")):
            return True
        return "." not in self.name and self.text.startswith("#!")

    @cached_property
    def text(self):
        """The text; empty for binary and for very large files."""
        if self._full.stat().st_size > TEXT_LIMIT_BYTES:
            return ""
        data = self._full.read_bytes()
        return "" if b"\0" in data else data.decode("utf-8", errors="replace")

    @property
    def lines(self):
        return self.text.splitlines()

    @cached_property
    def code(self):
        """C++ text with comments, strings and character literals blanked; lines stay in place."""
        return _TOKENS.sub(lambda m: "_" if m["digit"] else _blank(m[0]), self.text)

    @cached_property
    def code_with_strings(self):
        """C++ text with only the comments blanked."""
        return _TOKENS.sub(lambda m: _blank(m[0]) if m["comment"] else m[0], self.text)

    def matches(self, pattern, text=None):
        """(line number, match) for each match of a compiled pattern."""
        text = self.text if text is None else text
        for match in pattern.finditer(text):
            yield text.count("\n", 0, match.start()) + 1, match


class Tree:
    """All files of a source tree, without build output."""

    def __init__(self, root):
        self.root = Path(root).resolve()
        self.files = sorted(self._walk(), key=lambda file: file.path)
        self._paths = {file.path for file in self.files}

    def _walk(self):
        for folder, subfolders, names in os.walk(self.root):
            at_root = Path(folder) == self.root
            subfolders[:] = [
                name for name in subfolders
                if name not in SKIPPED_FOLDERS and not (at_root and name.startswith("build"))
            ]
            relative = Path(folder).relative_to(self.root)
            for name in names:
                full = Path(folder) / name
                if full.is_file() and not full.is_symlink():
                    yield SourceFile(self.root, (relative / name).as_posix())

    def has(self, path):
        return path in self._paths

    def under(self, *folders):
        return [file for file in self.files if file.path.startswith(tuple(f"{f}/" for f in folders))]

    def top_folders(self):
        return sorted(entry.name for entry in self.root.iterdir() if entry.is_dir())
