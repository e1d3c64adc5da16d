// SPDX-FileCopyrightText: 2026 The Sluice authors
// SPDX-License-Identifier: Apache-2.0
#include "server/ctl/command.h"
#include "server/ctl/output.h"
#include "server/ctl/session.h"
#include "shared/client/stream_follower.h"

#include <QCoreApplication>

#include <algorithm>
#include <sysexits.h>

namespace sluice::ctl {

using namespace Qt::StringLiterals;
using client::FollowStart;
using client::Gap;
using client::NativeClient;
using State = NativeClient::State;

namespace {

constexpr qsizetype kWidestLabel = 32;
constexpr qsizetype kOffsetWidth = 4;

struct View
{
    bool isJson = false;
    qint64 left = 0; ///< events until the end; 0: no end
};

/// Prints one line, cut to the terminal, and ends the program after the last.
class Printer
{
public:
    explicit Printer(View view)
        : m_view(view)
    {
    }

    bool isJson() const { return m_view.isJson; }

    /// As wide as the widest label so far, so that payloads stand below each other.
    QString padded(const QString &label)
    {
        m_labelWidth = std::clamp(label.size(), m_labelWidth, kWidestLabel);
        return label.leftJustified(m_labelWidth);
    }

    void line(const QByteArray &json, const QString &head, const QByteArray &payload)
    {
        if (m_isDone)
            return;
        if (m_view.isJson) {
            printLine(json);
        } else {
            const int width = terminalWidth();
            const int rest = width == 0 ? 0
                                        : std::max(16, width - static_cast<int>(head.size()) - 2);
            printLine((head + u"  "_s + shortened(payload, rest)).toUtf8());
        }
        if (m_view.left > 0 && --m_view.left == 0) {
            m_isDone = true;
            QCoreApplication::exit(EX_OK);
        }
    }

private:
    View m_view;
    bool m_isDone = false;
    qsizetype m_labelWidth = 0;
};

QString seconds(std::chrono::milliseconds time)
{
    return QString::number(static_cast<double>(time.count()) / 1000, 'f', 1);
}

QString gapText(const Gap &gap)
{
    const QString after = gap.after.epoch.isEmpty() ? u"the beginning"_s
                                                    : QString::fromUtf8(toText(gap.after));
    switch (gap.cause) {
    case Gap::Cause::Lost:
        return u"events after %1 may be missing: the server does not have them any more; going on with what it kept"_s
            .arg(after);
    case Gap::Cause::Hole:
        return u"events between %1 and %2 are missing"_s.arg(
            after, QString::fromUtf8(toText(gap.resumed)));
    case Gap::Cause::Skipped:
        return u"this program reads too slowly: the server passed over the events between %1 and %2"_s
            .arg(after, QString::fromUtf8(toText(gap.resumed)));
    }
    Q_UNREACHABLE();
}

/// What was heard of the connection, on standard error. The first attempt must succeed; after it the
/// client comes back by itself.
void watch(NativeClient &client, const Target &target, QObject &context)
{
    const auto wasLive = std::make_shared<bool>(false);
    QObject::connect(&client, &NativeClient::refused, &context, [target](const Error &why) {
        QCoreApplication::exit(complain(connectionError(target, why)));
    });
    QObject::connect(&client, &NativeClient::interrupted, &context,
                     [target, wasLive](const Error &why, std::chrono::milliseconds wait) {
                         if (!*wasLive)
                             return QCoreApplication::exit(complain(connectionError(target, why)));
                         notice(u"%1; trying again in %2 s"_s.arg(why.detail, seconds(wait)));
                     });
    QObject::connect(&client, &NativeClient::stateChanged, &context, [wasLive](State state) {
        if (state == State::Live && std::exchange(*wasLive, true))
            notice(u"connected again"_s);
    });
}

int follow(const Target &target, const QByteArray &stream, const FollowStart &start, View view)
{
    NativeClient client(clientOptions(target));
    QObject context;
    watch(client, target, context);
    client::StreamFollower follower(client, stream, start);
    Printer printer(view);
    QObject::connect(&follower, &client::StreamFollower::arrived, &context,
                     [&](const client::StreamEvent &event) {
                         const QByteArray json = R"({"stream":)" + client::jsonString(event.stream)
                                                 + R"(,"event":)" + client::jsonString(event.event)
                                                 + R"(,"data":)" + event.data + R"(,"id":)"
                                                 + client::jsonString(event.id) + R"(,"offset":)"
                                                 + QByteArray::number(event.position.offset)
                                                 + R"(,"epoch":)"
                                                 + client::jsonString(event.position.epoch)
                                                 + R"(,"at":)" + QByteArray::number(event.atMs)
                                                 + '}';
                         const QString head = u"%1  %2 #%3  %4"_s.arg(
                             timeText(event.atMs), harmless(event.stream),
                             QString::number(event.position.offset).leftJustified(kOffsetWidth),
                             printer.padded(shortLabel(event.event)));
                         printer.line(json, head, event.data);
                     });
    QObject::connect(&follower, &client::StreamFollower::gapFound, &context,
                     [](const Gap &gap) { notice(gapText(gap)); });
    QObject::connect(&follower, &client::StreamFollower::failed, &context,
                     [](const Error &why) { QCoreApplication::exit(complain(why)); });
    client.open();
    return QCoreApplication::exec();
}

void printRoomNotification(Printer &printer, const QByteArray &room, const QByteArray &method,
                           const QByteArray &params)
{
    const auto members = client::JsonMembers::of(params);
    if (!members || members->text("room") != room)
        return;
    if (method == "room.event") {
        const QString head = u"%1  %2  %3"_s.arg(
            timeText(members->integer("at").value_or(0)), harmless(room),
            shortLabel(members->text("type").value_or(QByteArray())));
        printer.line(params, head, members->raw("data"));
    } else if (method == "room.presence" && !printer.isJson()) {
        notice(u"presence in %1: joined %2, left %3"_s.arg(
            harmless(room), harmless(members->raw("joined")), harmless(members->raw("left"))));
    } else if (method == "room.ended") {
        QCoreApplication::exit(complain(EX_NOPERM, u"the server ended the membership: "_s
                                                       + harmless(members->raw("error"))));
    }
}

int followRoom(const Target &target, const QByteArray &room, View view)
{
    NativeClient client(clientOptions(target));
    QObject context;
    watch(client, target, context);
    Printer printer(view);
    const QByteArray params = R"({"room":)" + client::jsonString(room) + '}';
    QObject::connect(&client, &NativeClient::stateChanged, &context, [&](State state) {
        if (state != State::Live)
            return;
        client.call("room.join", params, [&client](const Result<QByteArray> &joined) {
            // Without a connection it is tried again by itself.
            if (!joined && client.state() == State::Live)
                QCoreApplication::exit(complain(joined.error()));
        });
    });
    QObject::connect(&client, &NativeClient::interrupted, &context, [](const Error &) {
        notice(u"rooms keep nothing: what comes meanwhile is missed"_s);
    });
    QObject::connect(&client, &NativeClient::notified, &context,
                     [&](const QByteArray &method, const QByteArray &message) {
                         printRoomNotification(printer, room, method, message);
                     });
    client.open();
    return QCoreApplication::exec();
}

std::optional<FollowStart> startFrom(const QString &since)
{
    if (since.isEmpty())
        return FollowStart{};
    if (since == u"earliest"_s)
        return FollowStart{FollowStart::From::Earliest, {}};
    const auto position = positionFromText(since.toUtf8());
    if (!position)
        return std::nullopt;
    return FollowStart{FollowStart::From::Position, *position};
}

} // namespace

void declareSubscribe(QCommandLineParser &parser)
{
    parser.addOptions({
        {u"since"_s, u"Begin after this position, or with everything kept."_s,
         u"EPOCH.OFFSET|earliest"_s},
        {u"count"_s, u"End after so many events."_s, u"N"_s},
        {u"room"_s, u"Follow a room, not a stream."_s},
    });
}

int runSubscribe(const QCommandLineParser &parser)
{
    const QStringList arguments = parser.positionalArguments();
    if (arguments.size() != 1)
        return complain(EX_USAGE, u"name one stream (or room); try `sluicectl subscribe --help`"_s);
    View view{wantsJson(parser), 0};
    if (parser.isSet(u"count"_s)) {
        view.left = parser.value(u"count"_s).toLongLong();
        if (view.left < 1)
            return complain(EX_USAGE, u"--count is a number from 1"_s);
    }
    const auto start = startFrom(parser.value(u"since"_s));
    const bool isRoom = parser.isSet(u"room"_s);
    if (!start)
        return complain(
            EX_USAGE,
            u"--since is EPOCH.OFFSET as subscribe --json and publish print them, or earliest"_s);
    if (isRoom && parser.isSet(u"since"_s))
        return complain(EX_USAGE, u"rooms keep nothing, so --since is for streams"_s);
    const auto target = targetFrom(parser);
    if (!target)
        return complain(target.error());
    const QByteArray name = arguments[0].toUtf8();
    return isRoom ? followRoom(*target, name, view) : follow(*target, name, *start, view);
}

} // namespace sluice::ctl
