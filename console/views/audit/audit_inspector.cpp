// SPDX-FileCopyrightText: 2026 The Sluice authors
// SPDX-License-Identifier: Apache-2.0
#include "console/views/audit/audit_inspector.h"

#include "console/models/audit/audit_list.h"
#include "console/models/lists/cell_text.h"
#include "console/models/payload/json_tree_model.h"
#include "console/models/payload/mask.h"
#include "console/views/events/json_view.h"
#include "console/widgets/action_button.h"
#include "console/widgets/fonts.h"

#include <QDateTime>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QLocale>
#include <QToolButton>
#include <QTreeWidget>
#include <QVBoxLayout>

namespace sluice::console {

using namespace Qt::StringLiterals;

namespace {

constexpr int kLeastWidth = 150;

} // namespace

AuditInspector::AuditInspector(QWidget *parent)
    : QWidget(parent)
{
    auto *layout = new QVBoxLayout(this);
    const auto label = [&](double size) {
        auto *made = new QLabel(this);
        made->setTextFormat(Qt::PlainText);
        made->setWordWrap(true);
        made->setMinimumWidth(kLeastWidth); // whatever its longest word
        made->setFont(scaledFont(font(), size, true));
        return made;
    };
    m_head = label(1.1);
    m_changeHead = label(1.0);
    m_facts = new QTreeWidget(this);
    m_facts->setHeaderHidden(true);
    m_facts->setColumnCount(2);
    m_facts->setRootIsDecorated(false);
    m_facts->setWordWrap(true);
    m_facts->setSizeAdjustPolicy(QAbstractScrollArea::AdjustToContents);
    m_facts->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Maximum);
    m_facts->setAccessibleName(tr("Facts of the entry"));
    m_facts->header()->setSectionResizeMode(0, QHeaderView::ResizeToContents);
    m_model = new JsonTreeModel(this);
    m_change = new JsonView(this);
    m_change->setModel(m_model);
    m_change->setAccessibleName(tr("What was changed"));
    layout->addWidget(m_head);
    layout->addWidget(m_facts);
    layout->addWidget(m_changeHead);
    layout->addWidget(m_change, 4);
    layout->addStretch(1);
    show({});
}

void AuditInspector::show(const QJsonObject &row)
{
    const qint64 sequence = row.value("seq"_L1).toInteger();
    if (std::exchange(m_shown, sequence) == sequence)
        return;
    if (row.isEmpty())
        m_head->setText(tr("Select an entry to see who did what, and what it changed."));
    else if (isRefused(row))
        m_head->setText(
            tr("✕ Entry %1: refused, nothing was changed").arg(QLocale().toString(sequence)));
    else
        m_head->setText(tr("✓ Entry %1: done").arg(QLocale().toString(sequence)));
    fillFacts(row);
    fillChange(row);
}

void AuditInspector::addButton(QAction *action)
{
    constexpr int kBelowFacts = 2;
    auto *row = new QHBoxLayout;
    row->addWidget(actionButton(action, this));
    row->addStretch();
    static_cast<QVBoxLayout *>(layout())->insertLayout(kBelowFacts, row);
}

void AuditInspector::fillFacts(const QJsonObject &row)
{
    m_facts->clear();
    const auto fact = [&](const QString &name, QLatin1StringView member) {
        const QString text = plainLine(row.value(member).toString(), 2000);
        if (!text.isEmpty())
            new QTreeWidgetItem(m_facts, {name, text});
    };
    if (const qint64 atMs = row.value("at"_L1).toInteger(); atMs > 0)
        new QTreeWidgetItem(
            m_facts, {tr("when (UTC)"),
                      QDateTime::fromMSecsSinceEpoch(atMs, Qt::UTC).toString(Qt::ISODateWithMs)});
    fact(tr("who"), "by"_L1);
    fact(tr("role"), "role"_L1);
    fact(tr("from where"), "from"_L1);
    fact(tr("what"), "action"_L1);
    fact(tr("on what"), "target"_L1);
    fact(tr("outcome"), "outcome"_L1);
    fact(tr("reason"), "reason"_L1);
    fact(tr("hash"), "hash"_L1);
}

void AuditInspector::fillChange(const QJsonObject &row)
{
    const QByteArray before = maskSecrets(row.value("before"_L1).toString().toUtf8());
    const QByteArray after = maskSecrets(row.value("after"_L1).toString().toUtf8());
    m_change->setVisible(!before.isEmpty() || !after.isEmpty());
    m_change->setColumnHidden(JsonTreeModel::Change, before.isEmpty() || after.isEmpty());
    if (before.isEmpty() && after.isEmpty()) {
        m_changeHead->setText(row.isEmpty() ? QString() : tr("Nothing more was written down."));
        m_model->show("{}", std::nullopt);
        return;
    }
    if (after.isEmpty()) {
        m_changeHead->setText(tr("What was there before"));
        m_model->show(before, std::nullopt);
    } else if (before.isEmpty()) {
        m_changeHead->setText(tr("What is there since"));
        m_model->show(after, std::nullopt);
    } else {
        m_changeHead->setText(tr("What is there since, beside what was before"));
        m_model->show(after, before);
    }
    m_change->expandToDepth(1);
}

} // namespace sluice::console
