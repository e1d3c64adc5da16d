// SPDX-FileCopyrightText: 2026 The Sluice authors
// SPDX-License-Identifier: Apache-2.0
#include "server/ctl/admin_target.h"
#include "server/ctl/command.h"
#include "server/ctl/output.h"
#include "server/ctl/session.h"
#include "shared/client/json_slices.h"

#include <QCoreApplication>

#include <sysexits.h>

namespace sluice::ctl {

using namespace Qt::StringLiterals;
using client::JsonMembers;
using client::jsonString;

namespace {

constexpr char kCredit[] = "{\"events\":2000,\"bytes\":2000000}";

/// Follows one tail until so many events were printed (0: for ever) or the connection ends.
class Tail
{
public:
    Tail(Session &session, bool isJson, qint64 count)
        : m_session(session)
        , m_isJson(isJson)
        , m_left(count)
        , m_isEndless(count == 0)
    {
    }

    int run(const QByteArray &params)
    {
        QObject context;
        QObject::connect(&m_session.client(), &client::NativeClient::notified, &context,
                         [this](const QByteArray &method, const QByteArray &notified) {
                             if (method == "admin.tail.batch")
                                 take(notified);
                             else if (method == "admin.tail.closed")
                                 QCoreApplication::exit();
                         });
        QObject::connect(&m_session.client(), &client::NativeClient::interrupted, &context,
                         [this](const Error &error) {
                             m_error = error;
                             QCoreApplication::exit();
                         });
        const auto opened = m_session.call("admin.tail.open", params);
        if (!opened)
            return complain(opened.error());
        if (m_isEndless || m_left > 0)
            QCoreApplication::exec();
        return m_error ? complain(*m_error) : EX_OK;
    }

private:
    void take(const QByteArray &params)
    {
        const auto batch = JsonMembers::of(params);
        const auto events = client::jsonElements(batch ? batch->raw("events") : QByteArray());
        if (!events)
            return;
        if (const qint64 dropped = batch->integer("dropped").value_or(0); dropped > 0)
            notice(u"%1 events were dropped"_s.arg(dropped));
        for (const QByteArray &event : *events) {
            if (!m_isEndless && m_left-- <= 0)
                break;
            print(event);
        }
        if (!m_isEndless && m_left <= 0)
            return QCoreApplication::exit();
        m_session.client().call("admin.tail.credit",
                                "{\"tail\":" + batch->raw("tail")
                                    + ",\"events\":" + QByteArray::number(events->size())
                                    + ",\"bytes\":" + QByteArray::number(params.size()) + '}',
                                [](const Result<QByteArray> &) {});
    }

    void print(const QByteArray &raw) const
    {
        const auto event = JsonMembers::of(raw);
        if (m_isJson || !event)
            return printLine(raw);
        const auto text = [&](const char *name) {
            return harmless(event->text(name).value_or(QByteArray()));
        };
        ctl::print(u"%1  %2  %3  %4\n"_s.arg(timeText(event->integer("at").value_or(0)),
                                             text("channel"), text("event"),
                                             shortened(event->raw("data"), terminalWidth())));
    }

    Session &m_session;
    bool m_isJson;
    qint64 m_left;
    bool m_isEndless;
    std::optional<Error> m_error;
};

} // namespace

void declareTail(QCommandLineParser &parser)
{
    declareAdmin(parser);
    parser.addOptions({
        {u"filter"_s, u"Only these events, e.g. 'event:orders.* and payload.total > 100'."_s,
         u"TEXT"_s},
        {u"count"_s, u"End after so many events."_s, u"COUNT"_s},
    });
}

int runTail(const QCommandLineParser &parser)
{
    if (!parser.positionalArguments().isEmpty())
        return complain(EX_USAGE, u"try `sluicectl tail --help`"_s);
    const auto target = adminTargetFrom(parser);
    if (!target)
        return complain(target.error());
    Session session(*target);
    if (const auto connected = session.connect(); !connected)
        return complain(connectionError(*target, connected.error()));
    if (const auto hello = session.call("admin.session.hello", "{}"); !hello)
        return complain(hello.error());
    QByteArray params = "{\"credit\":" + QByteArray(kCredit);
    if (parser.isSet(u"filter"_s))
        params += ",\"filter\":" + jsonString(parser.value(u"filter"_s).toUtf8());
    Tail tail(session, wantsJson(parser), parser.value(u"count"_s).toLongLong());
    return tail.run(params + '}');
}

} // namespace sluice::ctl
