// SPDX-FileCopyrightText: 2026 The Sluice authors
// SPDX-License-Identifier: Apache-2.0
#include "server/core/hub/store_lag.h"
#include "server/storage/sqlite/standing_wait.h"

#include <QTest>

#include <algorithm>
#include <deque>
#include <functional>
#include <vector>

using namespace sluice;
using namespace sluice::core;
using namespace std::chrono_literals;
using std::chrono::microseconds;

namespace {

constexpr qint64 kEventBytes = 400;
constexpr StoreLag::Bounds kBounds{32 * 1024 * 1024, 50ms};

/// A store in virtual time that works as the writer of SQLite does: whatever waits goes with the next
/// commit, up to 1,024 events or 5 ms of work, 10 µs each.
class SlowStore
{
public:
    explicit SlowStore(microseconds sync)
        : m_sync(sync)
    {
    }

    struct Result
    {
        qint64 accepted = 0;
        qint64 refused = 0;
        std::vector<microseconds> latencies; ///< in the order of the commits
    };

    using Arrivals = std::function<qint64(microseconds now, qint64 inFlight)>;

    /// `arrivals` says how many publishes come in this step of half a millisecond.
    Result run(microseconds length, const Arrivals &arrivals)
    {
        for (const microseconds end = m_now + length; m_now < end; m_now += 500us) {
            work();
            const qint64 nowNs = m_now.count() * 1'000;
            m_lag.look(backlog(), kBounds.wait, nowNs);
            for (qint64 i = arrivals(m_now, std::ssize(m_queue)); i > 0; --i)
                submit(nowNs);
        }
        return std::exchange(m_result, {});
    }

    bool isBehind() const { return m_lag.isBehind(); }
    void setSync(microseconds sync) { m_sync = sync; }

private:
    void submit(qint64 nowNs)
    {
        if (!m_lag.admits(backlog(), kBounds, nowNs)) {
            ++m_result.refused;
            return;
        }
        ++m_result.accepted;
        m_queue.push_back(m_now);
    }

    void work()
    {
        if (m_running > 0 && m_now >= m_end) {
            for (; m_running > 0; --m_running) {
                m_result.latencies.push_back(m_now - m_queue.front());
                m_queue.pop_front();
                m_done += kEventBytes;
            }
            m_commit = (7 * m_commit + (m_now - m_begun)) / 8;
        }
        if (m_running > 0 || m_queue.empty())
            return;
        m_running = std::min<qint64>(std::ssize(m_queue), 500);
        m_begun = m_now;
        m_end = m_now + m_sync + m_running * 10us;
        using Time = storage::StandingWait::Time;
        m_waited = m_waits.begin(Time(m_queue.front()), Time(m_now));
    }

    StoreBacklog backlog() const
    {
        const bool isEmpty = m_queue.empty();
        return {std::ssize(m_queue) * kEventBytes, isEmpty ? 0us : m_commit,
                isEmpty ? 0us : m_waited, static_cast<quint64>(m_done)};
    }

    microseconds m_sync;
    microseconds m_now{1'000'000};
    std::deque<microseconds> m_queue; // when they were submitted
    qint64 m_running = 0;             // of them
    microseconds m_begun{}, m_end{}, m_commit{}, m_waited{};
    qint64 m_done = 0;
    storage::StandingWait m_waits;
    StoreLag m_lag;
    Result m_result;
};

/// So many a second, evenly.
SlowStore::Arrivals evenly(double perSecond)
{
    return [perSecond, owed = 0.0](microseconds, qint64) mutable {
        owed += perSecond / 2'000;
        const auto now = static_cast<qint64>(owed);
        owed -= static_cast<double>(now);
        return now;
    };
}

/// As many publishers, each of which waits for its answer.
SlowStore::Arrivals closed(qint64 publishers)
{
    return [publishers](microseconds, qint64 inFlight) { return publishers - inFlight; };
}

/// What the store can do.
double capacity(microseconds sync)
{
    return 500 / std::chrono::duration<double>(sync + 500 * 10us).count();
}

microseconds percentile(std::vector<microseconds> values, int percent)
{
    std::ranges::sort(values);
    return values.empty() ? 0us : values[values.size() * static_cast<size_t>(percent) / 100];
}

} // namespace

Q_DECLARE_METATYPE(microseconds)

class StoreLagTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void waitIsMeasuredFromTheFirstBatchMissed();
    void slowDisksAreNotBehind_data();
    void slowDisksAreNotBehind();
    void burstsAreNotBehind_data();
    void burstsAreNotBehind();
    void overloadIsRefusedAfterASecond_data();
    void overloadIsRefusedAfterASecond();
    void forgetsWhenTheLoadIsGone();
    void followsADiskThatChanges();
    void bytesBoundAlways();
};

