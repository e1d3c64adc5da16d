# SPDX-FileCopyrightText: 2026 The Sluice authors
# SPDX-License-Identifier: Apache-2.0
"""Proves that each rule is silent on a clean tree and fires on a planted violation."""

import sys
import tempfile
import unittest
from pathlib import Path

sys.dont_write_bytecode = True

import check
from shape_rules import functions_of
from source_tree import TOP_FOLDERS, SourceFile, Tree

CPP_HEAD = "// SPDX-FileCopyrightText: 2026 The Sluice authors\n// SPDX-License-Identifier: Apache-2.0\n"
CMAKE_HEAD = CPP_HEAD.replace("//", "#")

CLEAN = {
    "shared/base/result.h": CPP_HEAD + "#pragma once\n#include <QByteArrayView>\n",
    "shared/base/result.cpp": CPP_HEAD + '#include "shared/base/result.h"\n',
    "server/core/hub/hub.h": CPP_HEAD + '#include "shared/base/result.h"\n#include "server/core/ports/store.h"\n',
    "server/auth/verify.h": CPP_HEAD,
    "server/core/ports/store.h": CPP_HEAD + "#pragma once\n",
    "server/core/CMakeLists.txt": CMAKE_HEAD + "sluice_add_module(core SOURCES a.cpp LINK Qt6::Core)\n",
    "server/net/edge.h": CPP_HEAD + "#include <QTcpSocket>\n#include <mutex>\n",
    "server/net/http/request.h": CPP_HEAD + "#include <QHostAddress>\nint v = QAbstractSocket::IPv4Protocol;\n",
    "server/dialects/native/decoder.h": CPP_HEAD + '#include "server/core/hub/hub.h"\n',
    "server/dialects/toa/decoder.h": CPP_HEAD,
    "server/dialects/gateway.h": CPP_HEAD + '#include "server/dialects/toa/decoder.h"\n',
    "server/storage/sqlite/store.h": CPP_HEAD + '#include "server/core/ports/store.h"\n#include <QSqlQuery>\n',
    "server/storage/memory/store.h": CPP_HEAD,
    "console/widgets/lamp.h": CPP_HEAD + "#include <QWidget>\n",
    "console/models/lamps.h": CPP_HEAD + "class Lamps final : public QAbstractListModel\n{\n};\n",
    "tests/unit/lamps_test.cpp": CPP_HEAD + "Lamps lamps;\nQAbstractItemModelTester tester(&lamps);\n",
    "tests/unit/CMakeLists.txt": CMAKE_HEAD + "sluice_add_test(a LINK sluice::core)\nadd_test(NAME b COMMAND x)\n",
    # What only looks like a violation: in comments, strings, literals, names.
    "shared/base/words.cpp": CPP_HEAD + '// throw, std::mutex\nconst char *t = "throw"; int n = 1\'000; '
                             "char c = '\"'; int rethrown = 1;\n// TODO(#12): a numbered note\n",
    "shared/base/table.cpp": "// sluice: data table\n" + CPP_HEAD + "// row\n" * 600,
    "server/core/notes.cpp": CPP_HEAD + "// a QObject or a std::mutex would be wrong here\n",
}

