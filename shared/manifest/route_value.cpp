// SPDX-FileCopyrightText: 2026 The Sluice authors
// SPDX-License-Identifier: Apache-2.0
#include "shared/manifest/route_value.h"

namespace sluice::manifest {

namespace {

bool readKey(Fields &fields, const yaml::Node &node, StaticRoute &route)
{
    if (node.isNull()) {
        fields.report().warning(
            node.place, QStringLiteral("nothing is written here; it is skipped"),
            QStringLiteral("write the name of a payload member, or [] to route nowhere"));
        return true;
    }
    if (!node.isScalar() || node.type() != yaml::ScalarType::Text) {
        fields.reader().error(
            node, QStringLiteral("a route names a payload member, this is %1").arg(kindText(node)),
            node.isScalar() ? QStringLiteral("put the member's name in quotes: \"%1\"")
                                  .arg(yaml::quoted(node.written).remove(u'"'))
                            : QStringLiteral("write the member's name, as in sender or user.id"));
        return false;
    }
    const std::optional<QByteArray> text = fields.reader().string(node);
    if (!text)
        return false;
    if (*text == "~") {
        fields.reader().error(node, QStringLiteral("a literal key is empty"),
                              QStringLiteral("write the key behind the tilde, as in \"~lobby\""));
        return false;
    }
    if (text->startsWith('~'))
        route.literalKeys.push_back(text->sliced(1));
    else
        route.properties.push_back(*text);
    return true;
}

bool readKeys(Fields &fields, const yaml::Node &node, StaticRoute &route)
{
    bool good = true;
    for (const yaml::Node *key : yaml::Reader::oneOrMany(node))
        good = readKey(fields, *key, route) && good;
    return good;
}

bool readExpose(Fields &fields, const yaml::Node &node, std::vector<QByteArray> &out)
{
    bool good = true;
    for (const yaml::Node *member : yaml::Reader::oneOrMany(node)) {
        std::optional<QByteArray> name = fields.reader().string(*member);
        good = good && name.has_value();
        if (name)
            out.push_back(std::move(*name));
    }
    if (good && out.empty()) {
        fields.reader().error(
            node, QStringLiteral("nothing would be exposed"),
            QStringLiteral("name the members to deliver, or remove \"expose\" to deliver all"));
        return false;
    }
    return good;
}

bool readDynamic(Fields &fields, const yaml::Node &node, StaticRoute &route)
{
    if (!node.isMap()) {
        const std::optional<bool> value = fields.reader().boolean(node);
        route.dynamic = value.value_or(false);
        return value.has_value();
    }
    route.dynamic = true;
    if (!fields.reader().map(node, {"expose"}, QLatin1StringView("\"dynamic\"")))
        return false;
    const yaml::Node *expose = node.find("expose");
    return !expose || readExpose(fields, *expose, route.dynamicExpose);
}

} // namespace

bool readRouteValue(Fields &fields, const yaml::Node &value, StaticRoute &route)
{
    if (!value.isMap())
        return readKeys(fields, value, route);
    bool good = fields.reader().map(value, {"key", "expose", "dynamic"},
                                    QLatin1StringView("a route"));
    if (const yaml::Node *key = value.find("key"))
        good = readKeys(fields, *key, route) && good;
    if (const yaml::Node *expose = value.find("expose"))
        good = readExpose(fields, *expose, route.expose) && good;
    if (const yaml::Node *dynamic = value.find("dynamic"))
        good = readDynamic(fields, *dynamic, route) && good;
    if (!value.find("key") && !value.find("dynamic")) {
        fields.reader().error(value, QStringLiteral("the route has no key"),
                              QStringLiteral("write key: MEMBER, or dynamic: true"));
        return false;
    }
    return good;
}

} // namespace sluice::manifest
