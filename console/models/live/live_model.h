// SPDX-FileCopyrightText: 2026 The Sluice authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "console/models/live/event_filter.h"
#include "console/models/live/event_ring.h"

#include <QAbstractTableModel>
#include <QTimer>

#include <optional>

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
        Kind,
        Bytes,
        Payload,
        ColumnCount
    };

    enum Role
    {
        KindRole = Qt::UserRole, ///< bytes: of the event's origin
    };

    explicit LiveModel(EventRing::Bounds bounds, QObject *parent = nullptr);

    /// What was appended while held is kept but not shown.
    void append(std::vector<EventRecord> &&events);
    /// Quick ones are done at once; what takes longer goes on in the turns that follow, while the
    /// rows of the filter before are still shown.
    void setFilter(EventPredicate filter);
    bool isFiltering() const { return m_job.has_value(); }
    /// Secrets in payloads are dots, see maskSecrets().
    void setMasked(bool isMasked);
    void setBounds(EventRing::Bounds bounds);
    void clear();
    /// Takes the rows away without forgetting them; unsweep() brings back what is still kept.
    void sweep();
    void unsweep();
    bool isSwept() const { return m_sweptTo > m_window.first(); }

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

    /// The cell in the language of filters; empty if it has no word there.
    QString term(const QModelIndex &cell) const;

    size_t kept() const { return m_ring.window().size(); }
    qsizetype keptBytes() const { return m_ring.bytes(); }
    const EventWindow &all() const { return m_window; }

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

Q_SIGNALS:
    void filtered(); ///< the rows of the newest filter are shown

private:
    /// A filter that is being held against what is kept, the newest first.
    struct Job
    {
        EventPredicate filter;
        quint64 end = 0;  // rows from here on are not looked at yet
        quint64 next = 0; // looked at down to here
        std::deque<quint64> rows;
    };

    void follow();
    void removeBefore(quint64 first);
    void insertNew(quint64 from);
    void refilter(EventPredicate filter);
    void workOnJob();
    void finishJob();
    QString text(const EventRecord &event, int column) const;
    QString gapText(const EventRecord &event, int column) const;
    static QString lossText(LossOfHistory why, qint64 lost);

    EventRing m_ring;
    EventWindow m_window; // what is shown is chosen from
    EventPredicate m_filter;
    std::deque<quint64> m_rows; // of m_window, ascending
    bool m_isHeld = false;
    bool m_isMasked = true;
    quint64 m_sweptTo = 0; // rows before are not shown
    std::optional<Job> m_job;
    QTimer m_jobTimer;
};

} // namespace sluice::console
