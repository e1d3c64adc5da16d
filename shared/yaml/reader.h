// SPDX-FileCopyrightText: 2026 The Sluice authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "shared/yaml/report.h"

#include <chrono>
#include <limits>
#include <optional>

namespace sluice::yaml {

template <class T> struct Choice
{
    QByteArrayView name;
    T value;
};

/// Reads typed values out of nodes. Each function reports what is wrong, and what to write, at the
/// node's place and then returns nothing; it never shows what a variable holds.
class Reader
{
public:
    explicit Reader(Report &report)
        : m_report(report)
    {
    }

    Report &report() { return m_report; }

    /// True if the node is a map; members that are not known are reported, with the nearest known
    /// name. `what` names the map in messages, e.g. "a route".
    bool map(const Node &node, const std::vector<QByteArrayView> &known, QLatin1StringView what);
    /// The list, or a list of the one thing if it is none.
    static std::vector<const Node *> oneOrMany(const Node &node);
    bool list(const Node &node, QLatin1StringView what);

    /// Text, not empty. A plain number, boolean or null is not text.
    std::optional<QByteArray> string(const Node &node);
    std::optional<QByteArray> stringOrEmpty(const Node &node);
    std::optional<std::vector<QByteArray>> strings(const Node &node);
    std::optional<bool> boolean(const Node &node);
    /// A whole number in [min, max].
    std::optional<qint64> integer(const Node &node, qint64 min, qint64 max);
    /// A whole number with a unit: ms, s, m, h, d.
    std::optional<std::chrono::milliseconds> duration(
        const Node &node, std::chrono::milliseconds min = std::chrono::milliseconds(0),
        std::chrono::milliseconds max = std::chrono::days(36'500));
    /// A number of bytes: B, KiB, MiB, GiB or TiB, or a bare number.
    std::optional<qint64> size(const Node &node, qint64 min = 0,
                               qint64 max = std::numeric_limits<qint64>::max());

    template <class T>
    std::optional<T> choice(const Node &node, const std::vector<Choice<T>> &choices)
    {
        std::vector<QByteArrayView> names;
        for (const Choice<T> &choice : choices)
            names.push_back(choice.name);
        const std::optional<size_t> index = choiceIndex(node, names);
        return index ? std::optional<T>(choices[*index].value) : std::nullopt;
    }

    void error(const Node &node, QString message, QString hint, QString replacement = {});

private:
    std::optional<size_t> choiceIndex(const Node &node, const std::vector<QByteArrayView> &names);
    /// The scalar's text and type; a quoted scalar that came from a variable is typed like a plain one.
    bool isTyped(const Node &node, ScalarType type) const;

    Report &m_report;
};

/// `[a, b or c]`
QString alternatives(const std::vector<QByteArrayView> &names);
QString durationText(std::chrono::milliseconds duration);
QString sizeText(qint64 bytes);

} // namespace sluice::yaml
