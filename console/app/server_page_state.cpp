// SPDX-FileCopyrightText: 2026 The Sluice authors
// SPDX-License-Identifier: Apache-2.0
// What a server's page says about its connection and its read-only guard.
#include "console/app/server_page.h"
#include "console/app/status_line.h"
#include "console/models/lists/cell_text.h"
#include "console/widgets/notice_bar.h"
#include "console/widgets/page_stack.h"

#include <QAction>
#include <QApplication>
#include <QDockWidget>
#include <QListWidget>
#include <QMessageBox>
#include <QPushButton>

namespace sluice::console {

using namespace Qt::StringLiterals;
using State = AdminClient::State;

void ServerPage::refreshNotice()
{
    const AdminClient &client = m_session.client();
    const State state = client.state();
    const bool isLost = state == State::Reconnecting || state == State::Connecting;
    const bool isEnded = state == State::Refused || state == State::Incompatible;
    m_retry->setVisible(isLost || isEnded);
    m_signIn->setVisible(isEnded);
    m_unlock->setVisible(m_session.isReadOnly() && client.isUsable());
    const QString problem = plainLine(client.problem(), 600);
    const QString &name = m_session.profile().name;
    const bool isProduction = m_session.profile().environment == Environment::Production;
    if (state == State::Refused)
        m_notice->tell(Tone::Bad, tr("The server refused this console: %1").arg(problem));
    else if (state == State::Incompatible)
        m_notice->tell(Tone::Bad, tr("This console and the server do not understand each other: "
                                     "%1 Console: protocol 1. Update the older one.")
                                      .arg(problem));
    else if (isLost && !problem.isEmpty())
        m_notice->tell(Tone::Warning, tr("No connection: %1 %2. What is shown is from before.")
                                          .arg(problem, stateWord(m_session)));
    else if (state == State::Stale)
        m_notice->tell(
            Tone::Warning,
            tr("The server is silent. Last data %1 ago.").arg(ageText(client.silence().count())));
    else if (client.uncertain() > 0)
        m_notice->tell(Tone::Warning, tr("Asking the server what became of %n requests whose "
                                         "answers got lost. Nothing is sent twice.",
                                         nullptr, static_cast<int>(client.uncertain())));
    else if (m_session.isReadOnly())
        m_notice->tell(Tone::Normal,
                       isProduction
                           ? tr("%1 is a production server: this tab only looks.").arg(name)
                           : tr("%1 is read-only by the settings: this tab only looks.").arg(name));
    else if (m_session.isGuarded())
        m_notice->tell(isProduction ? Tone::Bad : Tone::Warning,
                       (isProduction ? tr("Writes to the production server %1 are unlocked for %2.")
                                     : tr("Writes to %1 are unlocked for %2."))
                           .arg(name, ageText(m_session.unlockedFor().count())));
    else
        m_notice->hide();
}

// What is old is greyed, not blanked.
void ServerPage::refreshStaleness()
{
    refreshNotice();
    const State state = m_session.client().state();
    const bool isOld = state != State::Live && state != State::Idle;
    QPalette colours;
    if (isOld) {
        const QColor quiet = toneColor(QApplication::palette(), Tone::Quiet);
        colours.setColor(QPalette::Text, quiet);
        colours.setColor(QPalette::WindowText, quiet);
    }
    m_stack->setPalette(colours);
    m_inspectors->setPalette(colours);
}

void ServerPage::applyGuard()
{
    m_session.setGuard(m_preferences.text(Preferences::kGuard) == u"all"_s,
                       std::chrono::minutes(m_preferences.number(Preferences::kUnlock)));
}

void ServerPage::unlockWrites()
{
    auto *box = new QMessageBox(
        QMessageBox::Warning, tr("Unlock writes"),
        tr("For %n minutes this tab may publish, kick and change routes and manifests of %1. Every "
           "change is recorded with your name.",
           nullptr, static_cast<int>(m_session.unlocksFor().count()))
            .arg(m_session.profile().name),
        QMessageBox::Cancel, this);
    box->setTextFormat(Qt::PlainText);
    box->setAttribute(Qt::WA_DeleteOnClose);
    auto *yes = box->addButton(tr("Unlock writes"), QMessageBox::AcceptRole);
    connect(yes, &QAbstractButton::clicked, this, [this] { m_session.unlock(); });
    box->open();
}

void ServerPage::cyclePanes()
{
    std::vector<QWidget *> panes{m_list, m_stack->currentWidget()};
    if (m_dock->isVisible() && m_inspectors->currentWidget())
        panes.push_back(m_inspectors->currentWidget());
    const QWidget *focus = QApplication::focusWidget();
    size_t at = panes.size() - 1;
    for (size_t i = 0; i < panes.size(); ++i) {
        if (focus && (panes[i] == focus || panes[i]->isAncestorOf(focus)))
            at = i;
    }
    QWidget *next = panes[(at + 1) % panes.size()];
    if (next->focusPolicy() != Qt::NoFocus)
        return next->setFocus(Qt::TabFocusReason);
    const auto inside = next->findChildren<QWidget *>();
    for (QWidget *each : inside) {
        if (each->isVisible() && each->isEnabled() && (each->focusPolicy() & Qt::TabFocus))
            return each->setFocus(Qt::TabFocusReason);
    }
}

void ServerPage::toggleInspector()
{
    m_dock->setVisible(!m_dock->isVisible());
}

} // namespace sluice::console
