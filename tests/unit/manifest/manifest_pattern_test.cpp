// SPDX-FileCopyrightText: 2026 The Sluice authors
// SPDX-License-Identifier: Apache-2.0
#include "shared/manifest/pattern.h"

#include <QTest>

using sluice::manifest::Pattern;

class ManifestPatternTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void matches_data();
    void matches();
    void manyStarsStayFast();
};

void ManifestPatternTest::matches_data()
{
    QTest::addColumn<QByteArray>("pattern");
    QTest::addColumn<QByteArray>("subject");
    QTest::addColumn<bool>("expected");
    const auto row = [](const char *name, const char *pattern, const char *subject, bool expected) {
        QTest::newRow(name) << QByteArray(pattern) << QByteArray(subject) << expected;
    };
    row("literal", "orders.created", "orders.created", true);
    row("literal is not a prefix", "orders", "orders.created", false);
    row("literal is not a suffix", "created", "orders.created", false);
    row("empty matches empty", "", "", true);
    row("empty matches nothing else", "", "a", false);
    row("star matches empty", "*", "", true);
    row("star matches all", "*", "room:/a/b", true);
    row("prefix", "orders.*", "orders.created", true);
    row("prefix, star is empty", "orders.*", "orders.", true);
    row("prefix missing", "orders.*", "order.created", false);
    row("suffix", "*.created", "orders.created", true);
    row("suffix missing", "*.created", "orders.deleted", false);
    row("both ends", "a*b", "a-b", true);
    row("both ends adjacent", "a*b", "ab", true);
    row("ends may not overlap", "ab*ba", "aba", false);
    row("middle", "a*b*c", "a1b2c", true);
    row("middle in order", "a*b*c", "a1c2b", false);
    row("middle then suffix may not overlap", "*ab*b", "ab", false);
    row("suffix is found after an earlier twin", "*ab", "abab", true);
    row("double star", "a**b", "a/b", true);
    row("question mark is literal", "a?c", "abc", false);
    row("bracket is literal", "[a]", "[a]", true);
    row("backslash is literal", "a\\*", "a\\b", true);
    row("utf-8", "r\xc3\xa9*", "r\xc3\xa9sum\xc3\xa9", true);
    row("case matters", "A*", "abc", false);
}

void ManifestPatternTest::matches()
{
    QFETCH(QByteArray, pattern);
    QFETCH(QByteArray, subject);
    QFETCH(bool, expected);

    QCOMPARE(Pattern(pattern).matches(subject), expected);
}

void ManifestPatternTest::manyStarsStayFast()
{
    // A backtracking matcher needs about 2^100 steps here and never returns.
    const Pattern pattern(QByteArray("a*").repeated(100) + "b");

    QVERIFY(!pattern.matches(QByteArray(10'000, 'a')));
}

QTEST_GUILESS_MAIN(ManifestPatternTest)
#include "manifest_pattern_test.moc"
