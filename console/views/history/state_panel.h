// SPDX-FileCopyrightText: 2026 The Sluice authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "console/models/history/state_walk.h"

#include <QSet>
#include <QWidget>

class QAction;
class QHBoxLayout;
class QLabel;
class QLineEdit;
class QTreeView;

namespace sluice::console {

class StateModel;

/// What the events up to the chosen one say together, and in what two such states differ.
class StatePanel final : public QWidget
{
    Q_OBJECT

public:
    enum class Pin : quint8
    {
        A,
        B
    };

    explicit StatePanel(QWidget *parent = nullptr);

    void addButton(QAction *action);
    void setEvents(const LiveModel *events);
    void setMasked(bool isMasked);
    /// The state after the event of that number.
    void goTo(quint64 sequence);
    /// Keeps the state that is shown.
    void pin(Pin pin);
    void unpin();
    bool hasState() const { return m_walk.isDone() && m_walk.sequence() > 0; }
    bool hasPin(Pin pin) const { return (pin == Pin::A ? m_a : m_b).has_value(); }
    /// From A to B, or to the state of the chosen event if there is no B.
    void setComparing(bool isComparing);
    bool isComparing() const { return m_isComparing && m_a; }

    StateModel *model() const { return m_model; }
    QString text() const;

Q_SIGNALS:
    void changed(); ///< a state or a pin

private:
    struct Pinned
    {
        FoldedState state;
        quint64 sequence = 0;
        qint64 atMs = 0;
    };

    void build();
    void show();
    void tell();
    void keepOpen();
    Pinned here() const;

    StateWalk m_walk;
    StateModel *m_model = nullptr;
    std::optional<Pinned> m_a;
    std::optional<Pinned> m_b;
    bool m_isComparing = false;
    QSet<QString> m_open; // keys that somebody opened
    QLabel *m_text = nullptr;
    QLineEdit *m_by = nullptr;
    QHBoxLayout *m_bar = nullptr;
    QTreeView *m_tree = nullptr;
};

} // namespace sluice::console
