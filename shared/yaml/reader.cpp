// SPDX-FileCopyrightText: 2026 The Sluice authors
// SPDX-License-Identifier: Apache-2.0
#include "shared/yaml/reader.h"

#include <algorithm>
#include <array>
#include <charconv>

namespace sluice::yaml {

namespace {

using std::chrono::milliseconds;

struct Unit
{
    QByteArrayView name;
    qint64 factor;
};
constexpr std::array kDurationUnits{Unit{"ms", 1}, Unit{"s", 1000}, Unit{"m", 60'000},
                                    Unit{"h", 3'600'000}, Unit{"d", 86'400'000}};
constexpr std::array kSizeUnits{Unit{"B", 1}, Unit{"KiB", 1LL << 10}, Unit{"MiB", 1LL << 20},
                                Unit{"GiB", 1LL << 30}, Unit{"TiB", 1LL << 40}};

std::optional<qint64> wholeNumber(QByteArrayView text)
{
    int base = 10;
    if (text.startsWith("0x") || text.startsWith("0o")) {
        base = text[1] == 'x' ? 16 : 8;
        text = text.sliced(2);
    } else if (text.startsWith('+')) {
        text = text.sliced(1);
    }
    qint64 value = 0;
    const auto [end, error] = std::from_chars(text.begin(), text.end(), value, base);
    if (error != std::errc{} || end != text.end())
        return std::nullopt;
    return value;
}

/// `12unit`, blanks between the two allowed; nothing on an unknown unit or overflow.
template <size_t N>
std::optional<qint64> withUnit(QByteArrayView text, const std::array<Unit, N> &units)
{
    qint64 number = 0;
    const auto [end, error] = std::from_chars(text.begin(), text.end(), number);
    if (error != std::errc{} || number < 0)
        return std::nullopt;
    const QByteArrayView name = text.sliced(end - text.begin()).trimmed();
    const auto unit = std::find_if(units.begin(), units.end(),
                                   [&](const Unit &u) { return u.name == name; });
    if (unit == units.end() || number > std::numeric_limits<qint64>::max() / unit->factor)
        return std::nullopt;
    return number * unit->factor;
}

template <size_t N> QString textWithUnit(qint64 value, const std::array<Unit, N> &units)
{
    const Unit *best = &units.front();
    for (const Unit &unit : units) {
        if (value != 0 && value % unit.factor == 0)
            best = &unit;
    }
    return QString::number(value / best->factor) + QString::fromLatin1(best->name);
}

QString found(const Node &node)
{
    if (!node.isScalar() || node.isNull())
        return kindText(node);
    return quoted(node.written);
}

} // namespace

void Reader::error(const Node &node, QString message, QString hint, QString replacement)
{
    m_report.error(node.place, std::move(message), std::move(hint), std::move(replacement));
}

bool Reader::map(const Node &node, const std::vector<QByteArrayView> &known, QLatin1StringView what)
{
    if (!node.isMap()) {
        error(node, QStringLiteral("%1 must be a map, this is %2").arg(what, kindText(node)),
              QStringLiteral("write members as \"name: value\"; the names are ")
                  + alternatives(known));
        return false;
    }
    for (const Member &member : node.members) {
        if (std::find(known.begin(), known.end(), member.key.text) != known.end())
            continue;
        const QByteArray near = nearest(member.key.text, known);
        error(member.key,
              QStringLiteral("%1 is not known in %2").arg(quoted(member.key.text), what),
              near.isEmpty() ? QStringLiteral("write ") + alternatives(known)
                             : QStringLiteral("did you mean \"%1\"?").arg(QString::fromUtf8(near)),
              QString::fromUtf8(near));
    }
    return true;
}

bool Reader::list(const Node &node, QLatin1StringView what)
{
    if (node.isList())
        return true;
    error(node, QStringLiteral("%1 must be a list, this is %2").arg(what, kindText(node)),
          QStringLiteral("write each element behind \"- \", or all in [ ]"));
    return false;
}

std::vector<const Node *> Reader::oneOrMany(const Node &node)
{
    std::vector<const Node *> nodes;
    if (!node.isList())
        nodes.push_back(&node);
    for (const Node &item : node.items)
        nodes.push_back(&item);
    return nodes;
}

std::optional<QByteArray> Reader::string(const Node &node)
{
    std::optional<QByteArray> text = stringOrEmpty(node);
    if (text && text->isEmpty()) {
        error(node, QStringLiteral("this text is empty"),
              node.expanded ? QStringLiteral("set the variable, or give it a default")
                            : QStringLiteral("write the text"));
        return std::nullopt;
    }
    return text;
}

std::optional<QByteArray> Reader::stringOrEmpty(const Node &node)
{
    if (node.isScalar() && node.type() == ScalarType::Text)
        return node.text;
    error(node, QStringLiteral("expected text, this is %1").arg(kindText(node)),
          node.isScalar() && !node.written.isEmpty()
              ? QStringLiteral("put it in quotes: \"%1\"").arg(quoted(node.written).remove(u'"'))
              : QStringLiteral("write a text"));
    return std::nullopt;
}

std::optional<std::vector<QByteArray>> Reader::strings(const Node &node)
{
    if (!list(node, QLatin1StringView("this")))
        return std::nullopt;
    std::vector<QByteArray> result;
    bool good = true;
    for (const Node &item : node.items) {
        std::optional<QByteArray> text = string(item);
        good = good && text.has_value();
        if (text)
            result.push_back(std::move(*text));
    }
    return good ? std::optional(std::move(result)) : std::nullopt;
}

bool Reader::isTyped(const Node &node, ScalarType type) const
{
    if (!node.isScalar())
        return false;
    if (!node.expanded || node.style == Style::Plain)
        return node.type() == type;
    Node plain = node;
    plain.style = Style::Plain;
    return plain.type() == type;
}

std::optional<bool> Reader::boolean(const Node &node)
{
    if (isTyped(node, ScalarType::Boolean))
        return node.text.toLower() == "true";
    error(node, QStringLiteral("expected true or false, this is %1").arg(found(node)),
          QStringLiteral("write true or false, without quotes"));
    return std::nullopt;
}

std::optional<qint64> Reader::integer(const Node &node, qint64 min, qint64 max)
{
    const std::optional<qint64> value = isTyped(node, ScalarType::Integer) ? wholeNumber(node.text)
                                                                           : std::nullopt;
    if (value && *value >= min && *value <= max)
        return value;
    error(node, QStringLiteral("expected a whole number, this is %1").arg(found(node)),
          QStringLiteral("write a number from %1 to %2, without quotes").arg(min).arg(max));
    return std::nullopt;
}

std::optional<milliseconds> Reader::duration(const Node &node, milliseconds min, milliseconds max)
{
    const std::optional<qint64> value = node.isScalar() ? withUnit(node.text, kDurationUnits)
                                                        : std::nullopt;
    if (value && *value >= min.count() && *value <= max.count())
        return milliseconds(*value);
    error(node, QStringLiteral("expected a duration, this is %1").arg(found(node)),
          QStringLiteral("write a whole number and ms, s, m, h or d, from %1 to %2")
              .arg(durationText(min), durationText(max)));
    return std::nullopt;
}

std::optional<qint64> Reader::size(const Node &node, qint64 min, qint64 max)
{
    std::optional<qint64> value;
    if (isTyped(node, ScalarType::Integer))
        value = wholeNumber(node.text);
    else if (node.isScalar())
        value = withUnit(node.text, kSizeUnits);
    if (value && *value >= min && *value <= max)
        return value;
    const bool isBounded = max != std::numeric_limits<qint64>::max();
    error(node, QStringLiteral("expected a size, this is %1").arg(found(node)),
          QStringLiteral("write a whole number and B, KiB, MiB or GiB, ")
              + (isBounded ? QStringLiteral("from %1 to %2").arg(sizeText(min), sizeText(max))
                           : QStringLiteral("at least %1").arg(sizeText(min))));
    return std::nullopt;
}

std::optional<size_t> Reader::choiceIndex(const Node &node,
                                          const std::vector<QByteArrayView> &names)
{
    const auto index = std::find(names.begin(), names.end(), node.text);
    if (node.isScalar() && index != names.end())
        return static_cast<size_t>(index - names.begin());
    const QByteArray near = node.isScalar() && !node.expanded ? nearest(node.text, names)
                                                              : QByteArray();
    error(node, QStringLiteral("%1 is not one of the choices").arg(found(node)),
          near.isEmpty() ? QStringLiteral("write ") + alternatives(names)
                         : QStringLiteral("did you mean \"%1\"? the choices are %2")
                               .arg(QString::fromUtf8(near), alternatives(names)),
          QString::fromUtf8(near));
    return std::nullopt;
}

QString alternatives(const std::vector<QByteArrayView> &names)
{
    QString text;
    for (size_t i = 0; i < names.size(); ++i) {
        if (i > 0)
            text += i + 1 == names.size() ? QStringLiteral(" or ") : QStringLiteral(", ");
        text += QString::fromUtf8(names[i]);
    }
    return text;
}

QString durationText(milliseconds duration)
{
    return textWithUnit(duration.count(), kDurationUnits);
}

QString sizeText(qint64 bytes)
{
    return textWithUnit(bytes, kSizeUnits);
}

} // namespace sluice::yaml
