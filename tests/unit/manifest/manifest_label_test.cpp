// SPDX-FileCopyrightText: 2026 The Sluice authors
// SPDX-License-Identifier: Apache-2.0
#include "shared/manifest/label.h"

#include <QTest>

using namespace sluice;
using sluice::manifest::Pattern;

class ManifestLabelTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void completes_data();
    void completes();
    void refuses_data();
    void refuses();
    void patternsKnowTheShortForm_data();
    void patternsKnowTheShortForm();
};

void ManifestLabelTest::completes_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QByteArray>("expected");
    QTest::newRow("two segments") << QByteArray("github.push") << QByteArray("default.github.push");
    QTest::newRow("three segments")
        << QByteArray("github.issues.opened") << QByteArray("github.issues.opened");
    QTest::newRow("three with default") << QByteArray("default.a.b") << QByteArray("default.a.b");
    QTest::newRow("two with default") << QByteArray("default.a") << QByteArray("default.default.a");
    QTest::newRow("underscore and dash")
        << QByteArray("check_run.re-requested") << QByteArray("default.check_run.re-requested");
    QTest::newRow("digits") << QByteArray("1.2") << QByteArray("default.1.2");
    QTest::newRow("other scripts")
        << QByteArray("чат.сообщение") << QByteArray("default.чат.сообщение");
    QTest::newRow("longest") << "a." + QByteArray(246, 'x') << "default.a." + QByteArray(246, 'x');
}

void ManifestLabelTest::completes()
{
    QFETCH(QByteArray, text);
    QFETCH(QByteArray, expected);

    const auto label = manifest::completeLabel(text);

    QVERIFY2(label.has_value(), label ? "" : qPrintable(label.error().detail));
    QCOMPARE(label->utf8, expected);
}

void ManifestLabelTest::refuses_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QString>("part");
    const auto row = [](const char *name, const QByteArray &text, const char *part) {
        QTest::newRow(name) << text << QString::fromUtf8(part);
    };
    row("empty", "", "has 1 segments; write component.event or namespace.component.event");
    row("one segment", "created", "has 1 segments");
    row("four segments", "a.b.c.d", "has 4 segments");
    row("empty first", ".b", "empty segment");
    row("empty middle", "a..b", "empty segment");
    row("empty last", "a.b.", "empty segment");
    row("blank", "a.b c", "not allowed");
    row("line break", "a.b\n", "not allowed");
    row("control character", "a.\x01", "not allowed");
    row("no-break space", "a.b\xC2\xA0", "not allowed");
    row("zero-width space", "a.\xE2\x80\x8B", "not allowed");
    row("star", "a.*", "not allowed");
    row("colon", "room:a.b", "not allowed");
    row("slash", "a.b/c", "not allowed");
    row("at sign", "a.b@c", "not allowed");
    row("not UTF-8", "a.\xff", "not allowed");
    row("too long", "a." + QByteArray(247, 'x'), "longer than 256 bytes");
}

void ManifestLabelTest::refuses()
{
    QFETCH(QByteArray, text);
    QFETCH(QString, part);

    const auto label = manifest::completeLabel(text);

    QVERIFY(!label.has_value());
    QCOMPARE(label.error().code, ErrorCode::InvalidParams);
    QVERIFY2(label.error().detail.contains(part), qPrintable(label.error().detail));
}

void ManifestLabelTest::patternsKnowTheShortForm_data()
{
    QTest::addColumn<QByteArray>("pattern");
    QTest::addColumn<QByteArray>("label");
    QTest::addColumn<bool>("expected");
    QTest::newRow("full") << QByteArray("default.orders.*") << QByteArray("default.orders.created")
                          << true;
    QTest::newRow("short") << QByteArray("orders.*") << QByteArray("default.orders.created")
                           << true;
    QTest::newRow("short, exact") << QByteArray("orders.created")
                                  << QByteArray("default.orders.created") << true;
    QTest::newRow("other namespace")
        << QByteArray("orders.*") << QByteArray("shop.orders.created") << false;
    QTest::newRow("namespace") << QByteArray("shop.*") << QByteArray("shop.orders.created") << true;
    QTest::newRow("other component")
        << QByteArray("orders.*") << QByteArray("default.users.created") << false;
}

void ManifestLabelTest::patternsKnowTheShortForm()
{
    QFETCH(QByteArray, pattern);
    QFETCH(QByteArray, label);
    QFETCH(bool, expected);

    QCOMPARE(manifest::matchesLabel(Pattern(pattern), label), expected);
}

QTEST_GUILESS_MAIN(ManifestLabelTest)
#include "manifest_label_test.moc"
