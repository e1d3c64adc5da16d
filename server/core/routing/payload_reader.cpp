// SPDX-FileCopyrightText: 2026 The Sluice authors
// SPDX-License-Identifier: Apache-2.0
#include "server/core/routing/payload_reader.h"

#include <charconv>
#include <cmath>

namespace sluice::core {

namespace {

simdjson::dom::parser &threadParser()
{
    static thread_local simdjson::dom::parser parser;
    return parser;
}

QByteArray doubleText(double value)
{
    if (value == 0)
        return "0";
    const double magnitude = std::abs(value);
    const bool plain = magnitude >= 1e-6 && magnitude < 1e21;
    char buffer[400];
    const auto [end, error] = std::to_chars(buffer, buffer + sizeof buffer, value,
                                            plain ? std::chars_format::fixed
                                                  : std::chars_format::scientific);
    Q_ASSERT(error == std::errc{});
    QByteArray text(buffer, end - buffer);
    // ECMA-262 writes 1e-7 where C++ writes 1e-07.
    const qsizetype exponent = text.indexOf('e');
    if (exponent > 0 && text.size() == exponent + 4 && text[exponent + 2] == '0')
        text.remove(exponent + 2, 1);
    return text;
}

} // namespace

QByteArray numberText(const simdjson::dom::element &number)
{
    switch (number.type()) {
    case simdjson::dom::element_type::INT64:
        return QByteArray::number(static_cast<qint64>(number.get_int64().value_unsafe()));
    case simdjson::dom::element_type::UINT64:
        return QByteArray::number(static_cast<quint64>(number.get_uint64().value_unsafe()));
    default:
        return doubleText(number.get_double().value_unsafe());
    }
}

std::optional<QByteArray> scalarText(const simdjson::dom::element &element)
{
    switch (element.type()) {
    case simdjson::dom::element_type::STRING: {
        const std::string_view text = element.get_string().value_unsafe();
        return QByteArray(text.data(), static_cast<qsizetype>(text.size()));
    }
    case simdjson::dom::element_type::BOOL:
        return element.get_bool().value_unsafe() ? QByteArray("true") : QByteArray("false");
    case simdjson::dom::element_type::INT64:
    case simdjson::dom::element_type::UINT64:
    case simdjson::dom::element_type::DOUBLE:
        return numberText(element);
    default:
        return std::nullopt;
    }
}

std::optional<QByteArray> canonicalNumber(QByteArrayView literal)
{
    simdjson::dom::parser parser;
    simdjson::dom::element element;
    if (parser.parse(literal.data(), static_cast<size_t>(literal.size()), true).get(element)
            != simdjson::SUCCESS
        || !element.is_number())
        return std::nullopt;
    return numberText(element);
}

PayloadReader::PayloadReader(const QByteArray &payload, PayloadPaths paths)
    : m_paths(paths)
{
    if (threadParser()
            .parse(payload.constData(), static_cast<size_t>(payload.size()), true)
            .get(m_element)
        != simdjson::SUCCESS)
        return;
    m_isObject = m_element.get_object().get(m_root) == simdjson::SUCCESS;
}

std::optional<QByteArray> PayloadReader::scalar(QByteArrayView property) const
{
    std::optional<QByteArray> text;
    forEach(property, [&text](const simdjson::dom::element &element) {
        if (!text)
            text = scalarText(element);
    });
    return text;
}

} // namespace sluice::core
