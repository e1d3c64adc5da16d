// SPDX-FileCopyrightText: 2026 The Sluice authors
// SPDX-License-Identifier: Apache-2.0
#include "console/models/manifests/line_diff.h"

#include <QStringList>

#include <dtl/dtl.hpp>

namespace sluice::console {

namespace {

std::vector<QString> linesOf(const QString &text)
{
    QStringList lines = text.split(u'\n');
    if (!lines.isEmpty() && lines.back().isEmpty())
        lines.removeLast();
    return {lines.begin(), lines.end()};
}

DiffLine::Kind kindOf(dtl::edit_t type)
{
    if (type == dtl::SES_ADD)
        return DiffLine::Kind::Added;
    return type == dtl::SES_DELETE ? DiffLine::Kind::Removed : DiffLine::Kind::Same;
}

} // namespace

std::vector<DiffLine> lineDiff(const QString &before, const QString &after)
{
    dtl::Diff<QString> diff(linesOf(before), linesOf(after));
    diff.onHuge();
    diff.compose();
    std::vector<DiffLine> lines;
    int old = 0;
    int now = 0;
    const auto sequence = diff.getSes().getSequence();
    for (const auto &[text, info] : sequence) {
        DiffLine line{kindOf(info.type), 0, 0, text};
        if (line.kind != DiffLine::Kind::Added)
            line.before = ++old;
        if (line.kind != DiffLine::Kind::Removed)
            line.after = ++now;
        lines.push_back(std::move(line));
    }
    return lines;
}

std::vector<DiffLine> shortDiff(const std::vector<DiffLine> &lines, int context)
{
    std::vector<bool> isNear(lines.size(), false);
    const auto reach = static_cast<size_t>(context);
    for (size_t i = 0; i < lines.size(); ++i) {
        if (lines[i].kind == DiffLine::Kind::Same)
            continue;
        const size_t first = i > reach ? i - reach : 0;
        for (size_t j = first; j < lines.size() && j <= i + reach; ++j)
            isNear[j] = true;
    }
    std::vector<DiffLine> kept;
    bool isGap = false;
    for (size_t i = 0; i < lines.size(); ++i) {
        if (isNear[i]) {
            kept.push_back(lines[i]);
            isGap = false;
        } else if (!isGap) {
            kept.push_back({DiffLine::Kind::Same, 0, 0, QStringLiteral("…")});
            isGap = true;
        }
    }
    return kept;
}

} // namespace sluice::console
