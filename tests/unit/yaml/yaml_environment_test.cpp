// SPDX-FileCopyrightText: 2026 The Sluice authors
// SPDX-License-Identifier: Apache-2.0
#include "shared/yaml/environment.h"

#include <QTest>

using namespace sluice;

class YamlEnvironmentTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void expands_data();
    void expands();
    void missingIsNamed();
    void unusableIsNamed();
    void maskIsUndone_data();
    void maskIsUndone();
    void processEnvironmentIsRead();
};

namespace {

std::optional<QByteArray> variables(QByteArrayView name)
{
    if (name == "A")
        return QByteArray("alpha");
    if (name == "B")
        return QByteArray("${A}");
    if (name == "EMPTY")
        return QByteArray("");
    if (name == "BINARY")
        return QByteArray("\x80");
    if (name == "NUL")
        return QByteArray("a\0b", 3);
    return std::nullopt;
}

} // namespace

void YamlEnvironmentTest::expands_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QByteArray>("expected");
    const auto row = [](const char *name, const char *text, const char *expected) {
        QTest::newRow(name) << QByteArray(text) << QByteArray(expected);
    };
    row("none", "plain", "plain");
    // Row 48 of iii's own tests, with missingIsNamed().
    row("48 set", "${A}", "alpha");
    row("48 default unused", "${A:z}", "alpha");
    row("48 default", "${X:z}", "z");
    row("48 empty default", "<${X:}>", "<>");
    row("48 url default", "${X:http://h:80/p?q=1}", "http://h:80/p?q=1");
    row("set but empty", "<${EMPTY:z}>", "<>");
    row("48 repeated", "${A} ${A}", "alpha alpha");
    row("48 adjacent", "${A}${X:b}${A}", "alphabalpha");
    row("48 over lines", "${A}\n${A}\n", "alpha\nalpha\n");
    row("value is not scanned again", "${B}", "${A}");
    row("no nesting", "${X:${A}}", "${A}");
    row("empty name", "${}", "${}");
    row("empty name, default", "${:x}", "${:x}");
    row("never closed", "${A", "${A");
    row("never closed, default", "${A:b", "${A:b");
    row("broken by a line break", "${A\n}", "${A\n}");
    row("second opening inside a name", "${${A}", "${${A}");
    row("dollar alone", "$A $ {A}", "$A $ {A}");
}

void YamlEnvironmentTest::expands()
{
    QFETCH(QByteArray, text);
    QFETCH(QByteArray, expected);

    const yaml::Expansion expansion = yaml::expandPlaceholders(text, [](QByteArrayView name) {
        return name == "${A" ? std::optional<QByteArray>("${${A}") : variables(name);
    });

    QCOMPARE(expansion.text, expected);
    QVERIFY(expansion.missing.empty());
    QVERIFY(expansion.unusable.empty());
}

void YamlEnvironmentTest::missingIsNamed()
{
    const yaml::Expansion expansion = yaml::expandPlaceholders("ab${NOPE}c${ALSO}", variables);

    QCOMPARE(expansion.missing.size(), size_t(2));
    QCOMPARE(expansion.missing[0].name, QByteArray("NOPE"));
    QCOMPARE(expansion.missing[0].begin, 2);
    QCOMPARE(expansion.missing[0].end, 9);
    QCOMPARE(expansion.missing[1].name, QByteArray("ALSO"));
    QCOMPARE(yaml::expandPlaceholders("${A}", {}).missing.size(), size_t(1));
}

void YamlEnvironmentTest::unusableIsNamed()
{
    QCOMPARE(yaml::expandPlaceholders("${BINARY:z}", variables).unusable.size(), size_t(1));
    QCOMPARE(yaml::expandPlaceholders("${NUL:z}", variables).unusable.size(), size_t(1));
}

void YamlEnvironmentTest::maskIsUndone_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<bool>("changes");
    QTest::newRow("none") << QByteArray("{a: b}") << false;
    QTest::newRow("name") << QByteArray("{a: ${B}}") << true;
    QTest::newRow("default") << QByteArray("[${B:x: [1,2] #y}, ${C:}]") << true;
    QTest::newRow("quote inside is left alone") << QByteArray("[\"${A\", \"b}\"]") << false;
    QTest::newRow("private characters in the text") << QByteArray("\xEE\x80\x81 ${B}") << false;
    QTest::newRow("escaped private characters") << QByteArray("\"\\uE001\" ${B}") << false;
}

void YamlEnvironmentTest::maskIsUndone()
{
    QFETCH(QByteArray, text);
    QFETCH(bool, changes);

    const yaml::PlaceholderMask mask(text);

    QCOMPARE(mask.text() != text, changes);
    QCOMPARE(mask.unmask(mask.text()), text);
    QCOMPARE(mask.originalOffset(mask.text().size()), text.size());
    if (changes)
        QVERIFY(mask.text().indexOf("${") < 0);
}

void YamlEnvironmentTest::processEnvironmentIsRead()
{
    qputenv("SLUICE_TEST_VARIABLE", "x");
    QCOMPARE(yaml::processEnvironment("SLUICE_TEST_VARIABLE"), std::optional<QByteArray>("x"));
    qunsetenv("SLUICE_TEST_VARIABLE");
    QVERIFY(!yaml::processEnvironment("SLUICE_TEST_VARIABLE").has_value());
}

QTEST_GUILESS_MAIN(YamlEnvironmentTest)
#include "yaml_environment_test.moc"
