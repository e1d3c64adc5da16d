// SPDX-FileCopyrightText: 2026 The Sluice authors
// SPDX-License-Identifier: Apache-2.0
#include "console/models/live/live_model.h"

#include <QDateTime>
#include <QLocale>

#include <algorithm>

namespace sluice::console {

namespace {

constexpr qsizetype kCellBytes = 512; // of a payload in its cell; the inspector shows it whole

// Untrusted: control characters would break the row apart.
QString oneLine(QByteArrayView bytes)
{
    QString text = QString::fromUtf8(bytes.first(std::min(bytes.size(), kCellBytes)));
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
}

void LiveModel::append(std::vector<EventRecord> &&events)
{
    m_ring.append(std::move(events));
    if (!m_isHeld)
        follow();
}

void LiveModel::setFilter(EventPredicate filter)
{
    m_filter = std::move(filter);
    refilter();
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
    m_window = m_ring.window();
    refilter();
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

void LiveModel::refilter()
{
    beginResetModel();
    m_rows.clear();
    for (quint64 row = m_window.first(); row < m_window.end(); ++row) {
        if (!m_filter || m_filter(m_window.at(row)))
            m_rows.push_back(row);
    }
    endResetModel();
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
        return text(event, index.column());
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
        return QDateTime::fromMSecsSinceEpoch(event.atMs, Qt::UTC)
            .toString(QStringLiteral("HH:mm:ss.zzz"));
    case Channel:
        return oneLine(event.channel);
    case Label:
        return oneLine(event.label);
    case Subject:
        return oneLine(event.subject);
    case Bytes:
        return QLocale().toString(event.payload.size());
    case Payload:
        return oneLine(event.payload);
    default:
        return {};
    }
}

QVariant LiveModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case Sequence:
        return tr("No.", "column: running number of the tail");
    case Time:
        return tr("Time (UTC)");
    case Channel:
        return tr("Channel");
    case Label:
        return tr("Event");
    case Subject:
        return tr("By", "column: who published the event");
    case Bytes:
        return tr("Bytes");
    case Payload:
        return tr("Payload");
    default:
        return {};
    }
}

} // namespace sluice::console
