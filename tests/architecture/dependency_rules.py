# SPDX-FileCopyrightText: 2026 The Sluice authors
# SPDX-License-Identifier: Apache-2.0
"""Which module may include and link what. This table is the architecture; a change here is an ADR."""

import re

from source_tree import Violation

SHARED = ["shared/"]

# Module → what its files may include, beside the standard library, Qt and the module itself.
# A folder stands for its subfolders too. The longest matching module decides.
MAY_INCLUDE = {
    "shared/base": [],
    "shared/yaml": ["shared/base"],
    "shared/filter": ["shared/base"],
    "shared/protocol": ["shared/base"],
    # A claim grants by patterns, and those are the manifest's.
    "shared/claims": ["shared/base", "shared/manifest"],
    "shared/manifest": ["shared/base", "shared/yaml"],
    "shared/adminapi": ["shared/base"],
    "shared/client": ["shared/base", "shared/protocol", "shared/claims", "shared/adminapi"],
    "server/metrics": ["shared/base"],
    "server/core": ["shared/base", "shared/claims", "shared/manifest", "shared/filter",
                    "server/metrics"],
    "server/core/ports": ["server/core", "shared/base", "shared/claims", "shared/manifest"],
    "server/net": ["shared/base", "server/metrics"],
    "server/net/http": ["shared/base"],
    "server/net/websocket": ["shared/base"],
    "server/dialects": SHARED + ["server/net", "server/core", "server/metrics"],
    "server/resources": SHARED + ["server/core", "server/metrics"],
    "server/ingress": SHARED + ["server/core", "server/metrics"],
    "server/auth": ["server/core/ports", "shared/base", "shared/claims"],
    "server/redis": ["shared/base", "server/metrics"],
    "server/storage": ["server/core", "server/redis", "shared/base", "shared/manifest",
                       "server/metrics"],
    "server/bus": ["server/core", "server/redis", "shared/base", "server/metrics"],
    "server/admin": SHARED + ["server/core", "server/net/http", "server/metrics"],
    "server/config": ["shared/base", "shared/yaml", "shared/manifest"],
    # Tokens are minted by auth, offline `check` and `explain` run the core's pure router, and
    # `--config` is read as the server reads it. An audit log is checked in its file as well.
    "server/ctl": SHARED + ["server/auth", "server/config", "server/core/routing",
                            "server/core/event", "server/core/channels", "server/resources",
                            "server/storage/sqlite/admin"],
    "server/app": SHARED + ["server/"],
    "server": ["server/app", "server/config", "shared/base"],
    "console/connection": SHARED,
    "console/models": SHARED + ["console/connection"],
    "console/widgets": ["shared/base"],
    "console/views": SHARED + ["console/models", "console/widgets", "console/connection", "console/editors"],
    "console/editors": SHARED + ["console/models", "console/widgets", "console/connection"],
    "console/app": SHARED + ["console/"],
    "console": ["console/app", "shared/base"],
    "tests": SHARED + ["server/", "console/", "tests/"],
}

# Folders whose subfolders are strangers to each other.
SEPARATE_CHILDREN = ("server/dialects", "server/storage", "server/bus", "server/ingress")

# What the files directly in a folder may include beyond its row: they join its subfolders.
MAY_JOIN = {"server/dialects": ["server/dialects/", "server/auth"]}

# What an adapter must not take from the core although the core's values are open to it.
CORE_PRIVATE = ("server/core/hub", "server/core/sessions", "server/core/rooms")

# Qt modules beyond Core, by module of ours. Everything that is not listed links Core only.
MAY_USE_QT = {
    "shared/client": {"Network", "WebSockets"},
    "server/net": {"Network", "WebSockets"},
    # For QHostAddress, a value; the rule `pure` keeps sockets out.
    "server/net/http": {"Network"},
    "server/net/websocket": set(),
    "server/auth": {"Network"},
    "server/redis": {"Network"},
    "server/ctl": {"Network", "WebSockets"},
    "server/storage/sqlite": {"Sql"},
    "server/app": {"Network", "WebSockets", "Sql"},
    "server": {"Network", "WebSockets", "Sql"},
    "console/connection": {"Network", "WebSockets"},
    # The state of the desktop's keyring is asked for over D-Bus.
    "console/connection/credentials": {"DBus"},
    "console/widgets": {"Gui", "Widgets"},
    "console/views": {"Gui", "Widgets"},
    "console/editors": {"Gui", "Widgets"},
    # Notifications of the desktop go over D-Bus.
    "console/app": {"Gui", "Widgets", "Network", "DBus"},
    "console": {"Gui", "Widgets"},
    "tests": {"Network", "WebSockets", "Sql", "Gui", "Widgets", "Test", "DBus"},
}
# A child of these inherits nothing: `server` above means server/main.cpp, not server/core.
EXACT_MODULES = {"server", "console"}

