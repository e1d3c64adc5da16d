// SPDX-FileCopyrightText: 2026 The Sluice authors
// SPDX-License-Identifier: Apache-2.0
#include "shared/base/position.h"

#include <QTest>

using namespace sluice;

class PositionTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsWhatItWrites_data();
    void readsWhatItWrites();
    void refuses_data();
    void refuses();
};

void PositionTest::readsWhatItWrites_data()
{
    QTest::addColumn<QByteArray>("epoch");
    QTest::addColumn<quint64>("offset");
    QTest::newRow("zero") << QByteArray("a") << quint64(0);
    QTest::newRow("usual") << QByteArray("6lvkc6jocobdg3") << quint64(17);
    QTest::newRow("digits only") << QByteArray("007") << quint64(1);
    QTest::newRow("largest") << QByteArray(32, 'z') << std::numeric_limits<quint64>::max();
}

void PositionTest::readsWhatItWrites()
{
    QFETCH(QByteArray, epoch);
    QFETCH(quint64, offset);

    QCOMPARE(positionFromText(toText(Position{epoch, offset})), (Position{epoch, offset}));
}

void PositionTest::refuses_data()
{
    QTest::addColumn<QByteArray>("text");
    for (const char *text : {"", ".", "a", "a.", ".1", "A.1", "a.-1", "a.+1", "a. 1", "a.01",
                             "a.1x", "a.1.2", "a b.1", "a.18446744073709551616"})
        QTest::newRow(text) << QByteArray(text);
    QTest::newRow("long epoch") << QByteArray(33, 'a') + ".1";
    QTest::newRow("NUL") << QByteArray("a.1\0", 4);
}

void PositionTest::refuses()
{
    QFETCH(QByteArray, text);

    QVERIFY(!positionFromText(text));
}

QTEST_GUILESS_MAIN(PositionTest)
#include "position_test.moc"
