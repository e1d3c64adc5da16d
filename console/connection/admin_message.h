// SPDX-FileCopyrightText: 2026 The Sluice authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "console/connection/tail_batch.h"
#include "shared/base/result.h"

#include <QByteArray>
#include <QJsonObject>
#include <QString>

#include <memory>
#include <variant>

namespace sluice::console {

/// Why a request failed: the server's error, or one of the connection's own (`name` is then
/// `timeout`, `network_failed`, `not_ready`, `cancelled` or `limit_exceeded`).
struct AdminError
{
    int code = 0;
    QString name;    ///< stable, e.g. `permission_denied`
    QString message; ///< for people; untrusted plain text
    bool isRetryable = false;
    QJsonObject data; ///< all that the server added, e.g. `revision` of a conflict
};
AdminError adminError(ErrorCode code, const QString &message);

/// The result of a request; `raw` keeps numbers' digits and members' order.
struct AdminResult
{
    QJsonObject object; ///< empty if the result is no object
    QByteArray raw;
};
using AdminAnswer = Expected<AdminResult, AdminError>;

struct AdminReply
{
    quint64 id = 0;
    AdminAnswer answer;
};
struct AdminNotice
{
    QByteArray method;
    QJsonObject params;
    QByteArray raw; ///< of the parameters
};

/// One message of a server.
using AdminMessage = std::variant<AdminReply, AdminNotice, TailBatch>;

/// The largest message that is read; a server that sends more is hostile or broken.
inline constexpr qsizetype kMaxAdminMessageBytes = 16 * 1024 * 1024;

/// Any bytes → a message, or ParseError with what is wrong. Never trusts sizes, depth, types or
/// encoding. `pool` keeps what events share. Pure but for the pool; any thread.
Result<AdminMessage> decodeAdminMessage(QByteArrayView text, EventPool &pool);

/// A parameter that is sent as it was written, so that numbers keep their digits. Without a name:
/// there is none.
struct RawParam
{
    QByteArray name;
    QByteArray json; ///< well-formed
};

/// A request as text. `params` is sent as it is, and `raw` besides.
QByteArray encodeAdminRequest(quint64 id, const QByteArray &method, const QJsonObject &params,
                              const RawParam &raw = {});

} // namespace sluice::console
