// SPDX-FileCopyrightText: 2026 The Sluice authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QSyntaxHighlighter>

namespace sluice::console {

/// Keys, quoted text, comments and `${VARIABLES}` of YAML, in the palette's tones. Line by line: a
/// quoted text over several lines is coloured on its first only.
class YamlHighlighter final : public QSyntaxHighlighter
{
    Q_OBJECT

public:
    explicit YamlHighlighter(QTextDocument *document);

    void setPalette(const QPalette &palette);

protected:
    void highlightBlock(const QString &text) override;

private:
    qsizetype colourQuoted(const QString &text, qsizetype begin);
    void colourVariables(const QString &text);

    QTextCharFormat m_key;
    QTextCharFormat m_quoted;
    QTextCharFormat m_comment;
    QTextCharFormat m_variable;
};

} // namespace sluice::console
