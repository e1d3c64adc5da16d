// SPDX-FileCopyrightText: 2026 The Sluice authors
// SPDX-License-Identifier: Apache-2.0
#include "console/models/live/live_model.h"

#include "console/models/lists/time_text.h"
#include "console/models/payload/mask.h"
#include "shared/client/json_slices.h"

#include <QElapsedTimer>
#include <QLocale>

#include <algorithm>

namespace sluice::console {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype kCellBytes = 512; // of a payload in its cell; the inspector shows it whole

// Untrusted: control characters would break the row apart.
QString oneLine(QByteArrayView bytes)
{
    QString text = QString::fromUtf8(bytes.first(std::min(bytes.size(), kCellBytes + 64)));
    for (QChar &c : text) {
        if (c.unicode() < 0x20 || c == QChar(0x7F) || c == QChar::LineSeparator)
            c = QChar(0x00B7);
    }
    return text;
}

} // namespace

LiveModel::LiveModel(EventRing::Bounds bounds, QObject *parent)
    : QAbstractTableModel(parent)
    , m_ring(bounds)
{
    m_jobTimer.setSingleShot(true);
    m_jobTimer.setInterval(0);
    connect(&m_jobTimer, &QTimer::timeout, this, &LiveModel::workOnJob);
}

void LiveModel::append(std::vector<EventRecord> &&events)
{
    m_ring.append(std::move(events));
    if (!m_isHeld)
        follow();
}

void LiveModel::setFilter(EventPredicate filter)
{
    refilter(std::move(filter));
}

void LiveModel::setMasked(bool isMasked)
{
    if (std::exchange(m_isMasked, isMasked) != isMasked && rowCount() > 0)
        Q_EMIT dataChanged(index(0, Payload), index(rowCount() - 1, Payload));
}

void LiveModel::setBounds(EventRing::Bounds bounds)
{
    m_ring.setBounds(bounds);
    if (!m_isHeld)
        follow();
}

void LiveModel::clear()
{
    m_ring.clear();
    beginResetModel();
    m_window = m_ring.window();
    m_rows.clear();
    endResetModel();
    if (m_job)
        refilter(std::exchange(m_job->filter, {}));
}

void LiveModel::sweep()
{
    m_sweptTo = m_window.end();
    refilter(m_job ? std::move(m_job->filter) : m_filter);
}

void LiveModel::unsweep()
{
    m_sweptTo = 0;
    refilter(m_job ? std::move(m_job->filter) : m_filter);
}

void LiveModel::hold()
{
    m_isHeld = true;
}

void LiveModel::resume()
{
    m_isHeld = false;
    follow();
}

// The window moves on: rows that left it go, rows that came into it are added.
void LiveModel::follow()
{
    const EventWindow &next = m_ring.window();
    const quint64 from = std::max(m_window.end(), next.first());
    removeBefore(next.first()); // views still read what goes, so the old window stays until then
    m_window = next;
    insertNew(from);
}

void LiveModel::removeBefore(quint64 first)
{
    const auto gone = std::ranges::lower_bound(m_rows, first) - m_rows.begin();
    if (gone == 0)
        return;
    beginRemoveRows({}, 0, static_cast<int>(gone) - 1);
    m_rows.erase(m_rows.begin(), m_rows.begin() + gone);
    endRemoveRows();
}

void LiveModel::insertNew(quint64 from)
{
    std::vector<quint64> matching;
    for (quint64 row = from; row < m_window.end(); ++row) {
        if (!m_filter || m_filter(m_window.at(row)))
            matching.push_back(row);
    }
    if (matching.empty())
        return;
    const auto first = static_cast<int>(m_rows.size());
    beginInsertRows({}, first, first + static_cast<int>(matching.size()) - 1);
    m_rows.insert(m_rows.end(), matching.begin(), matching.end());
    endInsertRows();
}

void LiveModel::refilter(EventPredicate filter)
{
    m_job = Job{std::move(filter), m_window.end(), m_window.end(), {}};
    workOnJob();
}

// From the newest row down, as long as a frame may take; then on in the next turn.
void LiveModel::workOnJob()
{
    constexpr qint64 kFirstTurnMs = 50;
    constexpr qint64 kTurnMs = 12;
    constexpr quint64 kRowsBetweenLooks = 256;
    const qint64 allowed = m_job->next == m_job->end ? kFirstTurnMs : kTurnMs;
    QElapsedTimer since;
    since.start();
    while (m_job->next > std::max(m_window.first(), m_sweptTo)) {
        const quint64 row = --m_job->next;
        if (!m_job->filter || m_job->filter(m_window.at(row)))
            m_job->rows.push_front(row);
        if (row % kRowsBetweenLooks == 0 && since.elapsed() >= allowed)
            return m_jobTimer.start();
    }
    finishJob();
}

void LiveModel::finishJob()
{
    Job job = std::move(*m_job);
    m_job.reset();
    m_jobTimer.stop();
    beginResetModel();
    m_filter = std::move(job.filter);
    m_rows = std::move(job.rows);
    // Rows that left while the filter was held against the rest.
    while (!m_rows.empty() && m_rows.front() < m_window.first())
        m_rows.pop_front();
    endResetModel();
    insertNew(job.end);
    Q_EMIT filtered();
}

