// SPDX-FileCopyrightText: 2026 The Sluice authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "console/models/session/server_session.h"

#include <QDialog>

class QButtonGroup;
class QLabel;
class QLineEdit;
class QPushButton;

namespace sluice::console {

/// Asks why connections are to be closed or muted, says which and how many, and does it.
class KickDialog final : public QDialog
{
    Q_OBJECT

public:
    enum class Deed : quint8
    {
        Kick,    ///< the chosen connections
        KickAll, ///< every connection of a subject
        Mute     ///< the chosen connections, for five minutes
    };

    /// More than this many, or production, want a typed confirmation.
    static constexpr size_t kManyConnections = 10;

    KickDialog(ServerSession &session, Deed deed, std::vector<QJsonObject> connections,
               QWidget *parent);

Q_SIGNALS:
    void told(const QString &outcome);

private:
    void build();
    QString question() const;
    QString wordToType() const;
    void check();
    void run();
    void send(const QJsonObject &connection);
    void sent(const AdminAnswer &answer);

    ServerSession &m_session;
    Deed m_deed;
    std::vector<QJsonObject> m_connections;
    QLineEdit *m_reason = nullptr;
    QLineEdit *m_typed = nullptr;
    QButtonGroup *m_block = nullptr;
    QLabel *m_outcome = nullptr;
    QPushButton *m_run = nullptr;
    size_t m_waiting = 0;
    int m_closed = 0;
    QStringList m_faults;
};

} // namespace sluice::console
