// SPDX-FileCopyrightText: 2026 The Sluice authors
// SPDX-License-Identifier: Apache-2.0
#include "server/core/admin/list_desk.h"

#include "server/core/admin/lists/connection_list.h"
#include "server/core/admin/lists/other_lists.h"
#include "server/core/rooms/room_table.h"
#include "shared/base/overloaded.h"

#include <algorithm>

namespace sluice::core {

namespace {

constexpr qint64 kSliceNs = 1'000'000;
constexpr qint64 kLookMs = 1000;
constexpr size_t kQueriesInAll = 200;
constexpr quint64 kDefaultCount = 100;
constexpr qint64 kWantedMs = 5000; // edges are asked that long after a list was wanted

QByteArray watchId(quint64 number)
{
    return 'w' + QByteArray::number(number);
}

void overlay(ListView &view, const ListView &change)
{
    const auto set = [](auto &to, const auto &from) {
        if (from)
            to = from;
    };
    set(view.filter, change.filter);
    set(view.sort, change.sort);
    set(view.descending, change.descending);
    set(view.from, change.from);
    set(view.count, change.count);
}

} // namespace

ListDesk::ListDesk(AdminContext &context)
    : m_context(context)
{
    auto connections = std::make_unique<ConnectionList>(context.hub);
    m_connections = connections.get();
    m_sources.push_back(std::move(connections));
    m_sources.push_back(makeRoomList(context.hub));
    m_sources.push_back(makeStreamList(context.hub));
    m_sources.push_back(makeRouteList(context.hub));
    m_sources.push_back(makeGroupList(context.hub));
}

ListDesk::~ListDesk() = default;

void ListDesk::setTapped(std::function<bool(SessionId)> isTapped)
{
    m_connections->isTapped = std::move(isTapped);
}

void ListDesk::sampled(const SessionSamples &samples)
{
    if (samples.edge < m_sweeps.size())
        m_sweeps[samples.edge] = {m_sweeps[samples.edge].startedMs, samples.next, false};
    m_connections->sampled(samples, m_context.hub.clock.monotonicNs() / 1'000'000);
}

void ListDesk::handle(const Session &session, const QByteArray &replyTo, ListCommand asked)
{
    std::visit(Overloaded{
                   [&](QueryList &one) { query(session, replyTo, std::move(one)); },
                   [&](const MoveList &one) { move(session, replyTo, one); },
                   [&](const CloseList &one) {
                       quint64 number = 0;
                       if (!find(session.id, one.watch, &number))
                           return unknown(session, replyTo, one.watch);
                       m_watches.erase(number);
                       m_context.reply(session.id, replyTo, "{}");
                   },
                   [&](const GetConnection &one) { get(session, replyTo, one); },
                   [&](const GetRoom &one) { get(session, replyTo, one); },
               },
               asked);
}

void ListDesk::unknown(const Session &session, const QByteArray &replyTo, const QByteArray &watch)
{
    m_context.refuse(
        session.id, replyTo,
        {ErrorCode::NotFound,
         QStringLiteral("no watch `%1` in this session").arg(QString::fromUtf8(watch))});
}

std::optional<ListJob::View> ListDesk::parse(const Session &session, const QByteArray &replyTo,
                                             ListNoun noun, const ListView &view)
{
    const auto fields = source(noun).fields();
    ListJob::View parsed;
    auto filter = m_context.parseFilter(session.id, replyTo, view.filter.value_or(QByteArray()),
                                        fields);
    if (!filter)
        return {};
    parsed.filter = std::move(*filter);
    if (const QByteArray sort = view.sort.value_or(QByteArray()); !sort.isEmpty()) {
        const auto it = std::ranges::find(fields, QByteArrayView(sort), &filter::Field::name);
        if (it == fields.end()) {
            m_context.refuse(
                session.id, replyTo,
                {ErrorCode::InvalidParams,
                 QStringLiteral("`sort`: there is no field `%1`").arg(QString::fromUtf8(sort))});
            return {};
        }
        parsed.sort = static_cast<int>(it - fields.begin());
    }
    parsed.descending = view.descending.value_or(false);
    parsed.from = view.from.value_or(0);
    parsed.count = std::min(view.count.value_or(kDefaultCount), AdminLimits::kPage);
    return parsed;
}

void ListDesk::query(const Session &session, const QByteArray &replyTo, QueryList asked)
{
    auto view = parse(session, replyTo, asked.noun, asked.view);
    if (!view)
        return;
    quint64 watch = 0;
    if (asked.watch) {
        const auto own = std::ranges::count_if(
            m_watches, [&](const auto &entry) { return entry.second.session == session.id; });
        if (std::cmp_greater_equal(own, AdminLimits::kWatches))
            return m_context.refuse(
                session.id, replyTo,
                {ErrorCode::LimitExceeded,
                 QStringLiteral("a session watches at most %1 lists").arg(AdminLimits::kWatches)});
        watch = ++m_lastWatch;
        Watch &made = m_watches[watch];
        made.session = session.id;
        made.noun = asked.noun;
        made.view = std::move(asked.view);
        made.parsed = *view;
    }
    enqueue(session.id, replyTo, asked.noun, std::move(*view), watch);
}

void ListDesk::move(const Session &session, const QByteArray &replyTo, const MoveList &asked)
{
    quint64 number = 0;
    Watch *watch = find(session.id, asked.watch, &number);
    if (!watch)
        return unknown(session, replyTo, asked.watch);
    ListView next = watch->view;
    overlay(next, asked.view);
    auto view = parse(session, replyTo, watch->noun, next);
    if (!view)
        return;
    watch->view = std::move(next);
    watch->parsed = *view;
    watch->look.reset(); // what it would tell is of the window before
    enqueue(session.id, replyTo, watch->noun, std::move(*view), number);
}

void ListDesk::enqueue(SessionId session, const QByteArray &replyTo, ListNoun noun,
                       ListJob::View view, quint64 watch)
{
    if (m_queries.size() >= kQueriesInAll)
        return m_context.refuse(
            session, replyTo,
            {ErrorCode::Overloaded,
             QStringLiteral("too many lists are asked for; try again shortly")});
    if (noun == ListNoun::Connections)
        m_wantedMs = m_context.hub.clock.monotonicNs() / 1'000'000;
    m_queries.push_back(
        {session, replyTo, noun, watch, std::make_unique<ListJob>(source(noun), std::move(view))});
    slice();
}

void ListDesk::slice()
{
    const Clock &clock = m_context.hub.clock;
    const qint64 until = clock.monotonicNs() + kSliceNs;
    const auto isOver = [&clock, until] { return clock.monotonicNs() >= until; };
    while (!m_queries.empty() && m_queries.front().job->step(isOver)) {
        Query done = std::move(m_queries.front());
        m_queries.pop_front();
        answer(done);
        if (isOver())
            return;
    }
}

QByteArray ListDesk::rowJson(ListNoun noun, const QByteArray &id)
{
    QByteArray json;
    source(noun).visitRow(id, [&json](const ListRow &row) {
        ObjectWriter writer(json);
        row.write(writer);
    });
    return json;
}

void ListDesk::answer(Query &query)
{
    const auto found = m_watches.find(query.watch);
    Watch *watch = found == m_watches.end() ? nullptr : &found->second;
    QByteArray json;
    {
        ObjectWriter writer(json);
        writer.number("total", query.job->total()).number("shown", query.job->shown());
        QByteArray &rows = writer.key("rows");
        rows += '[';
        if (watch) {
            watch->order.clear();
            watch->rows.clear();
        }
        for (const QByteArray &id : query.job->window()) {
            const QByteArray row = rowJson(query.noun, id);
            if (row.isEmpty()) // gone meanwhile
                continue;
            if (!rows.endsWith('['))
                rows += ',';
            rows += row;
            if (watch) {
                watch->order.push_back(id);
                watch->rows.emplace(id, qHash(row));
            }
        }
        rows += ']';
        if (watch) {
            watch->total = query.job->total();
            watch->shown = query.job->shown();
            watch->lookedAtMs = m_context.hub.clock.monotonicNs() / 1'000'000;
            writer.text("watch", watchId(query.watch));
        }
    }
    m_context.reply(query.session, query.replyTo, std::move(json));
}

// Looking again takes a slice of each tick, one watch after the other.
void ListDesk::tick()
{
    const Clock &clock = m_context.hub.clock;
    const qint64 nowMs = clock.monotonicNs() / 1'000'000;
    slice();
    askEdges(nowMs);
    if (m_watches.empty())
        return;
    const qint64 until = clock.monotonicNs() + kSliceNs;
    const auto isOver = [&clock, until] { return clock.monotonicNs() >= until; };
    for (size_t left = m_watches.size(); left > 0; --left) {
        auto it = m_watches.lower_bound(m_nextLook);
        if (it == m_watches.end())
            it = m_watches.begin();
        auto &[number, watch] = *it;
        if (watch.lookedAtMs != 0 && nowMs - watch.lookedAtMs >= kLookMs) {
            if (!watch.look)
                watch.look = std::make_unique<ListJob>(source(watch.noun), watch.parsed);
            if (!watch.look->step(isOver))
                return; // the next tick goes on with it
            tell(number, watch);
        }
        m_nextLook = number + 1;
        if (isOver())
            return;
    }
}

void ListDesk::tell(quint64 number, Watch &watch)
{
    const std::unique_ptr<ListJob> look = std::move(watch.look);
    watch.lookedAtMs = m_context.hub.clock.monotonicNs() / 1'000'000;
    std::vector<QByteArray> order;
    std::map<QByteArray, size_t> rows;
    QByteArray changed("[");
    for (const QByteArray &id : look->window()) {
        const QByteArray row = rowJson(watch.noun, id);
        if (row.isEmpty())
            continue;
        const size_t hash = qHash(row);
        const auto known = watch.rows.find(id);
        if (known == watch.rows.end() || known->second != hash)
            changed += (changed.size() > 1 ? "," : "") + row;
        order.push_back(id);
        rows.emplace(id, hash);
    }
    changed += ']';
    const bool isSame = changed.size() == 2 && order == watch.order && look->total() == watch.total
                        && look->shown() == watch.shown;
    watch.order = std::move(order);
    watch.rows = std::move(rows);
    watch.total = look->total();
    watch.shown = look->shown();
    if (isSame)
        return;
    QByteArray params;
    {
        ObjectWriter writer(params);
        writer.text("watch", watchId(number))
            .number("total", watch.total)
            .number("shown", watch.shown);
        appendArray(writer.key("order"), watch.order,
                    [](QByteArray &to, const QByteArray &id) { appendJsonString(to, id); });
        writer.raw("rows", changed);
    }
    m_context.push(watch.session, "admin.list.delta", std::move(params));
}

// What only the edges know is asked for once a second, a piece each tick, while somebody wants it.
void ListDesk::askEdges(qint64 nowMs)
{
    const bool isWatched = std::ranges::any_of(
        m_watches, [](const auto &entry) { return entry.second.noun == ListNoun::Connections; });
    if (isWatched)
        m_wantedMs = nowMs;
    if (m_wantedMs == 0 || nowMs - m_wantedMs > kWantedMs)
        return;
    m_sweeps.resize(m_context.hub.channels.edges());
    for (EdgeIndex edge = 0; edge < m_sweeps.size(); ++edge) {
        Sweep &sweep = m_sweeps[edge];
        if (sweep.isAsked || (sweep.next == 0 && nowMs - sweep.startedMs < kLookMs))
            continue;
        if (sweep.next == 0)
            sweep.startedMs = nowMs;
        sweep.isAsked = true;
        m_context.hub.outlet.post(edge, SampleSessions{sweep.next});
    }
}

ListDesk::Watch *ListDesk::find(SessionId session, const QByteArray &id, quint64 *number)
{
    *number = id.startsWith('w') ? id.sliced(1).toULongLong() : 0;
    const auto it = m_watches.find(*number);
    return it != m_watches.end() && it->second.session == session ? &it->second : nullptr;
}

void ListDesk::closed(SessionId session)
{
    std::erase_if(m_watches, [=](const auto &entry) { return entry.second.session == session; });
    std::erase_if(m_queries, [=](const Query &query) { return query.session == session; });
    m_connections->forget(session);
}

void ListDesk::get(const Session &session, const QByteArray &replyTo, const GetConnection &asked)
{
    QByteArray json = m_connections->describe(SessionId{asked.connection});
    if (json.isEmpty())
        return m_context.refuse(
            session.id, replyTo,
            {ErrorCode::NotFound, QStringLiteral("there is no such connection")});
    m_context.reply(session.id, replyTo, std::move(json));
}

void ListDesk::get(const Session &session, const QByteArray &replyTo, const GetRoom &asked)
{
    const RoomName room{asked.room};
    const QByteArray row = rowJson(ListNoun::Rooms, asked.room);
    if (row.isEmpty())
        return m_context.refuse(session.id, replyTo,
                                {ErrorCode::NotFound, QStringLiteral("nobody is in this room")});
    QByteArray json;
    {
        ObjectWriter writer(json);
        writer.members(row);
        ObjectWriter list(writer.key("page"));
        list.number("total", m_context.hub.rooms.memberCount(room));
        const auto members = m_context.hub.rooms.members(
            room, std::min<quint64>(asked.from + asked.count, 10'000));
        const auto page = std::span(members).subspan(std::min<size_t>(asked.from, members.size()));
        appendArray(list.key("rows"), page, [](QByteArray &to, const Member &member) {
            ObjectWriter(to)
                .text("subject", member.subject)
                .text("connection", sessionText(member.session));
        });
    }
    m_context.reply(session.id, replyTo, std::move(json));
}

} // namespace sluice::core
