// SPDX-FileCopyrightText: 2026 The Sluice authors
// SPDX-License-Identifier: Apache-2.0
#include "shared/yaml/node_json.h"

#include <QLocale>

#include <cmath>

namespace sluice::yaml {

namespace {

/// RFC 8259 6, for text that the core schema already takes for a number.
bool isJsonNumber(QByteArrayView text)
{
    if (text.startsWith('+') || text.startsWith("0x") || text.startsWith("0o"))
        return false;
    if (text.startsWith('-'))
        text = text.sliced(1);
    if (text.startsWith('.')
        || (text.startsWith('0') && text.size() > 1 && text[1] >= '0' && text[1] <= '9'))
        return false;
    const qsizetype point = text.indexOf('.');
    return point < 0
           || (point + 1 < text.size() && text[point + 1] >= '0' && text[point + 1] <= '9');
}

QByteArray numberToJson(const Node &node, Report &report)
{
    const QByteArrayView text(node.text);
    if (isJsonNumber(text))
        return node.text;
    bool ok = false;
    if (text.startsWith("0x") || text.startsWith("0o")) {
        const qulonglong value = text.sliced(2).toByteArray().toULongLong(&ok,
                                                                          text[1] == 'x' ? 16 : 8);
        if (ok)
            return QByteArray::number(value);
    }
    const double value = node.text.toDouble(&ok);
    if (ok && std::isfinite(value))
        return QByteArray::number(value, 'g', QLocale::FloatingPointShortest);
    report.error(node.place, QStringLiteral("%1 is not a number in JSON").arg(quoted(node.written)),
                 QStringLiteral("write a finite decimal number"));
    return "null";
}

QByteArray scalarToJson(const Node &node, Report &report)
{
    switch (node.type()) {
    case ScalarType::Null:
        return "null";
    case ScalarType::Boolean:
        return node.text.toLower();
    case ScalarType::Integer:
    case ScalarType::Float:
        return numberToJson(node, report);
    case ScalarType::Text:
        return jsonString(node.text);
    }
    Q_UNREACHABLE();
}

} // namespace

QByteArray jsonString(QByteArrayView utf8)
{
    static constexpr QByteArrayView kHex = "0123456789abcdef";
    QByteArray result = "\"";
    for (char c : utf8) {
        const uchar code = static_cast<uchar>(c);
        if (c == '"' || c == '\\') {
            result += '\\';
            result += c;
        } else if (code < 0x20) {
            result += "\\u00";
            result += kHex[code >> 4];
            result += kHex[code & 0xF];
        } else {
            result += c;
        }
    }
    return result + '"';
}

QByteArray toJson(const Node &node, Report &report)
{
    if (node.isScalar())
        return scalarToJson(node, report);
    QByteArray result;
    for (const Node &item : node.items)
        result += (result.isEmpty() ? "" : ",") + toJson(item, report);
    for (const Member &member : node.members)
        result += (result.isEmpty() ? "" : ",") + jsonString(member.key.text) + ':'
                  + toJson(member.value, report);
    return node.isList() ? '[' + result + ']' : '{' + result + '}';
}

} // namespace sluice::yaml
