// SPDX-FileCopyrightText: 2026 The Sluice authors
// SPDX-License-Identifier: Apache-2.0
#include "server/metrics/stages.h"

#include <QTest>

#include <algorithm>
#include <set>
#include <thread>

using namespace sluice::metrics;
using namespace std::chrono_literals;

class MetricsInstrumentsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void countersAndGaugesHoldTheirNumber();
    void stagesHaveTheirNames();
    void bucketsEndAtTheirBounds();
    void everyDurationIsInItsBucket();
    void aBatchCountsEachEventWithItsShare();
    void oddDurationsDoNoHarm();
    void untimedEventsAreCountedWithoutDuration();
    void aReaderNeverSeesNumbersGoBack();
};

void MetricsInstrumentsTest::countersAndGaugesHoldTheirNumber()
{
    Counter counter;
    Gauge gauge;

    counter.add();
    counter.add(41);
    gauge.set(2.5);
    gauge.add(-1);

    QCOMPARE(counter.value(), quint64(42));
    QCOMPARE(gauge.value(), 1.5);
}

void MetricsInstrumentsTest::stagesHaveTheirNames()
{
    std::set<QByteArray> names;
    for (size_t i = 0; i < kStageCount; ++i)
        names.insert(QByteArray(stageName(static_cast<Stage>(i)).data()));

    QCOMPARE(names.size(), kStageCount);
    QCOMPARE(stageName(Stage::Accept), QLatin1StringView("accept"));
    QCOMPARE(stageName(Stage::Authorise), QLatin1StringView("authorise"));
    QCOMPARE(stageName(Stage::FanOut), QLatin1StringView("fan_out"));
    QCOMPARE(stageName(Stage::Flush), QLatin1StringView("flush"));
}

void MetricsInstrumentsTest::bucketsEndAtTheirBounds()
{
    const auto &bounds = DurationHistogram::kBoundsNs;
    for (size_t i = 0; i < bounds.size(); ++i) {
        QCOMPARE(DurationHistogram::bucketOf(bounds[i] - 1), i);
        QCOMPARE(DurationHistogram::bucketOf(bounds[i]), i);
        QCOMPARE(DurationHistogram::bucketOf(bounds[i] + 1), i + 1);
        QVERIFY(i == 0 || bounds[i] >= 2 * bounds[i - 1]);
    }
}

void MetricsInstrumentsTest::everyDurationIsInItsBucket()
{
    const auto &bounds = DurationHistogram::kBoundsNs;
    for (quint64 ns = 0; ns < quint64(1) << 62; ns += ns / 8 + 1) {
        const auto place = std::lower_bound(bounds.begin(), bounds.end(), ns);
        QCOMPARE(DurationHistogram::bucketOf(ns), static_cast<size_t>(place - bounds.begin()));
    }
    QCOMPARE(DurationHistogram::bucketOf(~quint64(0)), bounds.size());
}

void MetricsInstrumentsTest::aBatchCountsEachEventWithItsShare()
{
    DurationHistogram histogram;

    histogram.observe(100us, 100);
    histogram.observe(30us);

    const DurationHistogram::Snapshot snapshot = histogram.snapshot();
    QCOMPARE(snapshot.buckets.at(0), quint64(100));
    QCOMPARE(snapshot.buckets.at(DurationHistogram::bucketOf(30'000)), quint64(1));
    QCOMPARE(snapshot.count(), quint64(101));
    QCOMPARE(snapshot.sumNs, quint64(130'000));
}

void MetricsInstrumentsTest::oddDurationsDoNoHarm()
{
    DurationHistogram histogram;

    histogram.observe(-5ns);
    histogram.observe(1h);
    histogram.observe(1s, 0);

    const DurationHistogram::Snapshot snapshot = histogram.snapshot();
    QCOMPARE(snapshot.count(), quint64(2));
    QCOMPARE(snapshot.buckets.front(), quint64(1));
    QCOMPARE(snapshot.buckets.back(), quint64(1));
    QCOMPARE(snapshot.sumNs, quint64(3'600'000'000'000));
}

void MetricsInstrumentsTest::untimedEventsAreCountedWithoutDuration()
{
    StageRecorder recorder;

    recorder.record(Stage::Decode, 2us);
    recorder.record(Stage::Decode, 10us, 4);
    recorder.count(Stage::Decode, 10);
    recorder.count(Stage::Flush);

    QCOMPARE(recorder.events(Stage::Decode), quint64(15));
    QCOMPARE(recorder.durations(Stage::Decode).count(), quint64(5));
    QCOMPARE(recorder.events(Stage::Flush), quint64(1));
    QCOMPARE(recorder.durations(Stage::Flush).count(), quint64(0));
    QCOMPARE(recorder.events(Stage::Accept), quint64(0));
}

void MetricsInstrumentsTest::aReaderNeverSeesNumbersGoBack()
{
    constexpr quint64 kEvents = 200'000;
    StageRecorder recorder;
    std::thread writer([&] {
        for (quint64 i = 0; i < kEvents; ++i)
            recorder.record(Stage::Route, std::chrono::nanoseconds(i));
    });

    quint64 last = 0;
    bool grew = true;
    while (last < kEvents && grew) {
        const quint64 now = recorder.durations(Stage::Route).count();
        grew = now >= last;
        last = now;
    }
    writer.join();

    QVERIFY(grew);
    QCOMPARE(recorder.events(Stage::Route), kEvents);
    QCOMPARE(recorder.durations(Stage::Route).sumNs, kEvents * (kEvents - 1) / 2);
}

QTEST_GUILESS_MAIN(MetricsInstrumentsTest)
#include "metrics_instruments_test.moc"
