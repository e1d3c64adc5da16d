// SPDX-FileCopyrightText: 2026 The Sluice authors
// SPDX-License-Identifier: Apache-2.0
#include "shared/client/reconnect.h"

#include "shared/base/close_reason.h"

#include <QRegularExpression>

#include <algorithm>

namespace sluice::client {

using namespace Qt::StringLiterals;
using std::chrono::milliseconds;

namespace {

constexpr int kMaxDoublings = 20;

constexpr int kFirstPersistent = 3500;
constexpr int kLastPersistent = 3999;

const CloseReasonRow *rowOf(int closeCode)
{
    const auto table = closeReasonTable();
    const auto it = std::ranges::find_if(table, [closeCode](const CloseReasonRow &row) {
        return static_cast<int>(row.reason) == closeCode;
    });
    return it == table.end() ? nullptr : &*it;
}

ErrorCode codeOfClose(int closeCode)
{
    switch (static_cast<CloseReason>(closeCode)) {
    case CloseReason::AuthenticationTimeout:
        return ErrorCode::Unauthenticated;
    case CloseReason::TokenRevoked:
        return ErrorCode::TokenRevoked;
    case CloseReason::TokenExpired:
        return ErrorCode::TokenExpired;
    case CloseReason::Kicked:
    case CloseReason::PolicyViolation:
        return ErrorCode::PermissionDenied;
    case CloseReason::MessageTooBig:
        return ErrorCode::PayloadTooLarge;
    case CloseReason::TooManyErrors:
    case CloseReason::ProtocolError:
    case CloseReason::UnsupportedData:
    case CloseReason::InvalidUtf8:
        return ErrorCode::InvalidRequest;
    default:
        return ErrorCode::NetworkFailed;
    }
}

} // namespace

Backoff::Backoff(milliseconds first, milliseconds longest)
    : m_first(first)
    , m_longest(longest)
{
}

milliseconds Backoff::next(double jitter)
{
    const qint64 grown = m_first.count() * (1LL << std::min(m_attempts, kMaxDoublings));
    const qint64 whole = std::min<qint64>(m_longest.count(), grown);
    ++m_attempts;
    return milliseconds(whole - static_cast<qint64>(static_cast<double>(whole) / 2 * jitter));
}

Ending endingOfClose(int closeCode, const QString &text)
{
    const CloseReasonRow *row = rowOf(closeCode);
    // 1000 without our own close: Qt has no other code for a connection that just ended.
    const bool isAbrupt = closeCode == static_cast<int>(CloseReason::Normal);
    const bool isPersistent = row ? !row->reconnect && !isAbrupt
                                  : closeCode >= kFirstPersistent && closeCode <= kLastPersistent;
    QString detail = isAbrupt ? u"the connection ended"_s
                              : u"the server closed the connection: %1"_s.arg(closeCode);
    if (row && !isAbrupt)
        detail += u" %1 (%2)"_s.arg(row->name, row->doc);
    else if (!text.isEmpty())
        detail += u" %1"_s.arg(text);
    return {{codeOfClose(closeCode), detail}, !isPersistent};
}

Ending endingOfStatus(int httpStatus)
{
    switch (httpStatus) {
    case 401:
        return {{ErrorCode::Unauthenticated, u"the server wants a valid token (HTTP 401)"_s},
                false};
    case 403:
        return {{ErrorCode::PermissionDenied, u"the server refuses this connection (HTTP 403)"_s},
                false};
    case 404:
        return {{ErrorCode::NotFound, u"no WebSocket is served there (HTTP 404)"_s}, false};
    default:
        break;
    }
    const bool isOurFault = httpStatus >= 400 && httpStatus < 500 && httpStatus != 408
                            && httpStatus != 429;
    const ErrorCode code = isOurFault ? ErrorCode::InvalidRequest : ErrorCode::NetworkFailed;
    return {{code, u"the server refused the upgrade with HTTP %1"_s.arg(httpStatus)}, !isOurFault};
}

std::optional<int> httpStatusIn(const QString &errorText)
{
    static const QRegularExpression kStatus(u"http status code: (\\d{3})\\b"_s,
                                            QRegularExpression::CaseInsensitiveOption);
    const QRegularExpressionMatch match = kStatus.match(errorText);
    if (!match.hasMatch())
        return std::nullopt;
    return match.capturedView(1).toInt();
}

} // namespace sluice::client
