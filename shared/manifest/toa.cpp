// SPDX-FileCopyrightText: 2026 The Sluice authors
// SPDX-License-Identifier: Apache-2.0
#include "shared/manifest/toa.h"

#include "shared/manifest/label.h"
#include "shared/manifest/route_value.h"

#include <algorithm>

namespace sluice::manifest {

namespace {

constexpr QByteArrayView kExtension = "@toa.io/extensions.realtime";

/// Where a key is split into name and environment; an `@` in front belongs to a package's scope.
qsizetype twinSeparator(QByteArrayView key)
{
    const qsizetype at = key.lastIndexOf('@');
    return at > 0 ? at : -1;
}

/// The section in its short or its long form, or null. Both at once is an error.
const yaml::Node *findSection(Fields &fields, const yaml::Node &root, QByteArrayView longForm)
{
    if (!root.isMap()) {
        fields.reader().error(
            root, QStringLiteral("the file must be a map, this is %1").arg(kindText(root)),
            QStringLiteral("write sections as \"name: value\""));
        return nullptr;
    }
    const yaml::Node *brief = root.find("realtime");
    const yaml::Node *wrapper = root.find(longForm);
    const yaml::Node *full = wrapper && wrapper->isMap() ? wrapper->find(kExtension) : nullptr;
    if (brief && full)
        fields.reader().error(
            *full,
            QStringLiteral("the routes are also in \"realtime\", line %1").arg(brief->place.line),
            QStringLiteral("keep one of the two"));
    const yaml::Node *section = brief ? brief : full;
    if (!section || section->isNull())
        return nullptr;
    if (!section->isMap()) {
        fields.reader().error(
            *section,
            QStringLiteral("\"realtime\" must be a map, this is %1").arg(kindText(*section)),
            QStringLiteral("write one line for each event, as in \"created: id\""));
        return nullptr;
    }
    return section;
}

std::optional<QByteArray> segment(Fields &fields, const yaml::Node &node)
{
    const std::optional<QByteArray> text = fields.reader().string(node);
    if (!text || isLabelSegment(*text))
        return text;
    fields.reader().error(
        node, QStringLiteral("%1 cannot be part of an event label").arg(yaml::quoted(node.written)),
        QStringLiteral("write letters, digits, '_' and '-'"));
    return std::nullopt;
}

/// `namespace.name` of the component; reports a missing name.
std::optional<QByteArray> componentOf(Fields &fields, const yaml::Node &root,
                                      const yaml::Node &section)
{
    const yaml::Node *space = root.find("namespace");
    const yaml::Node *name = root.find("name");
    if (!name) {
        fields.reader().error(section, QStringLiteral("the component has no name"),
                              QStringLiteral("write \"name: COMPONENT\" at the top of the file"));
        return std::nullopt;
    }
    const std::optional<QByteArray> first = space && !space->isNull() ? segment(fields, *space)
                                                                      : "default";
    const std::optional<QByteArray> second = segment(fields, *name);
    if (!first || !second)
        return std::nullopt;
    return *first + '.' + *second;
}

std::optional<QByteArray> manifestLabel(Fields &fields, const yaml::Node &key,
                                        const QByteArray &component)
{
    if (twinSeparator(key.text) >= 0) {
        fields.reader().error(key,
                              QStringLiteral("%1 names an environment").arg(yaml::quoted(key.text)),
                              QStringLiteral("write key@environment in context.toa.yaml"));
        return std::nullopt;
    }
    if (key.text.contains('.')) {
        fields.reader().error(
            key, QStringLiteral("%1 is not a bare event name").arg(yaml::quoted(key.text)),
            QStringLiteral("write only the last segment; %1 is put in front of it")
                .arg(QString::fromUtf8(component)));
        return std::nullopt;
    }
    if (!segment(fields, key))
        return std::nullopt;
    yaml::Node full = key;
    full.text = component + '.' + key.text;
    full.written = full.text;
    return fields.label(full);
}

std::optional<QByteArray> contextLabel(Fields &fields, const yaml::Node &key)
{
    std::optional<QByteArray> label = fields.label(key);
    if (label && *label != key.text)
        fields.report().warning(
            key.place, QStringLiteral("%1 has two segments").arg(yaml::quoted(key.text)),
            QStringLiteral("write %1, which Toa itself needs").arg(QString::fromUtf8(*label)));
    return label;
}

} // namespace

void readToaManifest(Fields &fields, const yaml::Node &root, Manifest &manifest)
{
    const yaml::Node *section = findSection(fields, root, "extensions");
    if (!section || section->members.empty())
        return;
    const std::optional<QByteArray> component = componentOf(fields, root, *section);
    if (!component)
        return;
    for (const yaml::Member &member : section->members) {
        const std::optional<QByteArray> label = manifestLabel(fields, member.key, *component);
        StaticRoute route;
        if (readRouteValue(fields, member.value, route) && label) {
            route.event = *label;
            route.where = fields.source(member.key);
            manifest.routes.push_back(std::move(route));
        }
    }
}

void readToaContext(Fields &fields, yaml::Node root, QByteArrayView environment, Manifest &manifest)
{
    applyTwins(root, environment);
    const yaml::Node *section = findSection(fields, root, "annotations");
    if (!section)
        return;
    for (const yaml::Member &member : section->members) {
        if (member.key.text == "resources") {
            fields.report().warning(member.key.place,
                                    QStringLiteral("\"resources\" is reserved; it is skipped"),
                                    QStringLiteral("declare resources in a *.sluice.yaml file"));
            continue;
        }
        const std::optional<QByteArray> label = contextLabel(fields, member.key);
        StaticRoute route;
        if (readRouteValue(fields, member.value, route) && label) {
            route.event = *label;
            route.fromContext = true;
            route.where = fields.source(member.key);
            manifest.routes.push_back(std::move(route));
        }
    }
}

void applyTwins(yaml::Node &node, QByteArrayView environment)
{
    std::vector<yaml::Member> twins;
    std::vector<yaml::Member> plain;
    for (yaml::Member &member : node.members) {
        const qsizetype at = twinSeparator(member.key.text);
        if (at < 0) {
            plain.push_back(std::move(member));
        } else if (!environment.isEmpty()
                   && QByteArrayView(member.key.text).sliced(at + 1) == environment) {
            member.key.text.truncate(at);
            twins.push_back(std::move(member));
        }
    }
    for (yaml::Member &twin : twins) {
        const auto same = std::find_if(plain.begin(), plain.end(), [&](const yaml::Member &member) {
            return member.key.text == twin.key.text;
        });
        if (same == plain.end())
            plain.push_back(std::move(twin));
        else
            *same = std::move(twin);
    }
    node.members = std::move(plain);
    for (yaml::Member &member : node.members)
        applyTwins(member.value, environment);
    for (yaml::Node &item : node.items)
        applyTwins(item, environment);
}

} // namespace sluice::manifest
