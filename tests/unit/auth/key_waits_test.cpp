// SPDX-FileCopyrightText: 2026 The Sluice authors
// SPDX-License-Identifier: Apache-2.0
#include "server/auth/key_waits.h"

#include <QTest>

#include <vector>

using namespace sluice::auth;
using namespace std::chrono_literals;

using Outcome = KeyWaits::Outcome;
using Verdict = KeyWaits::Verdict;

class KeyWaitsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void asksOnceForAll();
    void goesOnInOrder();
    void refusesWhileItWouldNotBeFetched();
    void asksAgainAfterOtherKeys();
    void isBoundedInNumber();
    void isBoundedInBytes();
    void isBoundedInTime();
    void waitsForNobodyWhoIsLate();
    void mayBeAddedToWhileGoingOn();
    void holdsNothingOfAFlood();

private:
    bool add(KeyWaits &waits, int name, qint64 bytes = 10)
    {
        return waits.add(bytes, m_nowMs,
                         [this, name](Outcome outcome) { m_done.emplace_back(name, outcome); });
    }
    void goOn(KeyWaits &waits)
    {
        while (const auto ready = waits.takeReady())
            ready->first(ready->second);
    }

    qint64 m_nowMs = 0;
    std::vector<std::pair<int, Outcome>> m_done;
};

using Done = std::vector<std::pair<int, Outcome>>;

void KeyWaitsTest::init()
{
    m_nowMs = 1'000'000;
    m_done.clear();
}

void KeyWaitsTest::asksOnceForAll()
{
    KeyWaits waits;
    QCOMPARE(waits.judge(10, m_nowMs), Verdict::Wait);

    QVERIFY(add(waits, 1));
    QVERIFY(!add(waits, 2));
    QVERIFY(!add(waits, 3));
    waits.answered(m_nowMs, 0ms);
    goOn(waits);

    QVERIFY(add(waits, 4)); // a new fetch
}

void KeyWaitsTest::goesOnInOrder()
{
    KeyWaits waits;
    for (const int name : {1, 2, 3})
        (void)add(waits, name);
    QVERIFY(!waits.hasReady());
    QVERIFY(!waits.takeReady());

    waits.answered(m_nowMs, 60s);
    QVERIFY(waits.hasReady());
    QVERIFY(m_done.empty()); // nothing happens inside of answered()
    goOn(waits);

    QCOMPARE(m_done,
             (Done{{1, Outcome::Answered}, {2, Outcome::Answered}, {3, Outcome::Answered}}));
    QCOMPARE(waits.size(), size_t(0));
    QCOMPARE(waits.bytes(), 0);
    QVERIFY(!waits.deadlineMs());
}

void KeyWaitsTest::refusesWhileItWouldNotBeFetched()
{
    KeyWaits waits;
    (void)add(waits, 1);
    waits.answered(m_nowMs, 60s);

    QCOMPARE(waits.judge(10, m_nowMs), Verdict::Refuse);
    m_nowMs += 59'999;
    QCOMPARE(waits.judge(10, m_nowMs), Verdict::Refuse);
    m_nowMs += 1;
    QCOMPARE(waits.judge(10, m_nowMs), Verdict::Wait);
}

void KeyWaitsTest::asksAgainAfterOtherKeys()
{
    KeyWaits waits;
    (void)add(waits, 1);
    waits.answered(m_nowMs, 60s);
    goOn(waits);

    waits.keysChanged();

    QCOMPARE(waits.judge(10, m_nowMs), Verdict::Wait);
    QVERIFY(add(waits, 2));
}

