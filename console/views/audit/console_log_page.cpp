// SPDX-FileCopyrightText: 2026 The Sluice authors
// SPDX-License-Identifier: Apache-2.0
#include "console/views/audit/console_log_page.h"

#include "console/models/lists/cell_text.h"
#include "console/models/log/console_log.h"
#include "console/views/audit/log_tone.h"
#include "console/views/lists/plain_table.h"
#include "console/widgets/action_button.h"
#include "console/widgets/fonts.h"

#include <QApplication>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QLocale>
#include <QMetaEnum>
#include <QStyle>
#include <QSysInfo>
#include <QTableView>
#include <QToolButton>
#include <QVBoxLayout>

namespace sluice::console {

using namespace Qt::StringLiterals;

namespace {

constexpr int kLastLines = 40;

QString keyringState(TokenVault &vault)
{
    switch (vault.store(CredentialStore::Kind::SecretService).state()) {
    case CredentialStore::State::Ready:
        return u"unlocked"_s;
    case CredentialStore::State::Locked:
        return u"locked"_s;
    case CredentialStore::State::Absent:
        break;
    }
    return "not available"_L1;
}

QString connectionText(const ServerSession &session)
{
    const AdminClient &client = session.client();
    const char *state = QMetaEnum::fromType<AdminClient::State>().valueToKey(
        static_cast<int>(client.state()));
    QString text = client.url().toDisplayString(QUrl::RemoveUserInfo | QUrl::RemoveQuery) + u", "_s
                   + QString::fromLatin1(state);
    if (client.isUsable())
        text += u", server %1, protocol %2, clock %3 ms"_s
                    .arg(plainLine(client.hello().version, 20))
                    .arg(client.hello().protocol)
                    .arg(client.clockSkewMs());
    else if (!client.problem().isEmpty())
        text += u", "_s + plainLine(ConsoleLog::masked(client.problem()), 400);
    return text;
}

} // namespace

ConsoleLogPage::ConsoleLogPage(QWidget *parent)
    : QWidget(parent)
    , m_text(new QLineEdit(this))
    , m_bar(new QHBoxLayout)
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 6, 0, 0);
    auto *label = new QLabel(tr("F&ilter"), this);
    label->setBuddy(m_text);
    m_text->setClearButtonEnabled(true);
    m_text->setAccessibleName(tr("Text that the shown lines contain"));
    m_bar->addWidget(label);
    m_bar->addWidget(m_text, 1);
    layout->addLayout(m_bar);
    LogList &list = ConsoleLog::instance().list();
    m_table = plainTable(&list, tr("Console log"), toneOfLine, this);
    m_table->setObjectName(u"consoleLog"_s);
    m_table->setFont(fixedFont(font()));
    m_table->setColumnWidth(LogList::Time, 120);
    m_table->setColumnWidth(LogList::Level, 100);
    m_table->setColumnWidth(LogList::Stage, 160);
    layout->addWidget(m_table, 1);
    connect(m_text, &QLineEdit::textChanged, &list, [&list](const QString &text) {
        list.setFilter({{}, text});
    });
    connect(&list, &LogList::appended, m_table, &QTableView::scrollToBottom);
}

void ConsoleLogPage::addButton(QAction *action)
{
    m_bar->addWidget(actionButton(action, this));
}

// In English: it is for those who look for the fault.
QString diagnosticsText(const ServerSession &session, TokenVault &vault)
{
    QStringList lines{
        "Sluice console "_L1 + QCoreApplication::applicationVersion(),
        QString("Qt %1 (built with %2), platform %3, style %4"_L1)
            .arg(QString::fromLatin1(qVersion()), QStringLiteral(QT_VERSION_STR),
                 QGuiApplication::platformName(), QApplication::style()->objectName()),
        QSysInfo::prettyProductName() + u", "_s + QSysInfo::kernelVersion() + u", "_s
            + QSysInfo::currentCpuArchitecture(),
        u"language "_s + QLocale().name(),
        "keyring by Secret Service: "_L1 + keyringState(vault),
        "token of this server: "_L1
            + TokenVault::placeText(session.profile().tokenPlace == TokenPlace::Keyring
                                        ? CredentialStore::Kind::SecretService
                                    : session.profile().tokenPlace == TokenPlace::Command
                                        ? CredentialStore::Kind::Command
                                        : CredentialStore::Kind::Session),
        u"server: "_s + connectionText(session),
        QString()};
    const LogList &list = ConsoleLog::instance().list();
    for (int row = std::max(0, list.rowCount() - kLastLines); row < list.rowCount(); ++row)
        lines.append(QString::fromUtf8(exportLine(list.line(row))).trimmed());
    return lines.join(u'\n') + u'\n';
}

} // namespace sluice::console
