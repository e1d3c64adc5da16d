// SPDX-FileCopyrightText: 2026 The Sluice authors
// SPDX-License-Identifier: Apache-2.0
#include "console/editors/yaml/yaml_editor.h"

#include "console/editors/yaml/line_gutter.h"
#include "console/editors/yaml/word_completer.h"
#include "console/editors/yaml/yaml_highlighter.h"
#include "console/models/lists/cell_text.h"
#include "console/models/manifests/yaml_cursor.h"
#include "console/widgets/fonts.h"
#include "console/widgets/tone.h"

#include <QHelpEvent>
#include <QPainter>
#include <QTextBlock>
#include <QToolTip>

#include <algorithm>

namespace sluice::console {

namespace {

constexpr int kIndent = 2;
constexpr int kMessageGap = 24;

Tone toneOf(Diagnostic::Severity severity)
{
    switch (severity) {
    case Diagnostic::Severity::Error:
        return Tone::Bad;
    case Diagnostic::Severity::Warning:
        return Tone::Warning;
    case Diagnostic::Severity::Note:
        break;
    }
    return Tone::Accent;
}

bool isCompletionKey(const QKeyEvent &event)
{
    return event.key() == Qt::Key_Space && event.modifiers() == Qt::ControlModifier;
}

} // namespace

YamlEditor::YamlEditor(QWidget *parent)
    : QPlainTextEdit(parent)
    , m_gutter(new LineGutter(this))
    , m_completer(new WordCompleter(this))
    , m_highlighter(new YamlHighlighter(document()))
{
    setLineWrapMode(QPlainTextEdit::NoWrap);
    setFont(fixedFont(font()));
    setAccessibleName(tr("Manifest"));
    recolour();
    connect(this, &QPlainTextEdit::blockCountChanged, this, &YamlEditor::place);
    connect(this, &QPlainTextEdit::updateRequest, m_gutter, qOverload<>(&QWidget::update));
    connect(this, &QPlainTextEdit::cursorPositionChanged, m_gutter, qOverload<>(&QWidget::update));
    connect(m_gutter, &LineGutter::lineClicked, this,
            [this](int line) { goTo(document()->findBlockByNumber(line).position()); });
    connect(m_completer, &WordCompleter::chosen, this, &YamlEditor::insertWord);
    place();
}

void YamlEditor::open(const QString &text)
{
    m_findings.clear();
    setPlainText(text);
    underline();
}

void YamlEditor::replace(int begin, int end, const QString &text)
{
    QTextCursor cursor(document());
    cursor.setPosition(begin);
    cursor.setPosition(end, QTextCursor::KeepAnchor);
    cursor.insertText(text);
    setTextCursor(cursor);
}

std::optional<int> YamlEditor::lineOf(const Finding &finding) const
{
    const QTextBlock block = document()->findBlock(finding.begin);
    return block.isValid() ? std::optional(block.blockNumber()) : std::nullopt;
}

void YamlEditor::setFindings(std::vector<Finding> findings)
{
    m_findings = std::move(findings);
    underline();
}

void YamlEditor::underline()
{
    QList<QTextEdit::ExtraSelection> selections;
    std::map<int, Tone> marks;
    const int last = document()->characterCount() - 1;
    for (const Finding &finding : m_findings) {
        const Tone tone = toneOf(finding.severity);
        QTextEdit::ExtraSelection selection;
        selection.cursor = QTextCursor(document());
        selection.cursor.setPosition(std::min(finding.begin, last));
        selection.cursor.setPosition(std::min(finding.end, last), QTextCursor::KeepAnchor);
        selection.format.setUnderlineStyle(QTextCharFormat::WaveUnderline);
        selection.format.setUnderlineColor(toneColor(palette(), tone));
        selections.append(selection);
        if (const auto line = lineOf(finding)) {
            Tone &mark = marks.try_emplace(*line, tone).first->second;
            mark = mark == Tone::Bad ? mark : tone;
        }
    }
    setExtraSelections(selections);
    m_gutter->setMarks(std::move(marks));
    viewport()->update();
}

bool YamlEditor::goToFinding(int step)
{
    if (m_findings.empty())
        return false;
    const int here = textCursor().position();
    const Finding *next = nullptr;
    if (step > 0) {
        const auto it = std::ranges::find_if(
            m_findings, [here](const Finding &finding) { return finding.begin > here; });
        next = it == m_findings.end() ? &m_findings.front() : &*it;
    } else {
        next = &m_findings.back();
        for (const Finding &finding : m_findings) {
            if (finding.begin < here)
                next = &finding;
        }
    }
    goTo(next->begin);
    return true;
}

void YamlEditor::goTo(int position)
{
    QTextCursor cursor(document());
    cursor.setPosition(std::clamp(position, 0, document()->characterCount() - 1));
    setTextCursor(cursor);
    centerCursor();
}

const Finding *YamlEditor::findingAtCursor() const
{
    const int here = textCursor().position();
    const Finding *inLine = nullptr;
    for (const Finding &finding : m_findings) {
        if (finding.begin <= here && here <= finding.end)
            return &finding;
        if (!inLine && lineOf(finding) == textCursor().blockNumber())
            inLine = &finding;
    }
    return inLine;
}

bool YamlEditor::fixAtCursor()
{
    const Finding *finding = findingAtCursor();
    if (!finding || finding->replacement.isEmpty() || isReadOnly())
        return false;
    replace(finding->begin, finding->end, QString(finding->replacement));
    return true;
}

void YamlEditor::setGuide(std::shared_ptr<const SchemaGuide> guide)
{
    m_guide = std::move(guide);
}

void YamlEditor::complete()
{
    if (!m_guide || isReadOnly())
        return;
    const YamlCursor cursor = yamlCursor(toPlainText(), textCursor().position());
    std::vector<SchemaWord> words;
    if (cursor.isValue()) {
        words = m_guide->values(cursor.path + QStringList{cursor.key});
    } else {
        words = m_guide->keys(cursor.path);
        // A list may be meant although no dash is written yet.
        if (words.empty())
            words = m_guide->keys(cursor.path + QStringList{QStringLiteral("-")});
    }
    const QPoint below = cursorRect().bottomLeft() + QPoint(m_gutter->width(), 0);
    m_completer->offer(std::move(words), cursor.word, below);
}

QStringList YamlEditor::completions() const
{
    return m_completer->isVisible() ? m_completer->offered() : QStringList();
}

void YamlEditor::insertWord(const QString &word)
{
    const int end = textCursor().position();
    const YamlCursor cursor = yamlCursor(toPlainText(), end);
    replace(cursor.wordBegin, end, cursor.isValue() ? word : word + QStringLiteral(": "));
}

QString YamlEditor::helpAtCursor() const
{
    if (!m_guide)
        return {};
    // To the end of the word, so that a key is known from anywhere within it.
    const QString text = toPlainText();
    int end = textCursor().position();
    const auto isWord = [&text](int at) {
        return at < text.size() && (text[at].isLetterOrNumber() || text[at] == u'_');
    };
    while (isWord(end))
        ++end;
    const YamlCursor cursor = yamlCursor(text, end);
    QStringList path = cursor.path + QStringList{cursor.isValue() ? cursor.key : cursor.word};
    QString help = m_guide->help(path);
    while (help.isEmpty() && !path.isEmpty()) { // of what is around it, then
        path.removeLast();
        help = m_guide->help(path);
    }
    return help;
}

void YamlEditor::newLine()
{
    const QString line = textCursor().block().text().first(textCursor().positionInBlock());
    qsizetype indent = 0;
    while (indent < line.size() && line[indent] == u' ')
        ++indent;
    const QStringView rest = QStringView(line).sliced(indent).trimmed();
    if (rest.startsWith(u"- "))
        indent += kIndent;
    if (rest.endsWith(u':'))
        indent += kIndent;
    textCursor().insertText(u'\n' + QString(indent, u' '));
    ensureCursorVisible();
}

void YamlEditor::keyPressEvent(QKeyEvent *event)
{
    if (m_completer->takeKey(event))
        return;
    if (isCompletionKey(*event))
        return complete();
    const bool isEnter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (isEnter && event->modifiers() == Qt::NoModifier && !isReadOnly())
        return newLine();
    // YAML knows no tabulators; Shift+Tab and Ctrl+Tab move on as everywhere.
    if (event->key() == Qt::Key_Tab && event->modifiers() == Qt::NoModifier && !isReadOnly())
        return textCursor().insertText(
            QString(kIndent - textCursor().positionInBlock() % kIndent, u' '));
    if (event->key() == Qt::Key_Backtab)
        return event->ignore();
    QPlainTextEdit::keyPressEvent(event);
    if (m_completer->isVisible())
        m_completer->narrow(yamlCursor(toPlainText(), textCursor().position()).word);
}

void YamlEditor::focusOutEvent(QFocusEvent *event)
{
    m_completer->hide();
    QPlainTextEdit::focusOutEvent(event);
}

void YamlEditor::paintEvent(QPaintEvent *event)
{
    QPlainTextEdit::paintEvent(event);
    paintMessages();
}

void YamlEditor::paintMessages()
{
    QPainter painter(viewport());
    int last = -1;
    for (const Finding &finding : m_findings) {
        const auto number = lineOf(finding);
        if (!number || *number == last)
            continue;
        last = *number;
        QTextCursor end(document()->findBlockByNumber(*number));
        end.movePosition(QTextCursor::EndOfBlock);
        const QRect place = cursorRect(end);
        if (!viewport()->rect().intersects(place.adjusted(0, 0, viewport()->width(), 0)))
            continue;
        QString text = QStringLiteral("▲ ") + plainLine(finding.message);
        if (!finding.hint.isEmpty())
            text += QStringLiteral(" — ") + plainLine(finding.hint);
        painter.setPen(toneColor(palette(), toneOf(finding.severity)));
        painter.drawText(QRect(place.right() + kMessageGap, place.top(),
                               viewport()->width() - place.right() - kMessageGap, place.height()),
                         Qt::AlignVCenter | Qt::TextSingleLine,
                         fontMetrics().elidedText(
                             text, Qt::ElideRight,
                             std::max(0, viewport()->width() - place.right() - kMessageGap)));
    }
}

void YamlEditor::place()
{
    const int width = m_gutter->sizeHint().width();
    setViewportMargins(width, 0, 0, 0);
    const QRect inside = contentsRect();
    m_gutter->setGeometry(inside.left(), inside.top(), width, inside.height());
}

void YamlEditor::resizeEvent(QResizeEvent *event)
{
    QPlainTextEdit::resizeEvent(event);
    place();
}

void YamlEditor::recolour()
{
    m_highlighter->setPalette(palette());
    underline();
}

void YamlEditor::changeEvent(QEvent *event)
{
    QPlainTextEdit::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        recolour();
    else if (event->type() == QEvent::FontChange)
        place();
}

QString YamlEditor::tipAt(const QPoint &point) const
{
    const int here = cursorForPosition(point).position();
    for (const Finding &finding : m_findings) {
        if (finding.begin <= here && here <= finding.end)
            return finding.hint.isEmpty() ? finding.message
                                          : finding.message + QStringLiteral(" — ") + finding.hint;
    }
    return {};
}

bool YamlEditor::event(QEvent *event)
{
    if (event->type() != QEvent::ToolTip)
        return QPlainTextEdit::event(event);
    const auto *help = static_cast<QHelpEvent *>(event);
    const QString tip = tipAt(viewport()->mapFromGlobal(help->globalPos()));
    if (tip.isEmpty())
        QToolTip::hideText();
    else
        QToolTip::showText(help->globalPos(), plainTip(tip), this);
    return true;
}

} // namespace sluice::console
