// SPDX-FileCopyrightText: 2026 The Sluice authors
// SPDX-License-Identifier: Apache-2.0
#include "server/net/http/response.h"

#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>
#include <array>
#include <charconv>
#include <functional>
#include <iterator>

namespace sluice::net::http {

namespace {

struct ReasonRow
{
    int status;
    const char *phrase;
};

constexpr std::array kReasons = {
    ReasonRow{100, "Continue"},
    ReasonRow{101, "Switching Protocols"},
    ReasonRow{200, "OK"},
    ReasonRow{201, "Created"},
    ReasonRow{202, "Accepted"},
    ReasonRow{204, "No Content"},
    ReasonRow{206, "Partial Content"},
    ReasonRow{301, "Moved Permanently"},
    ReasonRow{302, "Found"},
    ReasonRow{303, "See Other"},
    ReasonRow{304, "Not Modified"},
    ReasonRow{307, "Temporary Redirect"},
    ReasonRow{308, "Permanent Redirect"},
    ReasonRow{400, "Bad Request"},
    ReasonRow{401, "Unauthorized"},
    ReasonRow{403, "Forbidden"},
    ReasonRow{404, "Not Found"},
    ReasonRow{405, "Method Not Allowed"},
    ReasonRow{406, "Not Acceptable"},
    ReasonRow{408, "Request Timeout"},
    ReasonRow{409, "Conflict"},
    ReasonRow{410, "Gone"},
    ReasonRow{411, "Length Required"},
    ReasonRow{412, "Precondition Failed"},
    ReasonRow{413, "Content Too Large"},
    ReasonRow{414, "URI Too Long"},
    ReasonRow{415, "Unsupported Media Type"},
    ReasonRow{416, "Range Not Satisfiable"},
    ReasonRow{417, "Expectation Failed"},
    ReasonRow{421, "Misdirected Request"},
    ReasonRow{422, "Unprocessable Content"},
    ReasonRow{425, "Too Early"},
    ReasonRow{426, "Upgrade Required"},
    ReasonRow{428, "Precondition Required"},
    ReasonRow{429, "Too Many Requests"},
    ReasonRow{431, "Request Header Fields Too Large"},
    ReasonRow{500, "Internal Server Error"},
    ReasonRow{501, "Not Implemented"},
    ReasonRow{502, "Bad Gateway"},
    ReasonRow{503, "Service Unavailable"},
    ReasonRow{504, "Gateway Timeout"},
    ReasonRow{505, "HTTP Version Not Supported"},
    ReasonRow{507, "Insufficient Storage"},
};

constexpr qsizetype kHeadReserve = 256;

bool mayHaveBody(int status)
{
    return status >= 200 && status != 204 && status != 304;
}

bool isWrittenByUs(QByteArrayView name)
{
    return equalsIgnoringCase(name, "Date") || equalsIgnoringCase(name, "Connection")
           || equalsIgnoringCase(name, "Content-Length")
           || equalsIgnoringCase(name, "Transfer-Encoding");
}

/// The last guard against response splitting; a caller that passes such bytes has a bug.
void appendSafely(QByteArray &out, QByteArrayView text)
{
    const auto isUnsafe = [](char c) { return c == '\r' || c == '\n' || c == '\0'; };
    const bool safe = std::ranges::none_of(text, isUnsafe);
    Q_ASSERT_X(safe, "http::serialize", "a header has CR, LF or NUL");
    if (safe) {
        out.append(text);
        return;
    }
    std::ranges::copy_if(text, std::back_inserter(out), std::not_fn(isUnsafe));
}

/// IMF-fixdate (RFC 9110 5.6.7), in English whatever the locale.
QByteArray formattedDate(std::chrono::sys_seconds now)
{
    constexpr std::array kDays = {"Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat"};
    constexpr std::array kMonths = {"Jan", "Feb", "Mar", "Apr", "May", "Jun",
                                    "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"};
    const auto day = std::chrono::floor<std::chrono::days>(now);
    const std::chrono::year_month_day date(day);
    const std::chrono::hh_mm_ss time(now - day);
    return QByteArray(
        QString::asprintf(
            "%s, %02u %s %04d %02d:%02d:%02d GMT", kDays[std::chrono::weekday(day).c_encoding()],
            static_cast<unsigned>(date.day()), kMonths[static_cast<unsigned>(date.month()) - 1],
            static_cast<int>(date.year()), static_cast<int>(time.hours().count()),
            static_cast<int>(time.minutes().count()), static_cast<int>(time.seconds().count()))
            .toLatin1());
}

QByteArrayView cachedDate(std::chrono::sys_seconds now)
{
    thread_local std::chrono::sys_seconds cachedAt;
    thread_local QByteArray cached;
    if (cached.isEmpty() || cachedAt != now) {
        cachedAt = now;
        cached = formattedDate(now);
    }
    return cached;
}

template <int Base> void appendNumber(QByteArray &out, quint64 number)
{
    std::array<char, 24> digits;
    const auto [end, error] = std::to_chars(digits.data(), digits.data() + digits.size(), number,
                                            Base);
    Q_ASSERT(error == std::errc());
    out.append(QByteArrayView(digits.data(), end));
}

/// Status line and every field but those of the framing; without the empty line.
void appendHead(QByteArray &out, const Response &response, const Request &request,
                KeepAlive willing, std::chrono::sys_seconds now)
{
    Q_ASSERT_X(response.status >= 100 && response.status <= 999, "http::serialize", "status");
    // RFC 9112 2.3: the version is the server's own highest, also towards an HTTP/1.0 client.
    out.append("HTTP/1.1 ");
    appendNumber<10>(out, static_cast<quint64>(response.status));
    out.append(' ');
    if (response.reason.isEmpty())
        out.append(reasonPhrase(response.status));
    else
        appendSafely(out, response.reason);
    out.append("\r\nDate: ");
    out.append(cachedDate(now));
    out.append("\r\n");
    if (!keepsAlive(request, willing))
        out.append("Connection: close\r\n");
    else if (request.minorVersion == 0)
        out.append("Connection: keep-alive\r\n");
    for (qsizetype i = 0; i < response.headers.size(); ++i) {
        const auto [name, value] = response.headers.at(i);
        if (isWrittenByUs(name))
            continue;
        appendSafely(out, name);
        out.append(": ");
        appendSafely(out, value);
        out.append("\r\n");
    }
}

} // namespace

bool keepsAlive(const Request &request, KeepAlive willing)
{
    return willing == KeepAlive::Yes && request.keepAlive;
}

QByteArray serialize(const Response &response, const Request &request, KeepAlive willing,
                     std::chrono::sys_seconds now)
{
    const bool withBody = mayHaveBody(response.status);
    Q_ASSERT_X(withBody || response.body.isEmpty(), "http::serialize", "this status has no body");
    QByteArray out;
    out.reserve(kHeadReserve + response.headers.size() * 64 + response.body.size());
    appendHead(out, response, request, willing, now);
    if (withBody) {
        out.append("Content-Length: ");
        appendNumber<10>(out, static_cast<quint64>(response.body.size()));
        out.append("\r\n");
    }
    out.append("\r\n");
    if (withBody && request.method != "HEAD")
        out.append(response.body);
    return out;
}

StreamFraming streamFraming(const Request &request)
{
    return request.minorVersion == 0 ? StreamFraming::UntilClose : StreamFraming::Chunked;
}

QByteArray serializeStreamHead(const Response &response, const Request &request, KeepAlive willing,
                               std::chrono::sys_seconds now)
{
    Q_ASSERT_X(mayHaveBody(response.status), "http::serializeStreamHead",
               "this status has no body");
    const bool chunked = streamFraming(request) == StreamFraming::Chunked;
    QByteArray out;
    out.reserve(kHeadReserve + response.headers.size() * 64);
    appendHead(out, response, request, chunked ? willing : KeepAlive::No, now);
    if (chunked)
        out.append("Transfer-Encoding: chunked\r\n");
    out.append("\r\n");
    return out;
}

void appendChunk(QByteArray &out, QByteArrayView data)
{
    if (data.isEmpty())
        return;
    appendNumber<16>(out, static_cast<quint64>(data.size()));
    out.append("\r\n");
    out.append(data);
    out.append("\r\n");
}

QByteArrayView lastChunk()
{
    return "0\r\n\r\n";
}

QByteArrayView continueResponse()
{
    return "HTTP/1.1 100 Continue\r\n\r\n";
}

Response problem(ErrorCode code, const QString &detail)
{
    const ErrorCodeRow &row = errorCodeRow(code);
    const QJsonObject error{
        {QStringLiteral("code"), static_cast<int>(code)},
        {QStringLiteral("name"), QString(row.name)},
        {QStringLiteral("message"), detail.isEmpty() ? QString(row.doc) : detail},
        {QStringLiteral("retryable"), row.retryable},
    };
    Response response;
    response.status = row.httpStatus;
    response.headers.add("Content-Type", "application/json");
    if (row.retryable && (row.httpStatus == 503 || row.httpStatus == 429))
        response.headers.add("Retry-After", "1");
    response.body = QJsonDocument(QJsonObject{{QStringLiteral("error"), error}})
                        .toJson(QJsonDocument::Compact);
    return response;
}

Response problem(const Error &error)
{
    return problem(error.code, error.detail);
}

Response problem(const RequestFailure &failure)
{
    Response response = problem(failure.code, failure.text);
    response.status = failure.status;
    // RFC 9110 15.5.6: a 405 must list what is allowed.
    if (failure.status == 405)
        response.headers.add("Allow", "GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS");
    return response;
}

QByteArrayView reasonPhrase(int status)
{
    const auto row = std::ranges::lower_bound(kReasons, status, {}, &ReasonRow::status);
    if (row == kReasons.end() || row->status != status)
        return {};
    return row->phrase;
}

} // namespace sluice::net::http
