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

} // namespace sluice::config::declare
