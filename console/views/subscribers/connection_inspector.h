// SPDX-FileCopyrightText: 2026 The Sluice authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "console/models/session/server_session.h"

#include <QTimer>
#include <QWidget>

class QLabel;
class QTabWidget;
class QTreeView;
class QTreeWidget;
class QVBoxLayout;

namespace sluice::console {

class JsonTreeModel;

/// One connection in full: facts, channels, claims (never the token), log.
class ConnectionInspector final : public QWidget
{
    Q_OBJECT

public:
    explicit ConnectionInspector(ServerSession &session, QWidget *parent = nullptr);

    /// An empty row: none is chosen. The rest is asked of the server, again and again.
    void show(const QJsonObject &row);
    void setActive(bool isActive);
    /// Where the view puts its buttons.
    QVBoxLayout *box() const { return m_layout; }

Q_SIGNALS:
    void goTo(const QByteArray &view, const QString &query);

private:
    void build();
    QTreeWidget *list(const QStringList &columns, const QString &name);
    void ask();
    void fill(const QJsonObject &connection);
    void fillFacts(const QJsonObject &connection);

    ServerSession &m_session;
    QString m_id;
    QTimer m_again;
    QVBoxLayout *m_layout = nullptr;
    QLabel *m_head = nullptr;
    QTabWidget *m_tabs = nullptr;
    QTreeWidget *m_facts = nullptr;
    QTreeWidget *m_channels = nullptr;
    QTreeView *m_claims = nullptr;
    JsonTreeModel *m_claimsModel = nullptr;
    QByteArray m_shownClaims;
    QTreeWidget *m_log = nullptr;
};

} // namespace sluice::console