void KeyWaitsTest::isBoundedInNumber()
{
    KeyWaits waits({2, 1'000, 5s});
    (void)add(waits, 1);
    QCOMPARE(waits.judge(10, m_nowMs), Verdict::Wait);
    (void)add(waits, 2);

    QCOMPARE(waits.judge(10, m_nowMs), Verdict::Full);
    waits.answered(m_nowMs, 0ms);
    QCOMPARE(waits.judge(10, m_nowMs), Verdict::Full); // they still hold their place
    (void)waits.takeReady();

    QCOMPARE(waits.judge(10, m_nowMs), Verdict::Wait);
}

void KeyWaitsTest::isBoundedInBytes()
{
    KeyWaits waits({100, 1'000, 5s});
    (void)add(waits, 1, 600);

    QCOMPARE(waits.judge(401, m_nowMs), Verdict::Full);
    QCOMPARE(waits.judge(400, m_nowMs), Verdict::Wait);
    (void)add(waits, 2, 400);
    QCOMPARE(waits.judge(1, m_nowMs), Verdict::Full);
    QCOMPARE(waits.judge(std::numeric_limits<qint64>::max(), m_nowMs), Verdict::Full);
    QCOMPARE(waits.bytes(), 1'000);
}

void KeyWaitsTest::isBoundedInTime()
{
    KeyWaits waits({100, 1'000, 5s});
    (void)add(waits, 1);
    m_nowMs += 1'000;
    (void)add(waits, 2);
    QCOMPARE(waits.deadlineMs(), std::optional(m_nowMs + 4'000));

    m_nowMs += 3'999;
    waits.expire(m_nowMs);
    QVERIFY(!waits.hasReady());
    m_nowMs += 1;
    waits.expire(m_nowMs);
    goOn(waits);
    QCOMPARE(m_done, (Done{{1, Outcome::Late}}));
    QCOMPARE(waits.deadlineMs(), std::optional(m_nowMs + 1'000));

    waits.answered(m_nowMs, 60s);
    goOn(waits);
    QCOMPARE(m_done, (Done{{1, Outcome::Late}, {2, Outcome::Answered}}));
}

void KeyWaitsTest::waitsForNobodyWhoIsLate()
{
    KeyWaits waits({100, 1'000, 5s});
    (void)add(waits, 1);
    m_nowMs += 5'000;
    waits.expire(m_nowMs);

    QCOMPARE(waits.judge(10, m_nowMs), Verdict::Refuse);
    m_nowMs += 1'000'000;
    QCOMPARE(waits.judge(10, m_nowMs), Verdict::Refuse);
    waits.answered(m_nowMs, 0ms);

    QCOMPARE(waits.judge(10, m_nowMs), Verdict::Wait);
    QVERIFY(add(waits, 2));
}

// What goes on may have the next unknown key at once: it waits behind those that are done.
void KeyWaitsTest::mayBeAddedToWhileGoingOn()
{
    KeyWaits waits;
    (void)waits.add(10, m_nowMs, [&](Outcome outcome) {
        m_done.emplace_back(1, outcome);
        QVERIFY(add(waits, 3));
    });
    (void)add(waits, 2);
    waits.answered(m_nowMs, 0ms);

    goOn(waits);

    QCOMPARE(m_done, (Done{{1, Outcome::Answered}, {2, Outcome::Answered}}));
    QCOMPARE(waits.size(), size_t(1));
    QCOMPARE(waits.deadlineMs(), std::optional(m_nowMs + 5'000));
}

void KeyWaitsTest::holdsNothingOfAFlood()
{
    KeyWaits waits;
    const KeyWaits::Limits limits;
    size_t asked = 0, most = 0;
    qint64 mostBytes = 0;

    for (int i = 0; i < 100'000; ++i) {
        if (waits.judge(700, m_nowMs) == Verdict::Wait)
            asked += add(waits, i, 700) ? 1 : 0;
        most = std::max(most, waits.size());
        mostBytes = std::max(mostBytes, waits.bytes());
        if (i % 20'000 == 19'999) {
            waits.answered(m_nowMs, 60s);
            goOn(waits);
            m_nowMs += 1'000; // a fifth of the flood in each second
        }
    }

    QCOMPARE(asked, size_t(1));
    QCOMPARE(most, limits.requests);
    QVERIFY(mostBytes <= limits.bytes);
    QCOMPARE(waits.size(), size_t(0));
}

QTEST_APPLESS_MAIN(KeyWaitsTest)
#include "key_waits_test.moc"
