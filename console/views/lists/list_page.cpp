// SPDX-FileCopyrightText: 2026 The Sluice authors
// SPDX-License-Identifier: Apache-2.0
#include "console/views/lists/list_page.h"

#include "console/models/lists/cell_text.h"
#include "console/views/lists/filter_menu.h"
#include "console/views/lists/plain_table.h"
#include "console/views/lists/row_delegate.h"
#include "console/widgets/density.h"
#include "console/widgets/tone.h"

#include <QHBoxLayout>
#include <QHeaderView>
#include <QJsonDocument>
#include <QLabel>
#include <QLineEdit>
#include <QLocale>
#include <QScrollBar>
#include <QStackedWidget>
#include <QTableView>
#include <QTimer>
#include <QVBoxLayout>

#include <algorithm>

namespace sluice::console {

using namespace Qt::StringLiterals;

namespace {

constexpr std::chrono::milliseconds kTyping{300};

} // namespace

ListPage::ListPage(RemoteList *list, const QString &name, const QString &teach, QWidget *parent)
    : QWidget(parent)
    , m_list(list)
{
    build(name, teach);
    connect(m_filter, &QLineEdit::textChanged, this, [this] { m_typing->start(); });
    connect(m_filter, &QLineEdit::returnPressed, this, [this] { setFilter(m_filter->text()); });
    connect(m_typing, &QTimer::timeout, this, [this] { setFilter(m_filter->text()); });
    connect(m_list, &RemoteList::changed, this, &ListPage::refresh);
    connect(m_list, &RemoteList::failed, this, &ListPage::fail);
    connect(m_list, &RemoteList::recovered, m_fault, &QWidget::hide);
    connect(m_table->verticalScrollBar(), &QScrollBar::valueChanged, this, &ListPage::tellVisible);
    connect(m_table->selectionModel(), &QItemSelectionModel::selectionChanged, this,
            &ListPage::currentChanged);
    connect(m_table, &QTableView::activated, this, &ListPage::activated);
    connect(m_table, &QWidget::customContextMenuRequested, this, [this](const QPoint &place) {
        Q_EMIT menuWanted(m_table->viewport()->mapToGlobal(place));
    });
    refresh();
}

void ListPage::build(const QString &name, const QString &teach)
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    m_bar = new QHBoxLayout;
    m_filter = new QLineEdit(this);
    m_filter->setClearButtonEnabled(true);
    m_filter->setAccessibleName(tr("Filter of %1").arg(name));
    auto *label = new QLabel(tr("F&ilter"), this);
    label->setBuddy(m_filter);
    m_counts = new QLabel(this);
    m_bar->addWidget(label);
    m_bar->addWidget(m_filter, 1);
    m_bar->addWidget(m_counts);
    layout->addLayout(m_bar);
    m_fault = new QLabel(this);
    m_fault->setTextFormat(Qt::PlainText);
    m_fault->setWordWrap(true);
    m_fault->hide();
    layout->addWidget(m_fault);
    m_table = new QTableView(this);
    m_table->setAccessibleName(name);
    m_table->setModel(m_list);
    m_table->setItemDelegate(new RowDelegate(m_table));
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->setAlternatingRowColors(true);
    m_table->setShowGrid(false);
    m_table->setWordWrap(false);
    m_table->setTextElideMode(Qt::ElideMiddle); // ids differ at their end
    m_table->setTabKeyNavigation(false);
    m_table->setContextMenuPolicy(Qt::CustomContextMenu);
    m_table->verticalHeader()->hide();
    followDensity(m_table);
    m_table->horizontalHeader()->setHighlightSections(false);
    m_table->horizontalHeader()->setSectionsMovable(true);
    m_table->horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    m_table->horizontalHeader()->setSortIndicatorClearable(true);
    m_table->horizontalHeader()->setSortIndicator(-1, Qt::AscendingOrder);
    m_table->setSortingEnabled(true);
    auto *lesson = new QLabel(teach, this);
    lesson->setTextFormat(Qt::PlainText);
    lesson->setAlignment(Qt::AlignCenter);
    lesson->setWordWrap(true);
    m_pages = new QStackedWidget(this);
    m_pages->addWidget(m_table);
    m_pages->addWidget(lesson);
    layout->addWidget(m_pages, 1);
    m_typing = new QTimer(this);
    m_typing->setSingleShot(true);
    m_typing->setInterval(kTyping);
}