QT_HEADERS = {
    "Network": r"Q(?:Tcp|Udp|Local|Ssl|Network|Host|Dns|Abstract)(?:Socket|Server|Info|Address|Lookup"
               r"|Configuration|Certificate|Key|Cipher|Error|AccessManager|Request|Reply|Cookie\w*"
               r"|Proxy|Interface|Datagram)\w*|QAuthenticator|QHttp\w+",
    "WebSockets": r"QWebSocket\w*|QMaskGenerator",
    "Sql": r"QSql\w*",
    "DBus": r"QDBus\w*",
    "Widgets": r"Q(?:Widget|Application|MainWindow|Dialog|\w+Button|(?:List|Tree|Table|Header|Graphics|AbstractItem)View"
               r"|Label|\w*Layout|Menu\w*"
               r"|Style\w*|\w+Edit|Tab\w*|Dock\w*|Splitter|ToolBar|StatusBar|Action)",
}

_INCLUDE = re.compile(r'^[ \t]*#[ \t]*include[ \t]*(?P<open>[<"])(?P<path>[^">\n]+)[">]', re.MULTILINE)
_QT_LINK = re.compile(r"\bQt6?::(?P<module>[A-Za-z0-9]+)")
_QT_QUALIFIED = re.compile(r"Qt[A-Z]\w*/")


def module_of(path, table):
    """The longest row of the table that holds the file, or None."""
    folder = path.rsplit("/", 1)[0] if "/" in path else ""
    while folder:
        if folder in table and (folder not in EXACT_MODULES or path.count("/") == 1):
            return folder
        folder = folder.rsplit("/", 1)[0] if "/" in folder else ""
    return None


def _unit_of(path, module):
    """The module, or its subfolder where subfolders are strangers to each other."""
    if module not in SEPARATE_CHILDREN:
        return module
    rest = path[len(module) + 1:]
    return f"{module}/{rest.split('/', 1)[0]}" if "/" in rest else module


def _inside(path, folder):
    return path.startswith(folder if folder.endswith("/") else f"{folder}/")


def _may_include(file, module, included):
    if file.folder == module and any(_inside(included, f) for f in MAY_JOIN.get(module, [])):
        return True
    for parent in SEPARATE_CHILDREN:
        if _inside(included, parent) and module == parent:
            unit = _unit_of(included, parent)
            return unit in (parent, _unit_of(file.path, module))
    if module in ("server/storage", "server/bus", "server/ingress"):
        if any(_inside(included, private) for private in CORE_PRIVATE):
            return False
    return any(_inside(included, folder) for folder in [module, *MAY_INCLUDE[module]])


def _is_generated(path):
    return path.endswith(".moc") or path.rsplit("/", 1)[-1].startswith(("moc_", "ui_"))


def _check_own_include(tree, file, module, line, path):
    rule = "includes"
    if ".." in path.split("/"):
        return Violation(file.path, line, rule, f'"{path}" walks up the tree',
                         "write the path from the repository root")
    if _is_generated(path):
        return None
    if not tree.has(path) and not tree.has(f"{path}.in"):
        return Violation(file.path, line, rule, f'"{path}" is not a path from the repository root',
                         "write the whole path, or use <> for a library")
    if not _may_include(file, module, path):
        return Violation(file.path, line, rule, f'{module} must not include "{path}"',
                         "see MAY_INCLUDE in tests/architecture/dependency_rules.py; "
                         "pass a value or use a port instead")
    return None


def includes(tree):
    """Includes follow the dependency table and are written from the root."""
    for file in tree.under("shared", "server", "console", "tests"):
        if not file.is_cpp:
            continue
        module = module_of(file.path, MAY_INCLUDE)
        if module is None:
            yield Violation(file.path, 1, "includes", "this folder has no row in the dependency table",
                            "add one to tests/architecture/dependency_rules.py, with an ADR")
            continue
        for line, match in file.matches(_INCLUDE, file.code_with_strings):
            if match["open"] == '"':
                found = _check_own_include(tree, file, module, line, match["path"])
                if found:
                    yield found


def qt_modules(tree):
    """A module links and includes only the Qt modules that its row allows."""
    for file in tree.under("shared", "server", "console", "tests"):
        allowed = MAY_USE_QT.get(module_of(file.path, MAY_USE_QT), set()) | {"Core"}
        where = file.folder
        if file.is_cmake:
            for line, match in file.matches(_QT_LINK):
                if match["module"] not in allowed:
                    yield Violation(file.path, line, "qt_modules",
                                    f"{where} must not link Qt6::{match['module']}",
                                    f"allowed here: {', '.join(sorted(allowed))}")
        if not file.is_cpp:
            continue
        for line, match in file.matches(_INCLUDE, file.code_with_strings):
            path = match["path"]
            if _QT_QUALIFIED.match(path):
                yield Violation(file.path, line, "qt_modules", f"<{path}> names its Qt module",
                                f"write <{path.rsplit('/', 1)[-1]}>: then a missing link line shows")
                continue
            for module, pattern in QT_HEADERS.items():
                if module not in allowed and re.fullmatch(pattern, path):
                    yield Violation(file.path, line, "qt_modules",
                                    f"{where} must not use {path} of Qt {module}",
                                    f"allowed here: {', '.join(sorted(allowed))}")


RULES = {"includes": includes, "qt_modules": qt_modules}
