// SPDX-FileCopyrightText: 2026 The Sluice authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "server/config/setting.h"

namespace sluice::config::declare {

/// A list of maps, each read by its own declarations.
template <class Owner, class Element>
Setting<Owner> elements(QByteArray path, Access<Owner, std::vector<Element>> value,
                        const std::vector<Setting<Element>> &(*declared)(), QLatin1StringView doc)
{
    return {path,
            QStringLiteral("list of maps"),
            Effect::Reload,
            doc,
            [=](ReadContext &context, const yaml::Node &node, Owner &owner) {
                if (!context.reader.list(node, QLatin1StringView("this")))
                    return;
                for (const yaml::Node &item : node.items) {
                    Element element;
                    element.line = item.place.line;
                    element.column = item.place.column;
                    ReadContext inner{
                        context.reader, context.folder, "an entry of \"" + path + '"', {}};
                    readSettings(inner, item, declared(), element);
                    value(owner).push_back(std::move(element));
                }
            },
            [](Owner &) { return QStringLiteral("[]"); }};
}

/// Not set: the word `none`.
template <class Owner>
Setting<Owner> integerOrNone(QByteArray path, Access<Owner, std::optional<qint64>> value,
                             qint64 min, qint64 max, Effect effect, QLatin1StringView doc)
{
    return {std::move(path),
            QStringLiteral("none, or whole number, %1 to %2").arg(min).arg(max),
            effect,
            doc,
            [=](ReadContext &context, const yaml::Node &node, Owner &owner) {
                if (node.isScalar() && node.text == "none")
                    value(owner).reset();
                else if (const auto read = context.reader.integer(node, min, max))
                    value(owner) = *read;
            },
            [=](Owner &owner) {
                return value(owner) ? QString::number(*value(owner)) : QStringLiteral("none");
            }};
}

} // namespace sluice::config::declare