void ListPage::makeGroups()
{
    m_groups = new GroupedList(m_list->session(), m_list->noun(), m_list->columns(),
                               m_table->accessibleName(), this);
    m_pages->addWidget(m_groups);
    m_groups->addActions(m_table->actions()); // their keys work there too
    connect(m_groups, &GroupedList::currentRowChanged, this, &ListPage::currentChanged);
    connect(m_groups, &QTreeWidget::itemActivated, this, &ListPage::activated);
    connect(m_groups, &GroupedList::failed, this, &ListPage::fail);
    connect(m_groups, &GroupedList::counted, this, &ListPage::tellCounts);
    connect(m_groups, &QWidget::customContextMenuRequested, this, [this](const QPoint &place) {
        Q_EMIT menuWanted(m_groups->viewport()->mapToGlobal(place));
    });
}

void ListPage::setGroups(GroupedList::PathOf pathOf, GroupedList::NameOf nameOf)
{
    m_isGrouped = pathOf != nullptr;
    if (m_isGrouped && !m_groups)
        makeGroups();
    if (m_isGrouped) {
        m_groups->setFilter(m_filter->text());
        m_groups->setGroups(std::move(pathOf), std::move(nameOf));
    }
    setActive(m_isActive);
    refresh();
}

std::vector<QJsonObject> ListPage::chosen() const
{
    if (m_isGrouped)
        return m_groups->chosen();
    std::vector<QJsonObject> rows;
    const QModelIndexList indexes = m_table->selectionModel()->selectedRows();
    for (const QModelIndex &index : indexes) {
        const QJsonObject row = m_list->row(index.row());
        if (!row.isEmpty())
            rows.push_back(row);
    }
    return rows;
}

QJsonObject ListPage::current() const
{
    if (m_isGrouped)
        return m_groups->current();
    const QModelIndex index = m_table->currentIndex();
    return index.isValid() ? m_list->row(index.row()) : QJsonObject();
}

void ListPage::setFilter(const QString &filter)
{
    m_typing->stop();
    if (m_filter->text() != filter) {
        const QSignalBlocker quiet(m_filter);
        m_filter->setText(filter);
    }
    m_list->setFilter(filter);
    if (m_groups)
        m_groups->setFilter(filter);
}

void ListPage::setActive(bool isActive)
{
    m_isActive = isActive;
    m_list->setActive(isActive && !m_isGrouped);
    if (m_groups)
        m_groups->setActive(isActive && m_isGrouped);
    if (isActive)
        tellVisible();
}

void ListPage::addFilterEntries(QMenu *menu)
{
    if (m_isGrouped)
        return;
    addFilterChoices(menu, m_list->term(m_table->currentIndex()), m_filter->text(),
                     [this](const QString &filter) { setFilter(filter); });
}

QString ListPage::asText() const
{
    if (!m_isGrouped)
        return selectedText(*m_table);
    QStringList lines;
    for (const QJsonObject &row : chosen()) {
        QStringList cells;
        for (const ListColumn &column : m_list->columns())
            cells.append(cellText(column, row));
        lines.append(cells.join(u'\t'));
    }
    return lines.join(u'\n');
}

QByteArray ListPage::asJson() const
{
    QByteArray lines;
    for (const QJsonObject &row : chosen())
        lines += QJsonDocument(row).toJson(QJsonDocument::Compact) + '\n';
    return lines;
}

void ListPage::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    tellVisible();
}

void ListPage::tellVisible()
{
    const int height = std::max(1, m_table->verticalHeader()->defaultSectionSize());
    const int first = std::max(0, m_table->rowAt(0));
    m_list->setVisibleRows(first, first + m_table->viewport()->height() / height + 1);
}

void ListPage::refresh()
{
    if (m_isGrouped)
        m_pages->setCurrentWidget(m_groups);
    else
        m_pages->setCurrentIndex(m_list->isLoaded() && m_list->total() == 0 ? 1 : 0);
    if (!m_isGrouped)
        tellCounts(m_list->rowCount(), m_list->total());
    Q_EMIT currentChanged();
}

void ListPage::tellCounts(int shown, int total)
{
    const QLocale locale;
    m_counts->setText(shown == total
                          ? tr("%1 in all").arg(locale.toString(shown))
                          : tr("%1 of %2").arg(locale.toString(shown), locale.toString(total)));
    if (m_isGrouped)
        m_fault->hide();
}

void ListPage::fail(const AdminError &why)
{
    QPalette colours = palette();
    colours.setColor(QPalette::WindowText, toneColor(colours, Tone::Bad));
    m_fault->setPalette(colours);
    m_fault->setText(u"▲ "_s + plainLine(why.message));
    m_fault->show();
}

} // namespace sluice::console
