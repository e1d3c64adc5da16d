// SPDX-FileCopyrightText: 2026 The Sluice authors
// SPDX-License-Identifier: Apache-2.0
#include "shared/base/error_code.h"

#include <algorithm>
#include <array>

namespace sluice {

namespace {

using L = QLatin1StringView;
using E = ErrorCode;

// One row, one line.
// clang-format off
constexpr std::array kTable = {
    ErrorCodeRow{E::ParseError, L("parse_error"), 400, false, L("The bytes are not well-formed JSON or UTF-8.")},
    ErrorCodeRow{E::InvalidRequest, L("invalid_request"), 400, false, L("Well-formed, but not a request of this protocol.")},
    ErrorCodeRow{E::MethodNotFound, L("method_not_found"), 404, false, L("The protocol has no such method or path.")},
    ErrorCodeRow{E::InvalidParams, L("invalid_params"), 400, false, L("A parameter is missing, unknown, or has the wrong type or value.")},
    ErrorCodeRow{E::Internal, L("internal_error"), 500, true, L("A defect of the server; it is in the server's log.")},
    ErrorCodeRow{E::Unauthenticated, L("unauthenticated"), 401, false, L("No credentials were presented and the action needs some.")},
    ErrorCodeRow{E::TokenInvalid, L("token_invalid"), 401, false, L("The token is malformed, wrongly signed, or its claims are not acceptable.")},
    ErrorCodeRow{E::TokenExpired, L("token_expired"), 401, false, L("The token was valid once; get a new one.")},
    ErrorCodeRow{E::TokenRevoked, L("token_revoked"), 401, false, L("The token or its subject was revoked.")},
    ErrorCodeRow{E::PermissionDenied, L("permission_denied"), 403, false, L("The claims and access rules do not allow this.")},
    ErrorCodeRow{E::SubjectChanged, L("subject_changed"), 403, false, L("A refresh must keep the subject of the session.")},
    ErrorCodeRow{E::OriginDenied, L("origin_denied"), 403, false, L("The browser page's origin is not in the allow list.")},
    ErrorCodeRow{E::NotFound, L("not_found"), 404, false, L("There is no such thing.")},
    ErrorCodeRow{E::Conflict, L("conflict"), 409, false, L("The state has changed or forbids this.")},
    ErrorCodeRow{E::PayloadTooLarge, L("payload_too_large"), 413, false, L("More bytes than the limit allows.")},
    ErrorCodeRow{E::TooManyRequests, L("too_many_requests"), 429, true, L("The rate or the number of pending requests is over the limit.")},
    ErrorCodeRow{E::LimitExceeded, L("limit_exceeded"), 409, false, L("A count limit (subscriptions, rooms, routes) is reached.")},
    ErrorCodeRow{E::Unsupported, L("unsupported"), 400, false, L("Understood, but not offered here.")},
    ErrorCodeRow{E::Timeout, L("timeout"), 504, true, L("The answer did not come in time.")},
    ErrorCodeRow{E::Cancelled, L("cancelled"), 409, false, L("A later request of the same session made this one moot.")},
    ErrorCodeRow{E::Overloaded, L("overloaded"), 503, true, L("A bounded queue of the server is full; try again shortly.")},
    ErrorCodeRow{E::StorageFull, L("storage_full"), 507, true, L("The disk is full; nothing was recorded.")},
    ErrorCodeRow{E::StorageFailed, L("storage_failed"), 503, true, L("The store could not record or read; nothing was published.")},
    ErrorCodeRow{E::StorageCorrupt, L("storage_corrupt"), 500, false, L("Stored bytes do not match their checksum or format.")},
    ErrorCodeRow{E::SchemaTooNew, L("schema_too_new"), 500, false, L("The database was written by a newer release.")},
    ErrorCodeRow{E::Draining, L("draining"), 503, true, L("The server is shutting down; connect to another one.")},
    ErrorCodeRow{E::NotReady, L("not_ready"), 503, true, L("The server has not finished starting.")},
    ErrorCodeRow{E::NotDynamic, L("not_dynamic"), 422, false, L("The event is not declared dynamic and routes.dynamic is `declared`.")},
    ErrorCodeRow{E::ExposeDenied, L("expose_denied"), 422, false, L("The route exposes members that the declaration does not.")},
    ErrorCodeRow{E::ConfigInvalid, L("config_invalid"), 500, false, L("The configuration file has errors; --check-config lists them.")},
    ErrorCodeRow{E::ManifestInvalid, L("manifest_invalid"), 422, false, L("A manifest has errors; sluicectl check lists them.")},
    ErrorCodeRow{E::FileUnreadable, L("file_unreadable"), 500, false, L("A file is missing or cannot be read.")},
    ErrorCodeRow{E::NetworkFailed, L("network_failed"), 502, true, L("A remote address could not be reached or did not answer.")},
};
// clang-format on

} // namespace

std::span<const ErrorCodeRow> errorCodeTable()
{
    return kTable;
}

const ErrorCodeRow &errorCodeRow(ErrorCode code)
{
    const auto it = std::ranges::find(kTable, code, &ErrorCodeRow::code);
    Q_ASSERT_X(it != kTable.end(), "errorCodeRow", "every ErrorCode has a row");
    return *it;
}

std::optional<ErrorCode> errorCodeFromName(QLatin1StringView name)
{
    const auto it = std::ranges::find(kTable, name, &ErrorCodeRow::name);
    if (it == kTable.end())
        return std::nullopt;
    return it->code;
}

} // namespace sluice
