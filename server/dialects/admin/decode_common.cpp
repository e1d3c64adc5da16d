// SPDX-FileCopyrightText: 2026 The Sluice authors
// SPDX-License-Identifier: Apache-2.0
#include "server/dialects/admin/decode_common.h"

namespace sluice::dialects {

namespace {

constexpr qint64 kMaxCredit = 1'000'000'000'000;

} // namespace

Result<quint64> connectionOf(QByteArrayView text)
{
    bool isNumber = false;
    const quint64 id = text.size() == 16 ? text.toByteArray().toULongLong(&isNumber, 16) : 0;
    if (!isNumber || id == 0)
        return fail(ErrorCode::InvalidParams,
                    QStringLiteral("`connection` must be the id of a connection, 16 hex digits"));
    return id;
}

Result<QByteArray> filterOf(const JsonMembers &params)
{
    SLUICE_READ(text, params.optionalText("filter"));
    return text.value_or(QByteArray());
}

Result<core::TailCredit> creditOf(const JsonMembers &members)
{
    SLUICE_READ(events, members.optionalInteger("events", 0, kMaxCredit));
    SLUICE_READ(bytes, members.optionalInteger("bytes", 0, kMaxCredit));
    if (!events || !bytes)
        return fail(ErrorCode::InvalidParams,
                    QStringLiteral("`%1` must be given, an integer from 0")
                        .arg(events ? QStringLiteral("bytes") : QStringLiteral("events")));
    return core::TailCredit{static_cast<quint64>(*events), static_cast<quint64>(*bytes)};
}

} // namespace sluice::dialects
