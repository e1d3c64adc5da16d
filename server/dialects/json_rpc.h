// SPDX-FileCopyrightText: 2026 The Sluice authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "shared/base/result.h"

#include <QByteArray>
#include <QByteArrayView>

/// JSON-RPC 2.0 as the native protocol and the admin API speak it. Pure.
namespace sluice::dialects {

/// One JSON-RPC 2.0 request, taken apart. Views point into the text it was read from.
struct RpcCall
{
    QByteArray id; ///< raw JSON (string, number); empty: a notification
    QByteArray method;
    QByteArrayView params; ///< raw object; empty: none
};

/// ParseError, InvalidRequest (batches too); `id` is set as soon as it was readable, so that the
/// error can name it. `text` must outlive the call.
Result<RpcCall> decodeCall(const QByteArray &text, QByteArray *id);

/// The token of `session.authenticate`.
Result<QByteArray> decodeToken(QByteArrayView params);

/// A key, room or type name: 1 to 256 bytes without control characters.
Result<QByteArray> checkName(QByteArray name, const char *what);

/// `{"code":…,"message":…,"data":{"name":…,"retryable":…}}`; the members of the object `more` join
/// those of `data`.
QByteArray errorJson(const Error &error, QByteArrayView more = {});

/// A whole answer; `id` is raw JSON, empty means null.
QByteArray errorText(const QByteArray &id, const Error &error, QByteArrayView more = {});

} // namespace sluice::dialects
