// SPDX-FileCopyrightText: 2026 The Sluice authors
// SPDX-License-Identifier: Apache-2.0
#include "console/views/view.h"

#include "console/views/lists/list_page.h"
#include "console/widgets/column_keeper.h"

#include <QAction>
#include <QClipboard>
#include <QGuiApplication>
#include <QHideEvent>
#include <QKeySequence>
#include <QShowEvent>
#include <QTableView>

namespace sluice::console {

View::View(const ViewContext &context, const QByteArray &id, const QString &title, QWidget *parent)
    : QWidget(parent)
    , m_context(context)
    , m_id(id)
    , m_title(title)
{
    setObjectName(QString::fromLatin1(id) + QStringLiteral("View"));
    setAccessibleName(title);
    connect(&m_context.session, &ServerSession::permitsChanged, this, &View::refreshGates);
}

void View::open(const QString &) {}

QWidget *View::inspector()
{
    return nullptr;
}

QString View::unfinished() const
{
    return {};
}

void View::prepareShot() {}

void View::activated() {}

void View::deactivated() {}

QAction *View::addViewAction(const QByteArray &name, const QString &text,
                             const QKeySequence &shortcut)
{
    QAction *action = m_context.actions.add(m_id + '.' + name, m_title, text, this, shortcut);
    addAction(action); // so that its shortcut works while we are shown
    return action;
}

QAction *View::addViewAction(const QByteArray &name, const QString &text)
{
    return addViewAction(name, text, QKeySequence());
}

void View::keepColumns(QTableView *table, const QByteArray &name)
{
    auto *keeper = new ColumnKeeper(table, m_context.settings,
                                    QStringLiteral("tables/")
                                        + QString::fromLatin1(m_id + '.' + name));
    connect(&m_context.preferences, &Preferences::tablesReset, keeper, &ColumnKeeper::reset);
}

void View::addCopyActions(const ListPage *page)
{
    const auto add = [&](const QByteArray &name, const QString &text, const QString &keys,
                         std::function<QString()> content) {
        QAction *action = addViewAction(name, text, QKeySequence(keys));
        removeAction(action); // in a text field they copy text
        action->setShortcutContext(Qt::WidgetShortcut);
        page->table()->addAction(action);
        connect(action, &QAction::triggered, this,
                [content] { QGuiApplication::clipboard()->setText(content()); });
    };
    add("copy", tr("Copy rows"), QStringLiteral("Ctrl+C"), [page] { return page->asText(); });
    add("copy_json", tr("Copy rows as JSON"), QStringLiteral("Ctrl+Shift+C"),
        [page] { return QString::fromUtf8(page->asJson()); });
}

void View::gate(QAction *action, const QByteArray &method, std::function<QString()> hindrance)
{
    m_gates.push_back({action, method, std::move(hindrance), action->toolTip()});
    action->setProperty("adminMethod", method);
    refreshGates();
}

void View::refreshGates()
{
    for (const Gate &gate : m_gates) {
        const Permit permit = m_context.session.permit(gate.method);
        const QString reason = !permit.isAllowed ? permit.reason
                               : gate.hindrance  ? gate.hindrance()
                                                 : QString();
        gate.action->setEnabled(reason.isEmpty());
        gate.action->setToolTip(reason.isEmpty() ? gate.tip
                                                 : gate.tip + QStringLiteral(" — ") + reason);
        gate.action->setStatusTip(reason);
    }
}

void View::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    if (!event->spontaneous())
        activated();
}

void View::hideEvent(QHideEvent *event)
{
    QWidget::hideEvent(event);
    if (!event->spontaneous())
        deactivated();
}

} // namespace sluice::console
