// SPDX-FileCopyrightText: 2026 The Sluice authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "console/connection/credentials/token_vault.h"
#include "console/models/session/server_session.h"

#include <QWidget>

class QAction;
class QHBoxLayout;
class QLineEdit;
class QTableView;

namespace sluice::console {

/// What this console itself noted, on this machine.
class ConsoleLogPage final : public QWidget
{
    Q_OBJECT

public:
    explicit ConsoleLogPage(QWidget *parent);

    QTableView *table() const { return m_table; }
    QLineEdit *filterEdit() const { return m_text; }
    void addButton(QAction *action);

private:
    QTableView *m_table = nullptr;
    QLineEdit *m_text = nullptr;
    QHBoxLayout *m_bar = nullptr;
};

/// For a report of a fault: versions, platform, the keyring's state, the connection, and the last
/// lines of the console's log. Never a token.
QString diagnosticsText(const ServerSession &session, TokenVault &vault);

} // namespace sluice::console
