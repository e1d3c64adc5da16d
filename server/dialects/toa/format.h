// SPDX-FileCopyrightText: 2026 The Sluice authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "server/net/http/request.h"

#include <optional>

/// Which representation of a stream a client wants, and how values look in it. Pure.
namespace sluice::dialects::toa {

enum class Format : quint8
{
    Json,    ///< multipart/json, the default
    Yaml,    ///< multipart/yaml
    Text,    ///< multipart/text: values that are not text are JSON
    MsgPack, ///< multipart/msgpack
    Sse,     ///< text/event-stream, only if asked for by name
};
inline constexpr int kFormats = 5;

enum class Sse : quint8
{
    Offered,
    Refused,
};

/// The best match of `Accept` (RFC 9110 12.5.1; among equals the more specific, then the order of
/// the header, then ours). `type/vnd.toa.name+suffix` is read as `type/suffix`. Nothing if nothing
/// is acceptable; without the header, Json.
std::optional<Format> negotiate(const net::http::Headers &headers, Sse sse = Sse::Offered);

/// Of answers that are not streams.
QByteArray contentType(Format format);

/// A word of the protocol or an error text, as a value in that format.
QByteArray encodeText(QByteArrayView text, Format format);

/// A JSON object, not empty, in that format.
QByteArray encodeObject(const QByteArray &json, Format format);

} // namespace sluice::dialects::toa
