// SPDX-FileCopyrightText: 2026 The Sluice authors
// SPDX-License-Identifier: Apache-2.0
#include "shared/manifest/label.h"

#include <QString>
#include <QStringDecoder>

#include <algorithm>

namespace sluice::manifest {

namespace {

constexpr QByteArrayView kDefaultNamespace = "default.";

bool isAsciiSegmentCharacter(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_'
           || c == '-';
}

bool isForeignSegmentText(QByteArrayView text)
{
    QStringDecoder decoder(QStringDecoder::Utf8);
    const QString decoded = decoder.decode(text);
    if (decoder.hasError())
        return false;
    return std::all_of(decoded.begin(), decoded.end(), [](QChar c) {
        if (c.unicode() < 0x80)
            return isAsciiSegmentCharacter(static_cast<char>(c.unicode()));
        return !c.isSpace() && c.category() != QChar::Other_Control
               && c.category() != QChar::Other_Format;
    });
}

QString shown(QByteArrayView text)
{
    constexpr qsizetype kMaxShown = 80;
    QString result = QString::fromUtf8(text.first(std::min(text.size(), kMaxShown)));
    std::replace_if(
        result.begin(), result.end(), [](QChar c) { return !c.isPrint(); }, u'?');
    return u'"' + result + u'"';
}

} // namespace

bool isLabelSegment(QByteArrayView text)
{
    if (text.isEmpty())
        return false;
    return std::all_of(text.begin(), text.end(), isAsciiSegmentCharacter)
           || isForeignSegmentText(text);
}

Result<Label> completeLabel(QByteArrayView text)
{
    const auto dots = std::count(text.begin(), text.end(), '.');
    if (dots != 1 && dots != 2)
        return fail(ErrorCode::InvalidParams,
                    QStringLiteral("the event label %1 has %2 segments; write component.event or "
                                   "namespace.component.event")
                        .arg(shown(text), QString::number(dots + 1)));
    for (qsizetype begin = 0; begin <= text.size();) {
        const qsizetype dot = text.indexOf('.', begin);
        const qsizetype end = dot < 0 ? text.size() : dot;
        const QByteArrayView segment = text.sliced(begin, end - begin);
        if (!isLabelSegment(segment))
            return fail(
                ErrorCode::InvalidParams,
                segment.isEmpty()
                    ? QStringLiteral("the event label %1 has an empty segment; write a name on "
                                     "both sides of each dot")
                          .arg(shown(text))
                    : QStringLiteral("the event label %1 holds a character that is not allowed; "
                                     "write letters, digits, '_' and '-'")
                          .arg(shown(text)));
        begin = end + 1;
    }
    Label label{dots == 1 ? kDefaultNamespace.toByteArray() + text.toByteArray()
                          : text.toByteArray()};
    if (label.utf8.size() > kMaxLabelBytes)
        return fail(
            ErrorCode::InvalidParams,
            QStringLiteral("the event label %1 is longer than %2 bytes; write a shorter one")
                .arg(shown(text), QString::number(kMaxLabelBytes)));
    return label;
}

bool matchesLabel(const Pattern &pattern, QByteArrayView completedLabel)
{
    if (pattern.matches(completedLabel))
        return true;
    return completedLabel.startsWith(kDefaultNamespace)
           && pattern.matches(completedLabel.sliced(kDefaultNamespace.size()));
}

} // namespace sluice::manifest
