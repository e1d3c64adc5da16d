// SPDX-FileCopyrightText: 2026 The Sluice authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "console/models/live/event_ring.h"

#include <QAbstractTableModel>

namespace sluice::console {

/// The rows of a tail that pass the filter, newest last. Rows come and go in batches: the caller
/// appends at its frame rate, not per event. Text is made only for the cells that are asked for.
class LiveModel final : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column
    {
        Sequence,
        Time,
        Channel,
        Label,
        Subject,
        Bytes,
        Payload,
        ColumnCount
    };

    explicit LiveModel(EventRing::Bounds bounds, QObject *parent = nullptr);

    /// What was appended while held is kept but not shown.
    void append(std::vector<EventRecord> &&events);
    void setFilter(EventPredicate filter);
    void setBounds(EventRing::Bounds bounds);
    void clear();

    /// Freezes what is shown; the ring goes on. Resuming shows all that is kept by then.
    void hold();
    void resume();
    bool isHeld() const { return m_isHeld; }
    /// Appended since hold(), also those that the ring has dropped again.
    quint64 newSinceHold() const { return m_ring.window().end() - m_window.end(); }

    /// Row of this model → event; the reference lives until the model changes.
    const EventRecord &record(int row) const;
    /// The nearest older event of the same channel and label; null if none is kept.
    const EventRecord *previous(int row) const;

    size_t kept() const { return m_ring.window().size(); }
    qsizetype keptBytes() const { return m_ring.bytes(); }
    const EventWindow &all() const { return m_window; }

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    void follow();
    void removeBefore(quint64 first);
    void insertNew(quint64 from);
    void refilter();
    QString text(const EventRecord &event, int column) const;

    EventRing m_ring;
    EventWindow m_window; // what is shown is chosen from
    EventPredicate m_filter;
    std::deque<quint64> m_rows; // of m_window, ascending
    bool m_isHeld = false;
};

} // namespace sluice::console
