// SPDX-FileCopyrightText: 2026 The Sluice authors
// SPDX-License-Identifier: Apache-2.0
#include "server/app/system_clock.h"
#include "server/bus/local/local_bus.h"
#include "tests/support/fake_clock.h"
#include "tests/support/hub_fixture.h"

#include <QTest>

#include <functional>
#include <memory>

using namespace sluice;
using namespace sluice::core;

// The contracts of the small ports, each run on every adapter, fakes included: a fake that does not
// keep the contract would prove nothing elsewhere.
class SmallPortsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void busKeepsOrderAndCompletesLater_data();
    void busKeepsOrderAndCompletesLater();
    void clockIsMonotonicInItsUnits_data();
    void clockIsMonotonicInItsUnits();
};

namespace {

using MakeBus = std::function<std::unique_ptr<Bus>()>;
using MakeClock = std::function<std::unique_ptr<Clock>()>;

DeliveryPtr numbered(quint64 offset)
{
    auto delivery = std::make_shared<Delivery>();
    delivery->position = {"e", offset};
    return delivery;
}

} // namespace

void SmallPortsTest::busKeepsOrderAndCompletesLater_data()
{
    QTest::addColumn<MakeBus>("make");
    QTest::newRow("local") << MakeBus([] { return std::make_unique<bus::LocalBus>(); });
}

void SmallPortsTest::busKeepsOrderAndCompletesLater()
{
    QFETCH(MakeBus, make);
    const auto bus = make();

    QVERIFY(bus->takeArrived().empty());
    for (quint64 i = 1; i <= 100; ++i)
        bus->publish(numbered(i));
    const auto arrived = bus->takeArrived();

    QCOMPARE(arrived.size(), 100u);
    for (quint64 i = 1; i <= 100; ++i)
        QCOMPARE(arrived[i - 1]->position.offset, i);
    QVERIFY(bus->takeArrived().empty());
}

void SmallPortsTest::clockIsMonotonicInItsUnits_data()
{
    QTest::addColumn<MakeClock>("make");
    QTest::newRow("system") << MakeClock([] { return std::make_unique<app::SystemClock>(); });
    QTest::newRow("fake") << MakeClock([] { return std::make_unique<test::FakeClock>(); });
}

void SmallPortsTest::clockIsMonotonicInItsUnits()
{
    QFETCH(MakeClock, make);
    const auto clock = make();
    qint64 last = clock->monotonicNs();
    for (int i = 0; i < 1000; ++i) {
        const qint64 now = clock->monotonicNs();
        QVERIFY(now >= last);
        last = now;
    }
    // 2001 to 2286 in milliseconds: neither seconds nor microseconds.
    QVERIFY(clock->wallMs() > 1'000'000'000'000 && clock->wallMs() < 10'000'000'000'000);
}

QTEST_GUILESS_MAIN(SmallPortsTest)
#include "small_ports_test.moc"
