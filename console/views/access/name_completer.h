// SPDX-FileCopyrightText: 2026 The Sluice authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "console/models/session/server_session.h"

#include <QCompleter>
#include <QStringListModel>
#include <QTimer>

class QLineEdit;

namespace sluice::console {

/// Suggests names that the server knows for what is typed into a field; asks at most once for each
/// pause in typing.
class NameCompleter final : public QCompleter
{
    Q_OBJECT

public:
    enum class Names : quint8
    {
        Users,
        Connections, ///< by id or user; the id is put into the field
        Resources    ///< `stream:KEY` and `room:NAME`
    };

    NameCompleter(ServerSession &session, Names names, QLineEdit *field);

    QString pathFromIndex(const QModelIndex &index) const override;

private:
    void ask();
    void askFor(const QByteArray &noun, const QString &filter, const QString &member,
                const QString &prefix);
    void take(const QJsonObject &answer, const QString &member, const QString &prefix);

    ServerSession &m_session;
    Names m_names;
    QLineEdit *m_field = nullptr;
    QStringListModel m_list;
    QTimer m_pause;
    quint64 m_question = 0;
};

} // namespace sluice::console