# rule → [(path, text after the SPDX lines, or bytes as they are; line that must be named)]
PLANTED = {
    "includes": [
        ("shared/base/bad.h", '#include "server/net/edge.h"\n', 3),
        ("server/core/bad.h", '#include "server/net/edge.h"\n', 3),
        ("server/core/bad.h", '\n#include "../net/edge.h"\n', 4),
        ("server/core/bad.h", '#include "hub.h"\n', 3),
        ("server/net/http/bad.h", '#include "server/core/ports/store.h"\n', 3),
        ("server/net/http/bad.h", '#include "server/net/edge.h"\n', 3),
        ("server/dialects/native/bad.h", '#include "server/dialects/toa/decoder.h"\n', 3),
        ("server/dialects/native/bad.h", '#include "server/auth/verify.h"\n', 3),
        ("server/storage/sqlite/bad.h", '#include "server/storage/memory/store.h"\n', 3),
        ("server/storage/sqlite/bad.h", '#include "server/core/hub/hub.h"\n', 3),
        ("console/widgets/bad.h", '#include "server/net/edge.h"\n', 3),
        ("server/brand_new/bad.h", "#pragma once\n", 1),
    ],
    "qt_modules": [
        ("server/core/bad.h", "#include <QTcpSocket>\n", 3),
        ("server/core/bad.h", "#include <QtNetwork/QTcpSocket>\n", 3),
        ("server/core/bad.h", "#include <QWebSocketServer>\n", 3),
        ("server/core/hub/CMakeLists.txt", "target_link_libraries(x PRIVATE Qt6::Network)\n", 3),
        ("server/net/http/CMakeLists.txt", "target_link_libraries(x PRIVATE Qt6::Sql)\n", 3),
        ("server/storage/memory/bad.h", "#include <QSqlDatabase>\n", 3),
        ("shared/base/bad.h", "#include <QWidget>\n", 3),
    ],
    "pure": [
        ("server/core/bad.cpp", "static std::mutex lock;\n", 3),
        ("server/core/bad.cpp", "std::lock_guard guard(x);\n", 3),
        ("server/core/bad.cpp", "QMutexLocker locker(&x);\n", 3),
        ("server/core/bad.cpp", "#include <atomic>\n", 3),
        ("server/core/bad.cpp", "\nstd::atomic<int> count;\n", 4),
        ("server/core/bad.cpp", "std::thread worker;\n", 3),
        ("server/core/bad.h", "class X : public QObject {};\n", 3),
        ("server/core/bad.h", "QTcpSocket *socket;\n", 3),
        ("server/core/bad.h", "QSqlQuery *query;\n", 3),
        ("server/net/http/bad.h", "QSocketNotifier *notifier;\n", 3),
        ("server/net/http/bad.h", "QAbstractSocket *socket;\n", 3),
        ("server/net/websocket/bad.cpp", "#include <mutex>\n", 3),
    ],
    "typed_core": [
        ("server/core/bad.h", "QVariantMap values();\n", 3),
        ("server/core/bad.h", "void set(const QJsonObject &o);\n", 3),
    ],
    "forbidden": [
        ("server/net/bad.cpp", "void f() { QCoreApplication::processEvents(); }\n", 3),
        ("console/widgets/bad.cpp", "connect(a, SIGNAL(x()), b);\n", 3),
        ("server/net/bad.cpp", "auto t = Qt::BlockingQueuedConnection;\n", 3),
    ],
    "no_throw": [("server/net/bad.cpp", 'void f() { throw 1; }\n', 3)],
    "todo": [
        ("server/net/bad.cpp", "// TODO: later\n", 3),
        ("packaging/dev/bad.sh", "# FIXME one day\n", 3),
    ],
    "spdx": [
        ("server/net/bad.h", b"#pragma once\n", 1),
        ("resources/sql/bad.sql", b"SELECT 1;\n", 1),
        ("packaging/tool", b"#!/bin/sh\ntrue\n", 1),
        ("server/net/CMakeLists.txt", b"# SPDX-License-Identifier: Apache-2.0\n", 1),
    ],
    "registry_hosts": [("tests/clients/bad.json", ('{"a": "https://registry.' + 'npmjs.org/x"}\n').encode(), 1)],
    "links": [("server/docs/bad.md", b"[here](../net/edge.h)\n[gone](gone.md)\n", 2)],
    "file_size": [
        ("server/net/bad.cpp", "int x;\n" * 499, 501),
        ("server/net/bad.h", "int x;\n" * 249, 251),
        ("packaging/dev/bad.sh", ":\n" * 499, 501),
    ],
    "function_size": [
        ("server/net/bad.cpp", "void f()\n{\n" + "    x();\n" * 79 + "}\n", 4),
        ("server/net/bad.cpp", "namespace a {\nA::A(int x)\n    : m_x(x)\n    , m_y(0)\n{\n"
                               + "    x();\n" * 79 + "}\n}\n", 7),
        ("server/net/bad.h", "struct S\n{\n    int f() const\n    {\n" + "        x();\n" * 79
                             + "    }\n};\n", 6),
        ("server/net/bad.cpp", "int f() {\n" + "    x();\n" * 79 + "}\n", 3),
    ],
    "test_names": [
        ("tests/unit/zone/CMakeLists.txt", "sluice_add_test(a LINK x)\n", 3),
        ("tests/unit/CMakeLists.txt", "sluice_add_fuzzer(f LINK x)\nadd_test(NAME fuzz_replay_f COMMAND y)\n", 4),
    ],
    "model_tests": [
        ("console/models/rows.h", "\nclass Rows final : public QAbstractTableModel\n{\n};\n", 4),
        ("console/models/tree.h", "class Tree final : public QAbstractItemModel {};\n", 3),
    ],
    "folders": [
        ("docs/readme.txt", b"a new folder\n", 1),
    ],
}


