// SPDX-FileCopyrightText: 2026 The Sluice authors
// SPDX-License-Identifier: Apache-2.0
#include "server/dialects/socketio/recovery_log.h"

#include <QTest>

using namespace sluice::dialects;
using namespace std::chrono_literals;
using socketio::RecoveryLog;

namespace {

constexpr RecoveryLog::Bounds kWide{1'000'000, 10s};

void append(RecoveryLog &log, const QByteArray &text, qint64 nowMs = 0,
            const RecoveryLog::Bounds &bounds = kWide)
{
    log.append(7, {engineio::Packet::text(text)}, nowMs, bounds);
}

QByteArrayList after(const RecoveryLog &log, quint64 offset)
{
    QByteArrayList texts;
    log.visitAfter(offset, [&texts](const RecoveryLog::Entry &entry) {
        texts += QByteArray::number(entry.offset) + entry.packets.front().bytes.sliced(1);
    });
    return texts;
}

} // namespace

class SocketIoRecoveryLogTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void givesWhatCameAfterAnOffset();
    void knowsOnlyOffsetsThatItGave();
    void whatIsOldWasSeen();
    void whatWasDroppedForItsBytesIsMissing();
    void aTooLargeEventIsMissing();
};

void SocketIoRecoveryLogTest::givesWhatCameAfterAnOffset()
{
    RecoveryLog log;
    QCOMPARE(log.nextOffset(), 1U);
    QVERIFY(log.reaches(0, 0, kWide));
    QCOMPARE(after(log, 0), QByteArrayList());
    for (const char *text : {"a", "b", "c"})
        append(log, text);
    QCOMPARE(after(log, 0), (QByteArrayList{"1a", "2b", "3c"}));
    QCOMPARE(after(log, 2), (QByteArrayList{"3c"}));
    QCOMPARE(after(log, 3), QByteArrayList());
    QVERIFY(log.reaches(3, 0, kWide));
}

void SocketIoRecoveryLogTest::knowsOnlyOffsetsThatItGave()
{
    RecoveryLog log;
    append(log, "a");
    QVERIFY(!log.reaches(2, 0, kWide));
    QVERIFY(!log.reaches(~0ULL, 0, kWide));
}

// Whoever comes back was connected when it was sent, and was heard of after that.
void SocketIoRecoveryLogTest::whatIsOldWasSeen()
{
    RecoveryLog log;
    append(log, "a", 0);
    append(log, "b", 10'000);
    append(log, "c", 10'001);
    QCOMPARE(after(log, 0), (QByteArrayList{"2b", "3c"}));
    QVERIFY(log.reaches(0, 10'001, kWide));
}

void SocketIoRecoveryLogTest::whatWasDroppedForItsBytesIsMissing()
{
    RecoveryLog log;
    const RecoveryLog::Bounds narrow{700, 10s};
    for (int i = 1; i <= 5; ++i)
        append(log, QByteArray(200, 'x'), i * 1000, narrow);
    QVERIFY(log.bytes() <= 700);
    QCOMPARE(after(log, 0).size(), 2);
    QVERIFY(!log.reaches(2, 5000, narrow));
    QVERIFY(log.reaches(3, 5000, narrow));
    QVERIFY2(log.reaches(2, 13'001, narrow), "by then the third is old");
}

void SocketIoRecoveryLogTest::aTooLargeEventIsMissing()
{
    RecoveryLog log;
    append(log, QByteArray(2000, 'x'), 0, {1000, 10s});
    QCOMPARE(log.bytes(), 0);
    QVERIFY(!log.reaches(0, 0, kWide));
    QVERIFY(log.reaches(1, 0, kWide));
}

QTEST_GUILESS_MAIN(SocketIoRecoveryLogTest)
#include "socketio_recovery_log_test.moc"
