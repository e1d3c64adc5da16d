// SPDX-FileCopyrightText: 2026 The Sluice authors
// SPDX-License-Identifier: Apache-2.0
#include "console/models/manifests/manifest_check.h"

#include "shared/manifest/loader.h"
#include "shared/yaml/parse.h"

#include <QCoreApplication>

#include <algorithm>

namespace sluice::console {

namespace {

constexpr qsizetype kLongestSummary = 60;

/// The server's variables are not ours: what has no default is left to the server.
std::optional<QByteArray> noVariables(QByteArrayView)
{
    return std::nullopt;
}

bool isVariable(const QByteArray &utf8, const Diagnostic &finding)
{
    if (finding.begin < 0 || finding.end > utf8.size())
        return false;
    const QByteArrayView there = QByteArrayView(utf8).sliced(finding.begin,
                                                             finding.end - finding.begin);
    return there.contains("${");
}

/// A finding always marks something that can be seen.
void widen(const QString &text, Finding &finding)
{
    const int size = static_cast<int>(text.size());
    finding.begin = std::clamp(finding.begin, 0, size);
    finding.end = std::clamp(finding.end, finding.begin, size);
    // A map as a whole is marked at its first line only.
    const auto lineEnd = text.indexOf(u'\n', finding.begin);
    if (lineEnd > finding.begin && lineEnd < finding.end && finding.replacement.isEmpty())
        finding.end = static_cast<int>(lineEnd);
    if (finding.end > finding.begin)
        return;
    if (finding.begin < size && text[finding.begin] != u'\n')
        finding.end = finding.begin + 1;
    else if (finding.begin > 0)
        finding.begin = finding.begin - 1;
}

Finding findingOf(const QString &text, Utf16Offsets &offsets, const Diagnostic &found)
{
    Finding finding{found.severity, 0, 0, found.message, found.hint, found.replacement};
    if (found.begin >= 0) {
        finding.begin = offsets.at(found.begin);
        finding.end = offsets.at(found.end);
    } else {
        finding.end = static_cast<int>(std::max<qsizetype>(text.indexOf(u'\n'), 0));
    }
    widen(text, finding);
    return finding;
}

QString shortened(QString text)
{
    text.replace(u'\n', u' ');
    return text.size() > kLongestSummary ? text.first(kLongestSummary) + u'…' : text;
}

/// "deny: subscribe, on: room:…"
QString summary(const yaml::Node &node)
{
    if (node.isScalar())
        return shortened(QString::fromUtf8(node.written));
    QStringList parts;
    for (const yaml::Node &item : node.items)
        parts << summary(item);
    for (const yaml::Member &member : node.members) {
        const QString key = QString::fromUtf8(member.key.text);
        parts << (member.value.isScalar() ? key + QStringLiteral(": ") + summary(member.value)
                                          : key);
    }
    return shortened(parts.join(QStringLiteral(", ")));
}

OutlineEntry entryOf(const QByteArray &name, const yaml::Node &node, qsizetype begin,
                     Utf16Offsets &offsets, int depth)
{
    OutlineEntry entry{QString::fromUtf8(name), summary(node), offsets.at(begin), {}};
    if (depth == 0)
        return entry;
    for (const yaml::Member &member : node.members)
        entry.children.push_back(
            entryOf(member.key.text, member.value, member.key.place.begin, offsets, depth - 1));
    for (const yaml::Node &item : node.items) {
        OutlineEntry child{summary(item), {}, offsets.at(item.place.begin), {}};
        entry.children.push_back(std::move(child));
    }
    const auto count = static_cast<int>(entry.children.size());
    entry.detail = QCoreApplication::translate("ManifestCheck", "%n entries", nullptr, count);
    return entry;
}

} // namespace

int Utf16Offsets::at(qsizetype byte)
{
    byte = std::clamp<qsizetype>(byte, 0, m_utf8.size());
    if (byte < m_byte) {
        m_byte = 0;
        m_units = 0;
    }
    m_units += static_cast<int>(QString::fromUtf8(m_utf8.sliced(m_byte, byte - m_byte)).size());
    m_byte = byte;
    return m_units;
}

bool ManifestCheck::hasErrors() const
{
    return std::ranges::any_of(findings, [](const Finding &finding) {
        return finding.severity == Diagnostic::Severity::Error;
    });
}

ManifestCheck checkManifest(const QString &path, const QString &text)
{
    ManifestCheck check;
    const QByteArray utf8 = text.toUtf8();
    Utf16Offsets offsets(utf8);
    const manifest::LoadResult loaded = manifest::loadManifests({{path, utf8}}, {}, noVariables);
    for (const Diagnostic &found : loaded.diagnostics) {
        if (!isVariable(utf8, found))
            check.findings.push_back(findingOf(text, offsets, found));
    }
    yaml::Report report(path);
    const std::optional<yaml::Node> root = yaml::parse(
        utf8, [](QByteArrayView) { return std::optional<QByteArray>(QByteArray()); }, report);
    check.isYaml = root.has_value();
    if (!root)
        return check;
    Utf16Offsets places(utf8);
    for (const yaml::Member &member : root->members)
        check.outline.push_back(
            entryOf(member.key.text, member.value, member.key.place.begin, places, 1));
    return check;
}

} // namespace sluice::console
