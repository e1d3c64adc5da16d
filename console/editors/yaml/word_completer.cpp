// SPDX-FileCopyrightText: 2026 The Sluice authors
// SPDX-License-Identifier: Apache-2.0
#include "console/editors/yaml/word_completer.h"

#include <QKeyEvent>
#include <QLabel>
#include <QListWidget>
#include <QVBoxLayout>

#include <algorithm>

namespace sluice::console {

namespace {

constexpr int kWidth = 360;
constexpr int kRows = 8;

} // namespace

WordCompleter::WordCompleter(QWidget *editor)
    : QFrame(editor)
{
    setFrameShape(QFrame::StyledPanel);
    setAutoFillBackground(true);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(1, 1, 1, 1);
    layout->setSpacing(0);
    m_list = new QListWidget(this);
    m_list->setFocusPolicy(Qt::NoFocus);
    m_list->setAccessibleName(tr("Completions"));
    m_list->setFrameShape(QFrame::NoFrame);
    m_help = new QLabel(this);
    m_help->setTextFormat(Qt::PlainText);
    m_help->setWordWrap(true);
    m_help->setMargin(4);
    layout->addWidget(m_list);
    layout->addWidget(m_help);
    connect(m_list, &QListWidget::currentRowChanged, this, &WordCompleter::showHelp);
    connect(m_list, &QListWidget::itemClicked, this, &WordCompleter::choose);
    hide();
}

void WordCompleter::offer(std::vector<SchemaWord> words, const QString &typed, const QPoint &below)
{
    m_words = std::move(words);
    fill(typed);
    if (m_list->count() == 0)
        return hide();
    const int rows = std::min(m_list->count(), kRows);
    m_list->setFixedHeight(rows * m_list->sizeHintForRow(0) + 2);
    setFixedWidth(std::min(kWidth, parentWidget()->width()));
    adjustSize();
    const QSize room = parentWidget()->size();
    QPoint place(std::min(below.x(), room.width() - width()), below.y());
    if (place.y() + height() > room.height())
        place.setY(std::max(0, room.height() - height()));
    move(place);
    show();
    raise();
}

void WordCompleter::narrow(const QString &typed)
{
    fill(typed);
    if (m_list->count() == 0)
        hide();
}

void WordCompleter::fill(const QString &typed)
{
    m_list->clear();
    const auto add = [&](bool isBeginning) {
        for (const SchemaWord &word : m_words) {
            const bool begins = word.text.startsWith(typed, Qt::CaseInsensitive);
            const bool contains = word.text.contains(typed, Qt::CaseInsensitive);
            if (isBeginning ? begins : contains && !begins)
                m_list->addItem(word.text);
        }
    };
    add(true);
    add(false);
    m_list->setCurrentRow(0);
}

void WordCompleter::showHelp()
{
    const QListWidgetItem *item = m_list->currentItem();
    QString help;
    for (const SchemaWord &word : m_words) {
        if (item && word.text == item->text())
            help = word.help;
    }
    m_help->setText(help);
    m_help->setVisible(!help.isEmpty());
    adjustSize();
}

void WordCompleter::choose()
{
    const QListWidgetItem *item = m_list->currentItem();
    hide();
    if (item)
        Q_EMIT chosen(item->text());
}

bool WordCompleter::takeKey(QKeyEvent *event)
{
    if (!isVisible())
        return false;
    const int row = m_list->currentRow();
    switch (event->key()) {
    case Qt::Key_Escape:
        hide();
        return true;
    case Qt::Key_Return:
    case Qt::Key_Enter:
    case Qt::Key_Tab:
        choose();
        return true;
    case Qt::Key_Down:
        m_list->setCurrentRow(std::min(row + 1, m_list->count() - 1));
        return true;
    case Qt::Key_Up:
        m_list->setCurrentRow(std::max(row - 1, 0));
        return true;
    default:
        return false;
    }
}

QStringList WordCompleter::offered() const
{
    QStringList words;
    for (int i = 0; i < m_list->count(); ++i)
        words << m_list->item(i)->text();
    return words;
}

} // namespace sluice::console
