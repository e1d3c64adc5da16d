# SPDX-FileCopyrightText: 2026 The Sluice authors
# SPDX-License-Identifier: Apache-2.0
"""Sizes, names and folders."""

import re

from source_tree import TOP_FOLDERS, Violation

# The hard limits. They are raised here only, with a reason beside them.
MAX_SOURCE_LINES = 500
MAX_HEADER_LINES = 250
MAX_FUNCTION_LINES = 80
EXEMPT_MARKER = "sluice: data table"

_TYPE_HEAD = re.compile(r"^\s*(?:template\b.*>\s*)?(?:typedef\s+)?"
                        r"(?:class|struct|union|enum|namespace|extern)\b[^()]*$")
_TEST_NAME = re.compile(r"\b(?:(?P<kind>sluice_add_test|sluice_add_fuzzer)\s*\(\s*"
                        r"|add_test\s*\(\s*NAME\s+)(?P<name>[A-Za-z0-9_.\-]+)")
_MODEL = re.compile(r"class\s+(?P<name>\w+)\s+final\s*:\s*public\s+QAbstract(?:Item|Table|List|Proxy)Model\b")
_MODEL_TESTER = "QAbstractItemModelTester"
_CMAKE_COMMENT = re.compile(r"(?m)#.*$")


def _is_exempt(file):
    lines = file.lines
    return bool(lines) and EXEMPT_MARKER in lines[0]


def file_size(tree):
    """Files stay short enough to be read in one go."""
    for file in tree.files:
        if not file.is_source or file.is_cmake or _is_exempt(file):
            continue
        limit = MAX_HEADER_LINES if file.path.endswith(".h") else MAX_SOURCE_LINES
        count = len(file.lines)
        if count > limit:
            yield Violation(file.path, limit + 1, "file_size", f"{count} lines, the limit is {limit}",
                            f"split it by subject (a data table carries `// {EXEMPT_MARKER}` in line 1)")


def functions_of(file):
    """(first line, last line) of each function whose brace stands on its own line, or at the end
    of an unindented line: the two forms that the formatter leaves."""
    lines = file.code.splitlines()
    index = 0
    while index < len(lines):
        if not _opens_function(lines, index):
            index += 1
            continue
        last = _closing_line(lines, index)
        yield index + 1, last + 1
        index = last + 1


def _opens_function(lines, index):
    line = lines[index]
    if line.strip() != "{":
        return bool(re.match(r"\S.*\)[\w\s]*\{\s*$", line)) and "=" not in line
    head = index - 1
    while head >= 0 and not lines[head].strip():
        head -= 1
    # A constructor's initialisers and a broken parameter list stand between name and brace.
    while head > 0 and re.match(r"\s*[:,]", lines[head]):
        head -= 1
    return head >= 0 and not _TYPE_HEAD.match(lines[head]) and not lines[head].rstrip().endswith(("=", ";"))


def _closing_line(lines, index):
    depth = 0
    for number in range(index, len(lines)):
        depth += lines[number].count("{") - lines[number].count("}")
        if depth <= 0:
            return number
    return len(lines) - 1


def function_size(tree):
    """Functions fit on a screen."""
    for file in tree.under("shared", "server", "console", "tests", "packaging"):
        if not file.is_cpp or _is_exempt(file):
            continue
        for first, last in functions_of(file):
            count = last - first + 1
            if count > MAX_FUNCTION_LINES:
                yield Violation(file.path, first, "function_size",
                                f"function of {count} lines, the limit is {MAX_FUNCTION_LINES}",
                                "give its parts names")


def test_names(tree):
    """A test's name says which file to open, so it is unique."""
    seen = {}
    for file in tree.under("tests", "packaging", "resources"):
        if not file.is_cmake or file.path.startswith("packaging/cmake/"):
            continue
        text = _CMAKE_COMMENT.sub(lambda m: " " * len(m[0]), file.text)
        for line, match in file.matches(_TEST_NAME, text):
            name = match["name"]
            if match["kind"] == "sluice_add_fuzzer":
                name = f"fuzz_replay_{name}"
            if name in seen:
                yield Violation(file.path, line, "test_names", f"test `{name}` exists in {seen[name]} too",
                                "name it after what only this one tests")
            seen.setdefault(name, f"{file.path}:{line}")


def model_tests(tree):
    """Every model of the console is run under Qt's tester of models."""
    tested = [file.text for file in tree.under("tests") if file.is_cpp and _MODEL_TESTER in file.text]
    for file in tree.under("console"):
        if not file.is_cpp:
            continue
        for line, match in file.matches(_MODEL):
            if not any(re.search(rf"\b{match['name']}\b", text) for text in tested):
                yield Violation(file.path, line, "model_tests",
                                f"model `{match['name']}` is never under a {_MODEL_TESTER}",
                                "run its test with one, in the mode Fatal")


def folders(tree):
    """Seven top-level folders, each with a CMakeLists.txt or a README."""
    for name in TOP_FOLDERS:
        if not tree.has(f"{name}/CMakeLists.txt") and not tree.has(f"{name}/README.md"):
            yield Violation(name, 1, "folders", f"{name}/ has neither CMakeLists.txt nor README.md",
                            "add one that says what is there and what is not there yet")
    for name in tree.top_folders():
        hidden_or_output = name.startswith((".", "build")) or name in ("node_modules", "__pycache__")
        if not hidden_or_output and name not in TOP_FOLDERS:
            yield Violation(name, 1, "folders", f"{name}/ is a new top-level folder",
                            f"put it under one of: {', '.join(TOP_FOLDERS)}")


RULES = {
    "file_size": file_size,
    "function_size": function_size,
    "test_names": test_names,
    "model_tests": model_tests,
    "folders": folders,
}
