// SPDX-FileCopyrightText: 2026 The Sluice authors
// SPDX-License-Identifier: Apache-2.0
#include "server/ctl/command.h"
#include "server/ctl/http_publisher.h"
#include "server/ctl/output.h"
#include "shared/client/json_slices.h"

#include <QCoreApplication>
#include <QFile>
#include <QUuid>

#include <chrono>
#include <cstdio>
#include <optional>
#include <sysexits.h>

namespace sluice::ctl {

using namespace Qt::StringLiterals;
using client::jsonString;
using std::chrono::steady_clock;

namespace {

struct FileJob
{
    QString path;
    std::optional<double> rate; ///< events a second
    bool repeats = false;
    bool isJson = false;
};

/// `event → stream EPOCH.OFFSET, …`
QString deliveryText(const QByteArray &label, const QByteArray &answer)
{
    QStringList places;
    const auto members = client::JsonMembers::of(answer);
    const auto deliveries = client::jsonElements(members ? members->raw("deliveries")
                                                         : QByteArray());
    for (const QByteArray &delivery : deliveries.value_or(std::vector<QByteArray>())) {
        if (const auto place = client::JsonMembers::of(delivery)) {
            places += u"%1 %2.%3"_s.arg(harmless(place->text("stream").value_or(QByteArray())),
                                        harmless(place->text("epoch").value_or(QByteArray())),
                                        QString::number(place->integer("offset").value_or(0)));
        }
    }
    const QString where = places.isEmpty() ? u"no stream"_s : places.join(u", "_s);
    const QString repeated = members && members->flag("repeated") ? u" (published before)"_s
                                                                  : QString();
    return u"%1 → %2%3"_s.arg(shortLabel(label), where, repeated);
}

void printAnswer(const QByteArray &label, const QByteArray &answer, bool isJson)
{
    printLine(isJson ? answer : deliveryText(label, answer).toUtf8());
}

/// Publishes the lines of a file, at a pace, and counts what went wrong. Lives until done().
class FilePublisher final : public QObject
{
public:
    FilePublisher(const Target &target, FileJob job)
        : m_job(std::move(job))
        , m_publisher(target)
        , m_run(QUuid::createUuid().toByteArray(QUuid::Id128))
        , m_due(steady_clock::now())
    {
        m_pace.setSingleShot(true);
        m_pace.setTimerType(Qt::PreciseTimer);
        connect(&m_pace, &QTimer::timeout, this, [this] { next(); });
        connect(&m_publisher, &HttpPublisher::published, this, [this](const QByteArray &answer) {
            printAnswer(m_label, answer, m_job.isJson);
            schedule();
        });
        connect(&m_publisher, &HttpPublisher::failed, this,
                [this](const Error &why) { failed(why); });
        connect(&m_publisher, &HttpPublisher::delayed, this,
                [](const Error &why, std::chrono::seconds wait) {
                    notice(u"%1; trying again in %2 s"_s.arg(why.detail).arg(wait.count()));
                });
    }

    bool open()
    {
        if (m_job.path == u"-"_s)
            return m_file.open(stdin, QIODevice::ReadOnly);
        m_file.setFileName(m_job.path);
        return m_file.open(QIODevice::ReadOnly);
    }
    QString openError() const { return m_file.errorString(); }

    void next()
    {
        while (true) {
            const QByteArray line = m_file.readLine();
            if (line.isEmpty()) {
                // A file without a single event would spin for ever.
                if (!m_job.repeats || m_sent == m_sentBefore || !m_file.seek(0))
                    return QCoreApplication::exit(m_exitCode);
                m_sentBefore = m_sent;
                m_line = 0;
                continue;
            }
            ++m_line;
            const QByteArray event = line.trimmed();
            if (event.isEmpty())
                continue;
            const auto members = client::JsonMembers::of(event);
            if (!members || !members->text("event")) {
                complainHere({ErrorCode::InvalidParams, u"not {\"event\": …, \"payload\": …}"_s});
                continue;
            }
            m_label = *members->text("event");
            ++m_sent;
            m_publisher.publish(event, m_run + '-' + QByteArray::number(m_sent));
            return;
        }
    }

private:
    void failed(const Error &why)
    {
        complainHere(why);
        // Every further line would fare the same.
        const bool isHopeless = why.code == ErrorCode::NetworkFailed
                                || why.code == ErrorCode::Unauthenticated
                                || why.code == ErrorCode::TokenInvalid
                                || why.code == ErrorCode::TokenExpired
                                || why.code == ErrorCode::TokenRevoked;
        if (isHopeless)
            return QCoreApplication::exit(m_exitCode);
        schedule();
    }

