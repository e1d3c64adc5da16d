// SPDX-FileCopyrightText: 2026 The Sluice authors
// SPDX-License-Identifier: Apache-2.0
#include "console/widgets/command_palette.h"

#include <QAction>
#include <QKeyEvent>
#include <QKeySequence>
#include <QLineEdit>
#include <QListWidget>
#include <QVBoxLayout>

#include <algorithm>

namespace sluice::console {

namespace {

constexpr size_t kShown = 40;

struct Found
{
    int score = 0;
    ActionRegistry::Entry entry;
    QString text;
};

QString plainText(const QAction &action)
{
    return action.text().remove(QLatin1Char('&'));
}

} // namespace

CommandPalette::CommandPalette(const ActionRegistry &registry, JumpSource jumps, QWidget *parent)
    : QDialog(parent, Qt::Popup)
    , m_registry(registry)
    , m_jumps(std::move(jumps))
    , m_query(new QLineEdit(this))
    , m_list(new QListWidget(this))
{
    setObjectName(QStringLiteral("commandPalette"));
    setWindowTitle(tr("Go to or do"));
    m_query->setObjectName(QStringLiteral("paletteQuery"));
    m_query->setPlaceholderText(tr("Type what you want to do, or a room, user or route…"));
    m_query->setAccessibleName(tr("Command or name"));
    m_list->setObjectName(QStringLiteral("paletteList"));
    m_list->setAccessibleName(tr("Matching commands"));
    m_list->setUniformItemSizes(true);
    auto *layout = new QVBoxLayout(this);
    layout->addWidget(m_query);
    layout->addWidget(m_list);
    m_query->installEventFilter(this);
    connect(m_query, &QLineEdit::textChanged, this, &CommandPalette::fill);
    connect(m_query, &QLineEdit::returnPressed, this, &CommandPalette::runCurrent);
    connect(m_list, &QListWidget::itemActivated, this, &CommandPalette::runCurrent);
}

void CommandPalette::summon()
{
    m_query->clear();
    fill({});
    const QRect over = parentWidget()->window()->geometry();
    resize(std::min(640, over.width() - 40), std::min(420, over.height() - 80));
    move(over.center().x() - width() / 2, over.top() + 60);
    show();
    m_query->setFocus();
}

bool CommandPalette::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_query && event->type() == QEvent::KeyPress) {
        const int key = static_cast<QKeyEvent *>(event)->key();
        const int step = key == Qt::Key_Down ? 1 : key == Qt::Key_Up ? -1 : 0;
        if (step != 0 && m_list->count() > 0) {
            m_list->setCurrentRow(std::clamp(m_list->currentRow() + step, 0, m_list->count() - 1));
            return true;
        }
    }
    return QDialog::eventFilter(watched, event);
}

void CommandPalette::fill(const QString &query)
{
    m_list->clear();
    m_runs.clear();
    std::vector<Found> found;
    for (const ActionRegistry::Entry &entry : m_registry.entries()) {
        const QString text = entry.category + QStringLiteral(": ") + plainText(*entry.action);
        if (const int score = fuzzyScore(query, text); score > 0)
            found.push_back({score, entry, text});
    }
    std::ranges::stable_sort(found, std::greater(), &Found::score);
    if (found.size() > kShown)
        found.resize(kShown);
    if (m_jumps && !query.isEmpty()) {
        for (Jump &jump : m_jumps(query))
            addRow(jump.text, jump.kind, true, std::move(jump.go));
    }
    for (const Found &row : found) {
        QAction *action = row.entry.action;
        addRow(row.text, action->shortcut().toString(QKeySequence::NativeText), action->isEnabled(),
               [action] { action->trigger(); });
        if (!action->isEnabled())
            m_list->item(m_list->count() - 1)->setToolTip(action->toolTip());
    }
    m_list->setCurrentRow(0);
}

void CommandPalette::addRow(const QString &text, const QString &detail, bool enabled,
                            std::function<void()> run)
{
    auto *item = new QListWidgetItem(
        detail.isEmpty() ? text : text + QStringLiteral("   ·   ") + detail, m_list);
    if (!enabled)
        item->setFlags(item->flags() & ~Qt::ItemIsEnabled);
    m_runs.push_back(std::move(run));
}

void CommandPalette::runCurrent()
{
    const int row = m_list->currentRow();
    if (row < 0 || !(m_list->item(row)->flags() & Qt::ItemIsEnabled))
        return;
    const auto run = m_runs[static_cast<size_t>(row)];
    hide();
    run();
}

} // namespace sluice::console
