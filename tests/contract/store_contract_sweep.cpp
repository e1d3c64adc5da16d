// SPDX-FileCopyrightText: 2026 The Sluice authors
// SPDX-License-Identifier: Apache-2.0
#include "tests/contract/store_contract.h"

#include <QTest>

namespace sluice::tests {

using namespace core;

namespace {

manifest::StreamRule keep(const QByteArray &match, quint64 messages, std::chrono::seconds age)
{
    manifest::StreamRule rule;
    rule.match = manifest::Pattern(match);
    rule.keep = {messages, age};
    return rule;
}

constexpr std::chrono::seconds kLong = std::chrono::hours(24);

void appendTen(StoreDriver &driver, const QByteArray &stream)
{
    for (int i = 1; i <= 10; ++i)
        QVERIFY(driver.append(stream, QByteArray::number(i), i * 1000));
}

} // namespace

void StoreContract::sweepKeepsTheNewestByCount()
{
    StoreDriver driver(makeStore());
    const QByteArray epoch = driver.open()->epoch;
    appendTen(driver, "a");

    QCOMPARE(*driver.run(SweepJob{{}, {keep("*", 3, kLong)}, {}, 10'000}), 7u);

    const auto page = driver.page("a");
    const StreamState expected{epoch, 8, 10};
    QVERIFY(page->state == expected);
    QCOMPARE(page->events.size(), 3u);
    QCOMPARE(page->events.front().payload, QByteArray("8"));
    QVERIFY(driver.stateOf("a") == expected);
}

void StoreContract::sweepDeletesByAge()
{
    StoreDriver driver(makeStore());
    QVERIFY(driver.open());
    appendTen(driver, "a");
    const SweepJob job{{}, {keep("*", 1000, std::chrono::seconds(5))}, {}, 10'000};

    QCOMPARE(*driver.run(job), 4u);

    QCOMPARE(driver.page("a")->events.front().offset, 5u);
    QCOMPARE(*driver.run(job), 0u);
}

void StoreContract::sweepUsesTheFirstMatchingRule()
{
    StoreDriver driver(makeStore());
    QVERIFY(driver.open());
    appendTen(driver, "audit:1");
    appendTen(driver, "other");

    QVERIFY(driver.run(SweepJob{
        {}, {keep("audit:*", 9, kLong), keep("*", 2, kLong), keep("*", 1, kLong)}, {}, 10'000}));

    QCOMPARE(driver.page("audit:1")->events.size(), 9u);
    QCOMPARE(driver.page("other")->events.size(), 2u);
}

void StoreContract::sweepWithoutRuleKeepsTheDefaults()
{
    StoreDriver driver(makeStore());
    QVERIFY(driver.open());
    appendTen(driver, "a");
    constexpr qint64 kWeekMs = 7LL * 24 * 3600 * 1000;

    QCOMPARE(*driver.run(SweepJob{{}, {}, {}, kWeekMs}), 0u);
    QCOMPARE(*driver.run(SweepJob{{}, {}, {}, kWeekMs + 3000}), 2u);
}

void StoreContract::sweepHonoursProtection()
{
    StoreDriver driver(makeStore());
    QVERIFY(driver.open());
    appendTen(driver, "a");
    appendTen(driver, "b");
    SweepJob job{{}, {keep("*", 1, std::chrono::seconds(1))}, {}, 1'000'000};
    job.protect = {{{"a"}, 6}, {{"a"}, 4}};

    QVERIFY(driver.run(job));

    QCOMPARE(driver.page("a")->events.front().offset, 4u);
    QCOMPARE(driver.page("a")->events.size(), 7u);
    QVERIFY(driver.page("b")->events.empty());
}

void StoreContract::sweptStreamKeepsItsTop()
{
    StoreDriver driver(makeStore());
    const QByteArray epoch = driver.open()->epoch;
    appendTen(driver, "a");

    QCOMPARE(*driver.run(SweepJob{{}, {keep("*", 5, std::chrono::seconds(1))}, {}, 1'000'000}),
             10u);

    const StreamState expected{epoch, 11, 10};
    QVERIFY(driver.stateOf("a") == expected);
    QVERIFY(driver.page("a")->state == expected);
    QCOMPARE(driver.append("a", "next")->at(0), (Position{epoch, 11}));
    QCOMPARE(driver.page("a", 3)->events.front().payload, QByteArray("next"));
}

} // namespace sluice::tests
