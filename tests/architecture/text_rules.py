# SPDX-FileCopyrightText: 2026 The Sluice authors
# SPDX-License-Identifier: Apache-2.0
"""Words that must not appear, and lines that must."""

import re

from source_tree import Violation

PURE_FOLDERS = ("server/core", "server/net/http", "server/net/websocket")

# pattern → what to do instead
IMPURE = {
    r"\bstd::(?:recursive_|shared_|timed_)*mutex\b|\bstd::(?:lock_guard|unique_lock|scoped_lock)\b"
    r"|\bstd::condition_variable\w*|\bQMutex\w*|\bQReadWriteLock\b|\bQSemaphore\b|\bQWaitCondition\b":
        "one thread owns this code: send a value through a mailbox",
    r"\bstd::j?thread\b|\bQThread\w*|\bQtConcurrent\b|\bstd::async\b|\bpthread_\w+":
        "threads are made in server/app only",
    r"\bstd::atomic\w*|\bQAtomic\w*": "plain values: one thread owns this code",
    r"\bQObject\b|\bQ_OBJECT\b|\bQ_GADGET\b|\bQ_EMIT\b|\bQTimer\b|\bQEventLoop\b":
        "use a plain class and the ports",
    r"\bQ(?:Tcp|Udp|Local|Abstract|Web|Ssl)S(?:ocket|erver)\w*(?!::IPv)|\bQSocketNotifier\b|\bepoll_\w+"
    r"|\bsys/socket\.h\b|\bsys/epoll\.h\b": "bytes enter and leave as values; sockets live in server/net",
    r"\bQSql\w*|\bsqlite3_\w+": "storage is behind the port Store",
    r"#\s*include\s*<(?:mutex|shared_mutex|thread|atomic|condition_variable|future|semaphore)>":
        "one thread owns this code",
}
FORBIDDEN = {
    r"\bprocessEvents\b": "never run a nested event loop",
    r"\bBlockingQueuedConnection\b": "never block one thread on another",
    r"(?<!\w)S(?:IGNAL|LOT)\s*\(": "connect function pointers",
    r"#\s*pragma\s+GCC\s+diagnostic\s+ignored": "repair the cause of the warning",
}
_TODO = re.compile(r"\b(?:TODO|FIXME|XXX|HACK)\b(?!\(#\d+\))")
_THROW = re.compile(r"\bthrow\b")
_VARIANT = re.compile(r"\bQVariant\w*|\bQJson\w+")
_SPDX_TEXT = "SPDX-FileCopyrightText:"
_SPDX_LICENCE = "SPDX-License-Identifier: Apache-2.0"

# Host names of package registries, spelled in halves so that this file passes its own rule.
_HOSTS = re.compile("|".join(re.escape(a + b) for a, b in (
    ("registry.", "npmjs.org"), ("registry.", "yarnpkg.com"), ("registry.", "npmmirror.com"),
    ("py", "pi.org"), ("files.", "pythonhosted.org"), ("crates", ".io"),
    ("proxy.", "golang.org"), ("deb.", "debian.org"), ("archive.", "ubuntu.com"),
)))


def _words(file, table, rule):
    for pattern, advice in table.items():
        for line, match in file.matches(re.compile(pattern), file.code):
            yield Violation(file.path, line, rule, f"`{' '.join(match[0].split())}` must not be here",
                            advice)


def pure(tree):
    """No threads, locks, QObject, sockets or SQL in the core and in the pure codecs."""
    for file in tree.under(*PURE_FOLDERS):
        if file.is_cpp:
            yield from _words(file, IMPURE, "pure")


def typed_core(tree):
    """No QVariant or QJson type in a header of the core."""
    for file in tree.under("server/core"):
        if file.path.endswith(".h"):
            for line, match in file.matches(_VARIANT, file.code):
                yield Violation(file.path, line, "typed_core", f"`{match[0]}` in a header of the core",
                                "read it into a struct at the edge")


def forbidden(tree):
    """Constructs that are wrong everywhere in the product."""
    for file in tree.under("shared", "server", "console"):
        if file.is_cpp:
            yield from _words(file, FORBIDDEN, "forbidden")


def no_throw(tree):
    """Errors are values."""
    for file in tree.under("shared", "server", "console"):
        if not file.is_cpp:
            continue
        for line, _ in file.matches(_THROW, file.code):
            yield Violation(file.path, line, "no_throw", "`throw`",
                            "return fail(ErrorCode::…, …), or assert if it is a bug")


def todo(tree):
    """Open work is an issue; a note in the code names it."""
    for file in tree.files:
        if not file.is_source or file.path.startswith("tests/architecture/"):
            continue
        for line, match in file.matches(_TODO):
            yield Violation(file.path, line, "todo", f"`{match[0]}` without an issue number",
                            f"write {match[0]}(#123): …, or do it now")


def spdx(tree):
    """Two licence lines on top of every source."""
    for file in tree.files:
        if not file.is_source:
            continue
        head = "\n".join(file.lines[:5])
        missing = [wanted for wanted in (_SPDX_TEXT, _SPDX_LICENCE) if wanted not in head]
        if missing:
            yield Violation(file.path, 1, "spdx", f"no line with `{'` and `'.join(missing)}`",
                            "copy the two lines from a neighbour")


def registry_hosts(tree):
    """The project builds from whichever mirror its users have."""
    for file in tree.files:
        for line, match in file.matches(_HOSTS):
            yield Violation(file.path, line, "registry_hosts", f"`{match[0]}` is a registry's host name",
                            "leave the choice of the registry to the client's configuration")


_LINK = re.compile(r"\]\((?P<target>[^()\s#:]+)(?:#[^()\s]*)?\)")


def links(tree):
    """A link in a document leads to a file or folder that exists."""
    for file in tree.files:
        if not file.path.endswith(".md"):
            continue
        for line, match in file.matches(_LINK):
            if not (tree.root / file.folder / match["target"]).exists():
                yield Violation(file.path, line, "links", f"`{match['target']}` does not exist",
                                "repair the path; it is relative to the document")


RULES = {
    "pure": pure,
    "typed_core": typed_core,
    "forbidden": forbidden,
    "no_throw": no_throw,
    "todo": todo,
    "spdx": spdx,
    "registry_hosts": registry_hosts,
    "links": links,
}
