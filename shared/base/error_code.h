// SPDX-FileCopyrightText: 2026 The Sluice authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QLatin1StringView>

#include <optional>
#include <span>

namespace sluice {

/// Stable numbers: released ones never change meaning. Negative ones are JSON-RPC 2.0's own.
enum class ErrorCode : int
{
    ParseError = -32700,
    InvalidRequest = -32600,
    MethodNotFound = -32601,
    InvalidParams = -32602,
    Internal = -32603,

    Unauthenticated = 1001,
    TokenInvalid = 1002,
    TokenExpired = 1003,
    TokenRevoked = 1004,
    PermissionDenied = 1005,
    SubjectChanged = 1006,
    OriginDenied = 1007,

    NotFound = 1101,
    Conflict = 1102,
    PayloadTooLarge = 1103,
    TooManyRequests = 1104,
    LimitExceeded = 1105,
    Unsupported = 1106,
    Timeout = 1107,
    Cancelled = 1108,

    Overloaded = 1201,
    StorageFull = 1202,
    StorageFailed = 1203,
    StorageCorrupt = 1204,
    SchemaTooNew = 1205,
    Draining = 1206,
    NotReady = 1207,

    NotDynamic = 1301,
    ExposeDenied = 1302,

    ConfigInvalid = 1401,
    ManifestInvalid = 1402,
    FileUnreadable = 1403,
    NetworkFailed = 1404,
};

/// One row of the table that every dialect and document reads.
struct ErrorCodeRow
{
    ErrorCode code;
    QLatin1StringView name; ///< wire name, e.g. `permission_denied`
    int httpStatus;
    bool retryable;        ///< the same request may succeed later, unchanged
    QLatin1StringView doc; ///< one English sentence for the reference
};

std::span<const ErrorCodeRow> errorCodeTable();
const ErrorCodeRow &errorCodeRow(ErrorCode code);
std::optional<ErrorCode> errorCodeFromName(QLatin1StringView name);

} // namespace sluice