void StoreLagTest::waitIsMeasuredFromTheFirstBatchMissed()
{
    storage::StandingWait waits;
    const auto at = [](int ms) {
        return storage::StandingWait::Time(std::chrono::milliseconds(ms));
    };

    QCOMPARE(waits.begin(at(90), at(100)).count(), 0); // it waited for the thread, for no batch
    QCOMPARE(waits.begin(at(150), at(400)).count(),
             0); // it came while a batch ran: goes with the next
    QCOMPARE(waits.begin(at(160), at(500)).count(), 100'000); // it was there at 400 and did not fit
    QCOMPARE(waits.begin(at(399), at(600)).count(), 200'000);
    QCOMPARE(waits.begin(at(401), at(700)).count(), 200'000); // the one of 500 was its first
    QCOMPARE(waits.begin(at(700), at(800)).count(), 0);
    QCOMPARE(waits.begin(at(5'000), at(5'001)).count(), 0);
}

// Publishers that wait for their answers fit into two commits, however long these take.
void StoreLagTest::slowDisksAreNotBehind_data()
{
    QTest::addColumn<microseconds>("sync");
    QTest::addColumn<int>("publishers");
    for (const int ms : {0, 5, 60, 500, 2'000}) {
        for (const int publishers : {1, 16, 256, 900})
            QTest::addRow("%d ms, %d", ms, publishers) << microseconds(ms * 1'000) << publishers;
    }
}

void StoreLagTest::slowDisksAreNotBehind()
{
    QFETCH(microseconds, sync);
    QFETCH(int, publishers);
    SlowStore store(sync);

    const auto result = store.run(8s, closed(publishers));

    QCOMPARE(result.refused, 0);
    QVERIFY(result.accepted > publishers);
}

void StoreLagTest::burstsAreNotBehind_data()
{
    QTest::addColumn<microseconds>("sync");
    QTest::addColumn<int>("events");
    QTest::addColumn<microseconds>("every");
    QTest::newRow("5,000 in one array, at once") << microseconds(1ms) << 5'000 << microseconds(1s);
    QTest::newRow("5,000 again and again") << microseconds(1ms) << 5'000 << microseconds(120ms);
    QTest::newRow("50,000 in a while") << microseconds(1ms) << 50'000 << microseconds(5s);
    QTest::newRow("5,000 on a slow disk") << microseconds(50ms) << 5'000 << microseconds(2s);
    QTest::newRow("2,000 on a very slow disk") << microseconds(200ms) << 2'000 << microseconds(2s);
}

void StoreLagTest::burstsAreNotBehind()
{
    QFETCH(microseconds, sync);
    QFETCH(int, events);
    QFETCH(microseconds, every);
    SlowStore store(sync);
    microseconds next{};

    const auto result = store.run(16s, [&](microseconds now, qint64) -> qint64 {
        if (now < next)
            return 0;
        next = now + every;
        return events;
    });

    QCOMPARE(result.refused, 0);
    QVERIFY(result.accepted >= 3 * events);
}

void StoreLagTest::overloadIsRefusedAfterASecond_data()
{
    QTest::addColumn<microseconds>("sync");
    QTest::addColumn<double>("load"); // times what the store can do
    for (const int ms : {1, 20, 100}) {
        for (const double load : {1.2, 3.0})
            QTest::addRow("%d ms, %.1f times", ms, load) << microseconds(ms * 1'000) << load;
    }
    QTest::newRow("20 ms, 10 times") << microseconds(20ms) << 10.0;
}

void StoreLagTest::overloadIsRefusedAfterASecond()
{
    QFETCH(microseconds, sync);
    QFETCH(double, load);
    SlowStore store(sync);
    const double able = capacity(sync);
    const auto arrivals = evenly(able * load);

    (void)store.run(1s, arrivals);
    QVERIFY(!store.isBehind());
    const auto backlog = std::chrono::milliseconds(static_cast<int>(1'000 * load));
    (void)store.run(2s + backlog, arrivals); // until what came in that second is done
    const auto later = store.run(5s, arrivals);

    QVERIFY(store.isBehind());
    const double share = double(later.latencies.size()) / (5 * able);
    QVERIFY2(share > 0.97, qPrintable(QString::number(share))); // nothing of the store is wasted
    const microseconds commit = sync + 500 * 10us;
    const auto slowest = percentile(later.latencies, 99);
    QVERIFY2(slowest < 50ms + 4 * commit, qPrintable(QString::number(slowest.count())));
    QVERIFY(later.refused > 0);
}

void StoreLagTest::forgetsWhenTheLoadIsGone()
{
    SlowStore store(20ms);
    (void)store.run(5s, evenly(3 * capacity(20ms)));
    QVERIFY(store.isBehind());

    (void)store.run(3s, evenly(capacity(20ms) / 2));
    QVERIFY(!store.isBehind());
    const auto burst = store.run(1s, [done = false](microseconds, qint64) mutable {
        return std::exchange(done, true) ? qint64(0) : qint64(5'000);
    });

    QCOMPARE(burst.refused, 0);
}

void StoreLagTest::followsADiskThatChanges()
{
    SlowStore store(100ms);
    (void)store.run(5s, evenly(2 * capacity(100ms)));
    QVERIFY(store.isBehind());

    store.setSync(5ms); // now it can do all of that
    (void)store.run(5s, evenly(2 * capacity(100ms)));
    QVERIFY(!store.isBehind());
    store.setSync(400ms);
    (void)store.run(20s, evenly(2 * capacity(100ms)));
    const auto later = store.run(8s, evenly(2 * capacity(100ms)));

    QVERIFY(store.isBehind());
    QVERIFY(percentile(later.latencies, 99) < 50ms + 4 * 405ms);
}

void StoreLagTest::bytesBoundAlways()
{
    StoreLag lag;

    QVERIFY(lag.admits({kBounds.bytes, 1ms, 0us, 0}, kBounds, 1));
    QVERIFY(!lag.admits({kBounds.bytes + 1, 1ms, 0us, 0}, kBounds, 2));
    QVERIFY(!lag.isBehind());
}

QTEST_APPLESS_MAIN(StoreLagTest)
#include "store_lag_test.moc"