const EventRecord &LiveModel::record(int row) const
{
    return m_window.at(m_rows[static_cast<size_t>(row)]);
}

const EventRecord *LiveModel::previous(int row) const
{
    constexpr quint64 kSearched = 100'000; // rows; a selection must not stall the window
    const quint64 self = m_rows[static_cast<size_t>(row)];
    const EventRecord &event = m_window.at(self);
    const quint64 last = self - std::min(self - m_window.first(), kSearched);
    for (quint64 older = self; older > last; --older) {
        const EventRecord &candidate = m_window.at(older - 1);
        if (candidate.channel == event.channel && candidate.label == event.label)
            return &candidate;
    }
    return nullptr;
}

QString LiveModel::term(const QModelIndex &cell) const
{
    if (!cell.isValid() || cell.row() >= rowCount() || isGap(record(cell.row())))
        return {};
    const EventRecord &event = record(cell.row());
    switch (cell.column()) {
    case Channel:
        return filterTerm(u"channel"_s, QString::fromUtf8(event.channel));
    case Label:
        return filterTerm(u"event"_s, QString::fromUtf8(event.label));
    case Subject:
        return filterTerm(u"subject"_s, QString::fromUtf8(event.subject));
    case Kind:
        return event.origin ? filterTerm(u"kind"_s, QString::fromUtf8(event.origin->kind))
                            : QString();
    case Bytes:
        return u"bytes >= %1"_s.arg(event.payload.size());
    default:
        return event.id.isEmpty() ? QString() : filterTerm(u"id"_s, QString::fromUtf8(event.id));
    }
}

int LiveModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int LiveModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant LiveModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid() || index.row() >= rowCount())
        return {};
    const EventRecord &event = record(index.row());
    if (role == Qt::DisplayRole)
        return isGap(event) ? gapText(event, index.column()) : text(event, index.column());
    if (role == KindRole)
        return event.origin ? event.origin->kind : QByteArray();
    if (role == Qt::TextAlignmentRole)
        return index.column() == Bytes || index.column() == Sequence
                   ? QVariant(Qt::AlignRight | Qt::AlignVCenter)
                   : QVariant();
    if (role == Qt::AccessibleTextRole && index.column() == Channel)
        return tr("%1 in %2").arg(QString::fromUtf8(event.label), QString::fromUtf8(event.channel));
    return {};
}

QString LiveModel::text(const EventRecord &event, int column) const
{
    switch (column) {
    case Sequence:
        return QString::number(event.sequence);
    case Time:
        return clockText(event.atMs);
    case Channel:
        return oneLine(event.channel);
    case Label:
        return oneLine(event.label);
    case Subject:
        return oneLine(event.subject);
    case Kind:
        return event.origin ? oneLine(event.origin->kind) : QString();
    case Bytes:
        return QLocale().toString(event.payload.size());
    case Payload: {
        const QByteArrayView start = QByteArrayView(event.payload)
                                         .first(std::min(event.payload.size(), kCellBytes));
        return m_isMasked ? oneLine(maskSecrets(start)) : oneLine(start);
    }
    default:
        return {};
    }
}

QString LiveModel::lossText(LossOfHistory why, qint64 lost)
{
    const int events = static_cast<int>(std::min<qint64>(lost, 2'000'000'000));
    switch (why) {
    case LossOfHistory::Trimmed:
        return tr("▲ %n older events were taken by retention", nullptr, events);
    case LossOfHistory::Missing:
        return tr("▲ %n events are missing here", nullptr, events);
    case LossOfHistory::Epoch:
        break;
    }
    return tr("▲ the stream has begun anew: what was before is another history");
}

QString LiveModel::gapText(const EventRecord &event, int column) const
{
    if (column != Payload)
        return column == Sequence || column == Time ? text(event, column) : QString();
    const auto members = client::JsonMembers::of(event.payload);
    const qint64 lost = members ? members->integer("not_sent").value_or(0) : 0;
    const qint64 oneIn = members ? members->integer("one_in").value_or(1) : 1;
    if (const auto why = members ? members->integer("history") : std::nullopt)
        return lossText(static_cast<LossOfHistory>(*why), lost);
    if (lost > 0)
        return tr("▲ %n events were not sent to this console", nullptr,
                  static_cast<int>(std::min<qint64>(lost, 2'000'000'000)));
    return oneIn > 1 ? tr("▲ from here on the server sends 1 in %1").arg(oneIn)
                     : tr("● from here on the server sends all events");
}

QVariant LiveModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case Sequence:
        return tr("No.", "column: running number of the tail");
    case Time:
        return tr("Time (%1)", "column; UTC or a time zone").arg(zoneText());
    case Channel:
        return tr("Channel");
    case Label:
        return tr("Event");
    case Subject:
        return tr("By", "column: who published the event");
    case Kind:
        return tr("Kind", "column: event, presence, denied, …");
    case Bytes:
        return tr("Bytes");
    case Payload:
        return tr("Payload");
    default:
        return {};
    }
}

} // namespace sluice::console
