// SPDX-FileCopyrightText: 2026 The Sluice authors
// SPDX-License-Identifier: Apache-2.0

// Appends per second, completion latency and history reads of the SQLite store, as the core uses
// it: one thread submits, keeps a number of publishes in flight and takes completions when woken.
// Usage: storage_bench [--rows N] [--seconds S] [--payload BYTES]

#include "server/storage/sqlite/sqlite_store.h"

#include <QCommandLineParser>
#include <QCoreApplication>
#include <QTemporaryDir>

#include <algorithm>
#include <condition_variable>
#include <cstdio>
#include <fcntl.h>
#include <numeric>
#include <random>
#include <unistd.h>
#include <unordered_map>

namespace {

using namespace sluice;
using namespace sluice::core;
using Clock = std::chrono::steady_clock;
using manifest::Durability;

struct Setting
{
    Durability durability = Durability::Strict;
    int streams = 1;
    int inFlight = 1;
    int items = 0; ///< above 0: set one of that many items in each of 100 groups instead
};

class Wake
{
public:
    void set()
    {
        const std::lock_guard lock(m_mutex);
        m_set = true;
        m_changed.notify_one();
    }
    void wait()
    {
        std::unique_lock lock(m_mutex);
        m_changed.wait(lock, [this] { return m_set; });
        m_set = false;
    }

private:
    std::mutex m_mutex;
    std::condition_variable m_changed;
    bool m_set = false;
};

class Bench
{
public:
    Bench(const QString &path, int payload)
        : m_store(storage::SqliteOptions{path, {}, 0})
        , m_payload(payload, 'x')
    {
        m_store.setWake([this] { m_wake.set(); });
    }

    bool open()
    {
        const auto begun = Clock::now();
        const auto recovery = m_store.open(0);
        if (!recovery) {
            std::fprintf(stderr, "%s\n", qUtf8Printable(recovery.error().detail));
            return false;
        }
        std::printf("open: %llu events in %.0f ms\n", recovery->events, msSince(begun));
        return true;
    }

    void fill(int rows, int streams)
    {
        const auto begun = Clock::now();
        run({Durability::Relaxed, streams, 4096}, rows, std::chrono::hours(1));
        std::printf("fill: %d rows over %d streams in %.1f s\n", rows, streams,
                    msSince(begun) / 1e3);
    }

    void measure(const Setting &setting, std::chrono::milliseconds length)
    {
        m_latencies.clear();
        const auto begun = Clock::now();
        const qint64 count = run(setting, -1, length);
        const double seconds = msSince(begun) / 1e3;
        std::ranges::sort(m_latencies);
        const auto at = [&](double part) {
            return m_latencies[size_t(double(m_latencies.size() - 1) * part)] / 1e3;
        };
        std::printf("append %-7s streams=%-5d inFlight=%-5d %9.0f/s  p50 %7.2f ms  p99 %7.2f ms  "
                    "max %7.2f ms\n",
                    setting.durability == Durability::Strict ? "strict" : "relaxed",
                    setting.streams, setting.inFlight, double(count) / seconds, at(0.5), at(0.99),
                    at(1.0));
        std::fflush(stdout);
    }

    void measureItems(int inFlight, std::chrono::milliseconds length)
    {
        m_latencies.clear();
        const auto begun = Clock::now();
        const qint64 count = run({Durability::Strict, 0, inFlight, 100}, -1, length);
        const double seconds = msSince(begun) / 1e3;
        std::ranges::sort(m_latencies);
        std::printf(
            "item set strict items=10000 inFlight=%-5d %9.0f/s  p50 %7.2f ms  p99 %7.2f ms\n",
            inFlight, double(count) / seconds, m_latencies[m_latencies.size() / 2] / 1e3,
            m_latencies[m_latencies.size() * 99 / 100] / 1e3);
        std::fflush(stdout);
    }

    void readHistory(int streams)
    {
        qint64 bytes = 0;
        qint64 events = 0;
        const auto begun = Clock::now();
        for (int stream = 0; stream < streams && msSince(begun) < 3000; ++stream)
            readStream(stream, bytes, events);
        const double seconds = msSince(begun) / 1e3;
        std::printf("history streams=%-5d %9.0f events/s  %6.1f MB/s of payload\n", streams,
                    double(events) / seconds, double(bytes) / 1e6 / seconds);
    }

    void close() { m_store.close(); }

private:
    static double msSince(Clock::time_point begun)
    {
        return std::chrono::duration<double, std::milli>(Clock::now() - begun).count();
    }

    StreamKey key(int stream) const { return {"stream-" + QByteArray::number(stream)}; }

