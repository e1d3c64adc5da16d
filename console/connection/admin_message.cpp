// SPDX-FileCopyrightText: 2026 The Sluice authors
// SPDX-License-Identifier: Apache-2.0
#include "console/connection/admin_message.h"

#include "shared/client/json_slices.h"

#include <QCoreApplication>
#include <QJsonDocument>

namespace sluice::console {

using namespace Qt::StringLiterals;

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(AdminMessage)
};

Unexpected<Error> broken(const QString &what)
{
    return fail(ErrorCode::ParseError, what);
}

QJsonObject objectOf(const QByteArray &raw)
{
    return QJsonDocument::fromJson(raw).object();
}

AdminError errorOf(const QByteArray &raw)
{
    const QJsonObject object = objectOf(raw);
    AdminError error;
    error.code = object.value("code"_L1).toInt();
    error.message = object.value("message"_L1).toString().left(2000);
    error.data = object.value("data"_L1).toObject();
    error.name = error.data.value("name"_L1).toString();
    error.isRetryable = error.data.value("retryable"_L1).toBool();
    if (error.message.isEmpty())
        error.message = error.name.isEmpty() ? Text::tr("the server gave no reason") : error.name;
    return error;
}

} // namespace

AdminError adminError(ErrorCode code, const QString &message)
{
    const ErrorCodeRow &row = errorCodeRow(code);
    return {static_cast<int>(code), row.name, message, row.retryable, {}};
}

Result<AdminMessage> decodeAdminMessage(QByteArrayView text, EventPool &pool)
{
    if (text.size() > kMaxAdminMessageBytes)
        return broken(Text::tr("a message of %1 bytes is too long").arg(text.size()));
    const auto message = client::JsonMembers::of(text);
    if (!message)
        return broken(Text::tr("this is no JSON-RPC message"));
    const QByteArray params = message->raw("params");
    if (const auto method = message->text("method")) {
        if (*method == "admin.tail.batch") {
            auto batch = decodeTailBatch(params, pool);
            if (!batch)
                return fail(std::move(batch).error());
            return AdminMessage(std::move(*batch));
        }
        return AdminMessage(AdminNotice{*method, objectOf(params), params});
    }
    const auto id = message->integer("id");
    const QByteArray error = message->raw("error");
    const QByteArray result = message->raw("result");
    if (!id || *id < 0) {
        // A request that could not be read has no id; nobody waits for it.
        return error.isEmpty() ? broken(Text::tr("a message is neither reply nor notification"))
                               : broken(errorOf(error).message);
    }
    if (!error.isEmpty() && error != "null")
        return AdminMessage(
            AdminReply{static_cast<quint64>(*id), Unexpected<AdminError>(errorOf(error))});
    if (result.isEmpty())
        return broken(Text::tr("a reply has neither result nor error"));
    return AdminMessage(
        AdminReply{static_cast<quint64>(*id), AdminResult{objectOf(result), result}});
}

QByteArray encodeAdminRequest(quint64 id, const QByteArray &method, const QJsonObject &params,
                              const RawParam &raw)
{
    QByteArray text = QJsonDocument(params).toJson(QJsonDocument::Compact);
    if (!raw.name.isEmpty()) {
        text.chop(1);
        if (!params.isEmpty())
            text += ',';
        text += client::jsonString(raw.name) + ':' + raw.json + '}';
    }
    return R"({"jsonrpc":"2.0","id":)" + QByteArray::number(id) + R"(,"method":)"
           + client::jsonString(method) + R"(,"params":)" + text + '}';
}

} // namespace sluice::console
