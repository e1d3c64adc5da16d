// SPDX-FileCopyrightText: 2026 The Sluice authors
// SPDX-License-Identifier: Apache-2.0
#include "server/dialects/json_rpc.h"

#include "server/core/event/object_writer.h"
#include "server/core/routing/route_plan.h"
#include "server/dialects/json_members.h"

#include <algorithm>

namespace sluice::dialects {

using core::ObjectWriter;

Result<QByteArray> checkName(QByteArray name, const char *what)
{
    if (!core::isUsableName(name) || !name.isValidUtf8()) {
        return fail(
            ErrorCode::InvalidParams,
            QStringLiteral("`%1` must have 1 to %2 bytes of UTF-8 and no control characters")
                .arg(QLatin1StringView(what))
                .arg(core::kMaxStreamKeyBytes));
    }
    return name;
}

Result<RpcCall> decodeCall(const QByteArray &text, QByteArray *id)
{
    const auto trimmed = QByteArrayView(text).trimmed();
    if (!trimmed.isEmpty() && trimmed.front() == '[')
        return fail(ErrorCode::InvalidRequest,
                    QStringLiteral("batches are not taken; send one request per message"));
    auto members = JsonMembers::check(text, "the request");
    if (!members)
        return fail(members.error().code == ErrorCode::InvalidParams ? ErrorCode::InvalidRequest
                                                                     : members.error().code,
                    members.error().detail);
    RpcCall call;
    if (const auto raw = members->raw("id")) {
        const bool isNumber = !raw->isEmpty()
                              && (raw->front() == '-'
                                  || (raw->front() >= '0' && raw->front() <= '9'));
        const bool isString = !raw->isEmpty() && raw->front() == '"';
        if ((!isNumber && !isString) || raw->size() > 256)
            return fail(ErrorCode::InvalidRequest,
                        QStringLiteral("`id` must be a number or a string of at most 256 bytes"));
        *id = call.id = raw->toByteArray();
    }
    if (const auto version = members->raw("jsonrpc"); !version || *version != "\"2.0\"")
        return fail(ErrorCode::InvalidRequest, QStringLiteral("`jsonrpc` must be \"2.0\""));
    const auto method = members->optionalText("method");
    if (!method || !*method)
        return fail(ErrorCode::InvalidRequest, QStringLiteral("`method` must be a string"));
    call.method = **method;
    if (const auto known = members->allowOnly({"jsonrpc", "id", "method", "params"}); !known)
        return fail(ErrorCode::InvalidRequest, known.error().detail);
    call.params = members->raw("params").value_or(QByteArrayView());
    if (!call.params.isEmpty() && call.params.front() != '{')
        return fail(ErrorCode::InvalidRequest, QStringLiteral("`params` must be an object"));
    return call;
}

Result<QByteArray> decodeToken(QByteArrayView params)
{
    SLUICE_READ(members,
                JsonMembers::of(params.isEmpty() ? QByteArrayView("{}") : params, "params"));
    if (const auto known = members.allowOnly({"token"}); !known)
        return fail(known.error());
    return members.text("token");
}

QByteArray errorJson(const Error &error, QByteArrayView more)
{
    const ErrorCodeRow &row = errorCodeRow(error.code);
    QByteArray out;
    {
        ObjectWriter writer(out);
        writer.raw("code", QByteArray::number(static_cast<int>(error.code)));
        writer.text("message", error.detail.isEmpty() ? QByteArray(row.doc.data(), row.doc.size())
                                                      : error.detail.toUtf8());
        ObjectWriter data(writer.key("data"));
        data.text("name", QByteArrayView(row.name.data(), row.name.size()))
            .flag("retryable", row.retryable);
        if (more.size() > 2)
            data.members(more);
    }
    return out;
}

QByteArray errorText(const QByteArray &id, const Error &error, QByteArrayView more)
{
    return "{\"jsonrpc\":\"2.0\",\"id\":" + (id.isEmpty() ? QByteArray("null") : id)
           + ",\"error\":" + errorJson(error, more) + '}';
}

} // namespace sluice::dialects
