// SPDX-FileCopyrightText: 2026 The Sluice authors
// SPDX-License-Identifier: Apache-2.0
#include "server/metrics/process_metrics.h"
#include "server/metrics/registry.h"

#include <QByteArrayList>
#include <QTest>

#include <atomic>
#include <map>
#include <thread>

using namespace sluice::metrics;
using namespace std::chrono_literals;

namespace {

/// A text exposition read back. A line that is not of the format is kept in `malformed`.
struct Exposition
{
    std::map<QByteArray, QByteArray> types;
    std::map<QByteArray, QByteArray> helps;
    std::map<QByteArray, double> samples;
    QByteArrayList malformed;
};

void readComment(const QByteArray &line, Exposition &into)
{
    const QByteArrayList words = line.split(' ');
    if (words.size() >= 4 && words.at(1) == "TYPE")
        into.types[words.at(2)] = words.at(3);
    else if (words.size() >= 4 && words.at(1) == "HELP")
        into.helps[words.at(2)] = words.mid(3).join(' ');
    else
        into.malformed.append(line);
}

Exposition parseText(const QByteArray &text)
{
    Exposition exposition;
    for (const QByteArray &line : text.split('\n')) {
        if (line.isEmpty())
            continue;
        if (line.startsWith('#')) {
            readComment(line, exposition);
            continue;
        }
        const qsizetype blank = line.lastIndexOf(' ');
        bool isNumber = false;
        const double value = line.mid(blank + 1).toDouble(&isNumber);
        const QByteArray series = line.left(blank);
        const bool isNew = !exposition.samples.contains(series);
        if (blank <= 0 || !isNumber || !isNew || series.contains('{') != series.endsWith('}'))
            exposition.malformed.append(line);
        else
            exposition.samples[series] = value;
    }
    return exposition;
}

} // namespace

class MetricsRegistryTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyStageIsThereFromTheStart();
    void recordersOfAllThreadsAreAddedUp();
    void histogramsAreCumulative();
    void numbersAreWrittenWithTypeAndHelp();
    void sameSeriesAreAddedUpWhateverTheLabelOrder();
    void labelValuesAreEscaped();
    void callbacksAreReadAtTheScrapeAndEndWithTheirHandle();
    void describeListsWhatTextWrites();
    void processMetricsAreThere();
    void threadsRegisterRecordAndScrapeAtOnce();
};

void MetricsRegistryTest::everyStageIsThereFromTheStart()
{
    const Registry registry;

    const Exposition exposition = parseText(registry.text());

    QCOMPARE(exposition.malformed, QByteArrayList());
    QCOMPARE(exposition.types.at("sluice_stage_seconds"), QByteArray("histogram"));
    QCOMPARE(exposition.types.at("sluice_stage_events_total"), QByteArray("counter"));
    for (size_t i = 0; i < kStageCount; ++i) {
        const QByteArray stage = stageName(static_cast<Stage>(i)).data();
        QCOMPARE(exposition.samples.at("sluice_stage_events_total{stage=\"" + stage + "\"}"), 0.0);
        QCOMPARE(exposition.samples.at("sluice_stage_seconds_count{stage=\"" + stage + "\"}"), 0.0);
    }
}

void MetricsRegistryTest::recordersOfAllThreadsAreAddedUp()
{
    Registry registry;
    registry.stageRecorder().record(Stage::Encode, 1ms);
    registry.stageRecorder().record(Stage::Encode, 4ms, 2);
    registry.stageRecorder().count(Stage::Encode, 7);

    const Exposition exposition = parseText(registry.text());

    QCOMPARE(exposition.samples.at("sluice_stage_events_total{stage=\"encode\"}"), 10.0);
    QCOMPARE(exposition.samples.at("sluice_stage_seconds_count{stage=\"encode\"}"), 3.0);
    QCOMPARE(exposition.samples.at("sluice_stage_seconds_sum{stage=\"encode\"}"), 0.005);
}

void MetricsRegistryTest::histogramsAreCumulative()
{
    Registry registry;
    DurationHistogram &histogram = registry.histogram(
        {"sluice_commit_seconds", "Time of a commit."});
    histogram.observe(500ns);
    histogram.observe(3ms);
    histogram.observe(20s);

    const Exposition exposition = parseText(registry.text());

    const auto upTo = [&](const char *bound) {
        return exposition.samples.at(QByteArray("sluice_commit_seconds_bucket{le=\"") + bound
                                     + "\"}");
    };
    QCOMPARE(exposition.malformed, QByteArrayList());
    QCOMPARE(upTo("1e-06"), 1.0);
    QCOMPARE(upTo("0.0025"), 1.0);
    QCOMPARE(upTo("0.005"), 2.0);
    QCOMPARE(upTo("10"), 2.0);
    QCOMPARE(upTo("+Inf"), 3.0);
    QCOMPARE(exposition.samples.at("sluice_commit_seconds_count"), 3.0);
}

void MetricsRegistryTest::numbersAreWrittenWithTypeAndHelp()
{
    Registry registry;
    registry.counter({"sluice_drops_total", "Frames dropped.", {{"reason", "slow"}}}).add(3);
    registry.gauge({"sluice_connections", "Open connections."}).set(17);

    const Exposition exposition = parseText(registry.text());

    QCOMPARE(exposition.types.at("sluice_drops_total"), QByteArray("counter"));
    QCOMPARE(exposition.helps.at("sluice_drops_total"), QByteArray("Frames dropped."));
    QCOMPARE(exposition.samples.at("sluice_drops_total{reason=\"slow\"}"), 3.0);
    QCOMPARE(exposition.types.at("sluice_connections"), QByteArray("gauge"));
    QCOMPARE(exposition.samples.at("sluice_connections"), 17.0);
}

