// SPDX-FileCopyrightText: 2026 The Sluice authors
// SPDX-License-Identifier: Apache-2.0
#include "shared/yaml/environment.h"

#include <QStringDecoder>

#include <algorithm>

namespace sluice::yaml {

namespace {

constexpr QByteArrayView kMaskedCharacters = "{}[],:#";
// U+E000 + index of the character, in UTF-8; three bytes instead of one.
constexpr char kMaskLead = '\xEE';
constexpr char kMaskSecond = '\x80';
constexpr qsizetype kMaskGrowth = 2;

bool isUsable(const QByteArray &value)
{
    QStringDecoder decoder(QStringDecoder::Utf8);
    const QString decoded = decoder.decode(value);
    return !decoder.hasError() && !decoded.contains(QChar(0));
}

/// Escapes and quotes inside a placeholder belong to the scalar around it: such text parses, or
/// fails, as it stands.
bool isMaskable(QByteArrayView placeholder)
{
    return std::none_of(placeholder.begin(), placeholder.end(),
                        [](char c) { return c == '"' || c == '\'' || c == '\\'; });
}

/// The private characters must not occur in the text by themselves, raw or escaped.
bool isMaskFree(QByteArrayView text)
{
    const QByteArray lower = text.toByteArray().toLower();
    return text.indexOf("\xEE\x80") < 0 && !lower.contains("\\ue00")
           && !lower.contains("\\u0000e00");
}

qsizetype endOfName(QByteArrayView text, qsizetype from)
{
    const auto end = std::find_if(text.begin() + from, text.end(), [](char c) {
        return c == '}' || c == ':' || c == '\n' || c == '\r';
    });
    return end - text.begin();
}

qsizetype endOfDefault(QByteArrayView text, qsizetype from)
{
    const auto end = std::find_if(text.begin() + from, text.end(),
                                  [](char c) { return c == '}' || c == '\n' || c == '\r'; });
    return end - text.begin();
}

} // namespace

std::optional<QByteArray> processEnvironment(QByteArrayView name)
{
    const QByteArray key = name.toByteArray();
    if (!qEnvironmentVariableIsSet(key.constData()))
        return std::nullopt;
    return qgetenv(key.constData());
}

std::optional<Placeholder> findPlaceholder(QByteArrayView text, qsizetype from)
{
    for (;;) {
        const qsizetype begin = text.indexOf("${", from);
        if (begin < 0)
            return std::nullopt;
        const qsizetype nameBegin = begin + 2;
        const qsizetype nameEnd = endOfName(text, nameBegin);
        from = nameBegin;
        if (nameEnd == nameBegin || nameEnd == text.size())
            continue;
        Placeholder found{begin, 0, text.sliced(nameBegin, nameEnd - nameBegin).toByteArray(), {}};
        qsizetype close = nameEnd;
        if (text[nameEnd] == ':') {
            close = endOfDefault(text, nameEnd + 1);
            found.fallback = text.sliced(nameEnd + 1, close - nameEnd - 1).toByteArray();
        }
        if (close == text.size() || text[close] != '}')
            continue;
        found.end = close + 1;
        return found;
    }
}

Expansion expandPlaceholders(QByteArrayView text, const Environment &environment)
{
    Expansion result;
    qsizetype from = 0;
    while (const std::optional<Placeholder> found = findPlaceholder(text, from)) {
        result.changed = true;
        result.text += text.sliced(from, found->begin - from);
        from = found->end;
        const std::optional<QByteArray> value = environment ? environment(found->name)
                                                            : std::nullopt;
        if (value && isUsable(*value))
            result.text += *value;
        else if (value)
            result.unusable.push_back(*found);
        else if (found->fallback)
            result.text += *found->fallback;
        else
            result.missing.push_back(*found);
    }
    result.text += text.sliced(from);
    return result;
}

PlaceholderMask::PlaceholderMask(QByteArrayView text)
{
    qsizetype from = 0;
    std::optional<Placeholder> found = findPlaceholder(text, 0);
    if (!found || !isMaskFree(text)) {
        m_text = text.toByteArray();
        return;
    }
    m_text.reserve(text.size() + 64);
    for (; found; found = findPlaceholder(text, from)) {
        m_text += text.sliced(from, found->begin - from);
        const QByteArrayView placeholder = text.sliced(found->begin, found->end - found->begin);
        const bool maskable = isMaskable(placeholder);
        for (char c : placeholder) {
            const qsizetype index = kMaskedCharacters.indexOf(c);
            if (!maskable || index < 0) {
                m_text += c;
                continue;
            }
            m_masked.push_back(m_text.size());
            m_text += kMaskLead;
            m_text += kMaskSecond;
            m_text += static_cast<char>(0x80 + index);
        }
        from = found->end;
    }
    m_text += text.sliced(from);
}

QByteArray PlaceholderMask::unmask(QByteArray value) const
{
    if (m_masked.empty() || !value.contains(kMaskLead))
        return value;
    QByteArray result;
    result.reserve(value.size());
    for (qsizetype i = 0; i < value.size(); ++i) {
        const bool masked = value[i] == kMaskLead && i + 2 < value.size()
                            && value[i + 1] == kMaskSecond;
        result += masked ? kMaskedCharacters[static_cast<uchar>(value[i + 2]) - 0x80] : value[i];
        if (masked)
            i += kMaskGrowth;
    }
    return result;
}

qsizetype PlaceholderMask::originalOffset(qsizetype offset) const
{
    const auto before = std::lower_bound(m_masked.begin(), m_masked.end(), offset);
    return offset - kMaskGrowth * (before - m_masked.begin());
}

} // namespace sluice::yaml
