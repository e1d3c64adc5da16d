// SPDX-FileCopyrightText: 2026 The Sluice authors
// SPDX-License-Identifier: Apache-2.0
#include "shared/yaml/report.h"

#include <algorithm>
#include <numeric>
#include <tuple>

namespace sluice::yaml {

namespace {

constexpr qsizetype kMaxQuoted = 60;
constexpr size_t kMaxDiagnostics = 100;

/// Levenshtein's distance; both texts are short words.
size_t distance(QByteArrayView a, QByteArrayView b)
{
    std::vector<size_t> row(static_cast<size_t>(b.size()) + 1);
    std::iota(row.begin(), row.end(), size_t{0});
    for (qsizetype i = 0; i < a.size(); ++i) {
        size_t diagonal = std::exchange(row[0], static_cast<size_t>(i) + 1);
        for (size_t j = 1; j < row.size(); ++j) {
            const size_t substituted = diagonal
                                       + (a[i] == b[static_cast<qsizetype>(j) - 1] ? 0 : 1);
            diagonal = std::exchange(row[j], std::min({row[j] + 1, row[j - 1] + 1, substituted}));
        }
    }
    return row.back();
}

} // namespace

void Report::error(const Place &place, QString message, QString hint, QString replacement)
{
    ++m_errors;
    add(Diagnostic::Severity::Error, place, std::move(message), std::move(hint),
        std::move(replacement));
}

void Report::warning(const Place &place, QString message, QString hint)
{
    add(Diagnostic::Severity::Warning, place, std::move(message), std::move(hint));
}

std::vector<Diagnostic> Report::takeDiagnostics()
{
    std::stable_sort(m_diagnostics.begin(), m_diagnostics.end(),
                     [](const Diagnostic &a, const Diagnostic &b) {
                         return std::tie(a.line, a.column) < std::tie(b.line, b.column);
                     });
    return std::exchange(m_diagnostics, {});
}

void Report::add(Diagnostic::Severity severity, const Place &place, QString message, QString hint,
                 QString replacement)
{
    // Nobody reads the hundred-and-first mistake; a hostile file must not fill the memory.
    if (m_diagnostics.size() >= kMaxDiagnostics)
        return;
    const int endColumn = place.endLine == place.line ? place.endColumn : 0;
    m_diagnostics.push_back({severity, m_file, place.line, place.column, endColumn,
                             std::move(message), std::move(hint), place.line > 0 ? place.begin : -1,
                             place.line > 0 ? place.end : -1, std::move(replacement)});
}

QString quoted(QByteArrayView text)
{
    QString shown = QString::fromUtf8(text.first(std::min(text.size(), kMaxQuoted * 4)));
    std::replace_if(
        shown.begin(), shown.end(), [](QChar c) { return c.unicode() < 0x20; }, u' ');
    if (shown.size() > kMaxQuoted)
        shown = shown.first(kMaxQuoted) + QChar(u'…');
    return u'"' + shown + u'"';
}

QByteArray nearest(QByteArrayView text, const std::vector<QByteArrayView> &known)
{
    constexpr qsizetype kMaxWord = 64;
    if (text.size() > kMaxWord)
        return {};
    QByteArray best;
    size_t bestDistance = (static_cast<size_t>(text.size()) + 2) / 3 + 1;
    for (QByteArrayView word : known) {
        const size_t found = distance(text, word);
        if (found < bestDistance) {
            bestDistance = found;
            best = word.toByteArray();
        }
    }
    return best;
}

} // namespace sluice::yaml
