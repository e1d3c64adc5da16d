// SPDX-FileCopyrightText: 2026 The Sluice authors
// SPDX-License-Identifier: Apache-2.0
#include "shared/yaml/node.h"

#include <algorithm>
#include <array>

namespace sluice::yaml {

namespace {

template <size_t N> bool isOneOf(QByteArrayView text, const std::array<QByteArrayView, N> &words)
{
    return std::find(words.begin(), words.end(), text) != words.end();
}

bool isNullWord(QByteArrayView text)
{
    static constexpr std::array<QByteArrayView, 5> kWords{"", "~", "null", "Null", "NULL"};
    return isOneOf(text, kWords);
}

bool isBooleanWord(QByteArrayView text)
{
    static constexpr std::array<QByteArrayView, 6> kWords{"true",  "True",  "TRUE",
                                                          "false", "False", "FALSE"};
    return isOneOf(text, kWords);
}

bool isSpecialFloat(QByteArrayView text)
{
    static constexpr std::array<QByteArrayView, 6> kWords{".inf", ".Inf", ".INF",
                                                          ".nan", ".NaN", ".NAN"};
    if (text.startsWith('-') || text.startsWith('+'))
        text = text.sliced(1);
    return isOneOf(text, kWords);
}

qsizetype digitRun(QByteArrayView text)
{
    const auto end = std::find_if(text.begin(), text.end(),
                                  [](char c) { return c < '0' || c > '9'; });
    return end - text.begin();
}

bool isPrefixedInteger(QByteArrayView text)
{
    const auto all = [&](auto accepts) {
        return text.size() > 2 && std::all_of(text.begin() + 2, text.end(), accepts);
    };
    if (text.startsWith("0x"))
        return all([](char c) {
            return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f') || (c >= 'A' && c <= 'F');
        });
    return text.startsWith("0o") && all([](char c) { return c >= '0' && c <= '7'; });
}

// YAML 1.2.2 10.3.2: [-+]? ( \. [0-9]+ | [0-9]+ ( \. [0-9]* )? ) ( [eE] [-+]? [0-9]+ )?
ScalarType numberType(QByteArrayView text)
{
    if (isPrefixedInteger(text))
        return ScalarType::Integer;
    if (isSpecialFloat(text))
        return ScalarType::Float;
    if (text.startsWith('-') || text.startsWith('+'))
        text = text.sliced(1);
    const qsizetype whole = digitRun(text);
    text = text.sliced(whole);
    if (text.isEmpty())
        return whole > 0 ? ScalarType::Integer : ScalarType::Text;
    if (text.startsWith('.')) {
        const qsizetype fraction = digitRun(text.sliced(1));
        if (whole == 0 && fraction == 0)
            return ScalarType::Text;
        text = text.sliced(1 + fraction);
    } else if (whole == 0) {
        return ScalarType::Text;
    }
    if (text.isEmpty())
        return ScalarType::Float;
    if (!text.startsWith('e') && !text.startsWith('E'))
        return ScalarType::Text;
    text = text.sliced(1);
    if (text.startsWith('-') || text.startsWith('+'))
        text = text.sliced(1);
    return !text.isEmpty() && digitRun(text) == text.size() ? ScalarType::Float : ScalarType::Text;
}

} // namespace

bool Node::isNull() const
{
    return isScalar() && type() == ScalarType::Null;
}

ScalarType Node::type() const
{
    if (style != Style::Plain)
        return ScalarType::Text;
    if (isNullWord(text))
        return ScalarType::Null;
    if (isBooleanWord(text))
        return ScalarType::Boolean;
    return numberType(text);
}

const Node *Node::find(QByteArrayView key) const
{
    const auto found = std::find_if(members.begin(), members.end(),
                                    [key](const Member &member) { return member.key.text == key; });
    return found == members.end() ? nullptr : &found->value;
}

QString kindText(const Node &node)
{
    if (node.isList())
        return QStringLiteral("a list");
    if (node.isMap())
        return QStringLiteral("a map");
    switch (node.type()) {
    case ScalarType::Null:
        return QStringLiteral("nothing");
    case ScalarType::Boolean:
        return QStringLiteral("a boolean");
    case ScalarType::Integer:
    case ScalarType::Float:
        return QStringLiteral("a number");
    case ScalarType::Text:
        return QStringLiteral("text");
    }
    Q_UNREACHABLE();
}

} // namespace sluice::yaml