    void submit(const Setting &setting)
    {
        AppendJob job;
        job.ticket.value = ++m_ticket;
        if (setting.items > 0) {
            ItemWrite write;
            write.key = {"bench", "group-" + QByteArray::number(m_random() % 100),
                         QByteArray::number(m_random() % unsigned(setting.items))};
            write.value = '"' + m_payload + '"';
            job.items.push_back(std::move(write));
            m_begun[job.ticket.value] = Clock::now();
            m_store.submit(std::move(job));
            return;
        }
        job.event = {
            {"default.bench.happened"}, m_payload, QByteArray::number(m_ticket), "alice", 0};
        job.remember = true;
        const int stream = int(m_random() % unsigned(setting.streams));
        job.targets.push_back({key(stream), setting.durability, std::nullopt});
        m_begun[job.ticket.value] = Clock::now();
        m_store.submit(std::move(job));
    }

    qint64 run(const Setting &setting, int rows, std::chrono::milliseconds length)
    {
        const auto end = Clock::now() + length;
        qint64 submitted = 0;
        qint64 done = 0;
        for (; submitted < setting.inFlight; ++submitted)
            submit(setting);
        while (done < submitted) {
            m_wake.wait();
            const auto now = Clock::now();
            for (const StoreDone &one : m_store.takeDone()) {
                const auto &appended = std::get<Appended>(one);
                if (!appended.positions)
                    qFatal("%s", qUtf8Printable(appended.positions.error().detail));
                const auto begun = m_begun.extract(appended.ticket.value).mapped();
                m_latencies.push_back(
                    std::chrono::duration<double, std::micro>(now - begun).count());
                ++done;
                if (now < end && (rows < 0 || submitted < rows)) {
                    submit(setting);
                    ++submitted;
                }
            }
        }
        return done;
    }

    void readStream(int stream, qint64 &bytes, qint64 &events)
    {
        quint64 after = 0;
        for (;;) {
            m_store.submit(ReadPageJob{{++m_ticket}, key(stream), after});
            std::vector<StoreDone> done;
            while (done.empty()) {
                m_wake.wait();
                done = m_store.takeDone();
            }
            const auto &page = std::get<PageRead>(done.front()).page;
            if (!page)
                qFatal("%s", qUtf8Printable(page.error().detail));
            if (page->events.empty())
                return;
            for (const StoredEvent &event : page->events)
                bytes += event.payload.size();
            events += std::ssize(page->events);
            after = page->events.back().offset;
        }
    }

    Wake m_wake;
    storage::SqliteStore m_store;
    QByteArray m_payload;
    quint64 m_ticket = 0;
    std::mt19937 m_random{1};
    std::unordered_map<quint64, Clock::time_point> m_begun;
    std::vector<double> m_latencies; ///< microseconds
};

void printDisk(const QString &folder)
{
    const QByteArray path = QFile::encodeName(folder + QLatin1StringView("/fsync"));
    const int file = ::open(path.constData(), O_RDWR | O_CREAT | O_CLOEXEC, 0600);
    const QByteArray block(4096, 'x');
    std::vector<double> times;
    for (int i = 0; i < 200; ++i) {
        if (::write(file, block.constData(), size_t(block.size())) < 0)
            break;
        const auto begun = Clock::now();
        ::fdatasync(file);
        times.push_back(std::chrono::duration<double, std::milli>(Clock::now() - begun).count());
    }
    ::close(file);
    std::ranges::sort(times);
    if (!times.empty())
        std::printf("disk: fdatasync of 4 KiB p50 %.2f ms, p99 %.2f ms\n", times[times.size() / 2],
                    times[times.size() * 99 / 100]);
}

} // namespace

int main(int argc, char *argv[])
{
    const QCoreApplication app(argc, argv);
    QCommandLineParser options;
    options.addHelpOption();
    options.addOption({QStringLiteral("rows"), QStringLiteral("Rows to begin with."),
                       QStringLiteral("n"), QStringLiteral("1000000")});
    options.addOption({QStringLiteral("seconds"), QStringLiteral("Length of each measurement."),
                       QStringLiteral("s"), QStringLiteral("2")});
    options.addOption({QStringLiteral("payload"), QStringLiteral("Bytes of each payload."),
                       QStringLiteral("n"), QStringLiteral("256")});
    options.process(app);
    const int rows = options.value(QStringLiteral("rows")).toInt();
    const int payload = options.value(QStringLiteral("payload")).toInt();
    const std::chrono::milliseconds length(
        int(options.value(QStringLiteral("seconds")).toDouble() * 1000));

    const QTemporaryDir folder;
    printDisk(folder.path());
    const QString path = folder.filePath(QStringLiteral("bench.db"));
    {
        Bench bench(path, payload);
        if (!bench.open())
            return 1;
        bench.fill(rows, 1000);
        bench.close();
    }
    Bench bench(path, payload);
    if (!bench.open())
        return 1;
    for (const Durability durability : {Durability::Strict, Durability::Relaxed}) {
        for (const int streams : {1, 1000}) {
            for (const int inFlight : {1, 16, 256, 1024})
                bench.measure({durability, streams, inFlight}, length);
        }
    }
    for (const int inFlight : {1, 16, 256})
        bench.measureItems(inFlight, length);
    bench.readHistory(1);
    bench.readHistory(1000);
    bench.close();
    return 0;
}
