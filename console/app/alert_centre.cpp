// SPDX-FileCopyrightText: 2026 The Sluice authors
// SPDX-License-Identifier: Apache-2.0
#include "console/app/alert_centre.h"

#include "console/models/lists/cell_text.h"

#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QPushButton>
#include <QTreeWidget>
#include <QVBoxLayout>

namespace sluice::console {

using namespace Qt::StringLiterals;

namespace {

enum Role
{
    ProfileRole = Qt::UserRole,
    ViewRole,
    QueryRole
};

} // namespace

AlertCentre::AlertCentre(QWidget *parent)
    : QDialog(parent)
    , m_head(new QLabel(this))
    , m_list(new QTreeWidget(this))
{
    setObjectName(u"alertCentre"_s);
    setWindowTitle(tr("What needs attention"));
    resize(640, 320);
    m_head->setTextFormat(Qt::PlainText);
    m_head->setWordWrap(true);
    m_list->setHeaderLabels({tr("Server"), tr("What"), tr("Where")});
    m_list->setRootIsDecorated(false);
    m_list->setUniformRowHeights(true);
    m_list->setAccessibleName(windowTitle());
    m_list->header()->setStretchLastSection(false);
    m_list->header()->setSectionResizeMode(QHeaderView::ResizeToContents);
    m_list->header()->setSectionResizeMode(1, QHeaderView::Stretch);
    auto *layout = new QVBoxLayout(this);
    auto *buttons = new QHBoxLayout;
    auto *close = new QPushButton(tr("&Close"), this);
    buttons->addStretch();
    buttons->addWidget(close);
    layout->addWidget(m_head);
    layout->addWidget(m_list, 1);
    layout->addLayout(buttons);
    connect(close, &QPushButton::clicked, this, &QDialog::close);
    connect(m_list, &QTreeWidget::itemActivated, this, [this](const QTreeWidgetItem *item) {
        Q_EMIT chosen(item->data(0, ProfileRole).toString(), item->data(0, ViewRole).toByteArray(),
                      item->data(0, QueryRole).toString());
    });
}

void AlertCentre::fill(const std::vector<Alert> &alerts)
{
    const int row = m_list->indexOfTopLevelItem(m_list->currentItem());
    m_list->clear();
    for (const Alert &alert : alerts) {
        auto *item = new QTreeWidgetItem(m_list,
                                         {plainLine(alert.server, 60), u"▲ "_s + alert.line.text,
                                          u"→ "_s + QString::fromUtf8(alert.line.view)});
        item->setToolTip(1, plainTip(alert.line.text));
        item->setData(0, ProfileRole, alert.profile);
        item->setData(0, ViewRole, alert.line.view);
        item->setData(0, QueryRole, alert.line.query);
    }
    m_head->setText(alerts.empty()
                        ? tr("● All is well on the servers that have a tab here.")
                        : tr("%n things need attention. Enter or a double click leads to where one "
                             "sees it.",
                             nullptr, static_cast<int>(alerts.size())));
    if (row >= 0 && row < m_list->topLevelItemCount())
        m_list->setCurrentItem(m_list->topLevelItem(row));
}

} // namespace sluice::console
