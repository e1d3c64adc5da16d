// SPDX-FileCopyrightText: 2026 The Sluice authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "shared/base/result.h"

#include <QByteArray>
#include <QDateTime>
#include <QHash>
#include <QJsonObject>
#include <QString>

namespace sluice::console {

/// What a server said in the first reply: who it is, who we are to it, what we may do.
struct AdminHello
{
    struct Permission
    {
        bool isAllowed = false;
        QString needs; ///< the role that is missing
    };

    int protocol = 0;
    QString version;
    QString node;
    qint64 startedAtMs = 0;
    qint64 nowMs = 0; ///< the server's clock when it answered
    QString subject;
    QString role; ///< viewer, operator, admin
    QHash<QByteArray, Permission> permitted;
    qint64 tailEvents = 0; ///< largest credit; 0: not told
    qint64 tailBytes = 0;
    int page = 500; ///< rows in one answer
    QJsonObject revisions;
};

/// ParseError if there is no protocol number or no role.
Result<AdminHello> readHello(const QJsonObject &result);

} // namespace sluice::console