void MetricsRegistryTest::sameSeriesAreAddedUpWhateverTheLabelOrder()
{
    Registry registry;
    const std::string help = "Open connections.";
    registry.gauge({"sluice_connections", help, {{"a", "1"}, {"b", "2"}}}).set(2);
    registry.gauge({"sluice_connections", help, {{"b", "2"}, {"a", "1"}}}).set(3);
    registry.gauge({"sluice_connections", help, {{"a", "1"}, {"b", "3"}}}).set(4);

    const Exposition exposition = parseText(registry.text());

    QCOMPARE(exposition.malformed, QByteArrayList());
    QCOMPARE(exposition.samples.at("sluice_connections{a=\"1\",b=\"2\"}"), 5.0);
    QCOMPARE(exposition.samples.at("sluice_connections{a=\"1\",b=\"3\"}"), 4.0);
}

void MetricsRegistryTest::labelValuesAreEscaped()
{
    Registry registry;
    registry.gauge({"sluice_odd", "Odd.", {{"path", "a\"b\\c\nd"}}}).set(1);

    const Exposition exposition = parseText(registry.text());

    QCOMPARE(exposition.malformed, QByteArrayList());
    QCOMPARE(exposition.samples.at("sluice_odd{path=\"a\\\"b\\\\c\\nd\"}"), 1.0);
}

void MetricsRegistryTest::callbacksAreReadAtTheScrapeAndEndWithTheirHandle()
{
    Registry registry;
    double depth = 1;
    {
        CallbackHandle handle = registry.callback(
            MetricType::Gauge, {"sluice_depth", "Queue depth."}, [&] { return depth; });
        QCOMPARE(parseText(registry.text()).samples.at("sluice_depth"), 1.0);
        depth = 5;
        const CallbackHandle moved = std::move(handle);
        QCOMPARE(parseText(registry.text()).samples.at("sluice_depth"), 5.0);
    }

    QVERIFY(!registry.text().contains("sluice_depth"));
}

void MetricsRegistryTest::describeListsWhatTextWrites()
{
    Registry registry;
    registry.counter({"sluice_drops_total", "Frames dropped.", {{"reason", "slow"}}});
    registry.counter({"sluice_drops_total", "Frames dropped.", {{"reason", "old"}}});
    registry.gauge({"sluice_connections", "Open connections."});

    const std::vector<MetricDescription> rows = registry.describe();

    QCOMPARE(rows.size(), size_t(4));
    QVERIFY(
        rows.at(0)
        == (MetricDescription{"sluice_connections", MetricType::Gauge, "Open connections.", {}}));
    QVERIFY(rows.at(1)
            == (MetricDescription{
                "sluice_drops_total", MetricType::Counter, "Frames dropped.", {"reason"}}));
    QCOMPARE(rows.at(3).name, std::string("sluice_stage_seconds"));
    const Exposition exposition = parseText(registry.text());
    QCOMPARE(exposition.types.size(), rows.size());
    for (const MetricDescription &row : rows) {
        const QByteArray name = QByteArray::fromStdString(row.name);
        QCOMPARE(exposition.types.at(name), QByteArray(metricTypeName(row.type).data()));
        QCOMPARE(exposition.helps.at(name), QByteArray::fromStdString(row.help));
    }
}

void MetricsRegistryTest::processMetricsAreThere()
{
    Registry registry;
    const std::vector<CallbackHandle> handles = registerProcessMetrics(registry);

    const Exposition exposition = parseText(registry.text());

    QVERIFY(exposition.samples.at("process_cpu_seconds_total") > 0);
    QVERIFY(exposition.samples.at("process_resident_memory_bytes") > 1024 * 1024);
    QVERIFY(exposition.samples.at("process_threads") >= 1);
    QVERIFY(exposition.samples.at("process_max_fds") > 0);
}

void MetricsRegistryTest::threadsRegisterRecordAndScrapeAtOnce()
{
    constexpr int kThreads = 4;
    constexpr quint64 kEvents = 20'000;
    Registry registry;
    std::atomic<int> running = kThreads;
    std::vector<std::thread> threads;
    for (int i = 0; i < kThreads; ++i) {
        threads.emplace_back([&] {
            StageRecorder &recorder = registry.stageRecorder();
            Counter &counter = registry.counter({"sluice_work_total", "Work done."});
            for (quint64 event = 0; event < kEvents; ++event) {
                recorder.record(Stage::FanOut, 3us);
                counter.add(2);
                if (event % 1000 == 0) {
                    const CallbackHandle handle = registry.callback(
                        MetricType::Gauge, {"sluice_passing", "Comes and goes."}, [] { return 1; });
                }
            }
            --running;
        });
    }

    QByteArrayList malformed;
    while (running > 0 && malformed.isEmpty())
        malformed = parseText(registry.text()).malformed;
    for (std::thread &thread : threads)
        thread.join();

    QCOMPARE(malformed, QByteArrayList());
    const Exposition exposition = parseText(registry.text());
    constexpr double kTotal = static_cast<double>(kThreads * kEvents);
    QCOMPARE(exposition.samples.at("sluice_stage_events_total{stage=\"fan_out\"}"), kTotal);
    QCOMPARE(exposition.samples.at("sluice_stage_seconds_bucket{stage=\"fan_out\",le=\"5e-06\"}"),
             kTotal);
    QCOMPARE(exposition.samples.at("sluice_work_total"), 2 * kTotal);
}

QTEST_GUILESS_MAIN(MetricsRegistryTest)
#include "metrics_registry_test.moc"
