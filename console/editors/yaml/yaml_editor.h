// SPDX-FileCopyrightText: 2026 The Sluice authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "console/models/manifests/manifest_check.h"
#include "console/models/manifests/schema_guide.h"

#include <QPlainTextEdit>

#include <memory>
#include <optional>

namespace sluice::console {

class LineGutter;
class WordCompleter;
class YamlHighlighter;

/// A text editor for manifests: line numbers, what is wrong underlined at its token with the message
/// at the end of the line, completion and help from the schema. Never changes what was not typed.
class YamlEditor final : public QPlainTextEdit
{
    Q_OBJECT

public:
    explicit YamlEditor(QWidget *parent = nullptr);

    /// Replaces the text, without undo.
    void open(const QString &text);
    /// Replaces a range as one step that can be undone; the rest of the text is not touched.
    void replace(int begin, int end, const QString &text);

    /// Of the text as it is now; in file order.
    void setFindings(std::vector<Finding> findings);
    const std::vector<Finding> &findings() const { return m_findings; }
    /// From the cursor, round the end; false if nothing is wrong.
    bool goToFinding(int step);
    /// The first finding that covers the cursor, or stands in its line.
    const Finding *findingAtCursor() const;
    bool fixAtCursor();
    void goTo(int position);

    /// Null: no completion and no help.
    void setGuide(std::shared_ptr<const SchemaGuide> guide);
    void complete();
    QStringList completions() const;
    /// What the schema says of the place of the cursor.
    QString helpAtCursor() const;

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;
    void changeEvent(QEvent *event) override;
    bool event(QEvent *event) override;

private:
    std::optional<int> lineOf(const Finding &finding) const;
    void underline();
    void place();
    void recolour();
    void insertWord(const QString &word);
    void newLine();
    void paintMessages();
    QString tipAt(const QPoint &point) const;

    std::vector<Finding> m_findings;
    std::shared_ptr<const SchemaGuide> m_guide;
    LineGutter *m_gutter = nullptr;
    WordCompleter *m_completer = nullptr;
    YamlHighlighter *m_highlighter = nullptr;
};

} // namespace sluice::console
