// SPDX-FileCopyrightText: 2026 The Sluice authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "console/models/session/server_session.h"

#include <QDialog>

class QComboBox;
class QLabel;
class QLineEdit;
class QPlainTextEdit;
class QPushButton;
class QSettings;

namespace sluice::console {

/// Writes one event, or one message to a room, and publishes it. Stays open, so that one can send
/// again; templates are kept in the settings.
class ComposeDialog final : public QDialog
{
    Q_OBJECT

public:
    ComposeDialog(ServerSession &session, QSettings &settings, QWidget *parent);

    /// Fills what is still empty.
    void suggest(const QString &event, const QByteArray &payload);
    /// Publishes to this room instead of by an event's routes.
    void suggestRoom(const QString &room);

private:
    void build();
    void check();
    void publish();
    void simulate();
    void loadTemplates();
    void saveTemplate();
    void useTemplate();
    bool isRoom() const;
    QByteArray method() const;
    QByteArray payload() const;

    ServerSession &m_session;
    QSettings &m_settings;
    QComboBox *m_templates = nullptr;
    QComboBox *m_target = nullptr;
    QLabel *m_roomLabel = nullptr;
    QLineEdit *m_room = nullptr;
    QLineEdit *m_event = nullptr;
    QPlainTextEdit *m_payload = nullptr;
    QLabel *m_fault = nullptr;
    QLabel *m_outcome = nullptr;
    QPushButton *m_simulate = nullptr;
    QPushButton *m_publish = nullptr;
};

} // namespace sluice::console
