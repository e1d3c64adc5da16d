// SPDX-FileCopyrightText: 2026 The Sluice authors
// SPDX-License-Identifier: Apache-2.0
#include "shared/yaml/values.h"

#include <yaml-cpp/yaml.h>

namespace sluice::yaml {

namespace {

void disagree(const Node &node, Report &report)
{
    report.error(node.place, QStringLiteral("YAML readers disagree about what this is"),
                 QStringLiteral("put the value in double quotes on one line"));
}

void loadScalar(const YAML::Node &source, Node &node, Report &report)
{
    if (source.IsNull()) {
        if (!node.isNull())
            disagree(node, report);
        return;
    }
    if (!source.IsScalar() || node.isNull())
        return disagree(node, report);
    const std::string &value = source.Scalar();
    if (QByteArrayView(value.data(), static_cast<qsizetype>(value.size())) != node.text)
        return disagree(node, report);
    node.text = QByteArray(value.data(), static_cast<qsizetype>(value.size()));
}

void load(const YAML::Node &source, Node &node, Report &report);

void loadList(const YAML::Node &source, Node &node, Report &report)
{
    if (!source.IsSequence() || source.size() != node.items.size())
        return disagree(node, report);
    size_t i = 0;
    for (const YAML::Node &item : source)
        load(item, node.items[i++], report);
}

void loadMap(const YAML::Node &source, Node &node, Report &report)
{
    // An empty document is null to yaml-cpp and an empty map to us.
    if (node.members.empty() && source.IsNull())
        return;
    if (!source.IsMap() || source.size() != node.members.size())
        return disagree(node, report);
    size_t i = 0;
    for (const auto &member : source) {
        load(member.first, node.members[i].key, report);
        load(member.second, node.members[i].value, report);
        ++i;
    }
}

void load(const YAML::Node &source, Node &node, Report &report)
{
    switch (node.kind) {
    case Kind::Scalar:
        return loadScalar(source, node, report);
    case Kind::List:
        return loadList(source, node, report);
    case Kind::Map:
        return loadMap(source, node, report);
    }
}

} // namespace

void loadValues(const QByteArray &text, Node &tree, Report &report)
{
    try {
        load(YAML::Load(text.toStdString()), tree, report);
    } catch (const YAML::Exception &e) {
        const Place place{e.mark.line + 1, e.mark.column + 1, 0, 0, 0, 0};
        report.error(e.mark.is_null() ? tree.place : place,
                     QStringLiteral("YAML readers disagree about this: ")
                         + QString::fromStdString(e.msg),
                     QStringLiteral("use a simpler form; put the value in double quotes"));
    } catch (const std::exception &) {
        report.error(tree.place, QStringLiteral("the document could not be loaded"),
                     QStringLiteral("use simpler forms"));
    }
}

} // namespace sluice::yaml
