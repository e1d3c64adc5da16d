// SPDX-FileCopyrightText: 2026 The Sluice authors
// SPDX-License-Identifier: Apache-2.0
#include "tests/contract/sqlite_place.h"

#include <QFile>
#include <QTest>

#include <random>

namespace sluice::tests {

using namespace core;

/// One damaged bit, or a truncated file: open() refuses and names the file, or what is read is
/// right; an event is never wrong, and a history never shorter under the same epoch.
class SqliteBitFlipTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void flippedInTheDatabase() { flip(m_stopped, {}, kFlips); }
    void flippedInTheDatabaseAfterACrash() { flip(m_crashed, m_crashedWal, kFlips); }
    void flippedInTheLogFile();
    void truncatedDatabase();
    void truncatedLogFile();

private:
    static constexpr int kFlips = 100;
    static constexpr int kStreams = 5;
    static constexpr int kEvents = 60;

    static QByteArray payload(int stream, quint64 offset)
    {
        return QByteArray::number(stream) + ':' + QByteArray::number(offset)
               + QByteArray(200 + int(offset) * 7, 'p');
    }
    void appendAll(StoreDriver &driver);
    void flip(const QByteArray &database, const QByteArray &wal, int count);
    void check(const QByteArray &database, const QByteArray &wal, const QByteArray &what,
               bool mayLose = false);
    void checkStream(StoreDriver &driver, int stream, const QByteArray &what, bool mayLose);

    SqlitePlace m_place;
    QByteArray m_epoch;
    QByteArray m_stopped; ///< the file after an orderly end
    QByteArray m_crashed; ///< file and log file as a crash leaves them
    QByteArray m_crashedWal;
    std::mt19937 m_random{20260131};
};

void SqliteBitFlipTest::appendAll(StoreDriver &driver)
{
    for (int i = 1; i <= kEvents; ++i) {
        for (int stream = 0; stream < kStreams; ++stream)
            QVERIFY(driver.append("s" + QByteArray::number(stream), payload(stream, quint64(i))));
    }
}

void SqliteBitFlipTest::initTestCase()
{
    {
        auto driver = m_place.driver();
        m_epoch = driver->open()->epoch;
        appendAll(*driver);
        m_crashed = SqlitePlace::read(m_place.path());
        m_crashedWal = SqlitePlace::read(m_place.walPath());
        driver->store().close();
    }
    m_stopped = SqlitePlace::read(m_place.path());
    QVERIFY(m_crashedWal.size() > 100'000);
    QVERIFY(m_stopped.size() > 100'000);
    check(m_stopped, {}, "nothing damaged");
    check(m_crashed, m_crashedWal, "only crashed");
    auto driver = m_place.driver();
    QCOMPARE(driver->open()->epoch, m_epoch);
}

void SqliteBitFlipTest::flip(const QByteArray &database, const QByteArray &wal, int count)
{
    for (int i = 0; i < count && !QTest::currentTestFailed(); ++i) {
        const auto bit = m_random() % quint64(database.size() * 8);
        QByteArray damaged = database;
        damaged[qsizetype(bit / 8)] = char(damaged[qsizetype(bit / 8)] ^ (1 << (bit % 8)));
        check(damaged, wal, "bit " + QByteArray::number(bit));
    }
}

void SqliteBitFlipTest::flippedInTheLogFile()
{
    for (int i = 0; i < kFlips && !QTest::currentTestFailed(); ++i) {
        const auto bit = m_random() % quint64(m_crashedWal.size() * 8);
        QByteArray damaged = m_crashedWal;
        damaged[qsizetype(bit / 8)] = char(damaged[qsizetype(bit / 8)] ^ (1 << (bit % 8)));
        check(m_crashed, damaged, "log file bit " + QByteArray::number(bit));
    }
}

void SqliteBitFlipTest::truncatedDatabase()
{
    for (int i = 0; i < 50 && !QTest::currentTestFailed(); ++i) {
        const auto size = qsizetype(m_random() % quint64(m_stopped.size()));
        check(m_stopped.first(size), {}, "truncated to " + QByteArray::number(size));
    }
}

void SqliteBitFlipTest::truncatedLogFile()
{
    // A log file that simply ends is what a crash before the next commit leaves too, so that its
    // lost end cannot be noticed; what is left must be right.
    for (int i = 0; i < 50 && !QTest::currentTestFailed(); ++i) {
        const auto size = qsizetype(m_random() % quint64(m_crashedWal.size()));
        check(m_crashed, m_crashedWal.first(size),
              "log file truncated to " + QByteArray::number(size), true);
    }
}

void SqliteBitFlipTest::check(const QByteArray &database, const QByteArray &wal,
                              const QByteArray &what, bool mayLose)
{
    // Always the same file, because a store in another file would have new epochs anyway.
    SqlitePlace::write(m_place.path(), database);
    QFile::remove(m_place.walPath());
    QFile::remove(m_place.path() + QLatin1StringView("-shm"));
    if (!wal.isEmpty())
        SqlitePlace::write(m_place.walPath(), wal);
    auto driver = m_place.driver();

    const auto recovery = driver->open();

    if (!recovery) {
        QVERIFY2(recovery.error().detail.contains(m_place.path()), what.constData());
        return;
    }
    for (int stream = 0; stream < kStreams; ++stream)
        checkStream(*driver, stream, what, mayLose);
}

void SqliteBitFlipTest::checkStream(StoreDriver &driver, int stream, const QByteArray &what,
                                    bool mayLose)
{
    quint64 offset = 0;
    StreamState state;
    for (;;) {
        const auto page = driver.page("s" + QByteArray::number(stream), offset, 16);
        if (!page) {
            QVERIFY2(!page.error().detail.isEmpty(), what.constData());
            return;
        }
        state = page->state;
        if (page->events.empty())
            break;
        for (const StoredEvent &event : page->events) {
            QVERIFY2(event.offset == ++offset, what.constData());
            QVERIFY2(event.payload == payload(stream, offset), what.constData());
            QVERIFY2(event.label.utf8 == "test.unit.happened", what.constData());
        }
    }
    const bool complete = offset == quint64(kEvents) && state.top == offset;
    QVERIFY2(complete || mayLose || state.epoch != m_epoch, what.constData());
}

} // namespace sluice::tests

QTEST_GUILESS_MAIN(sluice::tests::SqliteBitFlipTest)
#include "sqlite_bit_flip_test.moc"
