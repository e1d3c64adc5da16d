// SPDX-FileCopyrightText: 2026 The Sluice authors
// SPDX-License-Identifier: Apache-2.0
#include "console/models/history/history_feed.h"

#include "console/models/lists/cell_text.h"
#include "console/models/live/event_filter.h"

#include <algorithm>

namespace sluice::console {

using namespace Qt::StringLiterals;
using Kind = HistoryPlace::Kind;

namespace {

constexpr qint64 kBefore = 20; // events before the one that was asked for

qsizetype bytesOf(const std::vector<EventRecord> &events)
{
    qsizetype bytes = 0;
    for (const EventRecord &event : events)
        bytes += event.bytes();
    return bytes;
}

} // namespace

HistoryFeed::HistoryFeed(ServerSession &session, QObject *parent)
    : QObject(parent)
    , m_session(session)
    , m_model({kKeptRows * 2, kKeptBytes * 2}) // rows that tell of losses come on top
{
    connect(&m_session.client(), &AdminClient::sessionStarted, this, [this] {
        if (isOpen() && !m_problem.isEmpty() && m_events.empty())
            open(QString::fromUtf8(m_stream), m_from, m_until);
    });
}

void HistoryFeed::clear()
{
    ++m_asked;
    m_stream.clear();
    m_epoch.clear();
    m_events.clear();
    m_bytes = 0;
    m_first = 1;
    m_top = 0;
    m_wanted = 0;
    m_isLoading = m_isOtherEpoch = m_isUntilHit = false;
    m_problem.clear();
    m_model.clear();
}

void HistoryFeed::open(const QString &stream, const HistoryPlace &from, const HistoryPlace &until)
{
    clear();
    m_stream = stream.toUtf8();
    m_from = from;
    m_until = until;
    QJsonObject params;
    switch (from.kind) {
    case Kind::End:
        params.insert(u"backwards"_s, true);
        break;
    case Kind::Begin:
        params.insert(u"from"_s, QJsonObject{{u"offset"_s, 0}});
        break;
    case Kind::Offset:
        m_wanted = static_cast<quint64>(from.value);
        params.insert(u"from"_s,
                      QJsonObject{{u"offset"_s, std::max<qint64>(0, from.value - kBefore)}});
        break;
    case Kind::Moment:
        params.insert(u"from"_s, QJsonObject{{u"at"_s, from.value}});
        break;
    }
    ask(Way::Fresh, params);
}

bool HistoryFeed::hasOlder() const
{
    return !m_events.empty() && m_events.front().offset > m_first;
}

bool HistoryFeed::hasNewer() const
{
    return !m_isUntilHit && !m_events.empty() && m_events.back().offset < m_top;
}

void HistoryFeed::older()
{
    if (m_isLoading || !hasOlder())
        return;
    const auto last = static_cast<qint64>(m_events.front().offset - 1);
    ask(Way::Older,
        {{u"backwards"_s, true},
         {u"from"_s, QJsonObject{{u"offset"_s, last}, {u"epoch"_s, QString::fromUtf8(m_epoch)}}}});
}

void HistoryFeed::newer()
{
    if (m_isLoading || !isOpen() || m_isUntilHit)
        return;
    if (m_events.empty())
        return open(QString::fromUtf8(m_stream), m_from, m_until);
    const auto next = static_cast<qint64>(m_events.back().offset + 1);
    ask(Way::Newer,
        {{u"from"_s, QJsonObject{{u"offset"_s, next}, {u"epoch"_s, QString::fromUtf8(m_epoch)}}}});
}

void HistoryFeed::ask(Way way, QJsonObject params)
{
    const quint64 number = ++m_asked;
    m_isLoading = true;
    m_problem.clear();
    params.insert(u"stream"_s, QString::fromUtf8(m_stream));
    params.insert(u"count"_s, m_session.client().hello().page);
    m_session.call("admin.stream.history", params, this,
                   [this, way, number](const AdminAnswer &answer) {
                       if (number == m_asked)
                           took(way, answer);
                   });
    Q_EMIT changed();
}

void HistoryFeed::took(Way way, const AdminAnswer &answer)
{
    m_isLoading = false;
    if (!answer)
        return setProblem(plainLine(answer.error().message));
    auto page = readHistoryPage(answer->raw, m_stream);
    if (!page)
        return setProblem(tr("The server's answer is no page of a stream: %1")
                              .arg(plainLine(page.error().detail)));
    takePage(way, std::move(*page));
    Q_EMIT changed();
    Q_EMIT loaded();
}

void HistoryFeed::takePage(Way way, HistoryPage page)
{
    const bool isAnew = way != Way::Fresh && page.epoch != m_epoch;
    m_isOtherEpoch = m_isOtherEpoch || page.isOtherEpoch || isAnew;
    if (isAnew || way == Way::Fresh) {
        m_events.clear();
        m_bytes = 0;
    }
    m_epoch = page.epoch;
    m_first = page.first;
    m_top = page.top;
    const bool isOlder = way == Way::Older && !m_events.empty();
    const quint64 edge = m_events.empty() ? 0
                         : isOlder        ? m_events.front().offset
                                          : m_events.back().offset;
    std::erase_if(page.events, [&](const EventRecord &event) {
        return edge > 0 && (isOlder ? event.offset >= edge : event.offset <= edge);
    });
    const auto beyond = std::ranges::find_if(
        page.events, [this](const EventRecord &event) { return isBeyond(event); });
    if (beyond != page.events.end() && !isOlder) {
        m_isUntilHit = true;
        page.events.erase(beyond, page.events.end());
    }
    m_bytes += bytesOf(page.events);
    m_events.insert(isOlder ? m_events.begin() : m_events.end(),
                    std::make_move_iterator(page.events.begin()),
                    std::make_move_iterator(page.events.end()));
    drop(!isOlder);
    rebuild();
}

bool HistoryFeed::isBeyond(const EventRecord &event) const
{
    if (m_until.kind == Kind::Offset)
        return event.offset > static_cast<quint64>(m_until.value);
    return m_until.kind == Kind::Moment && event.atMs > m_until.value;
}

void HistoryFeed::drop(bool isFromFront)
{
    while (m_events.size() > 1 && (m_events.size() > kKeptRows || m_bytes > kKeptBytes)) {
        m_bytes -= isFromFront ? m_events.front().bytes() : m_events.back().bytes();
        if (isFromFront) {
            m_events.pop_front();
        } else {
            m_events.pop_back();
            m_isUntilHit = false;
        }
    }
}

void HistoryFeed::rebuild()
{
    std::vector<EventRecord> rows;
    rows.reserve(m_events.size() + 2);
    const quint64 begin = m_events.empty() ? m_first : m_events.front().offset;
    const qint64 at = m_events.empty() ? 0 : m_events.front().atMs;
    if (m_isOtherEpoch)
        rows.push_back(lossRecord(begin, at, LossOfHistory::Epoch, 0));
    if (m_first > 1 && begin <= m_first)
        rows.push_back(lossRecord(begin, at, LossOfHistory::Trimmed, m_first - 1));
    quint64 next = begin;
    for (const EventRecord &event : m_events) {
        if (event.offset > next)
            rows.push_back(
                lossRecord(next, event.atMs, LossOfHistory::Missing, event.offset - next));
        next = event.offset + 1;
        rows.push_back(event);
    }
    m_model.clear();
    m_model.append(std::move(rows));
}

int HistoryFeed::rowOf(quint64 offset) const
{
    for (int row = 0; row < m_model.rowCount(); ++row) {
        const EventRecord &event = m_model.record(row);
        if (!isGap(event) && event.offset >= offset)
            return row;
    }
    return -1;
}

void HistoryFeed::setProblem(const QString &problem)
{
    m_problem = problem;
    Q_EMIT changed();
}

} // namespace sluice::console
