// SPDX-FileCopyrightText: 2026 The Sluice authors
// SPDX-License-Identifier: Apache-2.0
#include "shared/yaml/node_json.h"
#include "shared/yaml/parse.h"

#include <cstdlib>

/// Any bytes become a tree, or findings; a tree's places lie inside the bytes and it can be written
/// as JSON.
namespace {

void check(const sluice::yaml::Node &node, qsizetype size)
{
    const sluice::yaml::Place &place = node.place;
    if (place.begin < 0 || place.begin > place.end || place.end > size)
        std::abort();
    for (const sluice::yaml::Node &item : node.items)
        check(item, size);
    for (const sluice::yaml::Member &member : node.members) {
        check(member.key, size);
        check(member.value, size);
    }
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    const QByteArrayView bytes(data, static_cast<qsizetype>(size));
    const auto variables = [](QByteArrayView name) -> std::optional<QByteArray> {
        return name == "A" ? std::optional<QByteArray>("[1, {b: c}]") : std::nullopt;
    };
    sluice::yaml::Report report(QStringLiteral("f"));
    const auto tree = sluice::yaml::parse(bytes, variables, report);
    if (tree.has_value() == report.hasErrors())
        std::abort();
    if (tree) {
        check(*tree, bytes.size());
        sluice::yaml::toJson(*tree, report);
    }
    return 0;
}
