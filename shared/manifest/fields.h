// SPDX-FileCopyrightText: 2026 The Sluice authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "shared/manifest/model.h"
#include "shared/yaml/reader.h"

#include <optional>

namespace sluice::manifest {

/// Reads the words of manifests out of the nodes of one file. Like yaml::Reader: what is wrong is
/// reported at its place, then nothing is returned.
class Fields
{
public:
    explicit Fields(yaml::Report &report)
        : m_report(report)
        , m_reader(report)
    {
    }

    yaml::Reader &reader() { return m_reader; }
    yaml::Report &report() { return m_report; }

    Source source(const yaml::Node &node) const;
    /// A label of two or three segments, completed.
    std::optional<QByteArray> label(const yaml::Node &node);
    std::optional<Template> text(const yaml::Node &node);
    /// A pattern for what the action is done to.
    std::optional<Pattern> target(const yaml::Node &node, Action action);
    /// `stream:…`, `room:…` and so on.
    std::optional<QByteArray> channel(const yaml::Node &node);
    std::optional<Who> who(const yaml::Node &node);

    /// The member's value; a missing one is reported at the map.
    const yaml::Node *require(const yaml::Node &map, QByteArrayView key, QLatin1StringView example);
    /// A template that may be missing; false if it is there and wrong.
    bool optionalText(const yaml::Node &map, QByteArrayView key, std::optional<Template> &out);

private:
    yaml::Report &m_report;
    yaml::Reader m_reader;
};

} // namespace sluice::manifest
