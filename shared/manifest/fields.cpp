// SPDX-FileCopyrightText: 2026 The Sluice authors
// SPDX-License-Identifier: Apache-2.0
#include "shared/manifest/fields.h"

#include "shared/manifest/label.h"

#include <algorithm>
#include <array>

namespace sluice::manifest {

namespace {

constexpr std::array<QByteArrayView, 4> kChannelKinds{"stream:", "room:", "group:", "item:"};
/// What workers may lend and be called for.
constexpr std::array<QByteArrayView, 2> kWorkerKinds{"function:", "trigger:"};

bool hasChannelKind(QByteArrayView text)
{
    return std::any_of(kChannelKinds.begin(), kChannelKinds.end(),
                       [text](QByteArrayView kind) { return text.startsWith(kind); });
}

/// What stands before the first star decides what a pattern can match.
QByteArrayView fixedPart(QByteArrayView pattern)
{
    const qsizetype star = pattern.indexOf('*');
    return star < 0 ? pattern : pattern.first(star);
}

} // namespace

Source Fields::source(const yaml::Node &node) const
{
    return {m_report.file(), node.place.line, node.place.column};
}

std::optional<QByteArray> Fields::label(const yaml::Node &node)
{
    const std::optional<QByteArray> text = m_reader.string(node);
    if (!text)
        return std::nullopt;
    Result<Label> label = completeLabel(*text);
    if (label)
        return label->utf8;
    m_reader.error(node, QStringLiteral("%1 is not an event label").arg(yaml::quoted(node.written)),
                   QStringLiteral("write component.event or namespace.component.event, of letters, "
                                  "digits, '_' and '-'"));
    return std::nullopt;
}

std::optional<Template> Fields::text(const yaml::Node &node)
{
    const std::optional<QByteArray> text = m_reader.string(node);
    if (!text)
        return std::nullopt;
    Result<Template> parsed = Template::parse(*text);
    if (parsed)
        return *parsed;
    m_reader.error(node, QStringLiteral("this template cannot be read, ") + parsed.error().detail,
                   QStringLiteral("write members as {id} or {user.id}, literal braces doubled"));
    return std::nullopt;
}

std::optional<Pattern> Fields::target(const yaml::Node &node, Action action)
{
    const std::optional<QByteArray> text = m_reader.string(node);
    if (!text)
        return std::nullopt;
    const QByteArrayView fixed = fixedPart(*text);
    const bool hasStar = fixed.size() < text->size();
    if (action == Action::Publish) {
        if (!fixed.contains(':') || fixed.startsWith("room:") || fixed.startsWith("group:")
            || fixed.startsWith("function:"))
            return Pattern(*text);
        m_reader.error(
            node,
            QStringLiteral("nothing that is published is called %1")
                .arg(yaml::quoted(node.written)),
            QStringLiteral("write an event label as orders.*, room:NAME, group:STREAM/GROUP or "
                           "function:NAME"));
        return std::nullopt;
    }
    const auto fits = [&](QByteArrayView kind) {
        return fixed.startsWith(kind) || (hasStar && kind.startsWith(fixed));
    };
    if (std::ranges::any_of(kChannelKinds, fits) || std::ranges::any_of(kWorkerKinds, fits))
        return Pattern(*text);
    m_reader.error(
        node, QStringLiteral("no channel is called %1").arg(yaml::quoted(node.written)),
        QStringLiteral("write stream:KEY, room:NAME, group:STREAM/GROUP or item:STREAM/GROUP/ID"));
    return std::nullopt;
}

std::optional<QByteArray> Fields::channel(const yaml::Node &node)
{
    const std::optional<QByteArray> text = m_reader.string(node);
    if (!text || hasChannelKind(*text))
        return text;
    m_reader.error(
        node, QStringLiteral("%1 is not a channel").arg(yaml::quoted(node.written)),
        QStringLiteral("write stream:KEY, room:NAME, group:STREAM/GROUP or item:STREAM/GROUP/ID"));
    return std::nullopt;
}

std::optional<Who> Fields::who(const yaml::Node &node)
{
    if (!m_reader.map(node, {"sub", "role", "anonymous"}, QLatin1StringView("\"who\"")))
        return std::nullopt;
    Who who;
    bool good = true;
    if (const yaml::Node *sub = node.find("sub"))
        good = (who.subject = m_reader.string(*sub)).has_value() && good;
    if (const yaml::Node *role = node.find("role"))
        good = (who.role = m_reader.string(*role)).has_value() && good;
    if (const yaml::Node *anonymous = node.find("anonymous")) {
        const std::optional<bool> value = m_reader.boolean(*anonymous);
        who.anonymous = value.value_or(false);
        good = good && value.has_value();
    }
    if (who.anonymous && (who.subject || who.role)) {
        m_reader.error(node, QStringLiteral("nobody is anonymous and has a subject or a role"),
                       QStringLiteral("keep either \"anonymous\" or the others"));
        good = false;
    }
    return good ? std::optional(std::move(who)) : std::nullopt;
}

const yaml::Node *Fields::require(const yaml::Node &map, QByteArrayView key,
                                  QLatin1StringView example)
{
    const yaml::Node *value = map.find(key);
    if (!value)
        m_reader.error(map, QStringLiteral("\"%1\" is missing").arg(QString::fromUtf8(key)),
                       QStringLiteral("write %1: %2").arg(QString::fromUtf8(key), example));
    return value;
}

bool Fields::optionalText(const yaml::Node &map, QByteArrayView key, std::optional<Template> &out)
{
    const yaml::Node *value = map.find(key);
    if (!value)
        return true;
    out = text(*value);
    return out.has_value();
}

} // namespace sluice::manifest