    void complainHere(const Error &why)
    {
        m_exitCode = complain(exitCodeOf(why.code),
                              u"%1:%2: %3"_s.arg(m_job.path).arg(m_line).arg(why.detail));
    }

    void schedule()
    {
        if (!m_job.rate)
            return m_pace.start(0);
        const auto now = steady_clock::now();
        m_due += std::chrono::duration_cast<steady_clock::duration>(
            std::chrono::duration<double>(1 / *m_job.rate));
        // What was late is not made up for by a burst.
        m_due = std::max(m_due, now);
        m_pace.start(std::chrono::ceil<std::chrono::milliseconds>(m_due - now));
    }

    FileJob m_job;
    HttpPublisher m_publisher;
    QByteArray m_run;
    QFile m_file;
    QTimer m_pace;
    steady_clock::time_point m_due;
    QByteArray m_label;
    qint64 m_line = 0;
    quint64 m_sent = 0;
    quint64 m_sentBefore = 0;
    int m_exitCode = EX_OK;
};

std::optional<double> rateFrom(QString text)
{
    if (text.endsWith(u"/s"_s))
        text.chop(2);
    bool isNumber = false;
    const double rate = text.toDouble(&isNumber);
    return isNumber && rate >= 0.001 && rate <= 1e6 ? std::optional(rate) : std::nullopt;
}

int publishFile(const Target &target, const QCommandLineParser &parser)
{
    FileJob job{parser.value(u"file"_s), {}, parser.isSet(u"repeat"_s), wantsJson(parser)};
    if (parser.isSet(u"rate"_s)) {
        job.rate = rateFrom(parser.value(u"rate"_s));
        if (!job.rate)
            return complain(EX_USAGE, u"--rate is a number of events a second, as in 5/s"_s);
    }
    FilePublisher publisher(target, job);
    if (!publisher.open())
        return complain(EX_NOINPUT, u"cannot read %1: %2"_s.arg(job.path, publisher.openError()));
    QTimer::singleShot(0, &publisher, [&publisher] { publisher.next(); });
    return QCoreApplication::exec();
}

int publishOne(const Target &target, const QCommandLineParser &parser)
{
    const QStringList arguments = parser.positionalArguments();
    const auto payload = payloadFrom(arguments, 1);
    if (!payload)
        return complain(payload.error());
    const QByteArray label = arguments[0].toUtf8();
    const QByteArray id = parser.isSet(u"id"_s) ? parser.value(u"id"_s).toUtf8()
                                                : QUuid::createUuid().toByteArray(QUuid::Id128);
    HttpPublisher publisher(target);
    QObject::connect(&publisher, &HttpPublisher::published, &publisher,
                     [&](const QByteArray &answer) {
                         printAnswer(label, answer, wantsJson(parser));
                         QCoreApplication::exit(EX_OK);
                     });
    QObject::connect(&publisher, &HttpPublisher::failed, &publisher,
                     [](const Error &why) { QCoreApplication::exit(complain(why)); });
    // A single event is not waited for: scripts have their own patience.
    QObject::connect(&publisher, &HttpPublisher::delayed, &publisher,
                     [](const Error &why) { QCoreApplication::exit(complain(why)); });
    publisher.publish(R"({"event":)" + jsonString(label) + R"(,"payload":)" + *payload + R"(,"id":)"
                          + jsonString(id) + '}',
                      id);
    return QCoreApplication::exec();
}

} // namespace

void declarePublish(QCommandLineParser &parser)
{
    parser.addOptions({
        {u"id"_s, u"Publish id: the same id within its window is published once."_s, u"ID"_s},
        {u"file"_s, u"Publish the lines of this file."_s, u"FILE"_s},
        {u"rate"_s, u"With --file: at most so many events a second."_s, u"N/s"_s},
        {u"repeat"_s, u"With --file: begin again at its end."_s},
    });
}

int runPublish(const QCommandLineParser &parser)
{
    const bool isFile = parser.isSet(u"file"_s);
    const qsizetype count = parser.positionalArguments().size();
    if (isFile ? count != 0 || parser.isSet(u"id"_s) : count < 1 || count > 2)
        return complain(EX_USAGE,
                        u"give EVENT [PAYLOAD], or --file FILE; try `sluicectl publish --help`"_s);
    if (!isFile && (parser.isSet(u"rate"_s) || parser.isSet(u"repeat"_s)))
        return complain(EX_USAGE, u"--rate and --repeat are for --file"_s);
    const auto target = targetFrom(parser);
    if (!target)
        return complain(target.error());
    return isFile ? publishFile(*target, parser) : publishOne(*target, parser);
}

} // namespace sluice::ctl
