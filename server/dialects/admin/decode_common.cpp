// SPDX-FileCopyrightText: 2026 The Sluice authors
// SPDX-License-Identifier: Apache-2.0
#include "server/dialects/admin/decode_common.h"

namespace sluice::dialects {

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

} // namespace sluice::dialects
