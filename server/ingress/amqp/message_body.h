// SPDX-FileCopyrightText: 2026 The Sluice authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "shared/base/result.h"

#include <QByteArray>

#include <optional>

/// What a message carries, pure. Toa's form: toa-io/comq, encodings; MessagePack is what Toa sent
/// until mid-2024.
namespace sluice::ingress::amqp {

inline constexpr qsizetype kMaxBodyBytes = 8 * 1024 * 1024;

/// The properties that decide how a body is read.
struct BodyKind
{
    std::optional<QByteArray> contentType;
    bool isToa = false; ///< the header `toa.io/amqp` is there: the body wraps the payload
};

/// The whole body as checked JSON. InvalidParams for raw bytes or nothing, Unsupported for another
/// content type, PayloadTooLarge, ParseError with what is wrong. Parameters of the content type are
/// ignored.
Result<QByteArray> bodyAsJson(const BodyKind &kind, const QByteArray &body);

/// The event's payload as JSON: the member `payload` of Toa's envelope, or the whole body of
/// anybody else. InvalidParams if the envelope holds none.
Result<QByteArray> payloadOf(const BodyKind &kind, const QByteArray &body);

/// The member `input` of a request, as JSON; an empty object if there is none.
Result<QByteArray> inputOf(const BodyKind &kind, const QByteArray &body);

/// MessagePack → JSON. Members that hold `undefined` (extension 0) are left out, elsewhere it is
/// null; timestamps (extension −1) become ISO 8601 text, binary data base64 text, NaN and infinite
/// numbers null. ParseError for anything else and for more than 64 levels.
Result<QByteArray> jsonFromMsgpack(const QByteArray &bytes);

/// JSON → MessagePack, for answers to those who speak it. Precondition: the JSON is well-formed.
QByteArray msgpackFromJson(const QByteArray &json);

} // namespace sluice::ingress::amqp
