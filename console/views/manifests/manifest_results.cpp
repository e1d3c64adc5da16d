// SPDX-FileCopyrightText: 2026 The Sluice authors
// SPDX-License-Identifier: Apache-2.0
#include "console/views/manifests/manifest_results.h"

#include "console/models/lists/cell_text.h"
#include "console/models/lists/time_text.h"
#include "console/views/lists/plain_tree.h"
#include "console/views/lists/what_if_list.h"
#include "console/widgets/fonts.h"
#include "console/widgets/tone.h"

#include <QLabel>
#include <QPlainTextEdit>
#include <QTextBlock>
#include <QTreeWidget>

namespace sluice::console {

using namespace Qt::StringLiterals;

namespace {

constexpr int kPathRole = Qt::UserRole;
constexpr int kPlaceRole = Qt::UserRole + 1;
constexpr size_t kMostLines = 20'000;

QString signOf(Diagnostic::Severity severity)
{
    switch (severity) {
    case Diagnostic::Severity::Error:
        return u"● "_s + ManifestResults::tr("error");
    case Diagnostic::Severity::Warning:
        return u"▲ "_s + ManifestResults::tr("warning");
    case Diagnostic::Severity::Note:
        break;
    }
    return u"○ "_s + ManifestResults::tr("note");
}

QString diffText(const DiffLine &line)
{
    const auto number = [](int value) {
        return value > 0 ? QString::number(value).rightJustified(5) : QString(5, u' ');
    };
    const QChar sign = line.kind == DiffLine::Kind::Added     ? u'+'
                       : line.kind == DiffLine::Kind::Removed ? u'−'
                                                              : u' ';
    return number(line.before) + number(line.after) + u' ' + sign + u' ' + line.text;
}

Tone toneOf(DiffLine::Kind kind)
{
    if (kind == DiffLine::Kind::Added)
        return Tone::Good;
    return kind == DiffLine::Kind::Removed ? Tone::Bad : Tone::Normal;
}

} // namespace

ManifestResults::ManifestResults(QWidget *parent)
    : QTabWidget(parent)
{
    setDocumentMode(true);
    setAccessibleName(tr("Problems, tests and revisions"));
    m_problems = plainTree({tr("Severity"), tr("What is wrong"), tr("What to do"), tr("File")},
                           tr("Problems"), this);
    addTab(m_problems, {});
    m_diff = new QPlainTextEdit(this);
    m_diff->setReadOnly(true);
    m_diff->setLineWrapMode(QPlainTextEdit::NoWrap);
    m_diff->setFont(fixedFont(font()));
    m_diff->setAccessibleName(tr("Difference from what runs"));
    addTab(m_diff, tr("&Diff with running"));
    m_tests = plainTree({tr("Result"), tr("Test"), tr("File")}, tr("Tests"), this);
    addTab(m_tests, {});
    m_help = new QLabel(this);
    m_help->setTextFormat(Qt::PlainText);
    m_help->setWordWrap(true);
    m_help->setAlignment(Qt::AlignTop | Qt::AlignLeft);
    m_help->setMargin(8);
    m_help->setTextInteractionFlags(Qt::TextSelectableByMouse);
    addTab(m_help, tr("S&chema help"));
    m_revisions = plainTree({tr("Revision"), QString(), tr("By"), tr("Comment")}, tr("Revisions"),
                            this);
    addTab(m_revisions, tr("&Revisions"));
    m_whatIf = new WhatIfList(tr("What this draft would have done"), this);
    setTabVisible(addTab(m_whatIf, tr("&What if")), false); // until somebody asks
    connect(m_problems, &QTreeWidget::itemActivated, this, [this](QTreeWidgetItem *item) {
        Q_EMIT problemChosen(item->data(0, kPathRole).toString(),
                             item->data(0, kPlaceRole).toInt());
    });
    connect(m_tests, &QTreeWidget::itemActivated, this, [this](QTreeWidgetItem *item) {
        Q_EMIT testChosen(item->data(0, kPathRole).toString(), item->data(0, kPlaceRole).toInt());
    });
    connect(m_revisions, &QTreeWidget::itemSelectionChanged, this,
            [this] { Q_EMIT revisionSelected(selectedRevision()); });
    setProblems({});
    setTests({});
    setRevisions({}, 0);
}

void ManifestResults::title(QWidget *page, const QString &text, qsizetype count)
{
    setTabText(indexOf(page), count == 0 ? text : u"%1 (%2)"_s.arg(text).arg(count));
}

void ManifestResults::setProblems(const std::vector<FileFinding> &problems)
{
    m_problems->clear();
    for (const FileFinding &problem : problems) {
        const Finding &finding = problem.finding;
        auto *item = new QTreeWidgetItem(m_problems,
                                         {signOf(finding.severity), plainLine(finding.message),
                                          plainLine(finding.hint), plainLine(problem.path)});
        item->setData(0, kPathRole, problem.path);
        item->setData(0, kPlaceRole, finding.begin);
        const bool isError = finding.severity == Diagnostic::Severity::Error;
        item->setForeground(0, toneColor(palette(), isError ? Tone::Bad : Tone::Warning));
        item->setToolTip(1, plainTip(finding.message));
    }
    if (problems.empty())
        sayNothing(m_problems, tr("Nothing is wrong."));
    title(m_problems, tr("&Problems"), static_cast<qsizetype>(problems.size()));
}

void ManifestResults::setDiff(const QString &title, const std::vector<DiffLine> &lines)
{
    QStringList texts{title};
    for (size_t i = 0; i < std::min(lines.size(), kMostLines); ++i)
        texts << diffText(lines[i]);
    m_diff->setPlainText(texts.join(u'\n'));
    QList<QTextEdit::ExtraSelection> shades;
    for (size_t i = 0; i < std::min(lines.size(), kMostLines); ++i) {
        if (lines[i].kind == DiffLine::Kind::Same)
            continue;
        QTextEdit::ExtraSelection shade;
        shade.cursor = QTextCursor(m_diff->document()->findBlockByNumber(static_cast<int>(i) + 1));
        shade.format.setProperty(QTextFormat::FullWidthSelection, true);
        shade.format.setBackground(toneShade(palette(), toneOf(lines[i].kind)));
        shades.append(shade);
    }
    m_diff->setExtraSelections(shades);
}

void ManifestResults::setTests(const std::vector<TestResult> &tests)
{
    m_tests->clear();
    qsizetype failed = 0;
    for (const TestResult &test : tests) {
        failed += test.isPassed ? 0 : 1;
        const QString result = test.isPassed ? u"✓ "_s + tr("passed") : u"✗ "_s + tr("failed");
        const QString what = test.text.isEmpty() ? test.name : test.name + u": "_s + test.text;
        auto *item = new QTreeWidgetItem(
            m_tests,
            {result, plainLine(what), u"%1:%2"_s.arg(plainLine(test.path)).arg(test.line)});
        item->setData(0, kPathRole, test.path);
        item->setData(0, kPlaceRole, test.line);
        item->setForeground(0, toneColor(palette(), test.isPassed ? Tone::Good : Tone::Bad));
        item->setToolTip(1, plainTip(what));
    }
    if (tests.empty())
        sayNothing(m_tests,
                   tr("No tests yet. Write them under `tests:` — an apply that would break "
                      "one is refused."));
    const auto count = static_cast<qsizetype>(tests.size());
    if (failed > 0)
        setTabText(indexOf(m_tests), tr("&Tests (✗ %1 of %2)").arg(failed).arg(count));
    else
        title(m_tests, tr("&Tests"), count);
}

void ManifestResults::setHelp(const QString &text)
{
    m_help->setText(text.isEmpty()
                        ? tr("Put the cursor on a key; what the schema says of it is shown here. "
                             "Ctrl+Space completes, Alt+Enter mends, F8 goes to the next problem.")
                        : text);
}

void ManifestResults::setRevisions(const std::vector<RevisionRow> &rows, qint64 running)
{
    m_revisions->clear();
    m_revisions->headerItem()->setText(1, tr("When (%1)").arg(zoneText()));
    for (const RevisionRow &row : rows) {
        const QString number = row.revision == running ? tr("%1 · runs").arg(row.revision)
                                                       : QString::number(row.revision);
        auto *item = new QTreeWidgetItem(
            m_revisions, {number, momentText(row.atMs), plainLine(row.by), plainLine(row.comment)});
        item->setData(0, kPlaceRole, row.revision);
    }
    if (rows.empty())
        sayNothing(m_revisions, tr("The server has told no revisions yet."));
}

qint64 ManifestResults::selectedRevision() const
{
    const QList<QTreeWidgetItem *> selected = m_revisions->selectedItems();
    return selected.isEmpty() ? 0 : selected.front()->data(0, kPlaceRole).toLongLong();
}

void ManifestResults::showDiff()
{
    setCurrentWidget(m_diff);
}

void ManifestResults::showWhatIf()
{
    setTabVisible(indexOf(m_whatIf), true);
    setCurrentWidget(m_whatIf);
}

void ManifestResults::showHelp()
{
    setCurrentWidget(m_help);
}

void ManifestResults::showProblems()
{
    setCurrentWidget(m_problems);
}

} // namespace sluice::console
