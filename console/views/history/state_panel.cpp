// SPDX-FileCopyrightText: 2026 The Sluice authors
// SPDX-License-Identifier: Apache-2.0
#include "console/views/history/state_panel.h"

#include "console/models/history/state_model.h"
#include "console/models/lists/time_text.h"
#include "console/views/history/state_tree.h"
#include "console/widgets/action_button.h"

#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QLocale>
#include <QToolButton>
#include <QVBoxLayout>

namespace sluice::console {

using namespace Qt::StringLiterals;

StatePanel::StatePanel(QWidget *parent)
    : QWidget(parent)
    , m_model(new StateModel(this))
{
    build();
    connect(&m_walk, &StateWalk::folded, this, &StatePanel::show);
    connect(m_by, &QLineEdit::editingFinished, this,
            [this] { m_walk.setIdPointer(m_by->text().trimmed().toUtf8()); });
    tell();
}

void StatePanel::build()
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    m_bar = new QHBoxLayout;
    m_text = new QLabel(this);
    m_text->setTextFormat(Qt::PlainText);
    m_text->setWordWrap(true);
    m_by = new QLineEdit(QString::fromUtf8(m_walk.idPointer()), this);
    m_by->setObjectName(u"stateBy"_s);
    m_by->setAccessibleName(tr("Where a payload names its thing, a JSON Pointer"));
    m_by->setToolTip(tr("Events of one label are told apart by what their payload has there, such "
                        "as /id or /order/number. Empty: all of a label are one thing."));
    m_by->setMaximumWidth(fontMetrics().horizontalAdvance(u'm') * 9);
    auto *label = new QLabel(tr("By"), this);
    label->setBuddy(m_by);
    m_bar->addWidget(m_text, 1);
    m_bar->addWidget(label);
    m_bar->addWidget(m_by);
    layout->addLayout(m_bar);
    m_tree = new StateTree(this);
    m_tree->setModel(m_model);
    m_tree->setAccessibleName(tr("State of the stream"));
    layout->addWidget(m_tree, 1);
    connect(m_tree, &QTreeView::expanded, this,
            [this](const QModelIndex &key) { m_open.insert(key.data().toString()); });
    connect(m_tree, &QTreeView::collapsed, this,
            [this](const QModelIndex &key) { m_open.remove(key.data().toString()); });
}

void StatePanel::addButton(QAction *action)
{
    m_bar->addWidget(actionButton(action, this));
}

void StatePanel::setEvents(const LiveModel *events)
{
    m_walk.setEvents(events);
}

void StatePanel::setMasked(bool isMasked)
{
    m_model->setMasked(isMasked);
}

void StatePanel::goTo(quint64 sequence)
{
    if (sequence != m_walk.sequence() || !m_walk.isDone())
        m_walk.goTo(sequence);
}

StatePanel::Pinned StatePanel::here() const
{
    return {m_walk.state(), m_walk.sequence(), m_walk.atMs()};
}

void StatePanel::pin(Pin pin)
{
    if (!hasState())
        return;
    (pin == Pin::A ? m_a : m_b) = here();
    show();
}

void StatePanel::unpin()
{
    m_a.reset();
    m_b.reset();
    show();
}

void StatePanel::setComparing(bool isComparing)
{
    m_isComparing = isComparing;
    show();
}

void StatePanel::show()
{
    if (isComparing())
        m_model->show(FoldedState::difference(m_a->state, m_b ? m_b->state : m_walk.state()), 0);
    else
        m_model->show(m_walk.state(), m_walk.sequence());
    keepOpen();
    tell();
    Q_EMIT changed();
}

// What was open stays so; differences and what the event has changed are seen at once.
void StatePanel::keepOpen()
{
    constexpr int kOpened = 12;
    const QSignalBlocker quiet(m_tree); // what we open is not what somebody opened
    for (int row = 0; row < m_model->rowCount(); ++row) {
        const QModelIndex key = m_model->index(row, 0);
        if (m_open.contains(key.data().toString()) || (isComparing() && row < kOpened)
            || row == m_model->changedRow())
            m_tree->expand(key);
    }
    if (const int row = m_model->changedRow(); row >= 0) {
        m_tree->scrollTo(m_model->index(row, 0), QAbstractItemView::PositionAtTop);
        m_tree->scrollTo(m_model->changedMember()); // if it is not yet in sight
    }
}

QString StatePanel::text() const
{
    return m_text->text();
}

void StatePanel::tell()
{
    const auto place = [](const Pinned &pinned) {
        return tr("No. %1 (%2)").arg(pinned.sequence).arg(clockText(pinned.atMs));
    };
    if (isComparing())
        return m_text->setText(m_model->rowCount() == 0
                                   ? tr("No difference from A, %1, to B, %2.")
                                         .arg(place(*m_a), m_b ? place(*m_b) : place(here()))
                                   : tr("What is otherwise in B, %2, than it was in A, %1.")
                                         .arg(place(*m_a), m_b ? place(*m_b) : place(here())));
    if (m_walk.sequence() == 0)
        return m_text->setText(tr("Choose an event to see the state after it: what all loaded "
                                  "events up to it say together."));
    QString text =
        tr("State after %1, folded from No. %2 on.").arg(place(here())).arg(m_walk.firstSequence());
    if (m_walk.lost() > 0)
        text += u' '
                + tr("▲ %n events in between are missing.", nullptr,
                     static_cast<int>(std::min<quint64>(m_walk.lost(), 1'000'000'000)));
    if (m_walk.state().isCut())
        text += u' '
                + tr("▲ Only the first %1 values are shown.")
                      .arg(QLocale().toString(FoldedState::kMostValues));
    m_text->setText(text);
}

} // namespace sluice::console
