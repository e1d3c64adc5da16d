// SPDX-FileCopyrightText: 2026 The Sluice authors
// SPDX-License-Identifier: Apache-2.0
#include "console/models/history/replay_feed.h"

#include "console/models/history/history_page.h"
#include "console/models/lists/cell_text.h"
#include "shared/client/json_slices.h"

namespace sluice::console {

using namespace Qt::StringLiterals;
using client::JsonMembers;

ReplayFeed::ReplayFeed(ServerSession &session, QObject *parent)
    : QObject(parent)
    , m_session(session)
{
    connect(&m_session.client(), &AdminClient::noticed, this,
            [this](const QByteArray &method, const QJsonObject &params, const QByteArray &raw) {
                if (m_id.isEmpty() || params.value("replay"_L1).toString() != m_id)
                    return;
                if (method == "admin.replay.batch")
                    takeBatch(raw);
                else if (method == "admin.replay.progress")
                    takeProgress(params);
            });
    connect(&m_session.client(), &AdminClient::stateChanged, this, [this] {
        if (m_state == State::Running && !m_session.client().isUsable())
            end(State::Failed, tr("The connection was lost, which ends a replay."));
    });
}

QJsonObject ReplayFeed::paramsOf(const ReplayRequest &request)
{
    QJsonObject from{{u"offset"_s, static_cast<qint64>(request.first)}};
    if (!request.epoch.isEmpty())
        from.insert(u"epoch"_s, request.epoch);
    QJsonObject params{{u"stream"_s, request.stream},
                       {u"from"_s, from},
                       {u"to"_s, static_cast<qint64>(request.last)},
                       {u"target"_s, request.target},
                       {u"rate"_s, request.rate}};
    if (!request.reason.isEmpty())
        params.insert(u"reason"_s, request.reason);
    if (request.isOwn())
        params.insert(u"credit"_s,
                      QJsonObject{{u"events"_s, kCreditEvents}, {u"bytes"_s, kCreditBytes}});
    return params;
}

void ReplayFeed::tryOut(const ReplayRequest &request, QObject *context,
                        ServerSession::Answer answer)
{
    QJsonObject params = paramsOf(request);
    params.insert(u"dryRun"_s, true);
    m_session.mutate("admin.stream.replay", params, context, std::move(answer));
}

void ReplayFeed::start(const ReplayRequest &request)
{
    if (isRunning())
        cancel();
    m_request = request;
    m_state = State::Asking;
    m_id.clear();
    m_waiting.clear();
    m_spentEvents = m_spentBytes = 0;
    m_sent = m_skipped = 0;
    m_why.clear();
    const quint64 number = ++m_started;
    m_session.mutate("admin.stream.replay", paramsOf(request), this,
                     [this, number](const AdminAnswer &answer) {
                         if (number == m_started)
                             began(answer);
                     });
    Q_EMIT changed();
}

void ReplayFeed::began(const AdminAnswer &answer)
{
    if (!answer)
        return end(State::Failed, plainLine(answer.error().message));
    m_id = answer->object.value("replay"_L1).toString();
    if (m_id.isEmpty())
        return end(State::Failed, tr("The server did not say which replay it began."));
    m_state = State::Running;
    Q_EMIT changed();
}

void ReplayFeed::cancel()
{
    if (!isRunning())
        return;
    if (!m_id.isEmpty())
        m_session.mutate("admin.replay.cancel", {{u"replay"_s, m_id}}, nullptr,
                         [](const AdminAnswer &) {}); // that it is over already is as good
    ++m_started;
    end(State::Cancelled, {});
}

void ReplayFeed::takeBatch(const QByteArray &raw)
{
    const auto members = JsonMembers::of(raw);
    auto events = readHistoryEvents(members ? members->raw("events") : QByteArray(),
                                    m_request.stream.toUtf8(), m_request.epoch.toUtf8(),
                                    "replayed");
    if (!events || m_waiting.size() + events->size() > static_cast<size_t>(kCreditEvents)) {
        cancel();
        return end(State::Failed, tr("The server sent something else than was agreed."));
    }
    m_sent += events->size();
    m_spentEvents += static_cast<qint64>(events->size());
    for (const EventRecord &event : *events)
        m_spentBytes += event.payload.size();
    m_waiting.insert(m_waiting.end(), std::make_move_iterator(events->begin()),
                     std::make_move_iterator(events->end()));
    Q_EMIT arrived();
    Q_EMIT changed();
}

void ReplayFeed::takeProgress(const QJsonObject &progress)
{
    const auto count = [&](QLatin1StringView name) {
        return static_cast<quint64>(std::max<qint64>(0, progress.value(name).toInteger()));
    };
    m_sent = std::max(m_sent, count("sent"_L1));
    m_skipped = count("skipped"_L1);
    const QString state = progress.value("state"_L1).toString();
    const QString why = plainLine(progress.value("why"_L1).toString());
    if (state == u"done"_s)
        return end(State::Done, {});
    if (state == u"cancelled"_s)
        return end(State::Cancelled, why);
    if (state == u"failed"_s)
        return end(State::Failed, why);
    Q_EMIT changed();
}

void ReplayFeed::end(State state, const QString &why)
{
    m_state = state;
    m_why = why;
    m_id.clear();
    Q_EMIT changed();
}

std::vector<EventRecord> ReplayFeed::take()
{
    if (!m_id.isEmpty() && (m_spentEvents > 0 || m_spentBytes > 0))
        m_session.call("admin.replay.credit",
                       {{u"replay"_s, m_id},
                        {u"events"_s, std::exchange(m_spentEvents, 0)},
                        {u"bytes"_s, std::exchange(m_spentBytes, 0)}},
                       this, [](const AdminAnswer &) {});
    return std::exchange(m_waiting, {});
}

} // namespace sluice::console
