// SPDX-FileCopyrightText: 2026 The Sluice authors
// SPDX-License-Identifier: Apache-2.0
#include "shared/yaml/source_text.h"

#include <algorithm>

namespace sluice::yaml {

namespace {

constexpr qsizetype kBlock = 128;

bool startsCodePoint(char c)
{
    return (static_cast<uchar>(c) & 0xC0) != 0x80;
}

bool isContinuation(QByteArrayView text, qsizetype i)
{
    return i < text.size() && (static_cast<uchar>(text[i]) & 0xC0) == 0x80;
}

/// Length of the well-formed UTF-8 sequence at `i` (Unicode 15, table 3-7), or 0.
qsizetype sequenceLength(QByteArrayView text, qsizetype i)
{
    const auto byte = [&](qsizetype at) {
        return at < text.size() ? static_cast<uchar>(text[at]) : 0U;
    };
    const uint lead = byte(i);
    if (lead < 0x80)
        return 1;
    if (lead >= 0xC2 && lead <= 0xDF)
        return isContinuation(text, i + 1) ? 2 : 0;
    const uint second = byte(i + 1);
    if (lead >= 0xE0 && lead <= 0xEF) {
        const bool legal = !(lead == 0xE0 && second < 0xA0) && !(lead == 0xED && second > 0x9F);
        return legal && isContinuation(text, i + 1) && isContinuation(text, i + 2) ? 3 : 0;
    }
    if (lead >= 0xF0 && lead <= 0xF4) {
        const bool legal = !(lead == 0xF0 && second < 0x90) && !(lead == 0xF4 && second > 0x8F);
        return legal && isContinuation(text, i + 1) && isContinuation(text, i + 2)
                       && isContinuation(text, i + 3)
                   ? 4
                   : 0;
    }
    return 0;
}

/// YAML 1.2.2 5.1: what a document must write as an escape. DEL and lone carriage returns too.
bool isForbidden(QByteArrayView text, qsizetype i, qsizetype length)
{
    const uchar c = static_cast<uchar>(text[i]);
    if (c == '\r') // alone it is a line break to some readers only
        return i + 1 == text.size() || text[i + 1] != '\n';
    if (length == 1)
        return (c < 0x20 && c != '\t' && c != '\n') || c == 0x7F;
    const QByteArrayView sequence = text.sliced(i, length);
    const bool isC1 = length == 2 && c == 0xC2 && static_cast<uchar>(text[i + 1]) < 0xA0;
    return (isC1 && sequence != "\xC2\x85") || sequence == "\xEF\xBF\xBE"
           || sequence == "\xEF\xBF\xBF";
}

bool isBlank(char c)
{
    return c == ' ' || c == '\t' || c == '\r' || c == '\n';
}

/// True for what may stand in a line before an explicit key: other indicators, an anchor, a tag.
bool mayPrecedeExplicitKey(QByteArrayView word)
{
    return word == "-" || word == "?" || word == ":" || word == "---" || word.startsWith('&')
           || word.startsWith('!');
}

/// Finds explicit keys while it is led along a text byte by byte. libfyaml 0.7.12 writes through a
/// stale pointer at some of them (`? a: \t: b`); nobody writes them, so none gets there.
class ExplicitKeyFinder
{
public:
    explicit ExplicitKeyFinder(QByteArrayView text)
        : m_text(text)
        , m_wordStart(text.startsWith("\xEF\xBB\xBF") ? 3 : 0)
    {
    }

    bool isKeyAt(qsizetype i)
    {
        const char c = m_text[i];
        if (isBlank(c)) {
            const QByteArrayView word = m_text.sliced(m_wordStart, i - m_wordStart);
            const bool isLineEnd = c == '\n' || c == '\r';
            m_atStart = isLineEnd || (m_atStart && (word.isEmpty() || mayPrecedeExplicitKey(word)));
            m_wordStart = i + 1;
            return false;
        }
        return c == '?' && m_atStart && m_wordStart == i
               && (i + 1 == m_text.size() || isBlank(m_text[i + 1]));
    }

private:
    QByteArrayView m_text;
    qsizetype m_wordStart;
    bool m_atStart = true; ///< the line holds nothing but such words so far
};

Place placeBefore(QByteArrayView bytes, qsizetype offset)
{
    return LineIndex(bytes.first(offset)).place(offset, offset);
}

} // namespace

bool checkSource(QByteArrayView bytes, Report &report)
{
    if (bytes.size() > kMaxFileBytes) {
        report.error(
            {}, QStringLiteral("the file has %1 bytes; at most 1 MiB is read").arg(bytes.size()),
            QStringLiteral("split it into several files"));
        return false;
    }
    ExplicitKeyFinder explicitKeys(bytes);
    for (qsizetype i = 0; i < bytes.size();) {
        const qsizetype length = sequenceLength(bytes, i);
        if (length == 0) {
            report.error(placeBefore(bytes, i), QStringLiteral("byte %1 is not UTF-8").arg(i),
                         QStringLiteral("save the file as UTF-8"));
            return false;
        }
        if (isForbidden(bytes, i, length)) {
            report.error(placeBefore(bytes, i),
                         QStringLiteral("byte %1 is a control character").arg(i),
                         QStringLiteral("remove it, or write it as an escape such as \"\\x07\" in "
                                        "double quotes"));
            return false;
        }
        if (explicitKeys.isKeyAt(i)) {
            report.error(
                placeBefore(bytes, i), QStringLiteral("explicit keys are not read"),
                QStringLiteral("write \"key: value\", and put text that starts with '?' in "
                               "double quotes on one line"));
            return false;
        }
        i += length;
    }
    return true;
}

LineIndex::LineIndex(QByteArrayView text)
    : m_text(text)
    , m_starts{0}
{
    qsizetype codePoints = 0;
    for (qsizetype i = 0; i < text.size(); ++i) {
        if (i % kBlock == 0)
            m_codePoints.push_back(codePoints);
        codePoints += startsCodePoint(text[i]);
        const bool crlf = text[i] == '\r' && i + 1 < text.size() && text[i + 1] == '\n';
        if (text[i] == '\n' || (text[i] == '\r' && !crlf))
            m_starts.push_back(i + 1);
    }
    m_codePoints.push_back(codePoints);
}

qsizetype LineIndex::codePointsBefore(qsizetype offset) const
{
    const qsizetype block = offset / kBlock;
    const QByteArrayView rest = m_text.sliced(block * kBlock, offset - block * kBlock);
    return m_codePoints[static_cast<size_t>(block)]
           + std::count_if(rest.begin(), rest.end(), startsCodePoint);
}

LineIndex::Point LineIndex::at(qsizetype offset) const
{
    offset = std::clamp<qsizetype>(offset, 0, m_text.size());
    const auto next = std::upper_bound(m_starts.begin(), m_starts.end(), offset);
    const qsizetype column = codePointsBefore(offset) - codePointsBefore(*std::prev(next)) + 1;
    return {static_cast<int>(next - m_starts.begin()), static_cast<int>(column)};
}

Place LineIndex::place(qsizetype begin, qsizetype end) const
{
    const Point first = at(begin);
    const Point last = at(end);
    return {first.line, first.column, last.line, last.column, begin, end};
}

} // namespace sluice::yaml
