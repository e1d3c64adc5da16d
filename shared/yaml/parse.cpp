// SPDX-FileCopyrightText: 2026 The Sluice authors
// SPDX-License-Identifier: Apache-2.0
#include "shared/yaml/parse.h"

#include "shared/yaml/events.h"
#include "shared/yaml/source_text.h"
#include "shared/yaml/values.h"

namespace sluice::yaml {

namespace {

constexpr QByteArrayView kByteOrderMark = "\xEF\xBB\xBF";

/// Undoes the mask and expands the variables of a whole tree.
class Expander
{
public:
    Expander(QByteArrayView text, const PlaceholderMask &mask, const Environment &environment,
             Report &report)
        : m_text(text)
        , m_lines(text)
        , m_mask(mask)
        , m_environment(environment)
        , m_report(report)
    {
    }

    void expand(Node &node)
    {
        unmask(node);
        if (node.isScalar())
            expandScalar(node);
        for (Node &item : node.items)
            expand(item);
        for (Member &member : node.members) {
            unmask(member.key);
            if (findPlaceholder(member.key.text, 0))
                m_report.error(member.key.place,
                               QStringLiteral("variables are not replaced in keys"),
                               QStringLiteral("write the key out"));
            expand(member.value);
        }
    }

private:
    void unmask(Node &node)
    {
        node.place.begin = m_mask.originalOffset(node.place.begin);
        node.place.end = m_mask.originalOffset(node.place.end);
        node.text = m_mask.unmask(std::move(node.text));
        node.written = node.text;
    }

    void expandScalar(Node &node)
    {
        Expansion expansion = expandPlaceholders(node.written, m_environment);
        if (!expansion.changed)
            return;
        node.text = std::move(expansion.text);
        node.expanded = true;
        for (const Placeholder &missing : expansion.missing)
            m_report.error(placeIn(node, missing),
                           QStringLiteral("the variable %1 is not set and has no default")
                               .arg(quoted(missing.name)),
                           QStringLiteral("set it, or write ${%1:default}")
                               .arg(QString::fromUtf8(missing.name)));
        for (const Placeholder &unusable : expansion.unusable)
            m_report.error(
                placeIn(node, unusable),
                QStringLiteral("the variable %1 is not UTF-8 text").arg(quoted(unusable.name)),
                QStringLiteral("set it to text"));
        if (node.text.size() > kMaxFileBytes)
            m_report.error(node.place,
                           QStringLiteral("longer than 1 MiB after replacing variables"),
                           QStringLiteral("set shorter values"));
    }

    /// Where a placeholder of a scalar stands in the file; the scalar itself if escapes hide it.
    Place placeIn(const Node &node, const Placeholder &placeholder) const
    {
        const QByteArrayView shown = QByteArrayView(node.written)
                                         .sliced(placeholder.begin,
                                                 placeholder.end - placeholder.begin);
        const qsizetype begin = m_text.indexOf(shown, node.place.begin);
        if (begin < 0 || begin >= node.place.end)
            return node.place;
        return m_lines.place(begin, begin + shown.size());
    }

    QByteArrayView m_text;
    LineIndex m_lines;
    const PlaceholderMask &m_mask;
    const Environment &m_environment;
    Report &m_report;
};

void shift(Node &node, qsizetype by)
{
    node.place.begin += by;
    node.place.end += by;
    for (Node &item : node.items)
        shift(item, by);
    for (Member &member : node.members) {
        shift(member.key, by);
        shift(member.value, by);
    }
}

} // namespace

std::optional<Node> parse(QByteArrayView bytes, const Environment &environment, Report &report)
{
    if (!checkSource(bytes, report))
        return std::nullopt;
    const bool hasMark = bytes.startsWith(kByteOrderMark);
    const QByteArrayView text = hasMark ? bytes.sliced(kByteOrderMark.size()) : bytes;
    const PlaceholderMask mask(text);
    std::optional<Node> tree = buildTree(mask.text(), report);
    if (!tree)
        return std::nullopt;
    loadValues(mask.text(), *tree, report);
    if (report.hasErrors())
        return std::nullopt;
    Expander(text, mask, environment, report).expand(*tree);
    if (hasMark)
        shift(*tree, kByteOrderMark.size());
    if (report.hasErrors())
        return std::nullopt;
    return tree;
}

} // namespace sluice::yaml