def write(root, path, text):
    full = Path(root) / path
    full.parent.mkdir(parents=True, exist_ok=True)
    if isinstance(text, bytes):
        full.write_bytes(text)
        return
    head = CPP_HEAD if path.endswith((".h", ".cpp")) else CMAKE_HEAD
    full.write_text(text if "SPDX" in text else head + text, encoding="utf-8")


class Rules(unittest.TestCase):
    def setUp(self):
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.root = folder.name
        for name in TOP_FOLDERS:
            write(self.root, f"{name}/README.md", b"# here\n")
        for path, text in CLEAN.items():
            write(self.root, path, text)

    def findings(self, rule):
        return [(found.path, found.line) for found in check.RULES[rule](Tree(self.root))]

    def test_clean_tree_has_no_findings(self):
        for rule in check.RULES:
            with self.subTest(rule):
                self.assertEqual(self.findings(rule), [])

    def test_every_rule_has_a_planted_violation(self):
        self.assertEqual(set(PLANTED), set(check.RULES))

    def test_every_rule_is_a_ctest_entry(self):
        listed = (Path(__file__).parent / "CMakeLists.txt").read_text(encoding="utf-8")
        listed = listed.split("foreach(rule", 1)[1].split(")", 1)[0].split()
        self.assertEqual(set(listed), set(check.RULES))

    def test_missing_top_folder_is_found(self):
        (Path(self.root) / "translations/README.md").unlink()
        self.assertEqual(self.findings("folders"), [("translations", 1)])

    def test_message_says_what_and_what_to_do(self):
        write(self.root, "server/core/bad.h", '#include "server/net/edge.h"\n')
        message = str(next(iter(check.RULES["includes"](Tree(self.root)))))
        self.assertRegex(message, r'^server/core/bad\.h:3: \[includes\] .*must not include.*; .*port')

    def test_exit_code_tells_of_a_violation(self):
        self.assertEqual(check.main([self.root]), 0)
        write(self.root, "server/net/bad.cpp", "void f() { throw 1; }\n")
        self.assertEqual(check.main([self.root]), 1)

    def test_size_limits_are_inclusive(self):
        write(self.root, "server/net/full.cpp", "int x;\n" * 498)
        write(self.root, "server/net/full2.cpp", "void f()\n{\n" + "    x();\n" * 78 + "}\n")
        self.assertEqual(self.findings("file_size") + self.findings("function_size"), [])

    def test_functions_are_told_from_types(self):
        write(self.root, "server/net/mixed.cpp",
              "namespace a\n{\nstruct S\n{\n    void f()\n    {\n    }\n};\nint g(int a,\n      int b)\n{\n}\n}\n")
        file = SourceFile(Path(self.root), "server/net/mixed.cpp")
        self.assertEqual(list(functions_of(file)), [(8, 9), (13, 14)])


def plant_test(rule, path, text, line):
    def run(self):
        write(self.root, path, text)
        self.assertEqual(self.findings(rule), [(path.split("/")[0] if rule == "folders" else path, line)])
    return run


for planted_rule, rows in PLANTED.items():
    for number, row in enumerate(rows):
        setattr(Rules, f"test_planted_{planted_rule}_{number}", plant_test(planted_rule, *row))


if __name__ == "__main__":
    unittest.main()
