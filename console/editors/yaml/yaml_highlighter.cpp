// SPDX-FileCopyrightText: 2026 The Sluice authors
// SPDX-License-Identifier: Apache-2.0
#include "console/editors/yaml/yaml_highlighter.h"

#include "console/widgets/tone.h"

namespace sluice::console {

namespace {

bool endsWord(const QString &text, qsizetype behind)
{
    return behind == text.size() || text[behind].isSpace();
}

} // namespace

YamlHighlighter::YamlHighlighter(QTextDocument *document)
    : QSyntaxHighlighter(document)
{
}

void YamlHighlighter::setPalette(const QPalette &palette)
{
    m_key.setForeground(toneColor(palette, Tone::Accent));
    m_quoted.setForeground(toneColor(palette, Tone::Good));
    m_comment.setForeground(toneColor(palette, Tone::Quiet));
    m_comment.setFontItalic(true);
    m_variable.setForeground(toneColor(palette, Tone::Warning));
    rehighlight();
}

qsizetype YamlHighlighter::colourQuoted(const QString &text, qsizetype begin)
{
    const QChar quote = text[begin];
    qsizetype end = begin + 1;
    while (end < text.size() && text[end] != quote)
        end += text[end] == u'\\' && quote == u'"' ? 2 : 1;
    end = std::min(end + 1, text.size());
    const bool isKey = end < text.size() && text[end] == u':' && endsWord(text, end + 1);
    setFormat(static_cast<int>(begin), static_cast<int>(end - begin), isKey ? m_key : m_quoted);
    return end;
}

void YamlHighlighter::colourVariables(const QString &text)
{
    qsizetype begin = text.indexOf(QStringLiteral("${"));
    while (begin >= 0) {
        const qsizetype end = text.indexOf(u'}', begin);
        if (end < 0)
            return;
        setFormat(static_cast<int>(begin), static_cast<int>(end + 1 - begin), m_variable);
        begin = text.indexOf(QStringLiteral("${"), end);
    }
}

void YamlHighlighter::highlightBlock(const QString &text)
{
    qsizetype word = 0; // where the plain text that may be a key begins
    bool isStart = true;
    for (qsizetype i = 0; i < text.size();) {
        const QChar c = text[i];
        if (c == u'#' && (i == 0 || text[i - 1].isSpace())) {
            setFormat(static_cast<int>(i), static_cast<int>(text.size() - i), m_comment);
            colourVariables(text.first(i));
            return;
        }
        if (isStart && (c == u'"' || c == u'\'')) {
            word = i;
            i = colourQuoted(text, i);
            isStart = false;
            continue;
        }
        if (c == u':' && endsWord(text, i + 1) && !isStart) {
            setFormat(static_cast<int>(word), static_cast<int>(i - word), m_key);
            isStart = true;
        } else if (c == u'{' || c == u'[' || c == u',' || (c == u'-' && endsWord(text, i + 1))) {
            isStart = true;
        } else if (!c.isSpace() && isStart) {
            word = i;
            isStart = false;
        }
        ++i;
    }
    colourVariables(text);
}

} // namespace sluice::console
