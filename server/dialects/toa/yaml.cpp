// SPDX-FileCopyrightText: 2026 The Sluice authors
// SPDX-License-Identifier: Apache-2.0
#include "server/dialects/toa/values.h"

#include <simdjson.h>

#include <algorithm>
#include <array>
#include <charconv>

namespace sluice::dialects::toa {

namespace {

using simdjson::dom::array;
using simdjson::dom::element;
using simdjson::dom::element_type;
using simdjson::dom::object;

constexpr qsizetype kMaxPlain = 64;
constexpr qsizetype kMaxImplicitKey = 1000; // YAML 1.2, 7.4: 1,024 characters
constexpr qsizetype kStep = 2;

enum class Start
{
    NewLine,
    SameLine
};

bool isPlain(QByteArrayView text)
{
    static constexpr std::array<QByteArrayView, 10> kWords{"y",   "n",    "yes",   "no",   "on",
                                                           "off", "true", "false", "null", "nan"};
    const auto isLetter = [](char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_';
    };
    const auto isInner = [&](char c) {
        return isLetter(c) || (c >= '0' && c <= '9') || c == '.' || c == '-';
    };
    if (text.isEmpty() || text.size() > kMaxPlain || !isLetter(text.front())
        || !std::ranges::all_of(text, isInner))
        return false;
    return std::ranges::find(kWords, text.toByteArray().toLower()) == kWords.end();
}

// The length of a character at `at` that YAML does not let through, and its escape; 0: it may pass.
qsizetype escapeAt(QByteArrayView text, qsizetype at, QByteArray &out)
{
    static constexpr std::array<std::pair<QByteArrayView, QByteArrayView>, 5> kLong{
        {{"\xE2\x80\xA8", "\\u2028"},
         {"\xE2\x80\xA9", "\\u2029"},
         {"\xEF\xBB\xBF", "\\ufeff"},
         {"\xEF\xBF\xBE", "\\ufffe"},
         {"\xEF\xBF\xBF", "\\uffff"}}};
    const QByteArrayView rest = text.sliced(at);
    const auto byte = static_cast<quint8>(rest.front());
    if (byte == '"' || byte == '\\') {
        out += '\\';
        out += rest.front();
        return 1;
    }
    if (byte < 0x20 || byte == 0x7F) {
        out += "\\x" + rest.first(1).toByteArray().toHex();
        return 1;
    }
    const bool isC1 = byte == 0xC2 && rest.size() > 1 && static_cast<quint8>(rest[1]) < 0xA0;
    if (isC1) {
        out += "\\x" + rest.sliced(1, 1).toByteArray().toHex();
        return 2;
    }
    for (const auto &[bytes, escape] : kLong) {
        if (rest.startsWith(bytes)) {
            out += escape;
            return bytes.size();
        }
    }
    return 0;
}

void appendText(QByteArray &out, QByteArrayView text)
{
    if (isPlain(text)) {
        out += text;
        return;
    }
    out += '"';
    for (qsizetype i = 0; i < text.size();) {
        const qsizetype escaped = escapeAt(text, i, out);
        if (escaped == 0)
            out += text[i];
        i += std::max<qsizetype>(escaped, 1);
    }
    out += '"';
}

// YAML 1.1 readers take a number for a fraction only if it has a point.
void appendDouble(QByteArray &out, double value)
{
    std::array<char, 32> buffer;
    const auto [end, error] = std::to_chars(buffer.data(), buffer.data() + buffer.size(), value);
    Q_ASSERT(error == std::errc{});
    QByteArray text(buffer.data(), end - buffer.data());
    const qsizetype exponent = text.indexOf('e');
    if (exponent >= 0 && !text.contains('.'))
        text.insert(exponent, ".0");
    out += text;
}

void appendScalar(QByteArray &out, const element &value)
{
    switch (value.type()) {
    case element_type::STRING: {
        const std::string_view text = value.get_string().value_unsafe();
        return appendText(out, QByteArrayView(text.data(), static_cast<qsizetype>(text.size())));
    }
    case element_type::INT64:
        out += QByteArray::number(static_cast<qlonglong>(value.get_int64().value_unsafe()));
        return;
    case element_type::UINT64:
        out += QByteArray::number(static_cast<qulonglong>(value.get_uint64().value_unsafe()));
        return;
    case element_type::DOUBLE:
        return appendDouble(out, value.get_double().value_unsafe());
    case element_type::BOOL:
        out += value.get_bool().value_unsafe() ? "true" : "false";
        return;
    case element_type::ARRAY:
        out += "[]";
        return; // only empty ones come here
    case element_type::OBJECT:
        out += "{}";
        return;
    case element_type::NULL_VALUE:
        out += "null";
        return;
    }
}

bool isBlock(const element &value)
{
    if (value.is_array())
        return value.get_array().value_unsafe().size() > 0;
    return value.is_object() && value.get_object().value_unsafe().size() > 0;
}

void appendBlock(QByteArray &out, const element &value, qsizetype indent, Start start);

// What follows the colon of a key.
void appendMember(QByteArray &out, const element &value, qsizetype indent)
{
    if (isBlock(value)) {
        out += '\n';
        return appendBlock(out, value, indent + kStep, Start::NewLine);
    }
    out += ' ';
    appendScalar(out, value);
    out += '\n';
}

void appendKey(QByteArray &out, QByteArrayView key, qsizetype indent)
{
    const bool isLong = key.size() > kMaxImplicitKey;
    if (isLong)
        out += "? ";
    appendText(out, key);
    if (isLong)
        out += '\n' + QByteArray(indent, ' ');
    out += ':';
}

void appendBlock(QByteArray &out, const element &value, qsizetype indent, Start start)
{
    const QByteArray margin(indent, ' ');
    const auto begin = [&] {
        if (start == Start::NewLine)
            out += margin;
        start = Start::NewLine;
    };
    if (value.is_object()) {
        const object members = value.get_object().value_unsafe();
        for (const auto member : members) {
            begin();
            appendKey(out,
                      QByteArrayView(member.key.data(), static_cast<qsizetype>(member.key.size())),
                      indent);
            appendMember(out, member.value, indent);
        }
        return;
    }
    const array items = value.get_array().value_unsafe();
    for (const element item : items) {
        begin();
        out += "- ";
        if (isBlock(item)) {
            appendBlock(out, item, indent + kStep, Start::SameLine);
            continue;
        }
        appendScalar(out, item);
        out += '\n';
    }
}

// Valid until the next call of this thread.
element parse(const QByteArray &json)
{
    static thread_local simdjson::dom::parser parser;
    element value;
    [[maybe_unused]] const auto error =
        parser.parse(json.data(), static_cast<size_t>(json.size()), true).get(value);
    Q_ASSERT(error == simdjson::SUCCESS);
    return value;
}

} // namespace

QByteArray yamlEnvelope(QByteArrayView label, const QByteArray &json)
{
    QByteArray out("event: ");
    appendText(out, label);
    out += "\ndata:";
    appendMember(out, parse(json), 0);
    return out;
}

QByteArray yamlObject(const QByteArray &json)
{
    QByteArray out;
    appendBlock(out, parse(json), 0, Start::NewLine);
    return out;
}

QByteArray yamlText(QByteArrayView text)
{
    QByteArray out;
    appendText(out, text);
    return out + '\n';
}

} // namespace sluice::dialects::toa
