// SPDX-FileCopyrightText: 2026 The Sluice authors
// SPDX-License-Identifier: Apache-2.0
#include "console/views/events/event_table.h"

#include "console/models/lists/time_text.h"
#include "console/models/live/live_model.h"
#include "console/models/live/recording.h"
#include "console/widgets/column_titles.h"
#include "console/widgets/density.h"
#include "console/widgets/fonts.h"
#include "console/widgets/tone.h"

#include <QContextMenuEvent>
#include <QHeaderView>
#include <QKeyEvent>
#include <QScrollBar>
#include <QStyledItemDelegate>
#include <QWheelEvent>

#include <algorithm>

namespace sluice::console {

namespace {

Tone toneOf(const QByteArray &kind)
{
    if (kind == "denied")
        return Tone::Bad;
    if (kind == "gap")
        return Tone::Warning;
    if (kind == "presence" || kind == "join" || kind == "leave")
        return Tone::Good;
    return kind == "item" ? Tone::Accent : Tone::Normal;
}

class EventDelegate final : public QStyledItemDelegate
{
public:
    using QStyledItemDelegate::QStyledItemDelegate;

protected:
    void initStyleOption(QStyleOptionViewItem *option, const QModelIndex &index) const override
    {
        QStyledItemDelegate::initStyleOption(option, index);
        const Tone tone = toneOf(index.data(LiveModel::KindRole).toByteArray());
        if (tone != Tone::Normal
            && (index.column() == LiveModel::Kind || index.column() == LiveModel::Payload
                || tone == Tone::Warning))
            option->palette.setColor(QPalette::Text, toneColor(option->palette, tone));
        if (index.column() != LiveModel::Payload)
            return;
        if (m_of != option->font) {
            m_of = option->font;
            m_fixed = fixedFont(m_of);
        }
        option->font = m_fixed;
    }

private:
    mutable QFont m_of; // m_fixed is of its size
    mutable QFont m_fixed = fixedFont(QFont());
};

} // namespace

EventTable::EventTable(QWidget *parent)
    : QTableView(parent)
{
    setItemDelegate(new EventDelegate(this));
    setAccessibleName(tr("Events"));
    setSelectionBehavior(QAbstractItemView::SelectRows);
    setSelectionMode(QAbstractItemView::ExtendedSelection);
    setAlternatingRowColors(true);
    setShowGrid(false);
    setWordWrap(false);
    setTextElideMode(Qt::ElideRight);
    setTabKeyNavigation(false);
    setVerticalScrollMode(QAbstractItemView::ScrollPerItem);
    setHorizontalScrollMode(QAbstractItemView::ScrollPerPixel);
    verticalHeader()->hide();
    followDensity(this);
    horizontalHeader()->setHighlightSections(false);
    horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    horizontalHeader()->setSectionsMovable(true);
}

void EventTable::show(LiveModel *model)
{
    const bool isFirst = this->model() == nullptr;
    const QByteArray columns = horizontalHeader()->saveState();
    setModel(model);
    if (!isFirst) { // another recording: the columns stay as somebody made them
        horizontalHeader()->restoreState(columns);
        return;
    }
    const QFontMetrics metrics = fontMetrics();
    const int digit = metrics.horizontalAdvance(u'0');
    const std::pair<int, int> widths[] = {
        {LiveModel::Sequence, 6}, {LiveModel::Time, 10},   {LiveModel::Channel, 14},
        {LiveModel::Label, 14},   {LiveModel::Subject, 7}, {LiveModel::Kind, 6},
        {LiveModel::Bytes, 5},
    };
    for (const auto &[column, digits] : widths)
        setColumnWidth(column, digits * digit + 12);
    fitColumnTitles(*this);
    fitTimes();
    horizontalHeader()->setStretchLastSection(true);
}

void EventTable::fitTimes()
{
    constexpr int kMargin = 12;
    const int needed = fontMetrics().horizontalAdvance(clockText(0)) + kMargin;
    if (columnWidth(LiveModel::Time) < needed)
        setColumnWidth(LiveModel::Time, needed);
}

LiveModel *EventTable::liveModel() const
{
    return qobject_cast<LiveModel *>(model());
}

bool EventTable::isAtEnd() const
{
    return verticalScrollBar()->value() >= verticalScrollBar()->maximum();
}

void EventTable::goToEnd()
{
    verticalScrollBar()->setValue(verticalScrollBar()->maximum());
}

int EventTable::currentRow() const
{
    return currentIndex().isValid() ? currentIndex().row() : -1;
}

std::vector<int> EventTable::chosenRows() const
{
    std::vector<int> rows;
    if (selectionModel()) {
        const QModelIndexList chosen = selectionModel()->selectedRows();
        for (const QModelIndex &index : chosen)
            rows.push_back(index.row());
    }
    if (rows.empty() && currentRow() >= 0)
        rows.push_back(currentRow());
    std::ranges::sort(rows);
    return rows;
}

QString EventTable::asText() const
{
    QString text;
    for (const int row : chosenRows()) {
        QStringList cells;
        for (int column = 0; column < LiveModel::ColumnCount; ++column)
            cells.append(model()->index(row, column).data().toString());
        text += cells.join(u'\t') + u'\n';
    }
    return text;
}

QByteArray EventTable::asJson() const
{
    QByteArray json;
    for (const int row : chosenRows())
        json += recordingLine(liveModel()->record(row)) + '\n';
    return json;
}

void EventTable::wheelEvent(QWheelEvent *event)
{
    QTableView::wheelEvent(event);
    if (event->angleDelta().y() > 0 && !isAtEnd())
        Q_EMIT held();
}

void EventTable::keyPressEvent(QKeyEvent *event)
{
    const int key = event->key();
    if (key == Qt::Key_Up || key == Qt::Key_Down || key == Qt::Key_PageUp || key == Qt::Key_PageDown
        || key == Qt::Key_Home)
        Q_EMIT held();
    QTableView::keyPressEvent(event);
}

void EventTable::mousePressEvent(QMouseEvent *event)
{
    if (indexAt(event->position().toPoint()).isValid())
        Q_EMIT held();
    QTableView::mousePressEvent(event);
}

void EventTable::contextMenuEvent(QContextMenuEvent *event)
{
    Q_EMIT held();
    const bool byKey = event->reason() == QContextMenuEvent::Keyboard;
    const QModelIndex cell = byKey ? currentIndex() : indexAt(event->pos());
    const QPoint place = byKey ? viewport()->mapToGlobal(visualRect(cell).bottomLeft())
                               : event->globalPos();
    Q_EMIT menuWanted(place, cell);
}

void EventTable::currentChanged(const QModelIndex &current, const QModelIndex &previous)
{
    QTableView::currentChanged(current, previous);
    Q_EMIT currentRowChanged(current.isValid() ? current.row() : -1);
}

} // namespace sluice::console
