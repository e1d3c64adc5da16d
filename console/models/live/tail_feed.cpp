// SPDX-FileCopyrightText: 2026 The Sluice authors
// SPDX-License-Identifier: Apache-2.0
#include "console/models/live/tail_feed.h"

#include "console/models/live/event_filter.h"

#include <QJsonArray>

namespace sluice::console {

using namespace Qt::StringLiterals;

TailFeed::TailFeed(ServerSession &session, QObject *parent)
    : QObject(parent)
    , m_session(session)
{
    AdminClient &client = session.client();
    connect(&client, &AdminClient::sessionStarted, this, [this] {
        m_tail.clear(); // of the session before
        if (m_isWanted)
            open();
    });
    connect(&client, &AdminClient::tailed, this, [this](const std::shared_ptr<TailBatch> &batch) {
        if (!m_tail.isEmpty() && batch->tail == m_tail)
            takeBatch(*batch);
    });
    connect(&client, &AdminClient::noticed, this,
            [this](const QByteArray &method, const QJsonObject &params) {
                if (method != "admin.tail.closed" || m_tail.isEmpty()
                    || params.value("tail"_L1).toVariant().toString() != m_tail)
                    return;
                m_tail.clear();
                m_isWanted = false;
                const QString reason = params.value("reason"_L1).toString();
                setProblem(reason);
                Q_EMIT closed(reason);
            });
}

TailFeed::~TailFeed()
{
    stop();
}

void TailFeed::start(const TailScope &scope, const QString &filter)
{
    stop();
    m_scope = scope;
    m_filter = filter.trimmed();
    m_isWanted = true;
    m_sampled = 1;
    m_dropped = 0;
    m_received = 0;
    setProblem({});
    open();
    Q_EMIT changed();
}

void TailFeed::open()
{
    if (!m_session.client().isUsable())
        return; // opened when the connection is there
    const AdminHello &hello = m_session.client().hello();
    const qint64 events = hello.tailEvents > 0 ? std::min(kCreditEvents, hello.tailEvents)
                                               : kCreditEvents;
    const qint64 bytes = hello.tailBytes > 0 ? std::min(kCreditBytes, hello.tailBytes)
                                             : kCreditBytes;
    QJsonObject scope;
    if (!m_scope.channels.isEmpty())
        scope.insert(u"channels"_s, QJsonArray::fromStringList(m_scope.channels));
    if (!m_scope.events.isEmpty())
        scope.insert(u"events"_s, QJsonArray::fromStringList(m_scope.events));
    if (!m_scope.connection.isEmpty())
        scope.insert(u"connection"_s, m_scope.connection);
    QJsonObject params{{u"credit"_s, QJsonObject{{u"events"_s, events}, {u"bytes"_s, bytes}}}};
    if (!scope.isEmpty())
        params.insert(u"scope"_s, scope);
    if (!m_filter.isEmpty())
        params.insert(u"filter"_s, m_filter);
    m_spentEvents = 0;
    m_spentBytes = 0;
    const quint64 number = ++m_opening;
    const auto answered = [this, number](const AdminAnswer &answer) {
        if (number != m_opening)
            return;
        if (answer) {
            m_tail = answer->object.value("tail"_L1).toVariant().toString();
            setProblem({});
        } else if (answer.error().name != u"network_failed"_s) {
            m_isWanted = false;
            setProblem(answer.error().message);
        }
        Q_EMIT changed();
    };
    if (m_scope.connection.isEmpty())
        return m_session.call("admin.tail.open", params, this, answered);
    params.insert(u"reason"_s, m_scope.reason);
    m_session.client().mutate("admin.tail.open", params, this, answered);
}

void TailFeed::stop()
{
    ++m_opening;
    if (!m_tail.isEmpty() && m_session.client().isUsable())
        m_session.call("admin.tail.close", {{u"tail"_s, m_tail}}, nullptr,
                       [](const AdminAnswer &) {});
    m_tail.clear();
    if (std::exchange(m_isWanted, false))
        Q_EMIT changed();
}

void TailFeed::setFilter(const QString &filter)
{
    m_filter = filter.trimmed();
    if (m_tail.isEmpty())
        return;
    m_session.call("admin.tail.filter", {{u"tail"_s, m_tail}, {u"filter"_s, m_filter}}, this,
                   [this](const AdminAnswer &answer) {
                       setProblem(answer ? QString() : answer.error().message);
                   });
}

void TailFeed::takeBatch(TailBatch &batch)
{
    const bool isSampledAnew = batch.sampled != m_sampled;
    if (batch.dropped > 0 || isSampledAnew) {
        const qint64 at = batch.events.empty() ? 0 : batch.events.front().atMs;
        m_waiting.push_back(gapRecord(batch.from, at, batch.dropped, batch.sampled));
    }
    m_sampled = batch.sampled;
    m_dropped += batch.dropped;
    m_received += batch.events.size();
    m_spentEvents += static_cast<qint64>(batch.events.size());
    m_spentBytes += batch.bytes;
    m_waiting.insert(m_waiting.end(), std::make_move_iterator(batch.events.begin()),
                     std::make_move_iterator(batch.events.end()));
    if (batch.dropped > 0 || isSampledAnew)
        Q_EMIT changed();
}

std::vector<EventRecord> TailFeed::take()
{
    if (m_spentEvents > kCreditEvents / 8 || m_spentBytes > kCreditBytes / 8
        || (m_spentEvents > 0 && m_waiting.empty()))
        grant(std::exchange(m_spentEvents, 0), std::exchange(m_spentBytes, 0));
    return std::exchange(m_waiting, {});
}

void TailFeed::grant(qint64 events, qint64 bytes)
{
    if (m_tail.isEmpty())
        return;
    m_session.call("admin.tail.credit",
                   {{u"tail"_s, m_tail}, {u"events"_s, events}, {u"bytes"_s, bytes}}, this,
                   [this](const AdminAnswer &answer) {
                       if (!answer && answer.error().name != u"network_failed"_s)
                           setProblem(answer.error().message);
                   });
}

void TailFeed::setProblem(const QString &problem)
{
    if (std::exchange(m_problem, problem) != problem)
        Q_EMIT changed();
}

} // namespace sluice::console
