// SPDX-FileCopyrightText: 2026 The Sluice authors
// SPDX-License-Identifier: Apache-2.0
#include "server/ingress/amqp/message_body.h"

#include "server/core/event/payload.h"

#include <QString>

#include <simdjson.h>

namespace sluice::ingress::amqp {

using namespace Qt::StringLiterals;

namespace {

/// `Application/JSON; charset=utf-8` → `application/json`.
QByteArray mediaType(const QByteArray &contentType)
{
    return contentType
        .left(contentType.indexOf(';') < 0 ? contentType.size() : contentType.indexOf(';'))
        .trimmed()
        .toLower();
}

Result<QByteArray> checked(QByteArray json)
{
    if (const auto well = core::checkJson(json); !well)
        return fail(well.error());
    return json;
}

/// The original bytes of one member of an object; nothing if it is not there.
std::optional<QByteArray> memberOf(const QByteArray &json, std::string_view name)
{
    const simdjson::padded_string padded(json.constData(), static_cast<size_t>(json.size()));
    simdjson::ondemand::parser parser;
    simdjson::ondemand::document document;
    simdjson::ondemand::object object;
    std::string_view raw;
    simdjson::ondemand::value value;
    if (parser.iterate(padded).get(document) != simdjson::SUCCESS
        || document.get_object().get(object) != simdjson::SUCCESS
        || object.find_field_unordered(name).get(value) != simdjson::SUCCESS
        || simdjson::to_json_string(value).get(raw) != simdjson::SUCCESS)
        return std::nullopt;
    return QByteArray(raw.data(), static_cast<qsizetype>(raw.size())).trimmed();
}

} // namespace

Result<QByteArray> bodyAsJson(const BodyKind &kind, const QByteArray &body)
{
    if (body.size() > kMaxBodyBytes)
        return fail(ErrorCode::PayloadTooLarge,
                    u"the body has %1 bytes; at most %2"_s.arg(body.size()).arg(kMaxBodyBytes));
    const QByteArray type = kind.contentType ? mediaType(*kind.contentType) : QByteArray();
    if (type.isEmpty() || type == "application/octet-stream")
        return fail(ErrorCode::InvalidParams,
                    u"raw bytes have no members to route by; send JSON with its content type"_s);
    if (body.isEmpty())
        return fail(ErrorCode::InvalidParams, u"the body is empty"_s);
    if (type == "application/json")
        return checked(body);
    if (type == "application/msgpack" || type == "application/x-msgpack") {
        auto json = jsonFromMsgpack(body);
        return json ? checked(std::move(*json)) : json;
    }
    if (type == "text/plain") {
        if (!QByteArrayView(body).isValidUtf8())
            return fail(ErrorCode::ParseError, u"the text is not UTF-8"_s);
        QByteArray json;
        core::appendJsonString(json, body);
        return checked(std::move(json));
    }
    return fail(ErrorCode::Unsupported, u"the content type \"%1\" is not supported"_s.arg(
                                            QString::fromUtf8(type.left(100))));
}

Result<QByteArray> payloadOf(const BodyKind &kind, const QByteArray &body)
{
    auto json = bodyAsJson(kind, body);
    if (!json || !kind.isToa)
        return json;
    if (auto payload = memberOf(*json, "payload"))
        return std::move(*payload);
    return fail(ErrorCode::InvalidParams, u"the envelope has no member \"payload\""_s);
}

Result<QByteArray> inputOf(const BodyKind &kind, const QByteArray &body)
{
    auto json = bodyAsJson(kind, body);
    if (!json)
        return json;
    if (!json->startsWith('{'))
        return fail(ErrorCode::InvalidParams, u"a request is a map with the member \"input\""_s);
    return memberOf(*json, "input").value_or("{}");
}

} // namespace sluice::ingress::amqp
