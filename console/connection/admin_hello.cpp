// SPDX-FileCopyrightText: 2026 The Sluice authors
// SPDX-License-Identifier: Apache-2.0
#include "console/connection/admin_hello.h"

#include <QCoreApplication>
#include <QJsonArray>

namespace sluice::console {

using namespace Qt::StringLiterals;

Result<AdminHello> readHello(const QJsonObject &result)
{
    AdminHello hello;
    const QJsonObject server = result.value("server"_L1).toObject();
    const QJsonObject limits = result.value("limits"_L1).toObject();
    hello.protocol = result.value("protocol"_L1).toInt();
    hello.version = server.value("version"_L1).toString();
    hello.node = server.value("node"_L1).toString();
    hello.startedAtMs = server.value("startedAt"_L1).toInteger();
    hello.nowMs = result.value("now"_L1).toInteger();
    hello.subject = result.value("subject"_L1).toString();
    hello.role = result.value("role"_L1).toString();
    hello.tailEvents = limits.value("tailEvents"_L1).toInteger();
    hello.tailBytes = limits.value("tailBytes"_L1).toInteger();
    hello.page = std::clamp(limits.value("page"_L1).toInt(500), 1, 500);
    hello.revisions = result.value("revisions"_L1).toObject();
    const QJsonArray permitted = result.value("permitted"_L1).toArray();
    for (const QJsonValue &each : permitted) {
        const QJsonObject entry = each.toObject();
        hello.permitted.insert(
            entry.value("method"_L1).toString().toUtf8(),
            {entry.value("allowed"_L1).toBool(), entry.value("needs"_L1).toString()});
    }
    if (hello.protocol <= 0 || hello.role.isEmpty())
        return fail(ErrorCode::ParseError,
                    QCoreApplication::translate(
                        "AdminMessage", "the server's greeting lacks its protocol or our role"));
    return hello;
}

} // namespace sluice::console
