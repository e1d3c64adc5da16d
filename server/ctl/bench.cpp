// SPDX-FileCopyrightText: 2026 The Sluice authors
// SPDX-License-Identifier: Apache-2.0
#include "server/ctl/command.h"
#include "server/ctl/output.h"
#include "server/ctl/session.h"
#include "shared/client/json_slices.h"

#include <QCoreApplication>

#include <algorithm>
#include <chrono>
#include <sysexits.h>

namespace sluice::ctl {

using namespace Qt::StringLiterals;
using std::chrono::steady_clock;
using Seconds = std::chrono::duration<double>;

namespace {

constexpr int kMaxInFlight = 1000;
constexpr int kMaxCount = 10'000'000;
constexpr int kMaxSize = 900'000;

struct Plan
{
    QByteArray params; ///< of each event.publish
    int count = 0;
    int inFlight = 0;
};

/// Publishes with a fixed number of unanswered requests and keeps the waiting times.
class Bench
{
public:
    Bench(client::NativeClient &client, const Plan &plan)
        : m_client(client)
        , m_plan(plan)
    {
        m_waits.reserve(static_cast<size_t>(plan.count));
    }

    void start()
    {
        m_start = steady_clock::now();
        for (int i = 0; i < m_plan.inFlight; ++i)
            send();
    }

    const std::optional<Error> &failure() const { return m_failure; }

    QByteArray report()
    {
        const double time = Seconds(m_end - m_start).count();
        std::ranges::sort(m_waits);
        const auto milliseconds = [this](double part) {
            const auto index = static_cast<size_t>(part * static_cast<double>(m_waits.size() - 1));
            return QByteArray::number(m_waits[index].count() * 1000, 'f', 3);
        };
        return R"({"events":)" + QByteArray::number(m_waits.size()) + R"(,"in_flight":)"
               + QByteArray::number(m_plan.inFlight) + R"(,"seconds":)"
               + QByteArray::number(time, 'f', 3) + R"(,"rate":)"
               + QByteArray::number(static_cast<double>(m_waits.size()) / time, 'f', 0)
               + R"(,"p50_ms":)" + milliseconds(0.5) + R"(,"p99_ms":)" + milliseconds(0.99)
               + R"(,"max_ms":)" + milliseconds(1) + '}';
    }

private:
    void send()
    {
        if (m_sent == m_plan.count || m_failure)
            return;
        ++m_sent;
        const auto sentAt = steady_clock::now();
        m_client.call(
            "event.publish", m_plan.params,
            [this, sentAt](const Result<QByteArray> &result) { answered(sentAt, result); });
    }

    void answered(steady_clock::time_point sentAt, const Result<QByteArray> &result)
    {
        m_end = steady_clock::now();
        if (!result)
            m_failure = result.error();
        else
            m_waits.emplace_back(m_end - sentAt);
        if (m_failure || m_waits.size() == static_cast<size_t>(m_plan.count))
            return QCoreApplication::exit();
        send();
    }

    client::NativeClient &m_client;
    const Plan &m_plan;
    steady_clock::time_point m_start;
    steady_clock::time_point m_end;
    std::vector<Seconds> m_waits;
    std::optional<Error> m_failure;
    int m_sent = 0;
};

std::optional<int> numberFrom(const QCommandLineParser &parser, const QString &name, int highest)
{
    bool isNumber = false;
    const int number = parser.value(name).toInt(&isNumber);
    return isNumber && number >= 1 && number <= highest ? std::optional(number) : std::nullopt;
}

QString inWords(const QByteArray &report)
{
    const auto members = client::JsonMembers::of(report);
    const auto value = [&members](const char *name) {
        return QString::fromLatin1(members->raw(name));
    };
    return u"%1 events in %2 s, %3 in flight: %4 a second; waiting p50 %5 ms, p99 %6 ms, longest %7 ms\n"_s
        .arg(value("events"), value("seconds"), value("in_flight"), value("rate"), value("p50_ms"),
             value("p99_ms"), value("max_ms"));
}

} // namespace

void declareBench(QCommandLineParser &parser)
{
    parser.addOptions({
        {u"event"_s, u"Event to publish; default bench.tick."_s, u"EVENT"_s, u"bench.tick"_s},
        {u"key"_s, u"The payload's member `key`; default bench."_s, u"TEXT"_s, u"bench"_s},
        {u"count"_s, u"How many; default 10000."_s, u"N"_s, u"10000"_s},
        {u"in-flight"_s, u"How many wait for their answer at a time; default 16."_s, u"W"_s,
         u"16"_s},
        {u"size"_s, u"Bytes of the payload's padding; default 200."_s, u"B"_s, u"200"_s},
    });
}

int runBench(const QCommandLineParser &parser)
{
    const auto count = numberFrom(parser, u"count"_s, kMaxCount);
    const auto inFlight = numberFrom(parser, u"in-flight"_s, kMaxInFlight);
    const auto size = numberFrom(parser, u"size"_s, kMaxSize);
    if (!parser.positionalArguments().isEmpty() || !count || !inFlight || !size)
        return complain(
            EX_USAGE,
            u"--count, --in-flight (to 1000) and --size are numbers; try `sluicectl bench --help`"_s);
    const auto target = targetFrom(parser);
    if (!target)
        return complain(target.error());
    Session session(*target);
    if (const auto connected = session.connect(); !connected)
        return complain(connectionError(*target, connected.error()));
    const QByteArray payload = R"({"key":)" + client::jsonString(parser.value(u"key"_s).toUtf8())
                               + R"(,"padding":")" + QByteArray(*size, 'x') + "\"}";
    const Plan plan{R"({"event":)" + client::jsonString(parser.value(u"event"_s).toUtf8())
                        + R"(,"payload":)" + payload + '}',
                    *count, *inFlight};
    Bench bench(session.client(), plan);
    bench.start();
    QCoreApplication::exec();
    // Unanswered requests must not outlive the bench that waits for them.
    const std::optional<Error> failure = bench.failure();
    session.client().close();
    if (failure)
        return complain(*failure);
    const QByteArray report = bench.report();
    if (wantsJson(parser))
        printLine(report);
    else
        print(inWords(report));
    return EX_OK;
}

} // namespace sluice::ctl
